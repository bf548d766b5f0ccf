//! The audit chain: one record per authenticated call, each bound to the one before.
//!
//! Promises: [`verify`] names the first record that was edited, moved, inserted or taken out; with a [`Checkpoint`]
//! kept elsewhere also a tail that was cut off or a chain that was written anew. Records hold identifiers, never
//! values of other parameters. Leaves out: where records are kept and who signs checkpoints.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use types::Timestamp;

/// Longest identifier kept of a request, in characters.
const MAX_PARAMETER_CHARS: usize = 256;
/// Most identifiers kept of one request.
const MAX_PARAMETERS: usize = 64;

/// How a call was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuditDecision {
    /// The caller had the permission.
    Allowed,
    /// No policy allowed it.
    ImplicitlyDenied,
    /// A policy denied it.
    ExplicitlyDenied,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditEntry {
    /// When, by the wall clock.
    pub at: Timestamp,
    /// ARN of the caller.
    pub principal: String,
    /// Access key id used.
    pub access_key_id: String,
    /// Address of the caller.
    pub source_ip: String,
    /// SigV4 name of the service.
    pub service: String,
    /// Operation.
    pub operation: String,
    /// ARNs the permissions were asked for.
    pub resources: Vec<String>,
    /// See [`redacted_parameters`].
    pub parameters: Vec<(String, String)>,
    /// The decision.
    pub decision: AuditDecision,
    /// Wire code of the answer's error; nothing for a success.
    pub error_code: Option<String>,
    /// Request id, also in the answer.
    pub request_id: String,
}

/// An entry in its place of the chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditRecord {
    /// 0, 1, 2, …
    pub sequence: u64,
    /// Hash of the record before; 64 zeros for the first.
    pub previous: String,
    /// What happened.
    pub entry: AuditEntry,
    /// SHA-256 over everything above, in hexadecimal.
    pub hash: String,
}

/// Where a chain ends: to be kept (signed) apart from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// How many records there are.
    pub records: u64,
    /// Hash of the last; 64 zeros when there is none.
    pub hash: String,
}

/// The end of a chain, to which records are appended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditTrail {
    head: Checkpoint,
}

impl Default for AuditTrail {
    fn default() -> Self {
        Self { head: Checkpoint { records: 0, hash: "0".repeat(64) } }
    }
}

impl AuditTrail {
    /// Goes on after a verified chain's last record.
    pub fn after(last: &AuditRecord) -> Self {
        Self { head: Checkpoint { records: last.sequence.saturating_add(1), hash: last.hash.clone() } }
    }

    /// The chain's end.
    pub fn checkpoint(&self) -> &Checkpoint {
        &self.head
    }

    /// Makes the next record. Store it before the call is answered, then [`AuditTrail::accept`] it; a record that
    /// could not be stored leaves the trail as it was.
    pub fn next(&self, entry: AuditEntry) -> AuditRecord {
        let (sequence, previous) = (self.head.records, self.head.hash.clone());
        let hash = hash_of(sequence, &previous, &entry);
        AuditRecord { sequence, previous, entry, hash }
    }

    /// Moves on behind a record that is durable.
    pub fn accept(&mut self, record: &AuditRecord) {
        *self = Self::after(record);
    }
}

/// Where and why a chain does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("audit record {index}: {why}")]
pub struct BrokenAt {
    /// Index of the record; the number of records when what is missing comes after the last.
    pub index: usize,
    /// What is wrong.
    pub why: Why,
}

/// What is wrong with a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// The number in the record is not its place.
    #[error("its sequence number is not its place: records were taken out, inserted or moved")]
    Sequence,
    /// The record is bound to another predecessor.
    #[error("it does not follow the record before it")]
    Previous,
    /// The record's content is not what was hashed.
    #[error("its content was changed")]
    Content,
    /// The chain ends before its checkpoint.
    #[error("the chain ends before its checkpoint")]
    Truncated,
    /// The record at the checkpoint is another one.
    #[error("the record is not the one in the checkpoint: the chain was written anew")]
    Rewritten,
}

/// Checks a chain from its beginning.
///
/// # Errors
///
/// The first record that does not hold.
pub fn verify<'a>(records: impl IntoIterator<Item = &'a AuditRecord>) -> Result<(), BrokenAt> {
    walk(records, None).map(|_| ())
}

