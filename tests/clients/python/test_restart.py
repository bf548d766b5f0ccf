"""Everything that was acknowledged reads back the same after the server was stopped, and after it was killed."""

import io
import json
import os
import signal
import subprocess
import zipfile

import boto3
import pytest

from lab import POLICY, ROLE, TRUST, Lab, contains, eventually, served

# What rightly differs from one look to the next.
PASSING = {"events", "ResponseMetadata", "stabilityStatusAt", "updatedAt", "StateUpdatedTimestamp", "StateTransitionedTimestamp",
           "StateReason", "StateReasonData", "Location", "version"}


class Server:
    """A server of its own, on one data directory and one port."""

    def __init__(self, home):
        self.home, self.port, self.process = home, 0, None

    def start(self, *more):
        log = open(self.home / "serve.log", "ab")
        self.process = subprocess.Popen(
            [os.environ["CUTOVER_BINARY"], "serve", "--listen", f"127.0.0.1:{self.port}", "--data-dir",
             str(self.home / "data"), "--clock-rate", "60", *more],
            stdout=subprocess.PIPE, stderr=log, env={**os.environ, "CUTOVER_DATA_DIR": ""}, text=True)
        log.close()
        line = self.process.stdout.readline()
        assert line.startswith("cutover listens on "), (self.home / "serve.log").read_text()[-2000:]
        endpoint = (self.home / "data" / "endpoint").read_text()
        self.port = int(endpoint.rpartition(":")[2])
        return endpoint

    def end(self, how):
        self.process.send_signal(how)
        self.process.wait(timeout=60)


class ClientsOf:
    """Stock clients of one endpoint."""

    def __init__(self, endpoint):
        self.endpoint = endpoint

    def __getattr__(self, service):
        made = boto3.client("lambda" if service == "functions" else service, endpoint_url=self.endpoint)
        setattr(self, service, made)
        return made


@pytest.fixture
def server(tmp_path):
    made = Server(tmp_path)
    yield made
    if made.process and made.process.poll() is None:
        made.end(signal.SIGTERM)


def without_passing(value):
    if isinstance(value, dict):
        return {name: without_passing(item) for name, item in value.items() if name not in PASSING}
    if isinstance(value, list):
        return [without_passing(item) for item in value]
    return value


def everything(aws, lab, deployment):
    """Every record of every service, as stock clients read it."""
    codedeploy, ecs, elb = aws.codedeploy, aws.ecs, aws.elbv2
    named = {"applicationName": lab.application}
    balancers = elb.describe_load_balancers()["LoadBalancers"]
    groups = elb.describe_target_groups()["TargetGroups"]
    definitions = ecs.list_task_definitions()["taskDefinitionArns"]
    return without_passing({
        "applications": codedeploy.batch_get_applications(applicationNames=codedeploy.list_applications()["applications"]),
        "configs": [codedeploy.get_deployment_config(deploymentConfigName=name)
                    for name in codedeploy.list_deployment_configs()["deploymentConfigsList"]],
        "group": codedeploy.get_deployment_group(**named, deploymentGroupName=lab.group),
        "revisions": codedeploy.list_application_revisions(**named, sortBy="registerTime"),
        "deployments": codedeploy.batch_get_deployments(deploymentIds=codedeploy.list_deployments()["deployments"]),
        "target": codedeploy.get_deployment_target(deploymentId=deployment, targetId=lab.target_id),
        "tags": codedeploy.list_tags_for_resource(
            ResourceArn=f"arn:aws:codedeploy:us-east-1:000000000000:application:{lab.application}"),
        "clusters": ecs.describe_clusters(clusters=ecs.list_clusters()["clusterArns"]),
        "definitions": [ecs.describe_task_definition(taskDefinition=arn, include=["TAGS"]) for arn in definitions],
        "services": ecs.describe_services(cluster=lab.cluster, services=[lab.service]),
        "balancers": balancers,
        "balancer attributes": [elb.describe_load_balancer_attributes(LoadBalancerArn=item["LoadBalancerArn"]) for item in balancers],
        "listeners": [elb.describe_listeners(LoadBalancerArn=item["LoadBalancerArn"]) for item in balancers],
        "rules": [elb.describe_rules(ListenerArn=listener) for listener in (lab.production_listener, lab.test_listener)],
        "groups": groups,
        "group attributes": [elb.describe_target_group_attributes(TargetGroupArn=item["TargetGroupArn"]) for item in groups],
        "elb tags": elb.describe_tags(ResourceArns=[lab.balancer, *lab.target_groups]),
        "functions": [aws.functions.get_function(FunctionName=item["FunctionName"])
                      for item in aws.functions.list_functions()["Functions"]],
        "buckets": aws.s3.list_buckets()["Buckets"],
        "objects": aws.s3.list_objects_v2(Bucket="restart")["Contents"],
        "object": aws.s3.get_object(Bucket="restart", Key="k")["Body"].read(),
        "roles": aws.iam.list_roles()["Roles"],
        "policies": [aws.iam.list_attached_role_policies(RoleName="restart"), aws.iam.list_role_policies(RoleName="restart")],
        "alarms": aws.cloudwatch.describe_alarms()["MetricAlarms"],
        "vpcs": aws.ec2.describe_vpcs()["Vpcs"],
        "security groups": aws.ec2.describe_security_groups()["SecurityGroups"],
        "served": [served(lab.production), served(lab.test)],
    })


