//! Clocks, identifiers and sources for this crate's tests.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use aws_api::logs::MODEL;
use aws_protocol::{ApiError, AwsService, CallContext};
use ports::{
    Clock, Ids, LogExtent, LogGroup, LogLine, LogPage, LogRange, LogSource, LogStream, LogsUnavailable, lines_of,
};
use serde_json::Value;
use types::{DeploymentId, HookExecutionId, Scope, Timestamp};

use crate::{Logs, LogsDeps};

pub(crate) struct FastClock {
    pub(crate) now: i64,
    pub(crate) rate: u32,
}

impl Clock for FastClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.now)
    }

    fn wall_time_until(&self, deadline: Timestamp) -> Duration {
        deadline.since(self.now()) / self.rate
    }
}

struct NoIds;

impl Ids for NoIds {
    fn deployment_id(&self) -> DeploymentId {
        "d-000000000".into()
    }

    fn hook_execution_id(&self) -> HookExecutionId {
        "0".into()
    }

    fn digits(&self, length: usize) -> String {
        "0".repeat(length)
    }

    fn hex(&self, length: usize) -> String {
        "0".repeat(length)
    }

    fn uuid(&self) -> String {
        "0".repeat(36)
    }
}

/// Lines of streams of groups: every byte of a stream is written a millisecond after the one before, from 1,000 on.
#[derive(Default)]
pub(crate) struct Fake {
    pub(crate) groups: BTreeMap<&'static str, BTreeMap<String, String>>,
}

impl Fake {
    pub(crate) fn with(mut self, group: &'static str, stream: &str, text: &str) -> Self {
        self.groups.entry(group).or_default().insert(stream.to_owned(), text.to_owned());
        self
    }

    fn lines(text: &str) -> Vec<LogLine> {
        lines_of(text.as_bytes(), 0, |position| 1_000 + i64::try_from(position).unwrap())
    }
}

#[async_trait]
impl LogSource for Fake {
    async fn groups(&self, _prefix: &str) -> Result<Vec<LogGroup>, LogsUnavailable> {
        let group = |name: &&str| LogGroup { name: (*name).to_owned(), created_at_millis: 1_000 };
        Ok(self.groups.keys().map(group).collect())
    }

    async fn streams(&self, group: &str) -> Result<Vec<LogStream>, LogsUnavailable> {
        let streams = self.groups.get(group).into_iter().flatten();
        let stream = |(name, text): (&String, &String)| {
            let lines = Self::lines(text);
            let extent = LogExtent {
                first_at_millis: lines.first().map(|line| line.at_millis),
                last_at_millis: lines.last().map(|line| line.at_millis),
                bytes: text.len() as u64,
            };
            LogStream { name: name.clone(), created_at_millis: 1_000, extent }
        };
        Ok(streams.map(stream).collect())
    }

    async fn read(&self, group: &str, stream: &str, range: &LogRange) -> Result<Option<LogPage>, LogsUnavailable> {
        let text = self.groups.get(group).and_then(|streams| streams.get(stream));
        Ok(text.map(|text| LogPage::select(Self::lines(text), range)))
    }
}

/// The service over some sources, its clock the wall clock.
pub(crate) fn service(sources: Vec<Fake>) -> Arc<Logs> {
    Logs::open(LogsDeps {
        sources: sources.into_iter().map(|source| Arc::new(source) as Arc<dyn LogSource>).collect(),
        scope: Scope::development("us-east-1"),
        clock: Arc::new(FastClock { now: 1_000_000, rate: 1 }),
        wall_clock: Arc::new(|| Timestamp::from_millis(1_000_000)),
        ids: Arc::new(NoIds),
    })
}

pub(crate) async fn call(logs: &Logs, operation: &str, input: Value) -> Result<Value, ApiError> {
    let context = CallContext {
        scope: Scope::development("us-east-1"),
        principal: "arn:aws:iam::000000000000:user/ann".into(),
        access_key_id: "key".into(),
        request_id: "id".into(),
        source_ip: "127.0.0.1".into(),
        endpoint_url: "http://127.0.0.1:4566".into(),
    };
    logs.call(&context, MODEL.operation(operation).unwrap(), input).await
}
