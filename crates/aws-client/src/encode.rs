//! A document to a request, in the protocol of the service's tables.

use aws_protocol::{Blob, Kind, Location, MemberModel, OperationModel, Protocol, ServiceModel, ShapeModel};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use serde_json::{Map, Value};

use crate::ClientError;

/// Unreserved characters of RFC 3986 stay, everything else is escaped: the form SigV4 signs.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A request before it has a host and a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    pub method: &'static str,
    /// Path and query, escaped.
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// Which protocol to speak; the simplest to read when the service has several.
pub(crate) fn protocol(service: &ServiceModel) -> Option<Protocol> {
    use Protocol::{Ec2, Json, Query, RestJson, RestXml};
    [Json, Query, Ec2, RestJson, RestXml].into_iter().find(|protocol| service.speaks(*protocol))
}

/// Writes `input` for `operation`.
pub(crate) fn request(
    service: &'static ServiceModel,
    operation: &'static OperationModel,
    input: &Value,
) -> Result<Request, ClientError> {
    let nothing = Map::new();
    let input = input.as_object().unwrap_or(&nothing);
    match protocol(service) {
        Some(Protocol::Json) => Ok(json(service, operation, input)),
        Some(Protocol::Query) => Ok(form(service, operation, input, false)),
        Some(Protocol::Ec2) => Ok(form(service, operation, input, true)),
        Some(Protocol::RestJson) => rest(service, operation, input, true),
        Some(Protocol::RestXml) => rest(service, operation, input, false),
        _ => Err(ClientError::input(service, operation.name, "the service speaks no protocol known here")),
    }
}

fn json(service: &ServiceModel, operation: &OperationModel, input: &Map<String, Value>) -> Request {
    let version = service.json_version.unwrap_or("1.1");
    let prefix = service.target_prefix.unwrap_or_default();
    Request {
        method: "POST",
        target: "/".into(),
        headers: vec![
            ("content-type".into(), format!("application/x-amz-json-{version}")),
            ("x-amz-target".into(), format!("{prefix}.{}", operation.name)),
        ],
        body: body_of(input),
    }
}

fn body_of(members: &Map<String, Value>) -> Vec<u8> {
    serde_json::to_vec(members).expect("a JSON value with text keys can always be written")
}

fn form(service: &ServiceModel, operation: &OperationModel, input: &Map<String, Value>, ec2: bool) -> Request {
    let mut form = Form { service, ec2, out: form_urlencoded::Serializer::new(String::new()) };
    form.out.append_pair("Action", operation.name).append_pair("Version", service.api_version);
    if let Some(shape) = operation.input {
        form.members("", service.shape(shape), input);
    }
    Request {
        method: "POST",
        target: "/".into(),
        headers: vec![("content-type".into(), "application/x-www-form-urlencoded; charset=utf-8".into())],
        body: form.out.finish().into_bytes(),
    }
}

/// Flattens a document into form parameters (Query, and EC2's dialect of it).
struct Form<'a> {
    service: &'a ServiceModel,
    ec2: bool,
    out: form_urlencoded::Serializer<'a, String>,
}

impl Form<'_> {
    fn members(&mut self, prefix: &str, shape: &ShapeModel, document: &Map<String, Value>) {
        for member in shape.members {
            let Some(value) = document.get(member.name).filter(|value| !value.is_null()) else { continue };
            let inner = self.service.shape(member.shape);
            let flattened = self.ec2 || member.flattened || inner.flattened;
            // A flattened list takes its item's name in place of its own, when the item has one.
            let item_name = (inner.kind == Kind::List).then(|| inner.members[0].location_name).flatten();
            let name = match item_name {
                Some(item_name) if flattened && !self.ec2 => item_name.to_string(),
                _ => self.name_of(member),
            };
            let name = if prefix.is_empty() { name } else { format!("{prefix}.{name}") };
            self.value(&name, inner, flattened, value);
        }
    }

    fn value(&mut self, name: &str, shape: &ShapeModel, flattened: bool, value: &Value) {
        match value {
            Value::Object(entries) if shape.kind == Kind::Map => self.map(name, shape, flattened, entries),
            Value::Object(document) => self.members(name, shape, document),
            Value::Array(items) if shape.kind == Kind::List => self.list(name, shape, flattened, items),
            Value::String(text) => {
                self.out.append_pair(name, text);
            }
            other => {
                self.out.append_pair(name, &other.to_string());
            }
        }
    }

    fn list(&mut self, name: &str, shape: &ShapeModel, flattened: bool, items: &[Value]) {
        let member = &shape.members[0];
        let inner = self.service.shape(member.shape);
        let base =
            if flattened { name.into() } else { format!("{name}.{}", member.location_name.unwrap_or("member")) };
        if items.is_empty() && !self.ec2 {
            self.out.append_pair(name, "");
        }
        for (index, item) in items.iter().enumerate() {
            self.value(&format!("{base}.{}", index + 1), inner, false, item);
        }
    }

    fn map(&mut self, name: &str, shape: &ShapeModel, flattened: bool, entries: &Map<String, Value>) {
        let [key, item] = shape.members else { return };
        let base = if flattened { name.into() } else { format!("{name}.entry") };
        for (index, (text, value)) in entries.iter().enumerate() {
            let at = format!("{base}.{}", index + 1);
            self.out.append_pair(&format!("{at}.{}", key.wire_name()), text);
            self.value(&format!("{at}.{}", item.wire_name()), self.service.shape(item.shape), false, value);
        }
    }

    fn name_of(&self, member: &MemberModel) -> String {
        match (self.ec2, member.query_name) {
            (false, _) => member.wire_name().into(),
            (true, Some(name)) => name.into(),
            (true, None) => {
                let mut letters = member.wire_name().chars();
                letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
            }
        }
    }
}

