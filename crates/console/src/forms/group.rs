//! A new deployment group.

use axum::Form as Sent;
use axum::body::Body;
use deployment_view::Api;
use http::Response;
use serde_json::{Value, json};
use tokio::join;

use super::field::{Field, Form, Kind, Offer};
use super::{Asked, Typed, page, typed};
use crate::answer;
use crate::infrastructure::doc::{Doc, all, elb_name, last};
use crate::page::Section;
use crate::routes::SignedIn;
use crate::session::Session;

/// The form with what is known.
pub(super) async fn show((SignedIn(session), query): Asked) -> Response<Body> {
    let offers = Offers::read(session.api()).await;
    page(&form(&session, &query, offers, String::new()), &session)
}

/// CreateDeploymentGroup.
pub(super) async fn create(SignedIn(session): SignedIn, Sent(values): Sent<Typed>) -> Response<Body> {
    let outcome = match input(&values) {
        Ok(input) => session
            .api()
            .call_document(&aws_api::codedeploy::MODEL, "CreateDeploymentGroup", input)
            .await
            .map_err(|refusal| refusal.to_string()),
        Err(wrong) => Err(wrong),
    };
    let (application, group) = (typed(&values, "application"), typed(&values, "group"));
    match outcome {
        Ok(_) => {
            session.say(format!("Deployment group {group} was created."));
            answer::see_other(&crate::address::path(&["applications", application, "groups", group]))
        }
        Err(refusal) => {
            let offers = Offers::read(session.api()).await;
            page(&form(&session, &values, offers, refusal), &session)
        }
    }
}

fn minutes(values: &Typed, name: &str, label: &str) -> Result<u32, String> {
    match typed(values, name) {
        "" => Ok(0),
        text => text.parse().map_err(|_| format!("{label}: {text:?} is not a whole number of minutes.")),
    }
}

fn input(values: &Typed) -> Result<Value, String> {
    let text = |name| typed(values, name);
    let is_checked = |name| typed(values, name) == "on";
    let ready = minutes(values, "ready-minutes", "Wait before production traffic moves")?;
    let termination = minutes(values, "termination-minutes", "Wait before the original is deleted")?;
    let ready_action = if ready == 0 { "CONTINUE_DEPLOYMENT" } else { text("ready-action") };
    let mut ready_option = json!({ "actionOnTimeout": ready_action });
    if ready_action == "STOP_DEPLOYMENT" {
        ready_option["waitTimeInMinutes"] = ready.into();
    }
    let mut pair = json!({
        "targetGroups": [{ "name": text("target-group-1") }, { "name": text("target-group-2") }],
        "prodTrafficRoute": { "listenerArns": [text("production-listener")] },
    });
    if !text("test-listener").is_empty() {
        pair["testTrafficRoute"] = json!({ "listenerArns": [text("test-listener")] });
    }
    let alarms: Vec<&str> = text("alarms").split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    let events: Vec<&str> =
        [("back-on-failure", "DEPLOYMENT_FAILURE"), ("back-on-stop", "DEPLOYMENT_STOP_ON_REQUEST")]
            .into_iter()
            .chain((!alarms.is_empty()).then_some(("back-on-failure", "DEPLOYMENT_STOP_ON_ALARM")))
            .filter(|(name, _)| is_checked(name))
            .map(|(_, event)| event)
            .collect();
    let mut input = json!({
        "applicationName": text("application"),
        "deploymentGroupName": text("group"),
        "serviceRoleArn": text("role"),
        "deploymentConfigName": text("config"),
        "deploymentStyle": { "deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL" },
        "ecsServices": [{ "clusterName": text("cluster"), "serviceName": text("service") }],
        "loadBalancerInfo": { "targetGroupPairInfoList": [pair] },
        "blueGreenDeploymentConfiguration": {
            "deploymentReadyOption": ready_option,
            "terminateBlueInstancesOnDeploymentSuccess":
                { "action": "TERMINATE", "terminationWaitTimeInMinutes": termination },
        },
        "autoRollbackConfiguration": { "enabled": !events.is_empty(), "events": events },
    });
    if !alarms.is_empty() {
        let alarms: Vec<Value> = alarms.into_iter().map(|name| json!({ "name": name })).collect();
        input["alarmConfiguration"] = json!({ "enabled": true, "alarms": alarms });
    }
    Ok(input)
}

