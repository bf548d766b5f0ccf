//! ARNs and the references users write: short names and ARNs are both accepted everywhere.
//!
//! An ARN of another account, region or cluster names nothing here.

use types::{ClusterName, Scope, ServiceName, TaskDefinitionArn, TaskId, TaskSetId};

use crate::records::{DefinitionKey, ServiceKey};

/// Writes ARNs of one installation and reads references to them.
#[derive(Clone, Debug)]
pub(crate) struct Names {
    scope: Scope,
}

/// A task definition as users name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum DefinitionRef {
    /// `family`: its newest ACTIVE revision.
    Latest(String),
    /// `family:revision` or the full ARN.
    Revision(DefinitionKey),
}

impl Names {
    pub fn new(scope: Scope) -> Self {
        Self { scope }
    }

    pub fn cluster(&self, name: &ClusterName) -> String {
        self.scope.arn("ecs", &format!("cluster/{name}"))
    }

    pub fn service(&self, key: &ServiceKey) -> String {
        self.scope.arn("ecs", &format!("service/{}/{}", key.cluster, key.service))
    }

    pub fn task_set(&self, key: &ServiceKey, id: &TaskSetId) -> String {
        self.scope.arn("ecs", &format!("task-set/{}/{}/{id}", key.cluster, key.service))
    }

    pub fn task(&self, cluster: &ClusterName, id: &TaskId) -> String {
        self.scope.arn("ecs", &format!("task/{cluster}/{id}"))
    }

    pub fn container(&self, cluster: &ClusterName, task: &TaskId, arn_id: &str) -> String {
        self.scope.arn("ecs", &format!("container/{cluster}/{task}/{arn_id}"))
    }

    pub fn task_definition(&self, key: &DefinitionKey) -> TaskDefinitionArn {
        let resource = format!("task-definition/{}:{}", key.family, key.revision);
        self.scope.arn("ecs", &resource).into()
    }

    pub fn capacity_provider(&self, name: &str) -> String {
        self.scope.arn("ecs", &format!("capacity-provider/{name}"))
    }

    pub fn container_instance(&self, cluster: &ClusterName, id: &str) -> String {
        self.scope.arn("ecs", &format!("container-instance/{cluster}/{id}"))
    }

    /// Role ECS itself uses; shown, never assumed.
    pub fn service_linked_role(&self) -> String {
        self.scope.global_arn("iam", "role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS")
    }

    /// The resource part of one of our own ARNs: `Some(None)` for text that is no ARN, nothing for a foreign ARN.
    fn resource<'a>(&self, text: &'a str) -> Option<Option<&'a str>> {
        if !text.starts_with("arn:") {
            return Some(None);
        }
        let own = self.scope.arn("ecs", "");
        text.strip_prefix(own.as_str()).map(Some)
    }

    /// What is behind `arn:…:` in one of our own ARNs.
    pub fn own_resource<'a>(&self, arn: &'a str) -> Option<&'a str> {
        self.resource(arn).flatten().filter(|resource| !resource.is_empty())
    }

    /// A cluster by short name or ARN; `default` when nothing is given.
    pub fn read_cluster(&self, reference: Option<&str>) -> Option<ClusterName> {
        let reference = reference.filter(|text| !text.is_empty()).unwrap_or("default");
        match self.resource(reference)? {
            Some(resource) => resource.strip_prefix("cluster/").map(ClusterName::from),
            None => Some(reference.into()),
        }
    }

    /// A service of a cluster by short name or ARN (with or without the cluster in it).
    pub fn read_service(&self, cluster: &ClusterName, reference: &str) -> Option<ServiceKey> {
        let name = match self.resource(reference)? {
            Some(resource) => within_cluster(resource.strip_prefix("service/")?, cluster)?,
            None => reference,
        };
        Some(ServiceKey { cluster: cluster.clone(), service: ServiceName::from(name) })
    }

    /// A task of a cluster by id or ARN.
    pub fn read_task(&self, cluster: &ClusterName, reference: &str) -> Option<TaskId> {
        match self.resource(reference)? {
            Some(resource) => within_cluster(resource.strip_prefix("task/")?, cluster).map(TaskId::from),
            None => Some(reference.into()),
        }
    }

    /// A task set of a service by id (`ecs-svc/…`) or ARN.
    pub fn read_task_set(&self, service: &ServiceKey, reference: &str) -> Option<TaskSetId> {
        match self.resource(reference)? {
            Some(resource) => {
                let own = format!("task-set/{}/{}/", service.cluster, service.service);
                resource.strip_prefix(own.as_str()).map(TaskSetId::from)
            }
            None => Some(reference.into()),
        }
    }

    /// A task definition by family, family:revision or ARN.
    pub fn read_task_definition(&self, reference: &str) -> Option<DefinitionRef> {
        let text = match self.resource(reference)? {
            Some(resource) => resource.strip_prefix("task-definition/")?,
            None => reference,
        };
        match text.rsplit_once(':') {
            Some((family, revision)) => {
                let revision = revision.parse().ok().filter(|revision| *revision > 0)?;
                Some(DefinitionRef::Revision(DefinitionKey { family: family.to_owned(), revision }))
            }
            None => Some(DefinitionRef::Latest(text.to_owned())),
        }
    }
}

/// The name in `cluster/name` when the cluster is this one, or in the old form without cluster.
fn within_cluster<'a>(text: &'a str, cluster: &ClusterName) -> Option<&'a str> {
    match text.split_once('/') {
        Some((found, name)) => (found == cluster.as_str()).then_some(name),
        None => Some(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        Names::new(Scope::development("us-east-1"))
    }

    #[test]
    fn short_names_and_arns_name_the_same_thing() {
        let names = names();
        let key = ServiceKey { cluster: "shop".into(), service: "web".into() };
        let set = TaskSetId::from("ecs-svc/1234567890123456789");
        assert_eq!(names.read_cluster(Some(&names.cluster(&key.cluster))), Some("shop".into()));
        assert_eq!(names.read_cluster(None), Some("default".into()));
        assert_eq!(names.read_service(&key.cluster, &names.service(&key)), Some(key.clone()));
        assert_eq!(names.read_service(&key.cluster, "web"), Some(key.clone()));
        assert_eq!(names.read_task_set(&key, &names.task_set(&key, &set)), Some(set.clone()));
        assert_eq!(names.read_task_set(&key, set.as_str()), Some(set));
        let revision = DefinitionKey { family: "app".into(), revision: 7 };
        assert_eq!(
            names.read_task_definition(names.task_definition(&revision).as_str()),
            Some(DefinitionRef::Revision(revision))
        );
        assert_eq!(names.read_task_definition("app"), Some(DefinitionRef::Latest("app".into())));
    }

    #[test]
    fn arns_of_other_accounts_and_clusters_name_nothing() {
        let names = names();
        assert_eq!(names.read_cluster(Some("arn:aws:ecs:us-east-1:999999999999:cluster/shop")), None);
        let other = "arn:aws:ecs:us-east-1:000000000000:service/other/web";
        assert_eq!(names.read_service(&"shop".into(), other), None);
        assert_eq!(names.read_task_definition("app:zero"), None);
        assert_eq!(names.read_task_definition("app:0"), None);
    }
}
