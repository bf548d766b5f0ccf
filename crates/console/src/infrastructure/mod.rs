//! What deployments run on: services, task sets, tasks, load balancers, target groups, functions and alarms.
//!
//! Promises: each part of a page that may not be read says so, and the others are shown all the same; nothing of an
//! environment or a request is shown that may be a secret. Leaves out: changing any of it.

mod alarms;
mod balancers;
mod board;
mod chart;
pub(crate) mod doc;
mod functions;
mod logs;
mod overview;
mod services;
mod tasks;

use crate::page::Page;
use board::page;

/// The page at an address below `/console/`; none when it is none of these.
pub(crate) fn find(segments: &[&str]) -> Option<Box<dyn Page>> {
    match segments {
        ["infrastructure"] => Some(page(overview::Overview)),
        ["services", cluster, service] => Some(page(services::Service::new(cluster, service))),
        ["tasks", cluster, task] => Some(page(tasks::Task::new(cluster, task))),
        ["load-balancers", name] => Some(page(balancers::LoadBalancer::new(name))),
        ["target-groups", name] => Some(page(balancers::TargetGroup::new(name))),
        ["functions"] => Some(page(functions::Functions)),
        ["functions", name] => Some(page(functions::Function::new(name))),
        ["alarms"] => Some(page(alarms::Alarms)),
        ["alarms", name] => Some(page(alarms::Alarm::new(name))),
        _ => None,
    }
}
