//! Smithy RPC v2 CBOR: what is accepted, refused and answered, and that it says the same as the other protocols.
#![allow(clippy::unwrap_used)]

mod common;

use aws_protocol::{Wire, encode_response, route};
use common::kinds::{HEADERS, bytes, cbor_request, echo, member, read_body, refusal, text};
use common::{read, read_json, request};
use serde_json::{Value, json};

fn written(document: &Value) -> String {
    hex::encode(encode_response(&echo(), "req-1", document).unwrap().body())
}

// --- Routing ---

#[test]
fn the_last_four_segments_of_the_path_name_service_and_operation() {
    let found = |uri: &str| {
        let found = route(aws_api::ALL, &cbor_request(uri), b"\xbf\xff").map_err(|refused| refused.error.code)?;
        assert_eq!(found.wire, Wire::RpcV2Cbor);
        Ok::<_, String>((found.service.name, found.operation.name))
    };
    let alarms = Ok(("cloudwatch", "DescribeAlarms"));
    assert_eq!(found("/service/GraniteServiceVersion20100801/operation/DescribeAlarms"), alarms);
    assert_eq!(found("/v1/b/service/GraniteServiceVersion20100801/operation/DescribeAlarms"), alarms);
    assert_eq!(
        found("/service/x/operation/y/service/GraniteServiceVersion20100801/operation/DescribeAlarms"),
        alarms
    );
    let absolute = "/service/com.amazonaws.cloudwatch.GraniteServiceVersion20100801/operation/DescribeAlarms";
    assert_eq!(found(absolute), alarms);
    assert_eq!(found("/service/CodeDeploy_20141006/operation/GetDeployment"), Ok(("codedeploy", "GetDeployment")));
    let ecs = "/service/AmazonEC2ContainerServiceV20141113/operation/DescribeServices";
    assert_eq!(found(ecs), Ok(("ecs", "DescribeServices")));
    for uri in [
        "/service/CodeDeploy_20141006/operation/Explode",
        "/service/CodeDeploy_20141006/operation/GetDeployment/",
        "/service/CodeDeploy_20141006/operation/com.amazonaws.codedeploy.GetDeployment",
        "/service/com.amazonaws.ecs.CodeDeploy_20141006/operation/GetDeployment",
        "/service/DynamoDB_20120810/operation/ListTables",
        "/myservice/CodeDeploy_20141006/operation/GetDeployment",
        "/",
    ] {
        assert_eq!(found(uri), Err("UnknownOperationException".to_string()), "{uri}");
    }
}

#[test]
fn a_request_that_breaks_the_protocols_rules_is_refused_in_it() {
    const URI: &str = "/service/CodeDeploy_20141006/operation/GetDeployment";
    let refused = |method: &str, headers: &[(&str, &str)]| {
        let refused = route(aws_api::ALL, &request(method, URI, headers), b"\xbf\xff").unwrap_err();
        assert_eq!((refused.wire, refused.service.unwrap().name), (Wire::RpcV2Cbor, "codedeploy"));
        (refused.error.status, refused.error.code)
    };
    for target in ["x-amz-target", "x-amzn-target"] {
        let both = [HEADERS[0], (target, "CodeDeploy_20141006.DeleteApplication")];
        assert_eq!(refused("POST", &both), (400, "MalformedHttpRequestException".to_string()));
    }
    assert_eq!(refused("GET", HEADERS), (405, "UnknownOperationException".to_string()));
    assert_eq!(
        refused("POST", &[("smithy-protocol", "rpc-v2-json")]),
        (415, "UnsupportedProtocolException".to_string())
    );
}

