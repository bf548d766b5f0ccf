"""Deployments and their targets read back: one, several, lists, filters. Runs after the deployments' family."""

import datetime

from lab import eventually
from harness.caller import Time
from harness.suite import Raw, no, ok, step

from .common import equal, many, misread, named, paged
from .deployments import ids
from .groups import settings
from .revisions import s3

GET, BATCH, LIST = "GetDeploymentTarget", "BatchGetDeploymentTargets", "ListDeploymentTargets"
DEPLOYMENTS, MANY = "ListDeployments", "BatchGetDeployments"
EVENTS = ["BeforeInstall", "Install", "AfterInstall", "AllowTestTraffic", "AfterAllowTestTraffic", "BeforeAllowTraffic",
          "AllowTraffic", "AfterAllowTraffic"]
OF_ENDED = {"deploymentId": "{ended}"}


def _is_the_target(world, target):
    equal(target["deploymentTargetType"], "ECSTarget")
    ecs = target["ecsTarget"]
    equal((ecs["deploymentId"], ecs["targetId"], ecs["status"]), (world.ended, world.lab.target_id, "Succeeded"))
    equal([event["lifecycleEventName"] for event in ecs["lifecycleEvents"]], EVENTS)
    equal({event["status"] for event in ecs["lifecycleEvents"]}, {"Succeeded"})
    for event in ecs["lifecycleEvents"]:
        assert event["startTime"] <= event["endTime"], event
    green = [one for one in ecs["taskSetsInfo"] if one["taskSetLabel"] == "Green"][0]
    equal((green["status"], green["trafficWeight"]), ("PRIMARY", 100.0))
    assert type(green["trafficWeight"]) is float and green["identifer"].startswith("ecs-svc/"), green
    assert ecs["targetArn"].startswith("arn:aws:ecs:") and ecs["targetArn"].endswith(world.lab.service), ecs["targetArn"]


TARGETS = [
    ok(GET, "at the end", {**OF_ENDED, "targetId": "lab-cluster:lab-service"},
       lambda w, out: _is_the_target(w, out["deploymentTarget"])),
    *ids(GET, {"targetId": "lab-cluster:lab-service"}),
    no(GET, "DeploymentTargetIdRequired", OF_ENDED),
    no(GET, "DeploymentTargetIdRequired", {**OF_ENDED, "targetId": ""}, title="an empty id"),
    *(no(GET, "InvalidDeploymentTargetId", {**OF_ENDED, "targetId": word}, word) for word in ("one", "a:b:c", ":b")),
    no(GET, "DeploymentTargetDoesNotExist", {**OF_ENDED, "targetId": "a:b"}, "a:b"),
    ok(BATCH, "the one there is", {**OF_ENDED, "targetIds": ["lab-cluster:lab-service"]},
       lambda w, out: _is_the_target(w, out["deploymentTargets"][0])),
    *ids(BATCH, {"targetIds": ["lab-cluster:lab-service"]}),
    no(BATCH, "DeploymentTargetIdRequired", OF_ENDED),
    no(BATCH, "DeploymentTargetIdRequired", {**OF_ENDED, "targetIds": []}, title="an empty list"),
    no(BATCH, "InvalidDeploymentTargetId", {**OF_ENDED, "targetIds": ["one"]}, "one"),
    no(BATCH, "DeploymentTargetDoesNotExist", {**OF_ENDED, "targetIds": ["a:b"]}, "a:b"),
    no(BATCH, "DeploymentTargetListSizeExceeded", {**OF_ENDED, "targetIds": ["lab-cluster:lab-service", "a:b"]}),
    *misread(BATCH, "targetIds", "lab-cluster:lab-service"),
]
FILTERS = [
    ok(LIST, "all", OF_ENDED, lambda w, out: equal(out["targetIds"], [w.lab.target_id])),
    ok(LIST, "of its status", {**OF_ENDED, "targetFilters": {"TargetStatus": ["Failed", "Succeeded"]}},
       lambda w, out: equal(out["targetIds"], [w.lab.target_id])),
    ok(LIST, "of another status", {**OF_ENDED, "targetFilters": {"TargetStatus": ["Ready"]}},
       lambda w, out: equal(out["targetIds"], [])),
    *ids(LIST),
    no(LIST, "InvalidNextToken", {**OF_ENDED, "nextToken": "forged"}),
    no(LIST, "InvalidInstanceStatus", {**OF_ENDED, "targetFilters": {"TargetStatus": ["Asleep"]}}, "Asleep"),
    no(LIST, "InvalidInstanceType", {**OF_ENDED, "targetFilters": {"ServerInstanceLabel": ["Red"]}}, "Red"),
    no(LIST, "InvalidDeploymentInstanceType", {**OF_ENDED, "targetFilters": {"ServerInstanceLabel": ["Blue"]}}),
    no(LIST, "InvalidTargetFilterName", {**OF_ENDED, "targetFilters": {"Colour": ["red"]}}, "Colour"),
    *misread(LIST, "targetFilters", ["TargetStatus"]),
]
BATCHES = [
    *ids("GetDeployment"),
    ok(MANY, "known and unknown", {"deploymentIds": ["{waiting}", "d-ABCDEFGHI", "{ended}"]},
       lambda w, out: equal([one["deploymentId"] for one in out["deploymentsInfo"]], [w.waiting, w.ended])),
    ok(MANY, "a hundred", {"deploymentIds": ["d-ABCDEFGHI"] * 100}, lambda w, out: equal(out["deploymentsInfo"], [])),
    no(MANY, "BatchLimitExceeded", {"deploymentIds": ["d-ABCDEFGHI"] * 101}, "100"),
    no(MANY, "DeploymentIdRequired", {}),
    no(MANY, "DeploymentIdRequired", {"deploymentIds": []}, title="an empty list"),
    no(MANY, "InvalidDeploymentId", {"deploymentIds": ["{ended}", "d-1"]}, "d-1"),
]

