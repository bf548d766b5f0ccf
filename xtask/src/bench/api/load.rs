//! The load generator: as many threads as connections, each sending its next request when it has its answer.
//!
//! It counts its own CPU, so that a run tells whether it or the server was at its limit.

use std::time::{Duration, Instant};

use anyhow::Context;

use super::wire::Connection;
use crate::bench::process::{Server, cpu_micros_of};
use crate::bench::report::Series;

/// What one server did in one round.
pub struct Load {
    pub requests_per_second: f64,
    pub server_cpu_micros: f64,
    pub own_cpu_micros: f64,
    pub p50_micros: f64,
    pub p99_micros: f64,
}

/// Sends the requests round and round for so long; fails when one answer has another status than 200. An item of
/// `requests` is a run of requests that count as one, e.g. all pages of a list.
pub fn drive(server: &Server, requests: &[Vec<Vec<u8>>], connections: usize, time: Duration) -> anyhow::Result<Load> {
    let (server_before, own_before) = (server.cpu_micros()?, cpu_micros_of("self")?);
    let started = Instant::now();
    let latencies = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..connections)
            .map(|number| scope.spawn(move || one_connection(server, requests, number * 37, started, time)))
            .collect();
        let mut all = Vec::new();
        for thread in threads {
            all.extend(thread.join().map_err(|_| anyhow::anyhow!("a load thread panicked"))??);
        }
        anyhow::Ok(all)
    })?;
    let seconds = started.elapsed().as_secs_f64();
    let done = f64::from(u32::try_from(latencies.len())?);
    let [p50_micros, p99_micros] = percentiles(latencies, [50, 99]).context("no request was answered")?;
    Ok(Load {
        requests_per_second: done / seconds,
        server_cpu_micros: (server.cpu_micros()? - server_before) / done,
        own_cpu_micros: (cpu_micros_of("self")? - own_before) / done,
        p50_micros,
        p99_micros,
    })
}

fn one_connection(
    server: &Server,
    requests: &[Vec<Vec<u8>>],
    first: usize,
    started: Instant,
    time: Duration,
) -> anyhow::Result<Vec<Duration>> {
    let mut connection = Connection::new(server.address);
    let mut latencies = Vec::new();
    for run in requests.iter().cycle().skip(first % requests.len()) {
        let sent = Instant::now();
        for request in run {
            connection.exchange(request)?;
        }
        latencies.push(sent.elapsed());
        if started.elapsed() >= time {
            break;
        }
    }
    Ok(latencies)
}

/// Percentiles of latencies in microseconds; nothing of no latency.
pub fn percentiles<const N: usize>(mut latencies: Vec<Duration>, wanted: [usize; N]) -> Option<[f64; N]> {
    latencies.sort_unstable();
    let last = latencies.len().checked_sub(1)?;
    Some(wanted.map(|percent| latencies[last * percent / 100].as_secs_f64() * 1_000_000.0))
}

/// Figures of one server over all rounds of a job.
#[derive(Default)]
pub struct Figures {
    requests_per_second: Series,
    server_cpu_micros: Series,
    own_cpu_micros: Series,
    p50_micros: Series,
    p99_micros: Series,
}

impl Figures {
    pub fn push(&mut self, load: &Load) {
        self.requests_per_second.push(load.requests_per_second);
        self.server_cpu_micros.push(load.server_cpu_micros);
        self.own_cpu_micros.push(load.own_cpu_micros);
        self.p50_micros.push(load.p50_micros);
        self.p99_micros.push(load.p99_micros);
    }

    pub fn print(&self, name: &str) {
        println!("  {name:<8}  calls/s              {}", self.requests_per_second);
        println!("            server CPU µs/call   {}", self.server_cpu_micros);
        let cores = self.own_cpu_micros.median() * self.requests_per_second.median() / 1e6;
        println!("            generator µs/call    {} (busy on {cores:.2} cores)", self.own_cpu_micros);
        println!("            p50 µs               {}", self.p50_micros);
        println!("            p99 µs               {}", self.p99_micros);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_latencies_that_were_seen() {
        let seen = (1..=101).rev().map(Duration::from_micros).collect();
        assert_eq!(percentiles(seen, [0, 50, 99]), Some([1.0, 51.0, 100.0]));
        assert_eq!(percentiles(Vec::new(), [50]), None);
    }
}
