//! What happened, as a hash always and as lines when asked for.

use types::Timestamp;

/// See the module.
pub struct Trace {
    hash: u64,
    lines: Option<Vec<String>>,
}

impl Trace {
    /// An empty trace; `keep` keeps lines.
    pub fn new(keep: bool) -> Self {
        Self { hash: 0xCBF2_9CE4_8422_2325, lines: keep.then(Vec::new) }
    }

    /// Notes one thing: its kind, two numbers that tell it from others, and its text, made only when lines are kept.
    pub fn note(&mut self, now: Timestamp, kind: char, a: u64, b: u64, text: impl FnOnce() -> String) {
        for word in [now.millis().unsigned_abs(), u64::from(u32::from(kind)), a, b] {
            self.hash = (self.hash ^ word).wrapping_mul(0x0000_0100_0000_01B3).rotate_left(29);
        }
        if let Some(lines) = &mut self.lines {
            let millis = now.since(crate::world::START).as_millis();
            lines.push(format!("{:>7}.{:03} {kind} {}", millis / 1000, millis % 1000, text()));
        }
    }

    /// Hash of everything noted.
    pub fn hash(&self) -> u64 {
        self.hash
    }

    /// The lines kept.
    pub fn into_lines(self) -> Vec<String> {
        self.lines.unwrap_or_default()
    }
}
