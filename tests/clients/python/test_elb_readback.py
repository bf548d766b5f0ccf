"""ELB records: what was given comes back."""

from lab import contains, is_time


def test_load_balancer(aws):
    made = aws.elbv2.create_load_balancer(
        Name="read-lb", Subnets=["subnet-a", "subnet-b"], SecurityGroups=["sg-1"], Tags=[{"Key": "k", "Value": "v"}]
    )["LoadBalancers"][0]
    contains(made, {"LoadBalancerName": "read-lb", "Scheme": "internet-facing", "Type": "application",
                    "IpAddressType": "ipv4", "SecurityGroups": ["sg-1"]})
    arn = made["LoadBalancerArn"]
    found = aws.elbv2.describe_load_balancers(Names=["read-lb"])["LoadBalancers"]
    assert [item["LoadBalancerArn"] for item in found] == [arn]
    assert {zone["SubnetId"] for zone in found[0]["AvailabilityZones"]} == {"subnet-a", "subnet-b"}
    assert is_time(found[0]["CreatedTime"]) and found[0]["State"]["Code"] in ("provisioning", "active")
    assert found[0]["DNSName"] and found[0]["VpcId"] and found[0]["CanonicalHostedZoneId"]
    attributes = [{"Key": "idle_timeout.timeout_seconds", "Value": "30"}, {"Key": "deletion_protection.enabled", "Value": "false"}]
    aws.elbv2.modify_load_balancer_attributes(LoadBalancerArn=arn, Attributes=attributes)
    kept = {item["Key"]: item["Value"] for item in aws.elbv2.describe_load_balancer_attributes(LoadBalancerArn=arn)["Attributes"]}
    assert kept["idle_timeout.timeout_seconds"] == "30"
    tags = aws.elbv2.describe_tags(ResourceArns=[arn])["TagDescriptions"]
    assert tags == [{"ResourceArn": arn, "Tags": [{"Key": "k", "Value": "v"}]}]
    again = aws.elbv2.create_load_balancer(
        Name="read-lb", Subnets=["subnet-a", "subnet-b"], SecurityGroups=["sg-1"], Tags=[{"Key": "k", "Value": "v"}]
    )["LoadBalancers"][0]
    assert again["LoadBalancerArn"] == arn
    aws.elbv2.delete_load_balancer(LoadBalancerArn=arn)
    aws.elbv2.delete_load_balancer(LoadBalancerArn=arn)


def test_target_group(aws):
    given = {
        "Name": "read-tg", "Protocol": "HTTP", "Port": 8080, "VpcId": "vpc-1", "TargetType": "ip",
        "HealthCheckProtocol": "HTTP", "HealthCheckPort": "traffic-port", "HealthCheckEnabled": True,
        "HealthCheckPath": "/health", "HealthCheckIntervalSeconds": 10, "HealthCheckTimeoutSeconds": 3,
        "HealthyThresholdCount": 3, "UnhealthyThresholdCount": 4, "Matcher": {"HttpCode": "200-299"},
    }
    made = aws.elbv2.create_target_group(**given)["TargetGroups"][0]
    arn = made["TargetGroupArn"]
    given["TargetGroupName"] = given.pop("Name")
    found = aws.elbv2.describe_target_groups(Names=["read-tg"])["TargetGroups"][0]
    contains(found, {**given, "LoadBalancerArns": [], "ProtocolVersion": "HTTP1", "IpAddressType": "ipv4"})
    aws.elbv2.modify_target_group(TargetGroupArn=arn, HealthCheckPath="/other", Matcher={"HttpCode": "204"})
    found = aws.elbv2.describe_target_groups(TargetGroupArns=[arn])["TargetGroups"][0]
    contains(found, {"HealthCheckPath": "/other", "Matcher": {"HttpCode": "204"}})
    aws.elbv2.modify_target_group_attributes(
        TargetGroupArn=arn, Attributes=[{"Key": "deregistration_delay.timeout_seconds", "Value": "5"}])
    attributes = aws.elbv2.describe_target_group_attributes(TargetGroupArn=arn)["Attributes"]
    assert {"Key": "deregistration_delay.timeout_seconds", "Value": "5"} in attributes
    assert {"Key": "stickiness.enabled", "Value": "false"} in attributes
    aws.elbv2.register_targets(TargetGroupArn=arn, Targets=[{"Id": "127.0.0.1", "Port": 9}])
    health = aws.elbv2.describe_target_health(TargetGroupArn=arn)["TargetHealthDescriptions"][0]
    contains(health, {"Target": {"Id": "127.0.0.1", "Port": 9},
                      "TargetHealth": {"State": "unused", "Reason": "Target.NotInUse"}})
    aws.elbv2.deregister_targets(TargetGroupArn=arn, Targets=[{"Id": "127.0.0.1", "Port": 9}])
    aws.elbv2.delete_target_group(TargetGroupArn=arn)
    aws.elbv2.delete_target_group(TargetGroupArn=arn)


