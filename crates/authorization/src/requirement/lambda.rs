//! Lambda. A call with a qualifier is about the qualified function, as on AWS: a rule for `function:NAME` does not
//! cover `function:NAME:1`, one for `function:NAME*` does.

use serde_json::Value;

use super::{Asked, Permission, Requirement, arns};

pub(super) fn row(asked: &Asked<'_>) -> Option<Requirement> {
    Some(match asked.operation {
        "Invoke" => {
            let function = function_arn(asked, asked.text("FunctionName"), asked.maybe("Qualifier"));
            Requirement::one("lambda:InvokeFunction", function)
        }
        "CreateFunction" | "UpdateFunctionConfiguration" | "UpdateFunctionCode" => change(asked),
        "DeleteFunction"
        | "GetFunction"
        | "GetFunctionConfiguration"
        | "GetFunctionCodeSigningConfig"
        | "ListVersionsByFunction"
        | "PublishVersion"
        | "CreateAlias"
        | "GetAlias"
        | "UpdateAlias"
        | "DeleteAlias"
        | "ListAliases" => asked.on(function_arn(asked, asked.text("FunctionName"), asked.maybe("Qualifier"))),
        "ListFunctions" => asked.on_all(),
        "ListTags" | "TagResource" | "UntagResource" => {
            asked.on(arns::own(asked.scope, "lambda", asked.text("Resource")))
        }
        _ => return None,
    })
}

/// Code in a bucket is read with the caller's rights; the function's role is handed to Lambda.
fn change(asked: &Asked<'_>) -> Requirement {
    let function = function_arn(asked, asked.text("FunctionName"), None);
    let mut parts = vec![asked.on(function.clone())];
    if let Some(role) = asked.maybe("Role") {
        let permission = Permission::new("iam:PassRole", role)
            .with("iam:PassedToService", "lambda.amazonaws.com")
            .with("iam:AssociatedResourceArn", function);
        parts.push(Requirement::One(permission));
    }
    let code = asked.input.get("Code").unwrap_or(asked.input);
    let text = |member: &str| code.get(member).and_then(Value::as_str).filter(|text| !text.is_empty());
    if let (Some(bucket), Some(key)) = (text("S3Bucket"), text("S3Key")) {
        let object = format!("arn:{}:s3:::{bucket}/{key}", asked.scope.partition);
        parts.push(Requirement::one("s3:GetObject", object));
    }
    Requirement::All(parts)
}

/// `NAME`, `NAME:QUALIFIER`, `[[REGION:]ACCOUNT:]function:NAME[:QUALIFIER]` or a full ARN; `*` for anything else.
fn function_arn(asked: &Asked<'_>, text: &str, qualifier: Option<&str>) -> String {
    let resource = types::arn_resource(text, "lambda").unwrap_or(text);
    let mut parts: Vec<&str> = resource.split(':').collect();
    if let Some(at) = parts.iter().position(|part| *part == "function") {
        parts.drain(..=at);
    }
    let (name, own) = match parts.as_slice() {
        [name] => (*name, None),
        [name, own] => (*name, Some(*own)),
        _ => return "*".to_owned(),
    };
    match own.or(qualifier) {
        Some(qualifier) => asked.scope.arn("lambda", &format!("function:{name}:{qualifier}")),
        None => asked.scope.arn("lambda", &format!("function:{name}")),
    }
}
