//! From requests to alarms and data.

use std::collections::BTreeMap;

use aws_api::cloudwatch as api;
use aws_protocol::ApiError;
use types::Timestamp;

use super::calls::refuse;
use super::records::{Actions, AlarmRecord, Comparison, Metric, Rule, State, Statistic, TreatMissing};
use super::series::{SeriesKey, Stat};

const MAX_DIMENSIONS: usize = 30;
const MAX_VALUES: usize = 150;
/// Longest stretch an alarm looks back.
const MAX_WINDOW_SECONDS: u64 = 7 * 24 * 3600;

/// PutMetricAlarm's name and alarm, in the given state.
pub(super) fn alarm(
    input: api::PutMetricAlarmInput,
    now: Timestamp,
    state: State,
) -> Result<(String, AlarmRecord), ApiError> {
    if input.metrics.is_some() || input.threshold_metric_id.is_some() || input.evaluation_criteria.is_some() {
        let text = "Metric math, anomaly detection and PromQL alarms are not supported here yet: name one metric.";
        return Err(refuse("InvalidParameterCombination", text));
    }
    let name = required(input.alarm_name, "AlarmName")?;
    let statistic = statistic(input.statistic, input.extended_statistic)?;
    let rule = rule(
        input.comparison_operator,
        input.evaluation_periods,
        input.datapoints_to_alarm,
        input.threshold,
        input.treat_missing_data,
    )?;
    let period_seconds = period_seconds(required(input.period, "Period")?)?;
    if u64::from(period_seconds) * u64::from(rule.evaluation_periods) > MAX_WINDOW_SECONDS {
        return Err(invalid("Metrics cannot be checked across more than a week (EvaluationPeriods * Period)."));
    }
    let tags = input.tags.unwrap_or_default().into_iter();
    let alarm = AlarmRecord {
        description: input.alarm_description,
        actions: Actions {
            enabled: input.actions_enabled.unwrap_or(true),
            on_ok: input.ok_actions.unwrap_or_default(),
            on_alarm: input.alarm_actions.unwrap_or_default(),
            on_insufficient_data: input.insufficient_data_actions.unwrap_or_default(),
        },
        metric: Metric {
            namespace: required(input.namespace, "Namespace")?,
            name: required(input.metric_name, "MetricName")?,
            dimensions: dimensions(input.dimensions)?,
            unit: input.unit,
        },
        statistic,
        period_seconds,
        rule,
        low_sample: input.evaluate_low_sample_count_percentile,
        configured_at: now,
        state,
        tags: tags.map(|tag| (tag.key.unwrap_or_default(), tag.value.unwrap_or_default())).collect(),
        untold: Vec::new(),
        history: Vec::new(),
    };
    Ok((name, alarm))
}

fn period_seconds(given: i64) -> Result<u32, ApiError> {
    let valid = matches!(given, 10 | 20 | 30) || (given > 0 && given % 60 == 0);
    let period = u32::try_from(given).ok().filter(|_| valid);
    period.ok_or_else(|| invalid(format!("Period is {given}: it must be 10, 20, 30 or a multiple of 60 seconds.")))
}

pub(super) fn statistic(plain: Option<String>, extended: Option<String>) -> Result<Statistic, ApiError> {
    let found = match (plain, extended) {
        (Some(plain), None) => Statistic::parse(&plain).ok_or(plain),
        (None, Some(extended)) => Statistic::parse_extended(&extended).ok_or(extended),
        _ => {
            let text = "Exactly one of Statistic and ExtendedStatistic must be given.";
            return Err(refuse("InvalidParameterCombination", text));
        }
    };
    found.map_err(|text| {
        invalid(format!("The statistic {text} is not supported here: use a plain one or a percentile such as p99."))
    })
}

