"""CodeDeploy's records: what was given comes back, in the types botocore expects."""

import datetime
import hashlib
import re
import uuid

import pytest

from lab import contains

UUID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")


def recent(time):
    """A time with zone, not before this run and not in a far future (the engine's clock may be hurried)."""
    assert isinstance(time, datetime.datetime) and time.tzinfo is not None, repr(time)
    now = datetime.datetime.now(datetime.timezone.utc)
    assert now - datetime.timedelta(hours=1) < time < now + datetime.timedelta(days=7), time
    return True


def test_application(aws):
    made = aws.codedeploy.create_application(
        applicationName="read-app", computePlatform="ECS", tags=[{"Key": "team", "Value": "blue"}]
    )
    assert UUID.match(made["applicationId"])
    found = aws.codedeploy.get_application(applicationName="read-app")["application"]
    contains(found, {
        "applicationId": made["applicationId"], "applicationName": "read-app", "computePlatform": "ECS",
        "linkedToGitHub": False,
    })
    assert recent(found["createTime"])
    assert aws.codedeploy.batch_get_applications(applicationNames=["read-app"])["applicationsInfo"] == [found]
    assert "read-app" in aws.codedeploy.list_applications()["applications"]
    arn = "arn:aws:codedeploy:us-east-1:000000000000:application:read-app"
    assert aws.codedeploy.list_tags_for_resource(ResourceArn=arn)["Tags"] == [{"Key": "team", "Value": "blue"}]
    aws.codedeploy.tag_resource(ResourceArn=arn, Tags=[{"Key": "team", "Value": "green"}, {"Key": "x", "Value": ""}])
    aws.codedeploy.untag_resource(ResourceArn=arn, TagKeys=["x", "absent"])
    assert aws.codedeploy.list_tags_for_resource(ResourceArn=arn)["Tags"] == [{"Key": "team", "Value": "green"}]
    aws.codedeploy.update_application(applicationName="read-app", newApplicationName="read-app-2")
    renamed = aws.codedeploy.get_application(applicationName="read-app-2")["application"]
    assert renamed["applicationId"] == made["applicationId"] and renamed["createTime"] == found["createTime"]
    with pytest.raises(aws.codedeploy.exceptions.ApplicationDoesNotExistException):
        aws.codedeploy.get_application(applicationName="read-app")
    aws.codedeploy.delete_application(applicationName="read-app-2")
    aws.codedeploy.delete_application(applicationName="read-app-2")
    assert "read-app-2" not in aws.codedeploy.list_applications()["applications"]


@pytest.mark.parametrize("routing", [
    {"type": "TimeBasedCanary", "timeBasedCanary": {"canaryPercentage": 25, "canaryInterval": 2}},
    {"type": "TimeBasedLinear", "timeBasedLinear": {"linearPercentage": 50, "linearInterval": 1}},
    {"type": "AllAtOnce"},
], ids=lambda routing: routing["type"])
def test_deployment_config(aws, routing):
    name = f"read-{routing['type']}"
    made = aws.codedeploy.create_deployment_config(
        deploymentConfigName=name, computePlatform="ECS", trafficRoutingConfig=routing
    )
    found = aws.codedeploy.get_deployment_config(deploymentConfigName=name)["deploymentConfigInfo"]
    contains(found, {
        "deploymentConfigId": made["deploymentConfigId"], "deploymentConfigName": name, "computePlatform": "ECS",
        "trafficRoutingConfig": routing,
    })
    assert UUID.match(made["deploymentConfigId"]) and recent(found["createTime"])
    assert name in aws.codedeploy.list_deployment_configs()["deploymentConfigsList"]
    aws.codedeploy.delete_deployment_config(deploymentConfigName=name)
    with pytest.raises(aws.codedeploy.exceptions.DeploymentConfigDoesNotExistException):
        aws.codedeploy.get_deployment_config(deploymentConfigName=name)


def test_all_17_built_in_configs_are_listed_and_readable(aws):
    names = [name for name in aws.codedeploy.list_deployment_configs()["deploymentConfigsList"]
             if name.startswith("CodeDeployDefault.")]
    assert len(names) == len(set(names)) == 17
    kinds = {name: aws.codedeploy.get_deployment_config(deploymentConfigName=name)["deploymentConfigInfo"]
             for name in names}
    contains(kinds["CodeDeployDefault.ECSLinear10PercentEvery3Minutes"], {
        "computePlatform": "ECS",
        "trafficRoutingConfig": {"type": "TimeBasedLinear",
                                 "timeBasedLinear": {"linearPercentage": 10, "linearInterval": 3}},
    })
    contains(kinds["CodeDeployDefault.ECSCanary10Percent15Minutes"], {
        "trafficRoutingConfig": {"type": "TimeBasedCanary",
                                 "timeBasedCanary": {"canaryPercentage": 10, "canaryInterval": 15}},
    })
    contains(kinds["CodeDeployDefault.OneAtATime"], {
        "computePlatform": "Server", "minimumHealthyHosts": {"type": "MOST_CONCURRENCY", "value": 1},
    })


