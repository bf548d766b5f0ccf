//! A curve with its limit, and the same in words.

use deployment_view::Sample;

use crate::deployment::text::{When, number};

const WIDTH: f64 = 600.0;
const HEIGHT: f64 = 120.0;

/// A curve of samples over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Chart {
    pub title: String,
    /// Points of the line, as SVG has them; empty without samples.
    pub points: String,
    /// Height of the limit's line; none without a limit, or where it would not be seen.
    pub limit: Option<String>,
    /// The same in words.
    pub words: String,
}

impl Chart {
    /// Of samples, newest last.
    pub fn new(title: &str, samples: &[Sample], limit: Option<f64>, unit: &str) -> Self {
        let title = title.to_owned();
        let (Some(first), Some(last)) = (samples.first(), samples.last()) else {
            return Self { title, words: "Nothing was measured.".into(), ..Self::default() };
        };
        let most = samples.iter().map(|sample| sample.value).chain(limit).fold(0.0, f64::max);
        let least = samples.iter().map(|sample| sample.value).chain(limit).fold(0.0, f64::min);
        let span = if most > least { most - least } else { 1.0 };
        let height = |value: f64| HEIGHT - 4.0 - (value - least) / span * (HEIGHT - 8.0);
        #[allow(clippy::cast_precision_loss, reason = "a span of time in milliseconds is far below 2^52")]
        let across = |at: i64, span: i64| at as f64 / span.max(1) as f64 * WIDTH;
        let whole = last.at.millis() - first.at.millis();
        let points: Vec<String> = samples
            .iter()
            .map(|sample| {
                format!("{:.1},{:.1}", across(sample.at.millis() - first.at.millis(), whole), height(sample.value))
            })
            .collect();
        let highest = samples.iter().map(|sample| sample.value).fold(f64::MIN, f64::max);
        let from = When::new(first.at).map_or(String::new(), |when| format!(" since {}", when.text));
        let words = format!(
            "{} values{from}; the last {}{unit}, the highest {}{unit}{}.",
            samples.len(),
            number(last.value),
            number(highest),
            limit.map_or(String::new(), |limit| format!(", the limit {}{unit}", number(limit))),
        );
        Self { title, points: points.join(" "), limit: limit.map(|limit| format!("{:.1}", height(limit))), words }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use types::Timestamp;

    #[test]
    fn a_curve_stays_inside_and_says_the_same_in_words() {
        let sample = |seconds: i64, value| Sample { at: Timestamp::from_millis(seconds * 1_000), value };
        let chart = Chart::new("errors", &[sample(0, 1.0), sample(60, 7.0), sample(120, 3.0)], Some(5.0), "");
        assert_eq!(chart.points, "0.0,100.0 300.0,4.0 600.0,68.0");
        assert_eq!(chart.limit.as_deref(), Some("36.0"));
        assert!(
            chart.words.contains("3 values since 1970-01-01 00:00:00 UTC; the last 3, the highest 7, the limit 5.")
        );
        assert_eq!(Chart::new("errors", &[], None, "").words, "Nothing was measured.");
    }
}
