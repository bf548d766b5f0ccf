//! The lines of a request's head: their ends and lengths, and what httparse did not like.

use crate::error::RequestError;
use crate::limits::HeadLimits;

/// Checks the lines of what is there so far: each ends with CRLF and is no longer than the limit.
pub(super) fn check_lines(input: &[u8], limits: &HeadLimits) -> Result<(), RequestError> {
    let mut start = 0;
    let too_long = |start: usize| if start == 0 { RequestError::TargetTooLong } else { RequestError::FieldTooLong };
    for end in memchr::memchr_iter(b'\n', input) {
        if end == start || input[end - 1] != b'\r' {
            return Err(RequestError::LineEnd);
        }
        if end - 1 - start > limits.max_line_bytes {
            return Err(too_long(start));
        }
        start = end + 1;
        if end >= 3 && input[..end].ends_with(b"\r\n\r") {
            return Ok(());
        }
    }
    if input.len() - start > limits.max_line_bytes + 1 { Err(too_long(start)) } else { Ok(()) }
}

/// What becomes of a head whose end is not there yet.
pub(super) fn waits(input: &[u8], limits: &HeadLimits) -> Result<Option<usize>, RequestError> {
    check_lines(input, limits)?;
    if input.len() >= limits.max_head_bytes { Err(RequestError::HeadTooLarge) } else { Ok(None) }
}

/// Checks that the lines of a whole head end with CRLF, which httparse does not ask for, and are no longer than the limit.
pub(super) fn check_line_ends(
    head: &[u8],
    first_line_length: usize,
    headers: &[httparse::Header<'_>],
    limits: &HeadLimits,
) -> Result<(), RequestError> {
    let ends_at = |at: usize| head.get(at..at + 2) == Some(b"\r\n");
    if first_line_length > limits.max_line_bytes {
        return Err(RequestError::TargetTooLong);
    }
    if !ends_at(first_line_length) || !head.ends_with(b"\r\n\r\n") {
        return Err(RequestError::LineEnd);
    }
    for header in headers {
        let start = header.name.as_ptr() as usize - head.as_ptr() as usize;
        let mut end = header.value.as_ptr() as usize - head.as_ptr() as usize + header.value.len();
        while matches!(head.get(end), Some(b' ' | b'\t')) {
            end += 1;
        }
        if !ends_at(end) {
            return Err(RequestError::LineEnd);
        }
        if end - start > limits.max_line_bytes {
            return Err(RequestError::FieldTooLong);
        }
    }
    Ok(())
}

/// Names what httparse did not like.
pub(super) fn translate(error: httparse::Error, input: &[u8], has_method: bool) -> RequestError {
    match error {
        httparse::Error::HeaderName => RequestError::FieldName,
        httparse::Error::HeaderValue => RequestError::FieldValue,
        httparse::Error::TooManyHeaders => RequestError::TooManyFields,
        httparse::Error::Token if !has_method => RequestError::Method,
        httparse::Error::Token if input.starts_with(b"CONNECT ") => RequestError::Connect,
        httparse::Error::Token => RequestError::Target,
        httparse::Error::Version => {
            let version = input.splitn(3, |byte| *byte == b' ').nth(2).unwrap_or_default();
            let digit = version.strip_prefix(b"HTTP/").and_then(<[u8]>::first);
            if digit.is_some_and(u8::is_ascii_digit) { RequestError::Version } else { RequestError::RequestLine }
        }
        httparse::Error::NewLine | httparse::Error::Status => RequestError::RequestLine,
    }
}
