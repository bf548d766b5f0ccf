//! What was measured, and how Cutover compares.

use serde_json::{Value, json};

use super::super::proxies::Proxy;
use super::super::report::Series;
use super::jobs::Job;

/// Something measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    CpuMicros,
    RequestsPerSecond,
    P50Micros,
    P99Micros,
    MemoryMib,
}

impl Measure {
    pub const ALL: [Self; 5] =
        [Self::CpuMicros, Self::RequestsPerSecond, Self::P50Micros, Self::P99Micros, Self::MemoryMib];

    pub fn title(self) -> &'static str {
        match self {
            Self::CpuMicros => "CPU µs per request",
            Self::RequestsPerSecond => "requests/s",
            Self::P50Micros => "p50 µs",
            Self::P99Micros => "p99 µs",
            Self::MemoryMib => "memory MiB",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::CpuMicros => "cpu_micros_per_request",
            Self::RequestsPerSecond => "requests_per_second",
            Self::P50Micros => "p50_micros",
            Self::P99Micros => "p99_micros",
            Self::MemoryMib => "memory_mib",
        }
    }

    pub fn digits(self) -> usize {
        match self {
            Self::CpuMicros => 2,
            Self::MemoryMib => 1,
            _ => 0,
        }
    }

    fn is_better(self, one: f64, other: f64) -> bool {
        if self == Self::RequestsPerSecond { one > other } else { one < other }
    }
}

/// Rounds of one proxy in one job.
#[derive(Debug)]
pub struct Figures {
    pub proxy: Proxy,
    series: [Series; Measure::ALL.len()],
    /// Requests of all rounds.
    pub requests: f64,
    /// Requests that failed, and idle connections that were lost.
    pub failed: u64,
    /// Why the job was not (or not wholly) done; its figures do not count then.
    pub problem: Option<String>,
}

impl Figures {
    pub fn new(proxy: Proxy) -> Self {
        Self { proxy, series: Default::default(), requests: 0.0, failed: 0, problem: None }
    }

    pub fn push(&mut self, measure: Measure, value: f64) {
        self.series[measure as usize].push(value);
    }

    pub fn series(&self, measure: Measure) -> &Series {
        &self.series[measure as usize]
    }

    fn json(&self) -> Value {
        let mut value = json!({"requests": self.requests, "failed": self.failed, "problem": self.problem});
        for measure in Measure::ALL {
            value[measure.key()] = json!({"median": self.series(measure).median(), "rounds": self.series(measure)});
        }
        value
    }
}

/// All proxies in one job with so many workers.
pub struct Outcome {
    pub job: &'static Job,
    pub workers: usize,
    pub figures: Vec<Figures>,
}

impl Outcome {
    /// Cutover against the better of the others by its median, round by round.
    pub fn ratio(&self, measure: Measure) -> Option<(Proxy, Series)> {
        let measured = |figures: &&Figures| figures.problem.is_none() && !figures.series(measure).is_empty();
        let own = self.figures.iter().filter(measured).find(|figures| figures.proxy == Proxy::Cutover)?;
        let others = self.figures.iter().filter(measured).filter(|figures| figures.proxy != Proxy::Cutover);
        let best = others.reduce(|best, other| {
            let better = measure.is_better(other.series(measure).median(), best.series(measure).median());
            if better { other } else { best }
        })?;
        Some((best.proxy, own.series(measure).ratios(best.series(measure))))
    }

    pub fn json(&self) -> Value {
        let mut value = json!({"job": self.job.name, "workers": self.workers, "ratios": {}});
        for figures in &self.figures {
            value[figures.proxy.name()] = figures.json();
        }
        for measure in Measure::ALL {
            if let Some((peer, ratios)) = self.ratio(measure) {
                value["ratios"][measure.key()] =
                    json!({"to": peer.name(), "median": ratios.median(), "rounds": ratios});
            }
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::proxies::Proxy;
    use super::super::jobs::JOBS;
    use super::{Figures, Measure, Outcome};

    fn figures(proxy: Proxy, cpu: &[f64], speed: &[f64]) -> Figures {
        let mut figures = Figures::new(proxy);
        cpu.iter().for_each(|value| figures.push(Measure::CpuMicros, *value));
        speed.iter().for_each(|value| figures.push(Measure::RequestsPerSecond, *value));
        figures
    }

    #[test]
    fn the_better_peer_is_the_cheaper_or_the_faster_one() {
        let mut outcome = Outcome {
            job: &JOBS[0],
            workers: 1,
            figures: vec![
                figures(Proxy::Cutover, &[10.0, 12.0], &[100.0, 100.0]),
                figures(Proxy::Haproxy, &[20.0, 20.0], &[200.0, 200.0]),
                figures(Proxy::Nginx, &[10.0, 10.0], &[50.0, 50.0]),
            ],
        };
        let (peer, ratios) = outcome.ratio(Measure::CpuMicros).unwrap();
        assert_eq!((peer, ratios.values()), (Proxy::Nginx, [1.0, 1.2].as_slice()));
        let (peer, ratios) = outcome.ratio(Measure::RequestsPerSecond).unwrap();
        assert_eq!((peer, ratios.median()), (Proxy::Haproxy, 0.5));
        outcome.figures[2].problem = Some("ended".to_owned());
        assert_eq!(outcome.ratio(Measure::CpuMicros).unwrap().0, Proxy::Haproxy);
        assert!(outcome.ratio(Measure::P99Micros).is_none());
    }
}
