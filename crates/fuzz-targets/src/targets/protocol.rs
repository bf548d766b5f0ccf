//! Requests of every protocol to documents. A document that was read is written in each other protocol that can carry
//! it and read again: the same document must come out.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use aws_api::ALL;
use aws_protocol::{
    ErrorFrame, Location, OperationModel, Protocol, Route, ServiceModel, Wire, decode_request, encode_error,
    encode_response, route, validate, violations_text,
};
use http::Request;
use http::request::Parts;
use serde_json::Value;

use crate::tell;

const CBOR: &str = "application/cbor";
const FORM: &str = "application/x-www-form-urlencoded";

/// `service operation` on the first line, a JSON body after it.
pub(super) fn json(input: &[u8]) {
    body(input, Wire::Json11, &[], |_| true);
}

/// The same with a CBOR body; another reader of CBOR finds all that was read in it.
pub(super) fn cbor(input: &[u8]) {
    body(input, Wire::RpcV2Cbor, &[("content-type", CBOR)], |_| true);
    let end = input.iter().position(|byte| *byte == b'\n').unwrap_or(input.len());
    let named = std::str::from_utf8(&input[..end]).ok().and_then(|line| line.split_once(' '));
    let Some((service, name)) = named else { return };
    let Some(service) = ALL.iter().find(|model| model.name == service).copied() else { return };
    let Some(operation) = service.operation(name) else { return };
    let sent = input.get(end + 1..).unwrap_or_default();
    let route = Route { service, operation, wire: Wire::RpcV2Cbor };
    let Ok(document) = decode_request(&route, &head("/", &[("content-type", CBOR)]), sent) else { return };
    if sent.is_empty() || operation.input.is_none() {
        return;
    }
    // Both stop at nesting; the other at a lower depth than ours would be a difference of limits, not of meaning.
    let other: ciborium::Value = match ciborium::from_reader(sent) {
        Ok(other) => other,
        Err(error) => panic!("read as {document}, and not by the other reader: {error:?}"),
    };
    tell("by two readers");
    assert!(is_found(&document, &other), "{document} is not what the other reader finds: {other:?}");
}

/// Whether a document holds nothing but what the other reader found; members we do not know are left out of ours.
fn is_found(document: &Value, other: &ciborium::Value) -> bool {
    use ciborium::Value as Other;
    match (document, other) {
        (Value::Object(members), Other::Map(entries)) => members.iter().all(|(name, value)| {
            let mut found = entries.iter().filter(|(key, _)| key.as_text() == Some(name));
            found.next().is_some_and(|(_, other)| is_found(value, other)) && found.next().is_none()
        }),
        (Value::Array(items), Other::Array(others)) => {
            items.len() == others.len() && items.iter().zip(others).all(|(item, other)| is_found(item, other))
        }
        (Value::String(text), Other::Text(other)) => text == other,
        (Value::String(text), Other::Bytes(other)) => {
            aws_protocol::Blob::from_base64(text).is_some_and(|bytes| bytes.0 == *other)
        }
        (Value::Bool(one), Other::Bool(other)) => one == other,
        (Value::Null, Other::Null) => true,
        (Value::Number(one), Other::Integer(other)) => {
            let other = i128::from(*other);
            one.as_i64().map(i128::from).or_else(|| one.as_u64().map(i128::from)) == Some(other)
                || one.as_f64().is_some_and(|one| {
                    one.to_string().parse::<i128>().is_ok_and(|one| (one - other).abs() <= 1 << 11)
                })
        }
        (Value::Number(one), Other::Float(other)) => one.as_f64() == Some(*other),
        // A time: its seconds, to the millisecond.
        (Value::Number(one), Other::Tag(1, inner)) => match inner.as_ref() {
            Other::Float(other) => {
                one.as_f64().is_some_and(|one| (one - other).abs() <= 0.001 * other.abs().max(1.0))
            }
            other => is_found(document, other),
        },
        _ => false,
    }
}

/// The same with a form.
pub(super) fn query(input: &[u8]) {
    body(input, Wire::Query, &[("content-type", FORM)], |service| service.speaks(Protocol::Query));
}

/// The same in EC2's dialect.
pub(super) fn ec2(input: &[u8]) {
    body(input, Wire::Ec2, &[("content-type", FORM)], |service| service.name == "ec2");
}

/// The same with the body of a REST-JSON request.
pub(super) fn rest_json(input: &[u8]) {
    body(input, Wire::RestJson, &[], |service| service.name == "lambda");
}

/// The same with the body of a REST-XML request.
pub(super) fn rest_xml(input: &[u8]) {
    body(input, Wire::RestXml, &[], |service| service.name == "s3");
}

