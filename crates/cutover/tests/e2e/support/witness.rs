//! What must stay true of one deployment from look to look.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};

use super::facts::DeploymentFacts;

/// What must be true of a deployment at every look, whoever was killed in between.
#[derive(Debug, Default)]
pub struct Witness {
    green_weight: f64,
    /// Traffic may go back to the original: the deployment fails or was stopped.
    pub may_go_back: bool,
    green_ids: BTreeSet<String>,
    started: BTreeMap<String, f64>,
    ended: BTreeMap<String, (String, f64)>,
    /// Every weight of the replacement that was seen.
    pub weights_seen: BTreeSet<u64>,
}

impl Witness {
    /// Notes one look; fails when it contradicts an earlier one.
    pub fn note(&mut self, facts: &DeploymentFacts) -> Result<()> {
        let weight = facts.green_weight();
        ensure!(
            self.may_go_back || weight >= self.green_weight,
            "a step back from {} to {weight}: {facts:#?}",
            self.green_weight
        );
        self.green_weight = weight;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole per cents")]
        self.weights_seen.insert(weight as u64);
        self.green_ids.extend(facts.green_ids.iter().cloned());
        ensure!(self.green_ids.len() <= 1, "more than one replacement set: {:?}", self.green_ids);
        for event in &facts.events {
            if let Some(start) = event.start {
                let first = *self.started.entry(event.name.clone()).or_insert(start);
                ensure!(first == start, "{} started twice: at {first} and {start}", event.name);
            }
            if let Some(end) = event.end {
                let first = self.ended.entry(event.name.clone()).or_insert((event.status.clone(), end));
                ensure!(*first == (event.status.clone(), end), "{} ended twice: {first:?}, {event:?}", event.name);
            }
        }
        Ok(())
    }
}
