//! CBOR bodies to documents.

use std::borrow::Cow;

use minicbor::Decoder;
use minicbor::data::{IanaTag, Int, Type};
use serde_json::{Map, Number, Value};

use super::half;
use crate::model::{Kind, MemberModel, ServiceModel, ShapeId, ShapeModel};
use crate::scalar::{Malformed, check_depth, check_range};
use crate::values::{Blob, EpochSeconds};

/// An item may be one byte long and costs some thirty in memory; no honest request comes near this.
const MAX_ITEMS: usize = 1 << 18;

/// Reads a body into a document of structure `shape`; an empty body is an empty document.
///
/// Stricter than JSON: a member or key given twice is refused, because RFC 8949 (5.6) leaves open which one counts,
/// and so are fractions where whole numbers belong, because CBOR tells the two apart.
pub(crate) fn read_body(model: &ServiceModel, shape: ShapeId, body: &[u8]) -> Result<Value, Malformed> {
    if body.is_empty() {
        return Ok(Value::Object(Map::new()));
    }
    let mut reader = Reader { model, input: Decoder::new(body), items: 0 };
    let document = reader.value(shape, 1)?;
    if reader.input.position() < body.len() {
        return Err(Malformed::new("more bytes follow the document"));
    }
    Ok(document)
}

struct Reader<'a> {
    model: &'a ServiceModel,
    input: Decoder<'a>,
    items: usize,
}

impl<'a> Reader<'a> {
    fn value(&mut self, id: ShapeId, depth: usize) -> Result<Value, Malformed> {
        self.enter(depth)?;
        let shape = self.model.shape(id);
        match (shape.kind, self.next_type()?) {
            (Kind::Structure, Type::Map | Type::MapIndef) => self.structure(shape, depth),
            (Kind::Map, Type::Map | Type::MapIndef) => {
                let value = shape.members[1].shape;
                self.entries(|reader| reader.value(value, depth + 1))
            }
            (Kind::List, Type::Array | Type::ArrayIndef) => {
                let item = shape.members[0].shape;
                self.items(|reader| reader.value(item, depth + 1))
            }
            (Kind::Document, found) => self.document(found, depth),
            (Kind::String, Type::String | Type::StringIndef) => Ok(Value::String(self.text()?.into_owned())),
            (Kind::Blob, Type::Bytes | Type::BytesIndef) => Ok(Value::String(Blob(self.bytes()?).to_base64())),
            (Kind::Boolean, Type::Bool) => self.input.bool().map(Value::Bool).map_err(broken),
            (kind @ (Kind::Integer | Kind::Long), found) if is_whole(found) => self.whole(kind),
            (Kind::Float | Kind::Double, found) if is_number(found) => self.number(found),
            (Kind::Timestamp, Type::Tag) => self.time(),
            (kind, found) => Err(Malformed::new(format!("expected {}, found {}", wanted(kind), name_of(found)))),
        }
    }

    fn structure(&mut self, shape: &ShapeModel, depth: usize) -> Result<Value, Malformed> {
        let mut out = Map::new();
        let mut seen = Vec::new();
        let mut left = self.input.map().map_err(broken)?;
        while self.more(&mut left)? {
            let key = self.key()?;
            // A member of a newer model, or the `__type` of a union.
            let Some(member) = shape.member(&key) else {
                self.skip(depth + 1)?;
                continue;
            };
            let value = self.member(member, &mut seen, depth).map_err(|error| error.within(member.name))?;
            if let Some(value) = value {
                out.insert(member.name.to_string(), value);
            }
        }
        Ok(Value::Object(out))
    }

    /// The value of a member; nothing when it is `null`.
    fn member(
        &mut self,
        member: &MemberModel,
        seen: &mut Vec<&'static str>,
        depth: usize,
    ) -> Result<Option<Value>, Malformed> {
        if seen.contains(&member.name) {
            return Err(Malformed::new("given twice"));
        }
        seen.push(member.name);
        if matches!(self.next_type()?, Type::Null | Type::Undefined) {
            return self.skip(depth + 1).map(|()| None);
        }
        self.value(member.shape, depth + 1).map(Some)
    }

    /// The items of an array, each read by `read`.
    fn items(&mut self, mut read: impl FnMut(&mut Self) -> Result<Value, Malformed>) -> Result<Value, Malformed> {
        let mut out = Vec::new();
        let mut left = self.input.array().map_err(broken)?;
        while self.more(&mut left)? {
            let item = read(self).map_err(|error| error.within(&format!("[{}]", out.len())))?;
            out.push(item);
        }
        Ok(Value::Array(out))
    }

