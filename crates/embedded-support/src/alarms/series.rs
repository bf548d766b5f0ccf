//! Metric data in memory: what was measured, second by second on the engine's clock.
//!
//! Promises: memory stays bounded (number of series, seconds a series, values a second); a period's statistic is
//! computed from all data that fell into it. Data older than an hour is kept by the minute, older than a week not at
//! all. Leaves out: durability; metric data starts empty after a restart.

use std::collections::{BTreeMap, HashMap};

use ports::{MetricSample, MetricValue};
use types::Timestamp;

use super::records::{Metric, Statistic};

const MAX_SERIES: usize = 10_000;
const MAX_SLOTS: usize = 12_000;
const MAX_VALUES: usize = 500;
const FINE_SECONDS: i64 = 3600;
const COARSE_SECONDS: i64 = 60;
const KEPT_SECONDS: i64 = 7 * 24 * 3600;

/// Identity of a metric with its unit.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct SeriesKey {
    pub namespace: String,
    pub name: String,
    /// By name ascending.
    pub dimensions: Vec<(String, String)>,
    pub unit: String,
}

/// Data of one stretch of time.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Stat {
    pub sum: f64,
    pub count: f64,
    pub minimum: f64,
    pub maximum: f64,
    /// Values with their number, ascending; empty when only a summary is known.
    values: Vec<(f64, f64)>,
}

impl Stat {
    /// Values with their numbers.
    pub fn of(values: impl IntoIterator<Item = (f64, f64)>) -> Self {
        let mut stat = Self::default();
        for (value, count) in values.into_iter().filter(|(_, count)| *count > 0.0) {
            stat.merge(&Self {
                sum: value * count,
                count,
                minimum: value,
                maximum: value,
                values: vec![(value, count)],
            });
        }
        stat
    }

    /// A summary without its values.
    pub fn summary(sum: f64, count: f64, minimum: f64, maximum: f64) -> Self {
        Self { sum, count, minimum, maximum, values: Vec::new() }
    }

    /// Adds other data.
    pub fn merge(&mut self, other: &Self) {
        if other.count <= 0.0 {
            return;
        }
        if self.count <= 0.0 {
            *self = other.clone();
            return;
        }
        self.sum += other.sum;
        self.count += other.count;
        self.minimum = self.minimum.min(other.minimum);
        self.maximum = self.maximum.max(other.maximum);
        for (value, count) in &other.values {
            self.add_value(*value, *count);
        }
    }

    fn add_value(&mut self, value: f64, count: f64) {
        match self.values.binary_search_by(|(found, _)| found.total_cmp(&value)) {
            Ok(index) => self.values[index].1 += count,
            // Full: the nearest greater value takes it, so that a percentile is never understated.
            Err(index) if self.values.len() >= MAX_VALUES => {
                let index = index.min(self.values.len() - 1);
                self.values[index].1 += count;
            }
            Err(index) => self.values.insert(index, (value, count)),
        }
    }

    /// The statistic's value, or nothing when it cannot be told (a percentile of a summary).
    pub fn value(&self, statistic: Statistic) -> Option<f64> {
        if self.count <= 0.0 {
            return None;
        }
        match statistic {
            Statistic::SampleCount => Some(self.count),
            Statistic::Average => Some(self.sum / self.count),
            Statistic::Sum => Some(self.sum),
            Statistic::Minimum => Some(self.minimum),
            Statistic::Maximum => Some(self.maximum),
            Statistic::Percentile(percent) => self.percentile(percent),
        }
    }

    /// The smallest value that `percent` of the values do not exceed.
    fn percentile(&self, percent: f64) -> Option<f64> {
        let total: f64 = self.values.iter().map(|(_, count)| count).sum();
        let wanted = total * percent / 100.0;
        let mut seen = 0.0;
        let found = self.values.iter().find(|(_, count)| {
            seen += count;
            seen >= wanted
        });
        found.or(self.values.last()).map(|(value, _)| *value)
    }
}

/// All series.
#[derive(Debug, Default)]
pub(crate) struct Metrics {
    series: BTreeMap<SeriesKey, BTreeMap<i64, Stat>>,
    /// The last value of each growing metric.
    last: HashMap<SeriesKey, MetricValue>,
}

