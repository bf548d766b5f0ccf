//! Tasks outlive the control plane: the next one takes over what it finds.

use std::sync::atomic::Ordering;
use std::time::Duration;

use serde_json::json;

use crate::records::{Task, TaskStatus};
use crate::testing::{BLUE, Stage, id_of};

#[tokio::test]
async fn running_tasks_are_adopted_and_nothing_is_touched() {
    let mut stage = Stage::new();
    stage.create_service("serve", 3).await;
    stage.settle().await;
    let (before, targets) = (stage.runtime.running(), stage.targets.registered(BLUE));
    stage.journal();
    let mut stage = stage.reopen();
    stage.settle().await;
    assert_eq!(stage.runtime.running(), before);
    assert_eq!(stage.targets.registered(BLUE), targets);
    assert_eq!(stage.journal(), [] as [String; 0]);
    assert_eq!(stage.service().await["taskSets"][0]["stabilityStatus"], "STEADY_STATE");
}

#[tokio::test]
async fn tasks_whose_containers_are_gone_are_stopped_and_replaced() {
    let mut stage = Stage::new();
    stage.create_service("serve", 2).await;
    stage.settle().await;
    let old = stage.targets.registered(BLUE);
    stage.runtime.lose_everything();
    let mut stage = stage.reopen();
    stage.pass_time(Duration::from_secs(3)).await;
    assert_eq!(stage.service().await["runningCount"], 2);
    assert!(stage.targets.registered(BLUE).is_disjoint(&old));
    let ended = stage.tasks("STOPPED").await;
    assert_eq!(ended.len(), 2);
    assert_eq!(ended[0]["lastStatus"], "STOPPED");
}

#[tokio::test]
async fn containers_without_a_record_are_stopped_and_forgotten() {
    let mut stage = Stage::new();
    stage.runtime.plant("stranger");
    stage.settle().await;
    assert!(stage.runtime.running().is_empty());
    assert_eq!(stage.journal(), ["stop stranger"]);
}

#[tokio::test]
async fn a_task_that_never_got_its_containers_is_given_up_by_the_next_run() {
    let stage = Stage::new();
    stage.create_service("serve", 1).await;
    let set = stage.ecs.describe_service("default", "web").unwrap().task_sets[0].id.clone();
    stage
        .ecs
        .commit(|draft| {
            let state = draft.before();
            let (service, set) = (state.services.values().next().unwrap(), &state.task_sets[&set]);
            let definition = state.definitions.values().next().unwrap();
            let mut task = stage.ecs.new_service_task(service, set, definition, stage.ecs.clock.now());
            task.last_status = TaskStatus::Pending;
            draft.put::<Task>(task);
        })
        .unwrap();
    let mut stage = stage.reopen();
    stage.settle().await;
    let ended = stage.tasks("STOPPED").await;
    assert!(ended[0]["stoppedReason"].as_str().unwrap().contains("interrupted by a restart"), "{ended:?}");
    assert_eq!(stage.service().await["runningCount"], 1, "replaced without a pause");
}

#[tokio::test]
async fn a_drain_begun_before_a_restart_is_finished_after_it() {
    let mut stage = Stage::new();
    stage.create_service("serve", 2).await;
    stage.settle().await;
    stage.targets.group(BLUE, |group| group.slow_drain = true);
    stage.ok("UpdateService", json!({"service": "web", "desiredCount": 1})).await;
    stage.settle().await;
    let mut stage = stage.reopen();
    stage.pass_time(Duration::from_secs(10)).await;
    assert_eq!(stage.runtime.running().len(), 2, "still draining");
    stage.targets.group(BLUE, |group| group.draining.clear());
    stage.pass_time(Duration::from_secs(2)).await;
    assert_eq!(stage.runtime.running().len(), 1);
}

#[tokio::test]
async fn nothing_is_decided_while_the_runtime_does_not_answer() {
    let mut stage = Stage::new();
    stage.create_service("serve", 2).await;
    stage.settle().await;
    stage.journal();
    stage.runtime.broken.store(true, Ordering::Relaxed);
    let mut stage = stage.reopen();
    stage.pass_time(Duration::from_secs(5)).await;
    assert_eq!(stage.journal(), [] as [String; 0]);
    assert_eq!(stage.service().await["runningCount"], 2);
}

#[tokio::test]
async fn a_failing_store_refuses_the_request_and_changes_nothing() {
    let mut stage = Stage::new();
    stage.create_service("serve", 1).await;
    stage.settle().await;
    stage.documents.broken.store(true, Ordering::Relaxed);
    let refused = stage.refused("UpdateService", json!({"service": "web", "desiredCount": 5})).await;
    assert_eq!(refused.0, "ServerException");
    stage.settle().await;
    assert_eq!(stage.service().await["desiredCount"], 1);
    assert_eq!(stage.runtime.running().len(), 1);
}

#[tokio::test]
async fn a_step_whose_note_was_lost_is_repeated_without_a_second_task() {
    let mut stage = Stage::new();
    stage.create_service("serve", 2).await;
    stage.documents.broken.store(true, Ordering::Relaxed);
    stage.settle().await;
    stage.documents.broken.store(false, Ordering::Relaxed);
    stage.settle().await;
    assert_eq!(stage.runtime.running().len(), 2);
    assert_eq!(stage.service().await["runningCount"], 2);
}

#[tokio::test]
async fn shutdown_leaves_tasks_running_or_stops_them_all() {
    let mut stage = Stage::new();
    stage.create_service("serve", 2).await;
    stage.settle().await;
    stage.ecs.start();
    stage.ecs.shutdown(false).await;
    assert_eq!(stage.runtime.running().len(), 2);
    stage.ecs.shutdown(true).await;
    assert_eq!(stage.runtime.running().len(), 0);
    assert!(stage.targets.registered(BLUE).is_empty());
    let ended = stage.tasks("STOPPED").await;
    assert_eq!(ended[0]["stoppedReason"], "The embedded platform was shut down");
    let first = id_of(&ended[0]);

    let mut stage = stage.reopen();
    stage.settle().await;
    assert_eq!(stage.service().await["runningCount"], 2, "the next start brings the service up again");
    assert!(!stage.runtime.running().contains(&first));
}

#[tokio::test(start_paused = true)]
async fn the_reconciler_wakes_on_its_own() {
    let stage = Stage::new();
    stage.ecs.start();
    stage.ecs.start();
    stage.create_service("serve", 2).await;
    let deadline = tokio::time::Instant::now() + Duration::from_secs(10);
    while stage.service().await["runningCount"] != 2 {
        assert!(tokio::time::Instant::now() < deadline, "the service does not come up");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let victim = stage.runtime.running().into_iter().next().unwrap();
    stage.runtime.end(&victim, 1);
    while stage.runtime.running().len() != 1 || stage.service().await["runningCount"] != 1 {
        assert!(tokio::time::Instant::now() < deadline, "the death is not noticed");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    stage.clock.advance(Duration::from_secs(2));
    while stage.service().await["runningCount"] != 2 {
        assert!(tokio::time::Instant::now() < deadline, "the task is not replaced");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    stage.ecs.shutdown(true).await;
    assert!(stage.runtime.running().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_several_threads_services_come_up_and_shutdown_ends_them() {
    let stage = Stage::new();
    stage.ecs.start();
    stage.create_service("serve", 5).await;
    let deadline = tokio::time::Instant::now() + Duration::from_secs(10);
    while stage.service().await["runningCount"] != 5 {
        assert!(tokio::time::Instant::now() < deadline, "the service does not come up");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    stage.ecs.shutdown(true).await;
    assert!(stage.runtime.running().is_empty());
}
