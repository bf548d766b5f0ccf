"""Cases that many operations share: names that are missing, malformed or unknown, and lists over several pages."""

from concurrent.futures import ThreadPoolExecutor

from harness.suite import Raw, no, ok

LONG = "x" * 101


def named(operation, member, rest=None, noun="Application", exists=True, words=("a b", "a/b", "ä", LONG)):
    """Missing, empty, null, malformed, too long and unknown names of one member."""
    rest = rest or {}
    required, invalid = f"{noun}NameRequired", f"Invalid{noun}Name"
    cases = [
        no(operation, required, rest, title=f"{member} is missing"),
        no(operation, required, {**rest, member: ""}, title=f"{member} is empty"),
        no(operation, required, Raw({**rest, member: None}), title=f"{member} is null"),
    ]
    cases += [no(operation, invalid, {**rest, member: word}, word[:100], title=f"{member} is {word[:10]}") for word in words]
    if exists:
        cases.append(no(operation, f"{noun}DoesNotExist", {**rest, member: "absent"}, "absent"))
    return cases


def equal(left, right):
    assert left == right, f"{left!r} is not {right!r}"


def misread(operation, member, value=7):
    """A body that is no document, one with a wrong type, one with a member that nobody knows."""
    return [no(operation, "Serialization", Raw({member: value}), title=f"{member} is of another type")]


def many(world, operation, inputs):
    """The same call for many inputs, several at a time."""
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda given: world.parsed(operation, given), inputs))


def paged(operation, result, others, given=None, order=None, at_least=101):
    """Walks all pages: nothing twice, nothing missing, and tokens good for this list only.

    `others`: inputs of the same operation, or (operation, input), to which this list's token does not belong.
    """
    given = given or {}

    def walk(world, output):
        first = output
        items, pages = list(output[result]), 1
        while "nextToken" in output:
            output = world.parsed(operation, {**world.filled(given), "nextToken": output["nextToken"]})
            items += output[result]
            pages += 1
        assert pages >= 2, f"{pages} page"
        keys = [str(item) for item in items]
        assert len(set(keys)) == len(keys) >= at_least, f"{len(keys)} items, {len(set(keys))} different"
        if order:
            assert keys == order(keys), f"not in order: {keys[:5]}"
        world.token = first["nextToken"]

    cases = [ok(operation, "all pages", given, walk),
             no(operation, "InvalidNextToken", {**given, "nextToken": "forged"}, "token", "a token nobody issued"),
             no(operation, "InvalidNextToken", lambda w: {**w.filled(given), "nextToken": w.token[:-1] + "-"}, "token",
                "a token changed in its last character"),
             no(operation, "InvalidNextToken", {**given, "nextToken": ""}, "token", "an empty token")]
    for other in others:
        name, more = other if isinstance(other, tuple) else (operation, other)
        cases.append(no(name, "InvalidNextToken", lambda w, more=more: {**w.filled(more), "nextToken": w.token}, "token",
                        f"a token of another list: {operation} {list(given)}"))
    return cases
