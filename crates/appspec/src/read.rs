//! Text to tree, under limits (reliability.md 2.1).
//!
//! Promises: work and memory are bounded by the size limit of the text, whatever it holds; the first broken limit or
//! fault of syntax ends reading. Leaves out: what the tree means (`check`).

use alloc::{borrow::Cow, boxed::Box, collections::BTreeMap, format, rc::Rc, string::String, vec, vec::Vec};
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span, Tag};

use crate::error::{Errors, Problem, join, quote};
use crate::node::{Entry, Node, Place, Scalar, ScalarKind, Value};

/// Largest text in bytes.
pub(crate) const MAX_BYTES: usize = 64 * 1024;
/// Deepest nesting of lists and maps.
pub(crate) const MAX_DEPTH: usize = 16;
/// Most values in the text as written.
pub(crate) const MAX_NODES: usize = 2_000;
/// Most aliases.
pub(crate) const MAX_ALIASES: usize = 16;
/// Most values that all aliases together may stand for.
pub(crate) const MAX_EXPANSION: usize = 4_000;

/// A tree, with the faults that did not stop reading (duplicate keys).
pub(crate) struct Read {
    pub root: Node,
    pub problems: Vec<Problem>,
}

/// Reads one document.
pub(crate) fn read(text: &str) -> Result<Read, Errors> {
    check_characters(text)?;
    let text = join_surrogates(text);
    let mut reader = Reader::default();
    let mut parser = Parser::new_from_str(&text);
    loop {
        let outcome = match parser.next_event() {
            None => break,
            Some(Ok((event, span))) => reader.take(event, span),
            Some(Err(error)) => Err(syntax_problem(&error, &reader.path())),
        };
        if let Err(stop) = outcome {
            reader.problems.push(*stop);
            return Err(Errors(reader.problems));
        }
    }
    match reader.root {
        Some(root) => Ok(Read { root, problems: reader.problems }),
        None => Err(Errors(vec![*problem(
            Place::START,
            "",
            "the text is empty",
            "start with `version: 0.0` and a `Resources` list",
        )])),
    }
}

type Stop = Box<Problem>;

fn problem(place: Place, field: &str, message: impl Into<String>, remedy: &str) -> Stop {
    Box::new(Problem {
        line: place.line,
        column: place.column,
        field: if field.is_empty() { "document".into() } else { field.into() },
        message: message.into(),
        remedy: remedy.into(),
    })
}

fn syntax_problem(error: &ScanError, path: &str) -> Stop {
    let place = Place { line: error.marker().line().max(1), column: error.marker().col() + 1 };
    // The parser's own limit on brackets, met while it looks ahead.
    if error.info().contains("recursion limit") {
        let message = format!("nested more than {MAX_DEPTH} levels deep");
        return problem(place, path, message, "an AppSpec needs 8 levels; check the brackets");
    }
    let message = format!("the text is neither YAML nor JSON here: {}", error.info());
    problem(place, path, message, "check indentation, quotes and brackets at this place")
}

/// Refuses texts too long and characters no AppSpec needs before any parser sees them.
fn check_characters(text: &str) -> Result<(), Errors> {
    let refuse = |place, message: String, remedy| Err(Errors(vec![*problem(place, "", message, remedy)]));
    if text.len() > MAX_BYTES {
        let message = format!("the text has {} bytes; at most {MAX_BYTES} are read", text.len());
        return refuse(Place::START, message, "keep one AppSpec, without other material, in the text");
    }
    if text.starts_with('\u{feff}') {
        let remedy = "save the file as UTF-8 without a byte order mark";
        return refuse(Place::START, "the text begins with a byte order mark".into(), remedy);
    }
    let mut place = Place::START;
    for c in text.chars() {
        match c {
            '\n' => place = Place { line: place.line + 1, column: 0 },
            '\0' => {
                let message = "the text holds a NUL character, as UTF-16 files do".into();
                return refuse(place, message, "save the file as UTF-8 text");
            }
            '\t' | '\r' | '\u{85}' => {}
            c if c.is_control() || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}') => {
                let message = format!("the text holds the control character U+{:04X}", u32::from(c));
                return refuse(place, message, "remove it, or write it as an escape inside double quotes");
            }
            _ => {}
        }
        place.column += 1;
    }
    Ok(())
}

