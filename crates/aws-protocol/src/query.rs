//! Form bodies of AWS Query and of EC2's dialect to documents.
//!
//! Promises: bounded work: the number of parameters, the depth of their names and the size of the tree follow from
//! the body. A parameter given twice is refused instead of guessed at; unknown ones are ignored.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::model::{Kind, MemberModel, ServiceModel, ShapeId, ShapeModel};
use crate::scalar::{Malformed, check_depth, from_text, shown};

/// No operation takes nearly as many parameters.
const MAX_PARAMETERS: usize = 4096;
/// A list or map in a structure takes up to three name parts a level.
const MAX_NAME_PARTS: usize = 3 * crate::scalar::MAX_DEPTH;

/// A part of a name is a few bytes long and costs some thousand in memory. Names share their parts: no honest request
/// comes near this.
const MAX_TREE_NODES: usize = 4 * MAX_PARAMETERS;

/// Which dialect of Query.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    Query,
    Ec2,
}

/// The value of one parameter of a form, without reading the rest into a tree.
pub(crate) fn parameter(form: &[u8], name: &str) -> Option<String> {
    form_urlencoded::parse(form).find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

#[derive(Default)]
struct Node {
    text: Option<String>,
    parts: BTreeMap<String, Node>,
}

/// Reads a form into a document of structure `shape`.
pub(crate) fn read_form(
    model: &ServiceModel,
    shape: ShapeId,
    form: &[u8],
    dialect: Dialect,
) -> Result<Value, Malformed> {
    let tree = tree_of(form)?;
    Form { model, dialect }.structure(model.shape(shape), &tree, 1)
}

fn tree_of(form: &[u8]) -> Result<Node, Malformed> {
    let mut root = Node::default();
    let mut nodes = 0;
    for (index, (name, value)) in form_urlencoded::parse(form).enumerate() {
        if index >= MAX_PARAMETERS {
            return Err(Malformed::new(format!("more than {MAX_PARAMETERS} parameters")));
        }
        let mut node = &mut root;
        for (depth, part) in name.split('.').enumerate() {
            if depth >= MAX_NAME_PARTS {
                return Err(Malformed::new(format!("a parameter name has more than {MAX_NAME_PARTS} parts")));
            }
            node = node.parts.entry(part.to_string()).or_insert_with(|| {
                nodes += 1;
                Node::default()
            });
            if nodes > MAX_TREE_NODES {
                return Err(Malformed::new("the names of the parameters have too many parts together"));
            }
        }
        if node.text.replace(value.into_owned()).is_some() {
            return Err(Malformed::new("given twice").within(&name));
        }
    }
    Ok(root)
}

struct Form<'a> {
    model: &'a ServiceModel,
    dialect: Dialect,
}

impl Form<'_> {
    fn structure(&self, shape: &ShapeModel, node: &Node, depth: usize) -> Result<Value, Malformed> {
        check_depth(depth)?;
        let mut out = Map::new();
        for member in shape.members {
            let inner = self.model.shape(member.shape);
            let found = match inner.kind {
                Kind::List => self.list(member, inner, node, depth),
                _ => match node.parts.get(self.name_of(member).as_str()) {
                    Some(part) => self.value(member, inner, part, depth + 1).map(Some),
                    None => Ok(None),
                },
            };
            if let Some(value) = found.map_err(|error| error.within(member.name))? {
                out.insert(member.name.to_string(), value);
            }
        }
        Ok(Value::Object(out))
    }

    fn value(&self, member: &MemberModel, shape: &ShapeModel, node: &Node, depth: usize) -> Result<Value, Malformed> {
        match (shape.kind, &node.text) {
            (Kind::Structure, _) => self.structure(shape, node, depth),
            (Kind::Map, _) => self.map(member, shape, node, depth),
            (Kind::List, _) => self.items(shape, list_part(shape, node), depth),
            (_, Some(text)) => from_text(shape, text),
            (_, None) => Err(Malformed::new("expected a value, found members")),
        }
    }

    /// A list member. An empty one is written `Name=`.
    fn list(
        &self,
        member: &MemberModel,
        shape: &ShapeModel,
        parent: &Node,
        depth: usize,
    ) -> Result<Option<Value>, Malformed> {
        let flattened = self.dialect == Dialect::Ec2 || member.flattened || shape.flattened;
        let item_name = shape.members[0].location_name;
        let name = self.name_of(member);
        // A flattened list takes its item's name in place of its own, when the item has one (Query only).
        let name = item_name.filter(|_| flattened && self.dialect == Dialect::Query).map_or(name, str::to_string);
        let Some(node) = parent.parts.get(name.as_str()) else { return Ok(None) };
        if let Some(text) = node.text.as_deref().filter(|text| !text.is_empty()) {
            return Err(Malformed::new(format!("expected numbered items, found {}", shown(text))));
        }
        let items = if flattened { Some(node) } else { list_part(shape, node) };
        self.items(shape, items, depth + 1).map(Some)
    }

    fn items(&self, shape: &ShapeModel, numbered: Option<&Node>, depth: usize) -> Result<Value, Malformed> {
        check_depth(depth)?;
        let item = &shape.members[0];
        let mut out = Vec::new();
        for (number, node) in numbered.map(in_order).transpose()?.unwrap_or_default() {
            let value = self.value(item, self.model.shape(item.shape), node, depth + 1);
            out.push(value.map_err(|error| error.within(&format!("[{number}]")))?);
        }
        Ok(Value::Array(out))
    }

    fn map(&self, member: &MemberModel, shape: &ShapeModel, node: &Node, depth: usize) -> Result<Value, Malformed> {
        check_depth(depth)?;
        let flattened = member.flattened || shape.flattened;
        let entries = if flattened { Some(node) } else { node.parts.get("entry") };
        let (key, value) = (&shape.members[0], &shape.members[1]);
        let mut out = Map::new();
        for (number, entry) in entries.map(in_order).transpose()?.unwrap_or_default() {
            let at = format!("[{number}]");
            let name = entry.parts.get(key.wire_name()).and_then(|node| node.text.clone());
            let name = name.ok_or_else(|| Malformed::new("entry without key").within(&at))?;
            let inner = entry.parts.get(value.wire_name());
            let inner = inner.ok_or_else(|| Malformed::new("entry without value").within(&at))?;
            let read = self.value(value, self.model.shape(value.shape), inner, depth + 1);
            out.insert(name, read.map_err(|error| error.within(&at))?);
        }
        Ok(Value::Object(out))
    }

    fn name_of(&self, member: &MemberModel) -> String {
        if self.dialect == Dialect::Query {
            return member.wire_name().to_string();
        }
        if let Some(name) = member.query_name {
            return name.to_string();
        }
        let mut letters = member.wire_name().chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect()
    }
}

/// The node below which the items of a wrapped list are numbered.
fn list_part<'a>(shape: &ShapeModel, node: &'a Node) -> Option<&'a Node> {
    node.parts.get(shape.members[0].location_name.unwrap_or("member"))
}

/// Numbered parts in the order of their numbers; gaps are allowed.
fn in_order(node: &Node) -> Result<Vec<(u32, &Node)>, Malformed> {
    let numbered = node.parts.iter().map(|(name, part)| match name.parse::<u32>() {
        Ok(number) => Ok((number, part)),
        Err(_) => Err(Malformed::new("expected a number").within(name)),
    });
    let mut numbered = numbered.collect::<Result<Vec<_>, _>>()?;
    numbered.sort_by_key(|(number, _)| *number);
    Ok(numbered)
}
