def properties = new Properties()
new File(basedir, 'test.properties').withInputStream { properties.load(it) }
new File(properties['failover.directory']).deleteDir()

String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('is not in a Git repository')
assert !log.contains('\tat ')
