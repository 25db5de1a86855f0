#!/bin/sh
# Make sure that the browser tests have a Chromium: the one that is there, else the system's, else Playwright's.
set -eu
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
for app in "/Applications/Google Chrome.app" "/Applications/Chromium.app"; do
    if [ -d "$app" ]; then exit 0; fi
done
echo "No Chromium found: installing one for the browser tests." >&2
if command -v apt-get >/dev/null 2>&1; then
    as_root=""
    if [ "$(id -u)" -ne 0 ]; then as_root="sudo"; fi
    if $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq chromium >/dev/null; then
        exit 0
    fi
fi
.venv/bin/python -m playwright install chromium
