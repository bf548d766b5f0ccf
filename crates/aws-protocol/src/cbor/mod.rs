//! Smithy RPC v2 CBOR bodies (RFC 8949) to documents and back, driven by the tables.
//!
//! Promises: what a body says is the same document that the other protocols make of the same request. Reading is
//! bounded in depth and in number of items and allocates nothing for a length that is only claimed. Writing uses the
//! forms that every client reads, see [`write`]. Leaves out: routing, headers and statuses (`crate::route`,
//! `crate::response`).

mod half;
mod read;
mod write;

pub(crate) use read::read_body;
pub(crate) use write::{write_body, write_texts};

/// Media type of bodies.
pub(crate) const MEDIA_TYPE: &str = "application/cbor";

/// Name of the protocol in the `smithy-protocol` header of requests and answers.
pub(crate) const PROTOCOL: &str = "rpc-v2-cbor";
