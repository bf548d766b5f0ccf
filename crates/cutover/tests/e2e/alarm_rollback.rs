//! A version that answers 5xx to real requests raises the alarm on its target group; the deployment stops and rolls
//! back, and whoever subscribed is told every step, exactly as Amazon tells it (spec 5.3, 5.4, 8.1, 8.2).

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use cutover::demo::traffic::{Load, Traffic};
use serde_json::{Value, json};

use crate::support::{Lab, Options, Post, Subscriber, eventually, soon, text, visit};

const ARN: &str = "us-east-1:000000000000";
const ALARM: &str = "green-5xx";
const TRIGGER: &str = "tell";
const EVENTS: [&str; 6] = [
    "DeploymentStart",
    "DeploymentSuccess",
    "DeploymentFailure",
    "DeploymentStop",
    "DeploymentRollback",
    "DeploymentReady",
];

#[tokio::test]
async fn an_alarm_on_greens_5xx_stops_a_canary_rolls_back_and_everybody_is_told_exactly() -> Result<()> {
    let options = Options { config: "CodeDeployDefault.ECSCanary10Percent5Minutes", ..Options::default() };
    let lab = Lab::new(options).await?;
    let listeners = Listeners::subscribe(&lab).await?;
    put_alarm(&lab, &listeners.alarm_topic).await?;
    watch_the_alarm(&lab, &listeners.topic).await?;
    let asked = listeners.subscriber.received(2).await?;
    ensure!(asked[1].json()?["Subject"] == "AWS CodeDeploy: test message", "{:?}", asked[1]);

    let load = Load { keep_alive_clients: 2, fresh_clients: 2, pause: Duration::from_millis(5) };
    let traffic = Traffic::start(lab.production, load);
    let id = lab.deploy("v2", &[("APP_STATUS", "503")]).await?;
    let stopped = lab.wait_until_ended(&id).await?;
    let rollback = stopped.rollback_id.clone().context("no rollback")?;
    let rolled_back = lab.wait_until_ended(&rollback).await?;

    assert_eq!(stopped.status, "Stopped");
    let cause = format!(
        "One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and the \
         affected deployments have been stopped. Activated alarms: <{ALARM}>"
    );
    assert_eq!(stopped.error, Some(("ALARM_ACTIVE".to_string(), cause.clone())));
    assert_eq!(rolled_back.status, "Succeeded");
    assert_eq!(rolled_back.rollback_of.as_deref(), Some(id.as_str()));
    assert_eq!(
        (rolled_back.creator.as_str(), rolled_back.config.as_str()),
        ("codeDeployRollback", "CodeDeployDefault.ECSAllAtOnce")
    );
    assert_eq!(lab.production_weights().await?, [100, 0]);
    lab.expect_one_primary(None).await?;

    // Blue alone serves, and goes on to.
    let served = |name: &str| traffic.counts().requests.get(name).copied().unwrap_or(0);
    let blue = served("v1");
    eventually("blue serves", soon(), async || Ok((served("v1") >= blue + 200).then_some(()))).await?;
    let refused_by_green = traffic.counts().refused.get("503 v2").copied().unwrap_or(0);
    eventually("blue serves on", soon(), async || Ok((served("v1") >= blue + 400).then_some(()))).await?;
    let counts = traffic.stop().await;
    ensure!(refused_by_green > 0, "green answered nothing: {counts:?}");
    assert_eq!(counts.refused.get("503 v2").copied(), Some(refused_by_green), "green still gets requests");
    assert_eq!(counts.failed, refused_by_green, "more failed than green's own answers: {counts:?}");
    assert_eq!(counts.requests.keys().collect::<Vec<_>>(), ["v1"]);

    let told = Told { lab: &lab, id: &id, rollback: &rollback, cause: &cause };
    told.check_topic(&listeners).await?;
    told.check_bus(&listeners).await?;
    told.check_alarm(&listeners, refused_by_green).await?;
    Ok(())
}

/// Who listens: an HTTP server on the group's topic, a queue on the event bus.
struct Listeners {
    subscriber: Subscriber,
    topic: String,
    subscription: String,
    alarm_subscriber: Subscriber,
    alarm_topic: String,
    events_url: String,
    alarm_events_url: String,
}

impl Listeners {
    async fn subscribe(lab: &Lab) -> Result<Self> {
        let (subscriber, topic, subscription) = confirmed(lab, "deployments").await?;
        let (alarm_subscriber, alarm_topic, _) = confirmed(lab, "alarms").await?;
        Ok(Self {
            subscriber,
            topic,
            subscription,
            alarm_subscriber,
            alarm_topic,
            events_url: queue_of_events(lab, "events", json!({"source": ["aws.codedeploy"]})).await?,
            alarm_events_url: queue_of_events(lab, "alarm-events", json!({"source": ["aws.cloudwatch"]})).await?,
        })
    }
}

