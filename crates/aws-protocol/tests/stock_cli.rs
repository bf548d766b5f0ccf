//! Requests of the stock AWS CLI and botocore, as captured, are routed, verified and decoded.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use aws_protocol::sigv4::{AuthFault, Credentials, Expectation, Secret, verify};
use aws_protocol::{Wire, decode_request, route};
use http::Request;
use http::request::Parts;
use serde_json::{Value, json};

struct TestKey;

impl Credentials for TestKey {
    fn secret(&self, access_key_id: &str) -> Option<Secret> {
        (access_key_id == "test").then(|| Secret { secret_access_key: "test".to_string(), session_token: None })
    }
}

fn captured(name: &str) -> (Parts, Vec<u8>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/requests/{name}.http"));
    let bytes = std::fs::read(path).unwrap();
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let mut lines = head.split("\r\n");
    let mut first = lines.next().unwrap().split(' ');
    let mut builder = Request::builder().method(first.next().unwrap()).uri(first.next().unwrap());
    for line in lines {
        let (name, value) = line.split_once(": ").unwrap();
        builder = builder.header(name, value);
    }
    (builder.body(()).unwrap().into_parts().0, bytes[end + 4..].to_vec())
}

fn verify_captured(head: &Parts, body: &[u8], service: &str) -> Result<(), AuthFault> {
    let date = head.headers["x-amz-date"].to_str().unwrap();
    let format = time::macros::format_description!("[year][month][day]T[hour][minute][second]Z");
    let now = time::PrimitiveDateTime::parse(date, format).unwrap().assume_utc().unix_timestamp();
    let expected = Expectation {
        region: "us-east-1",
        service,
        now_epoch_seconds: now,
        window_seconds: 300,
        allow_unsigned_payload: false,
    };
    verify(head, body, &expected, &TestKey).map(|_| ())
}

#[track_caller]
fn check(name: &str, wire: Wire, operation: &str, document: Value) {
    let (head, body) = captured(name);
    let route = route(aws_api::ALL, &head, &body).unwrap();
    assert_eq!((route.wire, route.operation.name), (wire, operation));
    assert_eq!(verify_captured(&head, &body, route.service.signing_name), Ok(()));
    let found = decode_request(&route, &head, &body).unwrap();
    assert_eq!(found, document, "found {found:#}");
}

#[test]
fn json_requests_of_codedeploy_ecs_and_cloudwatch_are_read() {
    check(
        "codedeploy-create",
        Wire::Json11,
        "CreateDeployment",
        json!({"applicationName": "a", "deploymentGroupName": "g",
               "revision": {"revisionType": "AppSpecContent", "appSpecContent": {"content": "version: 0.0"}}}),
    );
    check(
        "codedeploy-list",
        Wire::Json11,
        "ListDeployments",
        json!({"createTimeRange": {"start": 1_704_067_200, "end": 1_706_745_600}}),
    );
    check(
        "ecs-create-service",
        Wire::Json11,
        "CreateService",
        json!({"cluster": "c", "serviceName": "s", "taskDefinition": "t", "desiredCount": 3,
               "deploymentController": {"type": "CODE_DEPLOY"}}),
    );
    check(
        "cloudwatch-alarm",
        Wire::Json10,
        "PutMetricAlarm",
        json!({"AlarmName": "a", "MetricName": "m", "Namespace": "n", "Statistic": "Sum", "Period": 60,
               "EvaluationPeriods": 1, "Threshold": 1.5, "ComparisonOperator": "GreaterThanThreshold"}),
    );
}

#[test]
fn cbor_requests_of_cloudwatch_and_codedeploy_are_read() {
    check("cbor-describe-alarms", Wire::RpcV2Cbor, "DescribeAlarms", json!({}));
    check(
        "cbor-put-metric-alarm",
        Wire::RpcV2Cbor,
        "PutMetricAlarm",
        json!({"AlarmName": "a", "MetricName": "m", "Namespace": "n", "Statistic": "Sum", "Period": 60,
               "EvaluationPeriods": 1, "Threshold": 1.5, "ComparisonOperator": "GreaterThanThreshold",
               "ActionsEnabled": false, "Dimensions": [{"Name": "n", "Value": "v"}]}),
    );
    check(
        "cbor-put-metric-data",
        Wire::RpcV2Cbor,
        "PutMetricData",
        json!({"Namespace": "n", "MetricData": [{"MetricName": "m", "Timestamp": 1_704_067_200,
               "Values": [0.0, 1.0, -2.25], "Counts": [1.0, 2.0, 3.0], "StorageResolution": 1}]}),
    );
    check(
        "cbor-codedeploy-list",
        Wire::RpcV2Cbor,
        "ListDeployments",
        json!({"createTimeRange": {"start": 1_704_067_200, "end": 1_706_745_600},
               "includeOnlyStatuses": ["Created", "Ready"]}),
    );
    check(
        "cbor-codedeploy-create",
        Wire::RpcV2Cbor,
        "CreateDeployment",
        json!({"applicationName": "a", "deploymentGroupName": "g", "description": "für",
               "revision": {"revisionType": "AppSpecContent", "appSpecContent": {"content": "version: 0.0"}}}),
    );
}

