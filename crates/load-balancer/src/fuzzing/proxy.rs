//! The proxy's own loop between a client and a target that are played: their bytes on real sockets.
//!
//! Promises: everything runs on the thread that asks, and a session goes on until nobody has anything left to say, which
//! is known without waiting for time to pass. Leaves out: the worker's sweeper, hence limits of time.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use arc_swap::ArcSwap;
use ports::{
    Action, HealthCheck, HealthCheckKind, Listener, ListenerProtocol, RoutingTable, Target, TargetGroup,
    WeightedTargetGroup,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use types::{ListenerArn, TargetGroupArn};

use super::Fresh;
use crate::connection::ConnectionRecord;
use crate::front;
use crate::lock;
use crate::routing::{self, Shared};
use crate::worker::Worker;

/// Turns of the runtime without a byte read by a played side after which nobody has anything to say.
const QUIET_TURNS: usize = 24;
/// Turns in all: no session of bounded scripts needs more.
const MAX_TURNS: usize = 20_000;

/// What a target does with the bytes it got: given which connection to it this is and all bytes that came on it, what
/// it answers now and whether it hangs up after that.
pub type Script = Box<dyn FnMut(usize, &[u8]) -> (Vec<u8>, bool) + Send>;

/// Two listening sockets of the loopback interface, one for clients and one for the target.
pub struct Proxy {
    runtime: Runtime,
    front: TcpListener,
    back: Arc<TcpListener>,
}

/// One balancer with one target, and the connections between them that are kept.
pub struct Session<'a> {
    proxy: &'a Proxy,
    worker: Arc<Worker>,
    listener: SocketAddr,
    heard: Arc<Mutex<Heard>>,
    target: tokio::task::JoinHandle<()>,
}

#[derive(Default)]
struct Heard {
    connections: Vec<Vec<u8>>,
    /// Grows with each byte read by a played side.
    progress: usize,
}

/// What a client got.
#[derive(Clone, Debug, Default)]
pub struct Got {
    /// All bytes.
    pub bytes: Vec<u8>,
    /// Whether the balancer closed the connection before the client did.
    pub was_closed: bool,
}

impl Proxy {
    /// Opens the sockets.
    ///
    /// # Errors
    ///
    /// The system has no sockets left.
    pub fn new() -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let bind = || runtime.block_on(TcpListener::bind(("127.0.0.1", 0)));
        let (front, back) = (bind()?, Arc::new(bind()?));
        Ok(Self { runtime, front, back })
    }

    /// A balancer without memory whose one target acts by `script`.
    ///
    /// # Errors
    ///
    /// The system does not tell the sockets' addresses.
    pub fn session(&self, script: Script) -> io::Result<Session<'_>> {
        let (listener, address) = (self.front.local_addr()?, self.back.local_addr()?);
        let snapshot =
            routing::build(Arc::new(table(listener, address)), &mut Fresh::new()).map_err(io::Error::other)?;
        let shared = Arc::new(Shared { snapshot: ArcSwap::from_pointee(snapshot) });
        let heard = Arc::new(Mutex::new(Heard::default()));
        let target = self.runtime.spawn(accept(Arc::clone(&self.back), Arc::new(Mutex::new(script)), heard.clone()));
        Ok(Session { proxy: self, worker: Arc::new(Worker::new(0, shared, 1)), listener, heard, target })
    }
}

