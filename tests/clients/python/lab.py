"""An environment to deploy into, made with the calls of the documented tutorial and read back as it goes."""

import datetime
import hashlib
import json
import os
import sys
import time
import urllib.error
import urllib.request

ROLE = "arn:aws:iam::000000000000:role/deployer"
TRUST = json.dumps({"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "codedeploy.amazonaws.com"}}]})
POLICY = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "codedeploy:*", "Resource": "*"}]})
APP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "app.py")


def eventually(what, look, seconds=60, pause=0.05):
    """Waits until `look` answers something true, and answers that."""
    deadline = time.monotonic() + seconds
    while True:
        found = look()
        if found:
            return found
        assert time.monotonic() < deadline, f"not within {seconds} s: {what}"
        time.sleep(pause)


def served(url):
    """What answers at the address: the first line of the body, or the status."""
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return answer.read().decode().strip()
    except urllib.error.HTTPError as error:
        return f"status {error.code}"


def contains(found, given, where=""):
    """Everything given is found, recursively; lists in the same order."""
    if isinstance(given, dict):
        assert isinstance(found, dict), f"{where}: {found!r} for {given!r}"
        for name, value in given.items():
            assert name in found, f"{where}.{name} is missing in {found!r}"
            contains(found[name], value, f"{where}.{name}")
    elif isinstance(given, list):
        assert isinstance(found, list) and len(found) == len(given), f"{where}: {found!r} for {given!r}"
        for index, value in enumerate(given):
            contains(found[index], value, f"{where}[{index}]")
    else:
        assert found == given and type(found) is type(given), f"{where}: {found!r} for {given!r}"


def is_time(value):
    """A time with its zone, as botocore makes of a time that came in the right form."""
    return isinstance(value, datetime.datetime) and value.tzinfo is not None


