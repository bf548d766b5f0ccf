//! One check: connect, ask, judge.
//!
//! Promises: a check ends with its timeout and reads no more than 64 KiB, whatever the target sends; when it ends,
//! nothing of it is left, no task and no socket. A certificate is not checked, as ELB does not. Leaves out: how often
//! (`schedule`).

use std::future::poll_fn;
use std::net::SocketAddr;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, Request, Response, StatusCode, Version, header};
use http_body_util::Empty;
use hyper_util::rt::TokioIo;
use ports::{HealthCheck, HealthCheckKind};
use tokio::net::TcpStream;

use super::Verdict;
use super::bounded::{Bounded, MAX_ANSWER_BYTES};
use crate::connecting;
use crate::tls;

/// As ELB names itself.
const USER_AGENT: &str = "ELB-HealthChecker/2.0";

/// A gRPC message without content: not compressed, length 0.
const EMPTY_MESSAGE: [u8; 5] = [0; 5];

/// Why there is no status to judge: a sentence.
type Failure = String;

/// Checks the target once.
pub(super) async fn check(address: SocketAddr, settings: &HealthCheck) -> Verdict {
    let timeout = Duration::from_millis(settings.timeout_millis);
    // Boxed: the room that a check takes is needed a moment only.
    let answered = tokio::time::timeout(timeout, Box::pin(ask(address, &settings.kind))).await;
    match (answered, &settings.kind) {
        (Err(_), _) => Verdict::TimedOut,
        (Ok(Err(failure)), _) => Verdict::Failed(failure),
        (Ok(Ok(None)), _) | (_, HealthCheckKind::Tcp) => Verdict::Passed,
        (Ok(Ok(Some(status))), HealthCheckKind::Http { matcher, .. } | HealthCheckKind::Grpc { matcher, .. }) => {
            let is_expected = matcher.iter().any(|(low, high)| (*low..=*high).contains(&status));
            if is_expected { Verdict::Passed } else { Verdict::WrongStatus(status) }
        }
    }
}

/// The status that the target answers with, HTTP's or gRPC's; none when a connection is enough.
async fn ask(address: SocketAddr, kind: &HealthCheckKind) -> Result<Option<u16>, Failure> {
    let stream = connecting::connect(address).await.map_err(|error| error.to_string())?;
    match kind {
        HealthCheckKind::Tcp => Ok(None),
        HealthCheckKind::Http { path, is_tls, is_http2: false, .. } => {
            let stream = secure(stream, *is_tls, b"http/1.1").await?;
            http1_status(stream, address, path).await.map(Some)
        }
        HealthCheckKind::Http { path, is_tls, is_http2: true, .. } => {
            let stream = secure(stream, *is_tls, b"h2").await?;
            let request = http2_request(Method::GET, address, path, *is_tls)?;
            let status = http2_exchange(stream, request, None, |answer, _| Ok(answer.status().as_u16())).await?;
            Ok(Some(status))
        }
        HealthCheckKind::Grpc { path, is_tls, .. } => {
            let stream = secure(stream, *is_tls, b"h2").await?;
            let mut request = http2_request(Method::POST, address, path, *is_tls)?;
            let headers = request.headers_mut();
            headers.insert(header::CONTENT_TYPE, http::HeaderValue::from_static("application/grpc"));
            headers.insert(header::TE, http::HeaderValue::from_static("trailers"));
            http2_exchange(stream, request, Some(&EMPTY_MESSAGE), grpc_status).await.map(Some)
        }
    }
}

async fn secure(stream: TcpStream, is_tls: bool, protocol: &'static [u8]) -> Result<Bounded, Failure> {
    if !is_tls {
        return Ok(Bounded::new(stream));
    }
    let stream = tls::connect(stream, tls::client_config(&[protocol]))
        .await
        .map_err(|error| format!("the TLS handshake failed: {error}"))?;
    // HTTP/1.1 is what a target speaks that has no opinion.
    if protocol == b"h2" && stream.get_ref().1.alpn_protocol() != Some(protocol) {
        return Err("the target does not speak HTTP/2".to_owned());
    }
    Ok(Bounded::new(stream))
}

