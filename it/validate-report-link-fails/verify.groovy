import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions

def clusters = new File(basedir, 'clusters')
def outside = new File(basedir, 'target/outside')
def hook = new File(outside, 'hook')
String log = new File(basedir, 'build.log').getText('UTF-8')

// Nothing went through a link, and both are as they were.
assert outside.list() == ['hook']
assert hook.text == '#!/bin/sh\n'
assert Files.isSymbolicLink(new File(clusters, 'reports/failover.json').toPath())
assert Files.isSymbolicLink(new File(clusters, 'linked').toPath())

// The report beside it was written, as an ordinary file.
def text = new File(clusters, 'reports/failover.txt').toPath()
assert !PosixFilePermissions.toString(Files.getPosixFilePermissions(text)).contains('x')

// What, where, what to do next; no stack trace.
def link = new File(clusters, 'reports/failover.json')
assert log.contains("Can't write $link: $link is a symbolic link, and failover doesn't write through links.")
assert log.contains("${new File(clusters, 'linked')} is a symbolic link, and failover doesn't write through links.")
assert log.contains('Remove it, or choose another directory: -Dfailover.reportDirectory=DIRECTORY.')
assert log.contains('BUILD FAILURE')
assert !log.contains('\tat ')
