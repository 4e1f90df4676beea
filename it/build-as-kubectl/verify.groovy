// The expected files were made by `kubectl kustomize`, in it/sample:
//   kubectl kustomize clusters/home/apps > ../build-as-kubectl/expected/apps.yaml, and so on
def expected = { new File(basedir, "expected/${it}.yaml").getText('UTF-8') }
def built = { new File(basedir, "built/clusters/home/${it}.yaml").getText('UTF-8') }

assert new File(basedir, 'build.log').getText('UTF-8').contains('\n' + expected('operations'))
assert built('apps') == expected('apps')
assert built('operations') == expected('operations')

def origins = new File(basedir, 'origins/clusters/home/operations.yaml').getText('UTF-8')
assert origins.readLines()[1] == 'kind: Namespace # clusters/home/operations/namespace.yaml:2:7'
