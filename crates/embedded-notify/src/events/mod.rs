//! EventBridge: rules on the default bus and where their events go.

pub(crate) mod document;
pub(crate) mod pattern;
mod targets;

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use aws_api::events::{self as api, MODEL};
use aws_protocol::{
    ApiError, AwsService, CallContext, OperationModel, ServiceModel, decode, encode, validate, violations_text,
};
use ports::{BusEvent, DocumentWrite};
use serde_json::Value;
use types::{Timestamp, arn_resource};

use self::document::EventDocument;
use self::pattern::Pattern;
use crate::core::{Core, State};
use crate::records::{self, Rule};
use crate::shared::{blocking, not_stored, page};
use crate::tags;

const DEFAULT_BUS: &str = "default";
const MAX_RULES: usize = 300;
const MAX_PAGE: usize = 100;
const MAX_ENTRIES: usize = 10;

/// The EventBridge service.
pub(crate) struct EventBus(pub(crate) Arc<Core>);

#[async_trait]
impl AwsService for EventBus {
    fn model(&self) -> &'static ServiceModel {
        &MODEL
    }

    async fn call(
        &self,
        _: &CallContext,
        operation: &'static OperationModel,
        input: Value,
    ) -> Result<Value, ApiError> {
        if let Some(shape) = operation.input
            && let Err(violations) = validate(&MODEL, shape, &input)
        {
            return Err(invalid(violations_text(&violations)));
        }
        let call = Call { core: Arc::clone(&self.0) };
        blocking(move || call.answer(operation.name, input)).await
    }
}

/// Whether a rule wants an event. A stored pattern was checked when it was put.
pub(crate) fn matches(rule: &Rule, event: &Value) -> bool {
    rule.enabled && Pattern::read(&rule.pattern).is_ok_and(|pattern| pattern.matches(event))
}

/// One call.
pub(crate) struct Call {
    core: Arc<Core>,
}

impl Call {
    fn answer(&self, operation: &str, input: Value) -> Result<Value, ApiError> {
        let nothing = |()| Value::Null;
        match operation {
            "PutRule" => encode(&self.put_rule(decode(input)?)?),
            "DeleteRule" => self.delete_rule(decode(input)?).map(nothing),
            "DescribeRule" => encode(&self.describe_rule(decode(input)?)?),
            "ListRules" => encode(&self.list_rules(decode(input)?)?),
            "EnableRule" => {
                let input: api::EnableRuleRequest = decode(input)?;
                self.switch(input.event_bus_name, input.name, true).map(nothing)
            }
            "DisableRule" => {
                let input: api::DisableRuleRequest = decode(input)?;
                self.switch(input.event_bus_name, input.name, false).map(nothing)
            }
            "PutTargets" => encode(&self.put_targets(decode(input)?)?),
            "RemoveTargets" => encode(&self.remove_targets(decode(input)?)?),
            "ListTargetsByRule" => encode(&self.list_targets_by_rule(decode(input)?)?),
            "PutEvents" => encode(&self.put_events(decode(input)?)?),
            "TestEventPattern" => encode(&test_event_pattern(decode(input)?)?),
            "TagResource" => self.tag_resource(decode(input)?).map(nothing),
            "UntagResource" => self.untag_resource(decode(input)?).map(nothing),
            "ListTagsForResource" => encode(&self.list_tags_for_resource(decode(input)?)?),
            other => Err(ApiError::new("InvalidAction", format!("The action {other} is not available here."))),
        }
    }

    fn arn(&self, name: &str) -> String {
        self.core.scope.arn("events", &format!("rule/{name}"))
    }

    /// The default bus by name or ARN, or not given.
    fn check_bus(&self, name: Option<&str>) -> Result<(), ApiError> {
        match name {
            None | Some(DEFAULT_BUS) => Ok(()),
            Some(arn) if arn == self.core.scope.arn("events", "event-bus/default") => Ok(()),
            Some(other) => Err(refuse("ResourceNotFoundException", format!("Event bus {other} does not exist."))),
        }
    }

    fn put_rule(&self, input: api::PutRuleRequest) -> Result<api::PutRuleResponse, ApiError> {
        self.check_bus(input.event_bus_name.as_deref())?;
        if input.schedule_expression.is_some() {
            return Err(invalid("ScheduleExpression is not available here; give an EventPattern."));
        }
        let name = input.name.unwrap_or_default();
        let pattern = input.event_pattern.ok_or_else(|| invalid("EventPattern must be given."))?;
        Pattern::read(&pattern).map_err(invalid_pattern)?;
        let enabled = match input.state.as_deref() {
            None | Some("ENABLED") => true,
            Some("DISABLED") => false,
            Some(other) => return Err(invalid(format!("The state {other} is not available here."))),
        };
        let given = input.tags.unwrap_or_default().into_iter().map(|tag| (tag.key, tag.value));
        let mut state = self.core.lock();
        let found = state.rules.get(&name);
        if found.is_none() && state.rules.len() >= MAX_RULES {
            return Err(refuse("LimitExceededException", format!("There are {MAX_RULES} rules already.")));
        }
        let (targets, tags) = match found {
            // Tags of a rule that exists are left alone (API reference of PutRule).
            Some(found) => (found.targets.clone(), found.tags.clone()),
            None => (Vec::new(), tags::merged(BTreeMap::new(), given).map_err(invalid)?),
        };
        let arn = self.arn(&name);
        let (description, role_arn) = (input.description, input.role_arn);
        self.put(&mut state, Rule { name, description, pattern, enabled, role_arn, targets, tags })?;
        Ok(api::PutRuleResponse { rule_arn: Some(arn) })
    }

