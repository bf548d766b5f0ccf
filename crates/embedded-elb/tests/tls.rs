//! Certificates, security policies and ALPN policies of listeners, and what becomes of them in the routing table.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod common;

use std::sync::Arc;
use std::sync::atomic::Ordering;

use common::{FakeBalancer, World, certificate, text};
use ports::{CertificateNotInForce, CertificateUsers, ListenerProtocol, TlsVersion};
use serde_json::{Value, json};

const POLICY_13: &str = "ELBSecurityPolicy-TLS13-1-3-2021-06";

fn https(balancer: &str, group: &str, certificate: &str) -> Value {
    json!({
        "LoadBalancerArn": balancer, "Protocol": "HTTPS", "Port": 443,
        "Certificates": [{"CertificateArn": certificate}],
        "DefaultActions": [{"Type": "forward", "TargetGroupArn": group}],
    })
}

/// An HTTPS listener with one certificate.
struct Secure {
    world: World,
    balancer: String,
    group: String,
    certificate: String,
    listener: String,
}

impl Secure {
    async fn new() -> Self {
        let world = World::new().await;
        let (balancer, group) = (world.load_balancer("web").await, world.target_group("blue").await);
        let certificate = world.certificates.put("one", "key-one");
        let made = world.call("CreateListener", https(&balancer, &group, &certificate)).await;
        let listener = text(&made["Listeners"][0]["ListenerArn"]);
        Self { world, balancer, group, certificate, listener }
    }

    fn tls(&self) -> ports::TlsSettings {
        self.world.listener_in_table(&self.listener).tls.unwrap()
    }

    fn keys(&self) -> Vec<String> {
        self.tls().certificates.into_iter().map(|certificate| certificate.key_pem.0).collect()
    }

    fn with(&self, more: Value) -> Value {
        let mut input = json!({"ListenerArn": self.listener});
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        input
    }
}

#[tokio::test]
async fn an_https_listener_reaches_the_balancer_with_its_certificate_and_reads_back_without_its_key() {
    let secure = Secure::new().await;
    let listener = secure.world.listener_in_table(&secure.listener);
    assert_eq!(listener.protocol, ListenerProtocol::Https);
    let tls = secure.tls();
    assert_eq!((tls.minimum_version, tls.alpn_protocols.len()), (TlsVersion::Tls12, 0));
    assert_eq!(secure.keys(), ["key-one"]);

    let found = secure.world.call("DescribeListeners", json!({"ListenerArns": [secure.listener]})).await;
    let found = &found["Listeners"][0];
    assert_eq!((&found["Protocol"], &found["SslPolicy"]), (&json!("HTTPS"), &json!("ELBSecurityPolicy-2016-08")));
    assert_eq!(found["Certificates"], json!([{"CertificateArn": secure.certificate}]));
    assert_eq!(found["MutualAuthentication"]["Mode"], "off");
    let listeners = format!("{:?}", ports::Documents::list(&*secure.world.disk, "elb-listener").unwrap());
    assert!(listeners.contains(&secure.certificate) && !listeners.contains("key-one"), "{listeners}");

    let again = https(&secure.balancer, &secure.group, &secure.certificate);
    let made = secure.world.call("CreateListener", again).await;
    assert_eq!(made["Listeners"][0]["ListenerArn"], json!(secure.listener), "the same wish is the same listener");
    let other = secure.world.certificates.put("two", "key-two");
    let again = https(&secure.balancer, &secure.group, &other);
    assert_eq!(secure.world.refused("CreateListener", again).await.code, "DuplicateListener");
}

