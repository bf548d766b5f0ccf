//! The form of stored records, pinned: a file written today is read by every later version. When this test fails,
//! the form has changed: add a record version and a reader for the old one instead of changing the texts below.

#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

mod support;

use ports::DeploymentStore;
use rusqlite::Connection;
use store::SqliteStore;
use support::*;

const PLAN: &str = r#"{"v":1,"plan":{"deployment_id":"d-1","application":"shop","group":"web","config":"CodeDeployDefault.ECSAllAtOnce","created_at":1000,"service":{"cluster":"default","service":"web"},"description":null,"revision":{"Inline":{"content":"version: 0.0","sha256":"","deprecated_string":false}},"previous_revision":null,"kind":{"Standard":{"routing":"AllAtOnce","target_groups":["blue","green"],"production_listener":"production","test_listener":null,"ready":{"action_on_timeout":"Continue","wait_minutes":0},"termination":{"Terminate":{"wait_minutes":60}},"auto_rollback":{"on_failure":true,"on_stop_on_alarm":true,"on_stop_on_request":true},"alarms":{"names":["errors"],"ignore_poll_failure":true},"hook_execution_ids":{"BeforeInstall":"d-1-BeforeInstall","AfterInstall":"d-1-AfterInstall","AfterAllowTestTraffic":"d-1-AfterAllowTestTraffic","BeforeAllowTraffic":"d-1-BeforeAllowTraffic","AfterAllowTraffic":"d-1-AfterAllowTraffic"},"rollback_deployment_id":"d-1-back","service_role_arn":"role"}}}}"#;

const EVENTS: [&str; 3] = [
    r#"{"v":1,"sequence":1,"at":1000,"event":"Started"}"#,
    r#"{"v":1,"sequence":2,"at":1010,"event":{"AlarmsObserved":{"active":[],"unreadable":false}}}"#,
    r#"{"v":1,"sequence":3,"at":1020,"event":{"EffectEnded":{"number":1,"result":{"Ok":{"Revision":{"target":{"task_definition":"app:2","container_name":"app","container_port":80,"platform_version":null,"network":null,"capacity_providers":[]},"hooks":{}}}}}}}"#,
];

/// SHA-256 of the id, the plan and the three events, each link over the hash before and the record's text.
const HEAD: &str = "bc0d498fe581ea6f050afa65646455c0b7c27fb0acbc05d73bfeb3237b4590eb";

#[test]
fn records_are_versioned_json_linked_by_sha_256() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("cutover.db");
    let store = SqliteStore::open(&path).unwrap();
    store.create(&plan("d-1", "web")).unwrap();
    install(&store, &id("d-1"));
    drop(store);

    let connection = Connection::open(&path).unwrap();
    let mut statement = connection.prepare("SELECT record, lower(hex(hash)) FROM log ORDER BY sequence").unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let records: Vec<(String, String)> = rows.map(Result::unwrap).collect();
    assert_eq!(records[0].0, PLAN);
    for (found, expected) in records[1..].iter().zip(EVENTS) {
        assert_eq!(found.0, expected);
    }
    assert_eq!(records[3].1, HEAD);
}
