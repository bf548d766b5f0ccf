"""Wrong input: the exception a stock client raises, with a text that helps. One line each."""

import pytest
from botocore.exceptions import ClientError

from lab import ROLE, Lab

TG = "arn:aws:elasticloadbalancing:us-east-1:000000000000:targetgroup/absent/0123456789abcdef"
LB = "arn:aws:elasticloadbalancing:us-east-1:000000000000:loadbalancer/app/absent/0123456789abcdef"
LISTENER = "arn:aws:elasticloadbalancing:us-east-1:000000000000:listener/app/absent/0123456789abcdef/0123456789abcdef"

# operation, input, error code, what the text speaks of
CODEDEPLOY = [
    ("create_application", {"applicationName": "a b"}, "InvalidApplicationNameException", "a b"),
    ("create_application", {"applicationName": "x" * 101}, "InvalidApplicationNameException", "100"),
    ("create_application", {"applicationName": "e", "computePlatform": "Mainframe"}, "InvalidComputePlatformException", "Mainframe"),
    ("create_application", {"applicationName": "{lab.application}", "computePlatform": "ECS"}, "ApplicationAlreadyExistsException", "{lab.application}"),
    ("create_application", {"applicationName": "e", "tags": [{"Key": "k", "Value": "1"}, {"Key": "k", "Value": "2"}]}, "InvalidTagsToAddException", "k"),
    ("get_application", {"applicationName": "absent"}, "ApplicationDoesNotExistException", "absent"),
    ("update_application", {"applicationName": "absent", "newApplicationName": "other"}, "ApplicationDoesNotExistException", "absent"),
    ("batch_get_applications", {"applicationNames": [f"n{n}" for n in range(101)]}, "BatchLimitExceededException", "100"),
    ("create_deployment_config", {"deploymentConfigName": "CodeDeployDefault.Mine", "computePlatform": "ECS", "trafficRoutingConfig": {"type": "AllAtOnce"}}, "InvalidDeploymentConfigNameException", "CodeDeployDefault."),
    ("create_deployment_config", {"deploymentConfigName": "e", "computePlatform": "ECS", "trafficRoutingConfig": {"type": "TimeBasedCanary", "timeBasedCanary": {"canaryPercentage": 100, "canaryInterval": 1}}}, "InvalidTrafficRoutingConfigurationException", "99"),
    ("create_deployment_config", {"deploymentConfigName": "e", "computePlatform": "ECS", "trafficRoutingConfig": {"type": "TimeBasedLinear", "timeBasedCanary": {"canaryPercentage": 10, "canaryInterval": 1}}}, "InvalidTrafficRoutingConfigurationException", ""),
    ("create_deployment_config", {"deploymentConfigName": "e", "computePlatform": "ECS", "trafficRoutingConfig": {"type": "TimeBasedLinear", "timeBasedLinear": {"linearPercentage": 1, "linearInterval": 60}}}, "InvalidTrafficRoutingConfigurationException", "2880"),
    ("get_deployment_config", {"deploymentConfigName": "absent"}, "DeploymentConfigDoesNotExistException", "absent"),
    ("delete_deployment_config", {"deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce"}, "InvalidOperationException", "CodeDeployDefault"),
    ("create_deployment_group", {"changes": {}}, "DeploymentGroupAlreadyExistsException", "{lab.group}"),
    ("create_deployment_group", {"changes": {"applicationName": "absent"}}, "ApplicationDoesNotExistException", "absent"),
    ("create_deployment_group", {"changes": {"deploymentGroupName": "e", "serviceRoleArn": "me"}}, "InvalidRoleException", "me"),
    ("create_deployment_group", {"changes": {"deploymentGroupName": "e", "ecsServices": []}}, "InvalidECSServiceException", ""),
    ("create_deployment_group", {"changes": {"deploymentGroupName": "e", "ecsServices": [{"serviceName": "absent", "clusterName": "{lab.cluster}"}]}}, "InvalidECSServiceException", "absent"),
    ("create_deployment_group", {"changes": {"deploymentGroupName": "e"}}, "ECSServiceMappingLimitExceededException", "{lab.service}"),
    ("update_deployment_group", {"update": {"deploymentStyle": {"deploymentType": "IN_PLACE", "deploymentOption": "WITH_TRAFFIC_CONTROL"}}}, "InvalidDeploymentStyleException", "BLUE_GREEN"),
    ("update_deployment_group", {"update": {"loadBalancerInfo": {"elbInfoList": [{"name": "x"}]}}}, "InvalidLoadBalancerInfoException", "must not contain elbInfo"),
    ("update_deployment_group", {"update": {"loadBalancerInfo": {"targetGroupPairInfoList": [{"targetGroups": [{"name": "absent"}, {"name": "{lab.name}-tg1"}], "prodTrafficRoute": {"listenerArns": ["{lab.production_listener}"]}}]}}}, "InvalidTargetGroupPairException", "absent"),
    ("update_deployment_group", {"update": {"deploymentConfigName": "absent"}}, "DeploymentConfigDoesNotExistException", "absent"),
    ("update_deployment_group", {"update": {"alarmConfiguration": {"enabled": True, "alarms": [{"name": "a"}, {"name": "a"}]}}}, "InvalidAlarmConfigException", ""),
    ("update_deployment_group", {"update": {"alarmConfiguration": {"enabled": True, "alarms": []}}}, "InvalidAlarmConfigException", ""),
    ("update_deployment_group", {"update": {"autoRollbackConfiguration": {"enabled": True, "events": []}}}, "InvalidAutoRollbackConfigException", ""),
    ("update_deployment_group", {"update": {"blueGreenDeploymentConfiguration": {"terminateBlueInstancesOnDeploymentSuccess": {"action": "TERMINATE", "terminationWaitTimeInMinutes": 2881}}}}, "InvalidBlueGreenDeploymentConfigurationException", "2880"),
    ("update_deployment_group", {"update": {"triggerConfigurations": [{"triggerName": "t", "triggerTargetArn": "x", "triggerEvents": ["Nothing"]}]}}, "InvalidTriggerConfigException", ""),
    ("get_deployment_group", {"applicationName": "{lab.application}", "deploymentGroupName": "absent"}, "DeploymentGroupDoesNotExistException", "absent"),
    ("list_deployment_groups", {"applicationName": "absent"}, "ApplicationDoesNotExistException", "absent"),
    ("create_deployment", {"applicationName": "{lab.application}"}, "DeploymentGroupNameRequiredException", ""),
    ("create_deployment", {"deployment": {}}, "RevisionRequiredException", ""),
    ("create_deployment", {"deployment": {"revision": {"revisionType": "GitHub", "gitHubLocation": {"repository": "a/b", "commitId": "c"}}}}, "InvalidRevisionException", "GitHub"),
    ("create_deployment", {"deployment": {"revision": {"revisionType": "S3", "s3Location": {"bucket": "b", "key": "k", "bundleType": "zip"}}}}, "InvalidRevisionException", "BundleType must be either YAML or JSON"),
    ("create_deployment", {"deployment": {"revision": Lab.inline("version: 0.0\nResources: [\n")}}, "InvalidRevisionException", "line"),
    ("create_deployment", {"deployment": {"revision": Lab.inline("version: 1.0\n")}}, "InvalidRevisionException", "version"),
    ("create_deployment", {"deployment": {"revision": {"revisionType": "AppSpecContent", "appSpecContent": {"content": "version: 0.0", "sha256": "0" * 64}}}}, "InvalidRevisionException", "sha256"),
    ("create_deployment", {"deployment": {"description": "x" * 513, "revision": Lab.inline("{}")}}, ("DescriptionTooLongException", "InvalidRevisionException"), ""),
    ("create_deployment", {"deployment": {"revision": "good", "deploymentConfigName": "absent"}}, "DeploymentConfigDoesNotExistException", "absent"),
    ("create_deployment", {"deployment": {"revision": "good", "deploymentConfigName": "CodeDeployDefault.OneAtATime"}}, "InvalidDeploymentConfigNameException", "OneAtATime"),
    ("create_deployment", {"deployment": {"revision": "good", "ignoreApplicationStopFailures": True}}, "InvalidIgnoreApplicationStopFailuresValueException", ""),
    ("create_deployment", {"deployment": {"revision": "good", "targetInstances": {"autoScalingGroups": ["a"]}}}, "InvalidTargetInstancesException", ""),
    ("get_deployment", {"deploymentId": "d-1"}, "InvalidDeploymentIdException", "d-1"),
    ("get_deployment", {"deploymentId": "d-ABCDEFGHI"}, "DeploymentDoesNotExistException", "d-ABCDEFGHI"),
    ("batch_get_deployments", {"deploymentIds": ["d-ABCDEFGHI"] * 101}, "BatchLimitExceededException", ""),
    ("list_deployments", {"applicationName": "{lab.application}"}, "DeploymentGroupNameRequiredException", ""),
    ("list_deployments", {"deploymentGroupName": "{lab.group}"}, "ApplicationNameRequiredException", ""),
    ("list_deployments", {"includeOnlyStatuses": ["Sleeping"]}, "InvalidDeploymentStatusException", "Sleeping"),
    ("list_deployments", {"createTimeRange": {"start": 2000000000, "end": 1900000000}}, "InvalidTimeRangeException", ""),
    ("list_deployments", {"nextToken": "forged"}, "InvalidNextTokenException", ""),
    ("stop_deployment", {"deploymentId": "d-ABCDEFGHI"}, "DeploymentDoesNotExistException", "d-ABCDEFGHI"),
    ("stop_deployment", {"deploymentId": "{ended}"}, "DeploymentAlreadyCompletedException", "{ended}"),
    ("continue_deployment", {"deploymentId": "{ended}"}, "DeploymentAlreadyCompletedException", "{ended}"),
    ("continue_deployment", {"deploymentId": "{ended}", "deploymentWaitType": "LUNCH"}, "InvalidDeploymentWaitTypeException", "LUNCH"),
    ("get_deployment_target", {"deploymentId": "{ended}", "targetId": "one"}, "InvalidDeploymentTargetIdException", "one"),
    ("get_deployment_target", {"deploymentId": "{ended}", "targetId": "a:b"}, "DeploymentTargetDoesNotExistException", "a:b"),
    ("batch_get_deployment_targets", {"deploymentId": "{ended}", "targetIds": ["a:b", "c:d"]}, "DeploymentTargetListSizeExceededException", ""),
    ("list_deployment_targets", {"deploymentId": "{ended}", "targetFilters": {"Colour": ["x"]}}, "InvalidTargetFilterNameException", "Colour"),
    ("put_lifecycle_event_hook_execution_status", {"deploymentId": "{ended}", "lifecycleEventHookExecutionId": "x", "status": "Succeeded"}, "InvalidLifecycleEventHookExecutionIdException", ""),
    ("put_lifecycle_event_hook_execution_status", {"deploymentId": "{ended}", "lifecycleEventHookExecutionId": "x", "status": "Skipped"}, "InvalidLifecycleEventHookExecutionStatusException", "Skipped"),
    ("put_lifecycle_event_hook_execution_status", {"lifecycleEventHookExecutionId": "x", "status": "Succeeded"}, "DeploymentIdRequiredException", ""),
    ("get_application_revision", {"applicationName": "{lab.application}", "revision": {"revisionType": "AppSpecContent", "appSpecContent": {"sha256": "f" * 64}}}, "RevisionDoesNotExistException", ""),
    ("list_application_revisions", {"applicationName": "{lab.application}", "s3KeyPrefix": "x"}, "BucketNameFilterRequiredException", ""),
    ("list_application_revisions", {"applicationName": "{lab.application}", "sortBy": "colour"}, "InvalidSortByException", "colour"),
    ("tag_resource", {"ResourceArn": "x", "Tags": [{"Key": "a", "Value": "b"}]}, "InvalidArnException", "x"),
    ("tag_resource", {"ResourceArn": "arn:aws:codedeploy:us-east-1:000000000000:instance/x", "Tags": [{"Key": "a", "Value": "b"}]}, "ArnNotSupportedException", ""),
    ("tag_resource", {"ResourceArn": "arn:aws:codedeploy:us-east-1:000000000000:application:absent", "Tags": [{"Key": "a", "Value": "b"}]}, "ApplicationDoesNotExistException", "absent"),
    ("get_on_premises_instance", {"instanceName": "x"}, "InstanceNotRegisteredException", ""),
    ("delete_git_hub_account_token", {"tokenName": "x"}, "GitHubAccountTokenDoesNotExistException", ""),
]

