//! From an operation's output document, or its error, to an HTTP answer.
//!
//! Promises: every answer carries the request id; the error envelope is the one the protocol's clients read.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Response, StatusCode};
use serde_json::{Value, json};

use crate::cbor;
use crate::error::ApiError;
use crate::json;
use crate::model::{Kind, Location, MemberModel, ServiceModel, ShapeModel, TimestampFormat};
use crate::route::{Route, Wire};
use crate::scalar::to_text;
use crate::values::Blob;
use crate::xml::Writer;

/// Namespace of S3's documents; the published model leaves it out.
const S3_NAMESPACE: &str = "http://s3.amazonaws.com/doc/2006-03-01/";

/// Root elements of S3's answers, which the published model leaves out too.
const S3_ROOTS: &[(&str, &str)] = &[
    ("DeleteObjects", "DeleteResult"),
    ("GetBucketLocation", "LocationConstraint"),
    ("ListBuckets", "ListAllMyBucketsResult"),
    ("ListObjects", "ListBucketResult"),
    ("ListObjectsV2", "ListBucketResult"),
];

/// Namespace of the errors that every AWS service has and no model lists, as the services themselves write it.
const COMMON_ERRORS: &str = "com.amazon.coral.service";

/// Writes a successful answer.
pub fn encode_response(route: &Route, request_id: &str, output: &Value) -> Result<Response<Bytes>, ApiError> {
    let mut answer = Response::new(Bytes::new());
    set_request_id(&mut answer, route.wire, request_id);
    *answer.status_mut() = status_of(route.operation.response_code);
    let shape = route.operation.output.map(|output| route.service.shape(output));
    match route.wire {
        Wire::Json10 | Wire::Json11 => {
            set_header(&mut answer, "content-type", json_content_type(route.wire));
            // AWS JSON 1.1 answers operations without an output with an empty body.
            if shape.is_some() || route.wire == Wire::Json10 {
                *answer.body_mut() = json::write_body(output).into();
            }
        }
        Wire::Query => write_query(route, shape, request_id, output, &mut answer),
        Wire::Ec2 => write_ec2(route, shape, request_id, output, &mut answer),
        Wire::RestJson | Wire::RestXml => {
            if let Some(shape) = shape {
                write_rest(route, shape, output, &mut answer)?;
            }
            // S3 answers a range of an object with 206; the published model knows 200 only.
            if route.operation.name == "GetObject" && output.get("ContentRange").is_some_and(Value::is_string) {
                *answer.status_mut() = StatusCode::PARTIAL_CONTENT;
            }
        }
        Wire::RpcV2Cbor => {
            // The protocol knows one status for success, and no body at all for operations without an output.
            *answer.status_mut() = StatusCode::OK;
            set_header(&mut answer, "smithy-protocol", cbor::PROTOCOL);
            if let Some(shape) = shape {
                set_cbor(&mut answer, cbor::write_body(route.service, shape, output)?);
            }
        }
    }
    Ok(answer)
}

fn json_content_type(wire: Wire) -> &'static str {
    if wire == Wire::Json10 { "application/x-amz-json-1.0" } else { "application/x-amz-json-1.1" }
}

fn status_of(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

fn set_request_id(answer: &mut Response<Bytes>, wire: Wire, request_id: &str) {
    let name = if wire == Wire::RestXml { "x-amz-request-id" } else { "x-amzn-requestid" };
    set_header(answer, name, request_id);
}

/// Sets a header; a value that no header can carry is left out.
fn set_header(answer: &mut Response<Bytes>, name: &str, value: &str) {
    if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
        answer.headers_mut().insert(name, value);
    }
}

fn set_xml(answer: &mut Response<Bytes>, content_type: &str, writer: Writer) {
    set_header(answer, "content-type", content_type);
    *answer.body_mut() = writer.finish().into();
}

fn write_query(
    route: &Route,
    shape: Option<&ShapeModel>,
    request_id: &str,
    output: &Value,
    answer: &mut Response<Bytes>,
) {
    let mut writer = Writer::new();
    let root = format!("{}Response", route.operation.name);
    writer.open(&root, route.service.xml_namespace);
    if let Some(shape) = shape {
        if let Some(wrapper) = route.operation.result_wrapper {
            writer.open(wrapper, None);
        }
        writer.members(route.service, shape, output);
        if let Some(wrapper) = route.operation.result_wrapper {
            writer.close(wrapper);
        }
    }
    writer.open("ResponseMetadata", None);
    writer.element("RequestId", request_id);
    writer.close("ResponseMetadata");
    writer.close(&root);
    set_xml(answer, "text/xml", writer);
}

