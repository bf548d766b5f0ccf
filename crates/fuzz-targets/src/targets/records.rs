//! Archives, compressed bodies and the records on disk.

use std::cell::OnceCell;
use std::fs;
use std::path::Path;

use authorization::{AuditEntry, AuditTrail};
use tempfile::TempDir;

use super::text;
use crate::tell;

/// Most bytes that an archive or a compressed body may become here.
const LIMIT: usize = 1 << 20;

/// In memory where the system has such a place: nothing here needs to last.
fn scratch<T>(use_it: impl FnOnce(&Path) -> T) -> T {
    thread_local! {
        static PLACE: OnceCell<TempDir> = const { OnceCell::new() };
    }
    PLACE.with(|place| use_it(place.get_or_init(made).path()))
}

fn made() -> TempDir {
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    made.expect("a directory can be made")
}

/// An empty directory, apart from the others', for work that waits in between.
pub(super) fn in_scratch<F>(use_it: impl FnOnce(std::path::PathBuf) -> F) -> F {
    thread_local! {
        static PLACE: OnceCell<TempDir> = const { OnceCell::new() };
    }
    PLACE.with(|place| {
        let dir = place.get_or_init(made).path().join("own");
        let _ = fs::remove_dir_all(&dir);
        fs::create_dir(&dir).expect("it is ours");
        use_it(dir)
    })
}

/// Gzip'd bodies.
pub(super) fn gzip(input: &[u8]) {
    const LIMIT: usize = 64 << 10;
    match api_server::fuzzing::expand(input, LIMIT) {
        Ok(plain) => {
            tell("expanded");
            assert!(plain.len() <= LIMIT, "within the limit");
        }
        Err(error) => tell(&error.message),
    }
}

/// Packages of functions' code.
pub(super) fn zip(input: &[u8]) {
    let checked = embedded_lambda::fuzzing::check_package(input);
    if let Err(why) = &checked {
        tell(why);
    }
    scratch(|dir| {
        let target = dir.join("inside").join("package");
        let limit = u64::try_from(LIMIT).expect("it is small");
        match embedded_lambda::fuzzing::unpack(input, &target, limit) {
            Ok(()) => {
                tell("unpacked");
                // Only what a package says of its size is not believed a second time.
                let fits = checked.as_ref().err().is_none_or(|why| why.starts_with("Unzipped size"));
                assert!(fits, "what unpacks was checked: {checked:?}");
            }
            Err(why) => tell(&why),
        }
        assert!(bytes_below(&target) <= LIMIT, "within the limit");
        for (place, only) in [(dir.to_path_buf(), "inside"), (dir.join("inside"), "package")] {
            let names = fs::read_dir(&place).expect("it is ours").flatten().map(|entry| entry.file_name());
            names.for_each(|name| assert_eq!(name, only, "nothing is written beside the package"));
        }
        fs::remove_dir_all(dir.join("inside")).expect("it is ours");
    });
}

fn bytes_below(dir: &Path) -> usize {
    let Ok(entries) = fs::read_dir(dir) else { return 0 };
    let sizes = entries.flatten().map(|entry| {
        let found = fs::symlink_metadata(entry.path()).expect("it was just listed");
        assert!(found.is_dir() || found.is_file(), "no links and no special files");
        if found.is_dir() { bytes_below(&entry.path()) } else { usize::try_from(found.len()).unwrap_or(usize::MAX) }
    });
    sizes.sum()
}

/// Records of the store: what is read is written, and that reads and writes the same.
pub(super) fn store(input: &[u8]) {
    let Some(text) = text(input) else { return };
    for (kind, written) in store::fuzzing::rewritten_records(text).into_iter().enumerate() {
        let Some(written) = written else { continue };
        tell(["plan", "event", "snapshot"][kind]);
        let again = store::fuzzing::rewritten_records(&written)[kind].clone();
        assert_eq!(again.as_deref(), Some(written.as_str()), "a written record is stable");
    }
}

/// The two files between control plane and task shim.
pub(super) fn task_files(input: &[u8]) {
    scratch(|dir| {
        for name in task_runtime::fuzzing::RECORDS {
            fs::write(dir.join(name), input).expect("it is ours");
        }
        let [spec, status] = task_runtime::fuzzing::read_records(dir);
        tell(match (spec, status) {
            (true, _) => "spec",
            (_, true) => "status",
            _ => "neither",
        });
        for name in task_runtime::fuzzing::RECORDS {
            fs::remove_file(dir.join(name)).expect("it is ours");
        }
    });
}

/// The audit log: the input as a log, and the entries in it as a log of their own.
pub(super) fn audit_log(input: &[u8]) {
    scratch(|dir| {
        let path = dir.join("audit.log");
        fs::write(&path, input).expect("it is ours");
        match api_server::verify_audit_log(&path) {
            Ok(end) => {
                tell("verified");
                let lines = input.iter().filter(|byte| **byte == b'\n').count();
                assert_eq!(end.records, u64::try_from(lines).unwrap_or_default(), "a record a line");
            }
            Err(fault) => tell(&fault.to_string()),
        }
        fs::remove_file(&path).expect("it is ours");
    });
}

/// Each line an entry: the log of those that can be read holds, and no longer when a byte of it is another.
pub(super) fn audit_chain(input: &[u8]) {
    let mut trail = AuditTrail::default();
    let mut log = Vec::new();
    for line in input.split(|byte| *byte == b'\n').take(8) {
        let Ok(entry) = serde_json::from_slice::<AuditEntry>(line) else { continue };
        let record = trail.next(entry);
        trail.accept(&record);
        serde_json::to_writer(&mut log, &record).expect("a record can be written");
        log.push(b'\n');
    }
    scratch(|dir| {
        let path = dir.join("audit.log");
        fs::write(&path, &log).expect("it is ours");
        let end = api_server::verify_audit_log(&path);
        assert_eq!(end.as_ref().ok(), Some(trail.checkpoint()), "what was chained holds: {end:?}");
        let at = input.iter().fold(input.len(), |sum, byte| sum * 31 % 65_521 + usize::from(*byte));
        let at = at % log.len().max(1);
        if log.get(at).is_some_and(|byte| *byte != b'\n') {
            tell("chained");
            log[at] ^= 1;
            fs::write(&path, &log).expect("it is ours");
            assert!(api_server::verify_audit_log(&path).is_err(), "byte {at} is another");
        }
        fs::remove_file(&path).expect("it is ours");
    });
}
