//! Event patterns: which events a rule wants. Pure.
//!
//! A pattern names members and lists what each may be; all named members must fit, one item of a list is enough, and a
//! member that is an array fits when one of its elements does. Known tests besides literal values: `prefix`, `suffix`,
//! `equals-ignore-case`, `anything-but` (values or `prefix`), `numeric` and `exists`; others are refused by name.

use serde_json::{Map, Value};

/// API reference of PutRule.
const MAX_PATTERN: usize = 4096;

/// A pattern that was read and checked.
#[derive(Debug)]
pub(crate) struct Pattern(Map<String, Value>);

impl Pattern {
    /// Reads a pattern; the text says what is wrong with it.
    pub fn read(text: &str) -> Result<Self, String> {
        if text.len() > MAX_PATTERN {
            return Err(format!("a pattern has at most {MAX_PATTERN} characters"));
        }
        let pattern: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let Value::Object(pattern) = pattern else { return Err("filter is not an object".into()) };
        check_members(&pattern)?;
        Ok(Self(pattern))
    }

    /// Whether the event fits.
    pub fn matches(&self, event: &Value) -> bool {
        members_match(&self.0, Some(event))
    }
}

fn check_members(pattern: &Map<String, Value>) -> Result<(), String> {
    if pattern.is_empty() {
        return Err("empty objects are not allowed".into());
    }
    for (name, wanted) in pattern {
        match wanted {
            Value::Object(inner) => check_members(inner)?,
            Value::Array(items) if items.is_empty() => return Err(format!("\"{name}\" must not be an empty array")),
            Value::Array(items) => items.iter().try_for_each(check_item)?,
            _ if name.starts_with('$') => return Err(format!("\"{name}\" is not available here")),
            _ => return Err(format!("\"{name}\" must be an object or an array")),
        }
        if name.starts_with('$') {
            return Err(format!("\"{name}\" is not available here"));
        }
    }
    Ok(())
}

fn check_item(item: &Value) -> Result<(), String> {
    let Value::Object(test) = item else {
        return if item.is_array() { Err("arrays in arrays are not allowed".into()) } else { Ok(()) };
    };
    let (Some((name, operand)), 1) = (test.iter().next(), test.len()) else {
        return Err("a test has exactly one member".into());
    };
    let fits = match name.as_str() {
        "prefix" | "suffix" | "equals-ignore-case" => operand.is_string(),
        "exists" => operand.is_boolean(),
        "numeric" => comparisons(operand).is_some(),
        "anything-but" => match operand {
            Value::Object(inner) => inner.len() == 1 && inner.get("prefix").is_some_and(Value::is_string),
            Value::Array(values) => !values.is_empty() && values.iter().all(is_scalar),
            value => is_scalar(value),
        },
        _ => return Err(format!("the test \"{name}\" is not available here")),
    };
    if fits { Ok(()) } else { Err(format!("\"{name}\" has an operand it cannot take")) }
}

/// The comparisons of `numeric`: one or two pairs of an operator and a number.
fn comparisons(operand: &Value) -> Option<Vec<(&'static str, f64)>> {
    let items = operand.as_array().filter(|items| matches!(items.len(), 2 | 4))?;
    let pair = |pair: &[Value]| match pair {
        [operator, bound] => {
            let known = ["<", "<=", "=", ">", ">="].into_iter().find(|known| operator.as_str() == Some(*known));
            Some((known?, bound.as_f64()?))
        }
        _ => None,
    };
    items.chunks(2).map(pair).collect()
}

fn holds(operator: &str, value: f64, bound: f64) -> bool {
    match operator {
        "<" => value < bound,
        "<=" => value <= bound,
        ">" => value > bound,
        ">=" => value >= bound,
        _ => value.total_cmp(&bound).is_eq(),
    }
}

fn is_scalar(value: &Value) -> bool {
    !value.is_array() && !value.is_object()
}

fn members_match(pattern: &Map<String, Value>, event: Option<&Value>) -> bool {
    pattern.iter().all(|(name, wanted)| {
        let found = event.and_then(|event| event.get(name));
        match wanted {
            Value::Object(inner) => members_match(inner, found),
            Value::Array(items) => items.iter().any(|item| item_matches(item, found)),
            _ => false,
        }
    })
}

fn item_matches(item: &Value, found: Option<&Value>) -> bool {
    if let Some(exists) = item.get("exists") {
        return exists.as_bool() == Some(found.is_some());
    }
    match found {
        None => false,
        Some(Value::Array(elements)) => elements.iter().any(|element| value_matches(item, element)),
        Some(value) => value_matches(item, value),
    }
}