    /// The entries of a map with keys of any name, each value read by `read`.
    fn entries(&mut self, mut read: impl FnMut(&mut Self) -> Result<Value, Malformed>) -> Result<Value, Malformed> {
        let mut out = Map::new();
        let mut left = self.input.map().map_err(broken)?;
        while self.more(&mut left)? {
            let key = self.key()?;
            if out.contains_key(key.as_ref()) {
                return Err(Malformed::new("given twice").within(&key));
            }
            let value = read(self).map_err(|error| error.within(&key))?;
            out.insert(key.into_owned(), value);
        }
        Ok(Value::Object(out))
    }

    /// Any value that JSON has a form for.
    fn document(&mut self, found: Type, depth: usize) -> Result<Value, Malformed> {
        let nested = |reader: &mut Self| {
            reader.enter(depth + 1)?;
            let found = reader.next_type()?;
            reader.document(found, depth + 1)
        };
        match found {
            Type::Map | Type::MapIndef => self.entries(nested),
            Type::Array | Type::ArrayIndef => self.items(nested),
            Type::String | Type::StringIndef => Ok(Value::String(self.text()?.into_owned())),
            Type::Bool => self.input.bool().map(Value::Bool).map_err(broken),
            Type::Null => self.input.null().map(|()| Value::Null).map_err(broken),
            Type::Undefined => self.input.undefined().map(|()| Value::Null).map_err(broken),
            found if is_number(found) => self.number(found),
            found => Err(Malformed::new(format!("expected {}, found {}", wanted(Kind::Document), name_of(found)))),
        }
    }

    /// Passes over one item of any kind.
    fn skip(&mut self, depth: usize) -> Result<(), Malformed> {
        self.enter(depth)?;
        match self.next_type()? {
            Type::Array | Type::ArrayIndef => {
                let mut left = self.input.array().map_err(broken)?;
                while self.more(&mut left)? {
                    self.skip(depth + 1)?;
                }
                Ok(())
            }
            Type::Map | Type::MapIndef => {
                let mut left = self.input.map().map_err(broken)?;
                while self.more(&mut left)? {
                    self.skip(depth + 1)?;
                    self.skip(depth + 1)?;
                }
                Ok(())
            }
            Type::Tag => {
                self.input.tag().map_err(broken)?;
                self.skip(depth + 1)
            }
            found @ (Type::Break | Type::Unknown(_)) => {
                Err(Malformed::new(format!("expected {}, found {}", wanted(Kind::Document), name_of(found))))
            }
            // Simple values below 32 have one byte; two of them are no item at all (RFC 8949, 3.3).
            Type::Simple => match self.input.input().get(self.input.position()..) {
                Some(&[0xf8, number, ..]) if number < 32 => Err(Malformed::new("body is not CBOR: no simple value")),
                _ => self.input.skip().map_err(broken),
            },
            // One item without items inside: the library's own way over it is bounded by its bytes.
            _ => self.input.skip().map_err(broken),
        }
    }

    fn enter(&mut self, depth: usize) -> Result<(), Malformed> {
        check_depth(depth)?;
        self.items += 1;
        if self.items > MAX_ITEMS {
            return Err(Malformed::new(format!("more than {MAX_ITEMS} data items")));
        }
        Ok(())
    }

    fn next_type(&self) -> Result<Type, Malformed> {
        self.input.datatype().map_err(broken)
    }

    /// Whether another item follows in an array or map; passes over the break at the end of one without a length.
    fn more(&mut self, left: &mut Option<u64>) -> Result<bool, Malformed> {
        match left {
            Some(0) => Ok(false),
            Some(left) => {
                *left -= 1;
                Ok(true)
            }
            None if self.next_type()? == Type::Break => {
                self.input.set_position(self.input.position() + 1);
                Ok(false)
            }
            None => Ok(true),
        }
    }

