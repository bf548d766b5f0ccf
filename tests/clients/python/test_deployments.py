"""Deployments driven by boto3, their hooks written with boto3."""

import datetime
import glob
import hashlib
import io
import json
import os
import re
import zipfile

import pytest

from lab import ROLE, contains, eventually, served

EVENTS = ["BeforeInstall", "Install", "AfterInstall", "AllowTestTraffic", "AfterAllowTestTraffic", "BeforeAllowTraffic",
          "AllowTraffic", "AfterAllowTraffic"]
HOOKS = ["BeforeInstall", "AfterInstall", "AfterAllowTestTraffic", "BeforeAllowTraffic", "AfterAllowTraffic"]
LINEAR = "CodeDeployDefault.ECSLinear10PercentEvery3Minutes"

# An ordinary hook of AWS Lambda: it knows nothing of where it runs.
HOOK = """
import json, os, urllib.request
import boto3

codedeploy = boto3.client("codedeploy")

def handler(event, context):
    print(json.dumps({"event": event, "test": ask("TEST_URL"), "production": ask("PRODUCTION_URL")}))
    answer = codedeploy.put_lifecycle_event_hook_execution_status(
        deploymentId=event["DeploymentId"],
        lifecycleEventHookExecutionId=event["LifecycleEventHookExecutionId"],
        status=os.environ["STATUS"],
    )
    assert answer["lifecycleEventHookExecutionId"] == event["LifecycleEventHookExecutionId"]
    try:
        codedeploy.put_lifecycle_event_hook_execution_status(
            deploymentId=event["DeploymentId"],
            lifecycleEventHookExecutionId=event["LifecycleEventHookExecutionId"],
            status="Failed",
        )
    except codedeploy.exceptions.LifecycleEventAlreadyCompletedException:
        print("answered once")

def ask(name):
    return urllib.request.urlopen(os.environ[name], timeout=10).read().decode().strip()
"""


def python_function(aws, lab, name, status="Succeeded", code=HOOK):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as files:
        files.writestr("hook.py", code)
    variables = {"TEST_URL": lab.test, "PRODUCTION_URL": lab.production, "STATUS": status}
    made = aws.functions.create_function(
        FunctionName=name, Runtime="python3.12", Role=ROLE, Handler="hook.handler", Timeout=30,
        Code={"ZipFile": archive.getvalue()}, Environment={"Variables": variables})
    aws.functions.get_waiter("function_active_v2").wait(FunctionName=name, WaiterConfig={"Delay": 1, "MaxAttempts": 20})
    return made["FunctionArn"]


def logs(name):
    """What the function printed, over all its invocations."""
    pattern = os.path.join(os.environ["CUTOVER_DATA_DIR"], "**", name, "**", "*.log")
    texts = []
    for path in sorted(glob.glob(pattern, recursive=True)):
        with open(path, encoding="utf-8") as file:
            texts.append(file.read())
    return "".join(texts)


def statuses(target):
    return {event["lifecycleEventName"]: event["status"] for event in target["lifecycleEvents"]}


