import dev.failover.it.SampleRepository

String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains("'service' counts only on the command line")
assert SampleRepository.in(basedir).history().subjects() == ['Sample repository']
