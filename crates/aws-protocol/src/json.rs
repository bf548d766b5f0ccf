//! JSON bodies (AWS JSON 1.0 and 1.1, and the bodies of REST-JSON) to documents and back.
//!
//! Promises: after [`read_body`] every member is known to the model and of its shape's type. Writing passes members
//! through that the model does not know: they are extensions that a stock client ignores.

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use crate::model::{Kind, Location, MemberModel, ServiceModel, ShapeId};
use crate::scalar::{Malformed, check_depth, check_range};
use crate::values::Blob;

/// Reads a body into a document of structure `shape`; an empty body is an empty document.
pub(crate) fn read_body(model: &ServiceModel, shape: ShapeId, body: &[u8]) -> Result<Value, Malformed> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(Value::Object(Map::new()));
    }
    let value: Value =
        serde_json::from_slice(body).map_err(|error| Malformed::new(format!("body is not JSON: {error}")))?;
    read(model, shape, value, 1)
}

fn read(model: &ServiceModel, id: ShapeId, value: Value, depth: usize) -> Result<Value, Malformed> {
    check_depth(depth)?;
    let shape = model.shape(id);
    match (shape.kind, value) {
        (Kind::Structure, Value::Object(object)) => read_structure(model, shape.members, object, depth),
        (Kind::List, Value::Array(items)) => {
            let item = shape.members[0].shape;
            let read_item = |(index, value)| {
                read(model, item, value, depth + 1).map_err(|error| error.within(&format!("[{index}]")))
            };
            items.into_iter().enumerate().map(read_item).collect::<Result<_, _>>().map(Value::Array)
        }
        (Kind::Map, Value::Object(object)) => {
            let item = shape.members[1].shape;
            let mut out = Map::new();
            for (key, value) in object {
                let value = read(model, item, value, depth + 1).map_err(|error| error.within(&key))?;
                out.insert(key, value);
            }
            Ok(Value::Object(out))
        }
        (Kind::Document, value) => check_document(&value, depth).map(|()| value),
        (_, value) => read_scalar(shape.kind, value),
    }
}

fn read_structure(
    model: &ServiceModel,
    members: &[MemberModel],
    mut object: Map<String, Value>,
    depth: usize,
) -> Result<Value, Malformed> {
    let mut out = Map::new();
    for member in members.iter().filter(|member| member.location == Location::Body) {
        match object.remove(member.wire_name()) {
            None | Some(Value::Null) => {}
            Some(value) => {
                let value = read(model, member.shape, value, depth + 1).map_err(|error| error.within(member.name))?;
                out.insert(member.name.to_string(), value);
            }
        }
    }
    Ok(Value::Object(out))
}

fn check_document(value: &Value, depth: usize) -> Result<(), Malformed> {
    check_depth(depth)?;
    match value {
        Value::Array(items) => items.iter().try_for_each(|item| check_document(item, depth + 1)),
        Value::Object(object) => object.values().try_for_each(|item| check_document(item, depth + 1)),
        _ => Ok(()),
    }
}

fn read_scalar(kind: Kind, value: Value) -> Result<Value, Malformed> {
    match (kind, value) {
        (Kind::String, value @ Value::String(_)) => Ok(value),
        (Kind::Boolean, value @ Value::Bool(_)) => Ok(value),
        (Kind::Integer | Kind::Long, Value::Number(number)) => {
            let whole = number.as_i64().or_else(|| whole_of(number.as_f64()?));
            let whole = whole.ok_or_else(|| Malformed::new(format!("expected a whole number, found {number}")))?;
            check_range(kind, whole)?;
            Ok(Value::from(whole))
        }
        (Kind::Float | Kind::Double | Kind::Timestamp, value @ Value::Number(_)) => Ok(value),
        (Kind::Blob, Value::String(text)) if Blob::from_base64(&text).is_some() => Ok(Value::String(text)),
        (kind, value) => Err(Malformed::new(format!("expected {}, found {}", wanted(kind), found(&value)))),
    }
}

/// `3.0` is a whole number; `3.5` and everything beyond 2^53 is not.
pub(crate) fn whole_of(number: f64) -> Option<i64> {
    // The bound makes the cast exact.
    #[allow(clippy::cast_possible_truncation)]
    (number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0).then_some(number as i64)
}

fn wanted(kind: Kind) -> &'static str {
    match kind {
        Kind::Structure | Kind::Map => "an object",
        Kind::List => "a list",
        Kind::Document => "a value",
        Kind::String => "text",
        Kind::Integer | Kind::Long => "a whole number",
        Kind::Float | Kind::Double => "a number",
        Kind::Boolean => "true or false",
        Kind::Timestamp => "a time in seconds since 1970",
        Kind::Blob => "base64 text",
    }
}

fn found(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// The members of a document that have a value.
struct Present<'a>(&'a Map<String, Value>);

impl Serialize for Present<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().filter(|(_, value)| !value.is_null()))
    }
}

/// Writes an output document as a body: members without a value are left out.
pub(crate) fn write_body(output: &Value) -> Vec<u8> {
    let written = match output {
        Value::Object(object) => serde_json::to_vec(&Present(object)),
        _ => Ok(b"{}".to_vec()),
    };
    written.expect("a JSON value with text keys can always be written")
}
