"""Topics, queues and the event bus, and what they tell of deployments (spec section 8)."""

import json
import re

import pytest
from botocore.exceptions import ClientError

from lab import contains, eventually


def queue_of(aws, name, **attributes):
    url = aws.sqs.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"]
    arn = aws.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    return url, arn


def received(aws, url, wanted, seconds=30):
    """Bodies of the queue's messages in order of arrival, until there are as many as wanted."""
    found = []

    def look():
        for message in aws.sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=1).get("Messages", []):
            found.append(json.loads(message["Body"]))
            aws.sqs.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
        return len(found) >= wanted

    eventually(f"{wanted} messages, not {len(found)}", look, seconds)
    return found


def test_queue(aws):
    url, arn = queue_of(aws, "notice-queue", VisibilityTimeout="1")
    assert arn == "arn:aws:sqs:us-east-1:000000000000:notice-queue"
    assert aws.sqs.get_queue_url(QueueName="notice-queue")["QueueUrl"] == url
    assert url in aws.sqs.list_queues(QueueNamePrefix="notice")["QueueUrls"]
    attributes = aws.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
    contains(attributes, {"VisibilityTimeout": "1", "ApproximateNumberOfMessages": "0"})
    body = "grüße <&> \u2603"
    # botocore itself checks the digest of the body.
    sent = aws.sqs.send_message(QueueUrl=url, MessageBody=body)
    message = aws.sqs.receive_message(QueueUrl=url, AttributeNames=["All"])["Messages"][0]
    assert (message["Body"], message["MessageId"]) == (body, sent["MessageId"])
    assert message["Attributes"]["ApproximateReceiveCount"] == "1"
    assert "Messages" not in aws.sqs.receive_message(QueueUrl=url)
    again = eventually("it is visible again", lambda: aws.sqs.receive_message(QueueUrl=url).get("Messages"), 5)
    aws.sqs.delete_message(QueueUrl=url, ReceiptHandle=again[0]["ReceiptHandle"])
    aws.sqs.delete_queue(QueueUrl=url)
    with pytest.raises(aws.sqs.exceptions.QueueDoesNotExist):
        aws.sqs.get_queue_url(QueueName="notice-queue")


def test_a_batch_of_messages_and_the_code_of_a_queue_that_is_not_there(aws):
    url, _ = queue_of(aws, "notice-batch")
    sent = aws.sqs.send_message_batch(QueueUrl=url, Entries=[{"Id": str(n), "MessageBody": f"m{n}"} for n in range(3)])
    assert [entry["Id"] for entry in sent["Successful"]] == ["0", "1", "2"]
    got = aws.sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10, WaitTimeSeconds=5)["Messages"]
    assert [message["Body"] for message in got] == ["m0", "m1", "m2"]
    aws.sqs.change_message_visibility_batch(QueueUrl=url, Entries=[
        {"Id": str(n), "ReceiptHandle": message["ReceiptHandle"], "VisibilityTimeout": 0} for n, message in enumerate(got)])
    assert len(aws.sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10)["Messages"]) == 3
    with pytest.raises(aws.sqs.exceptions.QueueDoesNotExist) as caught:
        aws.sqs.receive_message(QueueUrl=url + "-absent")
    # What scripts grep for, from the header x-amzn-query-error.
    assert caught.value.response["Error"]["QueryErrorCode"] == "QueueDoesNotExist"
    assert caught.value.response["Error"]["Code"] == "AWS.SimpleQueueService.NonExistentQueue"


def test_an_alarm_tells_its_topic_and_the_event_bus(aws):
    topic = aws.sns.create_topic(Name="alarm-topic")["TopicArn"]
    url, arn = queue_of(aws, "alarm-messages")
    aws.sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn)
    events_url, events_arn = queue_of(aws, "alarm-events")
    aws.events.put_rule(Name="alarms", EventPattern=json.dumps({
        "source": ["aws.cloudwatch"], "detail-type": ["CloudWatch Alarm State Change"], "detail": {"alarmName": ["told-alarm"]}}))
    aws.events.put_targets(Rule="alarms", Targets=[{"Id": "q", "Arn": events_arn}])
    aws.cloudwatch.put_metric_alarm(
        AlarmName="told-alarm", Namespace="N", MetricName="absent", Statistic="Sum", Period=60, EvaluationPeriods=1, Threshold=1,
        ComparisonOperator="GreaterThanThreshold", AlarmActions=[topic], OKActions=[topic])
    aws.cloudwatch.set_alarm_state(AlarmName="told-alarm", StateValue="ALARM", StateReason="by hand")
    envelope = received(aws, url, 1)[0]
    assert envelope["Subject"] == 'ALARM: "told-alarm" in US East (N. Virginia)'
    contains(json.loads(envelope["Message"]), {"AlarmName": "told-alarm", "NewStateValue": "ALARM", "NewStateReason": "by hand",
                                               "OldStateValue": "INSUFFICIENT_DATA", "AWSAccountId": "000000000000"})
    event = received(aws, events_url, 1)[0]
    contains(event, {"source": "aws.cloudwatch", "detail": {"alarmName": "told-alarm", "state": {"value": "ALARM"}}})
    aws.cloudwatch.delete_alarms(AlarmNames=["told-alarm"])


