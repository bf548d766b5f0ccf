//! What is waited for: what for, who may end it, until when, and what happens then (spec 4.2, 4.4, 4.5, 5.3).

use types::Timestamp;

use super::timeline::{ANSWER_SECONDS, INSTALL_SECONDS, SHIFT_WITHIN_MINUTES};
use super::{Ready, Settings, Stage};
use crate::{Event, Label, Side, StepState, Timeline, Wait};

/// Everything a wait may be told from.
struct Seen<'a> {
    events: &'a [Event],
    sides: &'a [Side],
    settings: &'a Settings,
    timeline: &'a Timeline,
}

/// None once it has ended.
pub(super) fn wait(
    stage: &Stage,
    events: &[Event],
    sides: &[Side],
    settings: &Settings,
    timeline: &Timeline,
) -> Option<Wait> {
    let seen = Seen { events, sides, settings, timeline };
    Some(match stage {
        Stage::Ended => return None,
        Stage::Starting => Wait {
            for_what: "the engine to read the revision and look at the service".to_owned(),
            who_may_end_it: "Nobody needs to end it: it is over in a moment.".to_owned(),
            ..Wait::default()
        },
        Stage::Unseen => Wait {
            for_what: "something that may not be read: its lifecycle events are not shown to this key".to_owned(),
            who_may_end_it: "Whoever may call StopDeployment on this deployment group can end the deployment."
                .to_owned(),
            ..Wait::default()
        },
        Stage::During(index) => seen.during(&events[*index]),
        Stage::Ready { since } => seen.ready(*since),
        Stage::Between => Wait {
            for_what: "the next lifecycle event".to_owned(),
            who_may_end_it: "Nobody needs to end it: it begins in a moment.".to_owned(),
            ..Wait::default()
        },
        Stage::TerminationWait { until, .. } => seen.termination(*until),
        Stage::Finishing => Wait {
            for_what: "the original task set's end".to_owned(),
            who_may_end_it: "Nobody can end it or go back any more: traffic is on the replacement for good."
                .to_owned(),
            ..Wait::default()
        },
        Stage::RollingBack => seen.rollback(),
    })
}

