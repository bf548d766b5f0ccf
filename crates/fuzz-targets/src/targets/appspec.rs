//! AppSpec files: what is understood is printed and understood the same.

use std::fmt::Write;

use appspec::{AppSpec, parse, parse_template, print_yaml};
use serde_json::Value;

use super::text;
use crate::tell;

/// YAML, or anything.
pub(super) fn any(input: &[u8]) {
    let Some(text) = text(input) else { return };
    match parse(text) {
        Ok(spec) => {
            tell("read");
            is_printed_the_same(&spec);
            let template = parse_template(text).expect("a whole AppSpec is a template too");
            assert_eq!(template.hooks, spec.hooks, "hooks of a template");
        }
        Err(errors) => {
            assert!(!errors.0.is_empty(), "a refusal names a fault");
            errors.0.iter().for_each(|problem| tell(&problem.to_string()));
            let _ = parse_template(text).map(|spec| spec.hooks.len());
        }
    }
}

/// JSON is understood the same however it is laid out.
pub(super) fn json(input: &[u8]) {
    any(input);
    let Some(text) = text(input) else { return };
    let (Ok(spec), Ok(value)) = (parse(text), serde_json::from_str::<serde_json::Value>(text)) else { return };
    let laid_out = serde_json::to_string_pretty(&value).expect("a JSON value can be written");
    tell("json");
    assert_eq!(parse(&laid_out).as_ref(), Ok(&spec), "laid out anew: {laid_out}");
    let mut yaml = String::new();
    if blocks(&value, 0, &mut yaml).is_some() {
        tell("as yaml");
        assert_eq!(parse(&yaml), Ok(spec), "the same in YAML's own layout: {yaml}");
    }
}

/// Writes a JSON value in YAML's block style, its texts in double quotes; nothing when it is more than an AppSpec is.
fn blocks(value: &Value, depth: usize, out: &mut String) -> Option<()> {
    let indent = "  ".repeat(depth);
    match value {
        Value::Object(members) if !members.is_empty() => {
            for (name, inner) in members {
                let _ = write!(out, "\n{indent}{}:", quoted(name)?);
                blocks(inner, depth + 1, out)?;
            }
        }
        Value::Array(items) if !items.is_empty() => {
            for inner in items {
                let _ = write!(out, "\n{indent}-");
                blocks(inner, depth + 1, out)?;
            }
        }
        Value::Object(_) => out.push_str(" {}"),
        Value::Array(_) => out.push_str(" []"),
        Value::String(text) => {
            let _ = write!(out, " {}", quoted(text)?);
        }
        // Numbers are written with their digits as they stand only when they are whole.
        Value::Number(number) if number.is_f64() => return None,
        other => {
            let _ = write!(out, " {other}");
        }
    }
    Some(())
}

/// A text in double quotes; JSON's escapes are YAML's, but for halves of characters and what is longer than a key may be.
fn quoted(text: &str) -> Option<String> {
    (text.chars().count() < 200).then(|| Value::from(text).to_string())
}

fn is_printed_the_same(spec: &AppSpec) {
    let printed = print_yaml(spec);
    assert_eq!(parse(&printed).as_ref(), Ok(spec), "printed: {printed}");
    assert_eq!(print_yaml(&parse(&printed).expect("just read")), printed, "printed twice");
}
