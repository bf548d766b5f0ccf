//! Certificates, and clients and backends that speak TLS.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;

use ports::{Certificate, ListenerProtocol, PrivateKeyPem, RoutingTable, TlsSettings, TlsVersion};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring};
use rustls::{ClientConfig, ClientConnection, ServerConfig, ServerConnection, StreamOwned, SupportedProtocolVersion};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};

use super::tcp::{TcpBackend, connect, simple_tcp};

pub type TlsClient = StreamOwned<ClientConnection, TcpStream>;

/// A certificate for these names.
pub fn certificate(arn: &str, names: &[&str]) -> Certificate {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let signed = rcgen::generate_simple_self_signed(names).unwrap();
    let key_pem = PrivateKeyPem(signed.signing_key.serialize_pem());
    Certificate { arn: arn.into(), chain_pem: signed.cert.pem(), key_pem }
}

pub fn settings(certificates: Vec<Certificate>) -> TlsSettings {
    TlsSettings { certificates, minimum_version: TlsVersion::Tls12, alpn_protocols: Vec::new() }
}

/// One TLS listener that forwards to one group of bytes.
pub fn simple_tls(bind: SocketAddr, settings: TlsSettings, targets: &[SocketAddr]) -> RoutingTable {
    let mut table = simple_tcp(bind, targets);
    table.listeners[0].protocol = ListenerProtocol::Tls;
    table.listeners[0].tls = Some(settings);
    table
}

/// A client that speaks these versions and believes everybody.
pub fn client_config(versions: &[&'static SupportedProtocolVersion], alpn: &[&[u8]]) -> Arc<ClientConfig> {
    let mut config = ClientConfig::builder_with_provider(provider())
        .with_protocol_versions(versions)
        .unwrap()
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Anybody))
        .with_no_client_auth();
    config.alpn_protocols = alpn.iter().map(|protocol| protocol.to_vec()).collect();
    Arc::new(config)
}

/// One that speaks all versions.
pub fn any_client() -> Arc<ClientConfig> {
    client_config(rustls::ALL_VERSIONS, &[])
}

/// Connects and shakes hands.
pub fn connect_tls(address: SocketAddr, config: &Arc<ClientConfig>, name: &str) -> io::Result<TlsClient> {
    let name = ServerName::try_from(name.to_owned()).unwrap();
    let mut stream = StreamOwned::new(ClientConnection::new(Arc::clone(config), name).unwrap(), connect(address));
    while stream.conn.is_handshaking() {
        stream.conn.complete_io(&mut stream.sock)?;
    }
    Ok(stream)
}

/// Whether this is the certificate that the client was shown.
pub fn was_shown(client: &TlsClient, certificate: &Certificate) -> bool {
    client.conn.peer_certificates().unwrap()[0] == first(certificate)
}

fn first(certificate: &Certificate) -> CertificateDer<'static> {
    CertificateDer::from_pem_slice(certificate.chain_pem.as_bytes()).unwrap()
}

/// A backend that speaks TLS and says its name for every byte that comes.
pub fn tls_backend(certificate: &Certificate, name: &'static str) -> TcpBackend {
    tls_backend_with(certificate, move |stream| {
        while matches!(stream.read(&mut [0]), Ok(1)) && stream.write_all(name.as_bytes()).is_ok() {}
    })
}

/// A backend that speaks TLS and does with each connection what the handler says.
pub fn tls_backend_with(
    certificate: &Certificate,
    handler: impl Fn(&mut StreamOwned<ServerConnection, TcpStream>) + Send + Sync + 'static,
) -> TcpBackend {
    let key = PrivateKeyDer::from_pem_slice(certificate.key_pem.0.as_bytes()).unwrap();
    let mut config = ServerConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![first(certificate)], key)
        .unwrap();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    let config = Arc::new(config);
    TcpBackend::with(move |stream| {
        handler(&mut StreamOwned::new(ServerConnection::new(Arc::clone(&config)).unwrap(), stream));
    })
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

#[derive(Debug)]
struct Anybody;

impl ServerCertVerifier for Anybody {
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

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &rustls::DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = provider().signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, certificate, signature, &algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &rustls::DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = provider().signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, certificate, signature, &algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<rustls::SignatureScheme> {
        provider().signature_verification_algorithms.supported_schemes()
    }
}
