//! The old balancer's part.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::Arc;
use std::sync::atomic::Ordering::SeqCst;
use std::time::Duration;

use tokio::net::UnixStream;
use tokio::sync::mpsc;
use tokio::time::Instant;

use super::link::{Draining, FromNew, FromOld, Progress, State, receive, send};
use crate::core::Core;
use crate::lock;
use crate::worker::Moved;

/// The new process prepares within this time, or nothing happens.
const PREPARE_LIMIT: Duration = Duration::from_secs(10);

/// Between two looks at what is in flight.
const REPORT_INTERVAL: Duration = Duration::from_millis(10);

/// How long connections that were told to end may take.
const END_LIMIT: Duration = Duration::from_secs(3);

/// How long requests have when the new process is gone.
const ORPHANED_DRAIN: Duration = Duration::from_secs(30);

/// The process that took over.
pub(crate) struct Successor {
    stream: UnixStream,
}

/// Offers everything; when it returns a successor, that one serves and this process accepts nothing any more. After
/// an error this process serves on as if nothing had happened.
pub(crate) async fn offer(
    core: &Core,
    lock_file: BorrowedFd<'_>,
    control: BorrowedFd<'_>,
    stream: UnixStream,
) -> io::Result<Successor> {
    // Held to the end: no table comes into force meanwhile.
    let mut changing = core.changing.lock().await;
    let prepare = async {
        send(&stream, &FromOld::Begin, &[lock_file, control]).await?;
        for (address, socket) in changing.listening.sockets() {
            send(&stream, &FromOld::Listener { address: *address }, &[socket.as_fd()]).await?;
        }
        let state = core.state(changing.has_table, core.counters_of(&changing));
        send(&stream, &FromOld::State(Box::new(state)), &[]).await?;
        expect(&stream, "ready", |message| matches!(message, FromNew::Ready)).await
    };
    tokio::time::timeout(PREPARE_LIMIT, prepare).await.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))??;
    send(&stream, &FromOld::Take, &[]).await?;
    // Without a limit: the other side serves, or ends, which ends this too.
    expect(&stream, "serving", |message| matches!(message, FromNew::Serving)).await?;
    core.is_replaced.store(true, SeqCst);
    changing.stop_checks();
    changing.listening.release(&core.workers).await;
    Ok(Successor { stream })
}

async fn expect(stream: &UnixStream, what: &str, is_it: fn(&FromNew) -> bool) -> io::Result<()> {
    match receive::<FromNew>(stream).await? {
        Some((message, _)) if is_it(&message) => Ok(()),
        Some((message, _)) => Err(io::Error::other(format!("{message:?} instead of {what}"))),
        None => Err(io::Error::other(format!("it ended before it was {what}"))),
    }
}

/// Hands over each connection as soon as it is idle, and returns when none is left or `limit` is over.
pub(crate) async fn finish(core: &Arc<Core>, successor: Successor, limit: Duration) {
    let stream = Arc::new(successor.stream);
    let (moved, mut moving) = mpsc::unbounded_channel();
    for worker in core.workers.iter() {
        worker.worker.move_connections(moved.clone());
    }
    let (orders, mut inbox) = mpsc::channel(16);
    let reading = tokio::spawn(read_orders(Arc::clone(&stream), orders));
    let deadline = Instant::now() + limit;
    let mut reported = Progress::default();
    let mut look = tokio::time::interval(REPORT_INTERVAL);
    look.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut drain_at_the_end = None;
    loop {
        tokio::select! {
            biased;
            Some(connection) = moving.recv() => give(&stream, connection).await,
            order = inbox.recv() => match order {
                Some(FromNew::Follow { table }) => {
                    if let Err(error) = core.follow(*table).await {
                        tracing::error!(%error, "the successor's table cannot be followed");
                    }
                    reported = core.progress().await;
                    note_error(send(&stream, &FromOld::Followed(reported.clone()), &[]).await);
                }
                Some(FromNew::Stop { drain_seconds }) => {
                    drain_at_the_end = Some(Duration::from_secs(drain_seconds));
                    break;
                }
                Some(_) => {}
                None => {
                    tracing::warn!("the successor is gone; requests in progress are finished here");
                    drain_at_the_end = Some(ORPHANED_DRAIN);
                    break;
                }
            },
            _ = look.tick() => {
                let now = core.progress().await;
                if now != reported {
                    reported = now;
                    note_error(send(&stream, &FromOld::Progress(reported.clone()), &[]).await);
                }
                if core.is_idle() && moving.is_empty() {
                    break;
                }
                if Instant::now() > deadline {
                    tracing::warn!("the time to finish after a hand-over is over: requests in progress are cut");
                    core.end_connections(END_LIMIT).await;
                    break;
                }
            }
        }
    }
    reading.abort();
    if let Some(drain) = drain_at_the_end {
        core.shut_down(drain).await;
    }
}

async fn read_orders(stream: Arc<UnixStream>, orders: mpsc::Sender<FromNew>) {
    while let Ok(Some((order, _))) = receive::<FromNew>(&stream).await {
        if orders.send(order).await.is_err() {
            return;
        }
    }
}

async fn give(stream: &UnixStream, connection: Moved) {
    let message = FromOld::Connection { listener: connection.listener, received: connection.received.to_vec() };
    let socket: OwnedFd = connection.stream.into();
    note_error(send(stream, &message, &[socket.as_fd()]).await);
}

fn note_error(outcome: io::Result<()>) {
    if let Err(error) = outcome {
        tracing::debug!(%error, "the successor does not listen");
    }
}

impl Core {
    fn state(&self, has_table: bool, counters: ports::BalancerCounters) -> State {
        let snapshot = self.shared.snapshot.load_full();
        let registered = snapshot.groups.values().flat_map(|group| &group.targets);
        let now = std::time::Instant::now();
        let draining = lock(&self.draining).clone();
        State {
            generation: has_table.then_some(snapshot.table.generation),
            health: registered.map(|target| lock(&target.health).known(target)).collect(),
            draining: draining
                .iter()
                .map(|(target, deadline)| Draining {
                    group: target.group.arn.clone(),
                    target: target.target.clone(),
                    rest_millis: u64::try_from(deadline.saturating_duration_since(now).as_millis()).unwrap_or(0),
                })
                .collect(),
            progress: self.progress_with(counters),
        }
    }

    async fn progress(&self) -> Progress {
        let counters = self.counters().await;
        self.progress_with(counters)
    }

    fn progress_with(&self, mut counters: ports::BalancerCounters) -> Progress {
        // What is open now is the process's own affair.
        counters.listeners.iter_mut().for_each(|listener| listener.connections = 0);
        for group in &mut counters.target_groups {
            group.in_flight = 0;
            group.targets.iter_mut().for_each(|target| target.in_flight = 0);
        }
        let in_flight = self
            .known_targets()
            .iter()
            .filter(|target| target.in_flight() > 0)
            .map(|target| (target.group.arn.clone(), target.target.clone(), target.in_flight()))
            .collect();
        Progress { in_flight, counters }
    }

    /// Whether nothing is left to do: no connection, and no process before this one.
    fn is_idle(&self) -> bool {
        lock(&self.predecessor).is_none() && self.workers.iter().all(|worker| worker.worker.is_idle())
    }

    /// Ends all connections, changed protocols in an orderly way.
    async fn end_connections(&self, limit: Duration) {
        let ended = async {
            for worker in self.workers.iter() {
                worker.worker.end_connections();
            }
            for worker in self.workers.iter() {
                worker.worker.wait_until_idle().await;
            }
        };
        let _ = tokio::time::timeout(limit, ended).await;
    }
}
