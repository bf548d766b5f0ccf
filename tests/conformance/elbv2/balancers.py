"""Load balancers, listeners, their attributes and tags, and what is asked of the account."""

from harness.suite import ok, step

from .setting import equal, forward, no, paged

NEW = {"Name": "new", "Subnets": ["subnet-1", "subnet-2"], "SecurityGroups": ["sg-1"], "Scheme": "internal", "Type": "application",
       "IpAddressType": "ipv4", "Tags": [{"Key": "k", "Value": "v"}]}
LISTEN = {"LoadBalancerArn": "{first}", "Protocol": "HTTP", "Port": 8052, "DefaultActions": forward("{green}")}


def _created(world, out):
    found = out["LoadBalancers"][0]
    equal((found["Scheme"], found["Type"], found["State"]["Code"], found["SecurityGroups"]),
          ("internal", "application", "active", ["sg-1"]))
    equal([zone["SubnetId"] for zone in found["AvailabilityZones"]], ["subnet-1", "subnet-2"])
    world.new = found["LoadBalancerArn"]


def _listens(world, out):
    found = out["Listeners"][0]
    equal((found["Port"], found["Protocol"], found["LoadBalancerArn"]), (8052, "HTTP", world.first))
    equal(found["DefaultActions"][0]["ForwardConfig"]["TargetGroups"], [{"TargetGroupArn": world.green, "Weight": 1}])
    world.more = found["ListenerArn"]


def _values(**wanted):
    def check(world, out):
        found = {pair["Key"]: pair["Value"] for pair in out["Attributes"]}
        equal({key: found[key.replace("__", ".")] for key in wanted}, wanted)
    return check


