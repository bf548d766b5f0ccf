//! Heads of responses.

use http1::{BodyLength, FieldKind, HeadLimits, ResponseError, ResponseHead, Version};

use crate::{response, response_refusal, response_to};

#[test]
fn the_status_line_is_kept_as_the_target_wrote_it() {
    let head = response("HTTP/1.1 299 Quite  fine \r\nX-A: 1\r\n\r\n");
    assert_eq!((head.status(), head.reason(), head.version()), (299, b"Quite  fine ".as_slice(), Version::Http11));
    assert_eq!(response("HTTP/1.1 200 \r\n\r\n").reason(), b"");
    assert_eq!(response("HTTP/1.1 200\r\n\r\n").reason(), b"");
    assert_eq!(response("HTTP/1.1 200 \u{e9}t\u{e9}\r\n\r\n").reason(), b"", "no encoding is known");
    assert_eq!(response("HTTP/1.1 999 x\r\n\r\n").status(), 999);
}

#[test]
fn lines_may_end_with_a_bare_line_feed() {
    let head = response("HTTP/1.1 200 OK\nContent-Length: 3\nX-A: 1\n\n");
    assert_eq!((head.reason(), head.body_length()), (b"OK".as_slice(), BodyLength::Length(3)));
    assert_eq!(head.values_named("x-a").next(), Some(b"1".as_slice()));
}

#[test]
fn the_length_follows_status_and_method() {
    let length = |method: &str, status: u16, fields: &str| {
        response_to(method, &format!("HTTP/1.1 {status} x\r\n{fields}\r\n")).body_length()
    };
    assert_eq!(length("GET", 200, "Content-Length: 5\r\n"), BodyLength::Length(5));
    assert_eq!(length("GET", 200, "Content-Length: 0\r\n"), BodyLength::Length(0));
    assert_eq!(length("GET", 200, "Transfer-Encoding: Chunked\r\n"), BodyLength::Chunked);
    assert_eq!(length("GET", 200, ""), BodyLength::UntilClose);
    for status in [100, 101, 103, 199, 204, 304] {
        for fields in ["", "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n"] {
            assert_eq!(length("GET", status, fields), BodyLength::Empty, "{status} {fields}");
        }
    }
    for fields in ["", "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n"] {
        assert_eq!(length("HEAD", 200, fields), BodyLength::Empty, "{fields}");
    }
    // Case matters: this is another method.
    assert_eq!(length("head", 200, "Content-Length: 5\r\n"), BodyLength::Length(5));
}

#[test]
fn content_length_may_repeat_itself_but_not_contradict_itself() {
    let length = |fields: &str| response(&format!("HTTP/1.1 200 OK\r\n{fields}\r\n")).body_length();
    assert_eq!(length("Content-Length: 5\r\nContent-Length: 5\r\n"), BodyLength::Length(5));
    assert_eq!(length("Content-Length: 5, 5\r\n"), BodyLength::Length(5));
    for fields in [
        "Content-Length: 5\r\nContent-Length: 6\r\n",
        "Content-Length: 5, 6\r\n",
        "Content-Length: 5,\r\n",
        "Content-Length:\r\n",
        "Content-Length: +5\r\n",
        "Content-Length: 0x5\r\n",
        "Content-Length: 18446744073709551616\r\n",
    ] {
        let error = response_refusal(format!("HTTP/1.1 200 OK\r\n{fields}\r\n"));
        assert_eq!(error, ResponseError::ContentLength, "{fields}");
    }
}

#[test]
fn whoever_passes_a_response_on_passes_one_content_length_on() {
    let lengths = |text: &str| {
        let head = response(text);
        assert_eq!(
            head.fields().filter(|field| field.name != b"X-A").count(),
            head.values(FieldKind::ContentLength).count()
        );
        assert_eq!(head.has(FieldKind::ContentLength), head.values(FieldKind::ContentLength).next().is_some());
        head.values(FieldKind::ContentLength)
            .map(|value| String::from_utf8_lossy(value).into_owned())
            .collect::<Vec<_>>()
    };
    let repeated = "content-length: 5\r\nX-A: 1\r\nContent-Length: 5, 5\r\n";
    assert_eq!(lengths(&format!("HTTP/1.1 200 OK\r\n{repeated}\r\n")), ["5"]);
    assert_eq!(lengths("HTTP/1.1 304 x\r\nContent-Length: 15 , 15\r\n\r\n"), ["15"]);
    for status in [103, 204] {
        let none: [&str; 0] = [];
        assert_eq!(lengths(&format!("HTTP/1.1 {status} x\r\n{repeated}\r\n")), none);
        assert_eq!(lengths(&format!("HTTP/1.1 {status} x\r\nTransfer-Encoding: chunked\r\n\r\n")), none);
    }
}

#[test]
fn an_ambiguous_length_is_refused() {
    let error = |version: &str, fields: &str| response_refusal(format!("HTTP/{version} 200 OK\r\n{fields}\r\n"));
    let chunked = "Transfer-Encoding: chunked\r\n";
    assert_eq!(error("1.1", &format!("{chunked}Content-Length: 5\r\n")), ResponseError::AmbiguousLength);
    assert_eq!(error("1.1", &format!("{chunked}{chunked}")), ResponseError::AmbiguousLength);
    assert_eq!(error("1.0", chunked), ResponseError::AmbiguousLength);
    assert_eq!(error("1.1", "Transfer-Encoding: gzip, chunked\r\n"), ResponseError::TransferCoding);
    assert_eq!(error("1.1", "Transfer-Encoding: xchunked\r\n"), ResponseError::TransferCoding);
}

