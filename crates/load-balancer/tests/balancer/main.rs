//! The balancer on loopback with real sockets and tiny backends; each test is a sentence.

#![allow(clippy::unwrap_used, reason = "a panic here is a failing test")]

mod access_log;
mod attributes;
mod draining;
mod failed_requests;
mod failures;
mod hand_over;
mod health;
mod hostile;
mod http2;
mod http2_conformance;
mod https;
mod lifetime;
mod listeners;
mod metrics;
mod network;
mod processes;
mod routing;
mod smuggling;
mod stickiness;
mod support;
mod tables;
mod tls;
mod upgrades;
mod wire;
