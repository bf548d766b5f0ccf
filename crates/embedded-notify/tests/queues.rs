//! Queues: what is sent is received, hidden, deleted, and survives a restart.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod support;

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use support::{ARN, Lab};

async fn send(lab: &Lab, url: &str, body: &str) -> Value {
    lab.call("sqs", "SendMessage", json!({"QueueUrl": url, "MessageBody": body})).await
}

#[tokio::test]
async fn a_message_is_received_once_and_gone_when_deleted() {
    let lab = Lab::new();
    let url = lab.queue("inbox").await;
    assert_eq!(url, "http://127.0.0.1:4566/000000000000/inbox");
    let sent = send(&lab, &url, "hello").await;
    assert_eq!(sent["MD5OfMessageBody"], "5d41402abc4b2a76b9719d911017c592");
    let input = json!({"QueueUrl": url, "AttributeNames": ["All"]});
    let got = lab.call("sqs", "ReceiveMessage", input.clone()).await["Messages"][0].clone();
    assert_eq!((&got["Body"], &got["MessageId"]), (&json!("hello"), &sent["MessageId"]));
    assert_eq!(got["MD5OfBody"], sent["MD5OfMessageBody"]);
    assert_eq!(got["Attributes"]["ApproximateReceiveCount"], "1");
    assert!(lab.call("sqs", "ReceiveMessage", input).await["Messages"].is_null(), "it is hidden");
    let handle = json!({"QueueUrl": url, "ReceiptHandle": got["ReceiptHandle"]});
    lab.call("sqs", "DeleteMessage", handle.clone()).await;
    lab.call("sqs", "DeleteMessage", handle).await;
    let again = Lab::over(lab.store.clone());
    assert_eq!(again.receive(&url).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_message_that_was_not_deleted_comes_back() {
    let lab = Lab::new();
    let url = lab.queue("inbox").await;
    send(&lab, &url, "one").await;
    let input = json!({"QueueUrl": url, "VisibilityTimeout": 600});
    let got = lab.call("sqs", "ReceiveMessage", input).await["Messages"][0].clone();
    let back = json!({"QueueUrl": url, "ReceiptHandle": got["ReceiptHandle"], "VisibilityTimeout": 0});
    lab.call("sqs", "ChangeMessageVisibility", back.clone()).await;
    assert_eq!(lab.receive(&url).await, ["one"]);
    let again = Lab::over(lab.store.clone());
    assert_eq!(again.receive(&url).await, ["one"], "a restart forgets who hid it");
    let third = Lab::over(lab.store.clone());
    assert_eq!(third.refused("sqs", "ChangeMessageVisibility", back).await.code, "MessageNotInflight");
}

#[tokio::test]
async fn a_long_poll_ends_with_the_message_it_waited_for() {
    let lab = Arc::new(Lab::new());
    let url = lab.queue("inbox").await;
    let (waiting, poll_url) = (lab.clone(), url.clone());
    let poll = tokio::spawn(async move {
        waiting.call("sqs", "ReceiveMessage", json!({"QueueUrl": poll_url, "WaitTimeSeconds": 20})).await
    });
    tokio::task::yield_now().await;
    send(&lab, &url, "at last").await;
    let got = tokio::time::timeout(Duration::from_secs(10), poll).await.expect("it does not wait on").unwrap();
    assert_eq!(got["Messages"][0]["Body"], "at last");
}

#[tokio::test]
async fn a_long_poll_ends_when_the_server_stops() {
    let lab = Arc::new(Lab::new());
    let url = lab.queue("inbox").await;
    let (waiting, poll_url) = (lab.clone(), url.clone());
    let poll = tokio::spawn(async move {
        waiting.call("sqs", "ReceiveMessage", json!({"QueueUrl": poll_url, "WaitTimeSeconds": 20})).await
    });
    tokio::task::yield_now().await;
    lab.notify.end_polls();
    let got = tokio::time::timeout(Duration::from_secs(10), poll).await.expect("it does not wait on").unwrap();
    assert!(got["Messages"].is_null());
}

#[tokio::test]
async fn messages_come_in_order_and_an_overflowing_queue_drops_the_oldest() {
    let lab = Lab::new();
    let url = lab.queue("inbox").await;
    for number in 0..22 {
        send(&lab, &url, &number.to_string()).await;
    }
    let again = Lab::over(lab.store.clone());
    for lab in [&lab, &again] {
        let mut got = lab.receive(&url).await;
        got.extend(lab.receive(&url).await);
        assert_eq!(got, (2..22).map(|number: i32| number.to_string()).collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn a_batch_sends_and_hides_each_entry_by_itself() {
    let lab = Lab::new();
    let url = lab.queue("inbox").await;
    let entries = json!([{"Id": "a", "MessageBody": "one"}, {"Id": "b", "MessageBody": "late", "DelaySeconds": 5},
        {"Id": "c", "MessageBody": "two"}]);
    let done = lab.call("sqs", "SendMessageBatch", json!({"QueueUrl": url, "Entries": entries})).await;
    let ids: Vec<&Value> = done["Successful"].as_array().unwrap().iter().map(|entry| &entry["Id"]).collect();
    assert_eq!(ids, ["a", "c"]);
    assert_eq!(done["Successful"][0]["MD5OfMessageBody"], "f97c5d29941bfb1b2fdab0874906ab82");
    assert_eq!((&done["Failed"][0]["Id"], &done["Failed"][0]["Code"]), (&json!("b"), &json!("UnsupportedOperation")));
    let got = lab.call("sqs", "ReceiveMessage", json!({"QueueUrl": url, "MaxNumberOfMessages": 10})).await;
    let entries = json!([{"Id": "a", "ReceiptHandle": got["Messages"][0]["ReceiptHandle"], "VisibilityTimeout": 0},
        {"Id": "b", "ReceiptHandle": "x", "VisibilityTimeout": 0}]);
    let done = lab.call("sqs", "ChangeMessageVisibilityBatch", json!({"QueueUrl": url, "Entries": entries})).await;
    assert_eq!(done["Successful"], json!([{"Id": "a"}]));
    assert_eq!(done["Failed"][0]["Code"], "ReceiptHandleIsInvalid");
    assert_eq!(lab.receive(&url).await, ["one"], "it is visible again, the other is not");
    for (entries, code) in [
        (json!([]), "EmptyBatchRequest"),
        (json!([{"Id": "a", "MessageBody": "x"}, {"Id": "a", "MessageBody": "y"}]), "BatchEntryIdsNotDistinct"),
    ] {
        let refused = lab.refused("sqs", "SendMessageBatch", json!({"QueueUrl": url, "Entries": entries})).await;
        assert_eq!(refused.code, code);
    }
}

#[tokio::test]
async fn batches_purges_and_deletions() {
    let lab = Lab::new();
    let url = lab.queue("inbox").await;
    for body in ["one", "two"] {
        send(&lab, &url, body).await;
    }
    let got = lab.call("sqs", "ReceiveMessage", json!({"QueueUrl": url, "MaxNumberOfMessages": 10})).await;
    let entries =
        json!([{"Id": "a", "ReceiptHandle": got["Messages"][0]["ReceiptHandle"]}, {"Id": "b", "ReceiptHandle": "x"}]);
    let done = lab.call("sqs", "DeleteMessageBatch", json!({"QueueUrl": url, "Entries": entries})).await;
    assert_eq!(done["Successful"], json!([{"Id": "a"}]));
    assert_eq!(done["Failed"][0]["Code"], "ReceiptHandleIsInvalid");
    let counts = json!({"QueueUrl": url, "AttributeNames": ["ApproximateNumberOfMessagesNotVisible", "QueueArn"]});
    let attributes = lab.call("sqs", "GetQueueAttributes", counts.clone()).await["Attributes"].clone();
    let expected =
        json!({"ApproximateNumberOfMessagesNotVisible": "1", "QueueArn": format!("arn:aws:sqs:{ARN}:inbox")});
    assert_eq!(attributes, expected);
    lab.call("sqs", "PurgeQueue", json!({"QueueUrl": url})).await;
    let attributes = lab.call("sqs", "GetQueueAttributes", counts).await["Attributes"].clone();
    assert_eq!(attributes["ApproximateNumberOfMessagesNotVisible"], "0");
    lab.call("sqs", "DeleteQueue", json!({"QueueUrl": url})).await;
    let error = lab.refused("sqs", "ReceiveMessage", json!({"QueueUrl": url})).await;
    assert_eq!(error.code, "QueueDoesNotExist");
    assert_eq!(lab.refused("sqs", "GetQueueUrl", json!({"QueueName": "inbox"})).await.code, "QueueDoesNotExist");
}

#[tokio::test]
async fn settings_are_kept_and_what_has_no_effect_is_refused() {
    let lab = Lab::new();
    let made = json!({"QueueName": "q", "Attributes": {"VisibilityTimeout": "7"}, "tags": {"k": "v"}});
    let url = lab.call("sqs", "CreateQueue", made).await["QueueUrl"].clone();
    let same =
        json!({"QueueName": "q", "Attributes": {"VisibilityTimeout": "7", "ReceiveMessageWaitTimeSeconds": "0"}});
    assert_eq!(lab.call("sqs", "CreateQueue", same).await["QueueUrl"], url);
    let other = json!({"QueueName": "q", "Attributes": {"VisibilityTimeout": "8"}});
    assert_eq!(lab.refused("sqs", "CreateQueue", other).await.code, "QueueNameExists");
    for (name, value) in
        [("DelaySeconds", "5"), ("VisibilityTimeout", "-1"), ("RedrivePolicy", "{}"), ("FifoQueue", "true")]
    {
        let input = json!({"QueueUrl": url, "Attributes": {name: value}});
        assert!(lab.refused("sqs", "SetQueueAttributes", input).await.code.starts_with("InvalidAttribute"), "{name}");
    }
    for input in [
        json!({"QueueUrl": url, "MessageBody": "x", "DelaySeconds": 3}),
        json!({"QueueUrl": url, "MessageBody": "x", "MessageAttributes": {"a": {"DataType": "String", "StringValue": "b"}}}),
    ] {
        assert_eq!(lab.refused("sqs", "SendMessage", input).await.code, "UnsupportedOperation");
    }
    let again = Lab::over(lab.store.clone());
    let input = json!({"QueueUrl": url, "AttributeNames": ["VisibilityTimeout"]});
    assert_eq!(again.call("sqs", "GetQueueAttributes", input).await["Attributes"]["VisibilityTimeout"], "7");
    assert_eq!(again.call("sqs", "ListQueueTags", json!({"QueueUrl": url})).await["Tags"], json!({"k": "v"}));
    assert_eq!(again.call("sqs", "ListQueues", json!({"QueueNamePrefix": "q"})).await["QueueUrls"], json!([url]));
}
