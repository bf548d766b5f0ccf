"""Target groups, their attributes, targets and health."""

from harness.suite import ok, step

from .setting import equal, group, no, paged

NEW = {"Name": "new", "Protocol": "HTTP", "Port": 80, "VpcId": "vpc-1", "TargetType": "ip", "HealthCheckPath": "/health",
       "HealthCheckIntervalSeconds": 10, "HealthCheckTimeoutSeconds": 4, "HealthyThresholdCount": 3, "UnhealthyThresholdCount": 4,
       "Matcher": {"HttpCode": "200-299"}, "Tags": [{"Key": "k", "Value": "v"}]}
TARGETS = [{"Id": "127.0.0.1", "Port": 1}, {"Id": "127.0.0.1", "Port": 2}]


def _created(world, out):
    found = out["TargetGroups"][0]
    for name, value in NEW.items():
        if name not in ("Name", "Tags"):
            equal(found[name], value)
    equal((found["HealthCheckPort"], found["HealthCheckEnabled"], found["ProtocolVersion"]), ("traffic-port", True, "HTTP1"))
    world.new = found["TargetGroupArn"]


def _states(*wanted):
    return lambda w, out: equal([(found["TargetHealth"]["State"], found["TargetHealth"].get("Reason"))
                                 for found in out["TargetHealthDescriptions"]], list(wanted))


GRPC = {"Protocol": "HTTP", "ProtocolVersion": "GRPC", "Port": 80, "VpcId": "vpc-1", "TargetType": "ip"}


def _grpc(world, out):
    found = out["TargetGroups"][0]
    equal((found["ProtocolVersion"], found["HealthCheckPath"], found["Matcher"]), ("GRPC", "/AWS.ALB/healthcheck", {"GrpcCode": "12"}))


def _tcp(world, out):
    found = out["TargetGroups"][0]
    equal((found["HealthCheckProtocol"], found["HealthCheckTimeoutSeconds"], "Matcher" in found), ("TCP", 10, False))
    world.tcp = found["TargetGroupArn"]


def bad(error, speaks, **more):
    return no("CreateTargetGroup", error, {**NEW, "Name": "bad", **more}, speaks, str(more)[:60])


