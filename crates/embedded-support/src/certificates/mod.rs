//! ACM: imported certificates for HTTPS and TLS listeners.
//!
//! Promises: what was imported can be served (the key is the certificate's own, the chain signs it); a certificate
//! imported again under its ARN is in force at its listeners when the call is answered, or nothing was changed; one
//! that a load balancer uses is not deleted; private keys lie sealed in the store and are in no answer, log or `Debug`
//! text. Validity goes by the wall clock, as clients see it. Leaves out: issuing and renewing (RequestCertificate is
//! refused in words), export, and what a TLS library cannot sign with (RSA below 2048 bits, secp521r1).

mod calls;
mod x509;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock, PoisonError, RwLock, Weak};

use async_trait::async_trait;
use authorization::SecretText;
use aws_api::acm::MODEL;
use aws_protocol::{
    ApiError, AwsService, CallContext, OperationModel, ServiceModel, decode, encode, validate, violations_text,
};
use ports::{Certificate, CertificateSource, CertificateUsers, Documents, Ids, PrivateKeyPem, StoreError};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use types::{Scope, Timestamp};

use crate::WallClock;
use crate::sealed::Sealed;
use crate::shelf::Shelf;

/// What [`Certificates::open`] needs.
#[derive(Clone)]
pub struct CertificatesDeps {
    /// Where records are kept; kind `acm-certificate`.
    pub documents: Arc<dyn Documents>,
    /// Identifiers of new certificates.
    pub ids: Arc<dyn Ids>,
    /// Region and account of all certificates.
    pub scope: Scope,
    /// The time that certificates expire by.
    pub wall_clock: WallClock,
    /// The key that private keys are sealed under in `documents`; made when absent. Without one they lie there in
    /// clear.
    pub key_file: Option<PathBuf>,
}

/// A certificate; its record's key is its ARN.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct CertificateRecord {
    /// The certificate alone, PEM.
    pub certificate: String,
    /// Those that signed it, PEM.
    pub chain: Option<String>,
    /// Sealed in the store.
    pub private_key: SecretText,
    pub created_at: Timestamp,
    pub imported_at: Timestamp,
    pub tags: BTreeMap<String, String>,
}

/// The ACM service; also [`CertificateSource`] of the load balancers.
pub struct Certificates {
    inner: Arc<Inner>,
}

pub(crate) struct Inner {
    records: Shelf<CertificateRecord>,
    ids: Arc<dyn Ids>,
    scope: Scope,
    wall_clock: WallClock,
    /// They hold this service in turn.
    users: OnceLock<Weak<dyn CertificateUsers>>,
    /// Being deleted: nobody may begin to use them.
    leaving: RwLock<BTreeSet<String>>,
    /// One change at a time: between asking users and storing nothing else may happen.
    changing: tokio::sync::Mutex<()>,
}

impl Certificates {
    /// Reads the records. Blocks.
    ///
    /// # Errors
    ///
    /// The records cannot be read, opened with the key file or understood.
    pub fn open(deps: CertificatesDeps) -> Result<Arc<Self>, StoreError> {
        let documents: Arc<dyn Documents> = match &deps.key_file {
            Some(key_file) => Sealed::open(deps.documents, key_file)?,
            None => deps.documents,
        };
        let inner = Inner {
            records: Shelf::open(documents, "acm-certificate")?,
            ids: deps.ids,
            scope: deps.scope,
            wall_clock: deps.wall_clock,
            users: OnceLock::new(),
            leaving: RwLock::default(),
            changing: tokio::sync::Mutex::default(),
        };
        Ok(Arc::new(Self { inner: Arc::new(inner) }))
    }

    /// Who uses certificates. Only the first call counts.
    pub fn set_users(&self, users: &Arc<dyn CertificateUsers>) {
        let _ = self.inner.users.set(Arc::downgrade(users));
    }
}

impl CertificateSource for Certificates {
    fn certificate(&self, arn: &str) -> Option<Certificate> {
        if self.inner.leaving.read().unwrap_or_else(PoisonError::into_inner).contains(arn) {
            return None;
        }
        self.inner.records.all().get(arn).map(|record| record.to_certificate(arn))
    }
}

impl CertificateRecord {
    fn to_certificate(&self, arn: &str) -> Certificate {
        let mut chain_pem = self.certificate.trim().to_string();
        chain_pem.push('\n');
        if let Some(chain) = &self.chain {
            chain_pem.push_str(chain.trim());
            chain_pem.push('\n');
        }
        let key_pem = PrivateKeyPem(self.private_key.expose().to_string());
        Certificate { arn: arn.to_string(), chain_pem, key_pem }
    }
}

#[async_trait]
impl AwsService for Certificates {
    fn model(&self) -> &'static ServiceModel {
        &MODEL
    }

    async fn call(
        &self,
        _context: &CallContext,
        operation: &'static OperationModel,
        input: Value,
    ) -> Result<Value, ApiError> {
        if let Some(shape) = operation.input
            && let Err(violations) = validate(&MODEL, shape, &input)
        {
            return Err(ApiError::new("ValidationException", violations_text(&violations)));
        }
        // A task of its own: the caller's connection may close between the store and the balancer.
        let inner = Arc::clone(&self.inner);
        let done = tokio::spawn(async move { inner.answer(operation.name, input).await }).await;
        done.unwrap_or_else(|_| Err(ApiError::internal("the request ended in a defect of the server")))
    }
}

impl Inner {
    async fn answer(self: Arc<Self>, operation: &str, input: Value) -> Result<Value, ApiError> {
        let nothing = |()| Value::Null;
        match operation {
            "ImportCertificate" => encode(&self.import(decode(input)?).await?),
            "DescribeCertificate" => encode(&self.describe(decode(input)?)?),
            "GetCertificate" => encode(&self.get(decode(input)?)?),
            "ListCertificates" => encode(&self.list(decode(input)?)?),
            "DeleteCertificate" => self.delete(decode(input)?).await.map(nothing),
            "AddTagsToCertificate" => self.add_tags(decode(input)?).await.map(nothing),
            "RemoveTagsFromCertificate" => self.remove_tags(decode(input)?).await.map(nothing),
            "ListTagsForCertificate" => encode(&self.list_tags(decode(input)?)?),
            "RequestCertificate" => Err(calls::refuse(
                "InvalidParameterException",
                "RequestCertificate is not supported here: nobody issues certificates on this platform. Make one, for \
                 example with openssl, and give it to ImportCertificate.",
            )),
            other => Err(ApiError::new("InvalidAction", format!("The action {other} is not available here."))),
        }
    }
}