class Lab:
    """Names, ARNs and addresses of one environment."""

    EVENTS = ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_REQUEST", "DEPLOYMENT_STOP_ON_ALARM"]

    def __init__(self, aws, name, tasks=1):
        self.aws, self.name, self.tasks = aws, name, tasks
        self.cluster, self.service, self.family = f"{name}-cluster", f"{name}-service", f"{name}-task"
        self.application, self.group = f"{name}-app", f"{name}-group"
        self.target_id = f"{self.cluster}:{self.service}"

    def build(self):
        elb = self.aws.elbv2
        balancer = elb.create_load_balancer(Name=self.name, Subnets=["subnet-1", "subnet-2"])["LoadBalancers"][0]
        self.balancer, host = balancer["LoadBalancerArn"], balancer["DNSName"]
        self.target_groups = [self._target_group(f"{self.name}-tg{number}") for number in (1, 2)]
        self.production_listener = self._listener(8080)
        self.test_listener = self._listener(8081)
        self.production, self.test = f"http://{host}:8080/", f"http://{host}:8081/"
        self.aws.ecs.create_cluster(clusterName=self.cluster)
        self.aws.ecs.create_service(**self.service_settings(self.register("v1")))
        self.aws.codedeploy.create_application(applicationName=self.application, computePlatform="ECS")
        self.aws.codedeploy.create_deployment_group(**self.group_settings())
        eventually(f"{self.name} serves v1", lambda: served(self.production) == "v1")
        return self

    def _target_group(self, name):
        return self.aws.elbv2.create_target_group(
            Name=name, Protocol="HTTP", Port=80, VpcId="vpc-1", TargetType="ip", HealthCheckPath="/",
            HealthCheckIntervalSeconds=5, HealthCheckTimeoutSeconds=2, HealthyThresholdCount=2,
        )["TargetGroups"][0]["TargetGroupArn"]

    def _listener(self, port):
        return self.aws.elbv2.create_listener(
            LoadBalancerArn=self.balancer, Protocol="HTTP", Port=port,
            DefaultActions=[{"Type": "forward", "TargetGroupArn": self.target_groups[0]}],
        )["Listeners"][0]["ListenerArn"]

    def task_definition(self, version):
        return {
            "family": self.family, "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"],
            "cpu": "256", "memory": "512", "executionRoleArn": ROLE,
            "containerDefinitions": [{
                "name": "app", "image": "python:3", "essential": True,
                "entryPoint": [sys.executable, APP], "command": [version],
                "portMappings": [{"containerPort": 80, "protocol": "tcp"}],
                "environment": [{"name": "GREETING", "value": "hello"}],
            }],
        }

    def register(self, version):
        answer = self.aws.ecs.register_task_definition(**self.task_definition(version))
        return answer["taskDefinition"]["taskDefinitionArn"]

    def service_settings(self, task_definition):
        return {
            "cluster": self.cluster, "serviceName": self.service, "taskDefinition": task_definition,
            "desiredCount": self.tasks, "launchType": "FARGATE", "schedulingStrategy": "REPLICA",
            "deploymentController": {"type": "CODE_DEPLOY"}, "platformVersion": "LATEST",
            "loadBalancers": [{"targetGroupArn": self.target_groups[0], "containerName": "app", "containerPort": 80}],
            "networkConfiguration": {"awsvpcConfiguration": {
                "subnets": ["subnet-1", "subnet-2"], "securityGroups": ["sg-1"], "assignPublicIp": "ENABLED",
            }},
        }

    def group_settings(self, **changes):
        settings = {
            "applicationName": self.application, "deploymentGroupName": self.group, "serviceRoleArn": ROLE,
            "deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce",
            "deploymentStyle": {"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"},
            "autoRollbackConfiguration": {"enabled": True, "events": self.EVENTS},
            "blueGreenDeploymentConfiguration": {
                "deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 0},
                "terminateBlueInstancesOnDeploymentSuccess": {"action": "TERMINATE", "terminationWaitTimeInMinutes": 0},
            },
            "ecsServices": [{"serviceName": self.service, "clusterName": self.cluster}],
            "loadBalancerInfo": {"targetGroupPairInfoList": [{
                "targetGroups": [{"name": f"{self.name}-tg1"}, {"name": f"{self.name}-tg2"}],
                "prodTrafficRoute": {"listenerArns": [self.production_listener]},
                "testTrafficRoute": {"listenerArns": [self.test_listener]},
            }]},
        }
        settings.update(changes)
        return settings

    def appspec(self, task_definition, hooks=None):
        return {
            "version": 0.0,
            "Resources": [{"TargetService": {"Type": "AWS::ECS::Service", "Properties": {
                "TaskDefinition": task_definition, "LoadBalancerInfo": {"ContainerName": "app", "ContainerPort": 80},
            }}}],
            "Hooks": [{event: function} for event, function in (hooks or {}).items()],
        }

    @staticmethod
    def inline(appspec):
        content = appspec if isinstance(appspec, str) else json.dumps(appspec)
        sha256 = hashlib.sha256(content.encode()).hexdigest()
        return {"revisionType": "AppSpecContent", "appSpecContent": {"content": content, "sha256": sha256}}

    def deploy(self, version, hooks=None, task_definition=None, **more):
        revision = self.inline(self.appspec(task_definition or self.register(version), hooks))
        return self.aws.codedeploy.create_deployment(
            applicationName=self.application, deploymentGroupName=self.group, revision=revision, **more
        )["deploymentId"]

    # --- reading back ---

    def info(self, deployment):
        return self.aws.codedeploy.get_deployment(deploymentId=deployment)["deploymentInfo"]

    def target(self, deployment):
        answer = self.aws.codedeploy.get_deployment_target(deploymentId=deployment, targetId=self.target_id)
        return answer["deploymentTarget"]["ecsTarget"]

    def ended(self, deployment, seconds=90):
        """Waits for the end; answers the deployment."""

        def look():
            info = self.info(deployment)
            return info if info["status"] in ("Succeeded", "Failed", "Stopped") else None

        return eventually(f"{deployment} has ended", look, seconds)

    def described(self):
        return self.aws.ecs.describe_services(cluster=self.cluster, services=[self.service])["services"][0]

    def shares(self, listener=None):
        """Percentages of the pair on the listener's default action, in the pair's order."""
        listener = listener or self.production_listener
        action = self.aws.elbv2.describe_listeners(ListenerArns=[listener])["Listeners"][0]["DefaultActions"][0]
        weights = {group["TargetGroupArn"]: group["Weight"] for group in action["ForwardConfig"]["TargetGroups"]}
        return [100 * weights.get(group, 0) / sum(weights.values()) for group in self.target_groups]


def main(name, *versions):
    """For a client that only deploys: builds an environment, registers the versions, tells all names in lines of NAME=VALUE."""
    import boto3

    class Clients:
        def __getattr__(self, service):
            return boto3.client(service)

    lab = Lab(Clients(), name).build()
    told = {"application": lab.application, "group": lab.group, "target": lab.target_id, "production": lab.production,
            "test": lab.test, **{version: lab.register(version) for version in versions}}
    print("\n".join(f"{key}={value}" for key, value in told.items()))


if __name__ == "__main__":
    main(*sys.argv[1:])
