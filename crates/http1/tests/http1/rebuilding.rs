//! Heads made from the parts of HTTP/2 messages. What is refused of requests is in the corpus.

use http1::{BodyLength, FieldKind, RequestError, RequestHead, ResponseError, ResponseHead, Version};

type Parts<'a> = &'a [(&'a str, &'a str)];

fn rebuilt(fields: Parts<'_>, body: BodyLength) -> Result<RequestHead, RequestError> {
    let mut head = RequestHead::default();
    let fields = fields.iter().map(|(name, value)| (name.as_bytes(), value.as_bytes()));
    head.rebuild("POST", Some("h:80"), "/a?b", fields, body)?;
    Ok(head)
}

fn rebuilt_response(status: u16, fields: Parts<'_>, body: BodyLength) -> Result<ResponseHead, ResponseError> {
    let mut head = ResponseHead::default();
    let fields = fields.iter().map(|(name, value)| (name.as_bytes(), value.as_bytes()));
    head.rebuild(status, fields, body)?;
    Ok(head)
}

#[test]
fn a_request_of_http2_is_read_like_any_other() {
    let head = rebuilt(&[("x-a", "1"), ("te", "trailers"), ("x_b", "2")], BodyLength::Chunked).unwrap();
    assert_eq!((head.method(), head.target(), head.path(), head.query()), ("POST", "/a?b", "/a", Some("b")));
    assert_eq!((head.host(), head.authority(), head.version()), (Some("h:80"), None, Version::Http2));
    assert_eq!(head.body_length(), BodyLength::Chunked);
    assert!(head.has(FieldKind::Te) && head.is_irregular() && !head.wants_close() && !head.asks_for_websocket());
    let names: Vec<&[u8]> = head.fields().map(|field| field.name).collect();
    assert_eq!(names, [b"x-a".as_slice(), b"te", b"x_b"]);
}

#[test]
fn cookies_that_http2_took_apart_are_joined() {
    let head = rebuilt(&[("cookie", "a=1"), ("x-a", "2"), ("cookie", "b=3")], BodyLength::Empty).unwrap();
    assert_eq!(head.values(FieldKind::Cookie).collect::<Vec<_>>(), [b"a=1; b=3"]);
    let one = rebuilt(&[("cookie", "a=1")], BodyLength::Empty).unwrap();
    assert_eq!(one.values(FieldKind::Cookie).collect::<Vec<_>>(), [b"a=1"]);
}

#[test]
fn a_request_whose_end_is_the_connections_end_does_not_exist() {
    assert_eq!(rebuilt(&[], BodyLength::UntilClose).unwrap_err(), RequestError::AmbiguousLength);
}

#[test]
fn after_an_error_nothing_is_left() {
    let mut head = rebuilt(&[("cookie", "a=1")], BodyLength::Length(1)).unwrap();
    let fields = [(b"cookie".as_slice(), b"b".as_slice()), (b"connection", b"close")];
    let error = head.rebuild("GET", Some("h"), "/", fields.into_iter(), BodyLength::Empty).unwrap_err();
    assert_eq!((error, error.status()), (RequestError::ConnectionField, 400));
    assert_eq!((head.method(), head.host(), head.fields().count()), ("", None, 0));
    head.rebuild("GET", Some("h"), "/", [(b"cookie".as_slice(), b"c".as_slice())].into_iter(), BodyLength::Empty)
        .unwrap();
    assert_eq!(head.values(FieldKind::Cookie).collect::<Vec<_>>(), [b"c"]);
}

#[test]
fn a_response_of_http2_is_read_like_any_other() {
    let head = rebuilt_response(404, &[("set-cookie", "a"), ("set-cookie", " b ")], BodyLength::Chunked).unwrap();
    assert_eq!((head.status(), head.reason(), head.version()), (404, b"Not Found".as_slice(), Version::Http2));
    assert_eq!(head.values(FieldKind::SetCookie).collect::<Vec<_>>(), [b"a", b"b"]);
    assert!(!head.wants_close());
    assert_eq!(rebuilt_response(299, &[], BodyLength::Empty).unwrap().reason(), b"");
}

#[test]
fn a_response_that_would_be_another_one_in_http1_is_refused() {
    let refused = |status, fields: Parts<'_>, body| rebuilt_response(status, fields, body).unwrap_err();
    for name in ["connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade", "te"] {
        assert_eq!(refused(200, &[(name, "x")], BodyLength::Empty), ResponseError::ConnectionField, "{name}");
    }
    for (name, value) in
        [("x-a", "1\r\nx: y"), ("x-a", "1\0"), ("x\na", "1"), ("x a", "1"), ("", "1"), (":status", "1")]
    {
        assert_eq!(refused(200, &[(name, value)], BodyLength::Empty), ResponseError::Field, "{name} {value}");
    }
    for status in [0, 99, 1000] {
        assert_eq!(refused(status, &[], BodyLength::Empty), ResponseError::Status);
    }
    let declared: Parts<'_> = &[("content-length", "5")];
    assert_eq!(refused(200, declared, BodyLength::Length(6)), ResponseError::ContentLength);
    assert_eq!(refused(200, declared, BodyLength::Chunked), ResponseError::ContentLength);
    // An answer to HEAD declares what GET would have had.
    assert!(rebuilt_response(200, declared, BodyLength::Empty).is_ok());
    assert!(rebuilt_response(200, declared, BodyLength::Length(5)).is_ok());
}
