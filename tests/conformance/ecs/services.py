"""Services: create, describe, list, update, delete; tags of everything."""

from harness.suite import no, ok, step

from .common import CODE_DEPLOY, EXTERNAL, balanced, equal, misread, needs, no_cluster, no_service, paged
from .setting import until

WEB = {"serviceName": "web", "taskDefinition": "app", "desiredCount": 1, "loadBalancers": balanced(), **CODE_DEPLOY}
VPC = {"awsvpcConfiguration": {"subnets": ["subnet-1"], "securityGroups": ["sg-1"], "assignPublicIp": "ENABLED"}}
TAIL = "on services with a CODE_DEPLOY deployment controller. Use AWS CodeDeploy to trigger a new deployment."


def _code_deploy(world, out):
    service = out["services"][0] if "services" in out else out["service"]
    equal((service["deployments"], len(service["taskSets"])), ([], 1))
    found = service["taskSets"][0]
    equal((found["status"], found["scale"], found["computedDesiredCount"]), ("PRIMARY", {"value": 100.0, "unit": "PERCENT"}, 1))
    equal(("externalId" in found, service["schedulingStrategy"]), (False, "REPLICA"))


def _rolling(world, out):
    service = out["service"]
    equal(("taskSets" in service, service["deployments"][0]["status"], service["launchType"]), (False, "PRIMARY", "FARGATE"))
    equal((service["networkConfiguration"], service["platformVersion"]), (VPC, "LATEST"))


def bad(error, speaks, title, **more):
    return no("CreateService", error, {**WEB, "serviceName": "bad", **more}, speaks, title)


def _inactive(world):
    world.call("CreateService", **{**WEB, "serviceName": "gone", "desiredCount": 0, "loadBalancers": world.filled(balanced())})
    world.call("DeleteService", service="gone")
    until("INACTIVE", lambda: world.call("DescribeServices", services=["gone"])["services"][0]["status"] == "INACTIVE")


def _steady(world):
    def steady():
        service = world.call("DescribeServices", services=["web"])["services"][0]
        return service["runningCount"] == 1 and any("has started 1 tasks" in event["message"] for event in service["events"])
    until("a running task", steady)


CREATE = [
    ok("CreateService", "behind CodeDeploy", {**WEB, "tags": [{"key": "team", "value": "a"}]}, _code_deploy),
    ok("CreateService", "the same again is the same", {**WEB, "tags": [{"key": "team", "value": "a"}]}),
    ok("CreateService", "on Fargate, without CodeDeploy", {
        "serviceName": "plain", "taskDefinition": "vpc", "desiredCount": 0, "launchType": "FARGATE", "networkConfiguration": VPC,
        "deploymentConfiguration": {"deploymentCircuitBreaker": {"enable": True, "rollback": True}}}, _rolling),
    ok("CreateService", "EXTERNAL", {"serviceName": "external", "desiredCount": 1, **EXTERNAL},
       lambda w, out: equal((out["service"]["taskSets"], out["service"]["deployments"]), ([], []))),
    bad("InvalidParameter", "idempotent", "a name that is taken", serviceName="web", desiredCount=2),
    bad("InvalidParameter", "serviceName", "a name with a slash", serviceName="a/b"),
    bad("InvalidParameter", "exactly one", "CodeDeploy without a load balancer", loadBalancers=[]),
    bad("InvalidParameter", "does not exist", "a group that is not there", loadBalancers=balanced("arn:none")),
    bad("InvalidParameter", "container port 81", "a port that is not there", loadBalancers=balanced(port=81)),
    bad("InvalidParameter", "REPLICA", "DAEMON behind CodeDeploy", schedulingStrategy="DAEMON"),
    bad("InvalidParameter", "Network Configuration", "awsvpc without a network", taskDefinition="vpc", loadBalancers=[],
        deploymentController={"type": "ECS"}),
    bad("InvalidParameter", "FARGATE", "not fit for Fargate", launchType="FARGATE"),
    bad("Client", "TaskDefinition not found", "no such definition", taskDefinition="absent"),
    bad("Client", "inactive", "an INACTIVE definition", taskDefinition="old:1"),
    bad("PlatformUnknown", "9.9", "no such platform", platformVersion="9.9"),
    bad("UnsupportedFeature", "serviceConnectConfiguration", "Service Connect", serviceConnectConfiguration={"enabled": True}),
    *no_cluster("CreateService", WEB),
    misread("CreateService", "desiredCount", "1"),
]

READ = [
    step("its task runs", _steady),
    ok("DescribeServices", "with tags", {"services": ["web", "absent"], "include": ["TAGS"]},
       lambda w, out: equal((out["services"][0]["tags"], len(out["failures"])), ([{"key": "team", "value": "a"}], 1))),
    ok("DescribeServices", "by ARN", {"services": ["{arn}:service/default/web"]}, _code_deploy),
    no("DescribeServices", "InvalidParameter", {"services": []}, "services"),
    no("DescribeServices", "InvalidParameter", {"services": ["web"] * 11}, "10"),
    *no_cluster("DescribeServices", {"services": ["web"]}),
    misread("DescribeServices", "services", "web"),
    *paged("ListServices", "serviceArns"),
    ok("ListServices", "on Fargate", {"launchType": "FARGATE"}, lambda w, out: equal(out["serviceArns"], [f"{w.arn}:service/default/plain"])),
    *no_cluster("ListServices"),
]

