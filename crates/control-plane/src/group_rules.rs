//! What a deployment group's settings must satisfy, in the order of spec 2.3 CreateDeploymentGroup: service, load
//! balancer and configuration. Rules that need no look at the platform are in `option_rules`.

use aws_api::codedeploy as api;
use aws_protocol::{ApiError, CallContext};
use deployment::ServiceRef;
use ports::RoleUse;
use types::{ListenerArn, TargetGroupName, TrafficRouting, arn_resource};

use crate::option_rules;
use crate::records::{ApplicationRecord, GroupSettings, group_key};
use crate::refuse::{platform, refuse};
use crate::{CodeDeploy, names};

/// Limit in the exception's text.
const MAX_TAG_SET_GROUPS: usize = 3;

/// The pair and the routes, as a group names them.
pub(crate) struct Routes {
    pub target_groups: [TargetGroupName; 2],
    pub production_listener: ListenerArn,
    pub test_listener: Option<ListenerArn>,
}

/// Members of the other platforms that were given.
#[derive(Clone, Copy, Default)]
pub(crate) struct Foreign {
    pub ec2_tags: bool,
    pub on_premises_tags: bool,
    pub auto_scaling_groups: bool,
    /// Both a list of EC2 tag filters and an EC2 tag set.
    pub ec2_tags_twice: bool,
    /// Both a list of on-premises tag filters and an on-premises tag set.
    pub on_premises_tags_twice: bool,
    /// The longer of the two tag sets' lists.
    pub tag_set_groups: usize,
}

/// Builds [`Foreign`] from the input of CreateDeploymentGroup or UpdateDeploymentGroup, which name the members alike.
macro_rules! foreign_members {
    ($input:expr) => {{
        let input = &$input;
        let ec2_filters = input.ec2_tag_filters.as_ref().is_some_and(|list| !list.is_empty());
        let on_premises_filters =
            input.on_premises_instance_tag_filters.as_ref().is_some_and(|list| !list.is_empty());
        let ec2_groups = input.ec2_tag_set.as_ref().and_then(|set| set.ec2_tag_set_list.as_ref());
        let on_premises_groups =
            input.on_premises_tag_set.as_ref().and_then(|set| set.on_premises_tag_set_list.as_ref());
        $crate::group_rules::Foreign {
            ec2_tags: ec2_filters || input.ec2_tag_set.is_some(),
            on_premises_tags: on_premises_filters || input.on_premises_tag_set.is_some(),
            auto_scaling_groups: input.auto_scaling_groups.as_ref().is_some_and(|list| !list.is_empty()),
            ec2_tags_twice: ec2_filters && input.ec2_tag_set.is_some(),
            on_premises_tags_twice: on_premises_filters && input.on_premises_tag_set.is_some(),
            tag_set_groups: ec2_groups.map_or(0, Vec::len).max(on_premises_groups.map_or(0, Vec::len)),
        }
    }};
}
pub(crate) use foreign_members;

impl CodeDeploy {
    /// Checks everything; `current` is the group's own name when it is being changed.
    pub(crate) async fn check_settings(
        &self,
        application: &ApplicationRecord,
        settings: &GroupSettings,
        foreign: Foreign,
        current: Option<&str>,
    ) -> Result<(), ApiError> {
        if application.compute_platform != "ECS" {
            return Err(refuse(
                "InvalidLoadBalancerInfoException",
                format!(
                    "The application \"{}\" is for the compute platform {}: WITH_TRAFFIC_CONTROL is set but neither \
                     elbInfoList nor targetGroupInfoList names anything. For an ECS service create the application \
                     with computePlatform ECS.",
                    application.name, application.compute_platform
                ),
            ));
        }
        check_role(&settings.service_role_arn, current.is_none())?;
        check_style(&settings.style)?;
        self.check_service(application, settings, current).await?;
        refuse_foreign(foreign)?;
        let routes = routes(&settings.load_balancer)?;
        let application_balancer = self.check_routes(&routes).await?;
        self.check_config(&settings.config_name, application_balancer)?;
        option_rules::check(settings)
    }

    /// CodeDeploy can act as the service role for the group with this name, by the role's trust policy.
    pub(crate) fn check_trust(&self, context: &CallContext, role_arn: &str, group_key: &str) -> Result<(), ApiError> {
        let source_arn = context.scope.arn("codedeploy", &format!("deploymentgroup:{group_key}"));
        let role = RoleUse { role_arn, service: "codedeploy.amazonaws.com", source_arn: &source_arn };
        match &self.roles {
            Some(roles) if !roles.can_assume(role) => {
                Err(refuse("InvalidRoleException", "Cannot assume role provided."))
            }
            _ => Ok(()),
        }
    }

    /// The configuration exists, is for ECS, and is all-at-once on a network load balancer.
    pub(crate) fn check_config(&self, name: &str, application_balancer: bool) -> Result<TrafficRouting, ApiError> {
        // An empty name is malformed here and not missing: absent means the default.
        let name = names::CONFIG.check_given(name)?;
        let routing = self.ecs_routing(name)?;
        if !application_balancer && routing != TrafficRouting::AllAtOnce {
            return Err(refuse(
                "InvalidTrafficRoutingConfigurationException",
                "Only ALB supports gradual traffic routing, use AllAtOnce Traffic routing instead when you \
                 create/update Deployment group.",
            ));
        }
        Ok(routing)
    }