/// JSON writes characters beyond U+FFFF as two `\u` escapes, YAML does not know that form: join them. Only for texts
/// that look like JSON; escaped backslashes are stepped over.
fn join_surrogates(text: &str) -> Cow<'_, str> {
    if !text.trim_start().starts_with(['{', '[']) || !text.contains("\\ud") && !text.contains("\\uD") {
        return Cow::Borrowed(text);
    }
    let unit = |at: &str| {
        let digits = at.strip_prefix("\\u")?.get(..4)?;
        u16::from_str_radix(digits, 16).ok()
    };
    let mut joined = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        joined.push_str(before);
        let pair = unit(escape).zip(escape.get(6..).and_then(unit));
        let character = pair.and_then(|(high, low)| char::decode_utf16([high, low]).next()?.ok());
        let taken = match character {
            Some(character) if u32::from(character) > 0xffff => {
                joined.push(character);
                12
            }
            _ => {
                let taken = 1 + escape[1..].chars().next().map_or(0, char::len_utf8);
                joined.push_str(&escape[..taken]);
                taken
            }
        };
        rest = &escape[taken..];
    }
    joined.push_str(rest);
    Cow::Owned(joined)
}

/// A container being read.
struct Frame {
    place: Place,
    anchor: usize,
    content: Content,
}

enum Content {
    List(Vec<Node>),
    Map { entries: Vec<Entry>, key: Option<(Rc<str>, Place)>, seen: BTreeMap<String, Place> },
}

