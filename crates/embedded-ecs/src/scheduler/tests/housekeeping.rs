//! Stability, and what goes away.

use super::*;

#[test]
fn a_set_is_steady_iff_all_run_none_is_pending_and_all_are_healthy_where_it_counts() {
    let steady = |play: &Play| !play.plans(&Action::MarkStability { task_set: set_id(), steady: false });
    assert!(steady(&Play::new(2, 2)));
    assert!(!steady(&Play::new(3, 2)), "one is missing");
    assert!(!steady(&Play::new(1, 2)), "one is too many");
    let mut play = Play::new(2, 2);
    play.put(task(3, TaskStatus::Pending));
    assert!(!steady(&play), "one is pending");
    let mut play = Play::new(2, 2);
    play.verdict(2, TargetState::Initial);
    assert!(!steady(&play), "one has no verdict");
    play.group().in_use = false;
    assert!(steady(&play), "the balancer's word does not count while the group is in no listener");
}

#[test]
fn a_drained_set_vanishes_only_when_its_tasks_have_stopped_and_its_targets_are_gone() {
    let mut play = Play::new(0, 1);
    play.set().status = TaskSetStatus::Draining;
    let remove = Action::RemoveTaskSet { task_set: set_id() };
    assert!(!play.plans(&remove));
    play.task(1).wanted = false;
    play.task(1).last_status = TaskStatus::Stopped;
    assert!(!play.plans(&remove), "its target is still registered");
    play.memory.applied.insert((set_id(), BLUE.into()), Default::default());
    assert!(play.plans(&remove));
}

#[test]
fn containers_without_a_task_are_stopped_then_forgotten() {
    let mut play = Play::new(0, 0);
    play.container(99, ContainerState::Running { pid: 1, started_at_millis: 0 });
    let key = ContainerKey { task: "99".into(), container: "web".into() };
    assert_eq!(play.plan(), [Action::StopContainer { key: key.clone() }]);
    play.container(99, stopped_container(Some(0)));
    assert_eq!(play.plan(), [Action::ForgetContainer { key }]);
}

#[test]
fn ended_tasks_are_kept_an_hour_and_not_too_many() {
    let mut play = Play::new(0, 0);
    for number in 1..=60 {
        let mut ended = task(number, TaskStatus::Stopped);
        ended.stopped_wall_millis = Some(NOW - i64::from(number));
        play.put(ended);
    }
    let removed: Vec<_> = play.plan();
    assert_eq!(removed.len(), 10);
    assert!(removed.contains(&Action::RemoveTask { task: "60".into() }));
    assert!(!removed.contains(&Action::RemoveTask { task: "1".into() }));
    play.now_millis = NOW + 3_600_000;
    assert_eq!(play.plan().len(), 60);
}