# --- lists of deployments ---

IN_GROUP = {"applicationName": "{app}", "deploymentGroupName": "{group}"}
LONG_AGO, LATER = 1_500_000_000, 3_000_000_000


def between(start=None, end=None):
    """A time range in the model's words."""
    return {name: datetime.datetime.fromtimestamp(at, datetime.timezone.utc)
            for name, at in (("start", start), ("end", end)) if at is not None}


def _newest_first(world, out):
    equal(out["deployments"], [world.rollback, world.undone, world.stopped, world.waiting, world.ended])


def ids_are(*names):
    return lambda w, out: equal(out["deployments"], [getattr(w, name) for name in names])


def _many_deployments(world):
    """One that fails in each of 101 groups."""
    world.large()
    many(world, "CreateDeployment", [{
        "applicationName": "large", "deploymentGroupName": f"group-{n:03}", "revision": s3("absent"),
        "deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce"} for n in range(101)])
    eventually("all have failed", lambda: not world.call(DEPLOYMENTS, includeOnlyStatuses=[
        "Created", "Queued", "InProgress"])["deployments"], 60)


LISTS = [
    ok(DEPLOYMENTS, "of a group, newest first", IN_GROUP, _newest_first),
    ok(DEPLOYMENTS, "by status", {**IN_GROUP, "includeOnlyStatuses": ["Stopped", "Failed"]}, ids_are("undone", "stopped")),
    ok(DEPLOYMENTS, "of all groups, by status", {"includeOnlyStatuses": ["Stopped"]}, ids_are("undone", "stopped")),
    ok(DEPLOYMENTS, "of a time", {**IN_GROUP, "createTimeRange": between(LONG_AGO, LATER)}, _newest_first),
    ok(DEPLOYMENTS, "since", {**IN_GROUP, "createTimeRange": between(start=LONG_AGO)}, _newest_first),
    ok(DEPLOYMENTS, "until", {**IN_GROUP, "createTimeRange": between(end=LONG_AGO)}, ids_are()),
    ok(DEPLOYMENTS, "of no time in particular", {**IN_GROUP, "createTimeRange": {}}, _newest_first),
    ok(DEPLOYMENTS, "times with fractions", Raw({**IN_GROUP, "createTimeRange": {"start": Time(LONG_AGO + .5)}}), _newest_first),
    ok(DEPLOYMENTS, "of CloudFormation", {"externalId": "stack"}, ids_are()),
    no(DEPLOYMENTS, "InvalidTimeRange", {"createTimeRange": between(LATER, LONG_AGO)}),
    no(DEPLOYMENTS, "Serialization", Raw({"createTimeRange": {"start": "yesterday"}}), title="a time in words"),
    no(DEPLOYMENTS, "InvalidDeploymentStatus", {"includeOnlyStatuses": ["Sleeping"]}, "Sleeping"),
    no(DEPLOYMENTS, "InvalidExternalId", {"externalId": ""}),
    no(DEPLOYMENTS, "DeploymentGroupNameRequired", {"applicationName": "{app}"}),
    no(DEPLOYMENTS, "ApplicationNameRequired", {"deploymentGroupName": "{group}"}),
    no(DEPLOYMENTS, "InvalidApplicationName", {**IN_GROUP, "applicationName": "a b"}, "a b"),
    no(DEPLOYMENTS, "InvalidDeploymentGroupName", {**IN_GROUP, "deploymentGroupName": "a b"}, "a b"),
    no(DEPLOYMENTS, "ApplicationDoesNotExist", {**IN_GROUP, "applicationName": "absent"}, "absent"),
    no(DEPLOYMENTS, "DeploymentGroupDoesNotExist", {**IN_GROUP, "deploymentGroupName": "absent"}, "absent"),
    *misread(DEPLOYMENTS, "includeOnlyStatuses", "Ready"),
    step("101 deployments more", _many_deployments),
    *paged(DEPLOYMENTS, "deployments", [{"includeOnlyStatuses": ["Failed"]}, IN_GROUP, ("ListApplications", {})], at_least=106),
    *paged(DEPLOYMENTS, "deployments", [{}, {"includeOnlyStatuses": ["Failed", "Stopped"]}], {"includeOnlyStatuses": ["Failed"]}),
]
CASES = TARGETS + FILTERS + BATCHES + LISTS
