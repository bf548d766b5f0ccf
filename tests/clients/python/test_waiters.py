"""The waiters stock clients bring along end as they should, and fail where Amazon's fail."""

import io
import zipfile

import pytest
from botocore.exceptions import WaiterError

from lab import ROLE, TRUST

QUICK = {"Delay": 1, "MaxAttempts": 40}
ONCE = {"Delay": 1, "MaxAttempts": 2}


def test_deployment_successful(aws, lab):
    deployment = lab.deploy("waits")
    aws.codedeploy.get_waiter("deployment_successful").wait(deploymentId=deployment, WaiterConfig=QUICK)
    assert lab.info(deployment)["status"] == "Succeeded"


def test_deployment_successful_fails_on_failed_stopped_and_unknown(aws, spare):
    waiter = aws.codedeploy.get_waiter("deployment_successful")
    appspec = spare.appspec("absent:1")
    failed = aws.codedeploy.create_deployment(
        applicationName=spare.application, deploymentGroupName=spare.group, revision=spare.inline(appspec)
    )["deploymentId"]
    with pytest.raises(WaiterError, match="terminal failure state"):
        waiter.wait(deploymentId=failed, WaiterConfig=QUICK)
    stopped = spare.deploy("v2", deploymentConfigName="CodeDeployDefault.ECSLinear10PercentEvery3Minutes")
    aws.codedeploy.stop_deployment(deploymentId=stopped)
    with pytest.raises(WaiterError, match="terminal failure state"):
        waiter.wait(deploymentId=stopped, WaiterConfig=QUICK)
    with pytest.raises(WaiterError, match="DeploymentDoesNotExistException"):
        waiter.wait(deploymentId="d-ABCDEFGHI", WaiterConfig=QUICK)


def test_services_stable_never_ends_on_a_code_deploy_service(aws, lab):
    # As on Amazon: there are no deployments to count (clients.md finding 6).
    with pytest.raises(WaiterError, match="Max attempts exceeded"):
        aws.ecs.get_waiter("services_stable").wait(cluster=lab.cluster, services=[lab.service], WaiterConfig=ONCE)


def test_tasks_and_services_come_and_go(aws, spare):
    tasks = aws.ecs.list_tasks(cluster=spare.cluster, serviceName=spare.service)["taskArns"]
    aws.ecs.get_waiter("tasks_running").wait(cluster=spare.cluster, tasks=tasks, WaiterConfig=QUICK)
    aws.ecs.delete_service(cluster=spare.cluster, service=spare.service, force=True)
    aws.ecs.get_waiter("tasks_stopped").wait(cluster=spare.cluster, tasks=tasks, WaiterConfig=QUICK)
    aws.ecs.get_waiter("services_inactive").wait(cluster=spare.cluster, services=[spare.service], WaiterConfig=QUICK)
    task = aws.ecs.describe_tasks(cluster=spare.cluster, tasks=tasks)["tasks"][0]
    assert task["stopCode"] == "ServiceSchedulerInitiated" and task["stoppedReason"]


def test_services_stable_ends_for_the_ecs_controller_or_it_is_refused(aws):
    aws.ecs.create_cluster(clusterName="wait-rolling")
    aws.ecs.register_task_definition(family="wait-rolling", containerDefinitions=[
        {"name": "app", "image": "i", "memory": 64, "entryPoint": ["sleep"], "command": ["60"]}])
    try:
        aws.ecs.create_service(cluster="wait-rolling", serviceName="s", taskDefinition="wait-rolling", desiredCount=1)
    except (aws.ecs.exceptions.UnsupportedFeatureException, aws.ecs.exceptions.InvalidParameterException) as refusal:
        assert "CODE_DEPLOY" in str(refusal)
        return
    aws.ecs.get_waiter("services_stable").wait(cluster="wait-rolling", services=["s"], WaiterConfig=QUICK)
    aws.ecs.delete_service(cluster="wait-rolling", service="s", force=True)