    async fn check_service(
        &self,
        application: &ApplicationRecord,
        settings: &GroupSettings,
        current: Option<&str>,
    ) -> Result<(), ApiError> {
        let service = service_ref(&settings.services)?;
        let found = self.deps.task_sets.describe_service(&service).await;
        let arn = found.map_err(|e| platform("InvalidECSServiceException", &e))?.arn;
        let itself = current.map(|name| group_key(&application.name, name));
        // Both forms end in the service's name: most groups are told apart without asking ECS.
        for (key, theirs) in self.look_at_groups(|groups| groups.of_service(&service))? {
            if Some(&key) == itself.as_ref() {
                continue;
            }
            let same = theirs == service
                || matches!(self.deps.task_sets.describe_service(&theirs).await, Ok(found) if found.arn == arn);
            if same {
                let (other_application, other) = key.split_once('/').unwrap_or_default();
                return Err(refuse(
                    "ECSServiceMappingLimitExceededException",
                    format!(
                        "The ECS service {} already belongs to the deployment group {other} of {other_application}; a \
                         service has at most one.",
                        service.service
                    ),
                ));
            }
        }
        Ok(())
    }

    /// Target groups and listeners exist and belong to one load balancer; answers whether it is an ALB.
    pub(crate) async fn check_routes(&self, routes: &Routes) -> Result<bool, ApiError> {
        let pair_error = |e| platform("InvalidTargetGroupPairException", &e);
        let groups = self.deps.traffic.target_groups(&routes.target_groups).await.map_err(pair_error)?;
        let production = &routes.production_listener;
        let balancer = self.deps.traffic.load_balancer_of_listener(production).await.map_err(pair_error)?;
        if let Some(test) = &routes.test_listener {
            if test == production {
                return Err(refuse(
                    "InvalidTargetGroupPairException",
                    "The test listener and the production listener must be two different listeners.",
                ));
            }
            let theirs = self.deps.traffic.load_balancer_of_listener(test).await.map_err(pair_error)?;
            if theirs.arn != balancer.arn {
                return Err(refuse(
                    "InvalidTargetGroupPairException",
                    format!(
                        "The test listener {test} belongs to another load balancer than the production listener {production}."
                    ),
                ));
            }
        }
        // A group that is attached nowhere yet is fine: the tutorial attaches the second one by deploying.
        for (name, group) in routes.target_groups.iter().zip(&groups) {
            let attached = self.deps.traffic.load_balancers_of_target_group(group).await.map_err(pair_error)?;
            if attached.iter().any(|other| *other != balancer.arn) {
                return Err(refuse(
                    "InvalidTargetGroupPairException",
                    format!(
                        "The target group {name} is used by another load balancer than the listener {production}. A \
                         deployment group of an ECS application must contain a valid pair of target groups that \
                         identify a load balancer."
                    ),
                ));
            }
        }
        Ok(balancer.application)
    }
}

/// The one service of the group, as it is written.
pub(crate) fn service_ref(services: &[api::ECSService]) -> Result<ServiceRef, ApiError> {
    let name = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    match services {
        [one] => match (name(&one.cluster_name), name(&one.service_name)) {
            (Some(cluster), Some(service)) => Ok(ServiceRef { cluster, service }),
            _ => Err(refuse("InvalidECSServiceException", "ecsServices needs both serviceName and clusterName.")),
        },
        _ => Err(refuse(
            "InvalidECSServiceException",
            format!("ecsServices must name exactly one service; it names {}.", services.len()),
        )),
    }
}

/// The pair and the routes, or what is wrong with their form.
pub(crate) fn routes(info: &api::LoadBalancerInfo) -> Result<Routes, ApiError> {
    if info.elb_info_list.as_ref().is_some_and(|list| !list.is_empty()) {
        return Err(refuse(
            "InvalidLoadBalancerInfoException",
            "For ECS deployment group, loadBalancerInfo must not contain elbInfo list",
        ));
    }
    if info.target_group_info_list.as_ref().is_some_and(|list| !list.is_empty()) {
        return Err(refuse(
            "InvalidLoadBalancerInfoException",
            "For an ECS deployment group, loadBalancerInfo must not contain targetGroupInfoList; use targetGroupPairInfoList.",
        ));
    }
    let pairs = info.target_group_pair_info_list.as_deref().unwrap_or_default();
    let [pair] = pairs else {
        return Err(pair_error(&format!(
            "targetGroupPairInfoList must have exactly one entry; it has {}",
            pairs.len()
        )));
    };
    let names: Vec<_> = pair.target_groups.iter().flatten().filter_map(|group| group.name.clone()).collect();
    let [first, second] = names.as_slice() else {
        return Err(pair_error("targetGroups must name two target groups"));
    };
    if first == second {
        return Err(pair_error("the two target groups must be different"));
    }
    let listener = |route: &Option<api::TrafficRoute>| match route.as_ref().and_then(|r| r.listener_arns.as_deref()) {
        None | Some([]) => Ok(None),
        Some([arn]) => Ok(Some(ListenerArn::new(arn.clone()))),
        Some(_) => Err(pair_error("a traffic route names at most one listener")),
    };
    let Some(production_listener) = listener(&pair.prod_traffic_route)? else {
        return Err(pair_error("prodTrafficRoute must name one listener"));
    };
    Ok(Routes {
        target_groups: [TargetGroupName::new(first.clone()), TargetGroupName::new(second.clone())],
        production_listener,
        test_listener: listener(&pair.test_traffic_route)?,
    })
}

