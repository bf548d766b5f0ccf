"""Account settings, and the service deployments that services behind CodeDeploy do not have."""

from harness.suite import no, ok

from .common import equal, no_cluster, no_service, paged

INSIGHTS = {"name": "containerInsights", "value": "enabled"}
GONE = "{arn}:service-deployment/default/web/abc"


def _value(value):
    return lambda w, out: equal([found["value"] for found in out["settings"]], [value])


CASES = [
    ok("ListAccountSettings", "none is set", {}, lambda w, out: equal(out["settings"], [])),
    *paged("ListAccountSettings", "settings", {"effectiveSettings": True}),
    no("ListAccountSettings", "InvalidParameter", {"name": "x"}, "name"),
    ok("PutAccountSettingDefault", "for all", {**INSIGHTS, "value": "enhanced"}),
    no("PutAccountSettingDefault", "InvalidParameter", {**INSIGHTS, "value": "maybe"}, "maybe"),
    ok("PutAccountSetting", "for the caller", INSIGHTS, lambda w, out: equal(out["setting"]["value"], "enabled")),
    no("PutAccountSetting", "InvalidParameter", {"name": "taskLongArnFormat", "value": "disabled"}, "long format"),
    ok("ListAccountSettings", "the caller's", {}, _value("enabled")),
    ok("DeleteAccountSetting", "the caller's", {"name": "containerInsights"}),
    ok("ListAccountSettings", "the default holds", {"effectiveSettings": True, "name": "containerInsights"}, _value("enhanced")),
    no("DeleteAccountSetting", "InvalidParameter", {"name": "x"}, "name"),
    ok("ListServiceDeployments", "none", {"service": "web"}, lambda w, out: equal(out["serviceDeployments"], [])),
    no("ListServiceDeployments", "InvalidParameter", {}, "service"),
    *no_cluster("ListServiceDeployments", {"service": "web"}),
    no_service("ListServiceDeployments"),
    ok("DescribeServiceDeployments", "missing", {"serviceDeploymentArns": [GONE]}, lambda w, out: equal(len(out["failures"]), 1)),
    no("DescribeServiceDeployments", "InvalidParameter", {"serviceDeploymentArns": []}),
    ok("DescribeServiceRevisions", "missing", {"serviceRevisionArns": [GONE]}, lambda w, out: equal(len(out["failures"]), 1)),
    no("DescribeServiceRevisions", "InvalidParameter", {"serviceRevisionArns": []}),
    no("StopServiceDeployment", "ServiceDeploymentNotFound", {"serviceDeploymentArn": GONE}),
    no("StopServiceDeployment", "InvalidParameter", {}, "serviceDeploymentArn"),
]
