#!/usr/bin/env bash
# Runs stock clients (boto3, AWS CLI, AWS SDK for JavaScript, CDK's deployment handlers) against a server of their own.
#   tests/clients/run.sh target/debug/cutover [pytest arguments]
# Needs python3 with venv, node 20 or newer with npm. Installs the clients under target/clients, once.
set -euo pipefail

[ $# -ge 1 ] || { echo "usage: $0 BINARY [pytest arguments]" >&2; exit 2; }
binary=$(realpath "$1")
shift
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
name=clients
# shellcheck source=tests/clients/environment.sh
source "$here/environment.sh"

# --- clients, installed once per list of versions -----------------------------------------------------------------

install_node() {
    if cmp -s "$here/node/package-lock.json" "$clients/node/installed.json"; then return; fi
    echo "clients: installing the packages of tests/clients/node/package.json"
    rm -rf "$clients/node"
    mkdir -p "$clients/node"
    cp "$here/node/package.json" "$here/node/package-lock.json" "$clients/node/"
    # CDK's handlers are run without CDK itself, which is the package's peer.
    (cd "$clients/node" && npm ci --no-fund --no-audit --loglevel=error --legacy-peer-deps)
    cp "$here/node/package-lock.json" "$clients/node/installed.json"
}

install_python
install_node

# --- a server of their own ------------------------------------------------------------------------------------------

clean_environment
start_server "$work" --clock-rate 60
AWS_ENDPOINT_URL=$(cat "$work/data/endpoint")
export AWS_ENDPOINT_URL AWS_REGION=us-east-1 CUTOVER_DATA_DIR="$work/data" CUTOVER_BINARY="$binary"

# --- the tests ------------------------------------------------------------------------------------------------------

passed=0 failed=0

# count RUNNER-OUTPUT PATTERN: the number before or after a word in a runner's own summary, 0 when absent.
count() { grep -oE "$2" "$1" | tail -n 1 | grep -oE '[0-9]+' || echo 0; }

python -m pytest -q --tb=short -p no:cacheprovider "$here/python" "$@" 2>&1 | tee "$work/python.out" || true
summary=$work/python.summary
tail -n 1 "$work/python.out" >"$summary"
passed=$((passed + $(count "$summary" '[0-9]+ passed')))
failed=$((failed + $(count "$summary" '[0-9]+ failed') + $(count "$summary" '[0-9]+ errors?')))

node --test --test-reporter=spec "$here/node/" 2>&1 | tee "$work/node.out" || true
passed=$((passed + $(count "$work/node.out" 'ℹ pass [0-9]+')))
failed=$((failed + $(count "$work/node.out" 'ℹ fail [0-9]+') + $(count "$work/node.out" 'ℹ cancelled [0-9]+')))

stop_servers || failed=$((failed + 1))
if [ "$passed" -eq 0 ]; then failed=$((failed + 1)); fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
