//! Power loss at every sync point of real deployments: `cargo xtask powerloss`.
//!
//! The real binary runs one scenario under `strace`; from the trace every state is built that the disk could have been
//! in had power been lost at a sync point ([`crash_images`]), and each is opened: all of them with the real store and
//! the real audit log in this process, some with the real binary, whose deployments must come to their end.

mod boot;
mod check;
mod faults;
mod record;
mod reference;

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use crash_images::{Action, Disk, Draw, Effort, Image, Kind, Step, exchanges, images, read_trace};
use serde_json::json;

use boot::Booter;
use check::{Checker, Moment, Violations};
use record::Scenario;
use reference::Reference;

/// Exit code where processes cannot be traced.
const CANNOT_TRACE: i32 = 3;
/// What one sync point gives without --full, about.
const IMAGES_OF_A_SYNC_POINT: usize = 28;
/// Findings of one rule that are printed.
const SHOWN: usize = 5;

/// See the module.
#[derive(clap::Args)]
pub struct Arguments {
    /// What is deployed while the disk is watched
    #[arg(long, value_enum, default_value_t = Scenario::Deployment)]
    scenario: Scenario,
    /// About so many images are opened in this process, spread over the sync points; without meaning with --full
    #[arg(long, default_value_t = 1000)]
    images: usize,
    /// Images on which the real binary is started, spread over all sync points
    #[arg(long, default_value_t = 12)]
    boots: usize,
    /// Every sync point with every kind of image
    #[arg(long)]
    full: bool,
    /// What everything is drawn from
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Engine time per wall time
    #[arg(long, default_value_t = 120)]
    clock_rate: u32,
    /// Also let the disk fail under the running server: errors of syncs, writes and reads, no space
    #[arg(long, default_value_t = true, action = clap::ArgAction::Set)]
    faults: bool,
    /// Leave out what the trace says of syncs of files whose path contains this: shows that the checks bite
    #[arg(long)]
    forget_syncs_of: Option<String>,
    /// Write the figures to this file, as JSON
    #[arg(long)]
    json: Option<PathBuf>,
    /// Where trace and broken images are kept
    #[arg(long, default_value = "target/lab")]
    evidence: PathBuf,
}

/// Runs everything; answers whether all of it held.
pub async fn run(arguments: Arguments) -> Result<bool> {
    if !record::can_trace() {
        println!("powerloss: strace is missing, or processes cannot be traced here (ptrace): nothing was done");
        std::process::exit(CANNOT_TRACE);
    }
    let began = Instant::now();
    let scratch = scratch()?;
    let trace = scratch.path().join("trace");
    let mut recording = record::record(arguments.scenario, arguments.clock_rate, &trace).await?;
    let bytes = std::fs::metadata(&recording.trace)?.len();
    let home = recording.lab.home.path().canonicalize()?;
    let mut steps = read_trace(BufReader::new(std::fs::File::open(&trace)?), &home.to_string_lossy())?;
    if let Err(error) = expect_the_same_files(&steps, &home) {
        keep_trace(&arguments, &trace)?;
        return Err(error.context("the trace does not tell what is really there"));
    }
    let exchanges = exchanges(&steps);
    let store_dir = scratch.path().join("reference");
    std::fs::create_dir(&store_dir)?;
    let reference = Reference::new(&steps, &exchanges, &store_dir)?;
    println!(
        "{:6.1} s recorded: {} steps ({} MB of trace), {} states of the store, {} answers that must not be lost, {} \
         without a trace in the store: {:?}",
        began.elapsed().as_secs_f64(),
        steps.len(),
        bytes >> 20,
        reference.states(),
        reference.promises(),
        reference.unmatched.len(),
        reference.unmatched.iter().collect::<BTreeSet<_>>(),
    );
    if let Some(part) = &arguments.forget_syncs_of {
        forget_syncs(&mut steps, part);
    }
    let is_honest = arguments.forget_syncs_of.is_none();
    let check_dir = scratch.path().join("check");
    std::fs::create_dir(&check_dir)?;
    let mut checker = Checker::new(&reference, &check_dir);
    let mut booter = Booter::new(&mut recording);
    let mut walk = Walk { arguments: &arguments, began, draw: Draw::new(arguments.seed), counts: Counts::default() };
    walk.run(&steps, is_honest, &mut checker, &mut booter).await?;
    let mut counts = walk.counts;
    let (boots, with_deployment, ended) = (booter.boots, booter.with_deployment, booter.ended);
    let mut faults_tried = Vec::new();
    if arguments.faults && is_honest {
        let (tried, broken) = faults::run(&mut recording, &final_image(&steps)?).await?;
        println!("{:6.1} s {} faults of the disk tried", began.elapsed().as_secs_f64(), tried.len());
        faults_tried = tried;
        for (name, text) in broken {
            counts.violations.entry(format!("fault: {name}")).or_default().push(text);
        }
    }
    let figures = json!({
        "command": "powerloss", "scenario": format!("{:?}", arguments.scenario).to_lowercase(),
        "seed": arguments.seed, "full": arguments.full, "steps": steps.len(), "trace_bytes": bytes,
        "sync_points": counts.sync_points, "sync_points_with_images": counts.sync_points_used,
        "store_states": reference.states(), "acknowledged": reference.promises(),
        "acknowledged_without_a_trace_in_the_store": reference.unmatched.len(),
        "images": counts.images, "images_by_kind": counts.kinds,
        "stores_opened": checker.stores_opened, "audit_logs_opened": checker.audits_opened,
        "boots": boots, "boots_with_a_running_deployment": with_deployment, "ended": ended,
        "faults": faults_tried, "syncs_forgotten": arguments.forget_syncs_of,
        "violations": counts.violations.values().map(Vec::len).sum::<usize>(),
        "violations_by_rule": counts.violations.iter().map(|(rule, found)| (rule, found.len())).collect::<BTreeMap<_, _>>(),
        "seconds": began.elapsed().as_secs_f64(),
    });
    report(&counts.violations, &figures);
    if !counts.violations.is_empty() {
        keep_trace(&arguments, &trace)?;
    }
    if let Some(path) = &arguments.json {
        std::fs::write(path, format!("{figures:#}\n")).with_context(|| format!("write {}", path.display()))?;
    }
    Ok(counts.violations.is_empty())
}

