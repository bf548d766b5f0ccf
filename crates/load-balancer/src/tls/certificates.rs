//! Certificates of a listener, and which one a client is shown.
//!
//! As ALB chooses (Application Load Balancers, "SSL certificates"): by the server name the client asks for, an exact
//! name before a wildcard; among several that fit, an ECDSA key before an RSA key if the client can use it; the
//! listener's first certificate when none fits or no name was sent.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use ports::Certificate;
use rustls::crypto::CryptoProvider;
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use rustls::{Error, InconsistentKeys, SignatureAlgorithm, SignatureScheme};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::GeneralName;
use x509_parser::prelude::FromDer;

/// The certificates of a listener by the names they are for.
#[derive(Debug)]
pub(super) struct CertificatesByName {
    exact: HashMap<String, Vec<Arc<CertifiedKey>>>,
    /// By what follows the `*.`.
    wildcard: HashMap<String, Vec<Arc<CertifiedKey>>>,
    default: Arc<CertifiedKey>,
}

impl CertificatesByName {
    /// Reads all of them; the error names the certificate that cannot be used.
    pub(super) fn new(certificates: &[Certificate], provider: &CryptoProvider) -> Result<Self, String> {
        let mut default = None;
        let (mut exact, mut wildcard) = (HashMap::new(), HashMap::new());
        for certificate in certificates {
            let read = read(certificate, provider);
            let (key, names) = read.map_err(|error| format!("certificate {}: {error}", certificate.arn))?;
            for name in names {
                let (names, name) = match name.strip_prefix("*.") {
                    Some(rest) => (&mut wildcard, rest.to_owned()),
                    None => (&mut exact, name),
                };
                add(names.entry(name).or_default(), &key);
            }
            default.get_or_insert(key);
        }
        let default = default.ok_or("a TLS listener needs a certificate")?;
        Ok(Self { exact, wildcard, default })
    }

    pub(super) fn choose(&self, name: Option<&str>, schemes: &[SignatureScheme]) -> Arc<CertifiedKey> {
        let known = name.and_then(|name| {
            let by_wildcard = || self.wildcard.get(name.split_once('.')?.1);
            self.exact.get(name).or_else(by_wildcard)
        });
        let usable = |key: &&Arc<CertifiedKey>| key.key.choose_scheme(schemes).is_some();
        Arc::clone(known.and_then(|keys| keys.iter().find(usable)).unwrap_or(&self.default))
    }
}

impl ResolvesServerCert for CertificatesByName {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.choose(hello.server_name(), hello.signature_schemes()))
    }
}

/// Keeps those with an ECDSA key in front, and otherwise the order of the listener.
fn add(keys: &mut Vec<Arc<CertifiedKey>>, key: &Arc<CertifiedKey>) {
    let is_rsa = |key: &Arc<CertifiedKey>| key.key.algorithm() == SignatureAlgorithm::RSA;
    let position = if is_rsa(key) { keys.len() } else { keys.iter().take_while(|other| !is_rsa(other)).count() };
    keys.insert(position, Arc::clone(key));
}

/// The certificate with its key, and its names in lower case.
fn read(certificate: &Certificate, provider: &CryptoProvider) -> Result<(Arc<CertifiedKey>, Vec<String>), String> {
    let chain = CertificateDer::pem_slice_iter(certificate.chain_pem.as_bytes())
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| format!("the chain is not PEM: {error}"))?;
    let own = chain.first().ok_or("there is no certificate in the chain")?;
    let key = PrivateKeyDer::from_pem_slice(certificate.key_pem.0.as_bytes())
        .map_err(|error| format!("the private key is not PEM: {error}"))?;
    let (_, parsed) = X509Certificate::from_der(own).map_err(|error| format!("it cannot be read: {error}"))?;
    let names = names(&parsed);
    warn_if_expired(certificate, &parsed);
    let key = provider
        .key_provider
        .load_private_key(key)
        .map_err(|error| format!("the private key cannot be used: {error}"))?;
    let key = CertifiedKey::new(chain, key);
    match key.keys_match() {
        Ok(()) | Err(Error::InconsistentKeys(InconsistentKeys::Unknown)) => Ok((Arc::new(key), names)),
        Err(Error::InconsistentKeys(_)) => Err("the private key does not belong to the certificate".into()),
        Err(error) => Err(format!("it cannot be used: {error}")),
    }
}

/// DNS names of the certificate; its common name only when it has none (RFC 6125 6.4.4).
fn names(certificate: &X509Certificate<'_>) -> Vec<String> {
    let alternative = certificate.subject_alternative_name().ok().flatten();
    let alternative = alternative.iter().flat_map(|extension| &extension.value.general_names);
    let names: Vec<String> = alternative
        .filter_map(|name| match name {
            GeneralName::DNSName(name) => Some(name.to_ascii_lowercase()),
            _ => None,
        })
        .collect();
    if !names.is_empty() {
        return names;
    }
    let common = certificate.subject().iter_common_name().filter_map(|name| name.as_str().ok());
    common.map(str::to_ascii_lowercase).collect()
}

/// Clients refuse it, but the listener's other certificates are as good as before.
fn warn_if_expired(certificate: &Certificate, parsed: &X509Certificate<'_>) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let ends = parsed.validity().not_after;
    if u64::try_from(ends.timestamp()).unwrap_or(0) < now {
        tracing::warn!(certificate = %certificate.arn, %ends, "the certificate has expired");
    }
}
