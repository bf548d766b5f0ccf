"""Amazon ECS: every operation, as far as clients of deployments use it; the rest is refused, and that is asked too."""

from harness.caller import JSON
from harness.suite import Suite

from . import account, clusters, definitions, excuses, services, task_sets, tasks
from .setting import built

SUITE = Suite(
    service="ecs",
    protocols=[JSON],
    world=built,
    families={
        "clusters": clusters.CASES,
        "definitions": definitions.CASES,
        "services": services.CASES,
        "task_sets": task_sets.CASES,
        "tasks": tasks.CASES,
        "account": account.CASES,
        "not_served": excuses.CASES,
    },
    not_provoked=excuses.NOT_PROVOKED,
    never_succeeds=excuses.NEVER_SUCCEEDS,
    beyond_model={},
)