fn pair_error(what: &str) -> ApiError {
    refuse(
        "InvalidTargetGroupPairException",
        format!(
            "A deployment group of an ECS application must contain a valid pair of target groups that identify a load \
             balancer: {what}."
        ),
    )
}

fn refuse_foreign(foreign: Foreign) -> Result<(), ApiError> {
    if foreign.ec2_tags_twice {
        return Err(refuse(
            "InvalidEC2TagCombinationException",
            "ec2TagFilters and ec2TagSet cannot be given together; for an ECS deployment group leave both out.",
        ));
    }
    if foreign.on_premises_tags_twice {
        return Err(refuse(
            "InvalidOnPremisesTagCombinationException",
            "onPremisesInstanceTagFilters and onPremisesTagSet cannot be given together; for an ECS deployment group \
             leave both out.",
        ));
    }
    if foreign.tag_set_groups > MAX_TAG_SET_GROUPS {
        return Err(refuse(
            "TagSetListLimitExceededException",
            format!("A tag set has at most {MAX_TAG_SET_GROUPS} groups of tags; an ECS deployment group has none."),
        ));
    }
    let found = [
        (foreign.ec2_tags, "InvalidEC2TagException", "An EC2 tag filter"),
        (foreign.on_premises_tags, "InvalidTagException", "An on-premises tag filter"),
        (foreign.auto_scaling_groups, "InvalidAutoScalingGroupException", "autoScalingGroups"),
    ];
    match found.into_iter().find(|(given, ..)| *given) {
        None => Ok(()),
        Some((_, code, member)) => {
            Err(refuse(code, format!("{member} does not belong to a deployment group for Amazon ECS; leave it out.")))
        }
    }
}

/// A service's name, of the name itself or of its ARN.
pub(crate) fn short_name(service: &str) -> &str {
    service.rsplit('/').next().unwrap_or(service)
}

fn check_role(arn: &str, is_new: bool) -> Result<(), ApiError> {
    if arn.is_empty() && is_new {
        return Err(refuse("RoleRequiredException", "The service role ARN is missing."));
    }
    match arn_resource(arn, "iam") {
        Some(resource) if resource.starts_with("role/") => Ok(()),
        _ => Err(refuse("InvalidRoleException", format!("\"{arn}\" is not the ARN of an IAM role."))),
    }
}

fn check_style(style: &api::DeploymentStyle) -> Result<(), ApiError> {
    match (style.deployment_type.as_deref(), style.deployment_option.as_deref()) {
        (Some("BLUE_GREEN"), Some("WITH_TRAFFIC_CONTROL")) => Ok(()),
        _ => Err(refuse(
            "InvalidDeploymentStyleException",
            "For an ECS deployment group, deploymentStyle must be BLUE_GREEN with WITH_TRAFFIC_CONTROL.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(groups: &[&str], listeners: &[&str]) -> api::LoadBalancerInfo {
        api::LoadBalancerInfo {
            target_group_pair_info_list: Some(vec![api::TargetGroupPairInfo {
                target_groups: Some(
                    groups.iter().map(|name| api::TargetGroupInfo { name: Some((*name).into()) }).collect(),
                ),
                prod_traffic_route: Some(api::TrafficRoute {
                    listener_arns: Some(listeners.iter().map(|arn| (*arn).into()).collect()),
                }),
                test_traffic_route: None,
            }]),
            ..Default::default()
        }
    }

    fn code(result: Result<Routes, ApiError>) -> String {
        result.err().map(|e| e.code).unwrap_or_default()
    }

    #[test]
    fn a_pair_needs_two_different_groups_and_one_listener() {
        assert!(routes(&pair(&["a", "b"], &["l"])).is_ok());
        for bad in
            [pair(&["a"], &["l"]), pair(&["a", "a"], &["l"]), pair(&["a", "b"], &[]), pair(&["a", "b"], &["l", "m"])]
        {
            assert_eq!(code(routes(&bad)), "InvalidTargetGroupPairException");
        }
        let with_elb =
            api::LoadBalancerInfo { elb_info_list: Some(vec![api::ELBInfo::default()]), ..pair(&["a", "b"], &["l"]) };
        assert_eq!(code(routes(&with_elb)), "InvalidLoadBalancerInfoException");
    }
}
