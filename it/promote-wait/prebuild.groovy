import dev.failover.it.SampleRepository

SampleRepository.copy(new File(sample), basedir).commitAndPush()

// A cluster in which Flux was quicker than the first look.
File kubectl = new File(basedir, 'kubectl')
kubectl.text = '''#!/bin/sh
case "$2" in
  kustomizations*) echo '{"status": {"lastAppliedRevision": "main@sha1:'$(git rev-parse HEAD)'"}}' ;;
  node) echo '{"metadata": {"labels": {"role": "backup"}}}' ;;
  pods) echo '{"items": [{"metadata": {"name": "navidrome-1"}, "spec": {"nodeName": "node-2", "volumes": [
    {"persistentVolumeClaim": {"claimName": "pvc-navidrome-backup"}}]},
    "status": {"phase": "Running", "conditions": [{"type": "Ready", "status": "True"}]}}]}' ;;
esac
'''
kubectl.executable = true
