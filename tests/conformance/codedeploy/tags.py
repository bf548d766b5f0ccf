"""Tags on applications, groups and configurations."""

from harness.suite import Raw, no, ok, step

from .common import equal, misread
from .configs import custom

TAG, UNTAG, LIST = "TagResource", "UntagResource", "ListTagsForResource"
ONE = [{"Key": "k", "Value": "v"}]


def on(path, **more):
    """A call about `application:x` and the like."""
    return {"ResourceArn": f"{{arn}}:{path}", **more}


def tags_are(**tags):
    def check(world, out):
        equal({tag["Key"]: tag["Value"] for tag in out["Tags"]}, tags)
    return check


def _setting(world):
    world.call("CreateApplication", applicationName="tagged", computePlatform="ECS", tags=[{"Key": "born", "Value": "with"}])
    world.call("CreateDeploymentConfig", **custom("tagged", {"type": "AllAtOnce"}))


def arns(operation, more):
    """ARNs that are missing, malformed, of other kinds, of absent things."""
    return [
        no(operation, "ResourceArnRequired", more),
        no(operation, "ResourceArnRequired", {"ResourceArn": "", **more}, title="an empty ARN"),
        no(operation, "ResourceArnRequired", Raw({"ResourceArn": None, **more}), title="null"),
        *(no(operation, "InvalidArn", {"ResourceArn": arn, **more}, arn) for arn in (
            "x", "arn:aws:codedeploy", "arn:aws:ecs:us-east-1:000000000000:cluster/x",
            "arn:aws:codedeploy:eu-west-1:000000000000:application:tagged",
            "arn:aws:codedeploy:us-east-1:111111111111:application:tagged")),
        no(operation, "InvalidArn", on("deploymentgroup:without-a-slash", **more)),
        *(no(operation, "ArnNotSupported", on(path, **more)) for path in (
            "instance/x", "deployment:d-ABCDEFGHI", "deploymentconfig:CodeDeployDefault.ECSAllAtOnce", "application/tagged")),
    ]


def absent(operation, more):
    return [
        no(operation, "ApplicationDoesNotExist", on("application:absent", **more), "absent"),
        no(operation, "ApplicationDoesNotExist", on("deploymentgroup:absent/x", **more), "absent"),
        no(operation, "DeploymentGroupDoesNotExist", on("deploymentgroup:{app}/absent", **more), "absent"),
        no(operation, "DeploymentConfigDoesNotExist", on("deploymentconfig:absent", **more), "absent"),
    ]


CASES = [
    step("an application and a configuration", _setting),
    ok(LIST, "tags of the creation", on("application:tagged"), tags_are(born="with")),
    ok(TAG, "a second tag", on("application:tagged", Tags=ONE)),
    ok(TAG, "the same again", on("application:tagged", Tags=ONE)),
    ok(LIST, "both", on("application:tagged"), tags_are(born="with", k="v")),
    ok(TAG, "another value", on("application:tagged", Tags=[{"Key": "k", "Value": ""}])),
    ok(LIST, "overwritten", on("application:tagged"), tags_are(born="with", k="")),
    ok(UNTAG, "one that is there and one that is not", on("application:tagged", TagKeys=["k", "never"])),
    ok(UNTAG, "gone already", on("application:tagged", TagKeys=["k"])),
    ok(LIST, "what is left", on("application:tagged"), tags_are(born="with")),
    ok(TAG, "a group", on("deploymentgroup:{app}/{group}", Tags=ONE)),
    ok(LIST, "a group", on("deploymentgroup:{app}/{group}"), tags_are(k="v")),
    ok(UNTAG, "a group", on("deploymentgroup:{app}/{group}", TagKeys=["k"])),
    ok(TAG, "a configuration", on("deploymentconfig:tagged", Tags=ONE)),
    ok(LIST, "a configuration", on("deploymentconfig:tagged"), tags_are(k="v")),
    ok(UNTAG, "a configuration", on("deploymentconfig:tagged", TagKeys=["k"])),
    *(ok(LIST, f"nothing at what is absent: {path}", on(path), tags_are())
      for path in ("application:absent", "deploymentgroup:absent/x", "deploymentgroup:{app}/absent", "deploymentconfig:absent")),
    ok(TAG, "as many as there may be", on("application:tagged", Tags=[{"Key": f"k{n:02}", "Value": ""} for n in range(49)])),
    no(TAG, "InvalidTagsToAdd", on("application:tagged", Tags=ONE), "50", "one more than there may be"),
    ok(LIST, "the refused one is not there", on("application:tagged"), lambda w, out: equal(len(out["Tags"]), 50)),
    no(TAG, "InvalidTagsToAdd", on("application:tagged", Tags=ONE + ONE), "k", "a key twice"),
    no(TAG, "InvalidTagsToAdd", on("application:tagged", Tags=[{"Key": "", "Value": "v"}]), title="an empty key"),
    no(TAG, "InvalidTagsToAdd", on("application:tagged", Tags=[{"Key": "k" * 129, "Value": "v"}]), "128"),
    no(TAG, "InvalidTagsToAdd", on("application:tagged", Tags=[{"Key": "k00", "Value": "v" * 257}]), "256"),
    no(TAG, "TagRequired", on("application:tagged", Tags=[])),
    no(TAG, "TagRequired", on("application:tagged"), title="no list"),
    no(UNTAG, "TagRequired", on("application:tagged", TagKeys=[])),
    no(UNTAG, "TagRequired", on("application:tagged"), title="no list"),
    no(UNTAG, "InvalidTagsToAdd", on("application:tagged", TagKeys=[""]), title="an empty key"),
    no(UNTAG, "InvalidTagsToAdd", on("application:tagged", TagKeys=["k" * 129]), "128"),
    *arns(TAG, {"Tags": ONE}), *absent(TAG, {"Tags": ONE}), *misread(TAG, "Tags", {"k": "v"}),
    *arns(UNTAG, {"TagKeys": ["k"]}), *absent(UNTAG, {"TagKeys": ["k"]}), *misread(UNTAG, "TagKeys", "k"),
    *arns(LIST, {}), *misread(LIST, "ResourceArn"),
]
