//! Handshakes in memory, between the configurations of both ends.

use ports::{Certificate, ListenerAttributes, PrivateKeyPem};
use rcgen::{CertificateParams, DnType, KeyPair};
use rustls::crypto::ring::sign;
use rustls::{ClientConfig, ClientConnection, HandshakeKind, ServerConnection};
use rustls_pki_types::ServerName;

use super::targets::AnyCertificate;
use super::*;
use crate::tls_facts::TlsFacts;

const RSA: &str = include_str!("../../tests/balancer/fixtures/rsa.pem");
const RSA_PKCS1: &str = include_str!("../../tests/balancer/fixtures/rsa-pkcs1.pem");
const RSA_PKCS8: &str = include_str!("../../tests/balancer/fixtures/rsa-pkcs8.pem");
const EC: &str = include_str!("../../tests/balancer/fixtures/ec.pem");
const EC_SEC1: &str = include_str!("../../tests/balancer/fixtures/ec-sec1.pem");

fn stored(arn: &str, chain_pem: &str, key_pem: &str) -> Certificate {
    Certificate { arn: arn.into(), chain_pem: chain_pem.into(), key_pem: PrivateKeyPem(key_pem.into()) }
}

/// A certificate for these names, with an ECDSA key.
fn certificate(arn: &str, names: &[&str]) -> Certificate {
    signed(arn, CertificateParams::new(names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>()).unwrap())
}

fn signed(arn: &str, params: CertificateParams) -> Certificate {
    let key = KeyPair::generate().unwrap();
    stored(arn, &params.self_signed(&key).unwrap().pem(), &key.serialize_pem())
}

fn listener(protocol: ListenerProtocol, certificates: Vec<Certificate>) -> Listener {
    Listener {
        arn: "listener".into(),
        bind: ([127, 0, 0, 1], 443).into(),
        protocol,
        rules: Vec::new(),
        default_action: ports::Action::Forward(Vec::new().into()),
        tls: Some(TlsSettings { certificates, minimum_version: TlsVersion::Tls12, alpn_protocols: Vec::new() }),
        attributes: ListenerAttributes::default(),
    }
}

fn config(listener: &Listener) -> Arc<ServerConfig> {
    KeptTls::default().config(listener).unwrap().unwrap()
}

fn client(versions: &[&'static rustls::SupportedProtocolVersion], alpn: &[&[u8]]) -> Arc<ClientConfig> {
    let mut config = ClientConfig::builder_with_provider(provider())
        .with_protocol_versions(versions)
        .unwrap()
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(AnyCertificate))
        .with_no_client_auth();
    config.alpn_protocols = alpn.iter().map(|protocol| protocol.to_vec()).collect();
    Arc::new(config)
}

type Ends = (ClientConnection, ServerConnection);

fn handshake(server: &Arc<ServerConfig>, client: &Arc<ClientConfig>, name: &str) -> Result<Ends, rustls::Error> {
    let name = ServerName::try_from(name.to_owned()).unwrap();
    let mut client = ClientConnection::new(Arc::clone(client), name).unwrap();
    let mut server = ServerConnection::new(Arc::clone(server)).unwrap();
    // More rounds than any handshake takes; the last ones bring the tickets.
    for _ in 0..6 {
        let mut bytes = Vec::new();
        while client.wants_write() {
            client.write_tls(&mut bytes).unwrap();
        }
        server.read_tls(&mut bytes.as_slice()).unwrap();
        server.process_new_packets()?;
        bytes.clear();
        while server.wants_write() {
            server.write_tls(&mut bytes).unwrap();
        }
        client.read_tls(&mut bytes.as_slice()).unwrap();
        client.process_new_packets()?;
    }
    assert!(!client.is_handshaking() && !server.is_handshaking());
    Ok((client, server))
}

