//! Where a deployment is, told from its status, events and task sets (spec 4.2, 4.3).

use types::Timestamp;

use super::{Material, Settings, Termination, deployment};
use crate::{Deployment, Event};

/// See the module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Not taken up yet, or its revision and the platform are being read.
    Starting,
    /// Under way, but its lifecycle events may not be read.
    Unseen,
    /// A lifecycle event runs: its place in the list.
    During(usize),
    /// The ready wait, and since when.
    Ready { since: Option<Timestamp> },
    /// Between two events; the next one is a matter of moments.
    Between,
    /// All has succeeded; the original stands by until then.
    TerminationWait { since: Option<Timestamp>, until: Option<Timestamp> },
    /// The original is being deleted.
    Finishing,
    /// It goes back.
    RollingBack,
    /// It has ended.
    Ended,
}

impl Stage {
    pub fn of(deployment: &Deployment, events: &[Event], settings: &Settings, material: &Material) -> Self {
        let last_end = || events.iter().filter_map(|event| event.end).max();
        let running = events.iter().position(|event| event.status == "InProgress");
        match deployment.status.as_str() {
            "Succeeded" | "Failed" | "Stopped" => Self::Ended,
            _ if deployment::is_rollback(&material.info) => Self::RollingBack,
            "Created" | "Queued" => Self::Starting,
            "InProgress" if material.target_is_unseen() => Self::Unseen,
            "Ready" => Self::Ready { since: last_end() },
            _ => match running {
                Some(index) => Self::During(index),
                None if events.iter().all(|event| event.status == "Pending") => Self::Starting,
                None if events.iter().any(|event| event.status == "Pending") => Self::Between,
                None => Self::after_events(last_end(), settings, material),
            },
        }
    }

    fn after_events(last_end: Option<Timestamp>, settings: &Settings, material: &Material) -> Self {
        match settings.termination {
            Termination::Terminate { minutes: 0 } | Termination::KeepAlive => Self::Finishing,
            // Once the set is DRAINING, there is no way back.
            Termination::Terminate { .. } if deployment::original_is_going(material) => Self::Finishing,
            Termination::Terminate { minutes } => {
                Self::TerminationWait { since: last_end, until: last_end.map(|end| end.plus_minutes(minutes)) }
            }
            Termination::Unknown if material.info.instance_termination_wait_time_started == Some(true) => {
                Self::TerminationWait { since: last_end, until: None }
            }
            Termination::Unknown => Self::Finishing,
        }
    }
}
