import groovy.json.JsonSlurper

// Nothing but the two objects is on standard output; Maven itself resets the colours, also where there is no terminal.
String printed = new File(basedir, 'build.log').readLines('UTF-8')
        .collect { it.replaceAll(/\u001b\[[0-9;]*m/, '') }
        .findAll { !(it =~ /^(Running|Finished) (pre|post)-build script/) }
        .join('\n')
List<Object> objects = printed.split(/(?m)(?<=^\})$/).findAll { it.trim() }.collect { new JsonSlurper().parseText(it) }
assert objects.size() == 2
def (swap, history) = objects

assert swap.outcome == 'committed' && swap.commit.pushed
assert swap.services*.claim*.to == ['pvc-navidrome-backup']
assert history.swaps[0].commit == swap.commit.id
