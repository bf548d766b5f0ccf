//! Hand-made traces: what a power loss may leave of them, and what it must not.

#![allow(clippy::unwrap_used, reason = "a panic in a test is a failing test")]

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crash_images::{Action, Disk, Draw, Effort, Image, Kind, Step, images, read_trace};

const ALL: Effort = Effort { prefixes: 100, tears: 100, drawn: 200 };

/// A trace of one thread, as strace writes it: with every string and path in hexadecimal.
#[derive(Default)]
struct Trace(String);

impl Trace {
    fn line(mut self, text: &str) -> Self {
        // What stands in «» is a string or a path.
        let mut out = String::new();
        for (index, part) in text.split(['«', '»']).enumerate() {
            if index % 2 == 0 {
                out.push_str(part);
            } else {
                part.bytes().for_each(|byte| write!(out, "\\x{byte:02x}").unwrap());
            }
        }
        self.0.push_str(&format!("{out}\n"));
        self
    }

    fn create(self, name: &str) -> Self {
        self.line(&format!(
            "7 openat(AT_FDCWD<«/»>, \"«/d/{name}»\", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 5<«/d/{name}»>"
        ))
    }

    fn write(self, name: &str, at: usize, text: &str) -> Self {
        let length = text.len();
        self.line(&format!("7 pwrite64(5<«/d/{name}»>, \"«{text}»\", {length}, {at}) = {length}"))
    }

    fn sync(self, name: &str) -> Self {
        let path = if name.is_empty() { "/d".to_string() } else { format!("/d/{name}") };
        self.line(&format!("7 fsync(5<«{path}»>) = 0"))
    }

    fn rename(self, from: &str, to: &str) -> Self {
        self.line(&format!("7 rename(\"«/d/{from}»\", \"«/d/{to}»\") = 0"))
    }

    fn steps(&self) -> Vec<Step> {
        read_trace(self.0.as_bytes(), "/d").unwrap()
    }

    fn disk(&self) -> Disk {
        let mut disk = Disk::default();
        for step in &self.steps() {
            disk.apply(step).unwrap();
        }
        disk
    }

    fn images(&self) -> Vec<Image> {
        images(&self.disk(), ALL, &mut Draw::new(1))
    }

    /// Every text that a file can have; `-` when it is not there.
    fn texts(&self, name: &str) -> BTreeSet<String> {
        self.images().iter().map(|image| text(image, name)).collect()
    }
}

fn text(image: &Image, name: &str) -> String {
    image.file(name).map_or_else(|| "-".to_string(), |bytes| String::from_utf8_lossy(bytes).into_owned())
}

fn set(texts: &[&str]) -> BTreeSet<String> {
    texts.iter().map(|text| (*text).to_string()).collect()
}

#[test]
fn what_was_synced_with_its_name_is_in_every_image() {
    let trace = Trace::default().create("a").write("a", 0, "one").sync("a").sync("");
    assert_eq!(trace.texts("a"), set(&["one"]));
}

#[test]
fn a_file_whose_directory_was_not_synced_may_have_no_name() {
    let trace = Trace::default().create("a").write("a", 0, "one").sync("a");
    assert_eq!(trace.texts("a"), set(&["-", "one"]));
}

#[test]
fn a_file_that_was_not_synced_may_be_empty_torn_or_zero() {
    let trace = Trace::default().create("a").sync("").write("a", 0, "four");
    assert_eq!(trace.texts("a"), set(&["", "f", "fou", "four", "\0\0\0\0"]));
}

#[test]
fn a_rename_before_the_files_sync_may_show_an_empty_file_under_the_new_name() {
    let careless = Trace::default().create("a").write("a", 0, "old").sync("a").sync("").create("a.new");
    let careless = careless.write("a.new", 0, "new").rename("a.new", "a");
    assert!(careless.texts("a").contains(""), "{:?}", careless.texts("a"));
    let careful = Trace::default().create("a").write("a", 0, "old").sync("a").sync("").create("a.new");
    let careful = careful.write("a.new", 0, "new").sync("a.new").rename("a.new", "a");
    assert_eq!(careful.texts("a"), set(&["old", "new"]));
    assert_eq!(careful.sync("").texts("a"), set(&["new"]));
}

