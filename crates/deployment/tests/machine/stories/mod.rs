//! All stories, by chapter. A new chapter is added here and nowhere else.

pub mod alarms;
pub mod failure;
pub mod hooks;
pub mod lifecycle;
pub mod next_deployment;
pub mod rollback;
pub mod shifting;
pub mod start;
pub mod stop;
pub mod waits;

/// Every story of every chapter.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    let chapters = [
        alarms::ALL,
        failure::ALL,
        hooks::ALL,
        lifecycle::ALL,
        next_deployment::ALL,
        rollback::ALL,
        shifting::ALL,
        start::ALL,
        stop::ALL,
        waits::ALL,
    ];
    chapters.into_iter().flatten().copied()
}
