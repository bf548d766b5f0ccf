"""AppSpec files: forms that are taken and deployed, faults that are told at once, and what S3 holds (spec 3)."""

import copy
import json

from lab import eventually
from harness.suite import no, ok, step

from .common import equal
from .revisions import inline, s3

CREATE = "CreateDeployment"
TASK = "arn:aws:ecs:us-east-1:000000000000:task-definition/lab-task:1"
NETWORK = {"Subnets": ["subnet-1"], "SecurityGroups": ["sg-1"], "AssignPublicIp": "ENABLED"}
BASE = {"version": 0.0, "Resources": [{"TargetService": {"Type": "AWS::ECS::Service", "Properties": {
    "TaskDefinition": TASK, "LoadBalancerInfo": {"ContainerName": "app", "ContainerPort": 80}}}}]}
YAML = f"""version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: "{TASK}"
        LoadBalancerInfo: {{ContainerName: "app", ContainerPort: 80}}
"""


def properties(**changes):
    """The AppSpec with other properties; `None` leaves one out."""
    spec = copy.deepcopy(BASE)
    made = spec["Resources"][0]["TargetService"]["Properties"]
    made.update(changes)
    spec["Resources"][0]["TargetService"]["Properties"] = {name: value for name, value in made.items() if value is not None}
    return spec


def top(**changes):
    """The AppSpec with other members at the top."""
    return {name: value for name, value in {**copy.deepcopy(BASE), **changes}.items() if value is not None}


def balancer(**changes):
    made = {"ContainerName": "app", "ContainerPort": 80, **changes}
    return properties(LoadBalancerInfo={name: value for name, value in made.items() if value is not None})


def network(**changes):
    made = {name: value for name, value in {**NETWORK, **changes}.items() if value is not None}
    return properties(NetworkConfiguration={"AwsvpcConfiguration": made})


def hooks(*pairs):
    return top(Hooks=[dict([pair]) for pair in pairs])


def cased(value, change):
    """The same with all keys in another case."""
    if isinstance(value, dict):
        return {change(name): cased(item, change) for name, item in value.items()}
    return [cased(item, change) for item in value] if isinstance(value, list) else value


def capacity(*weights, base=(0, 0)):
    return properties(CapacityProviderStrategy=[
        {"CapacityProvider": "FARGATE", "Weight": weight, "Base": base[n]} for n, weight in enumerate(weights)])


FAULTS = {
    "another version": top(version=1.0),
    "no version": top(version=None),
    "no resources": top(Resources=None),
    "an empty list of resources": top(Resources=[]),
    "two resources": top(Resources=BASE["Resources"] * 2),
    "resources as a map": top(Resources=BASE["Resources"][0]),
    "another type": top(Resources=[{"TargetService": {**BASE["Resources"][0]["TargetService"], "Type": "AWS::Lambda::Function"}}]),
    "no type": top(Resources=[{"TargetService": {"Properties": properties()["Resources"][0]["TargetService"]["Properties"]}}]),
    "no properties": top(Resources=[{"TargetService": {"Type": "AWS::ECS::Service"}}]),
    "no task definition": properties(TaskDefinition=None),
    "an empty task definition": properties(TaskDefinition=""),
    "no load balancer": properties(LoadBalancerInfo=None),
    "no container": balancer(ContainerName=None),
    "no port": balancer(ContainerPort=None),
    "a port in words": balancer(ContainerPort="http"),
    "a port beyond all ports": balancer(ContainerPort=70000),
    "a part of the network": network(Subnets=None),
    "no subnets": network(Subnets=[]),
    "an empty subnet": network(Subnets=[""]),
    "half a public address": network(AssignPublicIp="MAYBE"),
    "no weight at all": capacity(0, 0),
    "two bases": capacity(1, 1, base=(1, 1)),
    "a hook nobody knows": hooks(("BeforeLunch", "f")),
    "an event that is no hook": hooks(("Install", "f")),
    "a hook without a function": hooks(("BeforeInstall", "")),
    "a hook with two functions": hooks(("BeforeInstall", "f"), ("BeforeInstall", "g")),
    "a list of functions": hooks(("BeforeInstall", ["f"])),
    "a list for a document": [BASE],
}
TEXTS = {
    "no YAML": "version: 0.0\nResources: [\n",
    "a word": "appspec",
    "a bomb of aliases": "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{this}: &{this} [{', '.join(['*' + last] * 9)}]\n" for last, this in zip("abcdefgh", "bcdefghi")) + YAML,
    "lists in each other": "version: 0.0\nResources: " + "[" * 5000,
}
FORMS = {
    "YAML": YAML,
    "JSON": json.dumps(BASE),
    "the GitHub action's JSON": json.dumps({**BASE, "version": 0}, separators=(",", ":")),
    "a version in quotes": json.dumps(top(version="0.0")),
    "small letters": json.dumps(cased(BASE, lambda name: name[0].lower() + name[1:])),
    "capital letters": json.dumps(cased(BASE, str.upper)),
    "another name": json.dumps(top(Resources=[{"Mine": BASE["Resources"][0]["TargetService"]}])),
    "a port in quotes": json.dumps(balancer(ContainerPort="80")),
    "a family and a revision": json.dumps(properties(TaskDefinition="lab-task:1")),
    "members nobody knows": json.dumps({**properties(Colour="red"), "Comment": "x"}),
    "no hooks": json.dumps(top(Hooks=[])),
    "a network of its own": json.dumps(network()),
}


