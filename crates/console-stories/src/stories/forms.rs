//! Somebody makes an application by a form, meets an unsound AppSpec, and looks at everything that deployments run on.

use anyhow::{Context, Result};
use serde_json::json;

use crate::page::Page;
use crate::stage::{Run, function};
use crate::support::{Lab, Options, ServerOptions};

const SLOW: ServerOptions = ServerOptions { clock_rate: 20, keep_running: false, tells_points: false };

/// Pages of what deployments run on: a path, what it shows, the picture's name.
const PLACES: [(&str, &str, &str); 10] = [
    ("/console/deployments", "new deployment", "deployments"),
    ("/console/infrastructure", "load balancers", "infrastructure"),
    ("/console/services/lab/web", "task sets", "service"),
    ("/console/load-balancers/lab", "listeners and rules", "load-balancer"),
    ("/console/target-groups/lab-one", "healthy", "target-group"),
    ("/console/functions", "all functions", "functions"),
    ("/console/alarms", "all alarms", "alarms"),
    ("/console/functions/check", "newest invocations", "function"),
    ("/console/alarms/too-many-errors", "curve", "alarm"),
    ("/console/new/group?application=lab-app", "create the deployment group", "new-group"),
];

/// When the browser had the page and when it had first painted it, in milliseconds from the click.
const PAINTED: &str = r"
    const [loaded] = performance.getEntriesByType('navigation');
    const paints = performance.getEntriesByType('paint').map(paint => `${paint.name} ${Math.round(paint.startTime)} ms`);
    return [`complete ${Math.round(loaded.domComplete)} ms`, ...paints].join(', ');";

const SOUND: &str = r#"{"version":0.0,"Resources":[{"TargetService":{"Type":"AWS::ECS::Service","Properties":{
"TaskDefinition":"web:1","LoadBalancerInfo":{"ContainerName":"app","ContainerPort":80}}}}]}"#;

/// The forms work, and every page is judged.
pub async fn and_all_else(run: &Run) -> Result<()> {
    let lab = Lab::new(Options { server: SLOW, ..Options::default() }).await?;
    let alarm = json!({
        "AlarmName": "too-many-errors", "Namespace": "AWS/ApplicationELB", "MetricName": "HTTPCode_Target_5XX_Count",
        "Statistic": "Sum", "Period": 60, "EvaluationPeriods": 1, "Threshold": 5.0,
        "ComparisonOperator": "GreaterThanOrEqualToThreshold",
    });
    lab.api.cloudwatch("PutMetricAlarm", alarm).await?;
    function(&lab.api, "check", "#!/bin/sh\nexit 1\n", json!({}), lab.home.path()).await?;
    let page = run.page(&lab.server).await?;
    page.sign_in_as_administrator().await?;
    page.goto("/console/new/application").await?;
    page.fill("application name", "made-by-hand").await?;
    page.judge("new-application").await?;
    page.press("create the application").await?;
    page.see("Application made-by-hand was created").await?;
    unsound(&page).await?;
    for (path, shows, name) in PLACES {
        page.goto(path).await?;
        page.see(shows).await?;
        page.judge(name).await?;
        println!("        {path}: {}", page.script(PAINTED, vec![]).await?);
    }
    page.goto("/console/services/lab/web").await?;
    page.see("task sets").await?;
    let task = page.script("return document.querySelector('#tasks a').getAttribute('href')", vec![]).await?;
    page.goto(task.as_str().context("a link to a task")?).await?;
    page.see("what it wrote last").await?;
    page.judge("task").await?;
    page.close().await
}

/// What is wrong is told while it is typed.
async fn unsound(page: &Page) -> Result<()> {
    page.goto("/console/new/deployment?application=lab-app&group=lab-group").await?;
    // The example names no task definition yet.
    page.see("names no task definition").await?;
    page.judge("new-deployment").await?;
    page.fill("appspec", SOUND).await?;
    page.see("The AppSpec is sound").await
}
