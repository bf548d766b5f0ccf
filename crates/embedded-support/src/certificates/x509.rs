//! Certificates and keys as they are imported: read, checked against each other, told in ACM's words.
//!
//! Promises: what passes [`check`] can be served by the balancer (the key is one its TLS library signs with, and it is
//! the certificate's own); no text made here holds anything of a private key. Leaves out: whether clients trust it.

use aws_api::acm as api;
use aws_protocol::EpochSeconds;
use rustls::crypto::ring::sign::any_supported_type;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::CertifiedKey;
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::{ExtendedKeyUsage, GeneralName, KeyUsage};
use x509_parser::prelude::FromDer;
use x509_parser::public_key::PublicKey;

/// Certificates of one chain that are read.
const MAX_CHAIN: usize = 16;

/// What is known of a certificate from the certificate itself.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Facts {
    /// The common name, or the first alternative name.
    pub domain_name: String,
    /// The domain name and all alternative ones.
    pub alternative_names: Vec<String>,
    pub serial: String,
    pub subject: String,
    pub issuer: String,
    /// Seconds since 1970-01-01 UTC.
    pub not_before: i64,
    /// Seconds since 1970-01-01 UTC.
    pub not_after: i64,
    /// E.g. `RSA_2048`.
    pub key_algorithm: &'static str,
    /// E.g. `SHA256WITHRSA`.
    pub signature_algorithm: String,
    pub key_usages: Vec<&'static str>,
    /// Name and object identifier.
    pub extended_key_usages: Vec<(&'static str, String)>,
}

/// Reads the facts of one certificate.
pub(crate) fn facts(certificate_pem: &str) -> Result<Facts, String> {
    let der = only_certificate(certificate_pem)?;
    facts_of(&parsed(&der)?)
}

/// Checks everything that is imported, at `now` in seconds since 1970-01-01 UTC.
pub(crate) fn check(
    certificate_pem: &str,
    chain_pem: Option<&str>,
    private_key_pem: &str,
    now: i64,
) -> Result<Facts, String> {
    let der = only_certificate(certificate_pem)?;
    let certificate = parsed(&der)?;
    let facts = facts_of(&certificate)?;
    if now < facts.not_before {
        return Err("The certificate is not valid yet.".to_string());
    }
    if now > facts.not_after {
        return Err("The certificate has expired.".to_string());
    }
    check_key(&der, private_key_pem)?;
    let chain = match chain_pem {
        Some(pem) => certificates(pem).map_err(|()| not_pem("certificate chain"))?,
        None => Vec::new(),
    };
    check_chain(&certificate, &chain)?;
    Ok(facts)
}

fn not_pem(what: &str) -> String {
    format!("The {what} that you have specified is not in a valid PEM format.")
}

fn certificates(pem: &str) -> Result<Vec<CertificateDer<'static>>, ()> {
    let read = CertificateDer::pem_slice_iter(pem.as_bytes()).take(MAX_CHAIN + 1).collect::<Result<Vec<_>, _>>();
    read.ok().filter(|read| !read.is_empty() && read.len() <= MAX_CHAIN).ok_or(())
}

fn only_certificate(pem: &str) -> Result<CertificateDer<'static>, String> {
    let mut read = certificates(pem).map_err(|()| not_pem("certificate"))?;
    match (read.pop(), read.is_empty()) {
        (Some(only), true) => Ok(only),
        _ => {
            Err("The certificate field contains more than one certificate. You can specify only one certificate in \
                  this field."
                .to_string())
        }
    }
}

fn parsed<'a>(der: &'a CertificateDer<'_>) -> Result<X509Certificate<'a>, String> {
    match X509Certificate::from_der(der.as_ref()) {
        Ok(([], certificate)) => Ok(certificate),
        _ => Err("The certificate that you have specified is not a valid X.509 certificate.".to_string()),
    }
}