def fill(aws, lab):
    """A record of every kind."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as files:
        files.writestr("main.py", "def handler(event, context): return 'alive'\n")
    aws.functions.create_function(
        FunctionName="restart", Runtime="python3.12", Role=ROLE, Handler="main.handler", Tags={"k": "v"},
        Code={"ZipFile": archive.getvalue()}, Environment={"Variables": {"A": "1"}})
    aws.s3.create_bucket(Bucket="restart")
    aws.s3.put_object(Bucket="restart", Key="k", Body=b"kept", Metadata={"a": "b"})
    aws.iam.create_role(RoleName="restart", AssumeRolePolicyDocument=TRUST)
    aws.iam.put_role_policy(RoleName="restart", PolicyName="p", PolicyDocument=POLICY)
    aws.iam.attach_role_policy(RoleName="restart", PolicyArn="arn:aws:iam::aws:policy/AWSCodeDeployRoleForECS")
    aws.cloudwatch.put_metric_alarm(
        AlarmName="restart", Namespace="N", MetricName="m", Statistic="Sum", Period=60, EvaluationPeriods=1, Threshold=1,
        ComparisonOperator="GreaterThanThreshold", TreatMissingData="ignore")
    aws.cloudwatch.set_alarm_state(AlarmName="restart", StateValue="ALARM", StateReason="by hand")
    aws.ec2.create_vpc(CidrBlock="10.9.0.0/16")
    aws.elbv2.add_tags(ResourceArns=[lab.balancer], Tags=[{"Key": "k", "Value": "v"}])
    aws.elbv2.create_rule(ListenerArn=lab.production_listener, Priority=7,
                          Conditions=[{"Field": "path-pattern", "Values": ["/x"]}],
                          Actions=[{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "418"}}])
    aws.codedeploy.tag_resource(ResourceArn=f"arn:aws:codedeploy:us-east-1:000000000000:application:{lab.application}",
                                Tags=[{"Key": "k", "Value": "v"}])
    aws.codedeploy.create_deployment_config(
        deploymentConfigName="restart", computePlatform="ECS",
        trafficRoutingConfig={"type": "TimeBasedCanary", "timeBasedCanary": {"canaryPercentage": 50, "canaryInterval": 1}})


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM], ids=["killed", "stopped"])
def test_all_records_survive(server, how):
    aws = ClientsOf(server.start())
    lab = Lab(aws, "again").build()
    fill(aws, lab)
    deployment = lab.deploy("v2", deploymentConfigName="restart")
    assert lab.ended(deployment)["status"] == "Succeeded"
    eventually("one task set", lambda: len(lab.described()["taskSets"]) == 1)
    before = everything(aws, lab, deployment)
    server.end(how)
    if how == signal.SIGKILL:
        # The data plane serves on alone.
        assert served(lab.production) == "v2"
    assert server.start() == aws.endpoint
    eventually("the service is steady again", lambda: [item["stabilityStatus"] for item in lab.described()["taskSets"]] == [
        "STEADY_STATE"])
    eventually("v2 is served", lambda: answers(lab.production) == "v2")
    after = everything(aws, lab, deployment)
    for what, value in before.items():
        contains(after[what], value, what)
    assert json.loads(aws.functions.invoke(FunctionName="restart")["Payload"].read()) == "alive"
    assert lab.ended(lab.deploy("v3"))["status"] == "Succeeded"
    assert served(lab.production) == "v3"


def answers(url):
    try:
        return served(url)
    except OSError as nobody:
        return str(nobody)
