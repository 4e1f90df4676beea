#!/usr/bin/env bash
# Builds the last commit twice, as two people would: in two directories, time zones and locales; then compares every file
# that a release publishes, byte for byte. Only the umask must be the same: jars keep the modes of their files. Arguments
# go to Maven.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
    local name=$1
    shift
    git clone -q "$PWD" "$work/$name"
    (
        cd "$work/$name"
        mvn -B -q -Dstyle.color=never -Prelease verify -DskipTests -Dinvoker.skip -Djacoco.skip -Dspotless.check.skip "$@" >&2
        find . -path '*/target/*' \( -name 'failover-*.jar' -o -name 'bom.*' -o -name 'plugin.xml' \) \
            -not -path './it/*' -exec sha256sum {} + | sort -k 2
    ) >"$work/$name.sums"
}

TZ=UTC LC_ALL=C.UTF-8 build one "$@"
TZ=Asia/Tokyo LC_ALL=C MAVEN_OPTS='-Duser.language=tr -Duser.country=TR' build another-place "$@"
test -s "$work/one.sums"
diff "$work/one.sums" "$work/another-place.sums" || {
    echo 'These files differ between two builds of one commit.' >&2
    exit 1
}
cat "$work/one.sums"
echo "$(wc -l <"$work/one.sums") files, the same in both builds."