fn check_key(certificate: &CertificateDer<'static>, private_key_pem: &str) -> Result<(), String> {
    if private_key_pem.contains("ENCRYPTED") {
        return Err("The private key must not be encrypted by a password or a passphrase.".to_string());
    }
    let key = PrivateKeyDer::from_pem_slice(private_key_pem.as_bytes()).map_err(|_| not_pem("private key"))?;
    let signing = any_supported_type(&key).map_err(|_| {
        "The private key is not supported: it must be RSA with 2048 to 4096 bits, or EC on prime256v1 or secp384r1."
            .to_string()
    })?;
    let pair = CertifiedKey::new(vec![certificate.clone()], signing);
    pair.keys_match().map_err(|_| "The private key does not match the certificate.".to_string())
}

/// Each certificate must be signed by the next one; the last one may leave its own issuer out.
fn check_chain(certificate: &X509Certificate<'_>, chain: &[CertificateDer<'_>]) -> Result<(), String> {
    let is_self_signed = certificate.issuer() == certificate.subject() && certificate.verify_signature(None).is_ok();
    if chain.is_empty() {
        return if is_self_signed {
            Ok(())
        } else {
            Err("Provided certificate is not a valid self signed. Please provide either a valid self-signed \
                 certificate or certificate chain."
                .to_string())
        };
    }
    let broken = || "Could not validate the certificate with the certificate chain.".to_string();
    let chain = chain.iter().map(parsed).collect::<Result<Vec<_>, _>>().map_err(|_| broken())?;
    let mut signed = certificate;
    for issuer in &chain {
        if signed.issuer() != issuer.subject() || signed.verify_signature(Some(issuer.public_key())).is_err() {
            return Err(broken());
        }
        signed = issuer;
    }
    Ok(())
}

fn facts_of(certificate: &X509Certificate<'_>) -> Result<Facts, String> {
    let common_name = certificate.subject().iter_common_name().next().and_then(|name| name.as_str().ok());
    let mut names: Vec<String> = common_name.map(str::to_string).into_iter().collect();
    let alternatives = certificate.subject_alternative_name().ok().flatten();
    for name in alternatives.iter().flat_map(|found| &found.value.general_names) {
        if let GeneralName::DNSName(name) = name
            && !names.iter().any(|known| known == name)
        {
            names.push((*name).to_string());
        }
    }
    let issuer = certificate.issuer();
    let organization = issuer.iter_organization().chain(issuer.iter_common_name());
    let issuer = organization.filter_map(|name| name.as_str().ok()).next().map(str::to_string);
    let extended = certificate.extended_key_usage().ok().flatten();
    let usages = certificate.key_usage().ok().flatten();
    Ok(Facts {
        domain_name: names.first().cloned().unwrap_or_default(),
        alternative_names: names,
        serial: certificate.raw_serial_as_string(),
        subject: certificate.subject().to_string(),
        issuer: issuer.unwrap_or_else(|| certificate.issuer().to_string()),
        not_before: certificate.validity().not_before.timestamp(),
        not_after: certificate.validity().not_after.timestamp(),
        key_algorithm: key_algorithm(certificate)?,
        signature_algorithm: signature_algorithm(certificate),
        key_usages: usages.map(|found| key_usages(found.value)).unwrap_or_default(),
        extended_key_usages: extended.map(|found| extended_key_usages(found.value)).unwrap_or_default(),
    })
}

