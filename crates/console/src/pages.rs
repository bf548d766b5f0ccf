//! Which page is at which address.

use crate::address::Address;
use crate::deployment::OneDeployment;
use crate::{infrastructure, lists};
use crate::page::Page;

/// The page at an address; none when there is none.
pub(crate) fn find(address: &Address) -> Option<Box<dyn Page>> {
    match address.segments().as_slice() {
        ["applications"] => Some(Box::new(lists::Applications::new(address))),
        ["deployments"] => Some(Box::new(lists::Deployments::new(address))),
        ["deployments", id] => Some(Box::new(OneDeployment::new(id))),
        segments => infrastructure::find(segments),
    }
}
