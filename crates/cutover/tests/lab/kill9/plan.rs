//! What one deployment under fire is to be, drawn from the seed.

use crate::draw::Draw;
use crate::support::DeploymentFacts;

/// Events that may run a hook (spec 4.1), in order.
const HOOKS: [&str; 5] =
    ["BeforeInstall", "AfterInstall", "AfterAllowTestTraffic", "BeforeAllowTraffic", "AfterAllowTraffic"];

/// Events a kill waits for.
const EVENTS: [&str; 8] = crate::support::EVENTS;

/// When something happens to a deployment.
#[derive(Clone, Debug)]
pub enum Moment {
    /// Milliseconds after the last thing that happened.
    Millis(u64),
    /// An event has this status, or one that comes after it.
    Event(&'static str, &'static str),
    /// The replacement has this share of production traffic.
    Weight(f64),
    /// The wait before the original is ended.
    TerminationWait,
}

impl Moment {
    /// Whether it has come; `waited_millis` since the last thing that happened.
    pub fn has_come(&self, facts: &DeploymentFacts, waited_millis: u64) -> bool {
        match self {
            Self::Millis(millis) => waited_millis >= *millis,
            Self::Event(name, status) => {
                let now = facts.event(name);
                now == *status || (*status == "InProgress" && ["Succeeded", "Failed"].contains(&now))
            }
            Self::Weight(weight) => facts.green_weight() >= *weight,
            Self::TerminationWait => facts.termination_wait_started,
        }
    }
}

/// One kill.
#[derive(Clone, Debug)]
pub struct Kill {
    /// When.
    pub moment: Moment,
    /// Kill the recovery too, this many milliseconds after it was started.
    pub again_after_millis: Option<u64>,
}

/// One deployment.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its deployment configuration.
    pub config: &'static str,
    /// Events with a hook, in order, and whether it answers Succeeded.
    pub hooks: Vec<(&'static str, bool)>,
    /// Minutes of the engine before the original is ended.
    pub termination_minutes: u32,
    /// Kill while CreateDeployment is being answered, this many milliseconds after it was sent.
    pub kill_in_create_millis: Option<u64>,
    /// The kills after that.
    pub kills: Vec<Kill>,
    /// Ask for a stop before the kill of this index.
    pub stop_before_kill: Option<usize>,
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
        let hooks: Vec<_> = HOOKS
            .into_iter()
            .filter(|_| draw.percent(30))
            .collect::<Vec<_>>()
            .into_iter()
            .map(|name| (name, !draw.percent(15)))
            .collect();
        let kills: Vec<Kill> = (0..1 + draw.below(5)).map(|_| Kill::draw(draw, config, &hooks)).collect();
        Self {
            config,
            hooks,
            termination_minutes: draw.one_of(&[0, 0, 1, 5]),
            kill_in_create_millis: draw.percent(25).then(|| draw.below(12)),
            stop_before_kill: draw.percent(15).then(|| usize::try_from(draw.below(kills.len() as u64)).unwrap_or(0)),
            kills,
        }
    }

    /// Whether every hook answers Succeeded.
    pub fn hooks_succeed(&self) -> bool {
        self.hooks.iter().all(|(_, succeeds)| *succeeds)
    }
}

impl Kill {
    fn draw(draw: &mut Draw, config: &str, hooks: &[(&'static str, bool)]) -> Self {
        let moment = match draw.below(10) {
            0..=4 => Moment::Millis(draw.below(400)),
            5 | 6 => Moment::Event(draw.one_of(&EVENTS), draw.one_of(&["InProgress", "Succeeded"])),
            7 if !hooks.is_empty() => Moment::Event(draw.one_of(hooks).0, "InProgress"),
            8 => Moment::TerminationWait,
            _ if config.contains("Linear") => Moment::Weight(10.0 * (1 + draw.below(10)) as f64),
            _ => Moment::Weight(10.0),
        };
        Self { moment, again_after_millis: draw.percent(15).then(|| draw.below(250)) }
    }
}
