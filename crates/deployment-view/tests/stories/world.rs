//! A fake API: documents by operation, everything else denied.

use std::collections::BTreeMap;
use std::sync::Mutex;

use aws_protocol::ServiceModel;
use deployment_view::{Api, Picture, Refusal, RefusalKind, Viewer};
use serde_json::{Value, json};
use types::Timestamp;

pub const ID: &str = "d-STORY0001";
/// When the deployment was created, in milliseconds.
pub const START: i64 = 1_800_000_000_000;
const LB: &str = "arn:aws:elasticloadbalancing:us-east-1:000000000000:loadbalancer/app/shop/1";
pub const APPSPEC: &str = "version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      Properties:\n        \
    TaskDefinition: \"arn:aws:ecs:us-east-1:000000000000:task-definition/shop:2\"\n        \
    LoadBalancerInfo: {ContainerName: \"app\", ContainerPort: 80}\nHooks:\n  - AfterAllowTestTraffic: \"check\"\n";

/// Seconds of a time after [`START`] on the wire.
pub fn at(seconds: f64) -> f64 {
    START as f64 / 1_000.0 + seconds
}

/// See the module.
pub struct World {
    pub answers: BTreeMap<String, Value>,
    pub calls: Mutex<Vec<(String, Value)>>,
}

#[async_trait::async_trait]
impl Api for World {
    async fn call_document(&self, _: &'static ServiceModel, operation: &str, input: Value) -> Result<Value, Refusal> {
        self.calls.lock().unwrap().push((operation.to_owned(), input.clone()));
        let refusal = |kind, code: &str| Refusal {
            kind,
            operation: operation.to_owned(),
            code: code.to_owned(),
            message: "no".to_owned(),
        };
        // An answer for one input goes before that of the operation; text is an error's code.
        let keys = ["logGroupName", "targetGroupArn", "taskDefinition", "desiredStatus"];
        let named = keys.iter().find_map(|key| input.get(key).or_else(|| input.get(capital(key)))?.as_str());
        let own = named.and_then(|name| self.answers.get(&format!("{operation} {name}")));
        match own.or_else(|| self.answers.get(operation)) {
            Some(Value::String(code)) => Err(refusal(RefusalKind::Refused, code)),
            Some(answer) => Ok(answer.clone()),
            None => Err(refusal(RefusalKind::Denied, "AccessDeniedException")),
        }
    }
}

fn capital(key: &str) -> String {
    key[..1].to_ascii_uppercase() + &key[1..]
}

