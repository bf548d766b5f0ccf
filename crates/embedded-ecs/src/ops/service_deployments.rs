//! Service deployments are a matter of the ECS deployment controller (spec 12): services with CODE_DEPLOY or EXTERNAL
//! have none, and neither have those whose versions ECS does not roll.
//!
//! Operations: ListServiceDeployments, DescribeServiceDeployments, DescribeServiceRevisions, StopServiceDeployment.

use aws_api::ecs::{
    DescribeServiceDeploymentsRequest, DescribeServiceRevisionsRequest, ListServiceDeploymentsRequest,
    StopServiceDeploymentRequest,
};
use serde_json::{Value, json};

use super::Answer;
use crate::Ecs;
use crate::error::{EcsError, EcsErrorCode};
use crate::wire;

/// ARNs one describe operation can ask for.
const DESCRIBED_MAX: usize = 20;

/// ListServiceDeployments.
pub(super) fn list(ecs: &Ecs, request: ListServiceDeploymentsRequest) -> Answer {
    ecs.read(|state| {
        ecs.find_service(state, request.cluster.as_deref(), request.service.as_deref())?;
        Ok(json!({"serviceDeployments": []}))
    })
}

/// DescribeServiceDeployments: whatever is named is missing.
pub(super) fn describe(request: DescribeServiceDeploymentsRequest) -> Answer {
    let failures = missing("serviceDeploymentArns", request.service_deployment_arns)?;
    Ok(json!({"serviceDeployments": [], "failures": failures}))
}

/// DescribeServiceRevisions: whatever is named is missing.
pub(super) fn describe_revisions(request: DescribeServiceRevisionsRequest) -> Answer {
    let failures = missing("serviceRevisionArns", request.service_revision_arns)?;
    Ok(json!({"serviceRevisions": [], "failures": failures}))
}

/// StopServiceDeployment.
pub(super) fn stop(request: StopServiceDeploymentRequest) -> Answer {
    let arn = request.service_deployment_arn.unwrap_or_default();
    let text = format!("The service deployment {arn} was not found; stop CodeDeploy's with deploy stop-deployment.");
    Err(EcsError::new(EcsErrorCode::ServiceDeploymentNotFound, text))
}

fn missing(member: &str, arns: Option<Vec<String>>) -> Result<Vec<Value>, EcsError> {
    let arns = arns.unwrap_or_default();
    if arns.is_empty() || arns.len() > DESCRIBED_MAX {
        return Err(EcsError::invalid(format!("{member}: name 1 to {DESCRIBED_MAX} ARNs.")));
    }
    Ok(arns.iter().map(|arn| wire::missing(arn)).collect())
}
