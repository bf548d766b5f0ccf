//! XML answers (Query, EC2, REST-XML) to documents, by the service's tables.

use aws_protocol::{EpochSeconds, Kind, Location, MemberModel, ServiceModel, ShapeModel};
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::{Map, Number, Value};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// Deepest nesting read; answers of the services spoken stay below half of it.
const MAX_DEPTH: usize = 64;

/// An element without its attributes and namespaces.
#[derive(Clone, Debug, Default)]
pub(crate) struct Element {
    pub name: String,
    pub text: String,
    pub children: Vec<Element>,
}

impl Element {
    pub(crate) fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The first element of this name anywhere below, itself included.
    pub(crate) fn find(&self, name: &str) -> Option<&Element> {
        if self.name == name {
            return Some(self);
        }
        self.children.iter().find_map(|child| child.find(name))
    }
}

/// Reads a document into its root element.
pub(crate) fn parse(body: &[u8]) -> Result<Element, String> {
    let text = std::str::from_utf8(body).map_err(|_| "not UTF-8".to_string())?;
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element> = Vec::new();
    loop {
        let closed = match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(start) => {
                if open.len() >= MAX_DEPTH {
                    return Err("nested too deeply".into());
                }
                open.push(named(start.local_name().as_ref()));
                continue;
            }
            Event::Empty(start) => named(start.local_name().as_ref()),
            Event::End(_) => open.pop().ok_or("an element is closed that was never opened")?,
            Event::Text(text) => {
                append(&mut open, &text.xml10_content());
                continue;
            }
            Event::CData(text) => {
                append(&mut open, &text.xml10_content());
                continue;
            }
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().map_err(|error| error.to_string())?;
                let character =
                    character.or_else(|| predefined(&reference.xml10_content())).ok_or("unknown entity")?;
                append(&mut open, character.encode_utf8(&mut [0; 4]));
                continue;
            }
            Event::DocType(_) => return Err("it has a document type definition".into()),
            Event::Eof => return Err("it ends within an element".into()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
        };
        match open.last_mut() {
            Some(parent) => parent.children.push(closed),
            None => return Ok(closed),
        }
    }
}

fn named(name: &str) -> Element {
    Element { name: name.to_string(), ..Element::default() }
}

fn append(open: &mut [Element], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
}

fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

/// Reads the body members of a structure.
pub(crate) fn structure(service: &ServiceModel, shape: &ShapeModel, element: &Element) -> Value {
    let mut out = Map::new();
    for member in shape.members.iter().filter(|member| member.location == Location::Body) {
        if let Some(value) = member_value(service, member, element) {
            out.insert(member.name.to_string(), value);
        }
    }
    Value::Object(out)
}

fn member_value(service: &ServiceModel, member: &MemberModel, parent: &Element) -> Option<Value> {
    let shape = service.shape(member.shape);
    let named = || parent.children.iter().filter(|child| child.name == member.wire_name());
    match (shape.kind, member.flattened || shape.flattened) {
        (Kind::List, true) => named().next().map(|_| items(service, shape, named())),
        (Kind::Map, true) => named().next().map(|_| entries(service, shape, named())),
        _ => named().next().and_then(|element| value(service, shape, element)),
    }
}

fn value(service: &ServiceModel, shape: &ShapeModel, element: &Element) -> Option<Value> {
    let text = element.text.trim();
    match shape.kind {
        Kind::Structure | Kind::Document => Some(structure(service, shape, element)),
        // The item's name differs between Query (`member`) and EC2 (`item`): every child is one.
        Kind::List => Some(items(service, shape, element.children.iter())),
        Kind::Map => Some(entries(service, shape, element.children.iter())),
        Kind::String | Kind::Blob => Some(Value::String(element.text.clone())),
        Kind::Boolean => text.parse().ok().map(Value::Bool),
        Kind::Integer | Kind::Long => text.parse::<i64>().ok().map(Value::from),
        Kind::Float | Kind::Double => text.parse().ok().and_then(Number::from_f64).map(Value::Number),
        Kind::Timestamp => timestamp(text),
    }
}

fn items<'a>(service: &ServiceModel, shape: &ShapeModel, elements: impl Iterator<Item = &'a Element>) -> Value {
    let item = service.shape(shape.members[0].shape);
    Value::Array(elements.filter_map(|element| value(service, item, element)).collect())
}

fn entries<'a>(service: &ServiceModel, shape: &ShapeModel, elements: impl Iterator<Item = &'a Element>) -> Value {
    let mut out = Map::new();
    let [key, item] = shape.members else { return Value::Object(out) };
    for entry in elements {
        let name = entry.child(key.wire_name());
        let found = entry.child(item.wire_name()).and_then(|child| value(service, service.shape(item.shape), child));
        if let Some((name, found)) = name.zip(found) {
            out.insert(name.text.clone(), found);
        }
    }
    Value::Object(out)
}

fn timestamp(text: &str) -> Option<Value> {
    let time = OffsetDateTime::parse(text, &Rfc3339).ok()?;
    let millis = i64::try_from(time.unix_timestamp_nanos() / 1_000_000).ok()?;
    serde_json::to_value(EpochSeconds::from_millis(millis)).ok()
}
