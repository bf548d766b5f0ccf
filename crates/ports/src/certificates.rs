//! Certificates between the service that keeps them and the balancers that use them.

use async_trait::async_trait;

use crate::Certificate;

/// Where listeners find their certificates.
pub trait CertificateSource: Send + Sync {
    /// The certificate of this ARN with its key, from memory; none when it is not known or is being deleted.
    fn certificate(&self, arn: &str) -> Option<Certificate>;
}

/// Who uses certificates: asked before one is deleted, told when one was imported again under its ARN.
#[async_trait]
pub trait CertificateUsers: Send + Sync {
    /// ARNs of the load balancers that use the certificate, by the changes that have ended.
    fn users_of(&self, arn: &str) -> Vec<String>;

    /// Returns when the changes that were under way have ended: who found a certificate in its [`CertificateSource`]
    /// before this call is told by [`CertificateUsers::users_of`] after it.
    async fn settled(&self);

    /// A certificate has new content. When this returns, connections that begin later get it.
    ///
    /// # Errors
    ///
    /// Why it could not be put in force, as a sentence; the earlier content stays in force.
    async fn renewed(&self, certificate: &Certificate) -> Result<(), CertificateNotInForce>;
}

/// Why a certificate could not be put in force.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CertificateNotInForce {
    /// It never will: the balancer does not take it.
    #[error("{0}")]
    Refused(String),
    /// The balancer does not answer; the same call may succeed later.
    #[error("{0}")]
    Unavailable(String),
}

/// A source without certificates.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoCertificates;

impl CertificateSource for NoCertificates {
    fn certificate(&self, _arn: &str) -> Option<Certificate> {
        None
    }
}