    fn key(&mut self) -> Result<Cow<'a, str>, Malformed> {
        match self.next_type()? {
            Type::String | Type::StringIndef => self.text(),
            found => Err(Malformed::new(format!("expected text as a key, found {}", name_of(found)))),
        }
    }

    fn text(&mut self) -> Result<Cow<'a, str>, Malformed> {
        if self.next_type()? == Type::String {
            return self.input.str().map(Cow::Borrowed).map_err(broken);
        }
        let parts = self.input.str_iter().map_err(broken)?;
        parts.collect::<Result<String, _>>().map(Cow::Owned).map_err(broken)
    }

    fn bytes(&mut self) -> Result<Vec<u8>, Malformed> {
        let mut out = Vec::new();
        for part in self.input.bytes_iter().map_err(broken)? {
            out.extend_from_slice(part.map_err(broken)?);
        }
        Ok(out)
    }

    fn whole(&mut self, kind: Kind) -> Result<Value, Malformed> {
        let number = self.input.int().map_err(broken)?;
        let whole = i64::try_from(number).map_err(|_| too_large(number))?;
        check_range(kind, whole)?;
        Ok(Value::from(whole))
    }

    /// A number of any form. JSON, and so a document, has none for infinities and NaN.
    fn number(&mut self, found: Type) -> Result<Value, Malformed> {
        if is_whole(found) {
            let number = self.input.int().map_err(broken)?;
            let positive = u64::try_from(number).map(Value::from);
            return positive.or_else(|_| i64::try_from(number).map(Value::from)).map_err(|_| too_large(number));
        }
        let number = if found == Type::F16 { self.half() } else { self.input.f64().map_err(broken) };
        let number = Number::from_f64(number?).ok_or_else(|| Malformed::new("expected a finite number"))?;
        Ok(Value::Number(number))
    }

    fn half(&mut self) -> Result<f64, Malformed> {
        let start = self.input.position();
        let item = self.input.input().get(start..start + half::ITEM_BYTES);
        let Some(&[_, high, low]) = item else { return Err(Malformed::new(ENDS_EARLY)) };
        self.input.set_position(start + half::ITEM_BYTES);
        Ok(half::to_f64(u16::from_be_bytes([high, low])))
    }

    /// A point in time: tag 1 and a number of seconds.
    fn time(&mut self) -> Result<Value, Malformed> {
        let tag = self.input.tag().map_err(broken)?;
        let found = self.next_type()?;
        if tag != IanaTag::Timestamp || !is_number(found) {
            let text =
                format!("expected {}, found tag {} on {}", wanted(Kind::Timestamp), tag.as_u64(), name_of(found));
            return Err(Malformed::new(text));
        }
        if is_whole(found) {
            return self.whole(Kind::Long);
        }
        // Whole seconds come out whole, however they were sent.
        let seconds = EpochSeconds(self.number(found)?.as_f64().unwrap_or_default());
        serde_json::to_value(seconds).map_err(|error| Malformed::new(error.to_string()))
    }
}

const ENDS_EARLY: &str = "body ends within an item";

fn broken(error: minicbor::decode::Error) -> Malformed {
    if error.is_end_of_input() {
        return Malformed::new(ENDS_EARLY);
    }
    Malformed::new(format!("body is not CBOR: {error}"))
}

fn too_large(number: Int) -> Malformed {
    Malformed::new(format!("{} does not fit a 64-bit integer", i128::from(number)))
}

fn is_whole(found: Type) -> bool {
    matches!(
        found,
        Type::U8 | Type::U16 | Type::U32 | Type::U64 | Type::I8 | Type::I16 | Type::I32 | Type::I64 | Type::Int
    )
}

fn is_number(found: Type) -> bool {
    is_whole(found) || matches!(found, Type::F16 | Type::F32 | Type::F64)
}

fn wanted(kind: Kind) -> &'static str {
    match kind {
        Kind::Structure | Kind::Map => "a map",
        Kind::List => "an array",
        Kind::Document => "a value",
        Kind::String => "text",
        Kind::Integer | Kind::Long => "a whole number",
        Kind::Float | Kind::Double => "a number",
        Kind::Boolean => "true or false",
        Kind::Timestamp => "a time (tag 1)",
        Kind::Blob => "bytes",
    }
}

fn name_of(found: Type) -> &'static str {
    match found {
        Type::Bool => "true or false",
        Type::Null | Type::Undefined => "null",
        Type::F16 | Type::F32 | Type::F64 => "a number with a fraction",
        Type::Bytes | Type::BytesIndef => "bytes",
        Type::String | Type::StringIndef => "text",
        Type::Array | Type::ArrayIndef => "an array",
        Type::Map | Type::MapIndef => "a map",
        Type::Tag => "a tag",
        Type::Break => "a break",
        Type::Simple => "a simple value",
        Type::Unknown(_) => "a reserved byte",
        _ => "a whole number",
    }
}
