"""Lambda, S3, IAM, EC2, STS and CloudWatch records: what was given comes back."""

import io
import json
import re
import zipfile

import boto3
import pytest
from botocore.exceptions import ClientError

from lab import POLICY, ROLE, contains, eventually, is_time


# --- Lambda ---

def package(**files):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as files_in:
        for name, text in files.items():
            files_in.writestr(name.replace("__", "."), text)
    return archive.getvalue()


def test_function(aws):
    code = package(main__py="def handler(event, context):\n    print('seen')\n    return {'got': event, 'name': context.function_name}\n")
    given = {
        "FunctionName": "read-function", "Runtime": "python3.12", "Role": ROLE, "Handler": "main.handler",
        "Description": "reads back", "Timeout": 12, "MemorySize": 256, "Environment": {"Variables": {"A": "1"}},
        "Architectures": ["x86_64"], "PackageType": "Zip",
    }
    client = aws.functions
    made = client.create_function(**given, Code={"ZipFile": code}, Tags={"k": "v"})
    contains(made, given)
    arn = "arn:aws:lambda:us-east-1:000000000000:function:read-function"
    assert made["FunctionArn"] == arn and made["CodeSize"] == len(code) and made["Version"] == "$LATEST"
    client.get_waiter("function_active_v2").wait(FunctionName="read-function")
    found = client.get_function(FunctionName=arn)
    contains(found["Configuration"], {**given, "State": "Active", "LastUpdateStatus": "Successful", "CodeSha256": made["CodeSha256"]})
    assert found["Tags"] == {"k": "v"} and found["Code"]["RepositoryType"] == "S3"
    assert re.match(r"^\d{4}-\d\d-\d\dT", found["Configuration"]["LastModified"])
    contains(client.get_function_configuration(FunctionName="read-function"), given)
    assert "read-function" in [item["FunctionName"] for item in client.list_functions()["Functions"]]
    assert client.list_versions_by_function(FunctionName="read-function")["Versions"][0]["Version"] == "$LATEST"
    answer = client.invoke(FunctionName="read-function", Payload=json.dumps({"n": 1}), LogType="Tail")
    assert answer["StatusCode"] == 200 and "FunctionError" not in answer
    assert json.loads(answer["Payload"].read()) == {"got": {"n": 1}, "name": "read-function"}
    assert answer["LogResult"]
    assert client.invoke(FunctionName="read-function", InvocationType="Event", Payload=b"{}")["StatusCode"] == 202
    assert client.invoke(FunctionName="read-function", InvocationType="DryRun")["StatusCode"] == 204
    client.update_function_configuration(FunctionName="read-function", Timeout=20, Environment={"Variables": {"B": "2"}})
    client.get_waiter("function_updated_v2").wait(FunctionName="read-function")
    client.update_function_code(FunctionName="read-function", ZipFile=package(main__py="def handler(event, context):\n    raise ValueError('bad')\n"))
    client.get_waiter("function_updated_v2").wait(FunctionName="read-function")
    contains(client.get_function_configuration(FunctionName="read-function"), {"Timeout": 20, "Environment": {"Variables": {"B": "2"}}})
    answer = client.invoke(FunctionName="read-function", Payload=b"{}")
    assert answer["FunctionError"] == "Unhandled"
    contains(json.loads(answer["Payload"].read()), {"errorMessage": "bad", "errorType": "ValueError"})
    client.delete_function(FunctionName="read-function")
    with pytest.raises(client.exceptions.ResourceNotFoundException):
        client.get_function(FunctionName="read-function")


