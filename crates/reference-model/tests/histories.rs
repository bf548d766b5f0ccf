//! The model on histories made by hand: what it lets pass, and what it catches.

mod told;

use reference_model::{
    Answer, Call, Code, Command, Event, Fact, Health, Mark, Ready, Routing, Set, Status, Verdict, Wait,
};
use told::{HOUR, MINUTE, Told, plain};

#[test]
fn a_plain_deployment_may_succeed_and_not_before_its_original_is_gone() {
    let mut told = Told::after_shift(plain());
    assert!(told.fails_with(Status::Succeeded, None).contains("says no"), "the original is still there");
    let mut told = Told::after_shift(plain());
    told.call(Call::Delete(Set::Original));
    told.ends(Status::Succeeded, None);
}

#[test]
fn an_event_is_succeeded_only_for_a_reason() {
    let mut told = Told::started(plain());
    told.at(Event::Install);
    told.call(Call::Create);
    assert!(told.shows(Event::AfterInstall).is_err_and(|why| why.contains("Install is Succeeded")), "never steady");
    let mut told = Told::started(plain());
    told.at(Event::Install);
    told.look(true);
    assert!(told.shows(Event::AfterInstall).is_err(), "nothing was created");
}

#[test]
fn a_hook_goes_on_with_the_first_answer_and_fails_with_the_documented_words() {
    let mut terms = plain();
    terms.hooks[Event::BeforeInstall as usize] = true;
    let mut told = Told::started(terms);
    told.call(Call::Invoke(Event::BeforeInstall));
    assert!(told.clone().shows(Event::Install).is_err(), "no answer yet");
    let hook = Command::AnswerHook(Some(Event::BeforeInstall));
    assert_eq!(told.model.verdicts(hook, told.now), [Verdict::Taken]);
    let mut good = told.clone();
    good.hear(Fact::HookAnswered(Event::BeforeInstall, true));
    good.at(Event::Install);
    assert_eq!(good.model.verdicts(hook, good.now), [Verdict::EventAlreadyCompleted]);
    told.hear(Fact::HookAnswered(Event::BeforeInstall, false));
    assert!(told.clone().shows(Event::Install).is_err(), "a Failed was taken");
    let words = "The deployment failed because one or more of the lifecycle event validation functions failed.";
    assert!(told.clone().try_end(Status::Failed, Code::HookExecutionFailure, "It failed.").is_err(), "other words");
    told.ends(Status::Failed, Some((Code::HookExecutionFailure, words)));
}

#[test]
fn a_hook_that_never_answers_fails_after_an_hour_and_not_a_moment_before() {
    let mut terms = plain();
    terms.hooks[Event::BeforeInstall as usize] = true;
    let words = "The deployment timed out while waiting for a status callback. CodeDeploy expects a status callback \
                 within one hour after a deployment hook is invoked.";
    for (after, allowed) in [(HOUR - 1, false), (HOUR, true)] {
        let mut told = Told::started(terms);
        told.now += after;
        assert_eq!(told.try_end(Status::Failed, Code::HookExecutionFailure, words).is_ok(), allowed, "{after}");
    }
}

#[test]
fn a_taken_stop_binds_the_end_and_decides_over_the_rollback() {
    for (asked, configured, rolls_back) in
        [(None, false, false), (None, true, true), (Some(true), false, true), (Some(false), true, false)]
    {
        let mut terms = plain();
        terms.rolls_back[2] = configured;
        for linked in [false, true] {
            let mut told = Told::in_shift(terms);
            told.hear(Fact::Stop { rollback: asked });
            told.linked = linked;
            let end = told.try_end(Status::Stopped, Code::ManualStop, "stopped");
            assert_eq!(end.is_ok(), linked == rolls_back, "{asked:?} {configured} {linked}");
        }
    }
    let mut told = Told::in_shift(plain());
    told.hear(Fact::Stop { rollback: None });
    assert!(told.model.settled(false).is_err(), "a taken stop has to show at once");
    let mut told = Told::in_shift(plain());
    told.hear(Fact::Stop { rollback: None });
    assert!(told.try_end(Status::Failed, Code::EcsUpdateError, "").is_err(), "another end");
}

#[test]
fn before_install_no_rollback_is_possible_and_before_the_creation_it_is_optional() {
    let mut terms = plain();
    terms.rolls_back = [true; 3];
    let allowed = |told: &Told, linked: bool| {
        let mut told = told.clone();
        told.hear(Fact::Stop { rollback: Some(true) });
        told.linked = linked;
        told.try_end(Status::Stopped, Code::ManualStop, "").is_ok()
    };
    let mut told = Told::started(terms);
    assert_eq!([false, true].map(|linked| allowed(&told, linked)), [true, false], "before Install");
    told.at(Event::Install);
    assert_eq!([false, true].map(|linked| allowed(&told, linked)), [true, true], "before the creation");
    told.hear(Fact::Asked(Call::Create));
    assert_eq!([false, true].map(|linked| allowed(&told, linked)), [false, true], "after it");
}

