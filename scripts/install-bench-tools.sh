#!/bin/sh
# Installs what `cargo xtask bench` measures against and with, from Debian's or Ubuntu's packages: nginx with its stream
# module, HAProxy, wrk, h2load, curl and openssl. Safe to run again; the system's nginx and HAProxy services are not
# started. With --profile also perf and valgrind, which tell where time goes.
set -eu

missing=""
want() { # TOOL PACKAGE
    command -v "$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ] || missing="$missing $2"
}
want nginx nginx
want haproxy haproxy
want wrk wrk
want h2load nghttp2-client
want curl curl
want openssl openssl
if [ "${1:-}" = --profile ]; then
    want perf linux-perf
    want valgrind valgrind
fi
stream=/usr/lib/nginx/modules/ngx_stream_module.so
[ -e "$stream" ] || missing="$missing libnginx-mod-stream"
if [ -z "$missing" ]; then
    echo "everything is installed"
    exit 0
fi
if [ "$(id -u)" -ne 0 ]; then
    echo "install-bench-tools.sh: run as root, or install these packages yourself:$missing" >&2
    exit 1
fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "install-bench-tools.sh: no apt-get on this machine; install these packages yourself:$missing" >&2
    exit 1
fi
# Keeps the packages from starting servers; an administrator's own policy is left alone.
policy=/usr/sbin/policy-rc.d
made_policy=no
if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    made_policy=yes
fi
trap '[ "$made_policy" = no ] || rm -f "$policy"' EXIT
apt-get update -qq
# shellcheck disable=SC2086 # one word a package
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
