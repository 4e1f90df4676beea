import dev.failover.it.DocumentedExample

String log = new File(basedir, 'build.log').getText('UTF-8')
for (goal in ['fix', 'baseline', 'validate']) {
    assert DocumentedExample.linesMissingFrom(log, new File(site, "goals/${goal}.md")) == []
}
