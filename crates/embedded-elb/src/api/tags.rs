//! Tags of load balancers, target groups, listeners and rules.

use std::collections::{BTreeMap, BTreeSet};

use aws_api::elbv2 as api;
use aws_protocol::ApiError;
use types::{ListenerArn, LoadBalancerArn, RuleArn, TargetGroupArn};

use crate::elb::Elb;
use crate::errors::{invalid, refuse, required};
use crate::state::State;

const MAX_TAGS: usize = 50;
const MAX_RESOURCES: usize = 20;

/// Reads the tags of a new resource.
pub(crate) fn parse(tags: Option<Vec<api::Tag>>) -> Result<BTreeMap<String, String>, ApiError> {
    let mut parsed = BTreeMap::new();
    for tag in tags.unwrap_or_default() {
        let key = required(tag.key, "Key")?;
        let value = tag.value.unwrap_or_default();
        if key.is_empty() || key.chars().count() > 128 || value.chars().count() > 256 || key.starts_with("aws:") {
            return Err(invalid(format!(
                "The tag '{key}' is not valid: a key has 1 to 128 characters and does not start with aws:, a value has \
                 at most 256."
            )));
        }
        if parsed.insert(key.clone(), value).is_some() {
            return Err(refuse("DuplicateTagKeys", format!("The tag key '{key}' is given twice.")));
        }
    }
    check_count(&parsed)?;
    Ok(parsed)
}

fn check_count(tags: &BTreeMap<String, String>) -> Result<(), ApiError> {
    if tags.len() > MAX_TAGS {
        return Err(refuse("TooManyTags", format!("A resource can have at most {MAX_TAGS} tags.")));
    }
    Ok(())
}

/// DescribeTags.
pub(crate) fn describe(state: &State, input: api::DescribeTagsInput) -> Result<api::DescribeTagsOutput, ApiError> {
    let arns = resource_arns(input.resource_arns)?;
    let mut state = state.clone();
    let mut descriptions = Vec::new();
    for arn in arns {
        let tags = tags_mut(&mut state, &arn)?;
        let tags = tags.iter().map(|(key, value)| api::Tag { key: Some(key.clone()), value: Some(value.clone()) });
        descriptions.push(api::TagDescription { tags: Some(tags.collect()), resource_arn: Some(arn) });
    }
    Ok(api::DescribeTagsOutput { tag_descriptions: Some(descriptions) })
}

impl Elb {
    pub(crate) async fn add_tags(&self, input: api::AddTagsInput) -> Result<api::AddTagsOutput, ApiError> {
        let arns = resource_arns(input.resource_arns)?;
        let more = parse(Some(required(input.tags, "Tags")?))?;
        let added = self.core.commit(move |state| {
            for arn in arns {
                let tags = tags_mut(state, &arn)?;
                tags.extend(more.clone());
                check_count(tags)?;
            }
            Ok(api::AddTagsOutput {})
        });
        added.await
    }

    pub(crate) async fn remove_tags(&self, input: api::RemoveTagsInput) -> Result<api::RemoveTagsOutput, ApiError> {
        let arns = resource_arns(input.resource_arns)?;
        let keys: BTreeSet<_> = required(input.tag_keys, "TagKeys")?.into_iter().collect();
        let removed = self.core.commit(move |state| {
            for arn in arns {
                tags_mut(state, &arn)?.retain(|key, _| !keys.contains(key));
            }
            Ok(api::RemoveTagsOutput {})
        });
        removed.await
    }
}

fn resource_arns(arns: Option<Vec<String>>) -> Result<Vec<String>, ApiError> {
    let arns = required(arns, "ResourceArns")?;
    if arns.is_empty() || arns.len() > MAX_RESOURCES {
        return Err(invalid(format!("ResourceArns must hold 1 to {MAX_RESOURCES} ARNs.")));
    }
    Ok(arns)
}

/// The tags of any resource, or the refusal that fits its kind.
fn tags_mut<'a>(state: &'a mut State, arn: &str) -> Result<&'a mut BTreeMap<String, String>, ApiError> {
    let resource = types::arn_resource(arn, "elasticloadbalancing").unwrap_or_default();
    let kind = resource.split('/').next().unwrap_or_default();
    let (found, code) = match kind {
        "loadbalancer" => {
            let found = state.load_balancers.get_mut(&LoadBalancerArn::new(arn)).map(|found| &mut found.tags);
            (found, "LoadBalancerNotFound")
        }
        "targetgroup" => {
            let found = state.target_groups.get_mut(&TargetGroupArn::new(arn)).map(|found| &mut found.tags);
            (found, "TargetGroupNotFound")
        }
        "listener" => {
            let found = state.listeners.get_mut(&ListenerArn::new(arn)).map(|found| &mut found.tags);
            (found, "ListenerNotFound")
        }
        "listener-rule" => (rule_tags_mut(state, &RuleArn::new(arn)), "RuleNotFound"),
        // There are none: mutual TLS is refused.
        "truststore" => (None, "TrustStoreNotFound"),
        _ => return Err(invalid(format!("'{arn}' is not the ARN of an Elastic Load Balancing resource."))),
    };
    found.ok_or_else(|| refuse(code, format!("{arn} does not exist.")))
}

fn rule_tags_mut<'a>(state: &'a mut State, arn: &RuleArn) -> Option<&'a mut BTreeMap<String, String>> {
    for listener in state.listeners.values_mut() {
        if listener.default_rule == *arn {
            return Some(&mut listener.default_rule_tags);
        }
        if let Some(rule) = listener.rules.iter_mut().find(|rule| rule.arn == *arn) {
            return Some(&mut rule.tags);
        }
    }
    None
}
