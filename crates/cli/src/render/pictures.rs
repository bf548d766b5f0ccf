//! Pictures of deployments in many states, for tests.

use deployment_view::*;
use types::Timestamp;

const START: i64 = 1_700_000_000;

pub(crate) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_millis((START + seconds) * 1000)
}

fn line(text: &str) -> LogLine {
    LogLine { at: Some(at(100)), text: text.into() }
}

fn event(name: &str, status: &str, times: Option<(i64, Option<i64>)>) -> Event {
    Event {
        name: name.into(),
        status: status.into(),
        start: times.map(|(start, _)| at(start)),
        end: times.and_then(|(_, end)| end).map(at),
        ..Event::default()
    }
}

fn step(what: &str, event: &str, state: StepState, from: Option<i64>, until: Option<i64>) -> Step {
    Step { what: what.into(), event: event.into(), state, at: from.map(at), until: until.map(at), ..Step::default() }
}

fn task(id: &str) -> Task {
    Task {
        id: id.repeat(4),
        status: "RUNNING".into(),
        health: "HEALTHY".into(),
        started: Some(at(10)),
        containers: vec![Container { name: "web".into(), status: "RUNNING".into(), ..Container::default() }],
        last_lines: vec![line("listens on 127.0.0.1:30001"), line("GET / 200")],
        ..Task::default()
    }
}

fn target(port: u16, state: &str, reason: &str) -> Target {
    Target {
        id: format!("127.0.0.1:{port}"),
        state: state.into(),
        reason: reason.into(),
        description: if reason.is_empty() {
            String::new()
        } else {
            "Health checks failed with these codes: [500]".into()
        },
    }
}

fn side(label: Label, status: &str, percent: u8) -> Side {
    let (number, group, port) = match label {
        Label::Original => (6, "web-blue", 30_001),
        Label::Replacement => (7, "web-green", 30_011),
    };
    Side {
        label,
        task_set: format!("ecs-svc/{number}123456789"),
        status: status.into(),
        task_definition: format!("web:{number}"),
        target_group: group.into(),
        weight_percent: percent,
        desired: 3,
        running: 3,
        pending: 0,
        tasks: ["a1b2c3d4", "b2c3d4e5", "c3d4e5f6"].map(|id| task(&format!("{number}{id}"))).to_vec(),
        targets: (0..3).map(|index| target(port + index, "healthy", "")).collect(),
        traffic: Some(Traffic {
            requests_per_second: 410.0 * f64::from(percent) / 100.0,
            error_percent: 0.0,
            p50_millis: Some(1.2),
            p99_millis: Some(8.4),
        }),
    }
}

fn listener(route: Route, weights: [u8; 2]) -> Listener {
    let (arn, port) = match route {
        Route::Production => ("arn:production", 80),
        Route::Test => ("arn:test", 8080),
    };
    let weight = |group: &str, percent| GroupWeight { target_group: group.into(), percent };
    Listener {
        route,
        arn: arn.into(),
        load_balancer: "web".into(),
        url: format!("http://web-1.elb.localhost:{port}"),
        weights: vec![weight("web-blue", weights[0]), weight("web-green", weights[1])],
    }
}

fn action(kind: ActionKind, refusal: Option<&str>) -> Action {
    Action {
        kind,
        refusal: refusal.map(Into::into),
        consequence: format!(
            "This is what {kind:?} does to the deployment, to the tasks and to the users' requests."
        ),
    }
}

fn actions(continues: bool, ends: bool) -> Vec<Action> {
    vec![
        action(ActionKind::Continue, (!continues).then_some("It does not wait to be continued.")),
        action(ActionKind::Stop, None),
        action(ActionKind::StopAndRollBack, None),
        action(ActionKind::EndTerminationWait, (!ends).then_some("It is not in its termination wait.")),
        action(ActionKind::Redeploy, Some("It has not ended.")),
    ]
}