OTHERS = [
    ("ecs", "describe_services", {"cluster": "absent", "services": ["x"]}, "ClusterNotFoundException", ""),
    ("ecs", "create_service", {"cluster": "absent", "serviceName": "x", "taskDefinition": "t"}, "ClusterNotFoundException", ""),
    ("ecs", "create_service", {"cluster": "{lab.cluster}", "serviceName": "x", "taskDefinition": "absent:1", "desiredCount": 1, "deploymentController": {"type": "CODE_DEPLOY"}, "loadBalancers": [{"targetGroupArn": "{lab.target_groups[0]}", "containerName": "app", "containerPort": 80}]}, "ClientException", "TaskDefinition not found"),
    ("ecs", "create_service", {"cluster": "{lab.cluster}", "serviceName": "x", "taskDefinition": "{lab.family}", "desiredCount": 1, "deploymentController": {"type": "CODE_DEPLOY"}}, "InvalidParameterException", "loadBalancers"),
    ("ecs", "create_service", {"cluster": "{lab.cluster}", "serviceName": "x", "taskDefinition": "{lab.family}", "desiredCount": 1, "deploymentController": {"type": "CODE_DEPLOY"}, "loadBalancers": [{"targetGroupArn": "{lab.target_groups[1]}", "containerName": "other", "containerPort": 80}]}, "InvalidParameterException", "other"),
    ("ecs", "update_service", {"cluster": "{lab.cluster}", "service": "{lab.service}", "taskDefinition": "{lab.family}"}, "InvalidParameterException", "Unable to update task definition on services with a CODE_DEPLOY deployment controller. Use AWS CodeDeploy to trigger a new deployment."),
    ("ecs", "update_service", {"cluster": "{lab.cluster}", "service": "{lab.service}", "forceNewDeployment": True}, "InvalidParameterException", "Cannot force a new deployment on services with a CODE_DEPLOY deployment controller."),
    ("ecs", "update_service", {"cluster": "{lab.cluster}", "service": "{lab.service}", "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-9"]}}}, "InvalidParameterException", "Unable to update network parameters on services"),
    ("ecs", "update_service", {"cluster": "{lab.cluster}", "service": "absent", "desiredCount": 1}, "ServiceNotFoundException", ""),
    ("ecs", "delete_service", {"cluster": "{lab.cluster}", "service": "{lab.service}"}, "InvalidParameterException", ""),
    ("ecs", "delete_cluster", {"cluster": "{lab.cluster}"}, "ClusterContainsServicesException", ""),
    ("ecs", "describe_task_definition", {"taskDefinition": "absent"}, "ClientException", "Unable to describe task definition."),
    ("ecs", "register_task_definition", {"family": "a b", "containerDefinitions": [{"name": "a", "image": "i", "memory": 4}]}, "ClientException", "family"),
    ("ecs", "register_task_definition", {"family": "e", "containerDefinitions": []}, "ClientException", "ontainer"),
    ("ecs", "describe_task_sets", {"cluster": "{lab.cluster}", "service": "absent"}, "ServiceNotFoundException", ""),
    ("ecs", "delete_task_set", {"cluster": "{lab.cluster}", "service": "{lab.service}", "taskSet": "ecs-svc/1"}, "TaskSetNotFoundException", ""),
    ("ecs", "stop_task", {"cluster": "{lab.cluster}", "task": "0" * 32}, "InvalidParameterException", ""),
    ("elbv2", "describe_load_balancers", {"Names": ["absent"]}, "LoadBalancerNotFound", "absent"),
    ("elbv2", "describe_target_groups", {"Names": ["absent"]}, "TargetGroupNotFound", "absent"),
    ("elbv2", "describe_listeners", {"ListenerArns": [LISTENER]}, "ListenerNotFound", ""),
    ("elbv2", "describe_rules", {"RuleArns": [LISTENER.replace("listener", "listener-rule") + "/0123456789abcdef"]}, "RuleNotFound", ""),
    ("elbv2", "describe_target_health", {"TargetGroupArn": TG}, "TargetGroupNotFound", "absent"),
    ("elbv2", "create_listener", {"LoadBalancerArn": LB, "Protocol": "HTTP", "Port": 80, "DefaultActions": [{"Type": "forward", "TargetGroupArn": TG}]}, "LoadBalancerNotFound", ""),
    ("elbv2", "create_listener", {"LoadBalancerArn": "{lab.balancer}", "Protocol": "HTTP", "Port": 9999, "DefaultActions": [{"Type": "forward", "TargetGroupArn": TG}]}, "TargetGroupNotFound", ""),
    ("elbv2", "create_listener", {"LoadBalancerArn": "{lab.balancer}", "Protocol": "HTTP", "Port": 8080, "DefaultActions": [{"Type": "forward", "TargetGroupArn": "{lab.target_groups[0]}"}]}, "DuplicateListener", "8080"),
    ("elbv2", "create_load_balancer", {"Name": "internal-x", "Subnets": ["subnet-1", "subnet-2"]}, "ValidationError", "internal-"),
    ("elbv2", "create_load_balancer", {"Name": "{lab.name}", "Subnets": ["subnet-8", "subnet-9"]}, "DuplicateLoadBalancerName", "{lab.name}"),
    ("elbv2", "create_target_group", {"Name": "a_b", "Protocol": "HTTP", "Port": 80, "VpcId": "vpc-1"}, "ValidationError", "a_b"),
    ("elbv2", "create_target_group", {"Name": "{lab.name}-tg1", "Protocol": "HTTP", "Port": 81, "VpcId": "vpc-1"}, "DuplicateTargetGroupName", "{lab.name}-tg1"),
    ("elbv2", "delete_target_group", {"TargetGroupArn": "{lab.target_groups[0]}"}, "ResourceInUse", ""),
    ("elbv2", "modify_listener", {"ListenerArn": "{lab.production_listener}", "DefaultActions": [{"Type": "forward", "ForwardConfig": {"TargetGroups": [{"TargetGroupArn": "{lab.target_groups[0]}", "Weight": 1000}]}}]}, "ValidationError", "999"),
    ("elbv2", "register_targets", {"TargetGroupArn": "{lab.target_groups[1]}", "Targets": [{"Id": "not an address", "Port": 1}]}, ("InvalidTarget", "ValidationError"), "not an address"),
    ("functions", "get_function", {"FunctionName": "absent"}, "ResourceNotFoundException", "absent"),
    ("functions", "invoke", {"FunctionName": "absent"}, "ResourceNotFoundException", "absent"),
    ("functions", "create_function", {"FunctionName": "e", "Runtime": "python3.12", "Role": ROLE, "Handler": "a.b", "Code": {"ZipFile": b"not a zip"}}, "InvalidParameterValueException", "zip"),
    ("functions", "create_function", {"FunctionName": "e", "Runtime": "cobol85", "Role": ROLE, "Handler": "a.b", "Code": {"ZipFile": b"x"}}, "InvalidParameterValueException", "cobol85"),
    ("functions", "create_function", {"FunctionName": "a b", "Runtime": "python3.12", "Role": ROLE, "Handler": "a.b", "Code": {"ZipFile": b"x"}}, ("ValidationException", "InvalidParameterValueException"), "a b"),
    ("functions", "delete_function", {"FunctionName": "absent"}, "ResourceNotFoundException", "absent"),
    ("cloudwatch", "set_alarm_state", {"AlarmName": "absent", "StateValue": "ALARM", "StateReason": "r"}, "ResourceNotFound", "absent"),
    ("cloudwatch", "put_metric_alarm", {"AlarmName": "e", "Namespace": "n", "MetricName": "m", "Statistic": "Sum", "Period": 7, "EvaluationPeriods": 1, "Threshold": 1, "ComparisonOperator": "GreaterThanThreshold"}, ("ValidationError", "InvalidParameterValue"), "eriod"),
    ("s3", "get_object", {"Bucket": "absent-bucket", "Key": "k"}, "NoSuchBucket", ""),
    ("s3", "create_bucket", {"Bucket": "UPPER_case"}, "InvalidBucketName", ""),
    ("s3", "list_objects_v2", {"Bucket": "absent-bucket"}, "NoSuchBucket", ""),
    ("iam", "get_role", {"RoleName": "absent"}, "NoSuchEntity", "absent"),
    ("iam", "get_role_policy", {"RoleName": "absent", "PolicyName": "p"}, "NoSuchEntity", "absent"),
    ("iam", "create_role", {"RoleName": "e", "AssumeRolePolicyDocument": "not json"}, "MalformedPolicyDocument", ""),
    ("ec2", "describe_subnets", {"SubnetIds": ["subnet-0123456789abcdef0"]}, "InvalidSubnetID.NotFound", "subnet-0123456789abcdef0"),
    ("ec2", "create_subnet", {"VpcId": "vpc-0123456789abcdef0", "CidrBlock": "10.0.0.0/24"}, "InvalidVpcID.NotFound", "vpc-0123456789abcdef0"),
    ("ec2", "create_vpc", {"CidrBlock": "10.0.0.0/99"}, ("InvalidParameterValue", "InvalidVpc.Range"), "10.0.0.0/99"),
]