fn value_matches(item: &Value, value: &Value) -> bool {
    let Value::Object(test) = item else { return item == value };
    let text = value.as_str();
    let operand = |name: &str| test.get(name);
    if let Some(prefix) = operand("prefix") {
        return begins(text, prefix);
    }
    if let Some(suffix) = operand("suffix").and_then(Value::as_str) {
        return text.is_some_and(|text| text.ends_with(suffix));
    }
    if let Some(same) = operand("equals-ignore-case").and_then(Value::as_str) {
        return text.is_some_and(|text| text.to_lowercase() == same.to_lowercase());
    }
    if let Some(comparisons) = operand("numeric").and_then(comparisons) {
        let fits = |number: f64| comparisons.iter().all(|(operator, bound)| holds(operator, number, *bound));
        return value.as_f64().is_some_and(fits);
    }
    match operand("anything-but") {
        Some(Value::Object(inner)) => {
            text.is_some() && !inner.get("prefix").is_some_and(|prefix| begins(text, prefix))
        }
        Some(Value::Array(values)) => !values.contains(value),
        Some(other) => other != value,
        None => false,
    }
}

fn begins(text: Option<&str>, prefix: &Value) -> bool {
    text.zip(prefix.as_str()).is_some_and(|(text, prefix)| text.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn event() -> Value {
        json!({
            "source": "aws.codedeploy", "detail-type": "CodeDeploy Deployment State-change Notification",
            "resources": ["arn:a", "arn:b"], "detail": {"state": "SUCCESS", "application": "web-prod", "count": 3},
        })
    }

    fn fits(pattern: Value) -> bool {
        Pattern::read(&pattern.to_string()).unwrap().matches(&event())
    }

    #[test]
    fn all_named_members_must_fit_and_one_item_is_enough() {
        assert!(fits(json!({"source": ["aws.codedeploy"]})));
        assert!(fits(json!({"source": ["aws.ecs", "aws.codedeploy"], "detail": {"state": ["FAILURE", "SUCCESS"]}})));
        assert!(!fits(json!({"source": ["aws.codedeploy"], "detail": {"state": ["FAILURE"]}})));
        assert!(!fits(json!({"detail": {"region": ["us-east-1"]}})), "a member that is not there");
        assert!(!fits(json!({"detail": {"state": {"deeper": ["x"]}}})), "a member that is no object");
        assert!(fits(json!({"resources": ["arn:b"]})), "one element of an array");
        assert!(fits(json!({"detail": {"count": [3]}})));
        assert!(!fits(json!({"detail": {"count": ["3"]}})), "a number is no text");
    }

    #[test]
    fn tests_besides_literals() {
        assert!(fits(json!({"detail": {"application": [{"prefix": "web-"}]}})));
        assert!(!fits(json!({"detail": {"application": [{"prefix": "api-"}]}})));
        assert!(fits(json!({"detail": {"application": [{"suffix": "-prod"}]}})));
        assert!(fits(json!({"detail": {"state": [{"equals-ignore-case": "success"}]}})));
        assert!(fits(json!({"detail": {"state": [{"anything-but": ["START", "STOP"]}]}})));
        assert!(!fits(json!({"detail": {"state": [{"anything-but": "SUCCESS"}]}})));
        assert!(!fits(json!({"detail": {"application": [{"anything-but": {"prefix": "web-"}}]}})));
        assert!(!fits(json!({"detail": {"nowhere": [{"anything-but": "x"}]}})), "it must be there");
        assert!(fits(json!({"detail": {"count": [{"numeric": [">", 2, "<=", 3]}]}})));
        assert!(!fits(json!({"detail": {"count": [{"numeric": [">", 3]}]}})));
        assert!(fits(json!({"detail": {"count": [{"numeric": ["=", 3]}]}})));
        assert!(!fits(json!({"detail": {"state": [{"numeric": [">", 0]}]}})), "a text is no number");
        assert!(fits(json!({"detail": {"nowhere": [{"exists": false}], "state": [{"exists": true}]}})));
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for pattern in [
            "",
            "[]",
            "{}",
            "\"x\"",
            r#"{"source": "aws.ecs"}"#,
            r#"{"source": []}"#,
            r#"{"detail": {}}"#,
            r#"{"source": [{"numeric": [">", "1"]}]}"#,
            r#"{"source": [{"numeric": ["~", 1]}]}"#,
            r#"{"source": [{"numeric": [">", 1, "<"]}]}"#,
            r#"{"source": [{"cidr": "10.0.0.0/8"}]}"#,
            r#"{"source": [{"prefix": 1}]}"#,
            r#"{"source": [["x"]]}"#,
            r#"{"$or": [{"source": ["a"]}]}"#,
            r#"{"source": [{"prefix": "a", "suffix": "b"}]}"#,
            r#"{"source": [{"anything-but": {"suffix": "b"}}]}"#,
        ] {
            assert!(Pattern::read(pattern).is_err(), "{pattern}");
        }
    }
}