/// One that shifts, in the middle of a canary.
pub(crate) fn shifting() -> Picture {
    let mut after = event("AfterInstall", "Succeeded", Some((98, Some(100))));
    after.hook = Some("CodeDeployHook_check-web".into());
    after.log = vec![line("asking http://127.0.0.1:8080/self-test"), line("all checks passed")];
    Picture {
        deployment: Deployment {
            id: "d-ABCDEFGHI".into(),
            application: "AppECS-default-web".into(),
            group: "DgpECS-default-web".into(),
            config: "CodeDeployDefault.ECSCanary10Percent5Minutes".into(),
            schedule: "10 % first, the rest after 5 minutes".into(),
            status: "InProgress".into(),
            creator: "user".into(),
            created: Some(at(0)),
            ..Deployment::default()
        },
        service: Some(ServiceName { cluster: "default".into(), service: "web".into() }),
        listeners: vec![listener(Route::Production, [90, 10]), listener(Route::Test, [0, 100])],
        sides: vec![side(Label::Original, "PRIMARY", 90), side(Label::Replacement, "ACTIVE", 10)],
        events: vec![
            event("BeforeInstall", "Succeeded", Some((1, Some(1)))),
            event("Install", "Succeeded", Some((1, Some(98)))),
            after,
            event("AllowTestTraffic", "Succeeded", Some((100, Some(101)))),
            event("AfterAllowTestTraffic", "Succeeded", Some((101, Some(101)))),
            event("BeforeAllowTraffic", "Succeeded", Some((101, Some(101)))),
            event("AllowTraffic", "InProgress", Some((101, None))),
            event("AfterAllowTraffic", "Pending", None),
        ],
        timeline: Timeline {
            now: Some(at(120)),
            rate_milli: 1000,
            expected_end: Some(at(701)),
            steps: vec![
                step("10 % to the replacement", "AllowTraffic", StepState::Past, Some(101), Some(101)),
                step("wait of 5 minutes", "AllowTraffic", StepState::Present, Some(101), Some(401)),
                step("100 % to the replacement", "AllowTraffic", StepState::Planned, Some(401), Some(401)),
                step(
                    "AfterAllowTraffic calls no function",
                    "AfterAllowTraffic",
                    StepState::Planned,
                    Some(401),
                    Some(401),
                ),
                step("termination wait of 5 minutes", "", StepState::Planned, Some(401), Some(701)),
            ],
        },
        wait: Some(Wait {
            for_what: "the next step of the traffic shift, 100 % to the replacement".into(),
            who_may_end_it: "Nobody can shorten it; a stop or an alarm ends the deployment.".into(),
            deadline: Some(at(401)),
            at_deadline: "Then all production traffic goes to the replacement.".into(),
        }),
        alarms: vec![Alarm {
            name: "web-slow".into(),
            state: "OK".into(),
            metric: "TargetResponseTime".into(),
            comparison: ">".into(),
            threshold: Some(0.25),
            samples: vec![Sample { at: at(60), value: 0.0124 }],
            is_heeded: true,
            ..Alarm::default()
        }],
        revision_changes: vec![RevisionChange {
            container: "web".into(),
            field: "image".into(),
            before: Some("web:1.6".into()),
            after: Some("web:1.7".into()),
        }],
        actions: actions(false, false),
        ..Picture::default()
    }
}

/// One that waits to be continued.
pub(crate) fn ready() -> Picture {
    let mut picture = shifting();
    picture.deployment.status = "Ready".into();
    for event in &mut picture.events[5..] {
        (event.status, event.start, event.end) = ("Pending".into(), None, None);
    }
    for (side, percent) in picture.sides.iter_mut().zip([100, 0]) {
        side.weight_percent = percent;
    }
    picture.listeners[0] = listener(Route::Production, [100, 0]);
    picture.timeline.steps = vec![
        step("the replacement task set starts and becomes healthy", "Install", StepState::Past, Some(1), Some(98)),
        step("test traffic to the replacement", "AllowTestTraffic", StepState::Past, Some(100), Some(101)),
        step("ready wait of 30 minutes", "", StepState::Present, Some(101), Some(1901)),
        step("BeforeAllowTraffic calls no function", "BeforeAllowTraffic", StepState::Planned, None, None),
        step("10 % to the replacement", "AllowTraffic", StepState::Planned, None, None),
        step("100 % to the replacement", "AllowTraffic", StepState::Planned, None, None),
    ];
    picture.timeline.expected_end = None;
    picture.wait = Some(Wait {
        for_what: "somebody to continue it".into(),
        who_may_end_it: "Whoever may call ContinueDeployment ends it.".into(),
        deadline: Some(at(1901)),
        at_deadline: "Then it is stopped.".into(),
    });
    picture.actions = actions(true, false);
    picture
}

