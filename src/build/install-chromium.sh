#!/bin/sh
# Makes chromium and chromedriver available for the tests of the page. Never fails: without them those are skipped.
if command -v chromium >/dev/null && command -v chromedriver >/dev/null; then
    exit 0
fi
if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
    echo "No chromium here, and it can't be installed: that needs Debian's apt-get, and root. The page isn't tested."
    exit 0
fi
apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    chromium chromium-driver >/dev/null || echo "chromium can't be installed: the page isn't tested."
