"""Runs the conformance suite of one service: `conformance.py SERVICE DIRECTORY PROTOCOL=DATA_DIR... [--only FAMILY]`."""

import argparse
import importlib
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from harness.caller import Caller
from harness.report import Account, table
from harness.suite import World, run_family


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("service")
    arguments.add_argument("report", help="directory for table.md")
    arguments.add_argument("servers", nargs="+", metavar="PROTOCOL=DATA_DIR")
    arguments.add_argument("--only", action="append", help="run this family only; gaps are then not judged")
    given = arguments.parse_args()
    suite = importlib.import_module(given.service).SUITE
    started = time.monotonic()
    servers = dict(pair.split("=", 1) for pair in given.servers)
    with ThreadPoolExecutor(len(servers)) as threads:
        running = {
            protocol: threads.submit(run, suite, protocol, data_dir, given.only) for protocol, data_dir in servers.items()
        }
        results = {protocol: future.result() for protocol, future in running.items()}
    return tell(suite, results, given, time.monotonic() - started)


def run(suite, protocol, data_dir, only):
    """All families against one server."""
    with open(os.path.join(data_dir, "endpoint"), encoding="utf-8") as file:
        endpoint = file.read().strip()
    caller = Caller(endpoint, suite.service, protocol)
    world = suite.world(World(caller, suite, endpoint, data_dir))
    results = []
    for name, cases in suite.families.items():
        if not only or name in only:
            begun = time.monotonic()
            results += run_family(world, name, cases)
            if os.environ.get("CONFORMANCE_TIMES"):
                print(f"{protocol} {name}: {time.monotonic() - begun:.1f} s", file=sys.stderr)
    return caller.model, results


def tell(suite, results, given, seconds):
    """Prints everything, writes the table; answers the exit code."""
    accounts = {protocol: Account(suite, model, found) for protocol, (model, found) in results.items()}
    failed = 0
    for protocol, (_, found) in results.items():
        for result in found:
            for fault in result.faults:
                failed += 1
                print(f"FAILED {protocol} {result.family}: {result.operation or 'step'} «{result.title}»: {fault}")
        if not given.only:
            for gap in accounts[protocol].gaps():
                failed += 1
                print(f"GAP {protocol} {gap}")
    text = table(suite, accounts)
    os.makedirs(given.report, exist_ok=True)
    with open(os.path.join(given.report, "table.md"), "w", encoding="utf-8") as file:
        file.write(f"# {suite.service}: conformance\n\n{text}")
    print(text)
    cases = sum(account.cases for account in accounts.values())
    print(f"{suite.service}: {cases} cases over {len(accounts)} protocols in {seconds:.1f} s, {failed} failures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
