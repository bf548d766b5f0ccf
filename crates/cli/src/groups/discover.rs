//! What a deployment group needs and ECS and Elastic Load Balancing know already.
//!
//! Promises: nothing is guessed. What is not given must follow from what is there in one way only; else the refusal names
//! the choices and the flag.

use serde_json::{Value, json};

use crate::args::{GroupsCreateArgs, SettingsArgs};
use crate::client::ClientError;
use crate::deploy::short_name;
use crate::exit::Failure;
use crate::init::balancer_of;
use crate::session::{Session, items, strings, text};

/// What was found, all of it named as CreateDeploymentGroup wants it.
#[derive(Debug)]
pub(super) struct Found {
    pub cluster: String,
    pub service: String,
    /// Account id.
    pub account: String,
    /// Names, that of the service first.
    pub target_groups: Vec<String>,
    pub routes: Routes,
}

/// ARNs of listeners.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Routes {
    pub production: String,
    pub test: Option<String>,
}

/// Reads the service, its target group, the load balancer's listeners and the other target group.
pub(super) async fn discover(session: &Session, args: &GroupsCreateArgs) -> Result<Found, Failure> {
    let service = service(session, args).await?;
    let place = format!("service {} in cluster {}", args.service, args.cluster);
    let balancer = balancer_of(&service);
    let own_arn = balancer.map(|balancer| text(balancer, "/targetGroupArn")).filter(|arn| !arn.is_empty());
    let own_arn = own_arn.ok_or_else(|| {
        Failure::Refused(format!("{place} is behind no target group; CodeDeploy shifts traffic between two"))
    })?;
    let groups = session.elb("DescribeTargetGroups", json!({})).await?;
    let groups: Vec<Value> = items(&groups["TargetGroups"]).cloned().collect();
    let own = groups.iter().find(|group| text(group, "/TargetGroupArn") == own_arn);
    let own = own.ok_or_else(|| Failure::Refused(format!("target group {own_arn} of {place} was not found")))?;
    let listeners = listeners(session, own, &place).await?;
    let production = production(&listeners, own_arn, args.settings.listener.as_deref())?;
    let other = other_group(&groups, own, &listeners, args.target_group.as_deref())?;
    let other_arn = text(other, "/TargetGroupArn");
    let test = test(&listeners, &production, &[own_arn, other_arn], args.settings.test_listener.as_deref())?;
    let arn = text(&service, "/serviceArn");
    Ok(Found {
        cluster: short_name(text(&service, "/clusterArn")).to_string(),
        service: text(&service, "/serviceName").to_string(),
        account: arn.split(':').nth(4).unwrap_or_default().to_string(),
        target_groups: [own, other].map(|group| text(group, "/TargetGroupName").to_string()).to_vec(),
        routes: Routes { production, test },
    })
}

/// Listeners of a group that is changed; none when no flag names one.
pub(super) async fn routes(
    session: &Session,
    group: &Value,
    settings: &SettingsArgs,
) -> Result<Option<Routes>, Failure> {
    if settings.listener.is_none() && settings.test_listener.is_none() {
        return Ok(None);
    }
    let at = |route: &str| {
        let arn = text(group, &format!("{}/{route}/listenerArns/0", super::PAIR));
        (!arn.is_empty()).then(|| arn.to_string())
    };
    let present = at("prodTrafficRoute").unwrap_or_default();
    let answer = session.elb("DescribeListeners", json!({"ListenerArns": [present]})).await?;
    let balancer = answer.pointer("/Listeners/0/LoadBalancerArn").cloned().unwrap_or_default();
    let answer = session.elb("DescribeListeners", json!({"LoadBalancerArn": balancer})).await?;
    let listeners: Vec<Value> = items(&answer["Listeners"]).cloned().collect();
    let production = match &settings.listener {
        Some(given) => named(&listeners, given)?,
        None => present,
    };
    let test = match settings.test_listener.as_deref() {
        None => at("testTrafficRoute"),
        Some("none") => None,
        Some(given) => Some(named(&listeners, given)?),
    };
    Ok(Some(Routes { production, test }))
}

async fn service(session: &Session, args: &GroupsCreateArgs) -> Result<Value, Failure> {
    let input = json!({"cluster": args.cluster, "services": [args.service]});
    let answer = session.ecs("DescribeServices", input).await?;
    let place = format!("service {} in cluster {}", args.service, args.cluster);
    let service = items(&answer["services"]).next().cloned();
    let service = service.ok_or_else(|| Failure::Refused(format!("{place} was not found")))?;
    match text(&service, "/deploymentController/type") {
        "CODE_DEPLOY" => Ok(service),
        other => Err(Failure::Refused(format!(
            "{place} has deployment controller {}; a deployment group is for services created with \
             deploymentController type=CODE_DEPLOY, and it cannot be changed later",
            if other.is_empty() { "ECS" } else { other }
        ))),
    }
}

/// Listeners of every load balancer that the service's target group is behind.
async fn listeners(session: &Session, own: &Value, place: &str) -> Result<Vec<Value>, Failure> {
    let mut listeners = Vec::new();
    for arn in strings(&own["LoadBalancerArns"]) {
        let answer: Result<Value, ClientError> =
            session.elb("DescribeListeners", json!({"LoadBalancerArn": arn})).await;
        listeners.extend(items(&answer?["Listeners"]).cloned());
    }
    if listeners.is_empty() {
        let name = text(own, "/TargetGroupName");
        return Err(Failure::Refused(format!(
            "no listener leads to target group {name} of {place}; create one first"
        )));
    }
    Ok(listeners)
}

