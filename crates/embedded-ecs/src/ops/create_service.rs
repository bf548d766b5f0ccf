//! CreateService (spec 9.2): with CODE_DEPLOY and ECS an initial PRIMARY task set, with EXTERNAL none.

use aws_api::ecs::{CreateServiceRequest, LoadBalancer as WireLoadBalancer};
use aws_protocol::CallContext;
use serde_json::{Map, Value, json};
use types::ClusterName;

use super::clusters::check_name;
use super::platform::check_capacity_providers;
use super::services::show_one;
use super::tags::check_tags;
use super::unsupported::check_service;
use super::{Answer, read};
use crate::Ecs;
use crate::error::{EcsError, EcsErrorCode};
use crate::records::{
    Controller, LoadBalancer, Placement, Service, ServiceKey, Status, TaskDefinition, TaskSetStatus,
};
use crate::state::{Draft, State};
use crate::task_sets::{NewSet, check_placement};

/// Members of the request that are stored and read back under the same name, with ECS's default where it answers one.
fn stored_members(request: &Value, controller: Controller) -> Map<String, Value> {
    let mut deployment = request["deploymentConfiguration"].as_object().cloned().unwrap_or_default();
    deployment.entry("maximumPercent").or_insert_with(|| json!(200));
    deployment.entry("minimumHealthyPercent").or_insert_with(|| json!(100));
    if controller == Controller::Ecs {
        deployment.entry("deploymentCircuitBreaker").or_insert_with(|| json!({"enable": false, "rollback": false}));
    }
    let mut stored = Map::new();
    stored.insert("deploymentConfiguration".to_owned(), Value::Object(deployment));
    for (name, default) in [
        ("placementConstraints", json!([])),
        ("placementStrategy", json!([])),
        ("enableECSManagedTags", json!(false)),
        ("propagateTags", json!("NONE")),
        ("enableExecuteCommand", json!(false)),
    ] {
        stored.insert(name.to_owned(), request.get(name).cloned().unwrap_or(default));
    }
    if let Some(rebalancing) = request.get("availabilityZoneRebalancing") {
        stored.insert("availabilityZoneRebalancing".to_owned(), rebalancing.clone());
    }
    stored
}

/// CreateService. The same request again is answered with the service it made.
pub(super) fn create(ecs: &Ecs, context: &CallContext, input: Value) -> Result<Value, aws_protocol::ApiError> {
    let request: CreateServiceRequest = read(input.clone())?;
    Ok(create_checked(ecs, context, &request, input)?)
}

fn create_checked(ecs: &Ecs, context: &CallContext, request: &CreateServiceRequest, input: Value) -> Answer {
    let name = request.service_name.as_deref().unwrap_or_default();
    check_name("serviceName", name)?;
    let change = |draft: &mut Draft<'_>| {
        let state = draft.before();
        let cluster = ecs.find_cluster(state, request.cluster.as_deref())?;
        let key = ServiceKey { cluster, service: name.into() };
        if exists_already(state, &key, &input)? {
            return Ok(key);
        }
        let mut service = new_service(ecs, context, request, &input, key.clone())?;
        if service.controller != Controller::External {
            inherit_strategy(state, &key.cluster, request.launch_type.as_deref(), &mut service.placement);
        }
        insert(ecs, draft, service, request.task_definition.as_deref())?;
        Ok(key)
    };
    ecs.transact_and_show(change, |state, key| show_one(ecs, state, &key))
}

fn exists_already(state: &State, key: &ServiceKey, input: &Value) -> Result<bool, EcsError> {
    match state.services.get(key) {
        Some(service) if service.status == Status::Active => {
            if service.created_from == *input {
                Ok(true)
            } else {
                Err(EcsError::invalid("Creation of service was not idempotent."))
            }
        }
        Some(service) if service.status == Status::Draining => {
            Err(EcsError::invalid("Unable to Start a service that is still Draining."))
        }
        _ => Ok(false),
    }
}

