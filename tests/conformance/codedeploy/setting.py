"""The world of the cases: a lab to deploy into, services that groups may or may not have, a second load balancer."""

from concurrent.futures import ThreadPoolExecutor

import boto3
from botocore.config import Config
from lab import Lab

from .common import many

ACCOUNT, REGION = "000000000000", "us-east-1"


class Clients:
    """One stock client per service, made when first asked for."""

    def __init__(self, endpoint):
        self.endpoint = endpoint

    def __getattr__(self, service):
        made = boto3.client("lambda" if service == "functions" else service, endpoint_url=self.endpoint,
                            config=Config(max_pool_connections=20))
        setattr(self, service, made)
        return made


def built(world):
    """Puts the names that cases use into the world."""
    world.aws = Clients(world.endpoint)
    world.lab = Lab(world.aws, "lab").build()
    world.app, world.group = world.lab.application, world.lab.group
    world.arn = f"arn:aws:codedeploy:{REGION}:{ACCOUNT}"
    world.production, world.test = world.lab.production_listener, world.lab.test_listener
    world.large = lambda: _large(world)
    world.services = lambda names, **more: _services(world, names, **more)
    _other_balancer(world)
    world.services(["free", "inactive"])
    world.services(["rolling"], deploymentController={"type": "ECS"})
    world.services(["other"], group=world.other_groups[0])
    world.aws.ecs.delete_service(cluster=world.lab.cluster, service="inactive", force=True)
    world.call("CreateApplication", applicationName="for-servers")
    return world


def _services(world, names, group=None, **more):
    """Services without tasks in the lab's cluster."""
    ecs, lab = world.aws.ecs, world.lab
    settings = {**lab.service_settings(f"{lab.family}:1"), "desiredCount": 0, **more}
    if group:
        settings["loadBalancers"] = [{**settings["loadBalancers"][0], "targetGroupArn": group}]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda name: ecs.create_service(**{**settings, "serviceName": name}), names))


def _other_balancer(world):
    elb = world.aws.elbv2
    balancer = elb.create_load_balancer(Name="other", Subnets=["subnet-1", "subnet-2"])["LoadBalancers"][0]
    world.other_groups = [elb.create_target_group(
        Name=f"other-tg{number}", Protocol="HTTP", Port=80, VpcId="vpc-1", TargetType="ip",
    )["TargetGroups"][0]["TargetGroupArn"] for number in (1, 2)]
    world.other_listener = elb.create_listener(
        LoadBalancerArn=balancer["LoadBalancerArn"], Protocol="HTTP", Port=8070,
        DefaultActions=[{"Type": "forward", "TargetGroupArn": world.other_groups[0]}])["Listeners"][0]["ListenerArn"]


def _large(world, count=101):
    """An application with more groups than a page holds, each with a service of its own, without tasks. Made once."""
    if getattr(world, "has_large", False):
        return
    world.has_large = True
    names = [f"{n:03}" for n in range(count)]
    for application in ("large", "large-too"):
        world.call("CreateApplication", applicationName=application, computePlatform="ECS")
    world.services([f"large-{name}" for name in names])
    many(world, "CreateDeploymentGroup", [world.lab.group_settings(
        applicationName="large", deploymentGroupName=f"group-{name}",
        ecsServices=[{"serviceName": f"large-{name}", "clusterName": world.lab.cluster}]) for name in names])
