//! Looking at a page again and again, once for all windows of a session that show it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use aws_protocol::EngineReading;
use deployment_view::{Refusal, RefusalKind};
use tokio::sync::{Notify, watch};
use tokio::time::{Instant, sleep, sleep_until, timeout};

use crate::address::Address;
use crate::page::{Fragment, Page, PageClock, Section};
use crate::session::Session;

/// A page that nobody shows any more is kept this long: its window may only be loading.
const LINGER: Duration = Duration::from_secs(5);
/// Between the ends of two looks at least.
const LEAST_REST: Duration = Duration::from_millis(250);
/// Until the next look after one that was refused.
const AFTER_REFUSAL: Duration = Duration::from_secs(5);
/// Longest look.
const LONGEST_LOOK: Duration = Duration::from_secs(30);
/// A page is loaded from a look that is not older.
const FRESH: Duration = Duration::from_secs(1);
/// Pages that are looked at at a time, in all and of one session.
const MOST: usize = 512;
const MOST_OF_SESSION: usize = 64;
/// Estimates of the engine's clock that differ less are the same.
const SAME_CLOCK_MILLIS: i64 = 750;

/// What the last look has shown.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    /// When the look began.
    pub(crate) at: Instant,
    /// Counts the changes.
    pub(crate) version: u64,
    /// Title of the window, and the version that brought it.
    pub(crate) title: (String, u64),
    /// The fragments, each with the version that brought it.
    pub(crate) fragments: Arc<Vec<(Fragment, u64)>>,
    /// The version that brought other fragments, not only other content.
    pub(crate) shape: u64,
    /// The engine's clock and the version that brought it.
    pub(crate) clock: Option<(PageClock, u64)>,
    /// Why the last look showed nothing; what is shown is older then.
    pub(crate) refusal: Option<Refusal>,
    /// The next look; none when there will be none.
    pub(crate) interval: Option<Duration>,
    /// Its part of the navigation.
    pub(crate) section: Section,
    /// Its further style sheets and scripts.
    pub(crate) assets: &'static [&'static str],
}

/// A page that is being looked at. It is, as long as somebody holds one of these.
pub(crate) struct Feed {
    /// Tells this feed from all others of the program's life, so that versions are not mixed up.
    pub(crate) number: u64,
    seen: watch::Receiver<Option<Arc<Seen>>>,
    ask: Arc<Ask>,
}

#[derive(Default)]
struct Ask {
    wants_look: AtomicBool,
    wake: Notify,
}

impl Ask {
    fn look(&self) {
        self.wants_look.store(true, Ordering::Release);
        self.wake.notify_one();
    }
}

impl Feed {
    /// What a look showed that began not long ago, and after anything that was done in the session.
    pub(crate) async fn fresh(&mut self, acted: Option<Instant>) -> Option<Arc<Seen>> {
        let least = Instant::now().checked_sub(FRESH);
        let is_fresh = |at: Instant| least.is_none_or(|least| at >= least) && acted.is_none_or(|acted| at > acted);
        loop {
            let seen = self.seen.borrow_and_update().clone();
            match seen {
                Some(seen) if is_fresh(seen.at) => return Some(seen),
                // The first look is under way.
                None => {}
                Some(_) => self.ask.look(),
            }
            if self.seen.changed().await.is_err() {
                return None;
            }
        }
    }

    /// What is to be seen now.
    pub(crate) fn now(&mut self) -> Option<Arc<Seen>> {
        self.seen.borrow_and_update().clone()
    }

    /// Returns at the next look; false when there will be none because the session is over.
    pub(crate) async fn changed(&mut self) -> bool {
        self.seen.changed().await.is_ok()
    }
}

type Key = (u64, String);

struct Running {
    number: u64,
    seen: Arc<watch::Sender<Option<Arc<Seen>>>>,
    ask: Arc<Ask>,
}

