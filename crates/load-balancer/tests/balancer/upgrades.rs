//! WebSockets: the change of protocol is passed on, then bytes pass both ways until somebody ends it.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ports::TargetState;

use crate::support::backend::{Backend, Reply};
use crate::support::client::Client;
use crate::support::tables::{simple, slow_check};
use crate::support::{Running, free_address, wait_for};

const ASK: &str = "GET /chat HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Upgrade\r\nUpgrade: WebSocket\r\n\
    Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
const SWITCH: &str = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
    Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

/// A target that changes the protocol, says `first` in the same breath, and then repeats what it hears. Ends each
/// connection when its other side has ended its stream, and keeps the heads it got and the bytes it read.
struct Echo {
    address: SocketAddr,
    heads: Arc<Mutex<Vec<String>>>,
    ended: Arc<Mutex<Vec<std::io::Result<()>>>>,
}

impl Echo {
    fn start(first: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let echo = Self { address, heads: Arc::default(), ended: Arc::default() };
        let (heads, ended) = (Arc::clone(&echo.heads), Arc::clone(&echo.ended));
        std::thread::spawn(move || {
            while let Ok((stream, _)) = listener.accept() {
                let (heads, ended) = (Arc::clone(&heads), Arc::clone(&ended));
                std::thread::spawn(move || serve(stream, first, &heads, &ended));
            }
        });
        echo
    }
}

fn serve(mut stream: TcpStream, first: &str, heads: &Mutex<Vec<String>>, ended: &Mutex<Vec<std::io::Result<()>>>) {
    let head = read_head(&mut stream);
    if head.contains("/health") {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return;
    }
    heads.lock().unwrap().push(head);
    stream.write_all(format!("{SWITCH}{first}").as_bytes()).unwrap();
    let mut buffer = [0; 1_000];
    let end = loop {
        match stream.read(&mut buffer) {
            Ok(0) => break Ok(()),
            Ok(count) => stream.write_all(&buffer[..count]).unwrap(),
            Err(error) => break Err(error),
        }
    };
    ended.lock().unwrap().push(end);
}

fn read_head(stream: &mut TcpStream) -> String {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|count| count == 1) {
        head.push(byte[0]);
    }
    String::from_utf8(head).unwrap()
}

fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream
}

fn expect(stream: &mut TcpStream, text: &str) {
    let mut bytes = vec![0; text.len()];
    stream.read_exact(&mut bytes).unwrap();
    assert_eq!(String::from_utf8(bytes).unwrap(), text);
}

#[test]
fn bytes_pass_both_ways_also_those_sent_along_with_the_heads() {
    let echo = Echo::start("welcome;");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &simple(address, &[echo.address]));
    let mut stream = connect(address);
    stream.write_all(format!("{ASK}early;").as_bytes()).unwrap();
    let head = read_head(&mut stream).to_ascii_lowercase();
    assert!(head.starts_with("http/1.1 101 "), "{head}");
    for line in ["upgrade: websocket", "connection: upgrade", "sec-websocket-accept: s3pplmbitxaq9kygzzhzrbk+xoo="] {
        assert!(head.contains(&format!("\r\n{line}\r\n")), "{line:?} is missing in {head}");
    }
    assert!(!head.contains("content-length") && !head.contains("transfer-encoding"), "{head}");
    expect(&mut stream, "welcome;early;");
    for _ in 0..100 {
        stream.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
        expect(&mut stream, "GET / HTTP/1.1\r\n\r\n");
    }
    let asked = echo.heads.lock().unwrap()[0].to_ascii_lowercase();
    for line in
        ["connection: upgrade", "upgrade: websocket", "sec-websocket-version: 13", "x-forwarded-for: 127.0.0.1"]
    {
        assert!(asked.contains(&format!("\r\n{line}\r\n")), "{line:?} is missing in {asked}");
    }
    // Half of it may end before the other half.
    assert_eq!(running.counters().target_groups[0].in_flight, 1);
    stream.shutdown(Shutdown::Write).unwrap();
    assert_eq!(stream.read(&mut [0]).unwrap(), 0);
    wait_for("nothing is in flight", || (running.counters().target_groups[0].in_flight == 0).then_some(()));
    assert!(matches!(echo.ended.lock().unwrap()[..], [Ok(())]));
}

