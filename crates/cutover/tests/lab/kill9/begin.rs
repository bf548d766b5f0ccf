//! The beginning of a round: the group as the plan wants it, the revision, and CreateDeployment, killed or not.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;

use super::plan::{Plan, ReadyWait};
use super::siege::{ALARM, Siege};
use super::strike::{Moment, Strike, Victim};
use crate::support::{APPLICATION, CONTAINER, GROUP, text};

impl Siege {
    pub(super) async fn set_group(&self, plan: &Plan) -> Result<()> {
        self.set_alarm(0.0, "OK", None).await?;
        // A minute of the engine is a blink here; the abandoned wait is as long as the others need at the most.
        let (ready, minutes) = match plan.ready {
            ReadyWait::None => ("CONTINUE_DEPLOYMENT", 0),
            ReadyWait::Continued => ("STOP_DEPLOYMENT", 600),
            ReadyWait::Abandoned => ("STOP_DEPLOYMENT", 10),
        };
        let mut pair = json!({
            "targetGroups": [{"name": "lab-one"}, {"name": "lab-two"}],
            "prodTrafficRoute": {"listenerArns": [self.lab.production_listener]},
        });
        if self.has_test_listener {
            pair["testTrafficRoute"] = json!({"listenerArns": [self.lab.test_listener]});
        }
        let change = json!({
            "applicationName": APPLICATION, "currentDeploymentGroupName": GROUP,
            "deploymentConfigName": plan.config,
            "alarmConfiguration": {"enabled": true, "alarms": [{"name": ALARM}]},
            "loadBalancerInfo": {"targetGroupPairInfoList": [pair]},
            "blueGreenDeploymentConfiguration": {
                "deploymentReadyOption": {"actionOnTimeout": ready, "waitTimeInMinutes": minutes},
                "terminateBlueInstancesOnDeploymentSuccess":
                    {"action": "TERMINATE", "terminationWaitTimeInMinutes": plan.termination_minutes},
            },
        });
        self.lab.api.codedeploy("UpdateDeploymentGroup", change).await?;
        Ok(())
    }

    /// The revision of this round: a new one, or the last one again.
    async fn register(&mut self, plan: &Plan) -> Result<String> {
        if let Some((arn, crash_loops)) = &self.revision
            && plan.redeploys
            && *crash_loops == plan.crash_loops
        {
            return Ok(arn.clone());
        }
        // A status that is none ends the program as soon as it starts.
        let environment: &[(&str, &str)] = if plan.crash_loops { &[("APP_STATUS", "none")] } else { &[] };
        let arn = self.lab.register(&format!("v{}", self.rounds + 1), environment).await?;
        self.revision = Some((arn.clone(), plan.crash_loops));
        Ok(arn)
    }

    /// Creates the deployment, killed in the middle when the plan says so; answers its id.
    pub(super) async fn create(&mut self, plan: &Plan) -> Result<String> {
        let task_definition = self.register(plan).await?;
        let input = self.lab.deployment_of(&self.app_spec(plan, &task_definition));
        let answer = match plan.kill_in_create_millis {
            None => self.lab.api.codedeploy("CreateDeployment", input.clone()).await,
            Some(millis) => {
                let (api, input) = (self.lab.api.clone(), input.clone());
                let call = tokio::spawn(async move { api.codedeploy("CreateDeployment", input).await });
                tokio::time::sleep(Duration::from_millis(millis)).await;
                let strike = Strike { victim: Victim::Server, moment: Moment::Millis(millis), recovery: None };
                self.strike(&strike).await?;
                call.await?
            }
        };
        let added: Vec<String> = self.deployments().await?.difference(&self.known).cloned().collect();
        ensure!(added.len() <= 1, "one CreateDeployment made {added:?}");
        let id = match (answer, added.into_iter().next()) {
            (Ok(answer), added) => {
                let id = text(&answer, "/deploymentId")?;
                ensure!(added.as_ref() == Some(&id), "CreateDeployment answered {id}; listed is {added:?}");
                id
            }
            (Err(error), Some(id)) if error.code().is_none() => id,
            (Err(error), None) if error.code().is_none() || error.is_passing() => {
                text(&self.lab.api.codedeploy("CreateDeployment", input).await?, "/deploymentId")?
            }
            (Err(error), added) => anyhow::bail!("{error}; listed is {added:?}"),
        };
        self.known.insert(id.clone());
        Ok(id)
    }

    fn app_spec(&self, plan: &Plan, task_definition: &str) -> String {
        let mut content = format!(
            "version: 0.0\nResources:\n  - TargetService:\n      Type: AWS::ECS::Service\n      Properties:\n        \
             TaskDefinition: \"{task_definition}\"\n        LoadBalancerInfo:\n          ContainerName: \
             \"{CONTAINER}\"\n          ContainerPort: 80\n"
        );
        if !plan.hooks.is_empty() {
            content.push_str("Hooks:\n");
        }
        for (event, hook) in &plan.hooks {
            content.push_str(&format!("  - {event}: \"{}\"\n", self.hooks[hook]));
        }
        content
    }
}
