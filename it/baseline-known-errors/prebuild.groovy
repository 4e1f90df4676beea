import dev.failover.it.SampleRepository

new File(basedir, 'known.yaml').delete()
def repository = SampleRepository.copy(new File(sample), basedir)
repository.removeEntry('audiobookshelf')
repository.commit()
