import dev.failover.it.SampleRepository

String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('-Dfailover.dryRun is not a parameter of failover:promote. Did you mean -DdryRun? Nothing was done.')
assert !log.contains('\tat ')
def repository = SampleRepository.in(basedir)
assert repository.history().subjects() == ['Sample repository']
assert repository.differencesFrom(new File(sample)) == []
