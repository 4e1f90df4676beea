import groovy.json.JsonSlurper

List<String> lines = new File(basedir, 'build.log').readLines('UTF-8').collect { it.replaceAll(/\u001b\[[0-9;]*m/, '') }
def refused = new JsonSlurper().parseText(lines[lines.indexOf('{')..lines.indexOf('}')].join('\n'))

assert refused.outcome == 'refused'
assert refused.refusals*.id == ['failover-placement-mixed']
assert lines.any { it.contains('Refused; nothing was changed.') }
