//! `cargo xtask bench api`: the API next to moto's server, the usual stand-in for CodeDeploy in tests.
//!
//! Both are started on loopback, get the same application, groups and deployments through their APIs and answer the
//! same signed requests of the same load generator. The rounds are interleaved, so that whatever else the machine
//! does meets both. Read the ratios; absolute figures belong to the machine. moto looks at no signature, asks for no
//! permission, records no call and keeps everything in memory; Cutover is measured as it is served, with all of that.

pub(super) mod deploying;
pub(super) mod load;
mod moto;
pub(super) mod scene;
pub(super) mod wire;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use serde_json::{Value, json};

use self::load::{Figures, drive};
use self::scene::{APPLICATION, Group};
use self::wire::{CODEDEPLOY, Connection, signed};
use super::process::{Scratch, Server, free_address};
use super::report::Series;

/// How long Cutover may take to stop its tasks.
const STOP_LIMIT: Duration = Duration::from_secs(30);
/// Groups whose services run no task: their deployments cost what the engine costs.
const EMPTY: &str = "empty";
/// Groups whose services run one task, a real process behind the balancer.
const TASK: &str = "task";

#[derive(clap::Args)]
pub struct Arguments {
    /// The `cutover` binary; build it with `cargo build --release -p cutover`.
    #[arg(long, default_value = "target/release/cutover")]
    program: PathBuf,
    /// Rounds per job.
    #[arg(long, default_value_t = 5)]
    rounds: u32,
    /// Seconds per server and round.
    #[arg(long, default_value_t = 3)]
    seconds: u64,
    /// Deployment groups of each kind; as many deployments run at a time. A load balancer has at most fifty listeners.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=25))]
    groups: u32,
    /// Deployments per group; at most a page of them, so that one call lists a group in both servers.
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..=100))]
    deployments: u32,
    /// Deployments per group whose service runs a task.
    #[arg(long, default_value_t = 5)]
    task_deployments: u32,
    /// Client connections, one job each.
    #[arg(long, value_delimiter = ',', default_values_t = [1, 8])]
    connections: Vec<usize>,
    /// How moto is served.
    #[arg(long, value_enum, default_value_t = moto::Form::Threads)]
    moto: moto::Form,
}

pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    if cfg!(debug_assertions) {
        return run_optimised();
    }
    let program =
        arguments.program.canonicalize().with_context(|| format!("find {}", arguments.program.display()))?;
    let programs = moto::install(&crate::repository_root())?;
    let scratch = Scratch::new()?;
    let moto = moto::start(&programs, scratch.path(), arguments.moto)?;
    let cutover = start_cutover(&program, scratch.path())?;
    println!(
        "idle memory: Cutover {:.1} MiB, moto {:.1} MiB ({:?})",
        cutover.resident_kib()? / 1024.0,
        moto.resident_kib()? / 1024.0,
        arguments.moto
    );
    let measured = measure(arguments, &program, &cutover, &moto);
    println!(
        "\nmemory at the end: Cutover {:.1} MiB, moto {:.1} MiB",
        cutover.resident_kib()? / 1024.0,
        moto.resident_kib()? / 1024.0
    );
    // Its tasks and its balancer end with it.
    measured.and(cutover.stop(STOP_LIMIT))
}

/// A load generator that is built without optimisation would measure itself.
pub(super) fn run_optimised() -> anyhow::Result<()> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let own = std::env::args_os().skip(1);
    let status = Command::new(cargo).args(["run", "--release", "--quiet", "-p", "xtask", "--"]).args(own).status();
    if !status.context("run cargo")?.success() {
        bail!("the benchmark failed");
    }
    Ok(())
}

pub(super) fn start_cutover(program: &Path, scratch: &Path) -> anyhow::Result<Server> {
    let address = free_address()?;
    let mut command = Command::new(program);
    command.arg("serve").arg("--data-dir").arg(scratch.join("data")).args(["--listen", &address.to_string()]);
    Server::start(command, address, &scratch.join("cutover.log"))
}

