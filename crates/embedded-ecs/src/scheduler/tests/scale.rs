//! How many tasks: starting, stopping, replacing.

use super::*;

#[test]
fn a_world_as_wanted_needs_nothing() {
    assert_eq!(Play::new(3, 3).plan(), []);
}

#[test]
fn missing_tasks_are_started() {
    assert_eq!(Play::new(3, 1).starts(), 2);
}

#[test]
fn a_back_off_holds_starts_until_it_is_over() {
    let mut play = Play::new(3, 1);
    play.memory.backoff.entry(set_id()).or_default().note_failure(NOW, &EcsOptions::default());
    assert_eq!(play.starts(), 0);
    play.now_millis += 1000;
    assert_eq!(play.starts(), 2);
}

#[test]
fn failures_are_forgiven_once_a_task_stayed_up_healthy_for_a_minute() {
    let mut play = Play::new(1, 1);
    play.memory.backoff.entry(set_id()).or_default().note_failure(NOW, &EcsOptions::default());
    let forgive = Action::ForgiveFailures { task_set: set_id() };
    assert!(!play.plans(&forgive));
    play.now_millis = NOW + 50_000;
    assert!(play.plans(&forgive));
    play.verdict(1, TargetState::Initial);
    assert!(!play.plans(&forgive));
}

#[test]
fn scaling_in_stops_what_serves_least_then_the_youngest() {
    let mut play = Play::new(2, 3);
    assert_eq!(play.stops(), ["3"]);
    play.verdict(1, TargetState::Initial);
    assert_eq!(play.stops(), ["1"]);
    play.put(task(4, TaskStatus::Provisioning));
    assert_eq!(play.stops(), ["4", "1"]);
}

#[test]
fn a_draining_set_stops_all_its_tasks_and_starts_none() {
    let mut play = Play::new(3, 2);
    play.set().status = TaskSetStatus::Draining;
    assert_eq!(play.starts(), 0);
    assert_eq!(play.stops().len(), 2);
}

#[test]
fn an_unhealthy_task_gets_a_replacement_first_and_is_stopped_when_that_is_healthy() {
    let mut play = Play::new(3, 3);
    play.verdict(1, TargetState::Unhealthy);
    assert_eq!((play.starts(), play.stops().len()), (1, 0));
    play.add(4, TargetState::Initial);
    assert_eq!((play.starts(), play.stops().len()), (0, 0), "the replacement has no verdict yet");
    play.verdict(4, TargetState::Healthy);
    assert_eq!(play.stops(), ["1"]);
    let cause = StopCause::unhealthy(&BLUE.into(), false);
    assert!(cause.reason.starts_with("Task failed ELB health checks in (target-group arn:"));
    assert!(play.plans(&Action::StopTask { task: "1".into(), cause }));
}

#[test]
fn a_task_that_recovers_while_its_replacement_starts_stays() {
    let mut play = Play::new(2, 2);
    play.add(3, TargetState::Initial);
    assert_eq!(play.stops(), ["3"]);
}

#[test]
fn when_all_are_unhealthy_they_are_replaced_one_by_one_with_pauses() {
    let mut play = Play::new(3, 3);
    for number in 1..=3 {
        play.verdict(number, TargetState::Unhealthy);
    }
    assert_eq!((play.starts(), play.stops().len()), (1, 0));
    play.add(4, TargetState::Unhealthy);
    assert_eq!(play.stops(), ["1"], "the oldest only");
    play.memory.unhealthy_stop_at.insert(set_id(), NOW);
    assert_eq!(play.stops(), [] as [&str; 0]);
    play.now_millis += 5_000;
    assert_eq!(play.stops(), ["1"]);
}

#[test]
fn within_the_grace_period_or_without_a_listener_nobody_is_unhealthy() {
    let mut play = Play::new(1, 1);
    play.verdict(1, TargetState::Unhealthy);
    assert_eq!(play.starts(), 1);
    play.state.services.get_mut(&key()).unwrap().health_check_grace_period_seconds = 60;
    assert_eq!(play.starts(), 0);
    play.now_millis += 60_000;
    assert_eq!(play.starts(), 1);
    play.group().in_use = false;
    assert_eq!(play.starts(), 0);
    for verdict in [TargetState::Initial, TargetState::Unused, TargetState::Unavailable] {
        play.group().in_use = true;
        play.verdict(1, verdict);
        assert_eq!(play.starts(), 0, "{verdict:?}");
    }
}
