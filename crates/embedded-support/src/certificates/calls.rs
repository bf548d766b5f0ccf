//! ACM's operations.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, Weak};

use authorization::SecretText;
use aws_api::acm::{self as api, MODEL};
use aws_protocol::{ApiError, Blob, EpochSeconds};
use ports::{CertificateNotInForce, CertificateUsers};
use types::Timestamp;

use super::x509::{self, Facts, time};
use super::{CertificateRecord, Inner};
use crate::shelf::blocking;

/// ACM's quota of imported certificates.
const MAX_CERTIFICATES: usize = 2_500;
const MAX_TAGS: usize = 50;
/// Certificates a page of ListCertificates holds.
const MAX_PAGE: usize = 1_000;
/// What ListCertificates shows when no key types are asked for.
const LISTED_KEY_TYPES: [&str; 2] = ["RSA_1024", "RSA_2048"];

/// A refusal with one of the model's codes.
pub(super) fn refuse(code: &str, text: impl Into<String>) -> ApiError {
    ApiError::modelled(&MODEL, code, text)
}

fn invalid(text: impl Into<String>) -> ApiError {
    ApiError::new("ValidationException", text)
}

impl Inner {
    pub(super) async fn import(
        self: &Arc<Self>,
        input: api::ImportCertificateRequest,
    ) -> Result<api::ImportCertificateResponse, ApiError> {
        let _alone = self.changing.lock().await;
        let now = (self.wall_clock)();
        let certificate = text(input.certificate, "certificate")?;
        let chain = input.certificate_chain.map(|chain| text(Some(chain), "certificate chain")).transpose()?;
        let private_key = SecretText::new(text(input.private_key, "private key")?);
        let facts = x509::check(&certificate, chain.as_deref(), private_key.expose(), now.millis().div_euclid(1000));
        let facts = facts.map_err(invalid)?;
        let tags = parse_tags(input.tags.unwrap_or_default())?;
        let fresh = CertificateRecord { certificate, chain, private_key, created_at: now, imported_at: now, tags };
        let arn = match input.certificate_arn {
            Some(arn) => self.import_again(arn, fresh, &facts).await?,
            None => self.import_first(fresh).await?,
        };
        Ok(api::ImportCertificateResponse { certificate_arn: Some(arn) })
    }

    async fn import_first(self: &Arc<Self>, record: CertificateRecord) -> Result<String, ApiError> {
        let arn = self.scope.arn("acm", &format!("certificate/{}", self.ids.uuid()));
        let (inner, key) = (Arc::clone(self), arn.clone());
        let stored = blocking(move || {
            inner.records.change(|records| {
                if records.len() >= MAX_CERTIFICATES {
                    let text = format!("There can be at most {MAX_CERTIFICATES} certificates.");
                    return Err(refuse("LimitExceededException", text));
                }
                records.insert(key, record);
                Ok(())
            })
        });
        stored.await?;
        Ok(arn)
    }

    /// Stored first, then put in force; when that fails, the earlier content comes back.
    async fn import_again(
        self: &Arc<Self>,
        arn: String,
        mut record: CertificateRecord,
        facts: &Facts,
    ) -> Result<String, ApiError> {
        let earlier = self.find(Some(arn.clone()))?.1;
        if !record.tags.is_empty() {
            return Err(invalid("Tagging is not permitted on re-import."));
        }
        let known = facts_of(&arn, &earlier)?;
        if known.key_algorithm != facts.key_algorithm {
            return Err(invalid(format!(
                "The key algorithm of the certificate cannot change when it is imported again: it is {}, not {}.",
                known.key_algorithm, facts.key_algorithm
            )));
        }
        record.created_at = earlier.created_at;
        record.tags.clone_from(&earlier.tags);
        let renewed = record.to_certificate(&arn);
        self.put(&arn, record).await?;
        let Some(users) = self.users() else { return Ok(arn) };
        let Err(error) = users.renewed(&renewed).await else { return Ok(arn) };
        self.put(&arn, earlier).await?;
        Err(match error {
            CertificateNotInForce::Refused(text) => invalid(text),
            CertificateNotInForce::Unavailable(text) => ApiError::new("ServiceUnavailable", text).with_status(503),
        })
    }

