//! The verifier and the signer against Amazon's own signer, and every rule of refusal.
#![allow(clippy::unwrap_used)]

use std::time::{Duration, UNIX_EPOCH};

use aws_credential_types::Credentials as AwsCredentials;
use aws_protocol::Wire;
use aws_protocol::sigv4::{AuthFault, Credentials, Expectation, Secret, Signer, sign, verify};
use aws_sigv4::http_request::{
    PayloadChecksumKind, PercentEncodingMode, SignableBody, SignableRequest, SigningSettings,
    UriPathNormalizationMode,
};
use aws_sigv4::sign::v4;
use http::request::Parts;
use http::{HeaderValue, Request};
use proptest::prelude::*;

const NOW: i64 = 1_767_323_045;
const KEY: &str = "AKIDEXAMPLE";
const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const SESSION_KEY: &str = "ASIAEXAMPLE";

struct Keys;

impl Credentials for Keys {
    fn secret(&self, access_key_id: &str) -> Option<Secret> {
        let session_token = match access_key_id {
            KEY => None,
            SESSION_KEY => Some("the-token".to_string()),
            _ => return None,
        };
        Some(Secret { secret_access_key: SECRET.to_string(), session_token })
    }
}

fn expected(service: &str) -> Expectation<'_> {
    Expectation {
        region: "us-east-1",
        service,
        now_epoch_seconds: NOW,
        window_seconds: 300,
        allow_unsigned_payload: false,
    }
}

fn check(head: &Parts, body: &[u8]) -> Result<String, AuthFault> {
    verify(head, body, &expected("codedeploy"), &Keys).map(|verified| verified.access_key_id)
}

fn signer(service: &str) -> Signer<'_> {
    Signer {
        access_key_id: KEY,
        secret_access_key: SECRET,
        session_token: None,
        region: "us-east-1",
        service,
        now_epoch_seconds: NOW,
    }
}

fn bare(method: &str, uri: &str, headers: &[(&str, &str)]) -> Parts {
    let mut builder = Request::builder().method(method).uri(uri).header("host", "127.0.0.1:4566");
    for (name, value) in headers {
        builder = builder.header(*name, *value);
    }
    builder.body(()).unwrap().into_parts().0
}

fn signed(body: &[u8]) -> Parts {
    let headers =
        [("x-amz-target", "CodeDeploy_20141006.GetDeployment"), ("content-type", "application/x-amz-json-1.1")];
    let mut head = bare("POST", "/?a=b", &headers);
    sign(&mut head, body, &signer("codedeploy")).unwrap();
    head
}

/// Signs with Amazon's own crate, which adds its headers to `head`.
fn sign_with_amazons(head: &mut Parts, body: &[u8], service: &str) {
    let mut settings = SigningSettings::default();
    settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
    if service == "s3" {
        settings.percent_encoding_mode = PercentEncodingMode::Single;
        settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
    }
    let identity = AwsCredentials::new(KEY, SECRET, None, None, "test").into();
    let params = v4::SigningParams::builder()
        .identity(&identity)
        .region("us-east-1")
        .name(service)
        .time(UNIX_EPOCH + Duration::from_secs(NOW.unsigned_abs()))
        .settings(settings)
        .build()
        .unwrap()
        .into();
    let uri = format!("http://127.0.0.1:4566{}", head.uri);
    let headers: Vec<(String, String)> =
        head.headers.iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_string())).collect();
    let pairs = headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let request = SignableRequest::new(head.method.as_str(), uri, pairs, SignableBody::Bytes(body)).unwrap();
    let (instructions, _) = aws_sigv4::http_request::sign(request, &params).unwrap().into_parts();
    for (name, value) in instructions.headers() {
        head.headers.insert(http::HeaderName::try_from(name).unwrap(), HeaderValue::from_str(value).unwrap());
    }
}

fn service() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("codedeploy"), Just("elasticloadbalancing"), Just("lambda"), Just("s3")]
}

