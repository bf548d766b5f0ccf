"""What the results say about each operation, as a table, and what is missing from the cases."""

from .caller import CBOR, JSON
from .suite import full
from .verdict import modelled

SHORT = {JSON: "JSON 1.1", CBOR: "RPC v2 CBOR"}


def reasons_of(suite):
    """(operation, error) -> why no case provokes it."""
    return {(operation, full(error)): reason for error, reason, operations in suite.not_provoked for operation in operations}


class Account:
    """Results of one protocol, counted by operation."""

    def __init__(self, suite, model, results):
        self.suite, self.model = suite, model
        self.operations = list(model.operation_names)
        self.reasons = reasons_of(suite)
        self.success, self.provoked, self.cases = {}, {}, len([result for result in results if result.operation])
        for result in results:
            if not result.counts:
                continue
            if result.expected is None:
                right, all_ = self.success.get(result.operation, (0, 0))
                self.success[result.operation] = (right + (not result.faults), all_ + 1)
            elif not result.faults:
                self.provoked.setdefault(result.operation, set()).add(full(result.expected))
        self.seen = {result.operation for result in results if result.counts}

    def modelled(self, operation):
        return set(modelled(self.model, operation))

    def provoked_of(self, operation):
        return self.provoked.get(operation, set()) & self.modelled(operation)

    def gaps(self):
        """What the cases leave out without a word."""
        for operation in self.operations:
            if operation not in self.seen:
                yield f"{operation}: in the model but without a case"
            success = self.success.get(operation, (0, 0))[0]
            if not success and operation not in self.suite.never_succeeds:
                yield f"{operation}: no case succeeds"
            if success and operation in self.suite.never_succeeds:
                yield f"{operation}: is said never to succeed, but does"
            for error in sorted(self.modelled(operation) - self.provoked_of(operation)):
                if (operation, error) not in self.reasons:
                    yield f"{operation}: {error} is neither provoked nor excused"
        for operation, error in self.reasons:
            if operation not in self.operations or error not in self.modelled(operation):
                yield f"{operation}: {error} is excused but not in the model"
            elif error in self.provoked_of(operation):
                yield f"{operation}: {error} is excused but was provoked"

    def totals(self):
        right = sum(ok for ok, _ in self.success.values())
        all_ = sum(count for _, count in self.success.values())
        provoked = sum(len(self.provoked_of(operation)) for operation in self.operations)
        total = sum(len(self.modelled(operation)) for operation in self.operations)
        return right, all_, provoked, total


def table(suite, accounts):
    """Markdown: one row per operation, one pair of columns per protocol, then what is not provoked and why."""
    names = [SHORT.get(protocol, protocol) for protocol in accounts]
    lines = ["| operation | " + " | ".join(f"{name}: success | errors" for name in names) + " |",
             "| --- |" + " ---: | ---: |" * len(names)]
    first = next(iter(accounts.values()))
    for operation in first.operations:
        cells = []
        for account in accounts.values():
            right, all_ = account.success.get(operation, (0, 0))
            provoked, total = len(account.provoked_of(operation)), len(account.modelled(operation))
            cells.append(f"{right}/{all_} | {provoked}/{total}")
        lines.append(f"| {operation} | " + " | ".join(cells) + " |")
    totals = [account.totals() for account in accounts.values()]
    lines.append(f"| **{len(first.operations)} operations** | " + " | ".join(
        f"**{right}/{all_}** | **{provoked}/{total}**" for right, all_, provoked, total in totals) + " |")
    lines += ["", "Success: cases that succeeded as they should. Errors: modelled errors provoked, of those modelled.", ""]
    if suite.never_succeeds:
        lines += ["Never succeed here:", ""]
        lines += [f"- {operation}: {reason}" for operation, reason in suite.never_succeeds.items()] + [""]
    if suite.not_provoked:
        lines += ["Not provoked:", ""]
        lines += [f"- {full(error)} ({', '.join(operations)}): {reason}" for error, reason, operations in suite.not_provoked]
        lines.append("")
    if suite.beyond_model:
        lines += ["Answered though the operation's model does not list them:", ""]
        lines += [f"- {error} ({operation}): {reason}" for (operation, error), reason in suite.beyond_model.items()]
        lines.append("")
    return "\n".join(lines)
