//! Hands out host ports for containers.
//!
//! The range lies below the ephemeral range of the usual kernels, so that an outgoing connection never sits on a
//! port a container was promised. The next port is always searched behind the last one handed out: a dead task's
//! port comes up again only after the whole range, so that nobody takes a new task for the dead one. A runtime says
//! which ports its containers hold; two runtimes on one host find each other's taken by trying them.

use std::collections::BTreeSet;
use std::hash::{BuildHasher, Hasher};
use std::net::{Ipv4Addr, TcpListener};
use std::ops::RangeInclusive;
use std::time::{Duration, Instant};

/// How long a port stays reserved for a container that has not been started yet.
const RESERVATION: Duration = Duration::from_secs(300);

/// Host ports of one installation.
#[derive(Debug)]
pub struct PortAllocator {
    range: RangeInclusive<u16>,
    next: u16,
    reserved: Vec<(u16, Instant)>,
}

impl PortAllocator {
    /// Starts at a random place, so that two installations on a host rarely try the same port.
    pub fn new(range: RangeInclusive<u16>) -> Self {
        let width = u64::from(range.end().saturating_sub(*range.start())) + 1;
        let offset = std::collections::hash_map::RandomState::new().build_hasher().finish() % width;
        let next = range.start().saturating_add(u16::try_from(offset).unwrap_or(0));
        Self { range, next, reserved: Vec::new() }
    }

    /// The next port that is free on loopback, not reserved and not in `in_use`.
    pub fn allocate(&mut self, in_use: &BTreeSet<u16>) -> Option<u16> {
        self.reserved.retain(|(_, since)| since.elapsed() < RESERVATION);
        for _ in self.range.clone() {
            let port = self.next;
            self.next = if port >= *self.range.end() { *self.range.start() } else { port + 1 };
            let taken = in_use.contains(&port) || self.reserved.iter().any(|(reserved, _)| *reserved == port);
            if !taken && TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok() {
                self.reserved.push((port, Instant::now()));
                return Some(port);
            }
        }
        None
    }

    /// The port now belongs to a container, which keeps it from being handed out as long as it lives.
    pub fn settle(&mut self, port: u16) {
        self.reserved.retain(|(reserved, _)| *reserved != port);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_is_not_handed_out_twice_while_reserved_or_in_use() {
        // Loopback ports chosen by the system: three neighbours that are free now.
        let base = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port().min(65_000);
        let mut allocator = PortAllocator::new(base..=base + 2);
        let mut handed_out = BTreeSet::new();
        while let Some(port) = allocator.allocate(&BTreeSet::new()) {
            assert!(handed_out.insert(port), "{port} was handed out twice");
        }
        let first = *handed_out.first().unwrap();
        allocator.settle(first);
        assert_eq!(allocator.allocate(&BTreeSet::from([first])), None);
        assert_eq!(allocator.allocate(&BTreeSet::new()), Some(first));
    }

    #[test]
    fn a_port_somebody_listens_on_is_passed_over() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        assert_eq!(PortAllocator::new(port..=port).allocate(&BTreeSet::new()), None);
    }
}
