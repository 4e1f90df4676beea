import dev.failover.it.SampleRepository
import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions

def repository = SampleRepository.copy(new File(sample), basedir)
def outside = new File(basedir, 'target/outside').toPath()
Files.createDirectories(outside)
def hook = outside.resolve('hook')
hook.toFile().text = '#!/bin/sh\n'
Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString('rwxr-xr-x'))
def reports = Files.createDirectories(basedir.toPath().resolve('clusters/reports'))
Files.createSymbolicLink(reports.resolve('failover.json'), hook)
Files.createSymbolicLink(basedir.toPath().resolve('clusters/linked'), outside)
repository.commit()