#[test]
fn a_body_of_another_media_type_is_refused() {
    let uri = "/service/CodeDeploy_20141006/operation/GetDeployment";
    let sent = |kind: &str, body: &[u8]| {
        read(&request("POST", uri, &[HEADERS[0], ("content-type", kind)]), body).map(|(_, found)| found)
    };
    assert_eq!(sent("Application/CBOR; charset=x", b"\xbf\xff"), Ok(json!({})));
    assert_eq!(sent("text/plain", b""), Ok(json!({})));
    let refused = sent("application/json", b"{}").unwrap_err();
    assert_eq!(
        refused,
        "UnsupportedMediaTypeException: expected a body of application/cbor, found 'application/json'"
    );
    assert_eq!(read(&request("POST", uri, &HEADERS[..1]), b"\xbf\xff").map(|(_, found)| found), Ok(json!({})));
}

// --- The same document as in JSON ---

#[test]
fn a_request_says_the_same_in_cbor_as_in_json() {
    // PutMetricAlarm as the Rust SDK writes it: maps without a length, numbers with a fraction in 64 bits.
    let mut body = "bf".to_string();
    body += &(text("AlarmName") + &text("a"));
    body += &(text("Threshold") + "fb3ff8000000000000");
    body += &(text("Period") + "183c");
    body += &(text("ActionsEnabled") + "f4");
    body += &(text("Dimensions") + "81 bf" + &text("Name") + &text("n") + &text("Value") + &text("v") + "ff");
    body += "ff";
    let uri = "/service/GraniteServiceVersion20100801/operation/PutMetricAlarm";
    let found = read(&cbor_request(uri), &bytes(&body)).map(|(_, document)| document);
    let same = r#"{"AlarmName": "a", "Threshold": 1.5, "Period": 60, "ActionsEnabled": false,
                   "Dimensions": [{"Name": "n", "Value": "v"}]}"#;
    assert_eq!(found, read_json("GraniteServiceVersion20100801.PutMetricAlarm", same));

    let times = |start: &str, end: &str| {
        let range = format!("{} c1{start} {} c1{end}", text("start"), text("end"));
        let body = bytes(&format!("a1 {} a2 {range}", text("createTimeRange")));
        let uri = "/service/CodeDeploy_20141006/operation/ListDeployments";
        read(&cbor_request(uri), &body).map(|(_, document)| document)
    };
    let same = r#"{"createTimeRange": {"start": 1704067200, "end": 1706745600.5}}"#;
    let same = read_json("CodeDeploy_20141006.ListDeployments", same);
    assert_eq!(times("1a65920080", "fb41d96eb7c0200000"), same);
    assert_eq!(times("fb41d9648020000000", "fb41d96eb7c0200000"), same);
}

#[test]
fn an_empty_body_is_an_empty_document() {
    for body in ["", "bfff", "a0"] {
        assert_eq!(read_body(&bytes(body)), Ok(json!({})), "{body}");
    }
}

// --- Types ---

#[test]
fn numbers_of_every_size_are_read_into_their_shape() {
    for (name, item, value) in [
        ("int", "0a", json!(10)),
        ("int", "3a7fffffff", json!(i32::MIN)),
        ("int", "1b000000000000002a", json!(42)),
        ("long", "1b7fffffffffffffff", json!(i64::MAX)),
        ("long", "3b7fffffffffffffff", json!(i64::MIN)),
        ("double", "f947a0", json!(7.625)),
        ("double", "fa40f40000", json!(7.625)),
        ("float", "fb401e800000000000", json!(7.625)),
        ("double", "190100", json!(256)),
        ("double", "20", json!(-1)),
        ("time", "c100", json!(0)),
        ("time", "c120", json!(-1)),
        ("time", "c1f93e00", json!(1.5)),
        ("time", "c1fb41d9581d60000000", json!(1_700_820_352)),
        ("time", "c1fb41d954fc403f7cee", json!(1_700_000_000.992)),
    ] {
        assert_eq!(member(name, item), Ok(value), "{name} {item}");
    }
    assert_eq!(refusal("int", "1a80000000"), "int: 2147483648 does not fit a 32-bit integer");
    assert_eq!(refusal("int", "3a80000000"), "int: -2147483649 does not fit a 32-bit integer");
    assert_eq!(refusal("long", "1b8000000000000000"), "long: 9223372036854775808 does not fit a 64-bit integer");
    assert_eq!(refusal("int", "fb4008000000000000"), "int: expected a whole number, found a number with a fraction");
}

