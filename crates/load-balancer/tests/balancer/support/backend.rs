//! A backend: an HTTP/1.1 server of threads that does what a test tells it.

use std::io::{BufRead, BufReader, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU16, AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// A request as a backend got it.
#[derive(Clone, Debug)]
pub struct Received {
    pub method: String,
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    /// 0 for the first request of a connection.
    pub index_on_connection: usize,
}

impl Received {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// What a backend does with a request.
pub enum Reply {
    /// Status 200, this body, keep the connection.
    Ok(Vec<u8>),
    /// These bytes, then go on.
    Raw(Vec<u8>),
    /// These bytes, then close.
    RawAndClose(Vec<u8>),
    /// Close without a byte.
    Close,
}

type Handler = dyn Fn(&Received, &mut TcpStream) -> Reply + Send + Sync;

struct State {
    handler: Box<Handler>,
    is_stopped: AtomicBool,
    health_status: AtomicU16,
    hits: AtomicUsize,
    received: Mutex<Vec<Received>>,
    connections: Mutex<Vec<TcpStream>>,
}

/// A running backend; killed when dropped.
pub struct Backend {
    pub address: SocketAddr,
    state: Arc<State>,
    acceptor: Option<JoinHandle<()>>,
}

impl Backend {
    /// Answers every request with its name.
    pub fn named(name: &str) -> Self {
        let name = name.to_owned();
        Self::with(move |_, _| Reply::Ok(name.clone().into_bytes()))
    }

    /// Answers with what the function says; `/health` is answered apart.
    pub fn with(handler: impl Fn(&Received, &mut TcpStream) -> Reply + Send + Sync + 'static) -> Self {
        Self::on("127.0.0.1:0".parse().unwrap(), handler)
    }

    pub fn on(
        address: SocketAddr,
        handler: impl Fn(&Received, &mut TcpStream) -> Reply + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind(address).unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(State {
            handler: Box::new(handler),
            is_stopped: AtomicBool::new(false),
            health_status: AtomicU16::new(200),
            hits: AtomicUsize::new(0),
            received: Mutex::default(),
            connections: Mutex::default(),
        });
        let for_thread = Arc::clone(&state);
        let acceptor = std::thread::spawn(move || {
            while let Ok((stream, _)) = listener.accept() {
                if for_thread.is_stopped.load(SeqCst) {
                    return;
                }
                for_thread.connections.lock().unwrap().push(stream.try_clone().unwrap());
                let state = Arc::clone(&for_thread);
                std::thread::spawn(move || serve(stream, &state));
            }
        });
        Self { address, state, acceptor: Some(acceptor) }
    }

    pub fn set_health_status(&self, status: u16) {
        self.state.health_status.store(status, SeqCst);
    }

    /// Requests received, health checks apart.
    pub fn hits(&self) -> usize {
        self.state.hits.load(SeqCst)
    }

    pub fn received(&self) -> Vec<Received> {
        self.state.received.lock().unwrap().clone()
    }

    /// Closes the listening socket and all connections, as the system does for a killed process.
    pub fn kill(&mut self) {
        let Some(acceptor) = self.acceptor.take() else { return };
        self.state.is_stopped.store(true, SeqCst);
        // Wakes the acceptor.
        let _ = TcpStream::connect(self.address);
        acceptor.join().unwrap();
        for connection in self.state.connections.lock().unwrap().drain(..) {
            let _ = connection.shutdown(Shutdown::Both);
        }
    }
}

impl Drop for Backend {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A whole answer with status and body.
pub fn answer(status: u16, body: &[u8]) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {status} Whatever\r\nContent-Length: {}\r\n\r\n", body.len()).into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

fn serve(stream: TcpStream, state: &State) {
    let Ok(mut writer) = stream.try_clone() else { return };
    let _ = stream.set_nodelay(true);
    let mut reader = BufReader::new(stream);
    let mut index = 0;
    while let Some(received) = read_request(&mut reader, &mut writer, index) {
        index += 1;
        let reply = if received.path == "/health" {
            Reply::Raw(answer(state.health_status.load(SeqCst), b""))
        } else {
            state.hits.fetch_add(1, SeqCst);
            state.received.lock().unwrap().push(received.clone());
            (state.handler)(&received, &mut writer)
        };
        let written = match reply {
            Reply::Ok(body) => writer.write_all(&answer(200, &body)),
            Reply::Raw(bytes) => writer.write_all(&bytes),
            Reply::RawAndClose(bytes) => {
                let _ = writer.write_all(&bytes);
                break;
            }
            Reply::Close => break,
        };
        if written.is_err() {
            break;
        }
    }
    let _ = writer.shutdown(Shutdown::Both);
}

fn read_line(reader: &mut impl BufRead) -> Option<String> {
    let mut line = String::new();
    match reader.read_line(&mut line) {
        Ok(0) | Err(_) => None,
        Ok(_) => Some(line.trim_end_matches(['\r', '\n']).to_owned()),
    }
}

fn read_request(reader: &mut impl BufRead, writer: &mut TcpStream, index: usize) -> Option<Received> {
    let line = read_line(reader)?;
    let mut words = line.split(' ');
    let (method, path) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut headers = Vec::new();
    loop {
        let line = read_line(reader)?;
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once(':')?;
        headers.push((name.to_owned(), value.trim().to_owned()));
    }
    let mut received = Received { method, path, headers, body: Vec::new(), index_on_connection: index };
    if received.header("expect").is_some() {
        writer.write_all(b"HTTP/1.1 100 Continue\r\n\r\n").ok()?;
    }
    if let Some(length) = received.header("content-length") {
        received.body = vec![0; length.parse().ok()?];
        reader.read_exact(&mut received.body).ok()?;
    } else if received.header("transfer-encoding").is_some() {
        received.body = read_chunked(reader)?;
    }
    Some(received)
}

/// The data of a chunked body.
pub fn read_chunked(reader: &mut impl BufRead) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let length = usize::from_str_radix(&read_line(reader)?, 16).ok()?;
        let start = body.len();
        body.resize(start + length, 0);
        reader.read_exact(&mut body[start..]).ok()?;
        read_line(reader)?;
        if length == 0 {
            return Some(body);
        }
    }
}
