//! ACM: importing, reading, importing again, deleting; and where the private key is seen.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod common;

use std::path::Path;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use aws_protocol::Blob;
use common::{CountingIds, assert_all_operations_known, call, refused, try_call};
use embedded_support::{Certificates, CertificatesDeps};
use ports::{Certificate, CertificateNotInForce, CertificateSource, CertificateUsers, Documents};
use rcgen::{CertificateParams, CertifiedIssuer, ExtendedKeyUsagePurpose, KeyPair, date_time_ymd};
use serde_json::{Value, json};
use store::MemoryStore;
use types::{Scope, Timestamp};

const KIND: &str = "acm-certificate";
/// 2030-01-01.
const NOW: i64 = 1_893_456_000_000;

struct World {
    documents: Arc<MemoryStore>,
    home: tempfile::TempDir,
    acm: Arc<Certificates>,
    users: Arc<Users>,
}

/// A load balancer that may use certificates and may refuse them.
#[derive(Default)]
struct Users {
    using: Mutex<Vec<String>>,
    renewed: Mutex<Vec<Certificate>>,
    refuses: Mutex<Option<CertificateNotInForce>>,
    settled: Mutex<Vec<String>>,
}

#[async_trait]
impl CertificateUsers for Users {
    fn users_of(&self, _arn: &str) -> Vec<String> {
        self.using.lock().unwrap().clone()
    }

    async fn settled(&self) {
        self.using.lock().unwrap().append(&mut self.settled.lock().unwrap());
    }

    async fn renewed(&self, certificate: &Certificate) -> Result<(), CertificateNotInForce> {
        self.renewed.lock().unwrap().push(certificate.clone());
        self.refuses.lock().unwrap().clone().map_or(Ok(()), Err)
    }
}

fn open(documents: &Arc<MemoryStore>, home: &Path) -> Arc<Certificates> {
    Certificates::open(CertificatesDeps {
        documents: documents.clone(),
        ids: Arc::new(CountingIds::default()),
        scope: Scope::development("us-east-1"),
        wall_clock: Arc::new(|| Timestamp::from_millis(NOW)),
        key_file: Some(home.join("secrets.key")),
    })
    .unwrap()
}

impl World {
    fn new() -> Self {
        let (documents, home) = (Arc::new(MemoryStore::new()), tempfile::tempdir().unwrap());
        let acm = open(&documents, home.path());
        let users = Arc::new(Users::default());
        let as_users: Arc<dyn CertificateUsers> = users.clone();
        acm.set_users(&as_users);
        Self { documents, home, acm, users }
    }

    async fn import(&self, pair: &Pair) -> String {
        let made = call(&*self.acm, "ImportCertificate", pair.input()).await;
        made["CertificateArn"].as_str().unwrap().to_string()
    }
}

struct Pair {
    certificate: String,
    key: String,
}

impl Pair {
    fn new(names: &[&str]) -> Self {
        Self::made(names, &rcgen::PKCS_ECDSA_P256_SHA256, |_| {})
    }

    fn made(
        names: &[&str],
        algorithm: &'static rcgen::SignatureAlgorithm,
        change: fn(&mut CertificateParams),
    ) -> Self {
        let key = KeyPair::generate_for(algorithm).unwrap();
        let certificate = params(names, change).self_signed(&key).unwrap().pem();
        Self { certificate, key: key.serialize_pem() }
    }

    fn input(&self) -> Value {
        json!({"Certificate": blob(&self.certificate), "PrivateKey": blob(&self.key)})
    }
}

fn params(names: &[&str], change: fn(&mut CertificateParams)) -> CertificateParams {
    let mut params = CertificateParams::new(names.iter().map(ToString::to_string).collect::<Vec<_>>()).unwrap();
    params.distinguished_name.push(rcgen::DnType::CommonName, names[0]);
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.key_usages = vec![rcgen::KeyUsagePurpose::DigitalSignature];
    params.not_after = date_time_ymd(2031, 1, 1);
    change(&mut params);
    params
}

fn blob(text: &str) -> Value {
    serde_json::to_value(Blob(text.as_bytes().to_vec())).unwrap()
}

