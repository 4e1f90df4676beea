import dev.failover.it.SampleRepository

def outside = new File(System.getProperty('java.io.tmpdir'), 'failover-it-no-git')
outside.mkdirs()
SampleRepository.copy(new File(sample), outside)
return
