//! Failed requests as logs.

mod common;

use std::sync::atomic::Ordering;

use common::World;
use ports::{FailedRequest, FailedRequests, LogRange, LogSource, Target};
use serde_json::{Value, json};

#[tokio::test]
async fn failed_requests_are_read_by_load_balancer_and_target_group() {
    let world = World::new().await;
    let balancer = world.load_balancer("web").await;
    world.load_balancer("other").await;
    let blue = world.target_group("blue").await;
    world.listener(&balancer, 80, &blue).await;
    let request = |ended_micros| FailedRequest {
        ended_micros,
        method: "GET".into(),
        path: "/cart\n\"x".into(),
        status: 502,
        target: Some(Target { address: "127.0.0.1:9000".parse().unwrap(), registration: "task".into() }),
        reason: "the target did not answer".into(),
    };
    let failed = FailedRequests { target_group: blue, requests: vec![request(5_000_000), request(5_000_001)] };
    *world.balancer.failed.lock().unwrap() = vec![failed];

    let groups = world.elb.groups("/cutover/").await.unwrap();
    let mut names: Vec<String> = groups.into_iter().map(|group| group.name).collect();
    names.sort();
    assert_eq!(names, ["/cutover/load-balancer/other", "/cutover/load-balancer/web"]);
    assert!(world.elb.groups("/cutover/load-balancer/x").await.unwrap().is_empty());
    assert!(world.elb.streams("/cutover/load-balancer/other").await.unwrap().is_empty());
    let stream = world.elb.streams("/cutover/load-balancer/web").await.unwrap().remove(0);
    assert_eq!((stream.name.as_str(), stream.extent.last_at_millis), ("blue", Some(5_000)));
    let read = async |range: LogRange| {
        let page = world.elb.read("/cutover/load-balancer/web", "blue", &range).await.unwrap();
        page.map(|page| page.lines).unwrap_or_default()
    };
    let lines = read(LogRange::default()).await;
    assert_eq!(lines.len(), 2);
    assert_eq!(read(LogRange { from: lines[0].to, ..LogRange::default() }).await, lines[1..]);
    assert!(!lines[0].text.contains('\n'));
    let told: Value = serde_json::from_str(&lines[0].text).unwrap();
    let expected = json!({
        "status": 502, "method": "GET", "path": "/cart\n\"x", "target": "127.0.0.1:9000", "registration": "task",
        "reason": "the target did not answer",
    });
    assert_eq!(told, expected);
    world.balancer.unreachable.store(true, Ordering::SeqCst);
    assert!(world.elb.streams("/cutover/load-balancer/web").await.unwrap().is_empty(), "nothing, and no error");
}
