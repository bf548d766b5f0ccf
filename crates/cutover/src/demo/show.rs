//! The live view: the deployment, its targets, and the traffic by version.

use std::io::Write;
use std::io::{IsTerminal, Stdout, stdout};
use std::time::{Duration, Instant};

use anyhow::Result;
use aws_api::codedeploy as api;
use cli::client::Client;
use cli::render::{DeploymentView, Frame, Line, Style, changes, frame};
use cli::terminal::{self, Live};
use types::TrafficRouting;

use super::scene::{Scene, Targets};
use super::traffic::{Counts, Traffic};
use crate::platform::Platform;

const POLL: Duration = Duration::from_millis(120);
const RATE_WINDOW: Duration = Duration::from_millis(900);

/// Where the show is seen: a terminal (redrawn), a pipe (line by line), or nowhere.
pub(crate) struct Stage {
    out: Stdout,
    silent: bool,
    redraw: bool,
    live: Live,
    last_progress: String,
}

impl Stage {
    /// Silent with `--json`.
    pub(crate) fn new(silent: bool) -> Self {
        let out = stdout();
        let redraw = out.is_terminal();
        Self { out, silent, redraw, live: Live::new(), last_progress: String::new() }
    }

    /// One line that stays.
    pub(crate) fn say(&mut self, text: &str) -> Result<()> {
        if self.silent {
            return Ok(());
        }
        if self.redraw {
            self.live.draw(&mut self.out, &[])?;
            self.live.finish(&mut self.out)?;
        }
        let line = Line::new().with(Style::Good, "▸ ").plain(text);
        let text = if self.redraw { terminal::coloured(&line) } else { line.to_string() };
        writeln!(self.out, "{text}")?;
        Ok(self.out.flush()?)
    }

    /// A line that is replaced by the next one.
    pub(crate) fn progress(&mut self, text: &str) -> Result<()> {
        if self.silent || self.last_progress == text {
            return Ok(());
        }
        self.last_progress = text.to_string();
        if self.redraw {
            self.live.draw(&mut self.out, &[Line::new().with(Style::Dim, format!("  {text}"))])?;
        } else {
            writeln!(self.out, "  {text}")?;
        }
        Ok(())
    }

    /// Leaves the terminal as it was found.
    pub(crate) fn finish(&mut self) -> Result<()> {
        if !self.redraw || self.silent {
            return Ok(());
        }
        Ok(self.live.finish(&mut self.out)?)
    }

    /// Follows a deployment, and then its rollback, to the end.
    pub(crate) async fn watch(
        &mut self,
        client: &Client,
        id: &str,
        platform: &Platform,
        scene: &Scene,
        traffic: &Traffic,
    ) -> Result<(DeploymentView, Option<DeploymentView>)> {
        let mut rates = Rates::default();
        let deployment = self.follow(client, id, platform, scene, traffic, &mut rates).await?;
        let Some(rollback_id) = deployment.rollback_id.clone() else { return Ok((deployment, None)) };
        self.finish()?;
        if !self.silent {
            writeln!(self.out)?;
        }
        let rollback = self.follow(client, &rollback_id, platform, scene, traffic, &mut rates).await?;
        Ok((deployment, Some(rollback)))
    }

    async fn follow(
        &mut self,
        client: &Client,
        id: &str,
        platform: &Platform,
        scene: &Scene,
        traffic: &Traffic,
        rates: &mut Rates,
    ) -> Result<DeploymentView> {
        let mut before = None;
        loop {
            let view = read(client, id).await?;
            let counts = traffic.counts();
            rates.observe(&counts);
            if !self.silent {
                let targets = scene.health(client).await?;
                self.show(before.as_ref(), &view, platform, &extra(&targets, &counts, rates))?;
            }
            if view.is_terminal() {
                return Ok(view);
            }
            before = Some(view);
            tokio::time::sleep(POLL).await;
        }
    }

    fn show(
        &mut self,
        before: Option<&DeploymentView>,
        view: &DeploymentView,
        platform: &Platform,
        extra: &[Line],
    ) -> Result<()> {
        if self.redraw {
            let (width, _) = terminal::size();
            let lines = frame(view, &Frame { width, now: Some(platform.now()), extra });
            self.live.draw(&mut self.out, &lines)?;
            return Ok(());
        }
        let news = changes(before, view);
        for line in &news {
            writeln!(self.out, "{line}")?;
        }
        if before.is_none_or(|before| before.green_weight() != view.green_weight()) {
            for line in extra {
                writeln!(self.out, "    {line}")?;
            }
        }
        Ok(self.out.flush()?)
    }
}

async fn read(client: &Client, id: &str) -> Result<DeploymentView> {
    let input = api::GetDeploymentInput { deployment_id: Some(id.into()) };
    let output: api::GetDeploymentOutput = client.call(&api::MODEL, "GetDeployment", &input).await?;
    let target = api::GetDeploymentTargetInput { deployment_id: Some(id.into()), target_id: Some("demo:web".into()) };
    let target: api::GetDeploymentTargetOutput = client.call(&api::MODEL, "GetDeploymentTarget", &target).await?;
    let ecs_target = target.deployment_target.and_then(|target| target.ecs_target);
    let mut view = DeploymentView::new(&output.deployment_info.unwrap_or_default(), ecs_target.as_ref());
    if view.rollback_of.is_none() {
        view.routing = Some(TrafficRouting::Linear { percent: 10, interval_minutes: 1 });
    }
    Ok(view)
}

/// Requests per second by version over the last moment.
#[derive(Default)]
struct Rates {
    samples: Vec<(Instant, Counts)>,
}

impl Rates {
    fn observe(&mut self, counts: &Counts) {
        let now = Instant::now();
        self.samples.push((now, counts.clone()));
        while self.samples.len() > 2 && now - self.samples[1].0 > RATE_WINDOW {
            self.samples.remove(0);
        }
    }

    fn per_second(&self, version: &str) -> f64 {
        let (Some((first, before)), Some((last, after))) = (self.samples.first(), self.samples.last()) else {
            return 0.0;
        };
        let seconds = (*last - *first).as_secs_f64();
        let of = |counts: &Counts| counts.requests.get(version).copied().unwrap_or(0);
        #[allow(clippy::cast_precision_loss, reason = "a rate on a screen")]
        let answered = (of(after) - of(before)) as f64;
        if seconds > 0.0 { answered / seconds } else { 0.0 }
    }
}

fn extra(targets: &[(String, Targets)], counts: &Counts, rates: &Rates) -> Vec<Line> {
    let mut lines = vec![Line::new()];
    let mut health = Line::new().plain("targets   ");
    for (side, targets) in targets {
        let style = if side == "blue" { Style::Blue } else { Style::Green };
        health = health.with(style, side).plain(format!(" {} healthy", targets.healthy));
        for (count, state) in [(targets.other, "not healthy"), (targets.draining, "draining")] {
            if count > 0 {
                health = health.with(Style::Busy, format!(", {count} {state}"));
            }
        }
        health = health.plain("   ");
    }
    lines.push(health);
    let mut requests = Line::new().plain("requests  ");
    for (version, total) in &counts.requests {
        let style = if version == "v1" { Style::Blue } else { Style::Green };
        requests = requests.with(style, version).plain(format!(" {:.0}/s ({total})   ", rates.per_second(version)));
    }
    let failed = if counts.failed == 0 { Style::Good } else { Style::Bad };
    lines.push(requests.with(failed, format!("{} failed", counts.failed)));
    lines
}
