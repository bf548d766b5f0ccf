//! An answer to a document, or to the service's error.

use aws_protocol::{Blob, Kind, Location, OperationModel, Protocol, ServiceModel, ShapeModel};
use bytes::Bytes;
use http::HeaderMap;
use serde_json::{Map, Value};

use crate::{ClientError, encode, xml};

/// A whole answer.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

/// Reads the output of `operation`, or the error the service answered.
pub(crate) fn read(
    service: &'static ServiceModel,
    operation: &'static OperationModel,
    answer: &Answer,
) -> Result<Value, ClientError> {
    if let Some(error) = error(service, operation, answer) {
        return Err(error);
    }
    let Some(shape) = operation.output.map(|shape| service.shape(shape)) else { return Ok(empty()) };
    let output = match encode::protocol(service) {
        Some(Protocol::Json) => json(&answer.body),
        Some(Protocol::RestJson) => rest(service, shape, answer, true),
        Some(Protocol::RestXml) => rest(service, shape, answer, false),
        _ => query(service, operation, shape, answer),
    };
    output.map_err(|detail| ClientError::BadAnswer { operation: operation.name.to_string(), detail })
}

fn empty() -> Value {
    Value::Object(Map::new())
}

fn is_blank(body: &[u8]) -> bool {
    body.iter().all(u8::is_ascii_whitespace)
}

fn json(body: &[u8]) -> Result<Value, String> {
    if is_blank(body) { Ok(empty()) } else { serde_json::from_slice(body).map_err(|error| error.to_string()) }
}

fn query(
    service: &ServiceModel,
    operation: &OperationModel,
    shape: &ShapeModel,
    answer: &Answer,
) -> Result<Value, String> {
    if is_blank(&answer.body) {
        return Ok(empty());
    }
    let root = xml::parse(&answer.body)?;
    let result = operation.result_wrapper.and_then(|name| root.child(name)).unwrap_or(&root);
    Ok(xml::structure(service, shape, result))
}

fn rest(service: &ServiceModel, shape: &ShapeModel, answer: &Answer, as_json: bool) -> Result<Value, String> {
    let mut out = match (shape.payload, as_json) {
        (Some(_), _) => Map::new(),
        (None, true) => json(&answer.body)?.as_object().cloned().unwrap_or_default(),
        (None, false) if is_blank(&answer.body) => Map::new(),
        (None, false) => {
            let root = xml::parse(&answer.body)?;
            xml::structure(service, shape, &root).as_object().cloned().unwrap_or_default()
        }
    };
    for member in shape.members {
        let inner = service.shape(member.shape);
        let value = match member.location {
            Location::StatusCode => Some(Value::from(answer.status)),
            Location::Header => answer.header(member.wire_name()).and_then(|text| scalar(inner.kind, text)),
            Location::Body if shape.payload == Some(member.name) => payload(service, inner, &answer.body, as_json)?,
            _ => None,
        };
        if let Some(value) = value {
            out.insert(member.name.to_string(), value);
        }
    }
    Ok(Value::Object(out))
}

fn payload(service: &ServiceModel, shape: &ShapeModel, body: &Bytes, as_json: bool) -> Result<Option<Value>, String> {
    Ok(match shape.kind {
        Kind::Blob => Some(Value::String(Blob(body.to_vec()).to_base64())),
        Kind::String => Some(Value::String(String::from_utf8_lossy(body).into_owned())),
        _ if is_blank(body) => None,
        _ if as_json => Some(json(body)?),
        _ => Some(xml::structure(service, shape, &xml::parse(body)?)),
    })
}

/// A header's value; times in headers are left out.
fn scalar(kind: Kind, text: &str) -> Option<Value> {
    match kind {
        Kind::String | Kind::Blob => Some(Value::String(text.to_string())),
        Kind::Boolean => text.parse().ok().map(Value::Bool),
        Kind::Integer | Kind::Long => text.parse::<i64>().ok().map(Value::from),
        _ => None,
    }
}

/// The service's error, when the status says there is one.
pub(crate) fn error(service: &ServiceModel, operation: &OperationModel, answer: &Answer) -> Option<ClientError> {
    if (200..300).contains(&answer.status) {
        return None;
    }
    let found = match encode::protocol(service) {
        Some(Protocol::Json | Protocol::RestJson) => json_error(answer),
        _ => xml_error(answer),
    };
    let (code, message) = found.unwrap_or_else(|| {
        let text: String = String::from_utf8_lossy(&answer.body).chars().take(200).collect();
        (format!("HTTP {}", answer.status), text)
    });
    Some(ClientError::Api { operation: operation.name.to_string(), code, message, status: answer.status })
}

