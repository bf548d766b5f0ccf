//! What fuzzing reaches of this crate beyond its public items; built with the feature `fuzzing` only.

use ports::StoreError;

use crate::record;

/// Reads `text` as a record of each kind and writes it again: at most three texts, each of which reads the same.
pub fn rewritten_records(text: &str) -> [Option<String>; 3] {
    let again = |written: Result<Result<String, StoreError>, StoreError>| {
        written.ok().map(|written| written.expect("what was read can be written"))
    };
    [
        again(record::decode_plan(text).map(|plan| record::encode_plan(&plan))),
        again(record::decode_event(text).map(|event| record::encode_event(&event))),
        again(record::decode_snapshot(text).map(|state| record::encode_snapshot(&state))),
    ]
}
