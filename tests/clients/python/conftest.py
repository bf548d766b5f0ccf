"""What all tests share: clients as a user makes them, and one environment to deploy into."""

import boto3
import pytest

from lab import Lab
from wire import Wire

WIRE = Wire()


def client(service):
    """A stock client: endpoint, region and keys come from the environment."""
    return WIRE.watch(boto3.client(service))


class Clients:
    """One client per service, made when first asked for."""

    def __getattr__(self, service):
        # "lambda" is a word of Python.
        made = client("lambda" if service == "functions" else service)
        setattr(self, service, made)
        return made


@pytest.fixture(scope="session")
def aws():
    return Clients()


@pytest.fixture(scope="session")
def wire():
    return WIRE


@pytest.fixture(scope="session")
def lab(aws):
    """A service with version v1 in production, its deployment group, and a test listener."""
    return Lab(aws, "lab").build()


@pytest.fixture
def spare(aws, request):
    """An environment of its own for a test that changes much."""
    number = getattr(spare_number, "next", 0)
    spare_number.next = number + 1
    return Lab(aws, f"spare{number}").build()


class spare_number:
    """Counts the spare environments."""


@pytest.fixture(scope="session")
def many_deployments(aws):
    """An environment with more than a page of 100 deployments, newest first; each failed for want of a task definition."""
    lab = Lab(aws, "many").build()
    aws.codedeploy.update_deployment_group(
        applicationName=lab.application, currentDeploymentGroupName=lab.group,
        autoRollbackConfiguration={"enabled": False, "events": []})
    made = []
    for number in range(103):
        deployment = lab.deploy("absent", task_definition="absent:1")
        lab.ended(deployment)
        made.insert(0, deployment)
    return lab, made


def pytest_collection_modifyitems(items):
    # The look at all answers comes when all answers are there.
    items.sort(key=lambda item: "every_answer" in item.name)
