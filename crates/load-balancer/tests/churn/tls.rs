//! Certificates to reload, and clients that check which one they are shown.

use std::io;
use std::sync::{Arc, Mutex};

use anyhow::Result;
use ports::{Certificate, PrivateKeyPem, TlsSettings, TlsVersion};
use rustls::ClientConfig;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::judge::lock;

/// How a client speaks TLS.
pub struct Tls {
    connector: TlsConnector,
}

/// The certificates that listeners may show now: the one in force, and the one before as long as it may be.
#[derive(Debug, Default)]
pub struct Known {
    ders: Mutex<Vec<CertificateDer<'static>>>,
    /// Whatever is shown is fine.
    is_credulous: bool,
}

impl Known {
    /// A new certificate comes; the ones before may be shown until [`Self::forget_others`].
    pub fn issue(&self, number: usize) -> Result<TlsSettings> {
        let signed = rcgen::generate_simple_self_signed(["churn.example".to_owned()])?;
        let chain_pem = signed.cert.pem();
        lock(&self.ders).push(CertificateDer::from_pem_slice(chain_pem.as_bytes())?);
        let key_pem = PrivateKeyPem(signed.signing_key.serialize_pem());
        let certificate = Certificate { arn: format!("certificate-{number}"), chain_pem, key_pem };
        Ok(TlsSettings {
            certificates: vec![certificate],
            minimum_version: TlsVersion::Tls12,
            alpn_protocols: Vec::new(),
        })
    }

    /// Takes whatever is shown.
    pub fn anything() -> Self {
        Self { ders: Mutex::default(), is_credulous: true }
    }

    /// The one in force alone.
    pub fn last_of(other: &Self) -> Self {
        Self { ders: Mutex::new(lock(&other.ders).last().cloned().into_iter().collect()), is_credulous: false }
    }

    /// Only the last one may be shown.
    pub fn forget_others(&self) {
        let mut ders = lock(&self.ders);
        let old = ders.len().saturating_sub(1);
        ders.drain(..old);
    }
}

impl Tls {
    /// For clients of one application protocol. `remembers`: whether sessions are resumed.
    pub fn new(known: &Arc<Known>, protocol: &[u8], remembers: bool) -> Result<Self> {
        let provider = Arc::new(ring::default_provider());
        let verifier = Verifier { known: Arc::clone(known), provider: Arc::clone(&provider) };
        let mut config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(verifier))
            .with_no_client_auth();
        config.alpn_protocols = vec![protocol.to_vec()];
        if !remembers {
            config.resumption = rustls::client::Resumption::disabled();
        }
        Ok(Self { connector: TlsConnector::from(Arc::new(config)) })
    }

    /// Shakes hands.
    pub async fn connect(&self, stream: TcpStream) -> io::Result<TlsStream<TcpStream>> {
        let name = ServerName::try_from("churn.example").map_err(io::Error::other)?;
        self.connector.connect(name, stream).await
    }
}

#[derive(Debug)]
struct Verifier {
    known: Arc<Known>,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        shown: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        if self.known.is_credulous || lock(&self.known.ders).iter().any(|known| known == shown) {
            Ok(ServerCertVerified::assertion())
        } else {
            Err(rustls::Error::General("a certificate that is in force no more was shown".into()))
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &rustls::DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, certificate, signature, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &rustls::DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, certificate, signature, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<rustls::SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
