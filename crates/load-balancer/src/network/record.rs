//! What others may know about and tell to a connection of a network listener, and the list of a worker's.
//!
//! The idle timeout costs one store for each piece of data: a sweeper looks at every connection once a second.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU8, AtomicU32, AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex};
use std::task::Context;

use futures_util::task::AtomicWaker;

use crate::lock;
use crate::target::TargetRuntime;

/// One connection. Ticks are the worker's seconds.
pub(crate) struct NetworkRecord {
    pub(crate) listener: SocketAddr,
    idle_seconds: u32,
    waker: AtomicWaker,
    /// An [`Order`], or 0.
    order: AtomicU8,
    progress_tick: AtomicU32,
    /// Identity of its target; 0 while it has none.
    target: AtomicUsize,
}

/// Why a connection is to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Order {
    /// No byte passed for the idle timeout.
    Idle = 1,
    /// Its target's deregistration delay is over.
    Deregistered = 2,
    /// The balancer waits no longer.
    Stopping = 3,
}

impl NetworkRecord {
    pub(crate) fn new(listener: SocketAddr, idle_seconds: u32, tick: u32) -> Self {
        Self {
            listener,
            idle_seconds,
            waker: AtomicWaker::new(),
            order: AtomicU8::new(0),
            progress_tick: AtomicU32::new(tick),
            target: AtomicUsize::new(0),
        }
    }

    pub(crate) fn note_progress(&self, tick: u32) {
        self.progress_tick.store(tick, Relaxed);
    }

    pub(crate) fn set_target(&self, target: &Arc<TargetRuntime>) {
        self.target.store(Arc::as_ptr(target).addr(), Relaxed);
        // An order about the target that was tried before is none about this one.
        let _ = self.order.compare_exchange(Order::Deregistered as u8, 0, Relaxed, Relaxed);
    }

    /// What it is told to do; the task is woken when that changes.
    pub(crate) fn order(&self, cx: &Context<'_>) -> Option<Order> {
        self.waker.register(cx.waker());
        match self.order.load(Relaxed) {
            0 => None,
            order if order == Order::Idle as u8 => Some(Order::Idle),
            order if order == Order::Deregistered as u8 => Some(Order::Deregistered),
            _ => Some(Order::Stopping),
        }
    }

    fn tell(&self, order: Order) {
        self.order.store(order as u8, Relaxed);
        self.waker.wake();
    }

    fn sweep(&self, tick: u32) {
        if tick.wrapping_sub(self.progress_tick.load(Relaxed)) > self.idle_seconds {
            self.tell(Order::Idle);
        }
    }
}

/// The open connections of one worker.
#[derive(Default)]
pub(crate) struct NetworkConnections {
    next: AtomicU64,
    open: Mutex<HashMap<u64, Arc<NetworkRecord>>>,
}

impl NetworkConnections {
    /// Puts one on the list; the number takes it off again.
    pub(super) fn add(&self, record: &Arc<NetworkRecord>) -> u64 {
        let number = self.next.fetch_add(1, Relaxed);
        lock(&self.open).insert(number, Arc::clone(record));
        number
    }

    pub(super) fn remove(&self, number: u64) {
        lock(&self.open).remove(&number);
    }

    pub(crate) fn count(&self) -> usize {
        lock(&self.open).len()
    }

    pub(crate) fn count_of(&self, listener: SocketAddr) -> u64 {
        lock(&self.open).values().filter(|record| record.listener == listener).count() as u64
    }

    /// Applies the idle timeouts; called once a second.
    pub(crate) fn sweep(&self, tick: u32) {
        lock(&self.open).values().for_each(|record| record.sweep(tick));
    }

    /// Ends the connections to a target whose delay is over.
    pub(crate) fn end_those_to(&self, target: &Arc<TargetRuntime>) {
        let identity = Arc::as_ptr(target).addr();
        let open = lock(&self.open);
        let to_it = open.values().filter(|record| record.target.load(Relaxed) == identity);
        to_it.for_each(|record| record.tell(Order::Deregistered));
    }

    /// Ends all.
    pub(crate) fn end_all(&self) {
        lock(&self.open).values().for_each(|record| record.tell(Order::Stopping));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order_of(record: &NetworkRecord) -> Option<Order> {
        record.order(&Context::from_waker(futures_util::task::noop_waker_ref()))
    }

    #[test]
    fn a_connection_without_a_byte_for_longer_than_its_idle_timeout_is_told_to_end() {
        let connections = NetworkConnections::default();
        let quiet = Arc::new(NetworkRecord::new(([127, 0, 0, 1], 80).into(), 350, 0));
        let busy = Arc::new(NetworkRecord::new(([127, 0, 0, 1], 80).into(), 350, 0));
        let gone = connections.add(&quiet);
        connections.add(&busy);
        connections.sweep(350);
        assert_eq!((order_of(&quiet), order_of(&busy)), (None, None));
        busy.note_progress(350);
        connections.sweep(351);
        assert_eq!((order_of(&quiet), order_of(&busy)), (Some(Order::Idle), None));
        connections.remove(gone);
        assert_eq!(connections.count_of(([127, 0, 0, 1], 80).into()), 1);
    }
}
