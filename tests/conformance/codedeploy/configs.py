"""Deployment configurations: built-in and custom."""

import re

from harness.suite import Raw, no, ok, step

from .common import LONG, equal, many, misread, named, paged

BUILT_IN = {
    "ECSAllAtOnce": {"type": "AllAtOnce"},
    "ECSCanary10Percent5Minutes": ("Canary", 10, 5),
    "ECSCanary10Percent15Minutes": ("Canary", 10, 15),
    "ECSLinear10PercentEvery1Minutes": ("Linear", 10, 1),
    "ECSLinear10PercentEvery3Minutes": ("Linear", 10, 3),
}
ECS = {"computePlatform": "ECS"}
LAMBDA = ["AllAtOnce", "Canary10Percent5Minutes", "Canary10Percent10Minutes", "Canary10Percent15Minutes",
          "Canary10Percent30Minutes", "Linear10PercentEvery1Minute", "Linear10PercentEvery2Minutes",
          "Linear10PercentEvery3Minutes", "Linear10PercentEvery10Minutes"]
NAMES = [f"CodeDeployDefault.{name}" for name in
         [*BUILT_IN, "AllAtOnce", "HalfAtATime", "OneAtATime", *(f"Lambda{name}" for name in LAMBDA)]]


def routing(kind, percentage, interval):
    """`trafficRoutingConfig` of a canary or a linear shift."""
    word = kind.lower()
    return {"type": f"TimeBased{kind}",
            f"timeBased{kind}": {f"{word}Percentage": percentage, f"{word}Interval": interval}}


def custom(name, config):
    return {"deploymentConfigName": name, **ECS, "trafficRoutingConfig": config}


def wrong(config, speaks="", title=""):
    return no("CreateDeploymentConfig", "InvalidTrafficRoutingConfiguration", custom("e", config), speaks, title or str(config))


def reads_back(config, platform="ECS"):
    def check(world, out):
        info = out["deploymentConfigInfo"]
        equal(info["trafficRoutingConfig"], config)
        equal(info["computePlatform"], platform)
    return check


def _lambda(name):
    """What a configuration for Lambda does, out of its name."""
    found = re.fullmatch(r"(Canary|Linear)(\d+)Percent(?:Every)?(\d+)Minutes?", name)
    return routing(found[1], int(found[2]), int(found[3])) if found else {"type": "AllAtOnce"}


def has_the_built_in(world, out):
    missing = set(NAMES) - set(out["deploymentConfigsList"])
    assert not missing, missing
    equal([name for name in out["deploymentConfigsList"] if name.startswith("CodeDeployDefault.")], sorted(NAMES))


def _in_use(world):
    world.lab.aws.codedeploy.update_deployment_group(
        applicationName=world.app, currentDeploymentGroupName=world.group, deploymentConfigName="in-use")


def _not_in_use(world):
    world.lab.aws.codedeploy.update_deployment_group(
        applicationName=world.app, currentDeploymentGroupName=world.group,
        deploymentConfigName="CodeDeployDefault.ECSAllAtOnce")


def _fill_up(world):
    present = len(world.call("ListDeploymentConfigs")["deploymentConfigsList"]) - len(NAMES)
    many(world, "CreateDeploymentConfig",
         [custom(f"page-{n:03}", BUILT_IN["ECSAllAtOnce"]) for n in range(200 - present)])


def _empty(world):
    many(world, "DeleteDeploymentConfig", [{"deploymentConfigName": f"page-{n:03}"} for n in range(200)])


