"""Task sets of an EXTERNAL service, all the way: create, scale, make PRIMARY, describe, delete."""

from harness.suite import no, ok, step

from .common import EXTERNAL, balanced, equal, misread, needs, no_cluster, no_service
from .setting import until

ON = {"cluster": "default", "service": "sets"}
NEW = {**ON, "taskDefinition": "app", "externalId": "mine", "scale": {"value": 50, "unit": "PERCENT"},
       "loadBalancers": balanced("{green}"), "clientToken": "one", "tags": [{"key": "k", "value": "v"}]}
NAMED = {**ON, "taskSet": "{set}"}


def _created(world, out):
    found = out["taskSet"]
    # Half of three, rounded up.
    equal((found["status"], found["computedDesiredCount"], found["externalId"], found["stabilityStatus"]),
          ("ACTIVE", 2, "mine", "STABILIZING"))
    equal((found["scale"], found["tags"], found["launchType"]), ({"value": 50.0, "unit": "PERCENT"}, NEW["tags"], "EC2"))
    world.set = found["id"]


def _setting(world):
    world.call("CreateService", serviceName="sets", desiredCount=3, **EXTERNAL)
    world.call("CreateService", serviceName="rolled", taskDefinition="app", desiredCount=0)
    world.call("CreateService", serviceName="left", desiredCount=0, **EXTERNAL)
    world.call("DeleteService", service="left")
    until("INACTIVE", lambda: world.call("DescribeServices", services=["left"])["services"][0]["status"] == "INACTIVE")


def _fill(world):
    for _ in range(4):
        world.call("CreateTaskSet", **world.filled({**ON, "taskDefinition": "app", "loadBalancers": balanced("{green}"),
                                                    "scale": {"value": 0, "unit": "PERCENT"}}))


def _steady(world):
    def steady():
        found = world.call("DescribeTaskSets", **ON)["taskSets"][0]
        return found["stabilityStatus"] == "STEADY_STATE" and found["runningCount"] == 2
    until("STEADY_STATE", steady)


def _is_gone(world):
    until("the set's end", lambda: world.call("DescribeTaskSets", **ON, taskSets=[world.set])["failures"])


def shared(operation, given):
    """What every operation on a set refuses."""
    unknown = {name: "ecs-svc/9" if name in ("taskSet", "primaryTaskSet") else value for name, value in given.items()}
    return [
        *needs(operation, given, list(given)),
        *no_cluster(operation, given),
        no_service(operation, given),
        no(operation, "TaskSetNotFound", unknown),
    ]


