//! HTTPS against a server whose certificate comes from a root of its own.

use std::sync::Arc;

use aws_api::ecs;
use aws_client::{Client, ClientError, Connection, Credentials};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls_pki_types::PrivateKeyDer;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;

use super::assert_signed_by;
use super::peer::Peer;

/// A root, and the file that names it.
struct Root {
    issuer: CertifiedIssuer<'static, KeyPair>,
    directory: TempDir,
}

impl Root {
    fn new() -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
        let directory = tempfile::tempdir().unwrap();
        std::fs::write(directory.path().join("root.pem"), issuer.pem()).unwrap();
        Self { issuer, directory }
    }

    fn file(&self) -> String {
        self.directory.path().join("root.pem").display().to_string()
    }

    /// Speaks TLS as `name` before a plain server; gives the port.
    async fn before(&self, peer: &Peer, name: &str) -> u16 {
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new([name.to_string()]).unwrap().signed_by(&key, &self.issuer).unwrap();
        let private = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        let settings = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], private)
            .unwrap();
        let (acceptor, plain) = (TlsAcceptor::from(Arc::new(settings)), peer.url.replace("http://", ""));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, plain) = (acceptor.clone(), plain.clone());
                tokio::spawn(async move {
                    let Ok(mut stream) = acceptor.accept(stream).await else { return };
                    let mut behind = TcpStream::connect(plain).await.unwrap();
                    let _ = tokio::io::copy_bidirectional(&mut stream, &mut behind).await;
                });
            }
        });
        port
    }
}

fn connection(port: u16, variables: &[(&str, &str)]) -> Connection {
    let find = |name: &str| variables.iter().find(|(n, _)| *n == name).map(|(_, value)| value.to_string());
    Connection::resolve(Some(&format!("https://localhost:{port}")), None, find).unwrap()
}

async fn list(connection: Connection) -> Result<Value, ClientError> {
    Client::new(connection)?.call(&ecs::MODEL, "ListClusters", &json!({})).await
}

#[tokio::test]
async fn calls_go_by_https_signed_with_the_session_token() {
    let (root, peer) = (Root::new(), Peer::start(|_| (200, r#"{"clusterArns":["a"]}"#.into())).await);
    let port = root.before(&peer, "localhost").await;
    let variables = [
        ("AWS_CA_BUNDLE", &*root.file()),
        ("AWS_ACCESS_KEY_ID", "AKIA1"),
        ("AWS_SECRET_ACCESS_KEY", "hush"),
        ("AWS_SESSION_TOKEN", "token"),
    ];
    let answer = list(connection(port, &variables)).await.unwrap();
    assert_eq!(answer, json!({"clusterArns": ["a"]}));
    let key = Credentials {
        access_key_id: "AKIA1".into(),
        secret_access_key: "hush".into(),
        session_token: Some("token".into()),
    };
    assert_signed_by(&peer.calls()[0], "ecs", &key);
}

#[tokio::test]
async fn a_server_that_no_trusted_root_vouches_for_gets_nothing() {
    let (root, other) = (Root::new(), Root::new());
    let peer = Peer::start(|_| (200, "{}".into())).await;
    let port = root.before(&peer, "localhost").await;
    let error = list(connection(port, &[("AWS_CA_BUNDLE", &*other.file())])).await.unwrap_err();
    assert!(error.is_unreachable() && error.to_string().contains("certificate"), "{error}");
    assert_eq!(peer.calls().len(), 0);
}

#[tokio::test]
async fn a_certificate_of_another_name_is_refused() {
    let root = Root::new();
    let peer = Peer::start(|_| (200, "{}".into())).await;
    let port = root.before(&peer, "other.example").await;
    let error = list(connection(port, &[("AWS_CA_BUNDLE", &*root.file())])).await.unwrap_err();
    assert!(error.is_unreachable() && error.to_string().contains("other.example"), "{error}");
    assert_eq!(peer.calls().len(), 0);
}

#[tokio::test]
async fn a_bundle_without_certificates_is_refused_before_anything_is_sent() {
    let root = Root::new();
    std::fs::write(root.file(), "nothing").unwrap();
    for file in [root.file(), "/nowhere.pem".into()] {
        let error = list(connection(1, &[("AWS_CA_BUNDLE", &*file)])).await.unwrap_err();
        assert!(matches!(&error, ClientError::Endpoint(text) if text.contains(&file)), "{error}");
    }
}