impl Session<'_> {
    /// A client connects, sends these bytes and says no more; answers what it got until nobody had anything to say.
    ///
    /// # Errors
    ///
    /// The sockets fail, or the session does not come to rest.
    pub fn client(&self, sent: &[u8]) -> io::Result<Got> {
        self.proxy.runtime.block_on(async {
            let mut client = TcpStream::connect(self.listener).await?;
            let (stream, peer) = self.proxy.front.accept().await?;
            // The sockets of thousands of sessions must not linger.
            for socket in [&client, &stream] {
                socket.set_zero_linger()?;
                socket.set_nodelay(true)?;
            }
            let snapshot = self.worker.shared.snapshot.load_full();
            let routes = snapshot.routes(self.listener).map(Arc::clone).ok_or(io::ErrorKind::NotFound)?;
            let record = ConnectionRecord::new(self.listener, &routes.attributes, Arc::clone(&self.worker));
            let serving = front::serve(stream, bytes::Bytes::new(), peer, Arc::new(record), routes);
            let serving = tokio::spawn(serving);
            let got = self.talk(&mut client, sent).await;
            drop(client);
            for _ in 0..QUIET_TURNS {
                tokio::task::yield_now().await;
            }
            serving.abort();
            match serving.await {
                Err(ended) if ended.is_panic() => std::panic::resume_unwind(ended.into_panic()),
                _ => got,
            }
        })
    }

    /// The bytes that came on each connection to the target.
    pub fn heard(&self) -> Vec<Vec<u8>> {
        lock(&self.heard).connections.clone()
    }

    async fn talk(&self, client: &mut TcpStream, mut sent: &[u8]) -> io::Result<Got> {
        let mut got = Got::default();
        let (mut is_shut, mut quiet, mut progress, mut before) = (false, 0, 0, 0);
        for _ in 0..MAX_TURNS {
            tokio::task::yield_now().await;
            while !sent.is_empty()
                && let Ok(taken) = client.try_write(sent)
            {
                sent = &sent[taken..];
                progress += taken;
            }
            let mut part = [0; 4096];
            match client.try_read(&mut part) {
                Ok(0) => {
                    got.was_closed = !is_shut;
                    return Ok(got);
                }
                Ok(read) => got.bytes.extend_from_slice(&part[..read]),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(_) => {
                    got.was_closed = true;
                    return Ok(got);
                }
            }
            let now = progress + got.bytes.len() + lock(&self.heard).progress;
            quiet = if now == before { quiet + 1 } else { 0 };
            before = now;
            if quiet >= QUIET_TURNS {
                if is_shut {
                    return Ok(got);
                }
                (is_shut, quiet) = (true, 0);
                client.shutdown().await?;
            }
        }
        Err(io::Error::new(io::ErrorKind::TimedOut, "the session does not come to rest"))
    }
}

impl Drop for Session<'_> {
    fn drop(&mut self) {
        self.target.abort();
        // What is still open is closed here and not during the next session.
        self.proxy.runtime.block_on(async {
            for _ in 0..2 {
                tokio::task::yield_now().await;
            }
        });
    }
}

async fn accept(back: Arc<TcpListener>, script: Arc<Mutex<Script>>, heard: Arc<Mutex<Heard>>) {
    let mut connections = tokio::task::JoinSet::new();
    while let Ok((stream, _)) = back.accept().await {
        let index = {
            let mut heard = lock(&heard);
            heard.connections.push(Vec::new());
            heard.connections.len() - 1
        };
        connections.spawn(act(stream, index, Arc::clone(&script), Arc::clone(&heard)));
    }
}

/// One connection to the target. An error is the balancer hanging up.
async fn act(mut stream: TcpStream, index: usize, script: Arc<Mutex<Script>>, heard: Arc<Mutex<Heard>>) {
    if stream.set_zero_linger().is_err() || stream.set_nodelay(true).is_err() {
        return;
    }
    let mut part = [0; 4096];
    while let Ok(read @ 1..) = stream.read(&mut part).await {
        let all = {
            let mut heard = lock(&heard);
            heard.progress += read;
            heard.connections[index].extend_from_slice(&part[..read]);
            heard.connections[index].clone()
        };
        let (answer, hangs_up) = lock(&script)(index, &all);
        if stream.write_all(&answer).await.is_err() {
            return;
        }
        if hangs_up {
            // An orderly end, so that what was written arrives; the socket goes with the session.
            let _ = stream.shutdown().await;
            std::future::pending::<()>().await;
        }
    }
}

fn table(listener: SocketAddr, target: SocketAddr) -> RoutingTable {
    let group = TargetGroupArn::from("group");
    let health_check = HealthCheck {
        enabled: false,
        kind: HealthCheckKind::Tcp,
        port: None,
        interval_millis: 5_000,
        timeout_millis: 2_000,
        healthy_threshold: 2,
        unhealthy_threshold: 2,
    };
    RoutingTable {
        generation: 1,
        listeners: vec![Listener {
            arn: ListenerArn::from("listener"),
            bind: listener,
            protocol: ListenerProtocol::Http,
            rules: Vec::new(),
            default_action: Action::Forward(
                vec![WeightedTargetGroup { target_group: group.clone(), weight: 1 }].into(),
            ),
            tls: None,
            attributes: Default::default(),
        }],
        target_groups: vec![TargetGroup {
            arn: group,
            targets: vec![Target { address: target, registration: "target".to_string() }],
            health_check,
            deregistration_delay_seconds: 1,
            protocol: Default::default(),
            attributes: Default::default(),
        }],
    }
}
