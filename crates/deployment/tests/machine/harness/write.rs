//! How transcripts read: what was asked for, what changed, when, and how it all ended.

use deployment::*;
use types::*;

use super::world::Seen;

/// Seconds since the deployment was created.
fn clock(at: Timestamp) -> String {
    let millis = at.millis();
    if millis % 1000 == 0 {
        format!("{}s", millis / 1000)
    } else {
        format!("{}.{:03}s", millis / 1000, millis % 1000)
    }
}

pub fn note(text: &str) -> String {
    format!("           {text}\n")
}

/// What one event did.
pub fn event(seen: &Seen) -> String {
    let mut text = String::new();
    if let Some(reason) = seen.ignored {
        return note(&format!("ignored: {reason}"));
    }
    for line in changes(&seen.before, &seen.after) {
        text.push_str(&note(&line));
    }
    for (number, effect) in seen.after.outstanding() {
        if seen.before.outstanding().all(|(known, _)| known != number) {
            text.push_str(&note(&format!("ask {}: {}", number.0, describe(effect))));
        }
    }
    if text.is_empty() {
        text = note("noted");
    }
    text.replace_range(..11, &format!("  {:<9}", clock(seen.at)));
    text
}

fn changes(before: &Deployment, after: &Deployment) -> Vec<String> {
    let mut lines = Vec::new();
    if before.phase_name() != after.phase_name() || before.status() != after.status() {
        lines.push(format!("{} ({})", after.phase_name(), after.status().as_str()));
    }
    for (old, new) in before.lifecycle_events().iter().zip(after.lifecycle_events()) {
        if old.status != new.status {
            lines.push(format!("{} {}", new.name, new.status.as_str()));
        }
    }
    if before.weights() != after.weights() {
        let weights = after.weights();
        lines.push(format!("production: blue {} green {}", weights.original, weights.replacement));
    }
    if let Some(weight) = after.test_weight().filter(|_| before.test_weight() != after.test_weight()) {
        lines.push(format!("test: blue {} green {weight}", weight.complement()));
    }
    let outstanding_before = before.outstanding().map(|(number, _)| number);
    let over = outstanding_before.filter(|number| after.outstanding().all(|(known, _)| known != *number));
    let over: Vec<String> = over.map(|number| number.0.to_string()).collect();
    if !over.is_empty() {
        lines.push(format!("over: {}", over.join(", ")));
    }
    if let Some(deadline) = after.next_deadline().filter(|_| before.next_deadline() != after.next_deadline()) {
        lines.push(format!("deadline {}", clock(deadline)));
    }
    lines
}

/// Where a deployment is.
pub fn place(deployment: &Deployment, now: Timestamp) -> String {
    let mut text = format!("  {:<9}{} ({})", clock(now), deployment.phase_name(), deployment.status().as_str());
    if let Some(event) = deployment.current_event() {
        text.push_str(&format!(" {event}"));
    }
    let weight = deployment.weights().replacement;
    text.push_str(&format!(", green {weight}%"));
    if let Some(deadline) = deployment.next_deadline() {
        text.push_str(&format!(", deadline {}", clock(deadline)));
    }
    for (number, effect) in deployment.outstanding() {
        text.push_str(&format!("\n           outstanding {}: {}", number.0, describe(effect)));
    }
    text + "\n"
}

/// What users are told to wait for.
pub fn countdown(countdown: Option<Countdown>) -> String {
    note(&match countdown {
        None => "nothing to wait for".into(),
        Some(Countdown { to: CountdownTo::NextShift(weight), at }) => format!("green {weight}% at {}", clock(at)),
        Some(Countdown { to, at }) => format!("{to:?} at {}", clock(at)),
    })
}

