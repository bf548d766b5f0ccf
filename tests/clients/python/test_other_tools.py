"""What other tools read back: ecspresso and Terraform's AWS provider, call by call (neither can be installed here)."""

import pytest
from botocore.exceptions import ClientError

from lab import TRUST, eventually


# --- ecspresso ---

def test_ecspresso_finds_its_group_deploys_and_rolls_back(aws, spare):
    codedeploy = aws.codedeploy
    # Finds application and group of a service.
    names = [name for page in codedeploy.get_paginator("list_applications").paginate() for name in page["applications"]]
    found = None
    for start in range(0, len(names), 100):
        for application in codedeploy.batch_get_applications(applicationNames=names[start:start + 100])["applicationsInfo"]:
            if application["computePlatform"] != "ECS":
                continue
            listed = codedeploy.list_deployment_groups(applicationName=application["applicationName"])["deploymentGroups"]
            if not listed:
                continue
            groups = codedeploy.batch_get_deployment_groups(
                applicationName=application["applicationName"], deploymentGroupNames=listed)["deploymentGroupsInfo"]
            for group in groups:
                for service in group["ecsServices"]:
                    if (service["clusterName"], service["serviceName"]) == (spare.cluster, spare.service):
                        found = group
    named = {"applicationName": found["applicationName"], "deploymentGroupName": found["deploymentGroupName"]}
    assert named == {"applicationName": spare.application, "deploymentGroupName": spare.group}
    # Changes nothing but the number of tasks, which CODE_DEPLOY allows.
    aws.ecs.update_service(cluster=spare.cluster, service=spare.service, desiredCount=2)
    eventually("two tasks", lambda: settled(spare, 2))
    first = spare.described()["taskSets"][0]
    appspec = (f"version: 0.0\nResources:\n- TargetService:\n    Type: AWS::ECS::Service\n    Properties:\n"
               f"      TaskDefinition: {spare.register('v2')}\n      LoadBalancerInfo:\n        ContainerName: app\n"
               f"        ContainerPort: 80\n      PlatformVersion: LATEST\n")
    codedeploy.create_deployment(
        **named, deploymentConfigName="CodeDeployDefault.ECSLinear10PercentEvery1Minutes",
        revision={"revisionType": "AppSpecContent", "appSpecContent": {"content": appspec}},
        autoRollbackConfiguration={"enabled": True, "events": ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM",
                                                               "DEPLOYMENT_STOP_ON_REQUEST"]})
    active = codedeploy.list_deployments(**named, includeOnlyStatuses=["Created", "Queued", "InProgress", "Ready"])
    deployment = active["deployments"][0]

    def weight():
        target = codedeploy.get_deployment_target(deploymentId=deployment, targetId=spare.target_id)
        target = target["deploymentTarget"]["ecsTarget"]
        assert target["lastUpdatedAt"] and target["lifecycleEvents"]
        return [item["trafficWeight"] for item in target["taskSetsInfo"] if item["status"] == "ACTIVE"]

    eventually("the ACTIVE set has traffic", lambda: weight() and weight()[0] > 0)
    # Rollback: reads the revision as given, stops, polls for Stopped and the rollback's id.
    info = codedeploy.get_deployment(deploymentId=deployment)["deploymentInfo"]
    revision = codedeploy.get_application_revision(applicationName=spare.application, revision=info["revision"])["revision"]
    assert revision["appSpecContent"]["content"] == appspec
    codedeploy.stop_deployment(deploymentId=deployment, autoRollbackEnabled=True)
    info = eventually("Stopped", lambda: stopped(spare, deployment), seconds=10)
    rollback = info["rollbackInfo"]["rollbackDeploymentId"]
    assert spare.ended(rollback)["status"] == "Succeeded"
    # Waits for exactly one task set, PRIMARY and steady.
    eventually("one steady task set", lambda: settled(spare, 2))
    assert spare.described()["taskSets"][0]["id"] == first["id"]


def settled(lab, tasks):
    service = lab.described()
    sets = service["taskSets"]
    return (len(sets) == 1 and sets[0]["status"] == "PRIMARY" and sets[0]["stabilityStatus"] == "STEADY_STATE"
            and service["runningCount"] == tasks and service["deployments"] == [])