def test_topic(aws):
    topic = aws.sns.create_topic(Name="notice-topic", Tags=[{"Key": "k", "Value": "v"}])["TopicArn"]
    assert topic == "arn:aws:sns:us-east-1:000000000000:notice-topic"
    assert aws.sns.create_topic(Name="notice-topic")["TopicArn"] == topic
    assert aws.sns.list_tags_for_resource(ResourceArn=topic)["Tags"] == [{"Key": "k", "Value": "v"}]
    aws.sns.set_topic_attributes(TopicArn=topic, AttributeName="DisplayName", AttributeValue="Shown")
    contains(aws.sns.get_topic_attributes(TopicArn=topic)["Attributes"], {"TopicArn": topic, "DisplayName": "Shown"})
    url, arn = queue_of(aws, "notice-subscriber")
    subscription = aws.sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn, ReturnSubscriptionArn=True)["SubscriptionArn"]
    contains(aws.sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"],
             [{"SubscriptionArn": subscription, "Protocol": "sqs", "Endpoint": arn, "TopicArn": topic}])
    aws.sns.publish(TopicArn=topic, Subject="s", Message="m")
    contains(received(aws, url, 1)[0], {"Type": "Notification", "TopicArn": topic, "Subject": "s", "Message": "m"})
    aws.sns.unsubscribe(SubscriptionArn=subscription)
    assert aws.sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"] == []
    aws.sns.delete_topic(TopicArn=topic)
    with pytest.raises(aws.sns.exceptions.NotFoundException):
        aws.sns.get_topic_attributes(TopicArn=topic)


def test_rule(aws):
    pattern = {"source": ["mine"], "detail": {"n": [2]}}
    arn = aws.events.put_rule(Name="notice-rule", EventPattern=json.dumps(pattern), Description="d")["RuleArn"]
    contains(aws.events.describe_rule(Name="notice-rule"), {"Name": "notice-rule", "Arn": arn, "State": "ENABLED", "Description": "d"})
    url, queue = queue_of(aws, "notice-events")
    assert aws.events.put_targets(Rule="notice-rule", Targets=[{"Id": "q", "Arn": queue}])["FailedEntryCount"] == 0
    contains(aws.events.list_targets_by_rule(Rule="notice-rule")["Targets"], [{"Id": "q", "Arn": queue}])
    put = aws.events.put_events(Entries=[{"Source": "mine", "DetailType": "t", "Detail": json.dumps({"n": n})} for n in (1, 2)])
    assert put["FailedEntryCount"] == 0 and len(put["Entries"]) == 2
    contains(received(aws, url, 1)[0], {"source": "mine", "detail-type": "t", "detail": {"n": 2}, "account": "000000000000"})
    aws.events.remove_targets(Rule="notice-rule", Ids=["q"])
    aws.events.delete_rule(Name="notice-rule")
    with pytest.raises(aws.events.exceptions.ResourceNotFoundException):
        aws.events.describe_rule(Name="notice-rule")


