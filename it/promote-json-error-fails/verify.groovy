import groovy.json.JsonSlurper

List<String> lines = new File(basedir, 'build.log').readLines('UTF-8').collect { it.replaceAll(/\u001b\[[0-9;]*m/, '') }
def failed = new JsonSlurper().parseText(lines[lines.indexOf('{')..lines.indexOf('}')].join('\n'))

assert failed.'$schema'.endsWith('/failover-error-1.json')
assert failed.goal == 'promote' && failed.outcome == 'failed'
assert failed.message.startsWith('Which service?')
assert lines.count('{') == 1
