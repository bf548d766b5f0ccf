//! Hook functions: the demo's hook as a zip with a `bootstrap`, and what its logs tell.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;

use super::api::{Api, text};
use super::processes::MARK;
use super::server::binary;

/// What the hook of a deployment does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hook {
    /// Asks the test listener and reports Succeeded when this version answers, else Failed.
    Expects(&'static str),
    /// Never calls back.
    Silent,
}

const BOOTSTRAP: &str = "#!/bin/sh\nexec \"$CUTOVER_EXE\" demo-hook\n";

impl Hook {
    /// Creates the function; answers its ARN. `url` is what it asks.
    pub async fn create(self, api: &Api, name: &str, url: &str, home: &Path) -> Result<String> {
        let mut variables = json!({"CUTOVER_EXE": binary(), "HOOK_URL": url, MARK: home});
        match self {
            Self::Expects(version) => variables["HOOK_EXPECTS"] = json!(version),
            Self::Silent => variables["HOOK_MODE"] = json!("silent"),
        }
        let input = json!({
            "FunctionName": name,
            "Role": "arn:aws:iam::000000000000:role/hook",
            "Runtime": "provided.al2023",
            "Handler": "bootstrap",
            "Timeout": 30,
            "Code": {"ZipFile": package()?},
            "Environment": {"Variables": variables},
        });
        let created: Value = api.lambda("CreateFunction", input).await.context("create the hook")?;
        text(&created, "/FunctionArn")
    }
}

fn package() -> Result<String> {
    package_of(BOOTSTRAP)
}

/// A zip with this `bootstrap`, in base64.
pub fn package_of(bootstrap: &str) -> Result<String> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("bootstrap", SimpleFileOptions::default().unix_permissions(0o755))?;
    archive.write_all(bootstrap.as_bytes())?;
    let bytes = archive.finish()?.into_inner();
    Ok(base64::engine::general_purpose::STANDARD.encode(bytes))
}
