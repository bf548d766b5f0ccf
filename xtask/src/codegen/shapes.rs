//! Prints the Rust structs and the enum value lists of a model.

use std::fmt::Write;

use super::model::Model;
use super::names::{constant, field, literal, type_name};

pub fn print(model: &Model, out: &mut String) {
    for (name, shape) in &model.shapes {
        if shape.is_struct() {
            print_struct(model, name, out);
        } else if !shape.values.is_empty() {
            let values: Vec<String> = shape.values.iter().map(|value| literal(value)).collect();
            let _ = write!(
                out,
                "\n/// Values of enum `{name}`.\npub const {}: &[&str] = &[{}];\n",
                constant(name),
                values.join(", ")
            );
        }
    }
}

fn print_struct(model: &Model, name: &str, out: &mut String) {
    let service = &model.metadata.service_id;
    let _ = write!(
        out,
        "\n/// Structure `{name}` of {service}.\n\
         #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]\n\
         #[serde(default)]\n\
         pub struct {} {{",
        type_name(name)
    );
    for (member, details) in &model.shapes[name].members {
        let mut rust = rust_type(model, &details.shape);
        let inner = &details.shape;
        if model.shapes[inner].is_struct() && (inner == name || model.embeds(inner, name)) {
            rust = format!("Box<{rust}>");
        }
        let _ = write!(
            out,
            "\n    /// `{member}`\n    #[serde(rename = {}, skip_serializing_if = \"Option::is_none\")]\n    pub {}: Option<{rust}>,",
            literal(member),
            field(member),
        );
    }
    out.push_str(if model.shapes[name].members.is_empty() { "}\n" } else { "\n}\n" });
}

fn rust_type(model: &Model, name: &str) -> String {
    let shape = &model.shapes[name];
    let inner = |member: &Option<super::model::Member>| {
        rust_type(model, &member.as_ref().expect("lists and maps have their parts").shape)
    };
    match shape.kind.as_str() {
        "structure" if shape.document => "serde_json::Value".to_string(),
        "structure" => type_name(name),
        "list" => format!("Vec<{}>", inner(&shape.member)),
        "map" => format!("BTreeMap<String, {}>", inner(&shape.value)),
        "integer" | "long" => "i64".to_string(),
        "float" | "double" => "f64".to_string(),
        "boolean" => "bool".to_string(),
        "timestamp" => "EpochSeconds".to_string(),
        "blob" => "Blob".to_string(),
        _ => "String".to_string(),
    }
}
