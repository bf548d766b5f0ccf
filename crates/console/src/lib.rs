//! The console: what a browser sees of deployments, drawn by the server.
//!
//! Holds: sign-in and sessions, the layout, the pages and how they stay live. Promises: everything is read and done
//! through the public API with the key of whoever signed in, so nobody can do more here than by calls; every answer
//! carries a policy that lets a browser run our own script and style and nothing else; whatever a user or a program
//! wrote is escaped; sessions, open pages, event streams and their memory are bounded. Leaves out: sockets (who mounts
//! it hands over whole requests), what a deployment's picture means (`deployment-view`).
//!
//! To add a page: implement [`page::Page`] and name it in `pages.rs`. To add an action: a route in `routes.rs` whose
//! handler takes [`routes::SignedIn`]; the guard has checked the form's token by then.

mod address;
mod answer;
mod assets;
mod console;
// Becomes `mod deployment;` with the page of a deployment (`deployment/mod.rs`).
mod deployment {
    pub(crate) mod text;
}
mod door;
mod feed;
mod forms;
mod guard;
mod infrastructure;
mod layout;
mod lists;
mod live;
mod markup;
mod pace;
mod page;
mod pages;
mod routes;
mod session;
mod sign_in;

#[cfg(test)]
mod tests;

pub use console::{Console, Settings};
