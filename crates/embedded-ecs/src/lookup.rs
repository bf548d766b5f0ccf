//! Finds what a request names, or refuses it in ECS's words.

use types::{ClusterName, TaskSetId};

use crate::Ecs;
use crate::error::EcsError;
use crate::records::{Service, ServiceKey, Status, TaskDefinition, TaskSet};
use crate::state::State;

impl Ecs {
    /// An ACTIVE cluster.
    pub(crate) fn find_cluster(&self, state: &State, reference: Option<&str>) -> Result<ClusterName, EcsError> {
        let name = self.names.read_cluster(reference).ok_or_else(EcsError::cluster_not_found)?;
        match state.clusters.get(&name) {
            Some(cluster) if cluster.status == Status::Active => Ok(name),
            _ => Err(EcsError::cluster_not_found()),
        }
    }

    /// A service in any status.
    pub(crate) fn find_service<'a>(
        &self,
        state: &'a State,
        cluster: Option<&str>,
        service: Option<&str>,
    ) -> Result<&'a Service, EcsError> {
        let reference = service.filter(|text| !text.is_empty());
        let reference =
            reference.ok_or_else(|| EcsError::invalid("service: name or ARN of the service is needed."))?;
        let cluster = self.find_cluster(state, cluster)?;
        let key = self.names.read_service(&cluster, reference).ok_or_else(EcsError::service_not_found)?;
        state.services.get(&key).ok_or_else(EcsError::service_not_found)
    }

    /// An ACTIVE service.
    pub(crate) fn find_active_service<'a>(
        &self,
        state: &'a State,
        cluster: Option<&str>,
        service: Option<&str>,
    ) -> Result<&'a Service, EcsError> {
        let service = self.find_service(state, cluster, service)?;
        if service.status == Status::Active { Ok(service) } else { Err(EcsError::service_not_active()) }
    }

    /// A task set of a service.
    pub(crate) fn find_task_set<'a>(
        &self,
        state: &'a State,
        service: &ServiceKey,
        reference: &str,
    ) -> Result<&'a TaskSet, EcsError> {
        let id: Option<TaskSetId> = self.names.read_task_set(service, reference);
        let set = id.and_then(|id| state.task_sets.get(&id)).filter(|set| set.service == *service);
        set.ok_or_else(|| EcsError::task_set_not_found(reference))
    }

    /// A task definition that new tasks may be made from.
    pub(crate) fn find_usable_definition<'a>(
        &self,
        state: &'a State,
        reference: &str,
    ) -> Result<&'a TaskDefinition, EcsError> {
        let definition = self.definition(state, reference);
        let definition = definition.ok_or_else(|| EcsError::client("TaskDefinition not found."))?;
        if definition.status == Status::Active {
            Ok(definition)
        } else {
            Err(EcsError::client("TaskDefinition is inactive"))
        }
    }
}
