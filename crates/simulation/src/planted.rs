//! Plants one deliberate fault after the other and counts the seeds until a rule is broken.
//!
//! Each fault is looked for several times, each time from seeds of its own, since one count says little of how soon such
//! a fault is found. Promises: nothing but the fault differs from what `sweep` runs.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use deployment::planted::{KINDS, Kind, Planted, plant};

use crate::invariants::Violation;
use crate::{draw, run};

/// From the first seeds of one search to those of the next.
const APART: u64 = 1_000_000_000;
/// Every so many seeds the log is replayed, as in a sweep.
const THOROUGH_EVERY: u64 = 100;

/// What to look for, and how hard.
#[derive(Clone, Debug)]
pub struct Search {
    /// Faults by name; all when empty.
    pub only: Vec<String>,
    /// So many of them, spread over the list; nothing for all.
    pub quick: Option<usize>,
    /// Seeds tried in each search.
    pub budget: u64,
    /// Searches for each fault.
    pub starts: u64,
    /// Threads.
    pub threads: usize,
}

/// How one planted fault was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The fault.
    pub kind: Kind,
    /// Of each search: seeds run until a rule was broken, and which rule; nothing when it was not found.
    pub searches: Vec<Option<(u64, Violation)>>,
}

impl Found {
    /// Its name.
    pub fn name(&self) -> String {
        format!("{:?}", self.kind.bug)
    }

    /// Whether every search found it.
    pub fn is_found(&self) -> bool {
        self.searches.iter().all(Option::is_some)
    }

    /// Seeds of the searches, fewest first; of those that found it.
    pub fn seeds(&self) -> Vec<u64> {
        let mut seeds: Vec<u64> = self.searches.iter().flatten().map(|(seeds, _)| *seeds).collect();
        seeds.sort_unstable();
        seeds
    }

    /// The median of the searches; nothing when one did not find it.
    pub fn median(&self) -> Option<u64> {
        let seeds = self.seeds();
        self.is_found().then(|| seeds.get(seeds.len() / 2).copied()).flatten()
    }

    /// The rules broken, each once, the most frequent first.
    pub fn rules(&self) -> Vec<&'static str> {
        let mut counted: Vec<(usize, &'static str)> = Vec::new();
        for (_, violation) in self.searches.iter().flatten() {
            match counted.iter_mut().find(|(_, rule)| *rule == violation.invariant) {
                Some((count, _)) => *count += 1,
                None => counted.push((1, violation.invariant)),
            }
        }
        counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        counted.into_iter().map(|(_, rule)| rule).collect()
    }
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Table {
    /// One row a fault looked for, in the order of the list.
    pub rows: Vec<Found>,
    /// Names of the faults that were not looked for.
    pub left_out: Vec<String>,
    /// Wall time.
    pub took: Duration,
}

/// Looks for the faults.
pub fn search(search: &Search) -> Table {
    let begun = Instant::now();
    let (chosen, left_out) = choose(search);
    let rows = chosen.iter().map(|kind| Found { kind: *kind, searches: Vec::new() }).collect();
    let rows: Mutex<Vec<Found>> = Mutex::new(rows);
    let starts = usize::try_from(search.starts.max(1)).unwrap_or(1);
    for row in rows.lock().unwrap_or_else(PoisonError::into_inner).iter_mut() {
        row.searches = vec![None; starts];
    }
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..search.threads.max(1) {
            scope.spawn(|| {
                loop {
                    let job = next.fetch_add(1, Ordering::Relaxed);
                    let (place, start) = (job / starts, job % starts);
                    let Some(kind) = chosen.get(place) else { break };
                    let found = one(kind.bug, start as u64 * APART, search.budget);
                    rows.lock().unwrap_or_else(PoisonError::into_inner)[place].searches[start] = found;
                }
            });
        }
    });
    let rows = rows.into_inner().unwrap_or_else(PoisonError::into_inner);
    Table { rows, left_out, took: begun.elapsed() }
}

fn one(bug: Planted, first: u64, budget: u64) -> Option<(u64, Violation)> {
    plant(bug);
    let broken = |count: u64| {
        let seed = first + count;
        let scenario = draw::scenario(seed);
        let violation = run(&scenario, false, seed.is_multiple_of(THOROUGH_EVERY)).violation;
        violation.map(|violation| (count + 1, violation))
    };
    let found = (0..budget).find_map(broken);
    plant(Planted::Nothing);
    found
}

/// The faults to look for, and the names of the others.
fn choose(search: &Search) -> (Vec<Kind>, Vec<String>) {
    let is_named = |kind: &Kind| {
        let name = format!("{:?}", kind.bug);
        search.only.is_empty() || search.only.iter().any(|only| only.eq_ignore_ascii_case(&name))
    };
    let named = KINDS.iter().filter(|kind| is_named(kind)).count();
    let wanted = search.quick.unwrap_or(named).min(named);
    let mut place = 0;
    let mut is_chosen = |kind: &Kind| {
        if !is_named(kind) {
            return false;
        }
        // Evenly spread: the nth of `named` is chosen when the share of those chosen reaches a whole number.
        let before = place * wanted / named.max(1);
        place += 1;
        place * wanted / named.max(1) > before
    };
    let (chosen, others): (Vec<Kind>, Vec<Kind>) = KINDS.iter().partition(|kind| is_chosen(kind));
    (chosen, others.iter().map(|kind| format!("{:?}", kind.bug)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quick(count: usize) -> Search {
        Search { only: Vec::new(), quick: Some(count), budget: 1, starts: 1, threads: 1 }
    }

    #[test]
    fn a_quick_search_takes_as_many_as_asked_for_and_names_the_others() {
        let (chosen, left_out) = choose(&quick(20));
        assert_eq!(chosen.len(), 20);
        assert_eq!(chosen.len() + left_out.len(), KINDS.len());
        let (all, none) = choose(&quick(1000));
        assert_eq!((all.len(), none.len()), (KINDS.len(), 0));
    }

    #[test]
    fn every_fault_has_a_name_and_words_of_its_own() {
        let mut words: Vec<&str> = KINDS.iter().map(|kind| kind.what).collect();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), KINDS.len());
    }

    #[test]
    fn a_fault_is_planted_in_one_thread_alone() {
        plant(Planted::PrimaryNotSet);
        let elsewhere = std::thread::spawn(|| deployment::planted::is(Planted::PrimaryNotSet)).join().unwrap();
        assert!(deployment::planted::is(Planted::PrimaryNotSet) && !elsewhere);
        plant(Planted::Nothing);
    }
}