fn measure(arguments: &Arguments, program: &Path, cutover: &Server, moto: &Server) -> anyhow::Result<()> {
    let mut connection = Connection::new(cutover.address);
    let counts = [(EMPTY, arguments.groups, 0), (TASK, arguments.groups, 1)];
    let groups = scene::in_cutover(&mut connection, program, &counts)?;
    scene::in_moto(&mut Connection::new(moto.address), &groups)?;
    let (empty, with_task): (Vec<Group>, Vec<Group>) =
        groups.into_iter().partition(|group| group.name.starts_with(EMPTY));

    println!();
    let deployed = deploying::deploy(cutover, &empty, arguments.deployments)?;
    deployed.print("Cutover, services without a task, all groups at a time")?;
    let in_moto = fill_moto(moto, &empty, arguments.deployments)?;
    let lines = compare_reads(arguments, [(cutover, &deployed.ids), (moto, &in_moto)], &empty)?;
    compare_create_calls(arguments, cutover, moto, &empty)?;

    println!();
    let alone = deploying::deploy(cutover, &empty[..1], arguments.deployments)?;
    alone.print("Cutover, one group, services without a task")?;
    let real = deploying::deploy(cutover, &with_task, arguments.task_deployments)?;
    real.print("Cutover, services with one task each (a process), all groups at a time")?;
    println!("moto: no deployment ever completes; its status stays Created");
    println!("\nCutover over moto, median [lowest .. highest] of {} rounds", arguments.rounds);
    lines.iter().for_each(|line| println!("  {line}"));
    Ok(())
}

/// As many deployments in each of moto's groups as Cutover has carried out.
fn fill_moto(moto: &Server, groups: &[Group], each: u32) -> anyhow::Result<Vec<String>> {
    let mut connection = Connection::new(moto.address);
    let mut ids = Vec::new();
    for group in groups {
        for number in 0..each {
            ids.push(deploying::create(&mut connection, group, &number.to_string())?);
        }
    }
    Ok(ids)
}

/// Servers with the ids of their deployments: ours, then theirs.
type Both<'a> = [(&'a Server, &'a Vec<String>); 2];

/// Compares every read; answers a line a job.
fn compare_reads(arguments: &Arguments, both: Both<'_>, groups: &[Group]) -> anyhow::Result<Vec<String>> {
    let mut lines = Vec::new();
    for &connections in &arguments.connections {
        lines.push(compare(arguments, "GetDeployment", connections, both, &get_each)?);
        let title = format!("ListDeployments of one group ({} deployments)", arguments.deployments);
        lines.push(compare(arguments, &title, connections, both, &|server, ids| {
            list_each(server, groups, ids.len() / groups.len())
        })?);
        // AWS answers a hundred at a time, and so does Cutover; moto answers all at once.
        let title = format!("ListDeployments, all pages ({} deployments)", both[0].1.len());
        lines.push(compare(arguments, &title, connections, both, &|server, ids| {
            Ok(vec![list(server, &json!({}), ids.len())?])
        })?);
    }
    Ok(lines)
}

/// Makes the requests of a job for one server and checks their answers; a run of requests counts as one.
type Prepare<'a> = &'a dyn Fn(&Server, &[String]) -> anyhow::Result<Vec<Vec<Vec<u8>>>>;

