"""Cases that follow from the model alone: every member of every input, at any depth, of a wrong type and null.

A wrong type is a SerializationException wherever it is; a null is as good as a missing member; a member that the
model does not know changes nothing.
"""

from .caller import CBOR, Raw
from .suite import Case
from .verdict import GENERIC, modelled

WRONG = {"string": 7, "integer": "x", "long": "x", "float": "x", "double": "x", "boolean": "true", "timestamp": "x",
         "list": {"0": "x"}, "map": ["x"], "structure": ["x"], "blob": 7}


def leaves(shape, path=()):
    """(path, shape) of each member, outermost first; a step of a path is a member's name, `0` in a list, `key` in a map."""
    if shape.type_name == "structure" and len(path) < 12:
        for name, member in shape.members.items():
            yield (*path, name), member
            yield from leaves(member, (*path, name))
    elif shape.type_name == "list":
        yield (*path, 0), shape.member
        yield from leaves(shape.member, (*path, 0))
    elif shape.type_name == "map":
        yield (*path, "key"), shape.value
        yield from leaves(shape.value, (*path, "key"))


def holding(path, value):
    """The smallest document with the value at the path."""
    for part in reversed(path):
        value = [value] if part == 0 else {part: value}
    return value


class Harmless(Case):
    """A call that may succeed or be refused, but in one of the operation's own ways. Excuses no written case."""

    counts = False

    def judge(self, model, answer, told):
        allowed = set(modelled(model, self.operation)) | (set(GENERIC) - {"SerializationException", "InternalFailure"})
        return [] if answer.error is None or answer.error in allowed else [f"got {told}"]


class Misread(Case):
    """A call whose input cannot be read."""

    counts = False


def sweep(model):
    """The cases of all operations of a service."""
    for operation in model.operation_names:
        yield Harmless(operation, "an empty input", Raw())
        yield Harmless(operation, "a member nobody knows", Raw({"noSuchMember": {"deep": [1, None, "x"]}}))
        shape = model.operation_model(operation).input_shape
        if shape is None:
            continue
        for path, member in leaves(shape):
            name = ".".join(str(part) for part in path)
            wrong = WRONG[member.type_name]
            if member.type_name == "blob" and model.resolved_protocol == CBOR:
                wrong = True
            yield Misread(operation, f"{name} is {wrong!r}", Raw(holding(path, wrong)), error="SerializationException")
            if 0 not in path and "key" not in path:
                yield Harmless(operation, f"{name} is null", Raw(holding(path, None)))
