//! SNS, SQS and EventBridge.

use serde_json::Value;

use super::{Asked, MAX_NAMED, Permission, Requirement, arns};

pub(super) fn sns(asked: &Asked<'_>) -> Option<Requirement> {
    Some(match asked.operation {
        "CreateTopic" => asked.on(asked.scope.arn("sns", asked.text("Name"))),
        "ListTopics" | "ListSubscriptions" => asked.on_all(),
        "DeleteTopic"
        | "GetTopicAttributes"
        | "SetTopicAttributes"
        | "Subscribe"
        | "ConfirmSubscription"
        | "ListSubscriptionsByTopic" => topic(asked, "TopicArn"),
        "Publish" => topic(asked, if asked.has("TopicArn") { "TopicArn" } else { "TargetArn" }),
        "Unsubscribe" | "GetSubscriptionAttributes" | "SetSubscriptionAttributes" => topic(asked, "SubscriptionArn"),
        "TagResource" | "UntagResource" | "ListTagsForResource" => topic(asked, "ResourceArn"),
        _ => return None,
    })
}

fn topic(asked: &Asked<'_>, member: &str) -> Requirement {
    asked.on(arns::own(asked.scope, "sns", asked.text(member)))
}

pub(super) fn sqs(asked: &Asked<'_>) -> Option<Requirement> {
    let queue = |name: &str| asked.scope.arn("sqs", name);
    Some(match asked.operation {
        "ListQueues" => asked.on_all(),
        "CreateQueue" | "GetQueueUrl" => asked.on(queue(asked.text("QueueName"))),
        "SendMessageBatch" => Requirement::one("sqs:SendMessage", queue(queue_name(asked))),
        "DeleteMessageBatch" => Requirement::one("sqs:DeleteMessage", queue(queue_name(asked))),
        "ChangeMessageVisibilityBatch" => Requirement::one("sqs:ChangeMessageVisibility", queue(queue_name(asked))),
        "DeleteQueue"
        | "GetQueueAttributes"
        | "SetQueueAttributes"
        | "SendMessage"
        | "ReceiveMessage"
        | "DeleteMessage"
        | "ChangeMessageVisibility"
        | "PurgeQueue"
        | "TagQueue"
        | "UntagQueue"
        | "ListQueueTags" => asked.on(queue(queue_name(asked))),
        _ => return None,
    })
}

/// The last part of the queue's URL.
fn queue_name<'a>(asked: &Asked<'a>) -> &'a str {
    asked.text("QueueUrl").rsplit('/').next().unwrap_or_default()
}

pub(super) fn events(asked: &Asked<'_>) -> Option<Requirement> {
    Some(match asked.operation {
        "PutRule" => Requirement::All(
            std::iter::once(asked.on(rule(asked, asked.text("Name"))))
                .chain(asked.pass_role(asked.maybe("RoleArn"), "events.amazonaws.com"))
                .collect(),
        ),
        "DeleteRule" | "DescribeRule" | "EnableRule" | "DisableRule" => asked.on(rule(asked, asked.text("Name"))),
        "PutTargets" => put_targets(asked),
        "RemoveTargets" | "ListTargetsByRule" => asked.on(rule(asked, asked.text("Rule"))),
        "ListRules" => asked.on(rule(asked, "*")),
        "PutEvents" => {
            let entries = asked.input.get("Entries").and_then(Value::as_array);
            let entries = entries.filter(|entries| !entries.is_empty() && entries.len() <= MAX_NAMED);
            asked.on_each(entries.map(|entries| {
                let name = |entry: &Value| bus(entry.get("EventBusName").and_then(Value::as_str)).to_owned();
                entries.iter().map(|e| asked.scope.arn("events", &format!("event-bus/{}", name(e)))).collect()
            }))
        }
        "TestEventPattern" => asked.on_all(),
        "TagResource" | "UntagResource" | "ListTagsForResource" => {
            asked.on(arns::own(asked.scope, "events", asked.text("ResourceARN")))
        }
        _ => return None,
    })
}

/// A bus by name or ARN; `default` when none is given.
fn bus(reference: Option<&str>) -> &str {
    reference.filter(|text| !text.is_empty()).map_or("default", arns::short_name)
}

/// Rules of the default bus are named without it.
fn rule(asked: &Asked<'_>, name: &str) -> String {
    match bus(asked.maybe("EventBusName")) {
        "default" => asked.scope.arn("events", &format!("rule/{name}")),
        bus => asked.scope.arn("events", &format!("rule/{bus}/{name}")),
    }
}

fn put_targets(asked: &Asked<'_>) -> Requirement {
    let mut parts = vec![asked.on(rule(asked, asked.text("Rule")))];
    let targets = asked.input.get("Targets").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    for target in targets.iter().take(MAX_NAMED) {
        if let Some(role) = target.get("RoleArn").and_then(Value::as_str) {
            let permission = Permission::new("iam:PassRole", role);
            parts.push(Requirement::One(permission.with("iam:PassedToService", "events.amazonaws.com")));
        }
    }
    if targets.len() > MAX_NAMED {
        parts.push(Requirement::one("iam:PassRole", "*"));
    }
    Requirement::All(parts)
}
