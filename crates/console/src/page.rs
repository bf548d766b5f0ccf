//! What a page is.

use std::borrow::Cow;
use std::time::Duration;

use askama::Template;
use deployment_view::Refusal;
use types::Timestamp;

use crate::session::Session;

/// A page: a struct that remembers what it needs between looks.
///
/// Its first look is the page as it is loaded, each later one sends the fragments that have changed. All open windows
/// of one session on one address share one such struct.
#[async_trait::async_trait]
pub(crate) trait Page: Send {
    /// Title of the window, without the product's name; asked for after each look.
    fn title(&self) -> String;

    /// The part of the navigation it belongs to.
    fn section(&self) -> Section;

    /// Looks, and draws all its fragments: always the same ids in the same order.
    async fn fragments(&mut self, session: &Session) -> Result<Vec<Fragment>, Refusal>;

    /// Until the next look; none when nothing will change any more. Asked for after each look.
    fn interval(&self) -> Option<Duration>;

    /// The engine's clock, for what ticks, where the page knows better than what answers have told; none otherwise. Asked
    /// for after each look.
    fn clock(&self) -> Option<PageClock> {
        None
    }

    /// Style sheets and scripts besides the console's own, by the names of `assets.rs`, e.g. `deployment.css`.
    fn assets(&self) -> &'static [&'static str] {
        &[]
    }
}

/// A time of the engine's clock and how fast it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PageClock {
    /// The engine's time at the moment of the look.
    pub now: Timestamp,
    /// How much faster than the wall's clock it runs, times 1,000.
    pub rate_milli: u32,
}

/// A part of a page that is sent anew when it has changed: the content of an element with this id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fragment {
    /// Id of the element, which `base.html` writes around the content.
    pub id: Cow<'static, str>,
    /// Its content.
    pub html: String,
}

impl Fragment {
    /// Draws a template, which escapes what it is given.
    pub(crate) fn of(id: impl Into<Cow<'static, str>>, template: &impl Template) -> Self {
        let id = id.into();
        let html = template.render().unwrap_or_else(|error| {
            tracing::error!(%error, fragment = %id, "a part of a page could not be drawn");
            "<p>This part could not be drawn.</p>".to_owned()
        });
        Self { id, html }
    }
}

/// Parts of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// Applications and their deployment groups.
    Applications,
    /// Deployments.
    Deployments,
    /// Services, task sets, load balancers.
    Infrastructure,
    /// Functions.
    Functions,
    /// Alarms.
    Alarms,
    /// None of them, e.g. the sign-in page.
    Nowhere,
}

impl Section {
    /// All that the navigation shows, in its order.
    pub(crate) const SHOWN: [Self; 5] =
        [Self::Applications, Self::Deployments, Self::Infrastructure, Self::Functions, Self::Alarms];

    /// What the navigation calls it.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Applications => "Applications",
            Self::Deployments => "Deployments",
            Self::Infrastructure => "Infrastructure",
            Self::Functions => "Functions",
            Self::Alarms => "Alarms",
            Self::Nowhere => "",
        }
    }

    /// Where it begins.
    pub(crate) const fn href(self) -> &'static str {
        match self {
            Self::Applications => "/console/applications",
            Self::Deployments => "/console/deployments",
            Self::Infrastructure => "/console/infrastructure",
            Self::Functions => "/console/functions",
            Self::Alarms => "/console/alarms",
            Self::Nowhere => "/console/",
        }
    }
}
