//! What may be seen of one deployment, said a second time: written from the specification, never from the engine.
//!
//! The model is told what happened outside the engine, in order and with times ([`Fact`]), and is shown what a client
//! would be shown after every durable step ([`View`]). It answers whether that may be so, and what it would allow
//! instead. Its one principle: *progress needs a good reason, an end needs a bad one, and a command that was taken
//! binds*. Where the specification leaves a race or a choice open, several ends are allowed, as few as it names.
//!
//! Where each rule comes from (sections of the behaviour specification; A to G are the project's invariants):
//!
//! | rule | section |
//! | --- | --- |
//! | which lifecycle events there are, their order, Failed and then Skipped | 4.1, 5.1 |
//! | what each event has to have done before it is Succeeded, and which calls belong to it | 4.2, 9.1, 10.1, A7, F6 |
//! | status graph, status of the target, times | 4.3, 7.1, 7.2 |
//! | hooks: answers, the hour, refused invocations; who may answer when | 4.4, 6 |
//! | ready wait, termination wait, what ends them | 4.5 |
//! | weights and their waits, the five minutes of an unsteady set, a lost set | 4.6, 9.5, A5, A6 |
//! | a stop in each phase, and its three outcomes | 5.1 |
//! | failures, error codes and documented texts | 5.2, 7.3 |
//! | alarms: active, unreadable, until when | 5.3, F5 |
//! | the rollback deployment: when there is one, its texts, what it has done when it succeeds, what stops it | 5.4, F1, F3, F4, F7 |
//! | one active deployment a group, redeploying | 5.5, 5.6, 6 |
//!
//! Promises: no dependency, on the engine least of all; no clock and no I/O. Leaves out: how anything is done
//! (retries, storage, restarts), and the promptness of things, which the simulator's own rules judge.

mod commands;
mod ends;
mod history;
mod model;
mod terms;
mod undo;

pub use commands::{Command, Verdict};
pub use ends::{Code, End, Rollback};
pub use history::{Answer, Call, Event, Fact, Found, Health, Link, Mark, Milliseconds, Set, Status, View, Wait};
pub use model::Model;
pub use terms::{Ready, Routing, Terms};
pub use undo::{ROLLBACK_CONFIGURATION, Undo, message_of_original, message_of_rollback};
