"""Deployment groups: create, read, change, delete, list."""

from lab import ROLE
from harness.suite import Raw, no, ok, step

from .common import equal, misread, named, paged

CREATE, UPDATE = "CreateDeploymentGroup", "UpdateDeploymentGroup"
TOPIC = "arn:aws:sns:us-east-1:000000000000:somebody"
TRIGGER = {"triggerName": "t", "triggerTargetArn": TOPIC, "triggerEvents": ["DeploymentFailure"]}
TAG_FILTER = {"Key": "k", "Value": "v", "Type": "KEY_AND_VALUE"}
EC2_SET = {"ec2TagSetList": [[TAG_FILTER]]}
ON_PREMISES_SET = {"onPremisesTagSetList": [[TAG_FILTER]]}
CANARY = "CodeDeployDefault.ECSCanary10Percent5Minutes"


def settings(**changes):
    """A group that would be created, but for the changes; a change to `None` leaves the member out."""

    def given(world):
        made = world.lab.group_settings(
            deploymentGroupName="new", ecsServices=[{"serviceName": "free", "clusterName": world.lab.cluster}])
        made.update(world.filled(changes))
        return {name: value for name, value in made.items() if value is not None}

    return given


def change(**changes):
    """An update of the lab's group."""
    return {"applicationName": "{app}", "currentDeploymentGroupName": "{group}", **changes}


def refused(error, speaks="", title="", **changes):
    """The same refusal by create and by update."""
    title = title or f"{full_title(changes)}"
    return [no(CREATE, error, settings(**changes), speaks, title), no(UPDATE, error, change(**changes), speaks, title)]


def full_title(changes):
    return str(changes)[:100]


def pair(**changes):
    """A load balancer's members with one pair, but for the changes."""
    one = {"targetGroups": [{"name": "lab-tg1"}, {"name": "lab-tg2"}],
           "prodTrafficRoute": {"listenerArns": ["{production}"]},
           "testTrafficRoute": {"listenerArns": ["{test}"]}, **changes}
    return {"targetGroupPairInfoList": [{name: value for name, value in one.items() if value is not None}]}


def alarms(*names, **more):
    return {"enabled": True, "alarms": [{"name": name} for name in names], **more}


def waits(ready=None, termination=None, **more):
    made = dict(more)
    if ready is not None:
        made["deploymentReadyOption"] = ready
    if termination is not None:
        made["terminateBlueInstancesOnDeploymentSuccess"] = termination
    return made


def ready(minutes, action="STOP_DEPLOYMENT"):
    return {"actionOnTimeout": action, "waitTimeInMinutes": minutes}


def termination(minutes, action="TERMINATE"):
    return {"action": action, "terminationWaitTimeInMinutes": minutes}


# --- the rules, in the order of the API's description ---

