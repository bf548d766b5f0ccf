//! A request as ALB writes it. Source: Application Load Balancers user guide, "Access log entries".

use std::cell::Cell;
use std::io::Write;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use super::{AccessRecord, RequestKind, RequestLine};
use crate::clock;

/// Longest field of a client's own making; ELB keeps 8 KiB of a user agent.
const MAX_FIELD_BYTES: usize = 8 * 1024;

/// Longest path with query.
const MAX_URI_BYTES: usize = 16 * 1024;

const HEX_UPPER: &[u8; 16] = b"0123456789ABCDEF";
const HEX_LOWER: &[u8; 16] = b"0123456789abcdef";

/// Whether a byte stands for itself between quotes: printable ASCII but `"` and `\`.
fn is_plain(byte: u8) -> bool {
    (0x20..0x7f).contains(&byte) & (byte != b'"') & (byte != b'\\')
}

/// Appends a line with its end.
pub(super) fn write(out: &mut Vec<u8>, load_balancer: &str, record: &AccessRecord<'_>) {
    word(out, kind(record.kind));
    time(out, record.ended);
    out.push(b' ');
    name(out, Some(load_balancer));
    address(out, Some(record.client));
    address(out, record.target);
    for processing in [record.request_processing, record.target_processing, record.response_processing] {
        seconds(out, processing);
    }
    status(out, record.elb_status);
    status(out, record.target_status);
    number(out, record.received_bytes);
    out.push(b' ');
    number(out, record.sent_bytes);
    out.push(b' ');
    request_line(out, record.request.as_ref());
    quoted(out, record.user_agent);
    let (cipher, protocol) = record.tls.unzip();
    name(out, cipher);
    name(out, protocol);
    name(out, record.target_group_arn);
    quoted(out, record.trace_id);
    quoted(out, record.domain_name);
    quoted(out, record.chosen_certificate_arn.map(str::as_bytes));
    match record.matched_rule_priority {
        Some(priority) => number(out, priority.into()),
        None => out.push(b'-'),
    }
    out.push(b' ');
    time(out, record.began);
    out.push(b' ');
    quoted(out, record.action.map(str::as_bytes));
    quoted(out, record.redirect_url);
    quoted(out, record.error_reason.map(str::as_bytes));
    in_quotes(out, |out| address(out, record.target));
    in_quotes(out, |out| status(out, record.target_status));
    let (classification, reason) = record.classification.unzip();
    quoted(out, classification.map(str::as_bytes));
    quoted(out, reason.map(str::as_bytes));
    connection_id(out, record.connection_id);
    out.push(b'\n');
}

/// `TID_` and 32 hexadecimal digits.
fn connection_id(out: &mut Vec<u8>, id: u128) {
    let mut text = *b"TID_00000000000000000000000000000000";
    let nibbles = id.to_be_bytes().into_iter().flat_map(|byte| [byte >> 4, byte & 15]);
    for (place, nibble) in text[4..].iter_mut().zip(nibbles) {
        *place = HEX_LOWER[usize::from(nibble)];
    }
    out.extend_from_slice(&text);
}

fn kind(kind: RequestKind) -> &'static str {
    match kind {
        RequestKind::Http => "http",
        RequestKind::Https => "https",
        RequestKind::Http2 => "h2",
        RequestKind::Grpcs => "grpcs",
        RequestKind::WebSocket => "ws",
        RequestKind::WebSocketTls => "wss",
    }
}

fn request_line(out: &mut Vec<u8>, line: Option<&RequestLine<'_>>) {
    let Some(line) = line else {
        out.extend_from_slice(b"\"- - - \" ");
        return;
    };
    out.push(b'"');
    escape(out, line.method, MAX_FIELD_BYTES);
    out.push(b' ');
    out.extend_from_slice(line.scheme.as_bytes());
    out.extend_from_slice(b"://");
    escape(out, line.host, MAX_FIELD_BYTES);
    // The last colon of an IPv6 address stands inside its brackets.
    let after_address = line.host.iter().rposition(|byte| *byte == b']').unwrap_or(0);
    if !line.host[after_address..].contains(&b':') {
        out.push(b':');
        number(out, line.port.into());
    }
    escape(out, line.uri, MAX_URI_BYTES);
    out.push(b' ');
    out.extend_from_slice(line.version.as_bytes());
    out.extend_from_slice(b"\" ");
}

/// A word of ours and the space behind it.
pub(super) fn word(out: &mut Vec<u8>, word: &str) {
    out.extend_from_slice(word.as_bytes());
    out.push(b' ');
}

