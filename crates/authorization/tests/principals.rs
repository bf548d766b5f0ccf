//! Users, roles, sessions and who may become what.
// A helper that panics is a failing test.
#![allow(clippy::unwrap_used)]

use authorization::{
    AccessKeyRecord, AssumeRole, AssumeRoleFault, CallFacts, Caller, CredentialFault, CredentialStore, Decision,
    Directory, ManagedPolicyRecord, Permission, Requirement, RoleRecord, SecretText, SessionSecrets, UserRecord,
    assume_role, authorize, authorize_simulation,
};
use serde_json::{Value, json};
use types::{Scope, Timestamp};

const NOW: Timestamp = Timestamp::from_millis(1_780_272_000_000);
const ROLE: &str = "arn:aws:iam::000000000000:role/ops/deployer";

fn document(statements: Value) -> String {
    json!({"Version": "2012-10-17", "Statement": statements}).to_string()
}

fn allow(action: &str) -> Value {
    json!({"Effect": "Allow", "Action": action, "Resource": "*"})
}

fn user(name: &str, statements: Value) -> UserRecord {
    UserRecord {
        name: name.into(),
        path: "/".into(),
        id: format!("AIDA{name}"),
        inline: [("p".to_owned(), document(statements))].into(),
        ..UserRecord::default()
    }
}

