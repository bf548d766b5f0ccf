//! All deployments, newest first.

use std::sync::Arc;
use std::time::Duration;

use askama::Template;
use deployment_view::{Api, Refusal};

use super::read::{Ids, Known, Row};
use crate::address::Address;
use crate::page::{Fragment, Page, Section};
use crate::session::Session;

/// Rows of a page.
const ROWS: usize = 25;
/// Deployments that are looked through for a text.
const MOST_LOOKED_THROUGH: usize = 2_000;
/// Between two looks while a deployment of the page runs …
const BUSY: Duration = Duration::from_secs(3);
/// … while none does, and when many have to be looked through.
const CALM: Duration = Duration::from_secs(6);
const LABOURED: Duration = Duration::from_secs(10);

/// Statuses that can be asked for.
const STATUSES: [&str; 7] = ["Created", "Queued", "InProgress", "Ready", "Succeeded", "Failed", "Stopped"];

/// The page.
pub(crate) struct Deployments {
    address: Address,
    known: Known,
    interval: Duration,
}

/// What is asked for.
struct Filter<'a> {
    text: String,
    status: &'a str,
    application: &'a str,
    group: &'a str,
    page: usize,
}

#[derive(Template)]
#[template(path = "lists/deployments-filter.html")]
struct FilterForm<'a> {
    text: &'a str,
    status: &'a str,
    application: &'a str,
    group: &'a str,
    is_filtered: bool,
}

/// A table of deployments.
#[derive(Template)]
#[template(path = "lists/deployments.html")]
pub(super) struct Table<'a> {
    pub(super) rows: &'a [Arc<Row>],
    pub(super) shows_group: bool,
    pub(super) empty: &'a str,
    pub(super) newer: Option<String>,
    pub(super) older: Option<String>,
    pub(super) note: &'a str,
}

impl Deployments {
    /// As the address filters them.
    pub(crate) fn new(address: &Address) -> Self {
        Self { address: address.clone(), known: Known::default(), interval: CALM }
    }

    fn filter(&self) -> Filter<'_> {
        let value = |name| self.address.value(name);
        Filter {
            text: value("q").to_lowercase(),
            status: STATUSES.into_iter().find(|status| *status == value("status")).unwrap_or_default(),
            application: value("application"),
            group: value("group"),
            page: value("page").parse().unwrap_or(1).clamp(1, MOST_LOOKED_THROUGH / ROWS),
        }
    }
}

/// Rows of one page, whether more follow, and whether the search gave up before its end.
#[derive(Default)]
struct Found {
    rows: Vec<Arc<Row>>,
    has_more: bool,
    gave_up: bool,
    looked_through: usize,
}

impl Filter<'_> {
    fn is_searching(&self) -> bool {
        !self.text.is_empty() || (!self.application.is_empty() && self.group.is_empty())
    }

    fn takes(&self, row: &Row) -> bool {
        (self.application.is_empty() || row.application == self.application)
            && (self.group.is_empty() || row.group == self.group)
            && (self.text.is_empty() || row.holds(&self.text))
    }

    async fn find(&self, api: &dyn Api, known: &mut Known) -> Result<Found, Refusal> {
        let group = Some((self.application, self.group)).filter(|(a, g)| !a.is_empty() && !g.is_empty());
        let mut ids = Ids::new(group, self.status);
        let mut found = Found::default();
        let (mut skip, wanted) = ((self.page - 1) * ROWS, ROWS);
        while let Some(mut batch) = ids.next(api).await? {
            found.looked_through += batch.len();
            if !self.is_searching() {
                // Nobody has to read what is skipped, nor what follows the page.
                let skipped = skip.min(batch.len());
                batch.drain(..skipped);
                skip -= skipped;
                let room = wanted - found.rows.len();
                found.has_more = batch.len() > room;
                batch.truncate(room);
            }
            for row in known.rows(api, &batch).await? {
                match () {
                    () if !self.takes(&row) => {}
                    () if skip > 0 => skip -= 1,
                    () if found.rows.len() == wanted => found.has_more = true,
                    () => found.rows.push(row),
                }
            }
            if found.has_more {
                break;
            }
            if found.looked_through >= MOST_LOOKED_THROUGH {
                found.gave_up = true;
                break;
            }
        }
        Ok(found)
    }
}

#[async_trait::async_trait]
impl Page for Deployments {
    fn title(&self) -> String {
        "Deployments".into()
    }

    fn section(&self) -> Section {
        Section::Deployments
    }

    async fn fragments(&mut self, session: &Session) -> Result<Vec<Fragment>, Refusal> {
        let mut known = std::mem::take(&mut self.known);
        let filter = self.filter();
        let found = filter.find(session.api(), &mut known).await;
        let (page, is_searching) = (filter.page, filter.is_searching());
        let form = FilterForm {
            text: self.address.value("q"),
            status: filter.status,
            application: filter.application,
            group: filter.group,
            is_filtered: is_searching || !filter.status.is_empty() || !filter.group.is_empty(),
        };
        let form = Fragment::of("filter", &form);
        self.known = known;
        let found = found?;
        self.interval = match () {
            () if is_searching && found.looked_through > 200 => LABOURED,
            () if found.rows.iter().any(|row| !row.has_ended()) => BUSY,
            () => CALM,
        };
        let to = |page: usize| self.address.with("page", &if page > 1 { page.to_string() } else { String::new() });
        let note = if found.gave_up { "Only the newest 2,000 deployments were looked through." } else { "" };
        let table = Table {
            rows: &found.rows,
            shows_group: true,
            empty: "No deployment is like that.",
            newer: (page > 1).then(|| to(page - 1)),
            older: found.has_more.then(|| to(page + 1)),
            note,
        };
        Ok(vec![form, Fragment::of("deployments", &table)])
    }

    fn interval(&self) -> Option<Duration> {
        Some(self.interval)
    }
}
