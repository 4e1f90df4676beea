String log = new File(basedir, 'build.log').getText('UTF-8')
assert log =~ /\d+s navidrome: pod navidrome-1 on node-2 \(role=backup\) runs with the claim pvc-navidrome-backup/
assert log.contains('All services run where they should.')
