//! One image in this process: the real store and the real audit log are opened on it, every other file is looked at.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use anyhow::Result;
use api_server::AuditLog;
use crash_images::{Disk, Entry, Image};
use ports::DeploymentStore;
use store::SqliteStore;

use super::reference::{AUDIT_LOG, Reference, STORE_FILES, digest, read_contents, write_store};

/// When power was lost.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// Every step before this one has happened.
    pub step: usize,
    /// Line of the trace.
    pub line: usize,
    /// Whether the trace was left as it is: then what was synced must be there, too.
    pub is_honest: bool,
}

/// What the checks found, by the kind of rule that is broken.
pub type Violations = BTreeMap<String, Vec<String>>;

/// What a store turned out to hold.
#[derive(Clone)]
enum Held {
    /// Nothing: it was made anew, or has no rows.
    Nothing,
    /// The states with this content.
    States(Vec<usize>),
    /// Rule and finding.
    Broken(&'static str, String),
}

/// Opens images; equal files are looked at once.
pub struct Checker<'a> {
    reference: &'a Reference,
    scratch: PathBuf,
    stores: HashMap<u64, Held>,
    /// Records that hold, or what is wrong.
    audits: HashMap<u64, Result<usize, String>>,
    /// Stores that were really opened.
    pub stores_opened: u64,
    /// Audit logs that were really opened.
    pub audits_opened: u64,
}

impl<'a> Checker<'a> {
    /// Works in this directory, which is emptied again and again.
    pub fn new(reference: &'a Reference, scratch: &Path) -> Self {
        Self {
            reference,
            scratch: scratch.to_path_buf(),
            stores: HashMap::new(),
            audits: HashMap::new(),
            stores_opened: 0,
            audits_opened: 0,
        }
    }

    /// Checks one image; answers rule and finding of everything that does not hold.
    pub fn check(&mut self, disk: &Disk, image: &Image, moment: Moment) -> Result<Vec<(&'static str, String)>> {
        let mut found = Vec::new();
        self.check_store(image, moment, &mut found)?;
        self.check_audit(image, moment, &mut found)?;
        for (path, entry) in &image.entries {
            if let Entry::File { bytes, node, .. } = entry
                && !is_rewritten_at_start(path)
                && !disk.was_whole(*node, bytes)
            {
                found.push(("a file is there that was never whole", format!("{path}, {} bytes", bytes.len())));
            }
        }
        let place = format!(
            "line {} of the trace, {:?}, unsynced names {}",
            moment.line, image.kind, image.has_unsynced_names
        );
        Ok(found.into_iter().map(|(rule, text)| (rule, format!("{place}: {text}"))).collect())
    }

    fn check_store(&mut self, image: &Image, moment: Moment, found: &mut Vec<(&'static str, String)>) -> Result<()> {
        let held = self.store(image)?;
        let synced = self.reference.synced_before(moment.step).filter(|_| moment.is_honest);
        let place = match held {
            Held::Broken(rule, text) => {
                found.push((rule, text));
                return Ok(());
            }
            Held::Nothing => None,
            Held::States(places) => {
                // The newest that may be there: a content can come back.
                let newest = self.reference.synced_before(moment.step).map_or(0, |synced| synced + 1);
                let Some(place) = places.iter().copied().filter(|place| *place <= newest).max() else {
                    found.push(("a state is there that was not yet written", format!("{places:?}, newest {newest}")));
                    return Ok(());
                };
                Some(place)
            }
        };
        if synced.is_some_and(|synced| place.is_none_or(|place| place < synced)) {
            found.push(("what was synced is lost", format!("state {place:?}, synced was {synced:?}")));
        }
        if let Some(promise) = self.reference.broken_promise(moment.step, place) {
            found.push(("what was acknowledged is lost", promise.what.clone()));
        }
        Ok(())
    }

    fn store(&mut self, image: &Image) -> Result<Held> {
        let key = key(image, &STORE_FILES);
        if let Some(held) = self.stores.get(&key) {
            return Ok(held.clone());
        }
        write_store(image, &self.scratch)?;
        self.stores_opened += 1;
        let held = self.open_store()?;
        self.stores.insert(key, held.clone());
        Ok(held)
    }

    fn open_store(&self) -> Result<Held> {
        let path = self.scratch.join("cutover.db");
        let store = match SqliteStore::open(&path) {
            Ok(store) => store,
            Err(error) => return Ok(Held::Broken("the store refuses to open", error.to_string())),
        };
        for row in store.summaries()? {
            if let Err(error) = store.verify(&row.deployment_id) {
                return Ok(Held::Broken("a log does not hold", error.to_string()));
            }
        }
        drop(store);
        let lines = read_contents(&path)?.unwrap_or_default();
        let places = self.reference.places(digest(&lines));
        Ok(match (lines.is_empty(), places.is_empty()) {
            (true, _) => Held::Nothing,
            (false, false) => Held::States(places.to_vec()),
            (false, true) => Held::Broken("the store holds what was never written", format!("{} rows", lines.len())),
        })
    }

    fn check_audit(&mut self, image: &Image, moment: Moment, found: &mut Vec<(&'static str, String)>) -> Result<()> {
        let key = key(image, &[AUDIT_LOG]);
        let opened = match self.audits.get(&key) {
            Some(opened) => opened.clone(),
            None => {
                self.audits_opened += 1;
                let opened = self.open_audit(image)?;
                self.audits.insert(key, opened.clone());
                opened
            }
        };
        let promised = self.reference.audit_records_before(moment.step);
        match opened {
            Err(text) => found.push(("the audit log refuses to open", text)),
            Ok(records) if records < promised => {
                found.push(("audit records are lost", format!("{records} of {promised}")));
            }
            Ok(_) => {}
        }
        Ok(())
    }

    fn open_audit(&self, image: &Image) -> Result<Result<usize, String>> {
        let Some(bytes) = image.file(AUDIT_LOG) else { return Ok(Ok(0)) };
        let path = self.scratch.join("audit.log");
        std::fs::write(&path, bytes.as_slice())?;
        if let Err(fault) = AuditLog::open(&path) {
            let text = fault.to_string();
            return Ok(Err(text.split(" does not hold: ").last().unwrap_or(&text).to_string()));
        }
        let left = std::fs::read(&path)?;
        if !self.reference.audit.starts_with(&left) {
            return Ok(Err("it holds what was never written".to_string()));
        }
        Ok(Ok(left.iter().filter(|byte| **byte == b'\n').count()))
    }
}

fn key(image: &Image, paths: &[&str]) -> u64 {
    paths.iter().fold(1, |key, path| {
        let digest = match image.entries.get(*path) {
            Some(Entry::File { digest, .. }) => *digest,
            _ => 0,
        };
        (key ^ digest).wrapping_mul(0x0100_0000_01b3).rotate_left(29)
    })
}

/// Files that may be torn: they are checked on their own, made anew at each start, or only told to people (outputs, and
/// the times beside them, whose reader takes any bytes).
fn is_rewritten_at_start(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let unpacked = path.strip_prefix("data/functions/functions/").is_some_and(|rest| rest.matches('/').count() >= 2);
    STORE_FILES.contains(&path)
        || ["serve.lock", "endpoint", "lock", "audit.log"].contains(&name)
        || [".log", ".log.1", ".times", ".times.1", ".new", ".partial"].iter().any(|end| name.ends_with(end))
        || ["data/objects/incoming/", "data/functions/runtimes/", "data/functions/processes/"]
            .iter()
            .any(|begin| path.starts_with(begin))
        || unpacked
        || !path.starts_with("data/")
}
