//! Numbers and schedules in words.

use types::{TrafficRouting, TrafficStep};

/// e.g. `10 % first, the rest after 5 minutes`.
pub(crate) fn schedule(routing: TrafficRouting) -> String {
    match routing {
        TrafficRouting::AllAtOnce => "all at once".to_owned(),
        TrafficRouting::Canary { percent, interval_minutes } => {
            format!("{percent} % first, the rest after {}", minutes(interval_minutes))
        }
        TrafficRouting::Linear { percent, interval_minutes: 1 } => format!("{percent} % more every minute"),
        TrafficRouting::Linear { percent, interval_minutes } => {
            format!("{percent} % more every {}", minutes(interval_minutes))
        }
    }
}

/// e.g. `1 minute`, `5 minutes`, `2 hours`, `2 days`.
pub(crate) fn minutes(minutes: u32) -> String {
    let unit = |count: u32, unit: &str| format!("{count} {unit}{}", if count == 1 { "" } else { "s" });
    match minutes {
        m if m > 0 && m % (24 * 60) == 0 => unit(m / (24 * 60), "day"),
        m if m > 0 && m % 60 == 0 => unit(m / 60, "hour"),
        m => unit(m, "minute"),
    }
}

/// e.g. `10 % to the replacement`.
pub(crate) fn step(step: TrafficStep) -> String {
    format!("{} % to the replacement", step.weight)
}