def test_target_group_defaults_are_those_of_the_tutorial(aws):
    arn = aws.elbv2.create_target_group(Name="read-tg-plain", Protocol="HTTP", Port=80, TargetType="ip", VpcId="vpc-1")
    arn = arn["TargetGroups"][0]["TargetGroupArn"]
    found = aws.elbv2.describe_target_groups(TargetGroupArns=[arn])["TargetGroups"][0]
    contains(found, {"HealthCheckPath": "/", "HealthCheckIntervalSeconds": 30, "HealthyThresholdCount": 5,
                     "UnhealthyThresholdCount": 2, "Matcher": {"HttpCode": "200"}, "HealthCheckProtocol": "HTTP",
                     "HealthCheckPort": "traffic-port", "HealthCheckEnabled": True})
    assert found["HealthCheckTimeoutSeconds"] in (5, 6)
    attributes = {item["Key"]: item["Value"]
                  for item in aws.elbv2.describe_target_group_attributes(TargetGroupArn=arn)["Attributes"]}
    assert attributes["deregistration_delay.timeout_seconds"] == "300"
    aws.elbv2.delete_target_group(TargetGroupArn=arn)


def test_listener_and_rules(aws):
    balancer = aws.elbv2.create_load_balancer(Name="read-rules", Subnets=["subnet-a", "subnet-b"])["LoadBalancers"][0]
    balancer = balancer["LoadBalancerArn"]
    groups = [aws.elbv2.create_target_group(Name=f"read-rules-{n}", Protocol="HTTP", Port=80, TargetType="ip", VpcId="vpc-1")
              ["TargetGroups"][0]["TargetGroupArn"] for n in (1, 2)]
    made = aws.elbv2.create_listener(LoadBalancerArn=balancer, Protocol="HTTP", Port=8090,
                                     DefaultActions=[{"Type": "forward", "TargetGroupArn": groups[0]}],
                                     Tags=[{"Key": "k", "Value": "v"}])["Listeners"][0]
    listener = made["ListenerArn"]
    found = aws.elbv2.describe_listeners(LoadBalancerArn=balancer)["Listeners"]
    assert len(found) == 1
    contains(found[0], {"ListenerArn": listener, "Port": 8090, "Protocol": "HTTP", "LoadBalancerArn": balancer})
    # With one group both forms come back, with weight 1; with two the short form is absent.
    contains(found[0]["DefaultActions"], [{"Type": "forward", "TargetGroupArn": groups[0], "ForwardConfig": {
        "TargetGroups": [{"TargetGroupArn": groups[0], "Weight": 1}]}}])
    weighted = {"TargetGroups": [{"TargetGroupArn": groups[0], "Weight": 70}, {"TargetGroupArn": groups[1], "Weight": 30}],
                "TargetGroupStickinessConfig": {"Enabled": False}}
    aws.elbv2.modify_listener(ListenerArn=listener, DefaultActions=[{"Type": "forward", "ForwardConfig": weighted}])
    action = aws.elbv2.describe_listeners(ListenerArns=[listener])["Listeners"][0]["DefaultActions"][0]
    contains(action, {"Type": "forward", "ForwardConfig": weighted})
    assert "TargetGroupArn" not in action
    attached = aws.elbv2.describe_target_groups(LoadBalancerArn=balancer)["TargetGroups"]
    assert {group["TargetGroupArn"] for group in attached} == set(groups)
    assert attached[0]["LoadBalancerArns"] == [balancer]
    conditions = [
        {"Field": "path-pattern", "PathPatternConfig": {"Values": ["/api/*"]}},
        {"Field": "host-header", "HostHeaderConfig": {"Values": ["*.example.com"]}},
        {"Field": "http-header", "HttpHeaderConfig": {"HttpHeaderName": "X-Test", "Values": ["1"]}},
    ]
    rule = aws.elbv2.create_rule(ListenerArn=listener, Priority=10, Conditions=conditions,
                                 Actions=[{"Type": "forward", "TargetGroupArn": groups[1]}])["Rules"][0]
    aws.elbv2.create_rule(
        ListenerArn=listener, Priority=5,
        Conditions=[{"Field": "http-request-method", "HttpRequestMethodConfig": {"Values": ["DELETE"]}},
                    {"Field": "query-string", "QueryStringConfig": {"Values": [{"Key": "a", "Value": "b"}]}}],
        Actions=[{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "403", "MessageBody": "no",
                                                                    "ContentType": "text/plain"}}])
    rules = aws.elbv2.describe_rules(ListenerArn=listener)["Rules"]
    assert [item["Priority"] for item in rules] == ["5", "10", "default"]
    assert [item["IsDefault"] for item in rules] == [False, False, True]
    contains(rules[0]["Actions"], [{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "403", "MessageBody": "no"}}])
    found = {condition["Field"]: condition for condition in rules[1]["Conditions"]}
    for condition in conditions:
        contains(found[condition["Field"]], condition)
    aws.elbv2.set_rule_priorities(RulePriorities=[{"RuleArn": rule["RuleArn"], "Priority": 3}])
    aws.elbv2.modify_rule(RuleArn=rule["RuleArn"], Actions=[{"Type": "redirect", "RedirectConfig": {
        "StatusCode": "HTTP_301", "Path": "/new", "Host": "#{host}", "Port": "#{port}", "Protocol": "HTTP", "Query": "#{query}"}}])
    found = aws.elbv2.describe_rules(RuleArns=[rule["RuleArn"]])["Rules"][0]
    contains(found, {"Priority": "3", "Actions": [{"Type": "redirect", "RedirectConfig": {"StatusCode": "HTTP_301", "Path": "/new"}}]})
    aws.elbv2.delete_rule(RuleArn=rule["RuleArn"])
    aws.elbv2.delete_listener(ListenerArn=listener)
    assert aws.elbv2.describe_listeners(LoadBalancerArn=balancer)["Listeners"] == []
    aws.elbv2.delete_load_balancer(LoadBalancerArn=balancer)
    for group in groups:
        aws.elbv2.delete_target_group(TargetGroupArn=group)
