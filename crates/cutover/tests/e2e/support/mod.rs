//! What every end-to-end test needs: a server, an environment to deploy into, and facts to look at.

mod api;
mod facts;
mod gate;
mod hook;
mod lab;
mod points;
mod processes;
mod server;
mod signed_request;
mod subscriber;
mod wait;
mod witness;

#[allow(unused_imports, reason = "for the tools of the lab, which share this")]
pub use api::Api;
pub use api::text;
pub use facts::{DeploymentFacts, EVENTS};
pub use gate::Gate;
pub use hook::Hook;
#[allow(unused_imports, reason = "for the tests of refused requests, which share this")]
pub use hook::package_of;
#[allow(unused_imports, reason = "for the tools of the lab, which share this")]
pub use lab::{APPLICATION, CONTAINER, GROUP, TASKS};
pub use lab::{Lab, Options};
#[allow(unused_imports, reason = "for the tools of the lab, which share this")]
pub use points::{LogWatch, Point};
pub use processes::Home;
#[allow(unused_imports, reason = "for the tools of the lab, which share this")]
pub use processes::MARK;
#[allow(unused_imports, reason = "for one of those who share this")]
pub use server::ENVIRONMENT;
pub use server::{BINARY, Server, ServerOptions};
#[allow(unused_imports, reason = "for the tools of the lab, which share this")]
pub use server::{UNDER, binary};
pub use signed_request::SignedRequest;
pub use subscriber::{Post, Subscriber, visit};
pub use wait::{eventually, soon};
pub use witness::Witness;
