//! Targets that speak HTTP/2 and gRPC.

use std::future::Future;
use std::io::{Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use bytes::Bytes;
use h2::server::SendResponse;
use h2::{Reason, RecvStream};
use http::{HeaderMap, Request, Response};
use ports::TargetProtocol;

use super::peers::{Target, answer, connect, get, https, https_to, post, read, read_body, request, runtime, send};
use crate::support::backend::Backend;
use crate::support::client::Client;
use crate::support::tables::simple;
use crate::support::tls::{client_config, connect_tls};
use crate::support::{Running, free_address, wait_for};

type Handled = std::pin::Pin<Box<dyn Future<Output = ()> + Send>>;

/// Answers with the request's method, path, `te` and body; to HEAD with an empty frame.
fn echo(request: Request<RecvStream>, respond: SendResponse<Bytes>) -> Handled {
    Box::pin(async move {
        let (parts, mut body) = request.into_parts();
        if parts.method == "HEAD" {
            return answer(respond, "").await;
        }
        let body = read_body(&mut body).await.unwrap_or_default();
        let te = parts.headers.get("te").map_or("-", |value| value.to_str().unwrap());
        let text = format!("{} {} {te} {}", parts.method, parts.uri, String::from_utf8_lossy(&body));
        answer(respond, text).await;
    })
}

/// A server of gRPC that sends back every message as it comes, and ends with a status.
fn grpc(request: Request<RecvStream>, mut respond: SendResponse<Bytes>) -> Handled {
    Box::pin(async move {
        let with_type = || Response::builder().header("content-type", "application/grpc");
        if request.uri().path() == "/shop.Cart/Missing" {
            let head = with_type().header("grpc-status", "12").body(()).unwrap();
            let _ = respond.send_response(head, true);
            return;
        }
        let te = request.headers().get("te").cloned();
        let mut messages = request.into_body();
        let mut stream = respond.send_response(with_type().body(()).unwrap(), false).unwrap();
        while let Some(Ok(message)) = messages.data().await {
            let _ = messages.flow_control().release_capacity(message.len());
            send(&mut stream, message).await.unwrap();
        }
        let mut trailers = HeaderMap::new();
        trailers.insert("grpc-status", "0".parse().unwrap());
        trailers.insert("x-te", te.unwrap_or_else(|| "-".parse().unwrap()));
        if let Ok(Some(sent)) = messages.trailers().await {
            trailers.extend(sent.into_iter().filter_map(|(name, value)| name.map(|name| (name, value))));
        }
        let _ = stream.send_trailers(trailers);
    })
}

fn call(path: &str) -> Request<()> {
    let mut request = request("POST", path);
    request.headers_mut().insert("content-type", "application/grpc+proto".parse().unwrap());
    request.headers_mut().insert("te", "trailers".parse().unwrap());
    request
}

#[test]
fn a_client_of_http1_is_served_by_a_target_of_http2() {
    let runtime = runtime();
    let target = Target::start(&runtime, echo);
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut table = simple(address, &[target.address]);
    table.target_groups[0].protocol = TargetProtocol::Http2;
    table.target_groups[0].health_check.enabled = false;
    let _running = Running::with_table(dir.path(), &table);
    let mut client = Client::connect(address);
    assert_eq!(client.get("/a").unwrap().text(), "GET http://shop.example/a - ");
    client.send(b"POST /b HTTP/1.1\r\nHost: shop.example\r\nTE: trailers\r\nContent-Length: 4\r\n\r\nbody");
    assert_eq!(client.read_answer(false).unwrap().text(), "POST http://shop.example/b - body");
    client.send(b"POST /c HTTP/1.1\r\nHost: shop.example\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
    let chunked = client.read_answer(false).unwrap();
    assert_eq!(chunked.text(), "POST http://shop.example/c - abc");
    assert_eq!(chunked.header("transfer-encoding"), Some("chunked"));
    let head = client.request("HEAD", "/d", "");
    assert_eq!((head.status, head.header("transfer-encoding")), (200, None));
    assert_eq!(client.request("GET", "/e<f", "").status, 400, "what cannot be a target of HTTP/2");
    assert_eq!(client.get("/g").unwrap().status, 200);
    assert_eq!(target.connections(), 1);
}

#[test]
fn a_target_of_http2_inside_tls_is_asked_for_it_and_one_that_cannot_is_no_target() {
    let runtime = runtime();
    let certified = rcgen::generate_simple_self_signed(vec!["target.example".to_owned()]).unwrap();
    let key = rustls_pki_types::PrivatePkcs8KeyDer::from(certified.signing_key.serialize_der());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certified.cert.der().clone()], key.into())
        .unwrap();
    let without = Target::with(&runtime, h2::server::Builder::new(), Some(Arc::new(config.clone())), echo);
    config.alpn_protocols = vec![b"h2".to_vec()];
    let target = Target::with(&runtime, h2::server::Builder::new(), Some(Arc::new(config)), echo);
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut table = https_to(address, &[target.address], TargetProtocol::Http2Tls);
    let running = Running::with_table(dir.path(), &table);
    let sender = runtime.block_on(connect(address));
    let served = runtime.block_on(post(&sender, "/a", Bytes::from_static(b"body"))).unwrap();
    assert_eq!(served.text(), "POST https://shop.example/a - body");
    table.generation = 2;
    table.target_groups[0].targets = vec![crate::support::tables::target(without.address)];
    running.apply(&table).unwrap();
    assert_eq!(runtime.block_on(get(&sender, "/")).unwrap().status, 502);
    assert_eq!(without.requests(), 0);
}

