"""The world of the cases: a task that wrote three lines and ended."""

import time

import boto3

GROUP = "/conformance/web"
SCRIPT = "echo one; sleep 0.05; echo 'two ERROR'; sleep 0.05; echo three; exit 3"


def built(world):
    """Runs the task and puts the names that cases use into the world."""
    ecs = boto3.client("ecs", endpoint_url=world.endpoint)
    options = {"awslogs-group": GROUP, "awslogs-region": "us-east-1", "awslogs-stream-prefix": "v1"}
    ecs.register_task_definition(family="logs", containerDefinitions=[{
        "name": "web", "image": "none", "entryPoint": ["/bin/sh", "-c"], "command": [SCRIPT],
        "logConfiguration": {"logDriver": "awslogs", "options": options}}])
    arn = ecs.run_task(taskDefinition="logs")["tasks"][0]["taskArn"]
    for _ in range(600):
        if ecs.describe_tasks(tasks=[arn])["tasks"][0]["lastStatus"] == "STOPPED":
            break
        time.sleep(0.05)
    world.group = GROUP
    world.stream = f"v1/web/{arn.rsplit('/', 1)[1]}"
    world.arn = f"arn:aws:logs:us-east-1:000000000000:log-group:{GROUP}"
    return world