fn rest(
    service: &'static ServiceModel,
    operation: &'static OperationModel,
    input: &Map<String, Value>,
    json: bool,
) -> Result<Request, ClientError> {
    let refuse = |detail: String| Err(ClientError::input(service, operation.name, &detail));
    let (path, fixed_query) = operation.request_uri.split_once('?').unwrap_or((operation.request_uri, ""));
    let mut path = path.to_string();
    let mut query: Vec<String> = fixed_query.split('&').filter(|pair| !pair.is_empty()).map(str::to_string).collect();
    let mut headers = Vec::new();
    let mut members = Map::new();
    let mut body = None;
    let shape = operation.input.map(|shape| service.shape(shape));
    for member in shape.map_or(&[][..], |shape| shape.members) {
        let Some(value) = input.get(member.name).filter(|value| !value.is_null()) else { continue };
        let payload = shape.and_then(|shape| shape.payload) == Some(member.name);
        match member.location {
            Location::Uri => path = fill(&path, member.wire_name(), &text_of(value)),
            Location::QueryString => {
                query.push(format!("{}={}", escape(member.wire_name()), escape(&text_of(value))))
            }
            Location::Header => headers.push((member.wire_name().to_ascii_lowercase(), text_of(value))),
            Location::Headers => headers.extend(prefixed(member.wire_name(), value)),
            Location::Body if payload => body = Some(payload_bytes(service, member, value, json)),
            Location::Body => {
                members.insert(member.wire_name().to_string(), value.clone());
            }
            Location::StatusCode => {}
        }
    }
    if path.contains('{') {
        return refuse(format!("a part of the path is missing: {path}"));
    }
    let body = match body {
        Some(Some(bytes)) => bytes,
        Some(None) => return refuse("the request body is a structure in XML, which is not written here".into()),
        None if !members.is_empty() && !json => return refuse("XML request bodies are not written here".into()),
        None if json && !matches!(operation.method, "GET" | "DELETE" | "HEAD") => body_of(&members),
        None => Vec::new(),
    };
    if json && !body.is_empty() {
        headers.push(("content-type".into(), "application/json".into()));
    }
    let target = if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) };
    Ok(Request { method: operation.method, target, headers, body })
}

/// Bytes of the member that is the whole body; nothing when it would be an XML document.
fn payload_bytes(service: &ServiceModel, member: &MemberModel, value: &Value, json: bool) -> Option<Vec<u8>> {
    match (service.shape(member.shape).kind, value) {
        (Kind::Blob, Value::String(text)) => Blob::from_base64(text).map(|blob| blob.0),
        (Kind::String, Value::String(text)) => Some(text.clone().into_bytes()),
        (_, value) if json => Some(value.to_string().into_bytes()),
        _ => None,
    }
}

fn prefixed(prefix: &str, value: &Value) -> Vec<(String, String)> {
    let header = |(key, value): (&String, &Value)| (format!("{prefix}{key}").to_ascii_lowercase(), text_of(value));
    value.as_object().into_iter().flatten().map(header).collect()
}

