"""Task definitions: register, read, list, deregister, delete."""

from harness.suite import Raw, no, ok

from .common import equal, misread, paged
from .setting import SLEEPER

TASK = "TaskDefinition"
FULL = {
    "family": "full", "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"], "cpu": "256", "memory": "512",
    "executionRoleArn": "arn:aws:iam::000000000000:role/execution", "taskRoleArn": "arn:aws:iam::000000000000:role/task",
    "runtimePlatform": {"cpuArchitecture": "X86_64", "operatingSystemFamily": "LINUX"},
    "volumes": [{"name": "data"}], "tags": [{"key": "team", "value": "a"}],
    "containerDefinitions": [{
        **SLEEPER, "portMappings": [{"containerPort": 80, "hostPort": 80, "protocol": "tcp", "name": "http", "appProtocol": "http"}],
        "environment": [{"name": "COLOUR", "value": "blue"}], "memory": 128, "memoryReservation": 64, "cpu": 10,
        "healthCheck": {"command": ["CMD-SHELL", "true"], "interval": 5, "retries": 2},
        "logConfiguration": {"logDriver": "awslogs", "options": {"awslogs-group": "app"}},
        "ulimits": [{"name": "nofile", "softLimit": 1024, "hardLimit": 2048}],
        "dependsOn": [{"containerName": "setup", "condition": "SUCCESS"}]},
        {"name": "setup", "image": "app:1", "essential": False, "command": ["true"]}],
}


def _read_back(world, out):
    found = out["taskDefinition"]
    for name, value in FULL.items():
        if name not in ("tags", "containerDefinitions"):
            equal(found[name], value)
    for name, value in FULL["containerDefinitions"][0].items():
        equal(found["containerDefinitions"][0][name], value)
    equal((found["revision"], found["status"], found["taskDefinitionArn"]), (1, "ACTIVE", f"{world.arn}:task-definition/full:1"))
    equal(out["tags"], FULL["tags"])


def bad(speaks, title, **more):
    return no("RegisterTaskDefinition", "Client", {"family": "e", "containerDefinitions": [SLEEPER], **more}, speaks, title)


CASES = [
    ok("RegisterTaskDefinition", "with everything", FULL, _read_back),
    ok("DescribeTaskDefinition", "with tags", {"taskDefinition": "full", "include": ["TAGS"]}, _read_back),
    ok("RegisterTaskDefinition", "the same again is another revision", FULL,
       lambda w, out: equal(out["taskDefinition"]["revision"], 2)),
    ok("RegisterTaskDefinition", "a third", FULL),
    bad("family", "a family with a blank", family="a b"),
    bad("Container list", "no containers", containerDefinitions=[]),
    bad("image", "no image", containerDefinitions=[{"name": "web"}]),
    bad("essential", "nothing essential", containerDefinitions=[{**SLEEPER, "essential": False}]),
    bad("twice", "a name twice", containerDefinitions=[SLEEPER, SLEEPER]),
    bad("networkMode", "a mode nobody knows", networkMode="moon"),
    bad("Fargate", "no Fargate size", requiresCompatibilities=["FARGATE"], networkMode="awsvpc", cpu="1", memory="1"),
    no("RegisterTaskDefinition", "Client", {"family": "e"}, "containerDefinitions"),
    no("RegisterTaskDefinition", "Serialization", Raw({"family": "e", "containerDefinitions": [{"name": ["web"]}]}),
       title="a container's name is a list"),
    ok("DescribeTaskDefinition", "by ARN", {"taskDefinition": "{arn}:task-definition/full:2"}),
    ok("DescribeTaskDefinition", "INACTIVE, by revision", {"taskDefinition": "old:1"},
       lambda w, out: equal(out["taskDefinition"]["status"], "INACTIVE")),
    *(no("DescribeTaskDefinition", "Client", {"taskDefinition": name}, "Unable to describe") for name in ("absent", "full:9", "old")),
    no("DescribeTaskDefinition", "Client", {}, "taskDefinition"),
    misread("DescribeTaskDefinition", "taskDefinition", 7),
    *(case for case in paged("ListTaskDefinitions", "taskDefinitionArns", {"familyPrefix": "full"}) if case.error is None),
    ok("ListTaskDefinitions", "newest first", {"familyPrefix": "full", "sort": "DESC", "maxResults": 1},
       lambda w, out: equal(out["taskDefinitionArns"], [f"{w.arn}:task-definition/full:3"])),
    no("ListTaskDefinitions", "InvalidParameter", {"nextToken": "forged"}, title="a token nobody issued"),
    no("ListTaskDefinitions", "Client", {"status": "GONE"}, "status"),
    *(case for case in paged("ListTaskDefinitionFamilies", "families") if case.error is None),
    ok("ListTaskDefinitionFamilies", "without an ACTIVE revision", {"status": "INACTIVE"}, lambda w, out: equal(out["families"], ["old"])),
    no("ListTaskDefinitionFamilies", "InvalidParameter", {"maxResults": 0}, "maxResults"),
    no("ListTaskDefinitionFamilies", "Client", {"status": "GONE"}, "status"),
    ok("DeregisterTaskDefinition", "one", {"taskDefinition": "full:1"}, lambda w, out: equal(out["taskDefinition"]["status"], "INACTIVE")),
    ok("DeregisterTaskDefinition", "again", {"taskDefinition": "full:1"}),
    no("DeregisterTaskDefinition", "Client", {"taskDefinition": "full"}, "revision"),
    no("DeregisterTaskDefinition", "Client", {"taskDefinition": "full:9"}, "does not exist"),
    no("DeregisterTaskDefinition", "Client", {}, "taskDefinition"),
    ok("DeleteTaskDefinitions", "one INACTIVE, one ACTIVE, one absent", {"taskDefinitions": ["full:1", "full:2", "full:9"]},
       lambda w, out: equal((len(out["taskDefinitions"]), len(out["failures"])), (1, 2))),
    no("DeleteTaskDefinitions", "InvalidParameter", {"taskDefinitions": ["full"]}, "revision"),
    no("DeleteTaskDefinitions", "InvalidParameter", {"taskDefinitions": ["full:1"] * 11}, "10"),
    no("DeleteTaskDefinitions", "Client", {}, "taskDefinitions"),
]
