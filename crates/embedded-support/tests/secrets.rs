//! Secrets in the store: sealed under a key file that lies outside it.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod common;

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;

use authorization::Directory;
use embedded_support::{Roles, RolesDeps};
use ports::{DocumentWrite, Documents, StoreError};
use serde_json::{Value, json};
use store::MemoryStore;
use types::{Scope, Timestamp};

use common::{CountingIds, SetClock};

const KIND: &str = "iam-access-key";
const SECRET: &str = "canary-of-the-secret-access-key";

fn open(documents: &Arc<MemoryStore>, key_file: &Path) -> Result<Arc<Roles>, StoreError> {
    Roles::open(RolesDeps {
        documents: documents.clone(),
        clock: Arc::new(SetClock::default()),
        ids: Arc::new(CountingIds::default()),
        scope: Scope::development("us-east-1"),
        wall_clock: Arc::new(|| Timestamp::from_millis(0)),
        development: false,
        key_file: Some(key_file.to_path_buf()),
    })
}

/// As an earlier version stored it.
fn in_clear(id: &str) -> Value {
    json!({ "version": 1, "record": {
        "access_key_id": id, "secret_access_key": SECRET, "user": null, "active": true, "created_at": 0,
    } })
}

fn with_clear(ids: &[&str]) -> Arc<MemoryStore> {
    let documents = Arc::new(MemoryStore::new());
    let put = |id: &&str| DocumentWrite::Put { kind: KIND, key: id.to_string(), value: in_clear(id) };
    documents.write(ids.iter().map(put).collect()).unwrap();
    documents
}

fn secret(directory: &Directory, id: &str) -> Option<String> {
    directory.secret(id).map(|(secret, _)| secret.expose().to_string())
}

fn stored(documents: &MemoryStore) -> String {
    format!("{:?}", documents.list(KIND).unwrap())
}

#[test]
fn secrets_that_lay_in_clear_are_sealed_at_the_first_start_and_stay_usable() {
    let home = tempfile::tempdir().unwrap();
    let key_file = home.path().join("secrets.key");
    let documents = with_clear(&["AKIAONE", "AKIATWO"]);
    for _ in 0..2 {
        let roles = open(&documents, &key_file).unwrap();
        assert_eq!(secret(&roles.directory(), "AKIAONE").as_deref(), Some(SECRET));
        assert!(!stored(&documents).contains(SECRET), "{}", stored(&documents));
    }
    let mode = std::fs::metadata(&key_file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "only its owner reads the key");
    let all: Vec<String> = documents
        .list(KIND)
        .unwrap()
        .iter()
        .map(|(_, value)| value["record"]["secret_access_key"].as_str().unwrap().to_string())
        .collect();
    assert!(all.iter().all(|text| text.starts_with("sealed:1:")) && all[0] != all[1], "equal secrets look equal");
}

#[test]
fn without_its_key_file_or_with_another_the_store_is_not_opened_and_no_new_key_is_made() {
    let home = tempfile::tempdir().unwrap();
    let (key_file, other) = (home.path().join("secrets.key"), home.path().join("other.key"));
    let documents = with_clear(&["AKIAONE"]);
    open(&documents, &key_file).unwrap();
    let gone = open(&documents, &other).err().expect("there is no such key").to_string();
    assert!(gone.contains("other.key is gone") && !other.exists(), "{gone}");
    std::fs::write(&other, [7; 32]).unwrap();
    let wrong = open(&documents, &other).err().expect("it is another key").to_string();
    assert!(wrong.contains("AKIAONE") && wrong.contains("cannot be opened"), "{wrong}");
    assert!(!wrong.contains(SECRET), "{wrong}");
    std::fs::write(&other, [7; 31]).unwrap();
    let short = open(&documents, &other).err().expect("it is too short").to_string();
    assert!(short.contains("32 bytes"), "{short}");
}

#[test]
fn another_key_seals_nothing_where_secrets_lie_sealed_and_in_clear() {
    let home = tempfile::tempdir().unwrap();
    let (key_file, other) = (home.path().join("secrets.key"), home.path().join("other.key"));
    let documents = with_clear(&["AKIAONE"]);
    open(&documents, &key_file).unwrap();
    // An earlier version, run once more, adds a key in clear.
    let put = DocumentWrite::Put { kind: KIND, key: "AKIATWO".into(), value: in_clear("AKIATWO") };
    documents.write(vec![put]).unwrap();
    std::fs::write(&other, [7; 32]).unwrap();
    let before = stored(&documents);
    assert!(open(&documents, &other).is_err(), "it is another key");
    assert_eq!(stored(&documents), before);
    let roles = open(&documents, &key_file).unwrap();
    for id in ["AKIAONE", "AKIATWO"] {
        assert_eq!(secret(&roles.directory(), id).as_deref(), Some(SECRET), "{id}");
    }
}

#[test]
fn a_sealed_secret_that_was_changed_or_moved_to_another_key_is_refused() {
    let home = tempfile::tempdir().unwrap();
    let key_file = home.path().join("secrets.key");
    let documents = with_clear(&["AKIAONE", "AKIATWO"]);
    open(&documents, &key_file).unwrap();
    let one = documents.get(KIND, "AKIAONE").unwrap().unwrap();
    let mut two = documents.get(KIND, "AKIATWO").unwrap().unwrap();
    let own = two["record"]["secret_access_key"].clone();
    two["record"]["secret_access_key"] = one["record"]["secret_access_key"].clone();
    let put = |value: &Value| {
        documents
            .write(vec![DocumentWrite::Put { kind: KIND, key: "AKIATWO".into(), value: value.clone() }])
            .unwrap();
    };
    put(&two);
    assert!(open(&documents, &key_file).is_err(), "another record's secret");
    let mut text: Vec<char> = own.as_str().unwrap().chars().collect();
    let last = text.len() - 5;
    text[last] = if text[last] == 'A' { 'B' } else { 'A' };
    two["record"]["secret_access_key"] = json!(text.into_iter().collect::<String>());
    put(&two);
    assert!(open(&documents, &key_file).is_err(), "a changed secret");
    two["record"]["secret_access_key"] = own;
    put(&two);
    assert!(open(&documents, &key_file).is_ok());
}
