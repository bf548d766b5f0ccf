"""The world of the cases: two keys with certificates of the same name, made by openssl."""

import subprocess
import tempfile

import boto3


def made(name, *more):
    """A certificate that signs itself, and its key."""
    with tempfile.TemporaryDirectory() as home:
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{home}/key", "-out", f"{home}/crt",
                        "-days", "30", "-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name},DNS:www.{name}",
                        *more], check=True, capture_output=True)
        with open(f"{home}/crt", "rb") as crt, open(f"{home}/key", "rb") as key:
            return {"Certificate": crt.read(), "PrivateKey": key.read()}


def built(world):
    """Puts the names that cases use into the world."""
    world.first, world.second, world.other = made("web.example"), made("web.example"), made("other.example")
    world.no_certificate = "arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-4000-8000-000000000000"
    world.no_arn = "arn:aws:acm:us-east-1:000000000000:thing/one"
    return world


def listen(world):
    """Gives the certificate to a listener."""
    elb = boto3.client("elbv2", endpoint_url=world.endpoint)
    world.balancer = elb.create_load_balancer(Name="web")["LoadBalancers"][0]["LoadBalancerArn"]
    fixed = [{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "200"}}]
    world.listener = elb.create_listener(LoadBalancerArn=world.balancer, Protocol="HTTPS", Port=8071, DefaultActions=fixed,
                                         Certificates=[{"CertificateArn": world.arn}])["Listeners"][0]["ListenerArn"]


def silence(world):
    """Takes the listener away."""
    boto3.client("elbv2", endpoint_url=world.endpoint).delete_listener(ListenerArn=world.listener)