/// One whose replacement still starts.
pub(crate) fn installing() -> Picture {
    let mut picture = ready();
    picture.deployment.status = "InProgress".into();
    picture.events[1] = event("Install", "InProgress", Some((1, None)));
    for event in &mut picture.events[2..] {
        (event.status, event.start, event.end) = ("Pending".into(), None, None);
        event.log.clear();
    }
    let replacement = &mut picture.sides[1];
    (replacement.running, replacement.pending, replacement.traffic) = (2, 1, None);
    replacement.tasks[2].status = "PENDING".into();
    replacement.tasks[2].health = "UNKNOWN".into();
    replacement.targets =
        vec![target(30_011, "healthy", ""), target(30_012, "initial", "Elb.RegistrationInProgress")];
    replacement.targets[1].description = "Target registration is in progress".into();
    picture.wait = Some(Wait {
        for_what: "1 of 3 tasks of the replacement".into(),
        who_may_end_it: "It ends by itself when all are healthy.".into(),
        deadline: Some(at(3601)),
        at_deadline: "Then the deployment fails.".into(),
    });
    picture.actions = actions(false, false);
    picture
}

/// One that failed: a task crashed.
pub(crate) fn failed() -> Picture {
    let mut picture = shifting();
    picture.deployment.status = "Failed".into();
    picture.deployment.completed = Some(at(130));
    picture.deployment.error = Some(DeploymentError {
        code: "HEALTH_CONSTRAINTS".into(),
        message: "The deployment failed because too many targets of the replacement were unhealthy.".into(),
    });
    picture.deployment.rollback_id = Some("d-ROLLBACK1".into());
    picture.events[6].status = "Failed".into();
    picture.events[6].end = Some(at(130));
    picture.events[6].diagnostics = "web: UnknownError: the replacement lost its targets".into();
    picture.events[7].status = "Skipped".into();
    let replacement = &mut picture.sides[1];
    replacement.running = 2;
    let crashed = &mut replacement.tasks[0];
    crashed.status = "STOPPED".into();
    crashed.health = "UNHEALTHY".into();
    crashed.stopped_reason = "Essential container in task exited".into();
    crashed.containers[0].exit_code = Some(3);
    crashed.containers[0].restarts = Some(2);
    replacement.targets[0] = target(30_011, "unhealthy", "Target.FailedHealthChecks");
    picture.timeline.expected_end = None;
    picture.wait = None;
    picture.alarms[0].state = "ALARM".into();
    picture.cause = Some(Cause {
        sentence: "Task 7a1b2c3d4 of the replacement ended with exit code 3 while it served 10 % of the users."
            .into(),
        evidence: vec![
            Evidence {
                title: "the end of what task 7a1b2c3d4 wrote".into(),
                lines: vec![line("v2 listens on 127.0.0.1:30011"), line("v2 crashes at request 40")],
            },
            Evidence { title: "requests that failed".into(), lines: vec![line("GET / 502 in 3 ms")] },
        ],
    });
    picture.actions = actions(false, false);
    for action in &mut picture.actions {
        action.refusal = Some("It has ended.".into());
    }
    picture
}

