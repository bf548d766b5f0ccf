//! Generic constraints, in AWS's words.

mod common;

use aws_protocol::{Kind, MemberModel, Protocol, ServiceModel, ShapeId, ShapeModel, Wire, validate, violations_text};
use common::route_to;
use serde_json::{Value, json};

fn check(service: &str, operation: &str, document: &Value) -> String {
    let route = route_to(service, operation, Wire::Query);
    let input = route.operation.input.expect("has an input");
    validate(route.service, input, document).map_or_else(|found| violations_text(&found), |()| String::new())
}

#[test]
fn a_document_within_its_constraints_passes() {
    let document = json!({"Name": "tg", "Port": 80, "Protocol": "HTTP", "Tags": [{"Key": "a"}]});
    assert_eq!(check("elbv2", "CreateTargetGroup", &document), "");
}

#[test]
fn missing_members_are_named_also_inside_lists() {
    assert_eq!(
        check("elbv2", "CreateTargetGroup", &json!({})),
        "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null"
    );
    assert_eq!(
        check("elbv2", "CreateTargetGroup", &json!({"Name": "a", "Tags": [{"Key": "a"}, {}]})),
        "1 validation error detected: Value null at 'tags.2.member.key' failed to satisfy constraint: \
         Member must not be null"
    );
}

#[test]
fn ranges_lengths_and_enums_are_checked_together() {
    let found =
        check("elbv2", "CreateTargetGroup", &json!({"Name": "a", "Port": 70000, "Protocol": "SMTP", "Tags": []}));
    assert!(found.starts_with("3 validation errors detected: "), "{found}");
    assert!(
        found.contains(
            "Value '70000' at 'port' failed to satisfy constraint: Member must have value less than or equal to 65535"
        ),
        "{found}"
    );
    assert!(found.contains("Value 'SMTP' at 'protocol' failed to satisfy constraint: Member must satisfy enum value set: [HTTP, HTTPS"), "{found}");
    assert!(
        found.contains("at 'tags' failed to satisfy constraint: Member must have length greater than or equal to 1"),
        "{found}"
    );
}

static SMALL: ServiceModel = ServiceModel {
    name: "small",
    service_id: "Small",
    api_version: "2020-01-01",
    signing_name: "small",
    target_prefix: None,
    json_version: None,
    xml_namespace: None,
    protocols: &[Protocol::Json],
    query_compatible: false,
    operations: &[],
    shapes: &[
        ShapeModel {
            name: "Login",
            kind: Kind::Structure,
            members: &[MemberModel::new("Password", 1).required(), MemberModel::new("User", 2)],
            ..ShapeModel::PLAIN
        },
        ShapeModel { name: "Password", max: Some(3), sensitive: true, ..ShapeModel::PLAIN },
        ShapeModel { name: "User", max: Some(3), ..ShapeModel::PLAIN },
    ],
};

#[test]
fn sensitive_values_are_not_repeated() {
    let document = json!({"Password": "hunter2", "User": "somebody"});
    let found = validate(&SMALL, ShapeId(0), &document).map_err(|found| violations_text(&found));
    let expected = "2 validation errors detected: Value at 'password' failed to satisfy constraint: Member must have \
                    length less than or equal to 3; Value 'somebody' at 'user' failed to satisfy constraint: Member \
                    must have length less than or equal to 3";
    assert_eq!(found, Err(expected.to_string()));
}

#[test]
fn a_flood_of_violations_is_cut_at_twenty() {
    let tags: Vec<Value> = (0..1000).map(|_| json!({})).collect();
    let found = check("elbv2", "CreateTargetGroup", &json!({"Name": "a", "Tags": tags}));
    assert!(found.starts_with("20 validation errors detected"), "{found}");
}