def _groups(world):
    """A group for each form, with a service without tasks and a pair and a listener of its own."""
    world.call("CreateApplication", applicationName="forms", computePlatform="ECS")
    elb = world.aws.elbv2

    def group(number):
        name = f"form-{number:02}"
        pair = [elb.create_target_group(Name=f"{name}-{color}", Protocol="HTTP", Port=80, VpcId="vpc-1", TargetType="ip")[
            "TargetGroups"][0]["TargetGroupArn"] for color in ("blue", "green")]
        listener = elb.create_listener(
            LoadBalancerArn=world.lab.balancer, Protocol="HTTP", Port=9000 + number,
            DefaultActions=[{"Type": "forward", "TargetGroupArn": pair[0]}])["Listeners"][0]["ListenerArn"]
        world.services([name], group=pair[0])
        world.call("CreateDeploymentGroup", **world.lab.group_settings(
            applicationName="forms", deploymentGroupName=name,
            ecsServices=[{"serviceName": name, "clusterName": world.lab.cluster}],
            loadBalancerInfo={"targetGroupPairInfoList": [{
                "targetGroups": [{"name": f"{name}-blue"}, {"name": f"{name}-green"}],
                "prodTrafficRoute": {"listenerArns": [listener]}}]}))

    for number in range(len(FORMS) + 2 + len(FAILING)):
        group(number)


def in_group(number, revision):
    """A deployment in one of these groups."""
    return {"applicationName": "forms", "deploymentGroupName": f"form-{number:02}", "revision": revision}


def keep(title):
    def kept(world, out):
        world.forms = {**getattr(world, "forms", {}), title: out["deploymentId"]}
    return kept


def _object(world):
    world.aws.s3.create_bucket(Bucket="specs")
    made = world.aws.s3.put_object(Bucket="specs", Key="appspec.yaml", Body=YAML.encode())
    world.e_tag = made["ETag"].strip('"')
    world.aws.s3.put_object(Bucket="specs", Key="fault.yaml", Body=b"version: 1.0\n")


def in_s3(key, **more):
    return {"revisionType": "S3", "s3Location": {"bucket": "specs", "key": key, "bundleType": "YAML", **more}}


def ended(world, identity):
    """The deployment, once it is over."""
    def look():
        info = world.call("GetDeployment", deploymentId=identity)["deploymentInfo"]
        return info if info["status"] in ("Succeeded", "Failed", "Stopped") else None

    return eventually(f"{identity} is over", look)


def _all_succeeded(world):
    wrong = {}
    for title, identity in world.forms.items():
        info = ended(world, identity)
        if info["status"] != "Succeeded":
            wrong[title] = info.get("errorInformation")
    assert not wrong, wrong


def _failed(title, code):
    def look(world):
        info = ended(world, world.forms.pop(title))
        equal((info["status"], info["errorInformation"]["code"]), ("Failed", code))
        assert len(info["errorInformation"]["message"]) > 20, info
    return step(f"{title}: {code}", look)


FAILING = {
    "an absent object": (in_s3("absent"), "REVISION_MISSING"),
    "an absent bucket": (s3("absent"), "REVISION_MISSING"),
    "another ETag": (in_s3("appspec.yaml", eTag="0" * 32), "REVISION_MISSING"),
    "a fault in the object": (in_s3("fault.yaml"), "INVALID_REVISION"),
    "an absent task definition": (inline(json.dumps(properties(TaskDefinition="absent:1"))), "INVALID_REVISION"),
    "an absent container": (inline(json.dumps(balancer(ContainerName="absent"))), "INVALID_REVISION"),
}
CASES = [
    step("a group for each form", _groups),
    *(no(CREATE, "InvalidRevision", in_group(0, inline(json.dumps(spec))), title=title) for title, spec in FAULTS.items()),
    *(no(CREATE, "InvalidRevision", in_group(0, inline(text)), title=title) for title, text in TEXTS.items()),
    *(ok(CREATE, title, in_group(number, inline(text)), keep(title)) for number, (title, text) in enumerate(FORMS.items())),
    step("objects", _object),
    ok(CREATE, "in S3", in_group(len(FORMS), in_s3("appspec.yaml")), keep("in S3")),
    ok(CREATE, "in S3, with its ETag", in_group(len(FORMS) + 1, in_s3("appspec.yaml", eTag="{e_tag}")), keep("in S3, with its ETag")),
    *(ok(CREATE, title, in_group(len(FORMS) + 2 + number, revision), keep(title)) for number, (title, (revision, _)) in enumerate(FAILING.items())),
    *(_failed(title, code) for title, (_, code) in FAILING.items()),
    step("all forms were deployed", _all_succeeded),
]