/// What was there at the end.
fn final_image(steps: &[Step]) -> Result<Image> {
    let mut disk = Disk::default();
    for step in steps {
        disk.apply(step)?;
    }
    Ok(disk.kept())
}

fn keep_trace(arguments: &Arguments, trace: &Path) -> Result<()> {
    std::fs::create_dir_all(&arguments.evidence)?;
    let kept = arguments.evidence.join(format!("powerloss-{}.trace", arguments.seed));
    std::fs::copy(trace, &kept).with_context(|| kept.display().to_string())?;
    println!("the trace is kept in {}", kept.display());
    Ok(())
}

#[derive(Default)]
struct Counts {
    sync_points: usize,
    sync_points_used: usize,
    images: usize,
    kinds: BTreeMap<String, usize>,
    violations: Violations,
}

struct Walk<'a> {
    arguments: &'a Arguments,
    began: Instant,
    draw: Draw,
    counts: Counts,
}

impl Walk<'_> {
    /// Goes through the trace; before and after each sync that is chosen, builds the images of that moment.
    async fn run(
        &mut self,
        steps: &[Step],
        is_honest: bool,
        checker: &mut Checker<'_>,
        booter: &mut Booter<'_>,
    ) -> Result<()> {
        let syncs: Vec<usize> =
            (0..steps.len()).filter(|index| matches!(steps[*index].action, Action::SyncEnds(_))).collect();
        self.counts.sync_points = syncs.len();
        let effort = if self.arguments.full {
            Effort { prefixes: 24, tears: 11, drawn: 8 }
        } else {
            Effort { prefixes: 2, tears: 2, drawn: 2 }
        };
        let points =
            if self.arguments.full { syncs.len() } else { (self.arguments.images / IMAGES_OF_A_SYNC_POINT).max(1) };
        let chosen = spread(&syncs, points);
        let boots = spread(&syncs, self.arguments.boots);
        let mut disk = Disk::default();
        for (index, step) in steps.iter().enumerate() {
            let is_chosen = chosen.contains(&index);
            let is_booted = boots.contains(&index);
            if is_chosen || is_booted {
                let before = Moment { step: index, line: step.line, is_honest };
                self.look(&disk, before, is_chosen.then_some(effort), is_booted, checker, booter).await?;
            }
            disk.apply(step)?;
            if is_chosen {
                let after = Moment { step: index + 1, line: step.line, is_honest };
                let effort = self.arguments.full.then_some(Effort { prefixes: 0, tears: 0, drawn: 1 });
                let effort = effort.unwrap_or(Effort { prefixes: 0, tears: 0, drawn: 0 });
                self.look(&disk, after, Some(effort), false, checker, booter).await?;
                self.counts.sync_points_used += 1;
                if self.counts.sync_points_used.is_multiple_of(100) {
                    self.tell(chosen.len());
                }
            }
        }
        Ok(())
    }

    fn tell(&self, points: usize) {
        println!(
            "{:6.1} s {} of {points} sync points, {} images, {} violations",
            self.began.elapsed().as_secs_f64(),
            self.counts.sync_points_used,
            self.counts.images,
            self.counts.violations.values().map(Vec::len).sum::<usize>(),
        );
    }

    async fn look(
        &mut self,
        disk: &Disk,
        moment: Moment,
        effort: Option<Effort>,
        is_booted: bool,
        checker: &mut Checker<'_>,
        booter: &mut Booter<'_>,
    ) -> Result<()> {
        let built = images(disk, effort.unwrap_or(Effort { prefixes: 1, tears: 1, drawn: 2 }), &mut self.draw);
        if effort.is_some() {
            for image in &built {
                self.counts.images += 1;
                *self.counts.kinds.entry(name(image.kind).to_string()).or_default() += 1;
                for (rule, text) in checker.check(disk, image, moment)? {
                    self.counts.violations.entry(rule.to_string()).or_default().push(text);
                }
            }
        }
        if is_booted {
            let image = &built[self.draw.below(built.len())];
            let outcome = booter.boot(image, moment).await;
            println!(
                "{:6.1} s booted line {} of the trace, {:?}: {}",
                self.began.elapsed().as_secs_f64(),
                moment.line,
                image.kind,
                if outcome.is_ok() { "went on" } else { "DID NOT GO ON" }
            );
            if let Err(error) = outcome {
                let text = format!("line {} of the trace, {:?}: {error:#}", moment.line, image.kind);
                self.counts.violations.entry("the real binary does not go on".to_string()).or_default().push(text);
                self.keep(image, moment)?;
            }
        }
        Ok(())
    }

    fn keep(&self, image: &Image, moment: Moment) -> Result<()> {
        let to = self.arguments.evidence.join(format!("powerloss-{}-{}", self.arguments.seed, moment.line));
        boot::write_image(image, &to)?;
        println!("the image is kept in {}", to.display());
        Ok(())
    }
}

