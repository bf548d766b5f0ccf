//! A connection as NLB writes it. Source: Network Load Balancers user guide, "Access log entries".

use std::time::{Duration, Instant};

use super::ConnectionRecord;
use super::line::{address, date_and_time, escape, name, number, unquoted, word};
use crate::clock;

/// Version of the format.
const VERSION: &str = "2.0";

/// Longest server name or application protocol: both have a length byte, or less in DNS.
const MAX_FIELD_BYTES: usize = 255;

/// Appends a line with its end.
pub(super) fn write(out: &mut Vec<u8>, load_balancer: &str, record: &ConnectionRecord<'_>) {
    word(out, if record.is_tls { "tls" } else { "tcp" });
    word(out, VERSION);
    time(out, record.ended);
    out.push(b' ');
    name(out, Some(load_balancer));
    name(out, Some(record.listener_id));
    address(out, Some(record.client));
    address(out, Some(record.destination));
    millis(out, record.connection);
    millis(out, record.tls_handshake);
    number(out, record.received_bytes);
    out.push(b' ');
    number(out, record.sent_bytes);
    out.push(b' ');
    match record.incoming_tls_alert {
        Some(alert) => number(out, alert.into()),
        None => out.push(b'-'),
    }
    out.push(b' ');
    name(out, record.chosen_certificate_arn);
    // The serial number is not used by NLB any more.
    word(out, "-");
    name(out, record.tls_cipher);
    name(out, record.tls_protocol);
    name(out, record.tls_named_group);
    unquoted(out, record.domain_name);
    unquoted(out, record.alpn_client);
    unquoted(out, record.alpn_target);
    protocols(out, record.alpn_offered);
    time(out, record.began);
    out.push(b'\n');
}

fn time(out: &mut Vec<u8>, moment: Instant) {
    date_and_time(out, clock::wall_micros(moment) / 1_000_000);
}

fn millis(out: &mut Vec<u8>, duration: Option<Duration>) {
    match duration {
        Some(duration) => number(out, u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)),
        None => out.push(b'-'),
    }
    out.push(b' ');
}

/// A list as `"h2","http/1.1"`.
fn protocols(out: &mut Vec<u8>, protocols: &[&[u8]]) {
    if protocols.is_empty() {
        out.push(b'-');
    }
    for (index, protocol) in protocols.iter().enumerate() {
        if index > 0 {
            out.push(b',');
        }
        out.push(b'"');
        escape(out, protocol, MAX_FIELD_BYTES);
        out.push(b'"');
    }
    out.push(b' ');
}
