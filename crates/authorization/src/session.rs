//! AssumeRole: from a caller and a role to temporary credentials.
//!
//! Promises: a caller gets a session only if no policy denies it and either the trust policy names the caller or it
//! names the account and the caller's own policies allow `sts:AssumeRole`; an unknown role is refused in the same
//! words as a forbidden one. Randomness and time are arguments. Leaves out: MFA, source identities and session tags.

use types::Timestamp;

use crate::context::{CallFacts, RequestContext};
use crate::decide::Decision;
use crate::policy::{Policy, PolicyFault, PolicyKind};
use crate::principal::{Caller, Directory, Identity};
use crate::records::{RoleRecord, SecretText, SessionRecord};
use crate::requirement::{Denied, DeniedBy, Permission};
use crate::trust::{TrustDecision, trusts, trusts_service};

const ACTION: &str = "sts:AssumeRole";
const SHORTEST_SECONDS: u32 = 900;
const DEFAULT_SECONDS: u32 = 3_600;
/// A session that makes a session ("role chaining") gets at most an hour.
const LONGEST_CHAINED_SECONDS: u32 = 3_600;
const MAX_SESSION_POLICY_ARNS: usize = 10;

/// An AssumeRole request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AssumeRole {
    /// The role's ARN.
    pub role_arn: String,
    /// 2 to 64 of letters, digits and `_=,.@-`.
    pub session_name: String,
    /// 900 to the role's longest; 3,600 when absent.
    pub duration_seconds: Option<u32>,
    /// Inline session policy.
    pub policy: Option<String>,
    /// Managed session policies.
    pub policy_arns: Vec<String>,
    /// Compared by the trust policy's `sts:ExternalId`.
    pub external_id: Option<String>,
}

/// Fresh randomness for one session, from the system's generator.
pub struct SessionSecrets {
    /// For the key id; need not be secret.
    pub key_id: [u8; 10],
    /// For the secret access key.
    pub secret: [u8; 30],
    /// For the session token.
    pub token: [u8; 96],
}

/// A session that was made. Store the record before answering.
#[derive(Clone, Debug, PartialEq)]
pub struct AssumedRole {
    /// To be stored and given to [`Directory::add_session`]; also holds what the answer's `Credentials` need.
    pub record: SessionRecord,
    /// `arn:aws:sts::…:assumed-role/ROLE/SESSION`.
    pub arn: String,
    /// `AROA…:SESSION`.
    pub assumed_role_id: String,
}

/// Why no session is made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AssumeRoleFault {
    /// `AccessDenied`.
    #[error(transparent)]
    Denied(#[from] Denied),
    /// `ValidationError`.
    #[error("{0}")]
    Invalid(String),
    /// `MalformedPolicyDocument` or `PackedPolicyTooLarge`.
    #[error(transparent)]
    Policy(#[from] PolicyFault),
}

impl AssumeRoleFault {
    /// STS's wire code.
    pub fn code(&self) -> &'static str {
        match self {
            AssumeRoleFault::Denied(_) => "AccessDenied",
            AssumeRoleFault::Invalid(_) => "ValidationError",
            AssumeRoleFault::Policy(PolicyFault::Malformed { .. }) => "MalformedPolicyDocument",
            AssumeRoleFault::Policy(PolicyFault::TooLarge { .. }) => "PackedPolicyTooLarge",
        }
    }
}

/// Whether `caller` may assume the role.
///
/// # Errors
///
/// [`Denied`], in the same words for a role that does not exist.
pub fn authorize_assume_role(
    directory: &Directory,
    caller: &Caller,
    facts: &CallFacts,
    request: &AssumeRole,
) -> Result<(), Denied> {
    let mut context = caller.context(facts).about(ACTION, &request.role_arn, &[]);
    context.set("sts:RoleSessionName", [request.session_name.as_str()]);
    if let Some(external_id) = &request.external_id {
        context.set("sts:ExternalId", [external_id.as_str()]);
    }
    let (own, layer) = caller.decide(&context);
    let refused = |by| Denied::new(caller, Permission::new(ACTION, &request.role_arn), by);
    if matches!(own, Decision::ExplicitDeny { .. }) {
        return Err(refused(DeniedBy::explicit(layer)));
    }
    let trust = directory.role(&request.role_arn).map_or(TrustDecision::ImplicitDeny, |role| {
        // A trust policy that cannot be read trusts nobody.
        let policy = Policy::parse(&role.trust_policy, PolicyKind::Trust);
        policy.map_or(TrustDecision::ImplicitDeny, |policy| trusts(&policy, caller, &context))
    });
    match (trust, own) {
        (TrustDecision::AllowedByAccount, Decision::Allow) => Ok(()),
        // Being named is enough, but never more than a boundary or session policy leaves.
        (TrustDecision::AllowedByName, Decision::Allow) => Ok(()),
        (TrustDecision::AllowedByName, _) if layer == crate::principal::Layer::Identity => Ok(()),
        (TrustDecision::ExplicitDeny, _) => Err(refused(DeniedBy::ResourceExplicitly)),
        (TrustDecision::AllowedByAccount | TrustDecision::AllowedByName, _) => {
            Err(refused(DeniedBy::implicit(layer)))
        }
        (TrustDecision::ImplicitDeny, _) => Err(refused(DeniedBy::Resource)),
    }
}

