//! Reading answers: documents with the names of the wire.

use aws_protocol::ServiceModel;
use deployment_view::{Api, Refusal};
use serde_json::Value;
use types::Timestamp;

/// Most pages of a list that are read.
const MOST_PAGES: usize = 20;

/// A part of an answer; what is not there is empty.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Doc<'a>(pub &'a Value);

impl<'a> Doc<'a> {
    /// A member of an object.
    pub fn get(self, name: &str) -> Self {
        Self(self.0.get(name).unwrap_or(&Value::Null))
    }

    /// A text; empty for none.
    pub fn text(self, name: &str) -> &'a str {
        self.get(name).0.as_str().unwrap_or_default()
    }

    /// A number as it is written; empty for none.
    pub fn number(self, name: &str) -> String {
        match self.get(name).0 {
            Value::Number(number) => number.to_string(),
            _ => String::new(),
        }
    }

    /// A number.
    pub fn float(self, name: &str) -> Option<f64> {
        self.get(name).0.as_f64()
    }

    /// A time that is written in seconds.
    pub fn time(self, name: &str) -> Option<Timestamp> {
        seconds(self.float(name)?)
    }

    /// A list; empty for none.
    pub fn list(self, name: &str) -> impl DoubleEndedIterator<Item = Self> + use<'a> {
        self.get(name).0.as_array().map(Vec::as_slice).unwrap_or_default().iter().map(Doc)
    }

    /// A list of texts.
    pub fn texts(self, name: &str) -> Vec<&'a str> {
        self.list(name).filter_map(|text| text.0.as_str()).collect()
    }
}

/// A time from seconds since the epoch.
#[allow(clippy::cast_possible_truncation, reason = "`as` clamps; no time is as far")]
pub(crate) fn seconds(seconds: f64) -> Option<Timestamp> {
    seconds.is_finite().then(|| Timestamp::from_millis((seconds * 1_000.0).round() as i64))
}

/// The last part of an ARN or a path.
pub(crate) fn last(arn: &str) -> &str {
    arn.rsplit(['/', ':']).next().unwrap_or(arn)
}

/// The name in an ARN of ELB: `…:targetgroup/NAME/ID`, `…:loadbalancer/app/NAME/ID`.
pub(crate) fn elb_name(arn: &str) -> &str {
    let mut parts = arn.rsplit('/');
    parts.next();
    parts.next().unwrap_or(arn)
}

/// Reads all pages of a list: the values of `member`, with `token` as its name in the answer and `ask` in the request.
pub(crate) async fn all(
    api: &dyn Api,
    service: &'static ServiceModel,
    operation: &str,
    mut input: Value,
    member: &str,
    (token, ask): (&str, &str),
) -> Result<Vec<Value>, Refusal> {
    let mut found = Vec::new();
    for _ in 0..MOST_PAGES {
        let mut answer = api.call_document(service, operation, input.clone()).await?;
        if let Some(Value::Array(more)) = answer.get_mut(member).map(Value::take) {
            found.extend(more);
        }
        match answer.get(token).and_then(Value::as_str).filter(|next| !next.is_empty()) {
            Some(next) => input[ask] = Value::from(next),
            None => break,
        }
    }
    Ok(found)
}