    fn delete_rule(&self, input: api::DeleteRuleRequest) -> Result<(), ApiError> {
        self.check_bus(input.event_bus_name.as_deref())?;
        let name = input.name.unwrap_or_default();
        let mut state = self.core.lock();
        let Some(found) = state.rules.get(&name) else { return Ok(()) };
        if !found.targets.is_empty() {
            return Err(invalid("Rule can't be deleted since it has targets."));
        }
        let write = DocumentWrite::Delete { kind: records::RULE, key: name.clone() };
        self.core.documents.write(vec![write]).map_err(not_stored)?;
        state.rules.remove(&name);
        Ok(())
    }

    fn describe_rule(&self, input: api::DescribeRuleRequest) -> Result<api::DescribeRuleResponse, ApiError> {
        self.check_bus(input.event_bus_name.as_deref())?;
        let state = self.core.lock();
        let found = rule(&state, input.name.as_deref())?;
        Ok(api::DescribeRuleResponse {
            arn: Some(self.arn(&found.name)),
            created_by: Some(self.core.scope.account_id.clone()),
            description: found.description.clone(),
            event_bus_name: Some(DEFAULT_BUS.into()),
            event_pattern: Some(found.pattern.clone()),
            name: Some(found.name.clone()),
            role_arn: found.role_arn.clone(),
            state: Some(state_text(found).into()),
            ..api::DescribeRuleResponse::default()
        })
    }

    fn list_rules(&self, input: api::ListRulesRequest) -> Result<api::ListRulesResponse, ApiError> {
        self.check_bus(input.event_bus_name.as_deref())?;
        let prefix = input.name_prefix.unwrap_or_default();
        let state = self.core.lock();
        let shown = |found: &Rule| api::Rule {
            arn: Some(self.arn(&found.name)),
            description: found.description.clone(),
            event_bus_name: Some(DEFAULT_BUS.into()),
            event_pattern: Some(found.pattern.clone()),
            name: Some(found.name.clone()),
            role_arn: found.role_arn.clone(),
            state: Some(state_text(found).into()),
            ..api::Rule::default()
        };
        let all = state.rules.values().filter(|found| found.name.starts_with(&prefix));
        let all = all.map(|found| (found.name.clone(), shown(found)));
        let query = format!("rules {prefix}");
        let (rules, next_token) =
            page(&self.core, &query, all, page_size(input.limit), input.next_token.as_deref(), invalid)?;
        Ok(api::ListRulesResponse { rules: Some(rules), next_token })
    }

    fn switch(&self, bus: Option<String>, name: Option<String>, enabled: bool) -> Result<(), ApiError> {
        self.check_bus(bus.as_deref())?;
        self.change(name.as_deref(), |rule| {
            rule.enabled = enabled;
            Ok(())
        })
    }

    /// Refusals concern single entries; the others are taken, all in one commit.
    fn put_events(&self, input: api::PutEventsRequest) -> Result<api::PutEventsResponse, ApiError> {
        let given = input.entries.unwrap_or_default();
        if given.is_empty() || given.len() > MAX_ENTRIES {
            return Err(invalid(format!("1 to {MAX_ENTRIES} entries.")));
        }
        let mut state = self.core.lock();
        let mut outbound = crate::core::Outbound::default();
        let mut entries = Vec::new();
        for entry in given {
            match self.event_of(entry) {
                Ok(event) => {
                    outbound.extend(self.core.route_event(&mut state, &event));
                    let event_id = Some(event.id().to_string());
                    entries.push(api::PutEventsResultEntry { event_id, ..Default::default() });
                }
                Err((code, text)) => entries.push(api::PutEventsResultEntry {
                    error_code: Some(code.into()),
                    error_message: Some(text),
                    event_id: None,
                }),
            }
        }
        self.core.send(&mut state, outbound).map_err(not_stored)?;
        let failed = entries.iter().filter(|entry| entry.error_code.is_some()).count();
        Ok(api::PutEventsResponse { entries: Some(entries), failed_entry_count: i64::try_from(failed).ok() })
    }

