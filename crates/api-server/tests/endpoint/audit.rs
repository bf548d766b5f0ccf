//! Each authenticated call is recorded before it is answered, and a changed record is found.

use std::path::Path;
use std::sync::Arc;

use api_server::{AuditFault, AuditLog, verify_audit_log};
use authorization::{AuditDecision, AuditRecord, Why};
use serde_json::json;
use types::Timestamp;

use crate::access::{as_almost, as_reader, keys};
use crate::support::Bench;

async fn bench(log: &Path) -> Bench {
    let log = Arc::new(AuditLog::open(log).unwrap());
    Bench::with(|options| {
        options.keys = keys(Timestamp::from_millis(0));
        options.audit = Some(log);
    })
    .await
}

fn records(log: &Path) -> Vec<AuditRecord> {
    let text = std::fs::read_to_string(log).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// An allowed, a denied, an explicitly denied, a refused and an unreadable call, and two that are not authentic.
async fn some_calls(log: &Path) {
    let bench = bench(log).await;
    let named = |name: &str| json!({ "applicationName": name, "clientRequestToken": "request-canary" });
    let get = |name: &str| bench.call("GetApplication", named(name));
    bench.send(&as_reader(get("shop"))).await;
    bench.send(&as_reader(get("bank"))).await;
    bench.send(&as_almost(bench.call("DeleteApplication", named("shop")))).await;
    bench.send(&as_almost(bench.call("CreateApplication", named("refuse")))).await;
    bench.send(&as_almost(bench.call("CreateApplication", json!({ "applicationName": 5 })))).await;
    bench.send(&as_reader(get("shop")).with_secret("guess")).await;
    bench.send(&get("shop").with_key("nobody")).await;
}

#[tokio::test]
async fn calls_are_recorded_with_their_decisions_and_without_secrets() {
    let directory = tempfile::tempdir().unwrap();
    let log = directory.path().join("audit.log");
    some_calls(&log).await;
    let records = records(&log);
    let told: Vec<_> = records
        .iter()
        .map(|record| {
            let entry = &record.entry;
            let user = entry.principal.rsplit('/').next().unwrap();
            (user, entry.operation.as_str(), entry.decision, entry.error_code.as_deref())
        })
        .collect();
    use AuditDecision::{Allowed, ExplicitlyDenied, ImplicitlyDenied};
    let denied = Some("AccessDeniedException");
    assert_eq!(
        told,
        [
            ("reader", "GetApplication", Allowed, None),
            ("reader", "GetApplication", ImplicitlyDenied, denied),
            ("almost", "DeleteApplication", ExplicitlyDenied, denied),
            ("almost", "CreateApplication", Allowed, Some("ApplicationAlreadyExistsException")),
            ("almost", "CreateApplication", ImplicitlyDenied, Some("SerializationException")),
        ]
    );
    assert_eq!(records[1].entry.resources, ["arn:aws:codedeploy:us-east-1:000000000000:application:bank"]);
    assert_eq!(records[1].entry.parameters, [("applicationName".to_string(), "bank".to_string())]);
    assert_eq!(
        (records[1].entry.source_ip.as_str(), records[1].entry.access_key_id.as_str()),
        ("127.0.0.1", "AKIAreader")
    );
    assert!(!std::fs::read_to_string(&log).unwrap().contains("canary"), "a secret is in the log");
    assert_eq!(verify_audit_log(&log).unwrap().records, 5);

    some_calls(&log).await;
    assert_eq!(verify_audit_log(&log).unwrap().records, 10, "the chain goes on after a restart");
}

#[tokio::test]
async fn a_changed_removed_or_unreadable_record_is_named_and_the_log_is_not_opened() {
    let directory = tempfile::tempdir().unwrap();
    let log = directory.path().join("audit.log");
    some_calls(&log).await;
    let text = std::fs::read_to_string(&log).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let without = |index: usize| {
        let left = lines.iter().enumerate().filter(|(at, _)| *at != index).map(|(_, line)| *line);
        left.collect::<Vec<_>>().join("\n") + "\n"
    };
    for (changed, index, why) in [
        (text.replacen("AKIAalmost", "AKIAreader", 1), 2, Why::Content),
        (text.replacen("implicitly_denied", "allowed", 1), 1, Why::Content),
        (without(0), 0, Why::Sequence),
        (without(3), 3, Why::Sequence),
    ] {
        std::fs::write(&log, changed).unwrap();
        for found in [AuditLog::open(&log).err().unwrap(), verify_audit_log(&log).unwrap_err()] {
            let said = found.to_string();
            let AuditFault::Broken { broken, .. } = found else { panic!("{said}") };
            assert_eq!((broken.index, broken.why), (index, why));
            assert!(said.contains(&format!("audit record {index}")), "{said}");
        }
    }
    std::fs::write(&log, text.replacen("{\"sequence\":1", "{\"sequence\":one", 1)).unwrap();
    let found = AuditLog::open(&log).err().unwrap();
    assert!(matches!(found, AuditFault::Unreadable { index: 1, .. }), "{found}");
}

#[tokio::test]
async fn a_last_line_that_a_crash_left_unfinished_is_cut_off() {
    let directory = tempfile::tempdir().unwrap();
    let log = directory.path().join("audit.log");
    some_calls(&log).await;
    let whole = std::fs::read(&log).unwrap();
    let mut torn = whole.clone();
    torn.extend_from_slice(b"{\"sequence\":5,\"prev");
    std::fs::write(&log, torn).unwrap();
    drop(AuditLog::open(&log).unwrap());
    assert_eq!(std::fs::read(&log).unwrap(), whole);
}

/// A power loss may lose any of the sectors that were not synced, and keep those after it.
#[tokio::test]
async fn an_end_that_was_never_wholly_on_the_disk_is_cut_off_and_kept_aside() {
    let directory = tempfile::tempdir().unwrap();
    let log = directory.path().join("audit.log");
    some_calls(&log).await;
    let whole = std::fs::read(&log).unwrap();
    let second = whole.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let mut torn = whole.clone();
    let sector_end = (second + 20).next_multiple_of(512);
    torn[second + 20..sector_end].fill(0);
    std::fs::write(&log, &torn).unwrap();
    assert!(matches!(verify_audit_log(&log).unwrap_err(), AuditFault::Unreadable { index: 1, .. }));
    drop(AuditLog::open(&log).unwrap());
    assert_eq!(std::fs::read(&log).unwrap(), whole[..second]);
    let aside = std::fs::read(log.with_extension(format!("log.cut-at-{second}"))).unwrap();
    assert_eq!(aside, torn[second..]);
    assert_eq!(verify_audit_log(&log).unwrap().records, 1);
}

/// A sector that is lost is zero to its end; a changed byte is something else.
#[tokio::test]
async fn a_single_byte_that_became_zero_is_damage() {
    let directory = tempfile::tempdir().unwrap();
    let log = directory.path().join("audit.log");
    some_calls(&log).await;
    let mut changed = std::fs::read(&log).unwrap();
    changed[100] = 0;
    std::fs::write(&log, &changed).unwrap();
    assert!(matches!(AuditLog::open(&log).err().unwrap(), AuditFault::Unreadable { index: 0, .. }));
    assert_eq!(std::fs::read(&log).unwrap(), changed, "what is refused is left alone");
}

#[tokio::test]
async fn a_hole_further_inside_than_a_power_loss_reaches_is_damage() {
    let directory = tempfile::tempdir().unwrap();
    let log = directory.path().join("audit.log");
    some_calls(&log).await;
    let mut torn = std::fs::read(&log).unwrap();
    torn[20..512].fill(0);
    torn.resize(2 << 20, b' ');
    std::fs::write(&log, &torn).unwrap();
    assert!(matches!(AuditLog::open(&log).err().unwrap(), AuditFault::Unreadable { index: 0, .. }));
    assert_eq!(std::fs::read(&log).unwrap(), torn, "what is refused is left alone");
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn when_records_cannot_be_written_no_call_is_carried_out_any_more() {
    // Every write to it fails as on a full disk.
    let full = Path::new("/dev/full");
    let log = Arc::new(AuditLog::begin(std::fs::File::options().append(true).open(full).unwrap(), full));
    let bench = Bench::with(|options| {
        options.keys = keys(Timestamp::from_millis(0));
        options.audit = Some(log);
    })
    .await;
    let create = |name: &str| as_almost(bench.call("CreateApplication", json!({ "applicationName": name })));
    let first = bench.send(&create("a")).await;
    assert_eq!(first.status, 503, "{}", first.text());
    assert_eq!(bench.send(&create("b")).await.status, 503);
    assert_eq!(bench.service.calls(), 1, "a service saw a call that could not be recorded");
    let look = bench.send(&as_almost(bench.call("GetApplication", json!({ "applicationName": "a" })))).await;
    assert_ne!(look.status, 503, "looks are still answered, their records wait: {}", look.text());
}