def stopped(lab, deployment):
    info = lab.info(deployment)
    return info if info["status"] == "Stopped" else None


# --- Terraform's AWS provider: reads after each create; a second plan finds nothing to change ---

def test_terraform_reads_codedeploy_twice_the_same(aws, lab):
    reads = [
        lambda: aws.codedeploy.get_application(applicationName=lab.application)["application"],
        lambda: aws.codedeploy.get_deployment_config(deploymentConfigName="CodeDeployDefault.ECSAllAtOnce")["deploymentConfigInfo"],
        lambda: without(aws.codedeploy.get_deployment_group(
            applicationName=lab.application, deploymentGroupName=lab.group)["deploymentGroupInfo"]),
        lambda: aws.codedeploy.list_tags_for_resource(
            ResourceArn=f"arn:aws:codedeploy:us-east-1:000000000000:deploymentgroup:{lab.application}/{lab.group}")["Tags"],
        lambda: aws.codedeploy.list_tags_for_resource(
            ResourceArn=f"arn:aws:codedeploy:us-east-1:000000000000:application:{lab.application}")["Tags"],
    ]
    for read in reads:
        assert read() == read()


def without(group):
    return {name: value for name, value in group.items() if not name.startswith("last")}


def test_terraform_reads_the_balancer(aws, lab):
    elb = aws.elbv2
    with pytest.raises(elb.exceptions.LoadBalancerNotFoundException):
        elb.describe_load_balancers(Names=["terraform-absent"])
    with pytest.raises(elb.exceptions.TargetGroupNotFoundException):
        elb.describe_target_groups(Names=["terraform-absent"])
    attributes = {item["Key"] for item in elb.describe_load_balancer_attributes(LoadBalancerArn=lab.balancer)["Attributes"]}
    assert {"deletion_protection.enabled", "idle_timeout.timeout_seconds", "routing.http2.enabled",
            "routing.http.drop_invalid_header_fields.enabled", "access_logs.s3.enabled"} <= attributes
    attributes = {item["Key"] for item in elb.describe_target_group_attributes(TargetGroupArn=lab.target_groups[0])["Attributes"]}
    assert {"deregistration_delay.timeout_seconds", "stickiness.enabled", "stickiness.type", "slow_start.duration_seconds",
            "load_balancing.algorithm.type"} <= attributes
    assert isinstance(elb.describe_listener_attributes(ListenerArn=lab.production_listener)["Attributes"], list)
    arns = [lab.balancer, lab.target_groups[0], lab.production_listener]
    assert [item["ResourceArn"] for item in elb.describe_tags(ResourceArns=arns)["TagDescriptions"]] == arns
    tolerated(elb.describe_capacity_reservation, LoadBalancerArn=lab.balancer)


def test_terraform_reads_functions_roles_and_alarms(aws):
    aws.iam.create_role(RoleName="terraform", AssumeRolePolicyDocument=TRUST)
    assert aws.iam.get_role(RoleName="terraform")["Role"]["MaxSessionDuration"] == 3600
    assert aws.iam.list_role_policies(RoleName="terraform")["PolicyNames"] == []
    assert aws.iam.list_attached_role_policies(RoleName="terraform")["AttachedPolicies"] == []
    aws.cloudwatch.put_metric_alarm(
        AlarmName="terraform", Namespace="N", MetricName="m", Statistic="Sum", Period=60, EvaluationPeriods=1, Threshold=1,
        ComparisonOperator="GreaterThanThreshold", Tags=[{"Key": "k", "Value": "v"}])
    arn = aws.cloudwatch.describe_alarms(AlarmNames=["terraform"])["MetricAlarms"][0]["AlarmArn"]
    answer = tolerated(aws.cloudwatch.list_tags_for_resource, ResourceARN=arn)
    assert answer is None or answer["Tags"] == [{"Key": "k", "Value": "v"}]


def tolerated(call, **given):
    """An operation that may be missing, if it is refused in words and not by a server error."""
    try:
        return call(**given)
    except ClientError as refusal:
        assert refusal.response["ResponseMetadata"]["HTTPStatusCode"] < 500, refusal
        return None