SERVICES = [
    *refused("InvalidECSService", ecsServices=[], title="no service"),
    *refused("InvalidECSService", ecsServices=[{"serviceName": "free"}], title="no cluster"),
    *refused("InvalidECSService", ecsServices=[{"clusterName": "lab-cluster"}], title="no service name"),
    *refused("InvalidECSService", title="two services", ecsServices=[
        {"serviceName": "free", "clusterName": "lab-cluster"}, {"serviceName": "other", "clusterName": "lab-cluster"}]),
    *refused("InvalidECSService", "absent", ecsServices=[{"serviceName": "absent", "clusterName": "lab-cluster"}]),
    *refused("InvalidECSService", "absent", ecsServices=[{"serviceName": "free", "clusterName": "absent"}]),
    *refused("InvalidECSService", ecsServices=[{"serviceName": "inactive", "clusterName": "lab-cluster"}]),
    *refused("InvalidECSService",
             "Deployment group's ECS service must be configured for a CODE_DEPLOY deployment controller.",
             ecsServices=[{"serviceName": "rolling", "clusterName": "lab-cluster"}]),
    *refused("ECSServiceMappingLimitExceeded", "other-group", title="a service of another group",
             ecsServices=[{"serviceName": "other", "clusterName": "lab-cluster"}]),
    *refused("ECSServiceMappingLimitExceeded", "other-group", title="the same by its ARN",
             ecsServices=[{"serviceName": "arn:aws:ecs:us-east-1:000000000000:service/lab-cluster/other",
                           "clusterName": "arn:aws:ecs:us-east-1:000000000000:cluster/lab-cluster"}]),
]
BALANCERS = [
    *refused("InvalidLoadBalancerInfo", "For ECS deployment group, loadBalancerInfo must not contain elbInfo list",
             loadBalancerInfo={**pair(), "elbInfoList": [{"name": "x"}]}, title="elbInfoList"),
    *refused("InvalidLoadBalancerInfo", "targetGroupInfoList",
             loadBalancerInfo={**pair(), "targetGroupInfoList": [{"name": "x"}]}, title="targetGroupInfoList"),
    *refused("InvalidTargetGroupPair", loadBalancerInfo={}, title="no pair"),
    *refused("InvalidTargetGroupPair", title="two pairs",
             loadBalancerInfo={"targetGroupPairInfoList": pair()["targetGroupPairInfoList"] * 2}),
    *(entry for title, members in {
        "one group": {"targetGroups": [{"name": "lab-tg1"}]},
        "three groups": {"targetGroups": [{"name": "lab-tg1"}, {"name": "lab-tg2"}, {"name": "free-tg"}]},
        "twice the same group": {"targetGroups": [{"name": "lab-tg1"}, {"name": "lab-tg1"}]},
        "an absent group": {"targetGroups": [{"name": "lab-tg1"}, {"name": "absent"}]},
        "a group of another balancer": {"targetGroups": [{"name": "lab-tg1"}, {"name": "other-tg1"}]},
        "no production listener": {"prodTrafficRoute": {"listenerArns": []}},
        "no production route": {"prodTrafficRoute": None},
        "two production listeners": {"prodTrafficRoute": {"listenerArns": ["{production}", "{test}"]}},
        "two test listeners": {"testTrafficRoute": {"listenerArns": ["{test}", "{test}"]}},
        "an absent listener": {"prodTrafficRoute": {"listenerArns": ["{production}0"]}},
        "no ARN": {"prodTrafficRoute": {"listenerArns": ["listener"]}},
        "the production listener as test listener": {"testTrafficRoute": {"listenerArns": ["{production}"]}},
        "a test listener of another balancer": {"testTrafficRoute": {"listenerArns": ["{other_listener}"]}},
    }.items() for entry in refused("InvalidTargetGroupPair", title=title, loadBalancerInfo=pair(**members))),
]
OPTIONS = [
    *refused("InvalidRole", "me", serviceRoleArn="me"),
    *refused("InvalidRole", serviceRoleArn="arn:aws:iam::000000000000:user/somebody"),
    no(CREATE, "RoleRequired", settings(serviceRoleArn=None)),
    no(CREATE, "RoleRequired", settings(serviceRoleArn=""), title="an empty role"),
    *refused("InvalidDeploymentStyle", deploymentStyle={"deploymentType": "IN_PLACE", "deploymentOption": "WITH_TRAFFIC_CONTROL"}),
    *refused("InvalidDeploymentStyle", deploymentStyle={"deploymentType": "BLUE_GREEN", "deploymentOption": "WITHOUT_TRAFFIC_CONTROL"}),
    *refused("InvalidDeploymentStyle", deploymentStyle={"deploymentType": "GREEN"}),
    *refused("InvalidEC2Tag", ec2TagFilters=[TAG_FILTER]),
    *refused("InvalidEC2Tag", ec2TagSet=EC2_SET),
    *refused("InvalidEC2TagCombination", ec2TagFilters=[TAG_FILTER], ec2TagSet=EC2_SET),
    *refused("InvalidTag", onPremisesInstanceTagFilters=[TAG_FILTER]),
    *refused("InvalidTag", onPremisesTagSet=ON_PREMISES_SET),
    *refused("InvalidOnPremisesTagCombination", onPremisesInstanceTagFilters=[TAG_FILTER], onPremisesTagSet=ON_PREMISES_SET),
    *refused("TagSetListLimitExceeded", "3", ec2TagSet={"ec2TagSetList": [[TAG_FILTER]] * 4}),
    *refused("TagSetListLimitExceeded", "3", onPremisesTagSet={"onPremisesTagSetList": [[TAG_FILTER]] * 4}),
    *refused("InvalidAutoScalingGroup", autoScalingGroups=["asg"]),
    *refused("DeploymentConfigDoesNotExist", "absent", deploymentConfigName="absent"),
    *refused("InvalidDeploymentConfigName", "a b", deploymentConfigName="a b"),
    *refused("InvalidDeploymentConfigName", deploymentConfigName=""),
    *refused("InvalidDeploymentConfigName", "Server", deploymentConfigName="CodeDeployDefault.OneAtATime"),
    *refused("InvalidDeploymentConfigName", "Lambda", deploymentConfigName="CodeDeployDefault.LambdaAllAtOnce"),
    *(entry for title, members in {
        "no such action": waits(ready(0, "WAIT")),
        "longer than 120 hours": waits(ready(7201)),
        "a negative wait": waits(ready(-1)),
        "no such termination": waits(termination=termination(0, "BURY")),
        "longer than 2880 minutes": waits(termination=termination(2881)),
        "a negative termination wait": waits(termination=termination(-1)),
        "a fleet": waits(greenFleetProvisioningOption={"action": "DISCOVER_EXISTING"}),
    }.items() for entry in refused("InvalidBlueGreenDeploymentConfiguration", title=title, blueGreenDeploymentConfiguration=members)),
    *refused("InvalidAutoRollbackConfig", autoRollbackConfiguration={"enabled": True, "events": []}),
    *refused("InvalidAutoRollbackConfig", autoRollbackConfiguration={"enabled": True}),
    *refused("InvalidAutoRollbackConfig", "RAIN", autoRollbackConfiguration={"enabled": True, "events": ["RAIN"]}),
    *refused("InvalidAlarmConfig", alarmConfiguration=alarms()),
    *refused("InvalidAlarmConfig", alarmConfiguration={"enabled": True}),
    *refused("InvalidAlarmConfig", alarmConfiguration=alarms("a", "a")),
    *refused("InvalidAlarmConfig", alarmConfiguration=alarms("")),
    *refused("InvalidAlarmConfig", "255", alarmConfiguration=alarms("a" * 256), title="a name of 256 characters"),
    *refused("AlarmsLimitExceeded", "10", alarmConfiguration=alarms(*(f"a{n}" for n in range(11))), title="eleven alarms"),
    *refused("InvalidTriggerConfig", triggerConfigurations=[{**TRIGGER, "triggerEvents": ["Rain"]}], speaks="Rain"),
    *refused("InvalidTriggerConfig", triggerConfigurations=[{**TRIGGER, "triggerEvents": []}]),
    *refused("InvalidTriggerConfig", triggerConfigurations=[{**TRIGGER, "triggerTargetArn": "topic"}]),
    *refused("InvalidTriggerConfig", triggerConfigurations=[{**TRIGGER, "triggerName": ""}]),
    *refused("TriggerTargetsLimitExceeded", "10", triggerConfigurations=[TRIGGER] * 11),
    *refused("InvalidInput", "LATER", outdatedInstancesStrategy="LATER"),
    no(CREATE, "InvalidTagsToAdd", settings(tags=[{"Key": "", "Value": "x"}])),
    no(CREATE, "InvalidTagsToAdd", settings(tags=[{"Key": "k", "Value": "x"}] * 2), "k"),
]

