String log = new File(basedir, 'build.log').getText('UTF-8')
['failover:validate', 'failover:promote', 'failover:demote', 'failover:status', 'failover:history', 'failover.directory', 'User property: service', 'User property: dryRun']
        .each { assert log.contains(it) : it }
assert !log.contains('No description')