#[test]
fn a_rename_shows_neither_no_file_nor_both() {
    let trace = Trace::default().create("a").write("a", 0, "one").sync("a").sync("").rename("a", "b");
    for image in trace.images() {
        assert!(image.file("a").is_some() != image.file("b").is_some(), "{image:?}");
    }
}

#[test]
fn writes_to_different_sectors_go_to_the_disk_in_any_order() {
    let (first, second) = ("1".repeat(512), "2".repeat(512));
    let trace = Trace::default().create("a").sync("a").sync("").write("a", 0, &first).write("a", 512, &second);
    let texts = trace.texts("a");
    assert!(texts.contains(&format!("{}{second}", "\0".repeat(512))), "the second without the first");
    assert!(texts.contains(&format!("{first}{}", "\0".repeat(512))), "the first without the second");
    assert!(texts.contains(&first) && texts.contains(&format!("{first}{second}")));
}

#[test]
fn a_write_that_came_while_a_sync_ran_is_not_covered_by_it() {
    let trace = Trace::default().create("a").sync("").write("a", 0, "one");
    let trace = trace.line("7 fsync(5<«/d/a»> <unfinished ...>").line("8 pwrite64(6<«/d/a»>, \"«two»\", 3, 3) = 3");
    let trace = trace.line("7 <... fsync resumed>) = 0");
    assert!(trace.texts("a").contains("one") && trace.texts("a").contains("onetwo"));
    assert!(trace.texts("a").iter().all(|text| text.starts_with("one")), "{:?}", trace.texts("a"));
}

#[test]
fn a_sync_that_failed_makes_nothing_durable() {
    let trace = Trace::default().create("a").sync("").write("a", 0, "one");
    let trace = trace.line("7 fsync(5<«/d/a»>) = -1 EIO (Input/output error)");
    assert!(trace.texts("a").contains(""));
}

#[test]
fn a_removed_file_may_be_there_again_until_the_directory_is_synced() {
    let trace = Trace::default().create("a").write("a", 0, "one").sync("a").sync("").line("7 unlink(\"«/d/a»\") = 0");
    assert_eq!(trace.texts("a"), set(&["-", "one"]));
    assert_eq!(trace.sync("").texts("a"), set(&["-"]));
}

#[test]
fn a_shortened_file_may_have_its_old_length() {
    let trace = Trace::default().create("a").write("a", 0, "long").sync("a").sync("");
    let trace = trace.line("7 ftruncate(5<«/d/a»>, 2) = 0");
    assert_eq!(trace.texts("a"), set(&["long", "lo"]));
}

#[test]
fn a_file_in_a_directory_whose_name_was_not_synced_may_be_lost_with_it() {
    let trace = Trace::default().line("7 mkdir(\"«/d/sub»\", 0700) = 0").create("sub/a").write("sub/a", 0, "one");
    let trace = trace.sync("sub/a").sync("sub");
    assert_eq!(trace.texts("sub/a"), set(&["-", "one"]));
    assert_eq!(trace.sync("").texts("sub/a"), set(&["one"]));
}

#[test]
fn appends_and_plain_writes_go_where_the_file_was_opened_for() {
    let open = |flags: &str| format!("7 openat(AT_FDCWD<«/»>, \"«/d/a»\", {flags}, 0600) = 5<«/d/a»>");
    let write = |text: &str| format!("7 write(5<«/d/a»>, \"«{text}»\", 3) = 3");
    let trace = Trace::default().line(&open("O_WRONLY|O_CREAT|O_TRUNC")).line(&write("one")).line(&write("two"));
    let trace = trace.line(&open("O_WRONLY|O_CREAT|O_APPEND")).line(&write("end"));
    assert_eq!(trace.disk().visible()["a"], b"onetwoend");
    let trace = trace.line(&open("O_WRONLY")).line("7 lseek(5<«/d/a»>, 3, SEEK_SET) = 3").line(&write("TWO"));
    assert_eq!(trace.disk().visible()["a"], b"oneTWOend");
}

