//! Topics (SNS), queues (SQS) and the event bus (EventBridge), as far as notices of deployments need them.
//!
//! ```text
//!  Publish ──▶ topic ─┬─▶ sqs subscription ──▶ queue ──▶ ReceiveMessage (the inbox a CLI reads)
//!                     └─▶ http subscription ─▶ stored delivery ─▶ POST, with retries
//!  PutEvents ─▶ rules whose pattern matches ─▶ targets: topics and queues
//! ```
//!
//! Holds: [`Notify`], which is [`ports::Notices`] and hands out three [`aws_protocol::AwsService`]s. Promises: what was
//! answered with success is durable and delivered at least once, in order for each receiver, with the same message id
//! on a repeat; requests go to allowed addresses only (loopback by default), the address tested is the one connected
//! to, and no redirect is followed (invariant H8). Leaves out, and refuses by name: https, e-mail, SMS and Lambda
//! subscriptions, filter policies, FIFO topics and queues, delays, dead-letter queues, other event buses, schedules and
//! other targets. Messages carry no signature: `SignatureVersion`, `Signature`, `SigningCertURL` and `UnsubscribeURL`
//! are absent, since there is no certificate a subscriber could check them with.

mod core;
mod delivery;
mod events;
mod queues;
mod records;
mod shared;
mod tags;
mod topics;

#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;

pub use crate::core::{Notify, NotifyDeps, Options, RetryPolicy};
pub use crate::delivery::Network;
