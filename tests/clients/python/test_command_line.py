"""The stock AWS CLI. Version 1 and version 2 both run all of this."""

import json
import subprocess

import pytest

from command_line import REFUSED, cli, finish, requests, start, version
from lab import Lab, contains, eventually, served

LINEAR = "CodeDeployDefault.ECSLinear10PercentEvery3Minutes"


def named(lab):
    return ["--application-name", lab.application, "--deployment-group-name", lab.group]


def revision(lab, version_of_app):
    """What --revision takes."""
    return json.dumps(lab.inline(lab.appspec(lab.register(version_of_app))))


def ecs_deploy(lab, definition, folder):
    (folder / f"{lab.name}.json").write_text(json.dumps(definition))
    (folder / "appspec.yaml").write_text(
        "version: 0.0\nresources:\n  - TargetService:\n      type: AWS::ECS::Service\n      properties:\n"
        "        taskDefinition: replaced\n        loadBalancerInfo: {containerName: app, containerPort: 80}\n")
    return start("ecs", "deploy", "--cluster", lab.cluster, "--service", lab.service, "--task-definition",
                 str(folder / f"{lab.name}.json"), "--codedeploy-appspec", str(folder / "appspec.yaml"),
                 "--codedeploy-application", lab.application, "--codedeploy-deployment-group", lab.group)


@pytest.fixture(scope="module", autouse=True)
def slow(aws, tmp_path_factory):
    """Commands that look every 15 seconds, started before the others: name -> (environment, process)."""
    folder = tmp_path_factory.mktemp("slow")
    works, fails, waits = (Lab(aws, f"cli-{name}").build() for name in ("works", "fails", "waits"))
    other = fails.task_definition("v2")
    other["containerDefinitions"][0]["name"] = "other"
    deployment = cli("deploy", "create-deployment", *named(waits), "--revision", revision(waits, "waited for"))["deploymentId"]
    started = {
        "works": (works, ecs_deploy(works, works.task_definition("by ecs deploy"), folder)),
        "fails": (fails, ecs_deploy(fails, other, folder)),
        "waits": (waits, start("deploy", "wait", "deployment-successful", "--deployment-id", deployment)),
    }
    yield started
    for _, process in started.values():
        process.kill()
        process.communicate()


def test_a_stopped_deployment_rolls_back(spare):
    deployment = cli("deploy", "create-deployment", *named(spare), "--revision", revision(spare, "v2"),
                     "--deployment-config-name", LINEAR)["deploymentId"]
    eventually("traffic is split", lambda: 0 not in spare.shares())
    refused = cli("deploy", "create-deployment", *named(spare), "--revision", revision(spare, "v3"), status=REFUSED)
    assert "DeploymentLimitExceededException" in refused and deployment in refused
    answer = cli("deploy", "stop-deployment", "--deployment-id", deployment, "--auto-rollback-enabled")
    assert answer["status"] in ("Pending", "Succeeded") and answer["statusMessage"]
    spare.ended(deployment)
    stopped = cli("deploy", "get-deployment", "--deployment-id", deployment)["deploymentInfo"]
    assert (stopped["status"], stopped["errorInformation"]["code"]) == ("Stopped", "MANUAL_STOP")
    rollback = stopped["rollbackInfo"]["rollbackDeploymentId"]
    spare.ended(rollback)
    contains(cli("deploy", "get-deployment", "--deployment-id", rollback)["deploymentInfo"], {
        "status": "Succeeded", "creator": "codeDeployRollback",
        "rollbackInfo": {"rollbackTriggeringDeploymentId": deployment}})
    assert served(spare.production) == served(spare.test) == "v1"
    # The waiter sees at once that it never will be.
    assert "terminal failure state" in cli("deploy", "wait", "deployment-successful", "--deployment-id", deployment, status=(255,))