#[test]
fn members_of_a_wrong_type_are_named_with_their_path() {
    for (name, item, expected) in [
        ("text", "05", "expected text, found a whole number"),
        ("text", "4161", "expected text, found bytes"),
        ("bit", "01", "expected true or false, found a whole number"),
        ("blob", "6161", "expected bytes, found text"),
        ("list", "a0", "expected an array, found a map"),
        ("map", "80", "expected a map, found an array"),
        ("int", "f5", "expected a whole number, found true or false"),
        ("double", "6131", "expected a number, found text"),
        ("time", "1a514b67b0", "expected a time (tag 1), found a whole number"),
        ("time", "c16131", "expected a time (tag 1), found tag 1 on text"),
        ("int", "c101", "expected a whole number, found a tag"),
    ] {
        assert_eq!(refusal(name, item), format!("{name}: {expected}"));
    }
    let nested = format!("82 a0 a1 {} a1 {} f5", text("map"), text("k"));
    assert_eq!(refusal("list", &nested), "list[1].map.k: expected a whole number, found true or false");
    assert_eq!(refusal("list", "81f6"), "list[0]: expected a map, found null");
    let root = read_body(&bytes("80")).unwrap_err();
    assert_eq!(root, "SerializationException: expected a map, found an array");
}

#[test]
fn null_and_undefined_are_absent_and_unknown_members_are_dropped() {
    let novelty = "bf 6161 9f01ff 6162 a201021863 5f4101ff ff";
    let body = format!(
        "bf {} f6 {} f7 {} 05 {} {novelty} {} {novelty} 01 d81e82 0102 ff",
        text("text"),
        text("bit"),
        text("int"),
        text("novelty"),
        text("novelty"),
    );
    assert_eq!(
        read_body(&bytes(&body)),
        Err("SerializationException: expected text as a key, found a whole number".to_string())
    );
    assert_eq!(read_body(&bytes(&body.replace(" 01 d81e82 0102", ""))), Ok(json!({"int": 5})));
}

#[test]
fn a_member_or_key_given_twice_is_refused() {
    let twice = |first: &str| format!("a2 {} {first} {} 02", text("int"), text("int"));
    for first in ["01", "f6"] {
        assert_eq!(read_body(&bytes(&twice(first))), Err("SerializationException: int: given twice".to_string()));
    }
    assert_eq!(refusal("map", "a2 6161 01 6161 02"), "map.a: given twice");
    assert_eq!(refusal("any", "a1 6162 a2 6161 01 7f6161ff 02"), "any.b.a: given twice");
}

#[test]
fn texts_and_keys_may_come_in_pieces() {
    let key = format!("7f {} {} 60 ff", text("te"), text("xt"));
    assert_eq!(read_body(&bytes(&format!("bf {key} 7f 6161 62c3bc ff ff"))), Ok(json!({"text": "aü"})));
    // RFC 8949 (3.2.3): a letter must not be torn in two.
    assert!(read_body(&bytes(&format!("bf {key} 7f 61c3 61bc ff ff"))).is_err());
}

// --- Limits ---

#[test]
fn items_nested_too_deeply_are_refused_wherever_they_stand() {
    let arrays = |levels: usize| format!("{}00", "81".repeat(levels));
    assert!(member("any", &arrays(30)).is_ok());
    for name in ["any", "novelty"] {
        for item in [
            arrays(31),
            arrays(100_000),
            format!("{}00", "a16161".repeat(40)),
            format!("{}00{}", "9f".repeat(100_000), "ff".repeat(100_000)),
        ] {
            assert!(member(name, &item).unwrap_err().contains("nested deeper than 32 levels"));
        }
    }
    assert!(refusal("novelty", &format!("{}00", "c1".repeat(100_000))).contains("nested deeper than 32 levels"));
    let lists: String = (0..40).map(|_| format!("81a1{}", text("list"))).collect();
    assert!(refusal("list", &(lists + "80")).contains("nested deeper than 32 levels"));
}

