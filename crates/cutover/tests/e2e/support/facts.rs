//! A deployment as the public API shows it, reduced to what tests judge.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::api::Api;

/// The eight events with a test listener, in order (spec 4.1).
pub const EVENTS: [&str; 8] = [
    "BeforeInstall",
    "Install",
    "AfterInstall",
    "AllowTestTraffic",
    "AfterAllowTestTraffic",
    "BeforeAllowTraffic",
    "AllowTraffic",
    "AfterAllowTraffic",
];

/// One lifecycle event.
#[derive(Clone, Debug, PartialEq)]
pub struct EventFact {
    pub name: String,
    pub status: String,
    pub start: Option<f64>,
    pub end: Option<f64>,
}

/// GetDeployment and GetDeploymentTarget, one after the other.
#[derive(Clone, Debug)]
pub struct DeploymentFacts {
    pub status: String,
    /// `errorInformation`: code and message.
    pub error: Option<(String, String)>,
    pub rollback_id: Option<String>,
    pub rollback_of: Option<String>,
    pub creator: String,
    pub config: String,
    pub termination_wait_started: bool,
    pub events: Vec<EventFact>,
    /// `trafficWeight` by label, Blue and Green.
    pub weights: BTreeMap<String, f64>,
    /// Ids of the replacement sets shown.
    pub green_ids: Vec<String>,
}

impl DeploymentFacts {
    pub async fn read(api: &Api, id: &str, target_id: &str) -> Result<Self> {
        let answer = api.codedeploy("GetDeployment", json!({"deploymentId": id})).await?;
        let info = answer.get("deploymentInfo").context("no deploymentInfo")?;
        let target = api.codedeploy("GetDeploymentTarget", json!({"deploymentId": id, "targetId": target_id})).await;
        let target = match target {
            Ok(target) => target.pointer("/deploymentTarget/ecsTarget").cloned().unwrap_or_default(),
            // Right after the start there is no target yet.
            Err(error) if error.code() == Some("DeploymentNotStartedException") => Value::Null,
            Err(error) => return Err(error.into()),
        };
        Ok(Self::new(info, &target))
    }

    fn new(info: &Value, target: &Value) -> Self {
        let text = |pointer: &str| info.pointer(pointer).and_then(Value::as_str).map(str::to_string);
        let code = text("/errorInformation/code");
        let sets: Vec<&Value> = target["taskSetsInfo"].as_array().into_iter().flatten().collect();
        let label = |set: &Value| set["taskSetLabel"].as_str().unwrap_or_default().to_string();
        Self {
            status: text("/status").unwrap_or_default(),
            error: code.map(|code| (code, text("/errorInformation/message").unwrap_or_default())),
            rollback_id: text("/rollbackInfo/rollbackDeploymentId"),
            rollback_of: text("/rollbackInfo/rollbackTriggeringDeploymentId"),
            creator: text("/creator").unwrap_or_default(),
            config: text("/deploymentConfigName").unwrap_or_default(),
            termination_wait_started: info["instanceTerminationWaitTimeStarted"] == true,
            events: target["lifecycleEvents"].as_array().into_iter().flatten().map(event).collect(),
            weights: sets.iter().map(|set| (label(set), set["trafficWeight"].as_f64().unwrap_or(-1.0))).collect(),
            green_ids: sets
                .iter()
                .filter(|set| label(set) == "Green")
                .filter_map(|set| Some(set["identifer"].as_str()?.to_string()))
                .collect(),
        }
    }

    pub fn is_terminal(&self) -> bool {
        ["Succeeded", "Failed", "Stopped"].contains(&self.status.as_str())
    }

    /// Status of one event; empty before the target exists.
    pub fn event(&self, name: &str) -> &str {
        self.events.iter().find(|event| event.name == name).map_or("", |event| &event.status)
    }

    /// Share of production traffic of the replacement; 0 before it exists.
    pub fn green_weight(&self) -> f64 {
        self.weights.get("Green").copied().unwrap_or(0.0)
    }

    /// Statuses of all events, when their names are the eight in order.
    pub fn statuses_in_order(&self) -> Result<Vec<&str>> {
        let names: Vec<&str> = self.events.iter().map(|event| event.name.as_str()).collect();
        anyhow::ensure!(names == EVENTS, "the lifecycle events are {names:?}");
        Ok(self.events.iter().map(|event| event.status.as_str()).collect())
    }
}

fn event(value: &Value) -> EventFact {
    let text = |name: &str| value[name].as_str().unwrap_or_default().to_string();
    EventFact {
        name: text("lifecycleEventName"),
        status: text("status"),
        start: value["startTime"].as_f64(),
        end: value["endTime"].as_f64(),
    }
}

/// Weights by target group ARN of the first listener's default action in an answer of DescribeListeners.
pub fn group_weights(listeners: &Value) -> BTreeMap<String, i64> {
    let groups = listeners.pointer("/Listeners/0/DefaultActions/0/ForwardConfig/TargetGroups");
    let weight = |group: &Value| Some((group["TargetGroupArn"].as_str()?.to_string(), group["Weight"].as_i64()?));
    groups.and_then(Value::as_array).into_iter().flatten().filter_map(weight).collect()
}
