//! XML request bodies (REST-XML) to documents.
//!
//! Promises: depth and number of elements are bounded, document type definitions are refused (so no entity can be
//! declared), only the five predefined entities and character references are replaced.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};
use serde_json::{Map, Value};

use crate::model::{Kind, Location, MemberModel, ServiceModel, ShapeId, ShapeModel};
use crate::scalar::{MAX_DEPTH, Malformed, check_depth, from_text};

/// More than the longest list any operation takes (1,000 keys in DeleteObjects) with all its members.
const MAX_ELEMENTS: usize = 20_000;

#[derive(Default)]
struct Element {
    name: String,
    text: String,
    children: Vec<Element>,
}

/// Reads a body into a document of `shape`; the root element's name is not looked at. An empty body is no document.
pub(crate) fn read_body(model: &ServiceModel, shape: ShapeId, body: &[u8]) -> Result<Option<Value>, Malformed> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(None);
    }
    let text = std::str::from_utf8(body).map_err(|_| Malformed::new("body is not UTF-8"))?;
    let root = parse(text)?;
    value(model, model.shape(shape), &root, 1).map(Some)
}

fn parse(text: &str) -> Result<Element, Malformed> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element> = Vec::new();
    let mut elements = 0_usize;
    loop {
        let event = reader.read_event().map_err(|error| Malformed::new(format!("body is not XML: {error}")))?;
        match event {
            Event::Start(start) => {
                elements += 1;
                if open.len() > MAX_DEPTH || elements > MAX_ELEMENTS {
                    return Err(Malformed::new("body has too many or too deeply nested elements"));
                }
                open.push(Element { name: start.local_name().as_ref().to_string(), ..Element::default() });
            }
            Event::Empty(start) => {
                elements += 1;
                if elements > MAX_ELEMENTS {
                    return Err(Malformed::new("body has too many elements"));
                }
                let element = Element { name: start.local_name().as_ref().to_string(), ..Element::default() };
                match open.last_mut() {
                    Some(parent) => parent.children.push(element),
                    None => return Ok(element),
                }
            }
            Event::End(_) => {
                let element = open.pop().ok_or_else(|| Malformed::new("body closes an element it never opened"))?;
                match open.last_mut() {
                    Some(parent) => parent.children.push(element),
                    None => return Ok(element),
                }
            }
            Event::Text(text) => push_text(&mut open, &text.xml10_content()),
            Event::CData(text) => push_text(&mut open, &text.xml10_content()),
            Event::GeneralRef(reference) => {
                let letter = resolve(&reference)?;
                push_text(&mut open, letter.encode_utf8(&mut [0; 4]));
            }
            Event::DocType(_) => return Err(Malformed::new("document type definitions are not accepted")),
            Event::Eof => return Err(Malformed::new("body ends within an element")),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

fn push_text(open: &mut [Element], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
}

fn resolve(reference: &BytesRef<'_>) -> Result<char, Malformed> {
    let character =
        reference.resolve_char_ref().map_err(|error| Malformed::new(format!("body is not XML: {error}")))?;
    let name = reference.xml10_content();
    character
        .or(match name.as_ref() {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => None,
        })
        .ok_or_else(|| Malformed::new(format!("unknown entity &{name};")))
}

fn value(model: &ServiceModel, shape: &ShapeModel, element: &Element, depth: usize) -> Result<Value, Malformed> {
    check_depth(depth)?;
    match shape.kind {
        Kind::Structure => structure(model, shape, element, depth),
        Kind::List => {
            let name = shape.members[0].location_name.unwrap_or("member");
            items(model, shape, element.children.iter().filter(|child| child.name == name), depth)
        }
        Kind::Map => entries(model, shape, element.children.iter().filter(|child| child.name == "entry"), depth),
        // Text around scalars is significant except for numbers, booleans and times, where line breaks are layout.
        Kind::String | Kind::Blob => from_text(shape, &element.text),
        _ => from_text(shape, element.text.trim()),
    }
}

fn structure(model: &ServiceModel, shape: &ShapeModel, element: &Element, depth: usize) -> Result<Value, Malformed> {
    let mut out = Map::new();
    for member in shape.members.iter().filter(|member| member.location == Location::Body && !member.xml_attribute) {
        let found = member_value(model, member, element, depth).map_err(|error| error.within(member.name))?;
        if let Some(value) = found {
            out.insert(member.name.to_string(), value);
        }
    }
    Ok(Value::Object(out))
}

fn member_value(
    model: &ServiceModel,
    member: &MemberModel,
    parent: &Element,
    depth: usize,
) -> Result<Option<Value>, Malformed> {
    let shape = model.shape(member.shape);
    let mut named = parent.children.iter().filter(|child| child.name == member.wire_name()).peekable();
    let Some(first) = named.peek() else { return Ok(None) };
    match (shape.kind, member.flattened || shape.flattened) {
        (Kind::List, true) => items(model, shape, named, depth + 1).map(Some),
        (Kind::Map, true) => entries(model, shape, named, depth + 1).map(Some),
        _ => value(model, shape, first, depth + 1).map(Some),
    }
}

fn items<'a>(
    model: &ServiceModel,
    shape: &ShapeModel,
    elements: impl Iterator<Item = &'a Element>,
    depth: usize,
) -> Result<Value, Malformed> {
    let item = model.shape(shape.members[0].shape);
    let read = |(index, element)| {
        value(model, item, element, depth + 1).map_err(|error: Malformed| error.within(&format!("[{index}]")))
    };
    elements.enumerate().map(read).collect::<Result<_, _>>().map(Value::Array)
}

fn entries<'a>(
    model: &ServiceModel,
    shape: &ShapeModel,
    elements: impl Iterator<Item = &'a Element>,
    depth: usize,
) -> Result<Value, Malformed> {
    let (key, item) = (&shape.members[0], &shape.members[1]);
    let mut out = Map::new();
    for entry in elements {
        let child = |name: &str| entry.children.iter().find(|child| child.name == name);
        let (Some(name), Some(inner)) = (child(key.wire_name()), child(item.wire_name())) else {
            return Err(Malformed::new("entry without key or value"));
        };
        let read = value(model, model.shape(item.shape), inner, depth + 1);
        out.insert(name.text.clone(), read.map_err(|error| error.within(&name.text))?);
    }
    Ok(Value::Object(out))
}