fn uri() -> impl Strategy<Value = String> {
    let segment = "([A-Za-z0-9._~:@!$&'()*+,;=-]|%20|%2F|%C3%A4|%25){1,12}";
    let path = proptest::collection::vec(segment, 0..4).prop_map(|parts| format!("/{}", parts.join("/")));
    let pair = "([a-zA-Z0-9_.~-]|%20|%2B|%26|%C3%A4){1,8}=([a-zA-Z0-9_.~/-]|%20|%3D){0,8}";
    let query = proptest::collection::vec(pair, 0..4).prop_map(|pairs| pairs.join("&"));
    (path, query).prop_map(|(path, query)| if query.is_empty() { path } else { format!("{path}?{query}") })
}

fn headers() -> impl Strategy<Value = Vec<(String, String)>> {
    let name = prop_oneof!["x-amz-meta-[a-z]{1,6}", "x-[a-z]{1,6}", Just("content-type".to_string())];
    proptest::collection::btree_map(name, "[a-zA-Z0-9/;=]([ a-zA-Z0-9/;,=]{0,18}[a-zA-Z0-9])?", 0..5)
        .prop_map(|map| map.into_iter().collect())
}

fn build(method: &str, uri: &str, headers: &[(String, String)]) -> Parts {
    let pairs: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    bare(method, uri, &pairs)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_amazons_signer_signs_is_accepted(
        method in prop_oneof![Just("GET"), Just("POST"), Just("PUT"), Just("DELETE"), Just("HEAD")],
        uri in uri(), headers in headers(), service in service(),
        body in proptest::collection::vec(any::<u8>(), 0..200),
    ) {
        let mut head = build(method, &uri, &headers);
        sign_with_amazons(&mut head, &body, service);
        let verified = verify(&head, &body, &expected(service), &Keys);
        prop_assert_eq!(verified.map(|verified| verified.access_key_id), Ok(KEY.to_string()));
    }

    #[test]
    fn our_signer_and_amazons_give_the_same_signature(
        uri in uri(), headers in headers(), service in service(),
        body in proptest::collection::vec(any::<u8>(), 0..200),
    ) {
        // Amazon's signs every header, ours those that must be: compare where both sign the same.
        let headers: Vec<_> = headers.into_iter().filter(|(name, _)| name.starts_with("x-amz-") || name == "content-type").collect();
        let mut ours = build("POST", &uri, &headers);
        let mut amazons = build("POST", &uri, &headers);
        sign(&mut ours, &body, &signer(service)).unwrap();
        sign_with_amazons(&mut amazons, &body, service);
        prop_assert_eq!(&ours.headers["authorization"], &amazons.headers["authorization"]);
    }

    #[test]
    fn one_changed_bit_of_a_signed_header_or_of_the_signature_is_refused(
        at in any::<prop::sample::Index>(), bit in 0_u8..7,
        name in prop_oneof![Just("host"), Just("x-amz-date"), Just("x-amz-target"), Just("content-type"), Just("authorization")],
    ) {
        let mut head = signed(b"{}");
        let mut value = head.headers[name].as_bytes().to_vec();
        let index = at.index(value.len());
        value[index] ^= 1 << bit;
        if let Ok(value) = HeaderValue::from_bytes(&value) {
            head.headers.insert(name, value);
            let refused = check(&head, b"{}").is_err();
            prop_assert!(refused);
        }
    }
}

#[test]
fn one_changed_bit_of_method_path_query_or_body_is_refused() {
    let head = signed(b"{\"a\":1}");
    assert_eq!(check(&head, b"{\"a\":1}"), Ok(KEY.to_string()));
    assert_eq!(check(&head, b"{\"a\":2}"), Err(AuthFault::Mismatch));
    for uri in ["/?a=c", "/?b=b", "/", "//?a=b", "/x?a=b", "/./?a=b", "/?a=b&c="] {
        let mut changed = signed(b"");
        changed.uri = uri.parse().unwrap();
        assert_eq!(check(&changed, b""), Err(AuthFault::Mismatch), "{uri}");
    }
    let mut changed = signed(b"");
    changed.method = http::Method::PUT;
    assert_eq!(check(&changed, b""), Err(AuthFault::Mismatch));
}

