//! Account settings: ListAccountSettings, PutAccountSetting, PutAccountSettingDefault, DeleteAccountSetting.
//!
//! Stored and read back with ECS's defaults. The embedded platform acts on none of them; what would change an answer's
//! form (the short ARNs) is refused.

use aws_api::ecs::{
    DeleteAccountSettingRequest, ListAccountSettingsRequest, PutAccountSettingDefaultRequest,
    PutAccountSettingRequest,
};
use aws_protocol::CallContext;
use serde_json::{Value, json};

use super::Answer;
use super::page::Page;
use crate::Ecs;
use crate::error::EcsError;
use crate::records::{ACCOUNT_DEFAULT, AccountSetting, AccountSettingKey};

/// Every setting with the value it has until it is set, and the values it takes.
const SETTINGS: [(&str, &str, &[&str]); 11] = [
    ("awsvpcTrunking", "disabled", SWITCH),
    ("containerInsights", "disabled", &["disabled", "enabled", "enhanced"]),
    ("containerInstanceLongArnFormat", "enabled", LONG_ARN),
    ("defaultLogDriverMode", "non-blocking", &["blocking", "non-blocking"]),
    ("fargateEventWindows", "disabled", SWITCH),
    ("fargateFIPSMode", "disabled", SWITCH),
    ("fargateTaskRetirementWaitPeriod", "7", &["0", "7", "14"]),
    ("guardDutyActivate", "off", &["on", "off"]),
    ("serviceLongArnFormat", "enabled", LONG_ARN),
    ("tagResourceAuthorization", "off", &["on", "off"]),
    ("taskLongArnFormat", "enabled", LONG_ARN),
];

const SWITCH: &[&str] = &["disabled", "enabled"];
const LONG_ARN: &[&str] = &["enabled"];

/// ListAccountSettings: those of a principal, or with `effectiveSettings` every setting as it holds for it.
pub(super) fn list(ecs: &Ecs, context: &CallContext, request: ListAccountSettingsRequest) -> Answer {
    let principal = request.principal_arn.clone().unwrap_or_else(|| context.principal.clone());
    let effective = request.effective_settings.unwrap_or(false);
    let rows: Vec<(&str, String)> = ecs.read(|state| {
        let of = |owner: &str, name: &str| {
            let key = AccountSettingKey { principal: owner.to_owned(), name: name.to_owned() };
            state.settings.get(&key).map(|setting| setting.value.clone())
        };
        let value = |(name, default, _): &(&'static str, &str, &[&str])| {
            let own = of(&principal, name);
            let inherited = || of(ACCOUNT_DEFAULT, name).unwrap_or_else(|| (*default).to_owned());
            Some((*name, if effective { own.unwrap_or_else(inherited) } else { own? }))
        };
        SETTINGS.iter().filter_map(value).collect()
    });
    let wanted = |(name, value): &&(&str, String)| {
        request.name.as_deref().is_none_or(|wanted| wanted == *name)
            && request.value.as_ref().is_none_or(|wanted| wanted == value)
    };
    let rows: Vec<_> = rows.iter().filter(wanted).collect();
    let names: Vec<String> = rows.iter().map(|(name, _)| (*name).to_owned()).collect();
    let page = Page {
        operation: "ListAccountSettings",
        query: format!("{principal} {effective} {:?} {:?}", request.name, request.value),
        // ListAccountSettings pages by ten unless told otherwise.
        max_results: Some(request.max_results.filter(|given| *given != 0).unwrap_or(10)),
        next_token: request.next_token.as_deref(),
        member: "settings",
    };
    let mut answer = page.answer(ecs, &names)?;
    let shown = answer["settings"].as_array().cloned().unwrap_or_default();
    let row = |name: &Value| rows.iter().find(|(known, _)| Some(*known) == name.as_str());
    answer["settings"] = shown.iter().filter_map(row).map(|(name, value)| show(name, value, &principal)).collect();
    Ok(answer)
}

/// PutAccountSetting, for the caller unless it names a principal.
pub(super) fn put(ecs: &Ecs, context: &CallContext, request: PutAccountSettingRequest) -> Answer {
    let principal = request.principal_arn.unwrap_or_else(|| context.principal.clone());
    let (name, value) = (request.name.unwrap_or_default(), request.value.unwrap_or_default());
    store(ecs, &principal, &name, value, &principal)
}

/// PutAccountSettingDefault: for every principal that has none of its own.
pub(super) fn put_default(ecs: &Ecs, context: &CallContext, request: PutAccountSettingDefaultRequest) -> Answer {
    let (name, value) = (request.name.unwrap_or_default(), request.value.unwrap_or_default());
    store(ecs, ACCOUNT_DEFAULT, &name, value, &context.principal)
}

fn store(ecs: &Ecs, owner: &str, name: &str, value: String, shown: &str) -> Answer {
    let allowed = SETTINGS.iter().find(|(known, ..)| *known == name).map_or(SWITCH, |(_, _, allowed)| *allowed);
    if !allowed.contains(&value.as_str()) {
        let text = if allowed == LONG_ARN {
            format!("{name}: ARNs always have the long format; use enabled.")
        } else {
            format!("Invalid account setting value '{value}' for {name}; use {}.", allowed.join(" or "))
        };
        return Err(EcsError::invalid(text));
    }
    ecs.transact(|draft| {
        let key = AccountSettingKey { principal: owner.to_owned(), name: name.to_owned() };
        draft.put(AccountSetting { key, value: value.clone() });
        Ok(())
    })?;
    Ok(json!({"setting": show(name, &value, shown)}))
}

/// DeleteAccountSetting: the default holds again; one that was not set is no error.
pub(super) fn delete(ecs: &Ecs, context: &CallContext, request: DeleteAccountSettingRequest) -> Answer {
    let principal = request.principal_arn.unwrap_or_else(|| context.principal.clone());
    let name = request.name.unwrap_or_default();
    let key = AccountSettingKey { principal: principal.clone(), name: name.clone() };
    let value = ecs.transact(|draft| {
        let value = draft.get::<AccountSetting>(&key).map(|setting| setting.value.clone());
        draft.remove::<AccountSetting>(&key);
        let default = SETTINGS.iter().find(|(known, ..)| *known == name).map(|(_, default, _)| *default);
        Ok(value.unwrap_or_else(|| default.unwrap_or_default().to_owned()))
    })?;
    Ok(json!({"setting": show(&name, &value, &principal)}))
}

fn show(name: &str, value: &str, principal: &str) -> Value {
    let kind = if name == "guardDutyActivate" { "aws_managed" } else { "user" };
    json!({"name": name, "value": value, "principalArn": principal, "type": kind})
}
