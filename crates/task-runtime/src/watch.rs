//! Notices when containers change: at once by a datagram from the shim, and by a look at all of them now and then
//! (a shim that was killed sends nothing, and a datagram may be lost).

use std::path::Path;
use std::sync::Weak;
use std::time::Duration;

use tokio::net::UnixDatagram;
use tokio::time::MissedTickBehavior;

use crate::files::WAKE_SOCKET;
use crate::runtime::Inner;

/// Between two looks at everything, when datagrams come.
const SWEEP: Duration = Duration::from_millis(500);
/// The same when they cannot come.
const SWEEP_WITHOUT_SOCKET: Duration = Duration::from_millis(50);

/// The socket shims report to; nothing when the directory's path is too long for a socket address.
pub(crate) fn bind(dir: &Path) -> Option<UnixDatagram> {
    let path = dir.join(WAKE_SOCKET);
    let _ = std::fs::remove_file(&path);
    UnixDatagram::bind(path)
        .inspect_err(|error| tracing::info!(%error, "no wake-up socket; containers are polled instead"))
        .ok()
}

/// Runs until the runtime is gone.
pub(crate) async fn watch(runtime: Weak<Inner>, socket: Option<UnixDatagram>) {
    let mut sweep = tokio::time::interval(if socket.is_some() { SWEEP } else { SWEEP_WITHOUT_SOCKET });
    sweep.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut buffer = [0_u8; 512];
    loop {
        let name = tokio::select! {
            _ = sweep.tick() => None,
            received = receive(socket.as_ref(), &mut buffer) => received,
        };
        let Some(runtime) = runtime.upgrade() else { return };
        let looked = tokio::task::spawn_blocking(move || runtime.look(name.as_deref())).await;
        if looked.is_err() {
            tracing::error!("looking at containers failed");
        }
    }
}

/// The directory name in the next datagram; never returns without a socket.
async fn receive(socket: Option<&UnixDatagram>, buffer: &mut [u8]) -> Option<String> {
    match socket {
        Some(socket) => match socket.recv(buffer).await {
            Ok(length) => Some(String::from_utf8_lossy(&buffer[..length]).into_owned()),
            // The next sweep sees what was missed; without a pause a broken socket would be read in a busy loop.
            Err(_) => {
                tokio::time::sleep(SWEEP).await;
                None
            }
        },
        None => std::future::pending().await,
    }
}
