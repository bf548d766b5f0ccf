//! One application with its deployment groups.

use std::time::Duration;

use askama::Template;
use aws_api::codedeploy::{self, ApplicationInfo, DeploymentGroupInfo, GetApplicationInput, GetApplicationOutput};
use deployment_view::Refusal;
use types::Timestamp;

use super::groups::{self, Last};
use crate::markup::time;
use crate::page::{Fragment, Page, Section};
use crate::session::Session;

/// Between two looks while a deployment runs, and while none does.
const BUSY: Duration = Duration::from_secs(3);
const CALM: Duration = Duration::from_secs(6);

/// The page.
pub(crate) struct Application {
    name: String,
    is_busy: bool,
}

#[derive(Template)]
#[template(path = "lists/application.html")]
struct Shown {
    name: String,
    created: Option<Timestamp>,
    rows: Vec<Line>,
}

struct Line {
    group: String,
    service: String,
    config: String,
    last: Option<Last>,
}

impl Application {
    /// Of this name.
    pub(crate) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), is_busy: false }
    }
}

fn line(group: DeploymentGroupInfo) -> Line {
    let last = Last::of(&group);
    Line {
        service: service(&group),
        last,
        group: group.deployment_group_name.unwrap_or_default(),
        config: group.deployment_config_name.unwrap_or_default(),
    }
}

/// Cluster and name of the group's service; empty without one.
pub(super) fn service(group: &DeploymentGroupInfo) -> String {
    let names = group.ecs_services.iter().flatten().map(|service| {
        format!(
            "{} / {}",
            service.cluster_name.as_deref().unwrap_or_default(),
            service.service_name.as_deref().unwrap_or_default()
        )
    });
    names.collect::<Vec<_>>().join(", ")
}

#[async_trait::async_trait]
impl Page for Application {
    fn title(&self) -> String {
        self.name.clone()
    }

    fn section(&self) -> Section {
        Section::Applications
    }

    async fn fragments(&mut self, session: &Session) -> Result<Vec<Fragment>, Refusal> {
        let api = session.api();
        let input = GetApplicationInput { application_name: Some(self.name.clone()) };
        let output: GetApplicationOutput = api.call(&codedeploy::MODEL, "GetApplication", &input).await?;
        let application: ApplicationInfo = output.application.unwrap_or_default();
        let rows: Vec<Line> = groups::of_application(api, &self.name).await?.into_iter().map(line).collect();
        self.is_busy = rows.iter().any(|row| row.last.as_ref().is_some_and(|last| !last.has_ended()));
        let shown = Shown { name: self.name.clone(), created: time(application.create_time), rows };
        Ok(vec![Fragment::of("application", &shown)])
    }

    fn interval(&self) -> Option<Duration> {
        Some(if self.is_busy { BUSY } else { CALM })
    }
}