#[test]
fn a_deployment_that_has_completed_takes_no_stop_and_one_that_runs_does() {
    let mut told = Told::in_shift(plain());
    assert_eq!(told.model.verdicts(Command::Stop, told.now), [Verdict::Taken]);
    assert_eq!(told.model.verdicts(Command::Continue(Wait::Ready), told.now), [Verdict::NotReady]);
    assert_eq!(told.model.verdicts(Command::Continue(Wait::Termination), told.now), [Verdict::InvalidStatus]);
    told.hear(Fact::Answered(Call::Production(10), Answer::Never(Code::IamRolePermissions)));
    told.ends(Status::Failed, Some((Code::IamRolePermissions, "denied")));
    assert_eq!(told.model.verdicts(Command::Stop, told.now), [Verdict::AlreadyCompleted]);
}

#[test]
fn an_alarm_stops_the_deployment_and_an_unreadable_one_only_if_it_is_not_ignored() {
    let words = "One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and \
                 the affected deployments have been stopped. Activated alarms: <a>";
    for (ignores, active, unreadable, stops) in [
        (true, true, false, true),
        (true, false, true, false),
        (false, false, true, true),
        (false, false, false, false),
    ] {
        let mut terms = plain();
        terms.alarms = Some(ignores);
        let mut told = Told::in_shift(terms);
        told.hear(Fact::Alarms { active, unreadable });
        let mut ignored = told.clone();
        assert_eq!(
            ignored.model.settled(true).is_err(),
            stops,
            "it has to stop at once: {ignores} {active} {unreadable}"
        );
        assert!(told.clone().try_end(Status::Failed, Code::AlarmActive, words).is_err(), "Stopped, not Failed");
        assert_eq!(told.try_end(Status::Stopped, Code::AlarmActive, words).is_ok(), stops);
    }
}

#[test]
fn the_ready_wait_ends_by_a_request_or_by_time_as_configured() {
    for (stops, minutes) in [(true, 5), (false, 5), (true, 0)] {
        let mut terms = plain();
        terms.ready = Ready { minutes, stops };
        let mut told = Told::installed(terms);
        assert!(told.clone().shows(Event::BeforeAllowTraffic).is_err(), "it has to be Ready first");
        told.is_ready();
        let over = MINUTE * i64::from(minutes);
        let early = |told: &mut Told| told.now += over - 1;
        let mut waited = told.clone();
        early(&mut waited);
        assert!(waited.clone().shows(Event::BeforeAllowTraffic).is_err(), "too early");
        let words = format!(
            "The deployment timed out while waiting for a notification to continue. This time out period is {minutes} minutes."
        );
        assert!(waited.clone().try_end(Status::Stopped, Code::Timeout, &words).is_err(), "too early");
        waited.now += 1;
        assert_eq!(waited.clone().shows(Event::BeforeAllowTraffic).is_ok(), !stops);
        assert_eq!(waited.try_end(Status::Stopped, Code::Timeout, &words).is_ok(), stops);
        assert_eq!(told.model.verdicts(Command::Continue(Wait::Ready), told.now), [Verdict::Taken]);
        told.hear(Fact::Continue(Wait::Ready));
        told.at(Event::BeforeAllowTraffic);
    }
}

#[test]
fn nothing_is_passed_by_an_event_that_is_never_seen_running() {
    let mut terms = plain();
    terms.ready = Ready { minutes: 5, stops: false };
    assert!(Told::installed(terms).shows(Event::AllowTraffic).is_err(), "the ready wait is left out");
    let mut told = Told::new(plain());
    assert!(told.shows(Event::Install).is_err(), "nothing was inspected");
}

#[test]
fn weights_come_in_the_order_and_at_the_times_of_the_schedule() {
    let linear = Routing::Linear { percent: 30, minutes: 2 };
    let steps: Vec<_> = (0..).map_while(|step| linear.step(step)).collect();
    assert_eq!(steps, [(30, 0), (60, 2), (90, 4), (100, 6)]);
    let mut terms = plain();
    terms.routing = Routing::Canary { percent: 10, minutes: 5 };
    let told = Told::in_shift(terms);
    assert!(told.clone().asks(Call::Production(100)).is_err(), "the canary comes first");
    assert!(told.clone().asks(Call::Production(11)).is_err(), "no weight of the schedule");
    let mut told = told;
    told.call(Call::Production(10));
    told.now += 5 * MINUTE - 1;
    assert!(told.clone().asks(Call::Production(100)).is_err(), "a moment too early");
    told.now += 1;
    told.call(Call::Production(100));
    assert!(told.clone().shows_after().is_err(), "the replacement is not PRIMARY yet");
    told.call(Call::MakePrimary(Set::Replacement));
    told.at(Event::AfterAllowTraffic);
}

