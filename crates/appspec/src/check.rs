//! Tree to AppSpec: the rules of spec 3.1 and 3.2 for the document, the resource and the hooks.
//!
//! Promises: goes on after each fault, so that one run shows all of them. Leaves out: the resource's properties
//! (`properties`).

use alloc::{
    collections::BTreeMap,
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::ops::RangeInclusive;
use types::{FunctionName, HookEvent};

use crate::error::{Errors, Problem, join, quote};
use crate::node::{Entry, Node, Place, ScalarKind, Value};
use crate::read::Read;
use crate::{AppSpec, properties};

/// Whether `TaskDefinition` must be there and sound.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum TaskDefinitionRule {
    Required,
    FilledInLater,
}

/// Checks a tree.
pub(crate) fn app_spec(read: Read, rule: TaskDefinitionRule) -> Result<AppSpec, Errors> {
    let mut checker = Checker { problems: read.problems };
    let spec = document(&mut checker, &read.root, rule);
    let mut problems = checker.problems;
    match spec {
        Some(spec) if problems.is_empty() => Ok(spec),
        _ => {
            problems.sort_by_key(|problem| (problem.line, problem.column));
            Err(Errors(problems))
        }
    }
}

fn document(checker: &mut Checker, root: &Node, rule: TaskDefinitionRule) -> Option<AppSpec> {
    let map = checker.map(root, "")?;
    version(checker, &map);
    let target = resource(checker, &map, rule);
    let hooks = hooks(checker, &map);
    Some(AppSpec { target: target?, hooks })
}

/// `version`: 0, 0.0 or "0.0" (spec 3.1).
fn version(checker: &mut Checker, map: &Map<'_>) {
    let remedy = "write `version: 0.0`";
    let Some(node) = checker.required(map, "version", remedy) else { return };
    match &node.value {
        Value::Scalar(scalar) if matches!(&*scalar.text, "0" | "0.0") => {}
        Value::Scalar(scalar) => {
            let message = format!("the version is {}, only 0.0 is known", quote(&scalar.text));
            checker.report(node.place, "version", message, remedy);
        }
        _ => checker.wrong_type(node, "version", "the number 0.0", remedy),
    }
}

/// `Resources`: a list of one map with one key of any name (spec 3.1).
fn resource(checker: &mut Checker, map: &Map<'_>, rule: TaskDefinitionRule) -> Option<crate::TargetService> {
    let remedy = "give a list with one item, `- TargetService:`";
    let node = checker.required(map, "Resources", remedy)?;
    let items = checker.list(node, "Resources", remedy)?;
    if items.len() != 1 {
        let place = items.get(1).map_or(node.place, |item| item.place);
        let message = format!("{} resources, exactly one is deployed", items.len());
        checker.report(place, "Resources", message, remedy);
    }
    let mut found = None;
    for (index, item) in items.iter().enumerate() {
        let target = one_resource(checker, item, &format!("Resources[{index}]"), rule);
        found = found.or(target);
    }
    found
}

fn one_resource(
    checker: &mut Checker,
    item: &Node,
    path: &str,
    rule: TaskDefinitionRule,
) -> Option<crate::TargetService> {
    let map = checker.map(item, path)?;
    let [entry] = map.entries else {
        let message = format!("{} names for the resource, exactly one is needed", map.entries.len());
        let remedy = "indent `Type` and `Properties` below one name such as `TargetService:`";
        checker.report(map.place, path, message, remedy);
        return None;
    };
    let resource = checker.map(&entry.node, &join(path, &entry.key))?;
    let remedy = "write `Type: AWS::ECS::Service`";
    if let Some(node) = checker.required(&resource, "Type", remedy) {
        let field = resource.field("Type");
        if let Some(found) = checker.text(node, &field)
            && found != "AWS::ECS::Service"
        {
            checker.report(node.place, &field, format!("the type {} cannot be deployed", quote(&found)), remedy);
        }
    }
    let remedy = "give `TaskDefinition` and `LoadBalancerInfo` in it";
    let node = checker.required(&resource, "Properties", remedy)?;
    let properties = checker.map(node, &resource.field("Properties"))?;
    properties::target_service(checker, &properties, rule)
}

/// `Hooks`: a list of maps with one key, the lifecycle event, and one function (spec 3.2).
fn hooks(checker: &mut Checker, map: &Map<'_>) -> BTreeMap<HookEvent, FunctionName> {
    let mut hooks = BTreeMap::new();
    let Some(node) = map.optional("Hooks") else { return hooks };
    let remedy = "give a list with items like `- BeforeAllowTraffic: FunctionName`";
    let Some(items) = checker.list(node, "Hooks", remedy) else { return hooks };
    for (index, item) in items.iter().enumerate() {
        let path = format!("Hooks[{index}]");
        let Some(item_map) = checker.map(item, &path) else { continue };
        let [entry] = item_map.entries else {
            let message = format!("{} lifecycle events in one item, exactly one is needed", item_map.entries.len());
            checker.report(item.place, &path, message, remedy);
            continue;
        };
        if let Some((event, function)) = hook(checker, entry, &path)
            && hooks.insert(event, function).is_some()
        {
            let message = format!("{event} has a function already");
            checker.report(
                entry.key_place,
                &join(&path, &entry.key),
                message,
                "one function runs per lifecycle event",
            );
        }
    }
    hooks
}

