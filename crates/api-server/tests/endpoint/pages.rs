//! Pages beside the services.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use api_server::{PageBody, Pages};
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use http::request::Parts;
use http::{Request, Response};
use http_body_util::{BodyExt, Full, StreamBody};
use hyper::body::Frame;
use serde_json::json;
use tokio::sync::Semaphore;

use crate::support::{Bench, until};

/// Takes what is below `/pages`: echoes bodies, streams for ever, panics, or waits until it is let go.
struct Sample {
    ended: AtomicUsize,
    begun: AtomicUsize,
    gate: Semaphore,
}

impl Sample {
    fn new() -> Arc<Self> {
        Arc::new(Self { ended: AtomicUsize::new(0), begun: AtomicUsize::new(0), gate: Semaphore::new(0) })
    }

    async fn bench(self: &Arc<Self>) -> Bench {
        Bench::with_pages(|options| options.limits.shutdown_grace = Duration::from_secs(60), Some(self.clone())).await
    }
}

#[async_trait::async_trait]
impl Pages for Sample {
    fn takes(&self, head: &Parts) -> bool {
        head.uri.path().starts_with("/pages")
    }

    async fn answer(&self, request: Request<Bytes>, _: SocketAddr) -> Response<PageBody> {
        self.begun.fetch_add(1, Ordering::SeqCst);
        let body = match request.uri().path() {
            "/pages/stream" => {
                let first = stream::iter([Ok(Frame::data(Bytes::from_static(b"first")))]);
                StreamBody::new(first.chain(stream::pending())).boxed_unsync()
            }
            "/pages/panic" => panic!("a bug in a page"),
            "/pages/hold" => {
                self.gate.acquire().await.unwrap().forget();
                Full::default().map_err(|never| match never {}).boxed_unsync()
            }
            _ => Full::new(request.into_body()).map_err(|never| match never {}).boxed_unsync(),
        };
        self.ended.fetch_add(1, Ordering::SeqCst);
        Response::new(body)
    }
}

fn get(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: x\r\n\r\n").into_bytes()
}

#[tokio::test]
async fn a_page_gets_the_whole_body_and_services_get_all_else() {
    let bench = Sample::new().bench().await;
    let mut client = bench.client().await;
    client.write(b"POST /pages/echo HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\nhello").await;
    let answer = client.answer().await;
    assert_eq!((answer.status, answer.text().as_str()), (200, "hello"));
    assert_eq!(client.exchange(&bench.call("ListApplications", json!({}))).await.status, 200);
}

#[tokio::test]
async fn a_signed_request_means_a_service_whatever_its_path() {
    let sample = Sample::new();
    let bench = sample.bench().await;
    let mut client = bench.client().await;
    client.write(b"GET /pages/echo HTTP/1.1\r\nhost: x\r\nauthorization: AWS4-HMAC-SHA256 x\r\n\r\n").await;
    assert!(client.answer().await.status >= 400);
    assert_eq!(sample.begun.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn the_body_for_a_page_is_bounded_as_that_of_a_call() {
    let sample = Sample::new();
    let bench = sample.bench().await;
    let mut client = bench.client().await;
    client
        .write(b"POST /pages/echo HTTP/1.1\r\nhost: x\r\ncontent-length: 10485760\r\nexpect: 100-continue\r\n\r\n")
        .await;
    assert_eq!(client.answer().await.status, 413);
    assert_eq!(sample.begun.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_stream_that_goes_on_for_ever_ends_with_the_server_and_holds_nothing_up() {
    let bench = Sample::new().bench().await;
    let mut client = bench.client().await;
    client.write(&get("/pages/stream")).await;
    client.read_until("first").await;
    bench.ask_to_stop();
    assert!(client.rest().await.ends_with("0\r\n\r\n"), "the stream is ended as streams are");
    // Within the bench's patience, which is shorter than the grace that running calls have.
    bench.ended().await;
}

#[tokio::test]
async fn a_panic_in_a_page_costs_that_page_alone() {
    let bench = Sample::new().bench().await;
    let mut client = bench.client().await;
    client.write(&get("/pages/panic")).await;
    let answer = client.answer().await;
    assert_eq!(answer.status, 500);
    assert!(!answer.text().contains("bug"), "{}", answer.text());
    assert_eq!(client.exchange(&bench.call("ListApplications", json!({}))).await.status, 200);
}

#[tokio::test]
async fn a_page_goes_on_to_its_end_when_its_reader_hangs_up() {
    let sample = Sample::new();
    let bench = sample.bench().await;
    let mut client = bench.client().await;
    client.write(&get("/pages/hold")).await;
    until("the page is being made", || sample.begun.load(Ordering::SeqCst) == 1).await;
    drop(client);
    assert_eq!(bench.send(&bench.call("ListApplications", json!({}))).await.status, 200);
    sample.gate.add_permits(1);
    until("it was made", || sample.ended.load(Ordering::SeqCst) == 1).await;
}
