//! Certificates of listeners: what listeners are made and changed with, AddListenerCertificates,
//! RemoveListenerCertificates, DescribeListenerCertificates; and what the service that keeps them asks and tells.
//!
//! Promises: a listener names certificates that exist, and the balancer has their newest content. Private keys pass
//! through to the routing table and to nowhere else.

use std::sync::Arc;

use async_trait::async_trait;
use aws_api::elbv2 as api;
use aws_protocol::ApiError;
use ports::{Certificate, CertificateNotInForce, CertificateSource, CertificateUsers};

use super::attributes::{gone, listener};
use super::{paging, tls_policies};
use crate::elb::Elb;
use crate::errors::{invalid, refuse, required, unsupported};
use crate::records::{Listener, ListenerTls, Protocol};
use crate::state::State;

/// Certificates a listener can have beside its default one (ELB's quota per load balancer).
pub(crate) const MAX_CERTIFICATES: usize = 25;

/// What a request says of TLS.
#[derive(Default)]
pub(crate) struct TlsWish {
    pub certificates: Option<Vec<api::Certificate>>,
    pub ssl_policy: Option<String>,
    pub alpn_policy: Option<Vec<String>>,
    pub mutual_authentication: Option<api::MutualAuthenticationAttributes>,
}

impl TlsWish {
    /// The TLS settings of a listener of this protocol that had `earlier` ones.
    pub fn apply(
        self,
        state: &mut State,
        source: &dyn CertificateSource,
        protocol: Protocol,
        earlier: Option<ListenerTls>,
    ) -> Result<Option<ListenerTls>, ApiError> {
        if let Some(mode) = self.mutual_authentication.and_then(|found| found.mode).filter(|mode| mode != "off") {
            return Err(unsupported(&format!("Mutual authentication (mode {mode})")));
        }
        let certificate = one_certificate(self.certificates.unwrap_or_default())?;
        let ssl_policy = self.ssl_policy.filter(|policy| !policy.is_empty());
        let alpn_policies = self.alpn_policy.unwrap_or_default();
        if !protocol.is_tls() {
            let given = [
                (certificate.is_some(), "Certificates"),
                (ssl_policy.is_some(), "SslPolicy"),
                (!alpn_policies.is_empty(), "AlpnPolicy"),
            ];
            return match given.iter().find(|(given, _)| *given) {
                Some((_, member)) => {
                    let name = protocol.name();
                    let text = format!("{member} cannot be specified for a listener with protocol {name}.");
                    Err(refuse("InvalidConfigurationRequest", text))
                }
                None => Ok(None),
            };
        }
        if protocol != Protocol::Tls && !alpn_policies.is_empty() {
            let text = "AlpnPolicy cannot be specified for a listener with protocol HTTPS.";
            return Err(refuse("InvalidConfigurationRequest", text));
        }
        if let Some(policy) = &ssl_policy {
            tls_policies::check(policy)?;
        }
        let alpn_policy = tls_policies::parse_alpn(alpn_policies)?;
        let default_certificate = match (certificate, &earlier) {
            (Some(arn), _) => {
                take_up(state, source, &arn)?;
                arn
            }
            (None, Some(earlier)) => earlier.default_certificate.clone(),
            (None, None) => {
                let text = format!("A certificate must be specified for {} listeners", protocol.name());
                return Err(invalid(text));
            }
        };
        let earlier_policy = earlier.as_ref().map(|tls| tls.ssl_policy.clone());
        let earlier_alpn = earlier.as_ref().and_then(|tls| tls.alpn_policy.clone());
        Ok(Some(ListenerTls {
            default_certificate,
            certificates: earlier.map(|tls| tls.certificates).unwrap_or_default(),
            ssl_policy: ssl_policy.or(earlier_policy).unwrap_or_else(|| tls_policies::DEFAULT.to_string()),
            alpn_policy: alpn_policy.or(earlier_alpn).filter(|_| protocol == Protocol::Tls),
        }))
    }
}

fn one_certificate(mut certificates: Vec<api::Certificate>) -> Result<Option<String>, ApiError> {
    if certificates.len() > 1 {
        let text =
            format!("Up to '1' certificate ARNs can be specified, but '{}' were specified", certificates.len());
        return Err(refuse("TooManyCertificates", text));
    }
    let Some(certificate) = certificates.pop() else { return Ok(None) };
    if certificate.is_default.is_some() {
        return Err(invalid("IsDefault cannot be set: the certificate of a listener is its default one."));
    }
    Ok(Some(required(certificate.certificate_arn, "CertificateArn")?))
}

/// Makes sure that a certificate a listener is about to name is at hand. One that is in use already keeps the content
/// it has: new content comes by [`CertificateUsers::renewed`] alone.
fn take_up(state: &mut State, source: &dyn CertificateSource, arn: &str) -> Result<(), ApiError> {
    if types::arn_resource(arn, "iam").is_some() || arn.contains(":server-certificate/") {
        return Err(unsupported("An IAM server certificate"));
    }
    // Asked also when it is at hand: it may be about to be deleted.
    let found = source.certificate(arn);
    let found = found.ok_or_else(|| refuse("CertificateNotFound", format!("Certificate '{arn}' not found")))?;
    state.certificates.entry(arn.to_string()).or_insert_with(|| Arc::new(found));
    Ok(())
}

