//! Amazon CloudWatch Logs, embedded: reading what functions and tasks wrote and which requests failed.
//!
//! ```text
//!  /aws/lambda/NAME               functions' output, a stream a request      ┐
//!  awslogs-group or /ecs/FAMILY   containers' output, a stream a container   ├─ ports::LogSource ─▶ four reads
//!  /cutover/load-balancer/NAME    failed requests, a stream a target group   ┘
//! ```
//!
//! Holds: [`Logs`], which serves DescribeLogGroups, DescribeLogStreams, GetLogEvents and FilterLogEvents
//! ([`aws_protocol::AwsService`]). Promises: answers hold at most 10,000 events and about 1 MiB; the pages of a
//! request that is read to its end hold every line once; what programs wrote is passed on as text and acted on by
//! nothing. Times are on the engine's clock, like all times of the API. Leaves out: writing, groups of the user's
//! own, retention, metric filters, queries, live tails; filter patterns that are expressions or regular expressions.

mod course;
mod describe;
mod events;
mod filter;
mod pattern;
mod service;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use course::WallClock;
pub use pattern::FilterPattern;
pub use service::{Logs, LogsDeps};