#[test]
fn a_request_without_signature_or_with_a_presigned_query_is_told_so() {
    assert_eq!(check(&bare("POST", "/", &[]), b""), Err(AuthFault::Missing));
    let presigned = bare("GET", "/?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=0", &[]);
    let fault = check(&presigned, b"").unwrap_err();
    assert!(fault.to_string().contains("presigned URLs are not accepted"), "{fault}");
    let mut both = signed(b"");
    both.uri = "/?X-Amz-Algorithm=AWS4-HMAC-SHA256".parse().unwrap();
    assert_eq!(check(&both, b""), Err(AuthFault::TwoWays));
}

#[test]
fn an_authorization_header_that_cannot_be_read_is_incomplete() {
    let good = signed(b"").headers["authorization"].to_str().unwrap().to_string();
    let broken = [
        "Bearer abc".to_string(),
        "AWS4-HMAC-SHA256".to_string(),
        "AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=0".to_string(),
        good.replace("AWS4-HMAC-SHA256", "AWS4-ECDSA-P256-SHA256"),
        good.replace("aws4_request", "aws5_request"),
        good.replace("Signature=", "Signatur="),
        good.replace("SignedHeaders=", "Signature="),
        good.replace("content-type;host", "host;content-type"),
        good.replace("content-type;host", "host;host"),
        good.replace(";host", ";Host"),
        good.replace("content-type;host", "content-type;host;missing"),
        format!("{good}, Extra=1"),
        format!("AWS4-HMAC-SHA256 {}", "x".repeat(5000)),
    ];
    for header in broken {
        let mut head = signed(b"");
        head.headers.insert("authorization", HeaderValue::from_str(&header).unwrap());
        assert!(matches!(check(&head, b""), Err(AuthFault::Incomplete(_))), "{header}");
    }
    let mut twice = signed(b"");
    twice.headers.append("authorization", HeaderValue::from_str(&good).unwrap());
    assert!(matches!(check(&twice, b""), Err(AuthFault::Incomplete(_))));
}

#[test]
fn a_signature_for_another_region_service_or_day_is_refused() {
    for (region, service, now) in
        [("eu-west-1", "codedeploy", NOW), ("us-east-1", "s3", NOW), ("us-east-1", "codedeploy", NOW - 86_400)]
    {
        let mut head = bare("POST", "/", &[]);
        let signer = Signer { region, service, now_epoch_seconds: now, ..signer(service) };
        sign(&mut head, b"", &signer).unwrap();
        if now != NOW {
            head.headers.insert("x-amz-date", HeaderValue::from_static("20260102T030405Z"));
        }
        assert!(matches!(check(&head, b""), Err(AuthFault::WrongScope(_))), "{region} {service} {now}");
    }
}

#[test]
fn every_amz_header_and_host_must_be_signed_and_what_is_signed_must_hold() {
    for (name, value) in [("x-amz-meta-extra", "1"), ("x-amz-security-token", "t")] {
        let mut head = signed(b"");
        head.headers.insert(name, HeaderValue::from_static(value));
        assert!(matches!(check(&head, b""), Err(AuthFault::NotSigned(_))), "{name}");
    }
    let mut head = signed(b"");
    head.headers.insert("content-type", HeaderValue::from_static("text/plain"));
    assert_eq!(check(&head, b""), Err(AuthFault::Mismatch));
    let without = head.headers["authorization"].to_str().unwrap().replace("content-type;host", "content-type");
    head.headers.insert("authorization", HeaderValue::from_str(&without).unwrap());
    assert!(matches!(check(&head, b""), Err(AuthFault::NotSigned(_))));
}

#[test]
fn a_content_type_need_not_be_signed_for_version_2_of_the_javascript_sdk_never_does() {
    let mut head = bare("POST", "/", &[]);
    sign(&mut head, b"{}", &signer("codedeploy")).unwrap();
    head.headers.insert("content-type", HeaderValue::from_static("application/x-amz-json-1.1"));
    assert_eq!(check(&head, b"{}"), Ok(KEY.to_string()));
}

