#!/usr/bin/env bash
# Loses power at sync points of a deployment by the release binary: `cargo xtask powerloss --release` with these arguments.
#
# Needs Debian's strace (installed when missing, as root) and the right to trace processes (ptrace). Where that right is
# missing the tool says so and does nothing.
#
#   scripts/powerloss.sh                    about a thousand images and a dozen boots
#   scripts/powerloss.sh --full --boots 300 every sync point
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v strace >/dev/null; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends strace >/dev/null
fi
exec cargo xtask powerloss --release -- "$@"
