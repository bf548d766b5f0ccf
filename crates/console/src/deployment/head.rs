//! The top of the page: what the deployment is, the one sentence that matters now, why it failed, what is missing.

use askama::Template;
use deployment_view::{Cause, Deployment, Evidence, Missing, Picture, Wait};

use super::text::{Log, Mark, When, duration, mark, segment, sentence, shown, some_text, status_word};

/// What the deployment is.
#[derive(Template)]
#[template(path = "deployment/header.html")]
pub(super) struct Header {
    id: String,
    status: String,
    mark: Mark,
    application: String,
    group: String,
    application_segment: String,
    group_segment: String,
    service: Option<String>,
    config: String,
    schedule: Option<String>,
    creator: String,
    description: Option<String>,
    created: Option<When>,
    completed: Option<When>,
    took: Option<String>,
    expected_end: Option<When>,
    rollback_of: Option<Link>,
    rollback: Option<Link>,
    rollback_message: Option<String>,
    speed: Option<String>,
}

/// Another deployment.
struct Link {
    id: String,
    segment: String,
}

impl Link {
    fn new(id: &str) -> Self {
        Self { id: shown(id), segment: segment(id) }
    }
}

impl Header {
    /// Of this picture.
    pub(super) fn new(picture: &Picture) -> Self {
        let it = &picture.deployment;
        let has_ended = it.completed.is_some() || is_terminal(&it.status);
        Self {
            id: shown(&it.id),
            status: status_word(&it.status),
            mark: mark(&it.status),
            application: shown(&it.application),
            group: shown(&it.group),
            application_segment: segment(&it.application),
            group_segment: segment(&it.group),
            service: picture.service.as_ref().map(|name| shown(&format!("{} / {}", name.cluster, name.service))),
            config: shown(&it.config),
            schedule: some_text(&it.schedule),
            creator: creator_words(&it.creator),
            description: it.description.as_deref().and_then(some_text),
            created: When::maybe(it.created),
            completed: When::maybe(it.completed),
            took: it.completed.zip(it.created).map(|(end, start)| duration(end.since(start))),
            expected_end: When::maybe(picture.timeline.expected_end).filter(|_| !has_ended),
            rollback_of: it.rollback_of.as_deref().map(Link::new),
            rollback: it.rollback_id.as_deref().map(Link::new),
            rollback_message: it.rollback_message.as_deref().and_then(some_text),
            speed: speed(picture.timeline.rate_milli),
        }
    }
}

/// Whether a status is one that no deployment leaves (spec 4.3).
pub(super) fn is_terminal(status: &str) -> bool {
    matches!(status, "Succeeded" | "Failed" | "Stopped")
}

fn creator_words(creator: &str) -> String {
    match creator {
        "user" => "a user".into(),
        "codeDeployRollback" => "CodeDeploy, as a rollback".into(),
        "" => "not known".into(),
        other => shown(other),
    }
}

/// How fast the engine's clock runs, when it does not run as the wall's.
fn speed(rate_milli: u32) -> Option<String> {
    // Whole: it is an estimate, and each look makes a slightly other one.
    let times = (u64::from(rate_milli) + 500) / 1_000;
    (times > 1).then(|| times.to_string())
}

/// The one sentence that matters right now.
#[derive(Template)]
#[template(path = "deployment/wait.html")]
pub(super) struct Now {
    mark: Mark,
    sentence: String,
    ended: Option<When>,
    who_may_end_it: String,
    deadline: Option<When>,
    at_deadline: String,
}

impl Now {
    /// Of this picture.
    pub(super) fn new(picture: &Picture) -> Self {
        let it = &picture.deployment;
        let wait = picture.wait.clone().filter(|_| !is_terminal(&it.status));
        let ended = When::maybe(it.completed).filter(|_| wait.is_none());
        let sentence = match &wait {
            Some(wait) => waits_for(wait),
            None => without_wait(it, picture.cause.as_ref()),
        };
        let wait = wait.unwrap_or_default();
        Self {
            mark: mark(&it.status),
            sentence,
            ended,
            who_may_end_it: self::sentence(&wait.who_may_end_it),
            deadline: When::maybe(wait.deadline),
            at_deadline: self::sentence(&wait.at_deadline),
        }
    }
}

fn waits_for(wait: &Wait) -> String {
    sentence(&format!("Waits for {}", wait.for_what.trim()))
}

fn without_wait(it: &Deployment, cause: Option<&Cause>) -> String {
    let rolled_back = it.rollback_id.is_some();
    match it.status.as_str() {
        "Succeeded" => "Succeeded: the replacement serves all production traffic.".into(),
        "Failed" | "Stopped" if rolled_back => format!("{} and rolled back.", it.status),
        "Failed" if cause.is_some() => "Failed.".into(),
        "Failed" => match &it.error {
            Some(error) => sentence(&format!("Failed: {}", error.message)),
            None => "Failed.".into(),
        },
        "Stopped" => "Stopped. Nothing moves any more.".into(),
        "Created" | "Queued" => "Has not begun yet.".into(),
        _ => "Goes on. What it waits for is not known.".into(),
    }
}

/// Why it failed; an element without content while it has not.
#[derive(Template)]
#[template(path = "deployment/cause.html")]
pub(super) struct Failure {
    cause: Option<FailureText>,
}

struct FailureText {
    sentence: String,
    code: Option<String>,
    message: Option<String>,
    evidence: Vec<Shows>,
}

/// A piece of evidence: what it is, and what was written, if anything was.
struct Shows {
    title: String,
    log: Option<Log>,
}

impl Failure {
    /// Of this picture.
    pub(super) fn new(picture: &Picture) -> Self {
        let error = picture.deployment.error.clone();
        let cause = picture.cause.as_ref().map(|cause| {
            let error = error.unwrap_or_default();
            let shows = |(n, evidence): (usize, &Evidence)| {
                let title = shown(&evidence.title);
                Shows { log: Log::new(format!("evidence-{n}"), title.clone(), true, &evidence.lines), title }
            };
            FailureText {
                sentence: sentence(&cause.sentence),
                code: some_text(&error.code),
                message: some_text(&error.message),
                evidence: cause.evidence.iter().enumerate().map(shows).collect(),
            }
        });
        Self { cause }
    }
}

/// What could not be read.
#[derive(Template)]
#[template(path = "deployment/missing.html")]
pub(super) struct NotRead {
    items: Vec<(String, String)>,
}

impl NotRead {
    /// Of this picture.
    pub(super) fn new(missing: &[Missing]) -> Self {
        Self { items: missing.iter().map(|it| (shown(&it.what), shown(&it.why))).collect() }
    }
}
