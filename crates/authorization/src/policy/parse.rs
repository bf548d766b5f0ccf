//! From text to statements.

use std::collections::BTreeSet;

use super::condition_text::conditions;
use super::fault::{
    BAD_PRINCIPAL, BAD_VENDOR, COLONS, LEGACY, NO_ACTIONS, NO_PRINCIPAL, NO_RESOURCES, NO_VENDOR, NOT_AN_ARN,
    PRINCIPAL_GIVEN, RESOURCE_GIVEN, SAME_SID, SID_TEXT, SYNTAX, VERSION, malformed,
};
use super::{Choice, Effect, MAX_STATEMENTS, Policy, PolicyFault, PolicyKind, Principals, Statement};
use crate::json::Json;
use crate::pattern::Pattern;

/// Text longer than this is not even counted (the model's bound on a policy document).
const MAX_TEXT_BYTES: usize = 131_072;

/// What every statement's reader needs.
pub(super) struct Reading {
    pub kind: PolicyKind,
    /// Whether `${…}` is a variable: from version 2012-10-17 on.
    pub variables: bool,
}

type Members<'a> = &'a [(String, Json)];

pub(super) fn document(text: &str, kind: PolicyKind) -> Result<Policy, PolicyFault> {
    let most = kind.max_characters();
    if text.len() > MAX_TEXT_BYTES {
        return Err(PolicyFault::TooLarge { found: text.len(), most, unit: "characters" });
    }
    let found = text.chars().filter(|c| !c.is_whitespace()).count();
    if found > most {
        return Err(PolicyFault::TooLarge { found, most, unit: "characters" });
    }
    let json: Json =
        serde_json::from_str(text).map_err(|error| malformed(SYNTAX, "Document", format!("{error}.")))?;
    let Json::Object(members) = &json else {
        return Err(malformed(SYNTAX, "Document", format!("expected an object, found {}.", json.kind())));
    };
    only(members, &["Version", "Id", "Statement"], "Document")?;
    let variables = version(members, kind)?;
    if let Some(id) = member(members, "Id") {
        text_of(id, "Id")?;
    }
    let statements = match member(members, "Statement") {
        None => return Err(malformed(SYNTAX, "Statement", "it is missing.")),
        Some(one @ Json::Object(_)) => std::slice::from_ref(one),
        Some(Json::List(many)) if !many.is_empty() => many,
        Some(other) => {
            let detail = format!("expected an object or a list of objects, found {}.", other.kind());
            return Err(malformed(SYNTAX, "Statement", detail));
        }
    };
    if statements.len() > MAX_STATEMENTS {
        let (found, most) = (statements.len(), MAX_STATEMENTS);
        return Err(PolicyFault::TooLarge { found, most, unit: "statements" });
    }
    let reading = Reading { kind, variables };
    let statements: Result<Vec<_>, _> =
        statements.iter().enumerate().map(|(index, json)| reading.statement(index, json)).collect();
    let policy = Policy { statements: statements? };
    unique_sids(&policy)?;
    Ok(policy)
}

/// Whether the document's version knows variables.
fn version(members: Members<'_>, kind: PolicyKind) -> Result<bool, PolicyFault> {
    let found = member(members, "Version").map(|json| text_of(json, "Version")).transpose()?;
    match (found, kind) {
        (Some("2012-10-17"), _) => Ok(true),
        (Some("2008-10-17") | None, PolicyKind::Trust) => Ok(false),
        (Some("2008-10-17"), _) => Err(malformed(VERSION, "Version", "found \"2008-10-17\".")),
        (None, _) => Err(malformed(VERSION, "Version", "it is missing.")),
        (Some(other), _) => {
            Err(malformed(SYNTAX, "Version", format!("expected \"2012-10-17\", found \"{}\".", shown(other))))
        }
    }
}

fn unique_sids(policy: &Policy) -> Result<(), PolicyFault> {
    let mut seen = BTreeSet::new();
    for (index, statement) in policy.statements.iter().enumerate() {
        if let Some(sid) = statement.sid.as_ref().filter(|sid| !sid.is_empty())
            && !seen.insert(sid)
        {
            let place = format!("Statement[{index}].Sid");
            return Err(malformed(SAME_SID, place, format!("\"{}\" is given before.", shown(sid))));
        }
    }
    Ok(())
}

