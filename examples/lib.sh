# Shared by the examples: a server of their own, steps that can be read, expectations that say what was expected.
# Sourced, not run. Expects `set -euo pipefail`.

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
[ -d "$repository/.venv/bin" ] && PATH="$repository/.venv/bin:$PATH"

work=$(mktemp -d "${TMPDIR:-/tmp}/cutover-example-XXXXXX")
data_dir=$work/data
server_pid=

# --- talking to the reader ---------------------------------------------------------------------------------------

say() { printf '%s\n' "$*"; }
step() { printf '\n%s\n' "== $*"; }
fail() { printf '\n%s\n' "FAILED: $*" >&2; exit 1; }

# expect WHAT EXPECTED ACTUAL
expect() {
    if [ "$2" != "$3" ]; then
        fail "$(printf '%s\n  expected: %s\n  found:    %s' "$1" "$2" "$3")"
    fi
    say "   ok: $1: $3"
}

# Shows a command, runs it, drops its output.
run() {
    printf '   $'; printf ' %q' "$@"; printf '\n'
    "$@" >/dev/null
}

# Shows a command on standard error, runs it, passes its output on.
ask() {
    { printf '   $'; printf ' %q' "$@"; printf '\n'; } >&2
    "$@"
}

# A file of the example with ${NAME} replaced by environment variables; unknown names are an error.
fill() {
    python3 -c 'import os, string, sys; print(string.Template(open(sys.argv[1]).read()).substitute(os.environ), end="")' "$1"
}

# What answers at a URL: the first line of its body, or "status N".
served() {
    python3 - "$1" <<'PYTHON'
import sys, urllib.error, urllib.request
try:
    print(urllib.request.urlopen(sys.argv[1], timeout=10).read().decode().splitlines()[0])
except urllib.error.HTTPError as error:
    print(f"status {error.code}")
except OSError as error:
    print(f"no answer: {error}")
PYTHON
}

# wait_until_served URL TEXT: waits until TEXT answers, at most 60 seconds.
wait_until_served() {
    local deadline=$((SECONDS + 60)) found
    while found=$(served "$1"); [ "$found" != "$2" ]; do
        [ $SECONDS -lt $deadline ] || fail "$1 should serve \"$2\" within 60 seconds; it answers: $found"
        sleep 0.2
    done
    say "   ok: $1 serves: $found"
}

# --- the server --------------------------------------------------------------------------------------------------

need() {
    command -v aws >/dev/null || fail "the AWS CLI is not installed: run scripts/setup.sh"
    python3 -c 'import boto3' 2>/dev/null || fail "boto3 is not installed for python3: run scripts/setup.sh"
}

find_binary() {
    local candidate
    for candidate in "${CUTOVER:-}" "$repository/target/release/cutover" "$repository/target/debug/cutover"; do
        if [ -n "$candidate" ] && [ -x "$candidate" ]; then cutover=$(realpath "$candidate"); return; fi
    done
    fail "no cutover binary: run cargo build --release, or say where it is: CUTOVER=/path/to/cutover $0"
}

# start_server CLOCK_RATE: on a free port of its own, and points the AWS CLI at it.
start_server() {
    need
    find_binary
    "$cutover" serve --listen 127.0.0.1:0 --data-dir "$data_dir" --clock-rate "$1" >"$work/serve.out" 2>"$work/serve.log" &
    server_pid=$!
    local deadline=$((SECONDS + 30))
    until grep -q '^cutover listens on ' "$work/serve.out"; do
        if ! kill -0 "$server_pid" 2>/dev/null || [ $SECONDS -ge $deadline ]; then
            fail "cutover serve did not start: $(tail -n 5 "$work/serve.log")"
        fi
        sleep 0.05
    done
    export AWS_ENDPOINT_URL AWS_DEFAULT_REGION=us-east-1 AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
    AWS_ENDPOINT_URL=$(cat "$data_dir/endpoint")
    # Nothing of the reader's own configuration may lead elsewhere.
    export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_PAGER='' AWS_EC2_METADATA_DISABLED=true
    unset AWS_PROFILE AWS_SESSION_TOKEN AWS_REGION AWS_ENDPOINT_URL_ECS AWS_ENDPOINT_URL_CODEDEPLOY
    say "cutover ($cutover) listens on $AWS_ENDPOINT_URL; everything is kept in $work"
}

# Processes that belong to this example, as "PID COMMAND" lines: its directory stands in their command line or
# environment.
own_processes() {
    python3 - "$work" <<'PYTHON'
import os, sys
mark, own = sys.argv[1].encode(), {os.getpid(), os.getppid()}
for pid in filter(str.isdigit, os.listdir("/proc") if os.path.isdir("/proc") else []):
    try:
        command = open(f"/proc/{pid}/cmdline", "rb").read()
        if int(pid) not in own and mark in command + open(f"/proc/{pid}/environ", "rb").read():
            print(pid, command.replace(b"\0", b" ").decode(errors="replace"))
    except OSError:
        pass
PYTHON
}

# Stops the server, which stops its tasks and its balancer, and checks that it did.
stop_server() {
    kill -TERM "$server_pid"
    wait "$server_pid" || fail "cutover serve ended with status $?: $(tail -n 5 "$work/serve.log")"
    server_pid=
    expect "processes left" "" "$(own_processes)"
}

finish() {
    local status=$?
    if [ -n "$server_pid" ]; then
        kill -TERM "$server_pid" 2>/dev/null || true
        wait "$server_pid" 2>/dev/null || true
    fi
    if [ $status -eq 0 ]; then
        rm -rf "$work"
    else
        printf '%s\n' "the server's log is $work/serve.log; it ends with:" >&2
        tail -n 20 "$work/serve.log" >&2 || true
    fi
}
trap finish EXIT
