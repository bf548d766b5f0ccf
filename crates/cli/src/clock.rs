//! The engine's clock as seen from outside; it lives with the rest of what is worked out from answers.

pub use deployment_view::EngineClock;
