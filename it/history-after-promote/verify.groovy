String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.readLines().any {
    it.contains('promote') && it.contains('pvc-navidrome -> pvc-navidrome-backup') && it.contains('primary -> backup') && it.contains('emergency')
}