/// A topic with an HTTP subscription that was confirmed by its link.
async fn confirmed(lab: &Lab, name: &str) -> Result<(Subscriber, String, String)> {
    let topic = text(&lab.api.sns("CreateTopic", json!({"Name": name})).await?, "/TopicArn")?;
    let subscriber = Subscriber::start().await?;
    let input = json!({"TopicArn": topic, "Protocol": "http", "Endpoint": subscriber.url()});
    assert_eq!(lab.api.sns("Subscribe", input).await?["SubscriptionArn"], "pending confirmation");
    let asked = subscriber.confirm().await?.json()?;
    let link = text(&asked, "/SubscribeURL")?;
    let (status, _) = visit(&link.replace("&Token=", "&Token=0")).await?;
    ensure!(status == 400, "a token that nobody was sent was taken: {status}");
    let listed = lab.api.sns("ListSubscriptionsByTopic", json!({"TopicArn": topic})).await?;
    Ok((subscriber, topic, text(&listed, "/Subscriptions/0/SubscriptionArn")?))
}

async fn queue_of_events(lab: &Lab, name: &str, pattern: Value) -> Result<String> {
    let url = text(&lab.api.sqs("CreateQueue", json!({"QueueName": name})).await?, "/QueueUrl")?;
    lab.api.events("PutRule", json!({"Name": name, "EventPattern": pattern.to_string()})).await?;
    let target = json!({"Id": "queue", "Arn": format!("arn:aws:sqs:{ARN}:{name}")});
    lab.api.events("PutTargets", json!({"Rule": name, "Targets": [target]})).await?;
    Ok(url)
}

/// `app/NAME/ID` and `targetgroup/NAME/ID`, as CloudWatch names them.
fn dimensions(lab: &Lab) -> Result<Value> {
    let balancer = lab.production_listener.split_once(":listener/").context("a listener's ARN")?.1;
    let balancer = balancer.rsplit_once('/').context("balancer and listener")?.0;
    let group = lab.target_groups[1].rsplit_once(':').context("a target group's ARN")?.1;
    Ok(json!([{"Name": "TargetGroup", "Value": group}, {"Name": "LoadBalancer", "Value": balancer}]))
}

/// An alarm on what green answers, and on nothing else.
async fn put_alarm(lab: &Lab, topic: &str) -> Result<()> {
    let alarm = json!({
        "AlarmName": ALARM, "Namespace": "AWS/ApplicationELB", "MetricName": "HTTPCode_Target_5XX_Count",
        "Dimensions": dimensions(lab)?, "Statistic": "Sum", "Period": 60, "EvaluationPeriods": 1, "Threshold": 1.0,
        "ComparisonOperator": "GreaterThanOrEqualToThreshold", "TreatMissingData": "notBreaching",
        "AlarmActions": [topic],
    });
    lab.api.cloudwatch("PutMetricAlarm", alarm).await?;
    let look = async || Ok((alarm_state(lab).await? == "OK").then_some(()));
    eventually("the alarm is OK", soon(), look).await
}

async fn alarm_state(lab: &Lab) -> Result<String> {
    let found = lab.api.cloudwatch("DescribeAlarms", json!({"AlarmNames": [ALARM]})).await?;
    text(&found, "/MetricAlarms/0/StateValue")
}

async fn watch_the_alarm(lab: &Lab, topic: &str) -> Result<()> {
    let change = json!({
        "applicationName": "lab-app", "currentDeploymentGroupName": "lab-group",
        "alarmConfiguration": {"enabled": true, "alarms": [{"name": ALARM}]},
        "triggerConfigurations": [{"triggerName": TRIGGER, "triggerTargetArn": topic, "triggerEvents": EVENTS}],
    });
    lab.api.codedeploy("UpdateDeploymentGroup", change).await?;
    Ok(())
}

/// What must have been told.
struct Told<'a> {
    lab: &'a Lab,
    id: &'a str,
    rollback: &'a str,
    cause: &'a str,
}

