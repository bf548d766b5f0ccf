//! GetDeployment and GetDeploymentTarget in the picture's words (spec 7.1, 7.2).

use aws_api::codedeploy::{DeploymentInfo, Diagnostics, ECSTaskSet};
use aws_protocol::EpochSeconds;
use types::{Timestamp, TrafficRouting};

use super::{Material, words};
use crate::{Deployment, DeploymentError, Event, Label, ServiceName, Side};

pub(crate) fn deployment(info: &DeploymentInfo, routing: Option<TrafficRouting>) -> Deployment {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let rollback = info.rollback_info.clone().unwrap_or_default();
    let is_there = |text: &String| !text.is_empty();
    let error = info.error_information.as_ref();
    let error = error.map(|error| DeploymentError { code: text(&error.code), message: text(&error.message) });
    Deployment {
        id: text(&info.deployment_id),
        application: text(&info.application_name),
        group: text(&info.deployment_group_name),
        config: text(&info.deployment_config_name),
        schedule: routing.map(words::schedule).unwrap_or_default(),
        status: text(&info.status),
        creator: text(&info.creator),
        description: info.description.clone().filter(is_there),
        created: time(info.create_time),
        completed: time(info.complete_time),
        error: error.filter(|error| !error.code.is_empty() || !error.message.is_empty()),
        rollback_id: rollback.rollback_deployment_id.filter(is_there),
        rollback_of: rollback.rollback_triggering_deployment_id.filter(is_there),
        rollback_message: rollback.rollback_message.filter(is_there),
    }
}

pub(crate) fn time(seconds: Option<EpochSeconds>) -> Option<Timestamp> {
    seconds.map(|seconds| Timestamp::from_millis(seconds.to_millis()))
}

/// By the target's id, `CLUSTER:SERVICE` (spec 7.2).
pub(super) fn service(material: &Material) -> Option<ServiceName> {
    let id = material.target.as_ref()?.target_id.as_deref()?;
    let (cluster, service) = id.split_once(':')?;
    Some(ServiceName { cluster: cluster.to_owned(), service: service.to_owned() })
}

pub(super) fn events(material: &Material) -> Vec<Event> {
    let events = material.target.as_ref().and_then(|target| target.lifecycle_events.as_ref()).into_iter().flatten();
    // A rollback calls no functions, whatever the revision says (spec 5.4).
    let hooks = material.hooks.as_ref().filter(|_| !is_rollback(&material.info));
    events
        .map(|event| {
            let name = event.lifecycle_event_name.clone().unwrap_or_default();
            let of_failure = event.diagnostics.as_ref().and_then(|said| said.script_name.clone());
            let hook = hooks.and_then(|hooks| hooks.get(&name).cloned());
            Event {
                hook: hook.or(of_failure.filter(|name| !name.is_empty())),
                name,
                status: event.status.clone().unwrap_or_default(),
                start: time(event.start_time),
                end: time(event.end_time),
                diagnostics: event.diagnostics.as_ref().map(diagnostics).unwrap_or_default(),
                log: material
                    .event_logs
                    .get(event.lifecycle_event_name.as_deref().unwrap_or_default())
                    .cloned()
                    .unwrap_or_default(),
            }
        })
        .collect()
}

pub(super) fn is_rollback(info: &DeploymentInfo) -> bool {
    info.creator.as_deref() == Some("codeDeployRollback")
        || info.rollback_info.as_ref().is_some_and(|rollback| rollback.rollback_triggering_deployment_id.is_some())
}

/// The parts that say something; `Success` says nothing.
fn diagnostics(diagnostics: &Diagnostics) -> String {
    if diagnostics.error_code.as_deref().is_none_or(|code| code.is_empty() || code == "Success") {
        return String::new();
    }
    let said = [&diagnostics.message, &diagnostics.log_tail];
    let said = said.into_iter().filter_map(|text| text.as_deref().map(str::trim)).filter(|text| !text.is_empty());
    said.collect::<Vec<_>>().join("\n")
}

/// Original first. An answer without labels, as the oldest give it, has the original first.
pub(super) fn sides(material: &Material) -> Vec<Side> {
    let sets = material.target.as_ref().and_then(|target| target.task_sets_info.as_ref()).into_iter().flatten();
    let mut sides: Vec<_> = sets.enumerate().map(|(index, set)| side(index, set)).collect();
    sides.sort_by_key(|side| side.label != Label::Original);
    sides
}

fn side(index: usize, set: &ECSTaskSet) -> Side {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let label = match (set.task_set_label.as_deref(), index) {
        (Some("Green"), _) => Label::Replacement,
        (Some("Blue"), _) | (_, 0) => Label::Original,
        _ => Label::Replacement,
    };
    Side {
        label,
        task_set: text(&set.identifer),
        status: text(&set.status),
        target_group: set.target_group.as_ref().map(|group| text(&group.name)).unwrap_or_default(),
        weight_percent: weight_percent(set.traffic_weight.unwrap_or_default()),
        desired: set.desired_count.unwrap_or_default(),
        running: set.running_count.unwrap_or_default(),
        pending: set.pending_count.unwrap_or_default(),
        ..Side::default()
    }
}

pub(crate) fn weight_percent(weight: f64) -> u8 {
    // `as` clamps and turns NaN into 0; the value is already within 0..=100.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let weight = weight.round().clamp(0.0, 100.0) as u8;
    weight
}

/// Whether the original set is being deleted.
pub(super) fn original_is_going(material: &Material) -> bool {
    sides(material).iter().any(|side| side.label == Label::Original && side.status == "DRAINING")
}