#[tokio::test]
async fn certificates_are_added_for_server_names_and_removed_and_the_default_one_stays() {
    let secure = Secure::new().await;
    let world = &secure.world;
    let (two, three) = (world.certificates.put("two", "key-two"), world.certificates.put("three", "key-three"));
    let some = |arns: &[&String]| {
        let list: Vec<Value> = arns.iter().map(|arn| json!({"CertificateArn": arn})).collect();
        secure.with(json!({"Certificates": list}))
    };
    let added = world.call("AddListenerCertificates", some(&[&two, &three])).await;
    assert_eq!(added["Certificates"][1], json!({"CertificateArn": three, "IsDefault": false}));
    world.call("AddListenerCertificates", some(&[&two])).await;
    assert_eq!(secure.keys(), ["key-one", "key-two", "key-three"], "the default one first, each once");
    let listed = world.call("DescribeListenerCertificates", secure.with(json!({"PageSize": 2}))).await;
    assert_eq!(listed["Certificates"][0], json!({"CertificateArn": secure.certificate, "IsDefault": true}));
    let rest = secure.with(json!({"Marker": listed["NextMarker"]}));
    let rest = world.call("DescribeListenerCertificates", rest).await;
    assert_eq!(rest["Certificates"], json!([{"CertificateArn": three, "IsDefault": false}]));

    let refusal = world.refused("RemoveListenerCertificates", some(&[&secure.certificate])).await;
    assert_eq!(refusal.code, "OperationNotPermitted");
    world.call("RemoveListenerCertificates", some(&[&two])).await;
    assert_eq!(secure.keys(), ["key-one", "key-three"]);
    world.call("ModifyListener", some(&[&three])).await;
    assert_eq!(secure.keys(), ["key-three"], "the earlier default one is not kept beside the new one");

    let many: Vec<String> = (0..26).map(|number| world.certificates.put(&format!("n{number}"), "key")).collect();
    let refusal = world.refused("AddListenerCertificates", some(&many.iter().collect::<Vec<_>>())).await;
    assert_eq!(refusal.code, "TooManyCertificates");
}

#[tokio::test]
async fn a_certificate_imported_again_reaches_the_balancer_at_once_or_not_at_all() {
    let secure = Secure::new().await;
    let world = &secure.world;
    let before = world.balancer.table_now().generation;
    world.elb.renewed(&certificate(&secure.certificate, "key-new")).await.unwrap();
    assert_eq!(secure.keys(), ["key-new"]);
    assert!(world.balancer.table_now().generation > before, "another content is another generation");

    world.balancer.unreachable.store(true, Ordering::SeqCst);
    let refused = world.elb.renewed(&certificate(&secure.certificate, "key-newer")).await;
    assert!(matches!(refused, Err(CertificateNotInForce::Unavailable(_))), "{refused:?}");
    world.balancer.unreachable.store(false, Ordering::SeqCst);
    world.target_group("other").await;
    assert_eq!(secure.keys(), ["key-new"], "what was refused does not come later");

    let unused = certificate("arn:aws:acm:us-east-1:000000000000:certificate/unused", "key");
    let before = world.balancer.table_now();
    world.elb.renewed(&unused).await.unwrap();
    assert_eq!(world.balancer.table_now(), before, "nobody uses it");
}

#[tokio::test]
async fn a_new_process_has_the_certificates_as_they_are_now() {
    let secure = Secure::new().await;
    secure.world.listener(&secure.balancer, 80, &secure.group).await;
    // Imported again, and the process ended before the balancer heard of it.
    secure.world.certificates.put("one", "key-later");
    secure.world.reopened(&secure.world.balancer).await;
    assert_eq!(secure.keys(), ["key-later"]);

    secure.world.certificates.0.lock().unwrap().clear();
    let next = Arc::new(FakeBalancer::default());
    secure.world.reopened(&next).await;
    let ports: Vec<_> = next.table_now().listeners.iter().map(|listener| listener.bind.port()).collect();
    assert_eq!(ports, [80], "a listener whose certificate is lost is closed, the others are not");
}

#[tokio::test]
async fn users_of_a_certificate_are_told_until_the_last_one_lets_go() {
    let secure = Secure::new().await;
    let world = &secure.world;
    assert_eq!(world.elb.users_of(&secure.certificate), std::slice::from_ref(&secure.balancer));
    let two = world.certificates.put("two", "key-two");
    let add = secure.with(json!({"Certificates": [{"CertificateArn": two}]}));
    world.call("AddListenerCertificates", add).await;
    assert_eq!(world.elb.users_of(&two), std::slice::from_ref(&secure.balancer));
    world.elb.settled().await;
    world.call("DeleteListener", secure.with(json!({}))).await;
    assert_eq!(world.elb.users_of(&secure.certificate).len() + world.elb.users_of(&two).len(), 0);
}

#[tokio::test]
async fn a_use_that_is_under_way_is_waited_for() {
    let secure = Secure::new().await;
    let elb = secure.world.elb.clone();
    secure.world.balancer.hang.store(true, Ordering::SeqCst);
    let other = https(&secure.balancer, &secure.group, &secure.certificate);
    let mut other = other.clone();
    other["Port"] = json!(444);
    let creating = tokio::spawn(async move { common::try_call(&elb, "CreateListener", other).await });
    common::until("the change is under way", || {
        ports::Documents::list(&*secure.world.disk, "elb-listener").unwrap().len() == 2
    })
    .await;
    let settled = secure.world.elb.settled();
    let waited = tokio::time::timeout(std::time::Duration::from_millis(50), settled).await;
    assert!(waited.is_err(), "the change has not ended");
    creating.abort();
}

