//! The disk: what every file and directory shows to programs, and what of it is durable.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use crate::steps::{Action, Place, Step};

/// A step that cannot be.
#[derive(Debug, thiserror::Error)]
#[error("line {line} of the trace: {why}")]
pub struct DiskError {
    /// Line of the trace.
    pub line: usize,
    /// Why.
    pub why: String,
}

/// A file or directory, whatever its name is.
pub(crate) type NodeId = usize;

/// What was done to a file's bytes and is not synced.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    Write(usize, Vec<u8>),
    Resize(usize),
}

/// What was done to a directory's names and is not synced.
#[derive(Clone, Debug)]
pub(crate) enum NameChange {
    Put(String, NodeId),
    Remove(String),
    /// Within one directory: both or neither.
    Rename(String, String, NodeId),
}

#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) durable: Durable,
    pub(crate) visible: Vec<u8>,
    /// With the moment of each, oldest first.
    pub(crate) pending: Vec<(usize, Change)>,
    /// Digests of what it held at each sync and when it got a name.
    whole: HashSet<u64>,
}

/// Bytes that are synced; images share them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Durable {
    bytes: Arc<Vec<u8>>,
    digest: OnceCell<u64>,
}

impl Durable {
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes and their digest.
    pub(crate) fn shared(&self) -> (Arc<Vec<u8>>, u64) {
        (Arc::clone(&self.bytes), *self.digest.get_or_init(|| digest(&self.bytes)))
    }

    fn change(&mut self) -> &mut Vec<u8> {
        self.digest.take();
        Arc::make_mut(&mut self.bytes)
    }
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Directory {
    pub(crate) durable: BTreeMap<String, NodeId>,
    pub(crate) visible: BTreeMap<String, NodeId>,
    pub(crate) pending: Vec<(usize, NameChange)>,
}

#[derive(Clone, Debug)]
pub(crate) enum Node {
    File(File),
    Directory(Directory),
}

/// Files below one directory, at one moment of a trace.
#[derive(Clone, Debug)]
pub struct Disk {
    pub(crate) nodes: Vec<Node>,
    now: usize,
    syncs: HashMap<u32, (NodeId, usize)>,
}

/// The watched directory itself, which is durable.
pub(crate) const ROOT: NodeId = 0;

impl Default for Disk {
    fn default() -> Self {
        Self { nodes: vec![Node::Directory(Directory::default())], now: 0, syncs: HashMap::new() }
    }
}

impl Disk {
    /// Does one step. A file of which the trace has not seen the creation is not known and left alone.
    ///
    /// # Errors
    /// The step contradicts what the disk holds.
    pub fn apply(&mut self, step: &Step) -> Result<(), DiskError> {
        self.now += 1;
        let error = |why: &str| DiskError { line: step.line, why: why.to_string() };
        match &step.action {
            Action::Create(path) => {
                let (directory, name) = self.parent(path).ok_or_else(|| error("it has no directory"))?;
                if self.child(directory, name).is_none() {
                    let file = File {
                        durable: Durable::default(),
                        visible: vec![],
                        pending: vec![],
                        whole: HashSet::from([digest(&[])]),
                    };
                    self.put(directory, name.to_string(), Node::File(file));
                }
            }
            Action::MakeDirectory(path) => {
                let (directory, name) = self.parent(path).ok_or_else(|| error("it has no directory"))?;
                self.put(directory, name.to_string(), Node::Directory(Directory::default()));
            }
            Action::Resize(path, length) => {
                self.change(path, |_| Change::Resize(*length));
            }
            Action::Write(path, place, bytes) => {
                self.change(path, |length| {
                    Change::Write(if let Place::At(at) = place { *at } else { length }, bytes.clone())
                });
            }
            Action::Rename(from, to) => self.rename(from, to).ok_or_else(|| error("there is nothing to rename"))?,
            Action::Remove(path) => {
                if let Some((directory, name)) = self.parent(path) {
                    self.unlink(directory, name);
                }
            }
            Action::SyncBegins(thread, path) => {
                if let Some(node) = self.find(path) {
                    self.syncs.insert(*thread, (node, self.now));
                }
            }
            Action::SyncEnds(thread) => {
                if let Some((node, began)) = self.syncs.remove(thread) {
                    self.sync(node, began);
                }
            }
            Action::Sent(..) | Action::Received(..) => {}
        }
        Ok(())
    }

    /// What programs see: path and bytes of every file, paths of all directories with a slash at the end.
    #[must_use]
    pub fn visible(&self) -> BTreeMap<String, Vec<u8>> {
        let mut found = BTreeMap::new();
        self.collect(ROOT, "", &mut found);
        found
    }

    /// Whether a file at this path may hold these bytes: they are all it held at some sync, or when it was given a name.
    #[must_use]
    pub fn was_whole(&self, node: usize, bytes: &[u8]) -> bool {
        matches!(&self.nodes[node], Node::File(file) if file.whole.contains(&digest(bytes)))
    }

    /// Changes to files, and to names, that are not durable.
    #[must_use]
    pub fn pending(&self) -> (usize, usize) {
        self.nodes.iter().fold((0, 0), |(files, names), node| match node {
            Node::File(file) => (files + file.pending.len(), names),
            Node::Directory(directory) => (files, names + directory.pending.len()),
        })
    }