#[test]
fn what_is_malformed_is_refused() {
    for text in ["HTTP/2.0 200 OK\r\n\r\n", "http/1.1 200 OK\r\n\r\n", "\r\nHTTP/1.1 200 OK\r\n\r\n", "OK\r\n\r\n"] {
        assert_eq!(response_refusal(text), ResponseError::StatusLine, "{text:?}");
    }
    for text in [
        "HTTP/1.1 20 OK\r\n\r\n",
        "HTTP/1.1 2000 OK\r\n\r\n",
        "HTTP/1.1  200 OK\r\n\r\n",
        "HTTP/1.1 200 a\rb\r\n\r\n",
    ] {
        assert_eq!(response_refusal(text), ResponseError::StatusLine, "{text:?}");
    }
    assert_eq!(response_refusal("HTTP/1.1 099 x\r\n\r\n"), ResponseError::Status);
    for field in ["A : b", " A: b", "A: b\r\n c", "A: b\0", "A: b\rc", ": b", "A", "\u{e9}: b"] {
        let error = response_refusal(format!("HTTP/1.1 200 OK\r\n{field}\r\n\r\n"));
        assert_eq!(error, ResponseError::Field, "{field:?}");
    }
}

#[test]
fn limits_hold_for_whole_heads_and_for_those_without_an_end() {
    let limits = HeadLimits { max_head_bytes: 100, max_line_bytes: 40, max_fields: 3, ..HeadLimits::default() };
    let take = |text: &str| ResponseHead::default().parse(text.as_bytes(), &limits, "GET");
    let field = |length: usize| format!("HTTP/1.1 200 OK\r\nA: {}\r\n\r\n", "a".repeat(length - 3));
    assert!(take(&field(40)).is_ok());
    assert_eq!(take(&field(41)), Err(ResponseError::TooLarge));
    assert_eq!(take(&format!("HTTP/1.1 200 {}\r\n\r\n", "a".repeat(27))), Ok(Some(44)));
    assert_eq!(take(&format!("HTTP/1.1 200 {}\r\n\r\n", "a".repeat(28))), Err(ResponseError::TooLarge));
    assert_eq!(take(&format!("HTTP/1.1 200 {}", "a".repeat(40))), Err(ResponseError::TooLarge));
    assert_eq!(take(&format!("HTTP/1.1 200 OK\r\nA: {}", "a".repeat(40))), Err(ResponseError::TooLarge));
    assert_eq!(take(&format!("HTTP/1.1 200 OK\r\n{}\r\n", "A: b\r\n".repeat(4))), Err(ResponseError::TooLarge));
    assert!(take(&format!("HTTP/1.1 200 OK\r\n{}\r\n", "A: b\r\n".repeat(3))).is_ok());
    let wide = format!("HTTP/1.1 200 OK\r\n{}", format!("A: {}\r\n", "a".repeat(30)).repeat(3));
    assert_eq!(take(&wide), Err(ResponseError::TooLarge));
    assert_eq!(take("HTTP/1.1 200 OK\r\nA: b\r\n"), Ok(None));
}

#[test]
fn a_connection_is_kept_only_when_the_answers_end_is_certain() {
    let closes = |text: &str| response(text).wants_close();
    assert!(!closes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    assert!(closes("HTTP/1.1 200 OK\r\n\r\n"));
    assert!(closes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    assert!(closes("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n"));
    assert!(!closes("HTTP/1.0 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n"));
    assert!(!closes("HTTP/1.1 304 x\r\nContent-Length: 5\r\n\r\n"));
    assert!(!closes("HTTP/1.1 204 x\r\n\r\n"));
    assert!(!closes("HTTP/1.1 204 x\r\nContent-Length: 0\r\n\r\n"));
    // A body where none may be: what follows on the connection cannot be trusted.
    assert!(closes("HTTP/1.1 204 x\r\nContent-Length: 5\r\n\r\n"));
    assert!(closes("HTTP/1.1 204 x\r\nTransfer-Encoding: chunked\r\n\r\n"));
    assert!(!response_to("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n").wants_close());
}

#[test]
fn connection_names_fields_of_a_response_too() {
    let head = response("HTTP/1.1 204 x\r\nConnection: X-A, content-length\r\nX-A: 1\r\nX_B: 1\r\n\r\n");
    assert!(head.is_named_by_connection(b"x-a"));
    assert!(!head.is_named_by_connection(b"content-length"));
    assert!(head.is_irregular() && head.has(FieldKind::Connection));
}

#[test]
fn a_response_is_empty_after_an_error_and_while_it_is_not_complete() {
    let mut head = response("HTTP/1.1 204 x\r\nX_A: 1\r\n\r\n");
    for bytes in ["HTTP/1.1 200 OK\r\nA: b\r\n", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"] {
        let _ = head.parse(bytes.as_bytes(), &HeadLimits::default(), "GET");
        assert_eq!((head.status(), head.reason(), head.fields().count()), (0, b"".as_slice(), 0));
        assert!(!head.is_irregular() && !head.has(FieldKind::Other));
    }
}