#[tokio::test]
async fn what_tls_listeners_cannot_have_is_refused_in_elbs_codes() {
    let secure = Secure::new().await;
    let world = &secure.world;
    let create = |more: Value| {
        let mut input = https(&secure.balancer, &secure.group, &secure.certificate);
        input["Port"] = json!(444);
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        input
    };
    let two = world.certificates.put("two", "key-two");
    let one = |arn: &str| json!([{"CertificateArn": arn}]);
    let both = json!([{"CertificateArn": secure.certificate}, {"CertificateArn": two}]);
    let iam = "arn:aws:iam::000000000000:server-certificate/old";
    let absent = "arn:aws:acm:us-east-1:000000000000:certificate/absent";
    let cases = [
        (json!({"Certificates": []}), "ValidationError", "A certificate must be specified"),
        (json!({"Certificates": both}), "TooManyCertificates", "'2'"),
        (json!({"Certificates": one(absent)}), "CertificateNotFound", "absent"),
        (json!({"Certificates": one(iam)}), "InvalidConfigurationRequest", "IAM server certificate"),
        (json!({"SslPolicy": "ELBSecurityPolicy-FIPS"}), "SSLPolicyNotFound", "ELBSecurityPolicy-FIPS"),
        (json!({"AlpnPolicy": ["HTTP2Only"]}), "InvalidConfigurationRequest", "AlpnPolicy"),
        (json!({"MutualAuthentication": {"Mode": "verify"}}), "InvalidConfigurationRequest", "Mutual authentication"),
        (json!({"MutualAuthentication": {"Mode": "passthrough"}}), "InvalidConfigurationRequest", "passthrough"),
        (json!({"Protocol": "HTTP"}), "InvalidConfigurationRequest", "Certificates cannot be specified"),
    ];
    let before = world.balancer.table_now();
    for (more, code, words) in cases {
        let refusal = world.refused("CreateListener", create(more.clone())).await;
        assert_eq!(refusal.code, code, "{more}: {}", refusal.message);
        assert!(refusal.message.contains(words), "{more}: {}", refusal.message);
    }
    let plain = world.listener(&secure.balancer, 80, &secure.group).await;
    let add = json!({"ListenerArn": plain, "Certificates": one(&two)});
    assert_eq!(world.refused("AddListenerCertificates", add).await.code, "OperationNotPermitted");
    let add = secure.with(json!({"Certificates": one(absent)}));
    assert_eq!(world.refused("AddListenerCertificates", add).await.code, "CertificateNotFound");
    world.call("DeleteListener", json!({"ListenerArn": plain})).await;
    assert_eq!(world.balancer.table_now().listeners, before.listeners);
}

#[tokio::test]
async fn a_listener_changes_between_http_and_https_and_its_policy_decides_the_lowest_version() {
    let secure = Secure::new().await;
    let world = &secure.world;
    world.call("ModifyListener", secure.with(json!({"SslPolicy": POLICY_13}))).await;
    assert_eq!(secure.tls().minimum_version, TlsVersion::Tls13);
    assert_eq!(secure.keys(), ["key-one"], "what is not said stays");
    world.call("ModifyListener", secure.with(json!({"Protocol": "HTTP"}))).await;
    let plain = world.listener_in_table(&secure.listener);
    assert_eq!((plain.protocol, plain.tls), (ListenerProtocol::Http, None));
    assert_eq!(world.elb.users_of(&secure.certificate).len(), 0);
    let refusal = world.refused("ModifyListener", secure.with(json!({"Protocol": "HTTPS"}))).await;
    assert_eq!(refusal.code, "ValidationError");

    let policies = world.call("DescribeSSLPolicies", json!({"Names": [POLICY_13]})).await;
    assert_eq!(policies["SslPolicies"][0]["SslProtocols"], json!(["TLSv1.3"]));
    let all = world.call("DescribeSSLPolicies", json!({"LoadBalancerType": "network"})).await;
    assert!(all["SslPolicies"].as_array().unwrap().len() > 10);
}
