//! Notices when containers change: the engine's event stream, taken up again when it breaks off.

use std::sync::Weak;
use std::time::Duration;

use futures_util::StreamExt;

use crate::runtime::Inner;

/// Between two tries to reach the engine.
const AGAIN: Duration = Duration::from_secs(1);

/// Runs until the runtime is gone.
pub(crate) async fn watch(runtime: Weak<Inner>) {
    loop {
        let Some(inner) = runtime.upgrade() else { return };
        let mut events = Box::pin(inner.engine.events());
        drop(inner);
        while let Some(Ok(id)) = events.next().await {
            let Some(inner) = runtime.upgrade() else { return };
            inner.changed(id.as_deref());
        }
        tokio::time::sleep(AGAIN).await;
        let Some(inner) = runtime.upgrade() else { return };
        // What happened in between was not told: look at everything anew.
        inner.changed(None);
    }
}
