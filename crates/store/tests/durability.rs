//! What a real process and a real file do: kill -9, failing writes, file modes, one owner, reopening.

#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

mod support;

use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use deployment::*;
use ports::{DeploymentFilter, DeploymentStore, DocumentWrite, Documents, StoreError};
use serde_json::json;
use store::SqliteStore;
use support::*;
use types::Timestamp;

const STORE_PATH: &str = "CUTOVER_TEST_STORE";

/// This test binary again, running one ignored test on the store at `path`.
fn child(test: &str, path: &Path, prefix: &str) -> Child {
    let script = format!("{prefix} exec \"$0\" \"$@\"");
    Command::new("sh")
        .args(["-c", &script])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", test, "--ignored", "--nocapture", "--test-threads=1"])
        .env(STORE_PATH, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn path_of_child() -> Option<PathBuf> {
    std::env::var_os(STORE_PATH).map(PathBuf::from)
}

/// Tells the parent; the test harness captures only the print macros.
fn tell(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("\n{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

#[test]
#[ignore = "runs as the child of no_acknowledged_record_is_lost_by_kill_9"]
fn child_that_appends() {
    let Some(path) = path_of_child() else { return };
    let store = SqliteStore::open(&path).unwrap();
    if store.load(&id("d-1")).unwrap().is_none() {
        store.create(&plan("d-1", "web")).unwrap();
        apply(&store, &id("d-1"), Event::Started).unwrap();
    }
    for _ in 0..100_000 {
        let (state, last) = store.load(&id("d-1")).unwrap().unwrap();
        let unreadable = state.observed_alarms().is_none_or(|reading| !reading.unreadable);
        alarms(&store, &id("d-1"), unreadable);
        tell(&format!("ack {}", last + 1));
    }
}

#[test]
fn no_acknowledged_record_is_lost_by_kill_9() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("cutover.db");
    let mut acknowledged = 0;
    for cycle in 0..15 {
        let mut child = child("child_that_appends", &path, "");
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // Some cycles end at the first acknowledgement, others in the middle of many.
        let wanted = acknowledged + 1 + cycle * 3;
        for line in &mut lines {
            if let Some(sequence) = line.unwrap().strip_prefix("ack ") {
                acknowledged = sequence.parse::<u64>().unwrap();
                if acknowledged >= wanted {
                    break;
                }
            }
        }
        child.kill().unwrap();
        for line in lines.map_while(Result::ok) {
            // Acknowledged between our decision and its death.
            if let Some(sequence) = line.strip_prefix("ack ") {
                acknowledged = sequence.parse().unwrap_or(acknowledged);
            }
        }
        child.wait().unwrap();
        let store = SqliteStore::open(&path).unwrap();
        let (_, last) = store.load(&id("d-1")).unwrap().unwrap();
        assert!(last >= acknowledged, "cycle {cycle}: {acknowledged} was acknowledged, {last} is there");
        assert!(last <= acknowledged + 1, "cycle {cycle}: more than one step without acknowledgement");
        store.verify(&id("d-1")).unwrap();
        acknowledged = last;
    }
    assert!(acknowledged > 100, "{acknowledged}");
}

#[test]
#[ignore = "runs as the child of after_a_failed_write_nothing_more_is_written"]
fn child_that_runs_into_a_file_size_limit() {
    let Some(path) = path_of_child() else { return };
    let store = SqliteStore::open(&path).unwrap();
    let put =
        |number: usize| DocumentWrite::Put { kind: "k", key: format!("{number:05}"), value: json!("x".repeat(2000)) };
    let mut written = 0;
    let error = loop {
        match Documents::write(&store, vec![put(written)]) {
            Ok(()) => written += 1,
            Err(error) => break error,
        }
        assert!(written < 10_000, "the limit was never reached");
    };
    assert!(matches!(error, StoreError::Unavailable(_)), "{error}");
    assert!(store.failed().is_some());
    let again = Documents::write(&store, vec![DocumentWrite::Delete { kind: "k", key: "00000".into() }]);
    assert!(matches!(again, Err(StoreError::Unavailable(text)) if text.contains("earlier error")));
    assert!(store.create(&plan("d-1", "web")).is_err());
    assert_eq!(store.list("k").unwrap().len(), written);
    tell(&format!("written {written}"));
    // A clean end would checkpoint; the process that fails ends at once.
    std::process::abort();
}

#[test]
fn after_a_failed_write_nothing_more_is_written() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("cutover.db");
    let limit = "trap '' XFSZ; ulimit -f 1000;";
    let output = child("child_that_runs_into_a_file_size_limit", &path, limit).wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let written = text.lines().find_map(|line| line.strip_prefix("written ")).unwrap_or_else(|| panic!("{text}"));
    let store = SqliteStore::open(&path).unwrap();
    assert_eq!(store.failed(), None);
    assert_eq!(store.list("k").unwrap().len().to_string(), written);
    Documents::write(&store, vec![DocumentWrite::Delete { kind: "k", key: "00000".into() }]).unwrap();
}

#[test]
fn the_files_are_readable_by_their_owner_only() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("cutover.db");
    std::fs::write(&path, "").unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
    let store = SqliteStore::open(&path).unwrap();
    store.create(&plan("d-1", "web")).unwrap();
    for entry in std::fs::read_dir(dir.path()).unwrap() {
        let entry = entry.unwrap();
        assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", entry.path());
    }
}

#[test]
fn a_second_owner_is_refused_while_the_first_lives() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("cutover.db");
    let first = SqliteStore::open(&path).unwrap();
    assert!(matches!(SqliteStore::open(&path), Err(StoreError::Unavailable(_))));
    first.create(&plan("d-1", "web")).unwrap();
    drop(first);
    assert_eq!(SqliteStore::open(&path).unwrap().active().unwrap(), [id("d-1")]);
}

