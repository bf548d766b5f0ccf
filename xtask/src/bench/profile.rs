//! `cargo xtask bench profile`: where the time goes in one job, by perf or by valgrind's callgrind.
//!
//! The balancer is built once more beside the other builds, optimized as always but with its symbols. perf looks at it
//! from outside under full load and counts its system calls; callgrind counts instructions in it, which says nothing
//! about the system's part but needs no permission. The peers can be looked at in the same way, without most of their
//! symbols.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, ensure};

use super::balancer::jobs::{self, Job};
use super::load::Run;
use super::process::{Scratch, Server};
use super::proxies::{self, Proxy, Service, Upstream};
use super::tls::Tls;

/// Functions that cost less are not told.
const LEAST_PERCENT: &str = "0.5";

/// System calls that are rarer for a request are not told.
const LEAST_CALLS: f64 = 0.002;

/// Until perf looks.
const TRACE_START: Duration = Duration::from_millis(300);

#[derive(clap::Args)]
pub struct Arguments {
    /// A job of `bench balancer`.
    #[arg(default_value = "http-tiny", value_parser = jobs::find)]
    job: &'static Job,
    /// Who is looked at.
    #[arg(long, default_value = "cutover")]
    proxy: Proxy,
    /// Seconds under load.
    #[arg(long, default_value_t = 10)]
    seconds: u32,
    /// Client connections.
    #[arg(long, default_value_t = 64)]
    connections: u32,
    /// With call stacks: who calls what costs.
    #[arg(long)]
    stacks: bool,
    /// Count Cutover's instructions with valgrind instead of looking with perf.
    #[arg(long)]
    callgrind: bool,
    /// Another build of the balancer's example, with symbols.
    #[arg(long)]
    program: Option<PathBuf>,
}

pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    proxies::check_tools()?;
    let tool = if arguments.callgrind { "valgrind" } else { "perf" };
    let is_there = Command::new(tool).arg("--version").output().is_ok();
    ensure!(is_there, "{tool} is not installed; run scripts/install-bench-tools.sh --profile");
    let program = match (&arguments.program, arguments.proxy) {
        (Some(program), _) => program.clone(),
        (None, Proxy::Cutover) => program_with_symbols()?,
        (None, _) => PathBuf::new(),
    };
    let scratch = Scratch::new()?;
    let (tls, upstream) = (Tls::make(scratch.path())?, proxies::start_upstream(scratch.path())?);
    let job = proxies::Job {
        service: arguments.job.service,
        workers: 1,
        upstreams: vec![Upstream { address: upstream.address, weight: 1 }],
        tls: &tls,
        program: &program,
        request_ids: false,
        home: scratch.path().join("profile"),
    };
    if arguments.callgrind {
        return by_callgrind(arguments, &job, scratch.path());
    }
    let server = proxies::start(arguments.proxy, &job)?;
    let look = Look { arguments, server: &server, tls: &tls, scratch: scratch.path() };
    look.load(1)?;
    look.samples()?;
    look.system_calls()
}

/// A proxy under load that is looked at.
struct Look<'a> {
    arguments: &'a Arguments,
    server: &'a Server,
    tls: &'a Tls,
    scratch: &'a Path,
}

impl Look<'_> {
    /// The command line's job for so long; how many requests.
    fn load(&self, seconds: u32) -> anyhow::Result<f64> {
        let job = self.arguments.job;
        let scheme = if job.service == Service::Https { "https" } else { "http" };
        let run = Run {
            client: job.client,
            url: format!("{scheme}://{}{}", self.server.address, job.path),
            connections: self.arguments.connections,
            seconds,
            tls: self.tls,
            scratch: self.scratch,
        };
        let seen = run.run(|| Ok(()))?;
        println!("{:.0} requests/s, {} failed", seen.requests_per_second, seen.failed);
        Ok(seen.requests)
    }

    /// By function.
    fn samples(&self) -> anyhow::Result<()> {
        let data = self.scratch.join("perf.data");
        let mut record = Command::new("perf");
        record.args(["record", "--quiet", "--pid", &self.server.family()?.join(","), "--output"]).arg(&data);
        if self.arguments.stacks {
            record.args(["--call-graph", "dwarf,16384"]);
        }
        // It ends by itself, a moment before the load does.
        let seconds = self.arguments.seconds.saturating_sub(1).max(1);
        let mut recording = record.args(["--", "sleep", &seconds.to_string()]).stdout(Stdio::null()).spawn()?;
        self.load(self.arguments.seconds)?;
        ensure!(recording.wait()?.success(), "perf record failed");
        report_of_perf(&data, self.arguments.stacks)
    }

    /// By name, for each request; in a run of its own, because counting them slows the proxy down.
    fn system_calls(&self) -> anyhow::Result<()> {
        let out = self.scratch.join("trace.txt");
        let mut trace = Command::new("perf");
        trace.args(["trace", "--summary", "--pid", &self.server.family()?.join(","), "--output"]).arg(&out);
        let mut trace = trace.stderr(Stdio::null()).spawn()?;
        // Requests at the rim of the load are seen in part; they do not weigh.
        std::thread::sleep(TRACE_START);
        let requests = self.load(self.arguments.seconds)?;
        Command::new("kill").args(["-INT", &trace.id().to_string()]).status()?;
        trace.wait()?;
        println!("\nsystem calls per request");
        for (name, count) in calls_of_trace(&std::fs::read_to_string(&out)?) {
            if count / requests >= LEAST_CALLS {
                println!("  {:8.3}  {name}", count / requests);
            }
        }
        Ok(())
    }
}

