//! Looking at a deployment as long as something may still change.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use deployment_view::{Picture, Refusal, Viewer};
use types::Timestamp;

use super::head::is_terminal;
use super::text::{shown, status_word};
use crate::page::{Fragment, Page, PageClock, Section};
use crate::session::Session;

/// Between two looks while it goes on …
const BUSY: Duration = Duration::from_secs(2);
/// … and after it has ended: tasks still stop, and alarms fall back.
const AFTER_THE_END: Duration = Duration::from_secs(5);
/// Looks after its end.
const LOOKS_AFTER_THE_END: u32 = 12;

/// The page.
pub(crate) struct OneDeployment {
    id: String,
    viewer: Viewer,
    status: String,
    clock: Option<PageClock>,
    looks_after_the_end: u32,
}

impl OneDeployment {
    /// Of the deployment of this id.
    pub(crate) fn new(id: &str) -> Self {
        Self { id: id.to_owned(), viewer: Viewer::new(), status: String::new(), clock: None, looks_after_the_end: 0 }
    }

    fn note(&mut self, picture: &Picture) {
        self.status.clone_from(&picture.deployment.status);
        let timeline = &picture.timeline;
        self.clock = timeline.now.map(|now| PageClock { now, rate_milli: timeline.rate_milli.max(1) });
        self.looks_after_the_end = if is_terminal(&self.status) { self.looks_after_the_end + 1 } else { 0 };
    }
}

#[async_trait::async_trait]
impl Page for OneDeployment {
    fn title(&self) -> String {
        match self.status.as_str() {
            "" => format!("Deployment {}", shown(&self.id)),
            status => format!("{}: deployment {}", status_word(status), shown(&self.id)),
        }
    }

    fn section(&self) -> Section {
        Section::Deployments
    }

    async fn fragments(&mut self, session: &Session) -> Result<Vec<Fragment>, Refusal> {
        let picture = self.viewer.look(session.api(), &self.id, here()).await?;
        self.note(&picture);
        Ok(super::fragments(&picture, session.csrf()))
    }

    fn interval(&self) -> Option<Duration> {
        match self.looks_after_the_end {
            0 => Some(BUSY),
            looks if looks < LOOKS_AFTER_THE_END => Some(AFTER_THE_END),
            _ => None,
        }
    }

    fn clock(&self) -> Option<PageClock> {
        self.clock
    }

    fn assets(&self) -> &'static [&'static str] {
        &["deployment.css"]
    }
}

/// The wall clock; zero when it is set before 1970.
fn here() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(statuses: &[&str]) -> OneDeployment {
        let mut page = OneDeployment::new("d-1");
        for status in statuses {
            let mut picture = Picture::default();
            picture.deployment.status = (*status).to_owned();
            page.note(&picture);
        }
        page
    }

    #[test]
    fn it_is_looked_at_while_it_goes_on_and_for_a_minute_after_its_end() {
        assert_eq!(after(&["Created", "InProgress", "Ready"]).interval(), Some(BUSY));
        assert_eq!(after(&["InProgress", "Succeeded"]).interval(), Some(AFTER_THE_END));
        assert_eq!(after(&["Failed"; 12]).interval(), None);
    }

    #[test]
    fn the_window_says_how_it_stands() {
        assert_eq!(after(&[]).title(), "Deployment d-1");
        assert_eq!(after(&["InProgress"]).title(), "In progress: deployment d-1");
    }
}
