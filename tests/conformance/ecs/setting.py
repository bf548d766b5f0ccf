"""The world of the cases: two target groups of one load balancer, a task definition, and the stock clients."""

import time

from codedeploy.setting import Clients

SLEEPER = {"name": "web", "image": "app:1", "entryPoint": ["sleep"], "command": ["1000"], "stopTimeout": 2}


def built(world):
    """Puts the names that cases use into the world."""
    world.aws = Clients(world.endpoint)
    world.arn = "arn:aws:ecs:us-east-1:000000000000"
    elb = world.aws.elbv2
    balancer = elb.create_load_balancer(Name="web", Subnets=["subnet-1", "subnet-2"])["LoadBalancers"][0]
    world.blue, world.green = (elb.create_target_group(
        Name=name, Protocol="HTTP", Port=80, VpcId="vpc-1", TargetType="ip")["TargetGroups"][0]["TargetGroupArn"]
        for name in ("blue", "green"))
    elb.create_listener(LoadBalancerArn=balancer["LoadBalancerArn"], Protocol="HTTP", Port=8060,
                        DefaultActions=[{"Type": "forward", "TargetGroupArn": world.blue}])
    world.call("RegisterTaskDefinition", family="app", networkMode="bridge", containerDefinitions=[
        {**SLEEPER, "portMappings": [{"containerPort": 80}]}])
    world.call("RegisterTaskDefinition", family="vpc", networkMode="awsvpc", cpu="256", memory="512",
               requiresCompatibilities=["FARGATE"], containerDefinitions=[SLEEPER])
    world.call("RegisterTaskDefinition", family="old", containerDefinitions=[SLEEPER])
    world.call("DeregisterTaskDefinition", taskDefinition="old:1")
    return world


def until(what, fits, seconds=30):
    """Waits until `fits()` answers something; answers it."""
    deadline = time.monotonic() + seconds
    while not (found := fits()):
        assert time.monotonic() < deadline, f"{what} did not come in {seconds} seconds"
        time.sleep(0.05)
    return found
