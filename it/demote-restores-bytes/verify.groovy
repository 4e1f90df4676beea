import dev.failover.it.SampleRepository

def repository = SampleRepository.in(basedir)
assert repository.history().subjects() == [
    'failover: audiobookshelf,kavita - failback to primary',
    'failover: audiobookshelf,kavita - failover to backup',
    'Sample repository',
]
assert repository.differencesFrom(new File(sample)) == []
assert repository.history().pushed
