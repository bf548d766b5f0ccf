//! HTTP/2 on HTTPS listeners: requests, bodies, resets, ends of connections. Rules of the protocol itself:
//! `http2_conformance`; targets that speak it: `targets`; clients that mean harm: `abuse`.

mod abuse;
mod ends;
pub mod peers;
mod targets;

use std::io::{Read, Write};
use std::sync::Mutex;
use std::sync::mpsc;

use bytes::Bytes;
use http_body_util::{BodyExt, Empty};

use crate::support::backend::{Backend, Reply, answer};
use crate::support::tcp::TcpBackend;
use crate::support::{Running, free_address, wait_for};
use peers::{connect, get, https, post, read, request, runtime, send};

/// Answers at once, but `/held` only after a word.
pub fn gated() -> (Backend, mpsc::Sender<()>) {
    let (release, wait) = mpsc::channel::<()>();
    let wait = Mutex::new(wait);
    let backend = Backend::with(move |request, _| {
        if request.path == "/held" {
            // A word, or the end of the test.
            let _ = wait.lock().unwrap().recv();
        }
        Reply::Ok(b"a".to_vec())
    });
    (backend, release)
}

#[test]
fn a_request_is_the_same_request_for_a_target_of_http1() {
    let backend = Backend::with(|request, _| Reply::Ok(request.body.clone()));
    let (dir, address, runtime) = (tempfile::tempdir().unwrap(), free_address(), runtime());
    let _running = Running::with_table(dir.path(), &https(address, &[backend.address]));
    runtime.block_on(async {
        let sender = connect(address).await;
        let echoed = post(&sender, "/a?b=c", Bytes::from_static(b"hello")).await.unwrap();
        assert_eq!((echoed.status, echoed.text().as_str()), (200, "hello"));
        assert!(echoed.headers.contains_key("date"));
        let mut with_fields = request("GET", "/b");
        for (name, value) in [("cookie", "a=1"), ("cookie", "b=2"), ("te", "trailers"), ("x-a", "b")] {
            with_fields.headers_mut().append(name, value.parse().unwrap());
        }
        let (answering, _) = sender.clone().send_request(with_fields, true).unwrap();
        assert_eq!(answering.await.unwrap().status(), 200);
    });
    let received = backend.received();
    let (first, second) = (&received[0], &received[1]);
    assert_eq!((first.method.as_str(), first.path.as_str()), ("POST", "/a?b=c"));
    assert_eq!(first.header("host"), Some("shop.example"));
    assert_eq!(first.header("transfer-encoding"), Some("chunked"), "nobody said how long it is");
    assert_eq!(first.header("x-forwarded-proto"), Some("https"));
    assert_eq!(first.header("x-forwarded-for"), Some("127.0.0.1"));
    assert_eq!(first.header("x-forwarded-port"), Some(address.port().to_string().as_str()));
    assert_eq!(second.header("cookie"), Some("a=1; b=2"));
    assert_eq!((second.header("te"), second.header("x-a")), (None, Some("b")));
    assert_eq!(second.header("content-length"), None);
}

#[test]
fn answers_without_a_body_end_with_their_head() {
    let backend = Backend::with(|request, _| {
        Reply::Raw(match request.path.as_str() {
            "/204" => b"HTTP/1.1 204 No Content\r\n\r\n".to_vec(),
            "/304" => b"HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\nContent-Length: 10\r\n\r\n".to_vec(),
            _ if request.method == "HEAD" => b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n".to_vec(),
            "/chunked" => b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n".to_vec(),
            _ => answer(200, b""),
        })
    });
    let (dir, address, runtime) = (tempfile::tempdir().unwrap(), free_address(), runtime());
    let _running = Running::with_table(dir.path(), &https(address, &[backend.address]));
    runtime.block_on(async {
        let sender = connect(address).await;
        assert_eq!(get(&sender, "/204").await.unwrap().status, 204);
        let not_modified = get(&sender, "/304").await.unwrap();
        assert_eq!((not_modified.status, not_modified.header("etag")), (304, Some("\"a\"")));
        let (answering, _) = sender.clone().send_request(request("HEAD", "/"), true).unwrap();
        let head = read(answering.await.unwrap()).await.unwrap();
        assert_eq!((head.header("content-length"), head.body.len()), (Some("10"), 0));
        let chunked = get(&sender, "/chunked").await.unwrap();
        assert_eq!((chunked.text().as_str(), chunked.header("transfer-encoding")), ("abc", None));
        assert_eq!(get(&sender, "/empty").await.unwrap().header("content-length"), Some("0"));
    });
    assert_eq!(backend.received().iter().map(|request| request.index_on_connection).max(), Some(4), "one connection");
}

#[test]
fn a_thousand_requests_of_another_client_share_one_connection() {
    let backend = Backend::with(|request, _| Reply::Ok(request.path.clone().into_bytes()));
    let (dir, address, runtime) = (tempfile::tempdir().unwrap(), free_address(), runtime());
    let running = Running::with_table(dir.path(), &https(address, &[backend.address]));
    let sender = runtime.block_on(async {
        let io = hyper_util::rt::TokioIo::new(peers::open(address).await);
        let executor = hyper_util::rt::TokioExecutor::new();
        let (sender, connection) = hyper::client::conn::http2::handshake(executor, io).await.unwrap();
        tokio::spawn(connection);
        let mut requests = tokio::task::JoinSet::new();
        for index in 0..1000 {
            let mut sender = sender.clone();
            requests.spawn(async move {
                let path = format!("/{index}");
                let request = request("GET", &path).map(|()| Empty::<Bytes>::new());
                let answer = sender.send_request(request).await.unwrap();
                assert_eq!(answer.status(), 200);
                assert_eq!(answer.into_body().collect().await.unwrap().to_bytes(), path);
            });
        }
        requests.join_all().await;
        sender
    });
    assert_eq!(backend.hits(), 1000);
    assert_eq!(running.counters().listeners[0].connections, 1);
    drop(sender);
}