#[test]
fn a_leaving_target_keeps_its_websocket_for_the_delay_and_then_both_sides_see_an_orderly_end() {
    let echo = Echo::start("");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[echo.address]);
    routes.target_groups[0].deregistration_delay_seconds = 1;
    routes.target_groups[0].health_check = slow_check();
    let running = Running::with_table(dir.path(), &routes);
    let mut stream = connect(address);
    stream.write_all(ASK.as_bytes()).unwrap();
    assert!(read_head(&mut stream).contains(" 101 "));
    routes.generation = 2;
    routes.target_groups[0].targets.clear();
    running.apply(&routes).unwrap();
    assert_eq!(running.health_of(echo.address).unwrap().state, TargetState::Draining);
    stream.write_all(b"still here").unwrap();
    expect(&mut stream, "still here");
    // The end comes from the balancer: an end of stream, and not an error.
    assert_eq!(stream.read(&mut [0]).unwrap(), 0);
    wait_for("the target is gone", || running.health_of(echo.address).is_none().then_some(()));
    // What the client sends meanwhile is thrown away, and does not turn the end into a reset.
    stream.write_all(b"too late").unwrap();
    assert_eq!(stream.read(&mut [0]).unwrap(), 0);
    wait_for("the target saw the end", || echo.ended.lock().unwrap().pop()).unwrap();
}

#[test]
fn a_leaving_target_is_gone_as_soon_as_its_websocket_is() {
    let echo = Echo::start("");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[echo.address]);
    let running = Running::with_table(dir.path(), &routes);
    let mut stream = connect(address);
    stream.write_all(ASK.as_bytes()).unwrap();
    assert!(read_head(&mut stream).contains(" 101 "));
    routes.generation = 2;
    routes.target_groups[0].targets.clear();
    running.apply(&routes).unwrap();
    assert_eq!(running.health_of(echo.address).unwrap().in_flight, 1);
    drop(stream);
    wait_for("the target is gone", || running.health_of(echo.address).is_none().then_some(()));
}

#[test]
fn a_target_may_decline_and_the_connection_serves_on() {
    let backend = Backend::named("no sockets here");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let _running = Running::with_table(dir.path(), &simple(address, &[backend.address]));
    let mut client = Client::connect(address);
    client.send(ASK.as_bytes());
    let declined = client.read_answer(false).unwrap();
    assert_eq!((declined.status, declined.text().as_str()), (200, "no sockets here"));
    assert_eq!(client.get("/").unwrap().status, 200);
    assert_eq!(backend.received()[1].header("upgrade"), None);
}

#[test]
fn a_change_of_protocol_that_nobody_asked_for_is_a_bad_answer() {
    let backend = Backend::with(|_, _| Reply::RawAndClose(SWITCH.as_bytes().to_vec()));
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let _running = Running::with_table(dir.path(), &simple(address, &[backend.address]));
    let mut client = Client::connect(address);
    assert_eq!(client.get("/").unwrap().status, 502);
    // Asked for in a way that is not RFC 6455's: with a body, and with another protocol.
    for ask in [
        "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nContent-Length: 2\r\n\r\nhi",
        "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n\r\n",
    ] {
        let mut client = Client::connect(address);
        client.send(ask.as_bytes());
        assert_eq!(client.read_answer(false).unwrap().status, 502, "{ask}");
    }
    assert!(backend.received().iter().all(|request| request.header("upgrade").is_none()));
}

#[test]
fn a_websocket_gets_the_cookies_of_its_target_with_the_change_of_protocol() {
    let echo = Echo::start("");
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = simple(address, &[echo.address]);
    routes.target_groups[0].attributes.stickiness = Some(ports::Stickiness::LoadBalancerCookie { seconds: 60 });
    let _running = Running::with_table(dir.path(), &routes);
    let mut stream = connect(address);
    stream.write_all(ASK.as_bytes()).unwrap();
    let head = read_head(&mut stream).to_ascii_lowercase();
    assert!(head.starts_with("http/1.1 101 ") && head.contains("\r\nset-cookie: awsalb="), "{head}");
}