#[test]
fn calls_of_grpc_go_both_ways_message_by_message_and_end_with_trailers() {
    let runtime = runtime();
    let target = Target::start(&runtime, grpc);
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let _running = Running::with_table(dir.path(), &https_to(address, &[target.address], TargetProtocol::Grpc));
    runtime.block_on(async {
        let sender = connect(address).await;
        let (answering, mut calling) = sender.clone().send_request(call("/shop.Cart/Talk"), false).unwrap();
        // Each message is answered before the next one is sent.
        calling.send_data(Bytes::from_static(b"one"), false).unwrap();
        let mut answers = answering.await.unwrap().into_body();
        assert_eq!(answers.data().await.unwrap().unwrap(), "one");
        calling.send_data(Bytes::from_static(b"two"), false).unwrap();
        assert_eq!(answers.data().await.unwrap().unwrap(), "two");
        let mut trailers = HeaderMap::new();
        trailers.insert("x-sent", "yes".parse().unwrap());
        calling.send_trailers(trailers).unwrap();
        assert!(answers.data().await.is_none());
        let trailers = answers.trailers().await.unwrap().unwrap();
        assert_eq!(
            (&trailers["grpc-status"], &trailers["x-te"], &trailers["x-sent"]),
            (&"0".parse().unwrap(), &"trailers".parse().unwrap(), &"yes".parse().unwrap(),)
        );
        // A call of one message, and an answer that is a head alone.
        let (answering, mut calling) = sender.clone().send_request(call("/shop.Cart/Add"), false).unwrap();
        calling.send_data(Bytes::from_static(b"three"), true).unwrap();
        let unary = read(answering.await.unwrap()).await.unwrap();
        assert_eq!((unary.text().as_str(), unary.trailers.unwrap()["grpc-status"].to_str().unwrap()), ("three", "0"));
        let (answering, mut calling) = sender.clone().send_request(call("/shop.Cart/Missing"), false).unwrap();
        calling.send_data(Bytes::from_static(b"four"), true).unwrap();
        let missing = read(answering.await.unwrap()).await.unwrap();
        assert_eq!((missing.header("grpc-status"), missing.trailers.is_none()), (Some("12"), true));
    });
}

#[test]
fn what_a_group_of_that_protocol_version_cannot_take_is_answered_with_464() {
    let runtime = runtime();
    let target = Target::start(&runtime, grpc);
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &https_to(address, &[target.address], TargetProtocol::Grpc));
    let sender = runtime.block_on(connect(address));
    assert_eq!(runtime.block_on(get(&sender, "/")).unwrap().status, 464, "not POST");
    let config = client_config(rustls::ALL_VERSIONS, &[b"http/1.1"]);
    let mut client = connect_tls(address, &config, "shop.example").unwrap();
    client.write_all(b"POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n\r\n").unwrap();
    let mut text = String::new();
    client.read_to_string(&mut text).unwrap();
    assert!(text.starts_with("HTTP/1.1 464 "), "not HTTP/2: {text}");
    assert_eq!(target.requests(), 0);
    drop(running);
    let backend = Backend::named("a");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let _running = Running::with_table(dir.path(), &https(address, &[backend.address]));
    runtime.block_on(async {
        let sender = connect(address).await;
        let (answering, _) = sender.clone().send_request(call("/shop.Cart/Add"), true).unwrap();
        assert_eq!(answering.await.unwrap().status(), 464, "gRPC to HTTP/1.1");
        let mut web = request("GET", "/");
        web.headers_mut().insert("content-type", "application/grpc-web".parse().unwrap());
        let (answering, _) = sender.clone().send_request(web, true).unwrap();
        assert_eq!(answering.await.unwrap().status(), 200, "gRPC-Web is made for it");
    });
}