/// One whose original waits for its end.
pub(crate) fn terminating() -> Picture {
    let mut picture = shifting();
    for event in &mut picture.events {
        event.status = "Succeeded".into();
        event.start = event.start.or(Some(at(402)));
        event.end = event.end.or(Some(at(402)));
    }
    picture.listeners[0] = listener(Route::Production, [0, 100]);
    picture.sides = vec![side(Label::Original, "ACTIVE", 0), side(Label::Replacement, "PRIMARY", 100)];
    picture.timeline.now = Some(at(430));
    picture.timeline.steps.truncate(0);
    picture.timeline.steps.push(step(
        "AfterAllowTraffic calls no function",
        "AfterAllowTraffic",
        StepState::Past,
        Some(402),
        Some(402),
    ));
    picture.timeline.steps.push(step("termination wait of 5 minutes", "", StepState::Present, Some(402), Some(702)));
    picture.wait = Some(Wait {
        for_what: "the end of the original task set".into(),
        who_may_end_it: "Whoever may call ContinueDeployment ends it at once.".into(),
        deadline: Some(at(702)),
        at_deadline: "Then the original task set is deleted and it cannot be rolled back any more.".into(),
    });
    picture.actions = actions(false, true);
    picture
}

/// One that just began, seen by somebody who may read nothing else.
pub(crate) fn denied() -> Picture {
    let created = shifting();
    Picture {
        deployment: Deployment { status: "Created".into(), schedule: String::new(), ..created.deployment },
        missing: vec![
            Missing { what: "the service's tasks".into(), why: "ListTasks: AccessDeniedException: User arn:aws:iam::000000000000:user/reader is not authorized to perform: ecs:ListTasks".into() },
            Missing { what: "the deployment group".into(), why: "GetDeploymentGroup: AccessDeniedException: no".into() },
        ],
        actions: Vec::new(),
        ..Picture::default()
    }
}

/// What a hostile program would write, in every place where text from outside is shown.
pub(crate) fn hostile() -> Picture {
    const EVIL: &str = "\u{1b}]0;title\u{7}\u{1b}[2J\u{1b}[31mred\u{9b}1m\r\nnext\u{202e}line\u{0}\u{8}\u{200b}漢字🙂 and a very long tail that goes on and on and on, beyond eighty columns and far beyond two hundred, because nobody stops a program from writing whatever it likes to write, does one";
    let mut picture = failed();
    let evil = || EVIL.to_owned();
    let deployment = &mut picture.deployment;
    for text in [&mut deployment.application, &mut deployment.group, &mut deployment.config, &mut deployment.schedule]
    {
        *text = evil();
    }
    deployment.description = Some(evil());
    deployment.error = Some(DeploymentError { code: evil(), message: evil() });
    for event in &mut picture.events {
        event.hook = Some(evil());
        event.diagnostics = evil();
        event.log = vec![line(EVIL)];
    }
    for step in &mut picture.timeline.steps {
        step.what = evil();
    }
    for side in &mut picture.sides {
        side.task_definition = evil();
        for task in &mut side.tasks {
            (task.id, task.status, task.health, task.stopped_reason) = (evil(), evil(), evil(), evil());
            task.containers[0] =
                Container { name: evil(), reason: evil(), exit_code: Some(1), ..Container::default() };
            task.last_lines = vec![line(EVIL)];
        }
        for target in &mut side.targets {
            (target.id, target.state, target.reason, target.description) = (evil(), evil(), evil(), evil());
        }
        side.target_group = evil();
    }
    for listener in &mut picture.listeners {
        listener.url = evil();
        listener.weights[0].target_group = evil();
    }
    for alarm in &mut picture.alarms {
        (alarm.name, alarm.state, alarm.reason, alarm.metric) = (evil(), evil(), evil(), evil());
    }
    if let Some(cause) = &mut picture.cause {
        cause.sentence = evil();
        cause.evidence = vec![Evidence { title: evil(), lines: vec![line(EVIL)] }];
    }
    picture.revision_changes[0].before = Some(evil());
    picture.missing = vec![Missing { what: evil(), why: evil() }];
    picture.wait = Some(Wait { for_what: evil(), who_may_end_it: evil(), deadline: None, at_deadline: evil() });
    for action in &mut picture.actions {
        action.refusal = Some(evil());
        action.consequence = evil();
    }
    picture
}

/// All of them by name.
pub(crate) fn all() -> Vec<(&'static str, Picture)> {
    vec![
        ("denied", denied()),
        ("installing", installing()),
        ("ready", ready()),
        ("shifting", shifting()),
        ("terminating", terminating()),
        ("failed", failed()),
        ("hostile", hostile()),
    ]
}
