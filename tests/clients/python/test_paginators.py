"""Every paginator of CodeDeploy, and those of the other services that clients use, see everything once."""

import pytest

PAGES = 105  # more than a page of 100


@pytest.fixture(scope="module")
def many(aws):
    """Enough of everything for a second page."""
    codedeploy = aws.codedeploy
    for number in range(PAGES):
        codedeploy.create_application(applicationName=f"page-app-{number:03}", computePlatform="ECS")
        codedeploy.create_deployment_config(
            deploymentConfigName=f"page-config-{number:03}", computePlatform="ECS", trafficRoutingConfig={"type": "AllAtOnce"})
        codedeploy.register_application_revision(applicationName="page-app-000", revision={
            "revisionType": "S3", "s3Location": {"bucket": "pages", "key": f"{number:03}", "bundleType": "YAML"}})
    yield
    for number in range(PAGES):
        codedeploy.delete_application(applicationName=f"page-app-{number:03}")
        codedeploy.delete_deployment_config(deploymentConfigName=f"page-config-{number:03}")


def all_of(client, operation, key, **given):
    pages = list(client.get_paginator(operation).paginate(**given))
    return len(pages), [item for page in pages for item in page.get(key, [])]


def test_applications(aws, many):
    pages, found = all_of(aws.codedeploy, "list_applications", "applications")
    mine = [name for name in found if name.startswith("page-app-")]
    assert pages > 1 and mine == [f"page-app-{number:03}" for number in range(PAGES)]
    assert len(found) == len(set(found))


def test_deployment_configs(aws, many):
    pages, found = all_of(aws.codedeploy, "list_deployment_configs", "deploymentConfigsList")
    assert pages > 1 and len([name for name in found if name.startswith("page-config-")]) == PAGES
    assert len(found) == len(set(found)) and len([name for name in found if name.startswith("CodeDeployDefault.")]) == 17


@pytest.mark.parametrize("order", ["ascending", "descending"])
def test_application_revisions(aws, many, order):
    pages, found = all_of(aws.codedeploy, "list_application_revisions", "revisions",
                          applicationName="page-app-000", sortBy="registerTime", sortOrder=order)
    keys = [item["s3Location"]["key"] for item in found]
    expected = [f"{number:03}" for number in range(PAGES)]
    assert pages > 1 and keys == (expected if order == "ascending" else expected[::-1])


def test_deployments(aws, many_deployments):
    lab, made = many_deployments
    names = {"applicationName": lab.application, "deploymentGroupName": lab.group}
    assert all_of(aws.codedeploy, "list_deployments", "deployments", **names) == (2, made)


def test_groups_and_targets(aws, lab):
    deployment = lab.deploy("page")
    assert lab.ended(deployment)["status"] == "Succeeded"
    _, found = all_of(aws.codedeploy, "list_deployment_groups", "deploymentGroups", applicationName=lab.application)
    assert found == [lab.group]
    _, found = all_of(aws.codedeploy, "list_deployment_targets", "targetIds", deploymentId=deployment)
    assert found == [lab.target_id]


def test_paginators_of_other_platforms(aws, lab):
    assert all_of(aws.codedeploy, "list_git_hub_account_token_names", "tokenNameList") == (1, [])
    assert all_of(aws.codedeploy, "list_on_premises_instances", "instanceNames") == (1, [])
    deployment = aws.codedeploy.list_deployments()["deployments"][0]
    with pytest.raises(aws.codedeploy.exceptions.InvalidComputePlatformException):
        all_of(aws.codedeploy, "list_deployment_instances", "instancesList", deploymentId=deployment)


def test_a_token_of_another_list_is_refused(aws, many):
    token = aws.codedeploy.list_applications()["nextToken"]
    for forged in (token, "forged", token[:-1]):
        with pytest.raises(aws.codedeploy.exceptions.InvalidNextTokenException):
            aws.codedeploy.list_deployment_configs(nextToken=forged)


def test_ecs_lists(aws, lab):
    for version in range(4):
        lab.register(f"page{version}")
    given = {"familyPrefix": lab.family}
    pages = list(aws.ecs.get_paginator("list_task_definitions").paginate(**given, PaginationConfig={"PageSize": 2}))
    found = [arn for page in pages for arn in page["taskDefinitionArns"]]
    assert len(pages) > 1 and len(found) == len(set(found)) >= 4
    for operation, key, more in (("list_clusters", "clusterArns", {}), ("list_services", "serviceArns", {"cluster": lab.cluster}),
                                 ("list_tasks", "taskArns", {"cluster": lab.cluster}),
                                 ("list_task_definition_families", "families", {})):
        paged = list(aws.ecs.get_paginator(operation).paginate(**more, PaginationConfig={"PageSize": 1}))
        found = [item for page in paged for item in page[key]]
        assert found and len(found) == len(set(found)), operation


def test_elb_lists(aws, lab):
    for operation, key, more in (("describe_load_balancers", "LoadBalancers", {}), ("describe_target_groups", "TargetGroups", {}),
                                 ("describe_listeners", "Listeners", {"LoadBalancerArn": lab.balancer}),
                                 ("describe_rules", "Rules", {"ListenerArn": lab.production_listener})):
        paged = list(aws.elbv2.get_paginator(operation).paginate(**more, PaginationConfig={"PageSize": 1}))
        assert [item for page in paged for item in page[key]], operation
        assert all(len(page[key]) <= 1 for page in paged), operation


def test_other_lists(aws):
    assert list(aws.functions.get_paginator("list_functions").paginate())
    assert list(aws.iam.get_paginator("list_roles").paginate())
    assert list(aws.cloudwatch.get_paginator("describe_alarms").paginate())