#[test]
fn outbox_and_timers_show_what_is_outstanding_after_reopening() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("cutover.db");
    let store = SqliteStore::open(&path).unwrap();
    store.create(&plan("d-1", "web")).unwrap();
    store.create(&plan("d-2", "api")).unwrap();
    apply(&store, &id("d-1"), Event::Started).unwrap();
    let state = install(&store, &id("d-2"));
    drop(store);

    let store = SqliteStore::open(&path).unwrap();
    let outbox = store.outbox().unwrap();
    assert_eq!(outbox.len(), 1);
    assert_eq!((outbox[0].deployment_id.clone(), outbox[0].number), (id("d-1"), 1));
    assert!(outbox[0].effect.starts_with("{\"LoadRevision\":"), "{}", outbox[0].effect);
    let timers: Vec<(_, Timestamp)> = store.timers().unwrap();
    assert_eq!(timers, [(id("d-2"), state.next_deadline().unwrap())]);
    assert_eq!(store.load(&id("d-2")).unwrap().unwrap().0, state);
}

#[test]
fn after_a_restart_lists_and_states_are_those_of_before() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("cutover.db");
    let store = SqliteStore::open(&path).unwrap();
    for name in ["d-1", "d-2", "d-3"] {
        store.create(&plan(name, name)).unwrap();
        install(&store, &id(name));
    }
    assert!(stop(&store, &id("d-2")).is_terminal());
    let seen = |store: &SqliteStore| {
        let rows = store.find(&DeploymentFilter::default()).unwrap();
        let states: Vec<_> = rows.iter().map(|row| store.load(&row.deployment_id).unwrap()).collect();
        (rows, states, store.active().unwrap())
    };
    let before = seen(&store);
    assert_eq!(before.0.len(), 4, "three and the rollback");
    drop(store);
    let store = SqliteStore::open(&path).unwrap();
    assert!(store.at_hand(&id("d-1")).is_none(), "nothing was read yet");
    assert_eq!(seen(&store), before);
    assert!(store.at_hand(&id("d-1")).is_some());
    store.create(&plan("d-4", "d-4")).unwrap();
    let last = store.find(&DeploymentFilter::default()).unwrap().into_iter().max_by_key(|row| row.ordinal);
    assert_eq!(last.unwrap().deployment_id, id("d-4"), "numbers go on where they were");
}

/// Two AppSpec texts of 64 KiB in each of two thousand states would be a quarter of a gigabyte.
#[test]
fn a_long_app_spec_is_not_kept_in_memory_once_its_deployment_has_ended() {
    let dir = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&dir.path().join("cutover.db")).unwrap();
    let long = Revision::Inline { content: "x".repeat(64 << 10), sha256: String::new(), deprecated_string: false };
    store.create(&Plan { revision: Some(long), ..plan("d-1", "web") }).unwrap();
    store.create(&plan("d-2", "api")).unwrap();
    for name in ["d-1", "d-2"] {
        apply(&store, &id(name), Event::Started).unwrap();
        assert!(store.at_hand(&id(name)).is_some(), "a running one is asked for with every step");
        assert!(stop(&store, &id(name)).is_terminal());
        assert!(store.load(&id(name)).unwrap().unwrap().0.is_terminal());
    }
    assert!(store.at_hand(&id("d-1")).is_none());
    assert!(store.at_hand(&id("d-2")).is_some());
}