def test_versions_and_aliases(aws):
    client, name = aws.functions, "read-versions"
    arn = f"arn:aws:lambda:us-east-1:000000000000:function:{name}"
    says = lambda text: package(main__py=f"def handler(event, context):\n    return ['{text}', context.function_version]\n")

    def answer(**named):
        got = client.invoke(**named)
        return json.loads(got["Payload"].read()), got["ExecutedVersion"]

    made = client.create_function(
        FunctionName=name, Runtime="python3.12", Role=ROLE, Handler="main.handler", Code={"ZipFile": says("one")}, Publish=True)
    contains(made, {"Version": "1", "FunctionArn": f"{arn}:1"})
    client.get_waiter("published_version_active").wait(FunctionName=name, Qualifier="1")
    assert client.publish_version(FunctionName=name)["Version"] == "1"
    with pytest.raises(ClientError, match="CodeSHA256") as refused:
        client.publish_version(FunctionName=name, CodeSha256="A" * 43 + "=")
    assert refused.value.response["Error"]["Code"] == "InvalidParameterValueException"
    second = client.update_function_code(FunctionName=name, ZipFile=says("two"), Publish=True)
    contains(second, {"Version": "2", "FunctionArn": f"{arn}:2"})
    pages = client.get_paginator("list_versions_by_function").paginate(FunctionName=name, PaginationConfig={"PageSize": 1})
    assert [one["Version"] for page in pages for one in page["Versions"]] == ["$LATEST", "1", "2"]

    alias = client.create_alias(FunctionName=name, Name="live", FunctionVersion="1", Description="what hooks name")
    contains(alias, {"AliasArn": f"{arn}:live", "Name": "live", "FunctionVersion": "1", "Description": "what hooks name"})
    with pytest.raises(client.exceptions.ResourceConflictException):
        client.create_alias(FunctionName=name, Name="live", FunctionVersion="2")
    assert answer(FunctionName=f"{arn}:live") == (["one", "1"], "1")
    moved = client.update_alias(FunctionName=name, Name="live", FunctionVersion="2", RevisionId=alias["RevisionId"])
    with pytest.raises(client.exceptions.PreconditionFailedException):
        client.update_alias(FunctionName=name, Name="live", FunctionVersion="1", RevisionId=alias["RevisionId"])
    assert answer(FunctionName=name, Qualifier="live") == (["two", "2"], "2")
    found = client.get_alias(FunctionName=name, Name="live")
    contains(found, {"FunctionVersion": "2", "RevisionId": moved["RevisionId"]})
    assert [one["Name"] for one in client.list_aliases(FunctionName=name)["Aliases"]] == ["live"]
    with pytest.raises(client.exceptions.ResourceConflictException):
        client.delete_function(FunctionName=name, Qualifier="2")
    client.delete_alias(FunctionName=name, Name="live")
    client.delete_function(FunctionName=name, Qualifier="2")
    with pytest.raises(client.exceptions.ResourceNotFoundException):
        client.invoke(FunctionName=name, Qualifier="2")
    assert answer(FunctionName=name, Qualifier="1") == (["one", "1"], "1")
    client.delete_function(FunctionName=name)


# --- S3 ---

def test_objects(aws):
    aws.s3.create_bucket(Bucket="read-bucket")
    aws.s3.head_bucket(Bucket="read-bucket")
    assert "read-bucket" in [bucket["Name"] for bucket in aws.s3.list_buckets()["Buckets"]]
    body = b"version: 0.0\n"
    put = aws.s3.put_object(Bucket="read-bucket", Key="dir/app spec+ü.yaml", Body=body, ContentType="text/yaml", Metadata={"a": "b"})
    got = aws.s3.get_object(Bucket="read-bucket", Key="dir/app spec+ü.yaml")
    assert got["Body"].read() == body
    contains(got, {"ContentLength": len(body), "ContentType": "text/yaml", "Metadata": {"a": "b"}, "ETag": put["ETag"]})
    assert is_time(got["LastModified"])
    head = aws.s3.head_object(Bucket="read-bucket", Key="dir/app spec+ü.yaml")
    assert head["ETag"] == put["ETag"] and head["ContentLength"] == len(body)
    for number in range(3):
        aws.s3.put_object(Bucket="read-bucket", Key=f"many/{number}", Body=b"x")
    listed = aws.s3.list_objects_v2(Bucket="read-bucket", Prefix="many/", MaxKeys=2)
    assert (listed["KeyCount"], listed["IsTruncated"]) == (2, True) and is_time(listed["Contents"][0]["LastModified"])
    pages = aws.s3.get_paginator("list_objects_v2").paginate(Bucket="read-bucket", PaginationConfig={"PageSize": 1})
    assert [item["Key"] for page in pages for item in page["Contents"]] == [
        "dir/app spec+ü.yaml", "many/0", "many/1", "many/2"]
    folders = aws.s3.list_objects_v2(Bucket="read-bucket", Delimiter="/")["CommonPrefixes"]
    assert [folder["Prefix"] for folder in folders] == ["dir/", "many/"]
    part = aws.s3.get_object(Bucket="read-bucket", Key="dir/app spec+ü.yaml", Range="bytes=0-6")
    assert part["Body"].read() == b"version" and part["ResponseMetadata"]["HTTPStatusCode"] == 206
    with pytest.raises(ClientError) as refused:
        aws.s3.delete_bucket(Bucket="read-bucket")
    assert refused.value.response["Error"]["Code"] == "BucketNotEmpty"
    keys = [{"Key": key} for key in ("dir/app spec+ü.yaml", "many/0", "many/1")]
    gone = aws.s3.delete_objects(Bucket="read-bucket", Delete={"Objects": keys})
    assert {item["Key"] for item in gone["Deleted"]} == {key["Key"] for key in keys}
    aws.s3.delete_object(Bucket="read-bucket", Key="many/2")
    aws.s3.get_waiter("object_not_exists").wait(Bucket="read-bucket", Key="many/2", WaiterConfig={"Delay": 1, "MaxAttempts": 2})
    aws.s3.delete_bucket(Bucket="read-bucket")
    aws.s3.get_waiter("bucket_not_exists").wait(Bucket="read-bucket", WaiterConfig={"Delay": 1, "MaxAttempts": 2})