#[test]
fn a_caller_of_grpc_is_told_of_the_balancers_own_errors_in_its_own_terms() {
    let runtime = runtime();
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let table = https_to(address, &[free_address()], TargetProtocol::Grpc);
    let _running = Running::with_table(dir.path(), &table);
    runtime.block_on(async {
        let sender = connect(address).await;
        let (answering, _) = sender.clone().send_request(call("/shop.Cart/Add"), true).unwrap();
        let unavailable = read(answering.await.unwrap()).await.unwrap();
        assert_eq!((unavailable.status, unavailable.header("grpc-status")), (200, Some("14")));
        assert_eq!(unavailable.header("content-type"), Some("application/grpc"));
        assert!(unavailable.header("grpc-message").unwrap().starts_with("502"));
    });
}

#[test]
fn what_a_target_refuses_unread_is_sent_again_and_what_it_may_have_read_is_not() {
    let runtime = runtime();
    let refusals = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&refusals);
    let target = Target::start(&runtime, move |request, mut respond| {
        let is_first = counted.fetch_add(1, SeqCst) == 0;
        async move {
            match request.uri().path() {
                "/refused" if is_first => respond.send_reset(Reason::REFUSED_STREAM),
                "/broken" => respond.send_reset(Reason::INTERNAL_ERROR),
                _ => echo(request, respond).await,
            }
        }
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &https_to(address, &[target.address], TargetProtocol::Http2));
    let sender = runtime.block_on(connect(address));
    let refused = |path: &'static str| {
        let (answering, _) = sender.clone().send_request(request("POST", path), true).unwrap();
        runtime.block_on(async { read(answering.await.unwrap()).await.unwrap() })
    };
    assert_eq!(refused("/refused").text(), "POST http://shop.example/refused - ");
    assert_eq!(refusals.load(SeqCst), 2);
    assert_eq!(refused("/broken").status, 502);
    assert_eq!(refusals.load(SeqCst), 3, "a POST that may have been acted on is not sent again");
    assert_eq!(running.counters().target_groups[0].in_flight, 0);
}

#[test]
fn a_goaway_that_leaves_a_request_out_moves_it_to_a_new_connection() {
    let runtime = runtime();
    let target = Target::start(&runtime, echo);
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let _running = Running::with_table(dir.path(), &https_to(address, &[target.address], TargetProtocol::Http2));
    let sender = runtime.block_on(connect(address));
    assert_eq!(runtime.block_on(get(&sender, "/")).unwrap().status, 200);
    // The target ends each connection on which this comes: it is tried on as many as a request may be, and no other
    // request is lost by it.
    let mut leaving = request("GET", "/leave");
    leaving.headers_mut().insert("x-goaway", "1".parse().unwrap());
    let (answering, _) = sender.clone().send_request(leaving, true).unwrap();
    assert_eq!(runtime.block_on(answering).unwrap().status(), 502);
    let before = target.connections();
    assert!(before > 1, "{before}");
    assert_eq!(runtime.block_on(get(&sender, "/")).unwrap().status, 200);
    assert_eq!(target.connections(), before + 1);
}

#[test]
fn a_connection_that_died_is_replaced() {
    let runtime = runtime();
    let target = Target::start(&runtime, echo);
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let _running = Running::with_table(dir.path(), &https_to(address, &[target.address], TargetProtocol::Http2));
    let sender = runtime.block_on(connect(address));
    assert_eq!(runtime.block_on(post(&sender, "/", Bytes::from_static(b"a"))).unwrap().status, 200);
    for round in 1..=20 {
        assert_eq!(runtime.block_on(get(&sender, "/")).unwrap().status, 200);
        assert_eq!(target.connections(), round);
        target.drop_connections();
        // Whether the balancer has noticed or not: a request that can be repeated is never lost.
        assert_eq!(runtime.block_on(get(&sender, "/")).unwrap().status, 200);
        wait_for("a new connection is used", || (target.connections() == round + 1).then_some(()));
    }
}

