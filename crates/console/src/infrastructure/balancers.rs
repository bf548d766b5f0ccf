//! Load balancers with their listeners and rules, target groups with the health of their targets and what they measured.

use std::time::{SystemTime, UNIX_EPOCH};

use async_trait::async_trait;
use deployment_view::{Api, Refusal, RefusalKind, Sample};
use serde_json::{Value, json};
use tokio::join;

use super::board::{Cell, Part, Source};
use super::chart::Chart;
use super::doc::{Doc, all, elb_name, last, seconds};
use crate::page::Section;

/// How far back curves go.
const SPAN_SECONDS: u64 = 30 * 60;
/// One value of a curve.
const PERIOD_SECONDS: u64 = 60;

fn not_found(operation: &str, what: String) -> Refusal {
    Refusal { kind: RefusalKind::NotFound, operation: operation.into(), code: String::new(), message: what }
}

/// The page of a load balancer.
pub(crate) struct LoadBalancer(String);

impl LoadBalancer {
    /// Of this name.
    pub fn new(name: &str) -> Self {
        Self(name.to_owned())
    }
}

#[async_trait]
impl Source for LoadBalancer {
    fn title(&self) -> String {
        format!("Load balancer {}", self.0)
    }

    fn section(&self) -> Section {
        Section::Infrastructure
    }

    async fn parts(&self, api: &dyn Api) -> Result<Vec<Part>, Refusal> {
        let model = &aws_api::elbv2::MODEL;
        let answer = api.call_document(model, "DescribeLoadBalancers", json!({ "Names": [self.0] })).await?;
        let missing = || not_found("DescribeLoadBalancers", format!("There is no load balancer {}.", self.0));
        let balancer = Doc(&answer).list("LoadBalancers").next().ok_or_else(missing)?;
        let about = Part::new("about", "Settings").facts([
            ("Type", Cell::text(balancer.text("Type"))),
            ("State", Cell::text(balancer.get("State").text("Code"))),
            ("Scheme", Cell::text(balancer.text("Scheme"))),
            ("Address", Cell::text(balancer.text("DNSName"))),
            ("Created", Cell::time(balancer.time("CreatedTime"))),
        ]);
        let listeners = listeners(api, balancer.text("LoadBalancerArn")).await;
        Ok(vec![about, Part::or_refused("listeners", "Listeners and rules", listeners)])
    }
}

async fn listeners(api: &dyn Api, arn: &str) -> Result<Part, Refusal> {
    let model = &aws_api::elbv2::MODEL;
    let token = ("NextMarker", "Marker");
    let found = all(api, model, "DescribeListeners", json!({ "LoadBalancerArn": arn }), "Listeners", token).await?;
    let mut rows = Vec::new();
    for listener in found.iter().map(Doc) {
        let name = format!("{} {}", listener.text("Protocol"), listener.number("Port"));
        let input = json!({ "ListenerArn": listener.text("ListenerArn") });
        let rules = all(api, model, "DescribeRules", input, "Rules", token).await?;
        for rule in rules.iter().map(Doc) {
            rows.push(vec![
                Cell::text(&name),
                Cell::text(rule.text("Priority")),
                Cell::text(conditions(rule)),
                Cell::text(actions(rule.list("Actions"))),
            ]);
        }
    }
    let columns = ["Listener", "Priority", "When", "Then"];
    Ok(Part::new("listeners", "Listeners and rules").table(&columns, rows, "It has no listeners."))
}

fn conditions(rule: Doc<'_>) -> String {
    let condition = |condition: Doc<'_>| {
        let field = condition.text("Field");
        let config = [
            "HostHeaderConfig",
            "PathPatternConfig",
            "HttpHeaderConfig",
            "HttpRequestMethodConfig",
            "SourceIpConfig",
        ]
        .into_iter()
        .map(|name| condition.get(name))
        .find(|config| config.0 != &Value::Null);
        let values = config.map_or_else(|| condition.texts("Values"), |config| config.texts("Values"));
        let name = config.map_or("", |config| config.text("HttpHeaderName"));
        format!("{field} {name} {}", values.join(" or ")).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let all: Vec<String> = rule.list("Conditions").map(condition).collect();
    if all.is_empty() { "always".into() } else { all.join(" and ") }
}

