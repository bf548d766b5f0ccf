//! The console, mounted on the endpoint that it calls.

use std::net::SocketAddr;

use api_server::{PageBody, Pages};
use bytes::Bytes;
use console::{Console, Settings};
use http::request::Parts;
use http::{Request, Response};
use http_body_util::BodyExt;

use crate::platform::Config;

/// The console as pages of the endpoint.
pub(crate) struct Mounted(Console);

impl Mounted {
    /// At the endpoint of this URL and address.
    pub(crate) fn new(config: &Config, endpoint_url: &str, address: SocketAddr) -> Self {
        Self(Console::new(Settings {
            endpoint_url: endpoint_url.to_owned(),
            listen: address,
            region: config.region.clone(),
            // As IAM's records: the well-known key is for loopback addresses only.
            is_development: config.listen.ip().is_loopback(),
            is_https: false,
        }))
    }
}

#[async_trait::async_trait]
impl Pages for Mounted {
    fn takes(&self, head: &Parts) -> bool {
        Console::takes(head)
    }

    async fn answer(&self, request: Request<Bytes>, peer: SocketAddr) -> Response<PageBody> {
        self.0.answer(request, peer).await.map(|body| body.map_err(std::io::Error::other).boxed_unsync())
    }
}