impl Told<'_> {
    /// Status, deployment and the end of the message, in order.
    fn messages(&self) -> [(&'static str, &str, String); 5] {
        let (id, rollback) = (self.id, self.rollback);
        let overview = |succeeded: u32| {
            let failed = 1 - succeeded;
            json_text(&format!(
                r#"{{"Succeeded":{succeeded},"Failed":{failed},"Skipped":0,"InProgress":0,"Pending":0}}"#
            ))
        };
        let error = json_text(&format!(r#"{{"ErrorCode":"ALARM_ACTIVE","ErrorMessage":{}}}"#, json_text(self.cause)));
        let rolling = json_text(&format!(
            r#"{{"RollbackMessage":"Deployment {rollback} is triggered to roll back deployment {id}.","RollbackTriggeringDeploymentId":"{id}"}}"#
        ));
        let running = |status: &str| format!(r#""completeTime":null,"status":"{status}""#);
        let ended = |overview: String, status: &str| {
            format!(r#""completeTime":"<time>","deploymentOverview":{overview},"status":"{status}""#)
        };
        [
            ("CREATED", id, running("CREATED")),
            (
                "ABORTED",
                id,
                format!(
                    r#"{},"errorInformation":{error},"rollbackInformation":"{{}}""#,
                    ended(overview(0), "ABORTED")
                ),
            ),
            ("CREATED", rollback, format!(r#"{},"rollbackInformation":{rolling}"#, running("CREATED"))),
            ("IN_PROGRESS", rollback, format!(r#"{},"rollbackInformation":{rolling}"#, running("IN_PROGRESS"))),
            (
                "SUCCEEDED",
                rollback,
                format!(r#"{},"rollbackInformation":{rolling}"#, ended(overview(1), "SUCCEEDED")),
            ),
        ]
    }

    /// The subscriber's posts after the confirmation and the test message.
    async fn check_topic(&self, listeners: &Listeners) -> Result<()> {
        let posts = listeners.subscriber.received(2 + 5).await?;
        let expected = self.messages();
        for (post, (status, id, end)) in posts[2..].iter().zip(&expected) {
            let envelope = post.json()?;
            let message = text(&envelope, "/Message")?;
            let expected = format!(
                r#"{{"region":"us-east-1","accountId":"000000000000","eventTriggerName":"{TRIGGER}","applicationName":"lab-app","deploymentId":"{id}","deploymentGroupName":"lab-group","createTime":"<time>",{end}}}"#
            );
            assert_eq!(without_times(&message)?, expected);
            let subject = format!("{status}: AWS CodeDeploy {id} in us-east-1 to lab-app");
            self.check_envelope(listeners, post, &subject, &message)?;
        }
        assert_eq!(posts.len(), 2 + expected.len(), "more was told: {posts:?}");
        Ok(())
    }

    /// Every member of SNS's envelope, in its order.
    fn check_envelope(&self, listeners: &Listeners, post: &Post, subject: &str, message: &str) -> Result<()> {
        let envelope = post.json()?;
        let (id, at) = (text(&envelope, "/MessageId")?, text(&envelope, "/Timestamp")?);
        let (topic, subscription) = (&listeners.topic, &listeners.subscription);
        let url = self.lab.server.url();
        let expected = format!(
            r#"{{"Type":"Notification","MessageId":"{id}","TopicArn":"{topic}","Subject":"{subject}","Message":{},"Timestamp":"{at}","UnsubscribeURL":"{url}/?Action=Unsubscribe&Version=2010-03-31&SubscriptionArn={subscription}"}}"#,
            json_text(message)
        );
        assert_eq!(post.body, expected);
        ensure!(is_shaped(&at, "dddd-dd-ddTdd:dd:dd.dddZ"), "{at}");
        assert_eq!(post.header("x-amz-sns-message-id"), id);
        assert_eq!(post.header("x-amz-sns-message-type"), "notification");
        assert_eq!(post.header("x-amz-sns-topic-arn"), topic.to_ascii_lowercase());
        assert_eq!(post.header("x-amz-sns-subscription-arn"), subscription.to_ascii_lowercase());
        Ok(())
    }

    async fn check_bus(&self, listeners: &Listeners) -> Result<()> {
        let group = json!({"applicationName": "lab-app", "deploymentGroupName": "lab-group"});
        let group = self.lab.api.codedeploy("GetDeploymentGroup", group).await?;
        let group_id = text(&group, "/deploymentGroupInfo/deploymentGroupId")?;
        let steps = [(self.id, "START"), (self.id, "STOP"), (self.rollback, "START"), (self.rollback, "SUCCESS")];
        let bodies = received(self.lab, &listeners.events_url, steps.len()).await?;
        for (body, (id, state)) in bodies.iter().zip(steps) {
            let event: Value = serde_json::from_str(body)?;
            let (event_id, at) = (text(&event, "/id")?, text(&event, "/time")?);
            ensure!(is_shaped(&at, "dddd-dd-ddTdd:dd:ddZ"), "{at}");
            let expected = format!(
                r#"{{"version":"0","id":"{event_id}","detail-type":"CodeDeploy Deployment State-change Notification","source":"aws.codedeploy","account":"000000000000","time":"{at}","region":"us-east-1","resources":["arn:aws:codedeploy:{ARN}:deploymentgroup:lab-app/lab-group","arn:aws:codedeploy:{ARN}:application:lab-app"],"detail":{{"region":"us-east-1","deploymentId":"{id}","instanceGroupId":"{group_id}","deploymentGroup":"lab-group","state":"{state}","application":"lab-app"}}}}"#
            );
            assert_eq!(*body, expected);
        }
        assert_eq!(bodies.len(), steps.len(), "more was told: {bodies:?}");
        Ok(())
    }

    /// The alarm rose by what green answered: its own reason says so, and its own subscribers know.
    async fn check_alarm(&self, listeners: &Listeners, refused: u64) -> Result<()> {
        let posts = listeners.alarm_subscriber.received(2).await?;
        let message: Value = serde_json::from_str(&text(&posts[1].json()?, "/Message")?)?;
        assert_eq!(posts[1].json()?["Subject"], format!("ALARM: \"{ALARM}\" in US East (N. Virginia)"));
        assert_eq!((&message["AlarmName"], &message["NewStateValue"]), (&json!(ALARM), &json!("ALARM")));
        assert_eq!(message["OldStateValue"], "OK");
        let reason = text(&message, "/NewStateReason")?;
        ensure!(reason.starts_with("Threshold Crossed: 1 out of the last 1 datapoints ["), "{reason}");
        let count: f64 = reason.split(['[', ' ']).filter_map(|word| word.parse().ok()).nth(2).unwrap_or(-1.0);
        ensure!(count >= 1.0 && count <= refused as f64, "{reason}: green answered {refused} requests");
        let history = json!({"AlarmName": ALARM, "HistoryItemType": "StateUpdate"});
        let history = self.lab.api.cloudwatch("DescribeAlarmHistory", history).await?;
        let summaries: Vec<_> = history["AlarmHistoryItems"].as_array().into_iter().flatten().collect();
        let risen =
            summaries.iter().filter(|item| item["HistorySummary"] == "Alarm updated from OK to ALARM").count();
        assert_eq!(risen, 1, "{history}");

        let bodies = received(self.lab, &listeners.alarm_events_url, 1).await?;
        let states: Vec<Value> = bodies.iter().map(|body| serde_json::from_str(body)).collect::<Result<_, _>>()?;
        let risen = states.iter().find(|event| event["detail"]["state"]["value"] == "ALARM").context("no event")?;
        assert_eq!(risen["detail-type"], "CloudWatch Alarm State Change");
        assert_eq!(risen["detail"]["previousState"]["value"], "OK");
        Ok(())
    }
}

/// Bodies of a queue's messages in order, once there are `count`.
async fn received(lab: &Lab, url: &str, count: usize) -> Result<Vec<String>> {
    let mut bodies = Vec::new();
    let look = async || {
        let got = lab.api.sqs("ReceiveMessage", json!({"QueueUrl": url, "MaxNumberOfMessages": 10})).await?;
        for message in got["Messages"].as_array().into_iter().flatten() {
            bodies.push(text(message, "/Body")?);
        }
        ensure!(bodies.len() >= count, "{} of {count} messages came", bodies.len());
        Ok(Some(()))
    };
    eventually("messages come", soon(), look).await?;
    Ok(bodies)
}

fn json_text(text: &str) -> String {
    Value::from(text).to_string()
}

/// The message with `<time>` in place of its times, which are checked.
fn without_times(message: &str) -> Result<String> {
    let parsed: Value = serde_json::from_str(message)?;
    let mut plain = message.to_string();
    for name in ["createTime", "completeTime"] {
        if let Some(time) = parsed[name].as_str() {
            ensure!(is_shaped(time, "aaa aaa dd dd:dd:dd UTC dddd"), "{name} is {time}");
            plain = plain.replace(&format!(r#""{name}":"{time}""#), &format!(r#""{name}":"<time>""#));
        }
    }
    Ok(plain)
}

/// Whether a text has a shape: `d` is a digit, `a` a letter, all else itself.
fn is_shaped(text: &str, shape: &str) -> bool {
    let fits = |(found, wanted): (char, char)| match wanted {
        'd' => found.is_ascii_digit(),
        'a' => found.is_ascii_alphabetic(),
        _ => found == wanted,
    };
    text.len() == shape.len() && text.chars().zip(shape.chars()).all(fits)
}
