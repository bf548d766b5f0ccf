//! Lists: applications, one application, one deployment group, deployments.
//!
//! Promises: a look takes few calls, as what cannot change any more is remembered and the rest comes by the hundred.

mod applications;
mod deployments;
mod read;

pub(crate) use applications::Applications;
pub(crate) use deployments::Deployments;
