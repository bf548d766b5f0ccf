//! Notices of deployments: the SNS messages of a group's triggers and the EventBridge events (spec 8.1, 8.2), and the
//! walk over the logs that tells them, and others, of deployments ([`Audience`]).
//!
//! ```text
//!  log of a deployment ─▶ what happened (state before, state after) ─▶ Notice ─▶ message a trigger · event ─▶ ports::Notices
//!                                 pure                                  pure                    │
//!  cursor of the audience (document) ◀──────────── moved only after the notices were taken ──────┘
//! ```
//!
//! Promises: a notice is never lost and a deployment's notices go out in order; a crash may repeat one, with the same
//! message id (invariant C7); nothing that goes wrong here reaches a deployment. Leaves out: delivery to subscribers
//! (behind [`ports::Notices`]), where triggers are kept and the test message of a new one ([`ports::NoticeGroups`]).

mod audience;
mod happening;
mod print;
mod projector;
mod turn;

pub use audience::{Audience, Subscribers};
pub use happening::{Happening, Occurrence};
pub use print::{bus_event, topic_messages};
pub use projector::{Projector, ProjectorDeps};