impl World {
    /// A service of two tasks behind an ALB with a test listener; canary 10 % / 5 minutes, a hook, an alarm, termination
    /// wait of an hour, rolled back on anything.
    pub fn new() -> Self {
        let group = |name: &str| {
            let arn = format!("arn:aws:elasticloadbalancing:us-east-1:000000000000:targetgroup/{name}/1");
            json!({"TargetGroupName": name, "TargetGroupArn": arn})
        };
        let mut world = Self { answers: BTreeMap::new(), calls: Mutex::default() };
        world.set(
            "GetDeployment",
            json!({"deploymentInfo": {
            "applicationName": "shop", "deploymentGroupName": "web", "deploymentId": ID, "creator": "user",
            "deploymentConfigName": "CodeDeployDefault.ECSCanary10Percent5Minutes", "status": "InProgress",
            "createTime": at(0.0), "instanceTerminationWaitTimeStarted": false,
            "revision": {"revisionType": "AppSpecContent", "appSpecContent": {"sha256": "abc"}},
            "autoRollbackConfiguration": {"enabled": true, "events":
                ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM", "DEPLOYMENT_STOP_ON_REQUEST"]},
            "blueGreenDeploymentConfiguration": {
                "deploymentReadyOption": {"actionOnTimeout": "CONTINUE_DEPLOYMENT", "waitTimeInMinutes": 0},
                "terminateBlueInstancesOnDeploymentSuccess": {
                    "action": "TERMINATE", "terminationWaitTimeInMinutes": 60}},
            "loadBalancerInfo": {"targetGroupPairInfoList": [{
                "targetGroups": [{"name": "blue"}, {"name": "green"}],
                "prodTrafficRoute": {"listenerArns": [listener("prod")]},
                "testTrafficRoute": {"listenerArns": [listener("test")]}}]}}}),
        );
        world.set("ListDeploymentTargets", json!({"targetIds": ["main:web"]}));
        world.set(
            "GetDeploymentGroup",
            json!({"deploymentGroupInfo": {
            "alarmConfiguration": {"enabled": true, "alarms": [{"name": "errors"}]}}}),
        );
        world.set(
            "GetApplicationRevision",
            json!({"revision": {
            "revisionType": "AppSpecContent", "appSpecContent": {"content": APPSPEC}}}),
        );
        world.set(
            "DescribeServices",
            json!({"services": [{"taskSets": [
            {"id": "ecs-svc/1", "taskDefinition": "arn:aws:ecs:us-east-1:000000000000:task-definition/shop:1"},
            {"id": "ecs-svc/2", "taskDefinition": "arn:aws:ecs:us-east-1:000000000000:task-definition/shop:2"}]}]}),
        );
        world.set("ListTasks RUNNING", json!({"taskArns": ["t"]}));
        world.set("ListTasks STOPPED", json!({"taskArns": []}));
        world.set("DescribeTasks", json!({"tasks": [task("blue1", 1, "RUNNING"), task("green1", 2, "RUNNING")]}));
        for revision in 1..=2 {
            let arn = format!("arn:aws:ecs:us-east-1:000000000000:task-definition/shop:{revision}");
            world.set(
                &format!("DescribeTaskDefinition {arn}"),
                json!({"taskDefinition": {"family": "shop",
                "containerDefinitions": [{"name": "app", "image": format!("shop:v{revision}")}]}}),
            );
        }
        world.set("DescribeTargetGroups", json!({"TargetGroups": [group("blue"), group("green")]}));
        world.set(
            "DescribeLoadBalancers",
            json!({"LoadBalancers": [
            {"LoadBalancerArn": LB, "LoadBalancerName": "shop", "DNSName": "shop.elb.localhost"}]}),
        );
        world.set("DescribeTargetHealth", json!({"TargetHealthDescriptions": []}));
        world.set(
            "DescribeAlarms",
            json!({"MetricAlarms": [{"AlarmName": "errors", "StateValue": "OK",
            "MetricName": "HTTPCode_Target_5XX_Count", "Namespace": "AWS/ApplicationELB", "Statistic": "Sum",
            "ComparisonOperator": "GreaterThanOrEqualToThreshold", "Threshold": 5.0, "Period": 60}]}),
        );
        world.set("GetMetricData", json!({"MetricDataResults": []}));
        world.set("FilterLogEvents", json!({"events": []}));
        world.set("GetLogEvents", json!({"events": []}));
        world.set("GetCallerIdentity", json!({"Arn": "arn:aws:iam::000000000000:user/ann"}));
        world.set("SimulatePrincipalPolicy", json!({"EvaluationResults": []}));
        world.weights(0.0);
        world
    }

    pub fn set(&mut self, key: &str, answer: Value) -> &mut Self {
        self.answers.insert(key.to_owned(), answer);
        self
    }

    /// Changes members of GetDeployment's answer.
    pub fn info(&mut self, members: Value) -> &mut Self {
        let info = &mut self.answers.get_mut("GetDeployment").unwrap()["deploymentInfo"];
        for (name, value) in members.as_object().unwrap() {
            info[name] = value.clone();
        }
        self
    }

    /// Sets the target: events in their order with status, start and end, and the replacement's weight.
    pub fn target(&mut self, events: &[(&str, Option<f64>, Option<f64>)], green: Option<f64>) -> &mut Self {
        let names = types::LifecycleEventName::ALL;
        assert!(events.len() <= names.len());
        let rest = if events.iter().any(|(status, ..)| *status == "Failed" || *status == "Skipped") {
            "Skipped"
        } else {
            "Pending"
        };
        let event = |(index, name): (usize, types::LifecycleEventName)| {
            let (status, start, end) = events.get(index).copied().unwrap_or((rest, None, None));
            let mut event = json!({"lifecycleEventName": name.as_str(), "status": status});
            for (member, seconds) in [("startTime", start), ("endTime", end)] {
                if let Some(seconds) = seconds {
                    event[member] = json!(at(seconds));
                }
            }
            event
        };
        let weight = green.unwrap_or_default();
        let set = |id: i32, label: &str, status: &str, group: &str, weight: f64| {
            json!({"identifer": format!("ecs-svc/{id}"), "taskSetLabel": label, "status": status, "desiredCount": 2,
                "runningCount": 2, "pendingCount": 0, "trafficWeight": weight, "targetGroup": {"name": group}})
        };
        let mut sets = vec![set(1, "Blue", "PRIMARY", "blue", 100.0 - weight)];
        sets.extend(green.map(|weight| set(2, "Green", "ACTIVE", "green", weight)));
        self.weights(weight);
        self.set(
            "BatchGetDeploymentTargets",
            json!({"deploymentTargets": [{"ecsTarget": {
            "targetId": "main:web", "status": "InProgress", "taskSetsInfo": sets,
            "lifecycleEvents": names.into_iter().enumerate().map(event).collect::<Vec<_>>()}}]}),
        )
    }

    fn weights(&mut self, green: f64) -> &mut Self {
        let weight = |group: &str, weight: f64| {
            json!({"TargetGroupArn":
                format!("arn:aws:elasticloadbalancing:us-east-1:000000000000:targetgroup/{group}/1"),
                "Weight": weight as i64})
        };
        let listener = |name: &str, port: i64, green: f64| {
            json!({"ListenerArn": listener(name), "LoadBalancerArn": LB, "Protocol": "HTTP", "Port": port,
                "DefaultActions": [{"Type": "forward", "ForwardConfig":
                    {"TargetGroups": [weight("blue", 100.0 - green), weight("green", green)]}}]})
        };
        let answer = json!({"Listeners": [listener("prod", 80, green), listener("test", 8080, 100.0)]});
        self.set("DescribeListeners", answer)
    }

    /// The picture at this many seconds, on a clock that is ours.
    pub fn look(&self, seconds: f64) -> Picture {
        self.look_with(&mut Viewer::new(), seconds).unwrap()
    }

    pub fn look_with(&self, viewer: &mut Viewer, seconds: f64) -> Result<Picture, Refusal> {
        block_on(viewer.look(self, ID, Timestamp::from_millis(START + (seconds * 1_000.0) as i64)))
    }

    /// Operations called so far, and forgets them.
    pub fn called(&self) -> Vec<String> {
        std::mem::take(&mut *self.calls.lock().unwrap()).into_iter().map(|(operation, _)| operation).collect()
    }
}

pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}

