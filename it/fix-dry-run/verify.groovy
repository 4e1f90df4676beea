import dev.failover.it.SampleRepository

def lines = new File(basedir, 'build.log').getText('UTF-8').readLines()
assert lines.contains('Dry run: planned and proved, nothing written.')
assert lines.contains('+++ b/' + SampleRepository.CONFIG_MAP)
assert lines.contains('+      audiobookshelf:')
assert SampleRepository.in(basedir).differencesFrom(new File(sample)) == [SampleRepository.CONFIG_MAP]
