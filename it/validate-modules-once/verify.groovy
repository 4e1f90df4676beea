String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.count('Step 1: ') == 1
// What Maven says in a parallel build of a goal that isn't safe there.
assert !log.contains('not marked as')