impl Metrics {
    /// Adds data at a time; false when there is no room for another series.
    pub fn add(&mut self, key: SeriesKey, at: Timestamp, stat: &Stat) -> bool {
        if !self.series.contains_key(&key) && self.series.len() >= MAX_SERIES {
            return false;
        }
        let slots = self.series.entry(key).or_default();
        slots.entry(at.millis().div_euclid(1000)).or_default().merge(stat);
        if slots.len() > MAX_SLOTS {
            compact(slots);
        }
        true
    }

    /// Takes a source's sample: growth since the last one, or the value itself.
    pub fn observe(&mut self, sample: MetricSample, at: Timestamp) {
        let key = SeriesKey {
            namespace: sample.namespace.to_string(),
            name: sample.metric_name.to_string(),
            dimensions: sample.dimensions.into_iter().map(|(name, value)| (name.to_string(), value)).collect(),
            unit: sample.unit.to_string(),
        };
        let stat = match &sample.value {
            MetricValue::Gauge(value) => Stat::of([(*value, 1.0)]),
            now => {
                let stat = growth(self.last.get(&key), now);
                self.last.insert(key.clone(), sample.value);
                stat
            }
        };
        if stat.count > 0.0 && !self.add(key, at, &stat) {
            tracing::warn!("too many metrics; a new one is not recorded");
        }
    }

    /// Identities of all series, in order.
    pub fn keys(&self) -> impl Iterator<Item = &SeriesKey> {
        self.series.keys()
    }

    /// Units in which a metric has data; only its own when it has one.
    pub fn units(&self, metric: &Metric) -> Vec<String> {
        self.of(metric).map(|(key, _)| key.unit.clone()).collect()
    }

    /// The series of a metric, one a unit.
    fn of(&self, metric: &Metric) -> impl Iterator<Item = (&SeriesKey, &BTreeMap<i64, Stat>)> {
        let mut dimensions = metric.dimensions.clone();
        dimensions.sort();
        let (namespace, name) = (metric.namespace.clone(), metric.name.clone());
        let first = SeriesKey { namespace, name, dimensions, unit: String::new() };
        let unit = metric.unit.clone();
        let same = self.series.range(first.clone()..).take_while(move |(key, _)| {
            key.namespace == first.namespace && key.name == first.name && key.dimensions == first.dimensions
        });
        same.filter(move |(key, _)| unit.as_ref().is_none_or(|unit| *unit == key.unit))
    }

    /// The data of a metric between two times, the later one excluded.
    pub fn between(&self, metric: &Metric, from: Timestamp, until: Timestamp) -> Stat {
        let mut stat = Stat::default();
        for (_, slots) in self.of(metric) {
            let seconds = from.millis().div_euclid(1000)..until.millis().div_euclid(1000);
            slots.range(seconds).for_each(|(_, slot)| stat.merge(slot));
        }
        stat
    }
}

/// Merges what is old into minutes and drops what is very old.
fn compact(slots: &mut BTreeMap<i64, Stat>) {
    let Some(newest) = slots.keys().next_back().copied() else { return };
    let recent = slots.split_off(&(newest - FINE_SECONDS));
    let old = std::mem::replace(slots, recent);
    for (second, stat) in old.into_iter().filter(|(second, _)| *second > newest - KEPT_SECONDS) {
        slots.entry(second - second.rem_euclid(COARSE_SECONDS)).or_default().merge(&stat);
    }
    while slots.len() > MAX_SLOTS {
        slots.pop_first();
    }
}