def test_a_ready_deployment_waits_for_its_continue(spare):
    cli("deploy", "update-deployment-group", "--application-name", spare.application, "--current-deployment-group-name",
        spare.group, "--blue-green-deployment-configuration",
        "terminateBlueInstancesOnDeploymentSuccess={action=TERMINATE,terminationWaitTimeInMinutes=0},"
        "deploymentReadyOption={actionOnTimeout=STOP_DEPLOYMENT,waitTimeInMinutes=600}")
    deployment = cli("deploy", "create-deployment", *named(spare), "--revision", revision(spare, "v2"))["deploymentId"]
    eventually("Ready", lambda: spare.info(deployment)["status"] == "Ready")
    listed = cli("deploy", "list-deployments", *named(spare), "--include-only-statuses", "Ready")
    assert listed["deployments"] == [deployment]
    assert (served(spare.test), served(spare.production)) == ("v2", "v1")
    go_on = ["deploy", "continue-deployment", "--deployment-id", deployment, "--deployment-wait-type", "READY_WAIT"]
    assert cli(*go_on) == ""
    assert spare.ended(deployment)["status"] == "Succeeded"
    assert served(spare.production) == "v2"
    assert "DeploymentAlreadyCompletedException" in cli(*go_on, status=REFUSED)


def test_a_list_of_two_pages_is_complete(many_deployments):
    lab, made = many_deployments
    asked = ["deploy", "list-deployments", *named(lab)]
    listed, operations = requests(*asked)
    assert listed == {"deployments": made} and operations == ["ListDeployments"] * 2
    first = cli(*asked, "--no-paginate")
    assert first["deployments"] == made[:100] and first["nextToken"]
    # The command line's own pages, cut out of the server's.
    found, more, pages = [], [], 0
    while pages == 0 or more:
        page = cli(*asked, "--max-items", "60", *more)
        found, pages = found + page["deployments"], pages + 1
        more = ["--starting-token", page["NextToken"]] if "NextToken" in page else []
    assert (found, pages) == (made, 2)
    assert cli(*asked, "--query", "deployments[-1]") == made[-1]
    lab.register("one more")
    definitions, operations = requests("ecs", "list-task-definitions", "--page-size", "1", "--family-prefix", lab.family)
    assert len(definitions["taskDefinitionArns"]) == len(operations) >= 2


def test_input_as_json_and_skeletons(lab, tmp_path):
    asked = {"applicationName": lab.application, "deploymentGroupName": lab.group, "description": "from a file",
             "revision": json.loads(revision(lab, "from a file"))}
    (tmp_path / "input.json").write_text(json.dumps(asked))
    made = cli("deploy", "create-deployment", "--cli-input-json", f"file://{tmp_path}/input.json")["deploymentId"]
    info = lab.ended(made)
    assert (info["status"], info["description"], served(lab.production)) == ("Succeeded", "from a file", "from a file")
    skeleton = cli("deploy", "create-deployment", "--generate-cli-skeleton")
    assert set(asked) <= set(skeleton)
    output = cli("deploy", "get-application", "--generate-cli-skeleton", "output", "--application-name", "x")
    assert output["application"]["applicationName"]


def test_deploy_commands(lab, tmp_path):
    content = json.dumps(lab.appspec(lab.register("by the command line")))
    (tmp_path / "revision.json").write_text(json.dumps({"revisionType": "AppSpecContent", "appSpecContent": {"content": content}}))
    made = cli("deploy", "create-deployment", *named(lab), "--revision", f"file://{tmp_path}/revision.json",
               "--auto-rollback-configuration", "enabled=true,events=DEPLOYMENT_FAILURE", "--description", "by the command line")
    deployment = made["deploymentId"]
    lab.ended(deployment)
    assert cli("deploy", "wait", "deployment-successful", "--deployment-id", deployment) == ""
    info = cli("deploy", "get-deployment", "--deployment-id", deployment)["deploymentInfo"]
    assert info["status"] == "Succeeded" and info["createTime"] < info["completeTime"]
    target = cli("deploy", "get-deployment-target", "--deployment-id", deployment, "--target-id", lab.target_id)
    assert len(target["deploymentTarget"]["ecsTarget"]["lifecycleEvents"]) == 8
    assert cli("deploy", "list-deployment-targets", "--deployment-id", deployment) == {"targetIds": [lab.target_id]}
    listed = cli("deploy", "list-deployments", *named(lab))
    assert listed["deployments"][0] == deployment
    assert served(lab.production) == "by the command line"
    text = cli("deploy", "get-deployment", "--deployment-id", deployment, "--query", "deploymentInfo.[status,creator]",
               "--output", "text")
    assert text.split() == ["Succeeded", "user"]


