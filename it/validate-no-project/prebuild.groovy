import dev.failover.it.SampleRepository
import java.nio.file.Files

// Below target, Git's work tree would be this project's.
def outside = Files.createTempDirectory('failover-it').toFile()
SampleRepository.copy(new File(sample), outside)
new File(basedir, 'test.properties').text = "failover.directory = ${outside.path.replace('\\', '/')}\n"
return
