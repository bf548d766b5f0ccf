#!/usr/bin/env bash
# Runs stock clients (boto3, both versions of the AWS CLI, the AWS SDKs for JavaScript and Rust, CDK's deployment
# handlers), each part against a server of its own.
#   tests/clients/run.sh BINARY                    all parts
#   tests/clients/run.sh BINARY PART [arguments]   one of python, cli1, cli2, node, rust; the rest goes to its runner
#   tests/clients/run.sh BINARY -k waiters         arguments alone go to pytest
# Needs python3 with venv, node 20.14 or newer with npm, cargo. Installs the clients under target/clients, once.
set -euo pipefail

usage() { sed -n '4,6s/^#   //p' "$0" >&2; exit 2; }
[ $# -ge 1 ] || usage
binary=$(realpath "$1")
shift
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# Parts that run side by side; a command line mostly starts and waits.
lanes=(python "cli2 rust" "cli1 node")
case "${1:-}" in
    "") ;;
    -*) lanes=(python) ;;
    python | cli1 | cli2 | node | rust) lanes=("$1"); shift ;;
    *) usage ;;
esac
name=clients
# shellcheck source=tests/clients/environment.sh
source "$here/environment.sh"

# --- clients, installed once per list of versions -----------------------------------------------------------------

# Version 2 of the AWS CLI comes as Amazon built it, packed as a layer of AWS Lambda.
unpack_cli2() {
    rm -rf "$clients/awscli2"
    python3 -m zipfile -e "$clients/node/node_modules/@aws-cdk/asset-awscli-v2/lib/layer.zip" "$clients/awscli2"
    local dist
    dist=$(dirname "$(find "$clients/awscli2" -path '*/dist/aws' -type f)")
    chmod +x "$dist/aws" "$dist/aws_completer"
    ln -s "$dist" "$clients/awscli2/bin"
}

install_node() {
    if cmp -s "$here/node/package-lock.json" "$clients/node/installed.json"; then return; fi
    echo "clients: installing the packages of tests/clients/node/package.json"
    rm -rf "$clients/node"
    mkdir -p "$clients/node"
    cp "$here/node/package.json" "$here/node/package-lock.json" "$clients/node/"
    # CDK's handlers are run without CDK itself, which is the package's peer.
    (cd "$clients/node" && npm ci --no-fund --no-audit --loglevel=error --legacy-peer-deps)
    unpack_cli2
    cp "$here/node/package-lock.json" "$clients/node/installed.json"
}

# The Rust client is a workspace of its own. It is built from a copy whose lock file is made of the list of versions and
# the source that the product's own lock file names.
copy_rust() {
    local source
    source=$(grep -m 1 '^source = ' "$here/../../Cargo.lock")
    mkdir -p "$clients/rust-source"
    cp -pr "$here/rust/." "$clients/rust-source/"
    awk -v source="$source" '/^checksum = / { print source } { print }' "$here/rust/versions.lock" \
        >"$clients/rust-source/Cargo.lock"
}

cargo_test() {
    LAB_SCRIPT=$here/python/lab.py cargo test --quiet --locked --manifest-path "$clients/rust-source/Cargo.toml" \
        --target-dir "$clients/rust" --test codedeploy "$@"
}

begun=$SECONDS
install_python
case "${lanes[*]}" in *node* | *cli2*) install_node ;; esac
case "${lanes[*]}" in *rust*) copy_rust; cargo_test --no-run ;; esac
echo "clients: installed and compiled in $((SECONDS - begun)) s"

# --- a part: its tests, its server, its verdict -----------------------------------------------------------------------

# run_tests PART [arguments]: the part's own runner.
run_tests() {
    local part=$1 pytest=(python -m pytest -q --tb=short -p no:cacheprovider)
    local of_the_cli=("$here/python/test_command_line.py" "$here/python/test_verbs.py")
    shift
    case $part in
        python)
            # The command lines have parts of their own, unless some tests are chosen.
            if [ $# -eq 0 ]; then set -- "${of_the_cli[@]/#/--ignore=}"; fi
            "${pytest[@]}" "$here/python" "$@" ;;
        cli1 | cli2)
            if [ "$part" = cli2 ]; then export PATH="$clients/awscli2/bin:$PATH"; fi
            aws --version
            "${pytest[@]}" "${of_the_cli[@]}" "$@" ;;
        # A handler leaves the timer behind that would tell of its timeout.
        node) node --test --test-force-exit --test-reporter=spec "$@" "$here/node/" ;;
        rust) cargo_test -- --format=pretty "$@" ;;
    esac
}

