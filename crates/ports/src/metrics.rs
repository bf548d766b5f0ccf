//! Metrics from an embedded service to the alarms that watch them, under CloudWatch's names.

/// One metric of one resource now.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricSample {
    /// CloudWatch namespace, e.g. `AWS/ApplicationELB`.
    pub namespace: &'static str,
    /// CloudWatch metric name, e.g. `HTTPCode_Target_5XX_Count`.
    pub metric_name: &'static str,
    /// Dimension names and values, by name ascending.
    pub dimensions: Vec<(&'static str, String)>,
    /// CloudWatch unit, e.g. `Count`, `Seconds`.
    pub unit: &'static str,
    /// The value.
    pub value: MetricValue,
}

/// What a source knows of a metric. Whoever collects them turns growing values into data points by difference.
#[derive(Clone, Debug, PartialEq)]
pub enum MetricValue {
    /// Occurrences since the source started; only grows. No growth is no data point.
    Counter(u64),
    /// The value at this moment.
    Gauge(f64),
    /// Measurements since the source started; all three parts only grow.
    Distribution {
        /// Sum of all measurements.
        sum: f64,
        /// Number of measurements.
        count: u64,
        /// Upper bounds with the number of measurements at or below and above the previous bound, ascending.
        buckets: Vec<(f64, u64)>,
    },
}

/// A service that publishes metrics. Asked about twice a second; answers from memory.
pub trait MetricSource: Send + Sync {
    /// All metrics now.
    fn samples(&self) -> Vec<MetricSample>;
}
