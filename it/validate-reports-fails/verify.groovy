import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def reports = new File(basedir, 'target/failover')
def text = { new File(reports, it).getText('UTF-8') }
def json = { new JsonSlurper().parseText(text(it)) }
def deployment = 'clusters/home/apps/media/audiobookshelf/deployment.yaml'
def rule = 'failover-service-missing'

assert reports.list().sort() == ['failover-checkstyle.xml', 'failover-github.txt', 'failover-gitlab.json', 'failover-junit.xml',
        'failover.json', 'failover.md', 'failover.patch', 'failover.rdjson', 'failover.sarif', 'failover.txt']
def result = json('failover.sarif').runs[0].results.find { it.ruleId == rule }
assert result.locations[0].physicalLocation.artifactLocation.uri == deployment
assert json('failover-gitlab.json').any { it.check_name == rule && it.location.path == deployment }
assert json('failover.rdjson').diagnostics.any { it.code.value == rule && it.suggestions }
assert !json('failover.json').passed
assert new XmlSlurper().parseText(text('failover-junit.xml')).testcase.any { it.@file == deployment && it.failure.size() == 1 }
assert new XmlSlurper().parseText(text('failover-checkstyle.xml')).file.any { it.@name == deployment }
assert text('failover.md').contains('      audiobookshelf:')
assert text('failover.patch').contains('\n+      audiobookshelf:\n')

// The text is printed as it stands in its file; the exit code stays the gate.
String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains(text('failover.txt'))
assert log.contains('BUILD FAILURE')
assert log.contains('Reports in ' + reports.canonicalPath + ': failover.txt, failover.sarif')

// In a job of GitHub Actions: the text can't give commands, the annotations do.
def lines = log.readLines()
int stop = lines.findIndexOf { it.startsWith('::stop-commands::') }
assert stop > 0
assert lines.indexOf('::' + lines[stop].substring('::stop-commands::'.length()) + '::') > stop
def annotation = "::error file=$deployment,line=4,endLine=4,col=9,endColumn=23,title=$rule::Service 'audiobookshelf'".toString()
assert lines.count { it.startsWith(annotation) } == 2
