#!/bin/sh
# Makes the expected output of every kustomize case again, with the real tool: a kubectl with kustomize 5.8.1, which is what
# Flux 2.9 has. KUBECTL=PATH names it; without, the one on the PATH. src/build/kustomize-judge.sh fetches it.
#
#   src/build/kustomize-golden.sh             all cases
#   src/build/kustomize-golden.sh namespace   the cases of one feature; or FEATURE/CASE for a single one
#
# A case is a directory <feature>/<case> under the test resources. Its files are the tree; of these the test reads:
#   entry               the directory to build, when it isn't the case's root
#   load-restrictor     "none": built as Flux builds, with --load-restrictor=LoadRestrictionsNone
#   expected.yaml       what the tool printed ...
#   expected-error.txt  ... or why it refused
#   problem.txt         by hand: what our refusal or warning must say
set -eu
kubectl=$(command -v "${KUBECTL:-kubectl}")
case $("$kubectl" version --client) in *"Kustomize Version: v5.8."*) ;; *)
  echo "$kubectl isn't the kubectl that the expected output comes from: see src/build/kustomize-judge.sh" >&2; exit 1 ;;
esac
cd "$(dirname "$0")/../../failover-core/src/test/resources/dev/failover/kustomize"
for case in $(find . -mindepth 2 -maxdepth 2 -type d | sed 's|^\./||' | sort); do
  case "$case/" in "${1:-}"/* | "$case/${1:-}") ;; *) continue ;; esac
  entry=$(cat "$case/entry" 2>/dev/null || echo .)
  options=
  [ "$(cat "$case/load-restrictor" 2>/dev/null || true)" = none ] && options=--load-restrictor=LoadRestrictionsNone
  rm -f "$case/expected.yaml" "$case/expected-error.txt"
  # The tool must not see its own output of last time, nor anything outside of the case.
  work=$(mktemp -d)
  cp -R "$case/." "$work/"
  rm -f "$work/problem.txt"
  if ! (cd "$work" && PATH="$(dirname "$kubectl")" "$kubectl" kustomize $options "$entry") \
      > "$case/expected.yaml" 2> "$case/expected-error.txt"; then
    rm "$case/expected.yaml"
    sed -i "s|$work|.|g; s|^[EW][0-9]* [0-9:.]* *[0-9]* ||" "$case/expected-error.txt"
  else
    rm "$case/expected-error.txt"
  fi
  rm -rf "$work"
done
