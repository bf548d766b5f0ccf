//! Working out, pure: from answers of the API to what a person sees.
//!
//! Holds: [`Material`] (the answers), [`picture`] and its parts. Promises: no call, no clock; the same material gives the
//! same picture. Leaves out: how the material is gathered (`crate::gather`).

pub(crate) mod actions;
mod cause;
mod changes;
mod deployment;
pub(crate) mod material;
pub(crate) mod places;
mod settings;
mod stage;
pub(crate) mod timeline;
mod wait;
pub(crate) mod words;

pub(crate) use deployment::time;
pub(crate) use material::Material;
pub(crate) use settings::{Ready, Settings, Termination};
pub use settings::{built_in_routing, routing};
pub(crate) use stage::Stage;

use aws_api::codedeploy::DeploymentInfo;
use types::Timestamp;

use crate::{Label, Picture, RevisionChange, Side};

/// The picture of this material. `now` is the engine's time, `rate_milli` how fast its clock runs.
pub(crate) fn picture(material: &Material, now: Option<Timestamp>, rate_milli: u32) -> Picture {
    let settings = Settings::of(&material.info, material.group.as_ref(), material.routing);
    let deployment = deployment::deployment(&material.info, settings.routing);
    let service = deployment::service(material);
    let events = deployment::events(material);
    let mut sides = deployment::sides(material);
    for side in &mut sides {
        places::fill(side, service.as_ref(), material);
    }
    let stage = Stage::of(&deployment, &events, &settings, material);
    let mut timeline = timeline::timeline(&stage, &deployment, &events, &sides, &settings, material, now);
    (timeline.now, timeline.rate_milli) = (now, rate_milli);
    let alarms = places::alarms(&settings, deployment::is_rollback(&material.info), material);
    let cause = cause::Seen {
        deployment: &deployment,
        events: &events,
        sides: &sides,
        alarms: &alarms,
        settings: &settings,
        material,
    }
    .cause();
    Picture {
        listeners: places::listeners(&settings, &sides, material),
        wait: wait::wait(&stage, &events, &sides, &settings, &timeline),
        actions: actions::actions(&stage, &deployment, &settings, material),
        revision_changes: revision_changes(&sides, material),
        missing: material.missing.clone(),
        cause,
        alarms,
        timeline,
        deployment,
        service,
        events,
        sides,
    }
}

/// Whether it has ended (spec 4.3).
pub(crate) fn has_ended(info: &DeploymentInfo) -> bool {
    matches!(info.status.as_deref(), Some("Succeeded" | "Failed" | "Stopped"))
}

/// None where one of the two may not be read.
fn revision_changes(sides: &[Side], material: &Material) -> Vec<RevisionChange> {
    let definition = |label: Label| {
        let side = sides.iter().find(|side| side.label == label);
        let arn = match side {
            Some(side) => material.definition_of(&side.task_set, label == Label::Replacement),
            None => material.app_spec_definition.clone().filter(|_| label == Label::Replacement),
        };
        material.definitions.get(&arn?)
    };
    match (definition(Label::Original), definition(Label::Replacement)) {
        (Some(before), Some(after)) => changes::changes(before, after),
        _ => Vec::new(),
    }
}