def test_deployment_group(aws, lab):
    given = lab.group_settings()
    found = aws.codedeploy.get_deployment_group(applicationName=lab.application, deploymentGroupName=lab.group)
    found = found["deploymentGroupInfo"]
    contains(found, given)
    assert found["computePlatform"] == "ECS" and UUID.match(found["deploymentGroupId"])
    for absent in ("ec2TagFilters", "onPremisesInstanceTagFilters", "autoScalingGroups"):
        assert found.get(absent, []) == []
    batch = aws.codedeploy.batch_get_deployment_groups(
        applicationName=lab.application, deploymentGroupNames=[lab.group, "absent"]
    )
    assert batch["deploymentGroupsInfo"] == [found] and "absent" in batch["errorMessage"]
    listed = aws.codedeploy.list_deployment_groups(applicationName=lab.application)
    assert (listed["applicationName"], listed["deploymentGroups"]) == (lab.application, [lab.group])


def test_everything_a_group_can_hold_comes_back_and_is_replaced_by_an_update(aws, spare):
    names = {"applicationName": spare.application, "deploymentGroupName": spare.group}
    more = {
        "alarmConfiguration": {"enabled": True, "ignorePollAlarmFailure": True, "alarms": [{"name": "a"}, {"name": "b"}]},
        "triggerConfigurations": [{
            "triggerName": "t", "triggerTargetArn": "arn:aws:sns:us-east-1:000000000000:topic",
            "triggerEvents": ["DeploymentFailure", "DeploymentRollback"],
        }],
        "autoRollbackConfiguration": {"enabled": True, "events": ["DEPLOYMENT_STOP_ON_ALARM"]},
        "blueGreenDeploymentConfiguration": {
            "deploymentReadyOption": {"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 60},
            "terminateBlueInstancesOnDeploymentSuccess": {"action": "KEEP_ALIVE", "terminationWaitTimeInMinutes": 0},
        },
        "deploymentConfigName": "CodeDeployDefault.ECSCanary10Percent5Minutes",
        "outdatedInstancesStrategy": "UPDATE",
    }
    answer = aws.codedeploy.update_deployment_group(
        applicationName=spare.application, currentDeploymentGroupName=spare.group, newDeploymentGroupName="renamed", **more
    )
    assert answer.get("hooksNotCleanedUp", []) == []
    found = aws.codedeploy.get_deployment_group(applicationName=spare.application, deploymentGroupName="renamed")
    found = found["deploymentGroupInfo"]
    contains(found, {**spare.group_settings(), **more, "deploymentGroupName": "renamed"})
    with pytest.raises(aws.codedeploy.exceptions.DeploymentGroupDoesNotExistException):
        aws.codedeploy.get_deployment_group(**names)
    aws.codedeploy.update_deployment_group(
        applicationName=spare.application, currentDeploymentGroupName="renamed", triggerConfigurations=[],
        alarmConfiguration={"enabled": False, "alarms": []}, autoRollbackConfiguration={"enabled": False, "events": []},
    )
    found = aws.codedeploy.get_deployment_group(applicationName=spare.application, deploymentGroupName="renamed")
    found = found["deploymentGroupInfo"]
    assert found.get("triggerConfigurations", []) == []
    assert found["alarmConfiguration"]["enabled"] is False and found["autoRollbackConfiguration"]["enabled"] is False
    gone = aws.codedeploy.delete_deployment_group(applicationName=spare.application, deploymentGroupName="renamed")
    assert gone.get("hooksNotCleanedUp", []) == []
    assert aws.codedeploy.list_deployment_groups(applicationName=spare.application)["deploymentGroups"] == []


def test_a_group_as_the_tutorial_makes_it_needs_no_config_and_keeps_zero_waits(aws, spare):
    aws.codedeploy.delete_deployment_group(applicationName=spare.application, deploymentGroupName=spare.group)
    settings = spare.group_settings()
    del settings["deploymentConfigName"]
    del settings["loadBalancerInfo"]["targetGroupPairInfoList"][0]["testTrafficRoute"]
    settings["blueGreenDeploymentConfiguration"] = {
        "deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 0},
        "terminateBlueInstancesOnDeploymentSuccess": {"action": "TERMINATE", "terminationWaitTimeInMinutes": 5},
    }
    settings["tags"] = [{"Key": "k", "Value": "v"}]
    aws.codedeploy.create_deployment_group(**settings)
    found = aws.codedeploy.get_deployment_group(
        applicationName=spare.application, deploymentGroupName=spare.group
    )["deploymentGroupInfo"]
    assert found["deploymentConfigName"] == "CodeDeployDefault.ECSAllAtOnce"
    waits = found["blueGreenDeploymentConfiguration"]
    assert type(waits["deploymentReadyOption"]["waitTimeInMinutes"]) is int
    assert waits["terminateBlueInstancesOnDeploymentSuccess"]["terminationWaitTimeInMinutes"] == 5
    assert "testTrafficRoute" not in found["loadBalancerInfo"]["targetGroupPairInfoList"][0]
    arn = f"arn:aws:codedeploy:us-east-1:000000000000:deploymentgroup:{spare.application}/{spare.group}"
    assert aws.codedeploy.list_tags_for_resource(ResourceArn=arn)["Tags"] == [{"Key": "k", "Value": "v"}]


def test_both_waits_are_numbers_even_when_none_was_given(aws, spare):
    aws.codedeploy.delete_deployment_group(applicationName=spare.application, deploymentGroupName=spare.group)
    settings = spare.group_settings(blueGreenDeploymentConfiguration={
        "terminateBlueInstancesOnDeploymentSuccess": {"action": "KEEP_ALIVE"},
        "deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT"},
    })
    aws.codedeploy.create_deployment_group(**settings)
    found = aws.codedeploy.get_deployment_group(
        applicationName=spare.application, deploymentGroupName=spare.group
    )["deploymentGroupInfo"]["blueGreenDeploymentConfiguration"]
    assert found["deploymentReadyOption"]["waitTimeInMinutes"] == 0
    assert found["terminateBlueInstancesOnDeploymentSuccess"]["terminationWaitTimeInMinutes"] == 0


