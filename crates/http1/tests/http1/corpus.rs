//! The corpus of smuggling attempts, read by the parser alone.

use std::path::Path;

use http1::{BodyDecoder, BodyLength, Decoded, HeadLimits, RequestError, RequestHead};

use crate::corpus_file::{self, Expected, Request};

const DIRECTORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus");

/// Reads messages until one is refused, is not complete, or there are no more bytes; `step` bytes more at a time.
fn understood(bytes: &[u8], limits: &HeadLimits, step: usize) -> Vec<Expected> {
    let mut messages = Vec::new();
    let mut head = RequestHead::default();
    let mut at = 0_usize;
    let mut there = 0;
    while at < bytes.len() {
        let consumed = loop {
            there = bytes.len().min(there.max(at).saturating_add(step));
            match head.parse(&bytes[at..there], limits) {
                Ok(Some(consumed)) => break consumed,
                Ok(None) if there < bytes.len() => {}
                Ok(None) => {
                    messages.push(Expected::Incomplete);
                    return messages;
                }
                Err(error) => {
                    messages.push(Expected::Refused(error.status()));
                    return messages;
                }
            }
        };
        at += consumed;
        let mut request = Request {
            method: head.method().to_owned(),
            target: head.target().to_owned(),
            host: head.host().expect("HTTP/1.1 has a host").to_owned(),
            body: Vec::new(),
        };
        match body(&bytes[at..], head.body_length(), step) {
            Some((body, consumed)) => {
                at += consumed;
                request.body = body;
                messages.push(Expected::Accepted(request));
            }
            None => {
                messages.push(Expected::Broken(request));
                return messages;
            }
        }
    }
    messages
}

/// A body and the bytes that it took, unless it is malformed or cut.
fn body(bytes: &[u8], length: BodyLength, step: usize) -> Option<(Vec<u8>, usize)> {
    let mut decoder = BodyDecoder::new(length);
    let mut body = Vec::new();
    let mut at = 0_usize;
    while !decoder.is_end() {
        let there = bytes.len().min(at.saturating_add(step));
        match decoder.decode(&bytes[at..there]).ok()? {
            Decoded::Data { skip, length } => {
                body.extend_from_slice(&bytes[at + skip..at + skip + length]);
                at += skip + length;
            }
            Decoded::NeedMore { .. } if there == bytes.len() => return None,
            Decoded::NeedMore { skip } | Decoded::End { skip } => at += skip,
        }
    }
    Some((body, at))
}

#[test]
fn every_attempt_is_refused_or_has_the_one_meaning_that_is_written_down() {
    let cases = corpus_file::cases(Path::new(DIRECTORY));
    assert!(cases.len() >= 200, "the corpus has shrunk to {}", cases.len());
    for case in cases {
        let limits = HeadLimits { is_strictest: case.is_strictest, ..HeadLimits::default() };
        assert_eq!(understood(&case.bytes, &limits, usize::MAX), case.expected, "{}", case.name);
    }
}

#[test]
fn attempts_that_come_byte_by_byte_are_understood_alike() {
    for case in corpus_file::cases(Path::new(DIRECTORY)) {
        let limits = HeadLimits { is_strictest: case.is_strictest, ..HeadLimits::default() };
        // Large ones in larger steps: every step reads the head from its beginning.
        let step = if case.bytes.len() < 2000 { 1 } else { 997 };
        assert_eq!(understood(&case.bytes, &limits, step), case.expected, "{}", case.name);
    }
}

#[test]
fn a_request_of_http2_is_refused_or_is_the_same_request_in_http1() {
    let cases = corpus_file::http2_cases(Path::new(DIRECTORY));
    assert!(cases.len() >= 40, "the corpus has shrunk to {}", cases.len());
    for case in cases {
        let length = match case.length {
            None => BodyLength::Empty,
            Some(None) => BodyLength::Chunked,
            Some(Some(length)) => BodyLength::Length(length),
        };
        let mut head = RequestHead::default();
        let fields = case.fields.iter().map(|(name, value)| (name.as_slice(), value.as_slice()));
        let outcome = head.rebuild(&case.method, case.authority.as_deref(), &case.path, fields, length);
        let understood = match outcome.as_ref().map_err(RequestError::status) {
            Err(status) => Expected::Refused(status),
            Ok(()) => Expected::Accepted(Request {
                method: head.method().to_owned(),
                target: head.target().to_owned(),
                host: head.host().expect("HTTP/2 has an authority").to_ascii_lowercase(),
                body: Vec::new(),
            }),
        };
        assert_eq!([understood].as_slice(), case.expected, "{}: {outcome:?}", case.name);
    }
}
