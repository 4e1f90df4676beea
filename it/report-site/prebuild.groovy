import dev.failover.it.SampleRepository

def repository = SampleRepository.copy(new File(sample), basedir)
repository.removeEntry('audiobookshelf')
repository.commit()