fn actions<'a>(actions: impl Iterator<Item = Doc<'a>>) -> String {
    let one = |action: Doc<'a>| match action.text("Type") {
        "forward" => {
            let share = |group: Doc<'a>| {
                format!("{} (weight {})", elb_name(group.text("TargetGroupArn")), group.number("Weight"))
            };
            let shares: Vec<String> = action.get("ForwardConfig").list("TargetGroups").map(share).collect();
            format!("forward to {}", shares.join(", "))
        }
        "fixed-response" => format!("answer {}", action.get("FixedResponseConfig").text("StatusCode")),
        other => other.to_owned(),
    };
    actions.map(one).collect::<Vec<_>>().join("; ")
}

/// The page of a target group.
pub(crate) struct TargetGroup(String);

impl TargetGroup {
    /// Of this name.
    pub fn new(name: &str) -> Self {
        Self(name.to_owned())
    }
}

#[async_trait]
impl Source for TargetGroup {
    fn title(&self) -> String {
        format!("Target group {}", self.0)
    }

    fn section(&self) -> Section {
        Section::Infrastructure
    }

    async fn parts(&self, api: &dyn Api) -> Result<Vec<Part>, Refusal> {
        let model = &aws_api::elbv2::MODEL;
        let answer = api.call_document(model, "DescribeTargetGroups", json!({ "Names": [self.0] })).await?;
        let missing = || not_found("DescribeTargetGroups", format!("There is no target group {}.", self.0));
        let group = Doc(&answer).list("TargetGroups").next().ok_or_else(missing)?;
        let (targets, traffic) = join!(targets(api, group.text("TargetGroupArn")), traffic(api, group));
        Ok(vec![
            settings(group),
            Part::or_refused("targets", "Targets", targets),
            Part::or_refused("traffic", "Traffic of the last half hour", traffic),
        ])
    }
}

fn settings(group: Doc<'_>) -> Part {
    let balancer = group.texts("LoadBalancerArns").first().map_or("", |arn| elb_name(arn));
    let check = format!(
        "{} {} every {} s, {} s to answer, {} in a row to be healthy, {} to be unhealthy",
        group.text("HealthCheckProtocol"),
        group.text("HealthCheckPath"),
        group.number("HealthCheckIntervalSeconds"),
        group.number("HealthCheckTimeoutSeconds"),
        group.number("HealthyThresholdCount"),
        group.number("UnhealthyThresholdCount")
    );
    Part::new("about", "Settings").facts([
        ("Load balancer", Cell::link(&["load-balancers", balancer], balancer)),
        ("Protocol", Cell::text(format!("{} {}", group.text("Protocol"), group.text("ProtocolVersion")))),
        ("Port", Cell::text(group.number("Port"))),
        ("Targets are", Cell::text(group.text("TargetType"))),
        ("Health check", Cell::text(check)),
        ("Healthy answers", Cell::text(group.get("Matcher").text("HttpCode"))),
    ])
}

async fn targets(api: &dyn Api, arn: &str) -> Result<Part, Refusal> {
    let input = json!({ "TargetGroupArn": arn });
    let answer = api.call_document(&aws_api::elbv2::MODEL, "DescribeTargetHealth", input).await?;
    let row = |target: Doc<'_>| {
        let health = target.get("TargetHealth");
        vec![
            Cell::text(format!("{}:{}", target.get("Target").text("Id"), target.get("Target").number("Port"))),
            Cell::status(health.text("State")),
            Cell::text(health.text("Reason")),
            Cell::text(health.text("Description")),
        ]
    };
    let rows = Doc(&answer).list("TargetHealthDescriptions").map(row).collect();
    let columns = ["Target", "State", "Reason", "In words"];
    Ok(Part::new("targets", "Targets").table(&columns, rows, "Nothing is registered with it."))
}

