//! Pages that are not AWS's: the console's, whoever draws them, and the health page that load balancers like.

use std::net::SocketAddr;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::StreamExt;
use http::request::Parts;
use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, BodyStream, Either, Full, StreamBody};
use hyper::body::Body;
use tokio::sync::watch;

/// Body of a page: whole, or a stream that goes on.
pub type PageBody = UnsyncBoxBody<Bytes, std::io::Error>;

/// An answer: a service's is whole.
pub(crate) type Answered = Either<Bytes, PageBody>;

/// Pages for browsers beside the services.
#[async_trait::async_trait]
pub trait Pages: Send + Sync {
    /// Whether the request is one for a page; asked before it is routed to a service. A request with an
    /// `Authorization` header is never asked about: it means a service, whatever its path.
    fn takes(&self, head: &Parts) -> bool;

    /// Answers it. Its body is whole and within the limits of a call. The answer's body may go on as long as it likes:
    /// it is cut when the server is asked to stop.
    async fn answer(&self, request: Request<Bytes>, peer: SocketAddr) -> Response<PageBody>;
}

/// Who answers a request that is not for a service.
pub(crate) enum Page {
    /// An answer that is known already.
    Fixed(Response<Bytes>),
    /// Somebody's pages.
    Of(Arc<dyn Pages>),
}

/// The page a request asks for, if it asks for one.
pub(crate) fn page_of(head: &Parts, pages: Option<&Arc<dyn Pages>>) -> Option<Page> {
    if head.headers.contains_key(header::AUTHORIZATION) {
        return None;
    }
    let is_look = matches!(head.method, Method::GET | Method::HEAD);
    if is_look && head.uri.path() == "/health" {
        return Some(Page::Fixed(fixed(StatusCode::OK, "ok\n")));
    }
    pages.filter(|pages| pages.takes(head)).map(|pages| Page::Of(Arc::clone(pages)))
}

fn fixed(status: StatusCode, text: &'static str) -> Response<Bytes> {
    let mut answer = Response::new(Bytes::from_static(text.as_bytes()));
    *answer.status_mut() = status;
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    answer
}

/// What is answered when a page ended in a panic.
pub(crate) fn broken() -> Response<Bytes> {
    tracing::error!("a page ended in a panic");
    fixed(StatusCode::INTERNAL_SERVER_ERROR, "This page could not be made.\n")
}

/// The body as it is sent. One without a known end is cut when the server is asked to stop, or it would hold that up.
pub(crate) fn sent(answered: Answered, mut stop: watch::Receiver<bool>) -> PageBody {
    let body = match answered {
        Either::Left(whole) => return Full::new(whole).map_err(|never| match never {}).boxed_unsync(),
        Either::Right(body) => body,
    };
    if body.size_hint().exact().is_some() {
        return body;
    }
    let stopped = async move {
        let _ = stop.wait_for(|stop| *stop).await;
    };
    StreamBody::new(BodyStream::new(body).take_until(Box::pin(stopped))).boxed_unsync()
}