BALANCERS = [
    ok("CreateLoadBalancer", "with everything", NEW, _created),
    ok("CreateLoadBalancer", "the same again is the same", NEW, lambda w, out: equal(out["LoadBalancers"][0]["LoadBalancerArn"], w.new)),
    no("CreateLoadBalancer", "DuplicateLoadBalancerName", {**NEW, "Scheme": "internet-facing"}, "new"),
    no("CreateLoadBalancer", "InvalidConfigurationRequest", {**NEW, "Name": "gwy", "Type": "gateway"}, "gateway"),
    no("CreateLoadBalancer", "DuplicateLoadBalancerName", {**NEW, "Type": "network"}, "new"),
    no("CreateLoadBalancer", "InvalidConfigurationRequest", {**NEW, "SubnetMappings": [{"SubnetId": "subnet-1"}]}, "not both"),
    no("CreateLoadBalancer", "ValidationError", {**NEW, "Name": "a_b"}, "a_b"),
    no("CreateLoadBalancer", "ValidationError", {}, "name"),
    no("CreateLoadBalancer", "DuplicateTagKeys", {**NEW, "Name": "e", "Tags": NEW["Tags"] * 2}, "k"),
    no("CreateLoadBalancer", "TooManyTags", {**NEW, "Name": "e", "Tags": [{"Key": f"k{n}"} for n in range(51)]}, "50"),
    ok("DescribeLoadBalancers", "by name", {"Names": ["new"]}, _created),
    ok("DescribeLoadBalancers", "by ARN", {"LoadBalancerArns": ["{new}"]}, _created),
    no("DescribeLoadBalancers", "LoadBalancerNotFound", {"Names": ["absent"]}, "absent"),
    no("DescribeLoadBalancers", "LoadBalancerNotFound", {"LoadBalancerArns": ["{no_balancer}"]}),
    *paged("DescribeLoadBalancers", "LoadBalancers", at_least=3),
    ok("SetSubnets", "others", {"LoadBalancerArn": "{new}", "Subnets": ["subnet-3", "subnet-4"]},
       lambda w, out: equal(out["AvailabilityZones"][0]["SubnetId"], "subnet-3")),
    no("SetSubnets", "LoadBalancerNotFound", {"LoadBalancerArn": "{no_balancer}", "Subnets": ["subnet-3"]}),
    no("SetSubnets", "InvalidConfigurationRequest", {"LoadBalancerArn": "{new}", "Subnets": ["subnet-3"],
                                                     "SubnetMappings": [{"SubnetId": "subnet-3"}]}),
    ok("SetSecurityGroups", "others", {"LoadBalancerArn": "{new}", "SecurityGroups": ["sg-2"]},
       lambda w, out: equal(out["SecurityGroupIds"], ["sg-2"])),
    no("SetSecurityGroups", "LoadBalancerNotFound", {"LoadBalancerArn": "{no_balancer}", "SecurityGroups": []}),
    ok("SetIpAddressType", "dualstack", {"LoadBalancerArn": "{new}", "IpAddressType": "dualstack"}),
    no("SetIpAddressType", "LoadBalancerNotFound", {"LoadBalancerArn": "{no_balancer}", "IpAddressType": "ipv4"}),
    no("SetIpAddressType", "ValidationError", {"LoadBalancerArn": "{new}", "IpAddressType": "ipv9"}, "ipv9"),
    ok("DescribeLoadBalancerAttributes", "the defaults", {"LoadBalancerArn": "{new}"},
       _values(idle_timeout__timeout_seconds="60", deletion_protection__enabled="false")),
    no("DescribeLoadBalancerAttributes", "LoadBalancerNotFound", {"LoadBalancerArn": "{no_balancer}"}),
    ok("ModifyLoadBalancerAttributes", "protection", {
        "LoadBalancerArn": "{new}", "Attributes": [{"Key": "deletion_protection.enabled", "Value": "true"}]},
       _values(deletion_protection__enabled="true")),
    no("ModifyLoadBalancerAttributes", "InvalidConfigurationRequest", {
        "LoadBalancerArn": "{new}", "Attributes": [{"Key": "colour", "Value": "red"}]}, "colour"),
    no("ModifyLoadBalancerAttributes", "ValidationError", {
        "LoadBalancerArn": "{new}", "Attributes": [{"Key": "idle_timeout.timeout_seconds", "Value": "4001"}]}, "between 1 and 4000"),
    ok("DescribeLoadBalancerAttributes", "the defaults of a network one", {"LoadBalancerArn": "{flow}"},
       _values(load_balancing__cross_zone__enabled="false", deletion_protection__enabled="false")),
    no("ModifyLoadBalancerAttributes", "ValidationError", {
        "LoadBalancerArn": "{new}", "Attributes": [{"Key": "deletion_protection.enabled", "Value": "maybe"}]}),
    no("ModifyLoadBalancerAttributes", "LoadBalancerNotFound", {"LoadBalancerArn": "{no_balancer}", "Attributes": []}),
    no("DeleteLoadBalancer", "OperationNotPermitted", {"LoadBalancerArn": "{new}"}, "deletion_protection"),
    step("unprotected", lambda w: w.call("ModifyLoadBalancerAttributes", LoadBalancerArn=w.new, Attributes=[
        {"Key": "deletion_protection.enabled", "Value": "false"}])),
    ok("DeleteLoadBalancer", "one that is there", {"LoadBalancerArn": "{new}"}),
    ok("DeleteLoadBalancer", "one that is gone", {"LoadBalancerArn": "{new}"}),
    no("DeleteLoadBalancer", "ValidationError", {"LoadBalancerArn": "x"}),
]

