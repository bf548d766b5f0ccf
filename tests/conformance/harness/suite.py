"""Cases, the world they run in, and running them."""

import re
import traceback
from dataclasses import dataclass, field, replace
from typing import Any, Callable

from .caller import Bytes, Raw
from .verdict import faults


@dataclass
class Case:
    """One call and what must come of it: success, or the error named."""

    operation: str
    title: str
    given: Any = field(default_factory=dict)
    error: str | None = None
    speaks: str = ""
    check: Callable | None = None
    # How often it may be tried anew, its input made anew: for what can be seen for a moment only.
    tries: int = 1
    # Whether it is one of the cases by which an operation counts as asked.
    counts = True

    def judge(self, model, answer, told):
        """What is wrong with the outcome."""
        if self.error is None:
            return [f"expected success, got {told}"] if answer.error else []
        if answer.error != full(self.error):
            return [f"expected {full(self.error)}, got {told}"]
        if self.speaks not in answer.message:
            return [f"the text does not speak of {self.speaks!r}: {answer.message}"]
        return []


@dataclass
class Step:
    """Something to be done between cases; when it is needed and fails, the cases after it are not run."""

    title: str
    run: Callable
    needed: bool = True


def ok(operation, title, given=None, check=None):
    """A call that succeeds. `check(world, output)` looks further than the model."""
    return Case(operation, title, given or {}, check=check)


def no(operation, error, given=None, speaks="", title=""):
    """A call that is refused with `error` (its `Exception` may be left out), in a text that speaks of `speaks`."""
    return Case(operation, title or f"{error} {speaks}".strip(), given or {}, error=error, speaks=speaks)


def step(title, run):
    return Step(title, run)


def probe(title, run):
    """Something that must hold, on which no later case depends."""
    return Step(title, run, needed=False)


@dataclass
class Suite:
    """One service: its families of cases, and what is known not to be provoked."""

    service: str
    protocols: list
    world: Callable
    families: dict
    # error -> (reason, operations)
    not_provoked: list
    # operation -> why it never succeeds here
    never_succeeds: dict
    # (operation, error) outside the model -> why it is meant
    beyond_model: dict


@dataclass
class Result:
    protocol: str
    family: str
    operation: str | None
    title: str
    expected: str | None
    faults: list
    counts: bool = True


class World:
    """One server asked over one protocol. Attributes are names that inputs may use as `{name}`."""

    def __init__(self, caller, suite, endpoint, data_dir):
        self.caller, self.suite, self.endpoint, self.data_dir = caller, suite, endpoint, data_dir

    def call(self, operation, **given):
        """A call that must succeed; its answer is judged like any other."""
        return self.parsed(operation, given)

    def parsed(self, operation, given):
        answer = self.caller.call(operation, given)
        assert answer.error is None, f"{operation}: {answer.error}: {answer.message}"
        wrong = faults(self.caller.model, operation, answer)
        assert not wrong, f"{operation}: {'; '.join(wrong)}"
        return answer.parsed

    def filled(self, value):
        """Names of the world put in where `{name}` stands."""
        if isinstance(value, str):
            return re.sub(r"\{([a-z_]+)\}", lambda found: str(getattr(self, found[1])), value)
        if isinstance(value, list):
            return [self.filled(item) for item in value]
        if isinstance(value, dict):
            return type(value)({name: self.filled(item) for name, item in value.items()})
        return value

    def given(self, case):
        given = case.given(self) if callable(case.given) else case.given
        return given if isinstance(given, Bytes) else self.filled(given)


def run_family(world, name, cases):
    """Runs cases in order; answers their results."""
    results = []
    for case in cases(world) if callable(cases) else cases:
        result = Result(world.caller.protocol, name, getattr(case, "operation", None), case.title,
                        getattr(case, "error", None), [], getattr(case, "counts", False))
        results.append(result)
        try:
            if isinstance(case, Step):
                case.run(world)
            else:
                for _ in range(case.tries):
                    result.faults = judged(world, case)
                    if not result.faults:
                        break
        except Exception as error:  # pylint: disable=broad-except
            place = traceback.extract_tb(error.__traceback__)[-1]
            result.faults = [f"{type(error).__name__}: {error} ({place.name}:{place.lineno})"]
            if isinstance(case, Step) and case.needed:
                results.append(Result(world.caller.protocol, name, None, f"cases after «{case.title}»", None, ["not run"]))
                break
    return results


def judged(world, case):
    """What is wrong with the answer to a case."""
    given = world.given(case)
    answer = world.caller.call(case.operation, given)
    beyond = {error for operation, error in world.suite.beyond_model if operation == case.operation}
    found = faults(world.caller.model, case.operation, answer, beyond)
    told = f"{answer.error}: {answer.message}" if answer.error else f"success: {str(answer.parsed)[:300]}"
    found += replace(case, speaks=world.filled(case.speaks)).judge(world.caller.model, answer, told)
    if case.check is not None and not found:
        case.check(world, answer.parsed)
    return found


class Code(str):
    """An error's code as it stands: that of a service whose codes are not the names of its exceptions."""


def full(error):
    """An exception's whole name."""
    return error if isinstance(error, Code) or error.endswith(("Exception", "Failure", "Unavailable")) else f"{error}Exception"


__all__ = ["Bytes", "Case", "Code", "Raw", "Result", "Step", "Suite", "World", "full", "no", "ok", "probe", "run_family", "step"]
