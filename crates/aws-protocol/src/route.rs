//! Which service, protocol and operation a request means.
//!
//! Every service shares one endpoint, and the `Host` header never helps. In this order (spec/clients.md, section 2):
//! the path of a request that says it is Smithy RPC v2; the prefix of `X-Amz-Target`; `Action` and `Version` of a
//! form; the service named in the signature's scope; without a signature a dated path is Lambda, all else S3. A
//! request that names its operation in both of the first two ways is refused.
//!
//! Promises: a pure function of the request; what it reads from the signature is used to route only, verification
//! compares it with the server's own. Leaves out: whether the caller may.

use http::Method;
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::request::Parts;

use crate::cbor;
use crate::error::ApiError;
use crate::model::{Location, OperationModel, Protocol, ServiceModel};
use crate::query;
use crate::uri::match_template;

/// The protocol a request came in, which is also the answer's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wire {
    /// AWS JSON 1.0.
    Json10,
    /// AWS JSON 1.1.
    Json11,
    /// AWS Query.
    Query,
    /// EC2's dialect of AWS Query.
    Ec2,
    /// REST-JSON.
    RestJson,
    /// REST-XML.
    RestXml,
    /// Smithy RPC v2 with CBOR.
    RpcV2Cbor,
}

/// Where a request goes.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// The service.
    pub service: &'static ServiceModel,
    /// The operation.
    pub operation: &'static OperationModel,
    /// The protocol.
    pub wire: Wire,
}

/// A request that means no operation we know, and the protocol its refusal is written in.
#[derive(Clone, Debug)]
pub struct Unroutable {
    /// The service, when at least that was clear.
    pub service: Option<&'static ServiceModel>,
    /// The protocol of the refusal.
    pub wire: Wire,
    /// The refusal.
    pub error: ApiError,
}

type Routed = Result<Route, Box<Unroutable>>;

/// Finds service, protocol and operation of a request among `services`.
pub fn route(services: &[&'static ServiceModel], head: &Parts, body: &[u8]) -> Routed {
    let protocol = header(head, "smithy-protocol");
    if let Some(protocol) = protocol.filter(|name| *name == cbor::PROTOCOL || rpc_v2_path(head.uri.path()).is_some())
    {
        return by_rpc_v2(services, head, protocol);
    }
    if let Some(target) = header(head, "x-amz-target") {
        return by_target(services, head, target);
    }
    let is_form = header(head, CONTENT_TYPE.as_str()).is_some_and(|kind| media_type(kind) == FORM);
    if is_form && let Some(action) = query::parameter(body, "Action") {
        return by_action(services, &action, query::parameter(body, "Version").as_deref());
    }
    let path_query = head.uri.query().unwrap_or_default().as_bytes();
    if head.uri.path() == "/"
        && let Some(action) = query::parameter(path_query, "Action")
    {
        return by_action(services, &action, query::parameter(path_query, "Version").as_deref());
    }
    by_rest(services, head)
}

/// Media type of forms.
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// A content type without its parameters, lower case.
pub(crate) fn media_type(content_type: &str) -> String {
    content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

pub(crate) fn header<'a>(head: &'a Parts, name: &str) -> Option<&'a str> {
    head.headers.get(name).and_then(|value| value.to_str().ok())
}