/// What the API would show.
pub fn summary(deployment: &Deployment) -> String {
    let mut text = format!("\n{} {}", deployment.id(), deployment.status().as_str());
    for (name, at) in [("started", deployment.started_at()), ("completed", deployment.completed_at())] {
        text.push_str(&at.map_or_else(String::new, |at| format!(", {name} {}", clock(at))));
    }
    if let Some(error) = deployment.error() {
        text.push_str(&format!("\n  {}: {}", error.code.as_str(), error.message));
    }
    if let Some(info) = deployment.rollback_info() {
        text.push_str(&format!("\n  {}", info.rollback_message));
    }
    if deployment.termination_wait_started() {
        text.push_str("\n  instanceTerminationWaitTimeStarted");
    }
    for event in deployment.lifecycle_events() {
        let name = event.name.as_str();
        let status = event.status.as_str();
        let times: Vec<String> = [event.start, event.end].into_iter().flatten().map(clock).collect();
        text.push_str(format!("\n  {name:<22}{status:<11}{}", times.join("–")).trim_end());
        if let Some(diagnostics) = event.diagnostics {
            let script = diagnostics.script_name.unwrap_or_default();
            let code = diagnostics.error_code.as_str();
            text.push_str(&format!("\n    {code} {script} {}", diagnostics.message));
        }
    }
    for set in deployment.task_sets() {
        let (label, weight, group) = (set.label.as_str(), set.traffic_weight, set.target_group);
        text.push_str(&format!("\n  {label} {} {:?} {weight}% {group}", set.id, set.status));
    }
    text + "\n"
}

/// A rollback as it was created.
pub fn created(plan: &Plan) -> String {
    let revision = match &plan.revision {
        Some(Revision::S3 { key, .. }) => key,
        Some(Revision::Inline { sha256, .. }) => sha256,
        None => "none",
    };
    format!("{} created with {}, revision {revision}\n\n", plan.deployment_id, plan.config)
}

/// One effect in a few words.
pub fn describe(effect: &Effect) -> String {
    match effect {
        Effect::LoadRevision { .. } => "LoadRevision".into(),
        Effect::InspectPlatform { .. } => "InspectPlatform".into(),
        Effect::CreateTaskSet { target_group, client_token, .. } => {
            format!("CreateTaskSet in {target_group} token {client_token}")
        }
        Effect::ShiftTraffic { kind, route, replacement_weight, original, .. } => {
            let rules: Vec<&str> = route.rules.iter().map(RuleArn::as_str).collect();
            let back =
                if *replacement_weight == WeightPercent::ZERO { format!(" ({original} 100)") } else { "".into() };
            format!("ShiftTraffic {kind:?} {replacement_weight}%{back} on {}", rules.join(" "))
        }
        Effect::InvokeHook { event, function, execution_id } => {
            format!("InvokeHook {event} {function} {execution_id}")
        }
        Effect::SetPrimaryTaskSet { task_set, .. } => format!("SetPrimaryTaskSet {task_set}"),
        Effect::DeleteTaskSet { task_set, .. } => format!("DeleteTaskSet {task_set}"),
        Effect::DeleteTaskSetOf { external_id, .. } => format!("DeleteTaskSetOf {external_id}"),
    }
}

/// The kind of event, as the table names its rows.
pub fn kind_of(event: &Event) -> &'static str {
    match event {
        Event::Started => "Started",
        Event::StopRequested { .. } => "StopRequested",
        Event::ContinueRequested { wait: WaitType::Ready } => "ContinueRequested(Ready)",
        Event::ContinueRequested { wait: WaitType::Termination } => "ContinueRequested(Termination)",
        Event::HookAnswered { .. } => "HookAnswered",
        Event::EffectEnded { result: Ok(_), .. } => "EffectEnded(Ok)",
        Event::EffectEnded { result: Err(_), .. } => "EffectEnded(Err)",
        Event::EffectRefused { .. } => "EffectRefused",
        Event::ReplacementObserved(_) => "ReplacementObserved",
        Event::AlarmsObserved(_) => "AlarmsObserved",
        Event::DeadlineReached => "DeadlineReached",
    }
}
