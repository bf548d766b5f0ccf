//! Disk, balancer and answer agree, whatever fails in between.

mod common;

use std::sync::Arc;
use std::sync::atomic::Ordering;

use common::{FakeBalancer, World, listener_input, text, try_call, until};
use ports::{BalancerError, Documents};
use serde_json::json;

fn bind_error(cause: &str, port: u16) -> BalancerError {
    BalancerError::Bind {
        listener: "arn:new".to_string(),
        address: format!("127.0.3.1:{port}"),
        cause: cause.to_string(),
    }
}

#[tokio::test]
async fn an_answered_listener_is_on_disk_and_in_the_balancers_table() {
    let world = World::new().await;
    let (balancer, group) = (world.load_balancer("web").await, world.target_group("blue").await);
    let listener = world.listener(&balancer, 80, &group).await;
    let table = world.balancer.table_now();
    assert_eq!(table.listeners.len(), 1);
    assert_eq!(table.listeners[0].arn.as_str(), listener);
    assert_eq!(table.listeners[0].bind.port(), 80);
    assert!(table.listeners[0].bind.ip().is_loopback());

    let other = Arc::new(FakeBalancer::default());
    world.reopened(&other).await;
    assert_eq!(other.table_now(), table, "a new balancer gets the table from disk");
}

#[tokio::test]
async fn a_port_that_cannot_be_bound_changes_nothing_and_names_the_remedy() {
    let world = World::new().await;
    let (balancer, group) = (world.load_balancer("web").await, world.target_group("blue").await);
    let before = world.balancer.table_now();
    world.balancer.fail_next(bind_error("Permission denied (os error 13)", 80));
    let refusal = world.refused("CreateListener", listener_input(&balancer, 80, &group)).await;
    assert_eq!((refusal.code.as_str(), refusal.status), ("InvalidConfigurationRequest", 400));
    assert!(refusal.message.contains("1024") && refusal.message.contains("CAP_NET_BIND_SERVICE"), "{refusal}");

    let found = world.call("DescribeListeners", json!({"LoadBalancerArn": balancer})).await;
    assert_eq!(found["Listeners"], json!([]));
    assert_eq!(world.disk.list("elb-listener").unwrap(), []);
    let after = world.balancer.table_now();
    assert_eq!((&after.listeners, &after.target_groups), (&before.listeners, &before.target_groups));
    assert!(after.generation > before.generation, "the refused generation is never used again");

    world.listener(&balancer, 8080, &group).await;
    assert_eq!(world.balancer.table_now().listeners.len(), 1);
}

#[tokio::test]
async fn a_balancer_that_does_not_answer_is_a_503_and_changes_nothing() {
    let world = World::new().await;
    let (balancer, group) = (world.load_balancer("web").await, world.target_group("blue").await);
    world.balancer.unreachable.store(true, Ordering::SeqCst);
    let refusal = world.refused("CreateListener", listener_input(&balancer, 80, &group)).await;
    assert_eq!((refusal.code.as_str(), refusal.status, refusal.sender), ("ServiceUnavailable", 503, false));
    assert_eq!(world.disk.list("elb-listener").unwrap(), []);
}

#[tokio::test]
async fn a_change_the_balancer_took_although_it_timed_out_is_taken_back() {
    let world = World::new().await;
    let (balancer, group) = (world.load_balancer("web").await, world.target_group("blue").await);
    world.elb.start();
    // The balancer applies the table, but its answer is lost.
    world.balancer.fail_next(BalancerError::Unreachable("timed out".to_string()));
    world.balancer.fail_next(BalancerError::Unreachable("timed out".to_string()));
    world.refused("CreateListener", listener_input(&balancer, 80, &group)).await;
    {
        let mut table = world.balancer.table.lock().unwrap();
        table.generation += 1;
        table.target_groups.clear();
    }
    until("the old content came back", || world.balancer.table_now().target_groups.len() == 1).await;
    world.elb.shutdown().await;
}