/// Puts a value where the path has `{label}`, or `{label+}`, which keeps its slashes.
fn fill(path: &str, label: &str, value: &str) -> String {
    let segments: Vec<_> = value.split('/').map(escape).collect();
    path.replace(&format!("{{{label}+}}"), &segments.join("/")).replace(&format!("{{{label}}}"), &escape(value))
}

fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_string)
}

fn escape(text: &str) -> String {
    percent_encode(text.as_bytes(), ESCAPED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn encode(service: &'static ServiceModel, operation: &str, input: Value) -> Request {
        request(service, service.operation(operation).unwrap(), &input).unwrap()
    }

    fn text(request: &Request) -> String {
        String::from_utf8(request.body.clone()).unwrap()
    }

    #[test]
    fn aws_json_names_its_operation_in_a_header() {
        let request = encode(&aws_api::codedeploy::MODEL, "GetDeployment", json!({"deploymentId": "d-1"}));
        assert_eq!(request.headers[1], ("x-amz-target".into(), "CodeDeploy_20141006.GetDeployment".into()));
        assert_eq!(request.headers[0].1, "application/x-amz-json-1.1");
        assert_eq!(text(&request), r#"{"deploymentId":"d-1"}"#);
        assert_eq!(text(&encode(&aws_api::ecs::MODEL, "ListClusters", Value::Null)), "{}");
    }

    #[test]
    fn query_numbers_lists_and_nests_structures() {
        let input = json!({
            "LoadBalancerArn": "arn:x", "Port": 80, "Protocol": null,
            "DefaultActions": [{"Type": "forward", "ForwardConfig": {"TargetGroups": [
                {"TargetGroupArn": "a b", "Weight": 1}, {"TargetGroupArn": "c", "Weight": 0}]}}],
        });
        let request = encode(&aws_api::elbv2::MODEL, "CreateListener", input);
        let expected = "Action=CreateListener&Version=2015-12-01\
            &DefaultActions.member.1.ForwardConfig.TargetGroups.member.1.TargetGroupArn=a+b\
            &DefaultActions.member.1.ForwardConfig.TargetGroups.member.1.Weight=1\
            &DefaultActions.member.1.ForwardConfig.TargetGroups.member.2.TargetGroupArn=c\
            &DefaultActions.member.1.ForwardConfig.TargetGroups.member.2.Weight=0\
            &DefaultActions.member.1.Type=forward&LoadBalancerArn=arn%3Ax&Port=80";
        assert_eq!(text(&request), expected);
    }

    #[test]
    fn the_ec2_dialect_has_no_member_level() {
        let request = encode(&aws_api::ec2::MODEL, "DescribeSubnets", json!({"SubnetIds": ["subnet-1"]}));
        assert_eq!(text(&request), "Action=DescribeSubnets&Version=2016-11-15&SubnetId.1=subnet-1");
    }

    #[test]
    fn rest_json_fills_path_query_header_and_payload() {
        let input = json!({"FunctionName": "a/b", "Qualifier": "1 2", "InvocationType": "Event", "Payload": "e30="});
        let request = encode(&aws_api::lambda::MODEL, "Invoke", input);
        assert_eq!(request.target, "/2015-03-31/functions/a%2Fb/invocations?Qualifier=1%202");
        assert!(request.headers.contains(&("x-amz-invocation-type".into(), "Event".into())));
        assert_eq!(text(&request), "{}");
        let create = encode(&aws_api::lambda::MODEL, "CreateFunction", json!({"FunctionName": "f", "Timeout": 3}));
        assert_eq!(
            (create.target.as_str(), text(&create)),
            ("/2015-03-31/functions", r#"{"FunctionName":"f","Timeout":3}"#.into())
        );
    }

    #[test]
    fn rest_xml_sends_an_object_as_it_is_under_its_path() {
        let input = json!({"Bucket": "b", "Key": "dir/app spec.yaml", "Body": "aGk=", "ContentType": "text/yaml"});
        let request = encode(&aws_api::s3::MODEL, "PutObject", input);
        assert_eq!((request.method, request.target.as_str()), ("PUT", "/b/dir/app%20spec.yaml"));
        assert!(request.headers.contains(&("content-type".into(), "text/yaml".into())));
        assert_eq!(text(&request), "hi");
    }

    #[test]
    fn what_cannot_be_written_is_refused_before_anything_is_sent() {
        let operation = aws_api::lambda::MODEL.operation("GetFunction").unwrap();
        let error = request(&aws_api::lambda::MODEL, operation, &json!({})).unwrap_err();
        assert!(matches!(error, ClientError::Input { .. }), "{error}");
    }
}