fn write_ec2(
    route: &Route,
    shape: Option<&ShapeModel>,
    request_id: &str,
    output: &Value,
    answer: &mut Response<Bytes>,
) {
    let mut writer = Writer::new();
    let root = format!("{}Response", route.operation.name);
    writer.open(&root, route.service.xml_namespace);
    writer.element("requestId", request_id);
    match shape {
        Some(shape) => writer.members(route.service, shape, output),
        None => writer.element("return", "true"),
    }
    writer.close(&root);
    set_xml(answer, "text/xml;charset=UTF-8", writer);
}

fn write_rest(
    route: &Route,
    shape: &ShapeModel,
    output: &Value,
    answer: &mut Response<Bytes>,
) -> Result<(), ApiError> {
    for member in shape.members {
        match (member.location, output.get(member.name)) {
            (Location::Body | Location::Uri | Location::QueryString, _) | (_, None | Some(Value::Null)) => {}
            (Location::Header, Some(value)) => write_header(route.service, member, value, answer),
            (Location::Headers, Some(value)) => write_headers(member, value, answer),
            (Location::StatusCode, Some(value)) => {
                let code = value.as_u64().and_then(|code| u16::try_from(code).ok()).unwrap_or(500);
                *answer.status_mut() = status_of(code);
            }
        }
    }
    match shape.payload.and_then(|payload| shape.member(payload)) {
        Some(payload) => write_payload(route, payload, output.get(payload.name), answer),
        None => {
            write_rest_body(route, shape, output, answer);
            Ok(())
        }
    }
}

fn write_header(service: &ServiceModel, member: &MemberModel, value: &Value, answer: &mut Response<Bytes>) {
    let shape = service.shape(member.shape);
    let format = member.timestamp_format.or(shape.timestamp_format).unwrap_or(TimestampFormat::HttpDate);
    let text = match value {
        Value::Array(items) => {
            let item = service.shape(shape.members[0].shape);
            Some(items.iter().filter_map(|value| to_text(item, format, value)).collect::<Vec<_>>().join(","))
        }
        _ => to_text(shape, format, value),
    };
    if let Some(text) = text {
        set_header(answer, member.wire_name(), &text);
    }
}

fn write_headers(member: &MemberModel, value: &Value, answer: &mut Response<Bytes>) {
    for (name, value) in value.as_object().into_iter().flatten() {
        if let Some(text) = value.as_str() {
            set_header(answer, &format!("{}{name}", member.wire_name()), text);
        }
    }
}

fn write_payload(
    route: &Route,
    member: &MemberModel,
    value: Option<&Value>,
    answer: &mut Response<Bytes>,
) -> Result<(), ApiError> {
    let shape = route.service.shape(member.shape);
    match (shape.kind, value) {
        (_, None | Some(Value::Null)) => {}
        (Kind::Blob, Some(value)) => {
            let bytes = value.as_str().and_then(Blob::from_base64);
            let bytes = bytes.ok_or_else(|| ApiError::internal(format!("{} is not base64 text", member.name)))?;
            *answer.body_mut() = bytes.0.into();
            if !answer.headers().contains_key(CONTENT_TYPE) {
                let json = route.wire == Wire::RestJson;
                set_header(
                    answer,
                    "content-type",
                    if json { "application/json" } else { "application/octet-stream" },
                );
            }
        }
        (Kind::String, Some(value)) => {
            *answer.body_mut() = value.as_str().unwrap_or_default().to_string().into();
        }
        (_, Some(value)) if route.wire == Wire::RestJson => {
            set_header(answer, "content-type", "application/json");
            *answer.body_mut() = json::write_body(value).into();
        }
        (_, Some(value)) => {
            let mut writer = Writer::new();
            writer.open(member.wire_name(), Some(xml_namespace(route.service)));
            writer.members(route.service, shape, value);
            writer.close(member.wire_name());
            set_xml(answer, "application/xml", writer);
        }
    }
    Ok(())
}