#[tokio::test]
async fn a_crash_between_disk_and_balancer_is_mended_at_the_next_start() {
    let world = World::new().await;
    let (balancer, group) = (world.load_balancer("web").await, world.target_group("blue").await);
    world.balancer.hang.store(true, Ordering::SeqCst);
    let elb = world.elb.clone();
    let input = listener_input(&balancer, 80, &group);
    let caller = tokio::spawn(async move { try_call(&elb, "CreateListener", input).await });
    until("the intent is on disk", || !world.disk.list("elb-listener").unwrap().is_empty()).await;
    caller.abort();
    assert!(world.balancer.table_now().listeners.is_empty());

    let next = Arc::new(FakeBalancer::default());
    world.reopened(&next).await;
    assert_eq!(next.table_now().listeners.len(), 1);
}

#[tokio::test]
async fn a_caller_that_goes_away_does_not_stop_a_change_half_way() {
    let world = World::new().await;
    let elb = world.elb.clone();
    let input = json!({"Name": "blue", "Protocol": "HTTP", "Port": 80});
    let caller = tokio::spawn(async move { try_call(&elb, "CreateTargetGroup", input).await });
    tokio::task::yield_now().await;
    caller.abort();
    // Either it never began or it is done on disk and in the balancer; the next change tells them in sync.
    world.target_group("green").await;
    assert_eq!(world.balancer.table_now().target_groups.len(), world.disk.list("elb-target-group").unwrap().len());
}

#[tokio::test]
async fn a_full_disk_refuses_the_change_before_the_balancer_hears_of_it() {
    let world = World::new().await;
    let before = world.balancer.table_now();
    world.disk.broken.store(true, Ordering::SeqCst);
    let refusal = world.refused("CreateTargetGroup", json!({"Name": "blue", "Protocol": "HTTP", "Port": 80})).await;
    assert_eq!(refusal.status, 503);
    assert_eq!(world.balancer.table_now(), before);
    world.disk.broken.store(false, Ordering::SeqCst);
    world.target_group("blue").await;
}

#[tokio::test]
async fn a_balancer_with_a_newer_table_is_overruled_by_the_records() {
    let world = World::new().await;
    world.target_group("blue").await;
    world.balancer.table.lock().unwrap().generation = 500;
    world.target_group("green").await;
    let table = world.balancer.table_now();
    assert!(table.generation > 500);
    assert_eq!(table.target_groups.len(), 2);
}

#[tokio::test]
async fn a_restarted_balancer_without_a_table_gets_it_again() {
    let world = World::new().await;
    world.target_group("blue").await;
    world.elb.start();
    *world.balancer.table.lock().unwrap() = ports::RoutingTable::default();
    until("the table is back", || world.balancer.table_now().target_groups.len() == 1).await;
    world.elb.shutdown().await;
}

#[tokio::test]
async fn one_taken_port_at_the_start_does_not_keep_the_others_closed() {
    let world = World::new().await;
    let (balancer, group) = (world.load_balancer("web").await, world.target_group("blue").await);
    let taken = world.listener(&balancer, 8080, &group).await;
    world.listener(&balancer, 8081, &group).await;

    let next = Arc::new(FakeBalancer::default());
    next.fail_next(BalancerError::Bind {
        listener: taken.clone(),
        address: "127.0.3.1:8080".to_string(),
        cause: "Address already in use".to_string(),
    });
    let elb = world.reopened(&next).await;
    let ports: Vec<_> = next.table_now().listeners.iter().map(|listener| listener.bind.port()).collect();
    assert_eq!(ports, [8081]);
    assert_eq!(elb.impaired_listeners().keys().map(|arn| arn.as_str()).collect::<Vec<_>>(), [&taken]);
    let found = try_call(&elb, "DescribeLoadBalancers", json!({})).await.unwrap();
    assert_eq!(text(&found["LoadBalancers"][0]["State"]["Code"]), "active_impaired");

    elb.start();
    until("the listener is open again", || next.table_now().listeners.len() == 2).await;
    until("nothing is impaired", || elb.impaired_listeners().is_empty()).await;
    elb.shutdown().await;
}