/// Whether a listener's default action forwards to the group, whatever its share.
fn forwards_to(listener: &Value, group_arn: &str) -> bool {
    items(&listener["DefaultActions"]).any(|action| {
        text(action, "/TargetGroupArn") == group_arn
            || action
                .pointer("/ForwardConfig/TargetGroups")
                .is_some_and(|groups| items(groups).any(|group| text(group, "/TargetGroupArn") == group_arn))
    })
}

fn describe(listener: &Value) -> String {
    format!("port {} ({})", listener["Port"], text(listener, "/ListenerArn"))
}

fn described(listeners: &[&Value]) -> String {
    listeners.iter().map(|listener| describe(listener)).collect::<Vec<_>>().join(", ")
}

/// A listener by ARN or port.
fn named(listeners: &[Value], given: &str) -> Result<String, Failure> {
    let port: Option<i64> = given.parse().ok();
    let is_meant = |listener: &&Value| {
        text(listener, "/ListenerArn") == given || listener["Port"].as_i64() == port && port.is_some()
    };
    let found: Vec<&Value> = listeners.iter().filter(is_meant).collect();
    match found.as_slice() {
        [one] => Ok(text(one, "/ListenerArn").to_string()),
        [] => {
            let all: Vec<&Value> = listeners.iter().collect();
            Err(Failure::Refused(format!("there is no listener {given}; there are: {}", described(&all))))
        }
        several => Err(Failure::Refused(format!("{given} is several listeners: {}", described(several)))),
    }
}

fn production(listeners: &[Value], own_arn: &str, given: Option<&str>) -> Result<String, Failure> {
    if let Some(given) = given {
        return named(listeners, given);
    }
    let leading: Vec<&Value> = listeners.iter().filter(|listener| forwards_to(listener, own_arn)).collect();
    match leading.as_slice() {
        [one] => Ok(text(one, "/ListenerArn").to_string()),
        [] => Err(Failure::Refused(
            "no listener's default action leads to the service's target group; say which one to use with --listener \
             ARN|PORT"
                .into(),
        )),
        several => Err(Failure::Refused(format!(
            "several listeners lead to the service: {}; say which is for users with --listener ARN|PORT",
            described(several)
        ))),
    }
}

/// The other target group: given, or the only one that is like the service's own and serves nobody else.
fn other_group<'a>(
    groups: &'a [Value],
    own: &Value,
    listeners: &[Value],
    given: Option<&str>,
) -> Result<&'a Value, Failure> {
    if let Some(given) = given {
        let is_meant =
            |group: &&Value| [text(group, "/TargetGroupName"), text(group, "/TargetGroupArn")].contains(&given);
        let found = groups.iter().find(is_meant);
        return match found {
            Some(group) if text(group, "/TargetGroupArn") == text(own, "/TargetGroupArn") => Err(Failure::Refused(
                format!("target group {given} is the service's own; name the other one, which the replacement gets"),
            )),
            Some(group) => Ok(group),
            None => Err(Failure::Refused(format!("there is no target group {given}"))),
        };
    }
    let is_alike = |group: &&Value| {
        let same = |field: &str| group[field] == own[field];
        text(group, "/TargetGroupArn") != text(own, "/TargetGroupArn")
            && same("Protocol")
            && same("TargetType")
            && same("VpcId")
    };
    let serves_here = |group: &Value| {
        let arn = text(group, "/TargetGroupArn");
        listeners.iter().any(|listener| forwards_to(listener, arn))
    };
    let is_free = |group: &&Value| items(&group["LoadBalancerArns"]).next().is_none() || serves_here(group);
    let alike: Vec<&Value> = groups.iter().filter(is_alike).filter(is_free).collect();
    let names =
        |groups: &[&Value]| groups.iter().map(|group| text(group, "/TargetGroupName")).collect::<Vec<_>>().join(", ");
    match alike.as_slice() {
        [one] => Ok(one),
        [] => Err(Failure::Refused(format!(
            "there is no second target group like {} ({} {}); create one, the replacement's tasks go there",
            text(own, "/TargetGroupName"),
            text(own, "/Protocol"),
            text(own, "/TargetType")
        ))),
        several => Err(Failure::Refused(format!(
            "several target groups could be the other one: {}; say which with --target-group NAME",
            names(several)
        ))),
    }
}

/// The test listener: given, or the only other one that leads to one of the two groups; none is fine.
fn test(
    listeners: &[Value],
    production: &str,
    pair: &[&str],
    given: Option<&str>,
) -> Result<Option<String>, Failure> {
    match given {
        Some("none") => return Ok(None),
        Some(given) => return named(listeners, given).map(Some),
        None => {}
    }
    let others = listeners.iter().filter(|listener| text(listener, "/ListenerArn") != production);
    let leading: Vec<&Value> =
        others.filter(|listener| pair.iter().any(|group| forwards_to(listener, group))).collect();
    match leading.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(text(one, "/ListenerArn").to_string())),
        several => Err(Failure::Refused(format!(
            "several listeners could be the one for tests: {}; say which with --test-listener ARN|PORT|none",
            described(several)
        ))),
    }
}
