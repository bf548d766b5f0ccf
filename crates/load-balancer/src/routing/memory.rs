//! What routing keeps from table to table: where each forward action is in its draws, and the key of the cookies.

use std::collections::HashMap;
use std::sync::Arc;

use super::draws::Draws;
use super::key::StickinessKey;

/// Kept by whoever applies tables.
pub(crate) struct RoutingMemory {
    key: Arc<StickinessKey>,
    workers: usize,
    /// By the ARN of the rule, or of the listener for its default action.
    draws: HashMap<String, Arc<Draws>>,
}

impl RoutingMemory {
    pub(crate) fn new(key: StickinessKey, workers: usize) -> Self {
        Self { key: Arc::new(key), workers, draws: HashMap::new() }
    }

    pub(super) fn key(&self) -> &Arc<StickinessKey> {
        &self.key
    }

    /// Of the rule of that ARN, or of the listener for its default action.
    pub(super) fn draws(&mut self, owner: &str) -> Result<Arc<Draws>, String> {
        if let Some(known) = self.draws.get(owner) {
            return Ok(Arc::clone(known));
        }
        let seed = getrandom::u64().map_err(|error| format!("the system gives no random bytes: {error}"))?;
        let draws = Arc::new(Draws::new(self.workers, seed));
        self.draws.insert(owner.to_owned(), Arc::clone(&draws));
        Ok(draws)
    }

    /// Forgets rules that no table has any more.
    pub(super) fn forget_unused(&mut self) {
        self.draws.retain(|_, draws| Arc::strong_count(draws) > 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_goes_on_in_its_draws_as_long_as_some_table_has_it() {
        let mut memory = RoutingMemory::new(StickinessKey::new(&[0; 32]), 1);
        let first = memory.draws("a").unwrap();
        memory.forget_unused();
        assert!(Arc::ptr_eq(&first, &memory.draws("a").unwrap()));
        drop(first);
        memory.forget_unused();
        assert!(memory.draws.is_empty());
    }
}