fn by_target(services: &[&'static ServiceModel], head: &Parts, target: &str) -> Routed {
    let content_type = header(head, CONTENT_TYPE.as_str()).map(media_type).unwrap_or_default();
    let wire = if content_type == "application/x-amz-json-1.0" { Wire::Json10 } else { Wire::Json11 };
    let (prefix, name) = target.split_once('.').unwrap_or((target, ""));
    let service = services.iter().find(|service| service.target_prefix == Some(prefix)).copied();
    let Some(service) = service else {
        let text = format!("X-Amz-Target {target} names no service of this endpoint.");
        return refuse(None, wire, ApiError::new("UnknownOperationException", text));
    };
    match service.operation(name) {
        Some(operation) => Ok(Route { service, operation, wire }),
        None => refuse(Some(service), wire, unknown_operation(service, name)),
    }
}

fn unknown_operation(service: &ServiceModel, name: &str) -> ApiError {
    let text = format!("Operation {name} of {} is not offered by this endpoint.", service.service_id);
    ApiError::new("UnknownOperationException", text)
}

/// Service and operation of `/service/{Name}/operation/{Operation}`, possibly below a prefix.
fn rpc_v2_path(path: &str) -> Option<(&str, &str)> {
    let mut segments = path.rsplit('/');
    let mut next = || segments.next();
    let (operation, second, name, first) = (next()?, next()?, next()?, next()?);
    // A fifth, at least the empty one before the first slash, shows that the fourth is a whole segment.
    (first == "service" && second == "operation" && next().is_some()).then_some((name, operation))
}

/// The service's name, or its absolute shape id with a dot in place of `#`.
fn is_named(service: &ServiceModel, name: &str) -> bool {
    let (namespace, last) = name.rsplit_once('.').map_or((None, name), |(namespace, last)| (Some(namespace), last));
    service.target_prefix == Some(last) && namespace.is_none_or(|namespace| service.namespace() == namespace)
}

fn by_rpc_v2(services: &[&'static ServiceModel], head: &Parts, protocol: &str) -> Routed {
    let path = rpc_v2_path(head.uri.path());
    let service = path.and_then(|(name, _)| services.iter().find(|service| is_named(service, name)).copied());
    let refuse = |code, text, status| refuse(service, Wire::RpcV2Cbor, ApiError::new(code, text).with_status(status));
    if protocol != cbor::PROTOCOL {
        let text = format!("Of Smithy's RPC protocols this endpoint speaks {} only.", cbor::PROTOCOL);
        return refuse("UnsupportedProtocolException", text, 415);
    }
    // The specification demands it: whoever reads only one of the two names must not see another operation.
    if head.headers.contains_key("x-amz-target") || head.headers.contains_key("x-amzn-target") {
        let text = "A request in Smithy RPC v2 must not carry X-Amz-Target.".to_string();
        return refuse("MalformedHttpRequestException", text, 400);
    }
    if head.method != Method::POST {
        let text = format!("Smithy RPC v2 knows no {}; use POST.", head.method);
        return refuse("UnknownOperationException", text, 405);
    }
    match (service, path) {
        (Some(service), Some((_, name))) => match service.operation(name) {
            Some(operation) => Ok(Route { service, operation, wire: Wire::RpcV2Cbor }),
            None => refuse("UnknownOperationException", unknown_operation(service, name).message, 404),
        },
        _ => {
            let text = format!("{} names no service of this endpoint.", head.uri.path());
            refuse("UnknownOperationException", text, 404)
        }
    }
}

fn by_action(services: &[&'static ServiceModel], action: &str, version: Option<&str>) -> Routed {
    let speaks = |service: &&&'static ServiceModel| service.speaks(Protocol::Query) || service.speaks(Protocol::Ec2);
    let mut candidates = services.iter().filter(speaks).filter(|service| Some(service.api_version) == version);
    let Some(service) = candidates.next().copied() else {
        let version = version.unwrap_or("(none)");
        let text = format!("Could not find operation {action} for version {version}");
        return refuse(None, Wire::Query, ApiError::new("InvalidAction", text));
    };
    let wire = if service.speaks(Protocol::Ec2) { Wire::Ec2 } else { Wire::Query };
    match service.operation(action) {
        Some(operation) => Ok(Route { service, operation, wire }),
        None => {
            let text = format!("The action {action} is not valid for this web service.");
            refuse(Some(service), wire, ApiError::new("InvalidAction", text))
        }
    }
}

fn by_rest(services: &[&'static ServiceModel], head: &Parts) -> Routed {
    let path = head.uri.path();
    let signed_for = scope_service(head);
    let signing_name = signed_for.unwrap_or(if is_dated(path) { "lambda" } else { "s3" });
    let rest =
        |service: &&&'static ServiceModel| service.speaks(Protocol::RestJson) || service.speaks(Protocol::RestXml);
    let found = services.iter().filter(rest).find(|service| service.signing_name == signing_name).copied();
    let Some(service) = found else {
        let text = format!("{} {path} names no operation of this endpoint (signed for {signing_name}).", head.method);
        return refuse(None, Wire::RestXml, ApiError::new("NotImplemented", text).with_status(501));
    };
    let wire = if service.speaks(Protocol::RestJson) { Wire::RestJson } else { Wire::RestXml };
    match rest_operation(service, head) {
        Some(operation) => Ok(Route { service, operation, wire }),
        None if wire == Wire::RestJson => {
            let text = format!("{} {path} is not an operation of {} offered here.", head.method, service.service_id);
            refuse(Some(service), wire, ApiError::new("UnknownOperationException", text).with_status(404))
        }
        None => {
            let text = "A header or query you provided implies functionality that is not implemented.";
            refuse(Some(service), wire, ApiError::new("NotImplemented", text).with_status(501))
        }
    }
}

/// The operation whose template fits method, path and query best.
fn rest_operation(service: &'static ServiceModel, head: &Parts) -> Option<&'static OperationModel> {
    let query = head.uri.query().unwrap_or_default();
    let fitting = service.operations.iter().filter(|operation| operation.method == head.method.as_str());
    let fitting = fitting.filter_map(|operation| {
        let literals = match_template(operation.request_uri, head.uri.path(), query)?.literals;
        let demands = if service.speaks(Protocol::RestXml) { demands_met(service, operation, head)? } else { 0 };
        Some((literals + demands, operation))
    });
    // Of equals the first in the table wins, so the choice does not depend on chance.
    let (_, best) = fitting.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    let asks_for_more = service.speaks(Protocol::RestXml)
        && (names_other_subresource(service, best, query) || names_a_source(best, head));
    (!asks_for_more).then_some(best)
}

/// The number of parameters and headers that an operation demands; nothing when one is not there. S3 tells a part from
/// an object, and a copy from an upload, by these alone.
fn demands_met(service: &ServiceModel, operation: &OperationModel, head: &Parts) -> Option<usize> {
    let mut met = 0;
    let members = operation.input.map_or(&[][..], |input| service.shape(input).members);
    for member in members.iter().filter(|member| member.required) {
        let name = member.location_name.unwrap_or(member.name);
        let is_there = match member.location {
            Location::QueryString => query_names(head).any(|found| found == name),
            Location::Header => head.headers.contains_key(name),
            _ => continue,
        };
        met += is_there.then_some(1)?;
    }
    Some(met)
}

fn query_names(head: &Parts) -> impl Iterator<Item = std::borrow::Cow<'_, str>> {
    form_urlencoded::parse(head.uri.query().unwrap_or_default().as_bytes()).map(|(name, _)| name)
}

/// S3 tells operations on one path apart by a parameter; these belong to operations that may not be in the tables.
const S3_SUBRESOURCES: &[&str] = &[
    "accelerate",
    "acl",
    "analytics",
    "attributes",
    "cors",
    "delete",
    "encryption",
    "intelligent-tiering",
    "inventory",
    "legal-hold",
    "lifecycle",
    "location",
    "logging",
    "metrics",
    "notification",
    "object-lock",
    "ownershipControls",
    "policy",
    "policyStatus",
    "publicAccessBlock",
    "replication",
    "requestPayment",
    "restore",
    "retention",
    "select",
    "tagging",
    "torrent",
    "uploadId",
    "uploads",
    "versioning",
    "versions",
    "website",
];

fn names_other_subresource(service: &ServiceModel, operation: &OperationModel, query: &str) -> bool {
    let own = operation.request_uri.split_once('?').map_or("", |(_, literal)| literal);
    let mut own: Vec<_> = form_urlencoded::parse(own.as_bytes()).map(|(name, _)| name).collect();
    let members = operation.input.map_or(&[][..], |input| service.shape(input).members).iter();
    let bound = members.filter(|member| member.location == Location::QueryString);
    own.extend(bound.map(|member| member.location_name.unwrap_or(member.name).into()));
    form_urlencoded::parse(query.as_bytes())
        .any(|(name, _)| S3_SUBRESOURCES.contains(&name.as_ref()) && !own.contains(&name))
}

/// Copies differ from uploads, whose body would be empty, only by a header: what names a source is CopyObject or none of
/// the operations here.
fn names_a_source(operation: &OperationModel, head: &Parts) -> bool {
    let names = |name: &&&str| head.headers.contains_key(**name);
    let is_upload = matches!(operation.name, "PutObject" | "UploadPart");
    let is_part = operation.name == "CopyObject" && query_names(head).any(|name| name == "uploadId");
    is_part || (is_upload && S3_SOURCES.iter().any(|name| names(&name)))
}

const S3_SOURCES: &[&str] = &["x-amz-copy-source", "x-amz-rename-source"];

/// The service in the credential scope of the `Authorization` header or of a presigned query.
fn scope_service(head: &Parts) -> Option<&str> {
    let authorization = header(head, AUTHORIZATION.as_str()).unwrap_or_default();
    let credential = authorization.split_once("Credential=").map(|(_, rest)| rest);
    if let Some(credential) = credential {
        return credential.split([',', ' ']).next()?.split('/').nth(3);
    }
    let presigned = head.uri.query()?.split('&').find_map(|pair| pair.strip_prefix("X-Amz-Credential="))?;
    // In a query the slashes come encoded or bare.
    let mut parts = presigned.split('/').flat_map(|part| part.split("%2F")).flat_map(|part| part.split("%2f"));
    parts.nth(3)
}

/// Whether a path begins with a date, as Lambda's do: `/2015-03-31/functions`.
fn is_dated(path: &str) -> bool {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default().as_bytes();
    first.len() == 10
        && first
            .iter()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { *byte == b'-' } else { byte.is_ascii_digit() })
}

fn refuse(service: Option<&'static ServiceModel>, wire: Wire, error: ApiError) -> Routed {
    Err(Box::new(Unroutable { service, wire, error }))
}