fn rule(
    comparison: Option<String>,
    periods: Option<i64>,
    datapoints: Option<i64>,
    threshold: Option<f64>,
    treat: Option<String>,
) -> Result<Rule, ApiError> {
    let comparison = required(comparison, "ComparisonOperator")?;
    let comparison = Comparison::parse(&comparison)
        .ok_or_else(|| invalid(format!("The comparison {comparison} is not supported here: it needs a model.")))?;
    let positive = |number: i64, what: &str| {
        let number = u32::try_from(number).ok().filter(|number| *number > 0);
        number.ok_or_else(|| invalid(format!("{what} must be at least 1.")))
    };
    let evaluation_periods = positive(required(periods, "EvaluationPeriods")?, "EvaluationPeriods")?;
    let datapoints_to_alarm = datapoints.map(|number| positive(number, "DatapointsToAlarm")).transpose()?;
    if datapoints_to_alarm.is_some_and(|datapoints| datapoints > evaluation_periods) {
        return Err(invalid("DatapointsToAlarm must not exceed EvaluationPeriods."));
    }
    let treat_missing_data = match treat {
        None => None,
        Some(text) => Some(TreatMissing::parse(&text).ok_or_else(|| {
            invalid(format!("TreatMissingData {text} must be breaching, notBreaching, ignore or missing."))
        })?),
    };
    let threshold = required(threshold, "Threshold")?;
    if !threshold.is_finite() {
        return Err(invalid("Threshold must be a finite number."));
    }
    Ok(Rule { evaluation_periods, datapoints_to_alarm, comparison, threshold, treat_missing_data })
}

pub(super) fn dimensions(dimensions: Option<Vec<api::Dimension>>) -> Result<Vec<(String, String)>, ApiError> {
    let dimensions = dimensions.unwrap_or_default();
    if dimensions.len() > MAX_DIMENSIONS {
        return Err(invalid(format!("A metric has at most {MAX_DIMENSIONS} dimensions.")));
    }
    let pairs = dimensions.into_iter().map(|dimension| {
        Ok((required(dimension.name, "Dimension.Name")?, required(dimension.value, "Dimension.Value")?))
    });
    let pairs = pairs.collect::<Result<Vec<_>, ApiError>>()?;
    let distinct: BTreeMap<_, _> = pairs.iter().cloned().collect();
    if distinct.len() != pairs.len() {
        return Err(invalid("A dimension is named twice."));
    }
    Ok(pairs)
}

/// One datum of PutMetricData. Without a timestamp it is of now, on the engine's clock.
pub(super) fn datum(
    namespace: &str,
    datum: api::MetricDatum,
    now: Timestamp,
) -> Result<(SeriesKey, Timestamp, Stat), ApiError> {
    let mut dimensions = dimensions(datum.dimensions)?;
    dimensions.sort();
    let key = SeriesKey {
        namespace: namespace.to_string(),
        name: required(datum.metric_name, "MetricName")?,
        dimensions,
        unit: datum.unit.unwrap_or_else(|| "None".to_string()),
    };
    let at = datum.timestamp.map_or(now, |at| Timestamp::from_millis(at.to_millis()));
    let stat = match (datum.value, datum.values, datum.statistic_values) {
        (Some(value), None, None) => Stat::of([(finite(value)?, 1.0)]),
        (None, Some(values), None) => values_stat(values, datum.counts)?,
        (None, None, Some(set)) => {
            let (sum, count) = (required(set.sum, "Sum")?, required(set.sample_count, "SampleCount")?);
            let (minimum, maximum) = (required(set.minimum, "Minimum")?, required(set.maximum, "Maximum")?);
            Stat::summary(finite(sum)?, finite(count)?, finite(minimum)?, finite(maximum)?)
        }
        _ => {
            let text = "Exactly one of Value, Values and StatisticValues must be given.";
            return Err(refuse("InvalidParameterCombination", text));
        }
    };
    Ok((key, at, stat))
}

fn values_stat(values: Vec<f64>, counts: Option<Vec<f64>>) -> Result<Stat, ApiError> {
    let counts = counts.unwrap_or_else(|| vec![1.0; values.len()]);
    if values.len() > MAX_VALUES || counts.len() != values.len() {
        return Err(invalid(format!("Values has at most {MAX_VALUES} items, and Counts as many as Values.")));
    }
    let pairs = values.into_iter().zip(counts).map(|(value, count)| Ok((finite(value)?, finite(count)?)));
    Ok(Stat::of(pairs.collect::<Result<Vec<_>, ApiError>>()?))
}

fn finite(value: f64) -> Result<f64, ApiError> {
    if value.is_finite() { Ok(value) } else { Err(invalid("A value must be a finite number.")) }
}

pub(super) fn required<T>(value: Option<T>, member: &str) -> Result<T, ApiError> {
    value.ok_or_else(|| refuse("MissingParameter", format!("The parameter {member} is required.")))
}

pub(super) fn invalid(text: impl Into<String>) -> ApiError {
    refuse("InvalidParameterValue", text)
}
