//! CreateCluster, DescribeClusters, ListClusters, UpdateCluster, UpdateClusterSettings, PutClusterCapacityProviders,
//! DeleteCluster.

use aws_api::ecs::{
    CapacityProviderStrategyItem, CreateClusterRequest, DeleteClusterRequest, DescribeClustersRequest,
    ListClustersRequest, PutClusterCapacityProvidersRequest, UpdateClusterRequest, UpdateClusterSettingsRequest,
};
use serde::Serialize;
use serde_json::{Map, Value, json};
use types::ClusterName;

use super::page::Page;
use super::platform::check_capacity_providers;
use super::tags::check_tags;
use super::{Answer, wants_tags};
use crate::Ecs;
use crate::ecs::new_cluster;
use crate::error::{EcsError, EcsErrorCode};
use crate::records::{Cluster, Status};
use crate::wire::{self, Show};

/// Longest name of a cluster or service.
const NAME_MAX: usize = 255;

/// CreateCluster: an ACTIVE cluster of that name is the answer, whatever else was given.
pub(super) fn create(ecs: &Ecs, request: CreateClusterRequest) -> Answer {
    let name = request.cluster_name.as_deref().unwrap_or("default");
    check_name("clusterName", name)?;
    let tags = check_tags(request.tags.as_deref())?;
    let key = ClusterName::from(name);
    check_providers(request.capacity_providers.as_deref(), request.default_capacity_provider_strategy.as_deref())?;
    ecs.transact(|draft| {
        if draft.get::<Cluster>(&key).is_some_and(|cluster| cluster.status == Status::Active) {
            return Ok(());
        }
        let mut cluster = new_cluster(name, ecs.clock.now());
        cluster.tags = tags;
        store(&mut cluster.stored, "settings", request.settings.as_ref());
        store(&mut cluster.stored, "configuration", request.configuration.as_ref());
        store(&mut cluster.stored, "capacityProviders", request.capacity_providers.as_ref());
        let strategy = request.default_capacity_provider_strategy.as_ref();
        store(&mut cluster.stored, "defaultCapacityProviderStrategy", strategy);
        store(&mut cluster.stored, "serviceConnectDefaults", request.service_connect_defaults.as_ref());
        draft.put(cluster);
        Ok(())
    })?;
    show_one(ecs, &key)
}

/// DescribeClusters; unknown ones are `failures`.
pub(super) fn describe(ecs: &Ecs, request: DescribeClustersRequest) -> Answer {
    let references = request.clusters.filter(|list| !list.is_empty()).unwrap_or_else(|| vec!["default".to_owned()]);
    let include = request.include.unwrap_or_default();
    ecs.read(|state| {
        let show = Show { ecs, state, with_tags: wants_tags(Some(&include)) };
        let (mut clusters, mut failures) = (Vec::new(), Vec::new());
        for reference in references {
            let name = ecs.names.read_cluster(Some(&reference));
            match name.as_ref().and_then(|name| state.clusters.get(name)) {
                Some(cluster) => clusters.push(wire::cluster(&show, cluster, &include)),
                None => failures.push(wire::missing(&name.map_or(reference, |name| ecs.names.cluster(&name)))),
            }
        }
        Ok(json!({"clusters": clusters, "failures": failures}))
    })
}

/// ListClusters: ACTIVE ones.
pub(super) fn list(ecs: &Ecs, request: ListClustersRequest) -> Answer {
    let arns: Vec<String> = ecs.read(|state| {
        let active = state.clusters.values().filter(|cluster| cluster.status == Status::Active);
        active.map(|cluster| ecs.names.cluster(&cluster.name)).collect()
    });
    let page = Page {
        operation: "ListClusters",
        query: String::new(),
        max_results: request.max_results,
        next_token: request.next_token.as_deref(),
        member: "clusterArns",
    };
    page.answer(ecs, &arns)
}

/// UpdateCluster: settings, configuration, Service Connect defaults; stored and read back.
pub(super) fn update(ecs: &Ecs, request: UpdateClusterRequest) -> Answer {
    let name = ecs.transact(|draft| {
        let name = ecs.find_cluster(draft.before(), request.cluster.as_deref())?;
        let cluster = draft.edit::<Cluster>(&name).ok_or_else(EcsError::cluster_not_found)?;
        store(&mut cluster.stored, "settings", request.settings.as_ref());
        store(&mut cluster.stored, "configuration", request.configuration.as_ref());
        store(&mut cluster.stored, "serviceConnectDefaults", request.service_connect_defaults.as_ref());
        Ok(name)
    })?;
    show_one(ecs, &name)
}

