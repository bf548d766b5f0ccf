//! What fuzzing reaches of this crate beyond its public items; built with the feature `fuzzing` only.

use std::path::Path;

use crate::files::{self, StatusRecord};

/// Names of the two records in a container's directory.
pub const RECORDS: [&str; 2] = [files::SPEC, files::STATUS];

/// Reads both records of a container's directory; tells which were understood.
pub fn read_records(dir: &Path) -> [bool; 2] {
    let status = StatusRecord::read(dir).ok().flatten();
    if let Some(status) = &status {
        let _ = status.state();
    }
    [files::read_spec(dir).is_ok_and(|spec| spec.is_some()), status.is_some()]
}

/// Parent and start of a process as a line of `/proc` tells them.
pub fn stat(line: &str) -> Option<(i32, u64)> {
    crate::identity::parse_stat(1, line).map(|stat| (stat.parent, stat.start_ticks))
}
