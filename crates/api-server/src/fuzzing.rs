//! What fuzzing reaches of this crate beyond its public items; built with the feature `fuzzing` only.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;

use aws_protocol::AwsService;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::{mpsc, watch};

use crate::handle::Endpoint;
use crate::{Options, pages};

/// Serves these bytes as a caller's whole connection to an endpoint with these services; answers what it wrote.
pub async fn connection(options: Options, services: Vec<Arc<dyn AwsService>>, sent: &[u8]) -> Vec<u8> {
    let limits = options.limits;
    let (alive, _ended) = mpsc::channel(1);
    let endpoint = Arc::new(Endpoint::new(services, options, "http://127.0.0.1:4566".to_string(), alive));
    let (mut client, server) = tokio::io::duplex(sent.len() + (4 << 20));
    let _ = client.write_all(sent).await;
    let _ = client.shutdown().await;
    let peer = SocketAddr::from(([127, 0, 0, 1], 50_000));
    let (_stop, stopping) = watch::channel(false);
    let service = service_fn(move |request| {
        let (endpoint, stop) = (Arc::clone(&endpoint), stopping.clone());
        async move { Ok::<_, Infallible>(endpoint.handle(request, peer).await.map(|body| pages::sent(body, stop))) }
    });
    let mut protocol = crate::server::protocol(limits);
    let _ = protocol.half_close(true).serve_connection(TokioIo::new(server), service).await;
    let mut written = Vec::new();
    let _ = client.read_to_end(&mut written).await;
    written
}

/// Expands a gzip'd body up to `limit` bytes.
///
/// # Errors
///
/// It is no gzip, or larger.
pub fn expand(sent: &[u8], limit: usize) -> Result<bytes::Bytes, aws_protocol::ApiError> {
    crate::body::expand(sent, limit)
}