    fn event_of(&self, entry: api::PutEventsRequestEntry) -> Result<EventDocument, (&'static str, String)> {
        let missing = |name: &str| {
            ("InvalidArgument", format!("Parameter {name} is not valid. Reason: {name} is a required argument."))
        };
        let source = entry.source.filter(|text| !text.is_empty()).ok_or_else(|| missing("Source"))?;
        let detail_type = entry.detail_type.filter(|text| !text.is_empty()).ok_or_else(|| missing("DetailType"))?;
        let detail = entry.detail.filter(|text| !text.is_empty()).ok_or_else(|| missing("Detail"))?;
        if source.starts_with("aws.") {
            return Err(("NotAuthorizedForSourceException", "Not authorized for the source.".into()));
        }
        self.check_bus(entry.event_bus_name.as_deref()).map_err(|error| ("InvalidArgument", error.message))?;
        let at = entry.time.map_or_else(|| self.core.clock.now(), |time| Timestamp::from_millis(time.to_millis()));
        let (id, resources) = (self.core.ids.uuid(), entry.resources.unwrap_or_default());
        let event = BusEvent { id, source, detail_type, at, resources, detail };
        EventDocument::new(&self.core.scope, event).map_err(|text| ("MalformedDetail", text))
    }

    fn tag_resource(&self, input: api::TagResourceRequest) -> Result<(), ApiError> {
        let given = input.tags.unwrap_or_default().into_iter().map(|tag| (tag.key, tag.value));
        self.change(Some(self.name_in(input.resource_arn.as_deref())), |rule| {
            rule.tags = tags::merged(std::mem::take(&mut rule.tags), given).map_err(invalid)?;
            Ok(())
        })
    }

    fn untag_resource(&self, input: api::UntagResourceRequest) -> Result<(), ApiError> {
        let gone = input.tag_keys.unwrap_or_default();
        self.change(Some(self.name_in(input.resource_arn.as_deref())), |rule| {
            rule.tags.retain(|key, _| !gone.contains(key));
            Ok(())
        })
    }

    fn list_tags_for_resource(
        &self,
        input: api::ListTagsForResourceRequest,
    ) -> Result<api::ListTagsForResourceResponse, ApiError> {
        let state = self.core.lock();
        let found = rule(&state, Some(self.name_in(input.resource_arn.as_deref())))?;
        let tag = |(key, value): (&String, &String)| api::Tag { key: Some(key.clone()), value: Some(value.clone()) };
        Ok(api::ListTagsForResourceResponse { tags: Some(found.tags.iter().map(tag).collect()) })
    }

    /// Name of a rule in its ARN; empty when it is no rule's.
    fn name_in<'a>(&self, arn: Option<&'a str>) -> &'a str {
        let resource = arn.and_then(|arn| arn_resource(arn, "events"));
        resource.and_then(|resource| resource.strip_prefix("rule/")).unwrap_or_default()
    }

    fn change(
        &self,
        name: Option<&str>,
        change: impl FnOnce(&mut Rule) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        let mut state = self.core.lock();
        let mut changed = rule(&state, name)?.clone();
        change(&mut changed)?;
        self.put(&mut state, changed)
    }

    fn put(&self, state: &mut State, rule: Rule) -> Result<(), ApiError> {
        let write = records::put(records::RULE, rule.name.clone(), &rule).map_err(not_stored)?;
        self.core.documents.write(vec![write]).map_err(not_stored)?;
        state.rules.insert(rule.name.clone(), rule);
        Ok(())
    }
}

fn rule<'a>(state: &'a State, name: Option<&str>) -> Result<&'a Rule, ApiError> {
    let name = name.unwrap_or_default();
    let missing = || refuse("ResourceNotFoundException", format!("Rule {name} does not exist on EventBus default."));
    state.rules.get(name).ok_or_else(missing)
}

fn test_event_pattern(input: api::TestEventPatternRequest) -> Result<api::TestEventPatternResponse, ApiError> {
    let pattern = Pattern::read(&input.event_pattern.unwrap_or_default()).map_err(invalid_pattern)?;
    let event: Value = serde_json::from_str(&input.event.unwrap_or_default())
        .map_err(|_| invalid("Parameter Event is not valid."))?;
    Ok(api::TestEventPatternResponse { result: Some(pattern.matches(&event)) })
}

fn state_text(rule: &Rule) -> &'static str {
    if rule.enabled { "ENABLED" } else { "DISABLED" }
}

fn page_size(limit: Option<i64>) -> usize {
    limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(MAX_PAGE).clamp(1, MAX_PAGE)
}

fn refuse(code: &str, text: impl Into<String>) -> ApiError {
    ApiError::modelled(&MODEL, code, text)
}

fn invalid(text: impl Into<String>) -> ApiError {
    ApiError::new("ValidationException", text)
}

fn invalid_pattern(cause: String) -> ApiError {
    refuse("InvalidEventPatternException", format!("Event pattern is not valid. Reason: {cause}"))
}