/// The body of an output whose members are the body, if any is.
fn write_rest_body(route: &Route, shape: &ShapeModel, output: &Value, answer: &mut Response<Bytes>) {
    if !shape.members.iter().any(|member| member.location == Location::Body) {
        return;
    }
    if route.wire == Wire::RestJson {
        set_header(answer, "content-type", "application/json");
        let in_body = |name: &str| shape.member(name).is_none_or(|member| member.location == Location::Body);
        let object = output.as_object().into_iter().flatten().filter(|(name, _)| in_body(name));
        let body: Value = Value::Object(object.map(|(name, value)| (name.clone(), value.clone())).collect());
        *answer.body_mut() = json::write_body(&body).into();
        return;
    }
    let name = route.operation.name;
    let root = S3_ROOTS.iter().find(|(operation, _)| *operation == name).map_or(shape.name, |(_, root)| root);
    let mut writer = Writer::new();
    writer.open(root, Some(xml_namespace(route.service)));
    if name == "GetBucketLocation" {
        // The one answer whose only member is the root element's own text.
        writer.text(output.get("LocationConstraint").and_then(Value::as_str).unwrap_or_default());
    } else {
        writer.members(route.service, shape, output);
    }
    writer.close(root);
    set_xml(answer, "application/xml", writer);
}

fn xml_namespace(service: &ServiceModel) -> &'static str {
    service.xml_namespace.unwrap_or(S3_NAMESPACE)
}

/// What an error answer needs to know of its request.
#[derive(Clone, Copy, Debug)]
pub struct ErrorFrame<'a> {
    /// Protocol of the request.
    pub wire: Wire,
    /// The service, when routing got that far.
    pub service: Option<&'static ServiceModel>,
    /// Request id.
    pub request_id: &'a str,
    /// Whether the request carried `x-amzn-query-mode: true`.
    pub query_mode: bool,
}

/// Writes an error answer.
pub fn encode_error(frame: &ErrorFrame<'_>, error: &ApiError) -> Response<Bytes> {
    let mut answer = Response::new(Bytes::new());
    *answer.status_mut() = status_of(error.status);
    set_request_id(&mut answer, frame.wire, frame.request_id);
    let shape = frame.service.and_then(|service| service.error_shape(&error.code));
    let modelled_name = shape.map_or(error.code.as_str(), |shape| shape.name);
    let query_code = shape.and_then(|shape| shape.error.as_ref()).map_or(error.code.as_str(), |error| error.code);
    match frame.wire {
        Wire::Json10 | Wire::Json11 => {
            let body = json!({"__type": modelled_name, "message": error.message});
            set_json(&mut answer, json_content_type(frame.wire), modelled_name, &body);
            set_query_error(frame, query_code, error, &mut answer);
        }
        Wire::RestJson => {
            let kind = if error.sender { "User" } else { "Service" };
            // Lambda writes the text under either name, depending on the error; clients read both.
            let body = json!({"Type": kind, "Message": error.message, "message": error.message});
            set_json(&mut answer, "application/json", modelled_name, &body);
        }
        Wire::Query => query_error(frame, query_code, error, &mut answer),
        Wire::Ec2 => ec2_error(frame, query_code, error, &mut answer),
        Wire::RestXml => rest_xml_error(frame, query_code, error, &mut answer),
        Wire::RpcV2Cbor => {
            set_header(&mut answer, "smithy-protocol", cbor::PROTOCOL);
            set_query_error(frame, query_code, error, &mut answer);
            set_cbor(&mut answer, cbor_error(frame, shape, error));
        }
    }
    answer
}

fn set_json(answer: &mut Response<Bytes>, content_type: &str, error_type: &str, body: &Value) {
    set_header(answer, "content-type", content_type);
    set_header(answer, "x-amzn-errortype", error_type);
    *answer.body_mut() = body.to_string().into();
}

/// The code that callers of the old Query protocol know, for those who still expect it.
fn set_query_error(frame: &ErrorFrame<'_>, code: &str, error: &ApiError, answer: &mut Response<Bytes>) {
    if frame.query_mode && frame.service.is_some_and(|service| service.query_compatible) {
        let code = frame.service.and_then(|service| old_code(service.signing_name, code)).unwrap_or(code);
        set_header(answer, "x-amzn-query-error", &format!("{code};{}", fault(error)));
    }
}

