import dev.failover.it.SampleRepository

SampleRepository.copy(new File(sample), basedir)
        .replace(SampleRepository.deployment('navidrome'), 'role: primary', 'role: backup')
        .commitAndPush()
