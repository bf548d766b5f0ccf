//! A second opinion on policies, written from IAM's rules and not from the evaluator.
//!
//! Slow and plain on purpose: it works on the raw JSON, tries every way a wildcard could match, and compares dates as
//! text and numbers as floats (the generator stays where those are exact).
#![allow(dead_code)]

use std::collections::BTreeMap;

use serde_json::Value;

/// Keys in lower case.
pub type Keys = BTreeMap<String, Vec<String>>;

#[derive(Debug, PartialEq, Eq)]
pub enum Opinion {
    Allow,
    Implicit,
    /// Policy and statement that deny.
    Explicit(usize, usize),
}

pub fn opinion(policies: &[Value], action: &str, resource: &str, keys: &Keys) -> Opinion {
    let mut allows = 0;
    let mut denies = Vec::new();
    for (p, policy) in policies.iter().enumerate() {
        for (s, statement) in list(&policy["Statement"]).iter().enumerate() {
            let deny = statement["Effect"] == "Deny";
            if matches(statement, deny, action, resource, keys) {
                if deny { denies.push((p, s)) } else { allows += 1 }
            }
        }
    }
    match denies.first() {
        Some((p, s)) => Opinion::Explicit(*p, *s),
        None if allows > 0 => Opinion::Allow,
        None => Opinion::Implicit,
    }
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_else(|| vec![value.clone()])
}

fn texts(value: &Value) -> Vec<String> {
    let text = |v: &Value| v.as_str().map_or_else(|| v.to_string(), str::to_owned);
    list(value).iter().map(text).collect()
}

fn matches(statement: &Value, deny: bool, action: &str, resource: &str, keys: &Keys) -> bool {
    let lower = action.to_ascii_lowercase();
    let action_hit = |v: &Value| texts(v).iter().any(|p| glob(&marked(&p.to_ascii_lowercase()), &lower, false));
    let action_ok = match statement.get("Action") {
        Some(v) => action_hit(v),
        None => !action_hit(&statement["NotAction"]),
    };
    let hits = |v: &Value| -> Vec<Option<bool>> {
        let hit = |p: &String| if p == "*" { Some(true) } else { filled(p, keys).map(|p| glob(&p, resource, true)) };
        texts(v).iter().map(hit).collect()
    };
    let resource_ok = match statement.get("Resource") {
        Some(v) => hits(v).contains(&Some(true)),
        None => {
            let hits = hits(&statement["NotResource"]);
            !hits.contains(&Some(true)) && (deny || !hits.contains(&None))
        }
    };
    action_ok && resource_ok && conditions(&statement["Condition"], deny, keys)
}

/// A character and whether a variable brought it (then it is no wildcard and no separator).
type Marked = Vec<(char, bool)>;

fn marked(text: &str) -> Marked {
    text.chars().map(|c| (c, false)).collect()
}

/// Variables replaced; nothing when one has no single value.
fn filled(text: &str, keys: &Keys) -> Option<Marked> {
    let Some(start) = text.find("${") else { return Some(marked(text)) };
    let end = start + text[start..].find('}').unwrap();
    let name = &text[start + 2..end];
    let mut out = marked(&text[..start]);
    if ["*", "?", "$"].contains(&name) {
        out.push((name.chars().next().unwrap(), true));
    } else {
        let values = keys.get(&name.to_ascii_lowercase())?;
        let [value] = values.as_slice() else { return None };
        out.extend(value.chars().map(|c| (c, true)));
    }
    out.extend(filled(&text[end + 1..], keys)?);
    Some(out)
}

/// Every way the pattern could match. In an ARN's first five segments a wildcard does not take a colon, unless it is
/// a star that ends the segment.
fn glob(pattern: &[(char, bool)], text: &str, arn: bool) -> bool {
    let text: Vec<char> = text.chars().collect();
    ways(pattern, 0, &text, arn.then_some(0))
}

/// `colons`: how many were written before `at`, in an ARN.
fn ways(pattern: &[(char, bool)], at: usize, text: &[char], colons: Option<usize>) -> bool {
    let Some((c, literal)) = pattern.get(at).copied() else { return text.is_empty() };
    let confined = colons.is_some_and(|colons| colons < 5);
    let after = colons.map(|colons| colons + usize::from((c, literal) == (':', false)));
    if c == '*' && !literal {
        let last = matches!(pattern.get(at + 1), None | Some((':', false)));
        for taken in 0..=text.len() {
            if taken > 0 && confined && !last && text[taken - 1] == ':' {
                return false;
            }
            if ways(pattern, at + 1, &text[taken..], after) {
                return true;
            }
        }
        return false;
    }
    let Some(first) = text.first() else { return false };
    let same = if c == '?' && !literal { !(confined && *first == ':') } else { c == *first };
    same && ways(pattern, at + 1, &text[1..], after)
}

