//! Listening sockets: bound before anything changes, shared by all workers, kept while their address stays.

use std::collections::BTreeMap;
use std::io;
use std::net::{SocketAddr, TcpListener};

use ports::{BalancerError, RoutingTable};
use socket2::{Domain, Protocol, Socket, Type};

use crate::worker::WorkerHandle;

/// Connections that may wait to be accepted; the system may cap it.
const BACKLOG: i32 = 4_096;

/// The open sockets by address.
#[derive(Default)]
pub(crate) struct Listening {
    sockets: BTreeMap<SocketAddr, TcpListener>,
}

/// Sockets bound for a table that is not in force yet; dropped when it does not come to that.
#[derive(Default)]
pub(crate) struct Bound(pub(crate) Vec<(SocketAddr, TcpListener)>);

impl Listening {
    /// All open ones.
    pub(crate) fn sockets(&self) -> impl Iterator<Item = (&SocketAddr, &TcpListener)> {
        self.sockets.iter()
    }

    /// Accepts nothing more and lets go of all, without a word to those who wait: another process has them too.
    pub(crate) async fn release(&mut self, workers: &[WorkerHandle]) {
        for (address, socket) in std::mem::take(&mut self.sockets) {
            drop(socket);
            for done in workers.iter().map(|worker| worker.release(address)).collect::<Vec<_>>() {
                // An error means that the worker does not listen there any more.
                let _ = done.await;
            }
        }
    }

    /// Binds what the table needs and is not open yet. On the first error nothing stays bound.
    pub(crate) fn bind_missing(&self, table: &RoutingTable) -> Result<Bound, BalancerError> {
        let missing = table.listeners.iter().filter(|listener| !self.sockets.contains_key(&listener.bind));
        let bind_one = |listener: &ports::Listener| match bind(listener.bind) {
            Ok(socket) => Ok((listener.bind, socket)),
            Err(cause) => Err(BalancerError::Bind {
                listener: listener.arn.to_string(),
                address: listener.bind.to_string(),
                cause: cause.to_string(),
            }),
        };
        missing.map(bind_one).collect::<Result<_, _>>().map(Bound)
    }

    /// Binds what can be bound; the rest is reported. For a start from disk, where half a service beats none.
    pub(crate) fn bind_possible(&self, table: &RoutingTable) -> (Bound, Vec<String>) {
        let mut bound = Vec::new();
        let mut failures = Vec::new();
        for listener in table.listeners.iter().filter(|listener| !self.sockets.contains_key(&listener.bind)) {
            match bind(listener.bind) {
                Ok(socket) => bound.push((listener.bind, socket)),
                Err(cause) => failures.push(format!("{} on {}: {cause}", listener.arn, listener.bind)),
            }
        }
        (Bound(bound), failures)
    }

    /// Lets the workers accept on new sockets.
    pub(crate) fn open(&mut self, bound: Bound, workers: &[WorkerHandle]) {
        for (address, socket) in bound.0 {
            for worker in workers {
                match socket.try_clone() {
                    Ok(clone) => worker.listen(address, clone),
                    Err(error) => tracing::error!(%address, %error, "cannot share a listening socket"),
                }
            }
            self.sockets.insert(address, socket);
        }
    }

    /// Closes the sockets that the table no longer has; when it returns they are closed.
    pub(crate) async fn close_others(&mut self, table: &RoutingTable, workers: &[WorkerHandle]) {
        let is_kept = |address: &SocketAddr| table.listeners.iter().any(|listener| listener.bind == *address);
        let removed: Vec<SocketAddr> = self.sockets.keys().filter(|address| !is_kept(address)).copied().collect();
        for address in removed {
            self.sockets.remove(&address);
            for done in workers.iter().map(|worker| worker.unlisten(address)).collect::<Vec<_>>() {
                // An error means that the worker does not listen there any more.
                let _ = done.await;
            }
        }
    }
}

fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP))?;
    socket.set_reuse_address(true)?;
    if address.is_ipv6() {
        socket.set_only_v6(true)?;
    }
    socket.set_nonblocking(true)?;
    socket.bind(&address.into())?;
    socket.listen(BACKLOG)?;
    Ok(socket.into())
}
