//! Security policies and ALPN policies of HTTPS and TLS listeners: ELB's names, and what they come to here.
//!
//! Promises: what DescribeSSLPolicies tells is what listeners do. A policy decides the lowest version of TLS; the
//! balancer's TLS library has no version below 1.2 and no cipher without forward secrecy, so that older policies are
//! stricter here than their names say. Leaves out: FIPS and post-quantum policies, which are not known.

use aws_api::elbv2 as api;
use aws_protocol::ApiError;
use ports::TlsVersion;

use super::paging;
use crate::errors::refuse;

/// What a listener has that names none (ELB's default outside its console).
pub(crate) const DEFAULT: &str = "ELBSecurityPolicy-2016-08";

const POLICIES: &[(&str, TlsVersion)] = &[
    ("ELBSecurityPolicy-2015-05", TlsVersion::Tls12),
    (DEFAULT, TlsVersion::Tls12),
    ("ELBSecurityPolicy-FS-1-1-2019-08", TlsVersion::Tls12),
    ("ELBSecurityPolicy-FS-1-2-2019-08", TlsVersion::Tls12),
    ("ELBSecurityPolicy-FS-1-2-Res-2019-08", TlsVersion::Tls12),
    ("ELBSecurityPolicy-FS-1-2-Res-2020-10", TlsVersion::Tls12),
    ("ELBSecurityPolicy-FS-2018-06", TlsVersion::Tls12),
    ("ELBSecurityPolicy-TLS-1-0-2015-04", TlsVersion::Tls12),
    ("ELBSecurityPolicy-TLS-1-1-2017-01", TlsVersion::Tls12),
    ("ELBSecurityPolicy-TLS-1-2-2017-01", TlsVersion::Tls12),
    ("ELBSecurityPolicy-TLS-1-2-Ext-2018-06", TlsVersion::Tls12),
    ("ELBSecurityPolicy-TLS13-1-0-2021-06", TlsVersion::Tls12),
    ("ELBSecurityPolicy-TLS13-1-1-2021-06", TlsVersion::Tls12),
    ("ELBSecurityPolicy-TLS13-1-2-2021-06", TlsVersion::Tls12),
    ("ELBSecurityPolicy-TLS13-1-2-Ext1-2021-06", TlsVersion::Tls12),
    ("ELBSecurityPolicy-TLS13-1-2-Ext2-2021-06", TlsVersion::Tls12),
    ("ELBSecurityPolicy-TLS13-1-2-Res-2021-06", TlsVersion::Tls12),
    ("ELBSecurityPolicy-TLS13-1-3-2021-06", TlsVersion::Tls13),
];

/// What the balancer's TLS library agrees on with TLS 1.3, in its order.
const CIPHERS_13: [&str; 3] = ["TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256", "TLS_CHACHA20_POLY1305_SHA256"];
/// And with TLS 1.2.
const CIPHERS_12: [&str; 6] = [
    "ECDHE-ECDSA-AES256-GCM-SHA384",
    "ECDHE-ECDSA-AES128-GCM-SHA256",
    "ECDHE-ECDSA-CHACHA20-POLY1305",
    "ECDHE-RSA-AES256-GCM-SHA384",
    "ECDHE-RSA-AES128-GCM-SHA256",
    "ECDHE-RSA-CHACHA20-POLY1305",
];

const ALPN_POLICIES: &[(&str, &[&str])] = &[
    ("None", &[]),
    ("HTTP1Only", &["http/1.1", "http/1.0"]),
    ("HTTP2Only", &["h2"]),
    ("HTTP2Optional", &["http/1.1", "http/1.0", "h2"]),
    ("HTTP2Preferred", &["h2", "http/1.1", "http/1.0"]),
];

/// The lowest version of TLS that a policy takes.
pub(crate) fn minimum_version(policy: &str) -> Option<TlsVersion> {
    POLICIES.iter().find(|(name, _)| *name == policy).map(|(_, version)| *version)
}

