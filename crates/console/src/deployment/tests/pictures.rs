//! Deployments at moments that matter, made by hand.

use deployment_view::{
    Action, ActionKind, Alarm, Cause, Container, Deployment, DeploymentError, Event, Evidence, GroupWeight, Label,
    Listener, LogLine, Missing, Picture, RevisionChange, Route, Sample, ServiceName, Side, Step, StepState, Target,
    Task, Timeline, Traffic, Wait,
};
use types::Timestamp;

/// A time in seconds after the deployment's beginning.
pub fn at(seconds: i64) -> Option<Timestamp> {
    Some(Timestamp::from_millis(1_790_000_000_000 + seconds * 1_000))
}

pub fn line(text: &str) -> LogLine {
    LogLine { at: at(30), text: text.into() }
}

fn weights(replacement: u8) -> Vec<GroupWeight> {
    [("web-blue", 100 - replacement), ("web-green", replacement)]
        .map(|(group, percent)| GroupWeight { target_group: group.into(), percent })
        .into()
}

fn task(id: &str) -> Task {
    Task {
        id: id.into(),
        cluster: "main".into(),
        status: "RUNNING".into(),
        health: "HEALTHY".into(),
        started: at(20),
        stopped_reason: String::new(),
        containers: vec![Container { name: "web".into(), status: "RUNNING".into(), ..Container::default() }],
        last_lines: vec![line("listening on 8080")],
    }
}

fn side(label: Label, weight_percent: u8) -> Side {
    let (colour, status) = match label {
        Label::Original => ("blue", "PRIMARY"),
        Label::Replacement => ("green", "ACTIVE"),
    };
    Side {
        label,
        task_set: format!("ecs-svc/{colour}"),
        status: status.into(),
        task_definition: if label == Label::Original { "web:1".into() } else { "web:2".into() },
        target_group: format!("web-{colour}"),
        weight_percent,
        desired: 2,
        running: 2,
        pending: 0,
        tasks: vec![task(&format!("{colour}-1111")), task(&format!("{colour}-2222"))],
        targets: vec![
            Target { id: "127.0.0.1:31001".into(), state: "healthy".into(), ..Target::default() },
            Target { id: "127.0.0.1:31002".into(), state: "healthy".into(), ..Target::default() },
        ],
        traffic: Some(Traffic {
            requests_per_second: 42.4,
            error_percent: 0.0,
            p50_millis: Some(3.25),
            p99_millis: Some(18.0),
        }),
    }
}

fn event(name: &str, status: &str, span: (i64, i64)) -> Event {
    let ended = matches!(status, "Succeeded" | "Failed");
    Event {
        name: name.into(),
        status: status.into(),
        start: at(span.0).filter(|_| status != "Pending"),
        end: at(span.1).filter(|_| ended),
        hook: name.starts_with("After").then(|| "check-web".into()),
        ..Event::default()
    }
}

fn step(what: &str, event: &str, state: StepState, span: (i64, i64)) -> Step {
    Step { what: what.into(), event: event.into(), state, at: at(span.0), until: at(span.1), ..Step::default() }
}

/// Every button; those of `allowed` may be pressed.
fn actions(allowed: &[ActionKind]) -> Vec<Action> {
    use ActionKind::{Continue, EndTerminationWait, Redeploy, Stop, StopAndRollBack};
    let one = |kind| Action {
        kind,
        refusal: (!allowed.contains(&kind)).then(|| "The deployment is not in a state for it.".into()),
        consequence: "Something happens that is told here".into(),
    };
    [Continue, Stop, StopAndRollBack, EndTerminationWait, Redeploy].map(one).into()
}