/// Calls by name, over all threads, most first: `   epoll_wait   1234   0   12.3 …`.
fn calls_of_trace(text: &str) -> Vec<(String, f64)> {
    let mut calls: Vec<(String, f64)> = Vec::new();
    for line in text.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [name, count, .., last] = words.as_slice() else { continue };
        let Ok(count) = count.parse::<f64>() else { continue };
        if !last.ends_with('%') || words.len() < 7 {
            continue;
        }
        match calls.iter_mut().find(|(other, _)| other == name) {
            Some((_, sum)) => *sum += count,
            None => calls.push(((*name).to_owned(), count)),
        }
    }
    calls.sort_by(|one, other| other.1.total_cmp(&one.1));
    calls
}

fn report_of_perf(data: &Path, stacks: bool) -> anyhow::Result<()> {
    let report = |arguments: &[&str]| {
        let mut command = Command::new("perf");
        command.args(["report", "--stdio", "--no-children", "--percent-limit", LEAST_PERCENT, "--input"]).arg(data);
        command.args(arguments).stderr(Stdio::null()).output().context("perf report")
    };
    let whole = report(&["--fields", "overhead,dso", "--call-graph", "none"])?;
    let graph = if stacks { "caller" } else { "none" };
    let each = report(&["--fields", "overhead,dso,sym", "--call-graph", graph])?;
    for output in [whole, each] {
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
        println!("\n{}", lines.map(str::trim_end).collect::<Vec<_>>().join("\n"));
    }
    Ok(())
}

fn by_callgrind(arguments: &Arguments, job: &proxies::Job<'_>, scratch: &Path) -> anyhow::Result<()> {
    // The balancer is started by valgrind; its program is the script that does so.
    let out = scratch.join("callgrind.out");
    let wrapper = scratch.join("under-valgrind");
    let text = format!(
        "#!/bin/sh\nexec valgrind --quiet --tool=callgrind --callgrind-out-file={} {} \"$@\"\n",
        out.display(),
        job.program.display()
    );
    std::fs::write(&wrapper, text)?;
    Command::new("chmod").args(["755"]).arg(&wrapper).status()?;
    let server = proxies::start(Proxy::Cutover, &proxies::Job { program: &wrapper, ..job.clone() })?;
    Look { arguments, server: &server, tls: job.tls, scratch }.load(arguments.seconds)?;
    server.stop(Duration::from_secs(60))?;
    let output = Command::new("callgrind_annotate").arg("--threshold=95").arg(&out).output()?;
    println!("{}", String::from_utf8_lossy(&output.stdout));
    Ok(())
}

/// The balancer's example with its symbols.
fn program_with_symbols() -> anyhow::Result<PathBuf> {
    let root = crate::repository_root();
    let target = root.join("target/profile");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["build", "--release", "--quiet", "-p", "load-balancer", "--example", "balancer", "--target-dir"])
        .arg(&target)
        .envs([("CARGO_PROFILE_RELEASE_STRIP", "none"), ("CARGO_PROFILE_RELEASE_DEBUG", "line-tables-only")])
        .current_dir(&root)
        .status()
        .context("run cargo")?;
    ensure!(status.success(), "the balancer does not build");
    Ok(target.join("release/examples/balancer"))
}

#[cfg(test)]
mod tests {
    use super::calls_of_trace;

    #[test]
    fn system_calls_are_added_up_over_threads() {
        let text = " worker-0 (71), 218 events, 97.3%

   syscall            calls  errors  total       min       avg       max       stddev
                                     (msec)    (msec)    (msec)    (msec)        (%)
   --------------- --------  ------ -------- --------- --------- ---------     ------
   recvfrom              30     13     0.487     0.014     0.016     0.027      3.58%
   writev                21      0     0.396     0.015     0.019     0.031      5.18%

 worker-1 (72), 1 events, 2.3%

   writev                19      0     0.396     0.015     0.019     0.031      5.18%
";
        assert_eq!(calls_of_trace(text), [("writev".to_owned(), 40.0), ("recvfrom".to_owned(), 30.0)]);
    }
}