UPDATE = [
    ok("UpdateService", "what CodeDeploy leaves", {"service": "web", "desiredCount": 1, "healthCheckGracePeriodSeconds": 7,
                                                   "enableECSManagedTags": True, "propagateTags": "SERVICE",
                                                   "deploymentConfiguration": {"maximumPercent": 150}},
       lambda w, out: equal((out["service"]["deploymentConfiguration"], out["service"]["healthCheckGracePeriodSeconds"]),
                            ({"maximumPercent": 150, "minimumHealthyPercent": 100}, 7))),
    ok("UpdateService", "desired count of an EXTERNAL one", {"service": "external", "desiredCount": 2}),
    *(no("UpdateService", "InvalidParameter", {"service": "web", **more}, f"{what} {TAIL}") for more, what in (
        ({"taskDefinition": "app"}, "Unable to update task definition"),
        ({"networkConfiguration": VPC}, "Unable to update network parameters"),
        ({"forceNewDeployment": True}, "Cannot force a new deployment"))),
    no("UpdateService", "InvalidParameter", {"service": "external", "taskDefinition": "app"}, "taskDefinition"),
    no("UpdateService", "InvalidParameter", {}, "service"),
    no("UpdateService", "Client", {"service": "plain", "taskDefinition": "absent"}, "TaskDefinition not found"),
    no("UpdateService", "UnsupportedFeature", {"service": "web", "deploymentController": {"type": "ECS"}}, "deploymentController"),
    *no_cluster("UpdateService", {"service": "web"}),
    no_service("UpdateService"),
    step("a service that is gone", _inactive),
    no("UpdateService", "ServiceNotActive", {"service": "gone", "desiredCount": 1}),
]

DELETE = [
    no("DeleteService", "InvalidParameter", {"service": "web"}, "scaled above 0"),
    *needs("DeleteService", {"service": "web"}, ["service"]),
    *no_cluster("DeleteService", {"service": "web"}),
    no_service("DeleteService"),
    no("DeleteService", "ServiceNotFound", {"service": "gone"}, title="one that is gone"),
    ok("DeleteService", "by force", {"service": "plain", "force": True}, lambda w, out: equal(out["service"]["status"], "DRAINING")),
]

TAGS = [{"key": "k", "value": "v"}]
TAGGED = ["cluster/default", "service/default/web", "task-definition/app:1"]


def _tags_are(*tags):
    return lambda w, out: equal(sorted(tag["key"] for tag in out["tags"]), sorted(tags))


TAGGING = [
    *(ok("TagResource", path, {"resourceArn": f"{{arn}}:{path}", "tags": TAGS}) for path in TAGGED),
    ok("ListTagsForResource", "a service", {"resourceArn": "{arn}:service/default/web"}, _tags_are("k", "team")),
    ok("UntagResource", "one that is there and one that is not",
       {"resourceArn": "{arn}:service/default/web", "tagKeys": ["k", "never"]}),
    ok("ListTagsForResource", "what is left", {"resourceArn": "{arn}:service/default/web"}, _tags_are("team")),
]
for _operation, _more in (("TagResource", {"tags": TAGS}), ("UntagResource", {"tagKeys": ["k"]}), ("ListTagsForResource", {})):
    TAGGING += [
        no(_operation, "InvalidParameter", {"resourceArn": "x", **_more}, title="no ARN"),
        no(_operation, "InvalidParameter", {"resourceArn": "arn:aws:ecs:us-east-1:111111111111:cluster/default", **_more},
           title="another account's"),
        no(_operation, "InvalidParameter", _more, title="nothing"),
        no(_operation, "ClusterNotFound", {"resourceArn": "{arn}:cluster/absent", **_more}),
    ]
TAGGING += [
    *(no(operation, "ResourceNotFound", {"resourceArn": "{arn}:service/default/absent", **more})
      for operation, more in (("TagResource", {"tags": TAGS}), ("UntagResource", {"tagKeys": ["k"]}))),
    no("ListTagsForResource", "InvalidParameter", {"resourceArn": "{arn}:service/default/absent"}, "absent"),
    no("TagResource", "InvalidParameter", {"resourceArn": "{arn}:cluster/default", "tags": TAGS + TAGS}, "twice"),
    no("TagResource", "InvalidParameter", {"resourceArn": "{arn}:cluster/default",
                                           "tags": [{"key": f"k{n}", "value": ""} for n in range(51)]}, "50"),
]

CASES = CREATE + READ + UPDATE + DELETE + TAGGING