#[test]
fn names_may_be_relative_to_a_directory() {
    let trace = Trace::default().create("a").line("7 renameat(4<«/d»>, \"«a»\", 4<«/d»>, \"«b»\") = 0");
    assert_eq!(trace.disk().visible().keys().cloned().collect::<Vec<_>>(), ["b"]);
    let trace = trace.line("7 unlinkat(4<«/d»>, \"«b»\", 0) = 0");
    assert!(trace.disk().visible().is_empty());
    let trace = trace.create("a").line("7 openat(AT_FDCWD<«/d»>, \"«./a»\", O_RDWR|O_CREAT, 0600) = 5<«/d/a»>");
    let trace = trace.line("7 rename(\"«./a»\", \"«./b»\") = 0");
    assert_eq!(trace.disk().visible().keys().cloned().collect::<Vec<_>>(), ["b"]);
}

#[test]
fn what_a_file_never_held_as_a_whole_is_told_from_what_it_did() {
    let trace = Trace::default().create("a").write("a", 0, "one").rename("a", "b");
    let disk = trace.disk();
    let whole = |image: &Image| match &image.entries["b"] {
        crash_images::Entry::File { bytes, node, .. } => disk.was_whole(*node, bytes),
        crash_images::Entry::Directory => false,
    };
    let kept = trace.images().into_iter().find(|image| image.kind == Kind::Kept && image.has_unsynced_names).unwrap();
    assert!(whole(&kept));
    let torn = trace.images().into_iter().find(|image| text(image, "b") == "\0\0\0").unwrap();
    assert!(!whole(&torn));
}

#[test]
fn the_same_seed_gives_the_same_images() {
    let trace = Trace::default().create("a").sync("").write("a", 0, &"1".repeat(2000)).write("a", 700, "22");
    let digests =
        |seed| -> Vec<u64> { images(&trace.disk(), ALL, &mut Draw::new(seed)).iter().map(Image::digest).collect() };
    assert_eq!(digests(3), digests(3));
    assert_ne!(digests(3), digests(4));
}

#[test]
fn calls_that_are_not_modelled_and_strings_cut_short_are_errors() {
    for line in [
        "7 fallocate(5<«/d/a»>, 0, 0, 4096) = 0",
        "7 openat(AT_FDCWD<«/»>, \"«/d/a»\", O_RDWR|O_CREAT|O_DSYNC, 0600) = 5<«/d/a»>",
        "7 mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_SHARED, 5<«/d/a»>, 0) = 0x7f0000000000",
        "7 pwrite64(5<«/d/a»>, \"«on»\"..., 3, 0) = 3",
        "7 rename(\"«/d/a»\", \"«/elsewhere/a»\") = 0",
    ] {
        let trace = Trace::default().create("a").line(line);
        assert!(read_trace(trace.0.as_bytes(), "/d").is_err(), "{line}");
    }
    let elsewhere = Trace::default().line("7 fallocate(5<«/e/a»>, 0, 0, 4096) = 0");
    assert!(elsewhere.steps().is_empty());
}

#[test]
fn an_answer_stands_where_it_began_to_be_sent() {
    let trace = Trace::default()
        .line("7 recvfrom(9<«socket:[1]»>, \"«POST / HTTP/1.1\r\ncontent-length: 2\r\n\r\nhi»\", 8192, 0, NULL, NULL) = 43")
        .create("a")
        .line("8 writev(9<«socket:[1]»>, [{iov_base=\"«HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n»\", iov_len=38}, {iov_base=\"«yes»\", iov_len=3}], 2 <unfinished ...>")
        .sync("a")
        .line("8 <... writev resumed>) = 41");
    let steps = trace.steps();
    let found = crash_images::exchanges(&steps);
    let [exchange] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(
        (exchange.status, exchange.body.as_slice(), exchange.answer.as_slice()),
        (200, &b"hi"[..], &b"yes"[..])
    );
    let synced = steps.iter().position(|step| matches!(step.action, Action::SyncEnds(_))).unwrap();
    assert!(exchange.answered < synced, "the answer was on its way before the sync was done");
}
