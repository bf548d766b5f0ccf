//! Policy documents: what is accepted, and how refusals name statement and field.

use authorization::{MAX_STATEMENTS, Policy, PolicyFault, PolicyKind};

fn statement(extra: &str) -> String {
    format!(r#"{{"Version":"2012-10-17","Statement":[{{{extra}}}]}}"#)
}

fn refusal(text: &str, kind: PolicyKind) -> String {
    let fault = Policy::parse(text, kind).expect_err(text);
    assert_eq!(fault.code(), "MalformedPolicyDocument", "{text}");
    fault.to_string()
}

const ALLOW: &str = r#""Effect":"Allow","Action":"s3:Get*","Resource":"*""#;

#[test]
fn one_statement_needs_no_list_and_lists_may_have_many() {
    let one = format!(r#"{{"Version":"2012-10-17","Id":"x","Statement":{{{ALLOW}}}}}"#);
    assert_eq!(Policy::parse(&one, PolicyKind::Managed).unwrap().statement_count(), 1);
    let two = format!(r#"{{"Version":"2012-10-17","Statement":[{{{ALLOW}}},{{{ALLOW}}}]}}"#);
    assert_eq!(Policy::parse(&two, PolicyKind::Managed).unwrap().statement_count(), 2);
}

#[test]
fn a_refusal_names_the_rule_the_statement_and_the_field() {
    let cases: [(&str, &str, &str); 15] = [
        (r#""Action":"s3:Get","Resource":"*""#, "Syntax errors in policy.", "Statement[0].Effect: it is missing"),
        (
            r#""Effect":"Maybe","Action":"s3:Get","Resource":"*""#,
            "Syntax",
            r#"Statement[0].Effect: expected "Allow""#,
        ),
        (r#""Effect":"allow","Action":"s3:Get","Resource":"*""#, "legacy parsing", "Statement[0].Effect"),
        (r#""Effect":"Allow","Resource":"*""#, "must contain actions.", "Statement[0]"),
        (r#""Effect":"Allow","Action":[],"Resource":"*""#, "must contain actions.", "Statement[0].Action"),
        (r#""Effect":"Allow","Action":"s3:Get""#, "must contain resources.", "Statement[0]"),
        (r#""Effect":"Allow","Action":"s3:Get","Resource":[]"#, "must contain resources.", "Statement[0].Resource"),
        (r#""Effect":"Allow","Action":"Get","Resource":"*""#, "prefaced by a vendor", "Statement[0].Action"),
        (r#""Effect":"Allow","Action":"a:b:c","Resource":"*""#, "only one colon", "Statement[0].Action"),
        (r#""Effect":"Allow","Action":"s*:Get","Resource":"*""#, "Vendor", "Statement[0].Action"),
        (r#""Effect":"Allow","Action":"s3:Get","Resource":"bucket""#, "ARN format", "Statement[0].Resource"),
        (r#""Effect":"Allow","Action":"s3:Get","NotAction":"s3:Put","Resource":"*""#, "Syntax", "exclude each other"),
        (r#""Effect":"Allow","Action":"s3:Get","Resource":"*","Sid":"a b""#, "alpha-numeric", "Statement[0].Sid"),
        (r#""Effect":"Allow","Action":5,"Resource":"*""#, "Syntax", "Statement[0].Action: expected a string"),
        (
            r#""Effect":"Allow","Action":"s3:Get","Resource":"*","Resources":"*""#,
            "Syntax",
            r#""Resources" is not known"#,
        ),
    ];
    for (text, rule, place) in cases {
        let refusal = refusal(&statement(text), PolicyKind::Managed);
        assert!(refusal.contains(rule) && refusal.contains(place), "{text}\n{refusal}");
    }
}

#[test]
fn a_second_statement_is_named_by_its_index() {
    let text = format!(r#"{{"Version":"2012-10-17","Statement":[{{{ALLOW}}},{{"Effect":"Allow"}}]}}"#);
    assert!(refusal(&text, PolicyKind::Inline).contains("Statement[1]"));
}

#[test]
fn a_member_given_twice_has_no_meaning() {
    let text = statement(r#""Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*""#);
    assert!(refusal(&text, PolicyKind::Managed).contains(r#"the member "Effect" is given twice"#));
}

#[test]
fn text_that_is_no_json_object_is_a_syntax_error() {
    for text in [
        "",
        "x",
        "[]",
        "null",
        "{}",
        r#"{"Version":"2012-10-17","Statement":[]}"#,
        "{\"Version\":\"2012-10-17\",\"Statement\":[1]}",
    ] {
        assert!(Policy::parse(text, PolicyKind::Managed).is_err(), "{text}");
    }
    let deep = format!(r#"{{"Version":"2012-10-17","Statement":{}{}}}"#, "[".repeat(900), "]".repeat(900));
    assert!(refusal(&deep, PolicyKind::Managed).contains("Syntax errors in policy."));
}

#[test]
fn identity_policies_must_have_the_newer_version_and_trust_policies_need_not() {
    let old = format!(r#"{{"Version":"2008-10-17","Statement":[{{{ALLOW}}}]}}"#);
    assert!(refusal(&old, PolicyKind::Managed).contains("must be version 2012-10-17 or greater"));
    let trust = r#"{"Version":"2008-10-17","Statement":[{"Sid":"a b","Effect":"Allow",
        "Principal":{"Service":"codedeploy.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;
    assert!(Policy::parse(trust, PolicyKind::Trust).is_ok());
}

#[test]
fn statement_ids_are_unique() {
    let text = format!(r#"{{"Version":"2012-10-17","Statement":[{{"Sid":"A",{ALLOW}}},{{"Sid":"A",{ALLOW}}}]}}"#);
    assert!(refusal(&text, PolicyKind::Managed).contains("must be unique. Statement[1].Sid"));
}

#[test]
fn principals_belong_in_trust_policies_and_resources_do_not() {
    let text = statement(&format!(r#"{ALLOW},"Principal":"*""#));
    assert!(refusal(&text, PolicyKind::Managed).contains("should not specify a principal. Statement[0].Principal"));
    assert!(refusal(&text, PolicyKind::Trust).contains("Has prohibited field Resource. Statement[0].Resource"));
    let none = statement(r#""Effect":"Allow","Action":"sts:AssumeRole""#);
    assert!(refusal(&none, PolicyKind::Trust).contains("Missing required field Principal"));
    for bad in [
        r#"{"AWS":"ann"}"#,
        r#"{"AWS":"arn:aws:iam::000000000000:user/*"}"#,
        r#"{"AWS":[]}"#,
        "{}",
        r#"{"Other":"x"}"#,
        r#""ann""#,
    ] {
        let text = statement(&format!(r#""Effect":"Allow","Action":"sts:AssumeRole","Principal":{bad}"#));
        assert!(Policy::parse(&text, PolicyKind::Trust).is_err(), "{bad}");
    }
}

#[test]
fn a_condition_that_cannot_work_is_refused_with_operator_and_key() {
    let cases = [
        (r#"{"StringMatches":{"a:b":"c"}}"#, r#"the operator "StringMatches" is not known"#),
        (r#"{"NullIfExists":{"a:b":"true"}}"#, "not known"),
        (r#"{"ForAllValues:Null":{"a:b":"true"}}"#, "not known"),
        (r#"{"ForSome:StringLike":{"a:b":"c"}}"#, "not known"),
        (
            r#"{"IpAddress":{"aws:SourceIp":"10.0.0.0/40"}}"#,
            "Condition.IpAddress.aws:SourceIp: \"10.0.0.0/40\" is not an IP",
        ),
        (r#"{"NumericEquals":{"a:b":"1e3"}}"#, "is not a decimal number"),
        (r#"{"DateLessThan":{"a:b":"soon"}}"#, "is not an ISO 8601 date"),
        (r#"{"Bool":{"a:b":"yes"}}"#, "is not true or false"),
        (r#"{"StringEquals":{"a:b":"${x"}}"#, "well-formed variables"),
        (r#"{"StringEquals":{"a:b":{}}}"#, "expected a string, found an object"),
        (r#"{"StringEquals":"a"}"#, "expected an object"),
        (r#"[]"#, "Statement[0].Condition: expected an object"),
    ];
    for (block, expected) in cases {
        let refusal = refusal(&statement(&format!(r#"{ALLOW},"Condition":{block}"#)), PolicyKind::Managed);
        assert!(refusal.contains(expected), "{block}\n{refusal}");
    }
    let plain = format!(
        r#"{ALLOW},"Condition":{{"Bool":{{"aws:SecureTransport":true}},"NumericLessThan":{{"s3:max-keys":10}}}}"#
    );
    assert!(
        Policy::parse(&statement(&plain), PolicyKind::Managed).is_ok(),
        "plain booleans and numbers are texts too"
    );
}

#[test]
fn white_space_does_not_count_towards_the_size_and_everything_else_does() {
    let spaced = statement(ALLOW).replace(',', &format!(",{}", " ".repeat(10_000)));
    assert!(Policy::parse(&spaced, PolicyKind::Managed).is_ok());
    for (kind, most) in [(PolicyKind::Managed, 6_144), (PolicyKind::Inline, 10_240), (PolicyKind::Session, 2_048)] {
        let with = |length: usize| {
            let bare = statement(r#""Effect":"Allow","Action":"s3:Get","Resource":"arn:aws:s3:::""#).len();
            statement(&format!(
                r#""Effect":"Allow","Action":"s3:Get","Resource":"arn:aws:s3:::{}""#,
                "b".repeat(length - bare)
            ))
        };
        assert!(Policy::parse(&with(most), kind).is_ok(), "{kind:?}");
        let fault = Policy::parse(&with(most + 1), kind).unwrap_err();
        assert_eq!(fault, PolicyFault::TooLarge { found: most + 1, most, unit: "characters" });
        assert_eq!(fault.code(), "LimitExceeded");
    }
    assert!(Policy::parse(&" ".repeat(200_000), PolicyKind::Inline).is_err(), "not even counted");
}

#[test]
fn a_document_has_at_most_a_hundred_statements() {
    let with = |count: usize| {
        let statements = vec![r#"{"Effect":"Allow","Action":"*","Resource":"*"}"#; count].join(",");
        format!(r#"{{"Version":"2012-10-17","Statement":[{statements}]}}"#)
    };
    assert!(Policy::parse(&with(MAX_STATEMENTS), PolicyKind::Inline).is_ok());
    let fault = Policy::parse(&with(MAX_STATEMENTS + 1), PolicyKind::Inline).unwrap_err();
    assert_eq!(fault, PolicyFault::TooLarge { found: 101, most: 100, unit: "statements" });
}