fn compare(
    arguments: &Arguments,
    title: &str,
    connections: usize,
    both: Both<'_>,
    prepare: Prepare<'_>,
) -> anyhow::Result<String> {
    println!("\n{title}: {connections} connections, {} rounds of {} s", arguments.rounds, arguments.seconds);
    let mut figures = [Figures::default(), Figures::default()];
    let (mut speed, mut cpu, mut latency) = (Series::default(), Series::default(), Series::default());
    for round in 1..=arguments.rounds {
        let mut loads = Vec::new();
        for ((server, ids), figures) in both.into_iter().zip(&mut figures) {
            // Signed anew, since a signature is good for five minutes.
            let requests = prepare(server, ids)?;
            let load = drive(server, &requests, connections, Duration::from_secs(arguments.seconds))?;
            figures.push(&load);
            loads.push(load);
        }
        let [ours, theirs] = loads.as_slice() else { bail!("two servers") };
        speed.push(ours.requests_per_second / theirs.requests_per_second);
        cpu.push(theirs.server_cpu_micros / ours.server_cpu_micros);
        latency.push(theirs.p50_micros / ours.p50_micros);
        println!(
            "  round {round}: {:.0} and {:.0} calls/s, {:.1} and {:.1} µs CPU a call",
            ours.requests_per_second, theirs.requests_per_second, ours.server_cpu_micros, theirs.server_cpu_micros
        );
    }
    for (name, figures) in ["Cutover", "moto"].iter().zip(&figures) {
        figures.print(name);
    }
    let ratios = format!("calls/s × {speed}, CPU a call ÷ {cpu}, p50 ÷ {latency}");
    println!("  Cutover over moto: {ratios}");
    Ok(format!("{title}, {connections} connections: {ratios}"))
}

fn get_each(server: &Server, ids: &[String]) -> anyhow::Result<Vec<Vec<Vec<u8>>>> {
    let mut connection = Connection::new(server.address);
    ids.iter()
        .map(|id| {
            let body = json!({"deploymentId": id}).to_string();
            let request = signed(server.address, CODEDEPLOY, "GetDeployment", &body)?;
            let answer: Value = serde_json::from_slice(connection.exchange(&request)?)?;
            ensure!(answer["deploymentInfo"]["deploymentId"] == id.as_str(), "asked for {id}, got {answer}");
            Ok(vec![request])
        })
        .collect()
}

fn list_each(server: &Server, groups: &[Group], expected: usize) -> anyhow::Result<Vec<Vec<Vec<u8>>>> {
    let input = |group: &Group| json!({"applicationName": APPLICATION, "deploymentGroupName": group.name});
    groups.iter().map(|group| list(server, &input(group), expected)).collect()
}

/// The requests of a whole list, page by page.
fn list(server: &Server, input: &Value, expected: usize) -> anyhow::Result<Vec<Vec<u8>>> {
    let mut connection = Connection::new(server.address);
    let (mut input, mut requests) = (input.clone(), Vec::new());
    let mut seen = std::collections::BTreeSet::new();
    loop {
        let request = signed(server.address, CODEDEPLOY, "ListDeployments", &input.to_string())?;
        let answer: Value = serde_json::from_slice(connection.exchange(&request)?)?;
        requests.push(request);
        let ids = answer["deployments"].as_array().with_context(|| format!("no list in {answer}"))?;
        seen.extend(ids.iter().filter_map(Value::as_str).map(str::to_string));
        match answer["nextToken"].as_str() {
            Some(token) => input["nextToken"] = token.into(),
            None => break,
        }
        ensure!(requests.len() <= expected, "the list does not end");
    }
    ensure!(seen.len() == expected, "{} deployments listed, {expected} exist", seen.len());
    Ok(requests)
}

/// The CreateDeployment call alone, from one caller after another: what both servers do.
fn compare_create_calls(
    arguments: &Arguments,
    cutover: &Server,
    moto: &Server,
    groups: &[Group],
) -> anyhow::Result<()> {
    println!("\nCreateDeployment, the call alone, one caller, {} rounds", arguments.rounds);
    let (mut ours, mut theirs, mut ratio) = (Series::default(), Series::default(), Series::default());
    for round in 1..=arguments.rounds {
        let own = deploying::deploy(cutover, &groups[..1], 20)?.call_p50_micros()?;
        let other = deploying::create_calls(moto, &groups[0], 200, round)?;
        ours.push(own);
        theirs.push(other);
        ratio.push(other / own);
    }
    println!("  Cutover   p50 µs   {ours} (durable; the deployment runs from here)");
    println!("  moto      p50 µs   {theirs} (in memory; nothing follows)");
    println!("  Cutover over moto: p50 ÷ {ratio}");
    Ok(())
}