#[test]
fn forms_of_elb_iam_and_sts_are_read() {
    check(
        "elbv2-create-tg",
        Wire::Query,
        "CreateTargetGroup",
        json!({"Name": "tg", "Protocol": "HTTP", "Port": 80, "VpcId": "vpc-1", "TargetType": "ip",
               "Matcher": {"HttpCode": "200-299"}, "Tags": [{"Key": "a", "Value": "b"}]}),
    );
    check(
        "elbv2-create-listener",
        Wire::Query,
        "CreateListener",
        json!({"LoadBalancerArn": "arn:lb", "Protocol": "HTTP", "Port": 80, "DefaultActions": [
            {"Type": "forward", "ForwardConfig": {"TargetGroups": [
                {"TargetGroupArn": "a", "Weight": 90}, {"TargetGroupArn": "b", "Weight": 10}]}}]}),
    );
    check(
        "iam-create-role",
        Wire::Query,
        "CreateRole",
        json!({"RoleName": "r", "AssumeRolePolicyDocument": r#"{"Version":"2012-10-17","Statement":[]}"#}),
    );
    check("sts-caller", Wire::Query, "GetCallerIdentity", json!({}));
}

#[test]
fn forms_of_ec2_are_read_in_their_own_dialect() {
    check(
        "ec2-describe-subnets",
        Wire::Ec2,
        "DescribeSubnets",
        json!({"Filters": [{"Name": "vpc-id", "Values": ["vpc-1", "vpc-2"]}], "MaxResults": 10}),
    );
    check(
        "ec2-create-vpc",
        Wire::Ec2,
        "CreateVpc",
        json!({"CidrBlock": "10.0.0.0/16",
               "TagSpecifications": [{"ResourceType": "vpc", "Tags": [{"Key": "a", "Value": "b"}]}]}),
    );
    check(
        "ec2-ingress",
        Wire::Ec2,
        "AuthorizeSecurityGroupIngress",
        json!({"GroupId": "sg-1", "IpPermissions": [{"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80,
               "IpRanges": [{"CidrIp": "0.0.0.0/0", "Description": "web"}]}]}),
    );
}

#[test]
fn lambda_requests_are_read_from_path_query_headers_and_body() {
    check(
        "lambda-invoke",
        Wire::RestJson,
        "Invoke",
        json!({"FunctionName": "arn:aws:lambda:us-east-1:000000000000:function:f", "Payload": "eyJhIjoxfQ==",
               "InvocationType": "RequestResponse", "LogType": "Tail"}),
    );
    check(
        "lambda-untag",
        Wire::RestJson,
        "UntagResource",
        json!({"Resource": "arn:aws:lambda:us-east-1:000000000000:function:f", "TagKeys": ["a", "b"]}),
    );
    check("lambda-list", Wire::RestJson, "ListFunctions", json!({}));
    let (head, body) = captured("lambda-create");
    let route = route(aws_api::ALL, &head, &body).unwrap();
    let document = decode_request(&route, &head, &body).unwrap();
    assert_eq!(route.operation.name, "CreateFunction");
    assert_eq!(document["Environment"], json!({"Variables": {"A": "b"}}));
    assert!(document["Code"]["ZipFile"].as_str().unwrap().starts_with("UEsDB"));
    assert_eq!(verify_captured(&head, &body, "lambda"), Ok(()));
}

#[test]
fn s3_requests_are_read_in_path_style() {
    let appspec = "dmVyc2lvbjogMC4wClJlc291cmNlczogW10K";
    check(
        "s3-put-object",
        Wire::RestXml,
        "PutObject",
        json!({"Bucket": "b", "Key": "dir/a b+c.yaml", "Body": appspec, "Metadata": {"x": "y"}, "ContentLength": 27,
               "ChecksumCRC32": "qqK/iQ==", "ChecksumAlgorithm": "CRC32"}),
    );
    check(
        "s3-cp",
        Wire::RestXml,
        "PutObject",
        json!({"Bucket": "b", "Key": "app spec.yaml", "Body": appspec, "ContentLength": 27,
               "ChecksumCRC32": "qqK/iQ==", "ChecksumAlgorithm": "CRC32"}),
    );
    check("s3-create-bucket", Wire::RestXml, "CreateBucket", json!({"Bucket": "b"}));
    check(
        "s3-create-bucket-eu",
        Wire::RestXml,
        "CreateBucket",
        json!({"Bucket": "b", "CreateBucketConfiguration": {"LocationConstraint": "eu-west-1"}}),
    );
    check(
        "s3-list-objects-v2",
        Wire::RestXml,
        "ListObjectsV2",
        json!({"Bucket": "b", "Prefix": "a b/", "EncodingType": "url"}),
    );
    check(
        "s3-delete-objects",
        Wire::RestXml,
        "DeleteObjects",
        json!({"Bucket": "b", "ChecksumAlgorithm": "CRC32",
               "Delete": {"Objects": [{"Key": "a&b"}, {"Key": "c"}], "Quiet": true}}),
    );
    check("s3-get-object", Wire::RestXml, "GetObject", json!({"Bucket": "b", "Key": "k", "ChecksumMode": "ENABLED"}));
    check("s3-head-object", Wire::RestXml, "HeadObject", json!({"Bucket": "b", "Key": "k"}));
    check("s3-ls", Wire::RestXml, "ListBuckets", json!({}));
}

#[test]
fn a_sub_resource_of_s3_that_is_not_offered_is_refused_and_not_taken_for_a_listing() {
    let (head, body) = captured("s3-get-bucket-acl");
    let refused = route(aws_api::ALL, &head, &body).unwrap_err();
    assert_eq!((refused.error.code.as_str(), refused.error.status), ("NotImplemented", 501));
}

#[test]
fn a_captured_request_changed_in_one_bit_of_its_body_is_refused() {
    let (head, body) = captured("codedeploy-create");
    for at in 0..body.len() * 8 {
        let mut changed = body.clone();
        changed[at / 8] ^= 1 << (at % 8);
        assert_eq!(verify_captured(&head, &changed, "codedeploy"), Err(AuthFault::Mismatch));
    }
    let (head, mut body) = captured("s3-put-object");
    body[0] ^= 1;
    assert_eq!(verify_captured(&head, &body, "s3"), Err(AuthFault::PayloadHash));
}