# --- IAM, STS, EC2 ---

def test_role(aws):
    trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                                                     "Principal": {"Service": "lambda.amazonaws.com"}}]}
    made = aws.iam.create_role(RoleName="read-role", AssumeRolePolicyDocument=json.dumps(trust), Description="a & b < c")["Role"]
    contains(made, {"RoleName": "read-role", "Arn": "arn:aws:iam::000000000000:role/read-role", "Path": "/"})
    found = aws.iam.get_role(RoleName="read-role")["Role"]
    assert found["AssumeRolePolicyDocument"] == trust and found["Description"] == "a & b < c" and is_time(found["CreateDate"])
    policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
    aws.iam.put_role_policy(RoleName="read-role", PolicyName="inline", PolicyDocument=json.dumps(policy))
    aws.iam.attach_role_policy(RoleName="read-role", PolicyArn="arn:aws:iam::aws:policy/AWSCodeDeployRoleForECS")
    assert aws.iam.get_role_policy(RoleName="read-role", PolicyName="inline")["PolicyDocument"] == policy
    assert aws.iam.list_role_policies(RoleName="read-role")["PolicyNames"] == ["inline"]
    assert aws.iam.list_attached_role_policies(RoleName="read-role")["AttachedPolicies"] == [
        {"PolicyName": "AWSCodeDeployRoleForECS", "PolicyArn": "arn:aws:iam::aws:policy/AWSCodeDeployRoleForECS"}]
    with pytest.raises(aws.iam.exceptions.DeleteConflictException):
        aws.iam.delete_role(RoleName="read-role")
    aws.iam.delete_role_policy(RoleName="read-role", PolicyName="inline")
    aws.iam.detach_role_policy(RoleName="read-role", PolicyArn="arn:aws:iam::aws:policy/AWSCodeDeployRoleForECS")
    aws.iam.delete_role(RoleName="read-role")
    assert aws.iam.get_user()["User"]["Arn"].startswith("arn:aws:iam::000000000000:")


def test_caller(aws):
    contains(aws.sts.get_caller_identity(), {"Account": "000000000000"})


def test_temporary_keys_of_a_role_may_do_what_the_role_may(aws):
    trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                                                     "Principal": {"AWS": "arn:aws:iam::000000000000:root"}}]}
    role = aws.iam.create_role(RoleName="read-assumed", AssumeRolePolicyDocument=json.dumps(trust))["Role"]
    with pytest.raises(ClientError) as caught:
        aws.sts.assume_role(RoleArn=ROLE, RoleSessionName="me")
    assert caught.value.response["Error"]["Code"] == "AccessDenied"
    if "not issued here yet" in str(caught.value):
        pytest.skip("temporary keys are not issued by this binary")
    aws.iam.put_role_policy(RoleName="read-assumed", PolicyName="p", PolicyDocument=POLICY)
    assumed = aws.sts.assume_role(RoleArn=role["Arn"], RoleSessionName="me")
    keys = assumed["Credentials"]
    assert is_time(keys["Expiration"]) and ":assumed-role/read-assumed/me" in assumed["AssumedRoleUser"]["Arn"]
    session = boto3.Session(aws_access_key_id=keys["AccessKeyId"], aws_secret_access_key=keys["SecretAccessKey"],
                            aws_session_token=keys["SessionToken"])
    assert session.client("sts").get_caller_identity()["Arn"] == assumed["AssumedRoleUser"]["Arn"]
    assert "applications" in session.client("codedeploy").list_applications()
    with pytest.raises(session.client("ecs").exceptions.ClientError) as caught:
        session.client("ecs").list_clusters()
    assert caught.value.response["Error"]["Code"] == "AccessDeniedException"
    half = boto3.Session(aws_access_key_id=keys["AccessKeyId"], aws_secret_access_key=keys["SecretAccessKey"])
    with pytest.raises(ClientError):
        half.client("codedeploy").list_applications()


