//! Pages of lists (spec 1.7): no list operation takes a page size, a token belongs to one query.

use std::sync::Arc;

use aws_protocol::{ApiError, PageTokens};
use ports::{DeploymentFilter, DeploymentSummary, IndexPosition};
use types::Timestamp;

use crate::CodeDeploy;
use crate::refuse::refuse;

/// Items in one answer.
const PAGE_SIZE: usize = 100;

/// One page.
pub(crate) struct Page<T> {
    pub items: Vec<T>,
    pub next_token: Option<String>,
}

/// Tokens under a key drawn at start: a token does not outlive the process that issued it.
pub(crate) fn tokens(ids: &dyn ports::Ids) -> PageTokens {
    let mut key = [0; 32];
    for (slot, byte) in key.iter_mut().zip(ids.hex(32).into_bytes()) {
        *slot = byte;
    }
    PageTokens::new(key)
}

impl CodeDeploy {
    /// The page of `items` that `token` continues; `query` holds everything that decides what the list holds, `name`
    /// tells items apart. A page begins after the last item of the one before, wherever that is by now, so that what
    /// is created between two pages neither repeats an item nor hides one.
    pub(crate) fn page<T>(
        &self,
        operation: &str,
        query: &str,
        items: Vec<T>,
        name: impl Fn(&T) -> String,
        token: Option<&str>,
    ) -> Result<Page<T>, ApiError> {
        let start = match token {
            None => 0,
            Some(token) => {
                let position = self.page_tokens.open(operation, query, token);
                let position = position.map_err(|error| refuse("InvalidNextTokenException", error.to_string()))?;
                after(&items, &name, &position)
            }
        };
        let total = items.len();
        let end = start.saturating_add(PAGE_SIZE).min(total);
        let items: Vec<T> = items.into_iter().skip(start).take(PAGE_SIZE).collect();
        let last = items.last().filter(|_| end < total).map(&name);
        let next_token = last.map(|last| self.page_tokens.issue(operation, query, &format!("{end} {last}")));
        Ok(Page { items, next_token })
    }

    /// The page of deployments that `token` continues. It begins behind the place of the last one of the page before,
    /// whether that is still there or not.
    pub(crate) fn page_of_deployments(
        &self,
        query: &str,
        filter: &DeploymentFilter<'_>,
        token: Option<&str>,
    ) -> Result<Page<Arc<DeploymentSummary>>, ApiError> {
        const OPERATION: &str = "ListDeployments";
        let after = match token {
            None => None,
            Some(token) => {
                let opened = self.page_tokens.open(OPERATION, query, token);
                let invalid = |text: String| refuse("InvalidNextTokenException", text);
                let position = opened.map_err(|error| invalid(error.to_string()))?;
                Some(place(&position).ok_or_else(|| invalid(aws_protocol::InvalidPageToken.to_string()))?)
            }
        };
        let mut items = self.deployments(&DeploymentFilter { after, limit: Some(PAGE_SIZE + 1), ..*filter })?;
        let more = items.len() > PAGE_SIZE;
        items.truncate(PAGE_SIZE);
        let last = items.last().filter(|_| more).map(|last| last.position());
        let next_token = last.map(|last| {
            let position = format!("{} {}", last.created_at.millis(), last.ordinal);
            self.page_tokens.issue(OPERATION, query, &position)
        });
        Ok(Page { items, next_token })
    }

    /// [`CodeDeploy::page`] of a list of names.
    pub(crate) fn page_of_names(
        &self,
        operation: &str,
        query: &str,
        names: Vec<String>,
        token: Option<&str>,
    ) -> Result<Page<String>, ApiError> {
        self.page(operation, query, names, String::clone, token)
    }
}

/// The place that [`CodeDeploy::page_of_deployments`] wrote into a token.
fn place(position: &str) -> Option<IndexPosition> {
    let (created_at, ordinal) = position.split_once(' ')?;
    let created_at = Timestamp::from_millis(created_at.parse().ok()?);
    Some(IndexPosition { created_at, ordinal: ordinal.parse().ok()? })
}

/// Where the page after `position` begins: behind the last item of the page before, wherever that is by now.
fn after<T>(items: &[T], name: impl Fn(&T) -> String, position: &str) -> usize {
    let (offset, last) = position.split_once(' ').unwrap_or((position, ""));
    if let Some(at) = items.iter().position(|item| name(item) == last) {
        return at + 1;
    }
    // That item is gone. Names in order tell where it was; in any other list what followed it has moved up by one.
    if items.is_sorted_by_key(&name) {
        return items.partition_point(|item| name(item).as_str() < last);
    }
    offset.parse::<usize>().map_or(items.len(), |offset| offset.saturating_sub(1))
}