/// A word of the configuration, and the space behind it.
pub(super) fn name(out: &mut Vec<u8>, name: Option<&str>) {
    unquoted(out, name.map(str::as_bytes));
}

/// Bytes of anybody, not in quotes, so that a space would end the field; and the space behind.
pub(super) fn unquoted(out: &mut Vec<u8>, bytes: Option<&[u8]>) {
    match bytes {
        None | Some([]) => out.push(b'-'),
        Some(bytes) if !bytes.contains(&b' ') => escape(out, bytes, MAX_FIELD_BYTES),
        Some(bytes) => bytes.iter().take(MAX_FIELD_BYTES).for_each(|byte| match byte {
            b' ' => out.extend_from_slice(b"\\x20"),
            byte => escape_one(out, *byte),
        }),
    }
    out.push(b' ');
}

/// Bytes of anybody, in quotes, and the space behind.
fn quoted(out: &mut Vec<u8>, bytes: Option<&[u8]>) {
    out.push(b'"');
    match bytes {
        None | Some([]) => out.push(b'-'),
        Some(bytes) => escape(out, bytes, MAX_FIELD_BYTES),
    }
    out.extend_from_slice(b"\" ");
}

/// What writes a field and a space, with the field in quotes.
fn in_quotes(out: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>)) {
    out.push(b'"');
    write(out);
    out.pop();
    out.extend_from_slice(b"\" ");
}

/// At most `limit` of these bytes, as they are or as `\xNN`.
pub(super) fn escape(out: &mut Vec<u8>, bytes: &[u8], limit: usize) {
    let bytes = &bytes[..bytes.len().min(limit)];
    if are_plain(bytes) {
        out.extend_from_slice(bytes);
    } else {
        bytes.iter().for_each(|byte| escape_one(out, *byte));
    }
}

/// Without a branch for each byte: the compiler compares many at once.
fn are_plain(bytes: &[u8]) -> bool {
    bytes.iter().fold(true, |all, byte| all & is_plain(*byte))
}

fn escape_one(out: &mut Vec<u8>, byte: u8) {
    if is_plain(byte) {
        out.push(byte);
    } else {
        out.extend_from_slice(&[b'\\', b'x', HEX_UPPER[usize::from(byte >> 4)], HEX_UPPER[usize::from(byte & 15)]]);
    }
}

/// A decimal number.
pub(super) fn number(out: &mut Vec<u8>, mut number: u64) {
    let mut digits = [0; 20];
    let mut start = digits.len();
    loop {
        start -= 1;
        digits[start] = digit(number % 10);
        number /= 10;
        if number == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[start..]);
}

fn digit(value: u64) -> u8 {
    b'0' + u8::try_from(value % 10).unwrap_or(0)
}

/// The last `WIDTH` digits, with leading zeros.
fn padded<const WIDTH: usize>(out: &mut Vec<u8>, mut number: u64) {
    let mut digits = [0; WIDTH];
    for place in digits.iter_mut().rev() {
        *place = digit(number);
        number /= 10;
    }
    out.extend_from_slice(&digits);
}

fn status(out: &mut Vec<u8>, status: Option<u16>) {
    match status {
        Some(status) => number(out, status.into()),
        None => out.push(b'-'),
    }
    out.push(b' ');
}

/// Address with port, or `-`, and a space.
pub(super) fn address(out: &mut Vec<u8>, address: Option<SocketAddr>) {
    match address {
        None => out.push(b'-'),
        Some(SocketAddr::V4(address)) => {
            for (index, octet) in address.ip().octets().into_iter().enumerate() {
                if index > 0 {
                    out.push(b'.');
                }
                number(out, octet.into());
            }
            out.push(b':');
            number(out, address.port().into());
        }
        Some(address) => {
            // Cannot fail: it is a vector.
            let _ = write!(out, "{address}");
        }
    }
    out.push(b' ');
}

/// Seconds to the millisecond, or -1, and a space.
fn seconds(out: &mut Vec<u8>, duration: Option<Duration>) {
    match duration {
        None => out.extend_from_slice(b"-1"),
        Some(duration) => {
            number(out, duration.as_secs());
            out.push(b'.');
            padded::<3>(out, duration.subsec_millis().into());
        }
    }
    out.push(b' ');
}

/// UTC in ISO 8601 with microseconds.
fn time(out: &mut Vec<u8>, moment: Instant) {
    let micros = clock::wall_micros(moment);
    date_and_time(out, micros / 1_000_000);
    out.push(b'.');
    padded::<6>(out, micros % 1_000_000);
    out.push(b'Z');
}

