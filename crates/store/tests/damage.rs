//! Files that are not what was written: tampered records, torn tails, foreign and newer files.

#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

mod support;

use std::path::Path;

use deployment::*;
use ports::{DeploymentStore, StoreError};
use rusqlite::Connection;
use store::SqliteStore;
use support::*;

const LOG_CHANGES_ALLOWED: &str = "DROP TRIGGER log_is_append_only; DROP TRIGGER log_has_no_gaps;";

/// A closed store with two deployments that have a snapshot each, then changed behind its back.
fn tampered(sql: &str) -> (tempfile::TempDir, SqliteStore) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("cutover.db");
    let store = SqliteStore::open(&path).unwrap();
    for name in ["d-1", "d-2"] {
        store.create(&plan(name, name)).unwrap();
        install(&store, &id(name));
        chatter(&store, &id(name), 30);
    }
    drop(store);
    Connection::open(&path).unwrap().execute_batch(sql).unwrap();
    (dir, SqliteStore::open(&path).unwrap())
}

fn assert_damage_is_confined(sql: &str) {
    let (_dir, store) = tampered(sql);
    let found = store.load(&id("d-1"));
    assert!(matches!(&found, Err(StoreError::Damaged(text)) if text.contains("d-1")), "{sql}: {found:?}");
    assert!(matches!(store.history(&id("d-1")), Err(StoreError::Damaged(_))), "{sql}");
    store.verify(&id("d-2")).unwrap();
    chatter(&store, &id("d-2"), 2);
    assert_eq!(store.active().unwrap().len(), 2, "{sql}");
    assert_eq!(store.summaries().unwrap().len(), 2, "{sql}");
    store.create(&plan("d-3", "d-3")).unwrap();
    assert_eq!(store.failed(), None, "{sql}");
}

#[test]
fn a_changed_record_damages_its_own_deployment_alone() {
    let change = "UPDATE log SET record = replace(record, '\"at\":', '\"at\": ') WHERE deployment_id = 'd-1'";
    assert_damage_is_confined(&format!("{LOG_CHANGES_ALLOWED} {change} AND sequence = 35"));
}

#[test]
fn a_missing_record_in_the_log_damages_its_own_deployment_alone() {
    assert_damage_is_confined("DELETE FROM log WHERE deployment_id = 'd-1' AND sequence = 35");
}

#[test]
fn a_missing_last_record_damages_its_own_deployment_alone() {
    let last = "(SELECT last_sequence FROM deployments WHERE id = 'd-1')";
    assert_damage_is_confined(&format!("DELETE FROM log WHERE deployment_id = 'd-1' AND sequence = {last}"));
}

#[test]
fn two_exchanged_records_damage_their_own_deployment_alone() {
    let exchange = "UPDATE log SET sequence = 1000 - sequence WHERE deployment_id = 'd-1' AND sequence IN (33, 34);
         UPDATE log SET sequence = sequence - 933 WHERE deployment_id = 'd-1' AND sequence > 900;";
    assert_damage_is_confined(&format!("{LOG_CHANGES_ALLOWED} {exchange}"));
}

#[test]
fn an_early_record_behind_the_snapshot_is_found_by_history_and_verify() {
    let (_dir, store) = tampered(&format!(
        "{LOG_CHANGES_ALLOWED} UPDATE log SET record = replace(record, 'shop', 'chop')
         WHERE deployment_id = 'd-1' AND sequence = 0"
    ));
    assert!(matches!(store.history(&id("d-1")), Err(StoreError::Damaged(_))));
    assert!(matches!(store.verify(&id("d-1")), Err(StoreError::Damaged(_))));
}

#[test]
fn a_damaged_snapshot_is_ignored_since_the_log_is_the_truth() {
    let (_dir, store) = tampered("UPDATE snapshots SET record = '{}' WHERE deployment_id = 'd-1'");
    store.verify(&id("d-1")).unwrap();
    chatter(&store, &id("d-1"), 2);
}

#[test]
fn verify_finds_derived_rows_that_differ_from_a_replay() {
    for sql in [
        "DELETE FROM outbox WHERE deployment_id = 'd-1'; DELETE FROM timers WHERE deployment_id = 'd-1'",
        "UPDATE deployments SET status = 'Ready' WHERE id = 'd-1'",
    ] {
        let (_dir, store) = tampered(sql);
        assert!(matches!(store.verify(&id("d-1")), Err(StoreError::Damaged(_))), "{sql}");
        store.verify(&id("d-2")).unwrap();
    }
}

#[test]
fn the_database_itself_refuses_changes_and_gaps_in_the_log() {
    let (dir, store) = tampered("");
    drop(store);
    let connection = Connection::open(dir.path().join("cutover.db")).unwrap();
    for sql in [
        "UPDATE log SET record = '' WHERE sequence = 3",
        "INSERT INTO log VALUES ('d-1', 900, '', zeroblob(32))",
        "UPDATE deployments SET group_name = 'd-1'",
    ] {
        assert!(connection.execute_batch(sql).is_err(), "{sql}");
    }
}

