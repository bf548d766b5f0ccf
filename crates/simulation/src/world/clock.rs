//! The engine's clock as the product builds it: while a process lives it follows the monotonic clock alone; a new
//! process goes on from the last start by the wall clock, a wall clock that went back counts as one that stood still,
//! and it is never earlier than anything stored.

use types::Timestamp;

/// See the module. `now` is always the time of the run, which only grows.
#[derive(Default)]
pub(crate) struct EngineClock {
    /// Wall time and engine time of the last start.
    anchor: Option<(i64, i64)>,
    /// Time of the run, and engine time, when this process started.
    opened: (i64, i64),
    /// How far the wall clock has been put back in all.
    wall_back_ms: i64,
}

impl EngineClock {
    /// A process starts; `latest` is the newest time it finds stored.
    pub(super) fn open(&mut self, now: Timestamp, latest: Timestamp) {
        let wall = now.millis() - self.wall_back_ms;
        let continued = self.anchor.map_or(wall, |(then, engine)| engine + (wall - then).max(0));
        let engine = continued.max(latest.millis());
        self.anchor = Some((wall, engine));
        self.opened = (now.millis(), engine);
    }

    /// The wall clock goes back; the next process sees it.
    pub(super) fn put_back(&mut self, ms: u32) {
        self.wall_back_ms += i64::from(ms);
    }

    /// What it shows.
    pub(super) fn read(&self, now: Timestamp) -> Timestamp {
        Timestamp::from_millis(self.opened.1 + now.millis() - self.opened.0)
    }

    /// When, in time of the run, it will show this.
    pub(super) fn reached_at(&self, shown: Timestamp) -> Timestamp {
        Timestamp::from_millis(self.opened.0 + shown.millis() - self.opened.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_back_takes_no_stored_time_back_and_lengthens_waits_by_no_more_than_itself() {
        let at = Timestamp::from_millis;
        let mut clock = EngineClock::default();
        clock.open(at(1000), at(0));
        assert_eq!(clock.read(at(5000)), at(5000));
        clock.put_back(100_000);
        assert_eq!(clock.read(at(6000)), at(6000), "a process that lives does not see it");
        clock.open(at(7000), at(4500));
        assert_eq!(clock.read(at(7000)), at(4500), "it goes on from the newest time stored");
        assert_eq!(clock.reached_at(at(4600)), at(7100));
        clock.open(at(9000), at(4500));
        assert_eq!(clock.read(at(9000)), at(6500), "downtime counts again");
    }
}
