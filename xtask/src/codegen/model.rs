//! A service model as read from `models/*.json`.

use std::collections::BTreeMap;

use anyhow::bail;
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
pub struct Model {
    pub metadata: Metadata,
    pub operations: BTreeMap<String, Operation>,
    pub shapes: BTreeMap<String, Shape>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Metadata {
    pub api_version: String,
    pub aws_query_compatible: Option<Value>,
    pub endpoint_prefix: String,
    pub json_version: Option<String>,
    pub protocols: Vec<String>,
    pub service_id: String,
    pub signing_name: Option<String>,
    pub target_prefix: Option<String>,
    pub xml_namespace: Option<String>,
}

#[derive(Deserialize)]
pub struct Operation {
    pub http: Http,
    pub input: Option<Reference>,
    pub output: Option<Reference>,
    #[serde(default)]
    pub errors: Vec<Reference>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Http {
    pub method: String,
    pub request_uri: String,
    pub response_code: Option<u16>,
}

/// An operation's input, output or error.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reference {
    pub shape: String,
    pub location_name: Option<String>,
    pub result_wrapper: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Shape {
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(default)]
    pub required: Vec<String>,
    #[serde(default)]
    pub members: BTreeMap<String, Member>,
    pub member: Option<Member>,
    pub key: Option<Member>,
    pub value: Option<Member>,
    #[serde(default, rename = "enum")]
    pub values: Vec<String>,
    pub min: Option<f64>,
    pub max: Option<f64>,
    pub pattern: Option<String>,
    #[serde(default)]
    pub exception: bool,
    #[serde(default)]
    pub fault: bool,
    pub error: Option<Error>,
    pub payload: Option<String>,
    #[serde(default)]
    pub flattened: bool,
    pub timestamp_format: Option<String>,
    pub xml_namespace: Option<Namespace>,
    #[serde(default)]
    pub document: bool,
    #[serde(default)]
    pub sensitive: bool,
}

impl Shape {
    /// Whether it is printed as a Rust struct: errors live in the tables only.
    pub fn is_struct(&self) -> bool {
        self.kind == "structure" && !self.document && !self.exception
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Error {
    pub code: Option<String>,
    pub http_status_code: Option<u16>,
    pub sender_fault: Option<bool>,
}

/// A namespace: plain text or `{"uri", "prefix"}`.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Namespace {
    Plain(String),
    Prefixed { uri: String },
}

impl Namespace {
    pub fn uri(&self) -> &str {
        match self {
            Namespace::Plain(uri) | Namespace::Prefixed { uri } => uri,
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Member {
    pub shape: String,
    pub location: Option<String>,
    pub location_name: Option<String>,
    pub query_name: Option<String>,
    #[serde(default)]
    pub flattened: bool,
    pub timestamp_format: Option<String>,
    #[serde(default)]
    pub xml_attribute: bool,
}

impl Model {
    /// Refuses a model that refers to a shape it does not hold.
    pub fn check(&self) -> anyhow::Result<()> {
        let of_operations = self.operations.values().flat_map(|operation| {
            operation.input.iter().chain(&operation.output).chain(&operation.errors).map(|r| &r.shape)
        });
        let of_shapes = self.shapes.values().flat_map(|shape| {
            shape.members.values().chain(&shape.member).chain(&shape.key).chain(&shape.value).map(|m| &m.shape)
        });
        for name in of_operations.chain(of_shapes) {
            if !self.shapes.contains_key(name) {
                bail!("shape {name} is missing");
            }
        }
        Ok(())
    }

    /// Index of a shape in the printed table.
    pub fn index(&self, name: &str) -> usize {
        self.shapes.keys().position(|key| key == name).expect("checked when the model was read")
    }

    /// Whether a value of structure `from` holds a value of structure `to` without a list or map in between.
    pub fn embeds(&self, from: &str, to: &str) -> bool {
        let mut pending = vec![from];
        let mut seen = Vec::new();
        while let Some(name) = pending.pop() {
            if seen.contains(&name) {
                continue;
            }
            seen.push(name);
            let direct = self.shapes[name].members.values().map(|member| member.shape.as_str());
            for inner in direct.filter(|inner| self.shapes[*inner].is_struct()) {
                if inner == to {
                    return true;
                }
                pending.push(inner);
            }
        }
        false
    }
}
