//! Images: what a directory can hold when power was lost at one moment.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use crate::disk::{Change, Disk, Node, NodeId, ROOT, digest};
use crate::draw::Draw;

/// What a disk writes as a whole, in bytes.
const SECTOR_BYTES: usize = 512;

/// What stands at a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A directory.
    Directory,
    /// A file: its bytes, their digest, and which file it was on the disk ([`Disk::was_whole`] takes this).
    File {
        /// What it holds.
        bytes: Arc<Vec<u8>>,
        /// Equal bytes have equal digests.
        digest: u64,
        /// The file, whatever its name.
        node: usize,
    },
}

/// How an image differs from what was synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Nothing that was not synced is there.
    Lost,
    /// Everything is there.
    Kept,
    /// Files have grown, and what was written to them is zero.
    Zeros,
    /// The first so many writes are there.
    Prefix(usize),
    /// All writes but the last, and so many bytes of that.
    Torn(usize),
    /// Every sector from another moment, every name or none of them: the draw of this number.
    Drawn(usize),
}

/// One image.
#[derive(Clone, Debug)]
pub struct Image {
    /// How it was made.
    pub kind: Kind,
    /// Whether names that were not synced are there; else only those are that a directory's sync has covered.
    pub has_unsynced_names: bool,
    /// Everything below the watched directory.
    pub entries: BTreeMap<String, Entry>,
}

impl Image {
    /// The bytes of a file; none when there is none.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&Arc<Vec<u8>>> {
        match self.entries.get(path) {
            Some(Entry::File { bytes, .. }) => Some(bytes),
            _ => None,
        }
    }

    /// Equal images have equal digests.
    #[must_use]
    pub fn digest(&self) -> u64 {
        let mut text = Vec::new();
        for (path, entry) in &self.entries {
            text.extend_from_slice(path.as_bytes());
            text.push(0);
            if let Entry::File { digest, .. } = entry {
                text.extend_from_slice(&digest.to_le_bytes());
            }
        }
        digest(&text)
    }
}

/// How many images are made of a moment.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// At most so many prefixes; the longest and the shortest first.
    pub prefixes: usize,
    /// At most so many tears of the last write.
    pub tears: usize,
    /// Drawn images.
    pub drawn: usize,
}

/// All images of a moment that `effort` allows; no two are equal.
#[must_use]
pub fn images(disk: &Disk, effort: Effort, draw: &mut Draw) -> Vec<Image> {
    let writes = writes(disk);
    let mut kinds = vec![Kind::Lost, Kind::Kept, Kind::Zeros];
    kinds.extend(spread(1, writes.len().saturating_sub(1), effort.prefixes).map(Kind::Prefix));
    if let Some((_, Change::Write(at, bytes))) = writes.last().map(|(_, node, index)| change(disk, *node, *index)) {
        kinds.extend(tears(at, bytes.len(), effort.tears).into_iter().map(Kind::Torn));
    }
    kinds.extend((0..effort.drawn).map(Kind::Drawn));
    let has_names = disk.pending().1 > 0;
    let (mut found, mut seen) = (Vec::new(), HashSet::new());
    for kind in kinds {
        for has_unsynced_names in [false, true] {
            if has_unsynced_names && !has_names {
                continue;
            }
            let image = build(disk, &writes, kind, has_unsynced_names, draw);
            if seen.insert(image.digest()) {
                found.push(image);
            }
        }
    }
    found
}

/// The newest state that is sure to be there at a power loss.
impl Disk {
    /// The image without anything that was not synced.
    #[must_use]
    pub fn synced(&self) -> Image {
        build(self, &[], Kind::Lost, false, &mut Draw::new(0))
    }

    /// The image with everything.
    #[must_use]
    pub fn kept(&self) -> Image {
        build(self, &[], Kind::Kept, true, &mut Draw::new(0))
    }
}

/// When, which file, which of its changes: of all that is not synced, in order.
type Pending = (usize, NodeId, usize);

fn writes(disk: &Disk) -> Vec<Pending> {
    let mut writes: Vec<Pending> = Vec::new();
    for (node, content) in disk.nodes.iter().enumerate() {
        if let Node::File(file) = content {
            writes.extend(file.pending.iter().enumerate().map(|(index, (at, _))| (*at, node, index)));
        }
    }
    writes.sort_unstable();
    writes
}

fn change(disk: &Disk, node: NodeId, index: usize) -> (NodeId, Change) {
    match &disk.nodes[node] {
        Node::File(file) => (node, file.pending[index].1.clone()),
        Node::Directory(_) => (node, Change::Resize(0)),
    }
}

/// At most `most` of the numbers `first..=last`: both ends and, evenly, what is between.
fn spread(first: usize, last: usize, most: usize) -> impl Iterator<Item = usize> {
    let count = (last + 1).saturating_sub(first);
    let taken = count.min(most);
    (0..taken).map(move |index| if taken < 2 { last } else { first + index * (count - 1) / (taken - 1) })
}

/// Lengths at which a write of `length` bytes at `at` may be torn: at the borders of sectors, and at odd places.
fn tears(at: usize, length: usize, most: usize) -> Vec<usize> {
    let first = SECTOR_BYTES - at % SECTOR_BYTES;
    let mut borders: Vec<usize> = (first..length).step_by(SECTOR_BYTES).collect();
    let odd = [1, (length / 2) | 1, length.saturating_sub(1)];
    let kept = most.saturating_sub(odd.len()).max(1);
    if borders.len() > kept {
        borders = spread(0, borders.len() - 1, kept).map(|index| borders[index]).collect();
    }
    borders.extend(odd);
    borders.retain(|cut| (1..length).contains(cut));
    borders.sort_unstable();
    borders.dedup();
    borders
}

