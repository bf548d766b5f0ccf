//! What the requests of a run tell about its changes.

use serde_json::{Value, json};

use super::super::proxies::Proxy;
use super::super::report::Series;
use super::load::{Outcome, Request};

/// Requests of a window in which the share is looked at.
pub const WINDOW: usize = 10_000;

/// One change of the weights; times in nanoseconds after the start of the run.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// Per cent of the requests for the second upstream.
    pub second: u16,
    pub commanded: u64,
    pub acknowledged: u64,
    /// When the next change was commanded, or the load ended.
    pub next: u64,
    /// When the upstream that is left without weight read its last request, if there is such a one.
    pub last_seen: Option<u64>,
    /// Milliseconds after the command when the balancer says that request began.
    pub last_told_millis: Option<f64>,
}

/// The figures of one proxy.
#[derive(Debug, Default)]
pub struct Figures {
    pub requests: u64,
    pub refused: u64,
    pub no_answer: u64,
    pub cut: u64,
    pub status: u64,
    /// Command to acknowledgement.
    pub acknowledged_millis: Series,
    /// Largest deviation of the share from the weight over any window after a change, one for each change, in
    /// percentage points.
    pub deviation: Series,
    /// Command to the last request of the upstream that is left without weight, as that one saw it.
    pub last_seen_millis: Series,
    /// The same, as the balancer tells it.
    pub last_told_millis: Series,
    /// Requests that were sent after the acknowledgement and reached an upstream without weight.
    pub strays: u64,
}

impl Figures {
    /// `requests` in the order of their answers; `letters` are those of the two upstreams.
    pub fn of(requests: &[Request], changes: &[Change], letters: [u8; 2]) -> Self {
        let count = |outcome: Outcome| requests.iter().filter(|request| request.outcome == outcome).count() as u64;
        let mut figures = Self {
            requests: requests.len() as u64,
            refused: count(Outcome::Refused),
            no_answer: count(Outcome::NoAnswer),
            cut: count(Outcome::Cut),
            status: count(Outcome::Status),
            ..Self::default()
        };
        for change in changes {
            figures.acknowledged_millis.push(millis(change.acknowledged - change.commanded));
            // What is sent in between is routed by these weights and no others.
            let later = requests.iter().filter(|it| it.sent >= change.acknowledged && it.sent < change.next);
            let is_second = later.filter_map(|request| match request.outcome {
                Outcome::Answered(letter) => Some(letter == letters[1]),
                _ => None,
            });
            let is_second: Vec<bool> = is_second.collect();
            if let Some(deviation) = largest_deviation(&is_second, f64::from(change.second)) {
                figures.deviation.push(deviation);
            }
            figures.strays += match change.second {
                0 => is_second.iter().filter(|second| **second).count() as u64,
                100 => is_second.iter().filter(|second| !**second).count() as u64,
                _ => 0,
            };
            if let Some(last) = change.last_seen {
                figures.last_seen_millis.push(millis(last.saturating_sub(change.commanded)));
            }
            if let Some(told) = change.last_told_millis {
                figures.last_told_millis.push(told);
            }
        }
        figures
    }

    pub fn failed(&self) -> u64 {
        self.refused + self.no_answer + self.cut + self.status
    }

    pub fn json(&self, proxy: Proxy) -> Value {
        json!({
            "proxy": proxy.name(), "requests": self.requests, "failed": self.failed(),
            "failures": {
                "refused": self.refused, "no_answer": self.no_answer, "cut": self.cut, "status": self.status,
            },
            "acknowledged_millis": series(&self.acknowledged_millis),
            "deviation_percentage_points": series(&self.deviation),
            "last_request_seen_millis": series(&self.last_seen_millis),
            "last_request_told_millis": series(&self.last_told_millis),
            "strays": self.strays,
        })
    }
}

fn series(series: &Series) -> Value {
    if series.is_empty() { Value::Null } else { json!({"median": series.median(), "changes": series}) }
}

fn millis(nanos: u64) -> f64 {
    std::time::Duration::from_nanos(nanos).as_secs_f64() * 1e3
}

/// Over every window of [`WINDOW`] requests in a row; none when there are fewer.
fn largest_deviation(is_second: &[bool], percent: f64) -> Option<f64> {
    let share = |count: u32| {
        (f64::from(count) * 100.0 / f64::from(u32::try_from(WINDOW).unwrap_or(u32::MAX)) - percent).abs()
    };
    let mut count = u32::try_from(is_second.get(..WINDOW)?.iter().filter(|second| **second).count()).ok()?;
    let mut largest = share(count);
    for (leaves, comes) in is_second.iter().zip(&is_second[WINDOW..]) {
        count = count + u32::from(*comes) - u32::from(*leaves);
        largest = largest.max(share(count));
    }
    Some(largest)
}

#[cfg(test)]
mod tests {
    use super::super::load::{Outcome, Request};
    use super::{Change, Figures, WINDOW, largest_deviation};

    #[test]
    fn every_window_counts_not_only_every_ten_thousandth_request() {
        // Half and half in the first and the last window, but 100 more in a row in between.
        let mut answers: Vec<bool> = (0..WINDOW).map(|number| number % 2 == 0).collect();
        answers.extend(vec![true; 100]);
        answers.extend((0..WINDOW).map(|number| number % 2 == 0));
        assert_eq!(largest_deviation(&answers, 50.0), Some(0.5));
        assert_eq!(largest_deviation(&answers[..WINDOW - 1], 50.0), None);
    }

    #[test]
    fn a_request_sent_before_the_acknowledgement_may_go_to_either_upstream() {
        let request = |sent, letter| Request { sent, done: sent + 5, outcome: Outcome::Answered(letter) };
        let change = Change {
            second: 100,
            commanded: 1_000_000,
            acknowledged: 3_000_000,
            next: 9_000_000,
            last_seen: Some(2_500_000),
            last_told_millis: None,
        };
        let mut requests = vec![request(2_000_000, b'a'), request(3_000_000, b'b'), request(9_000_000, b'a')];
        let figures = Figures::of(&requests, &[change], *b"ab");
        assert_eq!((figures.strays, figures.failed(), figures.requests), (0, 0, 3));
        assert_eq!(
            (figures.acknowledged_millis.values(), figures.last_seen_millis.values()),
            (&[2.0][..], &[1.5][..])
        );
        requests.push(request(4_000_000, b'a'));
        requests.push(Request { outcome: Outcome::Cut, ..request(5_000_000, b'a') });
        let figures = Figures::of(&requests, &[change], *b"ab");
        assert_eq!((figures.strays, figures.failed()), (1, 1));
    }
}
