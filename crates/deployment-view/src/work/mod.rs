//! Working out, pure: from answers of the API to what a person sees.
//!
//! Holds: [`Material`] (the answers), [`picture`] and its parts. Promises: no call, no clock; the same material gives the
//! same picture. Leaves out: how the material is gathered (`crate::gather`).

pub(crate) mod actions;
mod deployment;
pub(crate) mod material;
mod settings;
mod stage;
pub(crate) mod timeline;
mod wait;
pub(crate) mod words;

pub(crate) use deployment::time;
pub(crate) use material::Material;
pub(crate) use settings::{Ready, Settings, Termination, built_in, routing};
pub(crate) use stage::Stage;

use types::Timestamp;

use crate::Picture;

/// The picture of this material. `now` is the engine's time, `rate_milli` how fast its clock runs.
pub(crate) fn picture(material: &Material, now: Option<Timestamp>, rate_milli: u32) -> Picture {
    let settings = Settings::of(&material.info, material.group.as_ref(), material.routing);
    let deployment = deployment::deployment(&material.info, settings.routing);
    let events = deployment::events(material);
    let sides = deployment::sides(material);
    let stage = Stage::of(&deployment, &events, &settings, material);
    let mut timeline = timeline::timeline(&stage, &deployment, &events, &sides, &settings, material, now);
    (timeline.now, timeline.rate_milli) = (now, rate_milli);
    Picture {
        service: deployment::service(material),
        wait: wait::wait(&stage, &events, &sides, &settings, &timeline),
        actions: actions::actions(&stage, &deployment, &settings, material),
        missing: material.missing.clone(),
        timeline,
        deployment,
        events,
        sides,
        ..Picture::default()
    }
}
