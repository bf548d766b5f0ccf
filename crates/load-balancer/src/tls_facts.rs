//! What was agreed on in a TLS handshake, in ELB's words.

use rustls::CipherSuite;

/// What logs and targets are told of a TLS connection.
#[derive(Clone)]
pub(crate) struct TlsFacts {
    /// OpenSSL's name, as ELB writes it: `TLSv1.3`.
    pub(crate) version: &'static str,
    /// OpenSSL's name, as ELB writes it: `ECDHE-RSA-AES128-GCM-SHA256`.
    pub(crate) cipher_suite: &'static str,
    /// The name the client asked for.
    pub(crate) server_name: Option<String>,
}

impl TlsFacts {
    pub(crate) fn of(session: &rustls::ServerConnection) -> Self {
        let version = match session.protocol_version() {
            Some(rustls::ProtocolVersion::TLSv1_2) => "TLSv1.2",
            Some(rustls::ProtocolVersion::TLSv1_3) => "TLSv1.3",
            _ => "-",
        };
        let suite = session.negotiated_cipher_suite().map(|suite| suite.suite());
        Self {
            version,
            cipher_suite: suite.map_or("-", openssl_name),
            server_name: session.server_name().map(str::to_owned),
        }
    }
}

/// OpenSSL's name of a suite that the provider has.
fn openssl_name(suite: CipherSuite) -> &'static str {
    match suite {
        CipherSuite::TLS13_AES_128_GCM_SHA256 => "TLS_AES_128_GCM_SHA256",
        CipherSuite::TLS13_AES_256_GCM_SHA384 => "TLS_AES_256_GCM_SHA384",
        CipherSuite::TLS13_CHACHA20_POLY1305_SHA256 => "TLS_CHACHA20_POLY1305_SHA256",
        CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 => "ECDHE-ECDSA-AES128-GCM-SHA256",
        CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384 => "ECDHE-ECDSA-AES256-GCM-SHA384",
        CipherSuite::TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256 => "ECDHE-ECDSA-CHACHA20-POLY1305",
        CipherSuite::TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 => "ECDHE-RSA-AES128-GCM-SHA256",
        CipherSuite::TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 => "ECDHE-RSA-AES256-GCM-SHA384",
        CipherSuite::TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256 => "ECDHE-RSA-CHACHA20-POLY1305",
        _ => "-",
    }
}
