//! Pages made of parts, each with facts, a table, a curve or a log.

use std::time::Duration;

use askama::Template;
use async_trait::async_trait;
use deployment_view::{Api, LogLine, Refusal};

use super::chart::Chart;
use crate::deployment::text::{Log, Mark, When, mark, shown, status_word};
use crate::page::{Fragment, Page, Section};
use crate::session::Session;
use types::Timestamp;

/// Until the next look.
const INTERVAL: Duration = Duration::from_secs(3);

/// Where a page's parts come from.
#[async_trait]
pub(crate) trait Source: Send + Sync {
    /// Title of the page.
    fn title(&self) -> String;

    /// The part of the navigation.
    fn section(&self) -> Section;

    /// Looks: always the same ids in the same order. Fails only when there is nothing to show at all.
    async fn parts(&self, api: &dyn Api) -> Result<Vec<Part>, Refusal>;
}

/// The page of a source.
pub(crate) fn page(source: impl Source + 'static) -> Box<dyn Page> {
    Box::new(Board(source))
}

struct Board<S>(S);

#[async_trait]
impl<S: Source> Page for Board<S> {
    fn title(&self) -> String {
        self.0.title()
    }

    fn section(&self) -> Section {
        self.0.section()
    }

    async fn fragments(&mut self, session: &Session) -> Result<Vec<Fragment>, Refusal> {
        let parts = self.0.parts(session.api()).await?;
        let heading = Fragment::of("heading", &Heading { title: shown(&self.0.title()) });
        Ok(std::iter::once(heading).chain(parts.iter().map(|part| Fragment::of(part.id, part))).collect())
    }

    fn interval(&self) -> Option<Duration> {
        Some(INTERVAL)
    }

    fn assets(&self) -> &'static [&'static str] {
        &["infrastructure.css"]
    }
}

#[derive(Template)]
#[template(source = "<h1>{{ title }}</h1>", ext = "html")]
struct Heading {
    title: String,
}

/// A part of a page.
#[derive(Template, Default)]
#[template(path = "infrastructure/part.html")]
pub(crate) struct Part {
    pub id: &'static str,
    pub title: String,
    /// Why it is empty, or what is not shown.
    pub note: String,
    pub facts: Vec<(&'static str, Cell)>,
    pub columns: Vec<&'static str>,
    pub rows: Vec<Vec<Cell>>,
    pub charts: Vec<Chart>,
    pub logs: Vec<Log>,
}

impl Part {
    /// An empty one.
    pub fn new(id: &'static str, title: impl Into<String>) -> Self {
        Self { id, title: title.into(), ..Self::default() }
    }

    /// With facts; those without a value are left out.
    pub fn facts(mut self, facts: impl IntoIterator<Item = (&'static str, Cell)>) -> Self {
        self.facts = facts.into_iter().filter(|(_, cell)| !cell.is_empty()).collect();
        self
    }

    /// With a table; without rows it says `empty`.
    pub fn table(mut self, columns: &[&'static str], rows: Vec<Vec<Cell>>, empty: &str) -> Self {
        if rows.is_empty() {
            self.note = empty.to_owned();
        }
        self.columns = columns.to_vec();
        self.rows = rows;
        self
    }

    /// With the end of a log; nothing without lines.
    pub fn log(mut self, title: &str, lines: &[LogLine]) -> Self {
        let id = format!("{}-log-{}", self.id, self.logs.len());
        self.logs.extend(Log::new(id, title.to_owned(), true, lines));
        self
    }

    /// What could not be read.
    pub fn refused(id: &'static str, title: impl Into<String>, refusal: &Refusal) -> Self {
        Self { note: format!("It could not be read. {}", shown(&refusal.to_string())), ..Self::new(id, title) }
    }

    /// The part, or why it could not be read.
    pub fn or_refused(id: &'static str, title: &str, part: Result<Self, Refusal>) -> Self {
        part.unwrap_or_else(|refusal| Self::refused(id, title, &refusal))
    }
}

/// A value in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    Text(String),
    Link { href: String, text: String },
    Status { mark: Mark, word: String },
    Time(When),
}

impl Cell {
    /// Text of outside.
    pub fn text(text: impl AsRef<str>) -> Self {
        Self::Text(shown(text.as_ref()))
    }

    /// A page of ours.
    pub fn link(segments: &[&str], text: &str) -> Self {
        if text.is_empty() {
            return Self::Text(String::new());
        }
        Self::Link { href: crate::address::path(segments), text: shown(text) }
    }

    /// A status with its symbol.
    pub fn status(status: &str) -> Self {
        if status.is_empty() {
            return Self::Text(String::new());
        }
        Self::Status { mark: mark(status), word: status_word(status) }
    }

    /// A time; empty for none.
    pub fn time(at: Option<Timestamp>) -> Self {
        When::maybe(at).map_or(Self::Text(String::new()), Self::Time)
    }

    fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty())
    }
}
