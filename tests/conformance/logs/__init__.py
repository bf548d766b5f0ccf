"""Amazon CloudWatch Logs: what tasks wrote and which requests failed is read; writing is refused."""

from harness.caller import JSON
from harness.suite import Suite

from . import excuses, reads
from .setting import built

SUITE = Suite(
    service="logs",
    protocols=[JSON],
    world=built,
    families={
        "reads": reads.CASES,
        "not_served": excuses.CASES,
    },
    not_provoked=excuses.NOT_PROVOKED,
    never_succeeds=excuses.NEVER_SUCCEEDS,
    beyond_model={},
)
