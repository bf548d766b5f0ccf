//! `cargo xtask codegen`: from `models/*.json` to `crates/aws-api/src/*/generated.rs`.
//!
//! Promises: the same models give the same bytes, and `--check` writes nothing. `model` reads a model, `shapes`
//! prints the Rust structs, `tables` the constant tables of the codecs.

mod model;
mod names;
mod shapes;
mod tables;

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use model::Model;

#[derive(clap::Args)]
pub struct Arguments {
    /// Compare with the committed result instead of writing it; fails when they differ.
    #[arg(long)]
    check: bool,
}

pub fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let root = crate::repository_root();
    let mut stale = Vec::new();
    for file in model_files(&root.join("models"))? {
        let name = file.file_stem().and_then(|stem| stem.to_str()).context("file name")?.to_string();
        let text = std::fs::read_to_string(&file)?;
        let generated = generate(&name, &text).with_context(|| format!("models/{name}.json"))?;
        let target = root.join("crates/aws-api/src").join(&name).join("generated.rs");
        if std::fs::read_to_string(&target).ok().as_deref() == Some(generated.as_str()) {
            continue;
        }
        if arguments.check {
            stale.push(name);
        } else {
            std::fs::create_dir_all(target.parent().context("directory")?)?;
            std::fs::write(&target, generated)?;
        }
    }
    if !stale.is_empty() {
        bail!("not current: {}; run `cargo xtask codegen` and commit the result", stale.join(", "));
    }
    Ok(())
}

fn model_files(directory: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(directory)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The whole of one `generated.rs`.
fn generate(name: &str, text: &str) -> anyhow::Result<String> {
    let model: Model = serde_json::from_str(text)?;
    model.check()?;
    let mut out = String::new();
    out.push_str(&format!(
        "// Made by `cargo xtask codegen` from models/{name}.json; edits here are lost.\n\n\
         use std::collections::BTreeMap;\n\n\
         use aws_protocol::{{\n    Blob, EpochSeconds, ErrorModel, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeId,\n    \
         ShapeModel, TimestampFormat,\n}};\n\
         use serde::{{Deserialize, Serialize}};\n"
    ));
    shapes::print(&model, &mut out);
    tables::print(name, &model, &mut out)?;
    Ok(out)
}

#[cfg(test)]
mod tests;
