//! The four reads, through the service as the endpoint calls it.

use serde_json::{Value, json};

use crate::testing::{Fake, call, service};

fn messages(answer: &Value) -> Vec<&str> {
    answer["events"].as_array().unwrap().iter().map(|event| event["message"].as_str().unwrap()).collect()
}

fn two_streams() -> Fake {
    // a: x0 at 1000, x1 at 1003, …; b: y0 at 1001, … through its leading line break.
    let text = |letter: &str| (0..5).map(|number| format!("{letter}{number}\n")).collect::<String>();
    Fake::default().with("/g", "a", &text("x")).with("/g", "b", &format!("\n{}", text("y")))
}

#[tokio::test]
async fn groups_of_all_sources_are_listed_once_by_name_and_paged() {
    let first = Fake::default().with("/aws/lambda/b", "s", "").with("/shared", "one", "");
    let second = Fake::default().with("/ecs/web", "s", "").with("/shared", "two", "");
    let logs = service(vec![first, second]);
    let all = call(&logs, "DescribeLogGroups", json!({})).await.unwrap();
    let names = |answer: &Value| -> Vec<String> {
        let groups = answer["logGroups"].as_array().unwrap().iter();
        groups.map(|group| group["logGroupName"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&all), ["/aws/lambda/b", "/ecs/web", "/shared"]);
    assert_eq!(all["logGroups"][1]["arn"], "arn:aws:logs:us-east-1:000000000000:log-group:/ecs/web:*");
    let some = call(&logs, "DescribeLogGroups", json!({"logGroupNamePrefix": "/ecs/"})).await.unwrap();
    assert_eq!(names(&some), ["/ecs/web"]);
    let page = call(&logs, "DescribeLogGroups", json!({"limit": 2})).await.unwrap();
    let rest = call(&logs, "DescribeLogGroups", json!({"limit": 2, "nextToken": page["nextToken"]})).await.unwrap();
    assert_eq!((names(&page).len(), names(&rest)), (2, vec!["/shared".to_owned()]));
    let streams = call(&logs, "DescribeLogStreams", json!({"logGroupName": "/shared"})).await.unwrap();
    assert_eq!(streams["logStreams"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn the_newest_events_come_first_and_both_tokens_lead_on() {
    let logs = service(vec![two_streams()]);
    let read = async |more: Value| {
        let mut input = json!({"logGroupName": "/g", "logStreamName": "a", "limit": 2});
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        call(&logs, "GetLogEvents", input).await.unwrap()
    };
    let newest = read(json!({})).await;
    assert_eq!(messages(&newest), ["x3", "x4"]);
    let before = read(json!({"nextToken": newest["nextBackwardToken"]})).await;
    assert_eq!(messages(&before), ["x1", "x2"]);
    let again = read(json!({"nextToken": before["nextForwardToken"]})).await;
    assert_eq!(messages(&again), ["x3", "x4"]);
    let end = read(json!({"nextToken": again["nextForwardToken"]})).await;
    assert_eq!(messages(&end), Vec::<&str>::new());
    assert_eq!(end["nextForwardToken"], again["nextForwardToken"], "the end is told by the same token");
    let head = read(json!({"startFromHead": true, "startTime": 1_003})).await;
    assert_eq!(messages(&head), ["x1", "x2"]);
    let window = read(json!({"startFromHead": true, "startTime": 1_003, "endTime": 1_006})).await;
    assert_eq!(messages(&window), ["x1"], "the end of the window is not part of it");
}

#[tokio::test]
async fn filtered_events_of_all_streams_come_in_order_and_pages_hold_each_once() {
    let logs = service(vec![two_streams()]);
    let mut found = Vec::new();
    let mut token = Value::Null;
    for _ in 0..20 {
        let mut input = json!({"logGroupName": "/g", "limit": 3});
        if !token.is_null() {
            input["nextToken"] = token;
        }
        let page = call(&logs, "FilterLogEvents", input).await.unwrap();
        found.extend(messages(&page).into_iter().map(str::to_owned));
        token = page.get("nextToken").cloned().unwrap_or_default();
        if token.is_null() {
            break;
        }
    }
    assert_eq!(found, ["x0", "y0", "x1", "y1", "x2", "y2", "x3", "y3", "x4", "y4"]);
    let some = json!({"logGroupName": "/g", "filterPattern": "?x1 ?y3", "startTime": 1_003, "endTime": 1_010});
    assert_eq!(messages(&call(&logs, "FilterLogEvents", some).await.unwrap()), ["x1", "y3"]);
    let one = json!({"logGroupName": "/g", "logStreamNames": ["b"], "filterPattern": "-y1"});
    assert_eq!(messages(&call(&logs, "FilterLogEvents", one).await.unwrap()), ["y0", "y2", "y3", "y4"]);
}

#[tokio::test]
async fn more_than_a_round_of_many_streams_is_read_whole_and_in_order() {
    // Streams longer than a piece, with lines of one millisecond in several of them.
    let mut fake = Fake::default();
    for stream in 0..6 {
        let lines = (0..40).map(|line| format!("{stream} {line} {}\n", "z".repeat(60_000)));
        fake = fake.with("/big", &format!("s{stream}"), &lines.collect::<String>());
    }
    let logs = service(vec![fake]);
    let (mut found, mut token) = (Vec::new(), Value::Null);
    for _ in 0..100 {
        let mut input = json!({"logGroupName": "/big"});
        if !token.is_null() {
            input["nextToken"] = token;
        }
        let page = call(&logs, "FilterLogEvents", input).await.unwrap();
        let bytes: usize = messages(&page).iter().map(|message| message.len() + 26).sum();
        assert!(bytes <= 1024 * 1024);
        for event in page["events"].as_array().unwrap() {
            let words: Vec<&str> = event["message"].as_str().unwrap().split(' ').collect();
            found.push((event["timestamp"].as_i64().unwrap(), words[0].to_owned(), words[1].to_owned()));
        }
        token = page.get("nextToken").cloned().unwrap_or_default();
        if token.is_null() {
            break;
        }
    }
    assert_eq!(found.len(), 240, "each line once");
    assert!(found.is_sorted_by_key(|(at, stream, _)| (*at, stream.clone())));
    let needle = json!({"logGroupName": "/big", "filterPattern": "\"5 39 \""});
    let mut page = call(&logs, "FilterLogEvents", needle.clone()).await.unwrap();
    for _ in 0..20 {
        if !messages(&page).is_empty() || page.get("nextToken").is_none() {
            break;
        }
        let mut next = needle.clone();
        next["nextToken"] = page["nextToken"].clone();
        page = call(&logs, "FilterLogEvents", next).await.unwrap();
    }
    assert_eq!(messages(&page).len(), 1, "what matches is found behind all that does not");
}

#[tokio::test]
async fn what_is_not_there_or_not_understood_is_refused_as_cloudwatch_does() {
    let logs = service(vec![two_streams()]);
    let of_a = |more: Value| {
        let mut input = json!({"logGroupName": "/g", "logStreamName": "a"});
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        input
    };
    let invalid = "InvalidParameterException";
    let missing = "ResourceNotFoundException";
    for (operation, input, code) in [
        ("DescribeLogStreams", json!({"logGroupName": "/none"}), missing),
        ("DescribeLogStreams", json!({}), invalid),
        ("DescribeLogStreams", json!({"logGroupName": "/g", "logGroupIdentifier": "/g"}), invalid),
        (
            "DescribeLogStreams",
            json!({"logGroupName": "/g", "orderBy": "LastEventTime", "logStreamNamePrefix": "a"}),
            invalid,
        ),
        ("DescribeLogGroups", json!({"logGroupNamePrefix": "a", "logGroupNamePattern": "b"}), invalid),
        ("DescribeLogGroups", json!({"nextToken": "forged"}), invalid),
        ("GetLogEvents", json!({"logGroupName": "/none", "logStreamName": "a"}), missing),
        ("GetLogEvents", json!({"logGroupName": "/g", "logStreamName": "none"}), missing),
        ("GetLogEvents", json!({"logGroupName": "/g"}), invalid),
        ("GetLogEvents", of_a(json!({"nextToken": "f/1/s"})), invalid),
        ("GetLogEvents", of_a(json!({"nextToken": format!("f/{}/s", "9".repeat(56))})), invalid),
        ("GetLogEvents", of_a(json!({"limit": 10_001})), invalid),
        ("FilterLogEvents", json!({"logGroupName": "/none"}), missing),
        ("FilterLogEvents", json!({"logGroupName": "/g", "filterPattern": "{ $.a = 1 }"}), invalid),
        ("FilterLogEvents", json!({"logGroupName": "/g", "nextToken": "forged"}), invalid),
        ("FilterLogEvents", json!({"logGroupName": "/g", "logStreamNames": ["none"]}), missing),
        (
            "FilterLogEvents",
            json!({"logGroupName": "/g", "logStreamNames": ["a"], "logStreamNamePrefix": "a"}),
            invalid,
        ),
    ] {
        let refused = call(&logs, operation, input.clone()).await.unwrap_err();
        assert_eq!(refused.code, code, "{operation} {input}: {refused}");
    }
    let by_arn =
        json!({"logGroupIdentifier": "arn:aws:logs:us-east-1:000000000000:log-group:/g", "logStreamName": "a"});
    assert_eq!(messages(&call(&logs, "GetLogEvents", by_arn).await.unwrap()).len(), 5);
}