/// What exists, as far as it may be read.
#[derive(Default)]
struct Offers {
    applications: Vec<String>,
    clusters: Vec<String>,
    services: Vec<String>,
    target_groups: Vec<String>,
    /// ARN, and load balancer with port.
    listeners: Vec<(String, String)>,
    configs: Vec<String>,
    alarms: Vec<String>,
}

impl Offers {
    async fn read(api: &dyn Api) -> Self {
        let (code_deploy, elb) = (&aws_api::codedeploy::MODEL, &aws_api::elbv2::MODEL);
        let next = ("nextToken", "nextToken");
        let marker = ("NextMarker", "Marker");
        let (applications, configs, groups, alarms, (clusters, services), listeners) = join!(
            all(api, code_deploy, "ListApplications", json!({}), "applications", next),
            all(api, code_deploy, "ListDeploymentConfigs", json!({}), "deploymentConfigsList", next),
            all(api, elb, "DescribeTargetGroups", json!({}), "TargetGroups", marker),
            all(
                api,
                &aws_api::cloudwatch::MODEL,
                "DescribeAlarms",
                json!({}),
                "MetricAlarms",
                ("NextToken", "NextToken")
            ),
            services(api),
            listeners(api)
        );
        let texts = |values: Result<Vec<Value>, _>| -> Vec<String> {
            values.unwrap_or_default().iter().filter_map(Value::as_str).map(str::to_owned).collect()
        };
        let members = |values: Result<Vec<Value>, _>, member: &str| -> Vec<String> {
            values.unwrap_or_default().iter().map(|value| Doc(value).text(member).to_owned()).collect()
        };
        let is_for_ecs = |name: &String| !name.starts_with("CodeDeployDefault.") || name.contains(".ECS");
        Self {
            applications: texts(applications),
            configs: texts(configs).into_iter().filter(is_for_ecs).collect(),
            target_groups: members(groups, "TargetGroupName"),
            alarms: members(alarms, "AlarmName"),
            clusters,
            services,
            listeners,
        }
    }
}

/// Names of clusters and of their services.
async fn services(api: &dyn Api) -> (Vec<String>, Vec<String>) {
    let (model, next) = (&aws_api::ecs::MODEL, ("nextToken", "nextToken"));
    let arns = all(api, model, "ListClusters", json!({}), "clusterArns", next).await.unwrap_or_default();
    let clusters: Vec<String> = arns.iter().filter_map(Value::as_str).map(|arn| last(arn).to_owned()).collect();
    let mut services = Vec::new();
    for cluster in &clusters {
        let found = all(api, model, "ListServices", json!({ "cluster": cluster }), "serviceArns", next).await;
        let found = found.unwrap_or_default();
        services.extend(found.iter().filter_map(Value::as_str).map(|arn| last(arn).to_owned()));
    }
    (clusters, services)
}

async fn listeners(api: &dyn Api) -> Vec<(String, String)> {
    let (model, marker) = (&aws_api::elbv2::MODEL, ("NextMarker", "Marker"));
    let balancers = all(api, model, "DescribeLoadBalancers", json!({}), "LoadBalancers", marker).await;
    let mut found = Vec::new();
    for balancer in balancers.unwrap_or_default() {
        let arn = Doc(&balancer).text("LoadBalancerArn");
        let input = json!({ "LoadBalancerArn": arn });
        for listener in all(api, model, "DescribeListeners", input, "Listeners", marker).await.unwrap_or_default() {
            let listener = Doc(&listener);
            let label = format!("{} {} {}", elb_name(arn), listener.text("Protocol"), listener.number("Port"));
            found.push((listener.text("ListenerArn").to_owned(), label));
        }
    }
    found
}

fn plain(names: Vec<String>) -> impl Iterator<Item = Offer> {
    names.into_iter().map(|name| Offer::named(name, ""))
}