/// 10 % on the replacement, five minutes to wait.
pub fn canary() -> Picture {
    let listener = |route, replacement| Listener {
        route,
        arn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/web/1/2".into(),
        load_balancer: "web".into(),
        url: "http://web-1.elb.localhost:80".into(),
        weights: weights(replacement),
    };
    Picture {
        deployment: Deployment {
            id: "d-CANARY001".into(),
            application: "shop".into(),
            group: "web/blue green".into(),
            config: "CodeDeployDefault.ECSCanary10Percent5Minutes".into(),
            schedule: "10 % first, the rest after 5 minutes".into(),
            status: "InProgress".into(),
            creator: "user".into(),
            description: Some("the new price list".into()),
            created: at(0),
            ..Deployment::default()
        },
        service: Some(ServiceName { cluster: "main".into(), service: "web".into() }),
        listeners: vec![listener(Route::Production, 10), listener(Route::Test, 100)],
        sides: vec![side(Label::Original, 90), side(Label::Replacement, 10)],
        events: vec![
            event("BeforeInstall", "Skipped", (0, 0)),
            event("Install", "Succeeded", (0, 25)),
            event("AfterAllowTestTraffic", "Succeeded", (25, 40)),
            event("AllowTraffic", "InProgress", (40, 340)),
            event("AfterAllowTraffic", "Pending", (0, 0)),
        ],
        timeline: Timeline {
            now: at(100),
            rate_milli: 1_000,
            expected_end: at(640),
            steps: vec![
                step("Replacement created", "Install", StepState::Past, (0, 25)),
                step("10 % to the replacement", "AllowTraffic", StepState::Present, (40, 340)),
                step("100 % to the replacement", "AllowTraffic", StepState::Planned, (340, 341)),
                step("Wait before the original ends", "", StepState::Planned, (341, 640)),
            ],
        },
        wait: Some(Wait {
            for_what: "the next step, 100 % to the replacement".into(),
            who_may_end_it: "Nobody can shorten it; Stop ends the deployment.".into(),
            deadline: at(340),
            at_deadline: "All production traffic goes to the replacement.".into(),
        }),
        alarms: vec![Alarm {
            name: "web-5xx".into(),
            state: "OK".into(),
            reason: "Below the limit.".into(),
            metric: "HTTPCode_Target_5XX_Count".into(),
            comparison: ">=".into(),
            threshold: Some(5.0),
            samples: (0..5)
                .map(|n| Sample { at: Timestamp::from_millis(1_790_000_000_000 + n * 60_000), value: n as f64 })
                .collect(),
            is_heeded: true,
        }],
        revision_changes: vec![RevisionChange {
            container: "web".into(),
            field: "image".into(),
            before: Some("shop:1".into()),
            after: Some("shop:2".into()),
        }],
        cause: None,
        actions: actions(&[ActionKind::Stop, ActionKind::StopAndRollBack]),
        missing: Vec::new(),
    }
}

/// The replacement is ready and waits for somebody.
pub fn ready() -> Picture {
    let mut picture = canary();
    picture.deployment.status = "Ready".into();
    picture.wait = Some(Wait {
        for_what: "somebody to continue it".into(),
        who_may_end_it: "Anybody who may call ContinueDeployment.".into(),
        deadline: at(3_600),
        at_deadline: "It is stopped.".into(),
    });
    picture.actions = actions(&[ActionKind::Continue, ActionKind::Stop, ActionKind::StopAndRollBack]);
    picture
}

/// A hook said no.
pub fn hook_failed() -> Picture {
    let mut picture = canary();
    picture.deployment.status = "Failed".into();
    picture.deployment.completed = at(60);
    picture.deployment.error =
        Some(DeploymentError { code: "HOOK_EXECUTION_FAILURE".into(), message: "The hook reported Failed.".into() });
    picture.wait = None;
    picture.timeline.expected_end = None;
    picture.events[2] = Event {
        diagnostics: "ScriptFailed: check-web said Failed".into(),
        log: vec![line("GET /prices gave 500"), line("giving up")],
        ..event("AfterAllowTestTraffic", "Failed", (25, 60))
    };
    picture.timeline.steps[1].state = StepState::Dropped;
    picture.cause = Some(Cause {
        sentence: "The function check-web reported that AfterAllowTestTraffic failed".into(),
        evidence: vec![
            Evidence { title: "What check-web wrote".into(), lines: vec![line("GET /prices gave 500")] },
            Evidence { title: "The exit code of web was 3".into(), lines: Vec::new() },
        ],
    });
    let task = &mut picture.sides[1].tasks[0];
    task.status = "STOPPED".into();
    task.stopped_reason = "Essential container in task exited".into();
    task.containers[0].exit_code = Some(3);
    picture.actions = actions(&[ActionKind::Redeploy]);
    picture
}

/// Failed, and taken back by another deployment.
pub fn rolled_back() -> Picture {
    let mut picture = hook_failed();
    picture.deployment.rollback_id = Some("d-ROLLBACK1".into());
    picture.deployment.rollback_message = Some("Deployment d-ROLLBACK1 rolls it back.".into());
    picture
}

/// All went well.
pub fn succeeded() -> Picture {
    let mut picture = canary();
    picture.deployment.status = "Succeeded".into();
    picture.deployment.completed = at(700);
    picture.wait = None;
    picture.timeline.expected_end = None;
    for step in &mut picture.timeline.steps {
        step.state = StepState::Past;
    }
    picture.actions = actions(&[ActionKind::Redeploy]);
    picture
}

