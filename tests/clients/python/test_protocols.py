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


@pytest.mark.parametrize("protocol", [CBOR, JSON, QUERY])
def test_metric_data_that_the_client_compresses(protocol):
    """SDKs compress a PutMetricData from 10 KiB on; the signature covers the compressed body."""
    client = client_of("cloudwatch", protocol)
    sent = []
    client.meta.events.register("before-send.cloudwatch.PutMetricData", lambda request, **_: sent.append(dict(request.headers)))
    at = datetime.datetime.now(datetime.timezone.utc)
    name, much = f"compressed-{protocol}", 400
    client.put_metric_data(Namespace="Wire", MetricData=[
        {"MetricName": name, "Value": float(number), "Unit": "Count", "Timestamp": at,
         "Dimensions": [{"Name": "a dimension with a rather long name", "Value": "w"}]} for number in range(much)])
    encoding = sent[0].get("Content-Encoding", b"")
    assert encoding in ("gzip", b"gzip"), sent
    found = client.get_metric_statistics(
        Namespace="Wire", MetricName=name, Dimensions=[{"Name": "a dimension with a rather long name", "Value": "w"}],
        StartTime=at - datetime.timedelta(minutes=2), EndTime=at + datetime.timedelta(minutes=2), Period=60,
        Statistics=["SampleCount", "Maximum"], ExtendedStatistics=["p99"])["Datapoints"]
    assert sum(point["SampleCount"] for point in found) == much
    assert max(point["Maximum"] for point in found) == much - 1
    assert {point["Unit"] for point in found} == {"Count"} and all(point["ExtendedStatistics"]["p99"] for point in found)
    listed = client.list_metrics(Namespace="Wire", MetricName=name)["Metrics"]
    assert [metric["MetricName"] for metric in listed] == [name]
    queries = [{"Id": "m", "MetricStat": {"Metric": listed[0], "Period": 60, "Stat": "Sum"}}]
    data = client.get_metric_data(MetricDataQueries=queries, StartTime=at - datetime.timedelta(minutes=2),
                                  EndTime=at + datetime.timedelta(minutes=2))["MetricDataResults"][0]
    assert (data["Id"], data["StatusCode"], sum(data["Values"])) == ("m", "Complete", much * (much - 1) / 2)


@pytest.mark.parametrize("protocol", [CBOR, JSON, QUERY])
def test_the_history_of_an_alarm(protocol):
    client = client_of("cloudwatch", protocol)
    name = f"told-{protocol}"
    client.put_metric_alarm(
        AlarmName=name, Namespace="Wire", MetricName="absent", Statistic="Sum", Period=60, EvaluationPeriods=1, Threshold=1,
        ComparisonOperator="GreaterThanThreshold", Tags=[{"Key": "k", "Value": "v"}])
    client.set_alarm_state(AlarmName=name, StateValue="ALARM", StateReason="by hand")
    history = client.describe_alarm_history(AlarmName=name, ScanBy="TimestampAscending")["AlarmHistoryItems"]
    assert [item["HistorySummary"] for item in history] == [
        f'Alarm "{name}" created', "Alarm updated from INSUFFICIENT_DATA to ALARM"]
    assert isinstance(history[0]["Timestamp"], datetime.datetime)
    arn = client.describe_alarms(AlarmNames=[name])["MetricAlarms"][0]["AlarmArn"]
    assert client.list_tags_for_resource(ResourceARN=arn)["Tags"] == [{"Key": "k", "Value": "v"}]
    client.disable_alarm_actions(AlarmNames=[name])
    assert client.describe_alarms(AlarmNames=[name])["MetricAlarms"][0]["ActionsEnabled"] is False
    client.delete_alarms(AlarmNames=[name])


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
