#!/usr/bin/env bash
# Makes the pictures of the site's front page from runs on the sample repository. Needs chromium on the PATH.
set -euo pipefail
cd "$(dirname "$0")/../.."
images=$PWD/src/site/resources/images
mkdir -p "$images"
[ -f "$images/page.png" ] || : >"$images/page.png"
mvn -B -ntp -q -pl failover-maven-plugin -am test -Dtest=PicturesTest -Dsite.renew=true -Dsurefire.failIfNoSpecifiedTests=false
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update \
    --disable-sync --hide-scrollbars --user-data-dir="$profile" --window-size=1200,1400 \
    --screenshot="$images/page.png" 2>/dev/null "file://$PWD/failover-maven-plugin/target/sample.html"
