//! UpdateService and its limits (spec 9.3): what CODE_DEPLOY and EXTERNAL services may change here, and the texts ECS
//! refuses the rest with. Rolling updates of ECS-controlled services are not done.

use aws_api::ecs::UpdateServiceRequest;
use serde_json::Value;

use super::create_service::read_desired_count;
use super::services::show_one;
use super::unsupported::check_service;
use super::{Answer, read};
use crate::Ecs;
use crate::error::{EcsError, EcsErrorCode};
use crate::records::{Controller, Service};
use crate::state::{Draft, State};

/// Members that are stored and read back, and by which controllers they may be changed.
const STORED: [(&str, bool); 7] = [
    ("placementConstraints", true),
    ("placementStrategy", true),
    ("enableECSManagedTags", true),
    ("propagateTags", true),
    ("deploymentConfiguration", false),
    ("enableExecuteCommand", false),
    ("availabilityZoneRebalancing", false),
];

/// UpdateService.
pub(super) fn update(ecs: &Ecs, input: Value) -> Result<Value, aws_protocol::ApiError> {
    let request: UpdateServiceRequest = read(input.clone())?;
    Ok(update_checked(ecs, &request, &input)?)
}

fn update_checked(ecs: &Ecs, request: &UpdateServiceRequest, input: &Value) -> Answer {
    let change = |draft: &mut Draft<'_>| {
        let state = draft.before();
        let service = ecs.find_active_service(state, request.cluster.as_deref(), request.service.as_deref())?;
        refuse_controller_change(request, service)?;
        check_service(input, service.controller)?;
        match service.controller {
            Controller::CodeDeploy => refuse_for_code_deploy(request)?,
            Controller::External => refuse_for_external(input)?,
            Controller::Ecs => refuse_for_ecs(ecs, state, request, input, service)?,
        }
        let desired_count = request.desired_count.map(read_desired_count).transpose()?;
        let grace = request.health_check_grace_period_seconds.map(read_grace).transpose()?;
        let key = service.key.clone();
        if let Some(service) = draft.edit::<Service>(&key) {
            service.desired_count = desired_count.unwrap_or(service.desired_count);
            service.health_check_grace_period_seconds = grace.unwrap_or(service.health_check_grace_period_seconds);
            for (member, _) in STORED {
                if let Some(value) = input.get(member) {
                    store(service, member, value);
                }
            }
        }
        Ok(key)
    };
    ecs.transact_and_show(change, |state, key| show_one(ecs, state, &key))
}

/// Lists are replaced whole; of a deployment configuration only what is given.
fn store(service: &mut Service, member: &str, value: &Value) {
    match (service.stored.get_mut(member), value) {
        (Some(Value::Object(old)), Value::Object(new)) => {
            old.extend(new.iter().map(|(name, value)| (name.clone(), value.clone())));
        }
        _ => drop(service.stored.insert(member.to_owned(), value.clone())),
    }
}

fn read_grace(seconds: i64) -> Result<u32, EcsError> {
    let seconds = i32::try_from(seconds).ok().and_then(|seconds| u32::try_from(seconds).ok());
    seconds.ok_or_else(|| EcsError::invalid("healthCheckGracePeriodSeconds: use 0 to 2147483647 seconds."))
}

fn refuse_controller_change(request: &UpdateServiceRequest, service: &Service) -> Result<(), EcsError> {
    let wanted = request.deployment_controller.as_ref().and_then(|controller| controller.type_.as_deref());
    if wanted.is_some_and(|wanted| wanted != service.controller.as_str()) {
        let text = "deploymentController: the embedded platform does not migrate a service between controllers; create \
                    a new service.";
        return Err(EcsError::new(EcsErrorCode::UnsupportedFeature, text));
    }
    Ok(())
}

fn refuse_for_code_deploy(request: &UpdateServiceRequest) -> Result<(), EcsError> {
    let tail =
        "on services with a CODE_DEPLOY deployment controller. Use AWS CodeDeploy to trigger a new deployment.";
    let refused = [
        (request.task_definition.is_some(), "Unable to update task definition"),
        (request.network_configuration.is_some(), "Unable to update network parameters"),
        (request.force_new_deployment == Some(true), "Cannot force a new deployment"),
        (request.platform_version.is_some(), "Unable to update platform version"),
        (request.load_balancers.is_some(), "Unable to update load balancers"),
        (request.service_registries.is_some(), "Unable to update service registries"),
        (request.capacity_provider_strategy.is_some(), "Unable to update capacity provider strategy"),
    ];
    match refused.iter().find(|(given, _)| *given) {
        Some((_, what)) => Err(EcsError::invalid(format!("{what} {tail}"))),
        None => Ok(()),
    }
}

fn refuse_for_external(input: &Value) -> Result<(), EcsError> {
    let known = ["cluster", "service", "desiredCount", "healthCheckGracePeriodSeconds", "deploymentController"];
    let allowed =
        |member: &str| known.contains(&member) || STORED.iter().any(|(name, external)| *name == member && *external);
    let members = input.as_object().into_iter().flatten();
    match members.map(|(member, _)| member).find(|member| !allowed(member)) {
        Some(member) => Err(EcsError::invalid(format!(
            "{member}: cannot be updated on services with an EXTERNAL deployment controller; use create-task-set and \
             update-service-primary-task-set."
        ))),
        None => Ok(()),
    }
}

/// The present task definition is no change; everything that needs a rolling update is refused.
fn refuse_for_ecs(
    ecs: &Ecs,
    state: &State,
    request: &UpdateServiceRequest,
    input: &Value,
    service: &Service,
) -> Result<(), EcsError> {
    let unsupported = |what: &str| {
        let text = format!(
            "{what}: rolling updates of services with an ECS deployment controller are not part of the embedded \
             platform; use a service with a CODE_DEPLOY deployment controller."
        );
        Err(EcsError::new(EcsErrorCode::UnsupportedFeature, text))
    };
    if let Some(reference) = &request.task_definition {
        let definition = ecs.find_usable_definition(state, reference)?;
        if Some(ecs.names.task_definition(&definition.key)) != service.task_definition {
            return unsupported("taskDefinition");
        }
    }
    if request.force_new_deployment == Some(true) {
        return unsupported("forceNewDeployment");
    }
    for member in ["networkConfiguration", "platformVersion", "loadBalancers", "capacityProviderStrategy"] {
        if input.get(member).is_some_and(|value| service.created_from.get(member) != Some(value)) {
            return unsupported(member);
        }
    }
    Ok(())
}
