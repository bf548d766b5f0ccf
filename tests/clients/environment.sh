# What scripts that ask a real server with stock clients share: the Python clients, a server, a clean environment.
# To be sourced, after `name` (for messages) and `binary` are set. Ends the script's servers when the script ends.

sources=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
clients=$(cd "$sources/../.." && pwd)/target/clients
mkdir -p "$clients"
work=$(mktemp -d "${TMPDIR:-/tmp}/cutover-$name-XXXXXX")
servers=()

# install_python: installed once per list of versions.
install_python() {
    if cmp -s "$sources/python/requirements.txt" "$clients/venv/installed.txt"; then return; fi
    echo "$name: installing $(grep -v '^#' "$sources/python/requirements.txt" | paste -sd' ')"
    rm -rf "$clients/venv"
    python3 -m venv "$clients/venv"
    "$clients/venv/bin/pip" install --quiet --disable-pip-version-check --no-input -r "$sources/python/requirements.txt"
    cp "$sources/python/requirements.txt" "$clients/venv/installed.txt"
}

# Nothing of this machine's own settings may lead elsewhere; the functions find the SDKs where Lambda would bring them.
clean_environment() {
    unset AWS_PROFILE AWS_SESSION_TOKEN AWS_REGION AWS_ENDPOINT_URL AWS_CA_BUNDLE
    export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_EC2_METADATA_DISABLED=true AWS_PAGER=''
    export AWS_DEFAULT_REGION=us-east-1 AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_MAX_ATTEMPTS=1
    export PATH="$clients/venv/bin:$PATH" NODE_PATH="$clients/node/node_modules" PYTHONDONTWRITEBYTECODE=1
}

# start_server DIRECTORY [serve's options]: returns when it listens; its address is in DIRECTORY/data/endpoint.
start_server() {
    local directory=$1
    shift
    mkdir -p "$directory"
    "$binary" serve --listen 127.0.0.1:0 --data-dir "$directory/data" "$@" \
        >"$directory/serve.out" 2>"$directory/serve.log" &
    local server=$!
    servers+=("$server")
    local deadline=$((SECONDS + 30))
    until grep -qs '^cutover listens on ' "$directory/serve.out"; do
        if ! kill -0 "$server" 2>/dev/null || [ $SECONDS -ge $deadline ]; then
            echo "$name: the server did not start:" >&2
            tail -n 5 "$directory/serve.log" >&2
            exit 1
        fi
        sleep 0.05
    done
}

# stop_servers: fails when one of them ended with an error.
stop_servers() {
    local status=0 server
    for server in "${servers[@]}"; do kill -TERM "$server" 2>/dev/null || true; done
    for server in "${servers[@]}"; do
        wait "$server" || { echo "$name: a server ended with an error" >&2; status=1; }
    done
    servers=()
    return $status
}

finish() {
    local status=$?
    if [ ${#servers[@]} -gt 0 ]; then stop_servers 2>/dev/null || true; fi
    if [ $status -eq 0 ]; then
        rm -rf "$work"
    else
        echo "$name: logs and data of the server are in $work" >&2
    fi
    exit $status
}
trap finish EXIT