/// All pages that are looked at.
#[derive(Default)]
pub(crate) struct Feeds {
    running: Mutex<HashMap<Key, Running>>,
    numbers: AtomicU64,
}

impl Feeds {
    /// The feed of a page; begins to look when nobody does. None when too many pages are open.
    pub(crate) fn open(
        self: &Arc<Self>,
        session: &Arc<Session>,
        address: &Address,
        page: impl FnOnce() -> Box<dyn Page>,
    ) -> Option<Feed> {
        let key = (session.number, address.text().to_owned());
        let mut running = self.running();
        let found = running.get(&key).map(|it| {
            it.ask.wake.notify_one();
            Feed { number: it.number, seen: it.seen.subscribe(), ask: Arc::clone(&it.ask) }
        });
        if found.is_some() {
            return found;
        }
        let of_session = running.keys().filter(|(number, _)| *number == session.number).count();
        if running.len() >= MOST || of_session >= MOST_OF_SESSION {
            return None;
        }
        let number = self.numbers.fetch_add(1, Ordering::Relaxed);
        let (sender, seen) = watch::channel(None);
        let (sender, ask) = (Arc::new(sender), Arc::<Ask>::default());
        running.insert(key.clone(), Running { number, seen: Arc::clone(&sender), ask: Arc::clone(&ask) });
        drop(running);
        let producer =
            Producer { feeds: Arc::clone(self), key, session: Arc::clone(session), sender, ask: Arc::clone(&ask) };
        tokio::spawn(producer.run(page()));
        Some(Feed { number, seen, ask })
    }

    fn running(&self) -> MutexGuard<'_, HashMap<Key, Running>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[cfg(test)]
    pub(crate) fn count(&self) -> usize {
        self.running().len()
    }
}

struct Producer {
    feeds: Arc<Feeds>,
    key: Key,
    session: Arc<Session>,
    sender: Arc<watch::Sender<Option<Arc<Seen>>>>,
    ask: Arc<Ask>,
}

impl Drop for Producer {
    fn drop(&mut self) {
        // Also when a page panics: whoever comes next begins a new one. One that ended alone is not there any more.
        let mut running = self.feeds.running();
        if running.get(&self.key).is_some_and(|it| Arc::ptr_eq(&it.seen, &self.sender)) {
            running.remove(&self.key);
        }
    }
}

impl Producer {
    async fn run(self, mut page: Box<dyn Page>) {
        loop {
            self.ask.wants_look.store(false, Ordering::Release);
            let at = Instant::now();
            let looked = tokio::select! {
                looked = timeout(LONGEST_LOOK, page.fragments(&self.session)) => looked.unwrap_or_else(|_| Err(too_long())),
                () = self.session.over() => return,
            };
            let interval = if looked.is_err() { Some(AFTER_REFUSAL) } else { page.interval() };
            let (before, clock) = (self.sender.borrow().clone(), self.clock(page.as_ref(), at));
            self.sender.send_replace(Some(Arc::new(next(
                before.as_deref(),
                at,
                looked,
                page.as_ref(),
                clock,
                interval,
            ))));
            let due = interval.map(|interval| Instant::now() + interval.max(LEAST_REST));
            tokio::select! {
                goes_on = self.wait(due) => if !goes_on { return },
                () = self.session.over() => return,
            }
        }
    }

    /// The clock by which the page's times tick: its own, or as answers have told it.
    fn clock(&self, page: &dyn Page, at: Instant) -> Option<PageClock> {
        let told = |reading: EngineReading| PageClock {
            now: types::Timestamp::from_millis(reading.before(at.elapsed())),
            rate_milli: reading.rate_milli,
        };
        page.clock().or_else(|| self.session.api().engine_clock().map(told))
    }