fn new_service(
    ecs: &Ecs,
    context: &CallContext,
    request: &CreateServiceRequest,
    input: &Value,
    key: ServiceKey,
) -> Result<Service, EcsError> {
    let controller = controller(request)?;
    let grace = request.health_check_grace_period_seconds.unwrap_or(0);
    let grace = u32::try_from(grace).ok().filter(|seconds| i32::try_from(*seconds).is_ok());
    let grace =
        grace.ok_or_else(|| EcsError::invalid("healthCheckGracePeriodSeconds: use 0 to 2147483647 seconds."))?;
    check_kind(request, controller)?;
    check_service(input, controller)?;
    check_strategy(input.get("capacityProviderStrategy"))?;
    Ok(Service {
        key,
        status: Status::Active,
        controller,
        desired_count: desired_count(request, controller)?,
        task_definition: None,
        load_balancers: read_load_balancers(request.load_balancers.as_deref())?,
        placement: Placement {
            launch_type: request.launch_type.clone().or_else(|| {
                let by_provider = request.capacity_provider_strategy.is_some() || controller == Controller::External;
                (!by_provider).then(|| "EC2".to_owned())
            }),
            capacity_provider_strategy: input.get("capacityProviderStrategy").cloned(),
            platform_version: request
                .platform_version
                .clone()
                .or_else(|| (request.launch_type.as_deref() == Some("FARGATE")).then(|| "LATEST".to_owned())),
            network_configuration: input.get("networkConfiguration").cloned(),
            service_registries: input.get("serviceRegistries").cloned(),
        },
        health_check_grace_period_seconds: grace,
        stored: stored_members(input, controller),
        created_from: input.clone(),
        created_at: ecs.clock.now(),
        created_by: context.principal.clone(),
        inactive_since_millis: None,
        events: std::collections::VecDeque::new(),
        spent_tokens: std::collections::VecDeque::new(),
        tags: check_tags(request.tags.as_deref())?,
    })
}

/// Without a launch type and a strategy of its own, the cluster's default strategy holds.
pub(super) fn inherit_strategy(
    state: &State,
    cluster: &ClusterName,
    launch_type: Option<&str>,
    placement: &mut Placement,
) {
    let default = state.clusters.get(cluster).and_then(|found| found.stored.get("defaultCapacityProviderStrategy"));
    let default = default.filter(|list| list.as_array().is_some_and(|list| !list.is_empty()));
    if launch_type.is_none() && placement.capacity_provider_strategy.is_none() && default.is_some() {
        placement.capacity_provider_strategy = default.cloned();
        placement.launch_type = None;
    }
}

/// The capacity providers of a request's strategy must exist.
pub(super) fn check_strategy(strategy: Option<&Value>) -> Result<(), EcsError> {
    let items = strategy.and_then(Value::as_array).into_iter().flatten();
    check_capacity_providers(items.filter_map(|item| item["capacityProvider"].as_str()))
}

fn controller(request: &CreateServiceRequest) -> Result<Controller, EcsError> {
    let word = request.deployment_controller.as_ref().and_then(|controller| controller.type_.as_deref());
    let controller = Controller::from_word(word.unwrap_or("ECS"));
    controller.ok_or_else(|| EcsError::invalid("deploymentController.type: use ECS, CODE_DEPLOY or EXTERNAL."))
}

fn desired_count(request: &CreateServiceRequest, controller: Controller) -> Result<u32, EcsError> {
    match request.desired_count {
        Some(count) => read_desired_count(count),
        None if controller == Controller::External => Ok(0),
        None => {
            Err(EcsError::invalid("desiredCount: a REPLICA service needs the number of tasks to run, 0 or more."))
        }
    }
}

/// A desired count within the service quota.
pub(super) fn read_desired_count(count: i64) -> Result<u32, EcsError> {
    let count = u32::try_from(count).ok().filter(|count| *count <= 5000);
    count.ok_or_else(|| EcsError::invalid("desiredCount: use 0 to 5000 tasks."))
}