impl Reading {
    fn statement(&self, index: usize, json: &Json) -> Result<Statement, PolicyFault> {
        let at = format!("Statement[{index}]");
        let Json::Object(members) = json else {
            return Err(malformed(SYNTAX, at, format!("expected an object, found {}.", json.kind())));
        };
        let known = [
            "Sid",
            "Effect",
            "Action",
            "NotAction",
            "Resource",
            "NotResource",
            "Condition",
            "Principal",
            "NotPrincipal",
        ];
        only(members, &known, &at)?;
        let (resources, principals) = match self.kind {
            PolicyKind::Trust => (self.no_resources(members, &at)?, Some(self.principals(members, &at)?)),
            _ => (Some(self.resources(members, &at)?), self.no_principals(members, &at)?),
        };
        Ok(Statement {
            sid: self.sid(members, &at)?,
            effect: effect(members, &at)?,
            actions: self.actions(members, &at)?,
            resources,
            principals,
            conditions: conditions(self, member(members, "Condition"), &at)?,
        })
    }

    fn sid(&self, members: Members<'_>, at: &str) -> Result<Option<String>, PolicyFault> {
        let place = format!("{at}.Sid");
        let Some(sid) = member(members, "Sid").map(|json| text_of(json, &place)).transpose()? else {
            return Ok(None);
        };
        if self.kind != PolicyKind::Trust && !sid.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(malformed(SID_TEXT, place, format!("found \"{}\".", shown(sid))));
        }
        Ok(Some(sid.to_owned()))
    }

    fn actions(&self, members: Members<'_>, at: &str) -> Result<Choice, PolicyFault> {
        let choice = either(members, "Action", "NotAction", at)?;
        let (name, json) =
            choice.ok_or_else(|| malformed(NO_ACTIONS, at, "neither Action nor NotAction is there."))?;
        let place = format!("{at}.{name}");
        let texts = texts_of(json, &place)?;
        if texts.is_empty() {
            return Err(malformed(NO_ACTIONS, place, "the list is empty."));
        }
        let patterns = texts.iter().map(|text| action(text, &place)).collect::<Result<_, _>>()?;
        Ok(Choice { negated: name == "NotAction", patterns })
    }

    fn resources(&self, members: Members<'_>, at: &str) -> Result<Choice, PolicyFault> {
        let choice = either(members, "Resource", "NotResource", at)?;
        let (name, json) =
            choice.ok_or_else(|| malformed(NO_RESOURCES, at, "neither Resource nor NotResource is there."))?;
        let place = format!("{at}.{name}");
        let texts = texts_of(json, &place)?;
        if texts.is_empty() {
            return Err(malformed(NO_RESOURCES, place, "the list is empty."));
        }
        let patterns = texts.iter().map(|text| self.resource(text, &place)).collect::<Result<_, _>>()?;
        Ok(Choice { negated: name == "NotResource", patterns })
    }

    fn resource(&self, text: &str, place: &str) -> Result<Pattern, PolicyFault> {
        // A lone star is everything; anything else begins like an ARN.
        if text != "*" && !text.starts_with("arn:") {
            return Err(malformed(NOT_AN_ARN, place, format!("found \"{}\".", shown(text))));
        }
        Pattern::parse(text, self.variables).map_err(|why| malformed(SYNTAX, place, format!("{why}.")))
    }

    fn no_resources(&self, members: Members<'_>, at: &str) -> Result<Option<Choice>, PolicyFault> {
        match either(members, "Resource", "NotResource", at)? {
            Some((name, _)) => {
                Err(malformed(RESOURCE_GIVEN, format!("{at}.{name}"), "a trust policy is about its own role."))
            }
            None => Ok(None),
        }
    }

    fn no_principals(&self, members: Members<'_>, at: &str) -> Result<Option<Principals>, PolicyFault> {
        match either(members, "Principal", "NotPrincipal", at)? {
            Some((name, _)) => {
                let detail = "the policy is about those it is attached to.";
                Err(malformed(PRINCIPAL_GIVEN, format!("{at}.{name}"), detail))
            }
            None => Ok(None),
        }
    }

    fn principals(&self, members: Members<'_>, at: &str) -> Result<Principals, PolicyFault> {
        let json = match either(members, "Principal", "NotPrincipal", at)? {
            Some(("Principal", json)) => json,
            Some((name, _)) => {
                return Err(malformed(BAD_PRINCIPAL, format!("{at}.{name}"), "it is not supported; use Principal."));
            }
            None => return Err(malformed(NO_PRINCIPAL, at, "who may assume the role?")),
        };
        let place = format!("{at}.Principal");
        match json {
            Json::Object(kinds) if !kinds.is_empty() => listed(kinds, &place),
            other if other.as_text() == Some("*") => Ok(Principals::Everybody),
            other => {
                let detail = format!("expected \"*\" or an object, found {}.", other.kind());
                Err(malformed(BAD_PRINCIPAL, place, detail))
            }
        }
    }
}

