//! Runs a story: builds the plan from its `given` lines, turns each further line into events, writes down what came
//! of them, and checks after every event what must always hold.

mod given;
mod script;
mod world;
mod write;

pub use given::Given;
pub use script::tell;
pub use world::{Seen, World};
pub use write::kind_of;

use std::path::Path;

/// Tells the story and compares its transcript with the stored one.
pub fn check(chapter: &str, name: &str, story: &str) {
    let transcript = tell(story).transcript;
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts").join(chapter));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, transcript));
}

/// Declares stories: each is a test of its own and part of the chapter's list.
macro_rules! stories {
    ($($(#[$doc:meta])* $name:ident = $story:expr;)+) => {
        pub const ALL: &[(&str, &str)] = &[$((stringify!($name), $story)),+];
        $(
            $(#[$doc])*
            #[test]
            fn $name() {
                $crate::harness::check(module_path!().rsplit("::").next().unwrap(), stringify!($name), $story);
            }
        )+
    };
}
pub(crate) use stories;