def test_a_deployment_reads_back_as_the_specification_says(aws, lab):
    before, old = lab.shares(), lab.described()["taskDefinition"]
    appspec = lab.appspec(lab.register("read-back"))
    revision = lab.inline(appspec)
    deployment = aws.codedeploy.create_deployment(
        applicationName=lab.application, deploymentGroupName=lab.group, revision=revision, description="second version",
        deploymentConfigName="CodeDeployDefault.ECSCanary10Percent5Minutes",
        autoRollbackConfiguration={"enabled": True, "events": ["DEPLOYMENT_FAILURE"]},
    )["deploymentId"]
    assert re.match(r"^d-[A-Z0-9]{9}$", deployment)
    running = eventually("10 percent", lambda: lab.shares(lab.production_listener)[before.index(0)] == 10.0) and lab.info(deployment)
    assert running["status"] == "InProgress" and "completeTime" not in running and "deploymentOverview" not in running
    target = lab.target(deployment)
    assert [(item["taskSetLabel"], item["status"], item["trafficWeight"]) for item in target["taskSetsInfo"]] == [
        ("Blue", "PRIMARY", 90.0), ("Green", "ACTIVE", 10.0)]
    info = lab.ended(deployment)
    given = lab.group_settings()
    contains(info, {
        "applicationName": lab.application, "deploymentGroupName": lab.group, "deploymentId": deployment,
        "deploymentConfigName": "CodeDeployDefault.ECSCanary10Percent5Minutes", "status": "Succeeded", "creator": "user",
        "description": "second version", "ignoreApplicationStopFailures": False, "updateOutdatedInstancesOnly": False,
        "fileExistsBehavior": "DISALLOW", "computePlatform": "ECS", "deploymentStyle": given["deploymentStyle"],
        "blueGreenDeploymentConfiguration": given["blueGreenDeploymentConfiguration"],
        "loadBalancerInfo": given["loadBalancerInfo"], "deploymentStatusMessages": [],
        "autoRollbackConfiguration": {"enabled": True, "events": ["DEPLOYMENT_FAILURE"]},
        "deploymentOverview": {"Pending": 0, "InProgress": 0, "Succeeded": 1, "Failed": 0, "Skipped": 0, "Ready": 0},
        "instanceTerminationWaitTimeStarted": True,
        "revision": {"revisionType": "AppSpecContent", "appSpecContent": {"sha256": revision["appSpecContent"]["sha256"]}},
    })
    assert "content" not in info["revision"]["appSpecContent"]
    assert "errorInformation" not in info and "rollbackInfo" not in info
    assert info["createTime"] <= info["startTime"] < info["completeTime"]
    assert info["completeTime"] - info["startTime"] >= datetime.timedelta(minutes=5)
    target = lab.target(deployment)
    contains(target, {"deploymentId": deployment, "targetId": lab.target_id, "status": "Succeeded",
                      "targetArn": lab.described()["serviceArn"]})
    assert [event["lifecycleEventName"] for event in target["lifecycleEvents"]] == EVENTS
    assert set(statuses(target).values()) == {"Succeeded"}
    times = [time for event in target["lifecycleEvents"] for time in (event["startTime"], event["endTime"])]
    assert times == sorted(times) and target["lastUpdatedAt"] >= times[-1]
    green = [item for item in target["taskSetsInfo"] if item["taskSetLabel"] == "Green"][0]
    contains(green, {"status": "PRIMARY", "trafficWeight": 100.0, "desiredCount": 1, "runningCount": 1, "pendingCount": 0})
    assert green["identifer"].startswith("ecs-svc/") and green["targetGroup"]["name"] in (f"{lab.name}-tg1", f"{lab.name}-tg2")
    batch = aws.codedeploy.batch_get_deployment_targets(deploymentId=deployment, targetIds=[lab.target_id])
    assert batch["deploymentTargets"][0]["ecsTarget"]["lifecycleEvents"] == target["lifecycleEvents"]
    assert aws.codedeploy.batch_get_deployments(deploymentIds=[deployment, "d-ABCDEFGHI"])["deploymentsInfo"] == [info]
    assert served(lab.production) == served(lab.test) == "read-back"
    assert lab.shares() == lab.shares(lab.test_listener) == before[::-1]
    service = lab.described()
    assert service["taskDefinition"] == appspec["Resources"][0]["TargetService"]["Properties"]["TaskDefinition"] != old
    primary = [item for item in service["taskSets"] if item["status"] == "PRIMARY"][0]
    contains(primary, {"externalId": deployment, "startedBy": "CODE_DEPLOY"})
    group = aws.codedeploy.get_deployment_group(applicationName=lab.application, deploymentGroupName=lab.group)
    group = group["deploymentGroupInfo"]
    for last in ("lastSuccessfulDeployment", "lastAttemptedDeployment"):
        contains(group[last], {"deploymentId": deployment, "status": "Succeeded", "createTime": info["createTime"],
                               "endTime": info["completeTime"]})
    assert group["targetRevision"]["appSpecContent"]["sha256"] == revision["appSpecContent"]["sha256"]
    stored = aws.codedeploy.get_application_revision(applicationName=lab.application, revision=info["revision"])
    assert stored["revision"]["appSpecContent"]["content"] == json.dumps(appspec)
    assert stored["revisionInfo"]["deploymentGroups"] == [lab.group]
    assert stored["revisionInfo"]["firstUsedTime"] <= stored["revisionInfo"]["lastUsedTime"]
    again = lab.deploy("read-back again")
    contains(lab.info(again)["previousRevision"], info["revision"])
    assert lab.ended(again)["status"] == "Succeeded"


