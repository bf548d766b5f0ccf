//! From a routing table to structures that answer "where does this request go" without looking anything up.
//!
//! A [`Snapshot`] is built once per table and never changes; workers read it through `arc-swap`. What lives longer
//! than a table (targets, counters) is shared into it.

mod choose;
mod conditions;
mod pattern;
mod redirect;
mod snapshot;
mod validate;

pub(crate) use choose::ForwardAction;
pub(crate) use redirect::{Redirect, RequestOrigin};
pub(crate) use snapshot::{CompiledAction, FixedResponse, Kept, Shared, Snapshot, build};
pub(crate) use validate::validate;
