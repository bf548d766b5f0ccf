//! The request as policies see it.
//!
//! Promises: keys ignore case (ASCII), values keep theirs; nothing is read from anywhere but the arguments. Leaves
//! out: where values come from (the endpoint: credential, peer address, clock).

use std::collections::BTreeMap;

use crate::dates;

/// Action, resource and condition keys of one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestContext {
    /// E.g. `codedeploy:CreateDeployment`.
    pub action: String,
    /// ARN, or `*` for an operation without a resource.
    pub resource: String,
    /// Condition keys in lower case with their values; an absent key is not the same as one without values only
    /// for the `Null` operator.
    keys: BTreeMap<String, Vec<String>>,
}

impl RequestContext {
    /// A request without condition keys.
    pub fn new(action: impl Into<String>, resource: impl Into<String>) -> Self {
        Self { action: action.into(), resource: resource.into(), keys: BTreeMap::new() }
    }

    /// Sets a condition key, replacing what it had.
    pub fn set<V: Into<String>>(&mut self, key: &str, values: impl IntoIterator<Item = V>) {
        self.keys.insert(key.to_ascii_lowercase(), values.into_iter().map(Into::into).collect());
    }

    /// The same with a condition key set.
    #[must_use]
    pub fn with<V: Into<String>>(mut self, key: &str, values: impl IntoIterator<Item = V>) -> Self {
        self.set(key, values);
        self
    }

    /// The values of a key, whatever its case; nothing when the key is absent.
    pub fn values(&self, key: &str) -> Option<&[String]> {
        self.keys.get(&key.to_ascii_lowercase()).map(Vec::as_slice)
    }

    /// The same request for another action and resource, with further keys on top.
    pub(crate) fn about(&self, action: &str, resource: &str, keys: &[(String, Vec<String>)]) -> Self {
        let mut other = Self { action: action.into(), resource: resource.into(), keys: self.keys.clone() };
        for (key, values) in keys {
            other.set(key, values.iter().cloned());
        }
        other
    }
}

/// What the endpoint knows of a call besides its caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallFacts {
    /// Address of the peer, without port. Never taken from a header.
    pub source_ip: String,
    /// Wall-clock time in seconds since 1970.
    pub now_epoch_seconds: i64,
    /// Whether the connection is TLS.
    pub secure_transport: bool,
    /// The server's region.
    pub region: String,
    /// `User-Agent` as sent.
    pub user_agent: Option<String>,
}

impl CallFacts {
    /// The global condition keys that do not depend on the caller.
    pub(crate) fn write_to(&self, context: &mut RequestContext) {
        context.set("aws:SourceIp", [self.source_ip.as_str()]);
        context.set("aws:CurrentTime", [dates::iso(self.now_epoch_seconds)]);
        context.set("aws:EpochTime", [self.now_epoch_seconds.to_string()]);
        context.set("aws:SecureTransport", [if self.secure_transport { "true" } else { "false" }]);
        context.set("aws:RequestedRegion", [self.region.as_str()]);
        if let Some(agent) = &self.user_agent {
            context.set("aws:UserAgent", [agent.as_str()]);
        }
    }
}
