//! Policies, their wildcards, and event patterns.

use authorization::{Decision, Policy, PolicyKind, RequestContext, decide};
use serde_json::{Value, json};

#[path = "../../../authorization/tests/support/mod.rs"]
#[allow(clippy::unwrap_used, missing_docs, reason = "the model of the evaluator's own tests")]
mod model;

use super::text;
use crate::tell;

/// Policy documents: any text is read or refused, and one that was read decides the same twice.
pub(super) fn policy(input: &[u8]) {
    let Some(text) = text(input) else { return };
    for kind in [PolicyKind::Managed, PolicyKind::Trust] {
        let policy = match Policy::parse(text, kind) {
            Ok(policy) => policy,
            Err(fault) => {
                tell(&fault.to_string());
                continue;
            }
        };
        assert!(text.chars().filter(|letter| !letter.is_whitespace()).count() <= kind.max_characters(), "bounded");
        assert!(policy.statement_count() <= authorization::MAX_STATEMENTS, "bounded");
        let request = RequestContext::new("ecs:DescribeServices", "arn:aws:ecs:us-east-1:000000000000:service/a/b")
            .with("aws:username", ["ann"])
            .with("aws:SourceIp", ["127.0.0.1"])
            .with("aws:CurrentTime", ["2026-01-01T00:00:00Z"])
            .with("aws:TagKeys", ["a", "b"]);
        let policies = [policy];
        let decision = decide(&policies, &request);
        assert_eq!(decide(&policies, &request), decision, "a pure function");
        let twice = [policies[0].clone(), policies[0].clone()];
        assert_eq!(decide(&twice, &request), decision, "given twice it says the same");
        tell(match decision {
            Decision::Allow => "allow",
            Decision::ImplicitDeny => "implicit",
            Decision::ExplicitDeny { .. } => "explicit",
        });
    }
}

/// A pattern, a line's end, a text: compared with a table that knows no shortcuts.
pub(super) fn wildcard(input: &[u8]) {
    let Some((pattern, value)) = text(input).and_then(|text| text.split_once('\n')) else { return };
    if pattern.contains('$') || pattern.len() > 400 || value.len() > 400 {
        return;
    }
    let document = json!({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*",
        "Condition": {"StringLike": {"aws:UserAgent": pattern}}}});
    let Ok(policy) = Policy::parse(&document.to_string(), PolicyKind::Managed) else {
        tell("refused");
        return;
    };
    let request = RequestContext::new("ecs:ListClusters", "*").with("aws:UserAgent", [value]);
    let found = decide(&[policy], &request) == Decision::Allow;
    tell(if found { "yes" } else { "no" });
    assert_eq!(found, plainly(pattern, value), "{pattern:?} on {value:?}");
}

/// A request (action and resource on two lines), then a policy: decided like by the model that the evaluator's own tests
/// are held against. Conditions are left to those tests.
pub(super) fn decision(input: &[u8]) {
    let Some(text) = text(input) else { return };
    let mut lines = text.splitn(3, '\n');
    let (Some(action), Some(resource), Some(document)) = (lines.next(), lines.next(), lines.next()) else { return };
    let Ok(policy) = Policy::parse(document, PolicyKind::Managed) else { return tell("refused") };
    let Ok(read) = serde_json::from_str::<Value>(document) else { return };
    // The model works on JSON as it stands: one spelling of each name, no conditions, short patterns.
    let statements = match &read["Statement"] {
        Value::Array(all) => all.clone(),
        one => vec![one.clone()],
    };
    let has_conditions = statements.iter().any(|statement| statement.get("Condition").is_some());
    if has_conditions || document.contains('$') || text.len() > 2_000 || action.len() + resource.len() > 200 {
        return tell("conditions");
    }
    let request = RequestContext::new(action, resource);
    let found = match decide(&[policy], &request) {
        Decision::Allow => model::Opinion::Allow,
        Decision::ImplicitDeny => model::Opinion::Implicit,
        Decision::ExplicitDeny { statement } => model::Opinion::Explicit(statement.policy, statement.statement),
    };
    tell(match found {
        model::Opinion::Allow => "allow",
        model::Opinion::Implicit => "implicit",
        model::Opinion::Explicit(..) => "explicit",
    });
    assert_eq!(
        found,
        model::opinion(&[read], action, resource, &model::Keys::new()),
        "{action} on {resource}: {document}"
    );
}

fn plainly(pattern: &str, value: &str) -> bool {
    let value: Vec<char> = value.chars().collect();
    let mut row: Vec<bool> = (0..=value.len()).map(|length| length == 0).collect();
    for letter in pattern.chars() {
        let mut next = vec![letter == '*' && row[0]];
        for (at, found) in value.iter().enumerate() {
            let fits = letter == '?' || letter == *found;
            next.push(if letter == '*' { row[at + 1] || next[at] } else { row[at] && fits });
        }
        row = next;
    }
    row[value.len()]
}

/// A pattern, a line's end, an event.
pub(super) fn event_pattern(input: &[u8]) {
    let Some(text) = text(input) else { return };
    let (pattern, event) = text.split_once('\n').unwrap_or((text, "{}"));
    let event = serde_json::from_str(event).unwrap_or(Value::Null);
    match embedded_notify::fuzzing::pattern_matches(pattern, &event) {
        Ok(fits) => {
            tell(if fits { "fits" } else { "does not" });
            let read: Value = serde_json::from_str(pattern).expect("a pattern is JSON");
            let again = embedded_notify::fuzzing::pattern_matches(&read.to_string(), &event);
            assert!(again == Ok(fits) || read.to_string().len() > 4096, "laid out anew: {again:?}");
        }
        Err(why) => tell(&why),
    }
}
