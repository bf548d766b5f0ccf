"""Elastic Load Balancing v2: every operation, as far as application and network load balancers have it."""

from harness.caller import QUERY
from harness.suite import Suite

from . import balancers, excuses, groups, rules
from .setting import built

SUITE = Suite(
    service="elbv2",
    protocols=[QUERY],
    world=built,
    families={
        "balancers": balancers.CASES,
        "groups": groups.CASES,
        "rules": rules.CASES,
        "not_served": excuses.CASES,
        # Last, since it leaves no room for others.
        "quotas": balancers.QUOTAS + groups.QUOTAS,
    },
    not_provoked=excuses.NOT_PROVOKED,
    never_succeeds=excuses.NEVER_SUCCEEDS,
    beyond_model=excuses.BEYOND_MODEL,
)
