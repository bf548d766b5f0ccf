//! What was done and seen: counts, progress for people, figures for files.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde_json::{Value, json};

/// Counts of one siege, or of all.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// Processes killed with -9, by what they were.
    pub kills: BTreeMap<&'static str, u64>,
    /// Kills at named points, by the point.
    pub points: BTreeMap<&'static str, u64>,
    /// Other signals.
    pub others: BTreeMap<&'static str, u64>,
    /// Requests in flight in what was killed, by what it was.
    pub excused: BTreeMap<&'static str, u64>,
    pub ended: BTreeMap<String, u64>,
    pub deployments: u64,
    pub rollbacks: u64,
    pub acknowledged: u64,
    pub unknown: u64,
    pub hook_executions: u64,
    pub hook_repeats: u64,
    pub notices: u64,
    pub notice_repeats: u64,
    pub requests: u64,
    pub failed_requests: u64,
    pub audit_records: u64,
    restarts: u64,
    restart_millis: u64,
    restart_millis_max: u64,
    gap_millis_max: u64,
}

impl Counts {
    /// A restart of the control plane, from its start to its first answer.
    pub fn note_restart(&mut self, took: Duration) {
        let millis = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        self.restarts += 1;
        self.restart_millis += millis;
        self.restart_millis_max = self.restart_millis_max.max(millis);
    }

    /// The balancer was away.
    pub fn note_gap(&mut self, took: Duration) {
        self.gap_millis_max = self.gap_millis_max.max(u64::try_from(took.as_millis()).unwrap_or(u64::MAX));
    }

    /// Adds another siege's.
    pub fn add(&mut self, other: Self) {
        let add = |to: &mut BTreeMap<&'static str, u64>, from: BTreeMap<&'static str, u64>| {
            for (name, count) in from {
                *to.entry(name).or_default() += count;
            }
        };
        add(&mut self.kills, other.kills);
        add(&mut self.points, other.points);
        add(&mut self.others, other.others);
        add(&mut self.excused, other.excused);
        for (status, count) in other.ended {
            *self.ended.entry(status).or_default() += count;
        }
        self.deployments += other.deployments;
        self.rollbacks += other.rollbacks;
        self.acknowledged += other.acknowledged;
        self.unknown += other.unknown;
        self.hook_executions += other.hook_executions;
        self.hook_repeats += other.hook_repeats;
        self.notices += other.notices;
        self.notice_repeats += other.notice_repeats;
        self.requests += other.requests;
        self.failed_requests += other.failed_requests;
        self.audit_records += other.audit_records;
        self.restarts += other.restarts;
        self.restart_millis += other.restart_millis;
        self.restart_millis_max = self.restart_millis_max.max(other.restart_millis_max);
        self.gap_millis_max = self.gap_millis_max.max(other.gap_millis_max);
    }

    /// All kills with -9.
    pub fn killed(&self) -> u64 {
        self.kills.values().sum()
    }

    /// The figures, without those of the run as a whole.
    pub fn figures(&self) -> Value {
        json!({
            "kills": self.killed(), "kills_by_victim": self.kills, "kills_at_points": self.points,
            "other_signals": self.others, "deployments": self.deployments, "rollbacks": self.rollbacks,
            "ended": self.ended, "acknowledged_mutations": self.acknowledged, "calls_without_answer": self.unknown,
            "hook_executions": self.hook_executions, "hook_deliveries_repeated": self.hook_repeats,
            "notices": self.notices, "notices_repeated_with_the_same_id": self.notice_repeats,
            "requests": self.requests, "failed_requests": self.failed_requests,
            "requests_in_flight_in_what_was_killed": self.excused,
            "restart_millis": {
                "mean": self.restart_millis / self.restarts.max(1), "max": self.restart_millis_max,
            },
            "longest_gap_of_a_killed_balancer_millis": self.gap_millis_max,
            "audit_records": self.audit_records,
        })
    }
}

/// What all sieges of a run have done so far.
#[derive(Debug, Default)]
pub struct Progress {
    kills: AtomicU64,
    deployments: AtomicU64,
}

impl Progress {
    pub fn kill(&self) {
        self.kills.fetch_add(1, Ordering::Relaxed);
    }

    pub fn deployment(&self) {
        self.deployments.fetch_add(1, Ordering::Relaxed);
    }

    pub fn kills(&self) -> u64 {
        self.kills.load(Ordering::Relaxed)
    }

    pub fn deployments(&self) -> u64 {
        self.deployments.load(Ordering::Relaxed)
    }
}