fn key_algorithm(certificate: &X509Certificate<'_>) -> Result<&'static str, String> {
    let key = certificate.public_key().parsed();
    let bits = key.as_ref().map_or(0, PublicKey::key_size);
    match (key, bits) {
        (Ok(PublicKey::RSA(_)), 2048) => Ok("RSA_2048"),
        (Ok(PublicKey::RSA(_)), 3072) => Ok("RSA_3072"),
        (Ok(PublicKey::RSA(_)), 4096) => Ok("RSA_4096"),
        (Ok(PublicKey::EC(_)), 256) => Ok("EC_prime256v1"),
        (Ok(PublicKey::EC(_)), 384) => Ok("EC_secp384r1"),
        (Ok(PublicKey::RSA(_)), bits) => {
            Err(format!("The certificate's RSA key of {bits} bits is not supported here: 2048, 3072 and 4096 are."))
        }
        _ => {
            Err("The certificate's key algorithm is not supported here: RSA_2048, RSA_3072, RSA_4096, EC_prime256v1 \
                  and EC_secp384r1 are."
                .to_string())
        }
    }
}

fn signature_algorithm(certificate: &X509Certificate<'_>) -> String {
    let oid = certificate.signature_algorithm.algorithm.to_id_string();
    let known = match oid.as_str() {
        "1.2.840.113549.1.1.5" => "SHA1WITHRSA",
        "1.2.840.113549.1.1.11" => "SHA256WITHRSA",
        "1.2.840.113549.1.1.12" => "SHA384WITHRSA",
        "1.2.840.113549.1.1.13" => "SHA512WITHRSA",
        "1.2.840.10045.4.3.2" => "SHA256WITHECDSA",
        "1.2.840.10045.4.3.3" => "SHA384WITHECDSA",
        "1.2.840.10045.4.3.4" => "SHA512WITHECDSA",
        other => other,
    };
    known.to_string()
}

fn key_usages(found: &KeyUsage) -> Vec<&'static str> {
    let all = [
        (found.digital_signature(), "DIGITAL_SIGNATURE"),
        (found.non_repudiation(), "NON_REPUDIATION"),
        (found.key_encipherment(), "KEY_ENCIPHERMENT"),
        (found.data_encipherment(), "DATA_ENCIPHERMENT"),
        (found.key_agreement(), "KEY_AGREEMENT"),
        (found.key_cert_sign(), "CERTIFICATE_SIGNING"),
        (found.crl_sign(), "CRL_SIGNING"),
        (found.encipher_only(), "ENCIPHER_ONLY"),
        (found.decipher_only(), "DECIPHER_ONLY"),
    ];
    all.into_iter().filter(|(given, _)| *given).map(|(_, name)| name).collect()
}

fn extended_key_usages(found: &ExtendedKeyUsage<'_>) -> Vec<(&'static str, String)> {
    let all = [
        (found.server_auth, "TLS_WEB_SERVER_AUTHENTICATION", "1.3.6.1.5.5.7.3.1"),
        (found.client_auth, "TLS_WEB_CLIENT_AUTHENTICATION", "1.3.6.1.5.5.7.3.2"),
        (found.code_signing, "CODE_SIGNING", "1.3.6.1.5.5.7.3.3"),
        (found.email_protection, "EMAIL_PROTECTION", "1.3.6.1.5.5.7.3.4"),
        (found.time_stamping, "TIME_STAMPING", "1.3.6.1.5.5.7.3.8"),
        (found.ocsp_signing, "OCSP_SIGNING", "1.3.6.1.5.5.7.3.9"),
        (found.any, "ANY", "2.5.29.37.0"),
    ];
    let named = all.into_iter().filter(|(given, ..)| *given).map(|(_, name, oid)| (name, oid.to_string()));
    named.chain(found.other.iter().map(|oid| ("CUSTOM", oid.to_id_string()))).collect()
}

/// A time of a certificate as AWS writes it.
pub(crate) fn time(seconds: i64) -> EpochSeconds {
    EpochSeconds::from_millis(seconds.saturating_mul(1000))
}

impl Facts {
    /// The usages as DescribeCertificate tells them.
    pub fn print_usages(&self) -> (Vec<api::KeyUsage>, Vec<api::ExtendedKeyUsage>) {
        let usages = self.key_usages.iter().map(|name| api::KeyUsage { name: Some((*name).to_string()) });
        let extended = self
            .extended_key_usages
            .iter()
            .map(|(name, oid)| api::ExtendedKeyUsage { name: Some((*name).to_string()), oid: Some(oid.clone()) });
        (usages.collect(), extended.collect())
    }
}
