//! AWS wire protocols without sockets: tables, codecs, error envelopes, signatures, page tokens.
//!
//! Promises: every function is a pure function of its arguments (the time, keys and request ids are passed in) and
//! answers any input in bounded time and memory. Leaves out: HTTP servers and clients, and every service's
//! behaviour.

mod error;
mod model;
mod service;
mod values;

pub use error::ApiError;
pub use model::{
    ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,
    ShapeModel, TimestampFormat,
};
pub use service::{AwsService, CallContext, decode, encode};
pub use values::{Blob, EpochSeconds};
