//! Tags (spec 2.3): capitalised members, ARNs with exact separators.

use serde_json::{Value, json};

use crate::support::*;

const APPLICATION: &str = "arn:aws:codedeploy:us-east-1:000000000000:application:shop";
const GROUP: &str = "arn:aws:codedeploy:us-east-1:000000000000:deploymentgroup:shop/web";
const CONFIG: &str = "arn:aws:codedeploy:us-east-1:000000000000:deploymentconfig:mine";

fn tag(key: &str, value: &str) -> Value {
    json!({ "Key": key, "Value": value })
}

fn add(arn: &str, tags: Value) -> Value {
    json!({ "ResourceArn": arn, "Tags": tags })
}

async fn tags_of(bench: &Bench, arn: &str) -> Value {
    bench.ok("ListTagsForResource", json!({ "ResourceArn": arn })).await["Tags"].take()
}

async fn with_everything() -> Bench {
    let bench = Bench::new().await;
    let config = json!({
        "deploymentConfigName": "mine", "computePlatform": "ECS", "trafficRoutingConfig": { "type": "AllAtOnce" },
    });
    bench.ok("CreateDeploymentConfig", config).await;
    bench
}

#[tokio::test]
async fn tags_are_added_overwritten_and_removed() {
    let bench = with_everything().await;
    for arn in [APPLICATION, GROUP, CONFIG] {
        assert_eq!(tags_of(&bench, arn).await, json!([]));
        assert_eq!(bench.ok("TagResource", add(arn, json!([tag("b", "2"), tag("a", "1")]))).await, json!({}));
        bench.ok("TagResource", add(arn, json!([tag("b", "3"), { "Key": "c" }]))).await;
        assert_eq!(tags_of(&bench, arn).await, json!([tag("a", "1"), tag("b", "3"), tag("c", "")]));
        let removed = bench.ok("UntagResource", json!({ "ResourceArn": arn, "TagKeys": ["a", "gone"] })).await;
        assert_eq!(removed, json!({}));
        assert_eq!(tags_of(&bench, arn).await, json!([tag("b", "3"), tag("c", "")]));
    }
}

#[tokio::test]
async fn tags_given_at_creation_read_back_and_survive_changes_and_renames() {
    let bench = Bench::empty();
    let tags = json!([tag("team", "blue")]);
    bench.ok("CreateApplication", patched(application("shop"), json!({ "tags": tags }))).await;
    bench.ok("CreateDeploymentGroup", patched(group("web"), json!({ "tags": tags }))).await;
    bench.deploy().await;
    bench.ok("UpdateDeploymentGroup", update(json!({ "newDeploymentGroupName": "front" }))).await;
    bench.ok("UpdateApplication", json!({ "applicationName": "shop", "newApplicationName": "store" })).await;
    assert_eq!(tags_of(&bench, &APPLICATION.replace("shop", "store")).await, tags);
    assert_eq!(tags_of(&bench, &GROUP.replace("shop/web", "store/front")).await, tags);
    assert_eq!(tags_of(&bench, GROUP).await, json!([]), "the old name has none");
}

#[tokio::test]
async fn arns_are_told_apart() {
    let bench = with_everything().await;
    let one = json!([tag("a", "1")]);
    let scope = "arn:aws:codedeploy:us-east-1:000000000000";
    for (arn, code) in [
        (String::new(), "ResourceArnRequiredException"),
        ("shop".into(), "InvalidArnException"),
        ("arn:aws:ecs:us-east-1:000000000000:service/main/web".into(), "InvalidArnException"),
        (APPLICATION.replace("us-east-1", "eu-west-1"), "InvalidArnException"),
        (APPLICATION.replace("000000000000", "111111111111"), "InvalidArnException"),
        (format!("{scope}:deploymentgroup:shop"), "InvalidArnException"),
        (format!("{scope}:application/shop"), "ArnNotSupportedException"),
        (format!("{scope}:instance/i-1"), "ArnNotSupportedException"),
        (format!("{scope}:deployment:d-ABCDEFGHI"), "ArnNotSupportedException"),
        (format!("{scope}:deploymentconfig:CodeDeployDefault.ECSAllAtOnce"), "ArnNotSupportedException"),
    ] {
        bench.refused("TagResource", add(&arn, one.clone()), code).await;
        bench.refused("UntagResource", json!({ "ResourceArn": arn, "TagKeys": ["a"] }), code).await;
        bench.refused("ListTagsForResource", json!({ "ResourceArn": arn }), code).await;
    }
    for (arn, code) in [
        (format!("{scope}:application:gone"), "ApplicationDoesNotExistException"),
        (format!("{scope}:deploymentgroup:gone/web"), "ApplicationDoesNotExistException"),
        (format!("{scope}:deploymentgroup:shop/gone"), "DeploymentGroupDoesNotExistException"),
        (format!("{scope}:deploymentconfig:gone"), "DeploymentConfigDoesNotExistException"),
    ] {
        bench.refused("TagResource", add(&arn, one.clone()), code).await;
        bench.refused("UntagResource", json!({ "ResourceArn": arn, "TagKeys": ["a"] }), code).await;
        assert_eq!(tags_of(&bench, &arn).await, json!([]), "this operation has no does-not-exist error");
    }
}

#[tokio::test]
async fn tags_have_bounds() {
    let bench = Bench::new().await;
    bench.refused("TagResource", json!({ "ResourceArn": APPLICATION }), "TagRequiredException").await;
    bench.refused("TagResource", add(APPLICATION, json!([])), "TagRequiredException").await;
    let none = json!({ "ResourceArn": APPLICATION, "TagKeys": [] });
    bench.refused("UntagResource", none, "TagRequiredException").await;
    let numbered = |count: usize| (0..count).map(|number| tag(&format!("k{number}"), "")).collect::<Vec<_>>();
    for bad in [
        json!([tag("", "x")]),
        json!([{ "Value": "x" }]),
        json!([tag(&"k".repeat(129), "x")]),
        json!([tag("k", &"v".repeat(257))]),
        json!([tag("k", "1"), tag("k", "2")]),
        json!(numbered(51)),
    ] {
        bench.refused("TagResource", add(APPLICATION, bad), "InvalidTagsToAddException").await;
    }
    bench.ok("TagResource", add(APPLICATION, json!([tag(&"k".repeat(128), &"v".repeat(256))]))).await;
    bench.ok("TagResource", add(APPLICATION, json!(numbered(49)))).await;
    bench.refused("TagResource", add(APPLICATION, json!([tag("more", "")])), "InvalidTagsToAddException").await;
    bench.ok("TagResource", add(APPLICATION, json!([tag("k0", "changed")]))).await;
}

#[tokio::test]
async fn untagging_refuses_what_can_be_no_key() {
    let bench = with_everything().await;
    bench.ok("TagResource", add(APPLICATION, json!([tag("a", "1")]))).await;
    for keys in [json!(["a", ""]), json!(["a", "k".repeat(129)])] {
        let input = json!({ "ResourceArn": APPLICATION, "TagKeys": keys });
        bench.refused("UntagResource", input, "InvalidTagsToAddException").await;
    }
    assert_eq!(tags_of(&bench, APPLICATION).await, json!([tag("a", "1")]), "nothing was removed");
}
