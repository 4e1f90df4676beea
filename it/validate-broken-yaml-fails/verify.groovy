String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('clusters/home/apps/media/kavita/service.yaml:5:')
assert !log.contains('\tat ')