@pytest.mark.parametrize("bundle", ["YAML", "JSON"])
def test_an_appspec_in_a_bucket(aws, lab, bundle):
    bucket, key = f"appspecs-{bundle.lower()}", f"dir/appspec.{bundle.lower()}"
    aws.s3.create_bucket(Bucket=bucket)
    appspec = lab.appspec(lab.register(f"from {bundle}"))
    text = json.dumps(appspec)
    if bundle == "YAML":
        properties = appspec["Resources"][0]["TargetService"]["Properties"]
        text = ("version: 0.0\nresources:\n  - TargetService:\n      type: AWS::ECS::Service\n      properties:\n"
                f"        taskDefinition: \"{properties['TaskDefinition']}\"\n        loadBalancerInfo:\n"
                "          containerName: app\n          containerPort: 80\n        platformVersion: LATEST\n")
    etag = aws.s3.put_object(Bucket=bucket, Key=key, Body=text.encode())["ETag"]
    location = {"bucket": bucket, "key": key, "bundleType": bundle, "eTag": etag.strip('"')}
    deployment = aws.codedeploy.create_deployment(
        applicationName=lab.application, deploymentGroupName=lab.group,
        revision={"revisionType": "S3", "s3Location": location})["deploymentId"]
    assert lab.ended(deployment)["status"] == "Succeeded"
    assert served(lab.production) == f"from {bundle}"
    assert lab.info(deployment)["revision"] == {"revisionType": "S3", "s3Location": location}


@pytest.mark.parametrize("code,location", [
    ("REVISION_MISSING", {"bucket": "appspecs-absent", "key": "k", "bundleType": "YAML"}),
    ("REVISION_MISSING", {"bucket": "appspecs-faulty", "key": "absent", "bundleType": "YAML"}),
    ("REVISION_MISSING", {"bucket": "appspecs-faulty", "key": "empty", "bundleType": "YAML", "eTag": "0" * 32}),
    ("INVALID_REVISION", {"bucket": "appspecs-faulty", "key": "empty", "bundleType": "YAML"}),
])
def test_an_appspec_that_is_missing_or_wrong_fails_the_deployment(aws, lab, code, location):
    if "appspecs-faulty" not in [bucket["Name"] for bucket in aws.s3.list_buckets()["Buckets"]]:
        aws.s3.create_bucket(Bucket="appspecs-faulty")
        aws.s3.put_object(Bucket="appspecs-faulty", Key="empty", Body=b"version: 0.0\n")
    before = served(lab.production)
    deployment = aws.codedeploy.create_deployment(
        applicationName=lab.application, deploymentGroupName=lab.group,
        revision={"revisionType": "S3", "s3Location": location})["deploymentId"]
    info = lab.ended(deployment)
    assert (info["status"], info["errorInformation"]["code"]) == ("Failed", code) and info["errorInformation"]["message"]
    assert served(lab.production) == before