async fn http1_status(stream: Bounded, address: SocketAddr, path: &str) -> Result<u16, Failure> {
    let request = Request::get(path)
        .header(header::HOST, address.to_string())
        .header(header::USER_AGENT, USER_AGENT)
        .header(header::CONNECTION, "close")
        .body(Empty::<Bytes>::new())
        .map_err(|error| error.to_string())?;
    let (mut sender, mut connection) = hyper::client::conn::http1::Builder::new()
        .max_buf_size(MAX_ANSWER_BYTES)
        .handshake(TokioIo::new(stream))
        .await
        .map_err(|error| error.to_string())?;
    let mut response = std::pin::pin!(sender.send_request(request));
    let response = tokio::select! {
        biased;
        response = &mut response => response,
        // Ends early only with an error, which then is the response's outcome too.
        _ = &mut connection => response.await,
    };
    // The body, if there is one, is not read.
    response.map(|response| response.status().as_u16()).map_err(|error| error.to_string())
}

fn http2_request(method: Method, address: SocketAddr, path: &str, is_tls: bool) -> Result<Request<()>, Failure> {
    let scheme = if is_tls { "https" } else { "http" };
    Request::builder()
        .method(method)
        .uri(format!("{scheme}://{address}{path}"))
        .version(Version::HTTP_2)
        .header(header::USER_AGENT, USER_AGENT)
        .body(())
        .map_err(|error| error.to_string())
}

/// Sends a request by HTTP/2 and judges its answer; `judge` gets the trailers only where there was a body to send.
async fn http2_exchange(
    stream: Bounded,
    request: Request<()>,
    body: Option<&'static [u8]>,
    judge: fn(&Response<()>, Option<&HeaderMap>) -> Result<u16, Failure>,
) -> Result<u16, Failure> {
    let describe = |error: h2::Error| error.to_string();
    let (sender, connection) = h2::client::Builder::new()
        .enable_push(false)
        .max_header_list_size(u32::try_from(MAX_ANSWER_BYTES).unwrap_or(u32::MAX))
        .handshake::<_, Bytes>(stream)
        .await
        .map_err(describe)?;
    let exchange = async {
        let mut sender = sender.ready().await.map_err(describe)?;
        let (answer, mut upload) = sender.send_request(request, body.is_none()).map_err(describe)?;
        if let Some(body) = body {
            upload.send_data(Bytes::from_static(body), true).map_err(describe)?;
        }
        let (head, mut download) = answer.await.map_err(describe)?.into_parts();
        let head = Response::from_parts(head, ());
        if body.is_none() || download.is_end_stream() {
            return judge(&head, None);
        }
        while let Some(piece) = download.data().await {
            let length = piece.map_err(describe)?.len();
            download.flow_control().release_capacity(length).map_err(describe)?;
        }
        let trailers = poll_fn(|cx| download.poll_trailers(cx)).await.map_err(describe)?;
        judge(&head, trailers.as_ref())
    };
    let mut exchange = std::pin::pin!(exchange);
    let mut connection = std::pin::pin!(connection);
    tokio::select! {
        biased;
        outcome = &mut exchange => outcome,
        // Whatever ended the connection, the exchange knows it by now.
        _ = &mut connection => exchange.await,
    }
}

/// `grpc-status` from the trailers, or from the head of an answer that is nothing but its head.
fn grpc_status(answer: &Response<()>, trailers: Option<&HeaderMap>) -> Result<u16, Failure> {
    if answer.status() != StatusCode::OK {
        return Err(format!("the answer is not gRPC: HTTP status {}", answer.status().as_u16()));
    }
    let status = trailers.unwrap_or(answer.headers()).get("grpc-status");
    let status = status.ok_or("the answer has no grpc-status")?;
    let number = status.to_str().ok().and_then(|text| text.parse().ok());
    number.ok_or_else(|| "the answer has no valid grpc-status".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grpc_status_is_read_from_trailers_or_from_a_head_that_is_all() {
        let answer = |status: u16, grpc: Option<&str>| {
            let mut answer = Response::builder().status(status);
            if let Some(grpc) = grpc {
                answer = answer.header("grpc-status", grpc);
            }
            answer.body(()).unwrap()
        };
        assert_eq!(grpc_status(&answer(200, Some("12")), None), Ok(12));
        let trailers = answer(200, Some("0")).headers().clone();
        assert_eq!(grpc_status(&answer(200, None), Some(&trailers)), Ok(0));
        for (answer, cause) in [
            (answer(200, None), "no grpc-status"),
            (answer(200, Some("99999")), "no valid"),
            (answer(200, Some("-1")), "no valid"),
            (answer(404, Some("0")), "HTTP status 404"),
        ] {
            let failure = grpc_status(&answer, None).unwrap_err();
            assert!(failure.contains(cause), "{failure}");
        }
    }
}
