import dev.failover.it.SampleRepository

String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains("Changed: $SampleRepository.CONFIG_MAP")
assert log.contains('Nothing to fix')
assert SampleRepository.in(basedir).differencesFrom(new File(sample)) == []
