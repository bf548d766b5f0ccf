"""Calls at the same time: one wins, the others are told so, and nothing is half done."""

from concurrent.futures import ThreadPoolExecutor

from botocore.exceptions import ClientError

from lab import eventually, served

CALLERS = 16


def all_at_once(call):
    """Codes of the refused, and answers of the others."""
    def one(number):
        try:
            return call(number)
        except ClientError as refusal:
            return refusal.response["Error"]["Code"]

    with ThreadPoolExecutor(CALLERS) as pool:
        results = list(pool.map(one, range(CALLERS)))
    return [item for item in results if isinstance(item, str)], [item for item in results if not isinstance(item, str)]


def test_one_of_many_deployments_is_taken(aws, spare):
    revision = spare.inline(spare.appspec(spare.register("v2")))
    refused, made = all_at_once(lambda _: aws.codedeploy.create_deployment(
        applicationName=spare.application, deploymentGroupName=spare.group, revision=revision))
    assert len(made) == 1 and refused == ["DeploymentLimitExceededException"] * (CALLERS - 1)
    assert spare.ended(made[0]["deploymentId"])["status"] == "Succeeded"
    listed = aws.codedeploy.list_deployments(applicationName=spare.application, deploymentGroupName=spare.group)
    assert listed["deployments"] == [made[0]["deploymentId"]]
    eventually("one task set", lambda: len(spare.described()["taskSets"]) == 1)


def test_one_of_many_creations_is_taken(aws):
    refused, made = all_at_once(lambda _: aws.codedeploy.create_application(applicationName="at-once", computePlatform="ECS"))
    assert len(made) == 1 and refused == ["ApplicationAlreadyExistsException"] * (CALLERS - 1)
    found = aws.codedeploy.get_application(applicationName="at-once")["application"]
    assert found["applicationId"] == made[0]["applicationId"]


def test_every_registration_gets_a_revision_of_its_own(aws, lab):
    given = {**lab.task_definition("at once"), "family": "at-once"}
    refused, made = all_at_once(lambda _: aws.ecs.register_task_definition(**given))
    assert refused == []
    assert sorted(item["taskDefinition"]["revision"] for item in made) == list(range(1, CALLERS + 1))


def test_many_stops_of_one_deployment_stop_it_once(aws, spare):
    deployment = spare.deploy("v2", deploymentConfigName="CodeDeployDefault.ECSLinear10PercentEvery3Minutes")
    eventually("traffic is split", lambda: 0 not in spare.shares())
    refused, made = all_at_once(lambda _: aws.codedeploy.stop_deployment(deploymentId=deployment, autoRollbackEnabled=True))
    assert made and set(refused) <= {"DeploymentAlreadyCompletedException"}
    info = spare.ended(deployment)
    assert spare.ended(info["rollbackInfo"]["rollbackDeploymentId"])["status"] == "Succeeded"
    listed = aws.codedeploy.list_deployments(applicationName=spare.application, deploymentGroupName=spare.group)
    assert len(listed["deployments"]) == 2 and served(spare.production) == "v1"


def test_the_same_call_again_and_again_in_one_second_is_carried_out_each_time(aws):
    for number in range(5):
        aws.s3.create_bucket(Bucket="at-once-bucket")
        aws.s3.put_object(Bucket="at-once-bucket", Key="k", Body=b"same")
        aws.s3.delete_object(Bucket="at-once-bucket", Key="k")
        aws.s3.delete_bucket(Bucket="at-once-bucket")
        made = aws.elbv2.create_load_balancer(Name="at-once", Subnets=["subnet-1", "subnet-2"])["LoadBalancers"][0]
        aws.elbv2.delete_load_balancer(LoadBalancerArn=made["LoadBalancerArn"])
        assert "at-once-bucket" not in [bucket["Name"] for bucket in aws.s3.list_buckets()["Buckets"]], number
