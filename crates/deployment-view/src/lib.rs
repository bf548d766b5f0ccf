//! What a person sees of a deployment: one picture of it, put together from calls of the public API alone.
//!
//! Holds: the picture ([`Picture`]) and all that is worked out rather than read: the timeline with what is to come, what
//! is waited for, the first cause of a failure, which actions are allowed and why others are not. Promises: nothing here
//! knows a server's inside, so the same picture comes from AWS; what may not be read is missing and named, never a
//! reason to show nothing; working out is pure and needs no clock but the time it is given. Leaves out: sockets and
//! signatures ([`Api`] is given), how anything is drawn (`cli`, `console`).

mod act;
mod api;
mod clock;
mod gather;
mod log_places;
mod picture;
mod plan;
mod viewer;
mod work;

pub use act::act;
pub use api::{Api, Refusal, RefusalKind};
pub use clock::EngineClock;
pub use log_places::{LogPlace, function_log_group, log_places};
pub use picture::*;
pub use plan::plan;
pub use viewer::Viewer;
pub use work::{built_in_routing, routing};
