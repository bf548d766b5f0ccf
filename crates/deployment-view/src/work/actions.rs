//! What may be done now, what it does, and why the rest may not be done (spec 2.3, 5.1, 5.5).

use super::{Material, Settings, Stage, Termination, deployment};
use crate::{Action, ActionKind, Deployment};

/// All actions in the order of their buttons.
pub(crate) const ALL: [ActionKind; 5] = [
    ActionKind::Continue,
    ActionKind::Stop,
    ActionKind::StopAndRollBack,
    ActionKind::EndTerminationWait,
    ActionKind::Redeploy,
];

/// See the module.
pub(super) fn actions(
    stage: &Stage,
    deployment: &Deployment,
    settings: &Settings,
    material: &Material,
) -> Vec<Action> {
    let is_rollback = deployment::is_rollback(&material.info);
    ALL.into_iter()
        .map(|kind| {
            let of_state = of_state(kind, stage, deployment, settings, is_rollback);
            let of_key = || material.denied.iter().find(|(denied, _)| *denied == kind).map(|(_, why)| why.clone());
            Action {
                kind,
                refusal: of_state.or_else(of_key),
                consequence: consequence(kind, stage, deployment, settings, material),
            }
        })
        .collect()
}

fn of_state(
    kind: ActionKind,
    stage: &Stage,
    deployment: &Deployment,
    settings: &Settings,
    is_rollback: bool,
) -> Option<String> {
    let has_ended = || format!("It has ended: it {}.", ended(&deployment.status));
    let refusal = match (kind, stage) {
        (ActionKind::Redeploy, _) if is_rollback => {
            "It is a rollback and has no revision of its own; deploy the one you want again.".to_owned()
        }
        (ActionKind::Redeploy, Stage::Ended) => return None,
        (ActionKind::Redeploy, _) => {
            "It has not ended, and a deployment group has one deployment at a time.".to_owned()
        }
        (_, Stage::Ended) => has_ended(),
        (ActionKind::Stop | ActionKind::StopAndRollBack, Stage::RollingBack) => {
            "It is a rollback, and one cannot be stopped: that would leave traffic between two task sets.".to_owned()
        }
        (ActionKind::Stop | ActionKind::StopAndRollBack, Stage::Finishing) => {
            "The original task set is already being deleted; there is nothing left to stop.".to_owned()
        }
        (ActionKind::Stop | ActionKind::StopAndRollBack, _)
        | (ActionKind::Continue, Stage::Ready { .. })
        | (ActionKind::EndTerminationWait, Stage::TerminationWait { .. }) => return None,
        (ActionKind::Continue, _) if settings.ready.is_none() => {
            "This deployment has no ready wait: it goes on by itself.".to_owned()
        }
        (ActionKind::Continue, _) => "It is not in the ready wait.".to_owned(),
        (ActionKind::EndTerminationWait, _) => match settings.termination {
            Termination::KeepAlive => "The original task set is kept, so there is no termination wait.".to_owned(),
            Termination::Terminate { minutes: 0 } => "This deployment has no termination wait.".to_owned(),
            _ => "The termination wait has not begun.".to_owned(),
        },
    };
    Some(refusal)
}

fn ended(status: &str) -> &'static str {
    match status {
        "Succeeded" => "succeeded",
        "Failed" => "failed",
        _ => "was stopped",
    }
}

fn consequence(
    kind: ActionKind,
    stage: &Stage,
    deployment: &Deployment,
    settings: &Settings,
    material: &Material,
) -> String {
    let Deployment { application, group, .. } = deployment;
    let green = deployment::sides(material).into_iter().find(|side| side.label == crate::Label::Replacement);
    let weight = green.as_ref().map(|side| side.weight_percent).unwrap_or_default();
    match kind {
        ActionKind::Continue => match settings.routing {
            Some(routing) => {
                format!("Production traffic begins to move to the replacement: {}.", super::words::schedule(routing))
            }
            None => "Production traffic begins to move to the replacement.".to_owned(),
        },
        ActionKind::Stop => match (stage, &green) {
            (Stage::TerminationWait { .. }, _) => {
                "The deployment ends here: all traffic stays on the replacement and the original task set stays, too."
                    .to_owned()
            }
            (Stage::Unseen, _) => "The deployment ends here and all stays as it is.".to_owned(),
            (_, None) => "The deployment ends here; no replacement has been made yet.".to_owned(),
            _ => format!(
                "The deployment ends here and all stays as it is: {weight} % of production traffic on the replacement, both \
                 task sets running."
            ),
        },
        ActionKind::StopAndRollBack => match &green {
            None if *stage != Stage::Unseen => {
                "The deployment ends here; there is nothing to roll back yet.".to_owned()
            }
            _ => "The deployment ends and a rollback begins: all traffic goes back to the original task set within \
                        seconds and the replacement is deleted."
                .to_owned(),
        },
        ActionKind::EndTerminationWait => {
            "The original task set is deleted at once; from then on there is no way back but a new deployment."
                .to_owned()
        }
        ActionKind::Redeploy => format!(
            "A new deployment of the same revision to {application} / {group} begins, with a new task set and all its hooks."
        ),
    }
}
