//! What ECS's services can have and the embedded platform's cannot: refused by name, rather than stored and ignored.

use serde_json::Value;

use crate::error::{EcsError, EcsErrorCode};
use crate::records::Controller;

/// Refuses members of CreateService and UpdateService that would need behaviour the platform does not have, and a
/// deployment configuration that the controller does not act on (spec 9.6, 12).
pub(super) fn check_service(input: &Value, controller: Controller) -> Result<(), EcsError> {
    let listed = |name: &str| input[name].as_array().is_some_and(|list| !list.is_empty());
    let advanced = |balancer: &Value| !balancer["advancedConfiguration"].is_null();
    let configuration = &input["deploymentConfiguration"];
    let refused = [
        (input["serviceConnectConfiguration"]["enabled"] == true, "serviceConnectConfiguration"),
        (listed("volumeConfigurations"), "volumeConfigurations"),
        (listed("vpcLatticeConfigurations"), "vpcLatticeConfigurations"),
        (
            input["loadBalancers"].as_array().into_iter().flatten().any(advanced),
            "loadBalancers.advancedConfiguration",
        ),
        (
            configuration["strategy"].as_str().is_some_and(|strategy| strategy != "ROLLING"),
            "deploymentConfiguration.strategy",
        ),
        (
            configuration["lifecycleHooks"].as_array().is_some_and(|hooks| !hooks.is_empty()),
            "deploymentConfiguration.lifecycleHooks",
        ),
    ];
    if let Some((_, member)) = refused.iter().find(|(given, _)| *given) {
        let text = format!("{member} is not part of the embedded platform; blue/green is CodeDeploy's here.");
        return Err(EcsError::new(EcsErrorCode::UnsupportedFeature, text));
    }
    if controller != Controller::Ecs {
        let enabled = |name: &str| configuration[name]["enable"] == true;
        if let Some(name) = ["deploymentCircuitBreaker", "alarms"].into_iter().find(|name| enabled(name)) {
            let text = format!(
                "deploymentConfiguration.{name}: only services with an ECS deployment controller act on it; set it on \
                 the CodeDeploy deployment group."
            );
            return Err(EcsError::invalid(text));
        }
    }
    check_percents(configuration)
}

/// `maximumPercent` and `minimumHealthyPercent` of a REPLICA service.
fn check_percents(configuration: &Value) -> Result<(), EcsError> {
    let percent = |name: &str| configuration[name].as_i64();
    if percent("minimumHealthyPercent").is_some_and(|given| !(0..=100).contains(&given)) {
        return Err(EcsError::invalid("deploymentConfiguration.minimumHealthyPercent: use 0 to 100."));
    }
    if percent("maximumPercent").is_some_and(|given| !(100..=200).contains(&given)) {
        return Err(EcsError::invalid("deploymentConfiguration.maximumPercent: use 100 to 200."));
    }
    Ok(())
}
