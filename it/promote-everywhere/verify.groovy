import dev.failover.it.SampleRepository

def repository = SampleRepository.in(basedir)
def subjects = repository.history().subjects()
assert subjects.size() == 3 : subjects
assert subjects[0].endsWith(' - failback to primary')
assert subjects[1].endsWith(' - failover to backup')
assert repository.history().pushed

// In between all were on their backups. The expected files were made by `kubectl kustomize`, in the promoted repository:
//   kubectl kustomize clusters/home/apps > expected/apps.yaml, and so on
['home': 'clusters/home.yaml', 'apps': 'clusters/home/apps.yaml', 'variables': 'clusters/home/variables.yaml'].each { name, built ->
    assert new File(basedir, "built/${built}").getText('UTF-8') == new File(basedir, "expected/${name}.yaml").getText('UTF-8') : name
}

// Back again, to the byte; the one service that has no text of its own had a patch for the time being.
def patch = 'clusters/home/apps/shared-one/failover-shared-one.yaml'
def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains("Patch: ${patch} is new; failover:demote removes it")
assert log.contains("Patch: ${patch} is removed")
assert log.count(' is new; failover:demote') == 1
assert !new File(basedir, patch).exists()
assert repository.differencesFrom(new File(basedir, 'sample')) == []
