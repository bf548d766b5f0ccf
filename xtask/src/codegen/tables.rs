//! Prints the constant tables (`aws_protocol::ServiceModel`) of a model.

use std::fmt::Write;

use anyhow::{Context, bail};

use super::model::{Member, Model, Operation, Shape};
use super::names::literal;

pub fn print(name: &str, model: &Model, out: &mut String) -> anyhow::Result<()> {
    let meta = &model.metadata;
    let protocols: anyhow::Result<Vec<&str>> =
        meta.protocols.iter().map(|protocol| protocol_variant(protocol)).collect();
    let _ = write!(
        out,
        "\n/// Tables of {id} {version}.\n\
         pub static MODEL: ServiceModel = ServiceModel {{\n    \
         name: {name:?},\n    service_id: {id:?},\n    api_version: {version:?},\n    signing_name: {signing:?},\n    \
         target_prefix: {prefix:?},\n    json_version: {json:?},\n    xml_namespace: {xml:?},\n    \
         protocols: &[{protocols}],\n    query_compatible: {compatible},\n    operations: OPERATIONS,\n    shapes: SHAPES,\n}};\n",
        id = meta.service_id,
        version = meta.api_version,
        signing = meta.signing_name.as_ref().unwrap_or(&meta.endpoint_prefix),
        prefix = meta.target_prefix,
        json = meta.json_version,
        xml = meta.xml_namespace,
        protocols = protocols?.join(", "),
        compatible = meta.aws_query_compatible.is_some(),
    );
    out.push_str("\nstatic OPERATIONS: &[OperationModel] = &[\n");
    for (name, operation) in &model.operations {
        print_operation(model, name, operation, out);
    }
    out.push_str("];\n\nstatic SHAPES: &[ShapeModel] = &[\n");
    for (name, shape) in &model.shapes {
        print_shape(model, name, shape, out).with_context(|| format!("shape {name}"))?;
    }
    out.push_str("];\n");
    Ok(())
}

fn protocol_variant(name: &str) -> anyhow::Result<&'static str> {
    Ok(match name {
        "json" => "Protocol::Json",
        "query" => "Protocol::Query",
        "ec2" => "Protocol::Ec2",
        "rest-json" => "Protocol::RestJson",
        "rest-xml" => "Protocol::RestXml",
        "smithy-rpc-v2-cbor" => "Protocol::RpcV2Cbor",
        other => bail!("unknown protocol {other}"),
    })
}

fn print_operation(model: &Model, name: &str, operation: &Operation, out: &mut String) {
    let id = |shape: &str| format!("ShapeId({})", model.index(shape));
    let optional = |shape: Option<String>| shape.map_or("None".to_string(), |shape| format!("Some({shape})"));
    let input = operation.input.as_ref();
    let output = operation.output.as_ref();
    let errors: Vec<String> = operation.errors.iter().map(|error| id(&error.shape)).collect();
    let _ = writeln!(
        out,
        "    OperationModel {{ name: {name:?}, method: {method:?}, request_uri: {uri:?}, response_code: {code}, \
         input: {input_id}, input_root: {root:?}, output: {output_id}, result_wrapper: {wrapper:?}, errors: &[{errors}] }},",
        method = operation.http.method,
        uri = operation.http.request_uri,
        code = operation.http.response_code.unwrap_or(200),
        input_id = optional(input.map(|input| id(&input.shape))),
        root = input.and_then(|input| input.location_name.as_ref()),
        output_id = optional(output.map(|output| id(&output.shape))),
        wrapper = output.and_then(|output| output.result_wrapper.as_ref()),
        errors = errors.join(", "),
    );
}