@pytest.mark.parametrize("text", [
    '{{"version":0,"Resources":[{{"TargetService":{{"Type":"AWS::ECS::Service","Properties":{{"TaskDefinition":"{arn}",'
    '"LoadBalancerInfo":{{"ContainerName":"app","ContainerPort":80}}}}}}}}]}}',
    '{{"version": "0.0", "resources": [{{"anyName": {{"type": "AWS::ECS::Service", "properties": {{"taskDefinition": "{arn}",'
    ' "loadBalancerInfo": {{"containerName": "app", "containerPort": "80"}}}}}}}}]}}',
    "version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      Properties:\n"
    "        TaskDefinition: {arn}\n        LoadBalancerInfo:\n          ContainerName: app\n          ContainerPort: 80\n"
    "        NetworkConfiguration:\n          AwsvpcConfiguration:\n            Subnets: [subnet-1, subnet-2]\n"
    "            SecurityGroups: [sg-1]\n            AssignPublicIp: ENABLED\n",
], ids=["github action", "command line", "yaml by hand"])
def test_every_shape_of_appspec_that_clients_send(aws, lab, text):
    arn = lab.register(f"shape {len(text)}")
    revision = lab.inline(text.format(arn=arn))
    del revision["appSpecContent"]["sha256"]
    deployment = aws.codedeploy.create_deployment(
        applicationName=lab.application, deploymentGroupName=lab.group, revision=revision)["deploymentId"]
    assert lab.ended(deployment)["status"] == "Succeeded"
    expected = hashlib.sha256(text.format(arn=arn).encode()).hexdigest()
    assert lab.info(deployment)["revision"]["appSpecContent"]["sha256"] == expected


def test_hooks_written_with_boto3_run_once_each_and_call_back(aws, spare):
    function = python_function(aws, spare, f"{spare.name}-hook")
    deployment = spare.deploy("v2", hooks={event: function for event in HOOKS})
    assert spare.ended(deployment)["status"] == "Succeeded"
    assert set(statuses(spare.target(deployment)).values()) == {"Succeeded"}
    log = eventually("all hooks logged", lambda: logs(f"{spare.name}-hook").count("answered once") == 5 and logs(f"{spare.name}-hook"), 20)
    seen = [json.loads(line) for line in log.splitlines() if line.startswith('{"event"')]
    assert [set(item["event"]) for item in seen] == [{"DeploymentId", "LifecycleEventHookExecutionId"}] * 5
    assert {item["event"]["DeploymentId"] for item in seen} == {deployment}
    assert len({item["event"]["LifecycleEventHookExecutionId"] for item in seen}) == 5
    found = sorted((item["test"], item["production"]) for item in seen)
    # Before Install both serve v1; AfterAllowTestTraffic and BeforeAllowTraffic see v2 under test only.
    assert found == [("v1", "v1"), ("v1", "v1"), ("v2", "v1"), ("v2", "v1"), ("v2", "v2")]


def watched_to_the_end(lab, deployment):
    """Every answer of GetDeployment until the end, asked for as fast as it goes."""
    seen = []
    while not seen or seen[-1]["status"] not in ("Succeeded", "Failed", "Stopped"):
        seen.append(lab.info(deployment))
        assert len(seen) < 20000
    return seen


def test_a_failed_hook_rolls_back_and_names_the_rollback_at_once(aws, spare):
    function = python_function(aws, spare, f"{spare.name}-fails", status="Failed")
    deployment = spare.deploy("v2", hooks={"AfterAllowTestTraffic": function})
    # Finding 7: the first Failed ever seen already names its rollback.
    last = watched_to_the_end(spare, deployment)[-1]
    assert last["status"] == "Failed"
    rollback = last["rollbackInfo"]["rollbackDeploymentId"]
    assert last["rollbackInfo"]["rollbackMessage"] == (
        f"Deployment {deployment} terminated. Automatic rollback is triggered with a DeploymentId {rollback}.")
    assert last["errorInformation"] == {
        "code": "HOOK_EXECUTION_FAILURE",
        "message": "The deployment failed because one or more of the lifecycle event validation functions failed."}
    contains(last["deploymentOverview"], {"Failed": 1, "Succeeded": 0})
    found = statuses(spare.target(deployment))
    assert found["AfterAllowTestTraffic"] == "Failed" and found["AllowTestTraffic"] == "Succeeded"
    assert [found[event] for event in EVENTS[5:]] == ["Skipped"] * 3
    failed = [event for event in spare.target(deployment)["lifecycleEvents"] if event["status"] == "Failed"][0]
    assert failed["diagnostics"]["errorCode"] and failed["diagnostics"]["message"]
    info = spare.ended(rollback)
    contains(info, {
        "status": "Succeeded", "creator": "codeDeployRollback", "deploymentConfigName": "CodeDeployDefault.ECSAllAtOnce",
        "rollbackInfo": {"rollbackTriggeringDeploymentId": deployment,
                         "rollbackMessage": f"Deployment {rollback} is triggered to roll back deployment {deployment}."}})
    assert set(statuses(spare.target(rollback)).values()) == {"Succeeded"}
    assert served(spare.production) == served(spare.test) == "v1"
    listed = aws.codedeploy.list_deployments(applicationName=spare.application, deploymentGroupName=spare.group)
    assert listed["deployments"] == [rollback, deployment]
    eventually("only the old task set is left", lambda: len(spare.described()["taskSets"]) == 1)


