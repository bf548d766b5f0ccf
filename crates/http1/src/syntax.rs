//! Which bytes may stand where (RFC 9110 section 5.6, RFC 9112 section 3.2), and tokens in lists.

/// Whether each byte is a token's (RFC 9110 section 5.6.2).
static TOKEN: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0_usize;
    let others = b"!#$%&'*+-.^_`|~";
    while byte < 128 {
        table[byte] = byte >= b'0' as usize && byte <= b'9' as usize
            || byte >= b'A' as usize && byte <= b'Z' as usize
            || byte >= b'a' as usize && byte <= b'z' as usize;
        byte += 1;
    }
    let mut index = 0;
    while index < others.len() {
        table[others[index] as usize] = true;
        index += 1;
    }
    table
};

/// Whether a token's character may be here.
pub(crate) fn is_token_byte(byte: u8) -> bool {
    TOKEN[byte as usize]
}

/// Whether this is a token.
pub(crate) fn is_token(text: &[u8]) -> bool {
    !text.is_empty() && text.iter().all(|byte| is_token_byte(*byte))
}

/// Whether a field's value may hold this byte: HTAB, SP, VCHAR, obs-text (RFC 9110 section 5.5).
pub(crate) fn is_value_byte(byte: u8) -> bool {
    byte == b'\t' || (byte >= b' ' && byte != 0x7f)
}

/// Whether a name has characters other than `-A-Za-z0-9`: ALB's "invalid" header names, which it drops when
/// `routing.http.drop_invalid_header_fields.enabled` is set.
pub(crate) fn is_irregular_name(name: &[u8]) -> bool {
    !name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
}

/// Whether a name becomes a framing field's once everything but letters is left out, as CGI-like programs do.
pub(crate) fn looks_like_framing(name: &[u8]) -> bool {
    let letters = || name.iter().filter(|byte| byte.is_ascii_alphabetic()).map(u8::to_ascii_lowercase);
    letters().eq(b"transferencoding".iter().copied()) || letters().eq(b"contentlength".iter().copied())
}

/// A value without the white space (SP, HTAB) around it.
pub(crate) fn trimmed(value: &[u8]) -> &[u8] {
    let is_space = |byte: &u8| *byte == b' ' || *byte == b'\t';
    let Some(first) = value.iter().position(|byte| !is_space(byte)) else { return &[] };
    let last = value.iter().rposition(|byte| !is_space(byte)).unwrap_or(first);
    &value[first..=last]
}

/// The elements of a comma-separated list that are not empty.
pub(crate) fn elements(value: &[u8]) -> impl Iterator<Item = &[u8]> {
    value.split(|byte| *byte == b',').map(trimmed).filter(|element| !element.is_empty())
}

/// A number written with decimal digits alone: no sign, no white space, at most 20 digits.
pub(crate) fn decimal(text: &[u8]) -> Option<u64> {
    if text.is_empty() || text.len() > 20 {
        return None;
    }
    text.iter().try_fold(0_u64, |number, byte| {
        let digit = byte.is_ascii_digit().then(|| u64::from(byte - b'0'))?;
        number.checked_mul(10)?.checked_add(digit)
    })
}

/// Whether this is a `host[:port]` (RFC 3986 section 3.2.2): a name, an IPv4 address or an IPv6 address in brackets. A
/// comma is refused, because a list of hosts is what it would mean elsewhere; an empty port too.
pub(crate) fn is_host(text: &[u8]) -> bool {
    let (host_end, is_valid) = match text.first() {
        Some(b'[') => match text.iter().position(|byte| *byte == b']') {
            Some(end) => (end + 1, is_address_literal(&text[1..end])),
            None => return false,
        },
        Some(_) => {
            let end = text.iter().position(|byte| *byte == b':').unwrap_or(text.len());
            (end, is_registered_name(&text[..end]))
        }
        None => return false,
    };
    is_valid
        && match &text[host_end..] {
            [] => true,
            [b':', port @ ..] => port.len() <= 5 && decimal(port).is_some_and(|port| port <= 65535),
            _ => false,
        }
}

fn is_address_literal(text: &[u8]) -> bool {
    str::from_utf8(text).is_ok_and(|text| text.parse::<std::net::Ipv6Addr>().is_ok())
}

fn is_registered_name(name: &[u8]) -> bool {
    let is_allowed = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+;=".contains(byte);
    let mut rest = name;
    while let Some((first, others)) = rest.split_first() {
        rest = match first {
            b'%' if others.len() >= 2 && others[..2].iter().all(u8::is_ascii_hexdigit) => &others[2..],
            byte if is_allowed(byte) => others,
            _ => return false,
        };
    }
    !name.is_empty()
}