#[test]
fn the_time_must_be_strict_and_within_the_window_on_both_sides() {
    let at = |offset: i64| {
        let mut head = bare("POST", "/", &[]);
        sign(&mut head, b"", &Signer { now_epoch_seconds: NOW + offset, ..signer("codedeploy") }).unwrap();
        check(&head, b"")
    };
    assert!(at(-300).is_ok() && at(300).is_ok());
    let Err(AuthFault::Expired(old)) = at(-301) else { panic!("accepted") };
    assert_eq!(
        old,
        "Signature expired: 20260102T025904Z is now earlier than 20260102T025905Z (20260102T030405Z - 5 min.)"
    );
    let Err(AuthFault::Expired(early)) = at(301) else { panic!("accepted") };
    assert!(early.starts_with("Signature not yet current: 20260102T030906Z is still later than"), "{early}");
    for date in ["20260102T030405", "20260102T030405+0000Z", "20260102 030405Z", "20260102T250405Z", "20260102"] {
        let mut head = signed(b"");
        head.headers.insert("x-amz-date", HeaderValue::from_str(date).unwrap());
        assert!(matches!(check(&head, b""), Err(AuthFault::NoTime(_))), "{date}");
    }
    let mut head = signed(b"");
    head.headers.remove("x-amz-date");
    assert!(matches!(check(&head, b""), Err(AuthFault::NoTime(_))));
}

#[test]
fn a_body_that_is_not_signed_is_refused_unless_the_server_allows_it() {
    for kind in ["UNSIGNED-PAYLOAD", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD", "STREAMING-UNSIGNED-PAYLOAD-TRAILER"] {
        let mut head = bare("PUT", "/b/k", &[("x-amz-content-sha256", kind)]);
        sign(&mut head, b"", &signer("codedeploy")).unwrap();
        assert!(matches!(check(&head, b""), Err(AuthFault::Incomplete(_))), "{kind}");
    }
    let mut head = bare("PUT", "/b/k", &[("x-amz-content-sha256", "0000")]);
    sign(&mut head, b"", &signer("codedeploy")).unwrap();
    assert_eq!(check(&head, b""), Err(AuthFault::PayloadHash));
}

#[test]
fn a_temporary_key_comes_with_its_own_session_token() {
    let with = |key: &'static str, token: Option<&'static str>| {
        let mut head = bare("POST", "/", &[]);
        sign(&mut head, b"", &Signer { access_key_id: key, session_token: token, ..signer("codedeploy") }).unwrap();
        check(&head, b"")
    };
    assert_eq!(with(SESSION_KEY, Some("the-token")), Ok(SESSION_KEY.to_string()));
    assert_eq!(with(SESSION_KEY, Some("another")), Err(AuthFault::ForeignToken));
    assert_eq!(with(SESSION_KEY, None), Err(AuthFault::UnknownKey));
    assert_eq!(with(KEY, Some("the-token")), Err(AuthFault::ForeignToken));
    assert_eq!(with("AKIDOTHER", None), Err(AuthFault::UnknownKey));
}

#[test]
fn each_protocol_has_its_own_codes_for_a_refusal() {
    let code = |fault: AuthFault, wire| {
        let error = fault.into_error(wire);
        (error.code, error.status)
    };
    let is = |code: &str, status: u16| (code.to_string(), status);
    assert_eq!(code(AuthFault::Missing, Wire::Json11), is("MissingAuthenticationTokenException", 400));
    assert_eq!(code(AuthFault::Missing, Wire::Query), is("MissingAuthenticationToken", 403));
    assert_eq!(code(AuthFault::UnknownKey, Wire::Json11), is("UnrecognizedClientException", 400));
    assert_eq!(code(AuthFault::UnknownKey, Wire::RestXml), is("InvalidAccessKeyId", 403));
    assert_eq!(code(AuthFault::UnknownKey, Wire::Query), is("InvalidClientTokenId", 403));
    assert_eq!(code(AuthFault::Mismatch, Wire::RestJson), is("InvalidSignatureException", 403));
    assert_eq!(code(AuthFault::Mismatch, Wire::RestXml), is("SignatureDoesNotMatch", 403));
    assert_eq!(code(AuthFault::Expired(String::new()), Wire::Json10), is("InvalidSignatureException", 400));
    assert_eq!(code(AuthFault::Expired(String::new()), Wire::RestXml), is("RequestTimeTooSkewed", 403));
    assert_eq!(code(AuthFault::Mismatch, Wire::Ec2), is("AuthFailure", 401));
}
