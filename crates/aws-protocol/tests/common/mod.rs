//! Helpers shared by the integration tests of this crate.
#![allow(dead_code, clippy::unwrap_used)]

pub mod kinds;

use aws_protocol::{Route, Wire, decode_request, route};
use http::Request;
use http::request::Parts;
use serde_json::Value;

/// A request without signature.
pub fn request(method: &str, uri: &str, headers: &[(&str, &str)]) -> Parts {
    let mut builder = Request::builder().method(method).uri(uri).header("host", "127.0.0.1:4566");
    for (name, value) in headers {
        builder = builder.header(*name, *value);
    }
    builder.body(()).unwrap().into_parts().0
}

/// The `Authorization` header of a request signed for `service`; only routing reads it.
pub fn signed_for(service: &str) -> String {
    format!(
        "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0"
    )
}

/// A route to one operation, without a request.
pub fn route_to(service: &str, operation: &str, wire: Wire) -> Route {
    let service = aws_api::ALL.iter().find(|model| model.name == service).unwrap();
    Route { service, operation: service.operation(operation).unwrap(), wire }
}

/// Routes and decodes; the error is `code: message`.
pub fn read(head: &Parts, body: &[u8]) -> Result<(Route, Value), String> {
    let route = route(aws_api::ALL, head, body).map_err(|refused| refused.error.to_string())?;
    let document = decode_request(&route, head, body).map_err(|error| error.to_string())?;
    Ok((route, document))
}

/// Decodes an AWS JSON 1.1 body of a CodeDeploy or ECS operation.
pub fn read_json(target: &str, body: &str) -> Result<Value, String> {
    let headers = [("x-amz-target", target), ("content-type", "application/x-amz-json-1.1")];
    read(&request("POST", "/", &headers), body.as_bytes()).map(|(_, document)| document)
}

/// Decodes a form.
pub fn read_form(body: &str) -> Result<Value, String> {
    let headers = [("content-type", "application/x-www-form-urlencoded; charset=utf-8")];
    read(&request("POST", "/", &headers), body.as_bytes()).map(|(_, document)| document)
}

/// Decodes a request of a REST service.
pub fn read_rest(
    service: &str,
    method: &str,
    uri: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Result<(&'static str, Value), String> {
    let authorization = signed_for(service);
    let mut all = vec![("authorization", authorization.as_str())];
    all.extend_from_slice(headers);
    read(&request(method, uri, &all), body.as_bytes()).map(|(route, document)| (route.operation.name, document))
}
