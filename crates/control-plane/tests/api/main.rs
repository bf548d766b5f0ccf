//! CodeDeploy's operations as a client sees them: documents in, documents and exceptions out.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod applications;
mod commands_by_phase;
mod configs;
mod deployment_views;
mod deployments;
mod failures;
mod group_changes;
mod groups;
mod hooks;
mod notices;
mod other_platforms;
mod permissions;
mod phases;
mod requests;
mod revisions;
mod rollbacks;
mod support;
mod tags;
mod targets;