CASES = [
    ok("CreateTargetGroup", "with everything", NEW, _created),
    ok("CreateTargetGroup", "the same again is the same", NEW, lambda w, out: equal(out["TargetGroups"][0]["TargetGroupArn"], w.new)),
    no("CreateTargetGroup", "DuplicateTargetGroupName", {**NEW, "Port": 81}, "new"),
    ok("CreateTargetGroup", "of gRPC", {**GRPC, "Name": "grpc"}, _grpc),
    ok("CreateTargetGroup", "of TCP", {"Name": "tcp", "Protocol": "TCP", "Port": 80, "VpcId": "vpc-1", "TargetType": "ip"}, _tcp),
    bad("InvalidConfigurationRequest", "UDP", Protocol="UDP"),
    bad("InvalidConfigurationRequest", "TCP", Protocol="TCP", Matcher={"HttpCode": "200"}),
    bad("InvalidConfigurationRequest", "GrpcCode", ProtocolVersion="GRPC"),
    bad("InvalidConfigurationRequest", "lambda", TargetType="lambda"),
    bad("InvalidConfigurationRequest", "alb", TargetType="alb"),
    bad("ValidationError", "TCP", HealthCheckProtocol="TCP"),
    bad("ValidationError", "Interval", HealthCheckIntervalSeconds=4),
    bad("ValidationError", "matcher", Matcher={"HttpCode": "600"}),
    bad("ValidationError", "a_b", Name="a_b"),
    bad("TooManyTags", "50", Tags=[{"Key": f"k{n}"} for n in range(51)]),
    ok("DescribeTargetGroups", "by name", {"Names": ["new"]}, _created),
    ok("DescribeTargetGroups", "of a load balancer", {"LoadBalancerArn": "{second}"},
       lambda w, out: equal([found["TargetGroupArn"] for found in out["TargetGroups"]], [w.other])),
    no("DescribeTargetGroups", "TargetGroupNotFound", {"Names": ["absent"]}, "absent"),
    no("DescribeTargetGroups", "TargetGroupNotFound", {"TargetGroupArns": ["{no_group}"]}),
    no("DescribeTargetGroups", "LoadBalancerNotFound", {"LoadBalancerArn": "{no_balancer}"}),
    *paged("DescribeTargetGroups", "TargetGroups"),
    ok("ModifyTargetGroup", "a path", {"TargetGroupArn": "{new}", "HealthCheckPath": "/"},
       lambda w, out: equal(out["TargetGroups"][0]["HealthCheckPath"], "/")),
    no("ModifyTargetGroup", "TargetGroupNotFound", {"TargetGroupArn": "{no_group}"}),
    no("ModifyTargetGroup", "InvalidConfigurationRequest", {"TargetGroupArn": "{tcp}", "HealthCheckPath": "/"}, "TCP"),
    ok("ModifyTargetGroup", "a check by HTTPS", {"TargetGroupArn": "{tcp}", "HealthCheckProtocol": "HTTPS"},
       lambda w, out: equal(out["TargetGroups"][0]["Matcher"], {"HttpCode": "200-399"})),
    no("ModifyTargetGroup", "ValidationError", {"TargetGroupArn": "{new}", "HealthCheckPath": "health"}, "health"),
    ok("DescribeTargetGroupAttributes", "the defaults", {"TargetGroupArn": "{new}"}, lambda w, out: equal(
        {pair["Key"]: pair["Value"] for pair in out["Attributes"]}["deregistration_delay.timeout_seconds"], "300")),
    no("DescribeTargetGroupAttributes", "TargetGroupNotFound", {"TargetGroupArn": "{no_group}"}),
    ok("ModifyTargetGroupAttributes", "the delay", {"TargetGroupArn": "{blue}", "Attributes": [
        {"Key": "deregistration_delay.timeout_seconds", "Value": "1"}]}),
    no("ModifyTargetGroupAttributes", "ValidationError", {"TargetGroupArn": "{new}", "Attributes": [
        {"Key": "deregistration_delay.timeout_seconds", "Value": "3601"}]}, "3600"),
    no("ModifyTargetGroupAttributes", "InvalidConfigurationRequest", {"TargetGroupArn": "{new}", "Attributes": [
        {"Key": "colour", "Value": "red"}]}, "colour"),
    ok("ModifyTargetGroupAttributes", "sticky sessions", {"TargetGroupArn": "{new}", "Attributes": [
        {"Key": "stickiness.enabled", "Value": "true"}, {"Key": "stickiness.lb_cookie.duration_seconds", "Value": "60"}]}),
    no("ModifyTargetGroupAttributes", "InvalidConfigurationRequest", {"TargetGroupArn": "{new}", "Attributes": [
        {"Key": "load_balancing.algorithm.type", "Value": "weighted_random"}]}, "weighted_random"),
    no("ModifyTargetGroupAttributes", "InvalidConfigurationRequest", {"TargetGroupArn": "{new}", "Attributes": [
        {"Key": "stickiness.app_cookie.cookie_name", "Value": "AWSALBTG"}]}, "AWSALB"),
    no("ModifyTargetGroupAttributes", "TargetGroupNotFound", {"TargetGroupArn": "{no_group}", "Attributes": []}),
    ok("RegisterTargets", "two", {"TargetGroupArn": "{new}", "Targets": TARGETS}),
    ok("RegisterTargets", "again", {"TargetGroupArn": "{new}", "Targets": TARGETS}),
    no("RegisterTargets", "TargetGroupNotFound", {"TargetGroupArn": "{no_group}", "Targets": TARGETS}),
    no("RegisterTargets", "InvalidTarget", {"TargetGroupArn": "{new}", "Targets": [{"Id": "i-0123456789abcdef0"}]}),
    no("RegisterTargets", "ValidationError", {"TargetGroupArn": "{new}", "Targets": []}),
    ok("DescribeTargetHealth", "in a group that no listener names", {"TargetGroupArn": "{new}"},
       _states(("unused", "Target.NotInUse"), ("unused", "Target.NotInUse"))),
    ok("DescribeTargetHealth", "of a target that is not there", {"TargetGroupArn": "{new}", "Targets": [{"Id": "127.0.0.1", "Port": 3}]},
       _states(("unused", "Target.NotRegistered"))),
    no("DescribeTargetHealth", "TargetGroupNotFound", {"TargetGroupArn": "{no_group}"}),
    no("DescribeTargetHealth", "InvalidTarget", {"TargetGroupArn": "{new}", "Targets": [{"Id": "i-0123456789abcdef0"}]}),
    ok("DeregisterTargets", "one", {"TargetGroupArn": "{new}", "Targets": TARGETS[:1]}),
    ok("DeregisterTargets", "again", {"TargetGroupArn": "{new}", "Targets": TARGETS[:1]}),
    ok("DescribeTargetHealth", "the other is left", {"TargetGroupArn": "{new}"}, _states(("unused", "Target.NotInUse"))),
    no("DeregisterTargets", "TargetGroupNotFound", {"TargetGroupArn": "{no_group}", "Targets": TARGETS}),
    no("DeregisterTargets", "InvalidTarget", {"TargetGroupArn": "{new}", "Targets": [{"Id": "i-0123456789abcdef0"}]}),
    no("DeleteTargetGroup", "ResourceInUse", {"TargetGroupArn": "{blue}"}, "in use"),
    ok("DeleteTargetGroup", "one that nobody names", {"TargetGroupArn": "{new}"}),
    ok("DeleteTargetGroup", "one that is gone", {"TargetGroupArn": "{new}"}),
    no("DeleteTargetGroup", "ValidationError", {}, "targetGroupArn"),
]

QUOTAS = [
    step("a group with as many targets as there may be", lambda w: w.call("RegisterTargets", TargetGroupArn=group(w, "full"), Targets=[
        {"Id": f"127.0.1.{n % 250}", "Port": 1 + n // 250} for n in range(1000)])),
    no("RegisterTargets", "TooManyTargets", lambda w: {
        "TargetGroupArn": w.call("DescribeTargetGroups", Names=["full"])["TargetGroups"][0]["TargetGroupArn"],
        "Targets": [{"Id": "127.0.2.1", "Port": 9}]}, "1000"),
]
