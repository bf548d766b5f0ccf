//! One task from start to end.

use super::*;

#[test]
fn a_task_becomes_a_target_while_it_is_activating_and_runs_once_it_is_one() {
    let mut play = Play::new(1, 0);
    let mut activating = task(1, TaskStatus::Activating);
    activating.planned_by = "an earlier run".into();
    play.put(activating);
    play.container(1, ContainerState::Running { pid: 1, started_at_millis: 0 });
    let (task_set, target_group) = (set_id(), BLUE.into());
    let register = Action::SetTargets { task_set, target_group, targets: [registered(1)].into() };
    let run = Action::MarkRunning { task: "1".into() };
    assert!(play.plans(&register));
    assert!(!play.plans(&run));
    play.memory.applied.insert((set_id(), BLUE.into()), [registered(1)].into());
    assert!(!play.plans(&register));
    assert!(play.plans(&run));
}

#[test]
fn an_unwanted_task_is_deregistered_before_it_is_drained_and_drained_before_it_is_stopped() {
    let mut play = Play::new(1, 2);
    play.task(2).wanted = false;
    assert!(play.plans(&Action::Deactivate { task: "2".into() }));
    play.task(2).last_status = TaskStatus::Deactivating;
    let stopping = Action::MarkStopping { task: "2".into() };
    let (task_set, target_group) = (set_id(), BLUE.into());
    assert!(play.plans(&Action::SetTargets { task_set, target_group, targets: [registered(1)].into() }));
    assert!(!play.plans(&stopping), "still a target");

    play.memory.applied.insert((set_id(), BLUE.into()), [registered(1)].into());
    play.memory.deregistered_at.insert("2".into(), NOW);
    play.now_millis += 60_000;
    play.verdict(2, TargetState::Draining);
    assert!(!play.plans(&stopping), "still draining");

    play.group().targets.remove("2");
    assert!(play.plans(&stopping));
    play.now_millis = NOW + 10;
    assert!(!play.plans(&stopping), "the balancer's report may be older than the deregistration");
}

#[test]
fn a_target_that_died_has_nothing_to_drain() {
    let mut play = Play::new(1, 2);
    play.task(2).wanted = false;
    play.task(2).last_status = TaskStatus::Deactivating;
    play.task(2).containers[0].phase = ContainerPhase::Stopped;
    play.container(2, stopped_container(Some(1)));
    assert!(play.plans(&Action::MarkStopping { task: "2".into() }));
}

#[test]
fn containers_are_stopped_once_and_the_task_has_stopped_when_they_have() {
    let mut play = Play::new(0, 1);
    play.task(1).wanted = false;
    play.task(1).last_status = TaskStatus::Stopping;
    let key = ContainerKey { task: "1".into(), container: "web".into() };
    assert!(play.plans(&Action::StopContainer { key: key.clone() }));
    play.memory.stop_asked.insert(key.clone());
    assert!(!play.plans(&Action::StopContainer { key }));
    assert!(!play.plans(&Action::MarkStopped { task: "1".into() }));
    play.container(1, stopped_container(Some(143)));
    play.task(1).containers[0].phase = ContainerPhase::Stopped;
    assert!(play.plans(&Action::MarkStopped { task: "1".into() }));
}

#[test]
fn a_dead_container_is_noted_and_one_the_runtime_lost_counts_as_dead() {
    let mut play = Play::new(1, 1);
    play.container(1, stopped_container(Some(7)));
    let (task, container) = (TaskId::from("1"), types::ContainerName::from("web"));
    let note =
        Action::NoteExit { task: task.clone(), container: container.clone(), exit_code: Some(7), reason: None };
    assert!(play.plans(&note));
    play.seen.containers.clear();
    assert!(play.plan().iter().any(|action| matches!(action, Action::NoteExit { exit_code: None, .. })));
}

#[test]
fn only_tasks_this_run_planned_are_launched() {
    let mut play = Play::new(1, 0);
    play.put(task(1, TaskStatus::Pending));
    assert!(play.plans(&Action::StartContainer { task: "1".into(), container: "web".into() }));
    play.task(1).planned_by = "an earlier run".into();
    assert_eq!(play.stops(), ["1"]);
    play.container(1, ContainerState::Running { pid: 9, started_at_millis: 0 });
    assert_eq!(play.stops(), [] as [&str; 0]);
    assert!(play.plans(&Action::NoteRunning { task: "1".into(), container: "web".into(), pid: 9 }));
}

#[test]
fn a_deleted_target_group_holds_nobody_up() {
    let mut play = Play::new(2, 2);
    play.seen.groups.clear();
    play.task(2).wanted = false;
    play.task(2).last_status = TaskStatus::Deactivating;
    play.put(task(3, TaskStatus::Activating));
    play.container(3, ContainerState::Running { pid: 1, started_at_millis: 0 });
    assert!(play.plans(&Action::MarkStopping { task: "2".into() }));
    assert!(play.plans(&Action::MarkRunning { task: "3".into() }));
}

#[test]
fn containers_wait_for_what_they_depend_on() {
    use crate::records::{Dependency, DependencyCondition};
    let mut play = Play::new(1, 0);
    let mut pending = task(1, TaskStatus::Pending);
    let mut migrate = pending.containers[0].clone();
    migrate.name = "migrate".into();
    migrate.essential = false;
    pending.containers[0].depends_on =
        vec![Dependency { container: "migrate".into(), condition: DependencyCondition::Success }];
    pending.containers.push(migrate);
    play.put(pending);
    let start = |name: &str| Action::StartContainer { task: "1".into(), container: name.into() };
    assert!(play.plans(&start("migrate")));
    assert!(!play.plans(&start("web")));

    let done = &mut play.task(1).containers[1];
    (done.launched, done.phase, done.exit_code) = (true, ContainerPhase::Stopped, Some(0));
    assert!(play.plans(&start("web")));
    play.task(1).containers[1].exit_code = Some(1);
    let stop = play.plan().into_iter().find_map(|action| match action {
        Action::StopTask { cause, .. } => Some(cause),
        _ => None,
    });
    assert_eq!(stop.unwrap().code, StopCode::TaskFailedToStart);
}
