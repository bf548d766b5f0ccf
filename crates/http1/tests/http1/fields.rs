//! Fields of a head: kinds, values, names.

use http1::{Field, FieldKind};

use crate::{request, response};

/// Each well known field with its kind.
const KNOWN: [(&str, FieldKind); 20] = [
    ("Host", FieldKind::Host),
    ("Connection", FieldKind::Connection),
    ("Keep-Alive", FieldKind::KeepAlive),
    ("Proxy-Connection", FieldKind::ProxyConnection),
    ("Transfer-Encoding", FieldKind::TransferEncoding),
    ("Content-Length", FieldKind::ContentLength),
    ("TE", FieldKind::Te),
    ("Trailer", FieldKind::Trailer),
    ("Upgrade", FieldKind::Upgrade),
    ("Expect", FieldKind::Expect),
    ("X-Forwarded-For", FieldKind::ForwardedFor),
    ("X-Forwarded-Proto", FieldKind::ForwardedProto),
    ("X-Forwarded-Port", FieldKind::ForwardedPort),
    ("X-Amzn-Trace-Id", FieldKind::TraceId),
    ("Cookie", FieldKind::Cookie),
    ("Set-Cookie", FieldKind::SetCookie),
    ("Date", FieldKind::Date),
    ("Server", FieldKind::Server),
    ("Content-Type", FieldKind::ContentType),
    ("User-Agent", FieldKind::UserAgent),
];

#[test]
fn well_known_names_are_known_in_any_case_and_no_others() {
    for (name, kind) in KNOWN {
        assert_eq!(FieldKind::of(name.as_bytes()), kind);
        assert_eq!(FieldKind::of(name.to_ascii_uppercase().as_bytes()), kind);
        assert_eq!(FieldKind::of(name.to_ascii_lowercase().as_bytes()), kind);
        let mut other = name.as_bytes().to_vec();
        for at in 0..other.len() {
            other[at] ^= 0x80;
            assert_eq!(FieldKind::of(&other), FieldKind::Other, "{name} with byte {at} changed");
            other[at] ^= 0x80;
        }
        assert_eq!(FieldKind::of(&other[1..]), FieldKind::Other);
    }
}

#[test]
fn hop_by_hop_fields_are_those_of_rfc_9110() {
    let named: Vec<&str> = KNOWN.iter().filter(|(_, kind)| kind.is_hop_by_hop()).map(|(name, _)| *name).collect();
    let expected = ["Connection", "Keep-Alive", "Proxy-Connection", "Transfer-Encoding", "TE", "Trailer", "Upgrade"];
    assert_eq!(named, expected);
}

#[test]
fn fields_come_in_order_as_they_were_written() {
    let head = request("GET / HTTP/1.1\r\nhOST:h\r\nX-A: \t1 \t\r\nx-a:\r\nX-B: 2 3\r\n\r\n");
    let fields: Vec<(&[u8], &[u8], FieldKind)> = head.fields().map(|f| (f.name, f.value, f.kind)).collect();
    let expected: [(&[u8], &[u8], FieldKind); 4] = [
        (b"hOST", b"h", FieldKind::Host),
        (b"X-A", b"1", FieldKind::Other),
        (b"x-a", b"", FieldKind::Other),
        (b"X-B", b"2 3", FieldKind::Other),
    ];
    assert_eq!(fields, expected);
}

#[test]
fn values_are_found_by_kind_and_by_name() {
    let head = request("GET / HTTP/1.1\r\nHost: h\r\nCookie: a\r\nX-A: 1\r\ncookie: b\r\nx-a: 2\r\n\r\n");
    assert_eq!(head.values(FieldKind::Cookie).collect::<Vec<_>>(), [b"a", b"b"]);
    assert_eq!(head.values_named("COOKIE").collect::<Vec<_>>(), [b"a", b"b"]);
    assert_eq!(head.values_named("X-a").collect::<Vec<_>>(), [b"1", b"2"]);
    assert_eq!(head.values_named("x-b").count(), 0);
    assert_eq!(head.values(FieldKind::Expect).count(), 0);
    assert!(head.has(FieldKind::Cookie) && head.has(FieldKind::Other) && !head.has(FieldKind::Expect));
    let head = response("HTTP/1.1 200 OK\r\nSet-Cookie: a\r\nset-cookie: b\r\n\r\n");
    assert_eq!(head.values_named("Set-Cookie").collect::<Vec<_>>(), [b"a", b"b"]);
    assert!(head.has(FieldKind::SetCookie) && !head.has(FieldKind::Other));
}

#[test]
fn a_name_with_other_characters_than_letters_digits_and_hyphens_is_irregular() {
    let is_irregular = |name: &str| {
        let head = request(&format!("GET / HTTP/1.1\r\nHost: h\r\n{name}: 1\r\n\r\n"));
        let field: Field<'_> = head.fields().nth(1).unwrap();
        assert_eq!(field.is_irregular(), head.is_irregular());
        head.is_irregular()
    };
    for name in ["X_A", "X.A", "x!", "~", "a'b"] {
        assert!(is_irregular(name), "{name}");
    }
    for name in ["X-A", "x9", "-", "0", "Cookie"] {
        assert!(!is_irregular(name), "{name}");
    }
}
