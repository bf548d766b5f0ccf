//! Elastic Load Balancing v2. Its `Describe…` actions have no resources.

use serde_json::Value;

use super::{Asked, Requirement, arns};

pub(super) fn row(asked: &Asked<'_>) -> Option<Requirement> {
    Some(match asked.operation {
        operation if operation.starts_with("Describe") => asked.on_all(),
        "CreateLoadBalancer" => {
            let kind = match asked.maybe("Type") {
                Some("network") => "net",
                Some("gateway") => "gwy",
                _ => "app",
            };
            asked.on(made(asked, &format!("loadbalancer/{kind}/{}/*", asked.text("Name"))))
        }
        "CreateTargetGroup" => asked.on(made(asked, &format!("targetgroup/{}/*", asked.text("Name")))),
        "CreateListener"
        | "DeleteLoadBalancer"
        | "ModifyLoadBalancerAttributes"
        | "SetIpAddressType"
        | "SetSecurityGroups"
        | "SetSubnets" => by_arn(asked, "LoadBalancerArn"),
        "CreateRule"
        | "DeleteListener"
        | "ModifyListener"
        | "ModifyListenerAttributes"
        | "AddListenerCertificates"
        | "RemoveListenerCertificates" => by_arn(asked, "ListenerArn"),
        "DeleteRule" | "ModifyRule" => by_arn(asked, "RuleArn"),
        "DeleteTargetGroup"
        | "ModifyTargetGroup"
        | "ModifyTargetGroupAttributes"
        | "RegisterTargets"
        | "DeregisterTargets" => by_arn(asked, "TargetGroupArn"),
        "SetRulePriorities" => {
            let pairs = asked.input.get("RulePriorities").and_then(Value::as_array);
            let pairs = pairs.filter(|pairs| !pairs.is_empty() && pairs.len() <= super::MAX_NAMED);
            asked.on_each(pairs.map(|pairs| {
                let arn = |pair: &Value| pair.get("RuleArn").and_then(Value::as_str).unwrap_or_default().to_owned();
                pairs.iter().map(|pair| arns::own(asked.scope, "elasticloadbalancing", &arn(pair))).collect()
            }))
        }
        "AddTags" | "RemoveTags" => {
            let named = asked.texts("ResourceArns");
            let own = |arn: &&str| arns::own(asked.scope, "elasticloadbalancing", arn);
            asked.on_each(named.map(|named| named.iter().map(own).collect()))
        }
        _ => return None,
    })
}

fn made(asked: &Asked<'_>, resource: &str) -> String {
    asked.scope.arn("elasticloadbalancing", resource)
}

fn by_arn(asked: &Asked<'_>, member: &str) -> Requirement {
    asked.on(arns::own(asked.scope, "elasticloadbalancing", asked.text(member)))
}
