import dev.failover.it.DocumentedExample

String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Step 6: Failover-API config    ✓')
for (goal in ['promote', 'status', 'history', 'demote', 'build', 'help']) {
    assert DocumentedExample.linesMissingFrom(log, new File(site, "goals/${goal}.md")) == []
}
