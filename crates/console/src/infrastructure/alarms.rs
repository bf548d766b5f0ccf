//! Alarms with their curves.

use std::time::{SystemTime, UNIX_EPOCH};

use async_trait::async_trait;
use deployment_view::{Api, Refusal, RefusalKind};
use serde_json::{Value, json};

use super::balancers::samples;
use super::board::{Cell, Part, Source};
use super::chart::Chart;
use super::doc::{Doc, all};
use crate::deployment::text::number;
use crate::page::Section;

/// Values of a curve.
const VALUES: u64 = 60;

/// The page of all.
pub(crate) struct Alarms;

#[async_trait]
impl Source for Alarms {
    fn title(&self) -> String {
        "Alarms".into()
    }

    fn section(&self) -> Section {
        Section::Alarms
    }

    async fn parts(&self, api: &dyn Api) -> Result<Vec<Part>, Refusal> {
        let model = &aws_api::cloudwatch::MODEL;
        let found = all(api, model, "DescribeAlarms", json!({}), "MetricAlarms", ("NextToken", "NextToken")).await?;
        let row = |alarm: &Value| {
            let alarm = Doc(alarm);
            let name = alarm.text("AlarmName");
            vec![
                Cell::link(&["alarms", name], name),
                Cell::status(alarm.text("StateValue")),
                Cell::text(condition(alarm)),
                Cell::text(alarm.text("StateReason")),
                Cell::time(alarm.time("StateUpdatedTimestamp")),
            ]
        };
        let columns = ["Alarm", "State", "Condition", "Reason", "Since"];
        let rows = found.iter().map(row).collect();
        Ok(vec![Part::new("alarms", "All alarms").table(&columns, rows, "There are no alarms.")])
    }
}

/// `HTTPCode_Target_5XX_Count (Sum of 60 s) >= 5 for 1 of 1 periods`.
fn condition(alarm: Doc<'_>) -> String {
    let statistic = [alarm.text("Statistic"), alarm.text("ExtendedStatistic")].concat();
    let periods = alarm.number("EvaluationPeriods");
    let of = alarm.number("DatapointsToAlarm");
    let of = if of.is_empty() { periods.clone() } else { of };
    format!(
        "{} ({statistic} of {} s) {} {} for {of} of {periods} periods",
        alarm.text("MetricName"),
        alarm.number("Period"),
        comparison(alarm.text("ComparisonOperator")),
        alarm.float("Threshold").map_or(String::new(), number),
    )
}

/// The sign of a comparison.
fn comparison(operator: &str) -> &str {
    match operator {
        "GreaterThanOrEqualToThreshold" => ">=",
        "GreaterThanThreshold" => ">",
        "LessThanThreshold" => "<",
        "LessThanOrEqualToThreshold" => "<=",
        other => other,
    }
}

/// The page of one.
pub(crate) struct Alarm(String);

impl Alarm {
    /// Of this name.
    pub fn new(name: &str) -> Self {
        Self(name.to_owned())
    }
}

#[async_trait]
impl Source for Alarm {
    fn title(&self) -> String {
        format!("Alarm {}", self.0)
    }

    fn section(&self) -> Section {
        Section::Alarms
    }

    async fn parts(&self, api: &dyn Api) -> Result<Vec<Part>, Refusal> {
        let input = json!({ "AlarmNames": [self.0] });
        let answer = api.call_document(&aws_api::cloudwatch::MODEL, "DescribeAlarms", input).await?;
        let alarm = Doc(&answer).list("MetricAlarms").next().ok_or_else(|| Refusal {
            kind: RefusalKind::NotFound,
            operation: "DescribeAlarms".into(),
            code: String::new(),
            message: format!("There is no alarm {}.", self.0),
        })?;
        let dimension = |dimension: Doc<'_>| format!("{}={}", dimension.text("Name"), dimension.text("Value"));
        let dimensions: Vec<String> = alarm.list("Dimensions").map(dimension).collect();
        let about = Part::new("about", "State").facts([
            ("State", Cell::status(alarm.text("StateValue"))),
            ("Reason", Cell::text(alarm.text("StateReason"))),
            ("Since", Cell::time(alarm.time("StateUpdatedTimestamp"))),
            ("Condition", Cell::text(condition(alarm))),
            ("Metric of", Cell::text([alarm.text("Namespace"), " ", &dimensions.join(", ")].concat())),
            ("Without data", Cell::text(alarm.text("TreatMissingData"))),
            ("Description", Cell::text(alarm.text("AlarmDescription"))),
        ]);
        Ok(vec![about, Part::or_refused("curve", "Curve", curve(api, alarm).await)])
    }
}

async fn curve(api: &dyn Api, alarm: Doc<'_>) -> Result<Part, Refusal> {
    let period = alarm.get("Period").0.as_u64().unwrap_or(60).max(1);
    let metric = json!({ "Namespace": alarm.text("Namespace"), "MetricName": alarm.text("MetricName"),
                         "Dimensions": alarm.get("Dimensions").0 });
    let statistic = [alarm.text("Statistic"), alarm.text("ExtendedStatistic")].concat();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let input = json!({
        "StartTime": now.saturating_sub(period * VALUES), "EndTime": now, "ScanBy": "TimestampAscending",
        "MetricDataQueries": [{ "Id": "m", "MetricStat": { "Metric": metric, "Period": period, "Stat": statistic } }],
    });
    let answer = api.call_document(&aws_api::cloudwatch::MODEL, "GetMetricData", input).await?;
    let samples = Doc(&answer).list("MetricDataResults").next().map_or(Vec::new(), samples);
    let mut part = Part::new("curve", "Curve");
    part.charts.push(Chart::new(alarm.text("MetricName"), &samples, alarm.float("Threshold"), ""));
    Ok(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_is_told_in_one_line() {
        let alarm = json!({ "MetricName": "Errors", "Statistic": "Sum", "Period": 60, "Threshold": 5.0,
                            "ComparisonOperator": "GreaterThanOrEqualToThreshold", "EvaluationPeriods": 3,
                            "DatapointsToAlarm": 2 });
        assert_eq!(condition(Doc(&alarm)), "Errors (Sum of 60 s) >= 5 for 2 of 3 periods");
    }
}
