//! kill -9 of the control plane: a deployment goes on where it was, and nobody notices.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};

use crate::support::{DeploymentFacts, Gate, Hook, Lab, Options, Witness, eventually, soon};

/// A lab under fire.
struct Siege {
    lab: Lab,
    id: String,
    witness: Witness,
    kills: u32,
}

impl Siege {
    /// Waits for a fact of the running deployment, then kills the server and starts it again.
    async fn kill_when(&mut self, what: &str, mut holds: impl FnMut(&DeploymentFacts) -> bool) -> Result<()> {
        let look = async || {
            let facts = self.lab.facts(&self.id).await?;
            // A breach is a finding, not an answer to wait for.
            Ok(Some(match self.witness.note(&facts) {
                Err(breach) => Err(breach),
                Ok(()) if facts.is_terminal() => Err(anyhow::anyhow!("it ended before {what}: {facts:#?}")),
                Ok(()) if holds(&facts) => Ok(()),
                Ok(()) => return Ok(None),
            }))
        };
        let found = eventually(what, soon(), look).await?;
        found.with_context(|| format!("the server's log:\n{}", self.lab.server.log_tail()))?;
        self.kill(what).await
    }

    /// Kills the server and starts it again; what it had started must not notice.
    async fn kill(&mut self, what: &str) -> Result<()> {
        let before = self.bystanders();
        self.lab.server.kill_9().await?;
        self.lab.server.start_again(&self.lab.home).await.with_context(|| format!("restart after {what}"))?;
        let after = self.bystanders();
        ensure!(before.is_subset(&after), "killed with the server at {what}: {before:?}, now {after:?}");
        self.kills += 1;
        Ok(())
    }

    /// The balancer and the tasks.
    fn bystanders(&self) -> BTreeSet<i32> {
        let survives = |command: &str| command.contains(" balancer ") || command.ends_with(" demo-app");
        self.lab.home.processes().into_iter().filter(|(_, command)| survives(command)).map(|(pid, _)| pid).collect()
    }
}

#[tokio::test]
async fn a_linear_deployment_killed_at_ten_moments_succeeds_without_repeating_a_step_or_failing_a_request()
-> Result<()> {
    let gate = Gate::closed("v2").await?;
    let lab = Lab::new(Options {
        config: "CodeDeployDefault.ECSLinear10PercentEvery1Minutes",
        termination_minutes: 5,
        hook: Some(Hook::Expects("v2")),
        hook_asks: Some(gate.address),
        ..Options::default()
    })
    .await?;
    let traffic = lab.traffic();
    let id = lab.deploy("v2", &[]).await?;
    let mut siege = Siege { lab, id, witness: Witness::default(), kills: 0 };

    siege.kill("the answer of CreateDeployment").await?;
    siege.kill_when("the replacement set exists", |facts| facts.green_ids.len() == 1).await?;
    siege.kill_when("the hook is at work", |_| gate.arrived() > 0).await?;
    gate.open();
    siege.kill_when("the hook has answered", |facts| facts.event("AfterAllowTestTraffic") == "Succeeded").await?;
    let hook_requests = gate.arrived();
    for weight in [10.0, 20.0, 40.0, 60.0, 80.0] {
        siege.kill_when(&format!("{weight} % are shifted"), |facts| facts.green_weight() >= weight).await?;
    }
    siege.kill_when("the termination wait runs", |facts| facts.termination_wait_started).await?;
    assert_eq!(siege.kills, 10);

    let Siege { lab, id, mut witness, .. } = siege;
    let mut breach = None;
    let ended = lab
        .wait_for(&id, "the deployment ends", |facts| {
            breach = breach.take().or(witness.note(facts).err());
            facts.is_terminal()
        })
        .await?;
    if let Some(breach) = breach {
        return Err(breach);
    }
    assert_eq!((ended.status.as_str(), ended.error.as_ref(), &ended.rollback_id), ("Succeeded", None, &None));
    assert_eq!(ended.statuses_in_order()?, vec!["Succeeded"; 8]);
    assert_eq!(gate.arrived(), hook_requests, "the hook was invoked again after its answer");
    let seen: Vec<u64> = witness.weights_seen.into_iter().collect();
    assert!(seen.iter().all(|weight| weight % 10 == 0), "only the plan's weights: {seen:?}");
    assert_eq!(lab.production_weights().await?, [0, 100]);
    lab.expect_one_primary(Some(&id)).await?;
    let counts = traffic.stop().await;
    assert_eq!(counts.failed, 0, "failed requests: {:?}; answered: {:?}", counts.failures, counts.requests);
    assert!(counts.requests.contains_key("v1") && counts.requests.contains_key("v2"), "{:?}", counts.requests);
    Ok(())
}
