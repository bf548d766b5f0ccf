//! Failed requests as log groups and streams, as CloudWatch Logs shows them.
//!
//! Group `/cutover/load-balancer/NAME`, a stream for each target group that has failed requests, by its name; a line
//! is a JSON object. They are what the balancer process remembers: the last ones, and none from before it started. A
//! balancer that does not answer has none.

use async_trait::async_trait;
use ports::{FailedRequest, FailedRequests, LogExtent, LogGroup, LogLine, LogPage, LogRange, LogSource};
use ports::{LogStream, LogsUnavailable};
use serde_json::json;
use types::TargetGroupArn;

use crate::Elb;

const PREFIX: &str = "/cutover/load-balancer/";

impl Elb {
    /// Failed requests of the target groups behind the load balancer of this log group, by the groups' names.
    async fn failed_of(&self, group: &str) -> Vec<(String, Vec<FailedRequest>)> {
        let Some(name) = group.strip_prefix(PREFIX) else { return Vec::new() };
        if !self.core.state().load_balancers.values().any(|balancer| balancer.name == name) {
            return Vec::new();
        }
        let all = self.core.balancer.failed_requests().await.unwrap_or_else(|error| {
            tracing::debug!(%error, "no failed requests from the load balancer");
            Vec::new()
        });
        let state = self.core.state();
        let of_this = |failed: FailedRequests| {
            let arn = TargetGroupArn::new(failed.target_group);
            let target_group = state.target_groups.get(&arn)?;
            let is_used = state.load_balancers_using(&arn).into_iter().any(|used| {
                state.load_balancers.values().any(|balancer| balancer.arn == *used && balancer.name == name)
            });
            is_used.then(|| (target_group.name.clone(), failed.requests))
        };
        all.into_iter().filter_map(of_this).collect()
    }
}

#[async_trait]
impl LogSource for Elb {
    async fn groups(&self, prefix: &str) -> Result<Vec<LogGroup>, LogsUnavailable> {
        let state = self.core.state();
        let names = state.load_balancers.values().map(|balancer| format!("{PREFIX}{}", balancer.name));
        let shown = names.filter(|name| name.starts_with(prefix));
        Ok(shown.map(|name| LogGroup { name, created_at_millis: 0 }).collect())
    }

    async fn streams(&self, group: &str) -> Result<Vec<LogStream>, LogsUnavailable> {
        let stream = |(name, requests): (String, Vec<FailedRequest>)| {
            let lines: Vec<LogLine> = requests.iter().map(line_of).collect();
            let first = lines.first().map(|line| line.at_millis);
            let extent = LogExtent {
                first_at_millis: first,
                last_at_millis: lines.last().map(|line| line.at_millis),
                bytes: lines.iter().map(|line| line.text.len() as u64).sum(),
            };
            LogStream { name, created_at_millis: first.unwrap_or(0), extent }
        };
        Ok(self.failed_of(group).await.into_iter().map(stream).collect())
    }

    async fn read(&self, group: &str, stream: &str, range: &LogRange) -> Result<Option<LogPage>, LogsUnavailable> {
        let found = self.failed_of(group).await.into_iter().find(|(name, _)| name == stream);
        Ok(found.map(|(_, requests)| LogPage::select(requests.iter().map(line_of), range)))
    }
}

/// JSON, so that nothing a client sent can pass for something else.
fn line_of(request: &FailedRequest) -> LogLine {
    let target = request.target.as_ref();
    let text = json!({
        "status": request.status,
        "method": request.method,
        "path": request.path,
        "target": target.map(|target| target.address.to_string()),
        "registration": target.map(|target| target.registration.clone()),
        "reason": request.reason,
    });
    LogLine {
        from: request.ended_micros,
        to: request.ended_micros.saturating_add(1),
        at_millis: i64::try_from(request.ended_micros / 1_000).unwrap_or(i64::MAX),
        text: text.to_string(),
    }
}