def filled(value, lab, ended):
    """Names of the environment put in."""
    if isinstance(value, str):
        return value.replace("{ended}", ended).format(lab=lab) if "{lab" in value or "{ended" in value else value
    if isinstance(value, list):
        return [filled(item, lab, ended) for item in value]
    if isinstance(value, dict):
        return {name: filled(item, lab, ended) for name, item in value.items()}
    return value


@pytest.fixture(scope="module")
def ended(lab):
    """A deployment that is over."""
    deployment = lab.deploy("errors")
    assert lab.ended(deployment)["status"] == "Succeeded"
    return deployment


def given_for(given, lab, ended):
    given = filled(given, lab, ended)
    if "changes" in given:
        return lab.group_settings(**given["changes"])
    if "update" in given:
        return {"applicationName": lab.application, "currentDeploymentGroupName": lab.group, **given["update"]}
    if "deployment" in given:
        more = given["deployment"]
        if more.get("revision") == "good":
            more["revision"] = lab.inline(lab.appspec(f"{lab.family}:1"))
        return {"applicationName": lab.application, "deploymentGroupName": lab.group, **more}
    return given


def refused(client, operation, given, codes, speaks_of):
    codes = (codes,) if isinstance(codes, str) else codes
    with pytest.raises(ClientError) as caught:
        getattr(client, operation)(**given)
    error = caught.value.response["Error"]
    assert error["Code"] in codes, error
    assert speaks_of in error["Message"], error
    assert len(error["Message"]) > 10, error
    status = caught.value.response["ResponseMetadata"]["HTTPStatusCode"]
    assert 400 <= status < 500 and caught.value.response["ResponseMetadata"]["RequestId"]
    return caught.value


