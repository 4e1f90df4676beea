String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains("This change weakens the rule 'failover-service-missing' from error (its own) to off")
assert log.contains("Service 'audiobookshelf' (namespace: media) has backup PVC but is not configured")
assert log.contains('2 errors')
