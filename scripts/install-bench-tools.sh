#!/bin/sh
# Installs what `cargo xtask bench` measures against and with: nginx and wrk, from Debian's or Ubuntu's packages.
# Safe to run again; the system's nginx service is not started.
set -eu

missing=""
for tool in nginx wrk; do
    command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
done
if [ -z "$missing" ]; then
    echo "nginx and wrk are installed"
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
# Keeps the package from starting a server on port 80; an administrator's own policy is left alone.
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
