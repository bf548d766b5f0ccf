//! Targets that health checks ask in other ways than by plain HTTP/1.1.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use rustls_pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio::io::{AsyncRead, AsyncWrite};

/// What a target answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behaviour {
    /// This status and no body.
    Status(u16),
    /// An answer with a message and this gRPC status behind it.
    GrpcTrailers(u16),
    /// This gRPC status in an answer that is a head alone.
    GrpcHead(u16),
    /// An answer whose body has no end.
    Endless,
}

/// A check as the target got it.
#[derive(Clone, Debug)]
pub struct Check {
    pub head: http::request::Parts,
    pub body: Vec<u8>,
}

/// An HTTP/2 server; it ends with the test's process.
pub struct Http2Target {
    pub address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    behaviour: Mutex<Behaviour>,
    checks: Mutex<Vec<Check>>,
}

impl Http2Target {
    /// Speaks HTTP/2 from the first byte.
    pub fn plain(behaviour: Behaviour) -> Self {
        Self::start(behaviour, None)
    }

    /// Speaks HTTP/2 inside TLS, if its client and it agree on that.
    pub fn tls(behaviour: Behaviour, protocols: &[&str]) -> Self {
        Self::start(behaviour, Some(server_config(protocols)))
    }

    fn start(behaviour: Behaviour, tls: Option<Arc<rustls::ServerConfig>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::new(Shared { behaviour: Mutex::new(behaviour), checks: Mutex::default() });
        let for_thread = Arc::clone(&shared);
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async move {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                while let Ok((stream, _)) = listener.accept().await {
                    let shared = Arc::clone(&for_thread);
                    let tls = tls.clone();
                    tokio::spawn(async move {
                        match tls {
                            None => serve(stream, shared).await,
                            Some(config) => {
                                if let Ok(stream) = tokio_rustls::TlsAcceptor::from(config).accept(stream).await {
                                    serve(stream, shared).await;
                                }
                            }
                        }
                    });
                }
            });
        });
        Self { address, shared }
    }

    pub fn set(&self, behaviour: Behaviour) {
        *self.shared.behaviour.lock().unwrap() = behaviour;
    }

    pub fn checks(&self) -> Vec<Check> {
        self.shared.checks.lock().unwrap().clone()
    }
}

async fn serve(stream: impl AsyncRead + AsyncWrite + Unpin, shared: Arc<Shared>) {
    let Ok(mut connection) = h2::server::handshake(stream).await else { return };
    while let Some(Ok((request, respond))) = connection.accept().await {
        tokio::spawn(answer(request, respond, Arc::clone(&shared)));
    }
}

async fn answer(
    request: http::Request<h2::RecvStream>,
    mut respond: h2::server::SendResponse<Bytes>,
    shared: Arc<Shared>,
) {
    let (head, mut download) = request.into_parts();
    let mut body = Vec::new();
    while let Some(Ok(piece)) = download.data().await {
        body.extend_from_slice(&piece);
    }
    shared.checks.lock().unwrap().push(Check { head, body });
    let behaviour = *shared.behaviour.lock().unwrap();
    let grpc = || http::Response::builder().header("content-type", "application/grpc");
    match behaviour {
        Behaviour::Status(status) => {
            let answer = http::Response::builder().status(status).body(()).unwrap();
            let _ = respond.send_response(answer, true);
        }
        Behaviour::GrpcHead(status) => {
            let _ = respond.send_response(grpc().header("grpc-status", status).body(()).unwrap(), true);
        }
        Behaviour::GrpcTrailers(status) => {
            let Ok(mut upload) = respond.send_response(grpc().body(()).unwrap(), false) else { return };
            let _ = upload.send_data(Bytes::from_static(&[0; 5]), false);
            let mut trailers = http::HeaderMap::new();
            trailers.insert("grpc-status", status.into());
            let _ = upload.send_trailers(trailers);
        }
        Behaviour::Endless => {
            let Ok(mut upload) = respond.send_response(grpc().body(()).unwrap(), false) else { return };
            loop {
                upload.reserve_capacity(16 * 1024);
                let granted = std::future::poll_fn(|cx| upload.poll_capacity(cx)).await;
                let Some(Ok(granted)) = granted else { return };
                if upload.send_data(Bytes::from(vec![0; granted]), false).is_err() {
                    return;
                }
            }
        }
    }
}

/// A certificate that nobody vouches for.
fn server_config(protocols: &[&str]) -> Arc<rustls::ServerConfig> {
    let certified = rcgen::generate_simple_self_signed(vec!["target.example".into()]).unwrap();
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(certified.signing_key.serialize_der()));
    let mut config = rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certified.cert.der().clone()], key)
        .unwrap();
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.as_bytes().to_vec()).collect();
    Arc::new(config)
}

/// An HTTP/1.1 server inside TLS that answers everything with `status`; it ends with the test's process.
pub fn https_target(status: u16) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let config = server_config(&[]);
    std::thread::spawn(move || {
        while let Ok((stream, _)) = listener.accept() {
            let session = rustls::ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut stream = rustls::StreamOwned::new(session, stream);
            let mut head = Vec::new();
            let mut byte = [0];
            while !head.ends_with(b"\r\n\r\n") && matches!(stream.read(&mut byte), Ok(1)) {
                head.push(byte[0]);
            }
            let _ = write!(stream, "HTTP/1.1 {status} Whatever\r\nContent-Length: 0\r\n\r\n");
        }
    });
    address
}