@pytest.mark.parametrize("operation,given,codes,speaks_of", CODEDEPLOY,
                         ids=[f"{number:02}-{row[0]}-{row[2]}" for number, row in enumerate(CODEDEPLOY)])
def test_codedeploy(aws, lab, ended, operation, given, codes, speaks_of):
    error = refused(aws.codedeploy, operation, given_for(given, lab, ended), codes, filled(speaks_of, lab, ended))
    # The class a caller would name in `except`.
    assert isinstance(error, getattr(aws.codedeploy.exceptions, error.response["Error"]["Code"]))
    assert error.response["ResponseMetadata"]["HTTPStatusCode"] == 400


@pytest.mark.parametrize("service,operation,given,codes,speaks_of", OTHERS,
                         ids=[f"{row[0]}-{row[1]}-{number:02}" for number, row in enumerate(OTHERS)])
def test_others(aws, lab, ended, service, operation, given, codes, speaks_of):
    refused(getattr(aws, service), operation, filled(given, lab, ended), codes, filled(speaks_of, lab, ended))


@pytest.mark.parametrize("service,operation,given", [
    ("ecs", "discover_poll_endpoint", {}), ("elbv2", "get_resource_policy", {"ResourceArn": "r"}), ("functions", "list_layers", {}),
    ("cloudwatch", "list_dashboards", {}), ("iam", "list_groups", {}), ("ec2", "describe_instances", {}),
    ("sts", "get_session_token", {})])
