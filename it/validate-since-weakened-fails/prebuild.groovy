import dev.failover.it.SampleRepository

def repository = SampleRepository.copy(new File(sample), basedir)
repository.commitAndPush()
repository.removeEntry('audiobookshelf')
repository.replace('.failover.yaml', 'failover-strategy: off', 'failover-strategy: off\n  failover-service-missing: off')
repository.history().commitChanges('Take audiobookshelf out')