LISTENERS = [
    ok("CreateListener", "a second one", LISTEN, _listens),
    ok("CreateListener", "the same again is the same", LISTEN, _listens),
    no("CreateListener", "DuplicateListener", {**LISTEN, "DefaultActions": forward("{blue}")}, "8052"),
    no("CreateListener", "LoadBalancerNotFound", {**LISTEN, "LoadBalancerArn": "{no_balancer}"}),
    no("CreateListener", "TargetGroupNotFound", {**LISTEN, "Port": 8053, "DefaultActions": forward("{no_group}")}),
    no("CreateListener", "TargetGroupAssociationLimit", {**LISTEN, "Port": 8053, "DefaultActions": forward("{other}")}),
    no("CreateListener", "ValidationError", {**LISTEN, "Port": 8053, "Protocol": "HTTPS"}, "A certificate must be specified"),
    no("CreateListener", "InvalidConfigurationRequest", {**LISTEN, "Port": 8053, "SslPolicy": "x"}, "SslPolicy"),
    no("CreateListener", "UnsupportedProtocol", {**LISTEN, "Port": 8053, "Protocol": "TCP"}, "TCP"),
    no("CreateListener", "InvalidLoadBalancerAction", {**LISTEN, "Port": 8053, "DefaultActions": forward("{blue}") * 2}),
    no("CreateListener", "TooManyTags", {**LISTEN, "Port": 8053, "Tags": [{"Key": f"k{n}"} for n in range(51)]}),
    no("CreateListener", "ValidationError", {**LISTEN, "Port": 70000}, "port"),
    no("CreateListener", "ValidationError", {"LoadBalancerArn": "{first}"}),
    ok("DescribeListeners", "by ARN", {"ListenerArns": ["{more}"]}, _listens),
    no("DescribeListeners", "ListenerNotFound", {"ListenerArns": ["{no_listener}"]}),
    no("DescribeListeners", "LoadBalancerNotFound", {"LoadBalancerArn": "{no_balancer}"}),
    *paged("DescribeListeners", "Listeners", {"LoadBalancerArn": "{first}"}),
    ok("ModifyListener", "two groups", {"ListenerArn": "{more}", "DefaultActions": forward("{blue}", "{green}")},
       lambda w, out: equal("TargetGroupArn" in out["Listeners"][0]["DefaultActions"][0], False)),
    no("ModifyListener", "ListenerNotFound", {"ListenerArn": "{no_listener}"}),
    no("ModifyListener", "DuplicateListener", {"ListenerArn": "{more}", "Port": 8050}, "8050"),
    no("ModifyListener", "TargetGroupNotFound", {"ListenerArn": "{more}", "DefaultActions": forward("{no_group}")}),
    no("ModifyListener", "TargetGroupAssociationLimit", {"ListenerArn": "{more}", "DefaultActions": forward("{other}")}),
    no("ModifyListener", "ValidationError", {"ListenerArn": "{more}", "Protocol": "HTTPS"}, "A certificate must be specified"),
    no("ModifyListener", "IncompatibleProtocols", {"ListenerArn": "{more}", "DefaultActions": forward("{bytes}")}, "TCP"),
    no("ModifyListener", "InvalidConfigurationRequest", {"ListenerArn": "{more}", "SslPolicy": "x"}, "SslPolicy"),
    no("ModifyListener", "UnsupportedProtocol", {"ListenerArn": "{more}", "Protocol": "UDP"}, "UDP"),
    no("ModifyListener", "InvalidLoadBalancerAction", {"ListenerArn": "{more}", "DefaultActions": forward("{blue}") * 2}),
    ok("DescribeListenerAttributes", "the defaults", {"ListenerArn": "{more}"}, _values(routing__http__response__server__enabled="true")),
    no("DescribeListenerAttributes", "ListenerNotFound", {"ListenerArn": "{no_listener}"}),
    ok("ModifyListenerAttributes", "a default", {"ListenerArn": "{more}", "Attributes": [
        {"Key": "routing.http.response.server.enabled", "Value": "true"}]}),
    no("ModifyListenerAttributes", "InvalidConfigurationRequest", {"ListenerArn": "{more}", "Attributes": [
        {"Key": "routing.http.response.server.enabled", "Value": "false"}]}),
    no("ModifyListenerAttributes", "ListenerNotFound", {"ListenerArn": "{no_listener}", "Attributes": []}),
    ok("DescribeListenerCertificates", "none", {"ListenerArn": "{more}"}, lambda w, out: equal(out["Certificates"], [])),
    no("DescribeListenerCertificates", "ListenerNotFound", {"ListenerArn": "{no_listener}"}),
    ok("DeleteListener", "one that is there", {"ListenerArn": "{more}"}),
    no("DeleteListener", "ListenerNotFound", {"ListenerArn": "{more}"}, title="one that is gone"),
]

TLS = {**LISTEN, "Port": 8054, "Protocol": "HTTPS", "Certificates": [{"CertificateArn": "{certificate}"}]}
ABSENT_CERTIFICATE = [{"CertificateArn": "arn:aws:acm:us-east-1:000000000000:certificate/absent"}]


def _secure(world, out):
    found = out["Listeners"][0]
    equal((found["Protocol"], found["Certificates"]), ("HTTPS", [{"CertificateArn": world.certificate}]))
    equal(found["MutualAuthentication"]["Mode"], "off")
    world.secure = found["ListenerArn"]


def _flows(world, out):
    world.flows = out["Listeners"][0]["ListenerArn"]
    equal((out["Listeners"][0]["Protocol"], "/net/flow/" in world.flows), ("TLS", True))


def _certificates(*wanted):
    return lambda w, out: equal([(found["CertificateArn"], found["IsDefault"]) for found in out["Certificates"]],
                                [(getattr(w, name), default) for name, default in wanted])


