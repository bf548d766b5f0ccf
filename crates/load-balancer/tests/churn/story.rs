//! The changes: which, in which order, and what each one must leave behind.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::time::{Duration, Instant};

use anyhow::Result;
use tokio::net::TcpStream;
use tokio::runtime::Handle;
use tokio::task::JoinHandle;

use super::crew::Common;
use super::draw::Draw;
use super::fleet::Fleet;
use super::http1::{self, Manner};
use super::judge::Kind;
use super::tls::{Known, Tls};
use super::world::World;

/// Targets of a group at most.
const MOST_TARGETS: usize = 4;

/// How long handshakes that had begun before a reload may still show the certificate before.
const OLD_CERTIFICATE: Duration = Duration::from_secs(10);

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    Weights,
    AddTarget,
    RemoveTarget,
    Certificate,
    AddListener,
    RemoveListener,
    HandOver,
    /// A hand-over and a change of weights at the same time.
    HandOverAndWeights,
}

impl Change {
    fn name(self) -> &'static str {
        match self {
            Self::Weights => "a change of weights",
            Self::AddTarget => "a new target",
            Self::RemoveTarget => "the removal of a target",
            Self::Certificate => "a new certificate",
            Self::AddListener => "a new listener",
            Self::RemoveListener => "the removal of a listener",
            Self::HandOver | Self::HandOverAndWeights => "a hand-over",
        }
    }
}

/// So many changes of weights and others beside, in an order drawn from the seed.
pub fn plan(weights: u64, draw: &mut Draw) -> Vec<Change> {
    let mut plan = Vec::new();
    let mut add = |change, count: u64| plan.extend((0..count).map(|_| change));
    let rarely = weights.div_ceil(8);
    let together = rarely / 2;
    add(Change::Weights, weights - together.min(weights));
    add(Change::HandOverAndWeights, together.min(weights));
    add(Change::HandOver, rarely - together.min(rarely));
    add(Change::AddTarget, weights.div_ceil(2));
    add(Change::RemoveTarget, weights.div_ceil(2));
    add(Change::Certificate, weights.div_ceil(4));
    add(Change::AddListener, rarely);
    add(Change::RemoveListener, rarely);
    for last in (1..plan.len()).rev() {
        plan.swap(last, draw.index(last + 1));
    }
    plan
}

/// What can be done wrong on purpose, to see that it is noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Plant {
    /// A new process is started after the old one was killed, instead of taking over.
    Restart,
    /// A target ends as soon as it has left the table.
    EarlyEnd,
    /// Groups are given other weights than is told.
    Weights,
}

/// See the module.
pub struct Story {
    pub plant: Option<Plant>,
    pub world: World,
    pub fleet: Fleet,
    /// Changes made so far.
    pub made: BTreeMap<&'static str, u64>,
    clients_on: Handle,
    draw: Draw,
    beside: Vec<JoinHandle<()>>,
    beside_is_over: Arc<AtomicBool>,
    reloaded: Option<Instant>,
}

impl Story {
    /// Nothing has changed yet.
    pub fn new(world: World, fleet: Fleet, clients_on: &Handle, draw: Draw) -> Self {
        Self {
            plant: None,
            world,
            fleet,
            made: BTreeMap::new(),
            clients_on: clients_on.clone(),
            draw,
            beside: Vec::new(),
            beside_is_over: Arc::default(),
            reloaded: None,
        }
    }

    /// Makes one change and sees that it is what it should be.
    pub async fn make(&mut self, change: Change) -> Result<()> {
        for wrong in self.fleet.look() {
            self.world.judge.violated(&wrong);
        }
        if self.reloaded.is_some_and(|at| at.elapsed() > OLD_CERTIFICATE) {
            self.reloaded = None;
            self.world.known.forget_others();
        }
        match change {
            Change::Weights => self.shift().await?,
            Change::AddTarget => self.add_target().await?,
            Change::RemoveTarget => self.remove_target().await?,
            Change::Certificate => self.renew_certificate().await?,
            Change::AddListener => self.add_listener().await?,
            Change::RemoveListener => self.remove_listener().await?,
            Change::HandOver if self.plant == Some(Plant::Restart) => self.fleet.restart().await?,
            Change::HandOver => {
                self.fleet.hand_over().await?;
                self.count(Change::HandOver);
            }
            Change::HandOverAndWeights => {
                let weights = self.draw_weights();
                let (handed, shifted) =
                    tokio::join!(self.fleet.hand_over(), self.world.apply(change.name(), Some(weights)));
                handed?;
                shifted?;
                self.count(Change::HandOver);
                self.count(Change::Weights);
            }
        }
        Ok(())
    }

