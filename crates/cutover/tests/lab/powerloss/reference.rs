//! What the store may hold at each moment: the states it really went through, and what had been answered by then.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use crash_images::{Action, Disk, Exchange, Image, Step};
use rusqlite::{Connection, types::ValueRef};
use serde_json::Value;

/// Files of the store, in the data directory.
pub const STORE_FILES: [&str; 3] = ["data/cutover.db", "data/cutover.db-wal", "data/cutover.db-journal"];
/// The audit log.
pub const AUDIT_LOG: &str = "data/audit.log";

/// The states the store went through, in order, and what was answered when.
pub struct Reference {
    /// Digest of each state, and the step with which it was durable.
    states: Vec<(u64, usize)>,
    by_digest: HashMap<u64, Vec<usize>>,
    /// What was acknowledged: the step of the answer, and the state that holds it.
    promises: Vec<Promise>,
    /// The audit log as it was at the end.
    pub audit: Vec<u8>,
    /// Step of an answer, and how many audit records must be there then.
    audit_promises: Vec<(usize, usize)>,
    /// Answers to calls that change something of which no trace was found in the store.
    pub unmatched: Vec<String>,
}

/// One answer that must not be lost.
pub struct Promise {
    /// The step that began to send the answer.
    answered: usize,
    /// The first state that holds what was answered.
    state: usize,
    /// What was answered.
    pub what: String,
}

impl Reference {
    /// Walks through the trace once, looking at the store after each of its syncs.
    pub fn new(steps: &[Step], exchanges: &[Exchange], scratch: &Path) -> Result<Self> {
        let mut disk = Disk::default();
        let mut syncing: HashMap<u32, bool> = HashMap::new();
        let (mut states, mut news): (Vec<(u64, usize)>, Vec<String>) = (Vec::new(), Vec::new());
        let mut lines: HashMap<u64, ()> = HashMap::new();
        for (index, step) in steps.iter().enumerate() {
            disk.apply(step)?;
            match &step.action {
                Action::SyncBegins(thread, path) => {
                    syncing.insert(*thread, STORE_FILES.contains(&path.as_str()));
                }
                Action::SyncEnds(thread) if syncing.remove(thread) == Some(true) => {
                    let content = contents(&disk.kept(), scratch).context("the store as it really was")?;
                    let Some(content) = content.filter(|lines| !lines.is_empty()) else { continue };
                    let digest = digest(&content);
                    if states.last().is_none_or(|(last, _)| *last != digest) {
                        let new = content.into_iter().filter(|line| lines.insert(digest_of(line), ()).is_none());
                        news.push(new.collect::<Vec<_>>().join("\n"));
                        states.push((digest, index));
                    }
                }
                _ => {}
            }
        }
        let mut by_digest: HashMap<u64, Vec<usize>> = HashMap::new();
        for (index, (digest, _)) in states.iter().enumerate() {
            by_digest.entry(*digest).or_default().push(index);
        }
        let audit = disk.kept().file(AUDIT_LOG).map(|bytes| bytes.to_vec()).unwrap_or_default();
        let mut reference =
            Self { states, by_digest, promises: vec![], audit, audit_promises: vec![], unmatched: vec![] };
        reference.find_promises(exchanges, &news);
        reference.find_audit_promises(exchanges)?;
        ensure!(!reference.states.is_empty(), "the trace shows no commit of the store");
        Ok(reference)
    }

    /// How many states the store went through.
    pub fn states(&self) -> usize {
        self.states.len()
    }

    /// How many answers must not be lost.
    pub fn promises(&self) -> usize {
        self.promises.len()
    }

    /// The numbers of the states with this content.
    pub fn places(&self, digest: u64) -> &[usize] {
        self.by_digest.get(&digest).map_or(&[], Vec::as_slice)
    }

    /// The last promise that was given before a step and that the state of this number does not keep.
    pub fn broken_promise(&self, before: usize, state: Option<usize>) -> Option<&Promise> {
        let given = self.promises.iter().filter(|promise| promise.answered < before);
        given.filter(|promise| state.is_none_or(|state| state < promise.state)).last()
    }

    /// Number of the last state that was synced before a step.
    pub fn synced_before(&self, step: usize) -> Option<usize> {
        self.states.partition_point(|(_, synced)| *synced < step).checked_sub(1)
    }

    /// Audit records that must be there at a step.
    pub fn audit_records_before(&self, step: usize) -> usize {
        let given = self.audit_promises.iter().filter(|(answered, _)| *answered < step);
        given.map(|(_, records)| *records).max().unwrap_or_default()
    }

    fn find_promises(&mut self, exchanges: &[Exchange], news: &[String]) {
        for exchange in exchanges.iter().filter(|exchange| changes_something(exchange)) {
            let operation = operation(exchange);
            // What it answered, or was asked, that no state from before the request holds.
            let before = self.states.partition_point(|(_, synced)| *synced < exchange.asked);
            let after = news.iter().enumerate().skip(before);
            let first = |word: &String| after.clone().find(|(_, new)| new.contains(word.as_str()));
            let held = words(exchange).into_iter().filter_map(|word| Some((first(&word)?.0, word))).min();
            match held {
                Some((state, word)) => {
                    let what = format!("{operation} ({word})");
                    self.promises.push(Promise { answered: exchange.answered, state, what });
                }
                None => self.unmatched.push(operation),
            }
        }
    }

