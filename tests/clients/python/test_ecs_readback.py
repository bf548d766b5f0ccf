"""ECS records: what was given comes back."""

import re

from lab import ROLE, contains, is_time


def test_cluster(aws):
    given = {"tags": [{"key": "k", "value": "v"}], "settings": [{"name": "containerInsights", "value": "disabled"}]}
    made = aws.ecs.create_cluster(clusterName="read-cluster", **given)["cluster"]
    contains(made, {"clusterName": "read-cluster", "status": "ACTIVE",
                    "clusterArn": "arn:aws:ecs:us-east-1:000000000000:cluster/read-cluster"})
    found = aws.ecs.describe_clusters(clusters=["read-cluster"], include=["TAGS", "SETTINGS"])["clusters"][0]
    contains(found, {**given, "registeredContainerInstancesCount": 0, "runningTasksCount": 0, "pendingTasksCount": 0,
                     "activeServicesCount": 0})
    answer = aws.ecs.describe_clusters(clusters=[made["clusterArn"], "absent"])
    assert len(answer["clusters"]) == 1 and answer["failures"][0]["reason"] == "MISSING"
    assert made["clusterArn"] in aws.ecs.list_clusters()["clusterArns"]
    assert aws.ecs.list_tags_for_resource(resourceArn=made["clusterArn"])["tags"] == given["tags"]
    gone = aws.ecs.delete_cluster(cluster="read-cluster")["cluster"]
    assert gone["status"] == "INACTIVE"


def test_task_definition(aws):
    given = {
        "family": "read-task", "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"], "cpu": "256",
        "memory": "512", "executionRoleArn": ROLE, "taskRoleArn": ROLE,
        "volumes": [{"name": "scratch", "host": {}}],
        "runtimePlatform": {"cpuArchitecture": "X86_64", "operatingSystemFamily": "LINUX"},
        "containerDefinitions": [{
            "name": "app", "image": "image:1", "essential": True, "cpu": 10, "memory": 100, "memoryReservation": 50,
            "entryPoint": ["sh", "-c"], "command": ["sleep 1"], "workingDirectory": "/tmp",
            "portMappings": [{"containerPort": 80, "hostPort": 80, "protocol": "tcp"}],
            "environment": [{"name": "A", "value": "1"}, {"name": "B", "value": ""}],
            "stopTimeout": 7, "startTimeout": 9, "user": "nobody", "privileged": False, "readonlyRootFilesystem": True,
            "dependsOn": [{"containerName": "side", "condition": "START"}],
            "healthCheck": {"command": ["CMD-SHELL", "true"], "interval": 5, "timeout": 2, "retries": 3, "startPeriod": 1},
            "logConfiguration": {"logDriver": "awslogs", "options": {"awslogs-group": "g", "awslogs-region": "us-east-1"}},
            "dockerLabels": {"l": "v"}, "mountPoints": [{"sourceVolume": "scratch", "containerPath": "/s", "readOnly": True}],
            "ulimits": [{"name": "nofile", "softLimit": 100, "hardLimit": 200}],
        }, {"name": "side", "image": "image:2", "essential": False}],
    }
    made = aws.ecs.register_task_definition(**given, tags=[{"key": "k", "value": "v"}])
    revision = made["taskDefinition"]["revision"]
    found = aws.ecs.describe_task_definition(taskDefinition=f"read-task:{revision}", include=["TAGS"])
    assert found["tags"] == [{"key": "k", "value": "v"}]
    definition = found["taskDefinition"]
    contains(definition, given)
    contains(definition, {"status": "ACTIVE", "revision": revision, "compatibilities": ["EC2", "FARGATE"]})
    assert is_time(definition["registeredAt"]) and definition["registeredBy"].startswith("arn:")
    assert definition["taskDefinitionArn"].endswith(f":task-definition/read-task:{revision}")
    assert aws.ecs.describe_task_definition(taskDefinition="read-task")["taskDefinition"] == definition
    arns = aws.ecs.list_task_definitions(familyPrefix="read-task", sort="DESC")["taskDefinitionArns"]
    assert arns[0] == definition["taskDefinitionArn"]
    assert "read-task" in aws.ecs.list_task_definition_families(familyPrefix="read")["families"]
    gone = aws.ecs.deregister_task_definition(taskDefinition=f"read-task:{revision}")["taskDefinition"]
    assert gone["status"] == "INACTIVE" and is_time(gone["deregisteredAt"])


