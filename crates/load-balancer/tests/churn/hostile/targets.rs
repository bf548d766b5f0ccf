//! Targets that do not behave: each does one thing wrong, for as long as it is let.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::Result;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Handle;
use tokio::time::sleep;

#[derive(Clone, Copy)]
enum Fault {
    Hangs,
    Garbage,
    EndlessHead,
    EndlessInterim,
    BreaksOff,
    EndlessBody,
    EndlessTrailers,
}

const FAULTS: [Fault; 7] = [
    Fault::Hangs,
    Fault::Garbage,
    Fault::EndlessHead,
    Fault::EndlessInterim,
    Fault::BreaksOff,
    Fault::EndlessBody,
    Fault::EndlessTrailers,
];

/// Starts one of each.
pub fn start(on: &Handle) -> Result<Vec<SocketAddr>> {
    FAULTS.iter().map(|fault| start_one(on, *fault)).collect()
}

fn start_one(on: &Handle, fault: Fault) -> Result<SocketAddr> {
    let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    on.spawn(async move {
        let Ok(listener) = TcpListener::from_std(listener) else { return };
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, fault));
        }
    });
    Ok(address)
}

async fn serve(mut stream: TcpStream, fault: Fault) {
    let mut request = [0; 4_096];
    // A health check says nothing.
    if matches!(stream.read(&mut request).await, Ok(count) if count > 0) {
        let (head, endless): (&[u8], Vec<u8>) = match fault {
            Fault::Hangs => {
                let _ = stream.read(&mut request).await;
                return;
            }
            Fault::Garbage => (b"\x16\x03\x01 what is this\r\n\r\n", Vec::new()),
            Fault::BreaksOff => (b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nbegin", Vec::new()),
            Fault::EndlessHead => (b"HTTP/1.1 200 OK\r\n", b"X-Filler: 0123456789\r\n".repeat(100)),
            Fault::EndlessInterim => (b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(50)),
            Fault::EndlessBody => {
                (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n".repeat(300))
            }
            Fault::EndlessTrailers => (
                b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
                b"X-Filler: 0123456789\r\n".repeat(100),
            ),
        };
        if stream.write_all(head).await.is_err() || endless.is_empty() {
            return;
        }
        while stream.write_all(&endless).await.is_ok() {
            sleep(Duration::from_millis(20)).await;
        }
    }
}
