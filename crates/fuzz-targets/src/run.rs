//! Runs one target: its corpus, then changes of it, and makes what fails small.

use std::collections::HashSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, Once, PoisonError};
use std::time::{Duration, Instant};

use crate::mutate::{Random, mutate, words_of};
use crate::targets::Target;
use crate::{memory, memory_bound, told};

/// An input that takes more of the processor's time is a fault. Time on the wall does not count: a busy machine is none.
pub const SLOW: Duration = Duration::from_secs(if cfg!(debug_assertions) { 5 } else { 1 });
/// Inputs kept beside the corpus.
const MAX_POOL: usize = 4096;
/// Inputs kept for the next run.
const MAX_KEPT_FILES: usize = 2000;
/// Tries to make a failing input smaller.
const MINIMISING_STEPS: usize = 2_000;

/// An input that breaks a rule.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The input, made small.
    pub input: Vec<u8>,
    /// What it did.
    pub why: String,
}

/// What a run found.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Inputs run.
    pub executions: u64,
    /// Inputs of which something new was told.
    pub kept: Vec<Vec<u8>>,
    /// The longest one took.
    pub slowest: Duration,
    /// The first that failed.
    pub failure: Option<Failure>,
}

/// An input that takes so long is not waited for: it is saved and the process ends.
const HANGS: Duration = Duration::from_secs(30);

/// The input that runs now, since when, and for which target.
static RUNNING: Mutex<Option<(Instant, &'static str, Vec<u8>)>> = Mutex::new(None);

/// Looks after inputs that never end.
fn watch() {
    static STARTED: Once = Once::new();
    STARTED.call_once(|| {
        std::thread::spawn(|| {
            loop {
                std::thread::sleep(Duration::from_secs(1));
                let running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
                let Some((since, target, input)) = &*running else { continue };
                if since.elapsed() > HANGS {
                    let place = directory(target, "regressions");
                    let _ = fs::create_dir_all(&place).and_then(|()| fs::write(place.join("hangs"), input));
                    std::process::abort();
                }
            }
        });
    });
}

/// Memory and the panic hook are the process's: one input at a time.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// Runs one input; tells why it failed.
///
/// # Errors
///
/// What was broken.
pub fn execute(target: &Target, input: &[u8]) -> Result<Duration, String> {
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    watch();
    let now_running = |input| *RUNNING.lock().unwrap_or_else(PoisonError::into_inner) = input;
    now_running(Some((Instant::now(), target.name, input.to_vec())));
    told();
    let before = memory::begin();
    let (start, used) = (Instant::now(), processor_time());
    let ended = catch_unwind(AssertUnwindSafe(|| (target.run)(input)));
    let taken = start.elapsed();
    let used = processor_time().saturating_sub(used);
    let peak = memory::peak_since(before);
    now_running(None);
    if let Err(panic) = ended {
        let text = panic.downcast_ref::<String>().cloned();
        return Err(text.or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string)).unwrap_or_default());
    }
    if used > SLOW {
        return Err(format!("it took {used:?} of the processor"));
    }
    if peak > memory_bound(input.len()) {
        return Err(format!("{} bytes took {} KiB of memory", input.len(), peak / 1024));
    }
    Ok(taken)
}

/// What this process has used of the processor, in all threads.
fn processor_time() -> Duration {
    let Ok(usage) = nix::sys::resource::getrusage(nix::sys::resource::UsageWho::RUSAGE_SELF) else {
        return Duration::ZERO;
    };
    let part = |part: nix::sys::time::TimeVal| {
        let seconds = u64::try_from(part.tv_sec()).unwrap_or_default();
        Duration::from_secs(seconds) + Duration::from_micros(u64::try_from(part.tv_usec()).unwrap_or_default())
    };
    part(usage.user_time()) + part(usage.system_time())
}