fn build(disk: &Disk, writes: &[Pending], kind: Kind, has_unsynced_names: bool, draw: &mut Draw) -> Image {
    let mut entries = BTreeMap::new();
    let mut ways = Ways { disk, writes, kind, has_unsynced_names, draw };
    ways.collect(ROOT, "", &mut entries, 0);
    Image { kind, has_unsynced_names, entries }
}

struct Ways<'a> {
    disk: &'a Disk,
    writes: &'a [Pending],
    kind: Kind,
    has_unsynced_names: bool,
    draw: &'a mut Draw,
}

impl Ways<'_> {
    fn collect(&mut self, node: NodeId, path: &str, entries: &mut BTreeMap<String, Entry>, depth: usize) {
        let disk = self.disk;
        match &disk.nodes[node] {
            Node::File(file) => {
                let (bytes, digest) = if file.pending.is_empty() {
                    file.durable.shared()
                } else {
                    let bytes = self.content(node, file.durable.bytes(), &file.pending);
                    let digest = digest(&bytes);
                    (Arc::new(bytes), digest)
                };
                entries.insert(path.to_string(), Entry::File { bytes, digest, node });
            }
            Node::Directory(directory) => {
                if node != ROOT {
                    entries.insert(path.to_string(), Entry::Directory);
                }
                let mut names = directory.durable.clone();
                let count = match self.kind {
                    Kind::Drawn(_) if self.has_unsynced_names => self.draw.below(directory.pending.len() + 1),
                    _ if self.has_unsynced_names => directory.pending.len(),
                    _ => 0,
                };
                directory.pending.iter().take(count).for_each(|(_, change)| change.apply(&mut names));
                // A directory moved across two others may for a moment be below itself.
                if depth > 64 {
                    return;
                }
                for (name, child) in names {
                    let below = if node == ROOT { name } else { format!("{path}/{name}") };
                    self.collect(child, &below, entries, depth + 1);
                }
            }
        }
    }

    fn content(&mut self, node: NodeId, durable: &[u8], pending: &[(usize, Change)]) -> Vec<u8> {
        let mut bytes = durable.to_vec();
        let up_to = |count: usize, bytes: &mut Vec<u8>| {
            pending.iter().take(count).for_each(|(_, change)| change.apply(bytes));
        };
        match self.kind {
            _ if pending.is_empty() => {}
            Kind::Lost => {}
            Kind::Kept => up_to(pending.len(), &mut bytes),
            Kind::Zeros => {
                let longest = pending.iter().map(|(_, change)| match change {
                    Change::Write(at, written) => at + written.len(),
                    Change::Resize(length) => *length,
                });
                let longest = longest.max().unwrap_or_default();
                bytes.resize(longest.max(durable.len()), 0);
            }
            Kind::Prefix(count) => up_to(self.of_file(node, count), &mut bytes),
            Kind::Torn(cut) => {
                let last = self.writes.last().map(|(_, node, index)| (*node, *index));
                for (index, (_, change)) in pending.iter().enumerate() {
                    match change {
                        Change::Write(at, written) if last == Some((node, index)) => {
                            Change::Write(*at, written[..cut.min(written.len())].to_vec()).apply(&mut bytes);
                        }
                        _ => change.apply(&mut bytes),
                    }
                }
            }
            Kind::Drawn(_) => bytes = self.drawn(durable, pending),
        }
        bytes
    }

    /// How many of the first `count` writes are to this file.
    fn of_file(&self, node: NodeId, count: usize) -> usize {
        self.writes.iter().take(count).filter(|(_, of, _)| *of == node).count()
    }

    /// Each sector from a moment of its own; the length from another.
    fn drawn(&mut self, durable: &[u8], pending: &[(usize, Change)]) -> Vec<u8> {
        // What lies before all changes is the same at every moment.
        let first = pending.iter().map(|(_, change)| match change {
            Change::Write(place, _) | Change::Resize(place) => *place,
        });
        let first = first.min().unwrap_or_default().min(durable.len()) / SECTOR_BYTES * SECTOR_BYTES;
        let mut versions = vec![durable[first..].to_vec()];
        // Many versions of a large file cost much and tell little: the moments are then further apart.
        let step = pending.len().div_ceil(24).max(1);
        for moments in pending.chunks(step) {
            let mut next = versions.last().cloned().unwrap_or_default();
            moments.iter().for_each(|(_, change)| change.apply_from(first, &mut next));
            versions.push(next);
        }
        let length = first + versions[self.draw.below(versions.len())].len();
        let mut bytes = durable[..first].to_vec();
        while bytes.len() < length {
            let at = bytes.len();
            let version = &versions[self.draw.below(versions.len())];
            // Shorter then: what had been there before, or nothing yet.
            let byte = |place: usize| version.get(place - first).or_else(|| durable.get(place)).copied();
            bytes.extend((at..(at + SECTOR_BYTES).min(length)).map(|place| byte(place).unwrap_or_default()));
        }
        bytes
    }
}