def test_a_rolled_back_deployment_is_told_as_amazon_tells_it(aws, spare):
    topic = aws.sns.create_topic(Name="deployments")["TopicArn"]
    url, arn = queue_of(aws, "deployment-messages")
    aws.sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn)
    events_url, events_arn = queue_of(aws, "deployment-events")
    aws.events.put_rule(Name="deployments", EventPattern=json.dumps({
        "source": ["aws.codedeploy"], "detail-type": ["CodeDeploy Deployment State-change Notification"]}))
    aws.events.put_targets(Rule="deployments", Targets=[{"Id": "q", "Arn": events_arn}])
    aws.codedeploy.update_deployment_group(
        applicationName=spare.application, currentDeploymentGroupName=spare.group, triggerConfigurations=[{
            "triggerName": "told", "triggerTargetArn": topic,
            "triggerEvents": ["DeploymentStart", "DeploymentSuccess", "DeploymentFailure", "DeploymentStop", "DeploymentRollback"]}])
    good = spare.deploy("v2")
    assert spare.ended(good)["status"] == "Succeeded"
    bad = spare.deploy("v3", hooks={"AfterInstall": "absent-function"})
    rollback = spare.ended(bad)["rollbackInfo"]["rollbackDeploymentId"]
    assert spare.ended(rollback)["status"] == "Succeeded"
    envelopes = [item for item in received(aws, url, 7) if spare.application in item.get("Subject", "")]
    for envelope in envelopes:
        message = json.loads(envelope["Message"])
        assert envelope["Subject"] == f"{message['status']}: AWS CodeDeploy {message['deploymentId']} in us-east-1 to {spare.application}"
        contains(message, {"region": "us-east-1", "accountId": "000000000000", "eventTriggerName": "told",
                           "applicationName": spare.application, "deploymentGroupName": spare.group})
        assert re.match(r"^\w{3} \w{3} \d\d \d\d:\d\d:\d\d UTC \d{4}$", message["createTime"]), message["createTime"]
        assert list(message)[:7] == ["region", "accountId", "eventTriggerName", "applicationName", "deploymentId",
                                     "deploymentGroupName", "createTime"]
        if message["deploymentId"] == bad and message["status"] == "FAILED":
            assert json.loads(message["errorInformation"])["ErrorCode"] == "INVALID_LAMBDA_FUNCTION"
        if message["deploymentId"] == rollback:
            assert json.loads(message["rollbackInformation"])["RollbackTriggeringDeploymentId"] == bad
    told = [(json.loads(item["Message"])["deploymentId"], json.loads(item["Message"])["status"]) for item in envelopes]
    assert sorted(told) == sorted([(good, "CREATED"), (good, "SUCCEEDED"), (bad, "CREATED"), (bad, "FAILED"),
                                   (rollback, "CREATED"), (rollback, "IN_PROGRESS"), (rollback, "SUCCEEDED")])
    events = [item for item in received(aws, events_url, 6) if item["detail"]["application"] == spare.application]
    states = [(item["detail"]["deploymentId"], item["detail"]["state"]) for item in events]
    assert sorted(states) == sorted([(good, "START"), (good, "SUCCESS"), (bad, "START"), (bad, "FAILURE"),
                                     (rollback, "START"), (rollback, "SUCCESS")])
    group = aws.codedeploy.get_deployment_group(applicationName=spare.application, deploymentGroupName=spare.group)
    contains(events[0], {
        "source": "aws.codedeploy", "region": "us-east-1", "account": "000000000000", "resources": [
            f"arn:aws:codedeploy:us-east-1:000000000000:deploymentgroup:{spare.application}/{spare.group}",
            f"arn:aws:codedeploy:us-east-1:000000000000:application:{spare.application}"],
        "detail": {"region": "us-east-1", "deploymentGroup": spare.group,
                   "instanceGroupId": group["deploymentGroupInfo"]["deploymentGroupId"]}})


@pytest.mark.parametrize("service,operation,given,code", [
    ("sns", "publish", {"TopicArn": "arn:aws:sns:us-east-1:000000000000:absent", "Message": "m"}, "NotFound"),
    ("sns", "subscribe", {"TopicArn": "arn:aws:sns:us-east-1:000000000000:absent", "Protocol": "sqs", "Endpoint": "x"}, ("NotFound", "InvalidParameter")),
    ("sns", "create_topic", {"Name": "a b"}, "InvalidParameter"),
    ("sqs", "send_message", {"QueueUrl": "http://localhost/000000000000/absent", "MessageBody": "m"}, ("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue")),
    ("sqs", "create_queue", {"QueueName": "a b"}, "InvalidParameterValue"),
    ("events", "put_rule", {"Name": "r", "EventPattern": "not json"}, "InvalidEventPatternException"),
    ("events", "put_targets", {"Rule": "absent", "Targets": [{"Id": "1", "Arn": "arn:aws:sqs:us-east-1:000000000000:q"}]}, "ResourceNotFoundException"),
])
def test_refusals(aws, service, operation, given, code):
    with pytest.raises(ClientError) as caught:
        getattr(getattr(aws, service), operation)(**given)
    assert caught.value.response["Error"]["Code"] in ((code,) if isinstance(code, str) else code), caught.value
    assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] < 500
