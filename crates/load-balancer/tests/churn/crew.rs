//! All clients, on a thread of their own.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

use anyhow::Result;
use tokio::runtime::Handle;
use tokio::task::JoinHandle;

use super::draw::Draw;
use super::http1::{self, Manner};
use super::judge::{Judge, Kind};
use super::message::Message;
use super::tls::{Known, Tls};
use super::world::Addresses;
use super::{http2, lines};

/// What every client has.
#[derive(Clone)]
pub struct Common {
    pub judge: Arc<Judge>,
    pub address: SocketAddr,
    /// Which shares it counts for.
    pub stream: usize,
    is_over: Arc<AtomicBool>,
}

impl Common {
    /// A client of one address until `is_over`.
    pub fn new(judge: &Arc<Judge>, address: SocketAddr, stream: usize, is_over: &Arc<AtomicBool>) -> Self {
        Self { judge: Arc::clone(judge), address, stream, is_over: Arc::clone(is_over) }
    }

    /// Whether another request is wanted.
    pub fn goes_on(&self) -> bool {
        !self.is_over.load(SeqCst)
    }

    /// The next request.
    pub fn message(&self, draw: &mut Draw) -> Message {
        let (id, epoch) = self.judge.begin();
        Message::draw(draw, self.stream, id, epoch)
    }
}

/// How many of each.
#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Sizes {
    /// Clients that keep a plain connection
    #[arg(long, default_value_t = 12)]
    http: usize,
    /// Clients that keep a TLS connection
    #[arg(long, default_value_t = 8)]
    https: usize,
    /// HTTP/2 connections, with eight requests at once each
    #[arg(long, default_value_t = 2)]
    http2: usize,
    /// Clients of each other kind
    #[arg(long, default_value_t = 2)]
    others: usize,
}

/// Clients that run.
pub struct Crew {
    is_over: Arc<AtomicBool>,
    tasks: Vec<JoinHandle<()>>,
}

/// Requests at once on an HTTP/2 connection.
const AT_ONCE: usize = 8;

impl Crew {
    /// Starts all of them.
    pub fn start(
        on: &Handle,
        judge: &Arc<Judge>,
        at: &Addresses,
        sizes: Sizes,
        known: &Arc<Known>,
        draw: &mut Draw,
    ) -> Result<Self> {
        let is_over = Arc::<AtomicBool>::default();
        let common = |stream: usize| Common::new(judge, at.streams[stream], stream, &is_over);
        let mut tasks = Vec::new();
        let plain = [
            (Kind::Http, Manner::Kept, sizes.http),
            (Kind::HttpFresh, Manner::Fresh, sizes.others),
            (Kind::HttpPipelined, Manner::Pipelined, sizes.others.min(1)),
            (Kind::HttpLazy, Manner::Lazy, sizes.others * 8),
        ];
        for (kind, manner, count) in plain {
            tasks.extend((0..count).map(|_| on.spawn(http1::run(common(0), kind, manner, None, draw.fork()))));
        }
        let returning = Arc::new(Tls::new(known, b"http/1.1", true)?);
        let forgetful = Arc::new(Tls::new(known, b"http/1.1", false)?);
        let secure = [
            (Kind::Https, Manner::Kept, sizes.https, &returning),
            (Kind::HttpsFresh, Manner::Fresh, sizes.others, &forgetful),
            (Kind::HttpsLazy, Manner::Lazy, sizes.others * 8, &returning),
        ];
        for (kind, manner, count, tls) in secure {
            let run = |draw: &mut Draw| http1::run(common(1), kind, manner, Some(Arc::clone(tls)), draw.fork());
            tasks.extend((0..count).map(|_| on.spawn(run(draw))));
        }
        let tls = Arc::new(Tls::new(known, b"h2", true)?);
        let run = |stream, draw: &mut Draw| http2::run(common(stream), AT_ONCE, Arc::clone(&tls), draw.fork());
        tasks.extend((0..sizes.http2).map(|_| on.spawn(run(2, draw))));
        // To targets that speak HTTP/2 too.
        tasks.extend((0..sizes.http2.min(1)).map(|_| on.spawn(run(3, draw))));
        let talk = || Common::new(judge, at.tcp, usize::MAX, &is_over);
        tasks.extend((0..sizes.others * 8).map(|_| on.spawn(lines::run(talk(), draw.fork()))));
        Ok(Self { is_over, tasks })
    }

    /// Lets every client end its request.
    pub async fn stop(self) -> Result<()> {
        self.is_over.store(true, SeqCst);
        for task in self.tasks {
            task.await?;
        }
        Ok(())
    }
}