fn listed(kinds: Members<'_>, place: &str) -> Result<Principals, PolicyFault> {
    only(kinds, &["AWS", "Service"], place)?;
    let texts = |name: &str| -> Result<Vec<String>, PolicyFault> {
        let Some(json) = member(kinds, name) else { return Ok(Vec::new()) };
        let place = format!("{place}.{name}");
        let texts = texts_of(json, &place)?;
        if texts.is_empty() {
            return Err(malformed(BAD_PRINCIPAL, place, "the list is empty."));
        }
        Ok(texts.into_iter().map(str::to_owned).collect())
    };
    let (aws, services) = (texts("AWS")?, texts("Service")?);
    if aws.iter().any(|text| text == "*") {
        return Ok(Principals::Everybody);
    }
    for text in &aws {
        let account = text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit());
        let identity = ["iam", "sts"].iter().any(|service| types::arn_resource(text, service).is_some());
        if !account && (!identity || text.contains(['*', '?'])) {
            let detail = format!("\"{}\" is no account and no ARN of a user, role or session.", shown(text));
            return Err(malformed(BAD_PRINCIPAL, format!("{place}.AWS"), detail));
        }
    }
    Ok(Principals::Listed { aws, services })
}

fn effect(members: Members<'_>, at: &str) -> Result<Effect, PolicyFault> {
    let place = format!("{at}.Effect");
    let json = member(members, "Effect").ok_or_else(|| malformed(SYNTAX, place.as_str(), "it is missing."))?;
    match text_of(json, &place)? {
        "Allow" => Ok(Effect::Allow),
        "Deny" => Ok(Effect::Deny),
        other => {
            let detail = format!("expected \"Allow\" or \"Deny\", found \"{}\".", shown(other));
            Err(malformed(if other.eq_ignore_ascii_case("allow") { LEGACY } else { SYNTAX }, place, detail))
        }
    }
}

fn action(text: &str, place: &str) -> Result<Pattern, PolicyFault> {
    let bad = |rule| Err(malformed(rule, place, format!("found \"{}\".", shown(text))));
    if text != "*" {
        let Some((vendor, name)) = text.split_once(':') else { return bad(NO_VENDOR) };
        if name.contains(':') {
            return bad(COLONS);
        }
        if vendor.is_empty() || !vendor.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte)) {
            return bad(BAD_VENDOR);
        }
        if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"*?-_".contains(&byte)) {
            return bad(SYNTAX);
        }
    }
    // Actions have no variables.
    Pattern::parse(text, false).map_err(|why| malformed(SYNTAX, place, format!("{why}.")))
}

fn only(members: Members<'_>, known: &[&str], at: &str) -> Result<(), PolicyFault> {
    match members.iter().find(|(name, _)| !known.contains(&name.as_str())) {
        Some((name, _)) => Err(malformed(SYNTAX, at, format!("the member \"{}\" is not known.", shown(name)))),
        None => Ok(()),
    }
}

pub(super) fn member<'a>(members: Members<'a>, name: &str) -> Option<&'a Json> {
    members.iter().find(|(found, _)| found == name).map(|(_, json)| json)
}

/// One of two members, never both.
fn either<'a>(
    members: Members<'a>,
    name: &'static str,
    not_name: &'static str,
    at: &str,
) -> Result<Option<(&'static str, &'a Json)>, PolicyFault> {
    match (member(members, name), member(members, not_name)) {
        (Some(_), Some(_)) => Err(malformed(SYNTAX, at, format!("{name} and {not_name} exclude each other."))),
        (Some(json), None) => Ok(Some((name, json))),
        (None, Some(json)) => Ok(Some((not_name, json))),
        (None, None) => Ok(None),
    }
}

fn text_of<'a>(json: &'a Json, place: &str) -> Result<&'a str, PolicyFault> {
    json.as_text().ok_or_else(|| malformed(SYNTAX, place, format!("expected a string, found {}.", json.kind())))
}

fn texts_of<'a>(json: &'a Json, place: &str) -> Result<Vec<&'a str>, PolicyFault> {
    match json {
        Json::List(items) => items.iter().map(|item| text_of(item, place)).collect(),
        one => Ok(vec![text_of(one, place)?]),
    }
}

/// Text of a document inside an error, kept short.
pub(super) fn shown(text: &str) -> String {
    let mut short: String = text.chars().take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
