//! What fuzzing reaches of this crate beyond its public items; built with the feature `fuzzing` only.

mod proxy;

pub use proxy::{Got, Proxy, Script, Session};

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderValue, Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use ports::{RoutingTable, Target, TargetProtocol};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use types::TargetGroupArn;

use crate::counters::{GroupShared, KeptListeners, ListenerShared};
use crate::health::HealthRecord;
use crate::proxy::headers;
use crate::routing::{self, CompiledAction, Kept, RequestOrigin, RoutingMemory, Snapshot, StickinessKey};
use crate::target::TargetRuntime;

/// A table ready to route.
pub struct Router(Arc<Snapshot>);

struct Fresh(RoutingMemory);

impl Fresh {
    fn new() -> Self {
        let key = StickinessKey::random().expect("the system gives random bytes");
        Self(RoutingMemory::new(key, 1))
    }
}

impl Kept for Fresh {
    fn group(&mut self, arn: &TargetGroupArn) -> Arc<GroupShared> {
        Arc::new(GroupShared::new(arn.clone(), 1))
    }

    fn listener(&mut self, listener: &ports::Listener) -> Arc<ListenerShared> {
        KeptListeners::new().listener(listener, None, 1)
    }

    fn memory(&mut self) -> &mut RoutingMemory {
        &mut self.0
    }

    fn target(
        &mut self,
        group: &Arc<GroupShared>,
        target: &Target,
        protocol: TargetProtocol,
        _: bool,
    ) -> Arc<TargetRuntime> {
        let runtime = TargetRuntime::new(target.clone(), Arc::clone(group), HealthRecord::unchecked(), 1);
        Arc::new(runtime.speaking(protocol))
    }
}

impl Router {
    /// Checks and compiles a table as `PUT /table` does.
    ///
    /// # Errors
    ///
    /// Why the table is refused.
    pub fn new(table: RoutingTable) -> Result<Self, String> {
        routing::validate(&table)?;
        routing::build(Arc::new(table), &mut Fresh::new()).map(|snapshot| Self(Arc::new(snapshot)))
    }

    /// Feeds bytes to the HTTP server in front of the routing; answers what it wrote. Every request that the server
    /// lets through is routed by the listener at `address`, and its head made ready for a target.
    pub fn serve(&self, address: SocketAddr, sent: &[u8]) -> Vec<u8> {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime without drivers");
        runtime.block_on(async {
            let (mut client, server) = tokio::io::duplex(sent.len() + (1 << 20));
            client.write_all(sent).await.expect("there is room");
            client.shutdown().await.expect("a pipe can be closed");
            let snapshot = &self.0;
            let service = service_fn(|request| async move { answer(snapshot, address, request) });
            let _ = http1::Builder::new().half_close(true).serve_connection(TokioIo::new(server), service).await;
            let mut written = Vec::new();
            client.read_to_end(&mut written).await.expect("a pipe can be read");
            written
        })
    }
}

fn answer(
    snapshot: &Snapshot,
    address: SocketAddr,
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let mut head = request.into_parts().0;
    let mut response = Response::new(Full::default());
    if let Err((status, _)) = headers::check(&head) {
        *response.status_mut() = status;
        return Ok(response);
    }
    let Some(routes) = snapshot.routes(address) else { return Ok(response) };
    let origin = RequestOrigin { client: address, listener: address, is_tls: false };
    match routes.action(routes.route(&head, &origin)) {
        CompiledAction::Fixed(fixed) => *response.status_mut() = fixed.status,
        CompiledAction::Redirect(redirect) => {
            *response.status_mut() = redirect.status;
            let location = redirect.location(&head, &origin).and_then(|location| location.try_into().ok());
            if let Some(location) = location {
                response.headers_mut().insert(http::header::LOCATION, location);
            }
        }
        CompiledAction::Forward(_) => *response.status_mut() = StatusCode::ACCEPTED,
    }
    let text = HeaderValue::from_static("127.0.0.1");
    headers::prepare_request(&mut head, &text, text.clone());
    assert!(head.uri.authority().is_none(), "a target gets the origin form");
    for name in ["connection", "te", "expect", "transfer-encoding", "proxy-connection", "keep-alive", "upgrade"] {
        let kept = name == "transfer-encoding";
        assert!(kept || !head.headers.contains_key(name), "{name} is for this hop only");
    }
    assert_eq!(head.headers.get_all("x-forwarded-for").iter().count(), 1, "one list of addresses");
    Ok(response)
}
