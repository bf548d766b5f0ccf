//! Clients and targets that speak HTTP/2, on a runtime of their own.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use bytes::Bytes;
use h2::client::SendRequest;
use h2::server::SendResponse;
use h2::{Reason, RecvStream, SendStream};
use http::{HeaderMap, Request, Response};
use ports::{ListenerProtocol, RoutingTable, TargetProtocol};
use rustls_pki_types::ServerName;
use tokio::runtime::Runtime;

use crate::support::tables::simple;
use crate::support::tls::{certificate, client_config, settings};

/// Where clients and targets of a test live.
pub fn runtime() -> Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

/// One HTTPS listener that forwards to one group.
pub fn https(bind: SocketAddr, targets: &[SocketAddr]) -> RoutingTable {
    let mut table = simple(bind, targets);
    table.listeners[0].protocol = ListenerProtocol::Https;
    table.listeners[0].tls = Some(settings(vec![certificate("a", &["shop.example"])]));
    table
}

/// The same for targets that speak something else than HTTP/1.1; they are not checked.
pub fn https_to(bind: SocketAddr, targets: &[SocketAddr], protocol: TargetProtocol) -> RoutingTable {
    let mut table = https(bind, targets);
    table.target_groups[0].protocol = protocol;
    table.target_groups[0].health_check.enabled = false;
    table
}

pub type Sender = SendRequest<Bytes>;

/// A whole answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
    pub trailers: Option<HeaderMap>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }
}

/// The bytes below an HTTP/2 connection to a listener.
pub async fn open(address: SocketAddr) -> tokio_rustls::client::TlsStream<tokio::net::TcpStream> {
    let connector = tokio_rustls::TlsConnector::from(client_config(rustls::ALL_VERSIONS, &[b"h2"]));
    let stream = tokio::net::TcpStream::connect(address).await.unwrap();
    connector.connect(ServerName::try_from("shop.example").unwrap(), stream).await.unwrap()
}

/// A connection; the task ends when the balancer ends it.
pub async fn connect_with(
    address: SocketAddr,
    builder: &h2::client::Builder,
) -> (Sender, tokio::task::JoinHandle<Result<(), h2::Error>>) {
    let (sender, connection) = builder.handshake(open(address).await).await.unwrap();
    (sender, tokio::spawn(connection))
}

pub async fn connect(address: SocketAddr) -> Sender {
    connect_with(address, &h2::client::Builder::new()).await.0
}

/// A request for `/PATH` without a body, or one that is still to come.
pub fn request(method: &str, path: &str) -> Request<()> {
    Request::builder().method(method).uri(format!("https://shop.example{path}")).body(()).unwrap()
}

pub async fn get(sender: &Sender, path: &str) -> Result<Answer, h2::Error> {
    let mut sender = sender.clone().ready().await?;
    let (answering, _) = sender.send_request(request("GET", path), true)?;
    read(answering.await?).await
}

pub async fn post(sender: &Sender, path: &str, body: Bytes) -> Result<Answer, h2::Error> {
    let mut sender = sender.clone().ready().await?;
    let (answering, mut upload) = sender.send_request(request("POST", path), false)?;
    let sending = async {
        send(&mut upload, body).await?;
        upload.send_data(Bytes::new(), true)
    };
    let (sent, answer) = tokio::join!(sending, async { read(answering.await?).await });
    sent?;
    answer
}

/// Sends all of it as there is room.
pub async fn send(stream: &mut SendStream<Bytes>, mut data: Bytes) -> Result<(), h2::Error> {
    while !data.is_empty() {
        stream.reserve_capacity(data.len());
        if stream.capacity() == 0 {
            match std::future::poll_fn(|cx| stream.poll_capacity(cx)).await {
                Some(granted) => granted?,
                None => return Err(Reason::STREAM_CLOSED.into()),
            };
        }
        let count = stream.capacity().min(data.len());
        stream.send_data(data.split_to(count), false)?;
    }
    Ok(())
}

pub async fn read(response: Response<RecvStream>) -> Result<Answer, h2::Error> {
    let (parts, mut stream) = response.into_parts();
    let body = read_body(&mut stream).await?;
    let trailers = stream.trailers().await?;
    Ok(Answer { status: parts.status.as_u16(), headers: parts.headers, body, trailers })
}

