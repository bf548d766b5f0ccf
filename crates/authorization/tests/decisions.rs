//! The rules of a decision, one sentence each.
// A helper that panics is a failing test.
#![allow(clippy::unwrap_used)]

use authorization::{Decision, Policy, PolicyKind, RequestContext, decide};
use serde_json::{Value, json};

const GROUP: &str = "arn:aws:codedeploy:us-east-1:000000000000:deploymentgroup:web/blue";

fn policy(statements: Value) -> Policy {
    let document = json!({"Version": "2012-10-17", "Statement": statements});
    Policy::parse(&document.to_string(), PolicyKind::Inline).unwrap()
}

fn request() -> RequestContext {
    RequestContext::new("codedeploy:CreateDeployment", GROUP)
}

fn allowed(statements: Value, request: &RequestContext) -> bool {
    decide(&[policy(statements)], request) == Decision::Allow
}

/// Whether an Allow and a Deny on everything under this condition apply.
fn holds(condition: Value, request: &RequestContext) -> (bool, bool) {
    let statement =
        |effect: &str| json!([{"Effect": effect, "Action": "*", "Resource": "*", "Condition": condition}]);
    let denied = matches!(decide(&[policy(statement("Deny"))], request), Decision::ExplicitDeny { .. });
    (allowed(statement("Allow"), request), denied)
}

const YES: (bool, bool) = (true, true);
const NO: (bool, bool) = (false, false);

#[test]
fn without_policies_everything_is_denied() {
    assert_eq!(decide(&[], &request()), Decision::ImplicitDeny);
}

#[test]
fn a_deny_wins_wherever_it_stands_and_is_named() {
    let allow = json!({"Effect": "Allow", "Action": "*", "Resource": "*"});
    let deny = json!({"Sid": "Freeze", "Effect": "Deny", "Action": "codedeploy:Create*", "Resource": "*"});
    for statements in [json!([allow, deny]), json!([deny, allow])] {
        let Decision::ExplicitDeny { statement } = decide(&[policy(statements)], &request()) else { panic!() };
        assert_eq!(statement.sid.as_deref(), Some("Freeze"));
    }
    let Decision::ExplicitDeny { statement } = decide(&[policy(allow), policy(deny)], &request()) else { panic!() };
    assert_eq!((statement.policy, statement.statement), (1, 0));
}

#[test]
fn not_action_and_not_resource_mean_everything_else() {
    let statements = json!([{"Effect": "Allow", "NotAction": "codedeploy:Delete*", 
        "NotResource": "arn:aws:codedeploy:*:*:application:*"}]);
    assert!(allowed(statements.clone(), &request()));
    let mut other = request();
    other.action = "codedeploy:DeleteDeploymentGroup".into();
    assert!(!allowed(statements.clone(), &other));
    other = request();
    other.resource = "arn:aws:codedeploy:us-east-1:000000000000:application:web".into();
    assert!(!allowed(statements, &other));
}

#[test]
fn a_request_about_no_resource_is_met_only_by_a_star() {
    let mut all = request();
    all.resource = "*".into();
    assert!(!allowed(json!([{"Effect": "Allow", "Action": "*", "Resource": "arn:aws:codedeploy:*:*:*"}]), &all));
    assert!(allowed(json!([{"Effect": "Allow", "Action": "*", "Resource": "*"}]), &all));
}

#[test]
fn keys_are_anded_and_values_are_ored() {
    let here = request().with("a:x", ["1"]).with("a:y", ["2"]);
    assert_eq!(holds(json!({"StringEquals": {"a:x": ["0", "1"], "a:y": ["2", "3"]}}), &here), YES);
    assert_eq!(holds(json!({"StringEquals": {"a:x": ["0", "1"], "a:y": "3"}}), &here), NO);
    assert_eq!(holds(json!({"StringEquals": {"a:x": "1"}, "StringLike": {"a:y": "3*"}}), &here), NO);
}

#[test]
fn an_absent_key_fails_positive_operators_and_meets_negated_ones() {
    for operator in ["StringEquals", "StringLike", "ArnLike", "StringEqualsIgnoreCase"] {
        assert_eq!(holds(json!({operator: {"a:x": "*"}}), &request()), NO, "{operator}");
    }
    assert_eq!(holds(json!({"NumericLessThan": {"a:x": "5"}}), &request()), NO);
    assert_eq!(holds(json!({"Bool": {"a:x": "false"}}), &request()), NO, "absent is not false");
    for operator in ["StringNotEquals", "StringNotLike", "ArnNotLike"] {
        assert_eq!(holds(json!({operator: {"a:x": "1"}}), &request()), YES, "{operator}");
    }
}

#[test]
fn if_exists_holds_without_the_key_and_compares_with_it() {
    let condition = json!({"StringEqualsIfExists": {"a:x": "1"}});
    assert_eq!(holds(condition.clone(), &request()), YES);
    assert_eq!(holds(condition.clone(), &request().with("a:x", ["1"])), YES);
    assert_eq!(holds(condition, &request().with("a:x", ["2"])), NO);
}

#[test]
fn null_asks_whether_the_key_is_there() {
    assert_eq!(holds(json!({"Null": {"a:x": "true"}}), &request()), YES);
    assert_eq!(holds(json!({"Null": {"a:x": true}}), &request().with("a:x", ["1"])), NO);
    assert_eq!(holds(json!({"Null": {"a:x": "false"}}), &request().with("a:x", ["1"])), YES);
    assert_eq!(holds(json!({"Null": {"a:x": "true"}}), &request().with("a:x", Vec::<String>::new())), YES);
}

