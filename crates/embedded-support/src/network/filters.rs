//! EC2's filters and pages.

use aws_api::ec2::Filter;
use aws_protocol::ApiError;

use super::records::Tags;

/// Values of one resource a filter may look at: filter name to values.
pub(crate) type Facts<'a> = Vec<(&'a str, String)>;

/// Whether a resource passes all filters. Several values of one filter are alternatives; `*` and `?` match as in EC2.
pub(crate) fn passes(filters: &[Filter], facts: &Facts<'_>, tags: &Tags) -> Result<bool, ApiError> {
    for filter in filters {
        let name = filter.name.as_deref().unwrap_or_default();
        let wanted = filter.values.as_deref().unwrap_or_default();
        let found: Vec<&str> = if let Some(key) = name.strip_prefix("tag:") {
            tags.get(key).map(String::as_str).into_iter().collect()
        } else if name == "tag-key" {
            tags.keys().map(String::as_str).collect()
        } else {
            let found: Vec<_> = facts.iter().filter(|(fact, _)| *fact == name).collect();
            if found.is_empty() {
                let text = format!("The filter '{name}' is invalid");
                return Err(ApiError::new("InvalidParameterValue", text));
            }
            found.into_iter().map(|(_, value)| value.as_str()).collect()
        };
        if !wanted.iter().any(|pattern| found.iter().any(|value| matches(pattern.as_bytes(), value.as_bytes()))) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// `*` is any text, `?` any character. Linear in the value for each star.
fn matches(pattern: &[u8], value: &[u8]) -> bool {
    let (mut at_pattern, mut at_value) = (0, 0);
    let mut retry: Option<(usize, usize)> = None;
    while at_value < value.len() {
        match pattern.get(at_pattern) {
            Some(b'*') => {
                retry = Some((at_pattern, at_value));
                at_pattern += 1;
            }
            Some(found) if *found == b'?' || *found == value[at_value] => {
                at_pattern += 1;
                at_value += 1;
            }
            _ => match retry {
                Some((star, from)) => {
                    retry = Some((star, from + 1));
                    at_pattern = star + 1;
                    at_value = from + 1;
                }
                None => return false,
            },
        }
    }
    pattern[at_pattern..].iter().all(|found| *found == b'*')
}

/// One page after `token`, the last id of the page before.
pub(crate) fn page<T>(
    items: Vec<(String, T)>,
    token: Option<&str>,
    max_results: Option<i64>,
) -> (Vec<T>, Option<String>) {
    let limit = max_results.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(1000).clamp(1, 1000);
    let after = token.unwrap_or_default();
    let mut rest = items.into_iter().filter(|(id, _)| id.as_str() > after);
    let mut last = None;
    let mut shown = Vec::new();
    for (id, item) in rest.by_ref().take(limit) {
        last = Some(id);
        shown.push(item);
    }
    (shown, rest.next().and(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_and_question_marks_match_as_in_a_shell() {
        for (pattern, value, expected) in [
            ("web-*", "web-1", true),
            ("*", "", true),
            ("a?c", "abc", true),
            ("a*b*c", "axxbyyc", true),
            ("a*b", "abx", false),
        ] {
            assert_eq!(matches(pattern.as_bytes(), value.as_bytes()), expected, "{pattern} {value}");
        }
    }

    #[test]
    fn an_unknown_filter_is_refused() {
        let filter = Filter { name: Some("nope".to_string()), values: Some(vec!["x".to_string()]) };
        assert!(passes(&[filter], &vec![("vpc-id", "v".to_string())], &Tags::new()).is_err());
    }
}