fn body(input: &[u8], wire: Wire, headers: &[(&str, &str)], fits: fn(&ServiceModel) -> bool) {
    let end = input.iter().position(|byte| *byte == b'\n').unwrap_or(input.len());
    let Some((service, name)) = std::str::from_utf8(&input[..end]).ok().and_then(|line| line.split_once(' ')) else {
        return;
    };
    let service = ALL.iter().find(|model| model.name == service && fits(model)).copied();
    let Some((service, operation)) = service.and_then(|service| Some((service, service.operation(name)?))) else {
        return;
    };
    let body = input.get(end + 1..).unwrap_or_default();
    let route = Route { service, operation, wire };
    match decode_request(&route, &head("/", headers), body) {
        Ok(document) => {
            tell("read");
            holds(&route, &document);
        }
        Err(error) => {
            tell(&error.message);
            assert!(error.message.len() < 600 + 8 * body.len(), "a refusal is short");
            is_written(wire, Some(service), &error);
        }
    }
}

/// A whole request: a line with method and path, headers, an empty line, a body.
pub(super) fn request(input: &[u8]) {
    let Some((head, body)) = super::signature::parts_of(input) else { return };
    match route(ALL, &head, body) {
        Err(refused) => {
            tell(&refused.error.message);
            is_written(refused.wire, refused.service, &refused.error);
        }
        Ok(route) => {
            tell(route.operation.name);
            match decode_request(&route, &head, body) {
                Ok(document) => {
                    tell("read");
                    holds(&route, &document);
                }
                Err(error) => {
                    tell(&error.message);
                    is_written(route.wire, Some(route.service), &error);
                }
            }
        }
    }
}

fn is_written(wire: Wire, service: Option<&'static ServiceModel>, error: &aws_protocol::ApiError) {
    let answer = encode_error(&ErrorFrame { wire, service, request_id: "r", query_mode: true }, error);
    assert!(answer.status().is_client_error() || answer.status().is_server_error(), "{}", answer.status());
}

fn head(path: &str, headers: &[(&str, &str)]) -> Parts {
    let mut request = Request::post(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(()).expect("a request of constants").into_parts().0
}

/// What must hold of a document that was read.
fn holds(route: &Route, document: &Value) {
    let Some(input) = route.operation.input else { return };
    if let Err(violations) = validate(route.service, input, document) {
        assert!(violations.len() <= 20, "few violations");
        tell(&violations_text(&violations[..1]));
    }
    let shape = route.service.shape(input);
    let in_body = shape.payload.is_none() && shape.members.iter().all(|member| member.location == Location::Body);
    // JSON of these carries all members in the body, under their own names; so does CBOR. EC2 has others for the wire.
    if in_body && route.service.name != "ec2" && !matches!(route.wire, Wire::RestJson | Wire::RestXml) {
        same_again(route, document, Wire::Json11, &[]);
        same_again(route, document, Wire::RpcV2Cbor, &[("content-type", CBOR)]);
    } else if in_body && route.wire == Wire::RestJson {
        same_again(route, document, Wire::RestJson, &[]);
    }
}

/// Writes the document as if it were an answer, and reads the answer as if it were a request.
fn same_again(route: &Route, document: &Value, wire: Wire, headers: &[(&str, &str)]) {
    let route = Route { service: route.service, operation: mirrored(route), wire };
    let written = match encode_response(&route, "r", document) {
        Ok(written) => written.into_body(),
        Err(error) => panic!("{} in {wire:?} is not written: {error}", route.operation.name),
    };
    let read = decode_request(&route, &head("/", headers), &written);
    let read = read.unwrap_or_else(|error| panic!("{wire:?} does not read what it wrote: {error}: {document}"));
    assert!(same(&read, document), "{wire:?} changes {document} to {read}");
}

/// Equal, where a whole number and its float are: CBOR and JSON may write either.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one == other || one.as_f64().zip(other.as_f64()).is_some_and(|(one, other)| are_near(one, other))
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|((name, one), (other_name, other))| name == other_name && same(one, other))
        }
        _ => one == other,
    }
}

/// Equal or neighbours: serde_json without its feature `float_roundtrip` reads some long fractions as the next float.
fn are_near(one: f64, other: f64) -> bool {
    one == other
        || (one.is_sign_positive() == other.is_sign_positive() && one.to_bits().abs_diff(other.to_bits()) <= 1)
}

/// The operation with its input for an output. Each is made once and kept.
fn mirrored(route: &Route) -> &'static OperationModel {
    static MADE: LazyLock<Mutex<BTreeMap<(&'static str, &'static str), &'static OperationModel>>> =
        LazyLock::new(Mutex::default);
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    let from = route.operation;
    made.entry((route.service.name, from.name)).or_insert_with(|| {
        Box::leak(Box::new(OperationModel {
            name: from.name,
            method: from.method,
            request_uri: from.request_uri,
            response_code: 200,
            input: from.input,
            input_root: from.input_root,
            output: from.input,
            result_wrapper: from.result_wrapper,
            errors: from.errors,
        }))
    })
}