fn hook(checker: &mut Checker, entry: &Entry, path: &str) -> Option<(HookEvent, FunctionName)> {
    let field = join(path, &entry.key);
    let event = HookEvent::ALL.into_iter().find(|event| event.as_str().eq_ignore_ascii_case(&entry.key));
    if event.is_none() {
        let names: Vec<_> = HookEvent::ALL.into_iter().map(HookEvent::as_str).collect();
        let message = format!("no hook can run at {}", quote(&entry.key));
        checker.report(entry.key_place, &field, message, &format!("use one of {}", names.join(", ")));
    }
    let function = checker.text(&entry.node, &field);
    Some((event?, FunctionName::new(function?)))
}

/// Collects faults.
pub(crate) struct Checker {
    problems: Vec<Problem>,
}

/// A map with its path.
pub(crate) struct Map<'a> {
    pub entries: &'a [Entry],
    pub place: Place,
    pub path: String,
}

impl<'a> Map<'a> {
    /// The value under a key, matched without case; nothing when it is absent or null.
    pub(crate) fn optional(&self, name: &str) -> Option<&'a Node> {
        self.entry(name).map(|entry| &entry.node).filter(|node| !node.is_null())
    }

    /// The path of the value under `name`.
    pub(crate) fn field(&self, name: &str) -> String {
        join(&self.path, name)
    }

    fn entry(&self, name: &str) -> Option<&'a Entry> {
        self.entries.iter().find(|entry| entry.key.eq_ignore_ascii_case(name))
    }
}

impl Checker {
    pub(crate) fn report(&mut self, place: Place, field: &str, message: impl Into<String>, remedy: &str) {
        self.problems.push(Problem {
            line: place.line,
            column: place.column,
            field: if field.is_empty() { "document".into() } else { field.into() },
            message: message.into(),
            remedy: remedy.into(),
        });
    }

    pub(crate) fn wrong_type(&mut self, node: &Node, field: &str, wanted: &str, remedy: &str) {
        self.report(node.place, field, format!("{} where {wanted} must be", node.describe()), remedy);
    }

    pub(crate) fn map<'a>(&mut self, node: &'a Node, path: &str) -> Option<Map<'a>> {
        let Value::Map(entries) = &node.value else {
            self.wrong_type(node, path, "a map", "give `key: value` lines; check the indentation");
            return None;
        };
        Some(Map { entries, place: node.place, path: path.into() })
    }

    pub(crate) fn list<'a>(&mut self, node: &'a Node, field: &str, remedy: &str) -> Option<&'a [Node]> {
        let Value::List(items) = &node.value else {
            self.wrong_type(node, field, "a list", remedy);
            return None;
        };
        Some(items)
    }

    /// The value under a key that must be there.
    pub(crate) fn required<'a>(&mut self, map: &Map<'a>, name: &str, remedy: &str) -> Option<&'a Node> {
        match map.entry(name) {
            None => self.report(map.place, &map.field(name), "is missing", remedy),
            Some(entry) if entry.node.is_null() => {
                self.report(entry.key_place, &map.field(name), "has no value", remedy);
            }
            Some(entry) => return Some(&entry.node),
        }
        None
    }

    /// Text that is not blank.
    pub(crate) fn text(&mut self, node: &Node, field: &str) -> Option<String> {
        let remedy = "give text that is not empty";
        match &node.value {
            Value::Scalar(scalar) if scalar.kind == ScalarKind::Text => {
                if scalar.text.trim().is_empty() {
                    self.report(node.place, field, "is empty", remedy);
                    return None;
                }
                Some(scalar.text.to_string())
            }
            Value::Scalar(scalar) if scalar.kind != ScalarKind::Null => {
                let remedy = format!("put quotes around it: \"{}\"", scalar.text.escape_debug());
                self.wrong_type(node, field, "text", &remedy);
                None
            }
            _ => {
                self.wrong_type(node, field, "text", remedy);
                None
            }
        }
    }

    /// A whole number, also as digits in quotes (spec 3.1, ContainerPort).
    pub(crate) fn whole_number(&mut self, node: &Node, field: &str, range: RangeInclusive<u32>) -> Option<u32> {
        let remedy = format!("give a whole number from {} to {}", range.start(), range.end());
        let Value::Scalar(scalar) = &node.value else {
            self.wrong_type(node, field, "a whole number", &remedy);
            return None;
        };
        let digits = !scalar.text.is_empty() && scalar.text.bytes().all(|b| b.is_ascii_digit());
        let number = scalar.text.parse::<u32>().ok().filter(|number| digits && range.contains(number));
        if number.is_none() {
            let message = format!("{} is not a number that fits here", quote(&scalar.text));
            self.report(node.place, field, message, &remedy);
        }
        number
    }
}
