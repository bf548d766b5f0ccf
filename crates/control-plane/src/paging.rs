//! Pages of lists (spec 1.7): no list operation takes a page size, a token belongs to one query.

use aws_protocol::{ApiError, InvalidPageToken, PageTokens};

use crate::CodeDeploy;
use crate::refuse::refuse;

/// Items in one answer.
const PAGE_SIZE: usize = 100;

/// One page.
pub(crate) struct Page {
    pub items: Vec<String>,
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
    /// The page of `items` that `token` continues; `query` holds everything that decides what the list holds.
    pub(crate) fn page(
        &self,
        operation: &str,
        query: &str,
        items: Vec<String>,
        token: Option<&str>,
    ) -> Result<Page, ApiError> {
        let start = match token {
            None => 0,
            Some(token) => self.offset(operation, query, token)?,
        };
        let total = items.len();
        let end = start.saturating_add(PAGE_SIZE).min(total);
        let items = items.into_iter().skip(start).take(PAGE_SIZE).collect();
        let next_token = (end < total).then(|| self.page_tokens.issue(operation, query, &end.to_string()));
        Ok(Page { items, next_token })
    }

    fn offset(&self, operation: &str, query: &str, token: &str) -> Result<usize, ApiError> {
        let position = self.page_tokens.open(operation, query, token);
        let offset = position.and_then(|position| position.parse().map_err(|_| InvalidPageToken));
        offset.map_err(|error| refuse("InvalidNextTokenException", error.to_string()))
    }
}
