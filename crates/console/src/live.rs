//! The event stream of a page: what has changed, as it changes.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use serde_json::json;

use crate::feed::{Feed, Seen};
use crate::session::{Session, StreamHold};

/// Between two signs of life.
const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// After which a browser that lost the stream tries again.
const RETRY: Duration = Duration::from_secs(2);

/// What a window has already: the feed's number and version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    feed: u64,
    version: u64,
}

impl Place {
    /// Of what was just drawn.
    pub(crate) fn new(feed: &Feed, seen: &Seen) -> Self {
        Self { feed: feed.number, version: seen.version }
    }

    /// Reads what [`Place::text`] wrote.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (feed, version) = text.split_once('.')?;
        Some(Self { feed: feed.parse().ok()?, version: version.parse().ok()? })
    }

    /// As it travels.
    pub(crate) fn text(self) -> String {
        format!("{}.{}", self.feed, self.version)
    }
}

struct Stream {
    feed: Feed,
    session: Arc<Session>,
    _hold: StreamHold,
    has: u64,
    was_refused: bool,
    waiting: VecDeque<Event>,
    is_first: bool,
    has_ended: bool,
}

/// Streams the changes to a window that has what `place` says, or nothing.
pub(crate) fn answer(feed: Feed, session: Arc<Session>, place: Option<Place>) -> Response {
    let hold = session.hold_stream();
    let has = place.filter(|place| place.feed == feed.number).map_or(0, |place| place.version);
    let waiting = VecDeque::from([Event::default().retry(RETRY).comment("live")]);
    let start =
        Stream { feed, session, _hold: hold, has, was_refused: false, waiting, is_first: true, has_ended: false };
    let events = stream::unfold(start, |mut it| async move {
        let event = it.next().await?;
        Some((Ok::<_, Infallible>(event), it))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)).into_response()
}

impl Stream {
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.waiting.pop_front() {
                return Some(event);
            }
            if self.has_ended {
                return None;
            }
            let goes_on = std::mem::take(&mut self.is_first)
                || tokio::select! {
                    goes_on = self.feed.changed() => goes_on,
                    () = self.session.over() => false,
                };
            if !goes_on {
                self.has_ended = true;
                return Some(Event::default().event("signed-out").data("{}"));
            }
            if let Some(seen) = self.feed.now() {
                self.take(&seen);
            }
        }
    }

    /// Turns a look into the events that are news to this window.
    fn take(&mut self, seen: &Seen) {
        if self.has != 0 && seen.shape > self.has {
            self.has_ended = true;
            return self.waiting.push_back(Event::default().event("reload").data("{}"));
        }
        let is_news = |version: u64| version > self.has;
        let mut events = Vec::new();
        if let Some((clock, _)) = seen.clock.filter(|(_, version)| is_news(*version)) {
            events.push(("clock", json!({ "now": clock.now.millis(), "rateMilli": clock.rate_milli })));
        }
        if is_news(seen.title.1) {
            events.push(("title", json!({ "title": seen.title.0 })));
        }
        for (fragment, _) in seen.fragments.iter().filter(|(_, version)| is_news(*version)) {
            events.push(("fragment", json!({ "id": fragment.id, "html": fragment.html })));
        }
        match &seen.refusal {
            Some(refusal) if !self.was_refused => events.push(("refused", json!({ "text": refusal.to_string() }))),
            None if self.was_refused => events.push(("seen-again", json!({}))),
            _ => {}
        }
        self.was_refused = seen.refusal.is_some();
        if seen.interval.is_none() {
            events.push(("done", json!({})));
            self.has_ended = true;
        }
        self.has = seen.version;
        let place = Place { feed: self.feed.number, version: seen.version }.text();
        let event = |(name, data): (&str, serde_json::Value)| {
            Event::default().event(name).id(place.as_str()).data(data.to_string())
        };
        self.waiting.extend(events.into_iter().map(event));
    }
}
