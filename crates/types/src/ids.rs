//! Typed identifiers: one newtype a noun, so that a cluster name is never taken for a service name.
//!
//! An identifier promises nothing about its form; forms are checked where text enters (the control plane).

use alloc::string::{String, ToString};
use core::fmt;
use serde::{Deserialize, Serialize};

macro_rules! string_ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Wraps the text as it is.
            pub fn new(text: impl Into<String>) -> Self { Self(text.into()) }
            /// The text.
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
        impl From<&str> for $name { fn from(text: &str) -> Self { Self(text.to_string()) } }
        impl From<String> for $name { fn from(text: String) -> Self { Self(text) } }
        impl AsRef<str> for $name { fn as_ref(&self) -> &str { &self.0 } }
    )+};
}

string_ids! {
    /// CodeDeploy deployment: `d-` and nine of `[A-Z0-9]` (spec 1.2).
    DeploymentId,
    /// CodeDeploy application name, 1..100 characters.
    ApplicationName,
    /// CodeDeploy deployment group name, unique within its application.
    DeploymentGroupName,
    /// CodeDeploy deployment configuration name, e.g. `CodeDeployDefault.ECSAllAtOnce`.
    DeploymentConfigName,
    /// One execution of one lifecycle hook: opaque, unguessable, at least 128 bits (spec 1.2, 4.4).
    HookExecutionId,
    /// ECS cluster name (short form).
    ClusterName,
    /// ECS service name (short form).
    ServiceName,
    /// ECS task set id: `ecs-svc/` and 19 digits.
    TaskSetId,
    /// ECS task id: 32 hexadecimal characters.
    TaskId,
    /// ECS container name inside a task definition.
    ContainerName,
    /// Full ARN of a task definition revision.
    TaskDefinitionArn,
    /// ELBv2 load balancer ARN.
    LoadBalancerArn,
    /// ELBv2 listener ARN.
    ListenerArn,
    /// ELBv2 rule ARN.
    RuleArn,
    /// ELBv2 target group ARN.
    TargetGroupArn,
    /// ELBv2 target group name.
    TargetGroupName,
    /// Lambda function name or ARN, as the user wrote it.
    FunctionName,
    /// CloudWatch alarm name.
    AlarmName,
}
