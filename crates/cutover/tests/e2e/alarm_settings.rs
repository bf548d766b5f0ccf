//! Alarms that are missing, already active or overridden, with CloudWatch's real evaluation (spec 5.3).

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::support::{DeploymentFacts, Lab, Options, eventually, soon, text};

/// A deployment of `v2`, with these alarms instead of the group's if any are given, run to its end.
async fn deployed(lab: &Lab, alarms: Option<Value>) -> Result<DeploymentFacts> {
    let mut input = lab.revision(&lab.register("v2", &[]).await?);
    if let Some(alarms) = alarms {
        input["overrideAlarmConfiguration"] = alarms;
    }
    let created = lab.api.codedeploy("CreateDeployment", input).await?;
    lab.wait_until_ended(&text(&created, "/deploymentId")?).await
}

async fn task_sets(lab: &Lab) -> Result<usize> {
    Ok(lab.service().await?["taskSets"].as_array().context("task sets")?.len())
}

fn code(facts: &DeploymentFacts) -> &str {
    facts.error.as_ref().map_or("", |(code, _)| code)
}

#[tokio::test]
async fn alarms_decide_before_anything_is_changed_and_an_override_gets_a_fix_out() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let named = |name: &str, ignore: bool| json!({"enabled": true, "ignorePollAlarmFailure": ignore, "alarms": [{"name": name}]});

    let missing = deployed(&lab, Some(named("nobody-made-it", false))).await?;
    assert_eq!((missing.status.as_str(), code(&missing)), ("Stopped", "ALARM_ACTIVE"));
    assert_eq!((missing.rollback_id, task_sets(&lab).await?), (None, 1), "nothing was changed");

    let alarm = json!({
        "AlarmName": "too-slow", "Namespace": "Shop", "MetricName": "Latency", "Statistic": "Average", "Period": 60,
        "EvaluationPeriods": 1, "Threshold": 1.0, "ComparisonOperator": "GreaterThanThreshold",
    });
    lab.api.cloudwatch("PutMetricAlarm", alarm).await?;
    let measured = json!({"Namespace": "Shop", "MetricData": [{"MetricName": "Latency", "Value": 9.0}]});
    let raised = async || {
        lab.api.cloudwatch("PutMetricData", measured.clone()).await?;
        let found = lab.api.cloudwatch("DescribeAlarms", json!({"AlarmNames": ["too-slow"]})).await?;
        Ok((found.pointer("/MetricAlarms/0/StateValue") == Some(&json!("ALARM"))).then_some(()))
    };
    eventually("the alarm is in ALARM", soon(), raised).await?;
    let group = json!({
        "applicationName": "lab-app", "currentDeploymentGroupName": "lab-group",
        "alarmConfiguration": named("too-slow", true),
    });
    lab.api.codedeploy("UpdateDeploymentGroup", group).await?;
    let blocked = deployed(&lab, None).await?;
    assert_eq!((blocked.status.as_str(), code(&blocked)), ("Stopped", "ALARM_ACTIVE"));
    let said = blocked.error.as_ref().map_or("", |(_, text)| text);
    assert!(said.ends_with("Activated alarms: <too-slow>"), "{said}");
    assert_eq!(task_sets(&lab).await?, 1, "nothing was changed");

    for past in [named("nobody-made-it", true), json!({"enabled": false})] {
        let fixed = deployed(&lab, Some(past)).await?;
        assert_eq!((fixed.status.as_str(), fixed.error.as_ref()), ("Succeeded", None));
    }
    Ok(())
}