/// The certificate that a client gets to see, PEM as it was stored.
fn shown(server: &Arc<ServerConfig>, name: &str) -> Vec<u8> {
    let (client, _) = handshake(server, &client_config(&[]), name).unwrap();
    client.peer_certificates().unwrap()[0].to_vec()
}

fn der(certificate: &Certificate) -> Vec<u8> {
    use rustls_pki_types::pem::PemObject;
    rustls_pki_types::CertificateDer::from_pem_slice(certificate.chain_pem.as_bytes()).unwrap().to_vec()
}

#[test]
fn the_certificate_is_chosen_by_exact_name_then_by_wildcard_then_the_first() {
    let default = certificate("default", &["default.example"]);
    let exact = certificate("exact", &["Shop.Example", "other.example"]);
    let wildcard = certificate("wildcard", &["*.shop.example", "*.example"]);
    let all = vec![default.clone(), wildcard.clone(), exact.clone()];
    let config = config(&listener(ListenerProtocol::Https, all));
    for (name, expected) in [
        ("shop.example", &exact),
        ("SHOP.example", &exact),
        ("other.example", &exact),
        ("www.shop.example", &wildcard),
        ("blog.example", &wildcard),
        ("default.example", &default),
        // A star stands for one label.
        ("a.www.shop.example", &default),
        ("example", &default),
        // An address is no name.
        ("192.0.2.1", &default),
    ] {
        assert_eq!(shown(&config, name), der(expected), "{name}");
    }
}

#[test]
fn a_common_name_counts_only_without_other_names() {
    let mut params = CertificateParams::new(vec!["san.example".to_owned()]).unwrap();
    params.distinguished_name.push(DnType::CommonName, "cn.example");
    let with_both = signed("both", params);
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, "Only.example");
    let only_common = signed("only", params);
    let default = certificate("default", &["default.example"]);
    let all = vec![default.clone(), with_both.clone(), only_common.clone()];
    let config = config(&listener(ListenerProtocol::Tls, all));
    assert_eq!(shown(&config, "only.example"), der(&only_common));
    assert_eq!(shown(&config, "san.example"), der(&with_both));
    assert_eq!(shown(&config, "cn.example"), der(&default));
}

#[test]
fn keys_of_all_three_encodings_are_read_and_for_one_name_ecdsa_comes_first() {
    let rsa = stored("rsa", RSA, RSA_PKCS1);
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, "rsa.example");
    let same_name = signed("same", params);
    let all = vec![stored("ec", EC, EC_SEC1), rsa.clone(), stored("rsa8", RSA, RSA_PKCS8), same_name.clone()];
    let by_name = CertificatesByName::new(&all, &provider()).unwrap();
    let any = provider().signature_verification_algorithms.supported_schemes();
    let rsa_only = [rustls::SignatureScheme::RSA_PSS_SHA256];
    let choose = |schemes: &[rustls::SignatureScheme]| by_name.choose(Some("rsa.example"), schemes).cert[0].to_vec();
    assert_eq!(choose(&any), der(&same_name));
    assert_eq!(choose(&rsa_only), der(&rsa));
    // The RSA key does its work in both versions.
    let config = config(&listener(ListenerProtocol::Tls, vec![rsa]));
    for version in [&rustls::version::TLS12, &rustls::version::TLS13] {
        handshake(&config, &client(&[version], &[]), "rsa.example").unwrap();
    }
    assert!(sign::any_supported_type(&rustls_pki_types::PrivateKeyDer::Pkcs8(vec![1].into())).is_err());
}

