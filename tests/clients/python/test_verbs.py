"""Every command of `aws deploy`, asked of the command line itself: each answers as it should, or is refused as the
specification says. A command that a newer version brings fails the first test."""

import json
import re
import shlex

import pytest

from command_line import REFUSED, cli, commands, run
from lab import Lab, contains

S3 = "--s3-location bucket=verbs,key=appspec.yaml,bundleType=YAML"
PAIR = "--application-name {application} --deployment-group-name {group}"


def row(command, arguments="", told=None, refused=None, ends=REFUSED, gives=None):
    """A command, what it is given, and what is in its answer or its refusal; or the name that its deployment has below."""
    return command, arguments, told, refused, ends, gives


# In this order: later rows use what earlier ones made.
ROWS = [
    row("create-application", "--application-name verbs-new --compute-platform ECS --tags Key=team,Value=a"),
    row("get-application", "--application-name verbs-new",
        {"application": {"applicationName": "verbs-new", "computePlatform": "ECS", "linkedToGitHub": False}}),
    row("update-application", "--application-name verbs-new --new-application-name verbs-renamed", ""),
    row("list-applications", "--query \"applications[?starts_with(@,'verbs-')]\"", ["verbs-app", "verbs-renamed"]),
    row("batch-get-applications", "--application-names verbs-renamed {application} --query applicationsInfo[].computePlatform",
        ["ECS", "ECS"]),
    row("list-tags-for-resource", "--resource-arn {arn}:application:verbs-renamed", {"Tags": [{"Key": "team", "Value": "a"}]}),
    row("tag-resource", "--resource-arn {arn}:application:verbs-renamed --tags Key=team,Value=b Key=more,Value=c", ""),
    row("untag-resource", "--resource-arn {arn}:application:verbs-renamed --tag-keys more", ""),
    row("list-tags-for-resource", "--resource-arn {arn}:application:verbs-renamed", {"Tags": [{"Key": "team", "Value": "b"}]}),
    row("create-deployment-config", "--deployment-config-name verbs-canary --compute-platform ECS --traffic-routing-config "
        "type=TimeBasedCanary,timeBasedCanary={{canaryPercentage=25,canaryInterval=2800}}"),
    row("get-deployment-config", "--deployment-config-name verbs-canary", {"deploymentConfigInfo": {
        "computePlatform": "ECS", "trafficRoutingConfig": {
            "type": "TimeBasedCanary", "timeBasedCanary": {"canaryPercentage": 25, "canaryInterval": 2800}}}}),
    row("list-deployment-configs", "--query \"deploymentConfigsList[?@=='verbs-canary']\"", ["verbs-canary"]),
    row("get-deployment-group", PAIR, {"deploymentGroupInfo": {"deploymentGroupName": "verbs-group", "computePlatform": "ECS"}}),
    row("update-deployment-group", "--application-name {application} --current-deployment-group-name {group} "
        "--new-deployment-group-name verbs-other --deployment-config-name verbs-canary", {"hooksNotCleanedUp": []}),
    row("delete-deployment-group", "--application-name {application} --deployment-group-name verbs-other", {"hooksNotCleanedUp": []}),
    row("create-deployment-group", "--cli-input-json {settings}"),
    row("list-deployment-groups", "--application-name {application}", {"deploymentGroups": ["verbs-group"]}),
    row("batch-get-deployment-groups", "--application-name {application} --deployment-group-names {group} absent",
        {"deploymentGroupsInfo": [{"deploymentGroupName": "verbs-group"}]}),
    row("register-application-revision", "--application-name {application} --description first " + S3, ""),
    row("get-application-revision", "--application-name {application} " + S3, {"revisionInfo": {"description": "first"}}),
    row("list-application-revisions", "--application-name {application} --sort-by registerTime --sort-order descending "
        "--query revisions[].s3Location.key", ["appspec.yaml"]),
    row("batch-get-application-revisions", "--application-name {application} --revisions "
        "revisionType=S3,s3Location={{bucket=verbs,key=appspec.yaml,bundleType=YAML}}",
        {"revisions": [{"genericRevisionInfo": {"description": "first"}}]}),
    row("create-deployment", PAIR + " --revision {revision}", gives="succeeded"),
    row("wait", "deployment-successful --deployment-id {succeeded}", ""),
    # Its 2800 minutes at the first quarter of the traffic are 47 seconds by the clock of the tests.
    row("create-deployment", PAIR + " --revision {revision} --deployment-config-name verbs-canary", gives="deployment"),
    row("delete-deployment-config", "--deployment-config-name verbs-canary", refused="DeploymentConfigInUseException"),
    row("put-lifecycle-event-hook-execution-status", "--deployment-id {deployment} --status Succeeded "
        "--lifecycle-event-hook-execution-id 00000000", refused="InvalidLifecycleEventHookExecutionIdException"),
    row("continue-deployment", "--deployment-id {deployment} --deployment-wait-type READY_WAIT",
        refused="DeploymentIsNotInReadyStateException"),
    row("get-deployment", "--deployment-id {deployment} --query deploymentInfo.deploymentConfigName", "verbs-canary"),
    row("batch-get-deployments", "--deployment-ids {deployment} {succeeded} --query deploymentsInfo[1].status", "Succeeded"),
    row("list-deployments", PAIR + " --query deployments[0]", "{deployment}"),
    row("list-deployment-targets", "--deployment-id {deployment}", {"targetIds": ["{target}"]}),
    row("get-deployment-target", "--deployment-id {deployment} --target-id {target}",
        {"deploymentTarget": {"deploymentTargetType": "ECSTarget", "ecsTarget": {"targetId": "{target}"}}}),
    row("batch-get-deployment-targets", "--deployment-id {deployment} --target-ids {target}",
        {"deploymentTargets": [{"ecsTarget": {"deploymentId": "{deployment}"}}]}),
    row("stop-deployment", "--deployment-id {deployment} --no-auto-rollback-enabled"),
    # Deprecated for ECS, yet a command.
    row("skip-wait-time-for-instance-termination", "--deployment-id {succeeded}", refused="DeploymentAlreadyCompletedException"),
    row("list-deployment-instances", "--deployment-id {succeeded}", refused="InvalidComputePlatformException"),
    row("get-deployment-instance", "--deployment-id {succeeded} --instance-id i-1", refused="InvalidComputePlatformException"),
    row("batch-get-deployment-instances", "--deployment-id {succeeded} --instance-ids i-1", refused="InvalidComputePlatformException"),
    # Servers and GitHub, which this service has not.
    row("list-on-premises-instances", "", {"instanceNames": []}),
    row("get-on-premises-instance", "--instance-name a", refused="InstanceNotRegisteredException"),
    row("batch-get-on-premises-instances", "--instance-names a", {"instanceInfos": []}),
    row("register-on-premises-instance", "--instance-name a --iam-user-arn {user}", refused="OperationNotSupportedException"),
    row("deregister-on-premises-instance", "--instance-name a", ""),
    row("add-tags-to-on-premises-instances", "--instance-names a --tags Key=k,Value=v", refused="InstanceNotRegisteredException"),
    row("remove-tags-from-on-premises-instances", "--instance-names a --tags Key=k,Value=v", refused="InstanceNotRegisteredException"),
    row("list-git-hub-account-token-names", "", {"tokenNameList": []}),
    row("delete-git-hub-account-token", "--token-name t", refused="GitHubAccountTokenDoesNotExistException"),
    row("delete-resources-by-external-id", "--external-id e", ""),
    # The command line's own commands for servers, which call the above. None comes to the point of changing this machine:
    # the installer is no address in S3, and neither Ubuntu nor Red Hat being there is told before that.
    row("register", "--instance-name a --iam-user-arn {user}", refused="OperationNotSupportedException", ends=(0, *REFUSED)),
    row("deregister", "--instance-name a", refused="InstanceNotRegisteredException", ends=(0, *REFUSED)),
    row("install", "--config-file {folder}/absent.yml --agent-installer nowhere", refused="operating systems are supported|must specify the Amazon S3 URL", ends=(255,)),
    row("push", "--application-name {application} --s3-location s3://verbs/app.zip --source {folder}/source",
        refused="BundleType must be either YAML or JSON"),
    row("delete-application", "--application-name verbs-renamed", ""),
]
# What is not run, with the reason.
LEFT_OUT = {"uninstall": "on Ubuntu and Red Hat it removes the agent of the machine that the tests run on"}


