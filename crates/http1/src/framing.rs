//! How long a message's body is, from its fields (RFC 9112 section 6.3).

use crate::BodyLength;
use crate::block::FieldBlock;
use crate::error::{RequestError, ResponseError};
use crate::field::FieldKind;
use crate::syntax;

/// The body of a request. Everything that two readers could understand differently is refused.
pub(crate) fn of_request(fields: &FieldBlock, is_http10: bool) -> Result<BodyLength, RequestError> {
    if fields.has(FieldKind::TransferEncoding) {
        let mut values = fields.values(FieldKind::TransferEncoding);
        let coding = values.next().unwrap_or_default();
        if is_http10 || fields.has(FieldKind::ContentLength) || values.next().is_some() {
            return Err(RequestError::AmbiguousLength);
        }
        if !coding.eq_ignore_ascii_case(b"chunked") {
            return Err(RequestError::TransferCoding);
        }
        return Ok(BodyLength::Chunked);
    }
    Ok(content_length_of_request(fields)?.map_or(BodyLength::Empty, BodyLength::Length))
}

/// The one Content-Length of a request.
pub(crate) fn content_length_of_request(fields: &FieldBlock) -> Result<Option<u64>, RequestError> {
    let mut values = fields.values(FieldKind::ContentLength);
    let Some(value) = values.next() else { return Ok(None) };
    if values.next().is_some() {
        return Err(RequestError::ContentLength);
    }
    syntax::decimal(value).map(Some).ok_or(RequestError::ContentLength)
}

/// The body of a response, if its status and the request's method allow one.
pub(crate) fn of_response(fields: &FieldBlock, is_http10: bool) -> Result<BodyLength, ResponseError> {
    if fields.has(FieldKind::TransferEncoding) {
        let mut values = fields.values(FieldKind::TransferEncoding);
        let coding = values.next().unwrap_or_default();
        if is_http10 || fields.has(FieldKind::ContentLength) || values.next().is_some() {
            return Err(ResponseError::AmbiguousLength);
        }
        if !coding.eq_ignore_ascii_case(b"chunked") {
            return Err(ResponseError::TransferCoding);
        }
        return Ok(BodyLength::Chunked);
    }
    Ok(content_length_of_response(fields)?.map_or(BodyLength::UntilClose, BodyLength::Length))
}

/// The Content-Length of a response: may be repeated, as a field or in a list, when it says the same each time.
pub(crate) fn content_length_of_response(fields: &FieldBlock) -> Result<Option<u64>, ResponseError> {
    let mut length = None;
    for value in fields.values(FieldKind::ContentLength) {
        for element in value.split(|byte| *byte == b',').map(syntax::trimmed) {
            let number = syntax::decimal(element).ok_or(ResponseError::ContentLength)?;
            if length.is_some_and(|other| other != number) {
                return Err(ResponseError::ContentLength);
            }
            length = Some(number);
        }
    }
    Ok(length)
}
