//! Topics and their subscribers: confirmation, delivery in order, retries, and what is refused.
#![allow(clippy::unwrap_used, reason = "a panic is a failing test")]

mod support;

use std::time::{Duration, Instant};

use aws_protocol::{CallContext, Route, Wire, encode_response};
use ports::{Documents, NoticeError, Notices, TopicMessage};
use serde_json::{Value, json};
use support::{ARN, Lab, Subscriber, context};

async fn publish(lab: &Lab, topic: &str, message: &str) -> String {
    let done = lab.call("sns", "Publish", json!({"TopicArn": topic, "Message": message, "Subject": "hello"})).await;
    done["MessageId"].as_str().unwrap().to_string()
}

/// Waits until nothing is stored for delivery.
async fn delivered(lab: &Lab) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while !lab.store.list("sns-delivery").unwrap().is_empty() {
        assert!(Instant::now() < deadline, "deliveries stay stored");
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

#[tokio::test]
async fn an_http_subscriber_confirms_and_then_gets_every_message_in_order() {
    let lab = Lab::new();
    lab.notify.start();
    let (topic, subscriber) = (lab.topic("deployments").await, Subscriber::start().await);
    let input = json!({"TopicArn": topic, "Protocol": "http", "Endpoint": subscriber.url()});
    let made = lab.call("sns", "Subscribe", input).await;
    assert_eq!(made["SubscriptionArn"], "pending confirmation");
    publish(&lab, &topic, "before").await;
    let asked = subscriber.received(1).await[0].clone();
    assert_eq!(asked.line, "POST /hook HTTP/1.1");
    assert_eq!(asked.header("x-amz-sns-message-type"), "SubscriptionConfirmation");
    assert_eq!(asked.header("x-amz-sns-topic-arn"), topic);
    let body = asked.json();
    let token = body["Token"].as_str().unwrap();
    assert_eq!(body["Type"], "SubscriptionConfirmation");
    let url = format!(
        "http://127.0.0.1:4566/?Action=ConfirmSubscription&Version=2010-03-31&TopicArn={topic}&Token={token}"
    );
    assert_eq!(body["SubscribeURL"], url);

    let wrong = json!({"TopicArn": topic, "Token": "guessed"});
    assert_eq!(lab.refused("sns", "ConfirmSubscription", wrong).await.code, "InvalidParameter");
    let done = lab.call("sns", "ConfirmSubscription", json!({"TopicArn": topic, "Token": token})).await;
    let subscription = done["SubscriptionArn"].as_str().unwrap();
    assert!(subscription.starts_with(&format!("{topic}:")), "{subscription}");

    let ids = [publish(&lab, &topic, "one").await, publish(&lab, &topic, "two").await];
    let got = subscriber.received(3).await;
    assert_eq!(got.len(), 3, "what was published before the confirmation is not sent");
    assert_eq!(got[1].header("x-amz-sns-message-type"), "Notification");
    assert_eq!(got[1].header("x-amz-sns-subscription-arn"), subscription);
    assert_eq!(got[1].header("content-type"), "text/plain; charset=UTF-8");
    let expected = format!(
        r#"{{"Type":"Notification","MessageId":"{}","TopicArn":"{topic}","Subject":"hello","Message":"one","Timestamp":"2022-10-13T15:50:45.123Z","UnsubscribeURL":"http://127.0.0.1:4566/?Action=Unsubscribe&Version=2010-03-31&SubscriptionArn={subscription}"}}"#,
        ids[0]
    );
    assert_eq!(got[1].body, expected);
    assert_eq!((&got[2].json()["Message"], got[2].header("x-amz-sns-message-id")), (&json!("two"), ids[1].as_str()));
}

#[tokio::test]
async fn a_link_ends_no_subscription_that_was_confirmed_to_end_signed_only() {
    let lab = Lab::new();
    lab.notify.start();
    let by_link = async |operation: &str, input: Value| {
        let service = lab.service("sns");
        let nobody = CallContext { access_key_id: String::new(), ..context() };
        service.call(&nobody, service.model().operation(operation).unwrap(), input).await
    };
    for (confirmed_by_link, ends_by_link) in [(false, false), (true, true)] {
        let (topic, subscriber) = (lab.topic("t").await, Subscriber::start().await);
        let input = json!({"TopicArn": topic, "Protocol": "http", "Endpoint": subscriber.url()});
        lab.call("sns", "Subscribe", input).await;
        let token = subscriber.received(1).await[0].json()["Token"].clone();
        let confirm = json!({"TopicArn": topic, "Token": token, "AuthenticateOnUnsubscribe": "true"});
        let done = match confirmed_by_link {
            true => by_link("ConfirmSubscription", confirm).await.unwrap(),
            false => lab.call("sns", "ConfirmSubscription", confirm).await,
        };
        let end = json!({"SubscriptionArn": done["SubscriptionArn"]});
        let ended = by_link("Unsubscribe", end.clone()).await;
        assert_eq!(ended.is_ok(), ends_by_link, "{ended:?}");
        lab.call("sns", "Unsubscribe", end).await;
    }
}

#[tokio::test]
async fn a_delivery_that_fails_is_repeated_with_the_same_id_before_the_next_one() {
    let lab = Lab::new();
    lab.notify.start();
    let (topic, subscriber) = (lab.topic("t").await, Subscriber::start().await);
    lab.subscribe(&topic, &subscriber, json!({})).await;
    subscriber.answer(&["503 Busy", "429 Slow"]);
    let ids = [publish(&lab, &topic, "one").await, publish(&lab, &topic, "two").await];
    let got = subscriber.received(5).await;
    let got: Vec<&str> = got[1..].iter().map(|request| request.header("x-amz-sns-message-id")).collect();
    assert_eq!(got, [&ids[0], &ids[0], &ids[0], &ids[1]]);
    delivered(&lab).await;
}

#[tokio::test]
async fn answers_that_no_repeat_would_change_end_a_delivery_and_redirects_are_not_followed() {
    let lab = Lab::new();
    lab.notify.start();
    let (topic, subscriber, elsewhere) = (lab.topic("t").await, Subscriber::start().await, Subscriber::start().await);
    lab.subscribe(&topic, &subscriber, json!({})).await;
    subscriber.answer(&["404 Not Found", &format!("302 Found\r\nLocation: {}", elsewhere.url())]);
    for message in ["one", "two", "three"] {
        publish(&lab, &topic, message).await;
    }
    let got = subscriber.received(4).await;
    delivered(&lab).await;
    let got: Vec<Value> = got[1..].iter().map(|request| request.json()["Message"].clone()).collect();
    assert_eq!(got, ["one", "two", "three"]);
    assert_eq!(elsewhere.requests().len(), 0);
}

#[tokio::test]
async fn a_subscriber_that_stays_away_loses_a_message_after_the_last_try_and_gets_the_next() {
    let lab = Lab::new();
    lab.notify.start();
    let (topic, subscriber) = (lab.topic("t").await, Subscriber::start().await);
    lab.subscribe(&topic, &subscriber, json!({})).await;
    subscriber.answer(&["500 x", "500 x", "500 x", "500 x"]);
    publish(&lab, &topic, "one").await;
    publish(&lab, &topic, "two").await;
    let got = subscriber.received(6).await;
    assert_eq!(got[5].json()["Message"], "two");
    delivered(&lab).await;
}

#[tokio::test]
async fn what_was_not_delivered_is_delivered_after_a_restart() {
    let lab = Lab::new();
    lab.notify.start();
    let (topic, subscriber) = (lab.topic("t").await, Subscriber::start().await);
    lab.subscribe(&topic, &subscriber, json!({})).await;
    delivered(&lab).await;
    lab.notify.shutdown().await;
    let id = publish(&lab, &topic, "kept").await;
    let again = Lab::over(lab.store.clone());
    again.notify.start();
    let got = subscriber.received(2).await;
    assert_eq!((&got[1].json()["Message"], got[1].header("x-amz-sns-message-id")), (&json!("kept"), id.as_str()));
    delivered(&again).await;
}

#[tokio::test]
async fn raw_delivery_sends_the_message_alone() {
    let lab = Lab::new();
    lab.notify.start();
    let (topic, subscriber) = (lab.topic("t").await, Subscriber::start().await);
    lab.subscribe(&topic, &subscriber, json!({"RawMessageDelivery": "true"})).await;
    publish(&lab, &topic, "just this").await;
    let got = subscriber.received(2).await;
    assert_eq!((got[1].body.as_str(), got[1].header("x-amz-sns-rawdelivery")), ("just this", "true"));
}

#[tokio::test]
async fn a_queue_gets_the_envelope_or_its_own_text() {
    let lab = Lab::new();
    let (topic, url) = (lab.topic("t").await, lab.queue("inbox").await);
    let queue = format!("arn:aws:sqs:{ARN}:inbox");
    let input = json!({"TopicArn": topic, "Protocol": "sqs", "Endpoint": queue});
    let made = lab.call("sns", "Subscribe", input.clone()).await;
    assert_eq!(lab.call("sns", "Subscribe", input).await, made, "the same subscription again");
    let id = publish(&lab, &topic, "hi").await;
    let by_protocol = json!({"default": "all", "sqs": "queues only"}).to_string();
    let input = json!({"TopicArn": topic, "Message": by_protocol, "MessageStructure": "json",
        "MessageAttributes": {"kind": {"DataType": "String", "StringValue": "x"}}});
    lab.call("sns", "Publish", input).await;
    let got = lab.receive(&url).await;
    let expected = format!(
        r#"{{"Type":"Notification","MessageId":"{id}","TopicArn":"{topic}","Subject":"hello","Message":"hi","Timestamp":"2022-10-13T15:50:45.123Z","UnsubscribeURL":"http://127.0.0.1:4566/?Action=Unsubscribe&Version=2010-03-31&SubscriptionArn={}"}}"#,
        made["SubscriptionArn"].as_str().unwrap()
    );
    assert_eq!(got[0], expected);
    let second: Value = serde_json::from_str(&got[1]).unwrap();
    assert_eq!(second["Message"], "queues only");
    assert_eq!(second["MessageAttributes"], json!({"kind": {"Type": "String", "Value": "x"}}));
}

#[tokio::test]
async fn the_port_publishes_and_a_repeat_that_was_not_read_yet_is_one_message() {
    let lab = Lab::new();
    let (topic, url) = (lab.topic("t").await, lab.queue("inbox").await);
    let input = json!({"TopicArn": topic, "Protocol": "sqs", "Endpoint": format!("arn:aws:sqs:{ARN}:inbox")});
    lab.call("sns", "Subscribe", input).await;
    let message = TopicMessage {
        message_id: "11111111-1111-8111-8111-111111111111".into(),
        topic_arn: topic.clone(),
        subject: "s".into(),
        message: "m".into(),
    };
    lab.notify.publish(message.clone()).await.unwrap();
    lab.notify.publish(message.clone()).await.unwrap();
    let got = lab.receive(&url).await;
    assert_eq!(got.len(), 1);
    assert!(got[0].contains(&message.message_id), "{}", got[0]);
    let nowhere = TopicMessage { topic_arn: format!("arn:aws:sns:{ARN}:nowhere"), ..message };
    assert!(matches!(lab.notify.publish(nowhere).await, Err(NoticeError::Refused(_))));
}

#[tokio::test]
async fn subscriptions_that_cannot_be_served_are_refused_by_name() {
    let lab = Lab::new();
    let topic = lab.topic("t").await;
    let cases = [
        ("https", "https://localhost/", "https subscriptions are not available"),
        ("email", "a@b.c", "email subscriptions are not available"),
        ("lambda", "arn:aws:lambda:us-east-1:000000000000:function:f", "lambda subscriptions are not available"),
        ("http", "http://169.254.169.254/latest", "are not allowed"),
        ("http", "http://10.1.2.3:80/", "are not allowed"),
        ("http", "https://localhost/", "must begin with http://"),
        ("sqs", "arn:aws:sqs:us-east-1:000000000000:missing", "no such queue"),
        ("sqs", "arn:aws:sqs:eu-west-1:000000000000:inbox", "SQS endpoint ARN"),
        ("pigeon", "x", "Protocol"),
    ];
    for (protocol, endpoint, text) in cases {
        let input = json!({"TopicArn": topic, "Protocol": protocol, "Endpoint": endpoint});
        let error = lab.refused("sns", "Subscribe", input).await;
        assert_eq!(error.code, "InvalidParameter");
        assert!(error.message.contains(text), "{protocol} {endpoint}: {}", error.message);
    }
    let input = json!({"TopicArn": topic, "Protocol": "http", "Endpoint": "http://localhost:1/",
        "Attributes": {"FilterPolicy": "{}"}});
    assert!(lab.refused("sns", "Subscribe", input).await.message.contains("FilterPolicy is not available"));
    let all = lab.call("sns", "ListSubscriptions", json!({})).await;
    assert_eq!(all["Subscriptions"], json!([]), "nothing was made");
}

#[tokio::test]
async fn topics_are_made_once_listed_tagged_and_deleted_with_their_subscriptions() {
    let lab = Lab::new();
    let (topic, _url) = (lab.topic("t").await, lab.queue("inbox").await);
    assert_eq!(lab.topic("t").await, topic);
    assert_eq!(topic, format!("arn:aws:sns:{ARN}:t"));
    for name in ["a b", "", "x.fifo"] {
        assert!(lab.refused("sns", "CreateTopic", json!({"Name": name})).await.sender, "{name}");
    }
    lab.call(
        "sns",
        "SetTopicAttributes",
        json!({"TopicArn": topic, "AttributeName": "DisplayName", "AttributeValue": "D"}),
    )
    .await;
    lab.call("sns", "TagResource", json!({"ResourceArn": topic, "Tags": [{"Key": "k", "Value": "v"}]})).await;
    let input = json!({"TopicArn": topic, "Protocol": "sqs", "Endpoint": format!("arn:aws:sqs:{ARN}:inbox")});
    let subscription = lab.call("sns", "Subscribe", input).await["SubscriptionArn"].clone();

    let again = Lab::over(lab.store.clone());
    let attributes = again.call("sns", "GetTopicAttributes", json!({"TopicArn": topic})).await["Attributes"].clone();
    assert_eq!((&attributes["DisplayName"], &attributes["SubscriptionsConfirmed"]), (&json!("D"), &json!("1")));
    let tags = again.call("sns", "ListTagsForResource", json!({"ResourceArn": topic})).await;
    assert_eq!(tags["Tags"], json!([{"Key": "k", "Value": "v"}]));
    let listed = again.call("sns", "ListSubscriptionsByTopic", json!({"TopicArn": topic})).await;
    assert_eq!(listed["Subscriptions"][0]["SubscriptionArn"], subscription);
    let one = json!({"SubscriptionArn": subscription});
    let found = again.call("sns", "GetSubscriptionAttributes", one.clone()).await;
    assert_eq!(found["Attributes"]["PendingConfirmation"], "false");

    again.call("sns", "DeleteTopic", json!({"TopicArn": topic})).await;
    again.call("sns", "DeleteTopic", json!({"TopicArn": topic})).await;
    assert_eq!(again.refused("sns", "GetSubscriptionAttributes", one).await.code, "NotFound");
    let publish = json!({"TopicArn": topic, "Message": "x"});
    let error = again.refused("sns", "Publish", publish).await;
    assert_eq!((error.code.as_str(), error.status), ("NotFound", 404));
    assert_eq!(again.store.list("sns-subscription").unwrap(), []);
}

#[tokio::test]
async fn lists_come_in_pages_of_a_hundred() {
    let lab = Lab::new();
    for number in 0..101 {
        lab.topic(&format!("t{number:03}")).await;
    }
    let first = lab.call("sns", "ListTopics", json!({})).await;
    assert_eq!(first["Topics"].as_array().unwrap().len(), 100);
    let second = lab.call("sns", "ListTopics", json!({"NextToken": first["NextToken"]})).await;
    assert_eq!(second["Topics"].as_array().unwrap().len(), 1);
    assert!(second.get("NextToken").is_none_or(Value::is_null));
    assert_eq!(lab.refused("sns", "ListTopics", json!({"NextToken": "made up"})).await.code, "InvalidParameter");
}

#[tokio::test]
async fn answers_are_written_as_query_xml() {
    let lab = Lab::new();
    let topic = lab.topic("t").await;
    let output = lab.call("sns", "GetTopicAttributes", json!({"TopicArn": topic})).await;
    let service = lab.service("sns").model();
    let operation = service.operation("GetTopicAttributes").unwrap();
    let answer = encode_response(&Route { service, operation, wire: Wire::Query }, "request", &output).unwrap();
    let text = String::from_utf8(answer.into_body().to_vec()).unwrap();
    assert!(text.contains("<GetTopicAttributesResult><Attributes><entry><key>"), "{text}");
    assert!(text.contains(&format!("<key>TopicArn</key><value>{topic}</value>")), "{text}");
}