    /// A call that may change something has its record on the disk before it is answered.
    fn find_audit_promises(&mut self, exchanges: &[Exchange]) -> Result<()> {
        let mut place = HashMap::new();
        for (index, line) in self.audit.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).enumerate() {
            let record: Value = serde_json::from_slice(line).context("a line of the audit log")?;
            if let Some(id) = record.pointer("/entry/request_id").and_then(Value::as_str) {
                place.insert(id.to_string(), index + 1);
            }
        }
        for exchange in exchanges.iter().filter(|exchange| changes_something(exchange)) {
            let id = exchange.answer_header("x-amzn-requestid");
            if let Some(records) = place.get(id) {
                self.audit_promises.push((exchange.answered, *records));
            }
        }
        ensure!(!self.audit_promises.is_empty(), "no answer has its record in the audit log");
        Ok(())
    }
}

/// Answered with success by the endpoint, and no mere look.
fn changes_something(exchange: &Exchange) -> bool {
    let reads = ["Get", "List", "Describe", "BatchGet", "Receive"];
    let operation = operation(exchange);
    (200..300).contains(&exchange.status)
        && !exchange.answer_header("x-amzn-requestid").is_empty()
        && !operation.is_empty()
        && !reads.iter().any(|read| operation.starts_with(read))
}

/// The operation's name, as each of the protocols says it.
fn operation(exchange: &Exchange) -> String {
    let target = exchange.header("x-amz-target");
    if let Some((_, operation)) = target.split_once('.') {
        return operation.to_string();
    }
    let body = String::from_utf8_lossy(&exchange.body);
    if let Some(action) = body.split('&').find_map(|pair| pair.strip_prefix("Action=")) {
        return action.to_string();
    }
    let mut line = exchange.head.split(' ');
    match (line.next(), line.next()) {
        (Some("GET" | "HEAD"), _) | (None, _) => String::new(),
        (Some(method), path) => format!("{method} {}", path.unwrap_or_default()),
    }
}

/// Names and identifiers of an exchange: texts of the answer and of the request that are long enough to be told apart.
fn words(exchange: &Exchange) -> Vec<String> {
    let mut words = Vec::new();
    for body in [&exchange.answer, &exchange.body] {
        match serde_json::from_slice::<Value>(body) {
            Ok(document) => collect(&document, &mut words),
            Err(_) => {
                let text = String::from_utf8_lossy(body).replace("%3A", ":").replace("%2F", "/");
                words.extend(text.split(['<', '>', '&', '=']).map(str::to_string));
            }
        }
    }
    // Texts of documents escape these.
    words.retain(|word| word.len() >= 6 && !word.contains(['"', '\n', '\\']));
    words
}

fn collect(value: &Value, words: &mut Vec<String>) {
    match value {
        Value::String(text) => words.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| collect(item, words)),
        Value::Object(members) => members.values().for_each(|member| collect(member, words)),
        _ => {}
    }
}

/// All rows of all tables of the store in an image, as text; none when the image has no store.
pub fn contents(image: &Image, scratch: &Path) -> Result<Option<Vec<String>>> {
    if image.file(STORE_FILES[0]).is_none_or(|bytes| bytes.is_empty()) {
        return Ok(None);
    }
    write_store(image, scratch)?;
    read_contents(&scratch.join("cutover.db"))
}

/// Writes the store's files of an image into a directory, in place of those that are there.
pub fn write_store(image: &Image, scratch: &Path) -> Result<()> {
    for path in STORE_FILES {
        let to = scratch.join(path.trim_start_matches("data/"));
        match image.file(path) {
            Some(bytes) => std::fs::write(to, bytes.as_slice())?,
            None => {
                let _ = std::fs::remove_file(to);
            }
        }
    }
    Ok(())
}

/// All rows of all tables, as text; none before there are tables.
pub fn read_contents(path: &Path) -> Result<Option<Vec<String>>> {
    let connection = Connection::open(path)?;
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    let tables: i64 = connection.query_row("SELECT COUNT(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if tables == 0 {
        return Ok(None);
    }
    let mut lines = Vec::new();
    for table in ["deployments", "log", "snapshots", "outbox", "timers", "documents"] {
        let mut statement = connection.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let mut line = table.to_string();
            for column in 0..columns {
                line.push(' ');
                match row.get_ref(column)? {
                    ValueRef::Null => line.push('-'),
                    ValueRef::Integer(number) => line.push_str(&number.to_string()),
                    ValueRef::Real(number) => line.push_str(&number.to_string()),
                    ValueRef::Text(text) => line.push_str(&String::from_utf8_lossy(text)),
                    ValueRef::Blob(bytes) => line.push_str(&hex::encode(bytes)),
                }
            }
            lines.push(line);
        }
    }
    Ok(Some(lines))
}

/// Equal contents have equal digests.
pub fn digest(lines: &[String]) -> u64 {
    lines.iter().fold(lines.len() as u64, |hash, line| {
        (hash ^ digest_of(line)).wrapping_mul(0x0100_0000_01b3).rotate_left(17)
    })
}

fn digest_of(line: &str) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    line.hash(&mut hasher);
    hasher.finish()
}
