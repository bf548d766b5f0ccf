//! Reading metric data: GetMetricStatistics, GetMetricData, ListMetrics.
//!
//! Periods begin at multiples of their length, on the engine's clock as everywhere. Leaves out: expressions (metric
//! math), refused in words.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::PoisonError;

use aws_api::cloudwatch as api;
use aws_protocol::{ApiError, CallContext, EpochSeconds};
use types::Timestamp;

use super::Inner;
use super::calls::refuse;
use super::parse::{dimensions, invalid, required, statistic};
use super::records::{Metric, Statistic};
use super::series::{Metrics, Stat};

/// Data points of one GetMetricStatistics (API reference).
const MAX_POINTS: i64 = 1_440;
/// Data points of all queries of one GetMetricData (API reference).
const MAX_DATA_POINTS: i64 = 100_800;
const MAX_QUERIES: usize = 500;
const METRICS_PER_PAGE: usize = 500;

/// Stretch of time in whole periods.
struct Window {
    from: i64,
    until: i64,
    period: i64,
}

impl Window {
    fn new(start: Option<EpochSeconds>, end: Option<EpochSeconds>, period: Option<i64>) -> Result<Self, ApiError> {
        let start = required(start, "StartTime")?.to_millis();
        let end = required(end, "EndTime")?.to_millis();
        let seconds = required(period, "Period")?;
        let valid = matches!(seconds, 1 | 5 | 10 | 20 | 30) || (seconds > 0 && seconds % 60 == 0);
        if !valid {
            return Err(invalid("Period must be 1, 5, 10, 20, 30 or a multiple of 60 seconds."));
        }
        if start >= end {
            return Err(invalid("The parameter StartTime must be less than the parameter EndTime."));
        }
        let period = seconds.saturating_mul(1000);
        let until = end.saturating_add(period - 1).div_euclid(period);
        Ok(Self { from: start.div_euclid(period), until, period })
    }

    fn points(&self) -> i64 {
        self.until.saturating_sub(self.from)
    }

    /// Periods that have data, oldest first.
    fn data(&self, metrics: &Metrics, metric: &Metric) -> Vec<(Timestamp, Stat)> {
        let at = |period: i64| Timestamp::from_millis(period.saturating_mul(self.period));
        let found =
            (self.from..self.until).map(|period| (at(period), metrics.between(metric, at(period), at(period + 1))));
        found.filter(|(_, stat)| stat.count > 0.0).collect()
    }
}

impl Inner {
    pub(super) fn get_metric_statistics(
        &self,
        input: api::GetMetricStatisticsInput,
    ) -> Result<api::GetMetricStatisticsOutput, ApiError> {
        let window = Window::new(input.start_time, input.end_time, input.period)?;
        if window.points() > MAX_POINTS {
            let text = format!(
                "You have requested up to {} datapoints, which exceeds the limit of {MAX_POINTS}. Enlarge the period \
                 or shorten the time.",
                window.points()
            );
            return Err(refuse("InvalidParameterCombination", text));
        }
        let plain = input.statistics.unwrap_or_default().into_iter().map(|text| statistic(Some(text), None));
        let extended =
            input.extended_statistics.unwrap_or_default().into_iter().map(|text| statistic(None, Some(text)));
        let wanted: Vec<Statistic> = plain.chain(extended).collect::<Result<_, _>>()?;
        if wanted.is_empty() {
            return Err(refuse("MissingParameter", "The parameter Statistics or ExtendedStatistics is required."));
        }
        let name = required(input.metric_name, "MetricName")?;
        let metric = Metric {
            namespace: required(input.namespace, "Namespace")?,
            name: name.clone(),
            dimensions: dimensions(input.dimensions)?,
            unit: input.unit,
        };
        let metrics = self.metrics.read().unwrap_or_else(PoisonError::into_inner);
        let mut datapoints = Vec::new();
        for unit in metrics.units(&metric) {
            let metric = Metric { unit: Some(unit.clone()), ..metric.clone() };
            let data = window.data(&metrics, &metric).into_iter();
            datapoints.extend(data.map(|(at, stat)| datapoint(at, &stat, &unit, &wanted)));
        }
        Ok(api::GetMetricStatisticsOutput { datapoints: Some(datapoints), label: Some(name) })
    }

