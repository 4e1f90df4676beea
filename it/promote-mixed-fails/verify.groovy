import dev.failover.it.SampleRepository

String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('-Dfailover.accept=failover-placement-mixed')
assert SampleRepository.in(basedir).history().subjects() == ['Sample repository']