/// What came since the last sample; a value that went back began again.
fn growth(last: Option<&MetricValue>, now: &MetricValue) -> Stat {
    match (last, now) {
        (last, MetricValue::Counter(now)) => {
            let before = match last {
                Some(MetricValue::Counter(before)) if before <= now => *before,
                _ => 0,
            };
            Stat::of([(1.0, to_f64(now - before))])
        }
        (last, MetricValue::Distribution { sum, count, buckets }) => {
            let (before_sum, before_buckets) = match last {
                Some(MetricValue::Distribution { sum: before, count: counted, buckets }) if counted <= count => {
                    (*before, buckets.as_slice())
                }
                _ => (0.0, [].as_slice()),
            };
            let more = buckets.iter().map(|(bound, count)| {
                let before = before_buckets.iter().find(|(found, _)| found.total_cmp(bound).is_eq());
                (*bound, to_f64(count.saturating_sub(before.map_or(0, |(_, count)| *count))))
            });
            let mut stat = Stat::of(more);
            // The sum is exact, the buckets are not.
            stat.sum = if stat.count > 0.0 { sum - before_sum } else { 0.0 };
            stat
        }
        (_, MetricValue::Gauge(value)) => Stat::of([(*value, 1.0)]),
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts of requests are far below 2^53")]
fn to_f64(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_millis(second * 1000)
    }

    fn metric(unit: Option<&str>) -> Metric {
        Metric {
            namespace: "N".to_string(),
            name: "M".to_string(),
            dimensions: vec![("b".to_string(), "2".to_string()), ("a".to_string(), "1".to_string())],
            unit: unit.map(str::to_string),
        }
    }

    fn sample(value: MetricValue) -> MetricSample {
        MetricSample {
            namespace: "N",
            metric_name: "M",
            dimensions: vec![("a", "1".to_string()), ("b", "2".to_string())],
            unit: "Count",
            value,
        }
    }

    #[test]
    fn counters_become_the_growth_of_each_period() {
        let mut metrics = Metrics::default();
        for (second, value) in [(0, 0), (10, 5), (59, 7), (60, 7), (70, 10), (80, 2)] {
            metrics.observe(sample(MetricValue::Counter(value)), at(second));
        }
        let sum = |from, until| metrics.between(&metric(None), at(from), at(until)).value(Statistic::Sum);
        assert_eq!(sum(0, 60), Some(7.0));
        assert_eq!(sum(60, 120), Some(5.0), "three more, then two after a restart");
        assert_eq!(sum(120, 180), None, "no growth is no data point");
        assert_eq!(metrics.between(&metric(Some("Seconds")), at(0), at(60)).value(Statistic::Sum), None);
    }

    #[test]
    fn statistics_of_values() {
        let stat = Stat::of((1..=100).map(|value| (f64::from(value), 1.0)));
        assert_eq!(stat.value(Statistic::Average), Some(50.5));
        assert_eq!(stat.value(Statistic::SampleCount), Some(100.0));
        assert_eq!((stat.value(Statistic::Minimum), stat.value(Statistic::Maximum)), (Some(1.0), Some(100.0)));
        assert_eq!(stat.value(Statistic::Percentile(99.0)), Some(99.0));
        assert_eq!(stat.value(Statistic::Percentile(50.0)), Some(50.0));
        assert_eq!(Stat::summary(10.0, 2.0, 4.0, 6.0).value(Statistic::Percentile(99.0)), None);
    }

    #[test]
    fn distributions_keep_the_exact_sum_and_the_bounds_of_their_buckets() {
        let mut metrics = Metrics::default();
        let value = |sum, buckets: &[(f64, u64)]| MetricValue::Distribution {
            sum,
            count: buckets.iter().map(|(_, count)| count).sum(),
            buckets: buckets.to_vec(),
        };
        metrics.observe(sample(value(1.0, &[(0.1, 10), (1.0, 0)])), at(0));
        metrics.observe(sample(value(6.0, &[(0.1, 18), (1.0, 2)])), at(60));
        let stat = metrics.between(&metric(None), at(60), at(120));
        assert_eq!(stat.value(Statistic::Sum), Some(5.0));
        assert_eq!(stat.value(Statistic::Average), Some(0.5));
        assert_eq!(stat.value(Statistic::Percentile(99.0)), Some(1.0));
        assert_eq!(stat.value(Statistic::Percentile(50.0)), Some(0.1));
    }

    #[test]
    fn old_seconds_become_minutes_and_memory_stays_bounded() {
        let mut metrics = Metrics::default();
        for second in 0..40_000 {
            metrics.observe(sample(MetricValue::Gauge(1.0)), at(second));
        }
        let slots = metrics.series.values().next().unwrap();
        assert!(slots.len() <= MAX_SLOTS);
        assert_eq!(metrics.between(&metric(None), at(60), at(120)).value(Statistic::Sum), Some(60.0));
    }
}
