//! Functions' output as log groups and streams, as CloudWatch Logs shows it.
//!
//! Group `/aws/lambda/NAME`; a stream for each invocation that is kept, `YYYY/MM/DD/[VERSION]REQUESTID` without the
//! identifier's hyphens. Lambda writes to one stream for each environment; here that is so for its first invocation,
//! whose stream's name it is told. A deleted function's logs stay, as on AWS.

use std::io::{self, Read};
use std::path::Path;

use async_trait::async_trait;
use ports::{LogExtent, LogGroup, LogPage, LogRange, LogSource, LogStream, LogsUnavailable, lines_of};
use time::OffsetDateTime;

use crate::Lambda;
use crate::log_file::{self, KeptLog};
use crate::service::blocking;

/// What group names begin with.
const PREFIX: &str = "/aws/lambda/";
/// Bytes read of a log: more than one ever has.
const MAX_BYTES: u64 = 4 * 1024 * 1024;

/// The stream of an invocation that began at this time.
pub(crate) fn stream_name(wall_millis: i64, version: &str, request_id: &str) -> String {
    let nanos = i128::from(wall_millis) * 1_000_000;
    let date = OffsetDateTime::from_unix_timestamp_nanos(nanos).unwrap_or(OffsetDateTime::UNIX_EPOCH).date();
    let (year, month, day) = (date.year(), u8::from(date.month()), date.day());
    format!("{year:04}/{month:02}/{day:02}/[{version}]{}", request_id.replace('-', ""))
}

fn stream_of(log: &KeptLog) -> String {
    let version = if log.version == 0 { "$LATEST".to_owned() } else { log.version.to_string() };
    stream_name(log.span().0, &version, &log.request_id)
}

/// The function of a group; nothing for names that no function can have.
fn function_of(group: &str) -> Option<&str> {
    let name = group.strip_prefix(PREFIX)?;
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    is_name.then_some(name)
}

impl Lambda {
    /// The logs of a group that are kept.
    async fn kept_logs(&self, group: &str) -> Vec<KeptLog> {
        let Some(function) = function_of(group) else { return Vec::new() };
        let dir = self.inner.pools.logs_dir(function);
        blocking(move || log_file::kept(&dir)).await
    }
}

#[async_trait]
impl LogSource for Lambda {
    async fn groups(&self, prefix: &str) -> Result<Vec<LogGroup>, LogsUnavailable> {
        let (dir, prefix) = (self.inner.pools.all_logs_dir(), prefix.to_owned());
        blocking(move || groups(&dir, &prefix)).await.map_err(unavailable)
    }

    async fn streams(&self, group: &str) -> Result<Vec<LogStream>, LogsUnavailable> {
        let stream = |log: KeptLog| {
            let (first, last) = log.span();
            let extent = LogExtent { first_at_millis: Some(first), last_at_millis: Some(last), bytes: log.length };
            LogStream { name: stream_of(&log), created_at_millis: first, extent }
        };
        Ok(self.kept_logs(group).await.into_iter().map(stream).collect())
    }

    async fn read(&self, group: &str, stream: &str, range: &LogRange) -> Result<Option<LogPage>, LogsUnavailable> {
        let Some(log) = self.kept_logs(group).await.into_iter().find(|log| stream_of(log) == stream) else {
            return Ok(None);
        };
        let range = range.clone();
        let page = blocking(move || -> io::Result<LogPage> {
            let mut bytes = Vec::new();
            std::fs::File::open(&log.path)?.take(MAX_BYTES).read_to_end(&mut bytes)?;
            Ok(LogPage::select(lines_of(&bytes, 0, |place| log.at(place)), &range))
        });
        match page.await {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            page => page.map(Some).map_err(unavailable),
        }
    }
}

fn groups(dir: &Path, prefix: &str) -> io::Result<Vec<LogGroup>> {
    let mut groups = Vec::new();
    for entry in std::fs::read_dir(dir)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        let name = format!("{PREFIX}{name}");
        if name.starts_with(prefix) {
            let found = entry.metadata()?;
            let made = found.created().or_else(|_| found.modified()).map(log_file::millis_of).unwrap_or(0);
            groups.push(LogGroup { name, created_at_millis: made });
        }
    }
    Ok(groups)
}

fn unavailable(error: io::Error) -> LogsUnavailable {
    LogsUnavailable(format!("functions' logs: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_named_as_lambda_names_it() {
        let name = stream_name(1_714_557_600_123, "$LATEST", "0b5a1c1e-0000-4000-8000-00000000000f");
        assert_eq!(name, "2024/05/01/[$LATEST]0b5a1c1e00004000800000000000000f");
    }

    #[test]
    fn no_group_s_name_leads_out_of_the_logs_directory() {
        for name in
            ["/aws/lambda/..", "/aws/lambda/a/b", "/aws/lambda/", "/ecs/a", "/aws/lambda/.", "/aws/lambda/a\0"]
        {
            assert_eq!(function_of(name), None, "{name:?}");
        }
        assert_eq!(function_of("/aws/lambda/my-hook_1"), Some("my-hook_1"));
    }
}