CASES = [
    step("an EXTERNAL service of three tasks", _setting),
    ok("CreateTaskSet", "half of it", NEW, _created),
    ok("CreateTaskSet", "the same token is the same set", NEW, lambda w, out: equal(out["taskSet"]["id"], w.set)),
    *needs("CreateTaskSet", NEW, ["service", "taskDefinition"]),
    no("CreateTaskSet", "InvalidParameter", {**NEW, "clientToken": "x" * 37}, "36"),
    no("CreateTaskSet", "InvalidParameter", {**NEW, "clientToken": "e", "scale": {"value": 101, "unit": "PERCENT"}}, "scale"),
    no("CreateTaskSet", "InvalidParameter", {**NEW, "clientToken": "e", "loadBalancers": []}, "load balancer"),
    no("CreateTaskSet", "InvalidParameter", {**NEW, "clientToken": "e", "loadBalancers": balanced("arn:none")}, "does not exist"),
    no("CreateTaskSet", "InvalidParameter", {**NEW, "clientToken": "e", "loadBalancers": balanced() + balanced("{green}")},
       "at most one target group"),
    no("CreateTaskSet", "InvalidParameter", {**NEW, "clientToken": "e", "launchType": "EC2",
                                             "capacityProviderStrategy": [{"capacityProvider": "FARGATE"}]}, "launch type"),
    no("CreateTaskSet", "InvalidParameter", {**NEW, "clientToken": "e", "service": "rolled"}, "CODE_DEPLOY or EXTERNAL"),
    no("CreateTaskSet", "Client", {**NEW, "clientToken": "e", "taskDefinition": "absent"}, "TaskDefinition not found"),
    no("CreateTaskSet", "PlatformUnknown", {**NEW, "clientToken": "e", "platformVersion": "9.9"}),
    no("CreateTaskSet", "ServiceNotActive", {**NEW, "service": "left"}),
    *no_cluster("CreateTaskSet", NEW),
    no_service("CreateTaskSet", NEW),
    misread("CreateTaskSet", "scale", 50),
    step("its tasks run", _steady),
    ok("DescribeTaskSets", "all, with tags", {**ON, "include": ["TAGS"]}, lambda w, out: equal(out["taskSets"][0]["tags"], NEW["tags"])),
    ok("DescribeTaskSets", "one that is there and one that is not", {**ON, "taskSets": ["{set}", "ecs-svc/9"]},
       lambda w, out: equal((len(out["taskSets"]), out["failures"][0]["reason"]), (1, "MISSING"))),
    *needs("DescribeTaskSets", ON, ["cluster", "service"]),
    *no_cluster("DescribeTaskSets", ON),
    no_service("DescribeTaskSets", ON),
    no("DescribeTaskSets", "ServiceNotActive", {**ON, "service": "left"}),
    ok("UpdateTaskSet", "scale", {**NAMED, "scale": {"value": 33.4, "unit": "PERCENT"}},
       lambda w, out: equal(out["taskSet"]["computedDesiredCount"], 2)),
    *shared("UpdateTaskSet", {**NAMED, "scale": {"value": 10, "unit": "PERCENT"}}),
    no("UpdateTaskSet", "InvalidParameter", {**NAMED, "scale": {"value": -1, "unit": "PERCENT"}}, "scale"),
    no("UpdateTaskSet", "ServiceNotActive", {**NAMED, "service": "left", "scale": {"value": 10, "unit": "PERCENT"}}),
    step("four more sets", _fill),
    no("CreateTaskSet", "InvalidParameter", {**NEW, "clientToken": "six"}, "5 deployments exist on the service. Unable to create new "
       "TaskSet since this exceeds the maximum limit."),
    ok("UpdateServicePrimaryTaskSet", "it", {**ON, "primaryTaskSet": "{set}"}, lambda w, out: equal(out["taskSet"]["status"], "PRIMARY")),
    ok("DescribeServices", "shows the set's parameters", {"services": ["sets"]}, lambda w, out: equal(
        (out["services"][0]["taskDefinition"], out["services"][0]["loadBalancers"][0]["targetGroupArn"]),
        (f"{w.arn}:task-definition/app:1", w.green))),
    *shared("UpdateServicePrimaryTaskSet", {**ON, "primaryTaskSet": "{set}"}),
    no("UpdateServicePrimaryTaskSet", "ServiceNotActive", {**ON, "service": "left", "primaryTaskSet": "{set}"}),
    no("DeleteTaskSet", "InvalidParameter", {**NAMED, "force": True}, "PRIMARY"),
    *shared("DeleteTaskSet", NAMED),
    no("DeleteTaskSet", "ServiceNotActive", {**NAMED, "service": "left"}),
    step("another one PRIMARY", lambda w: w.call("UpdateServicePrimaryTaskSet", **ON, primaryTaskSet=w.call(
        "DescribeTaskSets", **ON)["taskSets"][1]["id"])),
    no("DeleteTaskSet", "InvalidParameter", NAMED, "scale"),
    ok("DeleteTaskSet", "by force", {**NAMED, "force": True}, lambda w, out: equal(
        (out["taskSet"]["status"], out["taskSet"]["scale"]["value"]), ("DRAINING", 0.0))),
    step("it vanishes", _is_gone),
]
