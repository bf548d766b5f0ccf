//! RegisterTaskDefinition, DeregisterTaskDefinition, DeleteTaskDefinitions, DescribeTaskDefinition, ListTaskDefinitions,
//! ListTaskDefinitionFamilies.

use aws_api::ecs::{
    DeleteTaskDefinitionsRequest, DeregisterTaskDefinitionRequest, DescribeTaskDefinitionRequest,
    ListTaskDefinitionFamiliesRequest, ListTaskDefinitionsRequest, RegisterTaskDefinitionRequest,
};
use aws_protocol::CallContext;
use serde_json::{Value, json};

use super::page::Page;
use super::register::{compatibilities, containers};
use super::tags::check_tags;
use super::{Answer, wants_tags};
use crate::Ecs;
use crate::error::EcsError;
use crate::names::DefinitionRef;
use crate::records::{DefinitionKey, Status, TaskDefinition};
use crate::state::State;
use crate::wire::{self, Show};

/// Task definitions one DeleteTaskDefinitions can name.
const DELETED_MAX: usize = 10;

/// RegisterTaskDefinition: always a new revision; revisions are never reused.
pub(super) fn register(ecs: &Ecs, context: &CallContext, input: Value) -> Answer {
    let request: RegisterTaskDefinitionRequest =
        serde_json::from_value(input.clone()).map_err(|error| EcsError::client(error.to_string()))?;
    let containers = containers(&request)?;
    let tags = check_tags(request.tags.as_deref()).map_err(|error| EcsError::client(error.message))?;
    let mut given = input.as_object().cloned().unwrap_or_default();
    given.remove("tags");
    given.remove("family");
    let family = request.family.clone().unwrap_or_default();
    let key = ecs.transact(|draft| {
        let revisions = draft.before().definitions.keys().filter(|key| key.family == family);
        let revision = revisions.map(|key| key.revision).max().unwrap_or(0) + 1;
        let key = DefinitionKey { family, revision };
        draft.put(TaskDefinition {
            key: key.clone(),
            status: Status::Active,
            given,
            containers,
            network_mode: request.network_mode.clone(),
            compatibilities: compatibilities(&request),
            registered_at: ecs.clock.now(),
            registered_by: context.principal.clone(),
            deregistered_at: None,
            tags,
        });
        Ok(key)
    })?;
    show_one(ecs, &key, true)
}

/// DeregisterTaskDefinition: INACTIVE; tasks and services that use it run on, new ones cannot.
pub(super) fn deregister(ecs: &Ecs, request: DeregisterTaskDefinitionRequest) -> Answer {
    let reference = request.task_definition.as_deref().unwrap_or_default();
    let key = ecs.transact(|draft| {
        let Some(DefinitionRef::Revision(key)) = ecs.names.read_task_definition(reference) else {
            let text = format!("taskDefinition: {reference} needs a revision, e.g. family:1 or the full ARN.");
            return Err(EcsError::client(text));
        };
        let now = ecs.clock.now();
        let unknown = || EcsError::client("The specified task definition does not exist.");
        let definition = draft.edit::<TaskDefinition>(&key).ok_or_else(unknown)?;
        if definition.status == Status::Active {
            definition.status = Status::Inactive;
            definition.deregistered_at = Some(now);
        }
        Ok(key)
    })?;
    show_one(ecs, &key, false)
}

/// DeleteTaskDefinitions: INACTIVE revisions become DELETE_IN_PROGRESS; the rest are `failures`.
pub(super) fn delete(ecs: &Ecs, request: DeleteTaskDefinitionsRequest) -> Answer {
    let named = request.task_definitions.unwrap_or_default();
    if named.is_empty() || named.len() > DELETED_MAX {
        return Err(EcsError::invalid(format!("taskDefinitions: name 1 to {DELETED_MAX} task definitions.")));
    }
    let (deleted, failures) = ecs.transact(|draft| {
        let (mut deleted, mut failures) = (Vec::new(), Vec::new());
        for reference in &named {
            let Some(DefinitionRef::Revision(key)) = ecs.names.read_task_definition(reference) else {
                let text = format!("taskDefinitions: {reference} needs a revision, e.g. family:1 or the full ARN.");
                return Err(EcsError::invalid(text));
            };
            let arn = ecs.names.task_definition(&key);
            let failed = |reason: &str| json!({"arn": arn, "reason": reason});
            match draft.get::<TaskDefinition>(&key).map(|definition| definition.status) {
                None => failures.push(failed(
                    "The specified task definition does not exist. Specify a valid account, family, revision and try \
                     again.",
                )),
                Some(Status::Active) => failures.push(failed(
                    "The specified task definition is still in ACTIVE status. Please deregister the target and try \
                     again.",
                )),
                Some(_) => {
                    if let Some(definition) = draft.edit::<TaskDefinition>(&key) {
                        definition.status = Status::DeleteInProgress;
                        // Shown as it is now: unused, it may be gone before the answer is written.
                        deleted.push(definition.clone());
                    }
                }
            }
        }
        Ok((deleted, failures))
    })?;
    ecs.read(|state| {
        let show = Show { ecs, state, with_tags: false };
        let shown: Vec<Value> = deleted.iter().map(|found| wire::task_definition(&show, found)).collect();
        Ok(json!({"taskDefinitions": shown, "failures": failures}))
    })
}

