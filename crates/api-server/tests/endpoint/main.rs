//! The endpoint over real sockets on loopback, with a small service behind it.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod access;
mod audit;
mod authentication;
mod lifetime;
mod limits;
mod pages;
mod protocol;
mod repeats;
mod support;
