//! The end of the show: what happened, in figures.

use std::time::Duration;

use anyhow::Result;
use cli::render::{DeploymentView, duration_text};
use serde_json::{Value, json};

use super::Fault;
use super::traffic::Counts;

/// Everything the demo learned.
pub(crate) struct Report {
    pub fault: Option<Fault>,
    pub deployment: DeploymentView,
    pub rollback: Option<DeploymentView>,
    pub counts: Counts,
    pub duration: Duration,
    pub first_request: Duration,
}

impl Report {
    /// Whether it ended as promised: the right status, and no failed request.
    pub(crate) fn as_it_should(&self) -> bool {
        let status = self.deployment.status.as_str();
        let rolled_back = self.rollback.as_ref().is_some_and(|rollback| rollback.status == "Succeeded");
        let ended_well = match self.fault {
            None => status == "Succeeded" && self.rollback.is_none(),
            Some(Fault::Hook | Fault::Crash) => status == "Failed" && rolled_back,
            Some(Fault::Alarm) => status == "Stopped" && rolled_back,
        };
        ended_well && self.counts.failed == 0 && self.counts.total() > 0
    }

    /// Prints it for people, or as one JSON line.
    #[allow(clippy::print_stdout, reason = "the result of the command")]
    pub(crate) fn print(&self, json: bool) -> Result<()> {
        if json {
            println!("{}", self.json());
            return Ok(());
        }
        println!("\nSummary");
        println!("  deployment {}  {}", self.deployment.id, self.deployment.status);
        if let Some((code, message)) = &self.deployment.error {
            println!("    {code}: {message}");
        }
        if let Some(rollback) = &self.rollback {
            println!("  rollback   {}  {}", rollback.id, rollback.status);
        }
        for event in &self.deployment.events {
            let took = event.start.zip(event.end).map(|(start, end)| duration_text(end.since(start)));
            println!("    {:<22} {:<10} {}", event.name, event.status, took.unwrap_or_default());
        }
        for (version, requests) in &self.counts.requests {
            let micros = self.counts.latency_micros.get(version).copied().unwrap_or(0) / (*requests).max(1);
            println!(
                "  {requests:>7} requests answered by {version}, {}.{:03} ms on average",
                micros / 1000,
                micros % 1000
            );
        }
        println!("  {:>7} requests failed", self.counts.failed);
        for failure in &self.counts.failures {
            println!("            {failure}");
        }
        println!(
            "  {:.1} s in all, first request served after {:.1} s",
            self.duration.as_secs_f64(),
            self.first_request.as_secs_f64()
        );
        println!("\nTry next");
        match self.fault {
            None => println!("  cutover demo --fail hook|alarm|crash    watch an automatic rollback"),
            Some(_) => println!("  cutover demo                            watch it succeed"),
        }
        println!("  cutover demo --keep                     leave it up and look around with the AWS CLI");
        println!("  cutover serve --data-dir ./cutover-data  your own services");
        Ok(())
    }

    fn json(&self) -> Value {
        let events: Vec<Value> = self
            .deployment
            .events
            .iter()
            .map(|event| {
                let took = event.start.zip(event.end).map(|(start, end)| end.since(start).as_secs_f64());
                json!({"name": event.name, "status": event.status, "duration_seconds": took})
            })
            .collect();
        json!({
            "status": self.deployment.status,
            "deployment_id": self.deployment.id,
            "error_code": self.deployment.error.as_ref().map(|(code, _)| code),
            "rollback_deployment_id": self.rollback.as_ref().map(|rollback| &rollback.id),
            "rollback_status": self.rollback.as_ref().map(|rollback| &rollback.status),
            "requests": self.counts.requests,
            "failed_requests": self.counts.failed,
            "failures": self.counts.failures,
            "lifecycle_events": events,
            "duration_seconds": (self.duration.as_secs_f64() * 1000.0).round() / 1000.0,
            "first_request_seconds": (self.first_request.as_secs_f64() * 1000.0).round() / 1000.0,
        })
    }
}
