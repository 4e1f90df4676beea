#!/bin/sh
# Compares every kustomization of a folder of checkouts with the real tool, built as Flux builds: without load restrictions.
#
#   src/build/sweep.sh FOLDER        each directory in FOLDER is a checkout; or FOLDER itself, where it is one
#   JUDGE='kustomize build' src/build/sweep.sh FOLDER
#
#   JUDGE     the tool, any version of it (kubectl kustomize)
#   TIMEOUT   after how many seconds a single build is given up, on either side (60)
#   VERBOSE   1: print what is equal or refused by both too
#
# Ends with a table: repository, found, equal, refused by both, different; then each difference by name. Exits with 1 where
# there is one. Nothing is fetched: a remote base is refused by both.
set -eu
folder=$(cd "${1:?a folder of checkouts}" && pwd)
cd "$(dirname "$0")/../.."
mvn -B -ntp -q -pl failover-core test-compile dependency:build-classpath -Dmdep.outputFile=target/sweep.classpath \
  -Dmdep.includeScope=test
cd failover-core
exec java -Dsweep.judge="${JUDGE:-kubectl kustomize}" -Dsweep.seconds="${TIMEOUT:-60}" \
  -Dsweep.verbose="$([ "${VERBOSE:-}" = 1 ] && echo true || echo false)" \
  -cp "target/test-classes:target/classes:$(cat target/sweep.classpath)" dev.failover.kustomize.sweep.Sweep "$folder"
