//! The audit chain: tampering is found and named, secrets are not kept.
// A helper that panics is a failing test.
#![allow(clippy::unwrap_used)]

use authorization::{
    AuditDecision, AuditEntry, AuditRecord, AuditTrail, BrokenAt, Why, redacted_parameters, verify, verify_to,
};
use serde_json::json;
use types::Timestamp;

fn entry(number: i64) -> AuditEntry {
    AuditEntry {
        at: Timestamp::from_millis(number),
        principal: "arn:aws:iam::000000000000:user/ann".into(),
        access_key_id: "AKIA1".into(),
        source_ip: "127.0.0.1".into(),
        service: "codedeploy".into(),
        operation: "CreateDeployment".into(),
        resources: vec!["arn:a".into(), "arn:b".into()],
        parameters: vec![("applicationName".into(), "web".into())],
        decision: AuditDecision::Allowed,
        error_code: None,
        request_id: format!("r-{number}"),
    }
}

fn chain(length: i64) -> (Vec<AuditRecord>, AuditTrail) {
    let mut trail = AuditTrail::default();
    let records = (0..length).map(|number| {
        let record = trail.next(entry(number));
        trail.accept(&record);
        record
    });
    (records.collect(), trail)
}

fn broken(index: usize, why: Why) -> Result<(), BrokenAt> {
    Err(BrokenAt { index, why })
}

#[test]
fn a_chain_as_it_was_written_verifies_also_after_storage_and_when_continued() {
    let (mut records, trail) = chain(20);
    let stored = serde_json::to_string(&records).unwrap();
    records = serde_json::from_str(&stored).unwrap();
    assert_eq!(verify(&records), Ok(()));
    assert_eq!(verify_to(&records, trail.checkpoint()), Ok(()));
    assert_eq!(verify(&[]), Ok(()));
    let next = AuditTrail::after(records.last().unwrap()).next(entry(20));
    records.push(next);
    assert_eq!(verify(&records), Ok(()));
    assert_eq!(verify_to(&records, trail.checkpoint()), Ok(()), "an older checkpoint still holds");
}

#[test]
fn every_field_of_every_record_is_bound() {
    let edits: [fn(&mut AuditEntry); 13] = [
        |e| e.at = Timestamp::from_millis(-1),
        |e| e.principal.push('x'),
        |e| e.access_key_id.clear(),
        |e| e.source_ip = "10.0.0.1".into(),
        |e| e.service = "ecs".into(),
        |e| e.operation = "GetDeployment".into(),
        |e| drop(e.resources.pop()),
        |e| e.resources = vec!["arn:aarn:b".into()],
        |e| e.parameters[0].1 = "other".into(),
        |e| e.parameters.clear(),
        |e| e.decision = AuditDecision::ExplicitlyDenied,
        |e| e.error_code = Some(String::new()),
        |e| e.request_id.push('0'),
    ];
    for (number, edit) in edits.iter().enumerate() {
        for index in 0..5 {
            let (mut records, _) = chain(5);
            edit(&mut records[index].entry);
            assert_eq!(verify(&records), broken(index, Why::Content), "edit {number}");
        }
    }
}

#[test]
fn an_edit_with_a_new_hash_breaks_the_record_after_it() {
    let (mut records, trail) = chain(5);
    let mut forged = AuditTrail::after(&records[1]);
    let mut other = entry(2);
    other.principal = "arn:aws:iam::000000000000:user/bob".into();
    records[2] = forged.next(other);
    assert_eq!(verify(&records), broken(3, Why::Previous));
    forged.accept(&records[2]);
    for record in &mut records[3..] {
        *record = forged.next(entry(3));
        forged.accept(record);
    }
    assert_eq!(verify(&records), Ok(()), "whoever rewrites everything after it fools the chain alone");
    assert_eq!(verify_to(&records, trail.checkpoint()), broken(4, Why::Rewritten), "but not a checkpoint");
}

#[test]
fn records_taken_out_moved_repeated_or_cut_off_are_found() {
    let (records, trail) = chain(6);
    let changed = |change: fn(&mut Vec<AuditRecord>)| {
        let mut records = records.clone();
        change(&mut records);
        records
    };
    assert_eq!(verify(&changed(|r| drop(r.remove(2)))), broken(2, Why::Sequence));
    assert_eq!(verify(&changed(|r| drop(r.remove(0)))), broken(0, Why::Sequence));
    assert_eq!(verify(&changed(|r| r.swap(1, 4))), broken(1, Why::Sequence));
    assert_eq!(verify(&changed(|r| r.insert(3, r[2].clone()))), broken(3, Why::Sequence));
    let cut = changed(|r| r.truncate(4));
    assert_eq!(verify(&cut), Ok(()), "a cut tail needs the checkpoint");
    assert_eq!(verify_to(&cut, trail.checkpoint()), broken(4, Why::Truncated));
}

#[test]
fn a_record_that_was_not_stored_leaves_the_trail_as_it_was() {
    let (_, mut trail) = chain(3);
    let before = trail.clone();
    let lost = trail.next(entry(3));
    assert_eq!(trail, before);
    let again = trail.next(entry(3));
    assert_eq!(lost, again);
    trail.accept(&again);
    assert_eq!(trail.checkpoint().records, 4);
}

#[test]
fn parameters_keep_identifiers_and_nothing_else() {
    let canary = "canary-7f3a";
    let input = json!({
        "applicationName": "web", "deploymentIds": ["d-1", "d-2"], "ResourceArn": "arn:x", "cluster": "prod",
        "Payload": canary, "Body": canary, "ZipFile": canary, "description": canary, "PolicyDocument": canary,
        "SecretAccessKey": canary, "SessionToken": canary, "nextToken": canary, "clientToken": canary,
        "lifecycleEventHookExecutionId": canary, "ExternalId": canary, "TokenCode": canary, "tokenName": canary,
        "Environment": {"Variables": {"DB_PASSWORD": canary, "userName": canary}},
        "containerDefinitions": [{"name": canary}], "revision": {"string": {"content": canary}},
        "tags": [{"Key": canary, "Value": canary}], "password": canary, "secretName": canary, "Message": canary,
    });
    let kept = redacted_parameters(&input);
    assert!(!format!("{kept:?}").contains(canary), "{kept:?}");
    let names: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let expected = [
        ("ResourceArn", "arn:x"),
        ("applicationName", "web"),
        ("cluster", "prod"),
        ("deploymentIds", "d-1"),
        ("deploymentIds", "d-2"),
    ];
    assert_eq!(names, expected);
}

#[test]
fn a_record_is_small_whatever_the_request() {
    let many: Vec<String> = (0..5_000).map(|n| format!("{n}").repeat(1_000)).collect();
    let kept = redacted_parameters(&json!({"deploymentIds": many}));
    assert!(kept.len() == 64 && kept.iter().all(|(_, value)| value.chars().count() <= 256));
}

#[test]
fn a_record_with_a_member_that_no_hash_covers_is_not_read() {
    let record = AuditTrail::default().next(entry(1));
    let text = serde_json::to_string(&record).unwrap();
    assert!(serde_json::from_str::<AuditRecord>(&text).is_ok());
    for (from, to) in [("{\"sequence\"", "{\"more\":1,\"sequence\""), ("\"error_code\"", "\"error_cod\"")] {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text, "{from}");
        assert!(serde_json::from_str::<AuditRecord>(&changed).is_err(), "{changed}");
    }
}