/// Runs the corpus, the regressions and `more` as they are, then changes of them until `enough` says so; it is asked with
/// the number of inputs run. Stops at the first failure.
pub fn fuzz(target: &Target, seed: u64, more: Vec<Vec<u8>>, enough: impl Fn(u64) -> bool) -> Outcome {
    let mut pool = inputs(target.name, "corpus");
    let words = words_of(&pool);
    let mut outcome = Outcome::default();
    let mut seen = HashSet::new();
    let mut random = Random::new(seed);
    let quiet = Quiet::new();
    let mut run = |input: &[u8], outcome: &mut Outcome| -> Option<bool> {
        outcome.executions += 1;
        match execute(target, input) {
            Ok(taken) => {
                outcome.slowest = outcome.slowest.max(taken);
                Some(seen.insert(told()))
            }
            Err(why) => {
                outcome.failure = Some(Failure { input: input.to_vec(), why });
                None
            }
        }
    };
    pool.push(Vec::new());
    pool.extend(inputs(target.name, "regressions"));
    pool.extend(more);
    let mut failed = pool.iter().any(|input| run(input, &mut outcome).is_none());
    while !failed && !enough(outcome.executions) {
        let mut input = pool[random.below(pool.len())].clone();
        mutate(&mut input, &pool, &words, &mut random);
        match run(&input, &mut outcome) {
            Some(true) if pool.len() < MAX_POOL => {
                outcome.kept.push(input.clone());
                pool.push(input);
            }
            Some(_) => {}
            None => failed = true,
        }
    }
    outcome.failure = outcome.failure.map(|failure| minimised(target, failure));
    drop(quiet);
    outcome
}

/// Cuts stretches from a failing input for as long as it still fails.
pub fn minimised(target: &Target, mut failure: Failure) -> Failure {
    let mut stretch = failure.input.len().next_power_of_two() / 2;
    let mut steps = 0;
    while stretch > 0 {
        let mut at = 0;
        while at < failure.input.len() && steps < MINIMISING_STEPS {
            steps += 1;
            let mut smaller = failure.input.clone();
            smaller.drain(at..(at + stretch).min(failure.input.len()));
            match execute(target, &smaller) {
                Err(why) => failure = Failure { input: smaller, why },
                Ok(_) => at += stretch,
            }
        }
        stretch /= 2;
    }
    failure
}

/// Runs the inputs that failed once.
///
/// # Errors
///
/// The first that fails again, with its file.
pub fn replay(target: &Target) -> Result<usize, String> {
    let files = files(target.name, "regressions");
    for file in &files {
        let input = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
        execute(target, &input).map_err(|why| format!("{}: {why}", file.display()))?;
    }
    Ok(files.len())
}

/// Where inputs of a target lie.
pub fn directory(target: &str, kind: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(kind).join(target)
}

/// What earlier runs on this machine kept, by this engine and by libFuzzer.
pub fn found(target: &str) -> Vec<Vec<u8>> {
    let mut all: Vec<Vec<u8>> = files_in(&kept_in(target)).iter().filter_map(|file| fs::read(file).ok()).collect();
    all.truncate(MAX_KEPT_FILES);
    all
}

/// Keeps inputs for later runs; what cannot be written is found again.
pub fn keep(target: &str, inputs: &[Vec<u8>]) {
    let place = kept_in(target);
    let _ = fs::create_dir_all(&place);
    let there = files_in(&place).len();
    for input in inputs.iter().take(MAX_KEPT_FILES.saturating_sub(there)) {
        let _ = fs::write(place.join(name_of(input)), input);
    }
}

/// A file's name for an input.
pub fn name_of(input: &[u8]) -> String {
    let sum = input
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{sum:016x}")
}

fn kept_in(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/fuzz").join(target)
}

fn files(target: &str, kind: &str) -> Vec<PathBuf> {
    files_in(&directory(target, kind))
}

fn files_in(place: &Path) -> Vec<PathBuf> {
    let listed = fs::read_dir(place).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = listed.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    files
}

fn inputs(target: &str, kind: &str) -> Vec<Vec<u8>> {
    files(target, kind).iter().filter_map(|file| fs::read(file).ok()).collect()
}

/// Panics of harnesses are caught and told once, at the end.
struct Quiet;

impl Quiet {
    fn new() -> Self {
        std::panic::set_hook(Box::new(|_| {}));
        Self
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        let _ = std::panic::take_hook();
    }
}
