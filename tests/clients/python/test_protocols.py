"""The same calls on every wire protocol that some SDK uses for a service (clients.md, section 2).

The serialisers and parsers are botocore's; which of them it takes is what the service's model says, so that is changed.
"""

import datetime

import boto3
import botocore.session
import pytest
from botocore.exceptions import ClientError

CBOR, JSON, QUERY = "smithy-rpc-v2-cbor", "json", "query"


def client_of(service, protocol):
    """A client whose model offers this protocol only."""
    session = botocore.session.get_session()
    loader = session.get_component("data_loader")
    load = loader.load_service_model

    def changed(service_name, type_name, api_version=None):
        model = load(service_name, type_name, api_version)
        if service_name == service and type_name == "service-2":
            model = {**model, "metadata": {**model["metadata"], "protocol": protocol, "protocols": [protocol]}}
            if service == "codedeploy":
                model["metadata"].setdefault("jsonVersion", "1.1")
        return model

    loader.load_service_model = changed
    made = boto3.Session(botocore_session=session).client(service)
    assert made.meta.service_model.resolved_protocol == protocol
    return made


@pytest.mark.parametrize("protocol", [CBOR, JSON, QUERY])
def test_alarms(protocol):
    client = client_of("cloudwatch", protocol)
    name = f"wire-{protocol}"
    client.put_metric_alarm(
        AlarmName=name, Namespace="Wire", MetricName="m", Statistic="Sum", Period=60, EvaluationPeriods=2, Threshold=1.25,
        ComparisonOperator="GreaterThanThreshold", Dimensions=[{"Name": "a", "Value": "ü"}], ActionsEnabled=False,
        AlarmActions=["arn:aws:sns:us-east-1:000000000000:t"])
    client.put_metric_data(Namespace="Wire", MetricData=[
        {"MetricName": "m", "Value": 2.5, "Timestamp": datetime.datetime.now(datetime.timezone.utc), "Unit": "Count"},
        {"MetricName": "m", "Values": [1.0, 2.0], "Counts": [3.0, 4.0]}])
    client.set_alarm_state(AlarmName=name, StateValue="ALARM", StateReason="by hand")
    alarm = client.describe_alarms(AlarmNames=[name])["MetricAlarms"][0]
    assert (alarm["Threshold"], alarm["EvaluationPeriods"], alarm["ActionsEnabled"]) == (1.25, 2, False)
    assert alarm["StateValue"] == "ALARM" and alarm["Dimensions"] == [{"Name": "a", "Value": "ü"}]
    assert isinstance(alarm["StateUpdatedTimestamp"], datetime.datetime)
    assert alarm["AlarmActions"] == ["arn:aws:sns:us-east-1:000000000000:t"]
    with pytest.raises(ClientError) as caught:
        client.set_alarm_state(AlarmName="wire-absent", StateValue="OK", StateReason="r")
    # The old Query code, on whichever protocol (x-amzn-query-error).
    assert caught.value.response["Error"]["Code"] == "ResourceNotFound"
    assert "wire-absent" in caught.value.response["Error"]["Message"]
    client.delete_alarms(AlarmNames=[name])
    assert client.describe_alarms(AlarmNames=[name])["MetricAlarms"] == []


def test_codedeploy_in_cbor_as_its_next_model_offers_it(lab):
    client = client_of("codedeploy", CBOR)
    group = client.get_deployment_group(applicationName=lab.application, deploymentGroupName=lab.group)
    json_group = lab.aws.codedeploy.get_deployment_group(applicationName=lab.application, deploymentGroupName=lab.group)
    assert group["deploymentGroupInfo"] == json_group["deploymentGroupInfo"]
    deployment = client.create_deployment(
        applicationName=lab.application, deploymentGroupName=lab.group,
        revision=lab.inline(lab.appspec(lab.register("by CBOR"))))["deploymentId"]
    client.get_waiter("deployment_successful").wait(deploymentId=deployment, WaiterConfig={"Delay": 1, "MaxAttempts": 40})
    assert client.get_deployment(deploymentId=deployment)["deploymentInfo"] == lab.info(deployment)
    target = client.get_deployment_target(deploymentId=deployment, targetId=lab.target_id)["deploymentTarget"]
    assert target["ecsTarget"] == lab.target(deployment)
    with pytest.raises(client.exceptions.DeploymentDoesNotExistException):
        client.get_deployment(deploymentId="d-ABCDEFGHI")
    with pytest.raises(client.exceptions.InvalidNextTokenException):
        client.list_deployments(nextToken="forged")
