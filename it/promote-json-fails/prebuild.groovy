import dev.failover.it.SampleRepository

SampleRepository.copy(new File(sample), basedir)
        .replace(SampleRepository.deployment('kavita'), 'claimName: pvc-kavita ', 'claimName: pvc-kavita-backup ')
        .commitAndPush()