#[test]
fn calls_belong_to_their_events() {
    let mut told = Told::started(plain());
    for call in [Call::Create, Call::Test(100), Call::Production(100), Call::Delete(Set::Original)] {
        assert!(told.clone().asks(call).is_err(), "{call:?} before Install");
    }
    told.at(Event::Install);
    assert!(told.clone().asks(Call::Create).is_ok());
    assert!(told.clone().asks(Call::Delete(Set::Replacement)).is_err(), "only a rollback deletes it");
    assert!(told.clone().asks(Call::Invoke(Event::BeforeInstall)).is_err(), "it has no function");
    let mut kept = plain();
    kept.terminate_after_minutes = None;
    let mut told = Told::after_shift(kept);
    assert!(told.clone().asks(Call::Delete(Set::Original)).is_err(), "KEEP_ALIVE");
    told.ends(Status::Succeeded, None);
}

#[test]
fn the_termination_wait_is_waited_for_unless_somebody_ends_it() {
    let mut terms = plain();
    terms.terminate_after_minutes = Some(60);
    let mut told = Told::after_shift(terms);
    assert!(told.clone().asks(Call::Delete(Set::Original)).is_err());
    assert_eq!(told.model.verdicts(Command::Continue(Wait::Termination), told.now), [Verdict::Taken]);
    let mut ended = told.clone();
    ended.hear(Fact::Continue(Wait::Termination));
    assert!(ended.asks(Call::Delete(Set::Original)).is_ok());
    told.now += HOUR;
    assert!(told.asks(Call::Delete(Set::Original)).is_ok());
}

#[test]
fn a_stop_in_the_termination_wait_takes_a_good_release_back() {
    let mut terms = plain();
    terms.terminate_after_minutes = Some(60);
    let mut told = Told::after_shift(terms);
    told.hear(Fact::Stop { rollback: Some(true) });
    told.linked = true;
    told.ends(Status::Stopped, Some((Code::ManualStop, "")));
}

#[test]
fn a_sick_replacement_fails_the_shift_after_five_minutes_and_a_lost_one_at_once() {
    let words = "CodeDeploy detected that the replacement task set is unhealthy.";
    let fails = |told: &Told| told.clone().try_end(Status::Failed, Code::EcsUpdateError, words).is_ok();
    let mut told = Told::in_shift(plain());
    told.look(false);
    told.now += 5 * MINUTE - 1;
    assert!(!fails(&told));
    told.now += 1;
    assert!(fails(&told));
    told.look(true);
    assert!(!fails(&told), "it has recovered");
    told.hear(Fact::Looked(Some(Health { steady: false, lost: true, empty: true, gone: false })));
    assert!(fails(&told));
}

#[test]
fn install_may_last_an_hour() {
    let words = "The deployment timed out while waiting for the replacement task set to become healthy. This time out \
                 period is 60 minutes.";
    for (after, allowed) in [(HOUR - 1, false), (HOUR, true)] {
        let mut told = Told::started(plain());
        told.at(Event::Install);
        told.call(Call::Create);
        told.now += after;
        assert_eq!(told.try_end(Status::Failed, Code::EcsUpdateError, words).is_ok(), allowed);
    }
}

#[test]
fn a_call_is_given_up_only_after_it_was_tried_again() {
    let mut told = Told::started(plain());
    told.at(Event::Install);
    let fails = |told: &Told| told.clone().try_end(Status::Failed, Code::EcsUpdateError, "").is_ok();
    told.hear(Fact::Answered(Call::Create, Answer::Later));
    assert!(!fails(&told));
    told.hear(Fact::Answered(Call::Create, Answer::Later));
    assert!(fails(&told));
    assert!(told.try_end(Status::Failed, Code::HookExecutionFailure, "").is_err(), "the code of another service");
}

#[test]
fn events_after_a_failed_one_are_skipped_and_nothing_goes_on() {
    let mut told = Told::in_shift(plain());
    told.hear(Fact::Stop { rollback: Some(false) });
    let mut pending = told.marks_at(Event::AllowTraffic, Mark::Failed);
    pending[Event::AfterAllowTraffic as usize] = Mark::Pending;
    assert!(told.clone().show(Status::InProgress, pending, None).is_err());
    let marks = told.marks_at(Event::AllowTraffic, Mark::Failed);
    told.show(Status::InProgress, marks, None).unwrap();
    assert!(told.shows(Event::AfterAllowTraffic).is_err());
}

#[test]
fn an_answer_that_was_lost_is_a_reason_and_binds_nothing() {
    let told = Told::in_shift(plain());
    let mut stopped = told.clone();
    stopped.model.hear_perhaps(Fact::Stop { rollback: None });
    let mut goes_on = stopped.clone();
    goes_on.call(Call::Production(100));
    stopped.ends(Status::Stopped, Some((Code::ManualStop, "")));
}