fn form<'a>(session: &'a Session, values: &Typed, offers: Offers, refusal: String) -> Form<'a> {
    let is_first = values.get("group").is_none();
    let value = |name: &str, first: &str| -> String {
        values.get(name).cloned().unwrap_or_else(|| if is_first { first.to_owned() } else { String::new() })
    };
    let line = |name, label, help, first: &str| Field::line(name, label, help, &value(name, first));
    let arns = |listeners: &[(String, String)]| -> Vec<Offer> {
        listeners.iter().map(|(arn, label)| Offer::named(arn, label)).collect()
    };
    let actions = [
        Offer::named("CONTINUE_DEPLOYMENT", "move production traffic at once"),
        Offer::named("STOP_DEPLOYMENT", "wait for somebody to continue, and stop when nobody does"),
    ];
    let fields = vec![
        line("application", "Application", "The application it belongs to.", "").offering(plain(offers.applications)),
        line("group", "Deployment group name", "Up to 100 characters.", ""),
        line("role", "Service role ARN", "The role that deployments act as.", ""),
        line("cluster", "Cluster", "Where the service is.", "default").offering(plain(offers.clusters)),
        line("service", "Service", "An ECS service with the deployment controller CODE_DEPLOY.", "")
            .offering(plain(offers.services)),
        line("target-group-1", "First target group", "The one that serves now.", "")
            .offering(plain(offers.target_groups.clone())),
        line("target-group-2", "Second target group", "The one for the replacement.", "")
            .offering(plain(offers.target_groups)),
        line("production-listener", "Production listener ARN", "Where users come in.", "")
            .offering(arns(&offers.listeners)),
        line(
            "test-listener",
            "Test listener ARN",
            "Where test traffic comes in; hooks can use it before users do.",
            "",
        )
        .optional()
        .offering(arns(&offers.listeners)),
        line("config", "Deployment configuration", "How production traffic moves.", "CodeDeployDefault.ECSAllAtOnce")
            .of(Kind::Choice)
            .offering(plain(offers.configs)),
        line(
            "ready-action",
            "When the replacement is ready",
            "Before production traffic moves.",
            "CONTINUE_DEPLOYMENT",
        )
        .of(Kind::Choice)
        .offering(actions),
        line("ready-minutes", "Minutes to wait for somebody to continue", "0 for none; at most two days.", "0")
            .of(Kind::Number)
            .optional(),
        line(
            "termination-minutes",
            "Minutes before the original is deleted",
            "Until then it can be rolled back to at once.",
            "5",
        )
        .of(Kind::Number)
        .optional(),
        line("alarms", "Alarms", "Names, with commas between them; one that rings stops a deployment.", "")
            .optional()
            .offering(plain(offers.alarms)),
        line("back-on-failure", "Roll back when a deployment fails or an alarm rings", "", "on")
            .of(Kind::Check)
            .optional(),
        line("back-on-stop", "Roll back when somebody stops a deployment", "", "").of(Kind::Check).optional(),
    ];
    Form {
        title: "New deployment group",
        section: Section::Applications,
        intro: "A deployment group says which service is deployed, how its traffic moves and when to roll back.",
        action: "/console/new/group",
        csrf: session.csrf(),
        button: "Create the deployment group",
        fields,
        refusal,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed_values(pairs: &[(&str, &str)]) -> Typed {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn alarms_stop_and_roll_back_only_when_both_are_wanted() {
        let with = input(&typed_values(&[("alarms", "a, b,"), ("back-on-failure", "on")])).unwrap();
        assert_eq!(with["alarmConfiguration"]["alarms"], json!([{ "name": "a" }, { "name": "b" }]));
        let events = &with["autoRollbackConfiguration"]["events"];
        assert_eq!(*events, json!(["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_ALARM"]));
        let without = input(&typed_values(&[])).unwrap();
        assert_eq!(without["autoRollbackConfiguration"], json!({ "enabled": false, "events": [] }));
        assert!(without.get("alarmConfiguration").is_none());
    }

    #[test]
    fn a_wait_of_no_minutes_is_none_and_a_wrong_number_is_named() {
        let at_once = input(&typed_values(&[("ready-action", "STOP_DEPLOYMENT"), ("ready-minutes", "0")])).unwrap();
        let ready = &at_once["blueGreenDeploymentConfiguration"]["deploymentReadyOption"];
        assert_eq!(*ready, json!({ "actionOnTimeout": "CONTINUE_DEPLOYMENT" }));
        let waits = input(&typed_values(&[("ready-action", "STOP_DEPLOYMENT"), ("ready-minutes", "30")])).unwrap();
        let ready = &waits["blueGreenDeploymentConfiguration"]["deploymentReadyOption"];
        assert_eq!(*ready, json!({ "actionOnTimeout": "STOP_DEPLOYMENT", "waitTimeInMinutes": 30 }));
        let wrong = input(&typed_values(&[("termination-minutes", "soon")])).unwrap_err();
        assert!(wrong.contains("\"soon\" is not a whole number"), "{wrong}");
    }
}