def test_a_group_takes_arns_of_service_and_cluster_and_returns_what_was_stored(aws, spare):
    aws.codedeploy.delete_deployment_group(applicationName=spare.application, deploymentGroupName=spare.group)
    service = spare.described()
    stored = [{"serviceName": service["serviceArn"], "clusterName": service["clusterArn"]}]
    aws.codedeploy.create_deployment_group(**spare.group_settings(ecsServices=stored))
    found = aws.codedeploy.get_deployment_group(
        applicationName=spare.application, deploymentGroupName=spare.group
    )["deploymentGroupInfo"]
    assert found["ecsServices"] == stored
    deployment = spare.deploy("v2")
    assert spare.ended(deployment)["status"] == "Succeeded"
    assert aws.codedeploy.list_deployment_targets(deploymentId=deployment)["targetIds"] == [spare.target_id]


def test_revisions(aws, lab):
    content = "version: 0.0\nResources: [{T: {Type: 'AWS::ECS::Service', Properties: {TaskDefinition: 'a:1', " \
              "LoadBalancerInfo: {ContainerName: app, ContainerPort: 80}}}}]\n"
    inline = lab.inline(content)
    s3 = {"revisionType": "S3", "s3Location": {"bucket": "b", "key": "dir/appspec.yaml", "bundleType": "YAML"}}
    app = {"applicationName": "read-revisions"}
    aws.codedeploy.create_application(**app, computePlatform="ECS")
    for revision, description in ((inline, "inline"), (s3, "from S3"), (s3, "from S3, again")):
        aws.codedeploy.register_application_revision(**app, revision=revision, description=description)
    sha = hashlib.sha256(content.encode()).hexdigest()
    found = aws.codedeploy.get_application_revision(
        **app, revision={"revisionType": "AppSpecContent", "appSpecContent": {"sha256": sha}}
    )
    assert found["applicationName"] == "read-revisions"
    assert found["revision"]["appSpecContent"]["content"] == content
    assert found["revision"]["appSpecContent"]["sha256"] == sha
    assert found["revisionInfo"]["description"] == "inline" and recent(found["revisionInfo"]["registerTime"])
    found = aws.codedeploy.get_application_revision(**app, revision=s3)
    assert found["revision"] == s3 and found["revisionInfo"]["description"] == "from S3, again"
    absent = {"revisionType": "S3", "s3Location": {"bucket": "b", "key": "absent", "bundleType": "YAML"}}
    batch = aws.codedeploy.batch_get_application_revisions(**app, revisions=[s3, absent])
    assert [item["revisionLocation"] for item in batch["revisions"]] == [s3] and batch["errorMessage"]
    listed = aws.codedeploy.list_application_revisions(**app, sortBy="registerTime", sortOrder="ascending")["revisions"]
    assert [item["revisionType"] for item in listed] == ["AppSpecContent", "S3"]
    listed = aws.codedeploy.list_application_revisions(**app, s3Bucket="b", s3KeyPrefix="dir/")["revisions"]
    assert listed == [s3]
    listed = aws.codedeploy.list_application_revisions(**app, deployed="include")["revisions"]
    assert listed == []


def test_operations_of_other_platforms_answer_as_the_models_say(aws):
    assert aws.codedeploy.list_on_premises_instances()["instanceNames"] == []
    assert aws.codedeploy.list_git_hub_account_token_names()["tokenNameList"] == []
    assert aws.codedeploy.batch_get_on_premises_instances(instanceNames=["i"])["instanceInfos"] == []
    aws.codedeploy.deregister_on_premises_instance(instanceName="i")
    aws.codedeploy.delete_resources_by_external_id(externalId="x")


def test_a_server_platform_application_is_kept_as_one(aws):
    aws.codedeploy.create_application(applicationName="read-server")
    found = aws.codedeploy.get_application(applicationName="read-server")["application"]
    assert found["computePlatform"] == "Server"
