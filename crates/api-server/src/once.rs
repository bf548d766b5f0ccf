//! A mutating request that arrives twice has one effect (reliability 2.1, rule 9).
//!
//! Inside its window a signature may be sent again: by a client that lost the answer, by whoever recorded the
//! request, or by two identical calls within one second, which sign equally. SDKs tell such calls apart by an id of
//! each invocation, so that creating, deleting and creating again in a second does all three; it is not always
//! signed, so whoever alters it may repeat a call, as at Amazon. Without one they cannot be told apart, and none is
//! refused: the first answer is given again, and a repeat that comes while the first still runs waits for it.
//! Promises: bounded memory, the oldest answers go first; failures of the server and throttling are not kept, since
//! they ask the caller to try again. Leaves out: calls that only read.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::Response;
use tokio::sync::OnceCell;
use tokio::time::Instant;

/// An answer, and whether a repeat of its request gets it again.
#[derive(Clone)]
pub(crate) struct Outcome {
    pub answer: Response<Bytes>,
    /// Empty when it is no error.
    pub error_code: String,
    pub is_final: bool,
}

/// What tells requests apart.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct RequestKey {
    pub access_key_id: String,
    pub signature: String,
    /// Empty from clients that send none.
    pub invocation_id: String,
}

type Cell = Arc<OnceCell<Outcome>>;

/// Answers given inside the window.
pub(crate) struct Answers {
    window: Duration,
    max_entries: usize,
    max_bytes: usize,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    cells: HashMap<RequestKey, Cell>,
    /// Finished answers, oldest first: when they may go, and what they weigh.
    finished: VecDeque<Finished>,
    bytes: usize,
}

struct Finished {
    key: RequestKey,
    until: Instant,
    bytes: usize,
}

impl Answers {
    /// Keeps answers for `window`, at most `max_entries` of them with `max_bytes` of bodies.
    pub(crate) fn new(window: Duration, max_entries: usize, max_bytes: usize) -> Self {
        Self { window, max_entries, max_bytes, kept: Mutex::default() }
    }

    /// The answer of the first request with this key; `work` makes it when there is none yet. Must not be dropped
    /// half way: the waiting repeat would do the work again.
    pub(crate) async fn once(&self, key: RequestKey, work: impl Future<Output = Outcome>) -> Outcome {
        let cell = {
            let mut kept = self.lock();
            kept.forget_expired(Instant::now());
            Arc::clone(kept.cells.entry(key.clone()).or_default())
        };
        let mut is_first = false;
        let first = async {
            is_first = true;
            work.await
        };
        let outcome = cell.get_or_init(|| first).await.clone();
        if is_first {
            self.finish(key, &outcome);
        }
        outcome
    }

    fn finish(&self, key: RequestKey, outcome: &Outcome) {
        let mut kept = self.lock();
        if !outcome.is_final {
            kept.cells.remove(&key);
            return;
        }
        let bytes = outcome.answer.body().len();
        kept.bytes += bytes;
        kept.finished.push_back(Finished { key, until: Instant::now() + self.window, bytes });
        while kept.finished.len() > self.max_entries || kept.bytes > self.max_bytes {
            kept.forget_oldest();
        }
    }

    /// A panic cannot leave the tables half changed.
    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn forget_expired(&mut self, now: Instant) {
        while self.finished.front().is_some_and(|oldest| oldest.until <= now) {
            self.forget_oldest();
        }
    }

    fn forget_oldest(&mut self) {
        if let Some(oldest) = self.finished.pop_front() {
            self.bytes -= oldest.bytes;
            self.cells.remove(&oldest.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU32, Ordering};

    const WINDOW: Duration = Duration::from_secs(600);

    fn key(name: &str) -> RequestKey {
        RequestKey { access_key_id: "test".into(), signature: name.into(), invocation_id: String::new() }
    }

    fn outcome(text: &str, is_final: bool) -> Outcome {
        let answer = Response::new(Bytes::copy_from_slice(text.as_bytes()));
        Outcome { answer, error_code: String::new(), is_final }
    }

    fn weight(answers: &Answers) -> (usize, usize) {
        let kept = answers.lock();
        (kept.cells.len(), kept.bytes)
    }

    /// Answers with how often it was asked.
    async fn count(answers: &Answers, name: &str, calls: &AtomicU32, is_final: bool) -> String {
        let work = async {
            tokio::task::yield_now().await;
            outcome(&(calls.fetch_add(1, Ordering::SeqCst) + 1).to_string(), is_final)
        };
        let outcome = answers.once(key(name), work).await;
        String::from_utf8(outcome.answer.into_body().to_vec()).unwrap()
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_is_given_again_until_the_window_has_passed() {
        let (answers, calls) = (Answers::new(WINDOW, 10, 1000), AtomicU32::new(0));
        assert_eq!(count(&answers, "a", &calls, true).await, "1");
        tokio::time::advance(WINDOW - Duration::from_secs(1)).await;
        assert_eq!(count(&answers, "a", &calls, true).await, "1");
        assert_eq!(count(&answers, "b", &calls, true).await, "2");
        tokio::time::advance(Duration::from_secs(1)).await;
        assert_eq!(count(&answers, "a", &calls, true).await, "3");
    }

    #[tokio::test]
    async fn an_answer_that_asks_to_try_again_is_not_kept() {
        let (answers, calls) = (Answers::new(WINDOW, 10, 1000), AtomicU32::new(0));
        assert_eq!(count(&answers, "a", &calls, false).await, "1");
        assert_eq!(count(&answers, "a", &calls, true).await, "2");
        assert_eq!(count(&answers, "a", &calls, true).await, "2");
    }

    #[tokio::test]
    async fn repeats_that_come_while_the_first_runs_wait_for_it() {
        let (answers, calls) = (Answers::new(WINDOW, 10, 1000), AtomicU32::new(0));
        let (a, b, c) = tokio::join!(
            count(&answers, "a", &calls, true),
            count(&answers, "a", &calls, true),
            count(&answers, "a", &calls, true)
        );
        assert_eq!([a, b, c], ["1", "1", "1"]);
    }

    #[tokio::test]
    async fn neither_number_nor_bytes_grow_beyond_their_bounds() {
        let (answers, calls) = (Answers::new(WINDOW, 3, 1000), AtomicU32::new(0));
        for name in ["a", "b", "c", "d"] {
            count(&answers, name, &calls, true).await;
        }
        assert_eq!(answers.lock().cells.len(), 3);
        assert_eq!(count(&answers, "d", &calls, true).await, "4");
        assert_eq!(count(&answers, "a", &calls, true).await, "5", "the oldest went first");

        let answers = Answers::new(WINDOW, 100, 10);
        for name in ["a", "b", "c"] {
            answers.once(key(name), async { outcome("12345", true) }).await;
        }
        assert_eq!(weight(&answers), (2, 10));
        answers.once(key("large"), async { outcome("more than ten bytes", true) }).await;
        assert_eq!(weight(&answers), (0, 0));
    }
}