#[test]
fn for_all_values_holds_for_no_values_at_all_which_is_a_trap() {
    let condition = json!({"ForAllValues:StringEquals": {"aws:TagKeys": ["team", "cost"]}});
    assert_eq!(holds(condition.clone(), &request()), YES, "absent");
    assert_eq!(holds(condition.clone(), &request().with("aws:TagKeys", [""])), YES, "an empty text is no value");
    assert_eq!(holds(condition.clone(), &request().with("aws:TagKeys", ["team", "cost"])), YES);
    assert_eq!(holds(condition.clone(), &request().with("aws:TagKeys", ["team", "owner"])), NO);
    let guarded = json!({"ForAllValues:StringEquals": {"aws:TagKeys": ["team"]}, "Null": {"aws:TagKeys": "false"}});
    assert_eq!(holds(guarded, &request()), NO, "the remedy");
}

#[test]
fn for_any_value_needs_a_value() {
    let condition = json!({"ForAnyValue:StringEquals": {"aws:TagKeys": ["team"]}});
    assert_eq!(holds(condition.clone(), &request()), NO);
    assert_eq!(holds(condition, &request().with("aws:TagKeys", ["owner", "team"])), YES);
    let negated = json!({"ForAnyValue:StringNotEquals": {"aws:TagKeys": ["team"]}});
    assert_eq!(holds(negated.clone(), &request()), NO);
    assert_eq!(holds(negated.clone(), &request().with("aws:TagKeys", ["team", "owner"])), YES);
    assert_eq!(holds(json!({"ForAnyValue:StringEqualsIfExists": {"aws:TagKeys": "team"}}), &request()), NO);
}

#[test]
fn key_names_ignore_case_and_values_keep_theirs() {
    let here = request().with("aws:username", ["Ann"]);
    assert_eq!(holds(json!({"StringEquals": {"AWS:UserName": "Ann"}}), &here), YES);
    assert_eq!(holds(json!({"StringEquals": {"aws:username": "ann"}}), &here), NO);
    assert_eq!(holds(json!({"StringEqualsIgnoreCase": {"aws:username": "ANN"}}), &here), YES);
}

#[test]
fn string_equals_has_no_wildcards_and_string_like_has() {
    let here = request().with("a:x", ["ab"]);
    assert_eq!(holds(json!({"StringEquals": {"a:x": "a*"}}), &here), NO);
    assert_eq!(holds(json!({"StringLike": {"a:x": "a?"}}), &here), YES);
}

#[test]
fn arn_operators_compare_component_by_component() {
    let here =
        request().with("aws:SourceArn", ["arn:aws:s:us-east-2:999999999999:store/abc:111122223333:finance/doc"]);
    let pattern = "arn:aws:s:*:111122223333:finance/*";
    assert_eq!(holds(json!({"StringLike": {"aws:SourceArn": pattern}}), &here), YES);
    assert_eq!(holds(json!({"ArnLike": {"aws:SourceArn": pattern}}), &here), NO);
    assert_eq!(holds(json!({"ArnEquals": {"aws:SourceArn": "arn:aws:s:*:*:*"}}), &here), YES, "both know wildcards");
}

#[test]
fn dates_numbers_and_addresses_are_compared_as_what_they_are() {
    let here = request()
        .with("aws:CurrentTime", ["2026-06-01T00:00:00Z"])
        .with("s3:max-keys", ["9"])
        .with("aws:SourceIp", ["10.1.2.3"]);
    assert_eq!(holds(json!({"DateLessThan": {"aws:CurrentTime": "2026-06-01T02:00:00+01:00"}}), &here), YES);
    assert_eq!(holds(json!({"DateGreaterThan": {"aws:CurrentTime": "1780272000"}}), &here), NO, "the same instant");
    assert_eq!(holds(json!({"NumericLessThan": {"s3:max-keys": "10"}}), &here), YES, "not as text");
    assert_eq!(holds(json!({"IpAddress": {"aws:SourceIp": "10.1.0.0/16"}}), &here), YES);
    assert_eq!(holds(json!({"NotIpAddress": {"aws:SourceIp": "10.1.0.0/16"}}), &here), NO);
}

#[test]
fn a_variable_in_a_resource_narrows_it_to_the_caller() {
    let statements = json!([{"Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::home/${aws:username}/*"}]);
    let mut mine = RequestContext::new("s3:GetObject", "arn:aws:s3:::home/ann/x").with("aws:username", ["ann"]);
    assert!(allowed(statements.clone(), &mine));
    mine.resource = "arn:aws:s3:::home/bob/x".into();
    assert!(!allowed(statements.clone(), &mine));
    let star = RequestContext::new("s3:GetObject", "arn:aws:s3:::home/bob/x").with("aws:username", ["*"]);
    assert!(!allowed(statements, &star), "a user called * owns no other home");
}

#[test]
fn a_variable_without_a_value_never_widens_what_is_allowed() {
    let session = RequestContext::new("s3:GetObject", "arn:aws:s3:::home/bob/x");
    let everything_but_own =
        json!([{"Effect": "Allow", "Action": "*", "NotResource": "arn:aws:s3:::home/${aws:username}/*"}]);
    assert!(!allowed(everything_but_own, &session));
    let here = session.with("a:x", ["1"]);
    assert_eq!(holds(json!({"StringNotEquals": {"a:x": "${aws:username}"}}), &here), (false, true));
}
