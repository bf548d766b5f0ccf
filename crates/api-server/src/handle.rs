//! One request from its first byte to its answer.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use aws_protocol::sigv4::{Expectation, verify};
use aws_protocol::{ApiError, AwsService, CallContext, ErrorFrame, Route, ServiceModel, Wire};
use bytes::Bytes;
use http::request::Parts;
use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use hyper::body::Incoming;

use crate::{Keys, body};

/// Everything that answers requests; shared by all connections.
pub(crate) struct Endpoint {
    pub services: Vec<Arc<dyn AwsService>>,
    pub keys: Keys,
    pub scope: types::Scope,
    pub clock_window_seconds: i64,
    pub endpoint_url: String,
}

impl Endpoint {
    /// Answers one request. Never fails: every outcome is an HTTP answer.
    pub(crate) async fn handle(&self, request: Request<Incoming>, peer: SocketAddr) -> Response<Bytes> {
        let started = Instant::now();
        let request_id = request_id();
        let (head, incoming) = request.into_parts();
        if let Some(answer) = own_pages(&head) {
            return answer;
        }
        let models: Vec<&'static ServiceModel> = self.services.iter().map(|service| service.model()).collect();
        let body = match body::read(&head, incoming, &self.keys).await {
            Ok(body) => body,
            Err(error) => {
                // Routed without its body only to word the refusal in the caller's protocol.
                let route = aws_protocol::route(&models, &head, b"").ok();
                let mut answer = refuse(&head, route.as_ref(), &request_id, &error);
                // The rest of the body is not read, so the connection cannot be used again.
                answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
                return answer;
            }
        };
        let route = match aws_protocol::route(&models, &head, &body) {
            Ok(route) => route,
            Err(unroutable) => {
                let frame = ErrorFrame {
                    wire: unroutable.wire,
                    service: unroutable.service,
                    request_id: &request_id,
                    query_mode: query_mode(&head),
                };
                return aws_protocol::encode_error(&frame, &unroutable.error);
            }
        };
        let outcome = self.answer(&route, &head, &body, peer, &request_id).await;
        let (status, error) = match &outcome {
            Ok(answer) => (answer.status().as_u16(), ""),
            Err(error) => (error.status, error.code.as_str()),
        };
        tracing::info!(
            service = route.service.signing_name,
            operation = route.operation.name,
            status,
            error,
            millis = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
            request_id,
            "call"
        );
        outcome.unwrap_or_else(|error| refuse(&head, Some(&route), &request_id, &error))
    }

    async fn answer(
        &self,
        route: &Route,
        head: &Parts,
        body: &Bytes,
        peer: SocketAddr,
        request_id: &str,
    ) -> Result<Response<Bytes>, ApiError> {
        let expected = Expectation {
            region: &self.scope.region,
            service: route.service.signing_name,
            now_epoch_seconds: wall_clock_seconds(),
            window_seconds: self.clock_window_seconds,
            allow_unsigned_payload: false,
        };
        let verified = verify(head, body, &expected, &self.keys).map_err(|fault| fault.into_error(route.wire))?;
        let principal = self.keys.principal(&verified.access_key_id).unwrap_or_default().to_string();
        let context = CallContext {
            scope: self.scope.clone(),
            principal,
            access_key_id: verified.access_key_id,
            request_id: request_id.to_string(),
            source_ip: peer.ip().to_string(),
            endpoint_url: self.endpoint_url.clone(),
        };
        let input = aws_protocol::decode_request(route, head, body)?;
        let service = self
            .services
            .iter()
            .find(|service| std::ptr::eq(service.model(), route.service))
            .ok_or_else(|| ApiError::internal("The service is not configured."))?;
        let output = service.call(&context, route.operation, input).await?;
        aws_protocol::encode_response(route, request_id, &output)
    }
}

fn refuse(head: &Parts, route: Option<&Route>, request_id: &str, error: &ApiError) -> Response<Bytes> {
    let frame = ErrorFrame {
        wire: route.map_or(Wire::Json11, |route| route.wire),
        service: route.map(|route| route.service),
        request_id,
        query_mode: query_mode(head),
    };
    aws_protocol::encode_error(&frame, error)
}

fn query_mode(head: &Parts) -> bool {
    head.headers.get("x-amzn-query-mode").is_some_and(|value| value == "true")
}

/// Pages that are not AWS's: the console's path is reserved, and load balancers like a health page.
fn own_pages(head: &Parts) -> Option<Response<Bytes>> {
    let path = head.uri.path();
    let page = |status: StatusCode, text: &'static str| {
        let mut answer = Response::new(Bytes::from_static(text.as_bytes()));
        *answer.status_mut() = status;
        answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
        Some(answer)
    };
    if head.headers.contains_key(header::AUTHORIZATION) {
        return None;
    }
    match (&head.method, path) {
        (&Method::GET, "/health") => page(StatusCode::OK, "ok\n"),
        (_, path) if path == "/console" || path.starts_with("/console/") => page(
            StatusCode::NOT_FOUND,
            "The console is not part of this version. Watch deployments with `cutover status --watch`.\n",
        ),
        _ => None,
    }
}

/// A UUID-shaped request id.
fn request_id() -> String {
    let mut bytes = [0_u8; 16];
    // A failing system generator costs readable ids, not requests.
    let _ = getrandom::fill(&mut bytes);
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// Signatures are judged by the wall clock: callers do not know the engine's clock rate.
fn wall_clock_seconds() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
