//! A service with one member of each kind, and its members in CBOR.
#![allow(dead_code, clippy::unwrap_used)]

use aws_protocol::{
    Kind, MemberModel, OperationModel, Protocol, Route, ServiceModel, ShapeId, ShapeModel, Wire, decode_request,
};
use http::request::Parts;
use serde_json::Value;

use super::request;

pub const HEADERS: &[(&str, &str)] = &[("smithy-protocol", "rpc-v2-cbor"), ("content-type", "application/cbor")];

pub fn cbor_request(uri: &str) -> Parts {
    request("POST", uri, HEADERS)
}

pub fn bytes(hex: &str) -> Vec<u8> {
    hex::decode(hex.replace(' ', "")).unwrap()
}

/// A definite text item of up to 255 bytes.
pub fn text(text: &str) -> String {
    format!("78{:02x}{}", text.len(), hex::encode(text))
}

pub const fn shape(name: &'static str, kind: Kind) -> ShapeModel {
    ShapeModel { name, kind, ..ShapeModel::PLAIN }
}

pub const fn structure(name: &'static str, members: &'static [MemberModel]) -> ShapeModel {
    ShapeModel { name, kind: Kind::Structure, members, ..ShapeModel::PLAIN }
}

/// One member of each kind.
pub static KINDS: ServiceModel = ServiceModel {
    name: "kinds",
    service_id: "All Kinds",
    api_version: "2020-01-01",
    signing_name: "kinds",
    target_prefix: Some("Kinds_2020"),
    json_version: None,
    xml_namespace: None,
    protocols: &[Protocol::RpcV2Cbor],
    query_compatible: false,
    operations: &[OperationModel {
        name: "Echo",
        method: "POST",
        request_uri: "/",
        response_code: 200,
        input: Some(ShapeId(0)),
        input_root: None,
        output: Some(ShapeId(0)),
        result_wrapper: None,
        errors: &[],
    }],
    shapes: &[
        structure(
            "All",
            &[
                MemberModel::new("any", 1),
                MemberModel::new("bit", 2),
                MemberModel::new("blob", 3),
                MemberModel::new("double", 4),
                MemberModel::new("float", 5),
                MemberModel::new("int", 6),
                MemberModel::new("list", 7),
                MemberModel::new("long", 8),
                MemberModel::new("map", 9),
                MemberModel::new("text", 10),
                MemberModel::new("time", 11),
            ],
        ),
        shape("Any", Kind::Document),
        shape("Bit", Kind::Boolean),
        shape("Blob", Kind::Blob),
        shape("Double", Kind::Double),
        shape("Float", Kind::Float),
        shape("Int", Kind::Integer),
        ShapeModel { members: &[MemberModel::new("member", 0)], ..shape("List", Kind::List) },
        shape("Long", Kind::Long),
        ShapeModel {
            members: &[MemberModel::new("key", 10), MemberModel::new("value", 6)],
            ..shape("Map", Kind::Map)
        },
        shape("Text", Kind::String),
        shape("Time", Kind::Timestamp),
    ],
};

pub fn echo() -> Route {
    Route { service: &KINDS, operation: &KINDS.operations[0], wire: Wire::RpcV2Cbor }
}

pub fn read_body(body: &[u8]) -> Result<Value, String> {
    let head = cbor_request("/service/Kinds_2020/operation/Echo");
    decode_request(&echo(), &head, body).map_err(|error| error.to_string())
}

/// What `{member: <item>}` is read as.
pub fn member(name: &str, item: &str) -> Result<Value, String> {
    let document = read_body(&bytes(&format!("a1 {} {item}", text(name))))?;
    Ok(document.get(name).cloned().unwrap_or(Value::Null))
}

pub fn refusal(name: &str, item: &str) -> String {
    let text = member(name, item).unwrap_err();
    text.strip_prefix("SerializationException: ").unwrap().to_string()
}
