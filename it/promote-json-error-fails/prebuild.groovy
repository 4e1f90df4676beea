import dev.failover.it.SampleRepository

SampleRepository.copy(new File(sample), basedir).commitAndPush()
