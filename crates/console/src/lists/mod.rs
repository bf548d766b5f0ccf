//! Lists: applications, one application, one deployment group, deployments.
//!
//! Promises: a look takes few calls, as what cannot change any more is remembered and the rest comes by the hundred.

mod application;
mod applications;
mod deployments;
mod group;
mod groups;
mod read;

pub(crate) use application::Application;
pub(crate) use applications::Applications;
pub(crate) use deployments::Deployments;
pub(crate) use group::Group;
