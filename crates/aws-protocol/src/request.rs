//! From a routed HTTP request to the operation's input document.
//!
//! Promises: bounded work for any body; a wrong type is a `SerializationException` that names the member; unknown
//! members are dropped. Leaves out: constraints (`crate::validate`) and signatures (`crate::sigv4`).

use http::request::Parts;
use serde_json::{Map, Value};

use crate::cbor;
use crate::error::ApiError;
use crate::json;
use crate::model::{Kind, Location, MemberModel, ServiceModel, ShapeModel};
use crate::query::{self, Dialect};
use crate::route::{FORM, Route, Wire, header, media_type};
use crate::scalar::{Malformed, from_text, shown};
use crate::uri::match_template;
use crate::values::Blob;
use crate::xml;

/// Reads the input document of a request whose operation is known.
pub fn decode_request(route: &Route, head: &Parts, body: &[u8]) -> Result<Value, ApiError> {
    let Some(input) = route.operation.input else { return Ok(Value::Object(Map::new())) };
    let document = match route.wire {
        Wire::Json10 | Wire::Json11 => json::read_body(route.service, input, body),
        Wire::Query => query::read_form(route.service, input, form_of(head, body), Dialect::Query),
        Wire::Ec2 => query::read_form(route.service, input, form_of(head, body), Dialect::Ec2),
        Wire::RestJson | Wire::RestXml => read_rest(route, head, body),
        Wire::RpcV2Cbor => {
            refuse_other_media(head, body)?;
            cbor::read_body(route.service, input, body)
        }
    };
    Ok(document?)
}

/// A body in RPC v2 says what it is; one that says it is something else was not meant for this protocol.
fn refuse_other_media(head: &Parts, body: &[u8]) -> Result<(), ApiError> {
    let media = header(head, "content-type").map(media_type);
    match media.filter(|media| !body.is_empty() && media != cbor::MEDIA_TYPE) {
        Some(media) => {
            let text = format!("expected a body of {}, found {}", cbor::MEDIA_TYPE, shown(&media));
            Err(ApiError::new("UnsupportedMediaTypeException", text).with_status(415))
        }
        None => Ok(()),
    }
}

/// The form is the body, or the query string of a request without one.
fn form_of<'a>(head: &'a Parts, body: &'a [u8]) -> &'a [u8] {
    let is_form = header(head, "content-type").is_some_and(|kind| media_type(kind) == FORM);
    if is_form { body } else { head.uri.query().unwrap_or_default().as_bytes() }
}

fn read_rest(route: &Route, head: &Parts, body: &[u8]) -> Result<Value, Malformed> {
    let input = route.operation.input.expect("only called with an input shape");
    let shape = route.service.shape(input);
    let mut document = match shape.payload.and_then(|payload| shape.member(payload)) {
        Some(payload) => read_payload(route, payload, body)?,
        None if route.wire == Wire::RestJson => json::read_body(route.service, input, body)?,
        None => xml::read_body(route.service, input, body)?.unwrap_or_else(|| Value::Object(Map::new())),
    };
    let out = document.as_object_mut().expect("bodies of structures are read into objects");
    bind_uri(route, head, shape, out)?;
    for member in shape.members {
        let bound = match member.location {
            Location::QueryString => from_query(route.service, member, head.uri.query().unwrap_or_default()),
            Location::Header => from_header(route.service, member, head),
            Location::Headers => Ok(Some(prefixed_headers(member, head)).filter(|found| found != &Value::Null)),
            Location::Body | Location::Uri | Location::StatusCode => Ok(None),
        };
        if let Some(value) = bound.map_err(|error| error.within(member.name))? {
            out.insert(member.name.to_string(), value);
        }
    }
    Ok(document)
}

/// The whole body is one member: bytes, text, or a structure.
fn read_payload(route: &Route, member: &MemberModel, body: &[u8]) -> Result<Value, Malformed> {
    let shape = route.service.shape(member.shape);
    let value = match shape.kind {
        Kind::Blob => Some(Value::String(Blob(body.to_vec()).to_base64())),
        Kind::String => {
            let text = String::from_utf8(body.to_vec());
            Some(Value::String(text.map_err(|_| Malformed::new("body is not UTF-8").within(member.name))?))
        }
        _ if route.wire == Wire::RestJson && body.is_empty() => None,
        _ if route.wire == Wire::RestJson => Some(json::read_body(route.service, member.shape, body)?),
        _ => xml::read_body(route.service, member.shape, body).map_err(|error| error.within(member.name))?,
    };
    let pair = value.map(|value| (member.name.to_string(), value));
    Ok(Value::Object(pair.into_iter().collect()))
}

fn bind_uri(route: &Route, head: &Parts, shape: &ShapeModel, out: &mut Map<String, Value>) -> Result<(), Malformed> {
    let query = head.uri.query().unwrap_or_default();
    let found = match_template(route.operation.request_uri, head.uri.path(), query);
    for (label, text) in found.map(|found| found.labels).unwrap_or_default() {
        let at_label = |member: &&MemberModel| member.location == Location::Uri && member.wire_name() == label;
        if let Some(member) = shape.members.iter().find(at_label) {
            let value =
                from_text(route.service.shape(member.shape), &text).map_err(|error| error.within(member.name))?;
            out.insert(member.name.to_string(), value);
        }
    }
    Ok(())
}

fn from_query(service: &ServiceModel, member: &MemberModel, query: &str) -> Result<Option<Value>, Malformed> {
    let shape = service.shape(member.shape);
    let mut sent = form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| name == member.wire_name())
        .map(|(_, value)| value);
    if shape.kind == Kind::List {
        let item = service.shape(shape.members[0].shape);
        let items = sent.map(|text| from_text(item, &text)).collect::<Result<Vec<_>, _>>()?;
        return Ok((!items.is_empty()).then_some(Value::Array(items)));
    }
    sent.next().map(|text| from_text(shape, &text)).transpose()
}

fn from_header(service: &ServiceModel, member: &MemberModel, head: &Parts) -> Result<Option<Value>, Malformed> {
    let Some(value) = head.headers.get(member.wire_name()) else { return Ok(None) };
    let text = std::str::from_utf8(value.as_bytes()).map_err(|_| Malformed::new("header is not UTF-8"))?;
    let shape = service.shape(member.shape);
    if shape.kind == Kind::List {
        let item = service.shape(shape.members[0].shape);
        let items = text.split(',').map(|part| from_text(item, part.trim())).collect::<Result<Vec<_>, _>>()?;
        return Ok(Some(Value::Array(items)));
    }
    from_text(shape, text).map(Some)
}

/// All headers that begin with the member's wire name, without it (`x-amz-meta-`); `null` when there are none.
fn prefixed_headers(member: &MemberModel, head: &Parts) -> Value {
    let prefix = member.wire_name().to_ascii_lowercase();
    let mut out = Map::new();
    for (name, value) in &head.headers {
        if let (Some(rest), Ok(text)) =
            (name.as_str().strip_prefix(prefix.as_str()), std::str::from_utf8(value.as_bytes()))
        {
            out.insert(rest.to_string(), Value::String(text.to_string()));
        }
    }
    if out.is_empty() { Value::Null } else { Value::Object(out) }
}
