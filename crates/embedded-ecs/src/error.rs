//! Refusals: what a request was refused for, in ECS's words.

use aws_protocol::ApiError;
use ports::StoreError;

/// Why embedded ECS did not do what it was asked for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {message}", .code.as_str())]
pub struct EcsError {
    /// Which modelled exception it is.
    pub code: EcsErrorCode,
    /// What is wrong and what to do.
    pub message: String,
}

/// The modelled exceptions of ECS that are used (spec 9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EcsErrorCode {
    /// The request names something that is not there or cannot be used.
    Client,
    /// A member of the request is missing or not allowed.
    InvalidParameter,
    /// No such cluster.
    ClusterNotFound,
    /// The cluster still has services.
    ClusterContainsServices,
    /// The cluster still has tasks.
    ClusterContainsTasks,
    /// No such service.
    ServiceNotFound,
    /// The service was deleted.
    ServiceNotActive,
    /// No such task set.
    TaskSetNotFound,
    /// No such service deployment.
    ServiceDeploymentNotFound,
    /// No such tagged resource.
    ResourceNotFound,
    /// No such platform version.
    PlatformUnknown,
    /// The embedded platform does not do this.
    UnsupportedFeature,
    /// Too many.
    LimitExceeded,
    /// The store failed; nothing was changed.
    Server,
}

impl EcsErrorCode {
    /// The exception's name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Client => "ClientException",
            Self::InvalidParameter => "InvalidParameterException",
            Self::ClusterNotFound => "ClusterNotFoundException",
            Self::ClusterContainsServices => "ClusterContainsServicesException",
            Self::ClusterContainsTasks => "ClusterContainsTasksException",
            Self::ServiceNotFound => "ServiceNotFoundException",
            Self::ServiceNotActive => "ServiceNotActiveException",
            Self::TaskSetNotFound => "TaskSetNotFoundException",
            Self::ServiceDeploymentNotFound => "ServiceDeploymentNotFoundException",
            Self::ResourceNotFound => "ResourceNotFoundException",
            Self::PlatformUnknown => "PlatformUnknownException",
            Self::UnsupportedFeature => "UnsupportedFeatureException",
            Self::LimitExceeded => "LimitExceededException",
            Self::Server => "ServerException",
        }
    }
}

impl EcsError {
    /// An error with this code and text.
    pub(crate) fn new(code: EcsErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }

    /// `InvalidParameterException`.
    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        Self::new(EcsErrorCode::InvalidParameter, message)
    }

    /// `ClientException`.
    pub(crate) fn client(message: impl Into<String>) -> Self {
        Self::new(EcsErrorCode::Client, message)
    }

    /// `ClusterNotFoundException` with ECS's text.
    pub(crate) fn cluster_not_found() -> Self {
        Self::new(EcsErrorCode::ClusterNotFound, "Cluster not found.")
    }

    /// `ServiceNotFoundException` with ECS's text.
    pub(crate) fn service_not_found() -> Self {
        Self::new(EcsErrorCode::ServiceNotFound, "Service not found.")
    }

    /// `ServiceNotActiveException` with ECS's text.
    pub(crate) fn service_not_active() -> Self {
        Self::new(EcsErrorCode::ServiceNotActive, "Service was not ACTIVE.")
    }

    /// `TaskSetNotFoundException`.
    pub(crate) fn task_set_not_found(reference: &str) -> Self {
        let text = format!("The task set {reference} was not found in the service; describe-task-sets lists them.");
        Self::new(EcsErrorCode::TaskSetNotFound, text)
    }
}

impl From<StoreError> for EcsError {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "an ECS record cannot be stored");
        Self::new(EcsErrorCode::Server, "The request could not be stored; nothing was changed. Try again.")
    }
}

impl From<EcsError> for ApiError {
    fn from(error: EcsError) -> Self {
        Self::modelled(&aws_api::ecs::MODEL, error.code.as_str(), error.message)
    }
}
