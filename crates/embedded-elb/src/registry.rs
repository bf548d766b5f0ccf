//! What ECS asks of ELB: registering the targets of a task set, and their health.

use std::sync::PoisonError;
use std::time::Duration;

use async_trait::async_trait;
use ports::{PlatformError, RegisteredTarget, TargetHealth, TargetRegistry};
use types::TargetGroupArn;

use crate::core::Unanswered;
use crate::elb::{Elb, look_at_health};
use crate::errors::{refuse, to_platform};
use crate::records::Target;

/// Targets a group can hold (ELB's quota).
pub(crate) const MAX_TARGETS: usize = 1000;
/// Longest time [`TargetRegistry::changed`] sleeps, so that a change between reading and waiting is not lost.
const LONGEST_SLEEP: Duration = Duration::from_secs(1);

#[async_trait]
impl TargetRegistry for Elb {
    fn exists(&self, target_group: &TargetGroupArn) -> bool {
        self.core.state().target_groups.contains_key(target_group)
    }

    fn in_use(&self, target_group: &TargetGroupArn) -> bool {
        !self.core.state().load_balancers_using(target_group).is_empty()
    }

    async fn set_targets(
        &self,
        target_group: &TargetGroupArn,
        owner: &str,
        targets: &[RegisteredTarget],
    ) -> Result<(), PlatformError> {
        let (arn, owner, wanted) = (target_group.clone(), owner.to_string(), targets.to_vec());
        let done = self.core.commit_or(Unanswered::Kept, move |state| {
            let Some(group) = state.target_groups.get_mut(&arn) else {
                // Nothing to take away from a group that is gone.
                return if wanted.is_empty() {
                    Ok(())
                } else {
                    Err(refuse("TargetGroupNotFound", format!("The target group {arn} does not exist.")))
                };
            };
            group.targets.retain(|target| target.owner != owner);
            group.targets.extend(wanted.into_iter().map(|target| Target {
                owner: owner.clone(),
                registration: target.registration,
                address: target.address,
                availability_zone: None,
            }));
            // One order, so that a repeat is no change.
            group.targets.sort();
            group.targets.dedup();
            if group.targets.len() > MAX_TARGETS {
                return Err(refuse("TooManyTargets", format!("{arn} cannot hold more than {MAX_TARGETS} targets.")));
            }
            Ok(())
        });
        done.await.map_err(to_platform)?;
        // Without one look at the balancer nobody knows what is draining there.
        if !self.core.has_looked() && !look_at_health(&self.core).await {
            return Err(PlatformError::Transient("The load balancer does not tell its targets' health.".to_owned()));
        }
        Ok(())
    }

    fn is_current(&self) -> bool {
        self.core.is_current()
    }

    fn health(&self, target_group: &TargetGroupArn) -> Vec<TargetHealth> {
        let state = self.core.state();
        let Some(group) = state.target_groups.get(target_group) else { return Vec::new() };
        let in_use = !state.load_balancers_using(target_group).is_empty();
        self.core.health.read().unwrap_or_else(PoisonError::into_inner).of_group(group, in_use)
    }

    async fn changed(&self) {
        let mut changes = self.core.changes.subscribe();
        // Waking without reason is allowed; an elapsed timer is one.
        let _ = tokio::time::timeout(LONGEST_SLEEP, changes.changed()).await;
    }
}
