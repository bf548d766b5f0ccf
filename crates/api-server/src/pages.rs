//! Pages that are not AWS's: the console's path is reserved, and load balancers like a health page.

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderValue, Method, Response, StatusCode, header};

/// The page a request asks for, if it asks for one. A signed request means a service, whatever its path.
pub(crate) fn own_page(head: &Parts) -> Option<Response<Bytes>> {
    if head.headers.contains_key(header::AUTHORIZATION) {
        return None;
    }
    match (&head.method, head.uri.path()) {
        (&Method::GET | &Method::HEAD, "/health") => Some(page(StatusCode::OK, "ok\n")),
        (_, path) if path == "/console" || path.starts_with("/console/") => Some(page(
            StatusCode::NOT_FOUND,
            "The console is not part of this version. Watch deployments with `cutover status --watch`.\n",
        )),
        _ => None,
    }
}

fn page(status: StatusCode, text: &'static str) -> Response<Bytes> {
    let mut answer = Response::new(Bytes::from_static(text.as_bytes()));
    *answer.status_mut() = status;
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    answer
}
