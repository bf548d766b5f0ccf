//! S3, IAM, STS, SNS, SQS, CloudWatch, CloudWatch Logs, EventBridge and ACM.

use anyhow::Result;
use aws_api::{acm, cloudwatch, elbv2, events, iam, logs, s3, sns, sqs, sts};
use serde_json::{Value, json};

use super::{arn, iam_arn};
use crate::subject::{Dependent, Family, Subject, allow, pass_role};
use crate::wire::Plain;
use crate::world::{ACCOUNT, World};

pub async fn s3(world: &World) -> Result<Subject> {
    world.admin(&s3::MODEL, "CreateBucket", json!({ "Bucket": "cases" })).await?;
    for key in ["gone-1", "gone-2", "kept"] {
        world.admin(&s3::MODEL, "PutObject", json!({ "Bucket": "cases", "Key": key, "Body": "eA==" })).await?;
    }
    let object = |key: &str| format!("arn:aws:s3:::cases/{key}");
    let put = |key: &str| Plain::rest("s3", "PUT", &format!("/cases/{key}"), key);
    let delete = "<Delete><Object><Key>gone-1</Key></Object><Object><Key>gone-2</Key></Object></Delete>";
    let delete = Plain { query: "delete=".into(), ..Plain::rest("s3", "POST", "/cases", delete) };
    let may_put = |key: &str| allow("s3:PutObject", &object(key));
    Ok(Subject {
        model: &s3::MODEL,
        family: Family::RestXml,
        action: "s3:PutObject",
        request: Box::new(move |number| put(&format!("case-{number}"))),
        resource: Box::new(move |number| object(&format!("case-{number}"))),
        reads: vec![
            ("ListBuckets", json!({})),
            ("ListObjectsV2", json!({ "Bucket": "cases" })),
            ("GetObject", json!({ "Bucket": "cases", "Key": "kept" })),
        ],
        dependents: vec![
            Dependent::new(
                "PutObject with an ACL without PutObjectAcl",
                put("acl").with_header("x-amz-acl", "private"),
                vec![may_put("acl")],
                vec![allow("s3:PutObjectAcl", &object("acl"))],
            ),
            Dependent::new(
                "DeleteObjects without one of its keys",
                delete,
                vec![allow("s3:DeleteObject", &object("gone-1"))],
                vec![allow("s3:DeleteObject", &object("gone-2"))],
            ),
        ],
    })
}

pub async fn iam(world: &World) -> Result<Subject> {
    let call = |action: &str, parameters: &[(&str, &str)]| Plain::form("iam", "2010-05-08", action, parameters);
    world.admin(&iam::MODEL, "CreateUser", json!({ "UserName": "victim" })).await?;
    let victim = iam_arn("user/victim");
    let administrator = "arn:aws:iam::aws:policy/AdministratorAccess";
    let attach = |user: &str, policy: &str| call("AttachUserPolicy", &[("UserName", user), ("PolicyArn", policy)]);
    let mut harmless = allow("iam:AttachUserPolicy", &victim);
    let equals = |policy: &str| json!({ "ArnEquals": { "iam:PolicyARN": policy } });
    harmless["Condition"] = equals("arn:aws:iam::aws:policy/ReadOnlyAccess");
    let mut dangerous = harmless.clone();
    dangerous["Condition"] = equals(administrator);
    Ok(Subject {
        model: &iam::MODEL,
        family: Family::Query,
        action: "iam:CreateUser",
        request: Box::new(move |number| call("CreateUser", &[("UserName", &format!("case-{number}"))])),
        resource: Box::new(|number| iam_arn(&format!("user/case-{number}"))),
        reads: vec![
            ("ListUsers", json!({ "MaxItems": 1000 })),
            ("ListRoles", json!({ "MaxItems": 1000 })),
            ("ListAttachedUserPolicies", json!({ "UserName": "victim" })),
            ("ListAccessKeys", json!({ "UserName": "victim" })),
            ("ListAccessKeys", json!({ "UserName": "limited" })),
        ],
        dependents: vec![
            Dependent::new(
                "AttachUserPolicy of another policy than allowed",
                attach("victim", administrator),
                vec![harmless],
                vec![dangerous],
            ),
            Dependent::new(
                "CreateAccessKey of another user",
                call("CreateAccessKey", &[("UserName", "victim")]),
                vec![allow("iam:CreateAccessKey", &iam_arn("user/${aws:username}"))],
                vec![allow("iam:CreateAccessKey", &victim)],
            ),
            Dependent::new(
                "SimulatePrincipalPolicy of another user",
                call(
                    "SimulatePrincipalPolicy",
                    &[("PolicySourceArn", &victim), ("ActionNames.member.1", "iam:CreateUser")],
                ),
                vec![allow("iam:SimulatePrincipalPolicy", &iam_arn("user/limited"))],
                vec![allow("iam:SimulatePrincipalPolicy", &victim)],
            ),
            Dependent::new(
                "CreateAccessKey for oneself without a permission",
                call("CreateAccessKey", &[]),
                vec![allow("iam:CreateAccessKey", &victim)],
                vec![allow("iam:CreateAccessKey", &iam_arn("user/limited"))],
            ),
        ],
    })
}

