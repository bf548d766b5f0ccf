//! Which page is at which address.

use crate::address::Address;
use crate::deployment::OneDeployment;
use crate::page::Page;
use crate::{infrastructure, lists};

/// The page at an address; none when there is none.
pub(crate) fn find(address: &Address) -> Option<Box<dyn Page>> {
    match address.segments().as_slice() {
        ["applications"] => Some(Box::new(lists::Applications::new(address))),
        ["applications", application] => Some(Box::new(lists::Application::new(application))),
        ["applications", application, "groups", group] => Some(Box::new(lists::Group::new(application, group))),
        ["deployments"] => Some(Box::new(lists::Deployments::new(address))),
        ["deployments", id] => Some(Box::new(OneDeployment::new(id))),
        segments => infrastructure::find(segments),
    }
}
