//! Clusters on the wire.

use serde_json::{Value, json};

use super::{Show, object, tags};
use crate::records::{Cluster, Status};

/// A cluster. ECS answers settings, configuration and tags only when asked to `include` them.
pub(crate) fn cluster(show: &Show<'_>, cluster: &Cluster, include: &[String]) -> Value {
    let tasks = || show.state.tasks.values().filter(|task| task.cluster == cluster.name);
    let services = show.state.services.values();
    let active = services.filter(|service| service.key.cluster == cluster.name && service.status == Status::Active);
    let wanted = |word: &str| include.iter().any(|included| included == word);
    let stored = |name: &str| cluster.stored.get(name).cloned();
    let mut shown = object(json!({
        "clusterArn": show.ecs.names.cluster(&cluster.name),
        "clusterName": cluster.name,
        "status": cluster.status.as_str(),
        "registeredContainerInstancesCount": 0,
        "runningTasksCount": tasks().filter(|task| task.is_running()).count(),
        "pendingTasksCount": tasks().filter(|task| task.is_pending()).count(),
        "activeServicesCount": active.count(),
        "statistics": [],
        "tags": if show.with_tags { tags(&cluster.tags) } else { json!([]) },
        "settings": [],
        "capacityProviders": stored("capacityProviders").unwrap_or_else(|| json!([])),
        "defaultCapacityProviderStrategy": stored("defaultCapacityProviderStrategy").unwrap_or_else(|| json!([])),
    }));
    if wanted("SETTINGS") {
        let default = json!([{"name": "containerInsights", "value": "disabled"}]);
        shown.insert("settings".to_owned(), stored("settings").unwrap_or(default));
    }
    if wanted("CONFIGURATIONS")
        && let Some(configuration) = stored("configuration")
    {
        shown.insert("configuration".to_owned(), configuration);
    }
    if let Some(defaults) = stored("serviceConnectDefaults") {
        shown.insert("serviceConnectDefaults".to_owned(), defaults);
    }
    Value::Object(shown)
}
