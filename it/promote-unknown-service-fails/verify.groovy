import dev.failover.it.SampleRepository

String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains("'navidrom'")
assert log.contains('navidrome')
assert !log.contains('\tat ')
assert SampleRepository.in(basedir).history().subjects() == ['Sample repository']
