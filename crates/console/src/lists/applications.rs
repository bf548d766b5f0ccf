//! All applications.

use std::time::Duration;

use askama::Template;
use aws_api::codedeploy::{self, ListApplicationsInput, ListApplicationsOutput};
use deployment_view::Refusal;

use crate::address::Address;
use crate::page::{Fragment, Page, Section};
use crate::session::Session;

/// The page.
pub(crate) struct Applications {
    search: String,
}

#[derive(Template)]
#[template(path = "lists/applications.html")]
struct List<'a> {
    names: &'a [String],
}

impl Applications {
    /// As the address filters them.
    pub(crate) fn new(address: &Address) -> Self {
        Self { search: address.value("q").to_lowercase() }
    }
}

#[async_trait::async_trait]
impl Page for Applications {
    fn title(&self) -> String {
        "Applications".into()
    }

    fn section(&self) -> Section {
        Section::Applications
    }

    async fn fragments(&mut self, session: &Session) -> Result<Vec<Fragment>, Refusal> {
        let input = ListApplicationsInput::default();
        let output: ListApplicationsOutput =
            session.api().call(&codedeploy::MODEL, "ListApplications", &input).await?;
        let mut names = output.applications.unwrap_or_default();
        names.retain(|name| name.to_lowercase().contains(&self.search));
        Ok(vec![Fragment::of("applications", &List { names: &names })])
    }

    fn interval(&self) -> Option<Duration> {
        Some(Duration::from_secs(5))
    }
}
