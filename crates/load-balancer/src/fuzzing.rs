//! What fuzzing reaches of this crate beyond its public items; built with the feature `fuzzing` only.

mod proxy;

pub use proxy::{Got, Proxy, Script, Session};

use std::net::SocketAddr;
use std::sync::Arc;

use arc_swap::ArcSwap;
use http1::{BodyDecoder, Decoded, FieldKind, HeadLimits, RequestHead};
use ports::{RoutingTable, Target, TargetProtocol};
use types::TargetGroupArn;

use crate::connection::{Client, ConnectionRecord};
use crate::counters::{GroupShared, KeptListeners, ListenerShared};
use crate::head_rules::{self, Additions};
use crate::health::HealthRecord;
use crate::routing::{self, CompiledAction, Kept, RequestOrigin, RoutingMemory, Shared, Snapshot, StickinessKey};
use crate::target::TargetRuntime;
use crate::worker::Worker;

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

    /// Feeds bytes to what a client's bytes meet first; answers one status line a request. Every request that is let
    /// through is routed by the listener at `address`, and its head made ready for a target.
    pub fn serve(&self, address: SocketAddr, mut sent: &[u8]) -> Vec<u8> {
        let mut answers = Vec::new();
        let mut head = RequestHead::default();
        loop {
            let length = match head.parse(sent, &HeadLimits::default()) {
                Ok(Some(length)) => length,
                Ok(None) => return answers,
                Err(error) => {
                    http1::write_status_line(&mut answers, error.status(), b"");
                    return answers;
                }
            };
            http1::write_status_line(&mut answers, self.answer(address, &head), b"");
            sent = &sent[length..];
            let mut body = BodyDecoder::new(head.body_length());
            while !body.is_end() {
                match body.decode(sent) {
                    Ok(Decoded::Data { skip, length }) => sent = &sent[skip + length..],
                    Ok(Decoded::End { skip }) => sent = &sent[skip..],
                    Ok(Decoded::NeedMore { .. }) | Err(_) => return answers,
                }
            }
        }
    }

    fn answer(&self, address: SocketAddr, head: &RequestHead) -> u16 {
        let Some(routes) = self.0.routes(address) else { return 503 };
        let origin = RequestOrigin { client: address, listener: address, is_tls: false };
        let status = match routes.action(routes.route(head, &origin)) {
            CompiledAction::Fixed(fixed) => fixed.status.as_u16(),
            CompiledAction::Redirect(redirect) => {
                let location = redirect.location(head, &origin).unwrap_or_default();
                assert!(!location.contains(['\r', '\n']), "one line");
                redirect.status.as_u16()
            }
            CompiledAction::Forward(_) => 202,
        };
        let shared = Arc::new(Shared { snapshot: ArcSwap::from(Arc::clone(&self.0)) });
        let worker = Arc::new(Worker::new(0, shared, 1));
        let record = Arc::new(ConnectionRecord::new(address, &routes.attributes, worker));
        let client = Client::new(record, address, None);
        let additions = Additions {
            client: &client,
            attributes: &routes.attributes,
            trace_root: (0, 0, 0),
            is_websocket: head.asks_for_websocket(),
        };
        let mut forwarded = Vec::new();
        head_rules::write_request(head, &additions, &mut forwarded);
        check_forwarded(head, &forwarded);
        status
    }
}

/// What a target gets is one request, the same to us as to it, and nothing of the hop before.
fn check_forwarded(head: &RequestHead, forwarded: &[u8]) {
    let mut read = RequestHead::default();
    let length =
        read.parse(forwarded, &HeadLimits { max_head_bytes: 1 << 20, max_fields: 200, ..HeadLimits::default() });
    assert_eq!(length, Ok(Some(forwarded.len())), "a target reads one head");
    assert_eq!((read.method(), read.target(), read.authority()), (head.method(), head.target(), None));
    assert_eq!(read.body_length(), head.body_length(), "the same body");
    for kind in [FieldKind::Te, FieldKind::Expect, FieldKind::ProxyConnection, FieldKind::KeepAlive] {
        assert!(!read.has(kind), "{kind:?} is for this hop only");
    }
    let is_upgrade = head.asks_for_websocket();
    assert_eq!((read.has(FieldKind::Connection), read.has(FieldKind::Upgrade)), (is_upgrade, is_upgrade));
    assert_eq!(read.values(FieldKind::ForwardedFor).count(), 1, "one list of addresses");
}