    fn collect(&self, node: NodeId, path: &str, found: &mut BTreeMap<String, Vec<u8>>) {
        match &self.nodes[node] {
            Node::File(file) => {
                found.insert(path.to_string(), file.visible.clone());
            }
            Node::Directory(directory) => {
                if node != ROOT {
                    found.insert(format!("{path}/"), Vec::new());
                }
                for (name, child) in &directory.visible {
                    let below = if node == ROOT { name.clone() } else { format!("{path}/{name}") };
                    self.collect(*child, &below, found);
                }
            }
        }
    }

    fn find(&self, path: &str) -> Option<NodeId> {
        path.split('/').filter(|name| !name.is_empty()).try_fold(ROOT, |node, name| self.child(node, name))
    }

    fn child(&self, directory: NodeId, name: &str) -> Option<NodeId> {
        match &self.nodes[directory] {
            Node::Directory(directory) => directory.visible.get(name).copied(),
            Node::File(_) => None,
        }
    }

    fn parent<'a>(&self, path: &'a str) -> Option<(NodeId, &'a str)> {
        let (directory, name) = path.rsplit_once('/').unwrap_or(("", path));
        Some((self.find(directory)?, name))
    }

    fn names(&mut self, directory: NodeId) -> Option<&mut Directory> {
        match &mut self.nodes[directory] {
            Node::Directory(directory) => Some(directory),
            Node::File(_) => None,
        }
    }

    fn put(&mut self, directory: NodeId, name: String, node: Node) {
        let id = self.nodes.len();
        self.nodes.push(node);
        self.link(directory, name, id);
    }

    fn link(&mut self, directory: NodeId, name: String, node: NodeId) {
        let now = self.now;
        if let Some(names) = self.names(directory) {
            names.visible.insert(name.clone(), node);
            names.pending.push((now, NameChange::Put(name, node)));
        }
    }

    fn unlink(&mut self, directory: NodeId, name: &str) {
        let now = self.now;
        if let Some(names) = self.names(directory)
            && names.visible.remove(name).is_some()
        {
            names.pending.push((now, NameChange::Remove(name.to_string())));
        }
    }

    fn rename(&mut self, from: &str, to: &str) -> Option<()> {
        let ((from_directory, from), (to_directory, to)) = (self.parent(from)?, self.parent(to)?);
        let node = self.child(from_directory, from)?;
        if let Node::File(file) = &mut self.nodes[node] {
            file.whole.insert(digest(&file.visible));
        }
        if from_directory != to_directory {
            self.link(to_directory, to.to_string(), node);
            self.unlink(from_directory, from);
            return Some(());
        }
        let now = self.now;
        let names = self.names(from_directory)?;
        names.visible.remove(from);
        names.visible.insert(to.to_string(), node);
        names.pending.push((now, NameChange::Rename(from.to_string(), to.to_string(), node)));
        Some(())
    }

    fn change(&mut self, path: &str, change: impl FnOnce(usize) -> Change) {
        let Some(node) = self.find(path) else { return };
        let now = self.now;
        if let Node::File(file) = &mut self.nodes[node] {
            let change = change(file.visible.len());
            change.apply(&mut file.visible);
            file.pending.push((now, change));
        }
    }

    /// Everything that was done before `began` is durable now.
    fn sync(&mut self, node: NodeId, began: usize) {
        match &mut self.nodes[node] {
            Node::File(file) => {
                let covered = file.pending.partition_point(|(at, _)| *at < began);
                for (_, change) in file.pending.drain(..covered) {
                    change.apply(file.durable.change());
                }
                file.whole.insert(file.durable.shared().1);
            }
            Node::Directory(directory) => {
                let covered = directory.pending.partition_point(|(at, _)| *at < began);
                for (_, change) in directory.pending.drain(..covered) {
                    change.apply(&mut directory.durable);
                }
            }
        }
    }
}

impl Change {
    pub(crate) fn apply(&self, bytes: &mut Vec<u8>) {
        self.apply_from(0, bytes);
    }

    /// To the bytes of a file from `first` on, before which this changes nothing.
    pub(crate) fn apply_from(&self, first: usize, bytes: &mut Vec<u8>) {
        match self {
            Self::Resize(length) => bytes.resize(length.saturating_sub(first), 0),
            Self::Write(at, written) => {
                let at = &at.saturating_sub(first);
                let end = at + written.len();
                if bytes.len() < end {
                    bytes.resize(end, 0);
                }
                bytes[*at..end].copy_from_slice(written);
            }
        }
    }
}

impl NameChange {
    pub(crate) fn apply(&self, names: &mut BTreeMap<String, NodeId>) {
        match self {
            Self::Put(name, node) => {
                names.insert(name.clone(), *node);
            }
            Self::Remove(name) => {
                names.remove(name);
            }
            Self::Rename(from, to, node) => {
                names.remove(from);
                names.insert(to.clone(), *node);
            }
        }
    }
}

/// FNV-1a in eight-byte steps; told apart are versions of one file, nobody attacks it.
pub(crate) fn digest(bytes: &[u8]) -> u64 {
    let mix = |hash: u64, word: u64| (hash ^ word).wrapping_mul(0x0100_0000_01b3).rotate_left(23);
    let mut chunks = bytes.chunks_exact(8);
    let mut hash = mix(0xcbf2_9ce4_8422_2325, bytes.len() as u64);
    for chunk in &mut chunks {
        hash = mix(hash, u64::from_le_bytes(chunk.try_into().unwrap_or_default()));
    }
    chunks.remainder().iter().fold(hash, |hash, byte| mix(hash, u64::from(*byte)))
}
