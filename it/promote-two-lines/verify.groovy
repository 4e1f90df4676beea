import dev.failover.it.SampleRepository

def repository = SampleRepository.in(basedir)
def history = repository.history()
assert history.subjects() == ['failover: navidrome - failover to backup', 'Sample repository']
assert history.changedFiles() == [SampleRepository.deployment('navidrome')]
assert history.changedLines() == [
    '-        role: primary',
    '+        role: backup',
    '-            claimName: pvc-navidrome',
    '+            claimName: pvc-navidrome-backup',
]
assert history.pushed
assert history.clean
