"""Rules: conditions, actions, priorities."""

from harness.suite import ok, step

from .setting import equal, forward, group, no, paged

PATH = [{"Field": "path-pattern", "Values": ["/a/*"]}]
NEW = {"ListenerArn": "{listener}", "Priority": 10, "Conditions": PATH, "Actions": forward("{green}")}
CONDITIONS = [
    {"Field": "host-header", "HostHeaderConfig": {"Values": ["*.example.com"]}},
    {"Field": "http-header", "HttpHeaderConfig": {"HttpHeaderName": "x-canary", "Values": ["yes"]}},
    {"Field": "http-request-method", "HttpRequestMethodConfig": {"Values": ["GET"]}},
    {"Field": "query-string", "QueryStringConfig": {"Values": [{"Key": "v", "Value": "2"}]}},
]
FIXED = [{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "503", "ContentType": "text/plain", "MessageBody": "later"}}]
REDIRECT = [{"Type": "redirect", "RedirectConfig": {"Protocol": "HTTPS", "Port": "443", "StatusCode": "HTTP_301"}}]


def _created(world, out):
    found = out["Rules"][0]
    equal((found["Priority"], found["IsDefault"], found["Conditions"][0]["Values"]), ("10", False, ["/a/*"]))
    equal(found["Actions"][0]["TargetGroupArn"], world.green)
    world.rule = found["RuleArn"]


def _second(world, out):
    world.second_rule = out["Rules"][0]["RuleArn"]


def _default(world):
    rules = world.call("DescribeRules", ListenerArn=world.listener)["Rules"]
    world.default_rule = next(rule["RuleArn"] for rule in rules if rule["IsDefault"])


def _sixth(world):
    world.many = [group(world, f"many-{n}") for n in range(6)]


def bad(error, speaks, title, **more):
    return no("CreateRule", error, {**NEW, "Priority": 99, **more}, speaks, title)


def both(error, title, **more):
    """Refused at creation and at change alike."""
    change = {"RuleArn": "{rule}", **more}
    return [bad(error, "", title, **more), no("ModifyRule", error, change, title=title)]


STICKY = [{"Type": "forward", "ForwardConfig": {
    "TargetGroups": [{"TargetGroupArn": "{blue}", "Weight": 1}, {"TargetGroupArn": "{green}", "Weight": 1}],
    "TargetGroupStickinessConfig": {"Enabled": True, "DurationSeconds": 60}}}]

CASES = [
    ok("CreateRule", "by path", NEW, _created),
    ok("CreateRule", "by everything else, with a fixed response", {**NEW, "Priority": 20, "Conditions": CONDITIONS, "Actions": FIXED}, _second),
    ok("CreateRule", "a redirect", {**NEW, "Priority": 30, "Actions": REDIRECT}),
    no("CreateRule", "PriorityInUse", NEW, "10"),
    bad("ListenerNotFound", "", "no such listener", ListenerArn="{no_listener}"),
    ok("CreateRule", "by address, with stickiness between groups", {**NEW, "Priority": 40, "Conditions": [
        {"Field": "source-ip", "SourceIpConfig": {"Values": ["10.0.0.0/8"]}}], "Actions": STICKY},
       lambda w, out: equal(out["Rules"][0]["Actions"][0]["ForwardConfig"]["TargetGroupStickinessConfig"],
                            {"Enabled": True, "DurationSeconds": 60})),
    bad("ValidationError", "10.0.0.1", "by an address that is no network", Conditions=[
        {"Field": "source-ip", "SourceIpConfig": {"Values": ["10.0.0.1"]}}]),
    bad("InvalidConfigurationRequest", "regular expression", "by a regular expression", Conditions=[
        {"Field": "path-pattern", "PathPatternConfig": {"RegexValues": ["a+"]}}]),
    *both("IncompatibleProtocols", "a group of TCP", Actions=forward("{idle}")),
    bad("ValidationError", "condition", "no condition", Conditions=[]),
    bad("ValidationError", "5", "six values", Conditions=[{"Field": "path-pattern", "Values": [f"/{n}" for n in range(6)]}]),
    bad("ValidationError", "priority", "priority 0", Priority=0),
    bad("TooManyTags", "50", "51 tags", Tags=[{"Key": f"k{n}"} for n in range(51)]),
    *both("TargetGroupNotFound", "no such group", Actions=forward("{no_group}")),
    *both("TargetGroupAssociationLimit", "another load balancer's group", Actions=forward("{other}")),
    *both("InvalidLoadBalancerAction", "two actions", Actions=FIXED + REDIRECT),
    *both("ValidationError", "an action nobody knows", Actions=[{"Type": "dance"}]),
    step("six groups", _sixth),
    bad("TooManyTargetGroups", "5", "six groups in one action", Actions=[{"Type": "forward", "ForwardConfig": {
        "TargetGroups": [{"TargetGroupArn": "{no_group}" + str(n)} for n in range(6)]}}]),
    ok("DescribeRules", "by ARN", {"RuleArns": ["{rule}"]}, _created),
    no("DescribeRules", "RuleNotFound", {"RuleArns": ["{no_rule}"]}),
    no("DescribeRules", "ListenerNotFound", {"ListenerArn": "{no_listener}"}),
    *paged("DescribeRules", "Rules", {"ListenerArn": "{listener}"}, at_least=4),
    step("the default rule", _default),
    ok("ModifyRule", "conditions", {"RuleArn": "{rule}", "Conditions": PATH}, _created),
    no("ModifyRule", "RuleNotFound", {"RuleArn": "{no_rule}"}),
    no("ModifyRule", "OperationNotPermitted", {"RuleArn": "{default_rule}", "Actions": FIXED}),
    ok("SetRulePriorities", "two change places", {"RulePriorities": [
        {"RuleArn": "{rule}", "Priority": 20}, {"RuleArn": "{second_rule}", "Priority": 10}]},
       lambda w, out: equal(sorted(rule["Priority"] for rule in out["Rules"]), ["10", "20"])),
    no("SetRulePriorities", "PriorityInUse", {"RulePriorities": [{"RuleArn": "{rule}", "Priority": 30}]}, "30"),
    no("SetRulePriorities", "RuleNotFound", {"RulePriorities": [{"RuleArn": "{no_rule}", "Priority": 40}]}),
    no("SetRulePriorities", "OperationNotPermitted", {"RulePriorities": [{"RuleArn": "{default_rule}", "Priority": 40}]}),
    ok("DeleteRule", "one", {"RuleArn": "{second_rule}"}),
    no("DeleteRule", "RuleNotFound", {"RuleArn": "{second_rule}"}, title="one that is gone"),
    no("DeleteRule", "OperationNotPermitted", {"RuleArn": "{default_rule}"}),
    step("as many rules as there may be", lambda w: [
        w.call("CreateRule", ListenerArn=w.listener, Priority=1000 + n, Conditions=PATH, Actions=FIXED)
        for n in range(100 - len(w.call("DescribeRules", ListenerArn=w.listener)["Rules"]) + 1)]),
    bad("TooManyRules", "100", "one more than there may be"),
]
