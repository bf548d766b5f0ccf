"""The world of the cases: two ECS services, an application, a group, a hook function, and what is read of it."""

import boto3
from lab import Lab

ACCOUNT, REGION = "000000000000", "us-east-1"


class Clients:
    """One stock client per service, made when first asked for."""

    def __init__(self, endpoint):
        self.endpoint = endpoint

    def __getattr__(self, service):
        made = boto3.client("lambda" if service == "functions" else service, endpoint_url=self.endpoint)
        setattr(self, service, made)
        return made


def built(world):
    """Puts the names that cases use into the world."""
    world.aws = Clients(world.endpoint)
    world.lab = Lab(world.aws, "lab").build()
    world.app, world.group = world.lab.application, world.lab.group
    world.arn = f"arn:aws:codedeploy:{REGION}:{ACCOUNT}"
    return world
