//! What the key may do, by asking IAM. What cannot be known counts as allowed: the refusal then comes with the call.

use aws_api::{iam, sts};
use serde_json::{Value, json};
use types::arn_resource;

use crate::{ActionKind, Api};

/// Calls that buttons make.
const CALLS: [(&str, &[ActionKind]); 3] = [
    ("ContinueDeployment", &[ActionKind::Continue, ActionKind::EndTerminationWait]),
    ("StopDeployment", &[ActionKind::Stop, ActionKind::StopAndRollBack]),
    ("CreateDeployment", &[ActionKind::Redeploy]),
];

/// Actions that the key's policies deny on this deployment group, each with the reason as a sentence. `near` is an ARN of
/// the group's partition, region and account.
pub(crate) async fn denied(api: &dyn Api, application: &str, group: &str, near: &str) -> Vec<(ActionKind, String)> {
    let Some(resource) = group_arn(near, application, group) else { return Vec::new() };
    let caller: Result<sts::GetCallerIdentityResponse, _> =
        api.call(&sts::MODEL, "GetCallerIdentity", &json!({})).await;
    let Some(source) = caller.ok().and_then(|caller| policy_source(&caller.arn?)) else { return Vec::new() };
    let input = json!({
        "PolicySourceArn": source,
        "ActionNames": CALLS.map(|(call, _)| format!("codedeploy:{call}")),
        "ResourceArns": [resource],
    });
    let Ok(answer) = api.call_document(&iam::MODEL, "SimulatePrincipalPolicy", input).await else {
        return Vec::new();
    };
    let results = answer.get("EvaluationResults").and_then(Value::as_array).cloned().unwrap_or_default();
    let is_denied = |call: &str| {
        results.iter().any(|result| {
            let action = result.get("EvalActionName").and_then(Value::as_str).unwrap_or_default();
            let decision = result.get("EvalDecision").and_then(Value::as_str).unwrap_or_default();
            action.rsplit(':').next() == Some(call) && decision.ends_with("Deny")
        })
    };
    let denied = CALLS.into_iter().filter(|(call, _)| is_denied(call));
    denied.flat_map(|(call, kinds)| kinds.iter().map(move |kind| (*kind, refusal(call)))).collect()
}

fn refusal(call: &str) -> String {
    format!("The key you are signed in with may not call {call} on this deployment group.")
}

/// The group's ARN in the partition, region and account of another one (spec 1.2).
fn group_arn(near: &str, application: &str, group: &str) -> Option<String> {
    let mut parts = near.split(':');
    let (Some("arn"), Some(partition), Some(_), Some(region), Some(account)) =
        (parts.next(), parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return None;
    };
    Some(format!("arn:{partition}:codedeploy:{region}:{account}:deploymentgroup:{application}/{group}"))
}

/// The principal whose policies count: of a session its role. The root of an account has no policies.
fn policy_source(caller: &str) -> Option<String> {
    if let Some(role) = arn_resource(caller, "sts").and_then(|resource| resource.strip_prefix("assumed-role/")) {
        let name = role.split('/').next()?;
        let account = caller.split(':').nth(4)?;
        let partition = caller.split(':').nth(1)?;
        return Some(format!("arn:{partition}:iam::{account}:role/{name}"));
    }
    let resource = arn_resource(caller, "iam")?;
    (resource != "root").then(|| caller.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_judged_by_its_role_and_a_user_by_itself() {
        let user = "arn:aws:iam::000000000000:user/ann";
        assert_eq!(policy_source(user).as_deref(), Some(user));
        let session = "arn:aws:sts::000000000000:assumed-role/watcher/tab";
        assert_eq!(policy_source(session).as_deref(), Some("arn:aws:iam::000000000000:role/watcher"));
        assert_eq!(policy_source("arn:aws:iam::000000000000:root"), None);
    }
}
