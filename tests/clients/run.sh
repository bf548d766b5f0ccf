#!/usr/bin/env bash
# Runs stock clients (boto3, AWS CLI, AWS SDK for JavaScript, CDK's deployment handlers) against a server of their own.
#   tests/clients/run.sh target/debug/cutover [pytest arguments]
# Needs python3 with venv, node 20 or newer with npm. Installs the clients under target/clients, once.
set -euo pipefail

[ $# -ge 1 ] || { echo "usage: $0 BINARY [pytest arguments]" >&2; exit 2; }
binary=$(realpath "$1")
shift
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
clients=$(cd "$here/../.." && pwd)/target/clients

# --- clients, installed once per list of versions -----------------------------------------------------------------

install_python() {
    if cmp -s "$here/python/requirements.txt" "$clients/venv/installed.txt"; then return; fi
    echo "clients: installing $(grep -v '^#' "$here/python/requirements.txt" | paste -sd' ')"
    rm -rf "$clients/venv"
    python3 -m venv "$clients/venv"
    "$clients/venv/bin/pip" install --quiet --disable-pip-version-check --no-input -r "$here/python/requirements.txt"
    cp "$here/python/requirements.txt" "$clients/venv/installed.txt"
}

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

mkdir -p "$clients"
install_python
install_node

# --- a server of their own ------------------------------------------------------------------------------------------

work=$(mktemp -d "${TMPDIR:-/tmp}/cutover-clients-XXXXXX")
server=

finish() {
    local status=$?
    if [ -n "$server" ]; then
        kill -TERM "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    if [ $status -eq 0 ]; then
        rm -rf "$work"
    else
        echo "clients: the server's log is $work/serve.log, its data $work/data" >&2
    fi
    exit $status
}
trap finish EXIT

# Nothing of this machine's own settings may lead elsewhere; the functions find the SDKs where Lambda would bring them.
unset AWS_PROFILE AWS_SESSION_TOKEN AWS_REGION AWS_ENDPOINT_URL AWS_CA_BUNDLE
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_EC2_METADATA_DISABLED=true AWS_PAGER=''
export AWS_DEFAULT_REGION=us-east-1 AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_MAX_ATTEMPTS=1
export PATH="$clients/venv/bin:$PATH" NODE_PATH="$clients/node/node_modules" PYTHONDONTWRITEBYTECODE=1
export CUTOVER_DATA_DIR="$work/data" CUTOVER_BINARY="$binary"

"$binary" serve --listen 127.0.0.1:0 --data-dir "$work/data" --clock-rate 60 >"$work/serve.out" 2>"$work/serve.log" &
server=$!
deadline=$((SECONDS + 30))
until grep -q '^cutover listens on ' "$work/serve.out"; do
    if ! kill -0 "$server" 2>/dev/null || [ $SECONDS -ge $deadline ]; then
        echo "clients: the server did not start:" >&2
        tail -n 5 "$work/serve.log" >&2
        exit 1
    fi
    sleep 0.05
done
AWS_ENDPOINT_URL=$(cat "$work/data/endpoint")
export AWS_ENDPOINT_URL AWS_REGION=us-east-1

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

kill -TERM "$server"
if ! wait "$server"; then
    echo "clients: the server ended with an error"
    failed=$((failed + 1))
fi
server=
if [ "$passed" -eq 0 ]; then failed=$((failed + 1)); fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
