//! `--hostile`: what hostile clients and targets cost a good client, measured in turn without them, with them at another
//! balancer beside, and with them at the same balancer.
//!
//! Good clients keep to a pace; an answer that comes late counts from the moment at which its request was due. Judged:
//! every good request is answered, memory does not grow from round to round, files are closed when the peers are gone.
//! The ratio of the 99th percentiles to those of the rounds with peers elsewhere is what the balancer lets peers do to
//! each other, and has a goal of 2; the ratio to quiet rounds, told too, has also what peers, targets and two balancers
//! take from each other as processes of one machine. Both need a machine that does nothing else.

mod clients;
mod good;
mod targets;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use ports::{Action, Balancer, HealthCheck, HealthCheckKind, Listener, ListenerProtocol, RoutingTable, TargetGroup};
use serde_json::{Value, json};
use tokio::runtime::Handle;
use tokio::time::sleep;

use self::clients::{Peers, Sort};
use self::good::Good;
use super::backend::{Backend, Speaks};
use super::fleet::{Fleet, memory_kib, open_files};
use super::judge::Judge;
use super::tls::Known;
use super::world::free_address;

/// What the 99th percentile may be multiplied by.
const GOAL: f64 = 2.0;

/// By how much memory may grow from the first hostile round to the last, in KiB.
const MEMORY_TOLERANCE_KIB: u64 = 8 * 1024;

/// Memory that a hostile peer may cost beyond that, in KiB: what waits for a reader that does not read, in and out.
const PEER_LIMIT_KIB: u64 = 128;

/// Until all files of peers that have gone are closed; handshakes take ten seconds to be given up.
const CLOSE_LIMIT: Duration = Duration::from_secs(40);

/// Where peers connect.
#[derive(Clone, Copy)]
pub struct Addresses {
    pub http: std::net::SocketAddr,
    pub https: std::net::SocketAddr,
    /// To targets that do not behave.
    pub bad: std::net::SocketAddr,
}

/// How long it takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Rounds {
    /// With --hostile: rounds of each sort: without hostile peers, with them at another balancer, with them here
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// With --hostile: seconds of each
    #[arg(long, default_value_t = 6)]
    round_seconds: u64,
    /// With --hostile: only peers of these sorts
    #[arg(long, value_delimiter = ',')]
    only: Vec<Sort>,
}

/// Where hostile peers are in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Nowhere,
    /// At another balancer on this machine.
    Elsewhere,
    Here,
}

/// What one round showed.
struct Round {
    place: Place,
    requests: usize,
    p50_micros: u64,
    p99_micros: u64,
    memory_kib: u64,
    files: usize,
}

/// The threads that others run on.
pub struct Threads<'a> {
    pub targets: &'a Handle,
    pub good: &'a Handle,
    pub hostile: &'a Handle,
}

