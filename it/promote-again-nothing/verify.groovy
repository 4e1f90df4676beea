import dev.failover.it.SampleRepository

def history = SampleRepository.in(basedir).history()
assert history.subjects() == ['failover: navidrome - failover to backup', 'Sample repository']
assert history.pushed
