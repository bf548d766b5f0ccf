//! Lifecycle events with how long they took, what their functions wrote and what is said of a failure.

use askama::Template;
use deployment_view::Event;

use super::text::{Log, Mark, When, duration, mark, shown, slug, some_text, status_word};

/// The table.
#[derive(Template)]
#[template(path = "deployment/events.html")]
pub(super) struct Events {
    rows: Vec<Row>,
}

struct Row {
    name: String,
    status: String,
    mark: Mark,
    start: Option<When>,
    took: Option<String>,
    /// Since when it runs, for a clock that counts up.
    since: Option<When>,
    hook: Option<String>,
    diagnostics: Option<String>,
    log: Option<Log>,
}

impl Events {
    /// Of these events.
    pub(super) fn new(events: &[Event]) -> Self {
        Self { rows: events.iter().enumerate().map(|(n, event)| row(n, event)).collect() }
    }
}

fn row(n: usize, event: &Event) -> Row {
    let is_failed = event.status == "Failed";
    let is_running = event.status == "InProgress";
    // Another element once it has failed: what the reader has folded away while it ran is unfolded then.
    let outcome = if is_failed { "failed" } else { "log" };
    let id = format!("event-{n}-{}-{outcome}", slug(&event.name));
    let title = match &event.hook {
        Some(hook) => format!("What {} wrote", shown(hook)),
        None => "Log".into(),
    };
    Row {
        name: shown(&event.name),
        status: status_word(&event.status),
        mark: mark(&event.status),
        start: When::maybe(event.start),
        took: event.start.zip(event.end).map(|(start, end)| duration(end.since(start))),
        since: When::maybe(event.start).filter(|_| is_running),
        hook: event.hook.as_deref().and_then(some_text),
        diagnostics: some_text(&event.diagnostics),
        log: Log::new(id, title, is_failed, &event.log),
    }
}
