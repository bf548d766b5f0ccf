//! The HTTP server: connections, their limits, shutdown.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use aws_protocol::AwsService;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;

use crate::handle::Endpoint;
use crate::{Limits, Options, Pages, pages};

/// Bytes of one connection that are read ahead.
const READ_AHEAD_BYTES: usize = 64 << 10;

/// A bound endpoint that does not answer yet.
pub struct Server {
    listener: TcpListener,
    options: Options,
    address: SocketAddr,
    pages: Option<Arc<dyn Pages>>,
}

impl Server {
    /// Binds the address.
    pub async fn bind(options: Options) -> std::io::Result<Self> {
        let listener = TcpListener::bind(options.listen).await?;
        let address = listener.local_addr()?;
        Ok(Self { listener, options, address, pages: None })
    }

    /// Also answers browsers with these pages.
    #[must_use]
    pub fn with_pages(mut self, pages: Arc<dyn Pages>) -> Self {
        self.pages = Some(pages);
        self
    }

    /// The address in use (a port of 0 was chosen by the system).
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// `http://ADDRESS`, what clients are given as endpoint.
    pub fn endpoint_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Answers requests until `stop` turns true; then lets running calls finish for a short while.
    pub async fn serve(self, services: Vec<Arc<dyn AwsService>>, mut stop: watch::Receiver<bool>) {
        let limits = self.options.limits;
        let (alive, mut all_ended) = mpsc::channel(1);
        let endpoint_url = self.endpoint_url();
        let endpoint = Arc::new(Endpoint::new(services, self.options, endpoint_url, alive).with_pages(self.pages));
        let mut connections = JoinSet::new();
        loop {
            tokio::select! {
                accepted = self.listener.accept(), if connections.len() < limits.connections => match accepted {
                    Ok((stream, peer)) => {
                        let endpoint = Arc::clone(&endpoint);
                        connections.spawn(connection(endpoint, stream, peer, limits, stop.clone()));
                    }
                    Err(error) => {
                        // Out of descriptors, most likely: let some connections end.
                        tracing::warn!(%error, "a connection was not accepted");
                        tokio::time::sleep(Duration::from_millis(50)).await;
                    }
                },
                Some(_) = connections.join_next() => {}
                () = stopped(&mut stop) => break,
            }
        }
        drop(self.listener);
        drop(endpoint);
        let drained = async {
            while connections.join_next().await.is_some() {}
            // Calls whose caller has hung up run on without a connection.
            let _ = all_ended.recv().await;
        };
        if tokio::time::timeout(limits.shutdown_grace, drained).await.is_err() {
            tracing::warn!("some calls were still running when the endpoint stopped");
        }
    }
}

async fn connection(
    endpoint: Arc<Endpoint>,
    stream: TcpStream,
    peer: SocketAddr,
    limits: Limits,
    mut stop: watch::Receiver<bool>,
) {
    let _ = stream.set_nodelay(true);
    let stopping = stop.clone();
    let service = service_fn(move |request| {
        let (endpoint, stop) = (Arc::clone(&endpoint), stopping.clone());
        async move { Ok::<_, Infallible>(endpoint.handle(request, peer).await.map(|body| pages::sent(body, stop))) }
    });
    let served = protocol(limits).serve_connection(TokioIo::new(stream), service);
    tokio::pin!(served);
    tokio::select! {
        result = served.as_mut() => {
            if let Err(error) = result {
                tracing::debug!(%error, %peer, "a connection ended badly");
            }
        }
        () = stopped(&mut stop) => {
            served.as_mut().graceful_shutdown();
            let _ = served.await;
        }
    }
}

/// Returns when a stop was asked for, or nobody is left who could.
/// HTTP/1.1 within the limits.
pub(crate) fn protocol(limits: Limits) -> hyper::server::conn::http1::Builder {
    let mut builder = hyper::server::conn::http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(limits.header_timeout)
        .max_headers(limits.headers)
        .max_header_size(limits.header_bytes)
        .max_buf_size(READ_AHEAD_BYTES.max(limits.header_bytes));
    builder
}

async fn stopped(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}