fn conditions(block: &Value, deny: bool, keys: &Keys) -> bool {
    let Some(operators) = block.as_object() else { return true };
    operators.iter().all(|(operator, wanted)| {
        wanted
            .as_object()
            .unwrap()
            .iter()
            .all(|(key, values)| condition(operator, keys.get(&key.to_ascii_lowercase()), &texts(values), deny, keys))
    })
}

fn condition(operator: &str, found: Option<&Vec<String>>, wanted: &[String], deny: bool, keys: &Keys) -> bool {
    let found: Vec<String> = found.cloned().unwrap_or_default();
    if operator == "Null" {
        return wanted.iter().any(|w| (w == "true") == found.is_empty());
    }
    let (set, name) = operator.split_once(':').unwrap_or(("", operator));
    let (name, if_exists) = name.strip_suffix("IfExists").map_or((name, false), |n| (n, true));
    let negative = name.contains("Not");
    let name = name.replace("Not", "");
    // One request value against all policy values: does it meet the operator?
    let meets = |value: &String| {
        let hits: Vec<Option<bool>> = wanted.iter().map(|w| hit(&name, value, w, keys)).collect();
        if hits.contains(&Some(true)) {
            !negative
        } else if hits.contains(&None) {
            negative && deny
        } else {
            negative
        }
    };
    let real: Vec<&String> = found.iter().filter(|v| !v.is_empty()).collect();
    match set {
        "ForAllValues" => !real.iter().any(|v| !meets(v)),
        "ForAnyValue" => real.iter().any(|v| meets(v)),
        _ if found.is_empty() => negative || if_exists,
        _ if negative => !found.iter().any(|v| !meets(v)),
        _ => found.iter().any(meets),
    }
}

fn hit(name: &str, value: &str, wanted: &str, keys: &Keys) -> Option<bool> {
    let plain = |marked: Marked| marked.into_iter().map(|(c, _)| c).collect::<String>();
    Some(match name {
        "StringEquals" => plain(filled(wanted, keys)?) == value,
        "StringEqualsIgnoreCase" => plain(filled(wanted, keys)?).eq_ignore_ascii_case(value),
        "StringLike" => glob(&filled(wanted, keys)?, value, false),
        "ArnLike" | "ArnEquals" => {
            let wanted = filled(wanted, keys)?;
            if wanted == [('*', false)] {
                return Some(true);
            }
            let parts: Vec<Marked> = wanted.splitn(6, |m| m.0 == ':').map(<[_]>::to_vec).collect();
            let found: Vec<&str> = value.splitn(6, ':').collect();
            parts.len() == found.len() && parts.iter().zip(found).all(|(p, f)| glob(p, f, false))
        }
        "Bool" => wanted.to_lowercase() == value.to_lowercase(),
        "IpAddress" => in_range(value, wanted),
        _ if name.starts_with("Numeric") => {
            let (Ok(found), Ok(bound)) = (value.parse::<f64>(), wanted.parse::<f64>()) else { return Some(false) };
            ordered(&name[7..], found.partial_cmp(&bound).unwrap())
        }
        _ if name.starts_with("Date") => ordered(&name[4..], value.cmp(wanted)),
        other => panic!("the model does not know {other}"),
    })
}

fn ordered(how: &str, found: std::cmp::Ordering) -> bool {
    match how {
        "Equals" => found.is_eq(),
        "LessThan" => found.is_lt(),
        "LessThanEquals" => !found.is_gt(),
        "GreaterThan" => found.is_gt(),
        "GreaterThanEquals" => !found.is_lt(),
        other => panic!("{other}"),
    }
}

/// IPv4 bit by bit.
fn in_range(address: &str, range: &str) -> bool {
    let bits = |text: &str| -> String {
        text.split('.').map(|octet| format!("{:08b}", octet.parse::<u8>().unwrap())).collect()
    };
    let (base, prefix) = range.split_once('/').unwrap_or((range, "32"));
    let prefix: usize = prefix.parse().unwrap();
    bits(address)[..prefix] == bits(base)[..prefix]
}
