import dev.failover.Failover
import dev.failover.goal.ModelOptions
import dev.failover.goal.TreeOptions
import dev.failover.goal.validate.ValidateOptions
import dev.failover.it.SampleRepository

String log = new File(basedir, 'build.log').getText('UTF-8')
def lines = log.readLines()
int at = lines.indexOf("✖ Service 'audiobookshelf' (namespace: media) has backup PVC but is not configured in failover-api ConfigMap".toString())
assert at >= 0
assert lines[at + 1] == "   Add the following to $SampleRepository.CONFIG_MAP under 'services:':"
def entry = lines.subList(at + 2, at + 10)
assert entry == '''
      audiobookshelf:
        namespace: media
        deployment: audiobookshelf
        volume_name: audiobookshelf-data
        primary_pvc: pvc-audiobookshelf
        backup_pvc: pvc-audiobookshelf-backup
        primary_node_label: primary
        backup_node_label: backup'''.readLines().tail()
assert log.contains('BUILD FAILURE')
assert !log.contains('Exception:')

// The picture at the top of the README shows what is printed.
assert new File(readme).getText('UTF-8').contains('src/site/resources/images/validate.svg')
def picture = new File(site, '../resources/images/validate.svg').getText('UTF-8')
        .findAll(/(?<=preserve">).*(?=<\/text>)/)
        .collect { it.replaceAll('<[^>]*>', '').replace('&lt;', '<').replace('&amp;', '&') }
def printed = picture.subList(1, picture.findIndexOf { it.startsWith('1 error') } + 1)
assert printed.size() > 20
assert printed.every { lines.contains(it) }

// Pasted as printed, the entry fixes the file.
def configMap = new File(basedir, SampleRepository.CONFIG_MAP)
configMap.append(entry.join('\n') + '\n', 'UTF-8')
assert SampleRepository.in(basedir).differencesFrom(new File(sample)) == []
def tree = new TreeOptions(basedir.toPath(), Optional.empty())
assert new Failover('mvn failover:').validate(new ValidateOptions(tree, ModelOptions.DEFAULT)).passed()
