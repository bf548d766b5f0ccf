//! [`Logs`]: opening, and from a request to the read that answers it.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use async_trait::async_trait;
use aws_api::logs::MODEL;
use aws_protocol::{
    ApiError, AwsService, CallContext, OperationModel, PageTokens, ServiceModel, decode, encode, validate,
    violations_text,
};
use ports::{Clock, Ids, LogGroup, LogPage, LogRange, LogSource, LogStream, LogsUnavailable};
use serde_json::Value;
use types::Scope;

use crate::course::{Course, WallClock};

/// What [`Logs::open`] needs.
#[derive(Clone)]
pub struct LogsDeps {
    /// Whose logs are read; the first one that has a stream is the one that is read.
    pub sources: Vec<Arc<dyn LogSource>>,
    /// Partition, region and account of ARNs.
    pub scope: Scope,
    /// The clock that times are told on.
    pub clock: Arc<dyn Clock>,
    /// The clock that lines were written by.
    pub wall_clock: WallClock,
    /// Draws the key of page tokens.
    pub ids: Arc<dyn Ids>,
}

/// Embedded CloudWatch Logs (see the crate's text).
pub struct Logs {
    sources: Vec<Arc<dyn LogSource>>,
    pub(crate) scope: Scope,
    pub(crate) course: Course,
    /// A token does not outlive the process that gave it out.
    pub(crate) tokens: PageTokens,
}

impl fmt::Debug for Logs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Logs").field("scope", &self.scope).finish_non_exhaustive()
    }
}

impl Logs {
    /// The service. Nothing is kept: what is read lies with the sources.
    pub fn open(deps: LogsDeps) -> Arc<Self> {
        let mut key = [0; 32];
        key.iter_mut().zip(deps.ids.hex(32).into_bytes()).for_each(|(slot, byte)| *slot = byte);
        Arc::new(Self {
            course: Course::begin(deps.clock.as_ref(), &deps.wall_clock),
            tokens: PageTokens::new(key),
            sources: deps.sources,
            scope: deps.scope,
        })
    }

    /// Groups of all sources, by name; of several of one name the oldest.
    pub(crate) async fn groups(&self, prefix: &str) -> Result<BTreeMap<String, LogGroup>, ApiError> {
        let mut found: BTreeMap<String, LogGroup> = BTreeMap::new();
        for source in &self.sources {
            for group in source.groups(prefix).await.map_err(unavailable)? {
                let known = found.entry(group.name.clone()).or_insert_with(|| group.clone());
                known.created_at_millis = known.created_at_millis.min(group.created_at_millis);
            }
        }
        found.retain(|name, _| name.starts_with(prefix));
        Ok(found)
    }

    /// A group's streams, by name.
    ///
    /// # Errors
    /// `ResourceNotFoundException`: there is no such group.
    pub(crate) async fn streams(&self, group: &str) -> Result<BTreeMap<String, LogStream>, ApiError> {
        let mut found: BTreeMap<String, LogStream> = BTreeMap::new();
        for source in &self.sources {
            for stream in source.streams(group).await.map_err(unavailable)? {
                found.entry(stream.name.clone()).or_insert(stream);
            }
        }
        if found.is_empty() && !self.groups(group).await?.contains_key(group) {
            return Err(not_found("The specified log group does not exist."));
        }
        Ok(found)
    }

    /// Lines of a stream; nothing when there is no such stream.
    pub(crate) async fn read(
        &self,
        group: &str,
        stream: &str,
        range: &LogRange,
    ) -> Result<Option<LogPage>, ApiError> {
        for source in &self.sources {
            if let Some(page) = source.read(group, stream, range).await.map_err(unavailable)? {
                return Ok(Some(page));
            }
        }
        Ok(None)
    }

    /// The group that a request names, by name or ARN.
    pub(crate) fn group_name(&self, name: Option<String>, identifier: Option<String>) -> Result<String, ApiError> {
        match (name, identifier) {
            (Some(name), None) => Ok(name),
            (None, Some(identifier)) => self.group_of(&identifier),
            (None, None) => Err(invalid("Either logGroupName or logGroupIdentifier must be given.")),
            (Some(_), Some(_)) => Err(invalid("logGroupName and logGroupIdentifier cannot be given together.")),
        }
    }

    /// The group of a name or an ARN of this account.
    pub(crate) fn group_of(&self, identifier: &str) -> Result<String, ApiError> {
        if !identifier.starts_with("arn:") {
            return Ok(identifier.to_owned());
        }
        let own = self.scope.arn("logs", "log-group:");
        let name = identifier.strip_prefix(&own).map(|name| name.strip_suffix(":*").unwrap_or(name));
        name.map(str::to_owned).ok_or_else(|| not_found("The specified log group does not exist."))
    }

    pub(crate) fn group_arn(&self, group: &str) -> String {
        self.scope.arn("logs", &format!("log-group:{group}"))
    }
}

#[async_trait]
impl AwsService for Logs {
    fn model(&self) -> &'static ServiceModel {
        &MODEL
    }

    async fn call(
        &self,
        _context: &CallContext,
        operation: &'static OperationModel,
        input: Value,
    ) -> Result<Value, ApiError> {
        if let Some(shape) = operation.input
            && let Err(violations) = validate(&MODEL, shape, &input)
        {
            return Err(invalid(violations_text(&violations)));
        }
        match operation.name {
            "DescribeLogGroups" => encode(&self.describe_log_groups(decode(input)?).await?),
            "DescribeLogStreams" => encode(&self.describe_log_streams(decode(input)?).await?),
            "GetLogEvents" => encode(&self.get_log_events(decode(input)?).await?),
            "FilterLogEvents" => encode(&self.filter_log_events(decode(input)?).await?),
            other => Err(ApiError::new("InvalidAction", format!("The action {other} is not available here."))),
        }
    }
}

pub(crate) fn invalid(text: impl Into<String>) -> ApiError {
    ApiError::modelled(&MODEL, "InvalidParameterException", text)
}

pub(crate) fn not_found(text: &str) -> ApiError {
    ApiError::modelled(&MODEL, "ResourceNotFoundException", text)
}

fn unavailable(error: LogsUnavailable) -> ApiError {
    // What went wrong inside stays inside.
    tracing::warn!(%error, "a log cannot be read");
    ApiError::modelled(&MODEL, "ServiceUnavailableException", "The service cannot complete the request.")
}
