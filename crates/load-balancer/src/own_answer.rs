//! Answers of the balancer itself: fixed responses, redirects, and errors in ELB's statuses.

use std::sync::Arc;

use bytes::Bytes;
use http1::RequestHead;

use crate::failures::FailedAt;
use crate::routing::{FixedResponse, ListenerRoutes, Redirect, RequestOrigin};

/// An answer of the balancer itself.
pub(crate) struct OwnAnswer {
    pub(crate) status: u16,
    pub(crate) fields: Vec<(&'static str, String)>,
    pub(crate) body: Bytes,
    /// The rule it follows from; none when it did not come to rules.
    pub(crate) routed: Option<(Arc<ListenerRoutes>, Option<usize>)>,
    /// Where a request failed that should have been forwarded.
    pub(crate) failed: Option<FailedAt>,
}

impl OwnAnswer {
    /// The same as a consequence of a rule.
    pub(crate) fn by(self, routes: Arc<ListenerRoutes>, rule: Option<usize>) -> Self {
        Self { routed: Some((routes, rule)), ..self }
    }

    /// An answer in our own words, told apart from a target's by its `Server`.
    pub(crate) fn error(status: u16, text: &str) -> Self {
        let reason = http::StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
        Self {
            status,
            fields: vec![
                ("server", "cutover-balancer".to_owned()),
                ("content-type", "text/plain; charset=utf-8".to_owned()),
            ],
            body: format!("{status} {}: {text}\n", reason.unwrap_or_default()).into(),
            routed: None,
            failed: None,
        }
    }

    /// What an error says after its status.
    pub(crate) fn reason(&self) -> &str {
        let text = std::str::from_utf8(&self.body).unwrap_or_default().trim_end();
        text.split_once(": ").map_or(text, |(_, reason)| reason)
    }

    /// A fixed response.
    pub(crate) fn fixed(fixed: &FixedResponse) -> Self {
        let content_type = fixed.content_type.as_ref().and_then(|value| value.to_str().ok());
        Self {
            status: fixed.status.as_u16(),
            fields: content_type.map(|value| ("content-type", value.to_owned())).into_iter().collect(),
            body: fixed.body.clone(),
            routed: None,
            failed: None,
        }
    }

    /// A redirect.
    pub(crate) fn redirect(redirect: &Redirect, head: &RequestHead, origin: &RequestOrigin) -> Self {
        match redirect.location(head, origin) {
            Some(location) => {
                let status = redirect.status.as_u16();
                Self { status, fields: vec![("location", location)], body: Bytes::new(), routed: None, failed: None }
            }
            None => Self::error(400, "the request cannot be redirected"),
        }
    }
}
