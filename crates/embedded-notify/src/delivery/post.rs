//! One POST under the rules for requests that users can point somewhere (invariant H8).
//!
//! Promises: all addresses of the name are tested, the connection goes to a tested one, no redirect is followed, no
//! proxy of the environment is used, at most ten seconds and 64 KiB of answer.

use std::time::Duration;

use bytes::Bytes;
use http::{Request, StatusCode, header};
use http_body_util::{BodyExt, Full, Limited};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpStream, lookup_host};

use super::address::{HttpEndpoint, Network, is_allowed};

const TIMEOUT: Duration = Duration::from_secs(10);
const MAX_ANSWER: usize = 64 * 1024;

/// Why there is no status.
#[derive(Debug)]
pub(super) enum PostError {
    /// The rules forbid the connection.
    NotAllowed(String),
    /// It may work another time.
    Failed(String),
}

/// Sends the body and answers the status.
pub(super) async fn post(
    endpoint: &HttpEndpoint,
    networks: &[Network],
    headers: &[(&'static str, &str)],
    body: String,
) -> Result<StatusCode, PostError> {
    let exchange = async {
        let stream = connect(endpoint, networks).await?;
        exchange(stream, endpoint, headers, body).await
    };
    let late = |_| failed("no answer within ten seconds");
    tokio::time::timeout(TIMEOUT, exchange).await.map_err(late)?
}

async fn connect(endpoint: &HttpEndpoint, networks: &[Network]) -> Result<TcpStream, PostError> {
    let found = lookup_host((endpoint.host.as_str(), endpoint.port)).await.map_err(failed)?;
    let addresses: Vec<_> = found.collect();
    if let Some(outside) = addresses.iter().find(|address| !is_allowed(networks, address.ip())) {
        let text = format!("{} is at {}, which connections are not allowed to", endpoint.host, outside.ip());
        return Err(PostError::NotAllowed(text));
    }
    let mut last = failed("its name has no address");
    for address in addresses {
        match TcpStream::connect(address).await {
            Ok(stream) => return Ok(stream),
            Err(error) => last = failed(error),
        }
    }
    Err(last)
}

async fn exchange(
    stream: TcpStream,
    endpoint: &HttpEndpoint,
    headers: &[(&'static str, &str)],
    body: String,
) -> Result<StatusCode, PostError> {
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(failed)?;
    let connection = tokio::spawn(connection);
    let mut request = Request::post(&endpoint.path_and_query)
        .header(header::HOST, &endpoint.authority)
        .header(header::USER_AGENT, "Amazon Simple Notification Service Agent")
        .header(header::CONTENT_TYPE, "text/plain; charset=UTF-8")
        .header(header::CONNECTION, "close");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Full::new(Bytes::from(body))).map_err(failed)?;
    let answered = async {
        let answer = sender.send_request(request).await.map_err(failed)?;
        let status = answer.status();
        // What follows the status counts for nothing; it is read so that the receiver can finish, up to the limit.
        let _ = Limited::new(answer.into_body(), MAX_ANSWER).collect().await;
        Ok(status)
    };
    let answered = answered.await;
    connection.abort();
    answered
}

fn failed(error: impl std::fmt::Display) -> PostError {
    PostError::Failed(error.to_string())
}
