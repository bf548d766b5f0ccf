//! Backends that speak bytes, and what tables of network listeners look like.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use ports::{Action, HealthCheck, HealthCheckKind, Listener, ListenerProtocol, TargetGroup, TargetProtocol};

use super::tables;

/// A server of threads, one for each connection; killed when dropped.
pub struct TcpBackend {
    pub address: SocketAddr,
    state: Arc<State>,
    acceptor: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct State {
    is_stopped: AtomicBool,
    served: AtomicUsize,
    connections: Mutex<Vec<TcpStream>>,
}

impl TcpBackend {
    /// Calls the handler with each connection that sends a byte; health checks send none.
    pub fn with(handler: impl Fn(TcpStream) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::<State>::default();
        let for_thread = Arc::clone(&state);
        let handler = Arc::new(handler);
        let acceptor = std::thread::spawn(move || {
            while let Ok((stream, _)) = listener.accept() {
                if for_thread.is_stopped.load(SeqCst) {
                    return;
                }
                for_thread.connections.lock().unwrap().push(stream.try_clone().unwrap());
                let (state, handler) = (Arc::clone(&for_thread), Arc::clone(&handler));
                std::thread::spawn(move || {
                    if matches!(stream.peek(&mut [0]), Ok(1)) {
                        state.served.fetch_add(1, SeqCst);
                        let socket = stream.try_clone().unwrap();
                        handler(stream);
                        // The copy on the list would keep it open.
                        let _ = socket.shutdown(Shutdown::Both);
                    }
                });
            }
        });
        Self { address, state, acceptor: Some(acceptor) }
    }

    /// Sends everything back, and its end.
    pub fn echo() -> Self {
        Self::with(|mut stream| {
            let mut writer = stream.try_clone().unwrap();
            let _ = std::io::copy(&mut stream, &mut writer);
            let _ = writer.shutdown(Shutdown::Write);
        })
    }

    /// Says its name for every byte that comes.
    pub fn named(name: &'static str) -> Self {
        Self::with(
            move |mut stream| {
                while matches!(stream.read(&mut [0]), Ok(1)) && stream.write_all(name.as_bytes()).is_ok() {}
            },
        )
    }

    /// Connections that sent something.
    pub fn served(&self) -> usize {
        self.state.served.load(SeqCst)
    }
}

impl Drop for TcpBackend {
    fn drop(&mut self) {
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

/// A client whose reads end after a while.
pub fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_nodelay(true).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream
}

/// Sends a byte and reads the one that comes back.
pub fn ask(stream: &mut (impl Read + Write)) -> std::io::Result<char> {
    stream.write_all(b"?")?;
    stream.flush()?;
    let mut byte = [0];
    stream.read_exact(&mut byte)?;
    Ok(byte[0].into())
}

/// A group of bytes, checked by connecting.
pub fn tcp_group(name: &str, targets: &[SocketAddr]) -> TargetGroup {
    TargetGroup {
        protocol: TargetProtocol::Tcp,
        health_check: HealthCheck { kind: HealthCheckKind::Tcp, ..tables::quick_check() },
        ..tables::group(name, targets)
    }
}

pub fn tcp_listener(bind: SocketAddr, default_action: Action) -> Listener {
    let mut listener = tables::listener(bind, default_action);
    listener.protocol = ListenerProtocol::Tcp;
    listener.attributes.idle_timeout_seconds = 350;
    listener
}

/// One TCP listener that forwards to one group.
pub fn simple_tcp(bind: SocketAddr, targets: &[SocketAddr]) -> ports::RoutingTable {
    let listener = tcp_listener(bind, tables::forward(&[("blue", 1)]));
    tables::table(1, vec![listener], vec![tcp_group("blue", targets)])
}