# summary PART: how the lines of its runner's summary look.
summary() {
    case $1 in
        node) echo '^ℹ (pass|fail|cancelled) [0-9]+$' ;;
        rust) echo '^test result: ' ;;
        *) echo '^[0-9]+ (passed|failed|error).* in [0-9.]+s' ;;
    esac
}

# count FILE PART WORDS: the sum of the numbers beside these words in the summary; 0 when there is none.
count() {
    grep -E "$(summary "$2")" "$1" | grep -oE "[0-9]+ ($3)\b|\b($3) [0-9]+" |
        awk 'match($0, /[0-9]+/) { sum += substr($0, RSTART, RLENGTH) } END { print sum + 0 }' || true
}

# run_part PART [arguments]: writes what the runner said, and a verdict: how many passed and failed as the runner counts
# them, and the seconds. A part that ran no test, or whose runner or server ended with an error, has failed.
run_part() {
    local part=$1 begun=$SECONDS status=0 passed failed
    local dir=$work/$part
    shift
    start_server "$dir" --clock-rate 60
    AWS_ENDPOINT_URL=$(cat "$dir/data/endpoint")
    export AWS_ENDPOINT_URL AWS_REGION=us-east-1 CUTOVER_DATA_DIR="$dir/data"
    run_tests "$part" "$@" >"$dir/out" 2>&1 || status=$?
    passed=$(count "$dir/out" "$part" 'passed|pass')
    failed=$(count "$dir/out" "$part" 'failed|fail|errors?|cancelled')
    if [ "$failed" -eq 0 ] && { [ "$passed" -eq 0 ] || [ $status -ne 0 ]; }; then
        echo "clients: $part passed $passed tests and its runner ended with status $status" >>"$dir/out"
        failed=1
    fi
    stop_servers 2>>"$dir/out" || failed=$((failed + 1))
    echo "$passed $failed $((SECONDS - begun))" >"$dir/verdict"
}

run_lane() {
    local part
    set +m
    trap - INT TERM
    trap stop_servers EXIT
    for part in $1; do run_part "$part" "${@:2}"; done
}

# --- all of them ------------------------------------------------------------------------------------------------------

clean_environment
export CUTOVER_BINARY="$binary"
pids=()
end_lanes() {
    local status=$? pid
    for pid in "${pids[@]}"; do kill -TERM -- "-$pid" 2>/dev/null || true; done
    for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null || true; done
    return $status
}
trap 'end_lanes && finish || finish' EXIT
trap 'exit 130' INT TERM
# Each lane is a process group, so that an interrupted run takes its servers along.
set -m
for lane in "${lanes[@]}"; do
    run_lane "$lane" "$@" </dev/null &
    pids+=($!)
done
set +m
for pid in "${pids[@]}"; do wait "$pid" || true; done
pids=()

passed=0 failed=0 table=
for part in ${lanes[*]}; do
    echo
    echo "=== $part"
    # CDK's handlers log every look.
    if [ -f "$work/$part/out" ]; then grep -v '^{"message":' "$work/$part/out" || true; fi
    if [ -f "$work/$part/verdict" ]; then
        read -r good bad seconds <"$work/$part/verdict"
        passed=$((passed + good)) failed=$((failed + bad))
        line=$(printf '%-8s %4d passed, %d failed, %4d s' "$part" "$good" "$bad" "$seconds")
    else
        failed=$((failed + 1))
        line="$part has not come to its end"
    fi
    table+="$line"$'\n'
done
echo
echo "=== parts, side by side: $(IFS='|' && echo "${lanes[*]}")"
echo -n "$table"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