# --- what succeeds ---

def _is_as_given(world, out):
    info, given = out["deploymentGroupInfo"], settings(**EVERYTHING)(world)
    for name in ("deploymentConfigName", "serviceRoleArn", "ecsServices", "loadBalancerInfo", "deploymentStyle",
                 "blueGreenDeploymentConfiguration", "triggerConfigurations"):
        equal(info[name], given[name])
    equal(info["alarmConfiguration"]["alarms"], given["alarmConfiguration"]["alarms"])
    equal(info["computePlatform"], "ECS")
    for name in ("ec2TagFilters", "onPremisesInstanceTagFilters", "autoScalingGroups"):
        equal(info.get(name, []), [])
    assert "lastAttemptedDeployment" not in info and "targetRevision" not in info, info


def _has_numbers(world, out):
    waits_ = out["deploymentGroupInfo"]["blueGreenDeploymentConfiguration"]
    equal(waits_["deploymentReadyOption"]["waitTimeInMinutes"], 0)
    equal(waits_["terminateBlueInstancesOnDeploymentSuccess"]["terminationWaitTimeInMinutes"], 0)
    equal(out["deploymentGroupInfo"]["deploymentConfigName"], "CodeDeployDefault.ECSAllAtOnce")


EVERYTHING = {
    "deploymentConfigName": CANARY, "triggerConfigurations": [TRIGGER], "alarmConfiguration": alarms("a", "b" * 255),
    "blueGreenDeploymentConfiguration": waits(ready(7200), termination(2880)),
    "tags": [{"Key": "k", "Value": "v"}], "terminationHookEnabled": False, "outdatedInstancesStrategy": "UPDATE",
}
BY_ARN = [{"serviceName": "arn:aws:ecs:us-east-1:000000000000:service/lab-cluster/free",
           "clusterName": "arn:aws:ecs:us-east-1:000000000000:cluster/lab-cluster"}]
