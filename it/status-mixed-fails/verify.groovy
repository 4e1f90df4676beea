String log = new File(basedir, 'build.log').getText('UTF-8')
assert log =~ /(?s)"service": "navidrome",[^}]*"placement": "MIXED"/
assert log.contains('Not every service is wholly on one side.')
