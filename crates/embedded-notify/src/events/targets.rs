//! Targets of rules: topics and queues of the same account.

use std::collections::HashSet;

use aws_api::events as api;
use aws_protocol::ApiError;

use super::{Call, invalid, page_size, refuse, rule};
use crate::records::Target;
use crate::shared::page;

/// API reference of PutTargets.
const MAX_TARGETS: usize = 5;

impl Call {
    pub(super) fn put_targets(&self, input: api::PutTargetsRequest) -> Result<api::PutTargetsResponse, ApiError> {
        self.check_bus(input.event_bus_name.as_deref())?;
        let given = input.targets.unwrap_or_default();
        let given = given.into_iter().map(|target| self.target(target)).collect::<Result<Vec<_>, _>>()?;
        let ids: HashSet<&str> = given.iter().map(|target| target.id.as_str()).collect();
        if ids.len() != given.len() {
            return Err(invalid("Every target needs an Id of its own."));
        }
        self.change(input.rule.as_deref(), |rule| {
            rule.targets.retain(|target| given.iter().all(|new| new.id != target.id));
            rule.targets.extend(given);
            if rule.targets.len() > MAX_TARGETS {
                return Err(refuse("LimitExceededException", format!("A rule has at most {MAX_TARGETS} targets.")));
            }
            Ok(())
        })?;
        Ok(api::PutTargetsResponse { failed_entries: Some(Vec::new()), failed_entry_count: Some(0) })
    }

    fn target(&self, given: api::Target) -> Result<Target, ApiError> {
        let id = given.id.unwrap_or_default();
        let arn = given.arn.unwrap_or_default();
        let unavailable = [
            ("AppSyncParameters", given.app_sync_parameters.is_some()),
            ("BatchParameters", given.batch_parameters.is_some()),
            ("DeadLetterConfig", given.dead_letter_config.is_some()),
            ("EcsParameters", given.ecs_parameters.is_some()),
            ("HttpParameters", given.http_parameters.is_some()),
            ("InputPath", given.input_path.is_some()),
            ("InputTransformer", given.input_transformer.is_some()),
            ("KinesisParameters", given.kinesis_parameters.is_some()),
            ("RedshiftDataParameters", given.redshift_data_parameters.is_some()),
            ("RetryPolicy", given.retry_policy.is_some()),
            ("RunCommandParameters", given.run_command_parameters.is_some()),
            ("SageMakerPipelineParameters", given.sage_maker_pipeline_parameters.is_some()),
            ("SqsParameters", given.sqs_parameters.is_some()),
        ];
        if let Some((member, _)) = unavailable.into_iter().find(|(_, is_given)| *is_given) {
            return Err(invalid(format!("{member} of target {id} is not available here.")));
        }
        if self.core.topic_name(&arn).is_none() && self.core.queue_name(&arn).is_none() {
            let text = format!("Target {id}: {arn} is not available here; use an SNS topic or an SQS queue.");
            return Err(invalid(text));
        }
        if given.input.as_deref().is_some_and(|text| serde_json::from_str::<serde_json::Value>(text).is_err()) {
            return Err(invalid(format!("JSON syntax error in input for target {id}.")));
        }
        Ok(Target { id, arn, input: given.input, role_arn: given.role_arn })
    }

    pub(super) fn remove_targets(
        &self,
        input: api::RemoveTargetsRequest,
    ) -> Result<api::RemoveTargetsResponse, ApiError> {
        self.check_bus(input.event_bus_name.as_deref())?;
        let gone = input.ids.unwrap_or_default();
        self.change(input.rule.as_deref(), |rule| {
            rule.targets.retain(|target| !gone.contains(&target.id));
            Ok(())
        })?;
        Ok(api::RemoveTargetsResponse { failed_entries: Some(Vec::new()), failed_entry_count: Some(0) })
    }

    pub(super) fn list_targets_by_rule(
        &self,
        input: api::ListTargetsByRuleRequest,
    ) -> Result<api::ListTargetsByRuleResponse, ApiError> {
        self.check_bus(input.event_bus_name.as_deref())?;
        let state = self.core.lock();
        let found = rule(&state, input.rule.as_deref())?;
        let shown = |target: &Target| api::Target {
            id: Some(target.id.clone()),
            arn: Some(target.arn.clone()),
            input: target.input.clone(),
            role_arn: target.role_arn.clone(),
            ..api::Target::default()
        };
        let mut all: Vec<_> = found.targets.iter().map(|target| (target.id.clone(), shown(target))).collect();
        all.sort_by(|(one, _), (other, _)| one.cmp(other));
        let (query, size) = (format!("targets {}", found.name), page_size(input.limit));
        let token = input.next_token.as_deref();
        let (targets, next_token) = page(&self.core, &query, all.into_iter(), size, token, invalid)?;
        Ok(api::ListTargetsByRuleResponse { targets: Some(targets), next_token })
    }
}