fn role(principal: Value, statements: Value) -> RoleRecord {
    RoleRecord {
        name: "deployer".into(),
        path: "/ops/".into(),
        id: "AROA1".into(),
        trust_policy: document(json!([{"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}])),
        inline: [("p".to_owned(), document(statements))].into(),
        max_session_seconds: 7_200,
        ..RoleRecord::default()
    }
}

fn key(id: &str, user: Option<&str>) -> AccessKeyRecord {
    AccessKeyRecord {
        access_key_id: id.into(),
        secret_access_key: SecretText::new("secret"),
        user: user.map(str::to_owned),
        active: true,
        created_at: NOW,
    }
}

fn directory(ann: UserRecord, role: RoleRecord) -> Directory {
    let access_keys = vec![key("AKIAANN", Some("ann")), key("AKIAROOT", None), key("AKIAGONE", Some("gone"))];
    let store = CredentialStore { users: vec![ann], roles: vec![role], access_keys, ..CredentialStore::default() };
    Directory::build(Scope::development("us-east-1"), store)
}

fn facts() -> CallFacts {
    CallFacts {
        source_ip: "10.0.0.1".into(),
        now_epoch_seconds: 1_780_272_000,
        secure_transport: true,
        region: "us-east-1".into(),
        user_agent: None,
    }
}

fn secrets(seed: u8) -> SessionSecrets {
    SessionSecrets { key_id: [seed; 10], secret: [seed; 30], token: [seed; 96] }
}

fn asks(name: &str) -> AssumeRole {
    AssumeRole { role_arn: ROLE.into(), session_name: name.into(), ..AssumeRole::default() }
}

fn may(caller: &Caller, action: &str, resource: &str) -> bool {
    let requirement = Requirement::One(Permission::new(action, resource));
    authorize(caller, &caller.context(&facts()), &requirement).is_ok()
}

#[test]
fn a_key_leads_to_its_user_and_the_roots_to_everything() {
    let directory = directory(user("ann", json!([allow("s3:Get*")])), role(json!("*"), json!([allow("*")])));
    let ann = directory.caller("AKIAANN", NOW).unwrap();
    assert_eq!(ann.arn, "arn:aws:iam::000000000000:user/ann");
    assert!(may(&ann, "s3:GetObject", "arn:aws:s3:::b/k") && !may(&ann, "s3:PutObject", "arn:aws:s3:::b/k"));
    assert!(may(&directory.caller("AKIAROOT", NOW).unwrap(), "any:Thing", "*"));
}

#[test]
fn a_key_that_is_unknown_inactive_or_without_its_user_is_of_no_use() {
    let mut store = CredentialStore { access_keys: vec![key("AKIAOFF", None)], ..CredentialStore::default() };
    store.access_keys[0].active = false;
    let off = Directory::build(Scope::development("us-east-1"), store);
    assert_eq!(off.caller("AKIAOFF", NOW).unwrap_err(), CredentialFault::Unknown);
    assert!(off.secret("AKIAOFF").is_none());
    let directory = directory(user("ann", json!([allow("*")])), role(json!("*"), json!([allow("*")])));
    assert_eq!(directory.caller("AKIANONE", NOW).unwrap_err(), CredentialFault::Unknown);
    assert_eq!(directory.caller("AKIAGONE", NOW).unwrap_err(), CredentialFault::Unknown);
}

#[test]
fn a_boundary_only_takes_away() {
    let mut ann = user("ann", json!([allow("s3:*")]));
    ann.permissions_boundary = Some("arn:aws:iam::000000000000:policy/bound".into());
    let managed = ManagedPolicyRecord {
        arn: "arn:aws:iam::000000000000:policy/bound".into(),
        document: document(json!([allow("s3:Get*"), allow("ec2:*")])),
    };
    let store = CredentialStore {
        users: vec![ann],
        access_keys: vec![key("AKIAANN", Some("ann"))],
        managed_policies: vec![managed],
        ..CredentialStore::default()
    };
    let ann = Directory::build(Scope::development("us-east-1"), store).caller("AKIAANN", NOW).unwrap();
    assert!(may(&ann, "s3:GetObject", "*"));
    assert!(!may(&ann, "s3:PutObject", "*") && !may(&ann, "ec2:DescribeVpcs", "*"));
}

#[test]
fn a_policy_that_cannot_be_read_denies_its_owner_everything() {
    let mut ann = user("ann", json!([allow("*")]));
    ann.inline.insert("broken".into(), r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny"}]}"#.into());
    let broken = directory(ann, role(json!("*"), json!([allow("*")])));
    assert_eq!(broken.faults().len(), 1);
    assert!(!may(&broken.caller("AKIAANN", NOW).unwrap(), "s3:GetObject", "*"));
    let mut missing = user("ann", json!([allow("*")]));
    missing.attached.insert("arn:aws:iam::000000000000:policy/gone".into());
    let missing = directory(missing, role(json!("*"), json!([allow("*")])));
    assert!(!may(&missing.caller("AKIAANN", NOW).unwrap(), "s3:GetObject", "*"));
}

#[test]
fn policies_of_aws_are_attachable_and_only_full_access_grants() {
    for (name, expected) in [("AdministratorAccess", true), ("service-role/AWSCodeDeployRoleForECS", false)] {
        let mut ann = user("ann", json!([allow("s3:*")]));
        ann.attached.insert(format!("arn:aws:iam::aws:policy/{name}"));
        let directory = directory(ann, role(json!("*"), json!([allow("*")])));
        assert_eq!(directory.faults(), []);
        let ann = directory.caller("AKIAANN", NOW).unwrap();
        assert!(may(&ann, "s3:GetObject", "*"));
        assert_eq!(may(&ann, "ec2:DescribeVpcs", "*"), expected, "{name}");
    }
}

#[test]
fn a_session_has_the_roles_rights_until_it_expires() {
    let trusts = json!({"AWS": "arn:aws:iam::000000000000:user/ann"});
    let mut directory = directory(user("ann", json!([allow("s3:*")])), role(trusts, json!([allow("ecs:*")])));
    let ann = directory.caller("AKIAANN", NOW).unwrap();
    let assumed = assume_role(&directory, &ann, &facts(), &asks("ci"), NOW, &secrets(7)).unwrap();
    assert_eq!(assumed.arn, "arn:aws:sts::000000000000:assumed-role/deployer/ci");
    assert_eq!(assumed.assumed_role_id, "AROA1:ci");
    let id = assumed.record.access_key_id.clone();
    assert!(id.starts_with("ASIA") && id.len() == 20, "{id}");
    directory.add_session(assumed.record.clone());
    let (secret, token) = directory.secret(&id).unwrap();
    assert_eq!((secret, token), (&assumed.record.secret_access_key, Some(&assumed.record.session_token)));

    let session = directory.caller(&id, NOW).unwrap();
    assert!(may(&session, "ecs:RunTask", "*") && !may(&session, "s3:GetObject", "*"));
    let context = session.context(&facts());
    assert_eq!(context.values("aws:PrincipalArn").unwrap(), [ROLE]);
    assert_eq!(context.values("aws:userid").unwrap(), ["AROA1:ci"]);
    assert_eq!(context.values("aws:username"), None, "sessions have no user name");
    assert!(context.values("aws:TokenIssueTime").is_some());

    let end = NOW.plus_minutes(60);
    assert!(directory.caller(&id, Timestamp::from_millis(end.millis() - 1)).is_ok());
    assert_eq!(directory.caller(&id, end).unwrap_err(), CredentialFault::Expired);
    assert!(directory.secret(&id).is_some(), "who can sign may know that the session expired");
    directory.drop_expired(end);
    assert_eq!(directory.caller(&id, end).unwrap_err(), CredentialFault::Unknown);
}

#[test]
fn a_session_policy_only_takes_away() {
    let mut directory = directory(user("ann", json!([allow("*")])), role(json!("*"), json!([allow("ecs:*")])));
    let ann = directory.caller("AKIAANN", NOW).unwrap();
    let mut request = asks("ci");
    request.policy = Some(document(json!([allow("ecs:List*"), allow("s3:*")])));
    let record = assume_role(&directory, &ann, &facts(), &request, NOW, &secrets(1)).unwrap().record;
    let id = record.access_key_id.clone();
    directory.add_session(record);
    let session = directory.caller(&id, NOW).unwrap();
    assert!(may(&session, "ecs:ListTasks", "*"));
    assert!(!may(&session, "ecs:RunTask", "*") && !may(&session, "s3:GetObject", "*"));
}

#[test]
fn being_named_is_enough_and_being_of_the_account_needs_an_own_permission() {
    let can = |principal: Value, own: Value| {
        let directory = directory(user("ann", own), role(principal, json!([allow("*")])));
        let ann = directory.caller("AKIAANN", NOW).unwrap();
        assume_role(&directory, &ann, &facts(), &asks("ci"), NOW, &secrets(1)).map(|_| ()).map_err(|f| f.to_string())
    };
    let (nothing, own) = (json!([allow("s3:*")]), json!([allow("sts:AssumeRole")]));
    let deny = json!([allow("*"), {"Effect": "Deny", "Action": "sts:*", "Resource": ROLE}]);
    let named = json!({"AWS": "arn:aws:iam::000000000000:user/ann"});
    assert_eq!(can(named.clone(), nothing.clone()), Ok(()));
    assert!(can(named, deny).unwrap_err().contains("explicit deny in an identity-based policy"));
    for account in ["000000000000", "arn:aws:iam::000000000000:root"] {
        assert_eq!(can(json!({"AWS": account}), own.clone()), Ok(()), "{account}");
        assert!(can(json!({"AWS": account}), nothing.clone()).is_err(), "{account}");
    }
    for other in [
        json!({"AWS": "arn:aws:iam::000000000000:user/bob"}),
        json!({"AWS": "999999999999"}),
        json!({"Service": "ecs.amazonaws.com"}),
    ] {
        assert!(
            can(other.clone(), own.clone()).unwrap_err().contains("is not authorized to perform: sts:AssumeRole"),
            "{other}"
        );
    }
}

#[test]
fn an_unknown_role_is_refused_in_the_words_of_a_forbidden_one() {
    let directory =
        directory(user("ann", json!([allow("*")])), role(json!({"AWS": "999999999999"}), json!([allow("*")])));
    let ann = directory.caller("AKIAANN", NOW).unwrap();
    let refusal = |arn: &str| {
        let request = AssumeRole { role_arn: arn.into(), ..asks("ci") };
        let fault = assume_role(&directory, &ann, &facts(), &request, NOW, &secrets(1)).unwrap_err();
        assert_eq!(fault.code(), "AccessDenied");
        fault.to_string().replace(arn, "ROLE")
    };
    assert_eq!(refusal(ROLE), refusal("arn:aws:iam::000000000000:role/nobody"));
    assert_eq!(refusal(ROLE), refusal("arn:aws:iam::999999999999:role/ops/deployer"));
    assert_eq!(refusal(ROLE), refusal("arn:aws:iam::000000000000:role/deployer"), "the path belongs to the name");
}

#[test]
fn an_external_id_in_the_trust_policy_must_be_given() {
    let mut deployer = role(json!("*"), json!([allow("*")]));
    deployer.trust_policy =
        document(json!([{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole",
        "Condition": {"StringEquals": {"sts:ExternalId": "agreed"}}}]));
    let directory = directory(user("ann", json!([allow("*")])), deployer);
    let ann = directory.caller("AKIAANN", NOW).unwrap();
    for (given, expected) in [(None, false), (Some("other"), false), (Some("agreed"), true)] {
        let request = AssumeRole { external_id: given.map(str::to_owned), ..asks("ci") };
        assert_eq!(
            assume_role(&directory, &ann, &facts(), &request, NOW, &secrets(1)).is_ok(),
            expected,
            "{given:?}"
        );
    }
}

#[test]
fn durations_and_names_are_bounded_and_chained_sessions_end_within_the_hour() {
    let mut directory = directory(user("ann", json!([allow("*")])), role(json!("*"), json!([allow("*")])));
    let ann = directory.caller("AKIAANN", NOW).unwrap();
    let ask = |directory: &Directory, caller: &Caller, seconds: u32| {
        let request = AssumeRole { duration_seconds: Some(seconds), ..asks("ci") };
        assume_role(directory, caller, &facts(), &request, NOW, &secrets(9))
    };
    for (seconds, expected) in [(899, false), (900, true), (7_200, true), (7_201, false)] {
        assert_eq!(ask(&directory, &ann, seconds).is_ok(), expected, "{seconds}");
    }
    let record = ask(&directory, &ann, 900).unwrap().record;
    let id = record.access_key_id.clone();
    directory.add_session(record);
    let session = directory.caller(&id, NOW).unwrap();
    assert!(ask(&directory, &session, 3_600).is_ok() && ask(&directory, &session, 3_601).is_err());
    for name in ["", "a", "a b", "a/b", &"x".repeat(65)] {
        let fault = assume_role(&directory, &ann, &facts(), &asks(name), NOW, &secrets(1)).unwrap_err();
        assert!(matches!(fault, AssumeRoleFault::Invalid(_)), "{name}");
    }
}

#[test]
fn a_role_made_anew_does_not_inherit_sessions() {
    let mut first = directory(user("ann", json!([allow("*")])), role(json!("*"), json!([allow("*")])));
    let ann = first.caller("AKIAANN", NOW).unwrap();
    let record = assume_role(&first, &ann, &facts(), &asks("ci"), NOW, &secrets(1)).unwrap().record;
    let id = record.access_key_id.clone();
    first.add_session(record.clone());
    assert!(first.caller(&id, NOW).is_ok());
    let mut again = role(json!("*"), json!([allow("*")]));
    again.id = "AROA2".into();
    let mut second = directory(user("ann", json!([allow("*")])), again);
    second.add_session(record);
    assert_eq!(second.caller(&id, NOW).unwrap_err(), CredentialFault::Unknown);
}

#[test]
fn a_role_for_codedeploy_trusts_it_for_its_own_groups_only() {
    let group = "arn:aws:codedeploy:us-east-1:000000000000:deploymentgroup:web/blue";
    let mut deployer = role(json!({"Service": "codedeploy.amazonaws.com"}), json!([allow("*")]));
    let open = directory(user("ann", json!([allow("*")])), deployer.clone());
    assert!(open.role_trusts_service(ROLE, "codedeploy.amazonaws.com", group));
    assert!(!open.role_trusts_service(ROLE, "ecs.amazonaws.com", group));
    assert!(!open.role_trusts_service("arn:aws:iam::000000000000:role/x", "codedeploy.amazonaws.com", group));
    deployer.trust_policy =
        document(json!([{"Effect": "Allow", "Principal": {"Service": "codedeploy.amazonaws.com"},
        "Action": "sts:AssumeRole", "Condition": {"ArnLike": {"aws:SourceArn": group.replace("blue", "*")}}}]));
    let bound = directory(user("ann", json!([allow("*")])), deployer);
    assert!(bound.role_trusts_service(ROLE, "codedeploy.amazonaws.com", group));
    assert!(!bound.role_trusts_service(ROLE, "codedeploy.amazonaws.com", &group.replace("web", "shop")));
}

#[test]
fn secrets_of_different_randomness_differ_and_are_as_long_as_awss() {
    let directory = directory(user("ann", json!([allow("*")])), role(json!("*"), json!([allow("*")])));
    let ann = directory.caller("AKIAANN", NOW).unwrap();
    let make = |seed| assume_role(&directory, &ann, &facts(), &asks("ci"), NOW, &secrets(seed)).unwrap().record;
    let (one, two) = (make(1), make(2));
    assert_ne!(one.secret_access_key, two.secret_access_key);
    assert_ne!(one.session_token, two.session_token);
    assert_eq!(one.secret_access_key.expose().len(), 40);
    assert!(!format!("{one:?}").contains(one.secret_access_key.expose()));
}

#[test]
fn codedeploys_policies_that_aws_manages_allow_what_they_say_and_unknown_ones_nothing() {
    let may = |policy: &str, action: &str| {
        let attached = [format!("arn:aws:iam::aws:policy/{policy}")].into();
        let ann = UserRecord { attached, ..user("ann", json!([allow("sts:GetCallerIdentity")])) };
        let directory = directory(ann, role(json!("*"), json!([allow("s3:*")])));
        let caller = directory.caller("AKIAANN", NOW).unwrap();
        authorize(&caller, &caller.context(&facts()), &Requirement::One(Permission::new(action, "*"))).is_ok()
    };
    let (read, deploy) = ("codedeploy:GetDeployment", "codedeploy:CreateDeployment");
    for (policy, expected) in [
        ("AWSCodeDeployFullAccess", [true, true, true]),
        ("AWSCodeDeployDeployerAccess", [true, true, false]),
        ("AWSCodeDeployReadOnlyAccess", [true, false, false]),
        ("service-role/AWSLambdaBasicExecutionRole", [false, false, false]),
    ] {
        let found = [read, deploy, "codedeploy:DeleteApplication"].map(|action| may(policy, action));
        assert_eq!(found, expected, "{policy}");
        assert!(!may(policy, "iam:CreateUser"), "{policy}");
    }
    assert!(may("AdministratorAccess", "iam:CreateUser"));
}

#[test]
fn everybody_may_ask_what_oneself_may_do_unless_it_is_denied_and_of_others_takes_a_permission() {
    let asks = |statements: Value, source: &str| {
        let directory = directory(user("ann", statements), role(json!("*"), json!([allow("*")])));
        let ann = directory.caller("AKIAANN", NOW).unwrap();
        let needed = Requirement::One(Permission::new("iam:SimulatePrincipalPolicy", source));
        let outcome = authorize(&ann, &ann.context(&facts()), &needed);
        authorize_simulation(&ann, source, outcome).is_ok()
    };
    let own = "arn:aws:iam::000000000000:user/ann";
    assert!(asks(json!([]), own));
    assert!(!asks(json!([]), ROLE));
    assert!(asks(json!([allow("iam:Simulate*")]), ROLE));
    let deny = json!({"Effect": "Deny", "Action": "iam:*", "Resource": "*"});
    assert!(!asks(json!([allow("*"), deny]), own));
}

#[test]
fn a_simulated_principal_is_judged_by_all_its_layers() {
    let mut ann = user("ann", json!([allow("s3:*")]));
    ann.permissions_boundary = Some("arn:aws:iam::aws:policy/AWSCodeDeployFullAccess".into());
    let directory = directory(ann, role(json!("*"), json!([allow("codedeploy:*")])));
    let says = |arn: &str, action: &str| {
        let principal = directory.principal(arn, NOW).unwrap();
        principal.simulate(&principal.identity_context(), action, "*")
    };
    assert_eq!(says("arn:aws:iam::000000000000:user/ann", "s3:GetObject"), Decision::ImplicitDeny);
    assert_eq!(says(ROLE, "codedeploy:StopDeployment"), Decision::Allow);
    assert_eq!(says(ROLE, "ecs:ListTasks"), Decision::ImplicitDeny);
    assert!(directory.principal("arn:aws:iam::000000000000:role/deployer", NOW).is_none(), "the path belongs to it");
}
