//! An upstream that answers every request with its own letter and remembers when the last one came.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

/// A thread accepts, another one serves each connection; they end with the program.
pub struct Backend {
    pub address: SocketAddr,
    /// Nanoseconds after `start` when the head of the last request had been read; 0 before the first.
    last: Arc<AtomicU64>,
}

impl Backend {
    /// `start` is the zero of its times.
    pub fn start(letter: u8, start: Instant) -> anyhow::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let last = Arc::new(AtomicU64::new(0));
        let seen = Arc::clone(&last);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let last = Arc::clone(&seen);
                std::thread::spawn(move || serve(stream, letter, start, &last));
            }
        });
        Ok(Self { address, last })
    }

    /// Nanoseconds after the start.
    pub fn last_request(&self) -> u64 {
        self.last.load(Ordering::Acquire)
    }
}

/// Until the proxy closes. The requests have no body and come one at a time.
fn serve(mut stream: TcpStream, letter: u8, start: Instant, last: &AtomicU64) {
    let answer = [b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n".as_slice(), &[letter]].concat();
    let mut head = Vec::new();
    let mut part = [0; 4096];
    // Answers are one write each; a connection on which this fails is still a connection.
    let _ = stream.set_nodelay(true);
    while let Ok(length @ 1..) = stream.read(&mut part) {
        head.extend_from_slice(&part[..length]);
        if !head.ends_with(b"\r\n\r\n") {
            continue;
        }
        last.fetch_max(u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX), Ordering::AcqRel);
        head.clear();
        if stream.write_all(&answer).is_err() {
            return;
        }
    }
}
