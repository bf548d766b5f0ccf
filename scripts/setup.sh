#!/usr/bin/env bash
# Installs what the checks need beside a Rust toolchain: a Python environment in .venv with the AWS CLI and boto3, in
# the versions the examples were written against, and openssl. Changes nothing when it is there already.
set -euo pipefail
cd "$(dirname "$0")/.."

awscli_version=1.45.11
boto3_version=1.43.11

installed() {
    [ -x .venv/bin/python ] && .venv/bin/python - "$awscli_version" "$boto3_version" <<'PYTHON' 2>/dev/null
import sys
from importlib.metadata import version
sys.exit([version("awscli"), version("boto3")] != sys.argv[1:])
PYTHON
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

# Python itself, and its venv module, which Debian packages apart.
need_python() {
    python3 -c 'import ensurepip, venv' 2>/dev/null && return
    echo "setup: installing python3 and python3-venv" >&2
    if ! command -v apt-get >/dev/null; then
        echo "setup: python3 with its venv module is needed and there is no apt-get: install it, then run this again" >&2
        exit 1
    fi
    if ! { as_root apt-get update -q && as_root apt-get install -qy --no-install-recommends python3 python3-venv; } >&2; then
        echo "setup: python3-venv could not be installed: install it as root, then run this again" >&2
        exit 1
    fi
}

# Certificates of tests.
need_openssl() {
    command -v openssl >/dev/null && return
    echo "setup: installing openssl" >&2
    if ! command -v apt-get >/dev/null; then
        echo "setup: openssl is needed and there is no apt-get: install it, then run this again" >&2
        exit 1
    fi
    if ! { as_root apt-get update -q && as_root apt-get install -qy --no-install-recommends openssl; } >&2; then
        echo "setup: openssl could not be installed: install it as root, then run this again" >&2
        exit 1
    fi
}

need_openssl
if installed; then
    echo "setup: awscli $awscli_version and boto3 $boto3_version are in .venv"
    exit 0
fi
need_python
rm -rf .venv
python3 -m venv .venv
if ! .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
    "awscli==$awscli_version" "boto3==$boto3_version"; then
    rm -rf .venv
    echo "setup: awscli $awscli_version and boto3 $boto3_version could not be installed with pip; the examples need them" >&2
    exit 1
fi
installed || { echo "setup: .venv holds other versions than asked for" >&2; exit 1; }
echo "setup: installed awscli $awscli_version and boto3 $boto3_version into .venv"