#[test]
fn claimed_lengths_and_floods_of_items_are_refused_without_being_believed() {
    for head in ["9b", "bb", "5b", "7b"] {
        for name in ["any", "novelty", "list", "map", "blob", "text"] {
            assert!(member(name, &format!("{head}ffffffffffffffff")).is_err());
            assert!(member(name, &format!("{head}000000007fffffff")).is_err());
        }
    }
    for name in ["list", "any", "novelty"] {
        let flood = format!("9f{}ff", "a0".repeat(300_000));
        assert!(refusal(name, &flood).contains("more than 262144 data items"), "{name}");
    }
}

// --- Answers ---

#[test]
fn answers_carry_the_protocols_headers_and_operations_without_an_output_no_body() {
    let answer = |service: &str, operation: &str, output: &Value| {
        encode_response(&common::route_to(service, operation, Wire::RpcV2Cbor), "req-1", output).unwrap()
    };
    let found = answer("cloudwatch", "DescribeAlarms", &json!({}));
    assert_eq!((found.status().as_u16(), found.body().as_ref()), (200, b"\xbf\xff".as_slice()));
    for (name, value) in
        [("smithy-protocol", "rpc-v2-cbor"), ("content-type", "application/cbor"), ("x-amzn-requestid", "req-1")]
    {
        assert_eq!(found.headers()[name], value);
    }
    let found = answer("cloudwatch", "DeleteAlarms", &Value::Null);
    assert_eq!((found.status().as_u16(), found.body().len()), (200, 0));
    assert_eq!(found.headers()["smithy-protocol"], "rpc-v2-cbor");
    assert!(!found.headers().contains_key("content-type"));
}

#[test]
fn each_kind_is_written_in_the_form_that_every_client_reads() {
    let one = |name: &str, value: Value| {
        let found = written(&json!({ name: value }));
        let head = format!("bf{:02x}{}", 0x60 + name.len(), hex::encode(name));
        found.strip_prefix(&head).unwrap().strip_suffix("ff").unwrap().to_string()
    };
    assert_eq!(one("text", json!("ü")), "62c3bc");
    assert_eq!(one("bit", json!(false)), "f4");
    assert_eq!(one("int", json!(256)), "190100");
    assert_eq!(one("int", json!(3.0)), "03");
    assert_eq!(one("long", json!(-1)), "20");
    assert_eq!(one("blob", json!("AQIDBA==")), "4401020304");
    // The Rust SDK reads these two as 64-bit numbers with a fraction and as nothing else.
    assert_eq!(one("double", json!(5)), "fb4014000000000000");
    assert_eq!(one("time", json!(1_363_896_240)), "c1fb41d452d9ec000000");
    assert_eq!(one("time", json!(1_363_896_240.5)), "c1fb41d452d9ec200000");
    assert_eq!(one("list", json!([{}, {"int": 1}])), "82bfffbf63696e7401ff");
    assert_eq!(one("map", json!({"a": 1, "b": null})), "bf616101ff");
    assert_eq!(one("any", json!([null, {"a": null}, 1.5])), "83f6bf6161f6fffb3ff8000000000000");
    assert_eq!(one("extra", json!({"a": [1, true]})), "bf61618201f5ff");
    assert_eq!(written(&json!({"text": null, "int": 1})), "bf63696e7401ff");
    assert_eq!(written(&Value::Null), "bfff");
}

#[test]
fn an_output_that_is_not_what_its_shape_says_is_an_internal_error_and_no_panic() {
    let failed = encode_response(&echo(), "req-1", &json!({"blob": "%"})).unwrap_err();
    assert_eq!((failed.code.as_str(), failed.status), ("InternalFailure", 500));
    for value in [json!(1), json!("x"), json!([1, {}]), json!({"a": [1]}), json!(-1.5), json!(true)] {
        for name in ["any", "bit", "double", "int", "list", "long", "map", "text", "time"] {
            assert!(encode_response(&echo(), "req-1", &json!({ name: &value })).is_ok());
        }
    }
}
