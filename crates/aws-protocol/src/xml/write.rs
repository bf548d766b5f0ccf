//! Documents to XML.
//!
//! Promises: whatever text a document holds, the result is well-formed: characters XML cannot carry become U+FFFD.

use serde_json::Value;

use crate::model::{Kind, Location, MemberModel, ServiceModel, ShapeModel, TimestampFormat};
use crate::scalar::to_text;

/// Grows one XML document.
pub(crate) struct Writer {
    text: String,
}

impl Writer {
    pub(crate) fn new() -> Self {
        Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_string() }
    }

    pub(crate) fn finish(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    /// `<name xmlns="namespace">`
    pub(crate) fn open(&mut self, name: &str, namespace: Option<&str>) {
        self.text.push('<');
        self.text.push_str(name);
        if let Some(namespace) = namespace {
            self.text.push_str(" xmlns=\"");
            escape(namespace, &mut self.text);
            self.text.push('"');
        }
        self.text.push('>');
    }

    /// `</name>`
    pub(crate) fn close(&mut self, name: &str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    /// `<name>text</name>`
    pub(crate) fn element(&mut self, name: &str, text: &str) {
        self.open(name, None);
        self.text(text);
        self.close(name);
    }

    /// Text, escaped.
    pub(crate) fn text(&mut self, text: &str) {
        escape(text, &mut self.text);
    }

    /// The members of a structure that travel in the body.
    pub(crate) fn members(&mut self, model: &ServiceModel, shape: &ShapeModel, document: &Value) {
        for member in shape.members.iter().filter(|member| member.location == Location::Body) {
            match document.get(member.name) {
                None | Some(Value::Null) => {}
                Some(value) => self.member(model, member, value),
            }
        }
    }

    fn member(&mut self, model: &ServiceModel, member: &MemberModel, value: &Value) {
        let shape = model.shape(member.shape);
        let flattened = member.flattened || shape.flattened;
        let name = member.wire_name();
        match (shape.kind, value) {
            (Kind::List, Value::Array(items)) if flattened => {
                items.iter().for_each(|item| self.value(model, &shape.members[0], name, item));
            }
            (Kind::Map, Value::Object(object)) if flattened => {
                object.iter().for_each(|(key, item)| self.entry(model, shape, name, key, item));
            }
            _ => self.value(model, member, name, value),
        }
    }

    /// One element called `name` with the value of `member`'s shape.
    fn value(&mut self, model: &ServiceModel, member: &MemberModel, name: &str, value: &Value) {
        let shape = model.shape(member.shape);
        match (shape.kind, value) {
            (Kind::Structure, _) => {
                self.open(name, None);
                self.members(model, shape, value);
                self.close(name);
            }
            (Kind::List, Value::Array(items)) => {
                let item = &shape.members[0];
                self.open(name, None);
                items.iter().for_each(|inner| self.value(model, item, item.location_name.unwrap_or("member"), inner));
                self.close(name);
            }
            (Kind::Map, Value::Object(object)) => {
                self.open(name, None);
                object.iter().for_each(|(key, item)| self.entry(model, shape, "entry", key, item));
                self.close(name);
            }
            _ => {
                let format = member.timestamp_format.or(shape.timestamp_format).unwrap_or(TimestampFormat::Iso8601);
                if let Some(text) = to_text(shape, format, value) {
                    self.element(name, &text);
                }
            }
        }
    }

    fn entry(&mut self, model: &ServiceModel, map: &ShapeModel, name: &str, key: &str, value: &Value) {
        self.open(name, None);
        self.element(map.members[0].wire_name(), key);
        self.value(model, &map.members[1], map.members[1].wire_name(), value);
        self.close(name);
    }
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // A reader would turn a bare carriage return into a line feed.
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' => out.push(letter),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(letter),
        }
    }
}