pub async fn sts(world: &World) -> Result<Subject> {
    let call = |role: &str, more: &[(&str, &str)]| {
        let role = [("RoleArn", role), ("RoleSessionName", "case")];
        Plain::form("sts", "2011-06-15", "AssumeRole", &[&role, more].concat())
    };
    let root = json!({ "AWS": ACCOUNT });
    let trust = |effect: &str, principal: &Value, condition: Value| {
        let mut statement = json!({ "Effect": effect, "Principal": principal, "Action": "sts:AssumeRole" });
        if !condition.is_null() {
            statement["Condition"] = condition;
        }
        statement
    };
    let make = async |name: &str, statements: &[Value]| {
        let policy = json!({ "Version": "2012-10-17", "Statement": statements }).to_string();
        let create = json!({ "RoleName": name, "AssumeRolePolicyDocument": policy });
        world.admin(&iam::MODEL, "CreateRole", create).await
    };
    for number in 0..9 {
        make(&format!("target-{number}"), &[trust("Allow", &root, Value::Null)]).await?;
    }
    let external = json!({ "StringEquals": { "sts:ExternalId": "ours" } });
    make("external", &[trust("Allow", &root, external)]).await?;
    let user = |name: &str| json!({ "AWS": iam_arn(&format!("user/{name}")) });
    make("for-able", &[trust("Allow", &user("able"), Value::Null)]).await?;
    make("for-limited", &[trust("Allow", &user("limited"), Value::Null)]).await?;
    let but_limited = [trust("Allow", &root, Value::Null), trust("Deny", &user("limited"), Value::Null)];
    make("but-limited", &but_limited).await?;
    let lambda = json!({ "Service": "lambda.amazonaws.com" });
    make("for-lambda", &[trust("Allow", &lambda, Value::Null)]).await?;
    let target = |number: usize| iam_arn(&format!("role/target-{}", number % 9));
    let role = |name: &str| iam_arn(&format!("role/{name}"));
    let external = |id: &str| call(&role("external"), &[("ExternalId", id)]);
    let of = |name, wrong: Plain, right: Plain| {
        Dependent::new(name, wrong, vec![allow("sts:AssumeRole", "*")], vec![]).made_right(right)
    };
    let dependents = vec![
        of("role that trusts under an external id, without it", call(&role("external"), &[]), external("ours")),
        of("role that trusts under an external id, with another", external("theirs"), external("ours")),
        of("role that trusts another user", call(&role("for-able"), &[]), call(&role("for-limited"), &[])),
        of("role that trusts a service", call(&role("for-lambda"), &[]), call(&target(0), &[])),
        of("role that is not there", call(&role("gone"), &[]), call(&target(1), &[])),
        Dependent {
            explicit: true,
            ..of("role that trusts all but this user", call(&role("but-limited"), &[]), call(&target(2), &[]))
        },
        Dependent::new("role whose trust names the account", call(&target(3), &[]), vec![], vec![])
            .made_right(call(&role("for-limited"), &[])),
    ];
    Ok(Subject {
        model: &sts::MODEL,
        family: Family::Query,
        action: "sts:AssumeRole",
        request: Box::new(move |number| call(&target(number), &[])),
        resource: Box::new(target),
        // Sessions are shown by no call; they lie in the store.
        reads: Vec::new(),
        dependents,
    })
}

