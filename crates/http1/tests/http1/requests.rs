//! Heads of requests: what is read from them, and the limits. What is refused is in the corpus.

use http1::{BodyLength, FieldKind, HeadLimits, RequestError, RequestHead, Version};

use crate::{refusal, refusal_within, request};

#[test]
fn a_target_is_taken_apart() {
    let head = request("GET /a/b?c=d?e HTTP/1.1\r\nHost: h:80\r\n\r\n");
    assert_eq!((head.method(), head.target()), ("GET", "/a/b?c=d?e"));
    assert_eq!((head.path(), head.query()), ("/a/b", Some("c=d?e")));
    assert_eq!((head.host(), head.authority()), (Some("h:80"), None));
    assert_eq!((head.version(), head.body_length()), (Version::Http11, BodyLength::Empty));
    let head = request("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    assert_eq!((head.path(), head.query()), ("/", None));
    let head = request("GET /? HTTP/1.1\r\nHost: h\r\n\r\n");
    assert_eq!((head.path(), head.query()), ("/", Some("")));
}

#[test]
fn the_authority_of_an_absolute_target_is_the_host() {
    let head = request("GET http://a.example:81?x HTTP/1.1\r\nHost: b\r\n\r\n");
    assert_eq!((head.authority(), head.host()), (Some("a.example:81"), Some("a.example:81")));
    assert_eq!((head.target(), head.path(), head.query()), ("/?x", "/", Some("x")));
    assert_eq!(head.values(FieldKind::Host).collect::<Vec<_>>(), [b"b"]);
}

#[test]
fn http10_needs_no_host_and_closes_unless_asked_to_stay() {
    let head = request("GET / HTTP/1.0\r\n\r\n");
    assert_eq!((head.version(), head.host()), (Version::Http10, None));
    assert!(head.wants_close());
    assert!(!request("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n").wants_close());
    assert!(request("GET / HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n").wants_close());
}

#[test]
fn http11_stays_unless_asked_to_close() {
    assert!(!request("GET / HTTP/1.1\r\nHost: h\r\n\r\n").wants_close());
    assert!(request("GET / HTTP/1.1\r\nHost: h\r\nConnection: Close\r\n\r\n").wants_close());
    assert!(request("GET / HTTP/1.1\r\nHost: h\r\nConnection: x\r\nConnection: y ,\tclose\r\n\r\n").wants_close());
    assert!(!request("GET / HTTP/1.1\r\nHost: h\r\nConnection: closed\r\n\r\n").wants_close());
}

#[test]
fn connection_names_fields_but_never_host_and_content_length() {
    let head =
        request("GET / HTTP/1.1\r\nHost: h\r\nConnection: X-A, host ,content-length\r\nConnection: x-b\r\n\r\n");
    for named in ["x-a", "X-B"] {
        assert!(head.is_named_by_connection(named.as_bytes()), "{named}");
    }
    for other in ["x-c", "Host", "Content-Length", "close", "keep-alive", "x-", ""] {
        assert!(!head.is_named_by_connection(other.as_bytes()), "{other}");
    }
    let head = request("GET / HTTP/1.1\r\nHost: h\r\nConnection: close, Upgrade, keep-alive\r\n\r\n");
    for named in ["Close", "upgrade", "Keep-Alive"] {
        assert!(head.is_named_by_connection(named.as_bytes()), "{named}");
    }
    assert!(!head.is_named_by_connection(b"x-a"));
    let head = request("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    assert!(!head.is_named_by_connection(b"close") && !head.is_named_by_connection(b"upgrade"));
}

#[test]
fn expects_continue_only_when_asked_for_by_http11() {
    assert!(
        request("POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\n").expects_continue()
    );
    assert!(!request("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n").expects_continue());
    assert!(!request("POST / HTTP/1.1\r\nHost: h\r\nExpect: 200-ok\r\nContent-Length: 1\r\n\r\n").expects_continue());
}

#[test]
fn a_websocket_is_asked_for_by_the_letter_of_its_handshake_alone() {
    let asks =
        |first: &str, fields: &str| request(&format!("{first}\r\nHost: h\r\n{fields}\r\n")).asks_for_websocket();
    let both = "Connection: keep-alive, Upgrade\r\nUpgrade: WebSocket\r\n";
    assert!(asks("GET / HTTP/1.1", both));
    assert!(asks("GET / HTTP/1.1", "Connection: upgrade\r\nUpgrade: h2c, websocket\r\nContent-Length: 0\r\n"));
    assert!(!asks("POST / HTTP/1.1", both));
    assert!(!asks("GET / HTTP/1.0", both));
    assert!(!asks("GET / HTTP/1.1", "Upgrade: websocket\r\n"));
    assert!(!asks("GET / HTTP/1.1", "Connection: upgrade\r\n"));
    assert!(!asks("GET / HTTP/1.1", "Connection: upgrade\r\nUpgrade: h2c\r\n"));
    assert!(!asks("GET / HTTP/1.1", &format!("{both}Transfer-Encoding: chunked\r\n")));
}

#[test]
fn each_refusal_has_its_status_and_says_one_sentence() {
    let with = |line: &str, fields: &str| refusal(format!("{line}\r\n{fields}\r\n"));
    let get = "GET / HTTP/1.1";
    let cases = [
        (with("G\u{b}T / HTTP/1.1", "Host: h\r\n"), RequestError::Method, 400),
        (with("GET a HTTP/1.1", "Host: h\r\n"), RequestError::Target, 400),
        (with("GET / HTTPS", "Host: h\r\n"), RequestError::RequestLine, 400),
        (with("GET / HTTP/3.0", "Host: h\r\n"), RequestError::Version, 505),
        (with("CONNECT h:1 HTTP/1.1", "Host: h\r\n"), RequestError::Connect, 405),
        (with(get, "Host: h\r\nA: b\n"), RequestError::LineEnd, 400),
        (with(get, "Host: h\r\nA : b\r\n"), RequestError::FieldName, 400),
        (with(get, "Host: h\r\nA: b\0\r\n"), RequestError::FieldValue, 400),
        (with(get, ""), RequestError::Host, 400),
        (with(get, "Host: h\r\nContent-Length: x\r\n"), RequestError::ContentLength, 400),
        (
            with(get, "Host: h\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n"),
            RequestError::AmbiguousLength,
            400,
        ),
        (with(get, "Host: h\r\nTransfer-Encoding: gzip\r\n"), RequestError::TransferCoding, 501),
    ];
    for (error, expected, status) in cases {
        assert_eq!((error, error.status()), (expected, status));
        let sentence = error.to_string();
        assert!(sentence.ends_with('.') && sentence.matches(". ").count() == 0, "{sentence}");
    }
}

#[test]
fn limits_hold_to_the_byte() {
    let limits = HeadLimits { max_head_bytes: 100, max_line_bytes: 40, max_fields: 3, ..HeadLimits::default() };
    let take = |text: &str| RequestHead::default().parse(text.as_bytes(), &limits);
    let line = |length: usize| format!("GET /{} HTTP/1.1\r\nHost: h\r\n\r\n", "a".repeat(length - 14));
    assert!(take(&line(40)).is_ok());
    assert_eq!(take(&line(41)), Err(RequestError::TargetTooLong));
    let field = |length: usize| format!("GET / HTTP/1.1\r\nHost: h\r\nA: {}\r\n\r\n", "a".repeat(length - 3));
    assert!(take(&field(40)).is_ok());
    assert_eq!(take(&field(41)), Err(RequestError::FieldTooLong));
    let fields = |count: usize| format!("GET / HTTP/1.1\r\nHost: h\r\n{}\r\n", "A: b\r\n".repeat(count - 1));
    assert!(take(&fields(3)).is_ok());
    assert_eq!(take(&fields(4)), Err(RequestError::TooManyFields));
    let whole = |length: usize| {
        let rest = length - "GET / HTTP/1.1\r\nHost: h\r\nA: \r\nA: \r\n\r\n".len();
        format!("GET / HTTP/1.1\r\nHost: h\r\nA: {}\r\nA: {}\r\n\r\n", "a".repeat(30), "a".repeat(rest - 30))
    };
    assert_eq!(take(&whole(100)), Ok(Some(100)));
    assert_eq!(take(&whole(101)), Err(RequestError::HeadTooLarge));
}

#[test]
fn limits_do_not_wait_for_the_end_of_a_head() {
    let limits = HeadLimits { max_head_bytes: 100, max_line_bytes: 40, ..HeadLimits::default() };
    let incomplete = |text: String| RequestHead::default().parse(text.as_bytes(), &limits);
    let line = |length: usize| format!("GET /{}", "a".repeat(length - 5));
    assert_eq!(incomplete(line(40)), Ok(None));
    // 41 bytes may be 40 and the CR of the line's end: only the next byte says.
    assert_eq!(incomplete(line(42)), Err(RequestError::TargetTooLong));
    let field = |length: usize| format!("GET / HTTP/1.1\r\nA: {}", "a".repeat(length - 3));
    assert_eq!(incomplete(field(40)), Ok(None));
    assert_eq!(incomplete(field(42)), Err(RequestError::FieldTooLong));
    let head = |count: usize| format!("GET / HTTP/1.1\r\n{}", "A: 12345\r\n".repeat(count));
    assert_eq!(incomplete(head(8)), Ok(None));
    assert_eq!(incomplete(head(9)), Err(RequestError::HeadTooLarge));
}

#[test]
fn a_head_is_empty_after_an_error_and_while_it_is_not_complete() {
    let mut head = request("POST /a?b HTTP/1.1\r\nHost: h\r\nX_A: 1\r\nContent-Length: 1\r\n\r\n");
    let is_empty = |head: &RequestHead| {
        head.fields().next().is_none()
            && (head.method(), head.target(), head.host(), head.query()) == ("", "", None, None)
            && !head.has(FieldKind::ContentLength)
            && !head.is_irregular()
            && head.body_length() == BodyLength::Empty
    };
    assert!(!is_empty(&head));
    let limits = HeadLimits::default();
    assert_eq!(head.parse(b"GET / HTTP/1.1\r\nHost: h\r\n", &limits), Ok(None));
    assert!(is_empty(&head));
    head.parse(b"GET /a HTTP/1.1\r\nHost: h\r\n\r\n", &limits).unwrap();
    assert_eq!(head.parse(b"GET /a HTTP/1.1\r\nX_A: 1\r\n\r\n", &limits), Err(RequestError::Host));
    assert!(is_empty(&head));
}

#[test]
fn a_head_that_is_used_again_remembers_nothing() {
    let mut head = request("POST http://a/b?c HTTP/1.0\r\nConnection: x-d\r\nX_D: 1\r\nContent-Length: 1\r\n\r\n");
    let text = "GET /e HTTP/1.1\r\nHost: f\r\n\r\n";
    head.parse(text.as_bytes(), &HeadLimits::default()).unwrap();
    // Debug shows everything, capacities apart.
    assert_eq!(format!("{head:?}"), format!("{:?}", request(text)));
}

#[test]
fn only_the_strictest_mode_looks_at_what_follows_the_letter_but_not_the_habit() {
    let strictest = HeadLimits { is_strictest: true, ..HeadLimits::default() };
    for fields in ["X-A:\r\n", "X-A: \u{e9}\r\n", "Transfer_Encoding: chunked\r\n", "Content-Length: 0\r\n"] {
        let text = format!("GET / HTTP/1.1\r\nHost: h\r\n{fields}\r\n");
        request(&text);
        assert_eq!(refusal_within(&text, &strictest), RequestError::Strictest, "{fields}");
    }
}

#[test]
fn a_large_head_is_read_whole_and_in_pieces_like_a_small_one() {
    let mut text = "GET / HTTP/1.1\r\nHost: h\r\n".to_owned();
    for number in 0..20 {
        text += &format!("X-{number}: {}\r\n", "a".repeat(500));
    }
    text += "\r\n";
    assert_eq!(request(&text).fields().count(), 21);
    for cut in (0..text.len()).step_by(61).chain([text.len() - 1]) {
        let waits = RequestHead::default().parse(&text.as_bytes()[..cut], &HeadLimits::default());
        assert_eq!(waits, Ok(None), "cut at {cut}");
    }
    let bare = text.replacen("a\r\nX-19", "a\nX-19", 1);
    assert_eq!(refusal(&bare), RequestError::LineEnd);
    assert_eq!(refusal(&bare.as_bytes()[..bare.len() - 9]), RequestError::LineEnd, "before its end, too");
    assert_eq!(refusal(text.replacen("X-19:", "X 19:", 1)), RequestError::FieldName);
}
