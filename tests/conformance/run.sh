#!/usr/bin/env bash
# Asks a server of its own every operation of a published service model, over each protocol, and judges the answers.
#   tests/conformance/run.sh target/debug/cutover [--service codedeploy] [--only FAMILY]
# Needs python3 with venv. The table is also written to target/conformance/table.md.
set -euo pipefail

[ $# -ge 1 ] || { echo "usage: $0 BINARY [--service NAME] [--only FAMILY]" >&2; exit 2; }
binary=$(realpath "$1")
shift
service=codedeploy
if [ "${1:-}" = --service ]; then service=$2; shift 2; fi
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
name=conformance
# shellcheck source=tests/clients/environment.sh
source "$here/../clients/environment.sh"

# Which protocols a service is asked over; each gets a server of its own, so that quotas are not shared.
case $service in
    codedeploy) protocols=(json smithy-rpc-v2-cbor) ;;
    elbv2) protocols=(query) ;;
    *) protocols=(json) ;;
esac
report=$clients/../conformance
if [ "$service" != codedeploy ]; then report=$report/$service; fi

install_python
clean_environment
export PYTHONPATH="$here:$here/../clients/python"
python -m unittest --quiet harness.test_harness
asked=()
for protocol in "${protocols[@]}"; do
    start_server "$work/$protocol" --clock-rate 60
    asked+=("$protocol=$work/$protocol/data")
done
status=0
python "$here/conformance.py" "$service" "$report" "${asked[@]}" "$@" || status=1
stop_servers || status=1
exit $status
