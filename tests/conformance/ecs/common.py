"""Cases that many operations share."""

from harness.suite import Raw, no, ok

CODE_DEPLOY, EXTERNAL = ({"deploymentController": {"type": kind}} for kind in ("CODE_DEPLOY", "EXTERNAL"))


def balanced(group="{blue}", container="web", port=80):
    return [{"targetGroupArn": group, "containerName": container, "containerPort": port}]


def equal(left, right):
    assert left == right, f"{left!r} is not {right!r}"


def misread(operation, member, value):
    """A member of another type than the model's."""
    return no(operation, "Serialization", Raw({member: value}), title=f"{member} is of another type")


def no_cluster(operation, given=None):
    """A cluster that is not there, by name and by ARN; one of another account."""
    given = given or {}
    return [no(operation, "ClusterNotFound", {**given, "cluster": name}, title=f"cluster {name}") for name in (
        "absent", "{arn}:cluster/absent", "arn:aws:ecs:us-east-1:111111111111:cluster/default")]


def no_service(operation, given=None):
    """A service that is not there."""
    return no(operation, "ServiceNotFound", {**(given or {}), "service": "absent"}, title="no such service")


def needs(operation, given, members):
    """Required members left out one by one."""
    return [no(operation, "InvalidParameter", {name: value for name, value in given.items() if name != member},
               title=f"without {member}") for member in members]


def paged(operation, member, given=None, at_least=3):
    """Walks pages of one, and tries tokens that are not the list's own."""
    given = {**(given or {}), "maxResults": 1}

    def walk(world, output):
        items, pages = list(output[member]), 1
        world.token = output["nextToken"]
        while "nextToken" in output:
            output = world.parsed(operation, {**world.filled(given), "nextToken": output["nextToken"]})
            items += output[member]
            pages += 1
        keys = [str(item) for item in items]
        assert len(set(keys)) == len(keys) == pages >= at_least, f"{keys} in {pages} pages"

    return [
        ok(operation, "page by page", given, walk),
        no(operation, "InvalidParameter", {**given, "nextToken": "forged"}, title="a token nobody issued"),
        no(operation, "InvalidParameter", lambda w: {**w.filled(given), "nextToken": w.token[:-1]}, title="a token cut short"),
        no(operation, "InvalidParameter", {**given, "maxResults": 101}, title="a page too long"),
    ]