#[tokio::test]
async fn an_imported_certificate_is_described_by_what_it_says_and_listed() {
    let world = World::new();
    let pair = Pair::new(&["web.example", "api.example"]);
    let arn = world.import(&pair).await;
    assert!(arn.starts_with("arn:aws:acm:us-east-1:000000000000:certificate/"), "{arn}");
    let found = call(&*world.acm, "DescribeCertificate", json!({"CertificateArn": arn})).await;
    let found = &found["Certificate"];
    assert_eq!(found["DomainName"], "web.example");
    assert_eq!(found["SubjectAlternativeNames"], json!(["web.example", "api.example"]));
    assert_eq!((&found["Status"], &found["Type"]), (&json!("ISSUED"), &json!("IMPORTED")));
    assert_eq!(found["KeyAlgorithm"], "EC_prime256v1");
    assert_eq!(found["SignatureAlgorithm"], "SHA256WITHECDSA");
    assert_eq!(found["NotAfter"], json!(1_924_992_000));
    assert_eq!(found["KeyUsages"], json!([{"Name": "DIGITAL_SIGNATURE"}]));
    assert_eq!(found["ExtendedKeyUsages"][0]["Name"], "TLS_WEB_SERVER_AUTHENTICATION");
    assert_eq!(found["InUseBy"], json!([]));

    let listed = call(&*world.acm, "ListCertificates", json!({})).await;
    assert_eq!(listed["CertificateSummaryList"], json!([]), "ACM lists RSA keys unless it is asked for others");
    let asked = json!({"Includes": {"keyTypes": ["EC_prime256v1"]}});
    let listed = call(&*world.acm, "ListCertificates", asked).await;
    assert_eq!(listed["CertificateSummaryList"][0]["CertificateArn"], json!(arn));
    let got = call(&*world.acm, "GetCertificate", json!({"CertificateArn": arn})).await;
    assert_eq!(got["Certificate"], json!(pair.certificate));
    assert_all_operations_known(&*world.acm).await;
}

#[tokio::test]
async fn pages_of_certificates_join_to_the_whole_list() {
    let world = World::new();
    let mut arns = Vec::new();
    for number in 0..3 {
        arns.push(world.import(&Pair::new(&[&format!("n{number}.example")])).await);
    }
    let ask = |token: Option<Value>| {
        let mut input = json!({"MaxItems": 2, "Includes": {"keyTypes": ["EC_prime256v1"]}});
        token.into_iter().for_each(|token| input["NextToken"] = token);
        input
    };
    let first = call(&*world.acm, "ListCertificates", ask(None)).await;
    let second = call(&*world.acm, "ListCertificates", ask(Some(first["NextToken"].clone()))).await;
    assert_eq!(second.get("NextToken"), None);
    let all = [&first, &second].map(|page| page["CertificateSummaryList"].as_array().unwrap().clone()).concat();
    let mut found: Vec<String> = all.iter().map(|one| one["CertificateArn"].as_str().unwrap().into()).collect();
    found.sort();
    assert_eq!(found, arns);
}

#[tokio::test]
async fn what_could_not_be_served_is_refused_and_nothing_is_stored() {
    let world = World::new();
    let (pair, other) = (Pair::new(&["web.example"]), Pair::new(&["web.example"]));
    let issuer_key = KeyPair::generate().unwrap();
    let issuer = CertifiedIssuer::self_signed(params(&["ca.example"], |_| {}), issuer_key).unwrap();
    let key = KeyPair::generate().unwrap();
    let signed = params(&["web.example"], |_| {}).signed_by(&key, &issuer).unwrap().pem();
    let signed = Pair { certificate: signed, key: key.serialize_pem() };
    let expired = Pair::made(&["web.example"], &rcgen::PKCS_ECDSA_P256_SHA256, |params| {
        params.not_after = date_time_ymd(2020, 1, 1);
    });
    let early = Pair::made(&["web.example"], &rcgen::PKCS_ECDSA_P256_SHA256, |params| {
        params.not_before = date_time_ymd(2030, 6, 1);
    });
    let with = |pair: &Pair, member: &str, text: &str| {
        let mut input = pair.input();
        input[member] = blob(text);
        input
    };
    let two = format!("{}{}", pair.certificate, other.certificate);
    for (input, words) in [
        (with(&pair, "PrivateKey", &other.key), "does not match"),
        (with(&pair, "PrivateKey", "no key"), "private key that you have specified"),
        (with(&pair, "PrivateKey", "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n"), "encrypted"),
        (with(&pair, "Certificate", "nothing"), "certificate that you have specified"),
        (with(&pair, "Certificate", &two), "more than one certificate"),
        (with(&pair, "CertificateChain", &other.certificate), "certificate chain"),
        (signed.input(), "not a valid self signed"),
        (with(&signed, "CertificateChain", &other.certificate), "certificate chain"),
        (expired.input(), "expired"),
        (early.input(), "not valid yet"),
        (Pair::made(&["a.example"], &rcgen::PKCS_ED25519, |_| {}).input(), "not supported"),
    ] {
        let refusal = refused(&*world.acm, "ImportCertificate", input).await;
        assert_eq!(refusal.code, "ValidationException");
        assert!(refusal.message.contains(words), "{}: {words}", refusal.message);
    }
    assert_eq!(world.documents.list(KIND).unwrap(), []);

    let arn = call(&*world.acm, "ImportCertificate", with(&signed, "CertificateChain", &issuer.pem())).await;
    let served = world.acm.certificate(arn["CertificateArn"].as_str().unwrap()).unwrap();
    assert_eq!(served.chain_pem.matches("BEGIN CERTIFICATE").count(), 2, "the server's own, then its issuer");
    assert!(served.chain_pem.starts_with(signed.certificate.trim()));
}