#[test]
fn streams_beyond_what_a_target_allows_go_over_another_connection() {
    let runtime = runtime();
    let mut builder = h2::server::Builder::new();
    builder.max_concurrent_streams(2);
    let (release, released) = tokio::sync::watch::channel(false);
    let target = Target::with(&runtime, builder, None, move |_, respond| {
        let mut released = released.clone();
        async move {
            let _ = released.wait_for(|is_released| *is_released).await;
            answer(respond, "a").await;
        }
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &https_to(address, &[target.address], TargetProtocol::Http2));
    let mut sender = runtime.block_on(connect(address));
    let mut answers = Vec::new();
    for count in 1..=6 {
        answers.push(sender.send_request(request("POST", "/"), true).unwrap().0);
        wait_for("it is at the target", || (target.requests() >= count).then_some(()));
    }
    assert_eq!((target.requests(), target.connections()), (6, 3));
    release.send(true).unwrap();
    for answering in answers {
        assert_eq!(runtime.block_on(async { read(answering.await.unwrap()).await.unwrap() }).text(), "a");
    }
    // Many at once, as soon as the balancer knows what is allowed.
    let burst: Vec<_> = (0..50).map(|_| sender.send_request(request("POST", "/"), true).unwrap().0).collect();
    for answering in burst {
        assert_eq!(runtime.block_on(answering).unwrap().status(), 200);
    }
    assert!(target.connections() <= 3 + 25, "{}", target.connections());
    assert_eq!(running.counters().target_groups[0].in_flight, 0);
}

#[test]
fn clients_that_do_not_read_hold_up_no_other_stream_of_the_shared_connection() {
    let runtime = runtime();
    let target = Target::start(&runtime, |request: Request<RecvStream>, respond| async move {
        let length = if request.uri().path() == "/large" { 1 << 20 } else { 1 };
        answer(respond, vec![b'.'; length]).await;
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &https_to(address, &[target.address], TargetProtocol::Http2));
    runtime.block_on(async {
        let mut stalled = connect(address).await;
        let mut unread = Vec::new();
        for _ in 0..100 {
            unread.push(stalled.send_request(request("GET", "/large"), true).unwrap().0.await.unwrap());
        }
        // Whichever worker serves them, one of these shares the connection of those that stalled.
        for _ in 0..16 {
            let other = connect(address).await;
            let served = tokio::time::timeout(std::time::Duration::from_secs(10), get(&other, "/")).await;
            assert_eq!(served.unwrap().unwrap().status, 200);
        }
        drop(unread);
    });
    assert!(target.connections() <= 2, "{}", target.connections());
    wait_for("nothing is in flight", || (running.counters().target_groups[0].in_flight == 0).then_some(()));
}

#[test]
fn a_connection_on_which_a_target_was_silent_for_too_long_takes_no_other_request() {
    let runtime = runtime();
    let target = Target::start(&runtime, |request: Request<RecvStream>, respond| async move {
        if request.uri().path() == "/silent" {
            std::future::pending::<()>().await;
        }
        answer(respond, "a").await;
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut table = https_to(address, &[target.address], TargetProtocol::Http2);
    table.listeners[0].attributes.idle_timeout_seconds = 1;
    let _running = Running::with_table(dir.path(), &table);
    let sender = runtime.block_on(connect(address));
    assert_eq!(runtime.block_on(get(&sender, "/")).unwrap().status, 200);
    assert_eq!(runtime.block_on(get(&sender, "/silent")).unwrap().status, 504);
    assert_eq!(target.connections(), 1);
    // The client's own connection may have been told to leave, for it was idle.
    let sender = runtime.block_on(connect(address));
    assert_eq!(runtime.block_on(get(&sender, "/")).unwrap().status, 200);
    assert_eq!(target.connections(), 2);
}

#[test]
fn a_request_that_its_client_takes_back_is_taken_back_at_the_target() {
    let runtime = runtime();
    let (told, mut tells) = tokio::sync::mpsc::unbounded_channel();
    let target = Target::start(&runtime, move |_, mut respond: SendResponse<Bytes>| {
        let told = told.clone();
        async move {
            let reason = std::future::poll_fn(|cx| respond.poll_reset(cx)).await;
            told.send(reason.unwrap()).unwrap();
        }
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &https_to(address, &[target.address], TargetProtocol::Http2));
    let mut sender = runtime.block_on(connect(address));
    for (count, is_whole) in [(1, true), (2, false)] {
        let (_answering, mut upload) = sender.send_request(request("POST", "/"), is_whole).unwrap();
        wait_for("it is at the target", || (target.requests() == count).then_some(()));
        upload.send_reset(Reason::CANCEL);
        assert_eq!(runtime.block_on(tells.recv()), Some(Reason::CANCEL));
        wait_for("it is not in flight", || (running.counters().target_groups[0].in_flight == 0).then_some(()));
    }
    assert_eq!(target.connections(), 1);
}
