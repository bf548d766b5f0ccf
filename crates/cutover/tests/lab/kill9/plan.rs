//! What one deployment under fire is to be, drawn from the seed.

use std::time::Duration;

use super::strike::{Moment, Strike, Victim};
use crate::draw::Draw;
use crate::support::{EVENTS, Point};

/// Events that may run a hook (spec 4.1), in order.
const HOOKS: [&str; 5] =
    ["BeforeInstall", "AfterInstall", "AfterAllowTestTraffic", "BeforeAllowTraffic", "AfterAllowTraffic"];

/// Lines of the log at which a running server is killed, and how many of them may be let pass first.
const POINTS: [(&str, u64); 11] = [
    ("a step is stored", 12),
    ("an effect begins", 8),
    ("an effect came back", 8),
    ("a routing table is stored", 5),
    ("a routing table is in force", 5),
    ("a record goes to the disk", 40),
    ("what was done to tasks is noted next", 6),
    ("an event is accepted", 2),
    ("an event is delivered", 2),
    ("a delivery has ended", 2),
    ("a message is delivered", 4),
];

/// Lines of a server's start.
const START_POINTS: [&str; 9] = [
    "the data directory is locked",
    "the store is open",
    "the balancer answers",
    "the balancer has its table",
    "all records are read",
    "running deployments are taken up next",
    "an effect begins",
    "an effect came back",
    "a step is stored",
];

/// How a hook behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hook {
    /// Answers Succeeded.
    Succeeds,
    /// Answers Failed.
    Fails,
    /// Answers Succeeded after a while.
    Late,
    /// Answers Succeeded and then Failed, which must change nothing.
    Twice,
    /// Never answers: its hour ends it.
    Silent,
}

impl Hook {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Succeeds, Self::Fails, Self::Late, Self::Twice, Self::Silent];

    /// Its function's name, which ends with its first answer.
    pub const fn function(self) -> &'static str {
        match self {
            Self::Succeeds => "hook-Succeeded",
            Self::Fails => "hook-Failed",
            Self::Late => "hook-late-Succeeded",
            Self::Twice => "hook-twice-Succeeded",
            Self::Silent => "hook-silent",
        }
    }

    fn draw(draw: &mut Draw) -> Self {
        match draw.below(100) {
            0..=57 => Self::Succeeds,
            58..=69 => Self::Fails,
            70..=83 => Self::Late,
            84..=96 => Self::Twice,
            _ => Self::Silent,
        }
    }
}

/// The wait before production traffic moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadyWait {
    /// None.
    None,
    /// Somebody lets it go on.
    Continued,
    /// Nobody does: the deployment is stopped when the wait is over.
    Abandoned,
}

/// What a person or the world does to the deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// StopDeployment.
    Stop,
    /// The group's alarm goes off.
    Alarm,
}

/// One deployment.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its deployment configuration.
    pub config: &'static str,
    /// Events with a hook, in order.
    pub hooks: Vec<(&'static str, Hook)>,
    /// Minutes of the engine before the original is ended.
    pub termination_minutes: u32,
    /// The wait before production traffic moves.
    pub ready: ReadyWait,
    /// The replacement's program ends at once, again and again.
    pub crash_loops: bool,
    /// The last revision again.
    pub redeploys: bool,
    /// Kill while CreateDeployment is being answered, this many milliseconds after it was sent.
    pub kill_in_create_millis: Option<u64>,
    /// Who is struck down after that, and when.
    pub strikes: Vec<Strike>,
    /// What else happens, and before which strike.
    pub trouble: Option<(usize, Trouble)>,
}