    async fn put(self: &Arc<Self>, arn: &str, record: CertificateRecord) -> Result<(), ApiError> {
        let (inner, arn) = (Arc::clone(self), arn.to_string());
        blocking(move || {
            inner.records.change(|records| {
                records.insert(arn, record);
                Ok(())
            })
        })
        .await
    }

    /// A certificate of this account.
    fn find(&self, arn: Option<String>) -> Result<(String, CertificateRecord), ApiError> {
        let arn = arn.unwrap_or_default();
        if !types::arn_resource(&arn, "acm").is_some_and(|resource| resource.starts_with("certificate/")) {
            return Err(refuse("InvalidArnException", format!("{arn} is not the ARN of a certificate.")));
        }
        match self.records.all().get(&arn) {
            Some(record) => Ok((arn, record.clone())),
            None => {
                let account = &self.scope.account_id;
                let text = format!("Could not find certificate {arn} in account {account}.");
                Err(refuse("ResourceNotFoundException", text))
            }
        }
    }

    fn users(&self) -> Option<Arc<dyn CertificateUsers>> {
        self.users.get().and_then(Weak::upgrade)
    }

    fn users_of(&self, arn: &str) -> Vec<String> {
        self.users().map(|users| users.users_of(arn)).unwrap_or_default()
    }

    pub(super) fn describe(
        &self,
        input: api::DescribeCertificateRequest,
    ) -> Result<api::DescribeCertificateResponse, ApiError> {
        let (arn, record) = self.find(input.certificate_arn)?;
        let facts = facts_of(&arn, &record)?;
        let (usages, extended) = facts.print_usages();
        let in_use_by = self.users_of(&arn);
        let certificate = api::CertificateDetail {
            certificate_arn: Some(arn),
            created_at: Some(moment(record.created_at)),
            imported_at: Some(moment(record.imported_at)),
            domain_name: Some(facts.domain_name.clone()).filter(|name| !name.is_empty()),
            subject_alternative_names: Some(facts.alternative_names.clone()).filter(|names| !names.is_empty()),
            serial: Some(facts.serial.clone()),
            subject: Some(facts.subject.clone()),
            issuer: Some(facts.issuer.clone()),
            not_before: Some(time(facts.not_before)),
            not_after: Some(time(facts.not_after)),
            status: Some(self.status(&facts).to_string()),
            key_algorithm: Some(facts.key_algorithm.to_string()),
            signature_algorithm: Some(facts.signature_algorithm.clone()),
            key_usages: Some(usages),
            extended_key_usages: Some(extended),
            in_use_by: Some(in_use_by),
            type_: Some("IMPORTED".to_string()),
            renewal_eligibility: Some("INELIGIBLE".to_string()),
            options: Some(api::CertificateOptions {
                certificate_transparency_logging_preference: Some("DISABLED".to_string()),
                ..api::CertificateOptions::default()
            }),
            ..api::CertificateDetail::default()
        };
        Ok(api::DescribeCertificateResponse { certificate: Some(certificate) })
    }

