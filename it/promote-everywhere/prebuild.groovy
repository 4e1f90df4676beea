import dev.failover.it.SampleRepository

SampleRepository.copy(new File(basedir, 'sample'), basedir).commitAndPush()