def test_operations_that_are_not_here_are_refused_once_and_in_words(aws, service, operation, given):
    with pytest.raises(ClientError) as caught:
        getattr(getattr(aws, service), operation)(**given)
    # Not a 5xx: clients repeat those.
    assert 400 <= caught.value.response["ResponseMetadata"]["HTTPStatusCode"] < 500, caught.value.response
    assert caught.value.response["ResponseMetadata"].get("RetryAttempts", 0) == 0
    assert len(caught.value.response["Error"]["Message"]) > 10


def test_a_head_of_an_absent_object_is_a_404(aws):
    aws.s3.create_bucket(Bucket="error-bucket")
    with pytest.raises(ClientError) as caught:
        aws.s3.head_object(Bucket="error-bucket", Key="absent")
    assert caught.value.response["Error"]["Code"] == "404"
    with pytest.raises(aws.s3.exceptions.NoSuchKey):
        aws.s3.get_object(Bucket="error-bucket", Key="absent")


def test_a_second_deployment_names_the_first_in_quotes(aws, spare):
    first = spare.deploy("v2", deploymentConfigName="CodeDeployDefault.ECSLinear10PercentEvery3Minutes")
    with pytest.raises(aws.codedeploy.exceptions.DeploymentLimitExceededException) as caught:
        spare.deploy("v3")
    assert f"The Deployment Group '{spare.group}' already has an active Deployment '{first}'" in str(caught.value)
    aws.codedeploy.stop_deployment(deploymentId=first, autoRollbackEnabled=False)
    spare.ended(first)


def test_a_wrong_secret_is_refused(aws):
    import boto3
    stranger = boto3.client("codedeploy", aws_secret_access_key="wrong", aws_access_key_id="test")
    with pytest.raises(ClientError) as caught:
        stranger.list_applications()
    assert caught.value.response["Error"]["Code"] == "InvalidSignatureException"
    unknown = boto3.client("elbv2", aws_secret_access_key="test", aws_access_key_id="nobody")
    with pytest.raises(ClientError) as caught:
        unknown.describe_load_balancers()
    assert caught.value.response["Error"]["Code"] == "InvalidClientTokenId"
