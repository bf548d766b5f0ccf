"""The world of the cases: a load balancer with a listener, another one, one for bytes, and two certificates."""

import subprocess
import tempfile

import boto3

from harness import suite
from harness.suite import Code


def no(operation, error, given=None, speaks="", title=""):
    """A refusal; ELB's codes are not the names of its exceptions."""
    return suite.no(operation, Code(error), given, speaks, title)


def equal(left, right):
    assert left == right, f"{left!r} is not {right!r}"


def forward(*groups):
    return [{"Type": "forward", "TargetGroupArn": groups[0]}] if len(groups) == 1 else [
        {"Type": "forward", "ForwardConfig": {"TargetGroups": [{"TargetGroupArn": arn, "Weight": 1} for arn in groups]}}]


def certificate(world, name):
    """A new certificate of a key made by openssl, imported; its ARN."""
    with tempfile.TemporaryDirectory() as home:
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{home}/key", "-out", f"{home}/crt",
                        "-days", "30", "-subj", f"/CN={name}.example"], check=True, capture_output=True)
        with open(f"{home}/crt", "rb") as crt, open(f"{home}/key", "rb") as key:
            acm = boto3.client("acm", endpoint_url=world.endpoint)
            return acm.import_certificate(Certificate=crt.read(), PrivateKey=key.read())["CertificateArn"]


def group(world, name, protocol="HTTP", **more):
    return world.call("CreateTargetGroup", Name=name, Protocol=protocol, Port=80, VpcId="vpc-1", TargetType="ip",
                      **more)["TargetGroups"][0]["TargetGroupArn"]


def built(world):
    """Puts the names that cases use into the world."""
    made = lambda name: world.call("CreateLoadBalancer", Name=name, Subnets=["subnet-1", "subnet-2"])["LoadBalancers"][0]
    world.first, world.second = made("first")["LoadBalancerArn"], made("second")["LoadBalancerArn"]
    world.blue, world.green, world.other = (group(world, name) for name in ("blue", "green", "other"))
    world.flow = world.call("CreateLoadBalancer", Name="flow", Type="network")["LoadBalancers"][0]["LoadBalancerArn"]
    world.bytes, world.idle = group(world, "bytes", protocol="TCP"), group(world, "idle", protocol="TCP")
    world.certificate, world.second_certificate = (certificate(world, name) for name in ("one", "two"))
    world.many_certificates = lambda: [certificate(world, "many") for _ in range(25)] + [world.certificate]
    listen = lambda arn, port, to: world.call(
        "CreateListener", LoadBalancerArn=arn, Protocol="HTTP", Port=port, DefaultActions=forward(to))["Listeners"][0]["ListenerArn"]
    world.listener, world.foreign = listen(world.first, 8050, world.blue), listen(world.second, 8051, world.other)
    world.absent = {
        kind: f"arn:aws:elasticloadbalancing:us-east-1:000000000000:{path}" for kind, path in (
            ("balancer", "loadbalancer/app/x/0123456789abcdef"), ("group", "targetgroup/x/0123456789abcdef"),
            ("listener", "listener/app/x/0123456789abcdef/0123456789abcdef"),
            ("rule", "listener-rule/app/x/0123456789abcdef/0123456789abcdef/0123456789abcdef"),
            ("trust", "truststore/x/0123456789abcdef"))}
    for kind, arn in world.absent.items():
        setattr(world, f"no_{kind}", arn)
    return world


def paged(operation, member, given=None, at_least=2):
    """Walks pages of one, and tries a marker nobody issued."""
    given = {**(given or {}), "PageSize": 1}

    def walk(world, output):
        items = list(output[member])
        while "NextMarker" in output:
            output = world.parsed(operation, {**world.filled(given), "Marker": output["NextMarker"]})
            assert len(output[member]) == 1
            items += output[member]
        keys = {str(item) for item in items}
        assert len(keys) == len(items) >= at_least, f"{len(items)} items, {len(keys)} different"

    return [
        suite.ok(operation, "page by page", given, walk),
        no(operation, "ValidationError", {**given, "Marker": "forged"}, title="a marker nobody issued"),
        no(operation, "ValidationError", {**given, "PageSize": 401}, title="a page too long"),
    ]
