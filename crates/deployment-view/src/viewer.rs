//! Looking at a deployment again and again, with as few calls as that takes.
//!
//! Four rounds of calls, each at once: the deployment; what belongs to it; what that names; what was measured and
//! written. Kept are: for good what cannot change, for a minute the group's settings and the key's permissions, for
//! seconds what is measured, for a quarter of a minute everything of a deployment that has ended.

mod known;
mod rounds;

use futures_util::future::join;
use types::Timestamp;

use crate::gather::codedeploy;
use crate::work::{self, Material, time};
use crate::{Api, EngineClock, Picture, Refusal};

use known::Known;

/// How long everything read of an ended deployment is good, on the caller's clock.
const ENDED_IS_GOOD_MILLIS: i64 = 15_000;

/// Looks at deployments. It keeps what cannot change, so keep it as long as somebody looks.
#[derive(Clone, Debug, Default)]
pub struct Viewer {
    clock: EngineClock,
    known: Known,
}

/// One look under way.
pub(crate) struct Look<'a> {
    api: &'a dyn Api,
    known: &'a mut Known,
    material: Material,
    /// The caller's clock.
    here: Timestamp,
    /// The engine's, where it is known.
    now: Option<Timestamp>,
    rate_milli: u32,
}

impl Viewer {
    /// One that knows nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The deployment now. `here` is the time on the caller's own clock.
    ///
    /// # Errors
    /// GetDeployment was refused or not answered; everything else that cannot be read is [`Picture::missing`].
    pub async fn look(&mut self, api: &dyn Api, deployment_id: &str, here: Timestamp) -> Result<Picture, Refusal> {
        if self.known.deployment_id != deployment_id {
            self.known = self.known.for_deployment(deployment_id);
        }
        let known_target = self.known.target_id.clone();
        let (info, target_id) = join(codedeploy::deployment_info(api, deployment_id), async {
            match known_target {
                Some(id) => Ok(Some(id)),
                None => codedeploy::target_id(api, deployment_id).await,
            }
        })
        .await;
        let mut material = Material { info: info?, ..Material::default() };
        if let Some(reading) = api.engine_clock() {
            self.clock.tell(reading, here);
        }
        if let Some(last) = self.known.ended_material(&material.info, here) {
            return Ok(work::picture(last, self.clock.now(here), self.clock.rate_milli()));
        }
        self.known.target_id = material.noted(work::material::TARGET, target_id).flatten();
        let mut look =
            Look { api, known: &mut self.known, material, here, now: None, rate_milli: self.clock.rate_milli() };
        look.read_what_belongs_to_it().await;
        observe(&mut self.clock, &look.material, here);
        (look.now, look.rate_milli) = (self.clock.now(here), self.clock.rate_milli());
        look.read_what_that_names().await;
        look.read_what_was_measured_and_written().await;
        let material = look.material;
        let picture = work::picture(&material, self.clock.now(here), self.clock.rate_milli());
        self.known.last = work::has_ended(&material.info).then_some((here, material));
        Ok(picture)
    }
}

fn observe(clock: &mut EngineClock, material: &Material, here: Timestamp) {
    let events = material.target.iter().flat_map(|target| target.lifecycle_events.iter().flatten());
    let times = events.flat_map(|event| [time(event.start_time), time(event.end_time)]);
    let updated = material.target.as_ref().and_then(|target| time(target.last_updated_at));
    let own = [time(material.info.create_time), time(material.info.complete_time), updated];
    if let Some(latest) = times.chain(own).flatten().max() {
        clock.observe(latest, here);
    }
}