/// Makes a session, if the caller may have one.
///
/// # Errors
///
/// See [`AssumeRoleFault`].
pub fn assume_role(
    directory: &Directory,
    caller: &Caller,
    facts: &CallFacts,
    request: &AssumeRole,
    now: Timestamp,
    secrets: &SessionSecrets,
) -> Result<AssumedRole, AssumeRoleFault> {
    check_session_name(&request.session_name)?;
    authorize_assume_role(directory, caller, facts, request)?;
    let role = directory
        .role(&request.role_arn)
        .ok_or_else(|| Denied::new(caller, Permission::new(ACTION, &request.role_arn), DeniedBy::Resource))?;
    let seconds = session_seconds(caller, role.max_session_seconds, request.duration_seconds)?;
    if request.policy_arns.len() > MAX_SESSION_POLICY_ARNS {
        let text = format!("policyArns: at most {MAX_SESSION_POLICY_ARNS} session policies may be given.");
        return Err(AssumeRoleFault::Invalid(text));
    }
    if let Some(document) = &request.policy {
        Policy::parse(document, PolicyKind::Session)?;
    }
    let mut record = new_session(role, &request.session_name, seconds, now, secrets);
    record.policy.clone_from(&request.policy);
    record.policy_arns.clone_from(&request.policy_arns);
    let arn = format!("assumed-role/{}/{}", role.name, request.session_name);
    Ok(AssumedRole {
        arn: directory.scope().global_arn("sts", &arn),
        assumed_role_id: format!("{}:{}", role.id, request.session_name),
        record,
    })
}

/// Random keys of a role that are good for so long.
fn new_session(
    role: &RoleRecord,
    session_name: &str,
    seconds: u32,
    now: Timestamp,
    secrets: &SessionSecrets,
) -> SessionRecord {
    SessionRecord {
        access_key_id: format!("ASIA{}", base32(&secrets.key_id)),
        secret_access_key: SecretText::new(base64(&secrets.secret)),
        session_token: SecretText::new(base64(&secrets.token)),
        role: role.name.clone(),
        role_id: role.id.clone(),
        session_name: session_name.to_string(),
        policy: None,
        policy_arns: Vec::new(),
        issued_at: now,
        expires_at: now.plus(std::time::Duration::from_secs(u64::from(seconds))),
    }
}

impl Directory {
    /// An hour's session of a role for an AWS service it is handed to; nothing unless the role trusts the service
    /// for `source_arn` (see [`Directory::role_trusts_service`]). Store the record before using it.
    pub fn assume_for_service(
        &self,
        (role_arn, service, source_arn): (&str, &str, &str),
        session_name: &str,
        now: Timestamp,
        secrets: &SessionSecrets,
    ) -> Option<SessionRecord> {
        let role = self.role(role_arn).filter(|_| self.role_trusts_service(role_arn, service, source_arn))?;
        Some(new_session(role, session_name, DEFAULT_SECONDS, now, secrets))
    }

    /// Whether there is a role with this ARN.
    pub fn has_role(&self, role_arn: &str) -> bool {
        self.role(role_arn).is_some()
    }

    /// Whether a role lets an AWS service assume it, e.g. `codedeploy.amazonaws.com` for the group with ARN
    /// `source_arn` (which guards against being used for somebody else's group).
    pub fn role_trusts_service(&self, role_arn: &str, service: &str, source_arn: &str) -> bool {
        let request = RequestContext::new(ACTION, role_arn)
            .with("aws:SourceArn", [source_arn])
            .with("aws:SourceAccount", [self.scope().account_id.as_str()])
            .with("aws:PrincipalIsAWSService", ["true"]);
        self.role(role_arn)
            .and_then(|role| Policy::parse(&role.trust_policy, PolicyKind::Trust).ok())
            .is_some_and(|policy| trusts_service(&policy, service, &request))
    }
}

fn check_session_name(name: &str) -> Result<(), AssumeRoleFault> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"_+=,.@-".contains(&byte);
    if (2..=64).contains(&name.len()) && name.bytes().all(allowed) {
        return Ok(());
    }
    let text = "roleSessionName: must be 2 to 64 letters, digits or any of _ + = , . @ -";
    Err(AssumeRoleFault::Invalid(text.into()))
}

fn session_seconds(caller: &Caller, role_longest: u32, wanted: Option<u32>) -> Result<u32, AssumeRoleFault> {
    let chained = matches!(caller.identity, Identity::Session { .. });
    let longest = if chained { LONGEST_CHAINED_SECONDS } else { role_longest.max(SHORTEST_SECONDS) };
    let wanted = wanted.unwrap_or(DEFAULT_SECONDS.min(longest));
    if wanted < SHORTEST_SECONDS {
        return Err(AssumeRoleFault::Invalid(format!("durationSeconds: must be at least {SHORTEST_SECONDS}.")));
    }
    if wanted > longest {
        let limit = if chained {
            "1 hour session limit for roles assumed by role chaining"
        } else {
            "MaxSessionDuration set for this role"
        };
        return Err(AssumeRoleFault::Invalid(format!("The requested DurationSeconds exceeds the {limit}.")));
    }
    Ok(wanted)
}

const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Five bits a character.
fn base32(bytes: &[u8]) -> String {
    groups(bytes, 5).map(|index| char::from(BASE32[index])).collect()
}

/// Six bits a character; the inputs here need no padding.
fn base64(bytes: &[u8]) -> String {
    groups(bytes, 6).map(|index| char::from(BASE64[index])).collect()
}

fn groups(bytes: &[u8], bits: usize) -> impl Iterator<Item = usize> + '_ {
    let bit = |at: usize| usize::from(bytes[at / 8] >> (7 - at % 8) & 1);
    (0..bytes.len() * 8 / bits)
        .map(move |group| (group * bits..(group + 1) * bits).fold(0, |value, at| value << 1 | bit(at)))
}
