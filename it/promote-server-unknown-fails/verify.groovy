import dev.failover.it.SampleRepository

String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains("-Dfailover.server=forge: Maven's settings have no <server> with this id.")
assert SampleRepository.in(basedir).history().subjects() == ['Sample repository']