pub async fn read_body(stream: &mut RecvStream) -> Result<Vec<u8>, h2::Error> {
    let mut body = Vec::new();
    while let Some(data) = stream.data().await {
        let data = data?;
        stream.flow_control().release_capacity(data.len())?;
        body.extend_from_slice(&data);
    }
    Ok(body)
}

/// A target that speaks HTTP/2, by prior knowledge or inside TLS; it ends with its runtime.
pub struct Target {
    pub address: SocketAddr,
    /// Connections that were made to it.
    pub connections: Arc<AtomicUsize>,
    /// Requests that came.
    pub requests: Arc<AtomicUsize>,
    closing: tokio::sync::watch::Sender<usize>,
}

impl Target {
    pub fn start<H, F>(runtime: &Runtime, handler: H) -> Self
    where
        H: Fn(Request<RecvStream>, SendResponse<Bytes>) -> F + Clone + Send + 'static,
        F: Future<Output = ()> + Send + 'static,
    {
        Self::with(runtime, h2::server::Builder::new(), None, handler)
    }

    pub fn with<H, F>(
        runtime: &Runtime,
        builder: h2::server::Builder,
        tls: Option<Arc<rustls::ServerConfig>>,
        handler: H,
    ) -> Self
    where
        H: Fn(Request<RecvStream>, SendResponse<Bytes>) -> F + Clone + Send + 'static,
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let (connections, requests) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let (closing, closes) = tokio::sync::watch::channel(0);
        let counted = (Arc::clone(&connections), Arc::clone(&requests));
        runtime.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                counted.0.fetch_add(1, SeqCst);
                let (builder, tls, handler) = (builder.clone(), tls.clone(), handler.clone());
                let (requests, mut closes) = (Arc::clone(&counted.1), closes.clone());
                closes.mark_unchanged();
                tokio::spawn(async move {
                    tokio::select! {
                        () = serve(stream, builder, tls, handler, requests) => {}
                        _ = closes.changed() => {}
                    }
                });
            }
        });
        Self { address, connections, requests, closing }
    }

    pub fn connections(&self) -> usize {
        self.connections.load(SeqCst)
    }

    pub fn requests(&self) -> usize {
        self.requests.load(SeqCst)
    }

    /// Closes its connections without a word.
    pub fn drop_connections(&self) {
        self.closing.send_modify(|count| *count += 1);
    }
}

async fn serve<H, F>(
    stream: tokio::net::TcpStream,
    builder: h2::server::Builder,
    tls: Option<Arc<rustls::ServerConfig>>,
    handler: H,
    requests: Arc<AtomicUsize>,
) where
    H: Fn(Request<RecvStream>, SendResponse<Bytes>) -> F + Send + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    match tls {
        None => accept(builder.handshake(stream).await, handler, requests).await,
        Some(config) => {
            let Ok(stream) = tokio_rustls::TlsAcceptor::from(config).accept(stream).await else { return };
            accept(builder.handshake(stream).await, handler, requests).await;
        }
    }
}

async fn accept<S, H, F>(
    connection: Result<h2::server::Connection<S, Bytes>, h2::Error>,
    handler: H,
    requests: Arc<AtomicUsize>,
) where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
    H: Fn(Request<RecvStream>, SendResponse<Bytes>) -> F + Send + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let Ok(mut connection) = connection else { return };
    while let Some(Ok((request, respond))) = connection.accept().await {
        requests.fetch_add(1, SeqCst);
        if request.headers().contains_key("x-goaway") {
            // As if it had not looked at it.
            connection.abrupt_shutdown(Reason::NO_ERROR);
            continue;
        }
        tokio::spawn(handler(request, respond));
    }
}

/// 200 and this body.
pub async fn answer(mut respond: SendResponse<Bytes>, body: impl Into<Bytes>) {
    if let Ok(mut stream) = respond.send_response(Response::new(()), false)
        && send(&mut stream, body.into()).await.is_ok()
    {
        let _ = stream.send_data(Bytes::new(), true);
    }
}
