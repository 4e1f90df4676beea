import dev.failover.it.SampleRepository
import java.nio.file.Files
import java.nio.file.StandardCopyOption

Files.copy(new File(examples, 'pom.xml').toPath(), new File(basedir, 'pom.xml').toPath(), StandardCopyOption.REPLACE_EXISTING)
SampleRepository.copy(new File(sample), basedir).commitAndPush()
