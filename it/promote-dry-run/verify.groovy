import dev.failover.it.SampleRepository

String log = new File(basedir, 'build.log').getText('UTF-8')
['-        role: primary  # failover sets this line', '+        role: backup  # failover sets this line',
 'failover: kavita - failover to backup'].each { assert log.readLines()*.trim().contains(it.trim()) : it }
def repository = SampleRepository.in(basedir)
assert repository.history().subjects() == ['Sample repository']
assert repository.differencesFrom(new File(sample)) == []
