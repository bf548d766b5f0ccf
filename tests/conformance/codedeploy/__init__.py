"""AWS CodeDeploy: every operation, as far as Amazon ECS deployments use it."""

from harness.caller import CBOR, JSON
from harness.suite import Suite

from . import applications, excuses
from .setting import built

SUITE = Suite(
    service="codedeploy",
    protocols=[JSON, CBOR],
    world=built,
    families={
        "applications": applications.CASES,
    },
    not_provoked=excuses.NOT_PROVOKED,
    never_succeeds=excuses.NEVER_SUCCEEDS,
    beyond_model=excuses.BEYOND_MODEL,
)
