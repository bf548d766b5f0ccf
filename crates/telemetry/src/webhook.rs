//! A message to a chat for each thing that happens to a deployment.

use std::time::Duration;

use async_trait::async_trait;
use deployment::{Deployment, PlanKind};
use notices::{Audience, Happening, Occurrence};
use ports::{NoticeError, NoticeGroup};
use serde_json::{Value, json};

use crate::post::{Address, AddressError, Poster};

/// Before a receiver that is away is tried again.
const RETRY_PAUSE: Duration = Duration::from_secs(10);

/// What the messages look like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WebhookForm {
    /// `{"text": …}`: Slack, Mattermost, Rocket.Chat, Google Chat and whoever speaks like them.
    #[default]
    Chat,
    /// `{"content": …}`: Discord.
    Discord,
    /// Everything, for programs.
    Full,
}

/// See the module.
pub struct Webhook {
    poster: Poster,
    form: WebhookForm,
    /// Beginning of the console's pages of deployments; empty for none.
    console_url: String,
    retry_pause: Duration,
}

impl Webhook {
    /// Tells that address. `console_url` is where people find the console, e.g. `http://127.0.0.1:4566/console`.
    ///
    /// # Errors
    /// The system's certificates cannot be read.
    pub fn new(address: Address, form: WebhookForm, console_url: String) -> Result<Self, AddressError> {
        let retry_pause = RETRY_PAUSE;
        Ok(Self { poster: Poster::new(address)?, form, console_url, retry_pause })
    }

    /// With another pause before a receiver that is away is tried again (10 seconds otherwise).
    #[must_use]
    pub fn with_retry_pause(self, retry_pause: Duration) -> Self {
        Self { retry_pause, ..self }
    }

    fn message(&self, occurrence: &Occurrence<'_>) -> Value {
        let link = format!("{}/deployments/{}", self.console_url, occurrence.state.id());
        let text = text(occurrence);
        match self.form {
            WebhookForm::Chat => json!({ "text": with_link(text, &self.console_url, &link) }),
            WebhookForm::Discord => json!({ "content": with_link(text, &self.console_url, &link) }),
            WebhookForm::Full => full(occurrence, &text, &link),
        }
    }
}

fn with_link(text: String, console_url: &str, link: &str) -> String {
    if console_url.is_empty() { text } else { format!("{text}\n{link}") }
}

#[async_trait]
impl Audience for Webhook {
    fn cursor_kind(&self) -> &'static str {
        "webhook-cursor"
    }

    async fn tell(&self, _: Option<&NoticeGroup>, occurrence: &Occurrence<'_>) -> Result<(), NoticeError> {
        self.poster.post("application/json", self.message(occurrence).to_string().into_bytes()).await
    }

    fn retry_pause(&self) -> Duration {
        self.retry_pause
    }
}

/// A line for people, and a second one with the cause where there is one.
fn text(occurrence: &Occurrence<'_>) -> String {
    let state = occurrence.state;
    let plan = state.plan();
    let what = format!("{}/{}", plan.application, plan.group);
    let id = &plan.deployment_id;
    let happened = match (&plan.kind, occurrence.happening) {
        (PlanKind::Rollback(rollback), Happening::Started) => {
            format!("↩ {what}: {id} rolls back {}", rollback.triggered_by)
        }
        (_, Happening::Started) => format!("▶ {what}: deployment {id} was created ({})", plan.config),
        (_, Happening::RollbackBegan) => format!("↩ {what}: rollback {id} has begun"),
        (_, Happening::Ready) => {
            format!("⏸ {what}: deployment {id} is ready and waits for somebody to let production traffic move")
        }
        (PlanKind::Rollback(_), Happening::Succeeded) => {
            format!("✔ {what}: rollback {id} is done; the original serves as before")
        }
        (_, Happening::Succeeded) => format!("✔ {what}: deployment {id} succeeded{}", duration(state)),
        (_, Happening::Failed) => format!("✖ {what}: deployment {id} failed{}", duration(state)),
        (_, Happening::Stopped) => format!("■ {what}: deployment {id} was stopped{}", duration(state)),
    };
    let Some(failure) = state.error().filter(|_| occurrence.happening.is_end()) else { return happened };
    let back = state.rollback_info().and_then(|info| info.rollback_deployment_id.as_ref());
    let back = back.map_or(String::new(), |back| format!(" It is rolled back by {back}."));
    format!("{happened}\n{}: {}{back}", failure.code.as_str(), failure.message)
}

fn duration(state: &Deployment) -> String {
    let Some(end) = state.completed_at() else { return String::new() };
    let seconds = (end.millis() - state.plan().created_at.millis()).max(0) / 1000;
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!(" after {seconds} s"),
        (minutes, seconds) => format!(" after {minutes} min {seconds} s"),
    }
}

fn full(occurrence: &Occurrence<'_>, text: &str, link: &str) -> Value {
    let state = occurrence.state;
    let plan = state.plan();
    let weights = state.weights();
    let rollback = state.rollback_info();
    json!({
        // The same on a repeat.
        "id": format!("{}:{}", plan.deployment_id, occurrence.sequence),
        "event": occurrence.happening.trigger_event(),
        "at": seconds_text(state.last_updated_at().millis()),
        "deploymentId": plan.deployment_id.as_str(),
        "applicationName": plan.application.as_str(),
        "deploymentGroupName": plan.group.as_str(),
        "deploymentConfigName": plan.config.as_str(),
        "cluster": plan.service.cluster.as_str(),
        "service": plan.service.service.as_str(),
        "status": state.status().as_str(),
        "replacementTrafficPercent": weights.replacement.get(),
        "error": state.error().map(|failure| json!({ "code": failure.code.as_str(), "message": failure.message })),
        "rollbackDeploymentId": rollback.and_then(|info| info.rollback_deployment_id.as_ref()).map(ToString::to_string),
        "rollbackTriggeringDeploymentId":
            rollback.and_then(|info| info.rollback_triggering_deployment_id.as_ref()).map(ToString::to_string),
        "text": text,
        "console": link,
    })
}

fn seconds_text(millis: i64) -> String {
    let at = time::OffsetDateTime::from_unix_timestamp_nanos(i128::from(millis) * 1_000_000);
    let at = at.unwrap_or(time::OffsetDateTime::UNIX_EPOCH);
    at.format(&time::format_description::well_known::Rfc3339).unwrap_or_default()
}
