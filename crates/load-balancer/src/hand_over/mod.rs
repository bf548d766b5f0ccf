//! One balancer takes over from another while both run: no connection is refused, none is reset.
//!
//! The old process hands its listening sockets to the new one over the control socket, and then each client connection
//! as soon as no request is in progress on it. What is in progress ends where it began; the new one knows of it, so
//! that a target drains only when nothing is in flight at either, and sends on each table that comes into force.
//! Why not otherwise: docs/decisions/0018. Leaves out: who starts the new process (`cutover`).

pub(crate) mod giving;
pub(crate) mod link;
pub(crate) mod taking;
