//! What each protocol's decoder accepts, refuses, and says about it.
#![allow(clippy::unwrap_used)]

mod common;

use aws_protocol::{Wire, route};
use common::{read, read_form, read_json, read_rest, request};
use proptest::prelude::*;
use serde_json::json;

const CREATE_SERVICE: &str = "AmazonEC2ContainerServiceV20141113.CreateService";
const CREATE_DEPLOYMENT: &str = "CodeDeploy_20141006.CreateDeployment";

fn error(body: &str) -> String {
    read_json(CREATE_SERVICE, body).unwrap_err()
}

// --- AWS JSON ---

#[test]
fn json_members_of_a_wrong_type_are_named_with_their_path() {
    assert_eq!(error(r#"{"serviceName": 5}"#), "SerializationException: serviceName: expected text, found a number");
    assert_eq!(
        error(r#"{"loadBalancers": [{}, {"containerPort": "80"}]}"#),
        "SerializationException: loadBalancers[1].containerPort: expected a whole number, found text"
    );
    assert_eq!(error(r#"{"tags": {}}"#), "SerializationException: tags: expected a list, found an object");
    assert_eq!(error(r#"{"tags": [null]}"#), "SerializationException: tags[0]: expected an object, found null");
    assert!(error(r#"{"desiredCount": 3.5}"#).contains("desiredCount: expected a whole number"));
    assert!(error(r#"{"desiredCount": 3000000000}"#).contains("does not fit a 32-bit integer"));
    assert!(error("[]").contains("expected an object, found a list"));
    assert!(error("{").contains("body is not JSON"));
    assert!(error("\u{feff}{}").contains("body is not JSON"));
}

#[test]
fn json_null_is_absent_unknown_members_are_dropped_and_an_empty_body_is_an_empty_document() {
    let document = read_json(CREATE_SERVICE, r#"{"serviceName": null, "desiredCount": 3.0, "novelty": {"a": 1}}"#);
    assert_eq!(document, Ok(json!({"desiredCount": 3})));
    assert_eq!(read_json(CREATE_SERVICE, ""), Ok(json!({})));
}

#[test]
fn json_nested_too_deeply_is_refused() {
    // A document member holds any JSON, so only the limit stops it.
    let nested = |depth: usize| {
        let details = format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
        format!(r#"{{"deploymentConfiguration": {{"lifecycleHooks": [{{"hookDetails": {details}}}]}}}}"#)
    };
    assert!(read_json(CREATE_SERVICE, &nested(20)).is_ok());
    assert!(error(&nested(40)).contains("nested deeper than 32 levels"));
    assert!(error(&nested(10_000)).contains("body is not JSON"));
}

#[test]
fn an_unknown_target_or_operation_is_refused_in_json() {
    let unknown = read_json("CodeDeploy_20141006.Explode", "{}").unwrap_err();
    assert_eq!(
        unknown,
        "UnknownOperationException: Operation Explode of CodeDeploy is not offered by this endpoint."
    );
    assert!(read_json("DynamoDB_20120810.ListTables", "{}").unwrap_err().contains("names no service"));
    assert!(read_json("garbage", "{}").unwrap_err().starts_with("UnknownOperationException"));
}

#[test]
fn the_json_version_of_the_answer_is_the_requests() {
    for (content_type, wire) in [
        ("application/x-amz-json-1.0", Wire::Json10),
        ("application/x-amz-json-1.1; charset=utf-8", Wire::Json11),
        ("application/json", Wire::Json11),
    ] {
        let headers = [("x-amz-target", CREATE_DEPLOYMENT), ("content-type", content_type)];
        let found = route(aws_api::ALL, &request("POST", "/", &headers), b"{}").unwrap();
        assert_eq!(found.wire, wire, "{content_type}");
    }
}

// --- Query and EC2 ---

#[test]
fn query_lists_may_be_empty_have_gaps_and_ten_items_in_order() {
    let form = "Action=DescribeTargetGroups&Version=2015-12-01";
    assert_eq!(read_form(form), Ok(json!({})));
    assert_eq!(read_form(&format!("{form}&Names=")), Ok(json!({"Names": []})));
    let items: String = (1..=11).rev().map(|n| format!("&Names.member.{n}=n{n}")).collect();
    let expected: Vec<String> = (1..=11).map(|n| format!("n{n}")).collect();
    assert_eq!(read_form(&format!("{form}{items}")), Ok(json!({"Names": expected})));
    assert_eq!(read_form(&format!("{form}&Names.member.7=g&Names.member.3=c")), Ok(json!({"Names": ["c", "g"]})));
}

#[test]
fn query_maps_are_read_from_their_entries() {
    let rule = "Action=CreateRule&Version=2015-12-01&Actions.member.1.AuthenticateOidcConfig";
    let form = format!(
        "{rule}.AuthenticationRequestExtraParams.entry.1.key=a&Actions.member.1.AuthenticateOidcConfig\
         .AuthenticationRequestExtraParams.entry.1.value=b%26c"
    );
    let extra = json!({"AuthenticationRequestExtraParams": {"a": "b&c"}});
    assert_eq!(read_form(&form), Ok(json!({"Actions": [{"AuthenticateOidcConfig": extra}]})));
    assert!(read_form(&form.replace(".key=", ".kay=")).unwrap_err().contains("entry without key"));
}

#[test]
fn query_parameters_of_a_wrong_type_or_given_twice_are_named() {
    let form = "Action=CreateTargetGroup&Version=2015-12-01";
    assert_eq!(
        read_form(&format!("{form}&Port=http")).unwrap_err(),
        "SerializationException: Port: expected a whole number, found 'http'"
    );
    assert_eq!(
        read_form(&format!("{form}&HealthCheckEnabled=yes")).unwrap_err(),
        "SerializationException: HealthCheckEnabled: expected true or false, found 'yes'"
    );
    assert_eq!(read_form(&format!("{form}&Name=a&Name=b")).unwrap_err(), "SerializationException: Name: given twice");
    assert!(read_form(&format!("{form}&Tags.member.x.Key=a")).unwrap_err().contains("Tags.x: expected a number"));
    assert!(read_form(&format!("{form}&Tags=a")).unwrap_err().contains("Tags: expected numbered items"));
    assert!(read_form(&format!("{form}&Name.a=b")).unwrap_err().contains("Name: expected a value, found members"));
}

#[test]
fn query_names_and_numbers_of_parameters_are_bounded() {
    let deep = format!("Action=CreateTargetGroup&Version=2015-12-01&{}=1", "a.".repeat(200));
    assert!(read_form(&deep).unwrap_err().contains("has more than 96 parts"));
    let many: String = (0..5000).map(|n| format!("&x{n}=1")).collect();
    let many = format!("Action=CreateTargetGroup&Version=2015-12-01{many}");
    assert!(read_form(&many).unwrap_err().contains("more than 4096 parameters"));
}

#[test]
fn the_version_of_a_form_tells_services_apart() {
    for (version, action, service) in [
        ("2015-12-01", "DescribeTags", "elbv2"),
        ("2010-05-08", "GetUser", "iam"),
        ("2011-06-15", "GetCallerIdentity", "sts"),
        ("2016-11-15", "DescribeVpcs", "ec2"),
        ("2010-08-01", "PutMetricData", "cloudwatch"),
    ] {
        let form = format!("Action={action}&Version={version}");
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        let found = route(aws_api::ALL, &request("POST", "/", &headers), form.as_bytes()).unwrap();
        assert_eq!(found.service.name, service);
    }
    let unknown = read_form("Action=Explode&Version=2015-12-01").unwrap_err();
    assert_eq!(unknown, "InvalidAction: The action Explode is not valid for this web service.");
    assert!(read_form("Action=GetUser&Version=1999-01-01").unwrap_err().contains("for version 1999-01-01"));
}

#[test]
fn cloudwatch_is_read_alike_from_json_and_from_a_form() {
    let form = read_form(
        "Action=PutMetricAlarm&Version=2010-08-01&AlarmName=a&Threshold=1.5&ActionsEnabled=false\
         &Dimensions.member.1.Name=n&Dimensions.member.1.Value=v",
    );
    let body = r#"{"AlarmName": "a", "Threshold": 1.5, "ActionsEnabled": false, "Dimensions": [{"Name": "n", "Value": "v"}]}"#;
    assert_eq!(form, read_json("GraniteServiceVersion20100801.PutMetricAlarm", body));
    assert!(form.is_ok());
}

// --- REST ---

#[test]
fn lambda_paths_choose_the_operation() {
    let found = |method: &str, uri: &str| read_rest("lambda", method, uri, &[], "").map(|(name, _)| name);
    assert_eq!(found("GET", "/2015-03-31/functions/f"), Ok("GetFunction"));
    assert_eq!(found("GET", "/2015-03-31/functions/f/configuration"), Ok("GetFunctionConfiguration"));
    assert_eq!(found("GET", "/2015-03-31/functions/f/versions?MaxItems=3"), Ok("ListVersionsByFunction"));
    assert_eq!(found("GET", "/2015-03-31/functions/"), Ok("ListFunctions"));
    assert_eq!(found("POST", "/2015-03-31/functions"), Ok("CreateFunction"));
    assert_eq!(found("PUT", "/2015-03-31/functions/f/code"), Ok("UpdateFunctionCode"));
    assert_eq!(found("DELETE", "/2015-03-31/functions/f?Qualifier=1"), Ok("DeleteFunction"));
    assert_eq!(found("GET", "/2020-06-30/functions/f/code-signing-config"), Ok("GetFunctionCodeSigningConfig"));
    assert!(found("GET", "/2015-03-31/layers").unwrap_err().starts_with("UnknownOperationException"));
    assert!(found("PATCH", "/2015-03-31/functions/f").unwrap_err().starts_with("UnknownOperationException"));
}

#[test]
fn lambda_query_parameters_and_bodies_are_checked() {
    let listed = read_rest("lambda", "GET", "/2015-03-31/functions?MaxItems=5&Marker=a%20b", &[], "");
    assert_eq!(listed, Ok(("ListFunctions", json!({"MaxItems": 5, "Marker": "a b"}))));
    let bad = read_rest("lambda", "GET", "/2015-03-31/functions?MaxItems=five", &[], "").unwrap_err();
    assert_eq!(bad, "SerializationException: MaxItems: expected a whole number, found 'five'");
    let bad = read_rest("lambda", "PUT", "/2015-03-31/functions/f/code", &[], r#"{"ZipFile": "%%"}"#).unwrap_err();
    assert_eq!(bad, "SerializationException: ZipFile: expected base64 text, found text");
    let hostile = read_rest("lambda", "PUT", "/2015-03-31/functions/f/code", &[], r#"{"FunctionName": "g"}"#);
    assert_eq!(hostile, Ok(("UpdateFunctionCode", json!({"FunctionName": "f"}))));
}

#[test]
fn s3_keys_keep_slashes_spaces_and_other_letters() {
    let put = |uri: &str| read_rest("s3", "PUT", uri, &[], "x").map(|(name, found)| (name, found["Key"].clone()));
    assert_eq!(put("/b/a/b/c.yaml"), Ok(("PutObject", json!("a/b/c.yaml"))));
    assert_eq!(put("/b/a%2Fb"), Ok(("PutObject", json!("a/b"))));
    assert_eq!(put("/b/%C3%A4+b"), Ok(("PutObject", json!("ä+b"))));
    assert_eq!(put("/b//x"), Ok(("PutObject", json!("/x"))));
    assert_eq!(put("/b/service/X/operation/Y"), Ok(("PutObject", json!("service/X/operation/Y"))));
    assert_eq!(read_rest("s3", "PUT", "/b/", &[], ""), Ok(("CreateBucket", json!({"Bucket": "b"}))));
    assert!(put("/b/%FF").is_err());
}

#[test]
fn s3_parameters_choose_the_operation() {
    let found = |method: &str, uri: &str| read_rest("s3", method, uri, &[], "").map(|(name, _)| name);
    assert_eq!(found("GET", "/b?list-type=2&prefix=p"), Ok("ListObjectsV2"));
    assert_eq!(found("GET", "/b?prefix=p"), Ok("ListObjects"));
    assert_eq!(found("GET", "/b?location"), Ok("GetBucketLocation"));
    assert_eq!(found("GET", "/"), Ok("ListBuckets"));
    assert_eq!(found("GET", "/?x-id=ListBuckets"), Ok("ListBuckets"));
    assert_eq!(found("PUT", "/b/k?x-id=PutObject"), Ok("PutObject"));
    assert_eq!(found("HEAD", "/b"), Ok("HeadBucket"));
    assert_eq!(found("DELETE", "/b/k"), Ok("DeleteObject"));
    assert_eq!(found("GET", "/b?versioning="), Ok("GetBucketVersioning"));
    assert_eq!(found("GET", "/b?versions&prefix=p"), Ok("ListObjectVersions"));
    assert_eq!(found("GET", "/b?uploads"), Ok("ListMultipartUploads"));
    assert_eq!(found("POST", "/b/k?uploads"), Ok("CreateMultipartUpload"));
    assert_eq!(found("PUT", "/b/k?partNumber=1&uploadId=u"), Ok("UploadPart"));
    assert_eq!(found("POST", "/b/k?uploadId=u"), Ok("CompleteMultipartUpload"));
    assert_eq!(found("GET", "/b/k?uploadId=u"), Ok("ListParts"));
    assert_eq!(found("DELETE", "/b/k?uploadId=u"), Ok("AbortMultipartUpload"));
    assert_eq!(found("GET", "/b/k?versionId=v"), Ok("GetObject"));
    for uri in ["/b?policy", "/b/k?tagging", "/b?list-type=2&acl", "/b/k?uploads"] {
        assert!(found("GET", uri).unwrap_err().starts_with("NotImplemented"), "{uri}");
    }
    assert!(found("PUT", "/b/k?uploadId=u").unwrap_err().starts_with("NotImplemented"), "a part without its number");
}

#[test]
fn a_copy_is_not_taken_for_an_upload_of_nothing() {
    let copy = read_rest("s3", "PUT", "/b/k", &[("x-amz-copy-source", "b/other")], "");
    assert_eq!(copy.unwrap().0, "CopyObject");
    for (uri, name) in [("/b/k", "x-amz-rename-source"), ("/b/k?partNumber=1&uploadId=u", "x-amz-copy-source")] {
        let found = read_rest("s3", "PUT", uri, &[(name, "b/other")], "");
        assert!(found.unwrap_err().starts_with("NotImplemented"), "{name}");
    }
}

#[test]
fn an_xml_body_is_bounded_and_declares_no_entities() {
    let delete =
        |body: &str| read_rest("s3", "POST", "/b?delete", &[], body).map(|(_, found)| found["Delete"].clone());
    let objects = json!({"Objects": [{"Key": "a<b & c"}], "Quiet": false});
    let body = "<?xml version='1.0'?>\n<Delete>\n  <!-- x --><Object><Key>a&lt;b &#38; <![CDATA[c]]></Key></Object>\n  \
                <Quiet> false </Quiet><Other/></Delete>";
    assert_eq!(delete(body), Ok(objects));
    assert!(delete("<!DOCTYPE d [<!ENTITY e 'x'>]><Delete>&e;</Delete>").unwrap_err().contains("document type"));
    assert!(delete("<Delete>&e;</Delete>").unwrap_err().contains("unknown entity &e;"));
    assert!(delete("<Delete><Object>").unwrap_err().contains("ends within an element"));
    assert!(delete("<Delete></Object>").unwrap_err().contains("not XML"));
    assert!(
        delete("<Delete><Quiet>maybe</Quiet></Delete>").unwrap_err().contains("Delete.Quiet: expected true or false")
    );
    assert!(delete(&"<a>".repeat(100)).unwrap_err().contains("too deeply nested"));
    assert!(delete(&format!("<Delete>{}</Delete>", "<a/>".repeat(30_000))).unwrap_err().contains("too many"));
}

#[test]
fn without_a_signature_a_dated_path_is_lambdas_and_all_else_is_s3s() {
    let name = |uri: &str| route(aws_api::ALL, &request("GET", uri, &[]), b"").unwrap().service.name;
    assert_eq!(name("/2015-03-31/functions"), "lambda");
    assert_eq!(name("/bucket/2015-03-31"), "s3");
    assert_eq!(name("/"), "s3");
    let presigned = "/b/k?X-Amz-Credential=test%2F20260101%2Fus-east-1%2Fs3%2Faws4_request";
    assert_eq!(name(presigned), "s3");
}

// --- Any input ---

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_input_makes_a_decoder_panic(
        body in proptest::collection::vec(any::<u8>(), 0..300),
        text in "[<>&;/a-zA-Z.=0-9{}\\[\\]\":, -]{0,200}",
        uri in "/[a-zA-Z0-9/%?&=.-]{0,60}",
        kind in 0_usize..5,
    ) {
        let kinds: [(&str, &[(&str, &str)]); 5] = [
            ("POST", &[("x-amz-target", CREATE_SERVICE)]),
            ("POST", &[("content-type", "application/x-www-form-urlencoded")]),
            ("POST", &[("authorization", "AWS4-HMAC-SHA256 Credential=a/b/c/s3/d")]),
            ("PUT", &[("authorization", "Credential=a/b/c/lambda")]),
            ("GET", &[]),
        ];
        let (method, headers) = kinds[kind];
        if uri.parse::<http::Uri>().is_ok() {
            let head = request(method, &uri, headers);
            let _ = read(&head, &body);
            let _ = read(&head, text.as_bytes());
            let _ = read(&head, format!("Action=CreateListener&Version=2015-12-01&{text}").as_bytes());
        }
    }
}