@pytest.mark.parametrize("how", ["stop", "alarm", "ready", "install"])
def test_no_end_without_the_rollback_id_is_ever_seen(aws, spare, how):
    alarm = f"{spare.name}-alarm"
    more = {"deploymentConfigName": LINEAR}
    if how == "alarm":
        aws.cloudwatch.put_metric_alarm(
            AlarmName=alarm, Namespace="N", MetricName="m", Statistic="Sum", Period=60, EvaluationPeriods=1, Threshold=1,
            ComparisonOperator="GreaterThanThreshold", TreatMissingData="ignore")
        aws.codedeploy.update_deployment_group(
            applicationName=spare.application, currentDeploymentGroupName=spare.group,
            alarmConfiguration={"enabled": True, "alarms": [{"name": alarm}]})
    if how == "ready":
        aws.codedeploy.update_deployment_group(
            applicationName=spare.application, currentDeploymentGroupName=spare.group,
            blueGreenDeploymentConfiguration={
                "deploymentReadyOption": {"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 2},
                "terminateBlueInstancesOnDeploymentSuccess": {"action": "TERMINATE", "terminationWaitTimeInMinutes": 0}})
    before = spare.shares()
    deployment = spare.deploy("v2", **more)
    if how in ("stop", "alarm"):
        eventually("traffic is split", lambda: 0 not in spare.shares())
    if how == "stop":
        answer = aws.codedeploy.stop_deployment(deploymentId=deployment, autoRollbackEnabled=True)
        assert answer["status"] in ("Pending", "Succeeded") and answer["statusMessage"]
    if how == "alarm":
        aws.cloudwatch.set_alarm_state(AlarmName=alarm, StateValue="ALARM", StateReason="by hand")
    if how == "install":
        eventually("Install", lambda: statuses(spare.target(deployment))["Install"] == "InProgress", pause=0)
        aws.codedeploy.stop_deployment(deploymentId=deployment, autoRollbackEnabled=True)
    last = watched_to_the_end(spare, deployment)[-1]
    assert last["status"] == "Stopped"
    assert last["errorInformation"]["code"] == {"alarm": "ALARM_ACTIVE", "ready": "TIMEOUT"}.get(how, "MANUAL_STOP")
    if how == "alarm":
        assert f"<{alarm}>" in last["errorInformation"]["message"]
    rollback = last["rollbackInfo"]["rollbackDeploymentId"]
    contains(spare.ended(rollback), {"status": "Succeeded", "creator": "codeDeployRollback",
                                     "rollbackInfo": {"rollbackTriggeringDeploymentId": deployment}})
    assert spare.shares() == before and served(spare.production) == served(spare.test) == "v1"


def test_a_ready_deployment_waits_for_its_continue(aws, spare):
    aws.codedeploy.update_deployment_group(
        applicationName=spare.application, currentDeploymentGroupName=spare.group,
        blueGreenDeploymentConfiguration={
            "deploymentReadyOption": {"actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 600},
            "terminateBlueInstancesOnDeploymentSuccess": {"action": "TERMINATE", "terminationWaitTimeInMinutes": 600}})
    deployment = spare.deploy("v2")
    with pytest.raises(aws.codedeploy.exceptions.DeploymentIsNotInReadyStateException):
        aws.codedeploy.continue_deployment(deploymentId=deployment, deploymentWaitType="READY_WAIT")
    eventually("Ready", lambda: lab_status(spare, deployment) == "Ready")
    named = {"applicationName": spare.application, "deploymentGroupName": spare.group}
    assert aws.codedeploy.list_deployments(**named, includeOnlyStatuses=["Ready"])["deployments"] == [deployment]
    assert aws.codedeploy.list_deployments(**named, includeOnlyStatuses=["InProgress"])["deployments"] == []
    assert spare.target(deployment)["status"] == "Ready"
    assert (served(spare.test), served(spare.production)) == ("v2", "v1")
    aws.codedeploy.continue_deployment(deploymentId=deployment, deploymentWaitType="READY_WAIT")
    eventually("termination wait", lambda: spare.info(deployment)["instanceTerminationWaitTimeStarted"])
    assert lab_status(spare, deployment) == "InProgress" and served(spare.production) == "v2"
    assert set(statuses(spare.target(deployment)).values()) == {"Succeeded"}
    service = spare.described()
    assert len(service["taskSets"]) == 2 and service["runningCount"] == 2 and service["desiredCount"] == 1
    aws.codedeploy.continue_deployment(deploymentId=deployment, deploymentWaitType="TERMINATION_WAIT")
    assert spare.ended(deployment)["status"] == "Succeeded"


def lab_status(lab, deployment):
    return lab.info(deployment)["status"]


def test_stopping_without_rollback_leaves_everything_as_it_is(aws, spare):
    deployment = spare.deploy("v2", deploymentConfigName=LINEAR)
    eventually("traffic is split", lambda: 0 not in spare.shares())
    aws.codedeploy.stop_deployment(deploymentId=deployment, autoRollbackEnabled=False)
    info = spare.ended(deployment)
    assert info["status"] == "Stopped" and "rollbackInfo" not in info
    assert 0 not in spare.shares() and len(spare.described()["taskSets"]) == 2


def test_alarms_can_be_overridden_for_one_deployment(aws, spare):
    alarm = f"{spare.name}-raised"
    aws.cloudwatch.put_metric_alarm(
        AlarmName=alarm, Namespace="N", MetricName="m", Statistic="Sum", Period=60, EvaluationPeriods=1, Threshold=1,
        ComparisonOperator="GreaterThanThreshold", TreatMissingData="ignore")
    aws.cloudwatch.set_alarm_state(AlarmName=alarm, StateValue="ALARM", StateReason="by hand")
    aws.codedeploy.update_deployment_group(
        applicationName=spare.application, currentDeploymentGroupName=spare.group,
        alarmConfiguration={"enabled": True, "alarms": [{"name": alarm}]})
    refused = spare.ended(spare.deploy("v2"))
    assert (refused["status"], refused["errorInformation"]["code"]) == ("Stopped", "ALARM_ACTIVE")
    deployment = spare.deploy("v3", overrideAlarmConfiguration={"enabled": False, "alarms": []})
    info = spare.ended(deployment)
    assert info["status"] == "Succeeded" and info["overrideAlarmConfiguration"]["enabled"] is False


def test_lists_are_newest_first_and_filter_by_time(aws, spare):
    deployments = []
    for version in ("v2", "v3"):
        deployments.append(spare.deploy(version))
        assert spare.ended(deployments[-1])["status"] == "Succeeded"
    named = {"applicationName": spare.application, "deploymentGroupName": spare.group}
    assert aws.codedeploy.list_deployments(**named)["deployments"] == deployments[::-1]
    assert aws.codedeploy.list_deployments()["deployments"][:2] == deployments[::-1]
    second = spare.info(deployments[1])["createTime"]
    since = aws.codedeploy.list_deployments(**named, createTimeRange={"start": second})["deployments"]
    assert since == [deployments[1]]
    until = aws.codedeploy.list_deployments(**named, createTimeRange={"end": second - datetime.timedelta(seconds=1)})
    assert until["deployments"] == [deployments[0]]
