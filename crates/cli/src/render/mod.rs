//! A deployment as text: from what the API says to lines on a screen.
//!
//! Holds: [`DeploymentView`] (what is shown), [`frame`] (the whole picture), [`changes`] (what is new since the last
//! look), [`waiting_for`] (what it waits for), the same of a `Picture` ([`draw`], [`news`]) and [`Line`] (text with a meaning instead of a colour). Promises: pure
//! functions of their arguments, the time included. Leaves out: terminals (`crate::terminal`) and JSON
//! (`crate::summary`).

mod changes;
mod draw;
mod events;
mod frame;
mod line;
mod news;
#[cfg(test)]
pub(crate) mod pictures;
mod sides;
mod text;
mod tree;
mod view;
mod wait;

pub use changes::changes;
pub use draw::{Body, Canvas, Detail, Drawing, draw};
pub(crate) use events::clock_text;
pub use frame::{Frame, frame};
pub use line::{Line, Span, Style};
pub use news::{News, news};
pub(crate) use text::{broken, wrap};
pub use tree::{Item, Row};
pub use view::{DeploymentView, EventView, TaskSetView};
pub use wait::{next_step, waiting_for};

use std::time::Duration;

use types::Timestamp;

/// A duration for people: `0.3 s`, `42.0 s`, `4m 05s`, `2h 03m`.
pub fn duration_text(duration: Duration) -> String {
    // To tenths first, so that 59.96 s is not shown as 60.0 s.
    let tenths = (duration.as_millis() + 50) / 100;
    let seconds = tenths / 10;
    match seconds {
        0..60 => format!("{seconds}.{} s", tenths % 10),
        60..3600 => format!("{}m {:02}s", seconds / 60, seconds % 60),
        _ => format!("{}h {:02}m", seconds / 3600, seconds / 60 % 60),
    }
}

/// Time until `due`, in whole seconds rounded up.
pub(crate) fn countdown_text(due: Timestamp, now: Timestamp) -> String {
    let seconds = due.since(now).as_millis().div_ceil(1000);
    match seconds {
        0..60 => format!("{seconds} s"),
        60..3600 => format!("{}m {:02}s", seconds / 60, seconds % 60),
        _ => format!("{}h {:02}m", seconds / 3600, seconds / 60 % 60),
    }
}

#[cfg(test)]
mod tests;
