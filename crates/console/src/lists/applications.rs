//! All applications, each with its last deployment.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use askama::Template;
use aws_api::codedeploy::{self, ListApplicationsInput, ListApplicationsOutput};
use deployment_view::{Api, Refusal};
use futures_util::{StreamExt, stream};

use super::groups::{self, Last};
use super::read::{Ids, Known, Row};
use crate::address::Address;
use crate::page::{Fragment, Page, Section};
use crate::session::Session;

/// Rows of a page.
const ROWS: usize = 50;
/// Applications that are read.
const MOST: usize = 5_000;
/// Applications whose groups are read at a time.
const AT_A_TIME: usize = 4;
/// Between two looks while a deployment runs, and while none does.
const BUSY: Duration = Duration::from_secs(3);
const CALM: Duration = Duration::from_secs(6);

/// The page.
///
/// The newest hundred deployments say what went on lately. What the groups of an application say is read once, then of
/// one application at each look, so that what is older comes right too.
pub(crate) struct Applications {
    address: Address,
    known: Known,
    groups: HashMap<String, OfGroups>,
    turn: usize,
    is_busy: bool,
}

/// What the groups of an application say.
#[derive(Clone, Default)]
struct OfGroups {
    count: usize,
    last: Option<Last>,
}

#[derive(Template)]
#[template(path = "lists/applications-filter.html")]
struct FilterForm<'a> {
    text: &'a str,
}

#[derive(Template)]
#[template(path = "lists/applications.html")]
struct List {
    rows: Vec<Line>,
    is_filtered: bool,
    newer: Option<String>,
    older: Option<String>,
}

struct Line {
    name: String,
    groups: Option<usize>,
    last: Option<Last>,
    is_rollback: bool,
}

impl Applications {
    /// As the address filters them.
    pub(crate) fn new(address: &Address) -> Self {
        let (known, groups) = (Known::default(), HashMap::new());
        Self { address: address.clone(), known, groups, turn: 0, is_busy: false }
    }

    /// Reads the groups of those never read, and of one more.
    async fn read_groups(&mut self, api: &dyn Api, shown: &[String]) {
        let mut due: Vec<String> = shown.iter().filter(|name| !self.groups.contains_key(*name)).cloned().collect();
        self.turn += 1;
        if due.is_empty() && !shown.is_empty() {
            due.extend(shown.get(self.turn % shown.len()).cloned());
        }
        let reads = due.into_iter().map(|name| async move {
            let groups = groups::of_application(api, &name).await;
            // An application that just vanished, or that may not be read, is shown without.
            let groups = groups.unwrap_or_default();
            let last = groups.iter().filter_map(Last::of).max_by_key(|last| last.created);
            (name, OfGroups { count: groups.len(), last })
        });
        let read: Vec<_> = stream::iter(reads).buffer_unordered(AT_A_TIME).collect().await;
        self.groups.retain(|name, _| shown.contains(name));
        self.groups.extend(read);
    }

    fn line(&self, name: &str, newest: &HashMap<&str, &Arc<Row>>) -> Line {
        let of_groups = self.groups.get(name);
        let row = newest.get(name);
        let older = of_groups.and_then(|groups| groups.last.clone());
        let newer = row.map(|row| Last {
            id: row.id.clone(),
            status: row.status.clone(),
            created: row.created,
            ended: row.completed,
        });
        let is_rollback = row.is_some_and(|row| row.is_rollback);
        Line { name: name.to_owned(), groups: of_groups.map(|it| it.count), last: newer.or(older), is_rollback }
    }
}

async fn names(api: &dyn Api) -> Result<Vec<String>, Refusal> {
    let mut names = Vec::new();
    let mut input = ListApplicationsInput::default();
    loop {
        let output: ListApplicationsOutput = api.call(&codedeploy::MODEL, "ListApplications", &input).await?;
        names.extend(output.applications.unwrap_or_default());
        input.next_token = output.next_token;
        if input.next_token.is_none() || names.len() >= MOST {
            names.sort();
            return Ok(names);
        }
    }
}

#[async_trait::async_trait]
impl Page for Applications {
    fn title(&self) -> String {
        "Applications".into()
    }

    fn section(&self) -> Section {
        Section::Applications
    }

    async fn fragments(&mut self, session: &Session) -> Result<Vec<Fragment>, Refusal> {
        let api = session.api();
        let text = self.address.value("q").to_owned();
        let wanted = text.to_lowercase();
        let mut shown = names(api).await?;
        shown.retain(|name| name.to_lowercase().contains(&wanted));
        let pages = shown.len().div_ceil(ROWS).max(1);
        let page = self.address.value("page").parse().unwrap_or(1).clamp(1, pages);
        let shown: Vec<String> = shown.into_iter().skip((page - 1) * ROWS).take(ROWS).collect();
        // Who may not list deployments sees the applications without.
        let newest = match Ids::new(None, "").next(api).await {
            Ok(ids) => self.known.rows(api, &ids.unwrap_or_default()).await.unwrap_or_default(),
            Err(_) => Vec::new(),
        };
        self.read_groups(api, &shown).await;
        let mut by_application: HashMap<&str, &Arc<Row>> = HashMap::new();
        for row in &newest {
            by_application.entry(row.application.as_str()).or_insert(row);
        }
        let rows: Vec<Line> = shown.iter().map(|name| self.line(name, &by_application)).collect();
        self.is_busy = rows.iter().any(|row| row.last.as_ref().is_some_and(|last| !last.has_ended()));
        let to = |page: usize| self.address.with("page", &if page > 1 { page.to_string() } else { String::new() });
        let list = List {
            rows,
            is_filtered: !wanted.is_empty(),
            newer: (page > 1).then(|| to(page - 1)),
            older: (page < pages).then(|| to(page + 1)),
        };
        Ok(vec![Fragment::of("filter", &FilterForm { text: &text }), Fragment::of("applications", &list)])
    }

    fn interval(&self) -> Option<Duration> {
        Some(if self.is_busy { BUSY } else { CALM })
    }
}