    fn count(&mut self, change: Change) {
        *self.made.entry(change.name()).or_default() += 1;
    }

    fn draw_weights(&mut self) -> [u16; 2] {
        let first = match self.draw.below(6) {
            0 => 0,
            1 => 100,
            2 => 90,
            3 => 50,
            _ => u16::try_from(self.draw.below(101)).unwrap_or_default(),
        };
        [first, 100 - first]
    }

    async fn shift(&mut self) -> Result<()> {
        let weights = self.draw_weights();
        self.world.bias = if self.plant == Some(Plant::Weights) { 5 } else { 0 };
        self.world.apply(&format!("{} to {weights:?}", Change::Weights.name()), Some(weights)).await?;
        self.count(Change::Weights);
        Ok(())
    }

    async fn add_target(&mut self) -> Result<()> {
        let group = self.draw.index(self.world.groups.len());
        if self.world.groups[group].targets.len() >= MOST_TARGETS {
            return Box::pin(self.remove_from(group)).await;
        }
        self.world.start_target(group).await?;
        self.world.apply(Change::AddTarget.name(), None).await?;
        self.count(Change::AddTarget);
        self.world.wait_healthy().await
    }

    async fn remove_target(&mut self) -> Result<()> {
        let group = self.draw.index(self.world.groups.len());
        if self.world.groups[group].targets.len() < 2 {
            self.world.start_target(group).await?;
            self.world.apply(Change::AddTarget.name(), None).await?;
            self.count(Change::AddTarget);
            self.world.wait_healthy().await?;
        }
        self.remove_from(group).await
    }

    async fn remove_from(&mut self, group: usize) -> Result<()> {
        let which = self.draw.index(self.world.groups[group].targets.len());
        let target = self.world.groups[group].targets.remove(which);
        let epoch = self.world.apply(Change::RemoveTarget.name(), None).await?;
        target.leaves(epoch);
        self.count(Change::RemoveTarget);
        if self.plant != Some(Plant::EarlyEnd) {
            self.world.wait_drained(target.address).await?;
        }
        target.kill();
        Ok(())
    }

    async fn renew_certificate(&mut self) -> Result<()> {
        self.world.renew_certificate()?;
        self.reloaded = Some(Instant::now());
        self.world.apply(Change::Certificate.name(), None).await?;
        self.count(Change::Certificate);
        // Whoever comes now is shown the new one alone.
        let only = Arc::new(Known::last_of(&self.world.known));
        let tls = Tls::new(&only, b"http/1.1", false)?;
        let addresses = self.world.at.streams;
        for address in &addresses[1..] {
            if let Err(error) = tls.connect(TcpStream::connect(address).await?).await {
                self.world.judge.violated(&format!("after a reload: {error}"));
            }
        }
        Ok(())
    }

    /// A listener with clients of its own, beside all others.
    async fn add_listener(&mut self) -> Result<()> {
        if self.world.beside.is_some() {
            self.remove_listener().await?;
        }
        let address = self.world.new_address()?;
        let is_tls = self.draw.below(2) == 0;
        self.world.beside = Some((address, is_tls));
        self.world.apply(Change::AddListener.name(), None).await?;
        self.count(Change::AddListener);
        self.beside_is_over = Arc::default();
        let tls = if is_tls { Some(Arc::new(Tls::new(&self.world.known, b"http/1.1", true)?)) } else { None };
        for manner in [Manner::Fresh, Manner::Lazy] {
            let common = Common::new(&self.world.judge, address, usize::MAX, &self.beside_is_over);
            let run = http1::run(common, Kind::Beside, manner, tls.clone(), self.draw.fork());
            self.beside.push(self.clients_on.spawn(run));
        }
        Ok(())
    }

    async fn remove_listener(&mut self) -> Result<()> {
        let Some((address, _)) = self.world.beside else { return Ok(()) };
        self.stop_beside().await?;
        self.world.beside = None;
        self.world.apply(Change::RemoveListener.name(), None).await?;
        self.count(Change::RemoveListener);
        if TcpStream::connect(address).await.is_ok() {
            self.world.judge.violated("a listener that was removed still accepts");
        }
        Ok(())
    }

    async fn stop_beside(&mut self) -> Result<()> {
        self.beside_is_over.store(true, SeqCst);
        for task in self.beside.drain(..) {
            task.await?;
        }
        Ok(())
    }

    /// The end: no client beside, no process that still finishes, nothing in flight.
    pub async fn end(&mut self) -> Result<()> {
        self.stop_beside().await?;
        for wrong in self.fleet.settle().await {
            self.world.judge.violated(&wrong);
        }
        self.world.wait_idle().await
    }
}
