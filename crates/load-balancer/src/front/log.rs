//! From a finished request to its line in the access log, whatever protocol it came by.

use std::sync::Arc;
use std::time::Instant;

use http1::{FieldKind, RequestHead, Version};
use ports::TargetProtocol;

use crate::access_log::{AccessRecord, RequestKind, RequestLine};
use crate::connection::Client;
use crate::exchange::FailureKind;
use crate::forward::Exchange;
use crate::head_rules;
use crate::own_answer::OwnAnswer;
use crate::routing::{CompiledAction, ListenerRoutes};

/// What only who answered knows.
pub(crate) struct Finished<'a> {
    /// None when what came was no request.
    pub(crate) head: Option<&'a RequestHead>,
    pub(crate) began: Instant,
    /// What the client got; 460 when it went away before, as ELB has it.
    pub(crate) status: u16,
    /// Head and body.
    pub(crate) received_bytes: u64,
    /// Head and body.
    pub(crate) sent_bytes: u64,
    pub(crate) is_upgraded: bool,
    /// Why a target's answer ended before it was whole, if it was not the client's doing.
    pub(crate) broke_off: Option<FailureKind>,
}

/// Logs a request that a target answered.
pub(crate) fn target_answered(client: &Client, finished: &Finished<'_>, target_status: u16, exchange: &Exchange) {
    if target_status >= 500 || finished.broke_off.is_some() {
        note_failure(finished, target_status, exchange);
    }
    let Some(log) = exchange.routes.counters.access_log() else { return };
    let now = Instant::now();
    let target = exchange.in_flight.target();
    let trace = head_rules::trace_id(exchange.trace_root);
    let record = AccessRecord {
        target: Some(target.target.address),
        request_processing: Some(exchange.sent.saturating_duration_since(finished.began)),
        target_processing: Some(exchange.answered.saturating_duration_since(exchange.sent)),
        response_processing: Some(exchange.answering.saturating_duration_since(exchange.answered)),
        target_status: Some(target_status),
        target_group_arn: Some(target.group.arn.as_str()),
        ..record(client, finished, now, target.protocol, Some((&exchange.routes, exchange.rule)), Some(&trace))
    };
    log.record(client.worker.index, &record);
}

/// Logs a request that the balancer answered itself.
pub(crate) fn self_answered(client: &Client, finished: &Finished<'_>, own: Option<&OwnAnswer>) {
    if let (Some(own), Some(head)) = (own, finished.head)
        && own.status >= 500
        && let Some(at) = &own.failed
    {
        at.group.failures.note(head, own.status, at.target.as_ref(), own.reason());
    }
    let routed = own.and_then(|own| own.routed.as_ref());
    // What was refused before it came to rules is logged where its listener logs now.
    let routes = routed.map(|routed| Arc::clone(&routed.0)).or_else(|| client.routes());
    let Some(log) = routes.as_ref().and_then(|routes| routes.counters.access_log()) else { return };
    let location = own.and_then(|own| own.fields.iter().find(|(name, _)| *name == "location"));
    let record = AccessRecord {
        redirect_url: location.map(|(_, value)| value.as_bytes()),
        ..record(
            client,
            finished,
            Instant::now(),
            TargetProtocol::default(),
            routed.map(|(routes, rule)| (routes, *rule)),
            None,
        )
    };
    log.record(client.worker.index, &record);
}

/// For people who look for the cause.
#[cold]
fn note_failure(finished: &Finished<'_>, status: u16, exchange: &Exchange) {
    let Some(head) = finished.head else { return };
    let target = exchange.in_flight.target();
    let reason = match finished.broke_off {
        None => "the target answered so",
        Some(FailureKind::TimedOut) => "the answer stood still and was given up",
        Some(FailureKind::Cut) => "the answer was cut when the deregistration delay was over",
        Some(_) => "the target's answer broke off",
    };
    target.group.failures.note(head, status, Some(&target.target), reason);
}

fn record<'a>(
    client: &'a Client,
    finished: &Finished<'a>,
    now: Instant,
    protocol: TargetProtocol,
    routed: Option<(&'a Arc<ListenerRoutes>, Option<usize>)>,
    own_trace: Option<&'a [u8]>,
) -> AccessRecord<'a> {
    let head = finished.head;
    AccessRecord {
        kind: kind(client, finished, protocol),
        began: finished.began,
        ended: now,
        client: client.peer,
        target: None,
        request_processing: None,
        target_processing: None,
        response_processing: None,
        elb_status: Some(finished.status),
        target_status: None,
        received_bytes: finished.received_bytes,
        sent_bytes: finished.sent_bytes,
        request: head.map(|head| request_line(client, head, finished.is_upgraded)),
        user_agent: head.and_then(|head| head.values(FieldKind::UserAgent).next()),
        tls: client.tls.as_ref().map(|tls| (tls.cipher_suite, tls.version)),
        target_group_arn: None,
        trace_id: head.and_then(|head| head.values(FieldKind::TraceId).next()).or(own_trace),
        domain_name: client.tls.as_ref().and_then(|tls| tls.server_name.as_deref()).map(str::as_bytes),
        chosen_certificate_arn: None,
        matched_rule_priority: routed.map(|(routes, rule)| routes.priority(rule)),
        action: routed.map(|(routes, rule)| match routes.action(rule) {
            CompiledAction::Forward(_) => "forward",
            CompiledAction::Fixed(_) => "fixed-response",
            CompiledAction::Redirect(_) => "redirect",
        }),
        redirect_url: None,
        error_reason: None,
        classification: None,
        connection_id: client.connection_id,
    }
}

fn kind(client: &Client, finished: &Finished<'_>, protocol: TargetProtocol) -> RequestKind {
    let is_http2 = finished.head.is_some_and(|head| head.version() == Version::Http2);
    match (client.tls.is_some(), finished.is_upgraded) {
        (true, true) => RequestKind::WebSocketTls,
        (false, true) => RequestKind::WebSocket,
        (true, false) if matches!(protocol, TargetProtocol::Grpc | TargetProtocol::GrpcTls) => RequestKind::Grpcs,
        (true, false) if is_http2 => RequestKind::Http2,
        (true, false) => RequestKind::Https,
        (false, false) => RequestKind::Http,
    }
}

fn request_line<'a>(client: &Client, head: &'a RequestHead, is_upgraded: bool) -> RequestLine<'a> {
    RequestLine {
        method: head.method().as_bytes(),
        scheme: match (client.tls.is_some(), is_upgraded) {
            (false, false) => "http",
            (true, false) => "https",
            (false, true) => "ws",
            (true, true) => "wss",
        },
        host: head.host().unwrap_or_default().as_bytes(),
        port: client.listener.port(),
        uri: head.target().as_bytes(),
        version: match head.version() {
            Version::Http10 => "HTTP/1.0",
            Version::Http11 => "HTTP/1.1",
            Version::Http2 => "HTTP/2.0",
        },
    }
}