/// Checks a chain from its beginning, and that it still contains what a checkpoint saw.
///
/// # Errors
///
/// As [`verify`], and [`Why::Truncated`] or [`Why::Rewritten`].
pub fn verify_to<'a>(
    records: impl IntoIterator<Item = &'a AuditRecord>,
    checkpoint: &Checkpoint,
) -> Result<(), BrokenAt> {
    let count = walk(records, Some(checkpoint))?;
    if u64::try_from(count).unwrap_or(u64::MAX) < checkpoint.records {
        return Err(BrokenAt { index: count, why: Why::Truncated });
    }
    Ok(())
}

fn walk<'a>(
    records: impl IntoIterator<Item = &'a AuditRecord>,
    checkpoint: Option<&Checkpoint>,
) -> Result<usize, BrokenAt> {
    let mut trail = AuditTrail::default();
    let mut count = 0;
    for (index, record) in records.into_iter().enumerate() {
        let broken = |why| Err(BrokenAt { index, why });
        if record.sequence != trail.head.records {
            return broken(Why::Sequence);
        }
        if record.previous != trail.head.hash {
            return broken(Why::Previous);
        }
        if record.hash != hash_of(record.sequence, &record.previous, &record.entry) {
            return broken(Why::Content);
        }
        trail = AuditTrail::after(record);
        count = index + 1;
        if checkpoint.is_some_and(|point| point.records == trail.head.records && point.hash != record.hash) {
            return broken(Why::Rewritten);
        }
    }
    Ok(count)
}

/// Every field with its length before it, so that no two entries feed the same bytes.
fn hash_of(sequence: u64, previous: &str, entry: &AuditEntry) -> String {
    let mut hasher = Sha256::new();
    let mut feed = |bytes: &[u8]| {
        hasher.update(count(bytes.len()));
        hasher.update(bytes);
    };
    let decision = match entry.decision {
        AuditDecision::Allowed => "allowed",
        AuditDecision::ImplicitlyDenied => "implicitly_denied",
        AuditDecision::ExplicitlyDenied => "explicitly_denied",
    };
    feed(&sequence.to_be_bytes());
    feed(previous.as_bytes());
    feed(&entry.at.millis().to_be_bytes());
    for text in [&entry.principal, &entry.access_key_id, &entry.source_ip, &entry.service, &entry.operation] {
        feed(text.as_bytes());
    }
    feed(&count(entry.resources.len()));
    entry.resources.iter().for_each(|resource| feed(resource.as_bytes()));
    feed(&count(entry.parameters.len()));
    for (name, value) in &entry.parameters {
        feed(name.as_bytes());
        feed(value.as_bytes());
    }
    feed(decision.as_bytes());
    // Absent and empty differ.
    feed(&[u8::from(entry.error_code.is_some())]);
    feed(entry.error_code.as_deref().unwrap_or_default().as_bytes());
    feed(entry.request_id.as_bytes());
    let digits = hasher.finalize().into_iter().flat_map(|byte| [byte >> 4, byte & 0x0f]);
    digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
}

/// The same bytes on every machine.
fn count(length: usize) -> [u8; 8] {
    u64::try_from(length).unwrap_or(u64::MAX).to_be_bytes()
}

/// Endings of member names whose values identify something; everything else is left out.
const IDENTIFIERS: [&str; 11] =
    ["name", "names", "arn", "arns", "id", "ids", "cluster", "service", "services", "taskdefinition", "bucket"];
/// Never, whatever the ending: secrets, and ids that are as good as one.
const NEVER: [&str; 7] = ["secret", "token", "password", "credential", "signature", "executionid", "externalid"];

/// The identifiers among a request's top-level members: what a record may keep. What is not known to be harmless
/// (bodies, payloads, environments, descriptions, tags, tokens) is left out.
pub fn redacted_parameters(input: &Value) -> Vec<(String, String)> {
    let Value::Object(members) = input else { return Vec::new() };
    let mut out: Vec<(String, String)> = Vec::new();
    for (name, value) in members {
        let lower = name.to_ascii_lowercase();
        let harmless = IDENTIFIERS.iter().any(|ending| lower.ends_with(ending));
        if !harmless || NEVER.iter().any(|word| lower.contains(word)) {
            continue;
        }
        let texts = match value {
            Value::String(text) => vec![text.as_str()],
            Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        for text in texts {
            out.push((name.clone(), text.chars().take(MAX_PARAMETER_CHARS).collect()));
            if out.len() == MAX_PARAMETERS {
                return out;
            }
        }
    }
    // Whatever order the document had, the record has one.
    out.sort_by(|left, right| left.0.cmp(&right.0));
    out
}