    fn status(&self, facts: &Facts) -> &'static str {
        if (self.wall_clock)().millis().div_euclid(1000) > facts.not_after { "EXPIRED" } else { "ISSUED" }
    }

    /// The certificate and its chain; a key is never answered.
    pub(super) fn get(&self, input: api::GetCertificateRequest) -> Result<api::GetCertificateResponse, ApiError> {
        let (_, record) = self.find(input.certificate_arn)?;
        Ok(api::GetCertificateResponse {
            certificate: Some(record.certificate.clone()),
            certificate_chain: record.chain.clone(),
        })
    }

    pub(super) fn list(
        &self,
        input: api::ListCertificatesRequest,
    ) -> Result<api::ListCertificatesResponse, ApiError> {
        let statuses = input.certificate_statuses.unwrap_or_default();
        let includes = input.includes.unwrap_or_default();
        if input.sort_by.is_some() != input.sort_order.is_some() {
            return Err(refuse("InvalidArgsException", "SortBy and SortOrder must be given together."));
        }
        let key_types = includes.key_types.filter(|types| !types.is_empty());
        let is_listed = |facts: &Facts| match &key_types {
            Some(types) => types.iter().any(|found| found == facts.key_algorithm),
            None => LISTED_KEY_TYPES.contains(&facts.key_algorithm),
        };
        let covers = |wanted: &Option<Vec<String>>, has: &[&str]| {
            wanted.iter().flatten().all(|name| name == "ANY" || has.contains(&name.as_str()))
        };
        let mut found = Vec::new();
        for (arn, record) in self.records.all().iter() {
            let facts = facts_of(arn, record)?;
            let extended: Vec<&str> = facts.extended_key_usages.iter().map(|(name, _)| *name).collect();
            let is_wanted = is_listed(&facts)
                && (statuses.is_empty() || statuses.iter().any(|status| status == self.status(&facts)))
                && covers(&includes.key_usage, &facts.key_usages)
                && covers(&includes.extended_key_usage, &extended)
                && includes.managed_by.is_none()
                && includes.export_option.as_deref().is_none_or(|option| option == "DISABLED");
            if is_wanted {
                found.push((arn.clone(), record.clone(), facts));
            }
        }
        // Newest first, as ACM lists them when it is not told otherwise.
        found.sort_by(|a, b| (b.1.created_at, &b.0).cmp(&(a.1.created_at, &a.0)));
        if input.sort_order.as_deref() == Some("ASCENDING") {
            found.reverse();
        }
        let (page, next_token) = page(found, input.next_token.as_deref(), input.max_items)?;
        let mut summaries = Vec::with_capacity(page.len());
        for (arn, record, facts) in page {
            let in_use = !self.users_of(&arn).is_empty();
            summaries.push(self.summary(arn, &record, &facts, in_use));
        }
        Ok(api::ListCertificatesResponse { certificate_summary_list: Some(summaries), next_token })
    }

    fn summary(
        &self,
        arn: String,
        record: &CertificateRecord,
        facts: &Facts,
        in_use: bool,
    ) -> api::CertificateSummary {
        let usages = facts.key_usages.iter().map(|name| (*name).to_string()).collect();
        let extended = facts.extended_key_usages.iter().map(|(name, _)| (*name).to_string()).collect();
        api::CertificateSummary {
            certificate_arn: Some(arn),
            domain_name: Some(facts.domain_name.clone()).filter(|name| !name.is_empty()),
            subject_alternative_name_summaries: Some(facts.alternative_names.clone()),
            has_additional_subject_alternative_names: Some(false),
            status: Some(self.status(facts).to_string()),
            type_: Some("IMPORTED".to_string()),
            key_algorithm: Some(facts.key_algorithm.to_string()),
            key_usages: Some(usages),
            extended_key_usages: Some(extended),
            in_use: Some(in_use),
            renewal_eligibility: Some("INELIGIBLE".to_string()),
            not_before: Some(time(facts.not_before)),
            not_after: Some(time(facts.not_after)),
            created_at: Some(moment(record.created_at)),
            imported_at: Some(moment(record.imported_at)),
            ..api::CertificateSummary::default()
        }
    }

    /// Hidden first, so that nobody begins to use it; then those who use it are asked.
    pub(super) async fn delete(self: &Arc<Self>, input: api::DeleteCertificateRequest) -> Result<(), ApiError> {
        let _alone = self.changing.lock().await;
        let (arn, _) = self.find(input.certificate_arn)?;
        self.hide(&arn, true);
        let outcome = self.delete_unused(&arn).await;
        self.hide(&arn, false);
        outcome
    }

    async fn delete_unused(self: &Arc<Self>, arn: &str) -> Result<(), ApiError> {
        if let Some(users) = self.users() {
            users.settled().await;
        }
        if !self.users_of(arn).is_empty() {
            let account = &self.scope.account_id;
            let text = format!("Certificate {arn} in account {account} is in use.");
            return Err(refuse("ResourceInUseException", text));
        }
        let (inner, arn) = (Arc::clone(self), arn.to_string());
        blocking(move || {
            inner.records.change(|records| {
                records.remove(&arn);
                Ok(())
            })
        })
        .await
    }

    fn hide(&self, arn: &str, hidden: bool) {
        let mut leaving = self.leaving.write().unwrap_or_else(PoisonError::into_inner);
        if hidden {
            leaving.insert(arn.to_string());
        } else {
            leaving.remove(arn);
        }
    }

    pub(super) async fn add_tags(self: &Arc<Self>, input: api::AddTagsToCertificateRequest) -> Result<(), ApiError> {
        let _alone = self.changing.lock().await;
        let (arn, mut record) = self.find(input.certificate_arn)?;
        record.tags.extend(parse_tags(input.tags.unwrap_or_default())?);
        check_count(&record.tags)?;
        self.put(&arn, record).await
    }

    /// A tag given with a value goes only when it has that value.
    pub(super) async fn remove_tags(
        self: &Arc<Self>,
        input: api::RemoveTagsFromCertificateRequest,
    ) -> Result<(), ApiError> {
        let _alone = self.changing.lock().await;
        let (arn, mut record) = self.find(input.certificate_arn)?;
        for tag in input.tags.unwrap_or_default() {
            let key = tag.key.unwrap_or_default();
            if tag.value.is_none() || record.tags.get(&key) == tag.value.as_ref() {
                record.tags.remove(&key);
            }
        }
        self.put(&arn, record).await
    }

    pub(super) fn list_tags(
        &self,
        input: api::ListTagsForCertificateRequest,
    ) -> Result<api::ListTagsForCertificateResponse, ApiError> {
        let (_, record) = self.find(input.certificate_arn)?;
        let tags =
            record.tags.iter().map(|(key, value)| api::Tag { key: Some(key.clone()), value: Some(value.clone()) });
        Ok(api::ListTagsForCertificateResponse { tags: Some(tags.collect()) })
    }
}

