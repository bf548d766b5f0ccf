//! The frame around every page.

use askama::Template;

use crate::assets;
use crate::page::{Fragment, PageClock, Section};
use crate::session::{Said, Session};

/// `base.html`, filled.
#[derive(Template)]
#[template(path = "base.html")]
pub(crate) struct Layout<'a> {
    /// Title of the window and, where no fragment draws its own heading, of the page.
    pub(crate) title: &'a str,
    /// The part of the navigation that is marked.
    pub(crate) section: Section,
    /// Who is signed in.
    pub(crate) reader: Option<Reader<'a>>,
    /// What an action before has said.
    pub(crate) said: Option<Said>,
    /// How the page stays live; none when it does not change.
    pub(crate) live: Option<Live>,
    /// The engine's clock.
    pub(crate) clock: Option<PageClock>,
    /// Further style sheets and scripts.
    pub(crate) assets: &'static [&'static str],
    /// The content.
    pub(crate) fragments: &'a [Fragment],
}

/// Who is signed in.
pub(crate) struct Reader<'a> {
    access_key_id: &'a str,
    arn: &'a str,
    csrf: &'a str,
}

impl<'a> Reader<'a> {
    /// Of a session.
    pub(crate) fn new(session: &'a Session) -> Self {
        Self { access_key_id: &session.access_key_id, arn: &session.arn, csrf: session.csrf() }
    }
}

/// How a page stays live.
pub(crate) struct Live {
    /// Address of its event stream.
    pub(crate) stream: String,
    /// Seconds after which a browser without script loads the page again.
    pub(crate) reload_seconds: u64,
}

impl Layout<'_> {
    fn sheets(&self) -> impl Iterator<Item = &'static str> {
        self.assets.iter().filter(|name| name.ends_with(".css")).map(|name| assets::href(name))
    }

    fn scripts(&self) -> impl Iterator<Item = &'static str> {
        self.assets.iter().filter(|name| name.ends_with(".js")).map(|name| assets::href(name))
    }
}
