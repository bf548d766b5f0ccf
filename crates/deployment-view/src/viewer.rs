//! Looking at a deployment again and again, with as few calls as that takes.

use futures_util::future::{OptionFuture, join, join4};
use types::{Timestamp, TrafficRouting};

use crate::gather::codedeploy;
use crate::work::{self, Material, time};
use crate::{Api, EngineClock, Missing, Picture, Refusal};

/// Looks at deployments. It keeps what cannot change, so keep it as long as somebody looks.
#[derive(Clone, Debug, Default)]
pub struct Viewer {
    clock: EngineClock,
    known: Known,
}

/// What was read and does not change.
#[derive(Clone, Debug, Default)]
struct Known {
    /// The deployment that the rest is about.
    deployment_id: String,
    target_id: Option<String>,
    routing: Option<Option<TrafficRouting>>,
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
            self.known = Known { deployment_id: deployment_id.to_owned(), ..Known::default() };
        }
        let mut material = Material::default();
        let known_target = self.known.target_id.clone();
        let (info, target_id) = join(codedeploy::deployment_info(api, deployment_id), async {
            match known_target {
                Some(id) => Ok(Some(id)),
                None => codedeploy::target_id(api, deployment_id).await,
            }
        })
        .await;
        material.info = info?;
        let target_id = noted(&mut material, "the deployment's target", target_id).flatten();
        self.known.target_id.clone_from(&target_id);
        self.read_deployment(api, &mut material, target_id.as_deref()).await;
        self.observe(&material, here);
        Ok(work::picture(&material, self.clock.now(here), self.clock.rate_milli()))
    }

    async fn read_deployment(&mut self, api: &dyn Api, material: &mut Material, target_id: Option<&str>) {
        let info = &material.info;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let (id, application, group) =
            (text(&info.deployment_id), text(&info.application_name), text(&info.deployment_group_name));
        let config = text(&info.deployment_config_name);
        let target: OptionFuture<_> = target_id.map(|target| codedeploy::target(api, &id, target)).into();
        let wants_config = self.known.routing.is_none();
        let routing: OptionFuture<_> = wants_config.then(|| codedeploy::config(api, &config)).into();
        let (target, group, routing, ()) =
            join4(target, codedeploy::group(api, &application, &group), routing, async {}).await;
        material.target = target.and_then(|target| noted(material, "the deployment's target", target)).flatten();
        material.group = noted(material, "the deployment group", group);
        if let Some(routing) = routing {
            self.known.routing = noted(material, "the deployment configuration", routing);
        }
        material.routing = self.known.routing.flatten();
    }

    fn observe(&mut self, material: &Material, here: Timestamp) {
        let events = material.target.iter().flat_map(|target| target.lifecycle_events.iter().flatten());
        let times = events.flat_map(|event| [time(event.start_time), time(event.end_time)]);
        let updated = material.target.as_ref().and_then(|target| time(target.last_updated_at));
        let own = [time(material.info.create_time), time(material.info.complete_time), updated];
        if let Some(latest) = times.chain(own).flatten().max() {
            self.clock.observe(latest, here);
        }
    }
}

/// The answer, or nothing and a note of what is missing.
fn noted<T>(material: &mut Material, what: &str, answer: Result<T, Refusal>) -> Option<T> {
    match answer {
        Ok(answer) => Some(answer),
        Err(refusal) => {
            material.missing.push(Missing { what: what.to_owned(), why: refusal.to_string() });
            None
        }
    }
}
