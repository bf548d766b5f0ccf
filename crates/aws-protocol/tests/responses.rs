//! What answers and errors look like in each protocol.
#![allow(clippy::unwrap_used)]

mod common;

use aws_protocol::{ApiError, ErrorFrame, Wire, encode_error, encode_response};
use bytes::Bytes;
use common::route_to;
use http::Response;
use serde_json::{Value, json};

fn answer(service: &str, operation: &str, wire: Wire, output: &Value) -> Response<Bytes> {
    encode_response(&route_to(service, operation, wire), "req-1", output).unwrap()
}

fn text(answer: &Response<Bytes>) -> &str {
    std::str::from_utf8(answer.body()).unwrap()
}

fn header<'a>(answer: &'a Response<Bytes>, name: &str) -> &'a str {
    answer.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

// --- Answers ---

#[test]
fn json_answers_carry_numbers_for_times_and_leave_nulls_out() {
    let output = json!({"deploymentId": "d-1", "gone": null, "deploymentInfo": {"createTime": 1_700_000_000.25}});
    let found = answer("codedeploy", "GetDeployment", Wire::Json11, &output);
    assert_eq!(text(&found), r#"{"deploymentId":"d-1","deploymentInfo":{"createTime":1700000000.25}}"#);
    assert_eq!(header(&found, "content-type"), "application/x-amz-json-1.1");
    assert_eq!(header(&found, "x-amzn-requestid"), "req-1");
}

#[test]
fn a_json_operation_without_output_answers_200_with_an_empty_body() {
    let found = answer("codedeploy", "DeleteApplication", Wire::Json11, &Value::Null);
    assert_eq!((found.status().as_u16(), text(&found)), (200, ""));
    let found = answer("cloudwatch", "DeleteAlarms", Wire::Json10, &Value::Null);
    assert_eq!(text(&found), "{}");
    assert_eq!(header(&found, "content-type"), "application/x-amz-json-1.0");
}

#[test]
fn query_answers_wrap_result_and_request_id() {
    let output = json!({"TargetGroups": [{"TargetGroupName": "a<b", "Port": 80, "HealthCheckEnabled": true,
                        "LoadBalancerArns": [], "Matcher": {"HttpCode": "200"}}]});
    let found = answer("elbv2", "DescribeTargetGroups", Wire::Query, &output);
    let expected = format!(
        "{XML}<DescribeTargetGroupsResponse xmlns=\"http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/\">\
         <DescribeTargetGroupsResult><TargetGroups><member><HealthCheckEnabled>true</HealthCheckEnabled>\
         <LoadBalancerArns></LoadBalancerArns><Matcher><HttpCode>200</HttpCode></Matcher><Port>80</Port>\
         <TargetGroupName>a&lt;b</TargetGroupName></member></TargetGroups></DescribeTargetGroupsResult>\
         <ResponseMetadata><RequestId>req-1</RequestId></ResponseMetadata></DescribeTargetGroupsResponse>"
    );
    assert_eq!(text(&found), expected);
    assert_eq!(header(&found, "content-type"), "text/xml");
}

#[test]
fn a_query_operation_without_output_still_answers_with_metadata() {
    let found = answer("iam", "DeleteRole", Wire::Query, &Value::Null);
    let expected = "<DeleteRoleResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><ResponseMetadata>\
                    <RequestId>req-1</RequestId></ResponseMetadata></DeleteRoleResponse>";
    assert_eq!(text(&found), format!("{XML}{expected}"));
}

#[test]
fn xml_times_are_iso_8601_and_text_is_always_well_formed() {
    let output = json!({"Role": {"RoleName": "a\u{1}b\r\"'&", "CreateDate": 1_700_000_000}});
    let found = answer("iam", "CreateRole", Wire::Query, &output);
    assert!(text(&found).contains("<CreateDate>2023-11-14T22:13:20Z</CreateDate>"), "{}", text(&found));
    assert!(text(&found).contains("<RoleName>a\u{fffd}b&#13;&quot;'&amp;</RoleName>"), "{}", text(&found));
}

#[test]
fn ec2_answers_use_their_own_names_and_request_id() {
    let found = answer("ec2", "DescribeVpcs", Wire::Ec2, &json!({"Vpcs": [{"VpcId": "vpc-1", "IsDefault": true}]}));
    let expected = "<DescribeVpcsResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15\"><requestId>req-1</requestId>\
                    <vpcSet><item><isDefault>true</isDefault><vpcId>vpc-1</vpcId></item></vpcSet></DescribeVpcsResponse>";
    assert_eq!(text(&found), format!("{XML}{expected}"));
    let found = answer("ec2", "DeleteVpc", Wire::Ec2, &Value::Null);
    assert!(text(&found).contains("<return>true</return>"));
}

#[test]
fn a_lambda_invocation_answers_with_status_headers_and_raw_payload() {
    let output = json!({"StatusCode": 202, "FunctionError": "Unhandled", "ExecutedVersion": "$LATEST", "Payload": "eyJhIjoxfQ=="});
    let found = answer("lambda", "Invoke", Wire::RestJson, &output);
    assert_eq!((found.status().as_u16(), text(&found)), (202, r#"{"a":1}"#));
    assert_eq!(header(&found, "x-amz-function-error"), "Unhandled");
    assert_eq!(header(&found, "x-amz-executed-version"), "$LATEST");
    assert_eq!(header(&found, "content-type"), "application/json");
}

#[test]
fn lambda_creations_answer_201_and_tags_204_without_a_body() {
    let found = answer("lambda", "CreateFunction", Wire::RestJson, &json!({"FunctionName": "f"}));
    assert_eq!((found.status().as_u16(), text(&found)), (201, r#"{"FunctionName":"f"}"#));
    let found = answer("lambda", "TagResource", Wire::RestJson, &Value::Null);
    assert_eq!((found.status().as_u16(), text(&found)), (204, ""));
}

#[test]
fn s3_objects_are_answered_raw_with_their_headers() {
    let output = json!({"Body": "AP8=", "ETag": "\"abc\"", "LastModified": 1_700_000_000, "ContentLength": 2,
                        "ContentType": "text/yaml", "Metadata": {"x": "y"}});
    let found = answer("s3", "GetObject", Wire::RestXml, &output);
    assert_eq!(found.body().as_ref(), [0, 255]);
    assert_eq!(header(&found, "etag"), "\"abc\"");
    assert_eq!(header(&found, "last-modified"), "Tue, 14 Nov 2023 22:13:20 GMT");
    assert_eq!(header(&found, "content-length"), "2");
    assert_eq!(header(&found, "content-type"), "text/yaml");
    assert_eq!(header(&found, "x-amz-meta-x"), "y");
    assert_eq!(header(&found, "x-amz-request-id"), "req-1");
}

#[test]
fn s3_listings_repeat_flattened_elements_below_their_own_root() {
    let output = json!({"Name": "b", "Contents": [{"Key": "a", "Size": 1}, {"Key": "b"}], "IsTruncated": false});
    let found = answer("s3", "ListObjectsV2", Wire::RestXml, &output);
    let expected = "<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Contents><Key>a</Key>\
                    <Size>1</Size></Contents><Contents><Key>b</Key></Contents><IsTruncated>false</IsTruncated>\
                    <Name>b</Name></ListBucketResult>";
    assert_eq!(text(&found), format!("{XML}{expected}"));
    let found = answer("s3", "ListBuckets", Wire::RestXml, &json!({"Buckets": [{"Name": "b"}]}));
    assert!(text(&found).contains("<Buckets><Bucket><Name>b</Name></Bucket></Buckets></ListAllMyBucketsResult>"));
    let found = answer("s3", "GetBucketLocation", Wire::RestXml, &json!({"LocationConstraint": "eu-west-1"}));
    assert!(text(&found).ends_with("doc/2006-03-01/\">eu-west-1</LocationConstraint>"));
    let found = answer("s3", "DeleteObject", Wire::RestXml, &json!({}));
    assert_eq!((found.status().as_u16(), text(&found)), (204, ""));
}

#[test]
fn a_header_value_cannot_smuggle_another_header() {
    let output = json!({"Metadata": {"x": "a\r\nset-cookie: b"}, "ETag": "a\nb"});
    let found = answer("s3", "HeadObject", Wire::RestXml, &output);
    assert_eq!((header(&found, "x-amz-meta-x"), header(&found, "etag"), header(&found, "set-cookie")), ("", "", ""));
}

// --- Errors ---

fn refusal(service: &str, wire: Wire, error: &ApiError) -> Response<Bytes> {
    let service = aws_api::ALL.iter().find(|model| model.name == service).copied();
    encode_error(&ErrorFrame { wire, service, request_id: "req-1", query_mode: true }, error)
}

#[test]
fn json_errors_are_typed_in_body_and_header() {
    let error = ApiError::new("ApplicationDoesNotExistException", "no \"x\"");
    let found = refusal("codedeploy", Wire::Json11, &error);
    assert_eq!(found.status(), 400);
    assert_eq!(text(&found), r#"{"__type":"ApplicationDoesNotExistException","message":"no \"x\""}"#);
    assert_eq!(header(&found, "content-type"), "application/x-amz-json-1.1");
    assert_eq!(header(&found, "x-amzn-errortype"), "ApplicationDoesNotExistException");
    assert_eq!(header(&found, "x-amzn-requestid"), "req-1");
    assert_eq!(header(&found, "x-amzn-query-error"), "");
}

#[test]
fn a_query_compatible_service_adds_the_old_code() {
    let error = ApiError::modelled(&aws_api::cloudwatch::MODEL, "LimitExceededFault", "too many");
    let found = refusal("cloudwatch", Wire::Json10, &error);
    assert_eq!(header(&found, "x-amzn-query-error"), "LimitExceeded;Sender");
    assert_eq!(header(&found, "x-amzn-errortype"), "LimitExceededFault");
    let found = refusal("cloudwatch", Wire::Query, &error);
    assert!(text(&found).contains("<Code>LimitExceeded</Code>"));
}

#[test]
fn query_errors_use_the_wire_code_of_the_model() {
    let error = ApiError::modelled(&aws_api::elbv2::MODEL, "TargetGroupNotFoundException", "no group");
    let found = refusal("elbv2", Wire::Query, &error);
    let expected = "<ErrorResponse xmlns=\"http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/\"><Error>\
                    <Type>Sender</Type><Code>TargetGroupNotFound</Code><Message>no group</Message></Error>\
                    <RequestId>req-1</RequestId></ErrorResponse>";
    assert_eq!(text(&found), format!("{XML}{expected}"));
}

#[test]
fn ec2_and_s3_errors_have_their_own_envelopes() {
    let found = refusal("ec2", Wire::Ec2, &ApiError::new("InvalidVpcID.NotFound", "no vpc"));
    let expected = "<Response><Errors><Error><Code>InvalidVpcID.NotFound</Code><Message>no vpc</Message></Error>\
                    </Errors><RequestID>req-1</RequestID></Response>";
    assert_eq!(text(&found), format!("{XML}{expected}"));
    let found = refusal("s3", Wire::RestXml, &ApiError::new("NoSuchKey", "no key").with_status(404));
    assert_eq!(found.status(), 404);
    let expected = "<Error><Code>NoSuchKey</Code><Message>no key</Message><RequestId>req-1</RequestId></Error>";
    assert_eq!(text(&found), format!("{XML}{expected}"));
}

#[test]
fn lambda_errors_take_their_status_from_the_model_and_name_who_is_at_fault() {
    let error = ApiError::modelled(&aws_api::lambda::MODEL, "ResourceNotFoundException", "no f");
    let found = refusal("lambda", Wire::RestJson, &error);
    assert_eq!(found.status(), 404);
    assert_eq!(header(&found, "x-amzn-errortype"), "ResourceNotFoundException");
    assert_eq!(text(&found), r#"{"Message":"no f","Type":"User","message":"no f"}"#);
    let found = refusal("lambda", Wire::RestJson, &ApiError::internal("broken"));
    assert_eq!(found.status(), 500);
    assert!(text(&found).contains(r#""Type":"Service""#));
}

/// The pairs of a CBOR map of texts without a stated length.
fn cbor_texts(body: &[u8]) -> Vec<(&str, &str)> {
    let mut input = minicbor::Decoder::new(body);
    assert_eq!(input.map().unwrap(), None);
    let mut found = Vec::new();
    while input.datatype().unwrap() != minicbor::data::Type::Break {
        found.push((input.str().unwrap(), input.str().unwrap()));
    }
    assert_eq!(input.position() + 1, body.len());
    found
}

#[test]
fn cbor_errors_name_the_absolute_shape_and_add_the_old_code_for_those_who_expect_it() {
    let error = ApiError::modelled(&aws_api::cloudwatch::MODEL, "ResourceNotFound", "no alarm");
    let found = refusal("cloudwatch", Wire::RpcV2Cbor, &error);
    assert_eq!((found.status().as_u16(), header(&found, "smithy-protocol")), (404, "rpc-v2-cbor"));
    assert_eq!((header(&found, "content-type"), header(&found, "x-amzn-requestid")), ("application/cbor", "req-1"));
    assert_eq!(header(&found, "x-amzn-query-error"), "ResourceNotFound;Sender");
    assert_eq!(header(&found, "x-amzn-errortype"), "");
    let expected = [("__type", "com.amazonaws.cloudwatch#ResourceNotFound"), ("message", "no alarm")];
    assert_eq!(cbor_texts(found.body()), expected);

    let error = ApiError::new("DeploymentDoesNotExistException", "no deployment");
    let found = refusal("codedeploy", Wire::RpcV2Cbor, &error);
    assert_eq!((found.status().as_u16(), header(&found, "x-amzn-query-error")), (400, ""));
    let expected =
        [("__type", "com.amazonaws.codedeploy#DeploymentDoesNotExistException"), ("message", "no deployment")];
    assert_eq!(cbor_texts(found.body()), expected);
}

#[test]
fn cbor_errors_carry_their_text_under_the_name_the_model_gives_it_too() {
    let error = ApiError::modelled(&aws_api::cloudwatch::MODEL, "InternalServiceFault", "broken");
    let found = refusal("cloudwatch", Wire::RpcV2Cbor, &error);
    assert_eq!(found.status(), 500);
    let id = ("__type", "com.amazonaws.cloudwatch#InternalServiceFault");
    assert_eq!(cbor_texts(found.body()), [id, ("message", "broken"), ("Message", "broken")]);
}

#[test]
fn cbor_errors_that_no_model_lists_have_the_name_all_services_give_them() {
    for service in ["cloudwatch", "nobody"] {
        let found = refusal(service, Wire::RpcV2Cbor, &ApiError::serialization("no"));
        let id = ("__type", "com.amazon.coral.service#SerializationException");
        assert_eq!(cbor_texts(found.body()), [id, ("message", "no")]);
    }
}