def test_a_described_task_definition_can_be_registered_again(aws, lab):
    # What the GitHub action and many scripts do: download, drop the output-only attributes, register.
    definition = aws.ecs.describe_task_definition(taskDefinition=lab.family)["taskDefinition"]
    for output in ("taskDefinitionArn", "revision", "status", "requiresAttributes", "compatibilities", "registeredAt",
                   "registeredBy", "deregisteredAt"):
        definition.pop(output, None)
    again = aws.ecs.register_task_definition(**definition)["taskDefinition"]
    contains(again, definition)


def test_service(aws, lab):
    given = lab.service_settings(lab.described()["taskDefinition"])
    cluster, name = given.pop("cluster"), given.pop("serviceName")
    given.pop("loadBalancers")
    found = aws.ecs.describe_services(cluster=cluster, services=[name, "absent"])
    assert found["failures"] == [{
        "arn": f"arn:aws:ecs:us-east-1:000000000000:service/{cluster}/absent", "reason": "MISSING",
    }]
    service = found["services"][0]
    given.pop("platformVersion")
    contains(service, given)
    contains(service, {
        "serviceName": name, "status": "ACTIVE", "serviceArn": f"arn:aws:ecs:us-east-1:000000000000:service/{cluster}/{name}",
        "clusterArn": f"arn:aws:ecs:us-east-1:000000000000:cluster/{cluster}",
    })
    assert is_time(service["createdAt"])
    # Finding 6: no deployments, task sets filled.
    assert service["deployments"] == []
    primary = [item for item in service["taskSets"] if item["status"] == "PRIMARY"]
    assert len(primary) == 1
    contains(primary[0], {"stabilityStatus": "STEADY_STATE", "computedDesiredCount": 1, "runningCount": 1,
                          "pendingCount": 0, "scale": {"value": 100.0, "unit": "PERCENT"}, "launchType": "FARGATE"})
    assert re.match(r"^ecs-svc/\d+$", primary[0]["id"])
    assert is_time(primary[0]["createdAt"]) and is_time(primary[0]["updatedAt"]) and is_time(primary[0]["stabilityStatusAt"])
    assert service["loadBalancers"] == primary[0]["loadBalancers"]
    assert service["events"] and is_time(service["events"][0]["createdAt"])
    assert aws.ecs.list_services(cluster=cluster)["serviceArns"] == [service["serviceArn"]]
    sets = aws.ecs.describe_task_sets(cluster=cluster, service=name, taskSets=[primary[0]["id"]])["taskSets"]
    assert sets == primary


def test_tasks(aws, lab):
    arns = aws.ecs.list_tasks(cluster=lab.cluster, serviceName=lab.service)["taskArns"]
    assert len(arns) >= 1
    answer = aws.ecs.describe_tasks(cluster=lab.cluster, tasks=arns + ["0" * 32])
    assert answer["failures"][0]["reason"] == "MISSING"
    task = answer["tasks"][0]
    contains(task, {"lastStatus": "RUNNING", "desiredStatus": "RUNNING", "launchType": "FARGATE",
                    "group": f"service:{lab.service}", "cpu": "256", "memory": "512"})
    assert is_time(task["createdAt"]) and is_time(task["startedAt"])
    assert task["containers"][0]["name"] == "app" and task["containers"][0]["lastStatus"] == "RUNNING"
    assert task["taskDefinitionArn"] == lab.described()["taskDefinition"]


def test_run_task_reports_the_exit_code(aws):
    aws.ecs.register_task_definition(family="read-once", containerDefinitions=[
        {"name": "app", "image": "i", "memory": 64, "entryPoint": ["sh", "-c"], "command": ["exit 3"]}])
    aws.ecs.create_cluster(clusterName="read-once")
    answer = aws.ecs.run_task(cluster="read-once", taskDefinition="read-once", count=1, startedBy="me", overrides={})
    assert answer["failures"] == []
    arn = answer["tasks"][0]["taskArn"]
    aws.ecs.get_waiter("tasks_stopped").wait(cluster="read-once", tasks=[arn], WaiterConfig={"Delay": 1, "MaxAttempts": 30})
    task = aws.ecs.describe_tasks(cluster="read-once", tasks=[arn])["tasks"][0]
    contains(task, {"lastStatus": "STOPPED", "stopCode": "EssentialContainerExited", "startedBy": "me"})
    assert task["containers"][0]["exitCode"] == 3 and is_time(task["stoppedAt"])