fn print_shape(model: &Model, name: &str, shape: &Shape, out: &mut String) -> anyhow::Result<()> {
    let _ = write!(out, "    ShapeModel {{ name: {}, kind: Kind::{}", literal(name), kind_variant(shape)?);
    for (bound, value) in [("min", shape.min), ("max", shape.max)] {
        // Fractional bounds do not occur in the operations kept; a bound that is not whole is left to the service.
        if let Some(whole) = value.filter(|value| value.fract() == 0.0) {
            let _ = write!(out, ", {bound}: Some({whole})");
        }
    }
    if let Some(pattern) = &shape.pattern {
        let _ = write!(out, ", pattern: Some({})", literal(pattern));
    }
    if !shape.values.is_empty() {
        let _ = write!(out, ", enum_values: {}", super::names::constant(name));
    }
    if let Some(payload) = &shape.payload {
        let _ = write!(out, ", payload: Some({})", literal(payload));
    }
    if shape.flattened {
        out.push_str(", flattened: true");
    }
    if let Some(format) = &shape.timestamp_format {
        let _ = write!(out, ", timestamp_format: Some({})", timestamp_variant(format)?);
    }
    if let Some(namespace) = &shape.xml_namespace {
        let _ = write!(out, ", xml_namespace: Some({})", literal(namespace.uri()));
    }
    if shape.sensitive {
        out.push_str(", sensitive: true");
    }
    if shape.exception {
        print_error(name, shape, out);
    }
    print_members(model, shape, out)?;
    out.push_str(", ..ShapeModel::PLAIN },\n");
    Ok(())
}

fn print_error(name: &str, shape: &Shape, out: &mut String) {
    let error = shape.error.as_ref();
    let status = error.and_then(|error| error.http_status_code).unwrap_or(if shape.fault { 500 } else { 400 });
    let sender = error.and_then(|error| error.sender_fault).unwrap_or(status < 500);
    let code = error.and_then(|error| error.code.as_deref()).unwrap_or(name);
    let _ = write!(out, ", error: Some(ErrorModel {{ code: {code:?}, status: {status}, sender: {sender} }})");
}

fn print_members(model: &Model, shape: &Shape, out: &mut String) -> anyhow::Result<()> {
    let members: Vec<(&str, &Member)> = match shape.kind.as_str() {
        "list" => vec![("member", shape.member.as_ref().context("list without member")?)],
        "map" => vec![
            ("key", shape.key.as_ref().context("map without key")?),
            ("value", shape.value.as_ref().context("map without value")?),
        ],
        _ => shape.members.iter().map(|(name, member)| (name.as_str(), member)).collect(),
    };
    if members.is_empty() {
        return Ok(());
    }
    out.push_str(", members: &[\n");
    for (name, member) in members {
        let _ = write!(out, "        MemberModel::new({name:?}, {})", model.index(&member.shape));
        if shape.required.iter().any(|required| required == name) {
            out.push_str(".required()");
        }
        if let Some(location) = &member.location {
            let _ = write!(out, ".at({})", location_variant(location)?);
        }
        if let Some(wire) = &member.location_name {
            let _ = write!(out, ".named({wire:?})");
        }
        if let Some(wire) = &member.query_name {
            let _ = write!(out, ".query_named({wire:?})");
        }
        if member.flattened {
            out.push_str(".flat()");
        }
        if member.xml_attribute {
            out.push_str(".attribute()");
        }
        if let Some(format) = &member.timestamp_format {
            let _ = write!(out, ".format({})", timestamp_variant(format)?);
        }
        out.push_str(",\n");
    }
    out.push_str("    ]");
    Ok(())
}

fn kind_variant(shape: &Shape) -> anyhow::Result<&'static str> {
    Ok(match shape.kind.as_str() {
        "structure" if shape.document => "Document",
        "structure" => "Structure",
        "list" => "List",
        "map" => "Map",
        "string" | "character" => "String",
        "integer" => "Integer",
        "long" => "Long",
        "float" => "Float",
        "double" => "Double",
        "boolean" => "Boolean",
        "timestamp" => "Timestamp",
        "blob" => "Blob",
        other => bail!("unknown type {other}"),
    })
}

fn location_variant(name: &str) -> anyhow::Result<&'static str> {
    Ok(match name {
        "uri" => "Location::Uri",
        "querystring" => "Location::QueryString",
        "header" => "Location::Header",
        "headers" => "Location::Headers",
        "statusCode" => "Location::StatusCode",
        other => bail!("unknown location {other}"),
    })
}

fn timestamp_variant(name: &str) -> anyhow::Result<&'static str> {
    Ok(match name {
        "iso8601" => "TimestampFormat::Iso8601",
        "rfc822" => "TimestampFormat::HttpDate",
        "unixTimestamp" => "TimestampFormat::EpochSeconds",
        other => bail!("unknown timestamp format {other}"),
    })
}