/// UTC in ISO 8601 without a zone, from seconds since 1970-01-01. The last one is remembered: most lines of a thread
/// tell of the same second.
pub(super) fn date_and_time(out: &mut Vec<u8>, seconds: u64) {
    thread_local! {
        static LAST: Cell<(u64, [u8; 19])> = const { Cell::new((u64::MAX, [0; 19])) };
    }
    let (last, text) = LAST.get();
    if last == seconds {
        out.extend_from_slice(&text);
        return;
    }
    let start = out.len();
    write_date_and_time(out, seconds);
    if let Ok(text) = out[start..].try_into() {
        LAST.set((seconds, text));
    }
}

fn write_date_and_time(out: &mut Vec<u8>, seconds: u64) {
    let (year, month, day) = civil(seconds / 86_400);
    padded::<4>(out, year);
    out.push(b'-');
    padded::<2>(out, month);
    out.push(b'-');
    padded::<2>(out, day);
    out.push(b'T');
    let of_day = seconds % 86_400;
    padded::<2>(out, of_day / 3_600);
    out.push(b':');
    padded::<2>(out, of_day / 60 % 60);
    out.push(b':');
    padded::<2>(out, of_day % 60);
}

/// Year, month and day of the days since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms").
fn civil(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (era * 400 + year_of_era + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(write: impl FnOnce(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        write(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn dates_are_the_calendar_s() {
        for (seconds, expected) in [
            (0, "1970-01-01T00:00:00"),
            (951_782_400, "2000-02-29T00:00:00"),
            (1_530_570_180, "2018-07-02T22:23:00"),
            (4_107_542_399, "2100-02-28T23:59:59"),
            (4_107_542_400, "2100-03-01T00:00:00"),
        ] {
            assert_eq!(text(|out| date_and_time(out, seconds)), expected);
        }
    }

    #[test]
    fn no_byte_ends_a_field_or_a_line() {
        for byte in 0..=u8::MAX {
            let written = text(|out| quoted(out, Some(&[b'a', byte, b'b'])));
            let inner = &written[1..written.len() - 2];
            assert!(inner.bytes().all(|byte| (0x20..0x7f).contains(&byte) && byte != b'"'), "{byte}: {written}");
            let is_plain = inner.len() == 3;
            assert_eq!(is_plain, (0x20..0x7f).contains(&byte) && byte != b'"' && byte != b'\\', "{byte}");
        }
        assert_eq!(text(|out| quoted(out, Some(b"\"\r\n\\"))), "\"\\x22\\x0D\\x0A\\x5C\" ");
        assert_eq!(text(|out| name(out, Some("a b"))), "a\\x20b ");
    }

    #[test]
    fn an_endless_field_is_cut() {
        assert_eq!(text(|out| quoted(out, Some(&[b'a'; 100_000]))).len(), MAX_FIELD_BYTES + 3);
    }

    #[test]
    fn numbers_times_and_addresses_are_written_as_elb_does() {
        assert_eq!(text(|out| number(out, 0)), "0");
        assert_eq!(text(|out| number(out, u64::MAX)), "18446744073709551615");
        assert_eq!(text(|out| seconds(out, Some(Duration::from_micros(1_086_999)))), "1.086 ");
        assert_eq!(text(|out| seconds(out, None)), "-1 ");
        assert_eq!(text(|out| address(out, Some("192.168.131.39:2817".parse().unwrap()))), "192.168.131.39:2817 ");
        assert_eq!(text(|out| address(out, Some("[::1]:80".parse().unwrap()))), "[::1]:80 ");
        assert_eq!(text(|out| address(out, None)), "- ");
    }

    #[test]
    fn the_port_is_the_host_s_or_the_listener_s() {
        let line = |host: &'static str| {
            let line = RequestLine {
                method: b"GET",
                scheme: "http",
                host: host.as_bytes(),
                port: 80,
                uri: b"/a?b",
                version: "HTTP/1.1",
            };
            text(|out| request_line(out, Some(&line)))
        };
        assert_eq!(line("shop.example"), "\"GET http://shop.example:80/a?b HTTP/1.1\" ");
        assert_eq!(line("shop.example:8080"), "\"GET http://shop.example:8080/a?b HTTP/1.1\" ");
        assert_eq!(line("[::1]"), "\"GET http://[::1]:80/a?b HTTP/1.1\" ");
        assert_eq!(line("[::1]:81"), "\"GET http://[::1]:81/a?b HTTP/1.1\" ");
    }
}
