def site = new File(basedir, 'target/site')
String page = new File(site, 'failover.html').getText('UTF-8')
assert page.contains('<h1>Failed: 1 error')
assert page.contains('<small class="wrong">not configured</small>')
assert new File(site, 'project-reports.html').getText('UTF-8').contains('href="failover.html"')

String graph = new File(basedir, 'target/graph.md').getText('UTF-8')
assert graph.startsWith('```mermaid\nflowchart LR\n')
assert graph.contains('e2 -. dependsOn .-> e3')