#[test]
fn a_record_of_a_newer_version_is_named_as_such() {
    let (_dir, store) = tampered(&format!(
        "{LOG_CHANGES_ALLOWED} DELETE FROM snapshots; DELETE FROM log WHERE deployment_id = 'd-1' AND sequence > 0;
         UPDATE log SET record = '{{\"v\":2}}' WHERE deployment_id = 'd-1';"
    ));
    assert!(matches!(store.load(&id("d-1")), Err(StoreError::Damaged(_))));
}

/// Copies the files of an open store as a crash leaves them, with the WAL cut to `length` bytes.
fn crash_image(from: &Path, to: &Path, length: u64) {
    for suffix in ["", "-wal"] {
        let name = format!("cutover.db{suffix}");
        std::fs::copy(from.join(&name), to.join(&name)).unwrap();
    }
    let wal = std::fs::OpenOptions::new().write(true).open(to.join("cutover.db-wal")).unwrap();
    wal.set_len(length).unwrap();
}

#[test]
fn a_torn_tail_is_cut_at_the_last_whole_commit() {
    let dir = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&dir.path().join("cutover.db")).unwrap();
    let mut whole = Vec::new();
    let wal = dir.path().join("cutover.db-wal");
    store.create(&plan("d-1", "web")).unwrap();
    apply(&store, &id("d-1"), Event::Started).unwrap();
    for number in 0..6 {
        alarms(&store, &id("d-1"), number % 2 == 0);
        let last = store.load(&id("d-1")).unwrap().unwrap().1;
        whole.push((std::fs::metadata(&wal).unwrap().len(), last));
    }
    let mut cuts = 0;
    for pair in whole.windows(2) {
        let ((begin, before), (end, after)) = (pair[0], pair[1]);
        for length in (begin..=end).step_by(509).chain([end - 1, end]) {
            let image = tempfile::tempdir().unwrap();
            crash_image(dir.path(), image.path(), length);
            let revived = SqliteStore::open(&image.path().join("cutover.db")).unwrap();
            revived.verify(&id("d-1")).unwrap();
            let last = revived.load(&id("d-1")).unwrap().unwrap().1;
            assert_eq!(last, if length == end { after } else { before }, "cut at {length}");
            alarms(&revived, &id("d-1"), last % 2 != after % 2);
            cuts += 1;
        }
    }
    assert!(cuts > 50, "{cuts}");
}

#[test]
fn files_of_others_and_of_newer_programs_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("text");
    std::fs::write(&path, "not a database at all, but long enough to be looked at as one".repeat(20)).unwrap();
    assert!(matches!(SqliteStore::open(&path), Err(StoreError::Damaged(_))));

    let path = dir.path().join("foreign");
    Connection::open(&path).unwrap().execute_batch("PRAGMA user_version = 3; CREATE TABLE t (x)").unwrap();
    assert!(
        matches!(SqliteStore::open(&path), Err(StoreError::Unavailable(text)) if text.contains("another program"))
    );

    let path = dir.path().join("newer");
    drop(SqliteStore::open(&path).unwrap());
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    assert!(matches!(SqliteStore::open(&path), Err(StoreError::Unavailable(text)) if text.contains("99")));

    assert!(matches!(SqliteStore::open(&dir.path().join("no/such/dir")), Err(StoreError::Unavailable(_))));
}

/// What a deployment's log says, or that it says nothing. Names come from the index and may be changed there.
fn told(store: &SqliteStore, name: &str) -> Result<Option<String>, StoreError> {
    let found = store.history(&id(name))?;
    Ok(found.map(|(mut plan, events)| {
        plan.application = types::ApplicationName::new("a");
        plan.group = types::DeploymentGroupName::new("g");
        format!("{plan:?} {events:?}")
    }))
}

/// Pages carry no checksums of their own: the chain of a log is what tells.
#[test]
fn a_changed_bit_or_a_lost_page_never_changes_what_a_log_tells() {
    let (dir, store) = tampered("");
    let path = dir.path().join("cutover.db");
    let names = ["d-1", "d-2"];
    let before = names.map(|name| told(&store, name).unwrap().unwrap());
    drop(store);
    let whole = std::fs::read(&path).unwrap();
    let (mut reported, mut harmless, mut drawn) = (0, 0, 1_u64);
    for number in 0..600 {
        drawn = drawn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let place = usize::try_from(drawn >> 24).unwrap() % whole.len();
        let mut bytes = whole.clone();
        if number % 10 == 0 {
            let page = place / 4096 * 4096;
            bytes[page..page + 4096].fill(0);
        } else {
            bytes[place] ^= 1 << (number % 8);
        }
        let damaged = tempfile::tempdir().unwrap();
        let path = damaged.path().join("cutover.db");
        std::fs::write(&path, bytes).unwrap();
        let Ok(store) = SqliteStore::open(&path) else {
            reported += 1;
            continue;
        };
        for (name, before) in names.iter().zip(&before) {
            match told(&store, name) {
                Ok(Some(now)) => {
                    assert_eq!(now, *before, "bit or page at {place} changed {name} unnoticed");
                    harmless += 1;
                }
                // Its row in the index is lost: nothing is told instead of it.
                Ok(None) | Err(_) => reported += 1,
            }
        }
    }
    assert!(reported > 50 && harmless > 50, "{reported} reported, {harmless} harmless");
}
