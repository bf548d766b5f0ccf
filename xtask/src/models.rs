//! `cargo xtask models import`: takes the facts out of the published service models.
//!
//! Promises: the result holds names, shapes, constraints and bindings of the operations listed in
//! `models/operations.txt` and of nothing else; all prose, endpoint rules and client hints are left out.
//! Needs an installed botocore and `python3` (to unpack), so it is a maintainer's command; building the project
//! needs neither.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};
use serde_json::{Map, Value};

#[derive(clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(clap::Subcommand)]
enum Task {
    /// Cut the published models down to the operations in `models/operations.txt`.
    Import {
        /// Directory of an installed botocore (the one that holds `data/`).
        #[arg(long)]
        botocore: PathBuf,
    },
}

/// One service of `models/operations.txt`.
struct Selection {
    name: String,
    source: String,
    operations: Vec<String>,
}

pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let Task::Import { botocore } = &arguments.task;
    let models = crate::repository_root().join("models");
    for selection in read_selection(&models.join("operations.txt"))? {
        let file = botocore.join("data").join(&selection.source).join("service-2.json.gz");
        let published = unpack(&file)?;
        let kept = cut(&published, &selection).with_context(|| format!("service {}", selection.name))?;
        let mut text = serde_json::to_string_pretty(&kept)?;
        text.push('\n');
        std::fs::write(models.join(format!("{}.json", selection.name)), text)?;
    }
    Ok(())
}

fn read_selection(path: &Path) -> anyhow::Result<Vec<Selection>> {
    let text = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let mut selections: Vec<Selection> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let words = line.split_whitespace().map(str::to_string);
        if line.starts_with(' ') {
            let last = selections.last_mut().context("operations before the first service")?;
            last.operations.extend(words);
        } else {
            let [name, source] = words.collect::<Vec<_>>().try_into().ok().context("want: NAME DIRECTORY/VERSION")?;
            selections.push(Selection { name, source, operations: Vec::new() });
        }
    }
    Ok(selections)
}

fn unpack(path: &Path) -> anyhow::Result<Value> {
    let script = "import gzip,sys; sys.stdout.buffer.write(gzip.open(sys.argv[1]).read())";
    let output = Command::new("python3").args(["-c", script]).arg(path).output().context("python3")?;
    if !output.status.success() {
        bail!("{}: {}", path.display(), String::from_utf8_lossy(&output.stderr));
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

const METADATA: &[&str] = &[
    "apiVersion",
    "awsQueryCompatible",
    "endpointPrefix",
    "jsonVersion",
    "protocol",
    "protocols",
    "serviceAbbreviation",
    "serviceFullName",
    "serviceId",
    "signingName",
    "targetPrefix",
    "xmlNamespace",
];
const OPERATION: &[&str] = &["name", "http", "input", "output", "errors"];
const SHAPE: &[&str] = &[
    "type",
    "required",
    "members",
    "member",
    "key",
    "value",
    "enum",
    "min",
    "max",
    "pattern",
    "exception",
    "error",
    "fault",
    "payload",
    "flattened",
    "timestampFormat",
    "xmlNamespace",
    "locationName",
    "document",
    "streaming",
    "sensitive",
    "union",
];
const MEMBER: &[&str] = &[
    "shape",
    "location",
    "locationName",
    "queryName",
    "flattened",
    "streaming",
    "timestampFormat",
    "xmlNamespace",
    "xmlAttribute",
];

fn cut(published: &Value, selection: &Selection) -> anyhow::Result<Value> {
    let all = published["operations"].as_object().context("operations")?;
    let wanted: BTreeSet<&str> = if selection.operations == ["*"] {
        all.keys().map(String::as_str).collect()
    } else {
        selection.operations.iter().map(String::as_str).collect()
    };
    let mut operations = Map::new();
    let mut pending = Vec::new();
    for name in wanted {
        let operation = pick(all.get(name).with_context(|| format!("no operation {name}"))?, OPERATION);
        pending.extend(shape_names(&operation));
        operations.insert(name.to_string(), operation);
    }
    let mut shapes = Map::new();
    while let Some(name) = pending.pop() {
        if !shapes.contains_key(&name) {
            let shape = cut_shape(&published["shapes"][&name]);
            pending.extend(shape_names(&shape));
            shapes.insert(name, shape);
        }
    }
    let mut kept = Map::new();
    kept.insert("metadata".into(), pick(&published["metadata"], METADATA));
    kept.insert("operations".into(), Value::Object(operations));
    kept.insert("shapes".into(), Value::Object(shapes));
    Ok(Value::Object(kept))
}

fn cut_shape(shape: &Value) -> Value {
    let mut kept = pick(shape, SHAPE);
    for place in ["member", "key", "value"] {
        if let Some(member) = kept.get_mut(place) {
            *member = pick(member, MEMBER);
        }
    }
    for (_, member) in kept.get_mut("members").and_then(Value::as_object_mut).into_iter().flatten() {
        *member = pick(member, MEMBER);
    }
    kept
}

fn pick(value: &Value, keys: &[&str]) -> Value {
    let object = value.as_object().into_iter().flatten();
    Value::Object(
        object.filter(|(key, _)| keys.contains(&key.as_str())).map(|(k, v)| (k.clone(), v.clone())).collect(),
    )
}

/// Every `"shape": NAME` below `value`.
fn shape_names(value: &Value) -> Vec<String> {
    match value {
        Value::Object(object) => object
            .iter()
            .flat_map(|(key, inner)| match inner {
                Value::String(name) if key == "shape" => vec![name.clone()],
                _ => shape_names(inner),
            })
            .collect(),
        Value::Array(items) => items.iter().flat_map(shape_names).collect(),
        _ => Vec::new(),
    }
}