/// UpdateClusterSettings: stored and read back.
pub(super) fn update_settings(ecs: &Ecs, request: UpdateClusterSettingsRequest) -> Answer {
    if request.settings.as_ref().is_none_or(Vec::is_empty) {
        return Err(EcsError::invalid("settings: give at least one setting."));
    }
    let name = change(ecs, request.cluster.as_deref(), |stored| {
        store(stored, "settings", request.settings.as_ref());
    })?;
    show_one(ecs, &name)
}

/// PutClusterCapacityProviders: both lists are replaced.
pub(super) fn put_capacity_providers(ecs: &Ecs, request: PutClusterCapacityProvidersRequest) -> Answer {
    let strategy = request.default_capacity_provider_strategy;
    check_providers(request.capacity_providers.as_deref(), strategy.as_deref())?;
    let name = change(ecs, request.cluster.as_deref(), |stored| {
        store(stored, "capacityProviders", request.capacity_providers.as_ref());
        store(stored, "defaultCapacityProviderStrategy", strategy.as_ref());
    })?;
    show_one(ecs, &name)
}

fn change(
    ecs: &Ecs,
    cluster: Option<&str>,
    change: impl FnOnce(&mut Map<String, Value>),
) -> Result<ClusterName, EcsError> {
    ecs.transact(|draft| {
        let name = ecs.find_cluster(draft.before(), cluster)?;
        let cluster = draft.edit::<Cluster>(&name).ok_or_else(EcsError::cluster_not_found)?;
        change(&mut cluster.stored);
        Ok(name)
    })
}

/// Capacity providers must exist, and a default strategy may name only those of the cluster.
fn check_providers(
    providers: Option<&[String]>,
    strategy: Option<&[CapacityProviderStrategyItem]>,
) -> Result<(), EcsError> {
    let providers = providers.unwrap_or_default();
    check_capacity_providers(providers.iter().map(String::as_str))?;
    let named = strategy.unwrap_or_default().iter().filter_map(|item| item.capacity_provider.as_deref());
    match named.into_iter().find(|name| !providers.iter().any(|provider| provider == name)) {
        Some(name) => Err(EcsError::invalid(format!(
            "The specified capacity provider {name} is not associated with the cluster; name it in capacityProviders."
        ))),
        None => Ok(()),
    }
}

/// DeleteCluster: refused while services are ACTIVE or tasks are wanted; what is being stopped already does not
/// hinder, so that the tutorial's clean-up works without waits.
pub(super) fn delete(ecs: &Ecs, request: DeleteClusterRequest) -> Answer {
    let name = ecs.transact(|draft| {
        let state = draft.before();
        let name = ecs.find_cluster(state, request.cluster.as_deref())?;
        let mut services = state.services.values().filter(|service| service.key.cluster == name);
        if services.any(|service| service.status == Status::Active) {
            let text = "The Cluster cannot be deleted while Services are active.";
            return Err(EcsError::new(EcsErrorCode::ClusterContainsServices, text));
        }
        // Tasks of a service that is being deleted are on their way out.
        let standing = |task: &&crate::records::Task| task.cluster == name && task.is_live() && task.owner.is_none();
        if state.tasks.values().any(|task| standing(&task)) {
            let text = "The Cluster cannot be deleted while Tasks are active.";
            return Err(EcsError::new(EcsErrorCode::ClusterContainsTasks, text));
        }
        if let Some(cluster) = draft.edit::<Cluster>(&name) {
            cluster.status = Status::Inactive;
        }
        Ok(name)
    })?;
    show_one(ecs, &name)
}

fn show_one(ecs: &Ecs, name: &ClusterName) -> Answer {
    ecs.read(|state| {
        let cluster = state.clusters.get(name).ok_or_else(EcsError::cluster_not_found)?;
        let show = Show { ecs, state, with_tags: true };
        let include = ["SETTINGS".to_owned(), "CONFIGURATIONS".to_owned()];
        Ok(json!({"cluster": wire::cluster(&show, cluster, &include)}))
    })
}

fn store(stored: &mut Map<String, Value>, name: &str, value: Option<&impl Serialize>) {
    if let Some(value) = value.and_then(|value| serde_json::to_value(value).ok()) {
        stored.insert(name.to_owned(), value);
    }
}

/// Names of clusters, services and families: letters, digits, hyphens, underscores, at most 255.
pub(super) fn check_name(member: &str, name: &str) -> Result<(), EcsError> {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if name.is_empty() || name.len() > NAME_MAX || !name.chars().all(fits) {
        let text = format!("{member}: use 1 to {NAME_MAX} letters, numbers, hyphens and underscores.");
        return Err(EcsError::invalid(text));
    }
    Ok(())
}