pub fn listener(name: &str) -> String {
    format!("arn:aws:elasticloadbalancing:us-east-1:000000000000:listener/app/shop/1/{name}")
}

pub fn task(id: &str, set: i32, status: &str) -> Value {
    json!({"taskArn": format!("arn:aws:ecs:us-east-1:000000000000:task/main/{id}"), "lastStatus": status,
        "startedBy": format!("ecs-svc/{set}"), "createdAt": at(1.0), "startedAt": at(2.0),
        "taskDefinitionArn": format!("arn:aws:ecs:us-east-1:000000000000:task-definition/shop:{set}"),
        "containers": [{"name": "app", "lastStatus": status}]})
}

/// Events that have succeeded one after the other: up to AllowTraffic's beginning at 100 seconds.
pub fn done(count: usize) -> Vec<(&'static str, Option<f64>, Option<f64>)> {
    let ends = [1.0, 60.0, 60.0, 61.0, 99.0, 100.0, 400.0, 401.0];
    let starts = [1.0, 1.0, 60.0, 60.0, 61.0, 100.0, 100.0, 400.0];
    (0..count).map(|index| ("Succeeded", Some(starts[index]), Some(ends[index]))).collect()
}

pub fn then(
    mut events: Vec<(&'static str, Option<f64>, Option<f64>)>,
    status: &'static str,
    start: f64,
    end: Option<f64>,
) -> Vec<(&'static str, Option<f64>, Option<f64>)> {
    events.push((status, Some(start), end));
    events
}
