//! SimulatePrincipalPolicy: what a user or role may do, without trying.

use authorization::{CallFacts, Caller, Decision, RequestContext};
use aws_api::iam::{self as api, MODEL};
use aws_protocol::{ApiError, CallContext};

use super::Inner;
use super::calls::no_such;

/// Combinations of an action and a resource in one answer; AWS's longest page.
const MAX_RESULTS: usize = 1_000;

impl Inner {
    /// Each action on each resource, decided by the principal's policies and permissions boundary. Callers that ask about
    /// themselves are judged as they call: with their session's policy and this request's condition keys.
    pub(super) fn simulate_principal_policy(
        &self,
        context: &CallContext,
        input: api::SimulatePrincipalPolicyRequest,
    ) -> Result<api::SimulatePolicyResponse, ApiError> {
        refuse_what_is_not_simulated(&input)?;
        let source = input.policy_source_arn.unwrap_or_default();
        let (principal, mut base) = self.simulated(context, &source)?;
        for entry in input.context_entries.unwrap_or_default() {
            base.set(&entry.context_key_name.unwrap_or_default(), entry.context_key_values.unwrap_or_default());
        }
        let actions = input.action_names.unwrap_or_default();
        let resources = input.resource_arns.filter(|arns| !arns.is_empty()).unwrap_or_else(|| vec!["*".into()]);
        if actions.len().saturating_mul(resources.len()) > MAX_RESULTS {
            return Err(invalid(&format!(
                "At most {MAX_RESULTS} combinations of an action and a resource are simulated."
            )));
        }
        let mut results = Vec::with_capacity(actions.len() * resources.len());
        for action in &actions {
            check_action(action)?;
            for resource in &resources {
                results.push(result(action, resource, &principal.simulate(&base, action, resource)));
            }
        }
        Ok(api::SimulatePolicyResponse { evaluation_results: Some(results), is_truncated: Some(false), marker: None })
    }

    /// The principal with the condition keys that are known of it.
    fn simulated(&self, context: &CallContext, source: &str) -> Result<(Caller, RequestContext), ApiError> {
        let (directory, now) = (self.directory.load(), (self.wall_clock)());
        if let Ok(caller) = directory.caller(&context.access_key_id, now)
            && caller.is_called(source)
        {
            let facts = CallFacts {
                source_ip: context.source_ip.clone(),
                now_epoch_seconds: now.millis().div_euclid(1000),
                secure_transport: context.endpoint_url.starts_with("https:"),
                region: context.scope.region.clone(),
                user_agent: None,
            };
            let base = caller.context(&facts);
            return Ok((caller, base));
        }
        let missing = || no_such(&format!("The principal {source} cannot be found."));
        let principal = directory.principal(source, now).ok_or_else(missing)?;
        let base = principal.identity_context();
        Ok((principal, base))
    }
}

fn result(action: &str, resource: &str, decision: &Decision) -> api::EvaluationResult {
    let word = match decision {
        Decision::Allow => "allowed",
        Decision::ImplicitDeny => "implicitDeny",
        Decision::ExplicitDeny { .. } => "explicitDeny",
    };
    api::EvaluationResult {
        eval_action_name: Some(action.to_string()),
        eval_resource_name: Some(resource.to_string()),
        eval_decision: Some(word.to_string()),
        matched_statements: Some(Vec::new()),
        missing_context_values: Some(Vec::new()),
        ..api::EvaluationResult::default()
    }
}

/// An answer that ignored one of these would be wrong.
fn refuse_what_is_not_simulated(input: &api::SimulatePrincipalPolicyRequest) -> Result<(), ApiError> {
    let other_caller = input.caller_arn.is_some() && input.caller_arn != input.policy_source_arn;
    let given = [
        (input.policy_input_list.is_some(), "PolicyInputList"),
        (input.permissions_boundary_policy_input_list.is_some(), "PermissionsBoundaryPolicyInputList"),
        (input.resource_policy.is_some(), "ResourcePolicy"),
        (input.resource_owner.is_some(), "ResourceOwner"),
        (input.resource_handling_option.is_some(), "ResourceHandlingOption"),
        (other_caller, "CallerArn"),
    ];
    match given.iter().find(|(is_given, _)| *is_given) {
        Some((_, name)) => Err(invalid(&format!("{name} is not available here."))),
        None => Ok(()),
    }
}

fn check_action(action: &str) -> Result<(), ApiError> {
    let is_one = action.split_once(':').is_some_and(|(service, name)| !service.is_empty() && !name.is_empty());
    if is_one && !action.contains(['*', '?']) {
        return Ok(());
    }
    Err(invalid(&format!("{action} is no action: it takes the form service:Operation, without wildcards.")))
}

fn invalid(text: &str) -> ApiError {
    ApiError::modelled(&MODEL, "InvalidInput", text)
}
