//! Reads of CloudWatch.

use aws_api::cloudwatch::{
    self, DescribeAlarmsInput, DescribeAlarmsOutput, Dimension, GetMetricDataInput, GetMetricDataOutput, Metric,
    MetricAlarm, MetricDataQuery, MetricStat,
};
use aws_protocol::EpochSeconds;
use types::{Timestamp, arn_resource};

use crate::{Api, Refusal, Sample};

/// Data points of an alarm's curve.
const ALARM_POINTS: i64 = 30;

/// One curve to read.
#[derive(Clone, Debug)]
pub(crate) struct Curve {
    pub metric: Metric,
    pub stat: String,
    pub period_seconds: i64,
}

pub(crate) async fn alarms(api: &dyn Api, names: Vec<String>) -> Result<Vec<MetricAlarm>, Refusal> {
    let input = DescribeAlarmsInput { alarm_names: Some(names), ..Default::default() };
    let output: DescribeAlarmsOutput = api.call(&cloudwatch::MODEL, "DescribeAlarms", &input).await?;
    Ok(output.metric_alarms.unwrap_or_default())
}

/// All curves in one call, each oldest first; empty where nothing was measured.
pub(crate) async fn curves(
    api: &dyn Api,
    curves: &[Curve],
    start: Timestamp,
    end: Timestamp,
) -> Result<Vec<Vec<Sample>>, Refusal> {
    if curves.is_empty() {
        return Ok(Vec::new());
    }
    let query = |(index, curve): (usize, &Curve)| MetricDataQuery {
        id: Some(format!("q{index}")),
        metric_stat: Some(MetricStat {
            metric: Some(curve.metric.clone()),
            period: Some(curve.period_seconds),
            stat: Some(curve.stat.clone()),
            ..Default::default()
        }),
        ..Default::default()
    };
    let input = GetMetricDataInput {
        start_time: Some(EpochSeconds::from_millis(start.millis())),
        end_time: Some(EpochSeconds::from_millis(end.millis())),
        scan_by: Some("TimestampAscending".to_owned()),
        metric_data_queries: Some(curves.iter().enumerate().map(query).collect()),
        ..Default::default()
    };
    let output: GetMetricDataOutput = api.call(&cloudwatch::MODEL, "GetMetricData", &input).await?;
    let results = output.metric_data_results.unwrap_or_default();
    let samples = |index: usize| {
        let id = format!("q{index}");
        let Some(result) = results.iter().find(|result| result.id.as_deref() == Some(&*id)) else {
            return Vec::new();
        };
        let times = result.timestamps.iter().flatten().map(|at| Timestamp::from_millis(at.to_millis()));
        let values = result.values.iter().flatten();
        let mut samples: Vec<_> = times.zip(values).map(|(at, value)| Sample { at, value: *value }).collect();
        samples.sort_by_key(|sample| sample.at);
        samples
    };
    Ok((0..curves.len()).map(samples).collect())
}

/// What an alarm watches; none for metric math.
pub(crate) fn of_alarm(alarm: &MetricAlarm) -> Option<Curve> {
    let metric = Metric {
        namespace: alarm.namespace.clone(),
        metric_name: Some(alarm.metric_name.clone()?),
        dimensions: alarm.dimensions.clone(),
    };
    let stat = alarm.statistic.clone().or_else(|| alarm.extended_statistic.clone())?;
    Some(Curve { metric, stat, period_seconds: alarm.period.unwrap_or(60) })
}

/// How long before now an alarm's curve begins, in seconds.
pub(crate) fn alarm_span_seconds(curve: &Curve) -> i64 {
    curve.period_seconds.saturating_mul(ALARM_POINTS)
}

/// Requests, errors, median and 99th percentile of a target group, in this order; none of a network load balancer, of
/// whose target groups no requests are counted.
pub(crate) fn of_target_group(group: &str, balancer: &str, period_seconds: i64) -> Option<[Curve; 4]> {
    let balancer = dimension(balancer);
    if !balancer.starts_with("app/") {
        return None;
    }
    let dimensions = [("LoadBalancer", balancer), ("TargetGroup", dimension(group))];
    let dimensions = dimensions.map(|(name, value)| Dimension { name: Some(name.to_owned()), value: Some(value) });
    let curve = |name: &str, stat: &str| Curve {
        metric: Metric {
            namespace: Some("AWS/ApplicationELB".to_owned()),
            metric_name: Some(name.to_owned()),
            dimensions: Some(dimensions.to_vec()),
        },
        stat: stat.to_owned(),
        period_seconds,
    };
    Some([
        curve("RequestCount", "Sum"),
        curve("HTTPCode_Target_5XX_Count", "Sum"),
        curve("TargetResponseTime", "p50"),
        curve("TargetResponseTime", "p99"),
    ])
}

/// CloudWatch's dimension value of an ARN: `app/NAME/ID`, `net/NAME/ID` or `targetgroup/NAME/ID`.
fn dimension(arn: &str) -> String {
    let resource = arn_resource(arn, "elasticloadbalancing").unwrap_or(arn);
    resource.strip_prefix("loadbalancer/").unwrap_or(resource).to_owned()
}