impl Seen<'_> {
    fn side(&self, label: Label) -> Option<&Side> {
        self.sides.iter().find(|side| side.label == label)
    }

    fn during(&self, event: &Event) -> Wait {
        match event.name.as_str() {
            "Install" => self.install(event),
            "AllowTestTraffic" => Wait {
                for_what: "the test listener to lead to the replacement".to_owned(),
                who_may_end_it: "The load balancer ends it, in a moment.".to_owned(),
                ..Wait::default()
            },
            "AllowTraffic" => self.traffic(event),
            _ => self.hook(event),
        }
    }

    fn install(&self, event: &Event) -> Wait {
        let for_what = match self.side(Label::Replacement) {
            None => "the replacement task set to be created".to_owned(),
            Some(green) if green.running >= green.desired && green.desired > 0 => {
                let healthy = green.targets.iter().filter(|target| target.state == "healthy").count();
                match green.targets.len() {
                    0 => "the replacement's targets to be healthy".to_owned(),
                    _ => format!("the replacement's targets to be healthy: {healthy} of {} are", green.desired),
                }
            }
            Some(green) => {
                format!("the replacement's tasks to run and be healthy: {} of {} run", green.running, green.desired)
            }
        };
        Wait {
            for_what,
            who_may_end_it: "The tasks end it when all run and their targets are healthy.".to_owned(),
            deadline: event.start.map(|start| start.plus(seconds(INSTALL_SECONDS))),
            at_deadline: format!(
                "Then the deployment fails{}.",
                self.and_rolls_back(self.settings.rolls_back_on_failure)
            ),
        }
    }

    fn hook(&self, event: &Event) -> Wait {
        let Event { name, hook, start, .. } = event;
        let for_what = match hook {
            Some(function) => format!("the function {function} to answer for {name}"),
            None => format!("the end of {name}"),
        };
        let function = hook.as_ref().map_or("Its function".to_owned(), |name| format!("The function {name}"));
        Wait {
            for_what,
            who_may_end_it: format!(
                "{function} ends it, or whoever else answers for it with PutLifecycleEventHookExecutionStatus."
            ),
            deadline: start.map(|start| self.before_shift_is_due(name, start.plus(seconds(ANSWER_SECONDS)))),
            at_deadline: format!(
                "Without an answer by then the deployment fails{}.",
                self.and_rolls_back(self.settings.rolls_back_on_failure)
            ),
        }
    }

    fn traffic(&self, event: &Event) -> Wait {
        let shifts = self.timeline.steps.iter().filter(|step| step.event == "AllowTraffic");
        let next = shifts.clone().find(|step| step.state == StepState::Planned);
        match next {
            Some(step) => {
                let due = step.at.zip(self.timeline.now).is_none_or(|(due, now)| due > now);
                let only_fit = "It is taken only while all of the replacement's targets are healthy; if they are not for 5 \
                                minutes, the deployment fails";
                Wait {
                    for_what: match due {
                        true => format!("the next step, {}", step.what),
                        false => format!("the next step, {}, which is due", step.what),
                    },
                    who_may_end_it: "The clock ends it; nobody can make it shorter.".to_owned(),
                    deadline: step.at,
                    at_deadline: format!(
                        "Then the replacement gets {}. {only_fit}{}.",
                        step.what.trim_end_matches(" to the replacement"),
                        self.and_rolls_back(self.settings.rolls_back_on_failure)
                    ),
                }
            }
            None => Wait {
                for_what: match event.start {
                    Some(_) if self.settings.routing.is_none() => {
                        "production traffic to move to the replacement".to_owned()
                    }
                    _ => "the production listener and the replacement's becoming PRIMARY".to_owned(),
                },
                who_may_end_it: "The load balancer and ECS end it, in a moment.".to_owned(),
                ..Wait::default()
            },
        }
    }

    fn ready(&self, since: Option<Timestamp>) -> Wait {
        let deadline =
            |ready: Ready| since.map(|since| self.before_shift_is_due("", since.plus_minutes(ready.minutes)));
        let at_deadline = match self.settings.ready {
            Some(Ready { stops: true, .. }) => {
                format!("Then it is stopped{}.", self.and_rolls_back(self.settings.rolls_back_on_stop))
            }
            Some(Ready { stops: false, .. }) => "Then it goes on by itself.".to_owned(),
            None => String::new(),
        };
        Wait {
            for_what: "somebody to let production traffic move to the replacement".to_owned(),
            who_may_end_it:
                "Whoever may call ContinueDeployment on this deployment group lets it go on; whoever may call \
                             StopDeployment stops it."
                    .to_owned(),
            deadline: self.settings.ready.and_then(deadline),
            at_deadline,
        }
    }

    fn termination(&self, until: Option<Timestamp>) -> Wait {
        Wait {
            for_what: "the end of the termination wait; until then the original task set stands by".to_owned(),
            who_may_end_it:
                "Whoever may call ContinueDeployment on this deployment group ends it at once; StopDeployment \
                             with a rollback still brings the original back."
                    .to_owned(),
            deadline: until,
            at_deadline: if until.is_some() {
                "Then the original task set is deleted and the deployment has succeeded.".to_owned()
            } else {
                String::new()
            },
        }
    }

    fn rollback(&self) -> Wait {
        let step = self.timeline.steps.iter().find(|step| step.state == StepState::Present);
        let what = step.map_or("the rollback to begin", |step| step.what.as_str());
        Wait {
            for_what: format!("the rollback's next step: {what}"),
            who_may_end_it: "Nobody can stop it; what the platform refuses for a time is tried again.".to_owned(),
            ..Wait::default()
        }
    }

    /// Before production traffic moves nothing lasts longer than 120 hours from the end of Install (spec 4.5).
    fn before_shift_is_due(&self, event: &str, until: Timestamp) -> Timestamp {
        let installed = self.events.iter().find(|event| event.name == "Install").and_then(|event| event.end);
        match installed {
            Some(end) if event != "AfterAllowTraffic" => until.min(end.plus_minutes(SHIFT_WITHIN_MINUTES)),
            _ => until,
        }
    }

    /// A rollback needs something to go back from: before Install nothing has changed (spec 5.1).
    fn and_rolls_back(&self, is_configured: bool) -> &'static str {
        let has_begun = self.events.iter().any(|event| event.name == "Install" && event.start.is_some());
        match (is_configured, has_begun) {
            (true, true) => " and is rolled back",
            (true, false) => "; there is nothing to roll back yet",
            (false, _) => " and is not rolled back",
        }
    }
}

fn seconds(seconds: u64) -> std::time::Duration {
    std::time::Duration::from_secs(seconds)
}