/// Exit code, and the figures.
pub async fn run(rounds: &Rounds, fleet: &Fleet, beside: &Fleet, threads: &Threads<'_>) -> Result<(u8, Value)> {
    let judge = Arc::new(Judge::new(0));
    let known = Arc::<Known>::default();
    let (at, good_targets) = prepare(fleet, threads, &judge, &known).await?;
    let (elsewhere, other_targets) = prepare(beside, threads, &judge, &known).await?;
    let began = Instant::now();
    let files_before = open_files(fleet.pid());
    let good = Good::start(threads.good, &judge, &at, &known)?;
    let answered = Arc::<AtomicU64>::default();
    sleep(Duration::from_secs(2)).await;
    let mut done = Vec::new();
    let mut most_peers = 0;
    for place in [Place::Nowhere, Place::Elsewhere, Place::Here].into_iter().cycle().take(rounds.rounds * 3) {
        let start = |at| Peers::start(threads.hostile, at, &answered, &rounds.only);
        let peers = match place {
            Place::Nowhere => None,
            Place::Elsewhere => Some(start(&elsewhere)?),
            Place::Here => Some(start(&at)?),
        };
        // What comes at once, such as thousands of connections, is a part of it, but has its own second.
        sleep(Duration::from_secs(1)).await;
        good.take();
        sleep(Duration::from_secs(rounds.round_seconds)).await;
        let latencies = good.take();
        let round = measured(place, latencies, fleet.pid());
        println!(
            "{:<9}  {:>7} requests  p50 {:>6} µs  p99 {:>6} µs  {:>6} KiB  {:>5} files",
            match place {
                Place::Nowhere => "quiet",
                Place::Elsewhere => "elsewhere",
                Place::Here => "hostile",
            },
            round.requests,
            round.p50_micros,
            round.p99_micros,
            round.memory_kib,
            round.files
        );
        done.push(round);
        if let Some(peers) = peers {
            most_peers = most_peers.max(peers.connections());
            peers.stop().await;
            // The quiet round after it begins when they are gone.
            sleep(Duration::from_secs(1)).await;
        }
    }
    good.stop().await?;
    good_targets.into_iter().chain(other_targets).for_each(Backend::kill);
    let files_after = wait_closed(fleet.pid(), files_before).await;
    if files_after > files_before {
        judge.violated(&format!("{files_after} files are open instead of {files_before}"));
    }
    let memory_after = memory_kib(fleet.pid());
    let figures = judge_rounds(&done, &judge, most_peers);
    let ratio = figures["p99_ratio_to_elsewhere"].as_f64().unwrap_or(f64::MAX);
    let mut figures = figures;
    figures["files_before"] = files_before.into();
    figures["files_after"] = files_after.into();
    figures["memory_after_kib"] = memory_after.into();
    figures["answers_to_hostile_clients"] = answered.load(Relaxed).into();
    figures["seconds"] = began.elapsed().as_secs_f64().into();
    figures["violations"] = judge.violations().into();
    figures["failed"] = judge.failures().into();
    let code = if judge.failures() > 0 || !judge.violations().is_empty() { 1 } else { u8::from(ratio > GOAL) * 3 };
    Ok((code, figures))
}

/// Gives a balancer its listeners and targets, good ones and bad ones.
async fn prepare(
    fleet: &Fleet,
    threads: &Threads<'_>,
    judge: &Arc<Judge>,
    known: &Known,
) -> Result<(Addresses, [Backend; 2])> {
    let at = Addresses { http: free_address(1)?, https: free_address(2)?, bad: free_address(3)? };
    let good = [
        Backend::start(threads.targets, judge, Speaks::Http1, 0, 1).await?,
        Backend::start(threads.targets, judge, Speaks::Http1, 0, 2).await?,
    ];
    let bad = targets::start(threads.hostile)?;
    let addresses = good.each_ref().map(|target| target.address);
    fleet.client.apply(&table(&at, &addresses, &bad, known.issue(0)?)).await?;
    wait_healthy(fleet).await?;
    Ok((at, good))
}

fn measured(place: Place, mut latencies: Vec<u64>, pid: u32) -> Round {
    latencies.sort_unstable();
    let at = |share: usize| latencies.get(latencies.len() * share / 100).copied().unwrap_or(0);
    Round {
        place,
        requests: latencies.len(),
        p50_micros: at(50),
        p99_micros: at(99),
        memory_kib: memory_kib(pid),
        files: open_files(pid),
    }
}

fn median(mut values: Vec<u64>) -> u64 {
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or(0)
}

