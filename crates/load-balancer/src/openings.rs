//! Connections to one target that one worker is opening.
//!
//! Promises: no more than a few at once, so that no burst of clients, and none who come and go, fills the target's queue
//! of connections to accept; who waits is woken by each that is done, and by each connection that becomes idle.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

use tokio::sync::Notify;
use tokio::sync::futures::Notified;

/// Opened at once. Many servers' queue is 128 long; what comes while it is full waits for the system to repeat itself,
/// after a second.
const MAX_AT_ONCE: u32 = 32;

/// See the module. Used by one worker's thread alone.
#[derive(Default)]
pub(crate) struct Openings {
    under_way: AtomicU32,
    waiting: AtomicU32,
    changed: Notify,
}

/// One that is being opened; ends when dropped.
pub(crate) struct Opening<'a>(&'a Openings);

/// Somebody who waits; ends when dropped.
pub(crate) struct Waiting<'a>(&'a Openings);

impl Openings {
    /// Begins one, if there is room.
    pub(crate) fn begin(&self) -> Option<Opening<'_>> {
        let under_way = self.under_way.load(Relaxed);
        (under_way < MAX_AT_ONCE).then(|| {
            self.under_way.store(under_way + 1, Relaxed);
            Opening(self)
        })
    }

    /// Says that somebody waits, as long as it is held.
    pub(crate) fn wait(&self) -> Waiting<'_> {
        self.waiting.fetch_add(1, Relaxed);
        Waiting(self)
    }

    /// A connection may be had now.
    pub(crate) fn tell(&self) {
        if self.waiting.load(Relaxed) > 0 {
            self.changed.notify_one();
        }
    }
}

impl<'a> Waiting<'a> {
    /// Until it is worth to look again.
    pub(crate) fn changed(&self) -> Notified<'a> {
        self.0.changed.notified()
    }
}

impl Drop for Opening<'_> {
    fn drop(&mut self) {
        self.0.under_way.fetch_sub(1, Relaxed);
        self.0.tell();
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.waiting.fetch_sub(1, Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::task::{Context, Waker};

    use super::*;

    fn is_told(notified: std::pin::Pin<&mut Notified<'_>>) -> bool {
        notified.poll(&mut Context::from_waker(Waker::noop())).is_ready()
    }

    #[test]
    fn who_comes_when_all_places_are_taken_is_told_when_one_is_free() {
        let openings = Openings::default();
        let mut under_way: Vec<_> = (0..MAX_AT_ONCE).map_while(|_| openings.begin()).collect();
        assert_eq!(under_way.len(), 32);
        assert!(openings.begin().is_none());
        let waiting = openings.wait();
        let mut changed = pin!(waiting.changed());
        assert!(!is_told(changed.as_mut()));
        under_way.pop();
        assert!(is_told(changed.as_mut()));
        assert!(openings.begin().is_some());
    }

    #[test]
    fn nobody_who_waits_no_more_keeps_another_from_being_told() {
        let openings = Openings::default();
        let (first, second) = (openings.wait(), openings.wait());
        let mut gone = Box::pin(first.changed());
        let mut changed = pin!(second.changed());
        assert!(!is_told(gone.as_mut()) && !is_told(changed.as_mut()));
        openings.tell();
        drop((gone, first));
        assert!(is_told(changed.as_mut()));
    }
}
