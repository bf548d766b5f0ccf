"""AWS CodeDeploy: every operation, as far as Amazon ECS deployments use it."""

from harness.caller import CBOR, JSON
from harness.suite import Suite
from harness.sweep import sweep

from . import applications, appspecs, configs, deployments, excuses, groups, others, protocol, revisions, tags, targets
from .setting import built

SUITE = Suite(
    service="codedeploy",
    protocols=[JSON, CBOR],
    world=built,
    families={
        "sweep": lambda world: sweep(world.caller.model),
        "protocol": protocol.CASES,
        "applications": applications.CASES,
        "configs": configs.CASES,
        "groups": groups.CASES,
        "revisions": revisions.CASES,
        "tags": tags.CASES,
        "others": others.CASES,
        "appspecs": appspecs.CASES,
        # The last ones need the deployments that the first ones leave.
        "deployments": deployments.CASES + others.INSTANCES + targets.CASES
        + deployments.STOPPED_ROLLBACK,
        # Last, since it leaves no room for another application.
        "quotas": applications.LISTS,
    },
    not_provoked=excuses.NOT_PROVOKED,
    never_succeeds=excuses.NEVER_SUCCEEDS,
    beyond_model=excuses.BEYOND_MODEL,
)