ZONAL = {"monitorDurationInSeconds": 1}
CREATE = [
    ok("CreateDeploymentConfig", "canary", custom("canary", routing("Canary", 1, 2880))),
    ok("GetDeploymentConfig", "canary", {"deploymentConfigName": "canary"}, reads_back(routing("Canary", 1, 2880))),
    ok("CreateDeploymentConfig", "linear", custom("linear", routing("Linear", 99, 1))),
    ok("GetDeploymentConfig", "linear", {"deploymentConfigName": "linear"}, reads_back(routing("Linear", 99, 1))),
    ok("CreateDeploymentConfig", "all at once", custom("in-use", {"type": "AllAtOnce"})),
    ok("CreateDeploymentConfig", "a name of 100 characters", custom(LONG[:100], {"type": "AllAtOnce"})),
    no("CreateDeploymentConfig", "DeploymentConfigAlreadyExists", custom("linear", {"type": "AllAtOnce"}), "linear"),
    no("CreateDeploymentConfig", "InvalidDeploymentConfigName",
       custom("CodeDeployDefault.Mine", {"type": "AllAtOnce"}), "CodeDeployDefault."),
    no("CreateDeploymentConfig", "InvalidComputePlatform",
       {"deploymentConfigName": "e", "computePlatform": "Mainframe"}, "Mainframe"),
    no("CreateDeploymentConfig", "InvalidComputePlatform", {"deploymentConfigName": "e"}, "ECS", "an omitted platform is Server"),
    no("CreateDeploymentConfig", "InvalidMinimumHealthyHostValue",
       {"deploymentConfigName": "e", **ECS, "minimumHealthyHosts": {"type": "HOST_COUNT", "value": 1}}),
    no("CreateDeploymentConfig", "InvalidZonalDeploymentConfiguration",
       {"deploymentConfigName": "e", **ECS, "zonalConfig": ZONAL}),
    *(wrong(routing(kind, percentage, interval)) for kind in ("Canary", "Linear")
      for percentage, interval in ((0, 1), (100, 1), (-1, 1), (10, 0), (10, -5), (10, 2881))),
    wrong(routing("Linear", 1, 60), "2880", "a shift longer than 2880 minutes"),
    wrong({"type": "TimeBasedFlexible"}),
    wrong({}, title="no type"),
    wrong({"type": "TimeBasedCanary"}, title="no settings"),
    wrong({**routing("Canary", 10, 1), "type": "TimeBasedLinear"}, title="settings of another type"),
    wrong({**routing("Canary", 10, 1), "type": "AllAtOnce"}, title="settings for all at once"),
    wrong({"type": "TimeBasedCanary", "timeBasedCanary": {"canaryPercentage": 10}}, title="no interval"),
    no("CreateDeploymentConfig", "Serialization",
       Raw(custom("e", {"type": "TimeBasedCanary", "timeBasedCanary": {"canaryPercentage": 10.5, "canaryInterval": 1}})),
       title="half a percent"),
    *named("CreateDeploymentConfig", "deploymentConfigName", ECS, "DeploymentConfig", exists=False),
    *misread("CreateDeploymentConfig", "deploymentConfigName"),
]
READ = [
    *(ok("GetDeploymentConfig", name, {"deploymentConfigName": f"CodeDeployDefault.{name}"},
         reads_back(config if isinstance(config, dict) else routing(*config))) for name, config in BUILT_IN.items()),
    *(ok("GetDeploymentConfig", name, {"deploymentConfigName": f"CodeDeployDefault.Lambda{name}"},
         reads_back(_lambda(name), "Lambda")) for name in LAMBDA),
    *(ok("GetDeploymentConfig", name, {"deploymentConfigName": name}) for name in NAMES),
    ok("GetDeploymentConfig", "one at a time", {"deploymentConfigName": "CodeDeployDefault.OneAtATime"},
       lambda w, out: equal(out["deploymentConfigInfo"]["minimumHealthyHosts"], {"type": "MOST_CONCURRENCY", "value": 1})),
    *named("GetDeploymentConfig", "deploymentConfigName", noun="DeploymentConfig"),
    *misread("GetDeploymentConfig", "deploymentConfigName"),
    ok("ListDeploymentConfigs", "the built-in", {}, has_the_built_in),
]
DELETE = [
    step("a group uses a configuration", _in_use),
    no("DeleteDeploymentConfig", "DeploymentConfigInUse", {"deploymentConfigName": "in-use"}, "{group}"),
    step("no group uses it", _not_in_use),
    ok("DeleteDeploymentConfig", "used no more", {"deploymentConfigName": "in-use"}),
    ok("DeleteDeploymentConfig", "gone already", {"deploymentConfigName": "in-use"}),
    no("GetDeploymentConfig", "DeploymentConfigDoesNotExist", {"deploymentConfigName": "in-use"}, "in-use", "deleted"),
    no("DeleteDeploymentConfig", "InvalidOperation",
       {"deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce"}, "CodeDeployDefault"),
    *named("DeleteDeploymentConfig", "deploymentConfigName", noun="DeploymentConfig", exists=False),
]
LISTS = [
    step("200 configurations", _fill_up),
    no("CreateDeploymentConfig", "DeploymentConfigLimitExceeded", custom("one-too-many", {"type": "AllAtOnce"}), "200"),
    *paged("ListDeploymentConfigs", "deploymentConfigsList", [("ListApplications", {})], order=sorted, at_least=217),
    step("the configurations gone", _empty),
]
CASES = CREATE + READ + DELETE + LISTS