#[derive(Default)]
struct Reader {
    stack: Vec<Frame>,
    root: Option<Node>,
    documents: usize,
    nodes: usize,
    aliases: usize,
    expansion: usize,
    anchors: BTreeMap<usize, Node>,
    problems: Vec<Problem>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Stop> {
        let place = Place { line: span.start.line().max(1), column: span.start.col() + 1 };
        match event {
            Event::DocumentStart(_) => self.start_document(place),
            Event::Scalar(text, style, anchor, tag) => {
                self.count(place)?;
                let kind = self.scalar_kind(&text, style, tag.as_deref(), place)?;
                let value = Value::Scalar(Scalar { text: Rc::from(&*text), kind });
                self.finish(Node { place, value }, anchor, style == ScalarStyle::Plain)
            }
            Event::SequenceStart(anchor, tag) => {
                self.check_tag(tag.as_deref(), &["seq"], place)?;
                self.open(place, anchor, Content::List(Vec::new()))
            }
            Event::MappingStart(anchor, tag) => {
                self.check_tag(tag.as_deref(), &["map"], place)?;
                self.open(place, anchor, Content::Map { entries: Vec::new(), key: None, seen: BTreeMap::new() })
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(),
            Event::Alias(anchor) => self.expand(anchor, place),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
        }
    }

    fn start_document(&mut self, place: Place) -> Result<(), Stop> {
        self.documents += 1;
        if self.documents > 1 {
            return Err(problem(place, "", "a second document begins here", "keep one document; remove the `---`"));
        }
        Ok(())
    }

    fn count(&mut self, place: Place) -> Result<(), Stop> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            let message = format!("more than {MAX_NODES} values");
            return Err(problem(place, &self.path(), message, "an AppSpec has one resource and at most five hooks"));
        }
        Ok(())
    }

    fn open(&mut self, place: Place, anchor: usize, content: Content) -> Result<(), Stop> {
        self.count(place)?;
        self.check_depth(self.stack.len() + 1, place)?;
        if let Some(Frame { content: Content::Map { key: None, .. }, .. }) = self.stack.last() {
            return Err(self.not_a_key(place));
        }
        self.stack.push(Frame { place, anchor, content });
        Ok(())
    }

    fn not_a_key(&self, place: Place) -> Stop {
        problem(place, &self.path(), "a list or map stands where a key must be", "use plain words as keys")
    }

    fn check_depth(&self, depth: usize, place: Place) -> Result<(), Stop> {
        if depth > MAX_DEPTH {
            let message = format!("nested more than {MAX_DEPTH} levels deep");
            return Err(problem(place, &self.path(), message, "an AppSpec needs 8 levels; check the brackets"));
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), Stop> {
        let Some(frame) = self.stack.pop() else { return Ok(()) };
        let value = match frame.content {
            Content::List(items) => Value::List(items),
            Content::Map { entries, .. } => Value::Map(entries),
        };
        self.finish(Node { place: frame.place, value }, frame.anchor, false)
    }

    /// Puts a finished value where it belongs: under its key, into its list, or at the root.
    fn finish(&mut self, node: Node, anchor: usize, plain: bool) -> Result<(), Stop> {
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.stack.last_mut().map(|frame| &mut frame.content) {
            None => self.root = Some(node),
            Some(Content::List(items)) => items.push(node),
            Some(Content::Map { entries, key, .. }) => match key.take() {
                Some((key, key_place)) => entries.push(Entry { key, key_place, node }),
                None => return self.take_key(node, plain),
            },
        }
        Ok(())
    }

    /// Keeps a key for the value that follows; notes it when the map has it already, also in other case.
    fn take_key(&mut self, node: Node, plain: bool) -> Result<(), Stop> {
        let Value::Scalar(scalar) = node.value else { return Err(self.not_a_key(node.place)) };
        if plain && &*scalar.text == "<<" {
            let remedy = "write the keys out; merge keys are not read";
            return Err(problem(node.place, &self.path(), "a merge key `<<`", remedy));
        }
        let path = self.path();
        let Some(Frame { content: Content::Map { key, seen, .. }, .. }) = self.stack.last_mut() else {
            return Ok(());
        };
        let folded = scalar.text.to_lowercase();
        match seen.get(&folded) {
            None => {
                seen.insert(folded, node.place);
            }
            Some(first) => {
                let message = format!("the key {} was given before, in line {}", quote(&scalar.text), first.line);
                let remedy = "keep one of them; upper and lower case do not make keys differ";
                let field = join(&path, &scalar.text);
                self.problems.push(*problem(node.place, &field, message, remedy));
            }
        }
        *key = Some((scalar.text, node.place));
        Ok(())
    }

    fn expand(&mut self, anchor: usize, place: Place) -> Result<(), Stop> {
        self.count(place)?;
        self.aliases += 1;
        if self.aliases > MAX_ALIASES {
            let message = format!("more than {MAX_ALIASES} aliases");
            return Err(problem(place, &self.path(), message, "write the values out"));
        }
        let Some(node) = self.anchors.get(&anchor) else {
            let message = "an alias stands inside the value it refers to";
            return Err(problem(place, &self.path(), message, "write the value out; a value cannot hold itself"));
        };
        let (size, depth) = node.size_and_depth();
        self.expansion += size;
        if self.expansion > MAX_EXPANSION {
            let message = format!("aliases stand for more than {MAX_EXPANSION} values");
            return Err(problem(place, &self.path(), message, "write the values out"));
        }
        self.check_depth(self.stack.len() + depth, place)?;
        let node = node.clone();
        self.finish(node, 0, false)
    }

    fn scalar_kind(
        &self,
        text: &str,
        style: ScalarStyle,
        tag: Option<&Tag>,
        place: Place,
    ) -> Result<ScalarKind, Stop> {
        self.check_tag(tag, &["str", "int", "float", "bool", "null"], place)?;
        Ok(match (tag.map(|tag| tag.suffix.as_str()), style) {
            (Some("str"), _) => ScalarKind::Text,
            (Some(_), _) | (None, ScalarStyle::Plain) => ScalarKind::of_plain(text),
            (None, _) => ScalarKind::Text,
        })
    }

    fn check_tag(&self, tag: Option<&Tag>, allowed: &[&str], place: Place) -> Result<(), Stop> {
        let Some(tag) = tag else { return Ok(()) };
        if tag.is_yaml_core_schema() && allowed.contains(&tag.suffix.as_str()) {
            return Ok(());
        }
        let name = quote(&format!("{}{}", tag.handle, tag.suffix));
        let remedy = "remove the tag; an AppSpec needs none";
        Err(problem(place, &self.path(), format!("the tag {name} is unknown here"), remedy))
    }

    /// Path of the value being read, e.g. `Resources[0].TargetService`.
    fn path(&self) -> String {
        self.stack.iter().fold(String::new(), |path, frame| match &frame.content {
            Content::List(items) => format!("{path}[{}]", items.len()),
            Content::Map { key: Some((key, _)), .. } => join(&path, key),
            Content::Map { key: None, .. } => path,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn pairs_of_json_escapes_become_one_character_and_others_stay() {
        let text = "{\"a\": \"\\ud83d\\uDE00 \\\\ud83d\\u00e9\"}";
        assert_eq!(join_surrogates(text), "{\"a\": \"\u{1f600} \\\\ud83d\\u00e9\"}".to_string());
        assert_eq!(join_surrogates("{\"a\": \"\\ud83d\"}"), "{\"a\": \"\\ud83d\"}");
    }
}
