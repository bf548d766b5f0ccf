//! Settings of the embedded load balancers.

use std::net::{IpAddr, Ipv4Addr};

/// Where load balancers listen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressPolicy {
    /// Each load balancer gets a loopback address of its own (127.0.x.y), so that two can both listen on port 80.
    /// Needs a system whose whole 127.0.0.0/8 is local, such as Linux. Which x is drawn once per data directory.
    LoopbackPool,
    /// All load balancers share this address; their ports must differ.
    Fixed(IpAddr),
}

impl Default for AddressPolicy {
    /// The pool on Linux, 127.0.0.1 elsewhere.
    fn default() -> Self {
        if cfg!(target_os = "linux") { Self::LoopbackPool } else { Self::Fixed(IpAddr::V4(Ipv4Addr::LOCALHOST)) }
    }
}

/// Settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElbOptions {
    /// Where load balancers listen.
    pub address_policy: AddressPolicy,
    /// `VpcId` of resources whose request names none.
    pub default_vpc_id: String,
    /// Records are written where the call is made, and not on threads that may block: for documents that never do,
    /// and runs that must repeat step by step.
    pub writes_in_place: bool,
}

impl Default for ElbOptions {
    fn default() -> Self {
        Self {
            address_policy: AddressPolicy::default(),
            default_vpc_id: "vpc-0d1e2f3a4b5c6d7e8".to_string(),
            writes_in_place: false,
        }
    }
}