def test_network(aws):
    vpc = aws.ec2.create_vpc(CidrBlock="10.1.0.0/16")["Vpc"]["VpcId"]
    subnet = aws.ec2.create_subnet(VpcId=vpc, CidrBlock="10.1.1.0/24")["Subnet"]["SubnetId"]
    group = aws.ec2.create_security_group(GroupName="read", Description="d", VpcId=vpc)["GroupId"]
    aws.ec2.authorize_security_group_ingress(GroupId=group, IpProtocol="tcp", FromPort=80, ToPort=80, CidrIp="0.0.0.0/0")
    contains(aws.ec2.describe_vpcs(VpcIds=[vpc])["Vpcs"], [{"VpcId": vpc, "CidrBlock": "10.1.0.0/16"}])
    found = aws.ec2.describe_subnets(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["Subnets"]
    contains(found, [{"SubnetId": subnet, "VpcId": vpc, "CidrBlock": "10.1.1.0/24"}])
    contains(aws.ec2.describe_security_groups(GroupIds=[group])["SecurityGroups"], [{
        "GroupName": "read", "Description": "d", "VpcId": vpc,
        "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]}])
    aws.ec2.delete_security_group(GroupId=group)
    aws.ec2.delete_subnet(SubnetId=subnet)
    aws.ec2.delete_vpc(VpcId=vpc)


# --- CloudWatch ---

def test_alarm(aws):
    given = {
        "AlarmName": "read-alarm", "AlarmDescription": "d", "Namespace": "AWS/ApplicationELB",
        "MetricName": "HTTPCode_Target_5XX_Count", "Dimensions": [{"Name": "TargetGroup", "Value": "targetgroup/x/1"}],
        "Statistic": "Sum", "Period": 60, "EvaluationPeriods": 2, "DatapointsToAlarm": 1, "Threshold": 1.5,
        "ComparisonOperator": "GreaterThanOrEqualToThreshold", "TreatMissingData": "notBreaching", "ActionsEnabled": False,
    }
    aws.cloudwatch.put_metric_alarm(**given)
    found = aws.cloudwatch.describe_alarms(AlarmNames=["read-alarm"])["MetricAlarms"]
    contains(found, [given])
    assert found[0]["StateValue"] in ("OK", "INSUFFICIENT_DATA") and is_time(found[0]["StateUpdatedTimestamp"])
    assert found[0]["AlarmArn"] == "arn:aws:cloudwatch:us-east-1:000000000000:alarm:read-alarm"
    aws.cloudwatch.set_alarm_state(AlarmName="read-alarm", StateValue="ALARM", StateReason="by hand")
    contains(aws.cloudwatch.describe_alarms(AlarmNames=["read-alarm"])["MetricAlarms"],
             [{"StateValue": "ALARM", "StateReason": "by hand"}])
    aws.cloudwatch.put_metric_data(Namespace="Mine", MetricData=[{"MetricName": "m", "Value": 5.0, "Unit": "Count"}])
    aws.cloudwatch.delete_alarms(AlarmNames=["read-alarm"])
    assert aws.cloudwatch.describe_alarms(AlarmNames=["read-alarm"])["MetricAlarms"] == []


def test_an_alarm_of_a_metric_rises_by_itself(aws):
    aws.cloudwatch.put_metric_alarm(
        AlarmName="read-rises", Namespace="Mine", MetricName="errors", Statistic="Maximum", Period=10, EvaluationPeriods=1,
        Threshold=1, ComparisonOperator="GreaterThanThreshold")
    aws.cloudwatch.put_metric_data(Namespace="Mine", MetricData=[{"MetricName": "errors", "Value": 3}])

    def state():
        return aws.cloudwatch.describe_alarms(AlarmNames=["read-rises"])["MetricAlarms"][0]["StateValue"]

    eventually("the alarm rises", lambda: state() == "ALARM", 30)
    aws.cloudwatch.delete_alarms(AlarmNames=["read-rises"])