pub fn sns() -> Subject {
    let call = |action: &str, parameters: &[(&str, &str)]| Plain::form("sns", "2010-03-31", action, parameters);
    Subject {
        model: &sns::MODEL,
        family: Family::Query,
        action: "sns:CreateTopic",
        request: Box::new(move |number| call("CreateTopic", &[("Name", &format!("case-{number}"))])),
        resource: Box::new(|number| arn("sns", &format!("case-{number}"))),
        reads: vec![("ListTopics", json!({})), ("ListSubscriptions", json!({}))],
        dependents: Vec::new(),
    }
}

pub fn sqs() -> Subject {
    let call = |operation: &str, input: &Value| Plain::json("sqs", "1.0", &format!("AmazonSQS.{operation}"), input);
    Subject {
        model: &sqs::MODEL,
        family: Family::Json,
        action: "sqs:CreateQueue",
        request: Box::new(move |number| call("CreateQueue", &json!({ "QueueName": format!("case-{number}") }))),
        resource: Box::new(|number| arn("sqs", &format!("case-{number}"))),
        reads: vec![("ListQueues", json!({}))],
        dependents: Vec::new(),
    }
}

pub fn acm() -> Result<Subject> {
    let key = rcgen::generate_simple_self_signed(vec!["case.example".to_string()])?;
    let (certificate, key) = (encoded(&key.cert.pem()), encoded(&key.signing_key.serialize_pem()));
    Ok(Subject {
        model: &acm::MODEL,
        family: Family::Json,
        action: "acm:ImportCertificate",
        request: Box::new(move |number| {
            let tags = json!([{ "Key": "case", "Value": number.to_string() }]);
            let input = json!({ "Certificate": certificate, "PrivateKey": key, "Tags": tags });
            Plain::json("acm", "1.1", "CertificateManager.ImportCertificate", &input)
        }),
        resource: Box::new(|_| arn("acm", "certificate/*")),
        reads: vec![("ListCertificates", json!({ "Includes": { "keyTypes": ["EC_prime256v1"] } }))],
        dependents: Vec::new(),
    })
}

pub async fn logs(world: &World) -> Result<Subject> {
    for name in ["logs-one", "logs-two"] {
        world.admin(&elbv2::MODEL, "CreateLoadBalancer", json!({ "Name": name })).await?;
    }
    let call =
        |operation: &str, input: &Value| Plain::json("logs", "1.1", &format!("Logs_20140328.{operation}"), input);
    let group = |name: &str| format!("/cutover/load-balancer/logs-{name}");
    let of_group = |operation: &str| call(operation, &json!({ "logGroupName": group("two") }));
    let streams = |name: &str| arn("logs", &format!("log-group:{}:log-stream:", group(name)));
    Ok(Subject {
        model: &logs::MODEL,
        family: Family::Json,
        action: "logs:DescribeLogGroups",
        request: Box::new(move |number| {
            call("DescribeLogGroups", &json!({ "logGroupNamePrefix": format!("/case/{number}/") }))
        }),
        resource: Box::new(|number| arn("logs", &format!("log-group:/case/{number}/:log-stream:"))),
        reads: vec![("DescribeLogGroups", json!({ "logGroupNamePrefix": "/cutover/" }))],
        dependents: vec![
            Dependent::new(
                "DescribeLogStreams of another group than allowed",
                of_group("DescribeLogStreams"),
                vec![allow("logs:DescribeLogStreams", &streams("one"))],
                vec![allow("logs:DescribeLogStreams", &streams("two"))],
            ),
            Dependent::new(
                "FilterLogEvents of a whole group with one of its streams",
                of_group("FilterLogEvents"),
                vec![allow("logs:FilterLogEvents", &format!("{}one", streams("two")))],
                vec![allow("logs:FilterLogEvents", &format!("{}*", streams("two")))],
            ),
        ],
    })
}

