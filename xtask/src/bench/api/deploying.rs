//! CreateDeployment until Succeeded.
//!
//! moto keeps what CreateDeployment is told and never goes on: its deployments stay in status Created. So only the
//! call itself can be compared; how long and how many deployments complete is told of Cutover alone.

use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use serde_json::json;

use super::load::percentiles;
use super::scene::Group;
use super::wire::{CODEDEPLOY, Connection};
use crate::bench::process::{Server, cpu_micros_of};

/// Between two looks at a running deployment.
const LOOK_INTERVAL: Duration = Duration::from_millis(2);
/// No deployment of the benchmark takes longer.
const DEPLOYMENT_LIMIT: Duration = Duration::from_secs(60);

/// Deployments that ran one after another in each of several groups.
pub struct Deployed {
    pub ids: Vec<String>,
    calls: Vec<Duration>,
    whole: Vec<Duration>,
    seconds: f64,
    server_cpu_micros: f64,
    own_cpu_micros: f64,
}

impl Deployed {
    /// Median time of a CreateDeployment call.
    pub fn call_p50_micros(&self) -> anyhow::Result<f64> {
        Ok(percentiles(self.calls.clone(), [50]).context("no call")?[0])
    }

    pub fn print(&self, title: &str) -> anyhow::Result<()> {
        let count = f64::from(u32::try_from(self.ids.len())?);
        let [call, call_99] = percentiles(self.calls.clone(), [50, 99]).context("no call")?;
        let [whole, whole_99] = percentiles(self.whole.clone(), [50, 99]).context("no deployment")?;
        println!("{title}: {count} deployments succeeded in {:.1} s", self.seconds);
        println!("  completed deployments/s       {:.1}", count / self.seconds);
        println!("  CreateDeployment call         p50 {:.2} ms, p99 {:.2} ms", call / 1e3, call_99 / 1e3);
        println!("  CreateDeployment→Succeeded    p50 {:.1} ms, p99 {:.1} ms", whole / 1e3, whole_99 / 1e3);
        println!(
            "  server CPU per deployment     {:.2} ms (generator {:.2} ms; both include looking at the status every \
             {} ms)",
            self.server_cpu_micros / count / 1e3,
            self.own_cpu_micros / count / 1e3,
            LOOK_INTERVAL.as_millis()
        );
        Ok(())
    }
}

/// Runs `each` deployments in every group, one after another in a group, all groups at a time.
pub fn deploy(server: &Server, groups: &[Group], each: u32) -> anyhow::Result<Deployed> {
    let (server_before, own_before) = (server.cpu_micros()?, cpu_micros_of("self")?);
    let started = Instant::now();
    let runs = std::thread::scope(|scope| {
        let threads: Vec<_> =
            groups.iter().map(|group| scope.spawn(move || deploy_in(server, group, each))).collect();
        let join = |thread: std::thread::ScopedJoinHandle<'_, anyhow::Result<Vec<Run>>>| match thread.join() {
            Ok(runs) => runs,
            Err(_) => bail!("a deploying thread panicked"),
        };
        threads.into_iter().map(join).collect::<anyhow::Result<Vec<_>>>()
    })?;
    let seconds = started.elapsed().as_secs_f64();
    let mut deployed = Deployed {
        ids: Vec::new(),
        calls: Vec::new(),
        whole: Vec::new(),
        seconds,
        server_cpu_micros: server.cpu_micros()? - server_before,
        own_cpu_micros: cpu_micros_of("self")? - own_before,
    };
    for run in runs.into_iter().flatten() {
        deployed.ids.push(run.id);
        deployed.calls.push(run.call);
        deployed.whole.push(run.whole);
    }
    Ok(deployed)
}

struct Run {
    id: String,
    call: Duration,
    whole: Duration,
}

fn deploy_in(server: &Server, group: &Group, each: u32) -> anyhow::Result<Vec<Run>> {
    let mut connection = Connection::new(server.address);
    (0..each)
        .map(|number| {
            let started = Instant::now();
            let id = create(&mut connection, group, &format!("{} {number} {started:?}", group.name))?;
            let call = started.elapsed();
            await_success(&mut connection, &id)?;
            let whole = started.elapsed();
            await_removal(&mut connection, group)?;
            Ok(Run { id, call, whole })
        })
        .collect()
}

/// A service has at most five task sets, and those of the deployments before go a moment after their end.
fn await_removal(connection: &mut Connection, group: &Group) -> anyhow::Result<()> {
    let started = Instant::now();
    while started.elapsed() < DEPLOYMENT_LIMIT {
        if group.task_sets(connection)? <= 2 {
            return Ok(());
        }
        std::thread::sleep(LOOK_INTERVAL);
    }
    bail!("the old task sets of {} stay", group.name)
}

/// One CreateDeployment call.
pub fn create(connection: &mut Connection, group: &Group, description: &str) -> anyhow::Result<String> {
    let created = connection.call(CODEDEPLOY, "CreateDeployment", &group.deployment(description))?;
    Ok(created["deploymentId"].as_str().with_context(|| format!("no id in {created}"))?.to_string())
}

/// Median time of so many CreateDeployment calls to a server that starts nothing.
pub fn create_calls(server: &Server, group: &Group, calls: u32, round: u32) -> anyhow::Result<f64> {
    let mut connection = Connection::new(server.address);
    let mut latencies = Vec::new();
    for number in 0..calls {
        let started = Instant::now();
        create(&mut connection, group, &format!("{round} {number}"))?;
        latencies.push(started.elapsed());
    }
    Ok(percentiles(latencies, [50]).context("no call")?[0])
}

fn await_success(connection: &mut Connection, id: &str) -> anyhow::Result<()> {
    let started = Instant::now();
    while started.elapsed() < DEPLOYMENT_LIMIT {
        let answer = connection.call(CODEDEPLOY, "GetDeployment", &json!({"deploymentId": id}))?;
        let info = &answer["deploymentInfo"];
        match info["status"].as_str() {
            Some("Succeeded") => return Ok(()),
            Some("Failed" | "Stopped") => bail!("{id} did not succeed: {}", info["errorInformation"]),
            _ => std::thread::sleep(LOOK_INTERVAL),
        }
    }
    bail!("{id} did not end within {} s", DEPLOYMENT_LIMIT.as_secs())
}