/// A key that may call GetDeployment and nothing else.
pub fn nothing_but_itself() -> Picture {
    Picture {
        deployment: canary().deployment,
        actions: actions(&[]),
        missing: vec![Missing {
            what: "the deployment's target".into(),
            why: "ListDeploymentTargets: AccessDeniedException: no".into(),
        }],
        ..Picture::default()
    }
}

/// What attackers write.
pub const HOSTILE: &str = "<script>alert(1)</script>\"' onload=\"x\" style=\"y\" &lt;\u{202e}\u{0}\u{1b}[2J--><svg onload='z'>{{ csrf }}]]>";

/// Hostile text wherever there is text. Every field is named, so that a new one is not forgotten here.
pub fn hostile() -> Picture {
    let h = || HOSTILE.to_owned();
    let lines = || vec![LogLine { at: at(1), text: h() }, LogLine { at: None, text: h() }];
    let container = || Container { name: h(), status: h(), exit_code: Some(1), reason: h(), restarts: Some(2) };
    let task = |n: usize| Task {
        id: format!("{n}{HOSTILE}"),
        cluster: h(),
        status: h(),
        health: h(),
        started: at(1),
        stopped_reason: h(),
        containers: vec![container()],
        last_lines: lines(),
    };
    let side = |label| Side {
        label,
        task_set: h(),
        status: h(),
        task_definition: h(),
        target_group: h(),
        weight_percent: 255,
        desired: -1,
        running: i64::MAX,
        pending: 1,
        tasks: vec![task(1), task(2)],
        targets: vec![Target { id: h(), state: h(), reason: h(), description: h() }],
        traffic: Some(Traffic {
            requests_per_second: f64::NAN,
            error_percent: f64::INFINITY,
            p50_millis: Some(-1.0),
            p99_millis: None,
        }),
    };
    let listener = |route| Listener {
        route,
        arn: h(),
        load_balancer: h(),
        url: h(),
        weights: vec![GroupWeight { target_group: h(), percent: 255 }],
    };
    let event = || Event {
        name: h(),
        status: h(),
        start: at(1),
        end: at(0),
        hook: Some(h()),
        diagnostics: h(),
        log: lines(),
    };
    let action = |kind, refusal| Action { kind, refusal, consequence: h() };
    Picture {
        deployment: Deployment {
            id: h(),
            application: h(),
            group: h(),
            config: h(),
            schedule: h(),
            status: h(),
            creator: h(),
            description: Some(h()),
            created: Some(Timestamp::from_millis(i64::MIN)),
            completed: Some(Timestamp::from_millis(i64::MAX)),
            error: Some(DeploymentError { code: h(), message: h() }),
            rollback_id: Some(h()),
            rollback_of: Some(h()),
            rollback_message: Some(h()),
        },
        service: Some(ServiceName { cluster: h(), service: h() }),
        listeners: vec![listener(Route::Production), listener(Route::Test)],
        sides: vec![side(Label::Original), side(Label::Replacement)],
        events: vec![event(), event()],
        timeline: Timeline {
            now: at(5),
            rate_milli: u32::MAX,
            expected_end: at(9),
            steps: vec![Step {
                what: h(),
                event: h(),
                state: StepState::Present,
                at: at(1),
                until: None,
                lasts_seconds: Some(u64::MAX),
                at_most_seconds: Some(u64::MAX),
            }],
        },
        wait: Some(Wait { for_what: h(), who_may_end_it: h(), deadline: at(7), at_deadline: h() }),
        alarms: vec![Alarm {
            name: h(),
            state: h(),
            reason: h(),
            metric: h(),
            comparison: h(),
            threshold: Some(1.0),
            samples: vec![Sample { at: Timestamp::from_millis(i64::MIN), value: f64::MAX }],
            is_heeded: false,
        }],
        revision_changes: vec![RevisionChange { container: h(), field: h(), before: Some(h()), after: Some(h()) }],
        cause: Some(Cause {
            sentence: h(),
            evidence: vec![Evidence { title: h(), lines: lines() }, Evidence { title: h(), lines: Vec::new() }],
        }),
        actions: vec![action(ActionKind::Stop, None), action(ActionKind::Redeploy, Some(h()))],
        missing: vec![Missing { what: h(), why: h() }],
    }
}

/// All of them, by name.
pub fn all() -> Vec<(&'static str, Picture)> {
    vec![
        ("canary", canary()),
        ("ready", ready()),
        ("hook failed", hook_failed()),
        ("rolled back", rolled_back()),
        ("succeeded", succeeded()),
        ("nothing but itself", nothing_but_itself()),
        ("empty", Picture::default()),
        ("hostile", hostile()),
    ]
}
