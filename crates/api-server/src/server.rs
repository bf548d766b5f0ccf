//! The HTTP server: connections, limits, shutdown.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use aws_protocol::AwsService;
use http_body_util::Full;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::Keys;
use crate::handle::Endpoint;

const MAX_CONNECTIONS: usize = 4096;
const MAX_HEADERS: usize = 64;
const MAX_HEADER_BYTES: usize = 32 << 10;
const HEADER_TIMEOUT: Duration = Duration::from_secs(10);
const SHUTDOWN_GRACE: Duration = Duration::from_secs(2);

/// Settings of the endpoint.
pub struct Options {
    /// Address to listen on.
    pub listen: SocketAddr,
    /// Accepted keys.
    pub keys: Keys,
    /// Partition, region and account of everything behind it.
    pub scope: types::Scope,
    /// How far a signature's time may be off, in seconds; AWS allows 300.
    pub clock_window_seconds: i64,
}

/// A bound endpoint that does not answer yet.
pub struct Server {
    listener: TcpListener,
    options: Options,
    address: SocketAddr,
}

impl Server {
    /// Binds the address.
    pub async fn bind(options: Options) -> std::io::Result<Self> {
        let listener = TcpListener::bind(options.listen).await?;
        let address = listener.local_addr()?;
        Ok(Self { listener, options, address })
    }

    /// The address in use (a port of 0 was chosen by the system).
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// `http://ADDRESS`, what clients are given as endpoint.
    pub fn endpoint_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Answers requests until `stop` turns true; then lets running ones finish for two seconds.
    pub async fn serve(self, services: Vec<Arc<dyn AwsService>>, mut stop: watch::Receiver<bool>) {
        let endpoint_url = self.endpoint_url();
        let endpoint = Arc::new(Endpoint {
            services,
            keys: self.options.keys,
            scope: self.options.scope,
            clock_window_seconds: self.options.clock_window_seconds,
            endpoint_url,
        });
        let mut connections = JoinSet::new();
        loop {
            tokio::select! {
                accepted = self.listener.accept(), if connections.len() < MAX_CONNECTIONS => match accepted {
                    Ok((stream, peer)) => {
                        connections.spawn(connection(Arc::clone(&endpoint), stream, peer, stop.clone()));
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
        let drained = async { while connections.join_next().await.is_some() {} };
        let _ = tokio::time::timeout(SHUTDOWN_GRACE, drained).await;
    }
}

async fn connection(endpoint: Arc<Endpoint>, stream: TcpStream, peer: SocketAddr, mut stop: watch::Receiver<bool>) {
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request| {
        let endpoint = Arc::clone(&endpoint);
        async move { Ok::<_, Infallible>(endpoint.handle(request, peer).await.map(Full::new)) }
    });
    let served = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIMEOUT)
        .max_headers(MAX_HEADERS)
        .max_buf_size(MAX_HEADER_BYTES)
        .serve_connection(TokioIo::new(stream), service);
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
async fn stopped(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}
