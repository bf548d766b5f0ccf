//! From a routing table to structures that answer "where does this request go" without looking anything up.
//!
//! A [`Snapshot`] is built once per table and never changes; workers read it through `arc-swap`. What lives longer
//! than a table (targets, counters, draws) is shared into it.

mod choose;
mod conditions;
mod cookies;
mod draws;
mod group;
mod key;
mod memory;
mod network;
mod origin;
mod pattern;
mod redirect;
mod snapshot;
mod stickiness;
mod validate;

pub(crate) use choose::{ForwardAction, Selection};
pub(crate) use key::StickinessKey;
pub(crate) use memory::RoutingMemory;
pub(crate) use origin::RequestOrigin;
pub(crate) use redirect::Redirect;
pub(crate) use snapshot::{CompiledAction, FixedResponse, Kept, ListenerRoutes, Shared, Snapshot, build};
pub(crate) use validate::validate;
