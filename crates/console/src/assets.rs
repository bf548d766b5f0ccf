//! Style, script and pictures: files in the program, at addresses that change with their content.

use std::sync::LazyLock;

use axum::body::Body;
use bytes::Bytes;
use http::{HeaderValue, Response, StatusCode, header};
use sha2::{Digest, Sha256};

/// Hex digits of the content's digest in an address.
const DIGEST_DIGITS: usize = 16;

/// A file.
struct Asset {
    name: &'static str,
    kind: &'static str,
    content: &'static [u8],
}

macro_rules! asset {
    ($name:literal, $kind:expr) => {
        Asset { name: $name, kind: $kind, content: include_bytes!(concat!("../assets/", $name)) }
    };
}

const CSS: &str = "text/css; charset=utf-8";

static FILES: &[Asset] = &[
    Asset { name: "console.css", kind: CSS, content: include_bytes!("../assets/console.css") },
    asset!("deployment.css", CSS),
    asset!("console.js", "text/javascript; charset=utf-8"),
    asset!("forms.css", "text/css; charset=utf-8"),
    asset!("forms.js", "text/javascript; charset=utf-8"),
    asset!("icon.svg", "image/svg+xml"),
    asset!("infrastructure.css", "text/css; charset=utf-8"),
];

/// Addresses of the files, in their order.
static ADDRESSES: LazyLock<Vec<String>> = LazyLock::new(|| FILES.iter().map(address).collect());

fn address(file: &Asset) -> String {
    let digest = Sha256::digest(file.content);
    let digest: String = digest.iter().take(DIGEST_DIGITS / 2).map(|byte| format!("{byte:02x}")).collect();
    format!("/console/assets/{digest}/{}", file.name)
}

/// Where a file is; empty when there is none of this name.
pub(crate) fn href(name: &str) -> &'static str {
    let at = FILES.iter().position(|file| file.name == name);
    at.and_then(|at| ADDRESSES.get(at)).map_or("", String::as_str)
}

/// The file at an address; kept by browsers for good, as another content has another address.
pub(crate) fn answer(path: &str) -> Option<Response<Body>> {
    let at = ADDRESSES.iter().position(|known| known == path)?;
    let file = FILES.get(at)?;
    let mut answer = Response::new(Body::from(Bytes::from_static(file.content)));
    *answer.status_mut() = StatusCode::OK;
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    Some(answer)
}
