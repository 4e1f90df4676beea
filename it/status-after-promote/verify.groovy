String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('SERVICE')
assert log.readLines().any { it.startsWith('navidrome') && it.contains(' backup ') && it.contains('pvc-navidrome-backup') }
