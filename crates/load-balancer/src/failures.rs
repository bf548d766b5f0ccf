//! The last requests of each target group that failed: for people who look for the cause.
//!
//! Promises: bounded in number and size; neither fields nor query strings are kept, which may hold secrets; a request
//! that succeeds does not come here at all, and one that fails never waits for another: when two fail at once, one may
//! go unnoted. They live with this process; the next one begins without. Leaves out: counts (`counters`) and the
//! access log.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use http1::RequestHead;
use ports::{FailedRequest, Target};

use crate::counters::GroupShared;
use crate::target::TargetRuntime;
use crate::{clock, lock};

/// Requests kept of a group.
const KEPT: usize = 50;
const MAX_METHOD_CHARACTERS: usize = 16;
const MAX_PATH_CHARACTERS: usize = 256;

/// Failed requests of one group, oldest first.
#[derive(Default)]
pub(crate) struct Failures(Mutex<VecDeque<FailedRequest>>);

/// For which group, and of which target, a request failed.
#[derive(Clone)]
pub(crate) struct FailedAt {
    pub(crate) group: Arc<GroupShared>,
    pub(crate) target: Option<Target>,
}

impl FailedAt {
    pub(crate) fn target(target: &TargetRuntime) -> Self {
        Self { group: Arc::clone(&target.group), target: Some(target.target.clone()) }
    }
}

impl Failures {
    pub(crate) fn read(&self) -> Vec<FailedRequest> {
        lock(&self.0).iter().cloned().collect()
    }

    /// A request that ended now.
    pub(crate) fn note(&self, head: &RequestHead, status: u16, target: Option<&Target>, reason: &str) {
        let Ok(mut kept) = self.0.try_lock() else { return };
        let path = head.target().split(['?', '#']).next().unwrap_or_default();
        let now = clock::wall_micros(Instant::now());
        let ended_micros = kept.back().map_or(now, |last| now.max(last.ended_micros + 1));
        while kept.len() >= KEPT {
            kept.pop_front();
        }
        kept.push_back(FailedRequest {
            ended_micros,
            method: head.method().chars().take(MAX_METHOD_CHARACTERS).collect(),
            path: path.chars().take(MAX_PATH_CHARACTERS).collect(),
            status,
            target: target.cloned(),
            reason: reason.to_owned(),
        });
    }
}
