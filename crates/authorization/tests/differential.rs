//! The evaluator against the reference model, on generated policies and requests (invariant H3).
//!
//! `CUTOVER_IAM_CASES` and `CUTOVER_IAM_SEED` set how many and where from; a difference prints its seed and the
//! smallest set of statements that still shows it.
// A helper that panics is a failing test.
#![allow(clippy::unwrap_used)]

mod support;

use authorization::{Decision, Policy, PolicyKind, RequestContext, decide};
use serde_json::{Value, json};

use support::{Keys, Opinion, opinion};

/// SplitMix64: small, and the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    fn below(&mut self, sides: usize) -> usize {
        usize::try_from(self.roll() % u64::try_from(sides).unwrap()).unwrap()
    }
    fn one_in(&mut self, sides: usize) -> bool {
        self.below(sides) == 0
    }
    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}

const ACTIONS: [&str; 4] = ["cd:GetDeployment", "cd:GetDeploymentGroup", "cd:CreateDeployment", "s3:GetObject"];
const RESOURCES: [&str; 6] = [
    "arn:aws:cd:us-east-1:000000000000:deploymentgroup:web/blue",
    "arn:aws:cd:us-east-1:000000000000:deploymentgroup:web2/blue",
    "arn:aws:cd:us-east-1:000000000000:application:web",
    "arn:aws:s3:::bucket/ann/a:b*",
    "arn:aws:ecs:eu-west-1:000000000000:task-definition/app:7",
    "*",
];
const KEYS: [(&str, &[&str]); 9] = [
    ("aws:username", &["ann", "bob", "a*", "web"]),
    ("aws:TagKeys", &["team", "cost", "Team", ""]),
    ("aws:SourceIp", &["10.0.0.7", "10.1.0.7", "192.168.1.1"]),
    ("aws:CurrentTime", &["2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z", "2026-06-01T00:00:01Z"]),
    ("aws:SecureTransport", &["true", "false", "True"]),
    ("s3:max-keys", &["5", "10", "10.5", "-3"]),
    ("s3:prefix", &["ann/", "bob/x", "ann/a?b", ""]),
    ("aws:SourceArn", &["arn:aws:cd:us-east-1:000000000000:deploymentgroup:web/blue", "arn:aws:sns:::t:u", "web"]),
    ("x:absent", &["never"]),
];

/// A pattern made from a text by small harm, so that many match and many nearly do.
fn pattern(dice: &mut Dice, text: &str, variables: bool) -> String {
    let mut chars: Vec<String> = text.chars().map(String::from).collect();
    for _ in 0..dice.below(4) {
        if chars.is_empty() {
            break;
        }
        let at = dice.below(chars.len());
        match dice.below(if variables { 7 } else { 5 }) {
            0 => chars[at] = "?".into(),
            1 => chars[at] = "*".into(),
            2 => {
                let to = at + dice.below(chars.len() - at) + 1;
                chars.splice(at..to, ["*".to_owned()]);
            }
            3 => chars.truncate(at),
            4 => chars[at] = chars[at].to_uppercase(),
            5 => {
                chars[at] = dice.pick(&["${aws:username}", "${AWS:UserName}", "${aws:TagKeys}", "${x:absent}"]).into()
            }
            _ => chars[at] = dice.pick(&["${*}", "${?}", "${$}"]).into(),
        }
    }
    chars.concat()
}

fn action_pattern(dice: &mut Dice) -> String {
    if dice.one_in(8) {
        return "*".into();
    }
    let full = dice.pick(&ACTIONS);
    let (vendor, name) = full.split_once(':').unwrap();
    let name = pattern(dice, name, false);
    let vendor = if dice.one_in(6) { vendor.to_uppercase() } else { vendor.into() };
    format!("{vendor}:{}", if name.is_empty() { "*".into() } else { name })
}

fn resource_pattern(dice: &mut Dice) -> String {
    let from = dice.pick(&RESOURCES);
    if from == "*" || dice.one_in(8) {
        return "*".into();
    }
    format!("arn:{}", pattern(dice, &from[4..], true))
}

fn some<F: Fn(&mut Dice) -> String>(dice: &mut Dice, make: F) -> Value {
    match dice.below(3) {
        0 => make(dice).into(),
        count => (0..count).map(|_| make(dice)).collect::<Vec<_>>().into(),
    }
}

fn condition(dice: &mut Dice) -> Value {
    let mut block = serde_json::Map::new();
    for _ in 0..=dice.below(2) {
        let (key, values) = KEYS[dice.below(KEYS.len())];
        let base = match key {
            _ if dice.one_in(10) => "Null",
            "aws:SourceIp" => dice.pick(&["IpAddress", "NotIpAddress"]),
            "aws:CurrentTime" => dice.pick(&["DateEquals", "DateNotEquals", "DateLessThan", "DateGreaterThanEquals"]),
            "aws:SecureTransport" => "Bool",
            "s3:max-keys" => dice.pick(&[
                "NumericEquals",
                "NumericNotEquals",
                "NumericLessThan",
                "NumericLessThanEquals",
                "NumericGreaterThan",
                "NumericGreaterThanEquals",
            ]),
            "aws:SourceArn" => dice.pick(&["ArnLike", "ArnNotLike", "ArnEquals", "ArnNotEquals", "StringLike"]),
            _ => dice.pick(&[
                "StringEquals",
                "StringNotEquals",
                "StringEqualsIgnoreCase",
                "StringNotEqualsIgnoreCase",
                "StringLike",
                "StringNotLike",
            ]),
        };
        let mut name = base.to_owned();
        if base != "Null" {
            if dice.one_in(4) {
                name.push_str("IfExists");
            }
            name = format!("{}{name}", dice.pick(&["", "", "ForAllValues:", "ForAnyValue:"]));
        }
        let operand = |dice: &mut Dice| match base {
            "Null" => dice.pick(&["true", "false"]).to_owned(),
            _ if base.contains("Ip") => dice.pick(&["10.0.0.0/8", "10.0.0.0/16", "10.0.0.7", "0.0.0.0/0"]).to_owned(),
            _ if base.starts_with("String") || base.starts_with("Arn") => {
                let text = dice.pick(values);
                pattern(dice, text, true)
            }
            _ => dice.pick(values).to_owned(),
        };
        let key = if dice.one_in(5) { key.to_uppercase() } else { key.to_owned() };
        let operands = some(dice, operand);
        let keys = block.entry(name).or_insert_with(|| json!({}));
        keys[key] = operands;
    }
    block.into()
}

