String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.toLowerCase().contains('git repository')
assert !log.contains('\tat ')
new File(System.getProperty('java.io.tmpdir'), 'failover-it-no-git').deleteDir()
