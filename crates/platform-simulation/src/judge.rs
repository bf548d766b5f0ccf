//! What happened, as a hash always and as lines when asked for; and the first rule that was broken.

use serde::Serialize;

/// A rule that was broken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Violation {
    /// Name of the rule.
    pub invariant: &'static str,
    /// Wall time of the run, in milliseconds.
    pub at_millis: i64,
    /// What was found.
    pub what: String,
}

/// See the module.
#[derive(Clone, Debug)]
pub(crate) struct Judge {
    hash: u64,
    lines: Option<Vec<String>>,
    pub violation: Option<Violation>,
}

impl Judge {
    pub fn new(keep: bool) -> Self {
        Self { hash: 0xCBF2_9CE4_8422_2325, lines: keep.then(Vec::new), violation: None }
    }

    /// Notes one thing.
    pub fn note(&mut self, now: i64, text: impl FnOnce() -> String) {
        let text = text();
        for byte in now.to_le_bytes().into_iter().chain(text.bytes()) {
            self.hash = (self.hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
        }
        if let Some(lines) = &mut self.lines {
            lines.push(format!("{:>6}.{:03} {text}", now / 1000, now % 1000));
        }
    }

    /// Keeps the first rule broken.
    pub fn broken(&mut self, now: i64, invariant: &'static str, what: impl FnOnce() -> String) {
        if self.violation.is_none() {
            let what = what();
            self.note(now, || format!("VIOLATED {invariant}: {what}"));
            self.violation = Some(Violation { invariant, at_millis: now, what });
        }
    }

    /// Holds a rule.
    pub fn hold(&mut self, now: i64, invariant: &'static str, verdict: Result<(), String>) {
        if let Err(what) = verdict {
            self.broken(now, invariant, || what);
        }
    }

    pub fn hash(&self) -> u64 {
        self.hash
    }

    pub fn take_lines(&mut self) -> Vec<String> {
        self.lines.take().unwrap_or_default()
    }
}
