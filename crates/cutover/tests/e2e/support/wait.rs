//! Waiting for facts, never for time.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// How often a fact is looked at.
const LOOK_INTERVAL: Duration = Duration::from_millis(20);

/// Long enough for anything that is not a wait of the engine's own, also on a loaded machine.
pub fn soon() -> Duration {
    Duration::from_secs(60)
}

/// Looks until there is an answer. A look that fails is no answer yet: servers come and go in these tests.
pub async fn eventually<T>(
    what: &str,
    within: Duration,
    mut look: impl AsyncFnMut() -> Result<Option<T>>,
) -> Result<T> {
    let deadline = Instant::now() + within;
    loop {
        let last = match look().await {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => "not yet".to_string(),
            Err(error) => format!("{error:#}"),
        };
        if Instant::now() > deadline {
            bail!("{what}: not seen within {within:?}; the last look said: {last}");
        }
        tokio::time::sleep(LOOK_INTERVAL).await;
    }
}
