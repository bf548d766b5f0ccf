//! TagResource, UntagResource, ListTagsForResource, and the rules for tags anywhere.

use aws_api::ecs::{ListTagsForResourceRequest, Tag as WireTag, TagResourceRequest, UntagResourceRequest};
use serde_json::json;
use types::arn_resource;

use super::Answer;
use crate::Ecs;
use crate::error::{EcsError, EcsErrorCode};
use crate::names::DefinitionRef;
use crate::records::{Cluster, Service, Tag, Tags, Task, TaskDefinition, TaskSet};
use crate::state::Draft;
use crate::wire;

const TAGS_MAX: usize = 50;
const KEY_MAX: usize = 128;
const VALUE_MAX: usize = 256;

/// TagResource: adds or replaces.
pub(super) fn tag(ecs: &Ecs, request: TagResourceRequest) -> Answer {
    let new = check_tags(request.tags.as_deref())?;
    change(ecs, request.resource_arn.as_deref(), EcsErrorCode::ResourceNotFound, |tags| {
        for tag in new {
            tags.retain(|old| old.key != tag.key);
            tags.push(tag);
        }
        if tags.len() > TAGS_MAX { Err(too_many()) } else { Ok(()) }
    })?;
    Ok(json!({}))
}

/// UntagResource: unknown keys are fine.
pub(super) fn untag(ecs: &Ecs, request: UntagResourceRequest) -> Answer {
    let keys = request.tag_keys.unwrap_or_default();
    change(ecs, request.resource_arn.as_deref(), EcsErrorCode::ResourceNotFound, |tags| {
        tags.retain(|tag| !keys.contains(&tag.key));
        Ok(())
    })?;
    Ok(json!({}))
}

/// ListTagsForResource.
pub(super) fn list(ecs: &Ecs, request: ListTagsForResourceRequest) -> Answer {
    let mut shown = json!([]);
    // The only one of the three whose model has no ResourceNotFoundException.
    change(ecs, request.resource_arn.as_deref(), EcsErrorCode::InvalidParameter, |tags| {
        shown = wire::tags(tags);
        Ok(())
    })?;
    Ok(json!({"tags": shown}))
}

/// Tags of a request, checked.
pub(super) fn check_tags(tags: Option<&[WireTag]>) -> Result<Tags, EcsError> {
    let mut checked = Tags::new();
    for tag in tags.unwrap_or_default() {
        let key = tag.key.clone().unwrap_or_default();
        let value = tag.value.clone().unwrap_or_default();
        if key.is_empty() || key.chars().count() > KEY_MAX || value.chars().count() > VALUE_MAX {
            let text = format!("tags: a key has 1 to {KEY_MAX} characters, a value at most {VALUE_MAX}.");
            return Err(EcsError::invalid(text));
        }
        if key.to_ascii_lowercase().starts_with("aws:") {
            return Err(EcsError::invalid(format!("tags: the key {key} is not allowed, aws: is reserved.")));
        }
        if checked.iter().any(|other| other.key == key) {
            return Err(EcsError::invalid(format!("tags: the key {key} is given twice.")));
        }
        checked.push(Tag { key, value });
    }
    if checked.len() > TAGS_MAX { Err(too_many()) } else { Ok(checked) }
}

fn too_many() -> EcsError {
    EcsError::invalid(format!("tags: a resource has at most {TAGS_MAX} tags."))
}

fn change(
    ecs: &Ecs,
    arn: Option<&str>,
    unknown: EcsErrorCode,
    change: impl FnOnce(&mut Tags) -> Result<(), EcsError>,
) -> Result<(), EcsError> {
    let arn = arn.unwrap_or_default();
    ecs.transact(|draft| {
        let resource = ecs.names.own_resource(arn).ok_or_else(|| {
            EcsError::invalid(format!("resourceArn: {arn} is no ARN of Amazon ECS in this account and region."))
        })?;
        let absent = || match resource.starts_with("cluster/") {
            true => EcsError::cluster_not_found(),
            false => EcsError::new(unknown, format!("The specified resource {arn} was not found.")),
        };
        change(tags_of(ecs, draft, arn).ok_or_else(absent)?)
    })
}

/// The tags of whatever the ARN names.
fn tags_of<'d>(ecs: &Ecs, draft: &'d mut Draft<'_>, arn: &str) -> Option<&'d mut Tags> {
    let resource = arn_resource(arn, "ecs")?;
    let mut parts = resource.splitn(4, '/');
    let kind = parts.next()?;
    let cluster = parts.next().map(types::ClusterName::from);
    match kind {
        "cluster" => {
            let name = ecs.names.read_cluster(Some(arn))?;
            draft.edit::<Cluster>(&name).map(|cluster| &mut cluster.tags)
        }
        "service" => {
            let key = ecs.names.read_service(&cluster?, arn)?;
            draft.edit::<Service>(&key).map(|service| &mut service.tags)
        }
        "task" => {
            let id = ecs.names.read_task(&cluster?, arn)?;
            draft.edit::<Task>(&id).map(|task| &mut task.tags)
        }
        "task-set" => {
            let service = crate::records::ServiceKey { cluster: cluster?, service: parts.next()?.into() };
            let id = ecs.names.read_task_set(&service, arn)?;
            draft.edit::<TaskSet>(&id).map(|set| &mut set.tags)
        }
        "task-definition" => match ecs.names.read_task_definition(arn)? {
            DefinitionRef::Revision(key) => draft.edit::<TaskDefinition>(&key).map(|definition| &mut definition.tags),
            DefinitionRef::Latest(_) => None,
        },
        _ => None,
    }
}
