//! How production traffic moves: the three routing types and their schedules (spec 4.6).

use core::fmt;
use serde::{Deserialize, Serialize};

/// A share of traffic in whole per cent, 0..=100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WeightPercent(u8);

impl WeightPercent {
    /// No traffic.
    pub const ZERO: Self = Self(0);
    /// All traffic.
    pub const FULL: Self = Self(100);

    /// Caps at 100.
    pub const fn new(percent: u8) -> Self {
        if percent > 100 { Self(100) } else { Self(percent) }
    }

    /// The number, 0..=100.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// What is left for the other side; both sum to 100 (invariant A1).
    #[must_use]
    pub const fn complement(self) -> Self {
        Self(100 - self.0)
    }
}

impl fmt::Display for WeightPercent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// `trafficRoutingConfig` of a deployment configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TrafficRouting {
    /// One change to 100.
    AllAtOnce,
    /// `percent` first, the rest `interval_minutes` later.
    Canary {
        /// First share, 1..=99.
        percent: u8,
        /// Minutes until the rest, at least 1.
        interval_minutes: u32,
    },
    /// `percent` more every `interval_minutes`; the last step is the remainder.
    Linear {
        /// Share of each step, 1..=99.
        percent: u8,
        /// Minutes between steps, at least 1.
        interval_minutes: u32,
    },
}

/// One step of a shift: the replacement's weight, and when it is due after the start of AllowTraffic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrafficStep {
    /// The replacement's weight from this step on.
    pub weight: WeightPercent,
    /// Minutes after the first step.
    pub offset_minutes: u32,
}

impl TrafficRouting {
    /// Step `index` of the schedule (0 first), or nothing after the last, which is always 100 (spec 4.6).
    pub fn step(self, index: u32) -> Option<TrafficStep> {
        let at = |percent: u32, offset_minutes| TrafficStep {
            weight: WeightPercent::new(u8::try_from(percent.min(100)).unwrap_or(100)),
            offset_minutes,
        };
        match self {
            Self::AllAtOnce => (index == 0).then(|| at(100, 0)),
            Self::Canary { percent, interval_minutes } => match index {
                0 => Some(at(u32::from(percent), 0)),
                1 => Some(at(100, interval_minutes)),
                _ => None,
            },
            Self::Linear { percent, interval_minutes } => {
                let percent = u32::from(percent.max(1));
                (index < 100_u32.div_ceil(percent)).then(|| at((index + 1) * percent, index * interval_minutes))
            }
        }
    }

    /// All steps in order.
    pub fn steps(self) -> impl Iterator<Item = TrafficStep> {
        (0..).map_while(move |index| self.step(index))
    }
}

/// The five built-in configurations of the ECS platform (spec 2.3).
pub const BUILT_IN_ECS_CONFIGS: [(&str, TrafficRouting); 5] = [
    ("CodeDeployDefault.ECSAllAtOnce", TrafficRouting::AllAtOnce),
    ("CodeDeployDefault.ECSCanary10Percent5Minutes", TrafficRouting::Canary { percent: 10, interval_minutes: 5 }),
    ("CodeDeployDefault.ECSCanary10Percent15Minutes", TrafficRouting::Canary { percent: 10, interval_minutes: 15 }),
    (
        "CodeDeployDefault.ECSLinear10PercentEvery1Minutes",
        TrafficRouting::Linear { percent: 10, interval_minutes: 1 },
    ),
    (
        "CodeDeployDefault.ECSLinear10PercentEvery3Minutes",
        TrafficRouting::Linear { percent: 10, interval_minutes: 3 },
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    fn schedule(routing: TrafficRouting) -> Vec<(u8, u32)> {
        routing.steps().map(|step| (step.weight.get(), step.offset_minutes)).collect()
    }

    #[test]
    fn linear_ten_every_minute_ends_after_nine_minutes() {
        let steps = schedule(TrafficRouting::Linear { percent: 10, interval_minutes: 1 });
        assert_eq!(steps.len(), 10);
        assert_eq!((steps[0], steps[9]), ((10, 0), (100, 9)));
    }

    #[test]
    fn a_percentage_that_does_not_divide_100_ends_with_the_remainder() {
        let steps = schedule(TrafficRouting::Linear { percent: 30, interval_minutes: 2 });
        assert_eq!(steps, [(30, 0), (60, 2), (90, 4), (100, 6)]);
    }

    #[test]
    fn canary_has_two_steps_and_all_at_once_one() {
        assert_eq!(schedule(TrafficRouting::Canary { percent: 10, interval_minutes: 5 }), [(10, 0), (100, 5)]);
        assert_eq!(schedule(TrafficRouting::AllAtOnce), [(100, 0)]);
    }
}