def test_load_balancers(aws):
    made = aws.elbv2.create_load_balancer(Name="wait-lb", Subnets=["subnet-1", "subnet-2"])["LoadBalancers"][0]
    arn = made["LoadBalancerArn"]
    aws.elbv2.get_waiter("load_balancer_exists").wait(LoadBalancerArns=[arn], WaiterConfig=ONCE)
    aws.elbv2.get_waiter("load_balancer_available").wait(LoadBalancerArns=[arn], WaiterConfig=QUICK)
    aws.elbv2.delete_load_balancer(LoadBalancerArn=arn)
    aws.elbv2.get_waiter("load_balancers_deleted").wait(LoadBalancerArns=[arn], WaiterConfig=QUICK)
    with pytest.raises(WaiterError):
        aws.elbv2.get_waiter("load_balancer_exists").wait(LoadBalancerArns=[arn], WaiterConfig={"Delay": 1, "MaxAttempts": 1})


def test_targets(aws, spare):
    group = spare.target_groups[0]
    aws.elbv2.get_waiter("target_in_service").wait(TargetGroupArn=group, WaiterConfig=QUICK)
    found = aws.elbv2.describe_target_health(TargetGroupArn=group)["TargetHealthDescriptions"]
    assert found[0]["TargetHealth"] == {"State": "healthy"}
    targets = [found[0]["Target"]]
    aws.elbv2.get_waiter("target_in_service").wait(TargetGroupArn=group, Targets=targets, WaiterConfig=ONCE)
    aws.elbv2.modify_target_group_attributes(
        TargetGroupArn=group, Attributes=[{"Key": "deregistration_delay.timeout_seconds", "Value": "1"}])
    aws.ecs.delete_service(cluster=spare.cluster, service=spare.service, force=True)
    aws.elbv2.get_waiter("target_deregistered").wait(TargetGroupArn=group, Targets=targets, WaiterConfig=QUICK)


def test_functions(aws):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as files:
        files.writestr("main.py", "def handler(event, context): return 1\n")
    aws.functions.create_function(FunctionName="wait-function", Runtime="python3.12", Role=ROLE, Handler="main.handler",
                                  Code={"ZipFile": archive.getvalue()})
    for waiter in ("function_exists", "function_active", "function_active_v2"):
        aws.functions.get_waiter(waiter).wait(FunctionName="wait-function", WaiterConfig=QUICK)
    aws.functions.update_function_configuration(FunctionName="wait-function", Timeout=9)
    for waiter in ("function_updated", "function_updated_v2"):
        aws.functions.get_waiter(waiter).wait(FunctionName="wait-function", WaiterConfig=QUICK)
    aws.functions.delete_function(FunctionName="wait-function")


def test_buckets_and_objects(aws):
    aws.s3.create_bucket(Bucket="wait-bucket")
    aws.s3.get_waiter("bucket_exists").wait(Bucket="wait-bucket", WaiterConfig=ONCE)
    aws.s3.put_object(Bucket="wait-bucket", Key="k", Body=b"")
    aws.s3.get_waiter("object_exists").wait(Bucket="wait-bucket", Key="k", WaiterConfig=ONCE)


def test_roles_and_alarms(aws):
    aws.iam.create_role(RoleName="wait-role", AssumeRolePolicyDocument=TRUST)
    aws.iam.get_waiter("role_exists").wait(RoleName="wait-role", WaiterConfig=ONCE)
    aws.cloudwatch.put_metric_alarm(AlarmName="wait-alarm", Namespace="N", MetricName="m", Statistic="Sum", Period=60,
                                    EvaluationPeriods=1, Threshold=1, ComparisonOperator="GreaterThanThreshold")
    aws.cloudwatch.get_waiter("alarm_exists").wait(AlarmNames=["wait-alarm"], WaiterConfig=ONCE)
