def properties = new Properties()
new File(basedir, 'test.properties').withInputStream { properties.load(it) }
new File(properties['failover.directory']).deleteDir()

String log = new File(basedir, 'build.log').getText('UTF-8')
[
    'Step 1: Kustomize builds       ✓',
    'Step 3: YAML syntax check      ✓',
    'Step 5: PV/PVC capacity        ✓',
    'Step 6: Failover-API config    ✓',
].each { assert log.readLines().any { line -> line.startsWith(it) } : it }
return
