"""The stock AWS CLI."""

import json
import subprocess

from lab import served


def cli(*arguments, status=0, text=None):
    """Runs `aws`; answers what it printed, read as JSON where it is some."""
    done = subprocess.run(["aws", *arguments], capture_output=True, text=True, input=text, timeout=120, check=False)
    assert done.returncode == status, f"{arguments}: status {done.returncode}\n{done.stdout}{done.stderr}"
    output = done.stdout if status == 0 else done.stderr
    try:
        return json.loads(output)
    except ValueError:
        return output


def test_ecs_deploy_goes_through(lab, tmp_path):
    (tmp_path / "task.json").write_text(json.dumps(lab.task_definition("by ecs deploy")))
    (tmp_path / "appspec.yaml").write_text(
        "version: 0.0\nresources:\n  - TargetService:\n      type: AWS::ECS::Service\n      properties:\n"
        "        taskDefinition: replaced\n        loadBalancerInfo: {containerName: app, containerPort: 80}\n")
    output = cli("ecs", "deploy", "--cluster", lab.cluster, "--service", lab.service, "--task-definition",
                 str(tmp_path / "task.json"), "--codedeploy-appspec", str(tmp_path / "appspec.yaml"),
                 "--codedeploy-application", lab.application, "--codedeploy-deployment-group", lab.group)
    assert f"Successfully deployed {lab.described()['taskDefinition']} to service '{lab.service}'" in output
    assert served(lab.production) == "by ecs deploy"


def test_ecs_deploy_tells_of_a_failure(spare, tmp_path):
    definition = spare.task_definition("v2")
    definition["containerDefinitions"][0]["name"] = "other"
    (tmp_path / "task.json").write_text(json.dumps(definition))
    (tmp_path / "appspec.json").write_text(json.dumps(spare.appspec("x")))
    output = cli("ecs", "deploy", "--cluster", spare.cluster, "--service", spare.service, "--task-definition",
                 str(tmp_path / "task.json"), "--codedeploy-appspec", str(tmp_path / "appspec.json"),
                 "--codedeploy-application", spare.application, "--codedeploy-deployment-group", spare.group, status=255)
    assert "terminal failure state" in output


def test_deploy_commands(lab, tmp_path):
    content = json.dumps(lab.appspec(lab.register("by the command line")))
    (tmp_path / "revision.json").write_text(json.dumps({"revisionType": "AppSpecContent", "appSpecContent": {"content": content}}))
    made = cli("deploy", "create-deployment", "--application-name", lab.application, "--deployment-group-name", lab.group,
               "--revision", f"file://{tmp_path}/revision.json", "--auto-rollback-configuration",
               "enabled=true,events=DEPLOYMENT_FAILURE", "--description", "by the command line")
    deployment = made["deploymentId"]
    assert cli("deploy", "wait", "deployment-successful", "--deployment-id", deployment) == ""
    info = cli("deploy", "get-deployment", "--deployment-id", deployment)["deploymentInfo"]
    assert info["status"] == "Succeeded" and info["createTime"] < info["completeTime"]
    target = cli("deploy", "get-deployment-target", "--deployment-id", deployment, "--target-id", lab.target_id)
    assert len(target["deploymentTarget"]["ecsTarget"]["lifecycleEvents"]) == 8
    assert cli("deploy", "list-deployment-targets", "--deployment-id", deployment) == {"targetIds": [lab.target_id]}
    listed = cli("deploy", "list-deployments", "--application-name", lab.application, "--deployment-group-name", lab.group)
    assert listed["deployments"][0] == deployment
    assert "DeploymentAlreadyCompletedException" in cli("deploy", "continue-deployment", "--deployment-id", deployment, status=255)
    assert "DeploymentDoesNotExistException" in cli("deploy", "get-deployment", "--deployment-id", "d-ABCDEFGHI", status=255)
    text = cli("deploy", "get-deployment", "--deployment-id", deployment, "--query", "deploymentInfo.[status,creator]",
               "--output", "text")
    assert text.split() == ["Succeeded", "user"]


def test_an_inline_appspec_in_shorthand(lab):
    arn = lab.register("in shorthand")
    content = ("version: 0.0\nResources:\n  - S:\n      Type: AWS::ECS::Service\n      Properties:\n"
               f"        TaskDefinition: {arn}\n        LoadBalancerInfo:\n          ContainerName: app\n"
               "          ContainerPort: 80\n")
    made = cli("deploy", "create-deployment", "--application-name", lab.application, "--deployment-group-name", lab.group,
               "--revision", f"revisionType=AppSpecContent,appSpecContent={{content='{content}'}}")
    assert lab.ended(made["deploymentId"])["status"] == "Succeeded"


def test_deploy_push_is_told_that_a_zip_is_of_no_use_here(lab, tmp_path):
    cli("s3", "mb", "s3://cli-push")
    (tmp_path / "appspec.yml").write_text("version: 0.0\nos: linux\n")
    output = cli("deploy", "push", "--application-name", lab.application, "--s3-location", "s3://cli-push/app.zip",
                 "--source", str(tmp_path), status=255)
    assert "BundleType must be either YAML or JSON" in output


def test_buckets(tmp_path):
    (tmp_path / "a.txt").write_text("hello\n")
    cli("s3", "mb", "s3://cli-bucket")
    cli("s3", "cp", str(tmp_path / "a.txt"), "s3://cli-bucket/dir/a.txt")
    assert cli("s3", "cp", "s3://cli-bucket/dir/a.txt", "-") == "hello\n"
    assert "dir/" in cli("s3", "ls", "s3://cli-bucket")
    assert "a.txt" in cli("s3", "ls", "s3://cli-bucket", "--recursive")
    cli("s3", "cp", "-", "s3://cli-bucket/stream", text="from standard input")
    assert cli("s3", "cp", "s3://cli-bucket/stream", "-") == "from standard input"
    assert "BucketNotEmpty" in cli("s3", "rb", "s3://cli-bucket", status=1)
    cli("s3", "rb", "s3://cli-bucket", "--force")
    assert "cli-bucket" not in cli("s3", "ls")


def test_invoke(tmp_path):
    (tmp_path / "f.py").write_text("def handler(event, context): return {'sum': event['a'] + event['b']}\n")
    subprocess.run(["python", "-m", "zipfile", "-c", "f.zip", "f.py"], cwd=tmp_path, check=True)
    cli("lambda", "create-function", "--function-name", "cli-sum", "--runtime", "python3.12", "--handler", "f.handler",
        "--role", "arn:aws:iam::000000000000:role/r", "--zip-file", f"fileb://{tmp_path}/f.zip")
    cli("lambda", "wait", "function-active-v2", "--function-name", "cli-sum")
    answer = cli("lambda", "invoke", "--function-name", "cli-sum", "--payload", '{"a": 2, "b": 3}', str(tmp_path / "out"))
    assert answer["StatusCode"] == 200 and json.loads((tmp_path / "out").read_text()) == {"sum": 5}
    cli("lambda", "delete-function", "--function-name", "cli-sum")


def test_ecs_and_elbv2_shorthand(lab):
    found = cli("ecs", "describe-services", "--cluster", lab.cluster, "--services", lab.service)["services"][0]
    assert found["deployments"] == [] and len(found["taskSets"]) >= 1
    health = cli("elbv2", "describe-target-health", "--target-group-arn", lab.target_groups[lab.shares().index(100.0)])
    assert "healthy" in [item["TargetHealth"]["State"] for item in health["TargetHealthDescriptions"]]
    state = cli("cloudwatch", "describe-alarms")
    assert isinstance(state["MetricAlarms"], list)
