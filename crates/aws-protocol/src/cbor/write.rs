//! Documents to CBOR bodies.
//!
//! Several forms of one value are allowed; these are the ones every published client reads. Maps have no stated
//! length and lists do, as the services themselves write them. Points in time are always tag 1 with a 64-bit
//! fraction and floating point members are never shortened to whole numbers: the decoder of the Rust SDK
//! (aws-smithy-cbor) takes nothing else. Half precision is never written (Smithy RPC v2, numeric types).

use std::convert::Infallible;

use minicbor::Encoder;
use minicbor::data::IanaTag;
use minicbor::encode::Error;
use serde_json::{Map, Number, Value};

use crate::error::ApiError;
use crate::json::whole_of;
use crate::model::{Kind, ServiceModel, ShapeId, ShapeModel};
use crate::values::Blob;

type Written = Result<(), Error<Infallible>>;

/// Writes an output document of structure `shape` as a body.
///
/// Members without a value are left out. Members that the model does not know pass through as in JSON: they are
/// extensions that a stock client ignores.
pub(crate) fn write_body(model: &ServiceModel, shape: &ShapeModel, output: &Value) -> Result<Vec<u8>, ApiError> {
    let mut writer = Writer { model, out: Encoder::new(Vec::new()) };
    let nothing = Map::new();
    let written = writer.structure(shape, output.as_object().unwrap_or(&nothing));
    written.map_err(|error| ApiError::internal(format!("output cannot be written: {error}")))?;
    Ok(writer.out.into_writer())
}

/// Writes a map of texts: all that an error needs.
pub(crate) fn write_texts(pairs: &[(&str, &str)]) -> Vec<u8> {
    let mut out = Encoder::new(Vec::new());
    let mut write = || -> Written {
        out.begin_map()?;
        for (key, text) in pairs {
            out.str(key)?.str(text)?;
        }
        out.end()?.ok()
    };
    write().expect("text can always be written to memory");
    out.into_writer()
}

struct Writer<'a> {
    model: &'a ServiceModel,
    out: Encoder<Vec<u8>>,
}

impl Writer<'_> {
    fn value(&mut self, id: ShapeId, value: &Value) -> Written {
        let shape = self.model.shape(id);
        match (shape.kind, value) {
            (Kind::Structure, Value::Object(object)) => self.structure(shape, object),
            (Kind::List, Value::Array(items)) => {
                self.out.array(items.len() as u64)?;
                items.iter().try_for_each(|item| self.value(shape.members[0].shape, item))
            }
            (Kind::Map, Value::Object(object)) => {
                self.entries(object, |writer, _, value| writer.value(shape.members[1].shape, value))
            }
            (Kind::Blob, Value::String(text)) => {
                let bytes = Blob::from_base64(text);
                let bytes = bytes.ok_or_else(|| Error::message(format!("{} is not base64 text", shape.name)))?;
                self.out.bytes(&bytes.0)?.ok()
            }
            (Kind::Timestamp, Value::Number(number)) => {
                self.out.tag(IanaTag::Timestamp)?.f64(number.as_f64().unwrap_or_default())?.ok()
            }
            (Kind::Float | Kind::Double, Value::Number(number)) => {
                self.out.f64(number.as_f64().unwrap_or_default())?.ok()
            }
            (Kind::Integer | Kind::Long, Value::Number(number)) => self.whole(number),
            (_, value) => self.any(value),
        }
    }

    fn structure(&mut self, shape: &ShapeModel, object: &Map<String, Value>) -> Written {
        self.entries(object, |writer, name, value| match shape.member(name) {
            Some(member) => writer.value(member.shape, value),
            None => writer.any(value),
        })
    }

    /// The entries that have a value, each written by `write`.
    fn entries(
        &mut self,
        object: &Map<String, Value>,
        mut write: impl FnMut(&mut Self, &str, &Value) -> Written,
    ) -> Written {
        self.out.begin_map()?;
        for (name, value) in object.iter().filter(|(_, value)| !value.is_null()) {
            self.out.str(name)?;
            write(self, name, value)?;
        }
        self.out.end()?.ok()
    }

    /// A value without a shape.
    fn any(&mut self, value: &Value) -> Written {
        match value {
            Value::Null => self.out.null()?.ok(),
            Value::Bool(bit) => self.out.bool(*bit)?.ok(),
            Value::Number(number) => self.whole(number),
            Value::String(text) => self.out.str(text)?.ok(),
            Value::Array(items) => {
                self.out.array(items.len() as u64)?;
                items.iter().try_for_each(|item| self.any(item))
            }
            Value::Object(object) => {
                self.out.begin_map()?;
                for (name, value) in object {
                    self.out.str(name)?;
                    self.any(value)?;
                }
                self.out.end()?.ok()
            }
        }
    }

    /// A number in the shortest whole form, or as it is when it has a fraction.
    fn whole(&mut self, number: &Number) -> Written {
        let fraction = number.as_f64().unwrap_or_default();
        match (number.as_i64().or_else(|| whole_of(fraction)), number.as_u64()) {
            (Some(whole), _) => self.out.i64(whole)?.ok(),
            (None, Some(whole)) => self.out.u64(whole)?.ok(),
            (None, None) => self.out.f64(fraction)?.ok(),
        }
    }
}