#[test]
fn what_cannot_be_used_is_refused_by_its_arn() {
    let good = certificate("arn:good", &["a.example"]);
    let other = certificate("arn:other", &["b.example"]);
    let error = |certificates: Vec<Certificate>| {
        KeptTls::default().config(&listener(ListenerProtocol::Tls, certificates)).unwrap_err()
    };
    assert_eq!(error(vec![]), "a TLS listener needs a certificate");
    let mut bad = good.clone();
    bad.arn = "arn:bad".into();
    bad.chain_pem = "no PEM at all".into();
    assert_eq!(error(vec![good.clone(), bad]), "certificate arn:bad: there is no certificate in the chain");
    let mut bad = other.clone();
    bad.chain_pem = good.chain_pem.replacen("M", "?", 1);
    assert!(error(vec![bad]).starts_with("certificate arn:other: the chain is not PEM: "));
    let mut bad = other.clone();
    bad.chain_pem = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".into();
    assert!(error(vec![bad]).starts_with("certificate arn:other: it cannot be read: "));
    let mut bad = other.clone();
    bad.key_pem = PrivateKeyPem(good.chain_pem.clone());
    assert!(error(vec![bad]).starts_with("certificate arn:other: the private key is not PEM: "));
    let mut bad = other;
    bad.key_pem = good.key_pem.clone();
    assert_eq!(
        error(vec![good.clone(), bad]),
        "certificate arn:other: the private key does not belong to the certificate"
    );
    let mut plain = listener(ListenerProtocol::Tcp, vec![good]);
    assert!(KeptTls::default().config(&plain).unwrap_err().starts_with("certificates on a listener"));
    plain.tls = None;
    assert!(KeptTls::default().config(&plain).unwrap().is_none());
    plain.protocol = ListenerProtocol::Https;
    assert!(KeptTls::default().config(&plain).unwrap_err().starts_with("no certificate on a listener"));
}

#[test]
fn an_expired_certificate_is_shown_all_the_same() {
    let mut params = CertificateParams::new(vec!["old.example".to_owned()]).unwrap();
    params.not_before = rcgen::date_time_ymd(2001, 1, 1);
    params.not_after = rcgen::date_time_ymd(2002, 1, 1);
    let expired = signed("expired", params);
    let config = config(&listener(ListenerProtocol::Tls, vec![expired.clone()]));
    assert_eq!(shown(&config, "old.example"), der(&expired));
}

#[test]
fn versions_below_the_minimum_are_refused() {
    let mut listener = listener(ListenerProtocol::Tls, vec![certificate("a", &["a.example"])]);
    let clients = [client(&[&rustls::version::TLS12], &[]), client(&[&rustls::version::TLS13], &[])];
    let accepted = |listener: &Listener| {
        let config = config(listener);
        clients.iter().map(|client| handshake(&config, client, "a.example").is_ok()).collect::<Vec<_>>()
    };
    assert_eq!(accepted(&listener), [true, true]);
    listener.tls.as_mut().unwrap().minimum_version = TlsVersion::Tls13;
    assert_eq!(accepted(&listener), [false, true]);
}

#[test]
fn an_https_listener_offers_what_it_speaks_and_a_tls_listener_what_it_is_told() {
    let agreed = |listener: &Listener, offered: &[&[u8]]| {
        let (_, server) =
            handshake(&config(listener), &client(&[&rustls::version::TLS13], offered), "a.example").unwrap();
        server.alpn_protocol().map(<[u8]>::to_vec)
    };
    let certificates = vec![certificate("a", &["a.example"])];
    let mut https = listener(ListenerProtocol::Https, certificates.clone());
    assert_eq!(agreed(&https, &[b"http/1.1", b"h2"]), Some(b"h2".to_vec()));
    assert_eq!(agreed(&https, &[b"http/1.1"]), Some(b"http/1.1".to_vec()));
    assert_eq!(agreed(&https, &[]), None);
    https.attributes.is_http2_enabled = false;
    assert_eq!(agreed(&https, &[b"http/1.1", b"h2"]), Some(b"http/1.1".to_vec()));
    let mut tls = listener(ListenerProtocol::Tls, certificates);
    assert_eq!(agreed(&tls, &[b"http/1.1", b"h2"]), None);
    tls.tls.as_mut().unwrap().alpn_protocols = vec!["mqtt".into()];
    assert_eq!(agreed(&tls, &[b"h2", b"mqtt"]), Some(b"mqtt".to_vec()));
}