/// DescribeTaskDefinition: INACTIVE ones by revision too.
pub(super) fn describe(ecs: &Ecs, request: DescribeTaskDefinitionRequest) -> Answer {
    let reference = request.task_definition.as_deref().unwrap_or_default();
    let key = ecs.read(|state| ecs.definition(state, reference).map(|definition| definition.key.clone()));
    let key = key.ok_or_else(|| EcsError::client("Unable to describe task definition."))?;
    show_one(ecs, &key, wants_tags(request.include.as_ref()))
}

/// ListTaskDefinitions by family prefix, status (ACTIVE unless given) and order.
pub(super) fn list(ecs: &Ecs, request: ListTaskDefinitionsRequest) -> Answer {
    let status = request.status.as_deref().unwrap_or("ACTIVE");
    let prefix = request.family_prefix.as_deref().unwrap_or_default();
    let descending = request.sort.as_deref() == Some("DESC");
    let mut keys: Vec<DefinitionKey> = ecs.read(|state| {
        let wanted = |definition: &&TaskDefinition| {
            definition.status.as_str() == status && (prefix.is_empty() || definition.key.family == prefix)
        };
        state.definitions.values().filter(wanted).map(|definition| definition.key.clone()).collect()
    });
    keys.sort();
    if descending {
        keys.reverse();
    }
    let arns: Vec<String> = keys.iter().map(|key| ecs.names.task_definition(key).to_string()).collect();
    page_in_order(ecs, &request, &arns)
}

/// Revisions sort by number, not by text: the token holds a position in this order.
fn page_in_order(ecs: &Ecs, request: &ListTaskDefinitionsRequest, arns: &[String]) -> Answer {
    let positions: Vec<String> = (0..arns.len()).map(|index| format!("{index:010}")).collect();
    let page = Page {
        operation: "ListTaskDefinitions",
        query: format!("{:?} {:?} {:?}", request.family_prefix, request.status, request.sort),
        max_results: request.max_results,
        next_token: request.next_token.as_deref(),
        member: "taskDefinitionArns",
    };
    let mut answer = page.answer(ecs, &positions)?;
    let indexes = answer["taskDefinitionArns"].as_array().cloned().unwrap_or_default();
    let arn = |index: &Value| index.as_str()?.parse::<usize>().ok().and_then(|index| arns.get(index));
    answer["taskDefinitionArns"] = indexes.iter().filter_map(arn).cloned().collect();
    Ok(answer)
}

/// ListTaskDefinitionFamilies: families with an ACTIVE revision, without one, or all.
pub(super) fn list_families(ecs: &Ecs, request: ListTaskDefinitionFamiliesRequest) -> Answer {
    let prefix = request.family_prefix.as_deref().unwrap_or_default();
    let status = request.status.as_deref().unwrap_or("ACTIVE");
    let families: Vec<String> = ecs.read(|state| {
        let mut families: Vec<String> = state.definitions.keys().map(|key| key.family.clone()).collect();
        families.dedup();
        let wanted = |family: &String| {
            let active = is_active(state, family);
            family.starts_with(prefix) && (status == "ALL" || active == (status == "ACTIVE"))
        };
        families.retain(wanted);
        families
    });
    let page = Page {
        operation: "ListTaskDefinitionFamilies",
        query: format!("{prefix} {status}"),
        max_results: request.max_results,
        next_token: request.next_token.as_deref(),
        member: "families",
    };
    page.answer(ecs, &families)
}

fn is_active(state: &State, family: &str) -> bool {
    let mut revisions = state.definitions.values().filter(|definition| definition.key.family == family);
    revisions.any(|definition| definition.status == Status::Active)
}

fn show_one(ecs: &Ecs, key: &DefinitionKey, with_tags: bool) -> Answer {
    ecs.read(|state| {
        let unknown = || EcsError::client("Unable to describe task definition.");
        let definition = state.definitions.get(key).ok_or_else(unknown)?;
        let show = Show { ecs, state, with_tags };
        let mut answer = json!({"taskDefinition": wire::task_definition(&show, definition)});
        if with_tags {
            answer["tags"] = wire::tags(&definition.tags);
        }
        Ok(answer)
    })
}
