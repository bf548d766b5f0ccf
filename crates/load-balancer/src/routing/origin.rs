//! Where a request comes from, besides what its head says.

use std::net::SocketAddr;

/// Where a request comes from and where it arrived.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RequestOrigin {
    /// The client's own address; never what a header says.
    pub(crate) client: SocketAddr,
    /// The listener's address.
    pub(crate) listener: SocketAddr,
    /// Whether the listener speaks TLS.
    pub(crate) is_tls: bool,
}