    pub(super) fn get_metric_data(
        &self,
        input: api::GetMetricDataInput,
    ) -> Result<api::GetMetricDataOutput, ApiError> {
        let queries = required(input.metric_data_queries, "MetricDataQueries")?;
        if queries.len() > MAX_QUERIES {
            return Err(invalid(format!("A request has at most {MAX_QUERIES} queries.")));
        }
        let newest_first = input.scan_by.as_deref() != Some("TimestampAscending");
        let metrics = self.metrics.read().unwrap_or_else(PoisonError::into_inner);
        let (mut results, mut points) = (Vec::new(), 0_i64);
        for query in queries {
            let id = required(query.id, "Id")?;
            if query.expression.is_some() {
                let text =
                    format!("The query {id} has an Expression: metric math is not supported here, name one metric.");
                return Err(invalid(text));
            }
            let asked = required(query.metric_stat, "MetricStat")?;
            let window = Window::new(input.start_time, input.end_time, asked.period)?;
            points = points.saturating_add(window.points());
            if points > MAX_DATA_POINTS {
                return Err(invalid(format!("The queries ask for more than {MAX_DATA_POINTS} datapoints.")));
            }
            let stat = required(asked.stat, "Stat")?;
            let statistic = Statistic::parse(&stat).map_or_else(|| statistic(None, Some(stat)), Ok)?;
            let named = required(asked.metric, "Metric")?;
            let metric = Metric {
                namespace: required(named.namespace, "Namespace")?,
                name: required(named.metric_name, "MetricName")?,
                dimensions: dimensions(named.dimensions)?,
                unit: asked.unit,
            };
            if query.return_data == Some(false) {
                continue;
            }
            let data = window.data(&metrics, &metric).into_iter();
            let mut data: Vec<_> = data.filter_map(|(at, stat)| Some((time(at), stat.value(statistic)?))).collect();
            if newest_first {
                data.reverse();
            }
            let (timestamps, values) = data.into_iter().unzip();
            results.push(api::MetricDataResult {
                id: Some(id),
                label: Some(query.label.unwrap_or(metric.name)),
                timestamps: Some(timestamps),
                values: Some(values),
                status_code: Some("Complete".to_string()),
                messages: None,
            });
        }
        Ok(api::GetMetricDataOutput {
            metric_data_results: Some(results),
            next_token: None,
            messages: Some(Vec::new()),
        })
    }

    pub(super) fn list_metrics(
        &self,
        context: &CallContext,
        input: api::ListMetricsInput,
    ) -> Result<api::ListMetricsOutput, ApiError> {
        let filters = input.dimensions.unwrap_or_default();
        let has = |dimensions: &[(String, String)], filter: &api::DimensionFilter| {
            dimensions.iter().any(|(name, value)| {
                Some(name) == filter.name.as_ref() && filter.value.as_ref().is_none_or(|wanted| wanted == value)
            })
        };
        let metrics = self.metrics.read().unwrap_or_else(PoisonError::into_inner);
        // A metric in two units is one metric.
        let found: BTreeSet<_> = metrics
            .keys()
            .filter(|key| input.namespace.as_ref().is_none_or(|wanted| *wanted == key.namespace))
            .filter(|key| input.metric_name.as_ref().is_none_or(|wanted| *wanted == key.name))
            .filter(|key| filters.iter().all(|filter| has(&key.dimensions, filter)))
            .map(|key| (key.namespace.clone(), key.name.clone(), key.dimensions.clone()))
            .collect();
        let before: usize = match &input.next_token {
            None => 0,
            Some(token) => token.parse().map_err(|_| {
                refuse("InvalidParameterValue", "The next token is not valid; start again without one.")
            })?,
        };
        let total = found.len();
        let page: Vec<_> = found.into_iter().skip(before).take(METRICS_PER_PAGE).map(print).collect();
        let shown = before + page.len();
        let owners = input.include_linked_accounts.unwrap_or(false);
        Ok(api::ListMetricsOutput {
            owning_accounts: owners.then(|| vec![context.scope.account_id.clone(); page.len()]),
            metrics: Some(page),
            next_token: (shown < total).then(|| shown.to_string()),
        })
    }
}

fn datapoint(at: Timestamp, stat: &Stat, unit: &str, wanted: &[Statistic]) -> api::Datapoint {
    let mut point =
        api::Datapoint { timestamp: Some(time(at)), unit: Some(unit.to_string()), ..api::Datapoint::default() };
    let mut extended = BTreeMap::new();
    for statistic in wanted {
        let value = stat.value(*statistic);
        match statistic {
            Statistic::SampleCount => point.sample_count = value,
            Statistic::Average => point.average = value,
            Statistic::Sum => point.sum = value,
            Statistic::Minimum => point.minimum = value,
            Statistic::Maximum => point.maximum = value,
            Statistic::Percentile(_) => extended.extend(statistic.texts().1.zip(value)),
        }
    }
    point.extended_statistics = (!extended.is_empty()).then_some(extended);
    point
}

fn print((namespace, name, dimensions): (String, String, Vec<(String, String)>)) -> api::Metric {
    let dimension = |(name, value)| api::Dimension { name: Some(name), value: Some(value) };
    api::Metric {
        namespace: Some(namespace),
        metric_name: Some(name),
        dimensions: Some(dimensions.into_iter().map(dimension).collect()),
    }
}

fn time(at: Timestamp) -> EpochSeconds {
    EpochSeconds::from_millis(at.millis())
}
