import dev.failover.it.SampleRepository

String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.readLines().any { it ==~ /Commit [0-9a-f]{7} was pushed to origin\/failover\/navidrome-promote-\d{8}T\d{6}Z\./ }
assert SampleRepository.in(basedir).history().subjects() == ['Sample repository']
