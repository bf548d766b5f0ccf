//! The buttons: what each will do, and why one may not be pressed.

use askama::Template;
use deployment_view::{Action, ActionKind, Picture};

use super::text::{segment, sentence, shown};

/// All buttons.
#[derive(Template)]
#[template(path = "deployment/actions.html")]
pub(super) struct Actions {
    deployment_id: String,
    deployment_segment: String,
    csrf: String,
    buttons: Vec<Button>,
}

struct Button {
    word: &'static str,
    label: &'static str,
    is_grave: bool,
    consequence: String,
    refusal: Option<String>,
}

impl Actions {
    /// Of this picture; `csrf` is the token of the reader's session.
    pub(super) fn new(picture: &Picture, csrf: &str) -> Self {
        Self {
            deployment_id: shown(&picture.deployment.id),
            deployment_segment: segment(&picture.deployment.id),
            csrf: csrf.to_owned(),
            buttons: picture.actions.iter().map(button).collect(),
        }
    }
}

fn button(action: &Action) -> Button {
    Button {
        word: word(action.kind),
        label: label(action.kind),
        is_grave: matches!(action.kind, ActionKind::Stop | ActionKind::StopAndRollBack),
        consequence: sentence(&action.consequence),
        refusal: action.refusal.as_deref().map(sentence),
    }
}

/// The word of an action in a URL.
pub(super) const fn word(kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::Continue => "continue",
        ActionKind::Stop => "stop",
        ActionKind::StopAndRollBack => "stop-and-roll-back",
        ActionKind::EndTerminationWait => "end-termination-wait",
        ActionKind::Redeploy => "redeploy",
    }
}

/// The action of a word of a URL.
pub(super) fn kind(text: &str) -> Option<ActionKind> {
    use ActionKind::{Continue, EndTerminationWait, Redeploy, Stop, StopAndRollBack};
    [Continue, Stop, StopAndRollBack, EndTerminationWait, Redeploy].into_iter().find(|kind| word(*kind) == text)
}

/// What its button says.
pub(super) const fn label(kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::Continue => "Continue",
        ActionKind::Stop => "Stop",
        ActionKind::StopAndRollBack => "Stop and roll back",
        ActionKind::EndTerminationWait => "End termination wait",
        ActionKind::Redeploy => "Redeploy",
    }
}

/// What the page says after it was done; `new` is the deployment that came of it.
pub(super) fn done(kind: ActionKind, new: Option<&str>) -> String {
    let said = match kind {
        ActionKind::Continue => "Continued: traffic is now moved to the replacement.",
        ActionKind::Stop => "Asked to stop: nothing is moved any further, and nothing is rolled back.",
        ActionKind::StopAndRollBack => "Asked to stop and to send all traffic back to the original.",
        ActionKind::EndTerminationWait => "Ended the wait: the original task set is now terminated.",
        ActionKind::Redeploy => "Started the same revision again.",
    };
    match new {
        Some(id) => format!("{said} The new deployment is {}.", super::text::shown(id)),
        None => said.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_leads_back_to_its_action_and_no_other_word_does() {
        use ActionKind::{Continue, EndTerminationWait, Redeploy, Stop, StopAndRollBack};
        for it in [Continue, Stop, StopAndRollBack, EndTerminationWait, Redeploy] {
            assert_eq!(kind(word(it)), Some(it));
        }
        assert_eq!(kind("Stop"), None);
        assert_eq!(kind(""), None);
    }
}