@pytest.fixture(scope="module")
def names(aws, tmp_path_factory):
    """What the rows speak of; deployments come to it as they are made."""
    lab = Lab(aws, "verbs").build()
    aws.s3.create_bucket(Bucket="verbs")
    folder = tmp_path_factory.mktemp("verbs")
    (folder / "source").mkdir()
    (folder / "source" / "appspec.yml").write_text("version: 0.0\nos: linux\n")
    (folder / "group.json").write_text(json.dumps(lab.group_settings()))
    revision = lab.inline(lab.appspec(lab.register("v2")))
    return {
        "application": lab.application, "group": lab.group, "target": lab.target_id, "folder": folder, "lab": lab,
        "settings": f"file://{folder}/group.json", "revision": shlex.quote(json.dumps(revision)),
        "arn": "arn:aws:codedeploy:us-east-1:000000000000", "user": "arn:aws:iam::000000000000:user/u",
    }


def test_every_command_has_a_row():
    assert commands("deploy") == {command for command, *_ in ROWS} | set(LEFT_OUT)
    assert commands("deploy", "wait") == {"deployment-successful"}


def filled(told, names):
    """The expectation with the names of this run."""
    if isinstance(told, str):
        return told.format_map(names) if "{" in told else told
    if isinstance(told, dict):
        return {key: filled(value, names) for key, value in told.items()}
    return [filled(value, names) for value in told] if isinstance(told, list) else told


@pytest.mark.parametrize("command,arguments,told,refused,ends,gives", ROWS, ids=[f"{n:02} {row[0]}" for n, row in enumerate(ROWS)])
def test_a_command(names, command, arguments, told, refused, ends, gives):
    given = ["deploy", command, *shlex.split(arguments.format_map(names))]
    if refused is not None:
        done = run(*given, cwd=names["folder"])
        assert re.search(refused, done.stdout + done.stderr) and done.returncode in ends
        return
    answer = cli(*given, cwd=names["folder"])
    if told is not None:
        contains(answer, filled(told, names))
    if gives is not None:
        names[gives] = answer["deploymentId"]
    if gives == "succeeded":
        assert names["lab"].ended(answer["deploymentId"])["status"] == "Succeeded"
