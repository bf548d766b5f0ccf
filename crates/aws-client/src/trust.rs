//! Whom HTTPS trusts.

use std::path::Path;
use std::sync::Arc;

use rustls::crypto::ring;
use rustls::{ClientConfig, RootCertStore};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;

use crate::ClientError;

/// Trusts nobody: for plain HTTP, which needs none of this machine's certificates read.
pub(crate) fn nobody() -> Result<ClientConfig, ClientError> {
    trusting(RootCertStore::empty())
}

/// Trusts the certificates of a file, or those that this machine trusts.
pub(crate) fn settings(bundle: Option<&Path>) -> Result<ClientConfig, ClientError> {
    match bundle {
        Some(file) => trusting(of_file(file)?),
        None => trusting(of_this_machine()?),
    }
}

fn trusting(roots: RootCertStore) -> Result<ClientConfig, ClientError> {
    let settings = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| ClientError::Endpoint(format!("TLS: {error}")))?;
    Ok(settings.with_root_certificates(roots).with_no_client_auth())
}

fn of_file(file: &Path) -> Result<RootCertStore, ClientError> {
    let refuse = |why: String| ClientError::Endpoint(format!("certificates of {}: {why}", file.display()));
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(file).map_err(|error| refuse(error.to_string()))? {
        let certificate = certificate.map_err(|error| refuse(error.to_string()))?;
        roots.add(certificate).map_err(|error| refuse(error.to_string()))?;
    }
    if roots.is_empty() { Err(refuse("there is none in it".into())) } else { Ok(roots) }
}

fn of_this_machine() -> Result<RootCertStore, ClientError> {
    let found = rustls_native_certs::load_native_certs();
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(found.certs);
    if roots.is_empty() {
        let why = found.errors.first().map_or_else(|| "none was found".to_string(), ToString::to_string);
        let text = format!("HTTPS needs this machine's certificates ({why}); name a file of them by AWS_CA_BUNDLE");
        return Err(ClientError::Endpoint(text));
    }
    Ok(roots)
}