/// A blob of a JSON document.
fn encoded(text: &str) -> Value {
    json!(aws_protocol::Blob(text.as_bytes().to_vec()))
}

pub async fn cloudwatch(world: &World) -> Result<Subject> {
    let call =
        |action: &str, parameters: &[(&str, &str)]| Plain::form("monitoring", "2010-08-01", action, parameters);
    let fixed = [
        ("Namespace", "Cases"),
        ("MetricName", "m"),
        ("Statistic", "Sum"),
        ("Period", "60"),
        ("EvaluationPeriods", "1"),
        ("Threshold", "1"),
        ("ComparisonOperator", "GreaterThanThreshold"),
    ];
    for name in ["gone-1", "gone-2"] {
        let input = json!({
            "AlarmName": name, "Namespace": "Cases", "MetricName": "m", "Statistic": "Sum", "Period": 60,
            "EvaluationPeriods": 1, "Threshold": 1.0, "ComparisonOperator": "GreaterThanThreshold",
        });
        world.admin(&cloudwatch::MODEL, "PutMetricAlarm", input).await?;
    }
    let alarm = |name: &str| arn("cloudwatch", &format!("alarm:{name}"));
    let both = [("AlarmNames.member.1", "gone-1"), ("AlarmNames.member.2", "gone-2")];
    let delete = |name: &str| allow("cloudwatch:DeleteAlarms", &alarm(name));
    Ok(Subject {
        model: &cloudwatch::MODEL,
        family: Family::Query,
        action: "cloudwatch:PutMetricAlarm",
        request: Box::new(move |number| {
            let name = format!("case-{number}");
            call("PutMetricAlarm", &[&[("AlarmName", name.as_str())], fixed.as_slice()].concat())
        }),
        resource: Box::new(move |number| alarm(&format!("case-{number}"))),
        reads: vec![("DescribeAlarms", json!({}))],
        dependents: vec![Dependent::new(
            "DeleteAlarms without one of its alarms",
            call("DeleteAlarms", &both),
            vec![delete("gone-1")],
            vec![delete("gone-2")],
        )],
    })
}

pub async fn events(world: &World) -> Result<Subject> {
    let call =
        |operation: &str, input: &Value| Plain::json("events", "1.1", &format!("AWSEvents.{operation}"), input);
    let pattern = "{\"source\":[\"aws.codedeploy\"]}";
    world.admin(&events::MODEL, "PutRule", json!({ "Name": "targeted", "EventPattern": pattern })).await?;
    world.admin(&sqs::MODEL, "CreateQueue", json!({ "QueueName": "events" })).await?;
    let rule = |name: &str| arn("events", &format!("rule/{name}"));
    let role = iam_arn("role/events");
    let service = "events.amazonaws.com";
    let target = json!({ "Id": "one", "Arn": arn("sqs", "events"), "RoleArn": role });
    Ok(Subject {
        model: &events::MODEL,
        family: Family::Json,
        action: "events:PutRule",
        request: Box::new(move |number| {
            call("PutRule", &json!({ "Name": format!("case-{number}"), "EventPattern": pattern }))
        }),
        resource: Box::new(move |number| rule(&format!("case-{number}"))),
        reads: vec![("ListRules", json!({})), ("ListTargetsByRule", json!({ "Rule": "targeted" }))],
        dependents: vec![
            Dependent::new(
                "PutRule with a role without iam:PassRole",
                call("PutRule", &json!({ "Name": "with-role", "EventPattern": pattern, "RoleArn": role })),
                vec![allow("events:PutRule", &rule("with-role"))],
                vec![pass_role(&role, service)],
            ),
            Dependent::new(
                "PutTargets with a role without iam:PassRole",
                call("PutTargets", &json!({ "Rule": "targeted", "Targets": [target] })),
                vec![allow("events:PutTargets", &rule("targeted"))],
                vec![pass_role(&role, service)],
            ),
        ],
    })
}
