//! Pages of ARNs: `maxResults`, `nextToken`.

use serde_json::{Value, json};

use super::Answer;
use crate::Ecs;
use crate::error::EcsError;

/// Page size when none is given, and the largest (spec: 1..100).
const PAGE_MAX: i64 = 100;

/// Which page of which list.
pub(super) struct Page<'a> {
    /// Operation, and everything that decides what the list holds: a token opens for nothing else.
    pub operation: &'static str,
    pub query: String,
    pub max_results: Option<i64>,
    pub next_token: Option<&'a str>,
    /// Name of the answer's list.
    pub member: &'static str,
}

impl Page<'_> {
    /// One page of `items`, which must be sorted.
    pub fn answer(&self, ecs: &Ecs, items: &[String]) -> Answer {
        let size = self.max_results.unwrap_or(PAGE_MAX);
        if !(1..=PAGE_MAX).contains(&size) {
            return Err(EcsError::invalid(format!("maxResults: {size} is not between 1 and {PAGE_MAX}.")));
        }
        let size = usize::try_from(size).unwrap_or(1);
        let begin = match self.next_token {
            None | Some("") => 0,
            Some(token) => {
                let opened = ecs.page_tokens.open(self.operation, &self.query, token);
                let last = opened.map_err(|error| EcsError::invalid(error.to_string()))?;
                items.partition_point(|item| *item <= last)
            }
        };
        let page = &items[begin..items.len().min(begin.saturating_add(size))];
        let mut answer = json!({ self.member: page });
        if begin + page.len() < items.len()
            && let Some(last) = page.last()
        {
            answer["nextToken"] = Value::from(ecs.page_tokens.issue(self.operation, &self.query, last));
        }
        Ok(answer)
    }
}
