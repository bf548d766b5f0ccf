//! The console: what a browser sees of deployments, drawn by the server.
//!
//! Holds: sign-in and sessions, the layout, the pages and how they stay live. Promises: everything is read and done
//! through the public API with the key of whoever signed in, so nobody can do more here than by calls; every answer
//! carries a policy that lets a browser run our own script and style and nothing else; whatever a user or a program
//! wrote is escaped; sessions, open pages, event streams and their memory are bounded. Leaves out: sockets (who mounts
//! it hands over whole requests), what a deployment's picture means (`deployment-view`).
//!
//! What the script does with a page's markup (nothing of it is needed to use the page):
//! - `<time datetime=… data-at=MILLIS data-tick="ago|in|lasting|local|clock">` is worded anew each second, on the engine's
//!   clock; so are `<time datetime=… data-form=…>` and any element with `data-until-ms=MILLIS` (a countdown). A
//!   `<progress data-from=MILLIS data-until=MILLIS max=…>` is filled as time goes by.
//! - When a fragment changes, elements of the same `id` or `data-key` stay, with their focus and what is unfolded. The
//!   content of `textarea` and of elements with `data-keep` is left alone; a changed `data-announce` is read out.
//! - A form with `data-confirm="QUESTION"` (and `data-consequence`), or whose pressed button has them, asks first.
//! - A `method=get` form with `data-filter` shows its page under another address as one types.
//! - Other scripts hear `console:tick` and `console:swapped`, and find the token of forms in `body[data-csrf]`, which they
//!   send as the header `x-csrf-token`.
//!
//! To add a page: implement [`page::Page`] and name it in `pages.rs`. To add an action: a route in `routes.rs` whose
//! handler takes [`routes::SignedIn`]; the guard has checked the form's token by then.

mod address;
mod answer;
mod assets;
mod console;
mod deployment;
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
