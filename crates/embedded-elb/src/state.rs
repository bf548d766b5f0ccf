//! The whole of ELB's state: one value, looked up, copied, changed and compared as a whole.
//!
//! Promises: [`State::changes`] yields exactly the writes that turn one state into another on disk. Leaves out: when
//! it is written (`crate::commit`).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ports::{Certificate, CertificateSource, DocumentWrite, Documents, StoreError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use types::{ListenerArn, LoadBalancerArn, RuleArn, TargetGroupArn};

use crate::records::{Head, Listener, LoadBalancer, Rule, TargetGroup, from_document, to_document};

const HEAD: &str = "elb-table";
const LOAD_BALANCER: &str = "elb-load-balancer";
const TARGET_GROUP: &str = "elb-target-group";
const LISTENER: &str = "elb-listener";
const HEAD_KEY: &str = "head";

/// All records.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct State {
    pub head: Head,
    pub load_balancers: BTreeMap<LoadBalancerArn, LoadBalancer>,
    pub target_groups: BTreeMap<TargetGroupArn, TargetGroup>,
    pub listeners: BTreeMap<ListenerArn, Listener>,
    /// The listeners' certificates by ARN. Not on disk here: the keys belong to the service that keeps certificates.
    pub certificates: BTreeMap<String, Arc<Certificate>>,
}

impl State {
    /// Reads everything; a record that cannot be understood is an error.
    pub fn load(documents: &dyn Documents, certificates: &dyn CertificateSource) -> Result<Self, StoreError> {
        let head = match documents.get(HEAD, HEAD_KEY)? {
            Some(document) => from_document(document).map_err(|cause| damaged(HEAD, HEAD_KEY, &cause))?,
            None => Head::default(),
        };
        let mut state = Self {
            head,
            load_balancers: load_kind(documents, LOAD_BALANCER, |record: &LoadBalancer| record.arn.clone())?,
            target_groups: load_kind(documents, TARGET_GROUP, |record: &TargetGroup| record.arn.clone())?,
            listeners: load_kind(documents, LISTENER, |record: &Listener| record.arn.clone())?,
            certificates: BTreeMap::new(),
        };
        for arn in state.certificate_arns() {
            match certificates.certificate(&arn) {
                Some(found) => drop(state.certificates.insert(arn, Arc::new(found))),
                // Its listeners stay closed; all others open.
                None => tracing::error!(%arn, "a listener's certificate is gone"),
            }
        }
        Ok(state)
    }

    /// ARNs of the certificates that listeners name.
    pub fn certificate_arns(&self) -> BTreeSet<String> {
        let named = self.listeners.values().filter_map(|listener| listener.tls.as_ref());
        named.flat_map(|tls| tls.all_certificates()).cloned().collect()
    }

    /// Lets go of certificates that no listener names.
    pub fn forget_unused_certificates(&mut self) {
        if !self.certificates.is_empty() {
            let named = self.certificate_arns();
            self.certificates.retain(|arn, _| named.contains(arn));
        }
    }

    /// Load balancers that use a certificate.
    pub fn users_of_certificate(&self, arn: &str) -> BTreeSet<&LoadBalancerArn> {
        let uses = |listener: &&Listener| {
            listener.tls.as_ref().is_some_and(|tls| tls.all_certificates().into_iter().any(|found| found == arn))
        };
        self.listeners.values().filter(uses).map(|listener| &listener.load_balancer).collect()
    }

    /// The writes that turn `self` on disk into `next`.
    pub fn changes(&self, next: &Self) -> Result<Vec<DocumentWrite>, StoreError> {
        let mut batch = Vec::new();
        if self.head != next.head {
            let value = to_document(&next.head).map_err(|cause| damaged(HEAD, HEAD_KEY, &cause))?;
            batch.push(DocumentWrite::Put { kind: HEAD, key: HEAD_KEY.to_string(), value });
        }
        push_changes(&mut batch, LOAD_BALANCER, &self.load_balancers, &next.load_balancers)?;
        push_changes(&mut batch, TARGET_GROUP, &self.target_groups, &next.target_groups)?;
        push_changes(&mut batch, LISTENER, &self.listeners, &next.listeners)?;
        Ok(batch)
    }

    /// Load balancer by name.
    pub fn load_balancer_named(&self, name: &str) -> Option<&LoadBalancer> {
        self.load_balancers.values().find(|balancer| balancer.name == name)
    }

    /// Target group by name.
    pub fn target_group_named(&self, name: &str) -> Option<&TargetGroup> {
        self.target_groups.values().find(|group| group.name == name)
    }

    /// Listeners of a load balancer by port.
    pub fn listeners_of(&self, balancer: &LoadBalancerArn) -> Vec<&Listener> {
        let mut found: Vec<_> =
            self.listeners.values().filter(|listener| listener.load_balancer == *balancer).collect();
        found.sort_by_key(|listener| listener.port);
        found
    }

    /// The listener that holds a rule, default rules included.
    pub fn listener_of_rule(&self, rule: &RuleArn) -> Option<&Listener> {
        self.listeners
            .values()
            .find(|listener| listener.default_rule == *rule || listener.rules.iter().any(|found| found.arn == *rule))
    }

    /// A rule that is not a default rule, for change, with its listener's ARN.
    pub fn rule_mut(&mut self, rule: &RuleArn) -> Option<&mut Rule> {
        self.listeners.values_mut().flat_map(|listener| &mut listener.rules).find(|found| found.arn == *rule)
    }

    /// Load balancers whose rules name the group (at most one, spec 10.3).
    pub fn load_balancers_using(&self, group: &TargetGroupArn) -> BTreeSet<&LoadBalancerArn> {
        let users = self.listeners.values().filter(|listener| listener.uses(group));
        users.map(|listener| &listener.load_balancer).collect()
    }
}

fn load_kind<K: Ord, T: DeserializeOwned>(
    documents: &dyn Documents,
    kind: &'static str,
    key: impl Fn(&T) -> K,
) -> Result<BTreeMap<K, T>, StoreError> {
    let mut records = BTreeMap::new();
    for (name, document) in documents.list(kind)? {
        let record: T = from_document(document).map_err(|cause| damaged(kind, &name, &cause))?;
        records.insert(key(&record), record);
    }
    Ok(records)
}

fn push_changes<K: Ord + AsRef<str>, T: Serialize + PartialEq>(
    batch: &mut Vec<DocumentWrite>,
    kind: &'static str,
    old: &BTreeMap<K, T>,
    new: &BTreeMap<K, T>,
) -> Result<(), StoreError> {
    for key in old.keys().filter(|key| !new.contains_key(key)) {
        batch.push(DocumentWrite::Delete { kind, key: key.as_ref().to_string() });
    }
    for (key, record) in new.iter().filter(|(key, record)| old.get(key) != Some(record)) {
        let key = key.as_ref().to_string();
        let value = to_document(record).map_err(|cause| damaged(kind, &key, &cause))?;
        batch.push(DocumentWrite::Put { kind, key, value });
    }
    Ok(())
}

fn damaged(kind: &str, key: &str, cause: &str) -> StoreError {
    StoreError::Damaged(format!("{kind} {key}: {cause}"))
}
