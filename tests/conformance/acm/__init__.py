"""AWS Certificate Manager: imported certificates; what issues, renews and exports them is refused."""

from harness.caller import JSON
from harness.suite import Suite

from . import certificates, excuses
from .setting import built

SUITE = Suite(
    service="acm",
    protocols=[JSON],
    world=built,
    families={
        "certificates": certificates.CASES,
        "not_served": excuses.CASES,
    },
    not_provoked=excuses.NOT_PROVOKED,
    never_succeeds=excuses.NEVER_SUCCEEDS,
    beyond_model={},
)
