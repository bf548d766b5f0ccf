"""Groups, streams, events and filters."""

from harness.suite import no, ok

OF_GROUP = {"logGroupName": "{group}"}
OF_STREAM = {**OF_GROUP, "logStreamName": "{stream}"}
LINES = ["one", "two ERROR", "three"]


def equal(left, right):
    assert left == right, f"{left!r} is not {right!r}"


def told(*wanted):
    return lambda w, out: equal([event["message"] for event in out["events"]], list(wanted))


def _groups(world, out):
    equal([(group["logGroupName"], group["logGroupArn"], group["arn"]) for group in out["logGroups"]],
          [(world.group, world.arn, world.arn + ":*")])


def _streams(world, out):
    [stream] = out["logStreams"]
    equal((stream["logStreamName"], stream["arn"]), (world.stream, f"{world.arn}:log-stream:{world.stream}"))
    assert stream["firstEventTimestamp"] <= stream["lastEventTimestamp"], stream


def _newest(world, out):
    told("three")(world, out)
    before = world.parsed("GetLogEvents", {"logGroupName": world.group, "logStreamName": world.stream,
                                           "nextToken": out["nextBackwardToken"]})
    told("one", "two ERROR")(world, before)
    behind = world.parsed("GetLogEvents", {"logGroupName": world.group, "logStreamName": world.stream,
                                           "nextToken": out["nextForwardToken"]})
    equal((behind["events"], behind["nextForwardToken"]), ([], out["nextForwardToken"]))


def _paged(world, out):
    told("one", "two ERROR")(world, out)
    rest = world.parsed("FilterLogEvents", {"logGroupName": world.group, "nextToken": out["nextToken"]})
    told("three")(world, rest)
    assert "nextToken" not in rest, rest


def absent(operation, **more):
    return no(operation, "ResourceNotFound", {"logGroupName": "/none", **more}, "does not exist", "a group that is not there")


CASES = [
    ok("DescribeLogGroups", "by prefix", {"logGroupNamePrefix": "/conf"}, _groups),
    ok("DescribeLogGroups", "by a part", {"logGroupNamePattern": "ance/w"}, _groups),
    ok("DescribeLogGroups", "none of them", {"logGroupNamePrefix": "/none"}, lambda w, out: equal(out["logGroups"], [])),
    no("DescribeLogGroups", "InvalidParameter", {"logGroupNamePrefix": "a", "logGroupNamePattern": "b"}, "exclusive"),
    no("DescribeLogGroups", "InvalidParameter", {"nextToken": "forged"}, "nextToken"),
    ok("DescribeLogStreams", "by name", OF_GROUP, _streams),
    ok("DescribeLogStreams", "by time", {**OF_GROUP, "orderBy": "LastEventTime", "descending": True}, _streams),
    ok("DescribeLogStreams", "of an ARN", {"logGroupIdentifier": "{arn}"}, _streams),
    absent("DescribeLogStreams"),
    no("DescribeLogStreams", "InvalidParameter", {}, "logGroupName", "no group"),
    no("DescribeLogStreams", "InvalidParameter", {**OF_GROUP, "orderBy": "LastEventTime", "logStreamNamePrefix": "v"}, "LastEventTime"),
    ok("GetLogEvents", "all", {**OF_STREAM, "startFromHead": True}, told(*LINES)),
    ok("GetLogEvents", "the newest", {**OF_STREAM, "limit": 1}, _newest),
    ok("GetLogEvents", "nothing before 1970", {**OF_STREAM, "endTime": 0}, told()),
    absent("GetLogEvents", logStreamName="{stream}"),
    no("GetLogEvents", "ResourceNotFound", {**OF_GROUP, "logStreamName": "none"}, "stream", "a stream that is not there"),
    no("GetLogEvents", "InvalidParameter", {**OF_STREAM, "nextToken": "f/1/s"}, "nextToken"),
    ok("FilterLogEvents", "all", OF_GROUP, told(*LINES)),
    ok("FilterLogEvents", "one term", {**OF_GROUP, "filterPattern": "ERROR"}, told("two ERROR")),
    ok("FilterLogEvents", "all but", {**OF_GROUP, "filterPattern": "-ERROR"}, told("one", "three")),
    ok("FilterLogEvents", "page by page", {**OF_GROUP, "limit": 2}, _paged),
    ok("FilterLogEvents", "of named streams", {**OF_GROUP, "logStreamNames": ["{stream}"]}, told(*LINES)),
    absent("FilterLogEvents"),
    no("FilterLogEvents", "InvalidParameter", {**OF_GROUP, "filterPattern": "a-b"}, "a-b"),
    no("FilterLogEvents", "InvalidParameter", {**OF_GROUP, "nextToken": "forged"}, "nextToken"),
]