def tls(error, speaks, title="", **more):
    """Refused at creation and at change alike."""
    return [no("CreateListener", error, {**TLS, "Port": 8055, **more}, speaks, title),
            no("ModifyListener", error, {"ListenerArn": "{secure}", **more}, speaks, title)]


SECURE = [
    ok("CreateListener", "by HTTPS", TLS, _secure),
    ok("CreateListener", "the same HTTPS listener again", TLS, _secure),
    *tls("CertificateNotFound", "absent", Certificates=ABSENT_CERTIFICATE),
    *tls("TooManyCertificates", "2", Certificates=TLS["Certificates"] * 2),
    *tls("SSLPolicyNotFound", "ELBSecurityPolicy-1", SslPolicy="ELBSecurityPolicy-1"),
    *tls("InvalidConfigurationRequest", "IAM", Certificates=[{"CertificateArn": "arn:aws:iam::000000000000:server-certificate/x"}]),
    *tls("InvalidConfigurationRequest", "verify", MutualAuthentication={"Mode": "verify", "TrustStoreArn": "{no_trust}"}),
    no("CreateListener", "IncompatibleProtocols", {**LISTEN, "Port": 8055, "DefaultActions": forward("{bytes}")}, "TCP"),
    ok("ModifyListener", "a policy", {"ListenerArn": "{secure}", "SslPolicy": "ELBSecurityPolicy-TLS13-1-3-2021-06"},
       lambda w, out: equal(out["Listeners"][0]["SslPolicy"], "ELBSecurityPolicy-TLS13-1-3-2021-06")),
    ok("AddListenerCertificates", "another one", {"ListenerArn": "{secure}", "Certificates": [{"CertificateArn": "{second_certificate}"}]},
       _certificates(("second_certificate", False))),
    no("AddListenerCertificates", "CertificateNotFound", {"ListenerArn": "{secure}", "Certificates": ABSENT_CERTIFICATE}, "absent"),
    no("AddListenerCertificates", "ListenerNotFound", {"ListenerArn": "{no_listener}", "Certificates": TLS["Certificates"]}),
    no("AddListenerCertificates", "TooManyCertificates", lambda w: {
        "ListenerArn": w.secure, "Certificates": [{"CertificateArn": arn} for arn in w.many_certificates()]}, "25"),
    ok("DescribeListenerCertificates", "two", {"ListenerArn": "{secure}"},
       _certificates(("certificate", True), ("second_certificate", False))),
    *paged("DescribeListenerCertificates", "Certificates", {"ListenerArn": "{secure}"}),
    ok("RemoveListenerCertificates", "one", {"ListenerArn": "{secure}", "Certificates": [{"CertificateArn": "{second_certificate}"}]}),
    no("RemoveListenerCertificates", "OperationNotPermitted", {"ListenerArn": "{secure}", "Certificates": TLS["Certificates"]}, "default"),
    no("RemoveListenerCertificates", "ListenerNotFound", {"ListenerArn": "{no_listener}", "Certificates": TLS["Certificates"]}),
    ok("CreateListener", "by TLS", {**TLS, "LoadBalancerArn": "{flow}", "Protocol": "TLS", "DefaultActions": forward("{bytes}"),
                                    "AlpnPolicy": ["HTTP2Preferred"]}, _flows),
    no("CreateListener", "ALPNPolicyNotFound", {**TLS, "LoadBalancerArn": "{flow}", "Protocol": "TLS", "Port": 8056,
                                                "DefaultActions": forward("{bytes}"), "AlpnPolicy": ["HTTP3Only"]}, "HTTP3Only"),
    no("ModifyListener", "ALPNPolicyNotFound", {"ListenerArn": "{flows}", "AlpnPolicy": ["HTTP3Only"]}, "HTTP3Only"),
    no("CreateListener", "UnsupportedProtocol", {**LISTEN, "LoadBalancerArn": "{flow}", "Port": 8056}, "HTTP"),
    no("CreateListener", "InvalidConfigurationRequest", {**LISTEN, "LoadBalancerArn": "{flow}", "Port": 8056, "Protocol": "UDP"}, "UDP"),
    no("CreateRule", "InvalidConfigurationRequest", {
        "ListenerArn": "{flows}", "Priority": 1, "Conditions": [{"Field": "path-pattern", "Values": ["/"]}],
        "Actions": forward("{bytes}")}, "network load balancer"),
    ok("ModifyListener", "to TCP", {"ListenerArn": "{flows}", "Protocol": "TCP"},
       lambda w, out: equal("Certificates" in out["Listeners"][0], False)),
    ok("ModifyListenerAttributes", "the idle timeout of TCP", {"ListenerArn": "{flows}", "Attributes": [
        {"Key": "tcp.idle_timeout.seconds", "Value": "60"}]}, _values(tcp__idle_timeout__seconds="60")),
    no("ModifyListenerAttributes", "ValidationError", {"ListenerArn": "{flows}", "Attributes": [
        {"Key": "tcp.idle_timeout.seconds", "Value": "59"}]}, "between 60 and 6000"),
]

