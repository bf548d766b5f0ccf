"""Tasks: run, describe, list, stop; what the platform has beneath them."""

from harness.suite import no, ok, step

from .common import equal, misread, needs, no_cluster, paged
from .setting import SLEEPER, until

VPC = {"awsvpcConfiguration": {"subnets": ["subnet-1"]}}


def _ran(world, out):
    task = out["tasks"][0]
    equal((len(out["tasks"]), task["desiredStatus"], task["startedBy"], task["group"]), (2, "RUNNING", "me", "family:app"))
    world.task = task["taskArn"]


def _running(world):
    def running():
        return world.call("DescribeTasks", tasks=[world.task])["tasks"][0]["lastStatus"] == "RUNNING"
    until("RUNNING", running)


def _stopped(world):
    world.call("RegisterTaskDefinition", family="fails", containerDefinitions=[
        {**SLEEPER, "entryPoint": ["sh", "-c"], "command": ["exit 3"]}])
    failing = world.call("RunTask", taskDefinition="fails")["tasks"][0]["taskArn"]

    def both():
        found = world.call("DescribeTasks", tasks=[world.task, failing])["tasks"]
        return all(task["lastStatus"] == "STOPPED" for task in found) and found
    stopped, failed = until("STOPPED", both)
    equal((stopped["stopCode"], stopped["stoppedReason"]), ("UserInitiated", "enough"))
    equal((failed["stopCode"], failed["stoppedReason"], failed["containers"][0]["exitCode"]),
          ("EssentialContainerExited", "Essential container in task exited", 3))


RUN = [
    ok("RunTask", "two", {"taskDefinition": "app", "count": 2, "startedBy": "me", "tags": [{"key": "k", "value": "v"}]}, _ran),
    ok("RunTask", "on Fargate, with overrides", {
        "taskDefinition": "vpc", "launchType": "FARGATE", "networkConfiguration": VPC, "overrides": {
            "containerOverrides": [{"name": "web", "command": ["2000"], "environment": [{"name": "A", "value": "b"}]}]}},
       lambda w, out: equal(out["tasks"][0]["overrides"]["containerOverrides"][0]["command"], ["2000"])),
    *needs("RunTask", {"taskDefinition": "app"}, ["taskDefinition"]),
    no("RunTask", "InvalidParameter", {"taskDefinition": "app", "count": 11}, "10"),
    no("RunTask", "InvalidParameter", {"taskDefinition": "vpc"}, "Network Configuration"),
    no("RunTask", "Client", {"taskDefinition": "old:1"}, "inactive"),
    no("RunTask", "Client", {"taskDefinition": "absent"}, "TaskDefinition not found"),
    no("RunTask", "PlatformUnknown", {"taskDefinition": "app", "platformVersion": "9.9"}),
    *no_cluster("RunTask", {"taskDefinition": "app"}),
    misread("RunTask", "count", "2"),
    step("it runs", _running),
]

READ = [
    ok("DescribeTasks", "with tags", {"tasks": ["{task}", "absent"], "include": ["TAGS"]},
       lambda w, out: equal((out["tasks"][0]["tags"], len(out["failures"])), ([{"key": "k", "value": "v"}], 1))),
    no("DescribeTasks", "InvalidParameter", {"tasks": []}, "tasks"),
    no("DescribeTasks", "InvalidParameter", {"tasks": ["x"] * 101}, "100"),
    *no_cluster("DescribeTasks", {"tasks": ["x"]}),
    *paged("ListTasks", "taskArns"),
    ok("ListTasks", "by who started them", {"startedBy": "me"}, lambda w, out: equal(len(out["taskArns"]), 2)),
    ok("ListTasks", "by family", {"family": "vpc"}, lambda w, out: equal(len(out["taskArns"]), 1)),
    ok("ListTasks", "by service", {"serviceName": "web"}, lambda w, out: equal(len(out["taskArns"]), 1)),
    ok("ListTasks", "by launch type", {"launchType": "FARGATE"}, lambda w, out: equal(len(out["taskArns"]), 1)),
    ok("ListTasks", "PENDING is never a desired status", {"desiredStatus": "PENDING"}, lambda w, out: equal(out["taskArns"], [])),
    *no_cluster("ListTasks"),
    no("ListTasks", "ServiceNotFound", {"serviceName": "absent"}),
    no("ListTasks", "InvalidParameter", {"desiredStatus": "GONE"}, "desiredStatus"),
]

STOP = [
    no("ExecuteCommand", "InvalidParameter", {"task": "{task}", "command": "sh", "interactive": True}, "execute command"),
    no("ExecuteCommand", "InvalidParameter", {"task": "absent", "command": "sh", "interactive": True}, "not found"),
    no("ExecuteCommand", "Client", {"task": "{task}", "container": "x", "command": "sh", "interactive": True}, "container"),
    *no_cluster("ExecuteCommand", {"task": "{task}", "command": "sh", "interactive": True}),
    ok("StopTask", "with a reason", {"task": "{task}", "reason": "enough"},
       lambda w, out: equal((out["task"]["desiredStatus"], out["task"]["stoppedReason"]), ("STOPPED", "enough"))),
    ok("StopTask", "again", {"task": "{task}"}, lambda w, out: equal(out["task"]["stoppedReason"], "enough")),
    no("StopTask", "InvalidParameter", {"task": "absent"}, "The referenced task was not found."),
    no("StopTask", "InvalidParameter", {}, "task"),
    *no_cluster("StopTask", {"task": "{task}"}),
    step("it has stopped, and another one by itself", _stopped),
]

BENEATH = [
    ok("ListContainerInstances", "none", {}, lambda w, out: equal(out["containerInstanceArns"], [])),
    no("ListContainerInstances", "InvalidParameter", {"status": "GONE"}, "status"),
    *no_cluster("ListContainerInstances"),
    ok("DescribeContainerInstances", "whatever is named is missing", {"containerInstances": ["x"]},
       lambda w, out: equal(out["failures"][0]["reason"], "MISSING")),
    no("DescribeContainerInstances", "InvalidParameter", {"containerInstances": []}),
    *no_cluster("DescribeContainerInstances", {"containerInstances": ["x"]}),
    ok("ListAttributes", "none", {"targetType": "container-instance"}, lambda w, out: equal(out["attributes"], [])),
    no("ListAttributes", "InvalidParameter", {}, "targetType"),
    *no_cluster("ListAttributes", {"targetType": "container-instance"}),
    ok("StartTask", "on an instance that is missing", {"taskDefinition": "app", "containerInstances": ["x"]},
       lambda w, out: equal((out["tasks"], len(out["failures"])), ([], 1))),
    no("StartTask", "Client", {"taskDefinition": "absent", "containerInstances": ["x"]}, "TaskDefinition not found"),
    no("StartTask", "InvalidParameter", {"taskDefinition": "app", "containerInstances": []}, "containerInstances"),
    *no_cluster("StartTask", {"taskDefinition": "app", "containerInstances": ["x"]}),
    ok("DescribeCapacityProviders", "Fargate's", {}, lambda w, out: equal(
        [found["name"] for found in out["capacityProviders"]], ["FARGATE", "FARGATE_SPOT"])),
    ok("DescribeCapacityProviders", "one that is not there", {"capacityProviders": ["mine"]},
       lambda w, out: equal((out["capacityProviders"], len(out["failures"])), ([], 1))),
    no("DescribeCapacityProviders", "InvalidParameter", {"nextToken": "forged"}, title="a token nobody issued"),
    *no_cluster("DescribeCapacityProviders"),
]

CASES = RUN + READ + STOP + BENEATH
