//! Requests without pause on connections that are kept, each with its moment, its answer and who gave it.

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// An answer that takes longer counts as failed.
const ANSWER_LIMIT: Duration = Duration::from_secs(10);

/// After a refused connection.
const CONNECT_PAUSE: Duration = Duration::from_millis(1);

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Answered by the upstream with this letter.
    Answered(u8),
    /// No connection could be opened.
    Refused,
    /// The connection was closed before a byte of an answer, without a `Connection: close` in the answer before.
    NoAnswer,
    /// The answer ended in its middle, or never.
    Cut,
    /// The answer was not 200.
    Status,
}

/// One request.
#[derive(Clone, Copy, Debug)]
pub struct Request {
    /// Nanoseconds after the start of the run when it was sent.
    pub sent: u64,
    /// The same when its answer was there.
    pub done: u64,
    pub outcome: Outcome,
}

/// Clients at work.
pub struct Load {
    threads: Vec<JoinHandle<Vec<Request>>>,
    is_over: Arc<AtomicBool>,
    done: Arc<AtomicU64>,
}

impl Load {
    /// Starts so many clients; each sends its next request when it has its answer.
    pub fn start(server: SocketAddr, connections: u32, start: Instant) -> Self {
        let (is_over, done) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)));
        let threads = (0..connections)
            .map(|_| {
                let (is_over, done) = (Arc::clone(&is_over), Arc::clone(&done));
                std::thread::spawn(move || client(server, start, &is_over, &done))
            })
            .collect();
        Self { threads, is_over, done }
    }

    /// Requests so far.
    pub fn done(&self) -> u64 {
        self.done.load(Ordering::Acquire)
    }

    /// Lets every client finish its request; all requests in the order of their answers.
    pub fn finish(self) -> anyhow::Result<Vec<Request>> {
        self.is_over.store(true, Ordering::Release);
        let mut all = Vec::new();
        for thread in self.threads {
            all.extend(thread.join().map_err(|_| anyhow::anyhow!("a client panicked"))?);
        }
        all.sort_unstable_by_key(|request| request.done);
        Ok(all)
    }
}

fn client(server: SocketAddr, start: Instant, is_over: &AtomicBool, done: &AtomicU64) -> Vec<Request> {
    let now = || u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX);
    let mut requests = Vec::new();
    let mut connection: Option<TcpStream> = None;
    while !is_over.load(Ordering::Acquire) {
        let sent = now();
        let outcome = match connection.take().map_or_else(|| connect(server), Ok) {
            Err(_) => {
                std::thread::sleep(CONNECT_PAUSE);
                Outcome::Refused
            }
            Ok(mut stream) => {
                let (outcome, stays) = exchange(&mut stream);
                connection = stays.then_some(stream);
                outcome
            }
        };
        requests.push(Request { sent, done: now(), outcome });
        done.fetch_add(1, Ordering::AcqRel);
    }
    requests
}

fn connect(server: SocketAddr) -> std::io::Result<TcpStream> {
    let stream = TcpStream::connect(server)?;
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(ANSWER_LIMIT))?;
    Ok(stream)
}

/// One request and its answer; whether the connection stays.
fn exchange(stream: &mut TcpStream) -> (Outcome, bool) {
    if stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").is_err() {
        return (Outcome::NoAnswer, false);
    }
    let mut answer = [0; 2048];
    let mut length = 0;
    loop {
        match stream.read(&mut answer[length..]) {
            Ok(0) => return (if length == 0 { Outcome::NoAnswer } else { Outcome::Cut }, false),
            Ok(more) => length += more,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => {
                let is_reset = error.kind() == ErrorKind::ConnectionReset && length == 0;
                return (if is_reset { Outcome::NoAnswer } else { Outcome::Cut }, false);
            }
        }
        let Some((head, body)) = split(&answer[..length]) else { continue };
        if !head.starts_with(b"HTTP/1.1 200") {
            return (Outcome::Status, false);
        }
        if let [letter] = body {
            let text = String::from_utf8_lossy(head).to_ascii_lowercase();
            return (Outcome::Answered(*letter), !text.contains("connection: close"));
        }
    }
}

/// Head and what follows it.
fn split(answer: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n")?;
    Some((&answer[..end], &answer[end + 4..]))
}
