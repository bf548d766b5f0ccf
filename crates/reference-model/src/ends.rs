//! The ends a deployment may come to, and which of them the facts so far allow (spec 4.4 to 4.6, 5.1 to 5.4, 7.3).

use crate::history::{Call, Event, Fact, Milliseconds, Status, Wait};
use crate::model::{Model, Place};

/// `errorInformation.code` (spec 7.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "wire values, spec 7.3 explains them")]
pub enum Code {
    AlarmActive,
    HookExecutionFailure,
    EcsUpdateError,
    InvalidEcsService,
    ElasticLoadBalancingInvalid,
    InvalidRevision,
    RevisionMissing,
    InvalidLambdaFunction,
    InvalidLambdaConfiguration,
    IamRoleMissing,
    IamRolePermissions,
    ManualStop,
    Timeout,
    ApplicationMissing,
    DeploymentGroupMissing,
    ResourceLimitExceeded,
    Throttled,
    InternalError,
}

/// Whether a rollback deployment follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rollback {
    /// It must.
    Yes,
    /// It must not.
    No,
    /// The specification leaves it open.
    Either,
}

/// One end that is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End {
    /// Failed or Stopped.
    pub status: Status,
    /// `errorInformation.code`.
    pub code: Code,
    /// How its documented text begins; empty where none is documented.
    pub text: &'static str,
    /// Whether a rollback follows.
    pub rollback: Rollback,
}

const MINUTE: Milliseconds = 60_000;
const HOUR: Milliseconds = 60 * MINUTE;
/// Tries before a call may be given up: "retry with back-off, then fail" (spec 4.4).
const TRIES: u32 = 2;
/// How long a set may be out of its steady state while traffic moves (spec 4.6, 9.5).
const UNSTEADY: Milliseconds = 5 * MINUTE;

const HOOK_FAILED: &str =
    "The deployment failed because one or more of the lifecycle event validation functions failed.";
const HOOK_LATE: &str = "The deployment timed out while waiting for a status callback. CodeDeploy expects a status \
                         callback within one hour after a deployment hook is invoked.";
const READY_LATE: &str =
    "The deployment timed out while waiting for a notification to continue. This time out period is ";
const ALARM: &str = "One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, \
                     and the affected deployments have been stopped. Activated alarms: <";
const NEVER_HEALTHY: &str = "The deployment timed out while waiting for the replacement task set to become healthy. \
                             This time out period is 60 minutes.";
const UNHEALTHY: &str = "CodeDeploy detected that the replacement task set is unhealthy.";

/// Which of the three rollback events an end is (spec 5.4).
#[derive(Clone, Copy)]
enum Trigger {
    Failure,
    Alarm,
    Request,
}

impl Model {
    /// Every end the facts so far are a reason for.
    pub(crate) fn reasons_to_end(&self, now: Milliseconds) -> Vec<End> {
        let mut ends = Vec::new();
        self.waits_that_ran_out(now, &mut ends);
        self.refused_calls(now, &mut ends);
        self.trouble_with_the_set(now, &mut ends);
        self.bad_beginnings(now, &mut ends);
        for command in &self.unsure {
            match command {
                Fact::Stop { rollback } => ends.push(self.stopped(*rollback)),
                Fact::HookAnswered(event, false) if self.place == Place::Running(*event) => {
                    ends.push(self.hook_failed(now))
                }
                _ => {}
            }
        }
        if self.alarm_is_a_reason() {
            // An unreadable alarm stops the deployment like an active one (spec 5.3); no text is documented for it.
            let text = if self.alarms.0 { ALARM } else { "" };
            ends.push(self.end(now, Status::Stopped, Code::AlarmActive, text, Trigger::Alarm));
        }
        ends
    }

    fn end(&self, now: Milliseconds, status: Status, code: Code, text: &'static str, trigger: Trigger) -> End {
        End {
            status,
            code,
            text,
            rollback: self.rollback_if(self.terms.rolls_back[trigger as usize], self.may_have_asked(now)),
        }
    }

    fn failed(&self, now: Milliseconds, code: Code, text: &'static str) -> End {
        self.end(now, Status::Failed, code, text, Trigger::Failure)
    }

    /// The end of a stop that was taken (spec 5.1). It is taken only while the original is untouched.
    pub(crate) fn stopped(&self, rollback: Option<bool>) -> End {
        let wanted = rollback.unwrap_or(self.terms.rolls_back[Trigger::Request as usize]);
        End { status: Status::Stopped, code: Code::ManualStop, text: "", rollback: self.rollback_if(wanted, false) }
    }

    /// The end of a hook that answered Failed (spec 4.4).
    pub(crate) fn hook_failed(&self, now: Milliseconds) -> End {
        self.failed(now, Code::HookExecutionFailure, HOOK_FAILED)
    }

