//! A small web server that answers only once it is opened: it holds a hook in the middle of its work.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Result;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// A running gate; dropping it closes it.
pub struct Gate {
    /// Where it listens.
    pub address: SocketAddr,
    arrived: Arc<AtomicU64>,
    open: watch::Sender<bool>,
    server: JoinHandle<()>,
}

impl Gate {
    /// A closed gate that will answer as `version`.
    pub async fn closed(version: &'static str) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let arrived = Arc::new(AtomicU64::new(0));
        let (open, opened) = watch::channel(false);
        let counter = Arc::clone(&arrived);
        let server = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // A visitor that went away is its own business.
                tokio::spawn(answer(stream, version, Arc::clone(&counter), opened.clone()));
            }
        });
        Ok(Self { address, arrived, open, server })
    }

    /// Requests that have arrived so far.
    pub fn arrived(&self) -> u64 {
        self.arrived.load(Ordering::Relaxed)
    }

    /// Lets everybody pass from now on.
    pub fn open(&self) {
        let _ = self.open.send(true);
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn answer(
    mut stream: TcpStream,
    version: &str,
    arrived: Arc<AtomicU64>,
    mut opened: watch::Receiver<bool>,
) -> Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).await?;
        head.push(byte[0]);
    }
    arrived.fetch_add(1, Ordering::Relaxed);
    opened.wait_for(|open| *open).await?;
    let answer =
        format!("HTTP/1.1 200 OK\r\nx-version: {version}\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok");
    stream.write_all(answer.as_bytes()).await?;
    Ok(())
}
