//! The real binary, driven from outside through its public API, with real tasks, real hooks and real requests.
//!
//! Holds: one module for each promise. Promises: every wait is for a fact and has a deadline; each test has a server,
//! a data directory and loopback addresses of its own and leaves no process behind. Leaves out: what the crates'
//! own tests show already, rule by rule.

mod support;

mod access;
mod alarm_rollback;
mod alarm_settings;
mod balancer_hand_over;
mod cli;
mod demo;
mod ecs_events;
mod hook_versions;
mod kill9;
mod lifecycle;
mod logs;
mod notices;
mod refusals;
mod scenarios;
mod secure_traffic;
mod service_changes;
mod watching;