ABSENT = (("LoadBalancerNotFound", "balancer"), ("TargetGroupNotFound", "group"), ("ListenerNotFound", "listener"),
          ("RuleNotFound", "rule"), ("TrustStoreNotFound", "trust"))
TAGS = [{"Key": "k", "Value": "v"}]
TAGGING = [ok("AddTags", "several at once", {"ResourceArns": ["{first}", "{blue}", "{listener}"], "Tags": TAGS})]
for _operation, _more in (("AddTags", {"Tags": TAGS}), ("RemoveTags", {"TagKeys": ["k"]}), ("DescribeTags", {})):
    TAGGING += [no(_operation, error, {"ResourceArns": [f"{{no_{kind}}}"], **_more}) for error, kind in ABSENT]
    TAGGING.append(no(_operation, "ValidationError", {"ResourceArns": ["x"], **_more}, title="no ARN"))
TAGGING += [
    no("AddTags", "DuplicateTagKeys", {"ResourceArns": ["{first}"], "Tags": TAGS * 2}),
    no("AddTags", "TooManyTags", {"ResourceArns": ["{first}"], "Tags": [{"Key": f"k{n}"} for n in range(50)]}, "50",
       "one more than there may be"),
    ok("DescribeTags", "of two", {"ResourceArns": ["{first}", "{blue}"]},
       lambda w, out: equal([found["Tags"] for found in out["TagDescriptions"]], [TAGS, TAGS])),
    ok("RemoveTags", "one that is there and one that is not", {"ResourceArns": ["{first}"], "TagKeys": ["k", "never"]}),
    ok("DescribeTags", "none left", {"ResourceArns": ["{first}"]}, lambda w, out: equal(out["TagDescriptions"][0]["Tags"], [])),
]

ACCOUNT = [
    *paged("DescribeAccountLimits", "Limits", at_least=12),
    *paged("DescribeSSLPolicies", "SslPolicies", at_least=10),
    ok("DescribeSSLPolicies", "by name", {"Names": ["ELBSecurityPolicy-TLS13-1-2-2021-06"]},
       lambda w, out: equal(out["SslPolicies"][0]["SslProtocols"], ["TLSv1.2", "TLSv1.3"])),
    no("DescribeSSLPolicies", "SSLPolicyNotFound", {"Names": ["ELBSecurityPolicy-1"]}, "ELBSecurityPolicy-1"),
    ok("DescribeTrustStores", "none", {}, lambda w, out: equal(out["TrustStores"], [])),
    no("DescribeTrustStores", "TrustStoreNotFound", {"Names": ["mine"]}, "mine"),
    ok("DescribeCapacityReservation", "none", {"LoadBalancerArn": "{first}"}),
    no("DescribeCapacityReservation", "LoadBalancerNotFound", {"LoadBalancerArn": "{no_balancer}"}),
]

CASES = BALANCERS + LISTENERS + SECURE + TAGGING + ACCOUNT


def _listen_everywhere(world):
    have = len(world.call("DescribeListeners", LoadBalancerArn=world.first)["Listeners"])
    fixed = [{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404"}}]
    for port in range(8100, 8150 - have):
        world.call("CreateListener", LoadBalancerArn=world.first, Protocol="HTTP", Port=port, DefaultActions=fixed)


QUOTAS = [
    step("as many listeners as there may be", _listen_everywhere),
    no("CreateListener", "TooManyListeners", {**LISTEN, "Port": 8200}, "50"),
    step("as many load balancers as there may be", lambda w: [w.call("CreateLoadBalancer", Name=f"lb-{n}") for n in range(48)]),
    no("CreateLoadBalancer", "TooManyLoadBalancers", {"Name": "one-too-many"}, "50"),
]
