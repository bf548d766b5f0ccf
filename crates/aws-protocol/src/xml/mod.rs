//! XML bodies to documents and back, for Query answers and REST-XML.
//!
//! Leaves out: what stands around a document in each protocol (`crate::response`).

mod read;
mod write;

pub(crate) use read::read_body;
pub(crate) use write::Writer;
