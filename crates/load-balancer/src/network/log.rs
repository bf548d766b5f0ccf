//! The access log line of a connection, when its load balancer has a log.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustls::Error;
use types::ListenerArn;

use crate::access_log::{AccessLog, ConnectionRecord};
use crate::tls_facts::TlsFacts;

/// What a line needs to know from the beginning.
pub(super) struct LogEntry {
    log: Arc<AccessLog>,
    /// The last part of the listener's ARN.
    listener_id: String,
    began: Instant,
    peer: SocketAddr,
}

/// What is known at the end.
#[derive(Default)]
pub(super) struct Ended {
    pub(super) tls: Option<TlsFacts>,
    pub(super) handshake: Option<Duration>,
    /// Application protocols agreed on with both ends.
    pub(super) alpn_client: Option<Vec<u8>>,
    pub(super) alpn_target: Option<Vec<u8>>,
    pub(super) received_bytes: u64,
    pub(super) sent_bytes: u64,
    /// Code of the alert that the client sent.
    pub(super) alert: Option<u8>,
}

impl LogEntry {
    pub(super) fn new(log: &Arc<AccessLog>, listener: &ListenerArn, peer: SocketAddr) -> Self {
        let arn = listener.to_string();
        let listener_id = arn.rsplit('/').next().unwrap_or_default().to_owned();
        Self { log: Arc::clone(log), listener_id, began: Instant::now(), peer }
    }

    /// Since the connection came.
    pub(super) fn age(&self) -> Duration {
        self.began.elapsed()
    }

    /// Writes the line; `destination` is where the client connected to.
    pub(super) fn write(&self, worker: usize, is_tls: bool, destination: SocketAddr, ended: &Ended) {
        let tls = ended.tls.as_ref();
        let record = ConnectionRecord {
            is_tls,
            began: self.began,
            ended: Instant::now(),
            listener_id: &self.listener_id,
            client: self.peer,
            destination,
            connection: Some(self.age()),
            tls_handshake: ended.handshake,
            received_bytes: ended.received_bytes,
            sent_bytes: ended.sent_bytes,
            incoming_tls_alert: ended.alert,
            chosen_certificate_arn: None,
            tls_cipher: tls.map(|tls| tls.cipher_suite),
            tls_protocol: tls.map(|tls| if tls.version == "TLSv1.3" { "tlsv13" } else { "tlsv12" }),
            tls_named_group: None,
            domain_name: tls.and_then(|tls| tls.server_name.as_deref()).map(str::as_bytes),
            alpn_client: ended.alpn_client.as_deref(),
            alpn_target: ended.alpn_target.as_deref(),
            alpn_offered: &[],
        };
        self.log.record_connection(worker, &record);
    }
}

/// The alert that the client ended the handshake with, if it did.
pub(super) fn alert(error: &io::Error) -> Option<u8> {
    match error.get_ref()?.downcast_ref()? {
        Error::AlertReceived(alert) => Some(u8::from(*alert)),
        _ => None,
    }
}