fn judge_rounds(rounds: &[Round], judge: &Judge, peers: usize) -> Value {
    let of = |place: Place, what: fn(&Round) -> u64| -> Vec<u64> {
        rounds.iter().filter(|round| round.place == place).map(what).collect()
    };
    let p99 = |place| of(place, |round| round.p99_micros);
    let p50 = |place| of(place, |round| round.p50_micros);
    let memory = of(Place::Here, |round| round.memory_kib);
    let (first, last) = (memory.first().copied().unwrap_or(0), memory.last().copied().unwrap_or(0));
    let before = rounds.first().map_or(0, |round| round.memory_kib);
    let most = memory.iter().copied().max().unwrap_or(0);
    let per_peer = most.saturating_sub(before) as f64 / peers.max(1) as f64;
    if last > first + MEMORY_TOLERANCE_KIB {
        judge.violated(&format!("memory grew from {first} KiB in the first hostile round to {last} KiB in the last"));
    }
    if most > before + MEMORY_TOLERANCE_KIB + peers as u64 * PEER_LIMIT_KIB {
        judge.violated(&format!("{peers} hostile peers cost {per_peer:.0} KiB each"));
    }
    if rounds.iter().any(|round| round.requests < 1_000) {
        judge.violated("a round with less than 1,000 good requests");
    }
    let ratio_to = |place| median(p99(Place::Here)) as f64 / median(p99(place)).max(1) as f64;
    json!({
        "command": "cargo xtask churn -- --hostile",
        "requests": rounds.iter().map(|round| round.requests).sum::<usize>(),
        "peers_at_once": peers,
        "p50_micros_quiet": p50(Place::Nowhere),
        "p50_micros_elsewhere": p50(Place::Elsewhere),
        "p50_micros_hostile": p50(Place::Here),
        "p99_micros_quiet": p99(Place::Nowhere),
        "p99_micros_elsewhere": p99(Place::Elsewhere),
        "p99_micros_hostile": p99(Place::Here),
        "p99_ratio_to_elsewhere": ratio_to(Place::Elsewhere),
        "p99_ratio_to_quiet": ratio_to(Place::Nowhere),
        "p99_ratio_goal": GOAL,
        "memory_before_kib": before,
        "memory_kib_hostile": memory,
        "memory_kib_a_peer": per_peer,
        "left_out": "floods keep to a pace: what a peer costs by asking as fast as it can is the machine's to share",
    })
}

async fn wait_healthy(fleet: &Fleet) -> Result<()> {
    let began = Instant::now();
    loop {
        let groups = fleet.client.health().await?;
        let is_waiting = |health: &ports::TargetHealth| health.state == ports::TargetState::Initial;
        if !groups.iter().flat_map(|group| &group.targets).any(is_waiting) {
            return Ok(());
        }
        ensure!(began.elapsed() < CLOSE_LIMIT, "targets are not checked");
        sleep(Duration::from_millis(10)).await;
    }
}

/// Waits until no more files are open than before; answers how many are.
async fn wait_closed(pid: u32, before: usize) -> usize {
    let began = Instant::now();
    while open_files(pid) > before && began.elapsed() < CLOSE_LIMIT {
        sleep(Duration::from_millis(50)).await;
    }
    open_files(pid)
}

fn table(
    at: &Addresses,
    good: &[std::net::SocketAddr],
    bad: &[std::net::SocketAddr],
    tls: ports::TlsSettings,
) -> RoutingTable {
    let listener = |bind: std::net::SocketAddr, protocol, to: &str| Listener {
        arn: format!("listener-{bind}").as_str().into(),
        bind,
        protocol,
        rules: Vec::new(),
        default_action: Action::Forward(
            vec![ports::WeightedTargetGroup { target_group: to.into(), weight: 1 }].into(),
        ),
        tls: (protocol == ListenerProtocol::Https).then(|| tls.clone()),
        attributes: Default::default(),
    };
    let group = |name: &str, targets: &[std::net::SocketAddr]| TargetGroup {
        arn: name.into(),
        targets: targets
            .iter()
            .map(|address| ports::Target { address: *address, registration: format!("task-{address}") })
            .collect(),
        health_check: HealthCheck {
            enabled: true,
            kind: HealthCheckKind::Tcp,
            port: None,
            interval_millis: 5_000,
            timeout_millis: 4_000,
            healthy_threshold: 2,
            unhealthy_threshold: 5,
        },
        deregistration_delay_seconds: 1,
        protocol: Default::default(),
        attributes: Default::default(),
    };
    RoutingTable {
        generation: 1,
        listeners: vec![
            listener(at.http, ListenerProtocol::Http, "good"),
            listener(at.https, ListenerProtocol::Https, "good"),
            listener(at.bad, ListenerProtocol::Http, "bad"),
        ],
        target_groups: vec![group("good", good), group("bad", bad)],
    }
}

/// Writes the figures where they are wanted.
pub fn tell(figures: &Value, json: Option<&std::path::Path>) -> Result<()> {
    println!("{figures:#}");
    match json {
        Some(path) => {
            std::fs::write(path, format!("{figures:#}\n")).with_context(|| format!("write {}", path.display()))
        }
        None => Ok(()),
    }
}