fn json_error(answer: &Answer) -> Option<(String, String)> {
    let body: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
    let text = |name: &str| body.get(name).and_then(Value::as_str);
    let code = answer.header("x-amzn-errortype").or_else(|| text("__type")).or_else(|| text("code"))?;
    // `prefix#Code` and `Code:url` are both in use (spec 2.1).
    let code = code.rsplit('#').next().unwrap_or(code);
    let code = code.split(':').next().unwrap_or(code);
    let message = text("message").or_else(|| text("Message")).unwrap_or_default();
    Some((code.to_string(), message.to_string()))
}

fn xml_error(answer: &Answer) -> Option<(String, String)> {
    let root = xml::parse(&answer.body).ok()?;
    let text = |name: &str| root.find(name).map(|element| element.text.trim().to_string());
    Some((text("Code")?, text("Message").unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn answer(status: u16, headers: &[(&'static str, &'static str)], body: &'static str) -> Answer {
        let header = |(name, value): &(&'static str, &'static str)| (name.parse().unwrap(), value.parse().unwrap());
        Answer { status, headers: headers.iter().map(header).collect(), body: Bytes::from_static(body.as_bytes()) }
    }

    fn read_one(service: &'static ServiceModel, operation: &str, answer: &Answer) -> Result<Value, ClientError> {
        read(service, service.operation(operation).unwrap(), answer)
    }

    #[test]
    fn query_answers_are_unwrapped_and_typed() {
        let body = "<?xml version=\"1.0\"?><CreateTargetGroupResponse xmlns=\"x\"><CreateTargetGroupResult><TargetGroups>\
            <member><TargetGroupName>a &amp; b</TargetGroupName><Port>80</Port><HealthCheckEnabled>true</HealthCheckEnabled>\
            <LoadBalancerArns/></member></TargetGroups></CreateTargetGroupResult></CreateTargetGroupResponse>";
        let output = read_one(&aws_api::elbv2::MODEL, "CreateTargetGroup", &answer(200, &[], body)).unwrap();
        let group =
            json!({"TargetGroupName": "a & b", "Port": 80, "HealthCheckEnabled": true, "LoadBalancerArns": []});
        assert_eq!(output, json!({"TargetGroups": [group]}));
    }

    #[test]
    fn times_in_xml_become_seconds() {
        let body = "<R><CreateLoadBalancerResult><LoadBalancers><member><CreatedTime>2024-01-02T03:04:05.250Z</CreatedTime>\
            </member></LoadBalancers></CreateLoadBalancerResult></R>";
        let output = read_one(&aws_api::elbv2::MODEL, "CreateLoadBalancer", &answer(200, &[], body)).unwrap();
        assert_eq!(output["LoadBalancers"][0]["CreatedTime"], json!(1_704_164_645.25));
    }

    #[test]
    fn rest_json_output_comes_from_status_headers_and_body() {
        let headers = [("x-amz-function-error", "Unhandled")];
        let output = read_one(&aws_api::lambda::MODEL, "Invoke", &answer(200, &headers, "{}")).unwrap();
        assert_eq!(output, json!({"StatusCode": 200, "FunctionError": "Unhandled", "Payload": "e30="}));
    }

    #[test]
    fn errors_of_each_protocol_give_code_and_message() {
        let code_of = |service, operation, answer| match read_one(service, operation, &answer) {
            Err(ClientError::Api { code, message, status, .. }) => (code, message, status),
            other => panic!("{other:?}"),
        };
        let body = r#"{"__type":"com.amazonaws#DeploymentDoesNotExistException","message":"gone"}"#;
        let expected = ("DeploymentDoesNotExistException".to_string(), "gone".to_string(), 400);
        assert_eq!(code_of(&aws_api::codedeploy::MODEL, "GetDeployment", answer(400, &[], body)), expected);
        let headers = [("x-amzn-errortype", "ResourceNotFoundException:http://x")];
        let expected = ("ResourceNotFoundException".to_string(), "no".to_string(), 404);
        assert_eq!(
            code_of(&aws_api::lambda::MODEL, "GetFunction", answer(404, &headers, r#"{"Message":"no"}"#)),
            expected
        );
        let body = "<ErrorResponse><Error><Type>Sender</Type><Code>TargetGroupNotFound</Code><Message>m</Message></Error></ErrorResponse>";
        let expected = ("TargetGroupNotFound".to_string(), "m".to_string(), 400);
        assert_eq!(code_of(&aws_api::elbv2::MODEL, "DescribeTargetGroups", answer(400, &[], body)), expected);
        let expected = ("HTTP 502".to_string(), "<html>".to_string(), 502);
        assert_eq!(code_of(&aws_api::elbv2::MODEL, "DescribeTargetGroups", answer(502, &[], "<html>")), expected);
    }

    #[test]
    fn an_answer_that_is_not_json_is_named() {
        let error = read_one(&aws_api::ecs::MODEL, "ListClusters", &answer(200, &[], "<html>")).unwrap_err();
        assert!(matches!(error, ClientError::BadAnswer { .. }), "{error}");
    }
}
