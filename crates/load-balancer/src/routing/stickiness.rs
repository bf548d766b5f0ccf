//! How a client stays with a target or a target group. Source: spec 10.2, 10.3, and ELB's guide to sticky sessions.
//!
//! A client's cookie counts while the target is healthy and in the table; after that a new one is chosen and a new
//! cookie set. Every answer renews the duration, as ELB does. An application cookie binds only together with the
//! application's own cookie, and is set when the application sets that, or to go on with a session.
//!
//! A guard of ours: the cookie of a group whose weight is 0 is ignored. A shift promises that traffic is moved; clients
//! that stayed with the old group until their cookies expire would break that. Group stickiness therefore holds between
//! weight changes and as long as the group has any weight.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use http1::{FieldKind, RequestHead};
use ports::{Stickiness, TargetGroup};
use types::TargetGroupArn;

use super::cookies::{Bindings, CookieKind, Entry, Identity, Scope, cookie_values, sets_cookie, write_lines};
use super::key::StickinessKey;

/// How clients stay with a target of a group.
pub(super) enum TargetStickiness {
    Cookie(TargetCookies),
    /// By the client's address.
    Source,
}

/// Cookies that bind to the targets of one group.
pub(super) struct TargetCookies {
    key: Arc<StickinessKey>,
    kind: CookieKind,
    scope: Scope,
    seconds: u32,
    /// Name of the application's own cookie.
    application_cookie: Option<String>,
    /// Of the targets, in the group's order.
    identities: Vec<Identity>,
}

/// Cookies that bind to the groups of one rule.
pub(super) struct GroupCookies {
    key: Arc<StickinessKey>,
    scope: Scope,
    seconds: u32,
    /// Of the groups, in the action's order.
    identities: Vec<Identity>,
}

/// What a request's cookies say about where it goes within a scope.
#[derive(Default)]
pub(super) struct Bound {
    /// Index of the target or group.
    pub(super) index: Option<usize>,
    /// Bindings of other scopes, to be given back.
    pub(super) others: Vec<u8>,
    /// The client has a session to go on with, wherever it was until now.
    pub(super) has_session: bool,
}

/// When an answer's cookies are made, and for what connection.
#[derive(Clone, Copy)]
pub(super) struct Writing {
    pub(super) now_seconds: u64,
    pub(super) is_tls: bool,
}

impl TargetStickiness {
    /// None when the group has none.
    pub(super) fn new(group: &TargetGroup, key: &Arc<StickinessKey>) -> Option<Self> {
        let (kind, seconds, application_cookie) = match group.attributes.stickiness.as_ref()? {
            Stickiness::LoadBalancerCookie { seconds } => (CookieKind::Target, *seconds, None),
            Stickiness::ApplicationCookie { name, seconds } => {
                (CookieKind::Application, *seconds, Some(name.clone()))
            }
            Stickiness::SourceIp => return Some(Self::Source),
        };
        let arn = group.arn.to_string();
        let identity = |target: &ports::Target| {
            let address = target.address.to_string();
            key.tag(&[b"target", arn.as_bytes(), target.registration.as_bytes(), address.as_bytes()])
        };
        Some(Self::Cookie(TargetCookies {
            key: Arc::clone(key),
            kind,
            scope: key.tag(&[b"targets of", arn.as_bytes()]),
            seconds,
            application_cookie,
            identities: group.targets.iter().map(identity).collect(),
        }))
    }
}

impl TargetCookies {
    /// Where the request's cookies send it.
    pub(super) fn bound(&self, head: &RequestHead, now_seconds: u64) -> Bound {
        if let Some(name) = &self.application_cookie
            && !has_cookie(head, name)
        {
            // The entries of other groups may still be good.
            let others = read(self.kind, &self.scope, &self.key, head, now_seconds).others;
            return Bound { others, ..Bound::default() };
        }
        let bindings = read(self.kind, &self.scope, &self.key, head, now_seconds);
        bound(bindings, &self.identities)
    }

    /// Whether an answer gets a cookie.
    pub(super) fn is_due<'a>(&self, has_session: bool, mut set_cookies: impl Iterator<Item = &'a [u8]>) -> bool {
        match &self.application_cookie {
            Some(name) => has_session || set_cookies.any(|field| sets_cookie(field, name.as_bytes())),
            None => true,
        }
    }

    /// Appends the lines that bind to a target.
    pub(super) fn write(&self, target: usize, others: &[u8], writing: Writing, out: &mut Vec<u8>) {
        let Some(identity) = self.identities.get(target) else { return };
        let entry = Entry {
            scope: self.scope,
            identity: *identity,
            expires_seconds: expiry(writing.now_seconds, self.seconds),
        };
        write_lines(self.kind, &entry, others, &self.key, (writing.now_seconds, writing.is_tls), out);
    }
}

impl GroupCookies {
    /// `owner` is the rule's ARN, or the listener's for its default action.
    pub(super) fn new<'a>(
        owner: &str,
        groups: impl Iterator<Item = &'a TargetGroupArn>,
        seconds: u32,
        key: &Arc<StickinessKey>,
    ) -> Self {
        Self {
            scope: key.tag(&[b"groups of", owner.as_bytes()]),
            seconds,
            identities: groups.map(|arn| key.tag(&[b"group", arn.to_string().as_bytes()])).collect(),
            key: Arc::clone(key),
        }
    }

    /// Where the request's cookies send it.
    pub(super) fn bound(&self, head: &RequestHead, now_seconds: u64) -> Bound {
        bound(read(CookieKind::Group, &self.scope, &self.key, head, now_seconds), &self.identities)
    }

    /// Appends the lines that bind to a group.
    pub(super) fn write(&self, group: usize, others: &[u8], writing: Writing, out: &mut Vec<u8>) {
        let Some(identity) = self.identities.get(group) else { return };
        let entry = Entry {
            scope: self.scope,
            identity: *identity,
            expires_seconds: expiry(writing.now_seconds, self.seconds),
        };
        write_lines(CookieKind::Group, &entry, others, &self.key, (writing.now_seconds, writing.is_tls), out);
    }
}

fn bound(bindings: Bindings, identities: &[Identity]) -> Bound {
    let index = bindings.own.and_then(|own| identities.iter().position(|identity| *identity == own));
    Bound { index, others: bindings.others, has_session: bindings.own.is_some() }
}

fn read(kind: CookieKind, scope: &Scope, key: &StickinessKey, head: &RequestHead, now_seconds: u64) -> Bindings {
    Bindings::read(kind, scope, key, now_seconds, |take| {
        head.values(FieldKind::Cookie).for_each(take);
    })
}

fn has_cookie(head: &RequestHead, name: &str) -> bool {
    head.values(FieldKind::Cookie).any(|field| cookie_values(field, name.as_bytes()).next().is_some())
}

fn expiry(now_seconds: u64, seconds: u32) -> u32 {
    u32::try_from(now_seconds + u64::from(seconds)).unwrap_or(u32::MAX)
}

/// The wall clock: a cookie's expiry must mean the same after a restart.
pub(super) fn wall_clock_seconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |elapsed| elapsed.as_secs())
}