    /// The wait before the original goes is over: its deletion may be durable and not asked for yet.
    fn may_have_asked(&self, now: Milliseconds) -> bool {
        let is_over = |at: Milliseconds| now >= at || self.has_continued(Wait::Termination);
        self.place == Place::After && self.termination_over_at().is_some_and(is_over)
    }

    /// A rollback that is wanted is possible once something exists, and as long as the original is untouched.
    fn rollback_if(&self, wanted: bool, may_have_asked: bool) -> Rollback {
        if !wanted || !self.place.has_begun(Event::Install) || self.asked_to_delete_original {
            // Before Install nothing exists, and no rollback is possible (spec 4.2); after, F2 forbids new capacity.
            Rollback::No
        } else if may_have_asked {
            // Whether the original was touched cannot be told afterwards.
            Rollback::Either
        } else if self.asked_to_create {
            Rollback::Yes
        } else {
            // "Before CreateTaskSet: rollback record optional" (spec 5.1).
            Rollback::Either
        }
    }

    pub(crate) fn alarm_is_a_reason(&self) -> bool {
        let Some(ignores_unreadable) = self.terms.alarms else { return false };
        // F5: in every phase from which the deployment may still go back.
        (self.alarms.0 || self.alarms.1 && !ignores_unreadable) && !self.asked_to_delete_original
    }

    fn waits_that_ran_out(&self, now: Milliseconds, ends: &mut Vec<End>) {
        if let Place::Running(event) = self.place {
            let since = self.begun_at[event as usize];
            if self.terms.runs_function(event) && now >= since + HOUR {
                ends.push(self.failed(now, Code::HookExecutionFailure, HOOK_LATE));
            }
            if event == Event::Install && now >= since + HOUR {
                // "Also TIMEOUT possible" (spec 7.3).
                ends.push(self.failed(now, Code::EcsUpdateError, NEVER_HEALTHY));
                ends.push(self.failed(now, Code::Timeout, NEVER_HEALTHY));
            }
        }
        let ready = self.terms.ready;
        if self.last_status == Status::Ready && ready.stops && now >= self.ready_over_at() {
            ends.push(self.end(now, Status::Stopped, Code::Timeout, READY_LATE, Trigger::Request));
        }
    }

    /// When the ready wait is over by itself.
    pub(crate) fn ready_over_at(&self) -> Milliseconds {
        self.place_since + MINUTE * Milliseconds::from(self.terms.ready.minutes)
    }

    /// When the termination wait is over by itself; nothing with KEEP_ALIVE.
    pub(crate) fn termination_over_at(&self) -> Option<Milliseconds> {
        Some(self.place_since + MINUTE * Milliseconds::from(self.terms.terminate_after_minutes?))
    }

    fn refused_calls(&self, now: Milliseconds, ends: &mut Vec<End>) {
        ends.extend(self.refused.iter().map(|code| self.failed(now, *code, "")));
        for (call, tries) in &self.put_off {
            if *tries >= TRIES {
                for code in given_up(*call) {
                    ends.push(self.failed(now, *code, ""));
                }
            }
        }
    }

    /// The set is gone, serves nobody, or has been unsteady or unseen for five minutes.
    fn trouble_with_the_set(&self, now: Milliseconds, ends: &mut Vec<End>) {
        let shifts = self.place.has_begun(Event::AllowTraffic);
        let shifting_since = self.begun_at[Event::AllowTraffic as usize];
        // While the store is slow, the last look that was stored is what decides.
        for looks in [&self.looks, &self.stored_looks] {
            let lasts = looks.unfit_since.is_some_and(|at| now >= at.max(shifting_since) + UNSTEADY);
            if looks.gone || shifts && (looks.lost || lasts) {
                ends.push(self.failed(now, Code::EcsUpdateError, if looks.gone { "" } else { UNHEALTHY }));
            }
        }
    }

    /// What the first inspection has found wrong; nothing was made yet (spec 4.2 step 0, 7.3, 10.1).
    fn bad_beginnings(&self, now: Milliseconds, ends: &mut Vec<End>) {
        let Some(found) = self.found.filter(|_| self.place == Place::Before(Event::BeforeInstall)) else { return };
        if !found.primary {
            ends.push(self.failed(now, Code::InvalidEcsService, ""));
        } else if !found.production_leads_to_primary || !found.test_leads_to_pair {
            ends.push(self.failed(now, Code::ElasticLoadBalancingInvalid, ""));
        }
    }
}

/// What a call that could not be got through ends with: the code of the service it was for, or the general one
/// (spec 4.4, 7.3).
fn given_up(call: Call) -> &'static [Code] {
    match call {
        Call::LoadRevision => &[Code::RevisionMissing, Code::InternalError, Code::Throttled, Code::Timeout],
        Call::Inspect | Call::Create | Call::MakePrimary(_) | Call::Delete(_) => &[Code::EcsUpdateError],
        Call::Test(_) | Call::Production(_) => &[Code::ElasticLoadBalancingInvalid],
        Call::Invoke(_) => &[Code::HookExecutionFailure],
    }
}