async fn traffic(api: &dyn Api, group: Doc<'_>) -> Result<Part, Refusal> {
    let (group_arn, balancers) = (group.text("TargetGroupArn"), group.texts("LoadBalancerArns"));
    let Some(balancer) = balancers.first() else {
        let part = Part::new("traffic", "Traffic of the last half hour");
        return Ok(Part { note: "Without a load balancer it gets no requests.".into(), ..part });
    };
    let dimensions = json!([
        { "Name": "TargetGroup", "Value": last_part(group_arn) },
        { "Name": "LoadBalancer", "Value": last_part(balancer).trim_start_matches("loadbalancer/") },
    ]);
    let wanted = [
        ("Requests a minute", "RequestCount", "Sum", ""),
        ("Answers of status 5xx a minute", "HTTPCode_Target_5XX_Count", "Sum", ""),
        ("Median time of an answer", "TargetResponseTime", "p50", " s"),
        ("99th percentile of the time of an answer", "TargetResponseTime", "p99", " s"),
    ];
    let queries: Vec<Value> = wanted
        .iter()
        .enumerate()
        .map(|(number, (_, metric, stat, _))| {
            let metric = json!({ "Namespace": "AWS/ApplicationELB", "MetricName": metric, "Dimensions": dimensions });
            json!({ "Id": format!("m{number}"),
                    "MetricStat": { "Metric": metric, "Period": PERIOD_SECONDS, "Stat": stat } })
        })
        .collect();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let input = json!({ "StartTime": now.saturating_sub(SPAN_SECONDS), "EndTime": now, "ScanBy": "TimestampAscending",
                        "MetricDataQueries": queries });
    let answer = api.call_document(&aws_api::cloudwatch::MODEL, "GetMetricData", input).await?;
    let results: Vec<Doc<'_>> = Doc(&answer).list("MetricDataResults").collect();
    let mut part = Part::new("traffic", "Traffic of the last half hour");
    for (number, (title, _, _, unit)) in wanted.iter().enumerate() {
        let id = format!("m{number}");
        let samples =
            results.iter().find(|result| result.text("Id") == id).map_or(Vec::new(), |found| samples(*found));
        part.charts.push(Chart::new(title, &samples, None, unit));
    }
    Ok(part)
}

/// Samples of a MetricDataResult, oldest first.
pub(crate) fn samples(result: Doc<'_>) -> Vec<Sample> {
    let times = result.list("Timestamps").filter_map(|at| seconds(at.0.as_f64()?));
    let values = result.list("Values").filter_map(|value| value.0.as_f64());
    let mut samples: Vec<Sample> = times.zip(values).map(|(at, value)| Sample { at, value }).collect();
    samples.sort_by_key(|sample| sample.at);
    samples
}

/// What CloudWatch's dimensions call it: the ARN's part behind the account.
fn last_part(arn: &str) -> &str {
    arn.splitn(6, ':').last().unwrap_or_else(|| last(arn))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_told_in_words() {
        let rule = json!({
            "Conditions": [{ "Field": "path-pattern", "PathPatternConfig": { "Values": ["/a/*", "/b"] } },
                           { "Field": "http-header", "HttpHeaderConfig": { "HttpHeaderName": "x-test", "Values": ["1"] } }],
            "Actions": [{ "Type": "forward", "ForwardConfig": { "TargetGroups": [
                { "TargetGroupArn": "arn:aws:elasticloadbalancing:r:1:targetgroup/blue/1", "Weight": 90 },
                { "TargetGroupArn": "arn:aws:elasticloadbalancing:r:1:targetgroup/green/2", "Weight": 10 }] } }],
        });
        assert_eq!(conditions(Doc(&rule)), "path-pattern /a/* or /b and http-header x-test 1");
        assert_eq!(actions(Doc(&rule).list("Actions")), "forward to blue (weight 90), green (weight 10)");
        assert_eq!(conditions(Doc(&json!({}))), "always");
    }

    #[test]
    fn dimensions_are_the_part_of_the_arn_that_cloudwatch_has() {
        assert_eq!(last_part("arn:aws:elasticloadbalancing:r:1:targetgroup/blue/1"), "targetgroup/blue/1");
    }
}
