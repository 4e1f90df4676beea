import dev.failover.it.SampleRepository

def history = SampleRepository.in(basedir).history()
assert history.subjects().size() == 2
assert history.changedFiles() == ['audiobookshelf', 'kavita', 'navidrome'].collect { SampleRepository.deployment(it) }
assert history.changedLines() == [
    '-        role: "primary"',
    '+        role: "backup"',
    '-            claimName: "pvc-audiobookshelf"',
    '+            claimName: "pvc-audiobookshelf-backup"',
    '-        role: primary  # failover sets this line',
    '+        role: backup  # failover sets this line',
    '-            claimName: pvc-kavita  # and this one',
    '+            claimName: pvc-kavita-backup  # and this one',
    '-        role: primary',
    '+        role: backup',
    '-            claimName: pvc-navidrome',
    '+            claimName: pvc-navidrome-backup',
]
assert history.pushed
assert history.clean
