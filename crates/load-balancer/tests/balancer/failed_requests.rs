//! The last failed requests of each target group.

use ports::FailedRequest;

use crate::support::backend::{Backend, Reply, answer};
use crate::support::client::{Client, get};
use crate::support::tables::{forward, group, listener, simple, slow_check, table};
use crate::support::{Running, free_address, wait_for};

fn of_group(running: &Running, name: &str) -> Vec<FailedRequest> {
    let all = running.failed_requests();
    let mut found = all.into_iter().filter(|group| group.target_group == name);
    found.next().map(|group| group.requests).unwrap_or_default()
}

#[test]
fn a_request_that_fails_is_told_with_its_target_and_without_its_query_string() {
    let backend = Backend::with(|request, _| match request.path.split('?').next().unwrap() {
        "/fine" => Reply::Ok(b"fine".to_vec()),
        "/cut" => Reply::RawAndClose(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf".to_vec()),
        "/gone" => Reply::Close,
        _ => Reply::RawAndClose(answer(503, b"not now")),
    });
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let mut routes = table(
        1,
        vec![listener(address, forward(&[("blue", 1)]))],
        vec![group("blue", &[backend.address]), group("green", &[])],
    );
    routes.target_groups[0].health_check = slow_check();
    let running = Running::with_table(dir.path(), &routes);
    assert_eq!(get(address, "/fine").status, 200);
    assert!(running.failed_requests().is_empty(), "what succeeds is not told");
    assert_eq!(get(address, "/busy?password=secret").status, 503);
    assert_eq!(Client::connect(address).request("POST", "/gone?token=secret", "content-length: 0\r\n").status, 502);
    assert!(Client::connect(address).get("/cut").is_err());
    let told = wait_for("three failures", || Some(of_group(&running, "blue")).filter(|told| told.len() == 3));
    let facts: Vec<_> = told.iter().map(|one| (one.method.as_str(), one.path.as_str(), one.status)).collect();
    assert_eq!(facts, [("GET", "/busy", 503), ("POST", "/gone", 502), ("GET", "/cut", 200)]);
    let reasons: Vec<_> = told.iter().map(|one| one.reason.as_str()).collect();
    assert_eq!(reasons, ["the target answered so", "the target did not answer", "the target's answer broke off"]);
    assert!(told.iter().all(|one| one.target.as_ref().is_some_and(|target| target.address == backend.address)));
    assert!(told.is_sorted_by(|one, other| one.ended_micros < other.ended_micros));
    assert!(!format!("{told:?}").contains("secret"));
}

#[test]
fn a_request_without_a_target_is_told_of_its_group_and_no_more_than_fifty_are_kept() {
    let (dir, address) = (tempfile::tempdir().unwrap(), free_address());
    let running = Running::with_table(dir.path(), &simple(address, &[]));
    let mut client = Client::connect(address);
    for number in 0..60 {
        assert_eq!(client.get(&format!("/{number}")).unwrap().status, 503);
    }
    let group = running.table().target_groups[0].arn.to_string();
    let told = wait_for("the last failure", || {
        Some(of_group(&running, &group)).filter(|told| told.last().is_some_and(|last| last.path == "/59"))
    });
    assert_eq!((told.len(), told[0].path.as_str()), (50, "/10"));
    assert!(told.iter().all(|one| one.target.is_none() && one.reason == "no target is registered for this request"));
    let long = format!("/{}", "ä".repeat(1_000));
    client.request("GET", &long.replace('ä', "%C3%A4"), "");
    let told = wait_for("the long one", || Some(of_group(&running, &group)).filter(|told| told[0].path == "/11"));
    assert_eq!(told[49].path.len(), 256);
}