impl Plan {
    /// The next plan.
    pub fn draw(draw: &mut Draw) -> Self {
        let config = draw.one_of(&[
            "CodeDeployDefault.ECSAllAtOnce",
            "CodeDeployDefault.ECSAllAtOnce",
            "CodeDeployDefault.ECSCanary10Percent5Minutes",
            "CodeDeployDefault.ECSLinear10PercentEvery1Minutes",
        ]);
        let mut hooks = Vec::new();
        for name in HOOKS {
            if draw.percent(30) {
                hooks.push((name, Hook::draw(draw)));
            }
        }
        let count = 3 + draw.below(5);
        let mut strikes: Vec<Strike> = (0..count).map(|_| strike(draw, config, &hooks)).collect();
        // Two dead tasks of one set at once would be an outage of the program itself.
        let mut is_hurt = false;
        for strike in &mut strikes {
            if matches!(strike.victim, Victim::Task | Victim::Shim) && std::mem::replace(&mut is_hurt, true) {
                strike.victim = Victim::Server;
            }
        }
        let trouble = draw.below(100);
        let trouble = (trouble < 24).then_some(if trouble < 14 { Trouble::Stop } else { Trouble::Alarm });
        Self {
            config,
            hooks,
            termination_minutes: draw.one_of(&[0, 0, 1, 5]),
            ready: match draw.below(100) {
                0..=11 => ReadyWait::Continued,
                12..=14 => ReadyWait::Abandoned,
                _ => ReadyWait::None,
            },
            crash_loops: draw.percent(3),
            redeploys: draw.percent(15),
            kill_in_create_millis: draw.percent(25).then(|| draw.below(12)),
            trouble: trouble.map(|trouble| (usize::try_from(draw.below(count)).unwrap_or(0), trouble)),
            strikes,
        }
    }

    /// Whether this status is an end that the plan itself leads to.
    pub fn leads_to(&self, status: &str) -> bool {
        let hook_fails = self.hooks.iter().any(|(_, hook)| matches!(hook, Hook::Fails | Hook::Silent));
        let (fails, stops) = (hook_fails || self.crash_loops, self.ready == ReadyWait::Abandoned);
        match status {
            "Succeeded" => !fails && !stops,
            "Failed" => fails,
            "Stopped" => stops,
            _ => false,
        }
    }

    /// Whether somebody dies whose loss may make the replacement unfit for longer than the engine bears.
    pub fn hurts_the_platform(&self) -> bool {
        self.strikes.iter().any(|strike| strike.victim.hurts_the_platform())
    }
}

fn strike(draw: &mut Draw, config: &str, hooks: &[(&'static str, Hook)]) -> Strike {
    let victim = match draw.below(100) {
        0..=49 => Victim::Server,
        50..=79 => {
            let (says, most) = draw.one_of(&POINTS);
            let skip = draw.below(most);
            // Mostly at once: the nearest to "right behind the line".
            let micros = if draw.percent(60) { 0 } else { draw.below(3000) };
            Victim::ServerAt(Point { says, skip, delay: Duration::from_micros(micros) })
        }
        80..=83 => Victim::Balancer,
        84..=86 => Victim::Task,
        87..=88 => Victim::Shim,
        89..=93 => Victim::Function,
        94..=98 => Victim::ServerAsked,
        _ => Victim::ServerHeld,
    };
    let moment = match draw.below(10) {
        0..=5 => Moment::Millis(draw.below(250)),
        6 => Moment::Event(draw.one_of(&EVENTS), draw.one_of(&["InProgress", "Succeeded"])),
        7 if !hooks.is_empty() => Moment::Event(draw.one_of(hooks).0, "InProgress"),
        8 => Moment::TerminationWait,
        _ if config.contains("Linear") => Moment::Weight(10.0 * (1 + draw.below(10)) as f64),
        _ => Moment::Weight(10.0),
    };
    Strike {
        victim,
        moment,
        recovery: match draw.below(100) {
            0..=7 => Some(Err(Duration::from_millis(draw.below(200)))),
            8..=19 => {
                let micros = if draw.percent(60) { 0 } else { draw.below(3000) };
                let (says, delay) = (draw.one_of(&START_POINTS), Duration::from_micros(micros));
                Some(Ok(Point { says, skip: 0, delay }))
            }
            _ => None,
        },
    }
}
