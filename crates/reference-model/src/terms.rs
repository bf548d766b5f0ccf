//! What a deployment was asked to do, as far as it decides what may be seen (spec 1.4, 4.5, 4.6, 5.3, 5.4).

use crate::history::Event;

/// How production traffic moves (spec 4.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Routing {
    /// One change to 100.
    AllAtOnce,
    /// A first share, and all of it so many minutes later.
    Canary {
        /// The first share.
        percent: u8,
        /// Minutes until the rest.
        minutes: u32,
    },
    /// The same share again and again.
    Linear {
        /// Each share.
        percent: u8,
        /// Minutes between two.
        minutes: u32,
    },
}

impl Routing {
    /// The weight of step `k` (from 0) and the minutes after the first step at which it is due; nothing after the
    /// last. Spec 4.6: linear steps are k·p at (k-1)·i for k = 1..ceil(100/p), capped at 100.
    pub fn step(self, k: u32) -> Option<(u8, u32)> {
        match self {
            Self::AllAtOnce => (k == 0).then_some((100, 0)),
            Self::Canary { percent, minutes } => [(percent, 0), (100, minutes)].get(k as usize).copied(),
            Self::Linear { percent, minutes } => {
                let share = u32::from(percent.max(1));
                let before = k * share;
                (before < 100).then(|| (u8::try_from((before + share).min(100)).unwrap_or(100), k * minutes))
            }
        }
    }

    /// Which step has this weight.
    pub fn step_of(self, weight: u8) -> Option<u32> {
        (0..).map_while(|k| Some((k, self.step(k)?.0))).find(|(_, found)| *found == weight).map(|(k, _)| k)
    }
}

/// `deploymentReadyOption` (spec 4.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ready {
    /// The wait.
    pub minutes: u32,
    /// `STOP_DEPLOYMENT`; else the deployment goes on by itself.
    pub stops: bool,
}

impl Ready {
    /// Whether there is a wait at all: CONTINUE_DEPLOYMENT with 0 has none.
    pub fn waits(self) -> bool {
        self.stops || self.minutes > 0
    }
}

/// The effective settings of one deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// How production traffic moves.
    pub routing: Routing,
    /// The group has a test listener.
    pub test_listener: bool,
    /// The wait before production traffic moves.
    pub ready: Ready,
    /// TERMINATE after so many minutes; nothing: KEEP_ALIVE.
    pub terminate_after_minutes: Option<u32>,
    /// DEPLOYMENT_FAILURE, DEPLOYMENT_STOP_ON_ALARM, DEPLOYMENT_STOP_ON_REQUEST.
    pub rolls_back: [bool; 3],
    /// Alarms are watched; true: unreadable ones are ignored.
    pub alarms: Option<bool>,
    /// The events that have a function, in the order of [`Event::ALL`].
    pub hooks: [bool; 8],
}

impl Terms {
    /// Whether the event is in the list at all: without a test listener two are absent, not Skipped (spec 4.1).
    pub fn has(&self, event: Event) -> bool {
        self.test_listener || !matches!(event, Event::AllowTestTraffic | Event::AfterAllowTestTraffic)
    }

    /// Whether the event runs a function (spec 3.2: none without a test listener for the test event).
    pub fn runs_function(&self, event: Event) -> bool {
        self.has(event) && self.hooks[event as usize]
    }
}