/// At most `most` of these, evenly.
fn spread(all: &[usize], most: usize) -> BTreeSet<usize> {
    let taken = all.len().min(most);
    (0..taken).map(|index| all[index * all.len() / taken]).collect()
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Lost => "lost",
        Kind::Kept => "kept",
        Kind::Zeros => "zeros",
        Kind::Prefix(_) => "prefix",
        Kind::Torn(_) => "torn",
        Kind::Drawn(_) => "drawn",
    }
}

/// A directory in memory where there is one: thousands of stores are opened in it.
fn scratch() -> Result<tempfile::TempDir> {
    let memory = Path::new("/dev/shm");
    let mut builder = tempfile::Builder::new();
    builder.prefix("cutover-powerloss-");
    Ok(builder.tempdir_in(memory).or_else(|_| builder.tempdir())?)
}

/// The model's files are those that really are there, byte for byte: the trace is complete and was read rightly.
fn expect_the_same_files(steps: &[Step], home: &Path) -> Result<()> {
    let mut disk = Disk::default();
    for step in steps {
        disk.apply(step)?;
    }
    let mut count = 0;
    for (path, bytes) in disk.visible() {
        let real = home.join(path.trim_end_matches('/'));
        if path.ends_with('/') {
            ensure!(real.is_dir(), "the trace has a directory {path} that is not there");
            continue;
        }
        let found = std::fs::read(&real).with_context(|| format!("the trace has a file {path}"))?;
        ensure!(found == bytes, "{path} has {} bytes, the trace shows {}", found.len(), bytes.len());
        count += 1;
    }
    let known = disk.visible();
    for path in files_below(&home.join("data"))? {
        let name = path.strip_prefix(home)?.to_string_lossy().into_owned();
        ensure!(known.contains_key(&name), "{name} is there and not in the trace");
    }
    ensure!(count > 10, "the trace shows {count} files");
    Ok(())
}

fn files_below(directory: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(directory)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            files.extend(files_below(&entry.path())?);
        } else if kind.is_file() {
            files.push(entry.path());
        }
    }
    Ok(files)
}

/// As if the program never synced these files. Every step keeps its place.
fn forget_syncs(steps: &mut [Step], part: &str) {
    /// No thread has this number.
    const NOBODY: u32 = u32::MAX;
    let mut forgotten = BTreeSet::new();
    for step in steps {
        match &mut step.action {
            Action::SyncBegins(thread, path) if path.contains(part) => {
                forgotten.insert(*thread);
            }
            Action::SyncEnds(thread) if forgotten.remove(thread) => *thread = NOBODY,
            _ => {}
        }
    }
}

fn report(violations: &Violations, figures: &serde_json::Value) {
    for (rule, found) in violations {
        println!("VIOLATION: {rule}: {} times", found.len());
        for text in found.iter().take(SHOWN) {
            println!("  {text}");
        }
    }
    println!(
        "powerloss {}: {} sync points, {} looked at; {} images opened in this process, {} booted with the real binary \
         ({} with a running deployment) in {:.0} s, seed {}: {}",
        figures["scenario"],
        figures["sync_points"],
        figures["sync_points_with_images"],
        figures["images"],
        figures["boots"],
        figures["boots_with_a_running_deployment"],
        figures["seconds"].as_f64().unwrap_or_default(),
        figures["seed"],
        if violations.is_empty() { "everything held" } else { "VIOLATED" },
    );
}