fn statement(dice: &mut Dice) -> Value {
    let mut out = json!({"Effect": if dice.one_in(3) { "Deny" } else { "Allow" }});
    let action = if dice.one_in(6) { "NotAction" } else { "Action" };
    out[action] = some(dice, action_pattern);
    let resource = if dice.one_in(6) { "NotResource" } else { "Resource" };
    out[resource] = some(dice, resource_pattern);
    if dice.one_in(2) {
        out["Condition"] = condition(dice);
    }
    out
}

fn case(seed: u64) -> (Vec<Value>, RequestContext, Keys) {
    let mut dice = Dice(seed);
    let policies = (0..=dice.below(2))
        .map(|_| {
            let statements: Vec<Value> = (0..=dice.below(3)).map(|_| statement(&mut dice)).collect();
            json!({"Version": "2012-10-17", "Statement": statements})
        })
        .collect();
    let mut request = RequestContext::new(dice.pick(&ACTIONS), dice.pick(&RESOURCES));
    let mut keys = Keys::new();
    for (key, values) in &KEYS[..KEYS.len() - 1] {
        if dice.one_in(3) {
            continue;
        }
        let count = if *key == "aws:TagKeys" { dice.below(3) } else { 1 };
        let chosen: Vec<String> = (0..count).map(|_| dice.pick(values).to_owned()).collect();
        request.set(key, chosen.clone());
        keys.insert(key.to_ascii_lowercase(), chosen);
    }
    (policies, request, keys)
}

fn agree(policies: &[Value], request: &RequestContext, keys: &Keys) -> Result<Opinion, String> {
    let parse = |policy: &Value| {
        Policy::parse(&policy.to_string(), PolicyKind::Inline).map_err(|fault| format!("does not parse: {fault}"))
    };
    let parsed = policies.iter().map(parse).collect::<Result<Vec<_>, _>>()?;
    let decided = match decide(&parsed, request) {
        Decision::Allow => Opinion::Allow,
        Decision::ImplicitDeny => Opinion::Implicit,
        Decision::ExplicitDeny { statement } => Opinion::Explicit(statement.policy, statement.statement),
    };
    let expected = opinion(policies, &request.action, &request.resource, keys);
    if decided == expected { Ok(decided) } else { Err(format!("evaluator {decided:?}, model {expected:?}")) }
}

/// Drops statements while the difference stays.
fn smallest(mut policies: Vec<Value>, request: &RequestContext, keys: &Keys) -> Vec<Value> {
    'again: loop {
        for p in 0..policies.len() {
            for s in 0..policies[p]["Statement"].as_array().unwrap().len() {
                let mut fewer = policies.clone();
                fewer[p]["Statement"].as_array_mut().unwrap().remove(s);
                if fewer[p]["Statement"].as_array().unwrap().is_empty() {
                    fewer.remove(p);
                }
                if !fewer.is_empty() && agree(&fewer, request, keys).is_err() {
                    policies = fewer;
                    continue 'again;
                }
            }
        }
        return policies;
    }
}

fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// How often the cases of a range were allowed, denied implicitly and denied explicitly.
fn tally(seeds: std::ops::Range<u64>) -> [u64; 3] {
    let mut seen = [0_u64; 3];
    for seed in seeds {
        let (policies, request, keys) = case(seed);
        match agree(&policies, &request, &keys) {
            Ok(Opinion::Allow) => seen[0] += 1,
            Ok(Opinion::Implicit) => seen[1] += 1,
            Ok(Opinion::Explicit(..)) => seen[2] += 1,
            Err(difference) => {
                let small = smallest(policies, &request, &keys);
                let shown = serde_json::to_string_pretty(&small).unwrap();
                panic!("seed {seed}: {difference}\n{request:#?}\n{shown}");
            }
        }
    }
    seen
}

#[test]
fn the_evaluator_and_the_reference_model_agree() {
    let (first, cases) = (setting("CUTOVER_IAM_SEED", 0), setting("CUTOVER_IAM_CASES", 100_000));
    let middle = first + cases / 2;
    let (left, right) = std::thread::scope(|scope| {
        let left = scope.spawn(|| tally(first..middle));
        let right = tally(middle..first + cases);
        (left.join(), right)
    });
    let left = left.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    let seen = [left[0] + right[0], left[1] + right[1], left[2] + right[2]];
    // A generator that always ends the same way would prove nothing.
    assert!(seen.iter().all(|count| *count > cases / 20), "allowed, implicitly and explicitly denied: {seen:?}");
}
