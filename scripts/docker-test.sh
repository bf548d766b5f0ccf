#!/usr/bin/env bash
# Tests the container runtime against a real engine that is started for it and ended with it.
#
# Needs root and Debian's docker.io and busybox-static (installed when missing). The engine has its own data, socket
# and pid file in a temporary directory, and no packet filter rules: ports are published on loopback by its own proxy.
# The image the tests run is made from one static program, so no registry is asked.
#
#   scripts/docker-test.sh             cargo test -p docker-runtime
#   scripts/docker-test.sh COMMAND…    COMMAND with CUTOVER_TEST_DOCKER_SOCKET set
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
command -v dockerd >/dev/null || missing+=(docker.io)
test -x /bin/busybox || missing+=(busybox-static)
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

dir=$(mktemp -d)
had_bridge=$(test -e /sys/class/net/docker0 && echo yes || echo no)
engine_pid=
cleanup() {
  if [ -n "$engine_pid" ]; then
    kill "$engine_pid" 2>/dev/null || true
    wait "$engine_pid" 2>/dev/null || true
  fi
  [ "$had_bridge" = yes ] || ip link delete docker0 2>/dev/null || true
  rm -rf "$dir" || true
}
trap cleanup EXIT

socket=$dir/engine.sock
dockerd --host "unix://$socket" --data-root "$dir/data" --exec-root "$dir/exec" --pidfile "$dir/engine.pid" \
  --iptables=false --ip6tables=false --ip-masq=false --ip-forward=false >"$dir/engine.log" 2>&1 &
engine_pid=$!
docker=(docker --host "unix://$socket")
for _ in $(seq 300); do
  "${docker[@]}" version >/dev/null 2>&1 && break
  if ! kill -0 "$engine_pid" 2>/dev/null; then
    echo "the engine did not start:" >&2
    tail -n 20 "$dir/engine.log" >&2
    exit 1
  fi
  sleep 0.1
done

root=$dir/root
mkdir -p "$root/bin" "$root/tmp" "$root/etc"
cp /bin/busybox "$root/bin/busybox"
for name in cat echo env false httpd ls nc printenv sh sleep test touch true wget; do
  ln -s busybox "$root/bin/$name"
done
tar -C "$root" -c . | "${docker[@]}" import - cutover-test:1 >/dev/null
echo "engine $("${docker[@]}" version --format '{{.Server.Version}}') on $socket"

export CUTOVER_TEST_DOCKER_SOCKET=$socket
if [ $# -eq 0 ]; then
  set -- cargo test --locked -p docker-runtime
fi
if ! "$@"; then
  echo "the engine's last lines:" >&2
  tail -n 20 "$dir/engine.log" >&2
  exit 1
fi
