//! What the crate promises, through its public face.

mod bodies;
mod corpus;
mod fields;
mod properties;
mod rebuilding;
mod requests;
mod responses;
mod writing;

#[path = "../support/corpus.rs"]
mod corpus_file;

use http1::{HeadLimits, RequestError, RequestHead, ResponseError, ResponseHead};

/// The head of a request that is taken whole.
fn request(text: &str) -> RequestHead {
    let mut head = RequestHead::default();
    let consumed = head.parse(text.as_bytes(), &HeadLimits::default()).expect("a request by the letter");
    assert_eq!(consumed, Some(text.len()));
    head
}

/// Why a request is refused.
fn refusal(bytes: impl AsRef<[u8]>) -> RequestError {
    refusal_within(bytes, &HeadLimits::default())
}

fn refusal_within(bytes: impl AsRef<[u8]>, limits: &HeadLimits) -> RequestError {
    RequestHead::default().parse(bytes.as_ref(), limits).expect_err("a request that is refused")
}

/// The head of an answer to GET that is taken whole.
fn response(text: &str) -> ResponseHead {
    response_to("GET", text)
}

fn response_to(method: &str, text: &str) -> ResponseHead {
    let mut head = ResponseHead::default();
    let consumed = head.parse(text.as_bytes(), &HeadLimits::default(), method).expect("a response by the letter");
    assert_eq!(consumed, Some(text.len()));
    head
}

fn response_refusal(bytes: impl AsRef<[u8]>) -> ResponseError {
    ResponseHead::default()
        .parse(bytes.as_ref(), &HeadLimits::default(), "GET")
        .expect_err("a response that is refused")
}
