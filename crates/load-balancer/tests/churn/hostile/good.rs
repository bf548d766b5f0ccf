//! Clients that only want their answers, at a steady pace.

use std::mem::take;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::Result;
use tokio::runtime::Handle;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep_until};

use super::Addresses;
use crate::crew::Common;
use crate::draw::Draw;
use crate::http1::Connection;
use crate::judge::{Judge, Kind, lock};
use crate::message::{Message, Shape};
use crate::tls::{Known, Tls};

/// Between two requests of a client.
const PACE: Duration = Duration::from_millis(5);

const PLAIN_CLIENTS: usize = 4;
const TLS_CLIENTS: usize = 2;

/// See the module.
pub struct Good {
    is_over: Arc<AtomicBool>,
    latencies: Arc<Mutex<Vec<u64>>>,
    tasks: Vec<JoinHandle<()>>,
}

impl Good {
    /// Starts all of them.
    pub fn start(on: &Handle, judge: &Arc<Judge>, at: &Addresses, known: &Arc<Known>) -> Result<Self> {
        let (is_over, latencies) = (Arc::<AtomicBool>::default(), Arc::<Mutex<Vec<u64>>>::default());
        let tls = Arc::new(Tls::new(known, b"http/1.1", true)?);
        let start = |number: usize| {
            let is_tls = number >= PLAIN_CLIENTS;
            let (address, kind) = if is_tls { (at.https, Kind::Https) } else { (at.http, Kind::Http) };
            let common = Common::new(judge, address, 0, &is_over);
            let tls = is_tls.then(|| Arc::clone(&tls));
            on.spawn(run(common, kind, tls, Arc::clone(&latencies), Draw::new(number as u64)))
        };
        let tasks = (0..PLAIN_CLIENTS + TLS_CLIENTS).map(start).collect();
        Ok(Self { is_over, latencies, tasks })
    }

    /// Microseconds of all requests since the last call.
    pub fn take(&self) -> Vec<u64> {
        take(&mut *lock(&self.latencies))
    }

    /// Lets each end its request.
    pub async fn stop(self) -> Result<()> {
        self.is_over.store(true, SeqCst);
        for task in self.tasks {
            task.await?;
        }
        Ok(())
    }
}

async fn run(common: Common, kind: Kind, tls: Option<Arc<Tls>>, latencies: Arc<Mutex<Vec<u64>>>, mut draw: Draw) {
    let mut open: Option<Connection> = None;
    let mut due = Instant::now();
    while common.goes_on() {
        due += PACE;
        // Late by our own timer is not the balancer's fault; late by the answer before is.
        let is_behind = Instant::now() > due;
        sleep_until(due).await;
        let began = if is_behind { due } else { Instant::now() };
        let (id, epoch) = common.judge.begin();
        let message = Message::new(Shape::Get, &mut draw, common.stream, id, epoch);
        let outcome = async {
            let mut connection = match open.take() {
                Some(connection) => connection,
                None => Connection::open(&common, tls.as_deref()).await?,
            };
            connection.send_whole(&message).await?;
            let is_last = connection.answer(&message).await?;
            Ok::<_, anyhow::Error>(Some(connection).filter(|_| !is_last))
        };
        match outcome.await {
            Ok(connection) => {
                open = connection;
                common.judge.answered(kind, message.shape);
                lock(&latencies).push(u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX));
            }
            Err(error) => common.judge.failed(kind, &format!("{error:#}")),
        }
    }
}