fn text(blob: Option<Blob>, what: &str) -> Result<String, ApiError> {
    String::from_utf8(blob.unwrap_or_default().0)
        .map_err(|_| invalid(format!("The {what} that you have specified is not in a valid PEM format.")))
}

fn moment(at: Timestamp) -> EpochSeconds {
    EpochSeconds::from_millis(at.millis())
}

/// What was checked when it was imported.
fn facts_of(arn: &str, record: &CertificateRecord) -> Result<Facts, ApiError> {
    x509::facts(&record.certificate).map_err(|cause| {
        tracing::error!(%arn, %cause, "a stored certificate cannot be read");
        ApiError::internal("A stored certificate cannot be read.")
    })
}

fn parse_tags(tags: Vec<api::Tag>) -> Result<BTreeMap<String, String>, ApiError> {
    let mut parsed = BTreeMap::new();
    for tag in tags {
        let key = tag.key.unwrap_or_default();
        if key.starts_with("aws:") {
            return Err(refuse("InvalidTagException", format!("The tag key '{key}' must not begin with aws:.")));
        }
        if parsed.insert(key.clone(), tag.value.unwrap_or_default()).is_some() {
            return Err(refuse("InvalidTagException", format!("The tag key '{key}' is given twice.")));
        }
    }
    check_count(&parsed)?;
    Ok(parsed)
}

fn check_count(tags: &BTreeMap<String, String>) -> Result<(), ApiError> {
    if tags.len() > MAX_TAGS {
        return Err(refuse("TooManyTagsException", format!("A certificate can have at most {MAX_TAGS} tags.")));
    }
    Ok(())
}

type Found = (String, CertificateRecord, Facts);

/// One page after the certificate whose ARN is the token.
fn page(all: Vec<Found>, token: Option<&str>, max: Option<i64>) -> Result<(Vec<Found>, Option<String>), ApiError> {
    let start = match token {
        None => 0,
        Some(token) => {
            let last = all.iter().position(|(arn, ..)| arn == token);
            last.ok_or_else(|| invalid("The NextToken is not valid; start again without one."))? + 1
        }
    };
    let size = max.and_then(|max| usize::try_from(max).ok()).unwrap_or(MAX_PAGE).clamp(1, MAX_PAGE);
    let more = all.len() > start + size;
    let shown: Vec<Found> = all.into_iter().skip(start).take(size).collect();
    let next = shown.last().filter(|_| more).map(|(arn, ..)| arn.clone());
    Ok((shown, next))
}
