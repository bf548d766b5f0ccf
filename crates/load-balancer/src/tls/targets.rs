//! TLS to targets.

use std::io;
use std::sync::{Arc, LazyLock, Mutex};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::{ClientConfig, DigitallySignedStruct, SignatureScheme};
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::{provider, within_limit};
use crate::lock;

/// Believes any certificate. ELB does the same: targets are known by their address, inside a network that is trusted,
/// and usually show a certificate they signed themselves. TLS to targets keeps bytes from those who only listen.
#[derive(Debug)]
pub(super) struct AnyCertificate;

impl ServerCertVerifier for AnyCertificate {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    /// A signature by a key that nobody vouches for proves nothing.
    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        provider().signature_verification_algorithms.supported_schemes()
    }
}

/// The configuration for targets that are offered these application protocols. One for each list, made once: it holds
/// the sessions that can be resumed.
pub(crate) fn client_config(alpn: &[&[u8]]) -> Arc<ClientConfig> {
    static CONFIGS: LazyLock<Mutex<Vec<Arc<ClientConfig>>>> = LazyLock::new(Mutex::default);
    let mut configs = lock(&CONFIGS);
    let is_it =
        |config: &&Arc<ClientConfig>| config.alpn_protocols.iter().map(Vec::as_slice).eq(alpn.iter().copied());
    if let Some(config) = configs.iter().find(is_it) {
        return Arc::clone(config);
    }
    let mut config = ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .expect("the provider has suites for both versions")
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(AnyCertificate))
        .with_no_client_auth();
    config.alpn_protocols = alpn.iter().map(|protocol| protocol.to_vec()).collect();
    let config = Arc::new(config);
    configs.push(Arc::clone(&config));
    config
}

/// The handshake with a target. It is named by its address, so that no server name is sent, as ELB sends none.
pub(crate) async fn connect(stream: TcpStream, config: Arc<ClientConfig>) -> io::Result<TlsStream<TcpStream>> {
    let name = ServerName::IpAddress(stream.peer_addr()?.ip().into());
    within_limit(TlsConnector::from(config).connect(name, stream)).await
}
