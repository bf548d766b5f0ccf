//! Functions, which hooks are, and what their invocations wrote.

use async_trait::async_trait;
use deployment_view::{Api, Refusal, function_log_group};
use serde_json::{Value, json};
use tokio::join;

use super::board::{Cell, Part, Source};
use super::doc::{Doc, all, last};
use super::logs;
use crate::page::Section;

/// Invocations whose output is shown: as many newest streams.
const STREAMS: usize = 5;

/// The page of all.
pub(crate) struct Functions;

#[async_trait]
impl Source for Functions {
    fn title(&self) -> String {
        "Functions".into()
    }

    fn section(&self) -> Section {
        Section::Functions
    }

    async fn parts(&self, api: &dyn Api) -> Result<Vec<Part>, Refusal> {
        let model = &aws_api::lambda::MODEL;
        let found = all(api, model, "ListFunctions", json!({}), "Functions", ("NextMarker", "Marker")).await?;
        let row = |function: &Value| {
            let function = Doc(function);
            let name = function.text("FunctionName");
            vec![
                Cell::link(&["functions", name], name),
                Cell::text(function.text("Runtime")),
                Cell::text(function.text("State")),
                Cell::text(function.text("LastModified")),
                Cell::text(function.text("Description")),
            ]
        };
        let columns = ["Function", "Runtime", "State", "Changed", "Description"];
        let rows = found.iter().map(row).collect();
        Ok(vec![Part::new("functions", "All functions").table(&columns, rows, "There are no functions.")])
    }
}

/// The page of one.
pub(crate) struct Function(String);

impl Function {
    /// Of this name.
    pub fn new(name: &str) -> Self {
        Self(name.to_owned())
    }
}

#[async_trait]
impl Source for Function {
    fn title(&self) -> String {
        format!("Function {}", self.0)
    }

    fn section(&self) -> Section {
        Section::Functions
    }

    async fn parts(&self, api: &dyn Api) -> Result<Vec<Part>, Refusal> {
        let input = json!({ "FunctionName": self.0 });
        let group = function_log_group(&self.0);
        let (answer, written) = join!(
            api.call_document(&aws_api::lambda::MODEL, "GetFunctionConfiguration", input),
            logs::newest(api, &group, STREAMS)
        );
        let output = match written {
            Ok(streams) if streams.iter().all(|(_, lines)| lines.is_empty()) => {
                Part { note: "It has written nothing yet.".into(), ..Part::new("invocations", "Newest invocations") }
            }
            Ok(streams) => streams
                .iter()
                .fold(Part::new("invocations", "Newest invocations"), |part, (name, lines)| part.log(name, lines)),
            Err(refusal) => Part::refused("invocations", "Newest invocations", &refusal),
        };
        Ok(vec![settings(Doc(&answer?)), output])
    }
}

/// Names of its environment only: the values may be secrets.
fn settings(function: Doc<'_>) -> Part {
    let variables = function.get("Environment").get("Variables").0.as_object();
    let names: Vec<&str> = variables.into_iter().flatten().map(|(name, _)| name.as_str()).collect();
    let seconds = function.number("Timeout");
    Part::new("about", "Settings").facts([
        ("Runtime", Cell::text(function.text("Runtime"))),
        ("Handler", Cell::text(function.text("Handler"))),
        ("State", Cell::text(function.text("State"))),
        ("Timeout", Cell::text(if seconds.is_empty() { seconds } else { format!("{seconds} s") })),
        ("Role", Cell::text(last(function.text("Role")))),
        ("Environment", Cell::text(names.join(", "))),
        ("Changed", Cell::text(function.text("LastModified"))),
        ("Description", Cell::text(function.text("Description"))),
    ])
}
