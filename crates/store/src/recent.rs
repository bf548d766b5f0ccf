//! A bounded table of what was used lately.
//!
//! Two generations: what is asked for moves to the young one, and when that is full the old one is dropped whole.
//! So nothing that was used among the last half of the bound is forgotten, and a look costs one or two look-ups.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

/// See the module.
pub(crate) struct Recent<K, V> {
    young: HashMap<K, V>,
    old: HashMap<K, V>,
    half: usize,
}

impl<K: Hash + Eq, V: Clone> Recent<K, V> {
    /// Holds at most `bound` entries.
    pub(crate) fn new(bound: usize) -> Self {
        Self { young: HashMap::new(), old: HashMap::new(), half: bound.div_ceil(2) }
    }

    /// A copy of the value, which counts as a use.
    pub(crate) fn get<Q: Hash + Eq + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        if let Some(value) = self.young.get(key) {
            return Some(value.clone());
        }
        let (key, value) = self.old.remove_entry(key)?;
        self.insert(key, value.clone());
        Some(value)
    }

    /// Adds or replaces.
    pub(crate) fn insert(&mut self, key: K, value: V) {
        self.old.remove(&key);
        if self.young.len() >= self.half && !self.young.contains_key(&key) {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key, value);
    }

    /// Forgets one.
    pub(crate) fn remove<Q: Hash + Eq + ?Sized>(&mut self, key: &Q)
    where
        K: Borrow<Q>,
    {
        self.young.remove(key);
        self.old.remove(key);
    }

    /// Forgets all and gives their memory back.
    pub(crate) fn clear(&mut self) {
        (self.young, self.old) = (HashMap::new(), HashMap::new());
    }
}

#[cfg(test)]
mod tests {
    use super::Recent;

    #[test]
    fn what_is_used_stays_and_the_bound_holds() {
        let mut recent = Recent::new(4);
        for number in 0..100 {
            recent.insert(number, number * 10);
            assert_eq!(recent.get(&0), Some(0), "used all the time");
            assert!(recent.young.len() + recent.old.len() <= 4);
        }
        assert_eq!(recent.get(&99), Some(990));
        assert_eq!(recent.get(&50), None);
    }

    #[test]
    fn a_new_value_replaces_one_of_either_generation() {
        let mut recent = Recent::new(4);
        for (key, value) in [("a", 1), ("b", 1), ("c", 1), ("a", 2)] {
            recent.insert(key, value);
        }
        assert_eq!(recent.get("a"), Some(2));
        recent.remove("a");
        assert_eq!((recent.get("a"), recent.get("c")), (None, Some(1)));
        recent.clear();
        assert_eq!(recent.get("c"), None);
    }
}
