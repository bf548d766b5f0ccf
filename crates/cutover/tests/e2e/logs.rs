//! What hooks and tasks wrote, and which requests failed, read through CloudWatch Logs' own calls.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::{Hook, Lab, Options, eventually, soon, text};

fn messages(answer: &Value) -> Vec<&str> {
    let events = answer["events"].as_array().into_iter().flatten();
    events.filter_map(|event| event["message"].as_str()).collect()
}

#[tokio::test]
async fn the_output_of_a_hook_that_fails_is_read_as_from_lambda() -> Result<()> {
    let lab = Lab::new(Options { hook: Some(Hook::Expects("v9")), ..Options::default() }).await?;
    let id = lab.deploy("v2", &[]).await?;
    let ended = lab.wait_until_ended(&id).await?;
    assert_eq!(ended.event("AfterAllowTestTraffic"), "Failed");
    let event = ended.events.iter().find(|event| event.name == "AfterAllowTestTraffic").context("the event")?;
    let (start, end) = event.start.zip(event.end).context("times of the event")?;
    // The end of the invocation is written a moment after its answer was given.
    let window = json!({
        "logGroupName": "/aws/lambda/validate",
        "startTime": (start * 1000.0).floor(), "endTime": (end * 1000.0).ceil(),
    });
    let found = eventually("the hook's output", soon(), async || {
        let mut input = window.clone();
        // Times of lines are told to the millisecond, on the clock of the deployment's events.
        input["startTime"] = json!(whole(&input["startTime"]) - 1_000);
        input["endTime"] = json!(whole(&input["endTime"]) + 3_600_000);
        let found = lab.api.logs("FilterLogEvents", input).await?;
        Ok(messages(&found).iter().any(|line| line.starts_with("REPORT RequestId: ")).then_some(found))
    })
    .await?;
    let lines = messages(&found);
    assert!(lines.iter().any(|line| line.contains("v9") || line.contains("v2")), "what the hook said: {lines:#?}");
    assert!(lines.iter().any(|line| line.starts_with("START RequestId: ")), "{lines:#?}");
    let before = json!({"logGroupName": "/aws/lambda/validate", "endTime": whole(&window["startTime"]) - 60_000});
    assert!(messages(&lab.api.logs("FilterLogEvents", before).await?).is_empty(), "there was no hook before");
    let missing = lab.api.logs("FilterLogEvents", json!({"logGroupName": "/aws/lambda/none"})).await;
    assert_eq!(
        missing.err().and_then(|error| error.code().map(str::to_owned)).as_deref(),
        Some("ResourceNotFoundException")
    );
    Ok(())
}

#[allow(clippy::cast_possible_truncation, reason = "milliseconds since 1970")]
fn whole(value: &Value) -> i64 {
    value.as_f64().unwrap_or_default() as i64
}

#[tokio::test]
async fn the_last_lines_of_a_crashed_task_are_read_after_its_end() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let script = "echo '<b>starting</b>'; printf 'no \\377 text\\n'; echo 'cannot reach the database' >&2; exit 3";
    let options =
        json!({"awslogs-group": "/lab/crash", "awslogs-region": "us-east-1", "awslogs-stream-prefix": "v2"});
    let container = |name: &str| json!({"name": name, "image": "none", "entryPoint": ["/bin/sh", "-c"], "command": [script], "essential": name == "told"});
    let mut told = container("told");
    told["logConfiguration"] = json!({"logDriver": "awslogs", "options": options});
    // Its end ends the task, so the other one comes first.
    told["dependsOn"] = json!([{"containerName": "plain", "condition": "COMPLETE"}]);
    let definition = json!({"family": "crash", "containerDefinitions": [told, container("plain")]});
    lab.api.ecs("RegisterTaskDefinition", definition).await?;
    let ran = lab.api.ecs("RunTask", json!({"cluster": "lab", "taskDefinition": "crash"})).await?;
    let task = text(&ran, "/tasks/0/taskArn")?;
    eventually("the task has ended", soon(), async || {
        let found = lab.api.ecs("DescribeTasks", json!({"cluster": "lab", "tasks": [task]})).await?;
        Ok((found["tasks"][0]["lastStatus"] == "STOPPED").then_some(()))
    })
    .await?;
    let id = task.rsplit('/').next().context("a task's id")?;
    for (group, stream) in [("/lab/crash", format!("v2/told/{id}")), ("/ecs/crash", format!("ecs/plain/{id}"))] {
        let streams = lab.api.logs("DescribeLogStreams", json!({"logGroupName": group})).await?;
        assert_eq!(streams["logStreams"][0]["logStreamName"], *stream, "{streams:#}");
        let last = json!({"logGroupName": group, "logStreamName": stream, "limit": 1});
        let last = lab.api.logs("GetLogEvents", last).await?;
        assert_eq!(messages(&last), ["cannot reach the database"]);
        let more = json!({"logGroupName": group, "logStreamName": stream, "nextToken": last["nextBackwardToken"]});
        let more = lab.api.logs("GetLogEvents", more).await?;
        assert_eq!(messages(&more), ["<b>starting</b>", "no \u{fffd} text"], "as it was written");
    }
    let found = json!({"logGroupName": "/lab/crash", "filterPattern": "database -starting"});
    assert_eq!(messages(&lab.api.logs("FilterLogEvents", found).await?), ["cannot reach the database"]);
    Ok(())
}

#[tokio::test]
async fn a_request_that_fails_at_the_balancer_is_told_with_its_reason() -> Result<()> {
    let lab = Lab::new(Options::default()).await?;
    let group = json!({"Name": "lab-empty", "Protocol": "HTTP", "Port": 80, "TargetType": "ip", "VpcId": "vpc-1"});
    let group = text(&lab.api.elb("CreateTargetGroup", group).await?, "/TargetGroups/0/TargetGroupArn")?;
    let described = lab.api.elb("DescribeLoadBalancers", json!({"Names": ["lab"]})).await?;
    let balancer = text(&described, "/LoadBalancers/0/LoadBalancerArn")?;
    let address: IpAddr = text(&described, "/LoadBalancers/0/DNSName")?.parse()?;
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let action = json!([{"Type": "forward", "TargetGroupArn": group}]);
    let listener = json!({"LoadBalancerArn": balancer, "Protocol": "HTTP", "Port": port, "DefaultActions": action});
    lab.api.elb("CreateListener", listener).await?;
    let mut stream = TcpStream::connect(SocketAddr::from((address, port))).await?;
    stream.write_all(b"GET /cart?card=4711 HTTP/1.1\r\nhost: lab\r\nconnection: close\r\n\r\n").await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    assert!(answer.starts_with("HTTP/1.1 503 "), "{answer}");
    let found = eventually("the failed request", soon(), async || {
        let input = json!({"logGroupName": "/cutover/load-balancer/lab", "logStreamNamePrefix": "lab-empty"});
        let found = lab.api.logs("FilterLogEvents", input).await?;
        Ok((!messages(&found).is_empty()).then_some(found))
    })
    .await?;
    let told: Value = serde_json::from_str(messages(&found)[0])?;
    assert_eq!((&told["status"], &told["path"]), (&json!(503), &json!("/cart")));
    assert_eq!(told["reason"], "no target is registered for this request");
    assert_eq!(found["events"][0]["logStreamName"], "lab-empty");
    Ok(())
}
