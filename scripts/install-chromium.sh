#!/usr/bin/env bash
# Installs what `cargo xtask console` drives the console with and judges it by: Chromium with its WebDriver server and a
# font from Debian's packages, and axe-core in the version and with the checksum of
# crates/console-stories/axe/package-lock.json. Changes nothing when it is there already. Nothing of it is part of
# the product.
#   scripts/install-chromium.sh [DIRECTORY]   where axe-core goes, target/console-tools when not given
set -euo pipefail
cd "$(dirname "$0")/.."
tools=$(realpath -m "${1:-target/console-tools}")

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

missing=()
# Debian's names; elsewhere the browser may have another one.
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || missing+=(chromium)
command -v chromedriver >/dev/null || missing+=(chromium-driver)
# Without any font a page is drawn without text.
[ -n "$(find /usr/share/fonts -name '*.ttf' -print -quit 2>/dev/null)" ] || missing+=(fonts-dejavu-core)
if [ ${#missing[@]} -gt 0 ]; then
    echo "console: installing ${missing[*]}" >&2
    if ! command -v apt-get >/dev/null; then
        echo "console: no apt-get here: install Chromium, chromedriver and a font, then run this again" >&2
        exit 1
    fi
    if ! { as_root apt-get update -qq &&
        as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null; then
        echo "console: could not install: run \"apt-get install ${missing[*]}\" as root, then run this again" >&2
        exit 1
    fi
fi

lock=crates/console-stories/axe/package-lock.json
if ! cmp -s "$lock" "$tools/installed.json"; then
    if ! command -v npm >/dev/null; then
        echo "console: npm is needed to fetch axe-core: install Node, then run this again" >&2
        exit 1
    fi
    rm -rf "$tools"
    mkdir -p "$tools"
    cp "${lock%/*}/package.json" "$lock" "$tools/"
    # The checksum in the lock file is what makes it the file that was looked at.
    (cd "$tools" && npm ci --ignore-scripts --no-fund --no-audit --loglevel=error)
    cp "$lock" "$tools/installed.json"
fi