/// SQS's codes from before it spoke JSON, where they differ. The published model no longer tells them; the service
/// still does, and scripts compare them.
fn old_code(service: &str, code: &str) -> Option<&'static str> {
    const SQS: [(&str, &str); 11] = [
        ("BatchEntryIdsNotDistinct", "AWS.SimpleQueueService.BatchEntryIdsNotDistinct"),
        ("BatchRequestTooLong", "AWS.SimpleQueueService.BatchRequestTooLong"),
        ("EmptyBatchRequest", "AWS.SimpleQueueService.EmptyBatchRequest"),
        ("InvalidBatchEntryId", "AWS.SimpleQueueService.InvalidBatchEntryId"),
        ("MessageNotInflight", "AWS.SimpleQueueService.MessageNotInflight"),
        ("PurgeQueueInProgress", "AWS.SimpleQueueService.PurgeQueueInProgress"),
        ("QueueDeletedRecently", "AWS.SimpleQueueService.QueueDeletedRecently"),
        ("QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue"),
        ("QueueNameExists", "QueueAlreadyExists"),
        ("TooManyEntriesInBatchRequest", "AWS.SimpleQueueService.TooManyEntriesInBatchRequest"),
        ("UnsupportedOperation", "AWS.SimpleQueueService.UnsupportedOperation"),
    ];
    let found = SQS.into_iter().find(|(now, _)| service == "sqs" && *now == code);
    found.map(|(_, then)| then)
}

fn set_cbor(answer: &mut Response<Bytes>, body: Vec<u8>) {
    set_header(answer, "content-type", cbor::MEDIA_TYPE);
    *answer.body_mut() = body.into();
}

/// The error's absolute shape id and its text. The text goes under the name the model gives it, which modelled
/// errors are read from, and under `message`, which clients read from errors they do not know.
fn cbor_error(frame: &ErrorFrame<'_>, shape: Option<&ShapeModel>, error: &ApiError) -> Vec<u8> {
    let id = match (frame.service, shape) {
        (Some(service), Some(shape)) => format!("{}#{}", service.namespace(), shape.name),
        _ => format!("{COMMON_ERRORS}#{}", error.code),
    };
    let is_text = |name: &&str| *name != "message" && name.eq_ignore_ascii_case("message");
    let modelled = shape.and_then(|shape| shape.members.iter().map(|member| member.name).find(is_text));
    let mut texts = vec![("__type", id.as_str()), ("message", &error.message)];
    texts.extend(modelled.map(|name| (name, error.message.as_str())));
    cbor::write_texts(&texts)
}

fn fault(error: &ApiError) -> &'static str {
    if error.sender { "Sender" } else { "Receiver" }
}

fn query_error(frame: &ErrorFrame<'_>, code: &str, error: &ApiError, answer: &mut Response<Bytes>) {
    let mut writer = Writer::new();
    writer.open("ErrorResponse", frame.service.and_then(|service| service.xml_namespace));
    writer.open("Error", None);
    writer.element("Type", fault(error));
    writer.element("Code", code);
    writer.element("Message", &error.message);
    writer.close("Error");
    writer.element("RequestId", frame.request_id);
    writer.close("ErrorResponse");
    set_xml(answer, "text/xml", writer);
}

fn ec2_error(frame: &ErrorFrame<'_>, code: &str, error: &ApiError, answer: &mut Response<Bytes>) {
    let mut writer = Writer::new();
    writer.open("Response", None);
    writer.open("Errors", None);
    writer.open("Error", None);
    writer.element("Code", code);
    writer.element("Message", &error.message);
    writer.close("Error");
    writer.close("Errors");
    writer.element("RequestID", frame.request_id);
    writer.close("Response");
    set_xml(answer, "text/xml;charset=UTF-8", writer);
}

fn rest_xml_error(frame: &ErrorFrame<'_>, code: &str, error: &ApiError, answer: &mut Response<Bytes>) {
    let mut writer = Writer::new();
    writer.open("Error", None);
    writer.element("Code", code);
    writer.element("Message", &error.message);
    writer.element("RequestId", frame.request_id);
    writer.close("Error");
    set_xml(answer, "application/xml", writer);
}
