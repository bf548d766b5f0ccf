//! All services, load balancers and target groups.

use async_trait::async_trait;
use deployment_view::{Api, Refusal};
use serde_json::{Value, json};
use tokio::join;

use super::board::{Cell, Part, Source};
use super::doc::{Doc, all, elb_name, last};
use crate::page::Section;

/// DescribeServices takes no more at once.
const SERVICES_AT_ONCE: usize = 10;

/// The page.
pub(crate) struct Overview;

#[async_trait]
impl Source for Overview {
    fn title(&self) -> String {
        "Infrastructure".into()
    }

    fn section(&self) -> Section {
        Section::Infrastructure
    }

    async fn parts(&self, api: &dyn Api) -> Result<Vec<Part>, Refusal> {
        let (services, balancers, groups) = join!(services(api), load_balancers(api), target_groups(api));
        Ok(vec![
            Part::or_refused("services", "Services", services),
            Part::or_refused("load-balancers", "Load balancers", balancers),
            Part::or_refused("target-groups", "Target groups", groups),
        ])
    }
}

async fn services(api: &dyn Api) -> Result<Part, Refusal> {
    let model = &aws_api::ecs::MODEL;
    let token = ("nextToken", "nextToken");
    let clusters = all(api, model, "ListClusters", json!({}), "clusterArns", token).await?;
    let mut rows = Vec::new();
    for cluster in clusters.iter().filter_map(Value::as_str) {
        let names = all(api, model, "ListServices", json!({ "cluster": cluster }), "serviceArns", token).await?;
        for some in names.chunks(SERVICES_AT_ONCE) {
            let input = json!({ "cluster": cluster, "services": some });
            let answer = api.call_document(model, "DescribeServices", input).await?;
            rows.extend(Doc(&answer).list("services").map(|service| service_row(last(cluster), service)));
        }
    }
    let columns = ["Service", "Cluster", "Status", "Tasks", "Task sets", "Task definition"];
    Ok(Part::new("services", "Services").table(&columns, rows, "There are no services."))
}

fn service_row(cluster: &str, service: Doc<'_>) -> Vec<Cell> {
    let name = service.text("serviceName");
    vec![
        Cell::link(&["services", cluster, name], name),
        Cell::text(cluster),
        Cell::status(service.text("status")),
        Cell::text(format!("{} of {} running", service.number("runningCount"), service.number("desiredCount"))),
        Cell::text(service.list("taskSets").count().to_string()),
        Cell::text(family_revision(service.text("taskDefinition"))),
    ]
}

/// `FAMILY:REVISION` of an ARN.
pub(crate) fn family_revision(arn: &str) -> &str {
    arn.rsplit('/').next().unwrap_or(arn)
}

async fn load_balancers(api: &dyn Api) -> Result<Part, Refusal> {
    let model = &aws_api::elbv2::MODEL;
    let found =
        all(api, model, "DescribeLoadBalancers", json!({}), "LoadBalancers", ("NextMarker", "Marker")).await?;
    let row = |balancer: &Value| {
        let balancer = Doc(balancer);
        let name = balancer.text("LoadBalancerName");
        vec![
            Cell::link(&["load-balancers", name], name),
            Cell::text(balancer.text("Type")),
            Cell::text(balancer.get("State").text("Code")),
            Cell::text(balancer.text("DNSName")),
        ]
    };
    let rows = found.iter().map(row).collect();
    let columns = ["Load balancer", "Type", "State", "Address"];
    Ok(Part::new("load-balancers", "Load balancers").table(&columns, rows, "There are no load balancers."))
}

async fn target_groups(api: &dyn Api) -> Result<Part, Refusal> {
    let model = &aws_api::elbv2::MODEL;
    let found = all(api, model, "DescribeTargetGroups", json!({}), "TargetGroups", ("NextMarker", "Marker")).await?;
    let row = |group: &Value| {
        let group = Doc(group);
        let name = group.text("TargetGroupName");
        let balancers: Vec<&str> = group.texts("LoadBalancerArns").into_iter().map(elb_name).collect();
        vec![
            Cell::link(&["target-groups", name], name),
            Cell::text(format!("{} {}", group.text("Protocol"), group.number("Port"))),
            Cell::text(group.text("TargetType")),
            match balancers.first() {
                Some(balancer) => Cell::link(&["load-balancers", balancer], balancer),
                None => Cell::text("of no load balancer"),
            },
        ]
    };
    let rows = found.iter().map(row).collect();
    let columns = ["Target group", "Protocol", "Targets are", "Load balancer"];
    Ok(Part::new("target-groups", "Target groups").table(&columns, rows, "There are no target groups."))
}
