import dev.failover.it.SampleRepository

SampleRepository.copy(new File(sample), basedir)
        .replace('clusters/home/apps/media/kavita/service.yaml', '  name: kavita\n', '  name: kavita\n\tnamespace: media\n')
        .commit()
