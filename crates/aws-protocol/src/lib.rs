//! AWS wire protocols without sockets: tables, codecs, error envelopes, signatures, page tokens.
//!
//! Promises: every function is a pure function of its arguments (the time, keys and request ids are passed in) and
//! answers any input in bounded time and memory. Leaves out: HTTP servers and clients, and every service's
//! behaviour.

mod cbor;
mod engine_clock;
mod error;
mod json;
mod model;
mod page_token;
mod query;
mod request;
mod response;
mod route;
mod scalar;
mod service;
pub mod sigv4;
mod uri;
mod validate;
mod values;
mod xml;

pub use engine_clock::EngineReading;
pub use error::ApiError;
pub use model::{
    ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId, ShapeModel,
    TimestampFormat,
};
pub use page_token::{InvalidPageToken, PageTokens};
pub use request::decode_request;
pub use response::{ErrorFrame, encode_error, encode_response};
pub use route::{Route, Unroutable, Wire, route};
pub use scalar::MAX_DEPTH;
pub use service::{AwsService, CallContext, decode, encode};
pub use validate::{Violation, validate, violations_text};
pub use values::{Blob, EpochSeconds};