#[tokio::test]
async fn the_private_key_is_sealed_in_the_store_and_in_no_answer_and_no_debug_text() {
    let world = World::new();
    let pair = Pair::new(&["web.example"]);
    let arn = world.import(&pair).await;
    let middle: String = pair.key.lines().nth(1).unwrap().to_string();
    let stored = format!("{:?}", world.documents.list(KIND).unwrap());
    assert!(!stored.contains(&middle) && stored.contains("sealed:1:"), "{stored}");
    for operation in ["DescribeCertificate", "GetCertificate", "ListTagsForCertificate"] {
        let answer = call(&*world.acm, operation, json!({"CertificateArn": arn})).await;
        assert!(!answer.to_string().contains(&middle), "{operation}");
    }
    let served = world.acm.certificate(&arn).unwrap();
    assert_eq!(served.key_pem.0, pair.key);
    assert!(!format!("{served:?}").contains(&middle));
    let wrong = json!({"Certificate": blob("nothing"), "PrivateKey": blob(&pair.key)});
    let refusal = refused(&*world.acm, "ImportCertificate", wrong).await;
    assert!(!refusal.message.contains(&middle));

    let again = open(&world.documents, world.home.path());
    assert_eq!(again.certificate(&arn), Some(served), "the next process serves it too");
}

#[tokio::test]
async fn a_certificate_imported_again_is_in_force_at_its_users_or_nothing_was_changed() {
    let world = World::new();
    let first = Pair::new(&["web.example"]);
    let arn = world.import(&first).await;
    let again = |pair: &Pair| {
        let mut input = pair.input();
        input["CertificateArn"] = json!(arn);
        input
    };
    let second = Pair::new(&["web.example"]);
    let made = call(&*world.acm, "ImportCertificate", again(&second)).await;
    assert_eq!(made["CertificateArn"], json!(arn));
    assert_eq!(world.users.renewed.lock().unwrap()[0].key_pem.0, second.key);
    assert_eq!(world.acm.certificate(&arn).unwrap().key_pem.0, second.key);

    *world.users.refuses.lock().unwrap() = Some(CertificateNotInForce::Unavailable("away".to_string()));
    let refusal = refused(&*world.acm, "ImportCertificate", again(&first)).await;
    assert_eq!(refusal.status, 503);
    assert_eq!(world.acm.certificate(&arn).unwrap().key_pem.0, second.key);

    let other_kind = Pair::made(&["web.example"], &rcgen::PKCS_ECDSA_P384_SHA384, |_| {});
    let refusal = refused(&*world.acm, "ImportCertificate", again(&other_kind)).await;
    assert!(refusal.message.contains("EC_prime256v1"), "{}", refusal.message);
    let mut tagged = again(&first);
    tagged["Tags"] = json!([{"Key": "a"}]);
    assert!(refused(&*world.acm, "ImportCertificate", tagged).await.message.contains("re-import"));
}

#[tokio::test]
async fn a_certificate_in_use_is_not_deleted_also_when_its_use_has_just_begun() {
    let world = World::new();
    let arn = world.import(&Pair::new(&["web.example"])).await;
    let delete = json!({"CertificateArn": arn});
    // Seen only once the changes under way have ended.
    world.users.settled.lock().unwrap().push("arn:balancer".to_string());
    let refusal = refused(&*world.acm, "DeleteCertificate", delete.clone()).await;
    assert_eq!(refusal.code, "ResourceInUseException");
    assert!(world.acm.certificate(&arn).is_some());
    let found = call(&*world.acm, "DescribeCertificate", delete.clone()).await;
    assert_eq!(found["Certificate"]["InUseBy"], json!(["arn:balancer"]));

    world.users.using.lock().unwrap().clear();
    call(&*world.acm, "DeleteCertificate", delete.clone()).await;
    assert!(world.acm.certificate(&arn).is_none());
    assert_eq!(refused(&*world.acm, "DescribeCertificate", delete).await.code, "ResourceNotFoundException");
    assert_eq!(world.documents.list(KIND).unwrap(), []);
}

#[tokio::test]
async fn tags_read_back_and_a_request_for_a_certificate_is_refused_in_words() {
    let world = World::new();
    let arn = world.import(&Pair::new(&["web.example"])).await;
    let tag = |tags: Value| json!({"CertificateArn": arn, "Tags": tags});
    call(&*world.acm, "AddTagsToCertificate", tag(json!([{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}])))
        .await;
    call(&*world.acm, "RemoveTagsFromCertificate", tag(json!([{"Key": "a"}, {"Key": "b", "Value": "other"}]))).await;
    let found = call(&*world.acm, "ListTagsForCertificate", json!({"CertificateArn": arn})).await;
    assert_eq!(found["Tags"], json!([{"Key": "b", "Value": "2"}]));
    let refusal = refused(&*world.acm, "RequestCertificate", json!({"DomainName": "web.example"})).await;
    assert!(refusal.message.contains("ImportCertificate"), "{}", refusal.message);
    let refusal = try_call(&*world.acm, "GetCertificate", json!({"CertificateArn": format!("{arn}0")})).await;
    assert_eq!(refusal.unwrap_err().code, "ResourceNotFoundException");
}