impl Elb {
    pub(crate) async fn add_listener_certificates(
        &self,
        input: api::AddListenerCertificatesInput,
    ) -> Result<api::AddListenerCertificatesOutput, ApiError> {
        let arns = arns(input.certificates)?;
        let source = Arc::clone(&self.core.certificates);
        let added = self.core.commit(move |state| {
            let arn = listener(state, input.listener_arn)?.arn.clone();
            for wanted in &arns {
                take_up(state, source.as_ref(), wanted)?;
            }
            let found = state.listeners.get_mut(&arn).ok_or_else(|| gone("ListenerNotFound", arn.as_str()))?;
            let tls = tls_mut(found)?;
            for wanted in &arns {
                if !tls.certificates.contains(wanted) {
                    tls.certificates.push(wanted.clone());
                }
            }
            if tls.certificates.len() > MAX_CERTIFICATES {
                let text = format!("A listener can have at most {MAX_CERTIFICATES} certificates beside its default.");
                return Err(refuse("TooManyCertificates", text));
            }
            Ok(arns)
        });
        let certificates = added.await?.into_iter().map(|arn| print(&arn, false)).collect();
        Ok(api::AddListenerCertificatesOutput { certificates: Some(certificates) })
    }

    pub(crate) async fn remove_listener_certificates(
        &self,
        input: api::RemoveListenerCertificatesInput,
    ) -> Result<api::RemoveListenerCertificatesOutput, ApiError> {
        let arns = arns(input.certificates)?;
        let removed = self.core.commit(move |state| {
            let arn = listener(state, input.listener_arn)?.arn.clone();
            let found = state.listeners.get_mut(&arn).ok_or_else(|| gone("ListenerNotFound", arn.as_str()))?;
            let tls = tls_mut(found)?;
            for unwanted in &arns {
                if tls.default_certificate == *unwanted && !tls.certificates.contains(unwanted) {
                    let text = format!("The default certificate '{unwanted}' of a listener cannot be removed.");
                    return Err(refuse("OperationNotPermitted", text));
                }
            }
            // Those that are not there are no error.
            tls.certificates.retain(|found| !arns.contains(found));
            Ok(api::RemoveListenerCertificatesOutput {})
        });
        removed.await
    }
}

fn arns(certificates: Option<Vec<api::Certificate>>) -> Result<Vec<String>, ApiError> {
    let certificates = required(certificates, "Certificates")?;
    if certificates.is_empty() {
        return Err(invalid("Certificates must hold a certificate."));
    }
    let arns = certificates.into_iter().map(|certificate| {
        if certificate.is_default == Some(true) {
            return Err(invalid("IsDefault cannot be set here; ModifyListener changes the default certificate."));
        }
        required(certificate.certificate_arn, "CertificateArn")
    });
    arns.collect()
}

fn tls_mut(listener: &mut Listener) -> Result<&mut ListenerTls, ApiError> {
    let name = listener.protocol.name();
    listener.tls.as_mut().ok_or_else(|| {
        let text = format!("Certificates cannot be specified for a listener with protocol {name}.");
        // The only one of the model's codes that fits.
        refuse("OperationNotPermitted", text)
    })
}

fn print(arn: &str, is_default: bool) -> api::Certificate {
    api::Certificate { certificate_arn: Some(arn.to_string()), is_default: Some(is_default) }
}

/// DescribeListenerCertificates: the default one first; it comes twice when it is among the others, too (as in AWS).
pub(crate) fn describe(
    state: &State,
    input: api::DescribeListenerCertificatesInput,
) -> Result<api::DescribeListenerCertificatesOutput, ApiError> {
    let found = listener(state, input.listener_arn)?;
    let Some(tls) = &found.tls else {
        let certificates = Some(Vec::new());
        return Ok(api::DescribeListenerCertificatesOutput { certificates, next_marker: None });
    };
    let others = tls.certificates.iter().map(|arn| (arn.clone(), arn, false));
    let default = (format!("{} default", tls.default_certificate), &tls.default_certificate, true);
    let all: Vec<(String, &String, bool)> = std::iter::once(default).chain(others).collect();
    let items = all.iter().collect();
    let (shown, next_marker) = paging::page(items, |(key, ..)| key, input.marker.as_deref(), input.page_size)?;
    let certificates = shown.into_iter().map(|(_, arn, is_default)| print(arn, *is_default)).collect();
    Ok(api::DescribeListenerCertificatesOutput { certificates: Some(certificates), next_marker })
}

#[async_trait]
impl CertificateUsers for Elb {
    fn users_of(&self, arn: &str) -> Vec<String> {
        self.core.state().users_of_certificate(arn).into_iter().map(ToString::to_string).collect()
    }

    async fn settled(&self) {
        self.core.settled().await;
    }

    async fn renewed(&self, certificate: &Certificate) -> Result<(), CertificateNotInForce> {
        let renewed = Arc::new(certificate.clone());
        let changed = self.core.commit(move |state| {
            if let Some(found) = state.certificates.get_mut(&renewed.arn) {
                *found = renewed;
            }
            Ok(())
        });
        changed.await.map_err(|error| match error.status {
            500.. => CertificateNotInForce::Unavailable(error.message),
            _ => CertificateNotInForce::Refused(error.message),
        })
    }
}
