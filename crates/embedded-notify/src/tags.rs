//! Tags of topics, queues and rules: the same limits everywhere.

use std::collections::BTreeMap;

const MAX_TAGS: usize = 50;
const MAX_KEY: usize = 128;
const MAX_VALUE: usize = 256;

/// `tags` with `given` added; the text says what is wrong.
pub(crate) fn merged(
    mut tags: BTreeMap<String, String>,
    given: impl IntoIterator<Item = (Option<String>, Option<String>)>,
) -> Result<BTreeMap<String, String>, String> {
    for (key, value) in given {
        let (key, value) = (key.unwrap_or_default(), value.unwrap_or_default());
        if key.is_empty() || key.chars().count() > MAX_KEY || value.chars().count() > MAX_VALUE {
            return Err(format!("a tag needs a key of 1 to {MAX_KEY} and a value of at most {MAX_VALUE} characters"));
        }
        tags.insert(key, value);
    }
    if tags.len() > MAX_TAGS {
        return Err(format!("at most {MAX_TAGS} tags"));
    }
    Ok(tags)
}
