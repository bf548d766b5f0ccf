//! Condition keys that come from a request's own tags.

use serde_json::Value;

/// More tags than this are no services' business; the rest is not looked at by policies because the service refuses
/// such requests (every one allows at most 50).
const MAX_TAGS: usize = 200;

/// `aws:RequestTag/KEY` and `aws:TagKeys` of a request document; nothing when it carries no tags.
pub fn request_keys(input: &Value) -> Vec<(String, Vec<String>)> {
    let mut names = Vec::new();
    let mut keys = Vec::new();
    let tags = ["tags", "Tags"].iter().find_map(|member| input.get(member));
    match tags {
        Some(Value::Array(list)) => {
            for tag in list.iter().take(MAX_TAGS) {
                let text = |member: [&str; 2]| member.iter().find_map(|name| tag.get(name)).and_then(Value::as_str);
                if let Some(name) = text(["key", "Key"]) {
                    add(&mut names, &mut keys, name, text(["value", "Value"]).unwrap_or_default());
                }
            }
        }
        Some(Value::Object(map)) => {
            for (name, value) in map.iter().take(MAX_TAGS) {
                add(&mut names, &mut keys, name, value.as_str().unwrap_or_default());
            }
        }
        _ => {}
    }
    let removed = ["tagKeys", "TagKeys"].iter().find_map(|member| input.get(member)).and_then(Value::as_array);
    names.extend(removed.into_iter().flatten().take(MAX_TAGS).filter_map(Value::as_str).map(str::to_owned));
    if !names.is_empty() {
        keys.push(("aws:TagKeys".to_owned(), names));
    }
    keys
}

fn add(names: &mut Vec<String>, keys: &mut Vec<(String, Vec<String>)>, name: &str, value: &str) {
    names.push(name.to_owned());
    keys.push((format!("aws:RequestTag/{name}"), vec![value.to_owned()]));
}
