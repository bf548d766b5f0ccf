//! The page of one deployment.
//!
//! Holds: a [`Picture`] drawn as fragments, one file a part; the page that looks again and again; the buttons' requests.
//! Promises: drawing is pure, and the same picture gives the same bytes, so that a page on which nothing happens is not
//! sent again; everything shown is in text too, never by colour or by place alone; an action that may not be done stays
//! in reach of the keyboard with its reason beside it. Leaves out: what is read and what follows from it
//! (`deployment-view`), what ticks (the console's script).

mod actions;
mod alarms;
mod events;
mod figure;
mod head;
mod page;
mod press;
mod tasks;
pub(crate) mod text;
mod timeline;

#[cfg(test)]
mod tests;

use deployment_view::Picture;

use crate::page::Fragment;

pub(crate) use page::OneDeployment;
pub(crate) use press::routes;

/// All parts of the page, in the order in which an anxious reader asks; `csrf` is the token of the reader's session.
fn fragments(picture: &Picture, csrf: &str) -> Vec<Fragment> {
    vec![
        Fragment::of("deployment-header", &head::Header::new(picture)),
        Fragment::of("deployment-cause", &head::Failure::new(picture)),
        Fragment::of("deployment-wait", &head::Now::new(picture)),
        Fragment::of("deployment-actions", &actions::Actions::new(picture, csrf)),
        Fragment::of("deployment-picture", &figure::Figure::new(picture)),
        Fragment::of("deployment-timeline", &timeline::Steps::new(picture)),
        Fragment::of("deployment-events", &events::Events::new(&picture.events)),
        Fragment::of("deployment-alarms", &alarms::Alarms::new(&picture.alarms)),
        Fragment::of("deployment-tasks", &tasks::Tasks::new(&picture.sides)),
        Fragment::of("deployment-targets", &tasks::Targets::new(&picture.sides)),
        Fragment::of("deployment-revision", &tasks::Revision::new(&picture.revision_changes)),
        Fragment::of("deployment-missing", &head::NotRead::new(&picture.missing)),
    ]
}
