//! Alarms: what they say, what they compare, and a small curve with the limit.

use askama::Template;
use deployment_view::{Alarm, Sample};
use types::Timestamp;

use super::text::{Mark, When, mark, number, shown, some_text};

/// Size of a curve in its own units; it is stretched to the width there is.
const WIDTH: f64 = 300.0;
const HEIGHT: f64 = 60.0;
/// Samples of a curve and of its table: the newest.
const SAMPLES: usize = 60;

/// The alarms.
#[derive(Template)]
#[template(path = "deployment/alarms.html")]
pub(super) struct Alarms {
    items: Vec<Item>,
}

struct Item {
    name: String,
    state: String,
    mark: Mark,
    reason: Option<String>,
    condition: Option<String>,
    value: Option<String>,
    is_heeded: bool,
    curve: Option<Curve>,
}

struct Curve {
    words: String,
    points: String,
    limit_y: Option<String>,
    samples: Vec<(Option<When>, String)>,
}

impl Alarms {
    /// Of these alarms.
    pub(super) fn new(alarms: &[Alarm]) -> Self {
        Self { items: alarms.iter().map(item).collect() }
    }
}

fn item(alarm: &Alarm) -> Item {
    let samples: Vec<Sample> = alarm.samples.iter().copied().filter(|sample| sample.value.is_finite()).collect();
    let samples = samples.get(samples.len().saturating_sub(SAMPLES)..).unwrap_or_default();
    let limit = alarm.threshold.filter(|limit| limit.is_finite());
    let condition = limit.map(|limit| {
        let metric = if alarm.metric.is_empty() { "the metric" } else { &alarm.metric };
        shown(&format!("{metric} {} {}", alarm.comparison, number(limit)))
    });
    Item {
        name: shown(&alarm.name),
        state: match alarm.state.as_str() {
            "INSUFFICIENT_DATA" => "not enough data".into(),
            "" => "not known".into(),
            state => shown(state),
        },
        mark: mark(&alarm.state),
        reason: some_text(&alarm.reason),
        condition,
        value: samples.last().map(|sample| number(sample.value)),
        is_heeded: alarm.is_heeded,
        curve: curve(samples, limit, &alarm.comparison),
    }
}

fn curve(samples: &[Sample], limit: Option<f64>, comparison: &str) -> Option<Curve> {
    let (first, last) = (samples.first()?, samples.last()?);
    let values = || samples.iter().map(|sample| sample.value);
    let (lowest, highest) = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
    // The limit and zero are always in the picture: a curve far below its limit has to look so.
    let bottom = lowest.min(limit.unwrap_or(lowest)).min(0.0);
    let top = highest.max(limit.unwrap_or(highest)).max(bottom + 1e-9);
    let y = |value: f64| format!("{:.1}", HEIGHT - 4.0 - (value - bottom) / (top - bottom) * (HEIGHT - 8.0));
    let span = (last.at.since(first.at).as_millis() as f64).max(1.0);
    let x = |at: Timestamp| at.since(first.at).as_millis() as f64 / span * WIDTH;
    let mut points: Vec<String> = samples.iter().map(|it| format!("{:.1},{}", x(it.at), y(it.value))).collect();
    if let [only] = samples {
        // A line needs two ends.
        points.push(format!("{WIDTH:.1},{}", y(only.value)));
    }
    let limit_words =
        limit.map(|limit| shown(&format!("; limit {comparison} {}", number(limit)))).unwrap_or_default();
    Some(Curve {
        words: format!(
            "{} samples; lowest {}, highest {}, newest {}{limit_words}.",
            samples.len(),
            number(lowest),
            number(highest),
            number(last.value)
        ),
        points: points.join(" "),
        limit_y: limit.map(y),
        samples: samples.iter().rev().map(|sample| (When::new(sample.at), number(sample.value))).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples(values: &[f64]) -> Vec<Sample> {
        let at = |n: usize| Timestamp::from_millis(i64::try_from(n).unwrap() * 60_000);
        values.iter().enumerate().map(|(n, value)| Sample { at: at(n), value: *value }).collect()
    }

    #[test]
    fn a_curve_below_its_limit_is_drawn_below_it() {
        let curve = curve(&samples(&[0.0, 1.0, 4.0]), Some(5.0), ">=").unwrap();
        assert_eq!(curve.points, "0.0,56.0 150.0,45.6 300.0,14.4");
        assert_eq!(curve.limit_y.as_deref(), Some("4.0"));
        assert_eq!(curve.words, "3 samples; lowest 0, highest 4, newest 4; limit >= 5.");
    }

    #[test]
    fn values_that_are_no_numbers_are_left_out_and_one_alone_is_a_level_line() {
        let alarm = Alarm { samples: samples(&[f64::NAN, 2.0, f64::INFINITY]), ..Alarm::default() };
        let curve = item(&alarm).curve.unwrap();
        assert_eq!(curve.points, "0.0,4.0 300.0,4.0");
        assert!(item(&Alarm { samples: samples(&[f64::NAN]), ..Alarm::default() }).curve.is_none());
        assert!(super::curve(&samples(&[0.0, 0.0]), None, "").unwrap().points.starts_with("0.0,56.0"));
    }
}