/// What each kind of service needs and must not have.
fn check_kind(request: &CreateServiceRequest, controller: Controller) -> Result<(), EcsError> {
    if request.scheduling_strategy.as_deref() == Some("DAEMON") {
        if controller != Controller::Ecs {
            let text = "schedulingStrategy: services with a CODE_DEPLOY or EXTERNAL deployment controller support only \
                        REPLICA.";
            return Err(EcsError::invalid(text));
        }
        let text = "schedulingStrategy: DAEMON needs container instances, which the embedded platform has none of; use \
                    REPLICA.";
        return Err(EcsError::new(EcsErrorCode::UnsupportedFeature, text));
    }
    let balancers = request.load_balancers.as_deref().unwrap_or_default();
    match controller {
        Controller::CodeDeploy if balancers.len() != 1 => Err(EcsError::invalid(
            "loadBalancers: a service with a CODE_DEPLOY deployment controller needs exactly one, with targetGroupArn, \
             containerName and containerPort; the second target group belongs to the CodeDeploy deployment group.",
        )),
        Controller::External => {
            let per_set = [
                ("taskDefinition", request.task_definition.is_some()),
                ("loadBalancers", !balancers.is_empty()),
                ("launchType", request.launch_type.is_some()),
                ("capacityProviderStrategy", request.capacity_provider_strategy.is_some()),
                ("platformVersion", request.platform_version.is_some()),
                ("networkConfiguration", request.network_configuration.is_some()),
            ];
            match per_set.iter().find(|(_, given)| *given) {
                Some((member, _)) => Err(EcsError::invalid(format!(
                    "{member}: a service with an EXTERNAL deployment controller takes it in create-task-set."
                ))),
                None => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

/// Load balancers of a request.
pub(super) fn read_load_balancers(given: Option<&[WireLoadBalancer]>) -> Result<Vec<LoadBalancer>, EcsError> {
    given.unwrap_or_default().iter().map(read_load_balancer).collect()
}

fn read_load_balancer(given: &WireLoadBalancer) -> Result<LoadBalancer, EcsError> {
    if given.load_balancer_name.is_some() {
        let text = "loadBalancers.loadBalancerName: classic load balancers are not supported; use targetGroupArn.";
        return Err(EcsError::invalid(text));
    }
    let needed = |member: &str| EcsError::invalid(format!("loadBalancers.{member}: is needed."));
    let text = |value: &Option<String>, member: &str| {
        value.clone().filter(|text| !text.is_empty()).ok_or_else(|| needed(member))
    };
    let port = given.container_port.ok_or_else(|| needed("containerPort"))?;
    let port = u16::try_from(port).ok().filter(|port| *port > 0);
    Ok(LoadBalancer {
        target_group: text(&given.target_group_arn, "targetGroupArn")?.into(),
        container: text(&given.container_name, "containerName")?.into(),
        container_port: port.ok_or_else(|| EcsError::invalid("loadBalancers.containerPort: use 1 to 65535."))?,
    })
}

/// Stores the service and, unless it is EXTERNAL, its first task set.
fn insert(ecs: &Ecs, draft: &mut Draft<'_>, service: Service, definition: Option<&str>) -> Result<(), EcsError> {
    if service.controller == Controller::External {
        draft.put(service);
        return Ok(());
    }
    let needed =
        || EcsError::invalid("taskDefinition: family, family:revision or ARN of a task definition is needed.");
    let definition = ecs.find_usable_definition(draft.before(), definition.ok_or_else(needed)?)?;
    let set = first_set(ecs, &service, definition)?;
    draft.put(Service { task_definition: Some(set.task_definition.clone()), ..service });
    draft.put(set);
    Ok(())
}

fn first_set(ecs: &Ecs, service: &Service, definition: &TaskDefinition) -> Result<crate::records::TaskSet, EcsError> {
    ecs.check_load_balancers(definition, &service.load_balancers)?;
    check_placement(definition, &service.placement)?;
    let new = NewSet {
        service: service.key.clone(),
        task_definition: String::new(),
        load_balancers: service.load_balancers.clone(),
        placement: service.placement.clone(),
        scale_percent: 100.0,
        external_id: None,
        started_by: None,
        client_token: None,
        tags: Vec::new(),
    };
    Ok(ecs.new_task_set(new, definition, TaskSetStatus::Primary))
}
