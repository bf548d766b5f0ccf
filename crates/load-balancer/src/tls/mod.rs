//! TLS at both ends: what a listener shows its clients, and how targets are spoken to.
//!
//! Promises: a listener whose settings did not change keeps its configuration across tables, and one whose
//! certificates were replaced keeps its ticket keys, so that a reload ends neither connections nor sessions; a
//! certificate that cannot be used refuses the whole table, by its ARN. Leaves out: issuing and storing certificates;
//! client certificates; data sent before the handshake is over (0-RTT), which could be sent again by anybody.

mod certificates;
mod targets;

use std::io;
use std::sync::{Arc, LazyLock, Mutex, OnceLock};
use std::time::Duration;

use ports::{Listener, ListenerProtocol, TlsSettings, TlsVersion};
use rustls::ServerConfig;
use rustls::crypto::CryptoProvider;
use rustls::server::{NoServerSessionStorage, ProducesTickets};
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

pub(crate) use targets::{client_config, connect};

use crate::lock;
use certificates::CertificatesByName;

/// How long a handshake may take, on either side.
const HANDSHAKE_LIMIT: Duration = Duration::from_secs(10);

/// Protocols of an `Https` listener, for ALPN, the better one first.
const HTTP_PROTOCOLS: [&[u8]; 2] = [b"h2", b"http/1.1"];

/// Given to each configuration: no state of the whole process is touched.
fn provider() -> Arc<CryptoProvider> {
    static PROVIDER: LazyLock<Arc<CryptoProvider>> =
        LazyLock::new(|| Arc::new(rustls::crypto::ring::default_provider()));
    Arc::clone(&PROVIDER)
}

/// What outlives a table about a listener's TLS.
#[derive(Default)]
pub(crate) struct KeptTls {
    /// Keys of session tickets; they change by themselves every few hours.
    ticketer: OnceLock<Arc<dyn ProducesTickets>>,
    last: Mutex<Option<(Inputs, Arc<ServerConfig>)>>,
}

/// What a configuration is made of.
#[derive(Clone, PartialEq)]
struct Inputs {
    settings: TlsSettings,
    alpn_protocols: Vec<Vec<u8>>,
}

impl KeptTls {
    /// The configuration for a listener of a new table; none for one without TLS. The error is a sentence.
    pub(crate) fn config(&self, listener: &Listener) -> Result<Option<Arc<ServerConfig>>, String> {
        check_presence(listener)?;
        let Some(settings) = &listener.tls else { return Ok(None) };
        let inputs = Inputs { settings: settings.clone(), alpn_protocols: alpn_protocols(listener, settings) };
        let mut last = lock(&self.last);
        if let Some((_, config)) = last.as_ref().filter(|(known, _)| *known == inputs) {
            return Ok(Some(Arc::clone(config)));
        }
        let config = Arc::new(server_config(&inputs, self.ticketer()?)?);
        *last = Some((inputs, Arc::clone(&config)));
        Ok(Some(config))
    }

    fn ticketer(&self) -> Result<Arc<dyn ProducesTickets>, String> {
        if let Some(ticketer) = self.ticketer.get() {
            return Ok(Arc::clone(ticketer));
        }
        let new = rustls::crypto::ring::Ticketer::new().map_err(|error| format!("no ticket keys: {error}"))?;
        Ok(Arc::clone(self.ticketer.get_or_init(|| new)))
    }
}

/// Whether TLS settings are there where they must be, and nowhere else.
pub(crate) fn check_presence(listener: &Listener) -> Result<(), String> {
    let is_tls = matches!(listener.protocol, ListenerProtocol::Https | ListenerProtocol::Tls);
    match &listener.tls {
        Some(_) if !is_tls => Err(format!("certificates on a listener of protocol {:?}", listener.protocol)),
        None if is_tls => Err(format!("no certificate on a listener of protocol {:?}", listener.protocol)),
        Some(settings) if settings.certificates.is_empty() => Err("a TLS listener needs a certificate".into()),
        Some(_) | None => Ok(()),
    }
}

fn alpn_protocols(listener: &Listener, settings: &TlsSettings) -> Vec<Vec<u8>> {
    if listener.protocol == ListenerProtocol::Https {
        let from = usize::from(!listener.attributes.is_http2_enabled);
        return HTTP_PROTOCOLS[from..].iter().map(|protocol| protocol.to_vec()).collect();
    }
    settings.alpn_protocols.iter().map(|protocol| protocol.clone().into_bytes()).collect()
}

fn server_config(inputs: &Inputs, ticketer: Arc<dyn ProducesTickets>) -> Result<ServerConfig, String> {
    let certificates = CertificatesByName::new(&inputs.settings.certificates, &provider())?;
    let versions: &[&rustls::SupportedProtocolVersion] = match inputs.settings.minimum_version {
        TlsVersion::Tls12 => &[&rustls::version::TLS13, &rustls::version::TLS12],
        TlsVersion::Tls13 => &[&rustls::version::TLS13],
    };
    let mut config = ServerConfig::builder_with_provider(provider())
        .with_protocol_versions(versions)
        .map_err(|error| error.to_string())?
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(certificates));
    config.alpn_protocols.clone_from(&inputs.alpn_protocols);
    config.ticketer = ticketer;
    // Sessions live in tickets, at the clients: nothing here grows with their number.
    config.session_storage = Arc::new(NoServerSessionStorage {});
    Ok(config)
}

/// The handshake with a client.
pub(crate) async fn accept(stream: TcpStream, config: Arc<ServerConfig>) -> io::Result<TlsStream<TcpStream>> {
    within_limit(TlsAcceptor::from(config).accept(stream)).await
}

async fn within_limit<T>(handshake: impl Future<Output = io::Result<T>>) -> io::Result<T> {
    tokio::time::timeout(HANDSHAKE_LIMIT, handshake).await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
}

#[cfg(test)]
mod tests;