    /// Until the next look is due and somebody wants to see it; false when nobody does.
    async fn wait(&self, due: Option<Instant>) -> bool {
        let rested = Instant::now() + LEAST_REST;
        loop {
            let has_watchers = self.sender.receiver_count() > 0;
            if self.ask.wants_look.load(Ordering::Acquire) {
                sleep_until(rested).await;
                return true;
            }
            tokio::select! {
                () = self.ask.wake.notified() => {}
                () = until(due), if has_watchers => return true,
                () = self.sender.closed(), if has_watchers => {}
                () = sleep(LINGER), if !has_watchers => if self.is_forgotten() { return false },
            }
        }
    }

    /// Takes it out when nobody holds it. Under the lock, as it may be asked for at the same moment.
    fn is_forgotten(&self) -> bool {
        let mut running = self.feeds.running();
        let is_forgotten = self.sender.receiver_count() == 0;
        if is_forgotten {
            running.remove(&self.key);
        }
        is_forgotten
    }
}

async fn until(due: Option<Instant>) {
    match due {
        Some(due) => sleep_until(due).await,
        None => std::future::pending().await,
    }
}

fn too_long() -> Refusal {
    Refusal {
        kind: RefusalKind::Unreachable,
        operation: "look".into(),
        code: String::new(),
        message: format!("it took longer than {} s", LONGEST_LOOK.as_secs()),
    }
}

/// What is to be seen after a look; what has not changed keeps its version.
fn next(
    before: Option<&Seen>,
    at: Instant,
    looked: Result<Vec<Fragment>, Refusal>,
    page: &dyn Page,
    clock: Option<PageClock>,
    interval: Option<Duration>,
) -> Seen {
    let version = before.map_or(1, |before| before.version + 1);
    let (section, assets) = (page.section(), page.assets());
    let fragments = match looked {
        Ok(fragments) => fragments,
        Err(refusal) => {
            let empty = || (Arc::default(), version, (page.title(), version), None);
            let kept = |seen: &Seen| (Arc::clone(&seen.fragments), seen.shape, seen.title.clone(), seen.clock);
            // The page's times stand as they were, and so does their clock.
            let (fragments, shape, title, clock) = before.map_or_else(empty, kept);
            let refusal = Some(refusal);
            return Seen { at, version, title, fragments, shape, clock, refusal, interval, section, assets };
        }
    };
    let old = before.map(|before| before.fragments.as_slice()).unwrap_or_default();
    let same_shape = before.filter(|_| {
        old.len() == fragments.len() && old.iter().zip(&fragments).all(|((old, _), new)| old.id == new.id)
    });
    let fragments = fragments.into_iter().enumerate().map(|(at, new)| {
        let kept = old.get(at).filter(|(old, _)| *old == new).map(|(_, version)| *version);
        (new, kept.unwrap_or(version))
    });
    let title = page.title();
    let title_version =
        before.map(|before| &before.title).filter(|(old, _)| *old == title).map(|(_, version)| *version);
    Seen {
        at,
        version,
        title: (title, title_version.unwrap_or(version)),
        fragments: Arc::new(fragments.collect()),
        shape: same_shape.map_or(version, |before| before.shape),
        clock: clock.map(|clock| same_clock(before, clock, at).unwrap_or((clock, version))),
        refusal: None,
        interval,
        section,
        assets,
    }
}

/// The clock that was told before, when it still leads to the same times: it is not told anew at each look.
fn same_clock(before: Option<&Seen>, clock: PageClock, at: Instant) -> Option<(PageClock, u64)> {
    let (before, (told, version)) = before.and_then(|before| Some((before, before.clock?)))?;
    let passed = i64::try_from((at - before.at).as_millis()).unwrap_or(i64::MAX);
    let ran = passed.saturating_mul(i64::from(told.rate_milli)) / 1_000;
    let off = clock.now.millis() - told.now.millis().saturating_add(ran);
    let is_same = told.rate_milli == clock.rate_milli && off.abs() < SAME_CLOCK_MILLIS;
    // What is kept is moved to this look, so that the next one compares from here.
    let moved = PageClock { now: types::Timestamp::from_millis(told.now.millis().saturating_add(ran)), ..told };
    is_same.then_some((moved, version))
}
