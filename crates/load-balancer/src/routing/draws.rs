//! Which turn of the weights a request gets: a low-discrepancy sequence for each forward action and worker.
//!
//! Each draw is the one before plus 2^64/φ, modulo 2^64 (a Weyl sequence): however long a run of draws is, the part of
//! it that falls into an interval differs from the interval's length by a handful of draws (a search found 3 of 10,000
//! at most). Independent random draws would miss 1% of an even split over 10,000 requests about one time in twenty.
//! Smooth weighted round robin keeps the share as well, but its pattern is periodic: of a client whose every tenth
//! request is the expensive one, a group with weight 10 of 100 gets all of those or none. The golden ratio is the number
//! worst approximated by fractions, so that every k-th draw is spread as well: within half of 1% over 10,000 of them for
//! every k up to 100.
//!
//! The state lives longer than a table: a weight change goes on in the sequence. Each worker has its own cell, written
//! by that worker alone, with a random beginning, so that workers do not draw in step.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// 2^64/φ.
pub(super) const GOLDEN_STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// The draws of one forward action.
pub(crate) struct Draws {
    cells: Box<[DrawCell]>,
}

/// One worker's place in its sequence, on a cache line of its own.
#[repr(align(64))]
struct DrawCell(AtomicU64);

impl Draws {
    /// Sequences that begin at places made from the seed.
    pub(super) fn new(workers: usize, seed: u64) -> Self {
        let mut state = seed;
        let mut begin = || {
            state = state.wrapping_add(GOLDEN_STEP);
            DrawCell(AtomicU64::new(mix(state)))
        };
        Self { cells: (0..workers).map(|_| begin()).collect() }
    }

    /// The next draw of a worker.
    pub(super) fn next(&self, worker: usize) -> u64 {
        let cell = &self.cells[worker].0;
        let drawn = cell.load(Relaxed).wrapping_add(GOLDEN_STEP);
        // One writing thread, so no locked instruction.
        cell.store(drawn, Relaxed);
        drawn
    }
}

/// Spreads bits (splitmix64's finisher).
pub(super) fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

/// The index of the interval that a draw falls into, when the whole range is cut in the proportion of the weights; none
/// when all are 0.
pub(super) fn interval(drawn: u64, total: u64, weights: impl Iterator<Item = u16>) -> Option<usize> {
    // Multiply and shift instead of a remainder: no bias worth speaking of, no division.
    let place = u64::try_from((u128::from(drawn) * u128::from(total)) >> 64).unwrap_or(u64::MAX);
    let mut upper = 0;
    let mut weights = weights;
    weights.position(|weight| {
        upper += u64::from(weight);
        place < upper
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WINDOW: usize = 10_000;
    /// One percentage point of a window.
    const TOLERANCE: f64 = 100.0;

    /// The largest distance of any window's count of any group from its share, in requests.
    fn worst_distance(groups: &[usize], weights: &[u16]) -> f64 {
        let total: f64 = weights.iter().map(|weight| f64::from(*weight)).sum();
        let mut worst: f64 = 0.0;
        for (group, weight) in weights.iter().enumerate() {
            let expected = WINDOW as f64 * f64::from(*weight) / total;
            let mut count = 0;
            for (index, drawn) in groups.iter().enumerate() {
                count += i32::from(*drawn == group);
                if index >= WINDOW {
                    count -= i32::from(groups[index - WINDOW] == group);
                }
                if index + 1 >= WINDOW {
                    worst = worst.max((f64::from(count) - expected).abs());
                }
            }
        }
        worst
    }

    fn drawn_groups(draws: &Draws, workers: impl Iterator<Item = usize>, weights: &[u16]) -> Vec<usize> {
        let total = weights.iter().map(|weight| u64::from(*weight)).sum();
        let group = |worker| interval(draws.next(worker), total, weights.iter().copied()).unwrap();
        workers.map(group).collect()
    }

    /// A worker for each request, at random and not evenly.
    fn random_workers(seed: u64, workers: usize) -> impl Iterator<Item = usize> {
        let mut state = seed;
        std::iter::repeat_with(move || {
            state = state.wrapping_add(GOLDEN_STEP);
            let random = mix(mix(state) ^ 0xfeed);
            // A run of bits decides: the first worker gets half of what the others leave.
            usize::try_from(random.trailing_ones()).unwrap() % workers
        })
    }

    fn weights() -> impl Strategy<Value = Vec<u16>> {
        prop::collection::vec(prop_oneof![0_u16..=999, 0_u16..=100, Just(1), Just(0)], 1..=5)
            .prop_filter("some weight", |weights| weights.iter().any(|weight| *weight > 0))
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

        #[test]
        fn any_window_keeps_the_weights_also_over_workers(
            weights in weights(), seed: u64, workers in prop_oneof![Just(1_usize), Just(2), Just(4)],
        ) {
            let draws = Draws::new(workers, seed);
            let order = random_workers(seed ^ 1, workers).take(3 * WINDOW);
            let groups = drawn_groups(&draws, order, &weights);
            let worst = worst_distance(&groups, &weights);
            // Far below the tolerance: that is what a low discrepancy means.
            prop_assert!(worst <= TOLERANCE / 3.0, "{worst} requests of {WINDOW} off");
        }

        #[test]
        fn every_kth_request_keeps_the_weights(weights in weights(), seed: u64, k in 2_usize..=100) {
            let draws = Draws::new(1, seed);
            let groups = drawn_groups(&draws, std::iter::repeat_n(0, k * (WINDOW + 2_000)), &weights);
            let chosen: Vec<usize> = groups.into_iter().step_by(k).collect();
            let worst = worst_distance(&chosen, &weights);
            prop_assert!(worst <= TOLERANCE * 0.6, "every {k}th: {worst} requests of {WINDOW} off");
        }
    }

    #[test]
    fn a_window_that_spans_a_weight_change_keeps_both_shares() {
        let draws = Draws::new(1, 7);
        let before = drawn_groups(&draws, std::iter::repeat_n(0, 5_000), &[90, 10]);
        let after = drawn_groups(&draws, std::iter::repeat_n(0, 5_000), &[50, 50]);
        let green = before.iter().chain(&after).filter(|group| **group == 1).count();
        assert!((2_990..=3_010).contains(&green), "{green} of 500 + 2,500");
    }

    #[test]
    fn workers_do_not_draw_in_step() {
        let draws = Draws::new(4, 0);
        let firsts: std::collections::BTreeSet<u64> = (0..4).map(|worker| draws.next(worker)).collect();
        assert_eq!(firsts.len(), 4);
    }

    #[test]
    fn the_range_is_cut_in_the_proportion_of_the_weights() {
        let of = |drawn| interval(drawn, 100, [90, 0, 10].into_iter());
        let step = u64::MAX / 100;
        let drawn: Vec<usize> = (0..100).filter_map(|index| of(index * step + step / 2)).collect();
        assert_eq!(drawn.iter().filter(|group| **group == 0).count(), 90);
        assert_eq!(drawn.iter().filter(|group| **group == 2).count(), 10);
        assert_eq!((of(0), of(u64::MAX)), (Some(0), Some(2)));
        assert_eq!(interval(7, 0, [0].into_iter()), None);
    }
}