def test_an_inline_appspec_in_shorthand(lab):
    arn = lab.register("in shorthand")
    content = ("version: 0.0\nResources:\n  - S:\n      Type: AWS::ECS::Service\n      Properties:\n"
               f"        TaskDefinition: {arn}\n        LoadBalancerInfo:\n          ContainerName: app\n"
               "          ContainerPort: 80\n")
    made = cli("deploy", "create-deployment", *named(lab), "--revision",
               f"revisionType=AppSpecContent,appSpecContent={{content='{content}'}}")
    assert lab.ended(made["deploymentId"])["status"] == "Succeeded"


def test_buckets(tmp_path):
    (tmp_path / "a.txt").write_text("hello\n")
    cli("s3", "mb", "s3://cli-bucket")
    cli("s3", "cp", str(tmp_path / "a.txt"), "s3://cli-bucket/dir/a.txt")
    assert cli("s3", "cp", "s3://cli-bucket/dir/a.txt", "-") == "hello\n"
    assert "dir/" in cli("s3", "ls", "s3://cli-bucket")
    assert "a.txt" in cli("s3", "ls", "s3://cli-bucket", "--recursive")
    cli("s3", "cp", "-", "s3://cli-bucket/stream", text="from standard input")
    assert cli("s3", "cp", "s3://cli-bucket/stream", "-") == "from standard input"
    assert "BucketNotEmpty" in cli("s3", "rb", "s3://cli-bucket", status=(1,))
    cli("s3", "rb", "s3://cli-bucket", "--force")
    assert "cli-bucket" not in cli("s3", "ls")


def test_invoke(tmp_path):
    (tmp_path / "f.py").write_text("def handler(event, context): return {'sum': event['a'] + event['b']}\n")
    subprocess.run(["python", "-m", "zipfile", "-c", "f.zip", "f.py"], cwd=tmp_path, check=True)
    cli("lambda", "create-function", "--function-name", "cli-sum", "--runtime", "python3.12", "--handler", "f.handler",
        "--role", "arn:aws:iam::000000000000:role/r", "--zip-file", f"fileb://{tmp_path}/f.zip")
    cli("lambda", "wait", "function-active-v2", "--function-name", "cli-sum")
    raw = ["--cli-binary-format", "raw-in-base64-out"] if version() == 2 else []
    answer = cli("lambda", "invoke", "--function-name", "cli-sum", "--payload", '{"a": 2, "b": 3}', *raw, str(tmp_path / "out"))
    assert answer["StatusCode"] == 200 and json.loads((tmp_path / "out").read_text()) == {"sum": 5}
    cli("lambda", "delete-function", "--function-name", "cli-sum")


def test_ecs_and_elbv2_shorthand(lab):
    found = cli("ecs", "describe-services", "--cluster", lab.cluster, "--services", lab.service)["services"][0]
    assert found["deployments"] == [] and len(found["taskSets"]) >= 1
    health = cli("elbv2", "describe-target-health", "--target-group-arn", lab.target_groups[lab.shares().index(100.0)])
    assert "healthy" in [item["TargetHealth"]["State"] for item in health["TargetHealthDescriptions"]]
    state = cli("cloudwatch", "describe-alarms")
    assert isinstance(state["MetricAlarms"], list)


def test_ecs_deploy_goes_through(slow):
    lab, process = slow["works"]
    output = finish(process)
    assert f"Successfully deployed {lab.described()['taskDefinition']} to service '{lab.service}'" in output
    assert served(lab.production) == "by ecs deploy"


def test_ecs_deploy_tells_of_a_failure(slow):
    lab, process = slow["fails"]
    assert "terminal failure state" in finish(process, status=(255,))
    assert served(lab.production) == "v1"


def test_the_waiter_ends_with_the_deployment(slow):
    lab, process = slow["waits"]
    assert finish(process) == ""
    assert served(lab.production) == "waited for"
