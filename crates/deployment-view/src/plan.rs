//! What a deployment would do and when, before there is one.

use std::collections::BTreeMap;

use aws_api::codedeploy::DeploymentInfo;

use crate::gather::codedeploy;
use crate::work::{self, Material};
use crate::{Api, Refusal, RefusalKind, Timeline};

/// What a deployment to this group would do. Its steps have no times, since it has not begun, but the lengths that the
/// group's settings, the configuration (`config`, else the group's) and the functions named in `appspec` give them.
/// Without an AppSpec each lifecycle event may call a function.
///
/// # Errors
/// The group or the configuration cannot be read; [`RefusalKind::Refused`] when the AppSpec is not sound, with every
/// fault in the message.
pub async fn plan(
    api: &dyn Api,
    application: &str,
    group: &str,
    appspec: Option<&str>,
    config: Option<&str>,
) -> Result<Timeline, Refusal> {
    let hooks = appspec.map(hooks).transpose()?;
    let group = codedeploy::group(api, application, group).await?;
    let config = config.map(ToOwned::to_owned).or(group.deployment_config_name.clone());
    let config = config.unwrap_or_else(|| "CodeDeployDefault.ECSAllAtOnce".to_owned());
    let routing = match work::built_in_routing(&config) {
        Some(routing) => Some(routing),
        None => codedeploy::config(api, &config).await?,
    };
    let info = DeploymentInfo {
        status: Some("Created".to_owned()),
        deployment_config_name: Some(config),
        ..Default::default()
    };
    let material = Material { info, group: Some(group), routing, hooks, ..Material::default() };
    Ok(work::picture(&material, None, 1_000).timeline)
}

/// Functions by lifecycle event.
fn hooks(text: &str) -> Result<BTreeMap<String, String>, Refusal> {
    // The task definition may be filled in later, as `aws ecs deploy` does.
    let spec = appspec::parse_template(text).map_err(|errors| Refusal {
        kind: RefusalKind::Refused,
        operation: "appspec".to_owned(),
        code: String::new(),
        message: errors.to_string(),
    })?;
    Ok(functions(&spec))
}

/// Functions of an AppSpec by lifecycle event.
pub(crate) fn functions(spec: &appspec::AppSpec) -> BTreeMap<String, String> {
    spec.hooks
        .iter()
        .map(|(event, function)| (event.as_str().to_owned(), named(function.as_str()).to_owned()))
        .collect()
}

/// A function as people name it: `NAME` or `NAME:QUALIFIER`, also where an ARN was written.
fn named(function: &str) -> &str {
    let resource = types::arn_resource(function, "lambda").and_then(|resource| resource.strip_prefix("function:"));
    resource.unwrap_or(function)
}

#[cfg(test)]
mod named_tests {
    use super::named;

    #[test]
    fn a_function_is_named_as_people_name_it() {
        let arn = "arn:aws:lambda:us-east-1:000000000000:function:check";
        assert_eq!([named(arn), named("check:live"), named(&format!("{arn}:7"))], ["check", "check:live", "check:7"]);
    }
}