#[test]
fn a_table_without_a_change_keeps_the_configuration_and_a_new_certificate_keeps_the_sessions() {
    let kept = KeptTls::default();
    let mut listener = listener(ListenerProtocol::Tls, vec![certificate("a", &["a.example"])]);
    let first = kept.config(&listener).unwrap().unwrap();
    assert!(Arc::ptr_eq(&first, &kept.config(&listener).unwrap().unwrap()));
    for version in [&rustls::version::TLS12, &rustls::version::TLS13] {
        let client = client(&[version], &[]);
        let kind = |config| handshake(config, &client, "a.example").unwrap().0.handshake_kind();
        assert_eq!(kind(&first), Some(HandshakeKind::Full));
        listener.tls.as_mut().unwrap().certificates = vec![certificate("a", &["a.example"])];
        let second = kept.config(&listener).unwrap().unwrap();
        assert!(!Arc::ptr_eq(&first, &second));
        assert_eq!(kind(&second), Some(HandshakeKind::Resumed));
        // Another listener cannot read its tickets.
        assert_eq!(kind(&config(&listener)), Some(HandshakeKind::Full));
    }
}

#[test]
fn facts_are_told_in_the_words_of_elb() {
    let config = config(&listener(ListenerProtocol::Https, vec![stored("rsa", RSA, RSA_PKCS8)]));
    for (version, name, suite) in [
        (&rustls::version::TLS12, "TLSv1.2", "ECDHE-RSA-AES256-GCM-SHA384"),
        (&rustls::version::TLS13, "TLSv1.3", "TLS_AES_256_GCM_SHA384"),
    ] {
        let (_, server) = handshake(&config, &client(&[version], &[b"h2"]), "rsa.example").unwrap();
        let facts = TlsFacts::of(&server);
        assert_eq!((facts.version, facts.cipher_suite), (name, suite));
        assert_eq!(facts.server_name.as_deref(), Some("rsa.example"));
    }
    // Every suite that the provider has is known by its name.
    for suite in &provider().cipher_suites {
        let only = CryptoProvider { cipher_suites: vec![*suite], ..rustls::crypto::ring::default_provider() };
        let mut client = ClientConfig::builder_with_provider(Arc::new(only))
            .with_protocol_versions(&[if suite.tls13().is_some() {
                &rustls::version::TLS13
            } else {
                &rustls::version::TLS12
            }])
            .unwrap()
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(AnyCertificate))
            .with_no_client_auth();
        client.resumption = rustls::client::Resumption::disabled();
        let both = [stored("rsa", RSA, RSA_PKCS8), stored("ec", EC, EC_SEC1)];
        let shown = usize::from(format!("{:?}", suite.suite()).contains("ECDSA"));
        let config = self::config(&listener(ListenerProtocol::Tls, vec![both[shown].clone()]));
        let (_, server) = handshake(&config, &Arc::new(client), "a.example").unwrap();
        assert!(TlsFacts::of(&server).cipher_suite.len() > 10, "{suite:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_handshake_that_does_not_go_on_ends_after_ten_seconds_on_either_side() {
    let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let silent = std::net::TcpStream::connect(socket.local_addr().unwrap()).unwrap();
    let config = config(&listener(ListenerProtocol::Tls, vec![certificate("a", &["a.example"])]));
    let began = tokio::time::Instant::now();
    let error = accept(socket.accept().await.unwrap().0, config).await.unwrap_err();
    assert_eq!((error.kind(), began.elapsed().as_secs()), (io::ErrorKind::TimedOut, 10));
    drop(silent);
    let stream = TcpStream::connect(socket.local_addr().unwrap()).await.unwrap();
    let error = connect(stream, client_config(&[])).await.unwrap_err();
    assert_eq!((error.kind(), began.elapsed().as_secs()), (io::ErrorKind::TimedOut, 20));
}