#[test]
fn an_early_answer_ends_the_upload_and_not_the_connection() {
    let backend = TcpBackend::with(|mut stream| {
        let mut bytes = [0; 1_000];
        let _ = stream.read(&mut bytes);
        let _ = stream.write_all(b"HTTP/1.1 413 Whatever\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno");
        // What is written to a socket that is closed at once may be lost to a reset.
        let _ = stream.shutdown(std::net::Shutdown::Write);
        while matches!(stream.read(&mut bytes), Ok(count) if count > 0) {}
    });
    let (dir, address, runtime) = (tempfile::tempdir().unwrap(), free_address(), runtime());
    let mut table = https(address, &[backend.address]);
    table.target_groups[0].health_check.enabled = false;
    let running = Running::with_table(dir.path(), &table);
    runtime.block_on(async {
        let sender = connect(address).await;
        let (answering, mut upload) = sender.clone().send_request(request("POST", "/"), false).unwrap();
        send(&mut upload, Bytes::from_static(b"beginning")).await.unwrap();
        let refused = read(answering.await.unwrap()).await.unwrap();
        assert_eq!((refused.status, refused.text().as_str()), (413, "no"));
        let reason = std::future::poll_fn(|cx| upload.poll_reset(cx)).await.unwrap();
        assert_eq!(reason, h2::Reason::NO_ERROR, "RFC 9113 8.1");
        assert_eq!(get(&sender, "/").await.unwrap().status, 413);
    });
    wait_for("nothing is in flight", || (running.counters().target_groups[0].in_flight == 0).then_some(()));
}

#[test]
fn a_client_that_takes_a_request_back_frees_the_target() {
    let (backend, _release) = gated();
    let (dir, address, runtime) = (tempfile::tempdir().unwrap(), free_address(), runtime());
    let running = Running::with_table(dir.path(), &https(address, &[backend.address]));
    let in_flight = || running.counters().target_groups[0].in_flight;
    let sender = runtime.block_on(connect(address));
    let (_answering, mut upload) = sender.clone().send_request(request("GET", "/held"), true).unwrap();
    wait_for("it is in flight", || (in_flight() == 1).then_some(()));
    upload.send_reset(h2::Reason::CANCEL);
    wait_for("it is not", || (in_flight() == 0).then_some(()));
    assert_eq!(runtime.block_on(get(&sender, "/")).unwrap().text(), "a");
    // The same when it does not finish its own body, and when the whole connection goes away.
    let (_answering, mut upload) = sender.clone().send_request(request("POST", "/"), false).unwrap();
    wait_for("it is in flight", || (in_flight() == 1).then_some(()));
    upload.send_reset(h2::Reason::CANCEL);
    wait_for("it is not", || (in_flight() == 0).then_some(()));
    let other = runtime.block_on(connect(address));
    let held = other.clone().send_request(request("GET", "/held"), true).unwrap();
    wait_for("it is in flight", || (in_flight() == 1).then_some(()));
    drop((held, other));
    wait_for("it is not", || (in_flight() == 0).then_some(()));
}

#[test]
fn an_answer_that_breaks_off_resets_its_stream_and_no_other() {
    let (release, wait) = mpsc::channel::<()>();
    let wait = Mutex::new(wait);
    let backend = Backend::with(move |request, stream| match request.path.as_str() {
        "/half" => {
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf").unwrap();
            wait.lock().unwrap().recv().unwrap();
            Reply::Close
        }
        _ => Reply::Ok(b"whole".to_vec()),
    });
    let (dir, address, runtime) = (tempfile::tempdir().unwrap(), free_address(), runtime());
    let _running = Running::with_table(dir.path(), &https(address, &[backend.address]));
    runtime.block_on(async {
        let sender = connect(address).await;
        let (answering, _) = sender.clone().send_request(request("GET", "/half"), true).unwrap();
        let mut half = answering.await.unwrap().into_body();
        assert_eq!(half.data().await.unwrap().unwrap(), "half");
        assert_eq!(get(&sender, "/").await.unwrap().text(), "whole");
        release.send(()).unwrap();
        let error = half.data().await.unwrap().unwrap_err();
        assert_eq!(error.reason(), Some(h2::Reason::INTERNAL_ERROR));
        assert_eq!(get(&sender, "/").await.unwrap().text(), "whole");
    });
}

#[test]
fn a_client_that_waits_for_a_100_gets_it_when_the_target_takes_the_body() {
    let backend = Backend::with(|request, _| Reply::Ok(request.body.clone()));
    let (dir, address, runtime) = (tempfile::tempdir().unwrap(), free_address(), runtime());
    let _running = Running::with_table(dir.path(), &https(address, &[backend.address]));
    runtime.block_on(async {
        let sender = connect(address).await;
        let mut expecting = request("POST", "/");
        expecting.headers_mut().insert("expect", "100-continue".parse().unwrap());
        let (mut answering, mut upload) = sender.clone().send_request(expecting, false).unwrap();
        let told = std::future::poll_fn(|cx| answering.poll_informational(cx)).await.unwrap().unwrap();
        assert_eq!(told.status(), 100);
        upload.send_data(Bytes::from_static(b"body"), true).unwrap();
        assert_eq!(read(answering.await.unwrap()).await.unwrap().text(), "body");
    });
    assert_eq!(backend.received()[0].header("expect"), None);
}
