//! One certificate for every server, and one cipher for every client.
//!
//! What a TLS connection costs depends on cipher, curve and key. The servers are left as they are; the clients (wrk and
//! h2load, both on OpenSSL) offer exactly one choice each, through a configuration file of their own.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, ensure};

/// What every client offers.
pub const CIPHER: &str = "TLS_AES_128_GCM_SHA256";

/// See [`CIPHER`].
pub const CURVE: &str = "X25519";

/// A self-signed ECDSA P-256 certificate and the clients' configuration.
pub struct Tls {
    /// Certificate, PEM.
    pub certificate: PathBuf,
    /// Its key, PEM.
    pub key: PathBuf,
    /// Both in one file.
    pub both: PathBuf,
    /// What `OPENSSL_CONF` names for the clients.
    pub client_configuration: PathBuf,
}

impl Tls {
    /// Makes all of it in a directory.
    pub fn make(scratch: &Path) -> anyhow::Result<Self> {
        let tls = Self {
            certificate: scratch.join("certificate.pem"),
            key: scratch.join("key.pem"),
            both: scratch.join("both.pem"),
            client_configuration: scratch.join("openssl.cnf"),
        };
        let output = Command::new("openssl")
            .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30"])
            .args(["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"])
            .arg("-keyout")
            .arg(&tls.key)
            .arg("-out")
            .arg(&tls.certificate)
            .output()
            .context("run openssl")?;
        ensure!(output.status.success(), "openssl: {}", String::from_utf8_lossy(&output.stderr));
        let both = std::fs::read_to_string(&tls.certificate)? + &std::fs::read_to_string(&tls.key)?;
        std::fs::write(&tls.both, both)?;
        let configuration = format!(
            "openssl_conf = all\n[all]\nssl_conf = ssl\n[ssl]\nsystem_default = default\n[default]\n\
             MinProtocol = TLSv1.3\nCiphersuites = {CIPHER}\nGroups = {CURVE}\n"
        );
        std::fs::write(&tls.client_configuration, configuration)?;
        Ok(tls)
    }

    /// Refuses a server that agrees on anything else than the others.
    pub fn check(&self, server: SocketAddr, protocol: &str) -> anyhow::Result<()> {
        let output = Command::new("openssl")
            .args(["s_client", "-alpn", protocol, "-connect", &server.to_string()])
            .env("OPENSSL_CONF", &self.client_configuration)
            .stdin(Stdio::null())
            .output()
            .context("run openssl")?;
        let text = String::from_utf8_lossy(&output.stdout);
        let agreed = format!("New, TLSv1.3, Cipher is {CIPHER}");
        for wanted in [agreed.as_str(), "Server public key is 256 bit", &format!("Server Temp Key: {CURVE}")] {
            ensure!(text.contains(wanted), "a TLS connection to {server} without {wanted:?}");
        }
        let agreed = format!("ALPN protocol: {protocol}");
        ensure!(text.contains(&agreed), "a TLS connection to {server} without {agreed:?}");
        Ok(())
    }
}
