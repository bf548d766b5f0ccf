//! Documents against the constraints of their shapes: required members, lengths, ranges, enums.
//!
//! A service calls this where AWS refuses so generically, and chooses the error code; services with an exception of
//! their own for each case (CodeDeploy) do not. Leaves out: patterns, which AWS publishes but enforces unevenly.

use serde_json::Value;

use crate::model::{Kind, ServiceModel, ShapeId, ShapeModel};
use crate::scalar::shown;

/// Enough to show what is wrong with a request.
const MAX_VIOLATIONS: usize = 20;

/// One constraint that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Member path as AWS writes it, e.g. `listeners.1.member.port`.
    pub path: String,
    /// What must hold, e.g. `Member must not be null`.
    pub constraint: String,
    /// The value as quoted, `null` when it is missing; nothing when the shape is sensitive.
    pub value: Option<String>,
}

impl std::fmt::Display for Violation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.value {
            Some(value) => write!(f, "Value {value} at '{}' ", self.path)?,
            None => write!(f, "Value at '{}' ", self.path)?,
        }
        write!(f, "failed to satisfy constraint: {}", self.constraint)
    }
}

/// AWS's text for a list of violations: `2 validation errors detected: ...; ...`.
pub fn violations_text(violations: &[Violation]) -> String {
    let errors = if violations.len() == 1 { "error" } else { "errors" };
    let all: Vec<String> = violations.iter().map(Violation::to_string).collect();
    format!("{} validation {errors} detected: {}", violations.len(), all.join("; "))
}

/// Checks a document of `shape`; lists the first twenty violations.
pub fn validate(model: &ServiceModel, shape: ShapeId, document: &Value) -> Result<(), Vec<Violation>> {
    let mut check = Check { model, violations: Vec::new() };
    check.value(shape, document, "");
    if check.violations.is_empty() { Ok(()) } else { Err(check.violations) }
}

struct Check<'a> {
    model: &'a ServiceModel,
    violations: Vec<Violation>,
}

impl Check<'_> {
    fn value(&mut self, id: ShapeId, value: &Value, path: &str) {
        if self.violations.len() >= MAX_VIOLATIONS {
            return;
        }
        let shape = self.model.shape(id);
        match (shape.kind, value) {
            (Kind::Structure, Value::Object(_)) => self.structure(shape, value, path),
            (Kind::List, Value::Array(items)) => {
                self.length(shape, items.len(), value, path);
                for (index, item) in items.iter().enumerate() {
                    self.value(shape.members[0].shape, item, &format!("{path}.{}.member", index + 1));
                }
            }
            (Kind::Map, Value::Object(entries)) => {
                self.length(shape, entries.len(), value, path);
                for (key, item) in entries {
                    self.value(shape.members[0].shape, &Value::String(key.clone()), &format!("{path}.{key}.key"));
                    self.value(shape.members[1].shape, item, &format!("{path}.{key}.member"));
                }
            }
            (Kind::String, Value::String(text)) => self.text(shape, text, value, path),
            (Kind::Blob, Value::String(text)) => self.length(shape, blob_length(text), value, path),
            (Kind::Integer | Kind::Long | Kind::Float | Kind::Double, Value::Number(number)) => {
                self.range(shape, number.as_f64().unwrap_or_default(), value, path);
            }
            _ => {}
        }
    }

    fn structure(&mut self, shape: &ShapeModel, value: &Value, path: &str) {
        for member in shape.members {
            let path = if path.is_empty() {
                lower_first(member.name)
            } else {
                format!("{path}.{}", lower_first(member.name))
            };
            match value.get(member.name) {
                None | Some(Value::Null) if member.required => {
                    self.add(&path, "Member must not be null".to_string(), Some("null".to_string()));
                }
                None | Some(Value::Null) => {}
                Some(inner) => self.value(member.shape, inner, &path),
            }
        }
    }

    fn text(&mut self, shape: &ShapeModel, text: &str, value: &Value, path: &str) {
        if !shape.enum_values.is_empty() && !shape.enum_values.contains(&text) {
            let constraint = format!("Member must satisfy enum value set: [{}]", shape.enum_values.join(", "));
            self.add(path, constraint, quoted(shape, value));
            return;
        }
        self.length(shape, text.chars().count(), value, path);
    }

    fn length(&mut self, shape: &ShapeModel, length: usize, value: &Value, path: &str) {
        let length = i64::try_from(length).unwrap_or(i64::MAX);
        if let Some(min) = shape.min.filter(|min| length < *min) {
            self.add(path, format!("Member must have length greater than or equal to {min}"), quoted(shape, value));
        }
        if let Some(max) = shape.max.filter(|max| length > *max) {
            self.add(path, format!("Member must have length less than or equal to {max}"), quoted(shape, value));
        }
    }

    fn range(&mut self, shape: &ShapeModel, number: f64, value: &Value, path: &str) {
        // Bounds are small whole numbers in the models; the cast loses nothing that matters to a comparison.
        #[allow(clippy::cast_precision_loss)]
        let (min, max) = (shape.min.map(|min| min as f64), shape.max.map(|max| max as f64));
        if min.is_some_and(|min| number < min) {
            let bound = shape.min.unwrap_or_default();
            self.add(path, format!("Member must have value greater than or equal to {bound}"), quoted(shape, value));
        }
        if max.is_some_and(|max| number > max) {
            let bound = shape.max.unwrap_or_default();
            self.add(path, format!("Member must have value less than or equal to {bound}"), quoted(shape, value));
        }
    }

    fn add(&mut self, path: &str, constraint: String, value: Option<String>) {
        if self.violations.len() < MAX_VIOLATIONS {
            self.violations.push(Violation { path: path.to_string(), constraint, value });
        }
    }
}

/// Length of the bytes behind base64 text that was checked when the document was read.
fn blob_length(text: &str) -> usize {
    text.trim_end_matches('=').len() * 3 / 4
}

fn quoted(shape: &ShapeModel, value: &Value) -> Option<String> {
    if shape.sensitive {
        return None;
    }
    Some(match value {
        Value::String(text) => shown(text),
        other => shown(&other.to_string()),
    })
}

/// AWS writes paths with a small first letter whatever the member's own.
fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(letters).collect()
}
