String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('known.yaml was written: 1 finding is known.')
assert log.contains('no errors, no warnings; 1 known before')
assert new File(basedir, 'known.yaml').getText('UTF-8').contains('rule: failover-service-missing')
