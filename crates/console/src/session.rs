//! Who is signed in. Sessions live in memory alone: a restart signs everybody out.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use deployment_view::Api;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use tokio::sync::watch;
use tokio::time::Instant;

/// A session ends this long after it began, whatever is done in it.
pub(crate) const LONGEST: Duration = Duration::from_secs(12 * 60 * 60);
/// And this long after it was last used. A page in view counts as use: its window holds an event stream, which it gives
/// up while it is hidden.
pub(crate) const LONGEST_IDLE: Duration = Duration::from_secs(60 * 60);
/// Sessions at a time; the one that was used least lately gives way to another.
pub(crate) const MOST: usize = 1_000;
/// Bytes of a session's id and of its token against forged requests.
const RANDOM_BYTES: usize = 32;

/// A person who signed in.
pub(crate) struct Session {
    /// Its number, never used again while the program runs.
    pub(crate) number: u64,
    /// The access key they signed in with.
    pub(crate) access_key_id: String,
    /// Who that is, as STS says.
    pub(crate) arn: String,
    csrf: String,
    api: Arc<dyn Api>,
    began: Instant,
    times: Mutex<Times>,
    streams: AtomicUsize,
    is_over: watch::Sender<bool>,
}

struct Times {
    used: Instant,
    acted: Option<Instant>,
    said: Option<Said>,
}

/// A message on the next page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    /// What is said.
    pub(crate) text: String,
    /// Whether what was asked for was not done.
    pub(crate) is_refusal: bool,
}

impl Session {
    fn new(number: u64, who: Who, api: Arc<dyn Api>) -> Self {
        let now = Instant::now();
        Self {
            number,
            access_key_id: who.access_key_id,
            arn: who.arn,
            csrf: random_text(),
            api,
            began: now,
            times: Mutex::new(Times { used: now, acted: None, said: None }),
            streams: AtomicUsize::new(0),
            is_over: watch::Sender::new(false),
        }
    }

    /// The public API, called with the key of this session.
    pub(crate) fn api(&self) -> &dyn Api {
        self.api.as_ref()
    }

    /// What every form of this session carries in the hidden field `csrf`.
    pub(crate) fn csrf(&self) -> &str {
        &self.csrf
    }

    /// Whether this is the token of its forms; takes the same time for every wrong one.
    pub(crate) fn is_token(&self, token: &str) -> bool {
        self.csrf.as_bytes().ct_eq(token.as_bytes()).into()
    }

    /// Leaves a message that the next loaded page shows once: what a button has done.
    pub(crate) fn say(&self, text: String) {
        self.times().said = Some(Said { text, is_refusal: false });
    }

    /// The same of something that was not done.
    pub(crate) fn object(&self, text: String) {
        self.times().said = Some(Said { text, is_refusal: true });
    }

    /// The message that was left.
    pub(crate) fn take_said(&self) -> Option<Said> {
        self.times().said.take()
    }

    /// Notes that something was done just now: pages that were looked at before are out of date.
    pub(crate) fn note_action(&self) {
        self.times().acted = Some(Instant::now());
    }

    /// When something was last done.
    pub(crate) fn acted(&self) -> Option<Instant> {
        self.times().acted
    }

    /// Counts an open event stream as long as the result lives.
    pub(crate) fn hold_stream(self: &Arc<Self>) -> StreamHold {
        self.streams.fetch_add(1, Ordering::Relaxed);
        StreamHold(Arc::clone(self))
    }

    /// Open event streams.
    pub(crate) fn streams(&self) -> usize {
        self.streams.load(Ordering::Relaxed)
    }

    /// Returns when the session is over.
    pub(crate) async fn over(&self) {
        // The sender lives as long as the session.
        let _ = self.is_over.subscribe().wait_for(|over| *over).await;
    }

    fn times(&self) -> MutexGuard<'_, Times> {
        self.times.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// When it ends if it is not used again.
    fn end(&self) -> Instant {
        let used = if self.streams() > 0 { Instant::now() } else { self.times().used };
        (self.began + LONGEST).min(used + LONGEST_IDLE)
    }
}

/// An open event stream of a session.
pub(crate) struct StreamHold(Arc<Session>);

impl Drop for StreamHold {
    fn drop(&mut self) {
        self.0.times().used = Instant::now();
        self.0.streams.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Who signed in.
#[derive(Clone, Debug)]
pub(crate) struct Who {
    /// The access key.
    pub(crate) access_key_id: String,
    /// Its ARN.
    pub(crate) arn: String,
}

/// All sessions.
#[derive(Default)]
pub(crate) struct Sessions {
    /// By the digest of their id: what is found tells nothing of an id by the time it takes.
    open: Mutex<HashMap<[u8; RANDOM_BYTES], Arc<Session>>>,
    numbers: AtomicU64,
}

impl Sessions {
    /// Begins a session; returns its id, which nobody but its browser keeps.
    pub(crate) fn begin(self: &Arc<Self>, who: Who, api: Arc<dyn Api>) -> String {
        let id = random_text();
        let session = Arc::new(Session::new(self.numbers.fetch_add(1, Ordering::Relaxed), who, api));
        let mut open = self.open();
        if open.len() >= MOST
            && let Some(oldest) = open.iter().min_by_key(|(_, session)| session.end()).map(|(key, _)| *key)
        {
            end(open.remove(&oldest));
        }
        open.insert(digest(&id), Arc::clone(&session));
        drop(open);
        tokio::spawn(end_in_time(Arc::downgrade(self), digest(&id), Arc::downgrade(&session)));
        id
    }

    /// The session of this id, which is thereby used.
    pub(crate) fn find(&self, id: &str) -> Option<Arc<Session>> {
        let key = digest(id);
        let mut open = self.open();
        let session = open.get(&key)?;
        if session.end() <= Instant::now() {
            end(open.remove(&key));
            return None;
        }
        session.times().used = Instant::now();
        Some(Arc::clone(session))
    }

    /// Ends the session of this id.
    pub(crate) fn end(&self, id: &str) {
        end(self.open().remove(&digest(id)));
    }

    fn open(&self) -> MutexGuard<'_, HashMap<[u8; RANDOM_BYTES], Arc<Session>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn end(session: Option<Arc<Session>>) {
    if let Some(session) = session {
        session.is_over.send_replace(true);
    }
}

/// Ends a session when its time has come, also when nobody asks for it again: its key must not stay in memory.
async fn end_in_time(sessions: Weak<Sessions>, key: [u8; RANDOM_BYTES], session: Weak<Session>) {
    loop {
        let Some(until) = session.upgrade().map(|session| session.end()) else { return };
        if until <= Instant::now() {
            if let Some(sessions) = sessions.upgrade() {
                end(sessions.open().remove(&key));
            }
            return;
        }
        tokio::time::sleep_until(until).await;
    }
}

fn digest(id: &str) -> [u8; RANDOM_BYTES] {
    Sha256::digest(id.as_bytes()).into()
}

/// 256 random bits.
///
/// # Panics
/// When the system gives no random bits: without them nobody can be signed in safely.
fn random_text() -> String {
    let mut bytes = [0_u8; RANDOM_BYTES];
    getrandom::fill(&mut bytes).expect("the system gives random bits");
    URL_SAFE_NO_PAD.encode(bytes)
}