/// Refuses a policy that is not known.
pub(crate) fn check(policy: &str) -> Result<(), ApiError> {
    match minimum_version(policy) {
        Some(_) => Ok(()),
        None => Err(refuse("SSLPolicyNotFound", format!("SSL policy '{policy}' not found"))),
    }
}

/// The protocols an ALPN policy offers.
pub(crate) fn alpn_protocols(policy: &str) -> Option<Vec<String>> {
    let (_, protocols) = ALPN_POLICIES.iter().find(|(name, _)| *name == policy)?;
    Some(protocols.iter().map(ToString::to_string).collect())
}

/// Reads `AlpnPolicy`: at most one name.
pub(crate) fn parse_alpn(policies: Vec<String>) -> Result<Option<String>, ApiError> {
    match policies.as_slice() {
        [] => Ok(None),
        [one] if alpn_protocols(one).is_some() => Ok(Some(one.clone())),
        [one] => Err(refuse("ALPNPolicyNotFound", format!("ALPN policy '{one}' is not supported."))),
        _ => Err(refuse("InvalidConfigurationRequest", "Only one ALPN policy can be specified.")),
    }
}

/// DescribeSSLPolicies.
pub(crate) fn describe(input: api::DescribeSSLPoliciesInput) -> Result<api::DescribeSSLPoliciesOutput, ApiError> {
    let names = input.names.unwrap_or_default();
    for name in &names {
        check(name)?;
    }
    let of_kind = |kind: &str| matches!(kind, "application" | "network");
    let is_known_kind = input.load_balancer_type.as_deref().is_none_or(of_kind);
    let wanted = |name: &str| is_known_kind && (names.is_empty() || names.iter().any(|found| found == name));
    let items: Vec<&(&str, TlsVersion)> = POLICIES.iter().filter(|(name, _)| wanted(name)).collect();
    let (shown, next_marker) = paging::page(items, |(name, _)| name, input.marker.as_deref(), input.page_size)?;
    let policies = shown.into_iter().map(|(name, version)| print(name, *version)).collect();
    Ok(api::DescribeSSLPoliciesOutput { ssl_policies: Some(policies), next_marker })
}

fn print(name: &str, minimum: TlsVersion) -> api::SslPolicy {
    let (protocols, ciphers) = match minimum {
        TlsVersion::Tls13 => (vec!["TLSv1.3"], CIPHERS_13.to_vec()),
        TlsVersion::Tls12 => (vec!["TLSv1.2", "TLSv1.3"], [CIPHERS_13.as_slice(), &CIPHERS_12].concat()),
    };
    let text = |found: Vec<&str>| found.into_iter().map(str::to_string).collect();
    let ciphers = ciphers
        .into_iter()
        .zip(1..)
        .map(|(name, priority)| api::Cipher { name: Some(name.to_string()), priority: Some(priority) });
    api::SslPolicy {
        name: Some(name.to_string()),
        ssl_protocols: Some(text(protocols)),
        ciphers: Some(ciphers.collect()),
        supported_load_balancer_types: Some(text(vec!["application", "network"])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_decides_the_lowest_version_and_alpn_policies_their_order() {
        assert_eq!(minimum_version("ELBSecurityPolicy-TLS13-1-2-2021-06"), Some(TlsVersion::Tls12));
        assert_eq!(minimum_version("ELBSecurityPolicy-TLS13-1-3-2021-06"), Some(TlsVersion::Tls13));
        assert_eq!(minimum_version("ELBSecurityPolicy-TLS13-1-2-FIPS-2023-04"), None);
        assert_eq!(alpn_protocols("HTTP2Preferred").unwrap()[0], "h2");
        assert_eq!(alpn_protocols("HTTP2Optional").unwrap()[0], "http/1.1");
        assert_eq!(parse_alpn(vec!["h3".to_string()]).unwrap_err().code, "ALPNPolicyNotFound");
    }
}