NEW = {"applicationName": "{app}", "deploymentGroupName": "new"}
SUCCESS = [
    ok(CREATE, "with everything", settings(**EVERYTHING)),
    ok("GetDeploymentGroup", "what was given", NEW, _is_as_given),
    no(CREATE, "DeploymentGroupAlreadyExists", settings(), "new"),
    no(UPDATE, "DeploymentGroupAlreadyExists", change(newDeploymentGroupName="new"), "new"),
    no(UPDATE, "InvalidDeploymentGroupName", change(newDeploymentGroupName="a b"), "a b"),
    ok(UPDATE, "nothing", change(currentDeploymentGroupName="new"), lambda w, out: equal(out["hooksNotCleanedUp"], [])),
    ok("GetDeploymentGroup", "as before", NEW, _is_as_given),
    ok(UPDATE, "a list given replaces the list", change(currentDeploymentGroupName="new", triggerConfigurations=[],
                                                        newDeploymentGroupName="newer")),
    ok("GetDeploymentGroup", "renamed, without triggers", {**NEW, "deploymentGroupName": "newer"},
       lambda w, out: equal(out["deploymentGroupInfo"]["triggerConfigurations"], [])),
    no("GetDeploymentGroup", "DeploymentGroupDoesNotExist", NEW, "new", "no more under its old name"),
    ok("DeleteDeploymentGroup", "one that is there", {**NEW, "deploymentGroupName": "newer"},
       lambda w, out: equal(out["hooksNotCleanedUp"], [])),
    ok("DeleteDeploymentGroup", "one that is gone", {**NEW, "deploymentGroupName": "newer"}),
    ok("DeleteDeploymentGroup", "of an application that never was", {**NEW, "applicationName": "never"}),
    ok(CREATE, "with nothing but what is needed", settings(
        deploymentConfigName=None, deploymentStyle=None, autoRollbackConfiguration=None,
        blueGreenDeploymentConfiguration=None, loadBalancerInfo=pair(testTrafficRoute=None))),
    ok("GetDeploymentGroup", "waits are numbers even so", NEW, _has_numbers),
    ok("DeleteDeploymentGroup", "again", NEW),
    ok(CREATE, "cluster and service by their ARNs", settings(ecsServices=BY_ARN)),
    ok("GetDeploymentGroup", "ARNs stay ARNs", NEW, lambda w, out: equal(out["deploymentGroupInfo"]["ecsServices"], BY_ARN)),
    no(UPDATE, "ECSServiceMappingLimitExceeded", change(ecsServices=[{"serviceName": "free", "clusterName": "lab-cluster"}]), "free",
       "the same service by its name"),
    ok("DeleteDeploymentGroup", "by ARNs", NEW),
    no(CREATE, "InvalidLoadBalancerInfo", settings(applicationName="for-servers"), "elbInfoList",
       "an application created for Server by mistake"),
]
BEHIND_OTHER = {"targetGroups": [{"name": "other-tg1"}, {"name": "other-tg2"}],
          "prodTrafficRoute": {"listenerArns": ["{other_listener}"]}, "testTrafficRoute": None}
OTHER = [
    ok(CREATE, "behind another load balancer, without a test listener",
       settings(deploymentGroupName="other-group", loadBalancerInfo=pair(**BEHIND_OTHER),
                ecsServices=[{"serviceName": "other", "clusterName": "lab-cluster"}])),
]

# --- names, order of the checks, reading, paging ---

