//! How often somebody may fail to sign in.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// Failures of one address …
pub(crate) const MOST_FAILURES: usize = 10;
/// … within this time.
pub(crate) const WINDOW: Duration = Duration::from_secs(60);
/// Addresses that are remembered.
const MOST_ADDRESSES: usize = 1_000;

/// The failures of late, by address. An attempt counts from its beginning, so that many at a time are no way around it.
#[derive(Default)]
pub(crate) struct Pace(Mutex<HashMap<IpAddr, VecDeque<Instant>>>);

impl Pace {
    /// Counts an attempt as failed for now.
    ///
    /// # Errors
    /// How long until the next one is allowed.
    pub(crate) fn begin(&self, from: IpAddr) -> Result<(), Duration> {
        let now = Instant::now();
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, failures| {
            failures.retain(|at| now - *at < WINDOW);
            !failures.is_empty()
        });
        let is_known = all.contains_key(&from);
        if !is_known && all.len() >= MOST_ADDRESSES {
            return Err(WINDOW);
        }
        let failures = all.entry(from).or_default();
        if let Some(first) = failures.front().filter(|_| failures.len() >= MOST_FAILURES) {
            return Err(WINDOW.saturating_sub(now - *first));
        }
        failures.push_back(now);
        Ok(())
    }

    /// The attempt that began last was none: it succeeded, or nobody could tell.
    pub(crate) fn take_back(&self, from: IpAddr) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(failures) = all.get_mut(&from) {
            failures.pop_back();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);
    const THERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(127, 0, 0, 9));

    #[tokio::test(start_paused = true)]
    async fn failures_are_bounded_for_each_address_and_forgotten_after_a_minute() {
        let pace = Pace::default();
        for _ in 0..MOST_FAILURES {
            pace.begin(HERE).unwrap();
        }
        assert_eq!(pace.begin(HERE), Err(WINDOW));
        pace.begin(THERE).unwrap();
        tokio::time::advance(WINDOW).await;
        pace.begin(HERE).unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn what_succeeded_is_no_failure() {
        let pace = Pace::default();
        for _ in 0..3 * MOST_FAILURES {
            pace.begin(HERE).unwrap();
            pace.take_back(HERE);
        }
    }
}