WHOLE = {"applicationName": "{app}", "deploymentGroupName": "{group}"}
ROLE_GIVEN = {"serviceRoleArn": ROLE}
NAMES = [
    *named(CREATE, "applicationName", {"deploymentGroupName": "e", **ROLE_GIVEN}),
    *named(CREATE, "deploymentGroupName", {"applicationName": "{app}", **ROLE_GIVEN}, "DeploymentGroup", exists=False),
    *named(UPDATE, "applicationName", {"currentDeploymentGroupName": "{group}"}),
    *named(UPDATE, "currentDeploymentGroupName", {"applicationName": "{app}"}, "DeploymentGroup"),
    *named("GetDeploymentGroup", "applicationName", {"deploymentGroupName": "{group}"}),
    *named("GetDeploymentGroup", "deploymentGroupName", {"applicationName": "{app}"}, "DeploymentGroup"),
    *named("DeleteDeploymentGroup", "applicationName", {"deploymentGroupName": "e"}, exists=False),
    *named("DeleteDeploymentGroup", "deploymentGroupName", {"applicationName": "{app}"}, "DeploymentGroup", exists=False),
    *named("ListDeploymentGroups", "applicationName"),
    *named("BatchGetDeploymentGroups", "applicationName", {"deploymentGroupNames": ["{group}"]}),
    *misread(CREATE, "ecsServices", {"serviceName": "x"}),
    *misread(UPDATE, "alarmConfiguration", "x"),
    no(UPDATE, "Serialization", Raw({"terminationHookEnabled": "true"}), title="a truth in quotes"),
    no(CREATE, "InvalidRole", settings(serviceRoleArn="me", deploymentStyle={}, ecsServices=[]),
       title="the role comes before the style"),
    no(CREATE, "InvalidDeploymentStyle", settings(deploymentStyle={}, ecsServices=[]), title="the style before the service"),
    no(CREATE, "InvalidECSService", settings(ecsServices=[], loadBalancerInfo={}), title="the service before the balancer"),
    no(CREATE, "InvalidTargetGroupPair", settings(loadBalancerInfo={}, deploymentConfigName="absent"),
       title="the balancer before the configuration"),
    no(CREATE, "DeploymentConfigDoesNotExist",
       settings(deploymentConfigName="absent", blueGreenDeploymentConfiguration=waits(ready(-1))),
       title="the configuration before the waits"),
    no(CREATE, "InvalidBlueGreenDeploymentConfiguration",
       settings(blueGreenDeploymentConfiguration=waits(ready(-1)), autoRollbackConfiguration={"enabled": True}),
       title="the waits before the rollback"),
    no(CREATE, "InvalidAutoRollbackConfig", settings(autoRollbackConfiguration={"enabled": True}, alarmConfiguration=alarms()),
       title="the rollback before the alarms"),
    no(CREATE, "InvalidAlarmConfig", settings(alarmConfiguration=alarms(), triggerConfigurations=[TRIGGER] * 11),
       title="the alarms before the triggers"),
    no(CREATE, "DeploymentGroupAlreadyExists", settings(deploymentGroupName="{group}", serviceRoleArn="me"), "{group}",
       "the name comes before everything else"),
]


def _found_and_missing(world, out):
    equal([one["deploymentGroupName"] for one in out["deploymentGroupsInfo"]], [world.group])
    assert "absent" in out["errorMessage"] and world.group not in out["errorMessage"], out["errorMessage"]


MANY = "BatchGetDeploymentGroups"
READ = [
    ok("GetDeploymentGroup", "the lab's", WHOLE),
    ok(MANY, "one that is and one that is not", {"applicationName": "{app}", "deploymentGroupNames": ["{group}", "absent"]},
       _found_and_missing),
    ok(MANY, "a hundred", {"applicationName": "{app}", "deploymentGroupNames": ["{group}"] * 100},
       lambda w, out: equal("errorMessage" in out, False)),
    no(MANY, "BatchLimitExceeded", {"applicationName": "{app}", "deploymentGroupNames": ["{group}"] * 101}, "100"),
    no(MANY, "DeploymentGroupNameRequired", {"applicationName": "{app}", "deploymentGroupNames": []}),
    no(MANY, "DeploymentGroupNameRequired", {"applicationName": "{app}"}, title="no names"),
    no(MANY, "InvalidDeploymentGroupName", {"applicationName": "{app}", "deploymentGroupNames": ["a b"]}, "a b"),
]


LISTS = [
    ok("ListDeploymentGroups", "one page", {"applicationName": "{app}"},
       lambda w, out: equal(out["deploymentGroups"], [w.group, "other-group"])),
    step("101 groups", lambda world: world.large()),
    *paged("ListDeploymentGroups", "deploymentGroups",
           [{"applicationName": "large-too"}, ("ListDeploymentConfigs", {})], {"applicationName": "large"}, sorted),
]
CASES = OTHER + SERVICES + BALANCERS + OPTIONS + SUCCESS + NAMES + READ + LISTS
