"""Modelled errors that no case provokes, operations that never succeed, errors outside the model: each with its reason."""

SERVER_ONLY = "only deployments of the Server platform have it, and this server deploys Amazon ECS services"
GROUPS = ["CreateDeploymentGroup", "UpdateDeploymentGroup"]
INSTANCES = ["BatchGetDeploymentInstances", "GetDeploymentInstance", "ListDeploymentInstances"]
TAGGING = ["AddTagsToOnPremisesInstances", "RemoveTagsFromOnPremisesInstances"]

# error, reason, operations
NOT_PROVOKED = [
    ("Throttling", "calls are not limited in number", ["CreateDeployment", *GROUPS]),
    ("InvalidRole", "a role is checked when it is given, and these calls give none",
     ["CreateDeployment", "DeleteApplication", "DeleteDeploymentGroup"]),
    ("LifecycleHookLimitExceeded", f"hooks of Auto Scaling groups: {SERVER_ONLY}", GROUPS),
    ("InvalidAutoScalingGroup", "Auto Scaling groups are part of targetInstances, which InvalidTargetInstances refuses as a whole",
     ["CreateDeployment"]),
    ("InvalidGitHubAccountToken", "revisions in GitHub are refused as such (InvalidRevision)", ["CreateDeployment"]),
    ("InvalidLoadBalancerInfo", "the group's load balancer was checked when the group was made", ["CreateDeployment"]),
    ("InvalidTrafficRoutingConfiguration",
     "needs a network load balancer, which the embedded platform does not have; a Rust test has a scripted one",
     ["CreateDeployment", *GROUPS]),
    ("DeploymentGroupLimitExceeded", "1000 groups need 1000 ECS services of their own; a Rust test has a scripted platform",
     ["CreateDeploymentGroup"]),
    ("DeploymentConfigDoesNotExist", "a configuration that a group uses cannot be deleted",
     ["BatchGetDeploymentGroups", "GetDeploymentGroup"]),
    ("InvalidComputePlatform", "the call names no platform", ["GetDeploymentConfig"]),
    ("InvalidInput", "every part of the request has an exception of its own", ["ListDeployments"]),
    ("DeploymentNotStarted", "a target can be read from the moment its deployment exists",
     ["BatchGetDeploymentTargets", "GetDeploymentTarget", "ListDeploymentTargets"]),
    ("DeploymentNotStarted", SERVER_ONLY, ["ListDeploymentInstances"]),
    ("InstanceDoesNotExist", SERVER_ONLY, ["BatchGetDeploymentTargets", "GetDeploymentInstance"]),
    ("InvalidInstanceName", "the target of an ECS deployment is no instance (InvalidDeploymentTargetId)", ["GetDeploymentTarget"]),
    ("InvalidDeploymentInstanceType", SERVER_ONLY, ["ListDeploymentInstances"]),
    ("InvalidTargetFilterName", "the operation has no target filters", ["ListDeploymentInstances"]),
    ("DeploymentGroupDoesNotExist", "a group with a running deployment cannot be deleted", ["StopDeployment"]),
    ("UnsupportedActionForDeploymentType", "means in-place deployments: " + SERVER_ONLY,
     ["ContinueDeployment", "PutLifecycleEventHookExecutionStatus", "SkipWaitTimeForInstanceTermination"]),
    ("InstanceLimitExceeded", "the limit is not published, and no instance can be registered here", TAGGING),
    ("TagLimitExceeded", "the limit is not published, and no instance can be registered here", TAGGING),
    ("InstanceNameAlreadyRegistered", "no instance can be registered here", ["RegisterOnPremisesInstance"]),
    ("IamSessionArnAlreadyRegistered", "no instance can be registered here", ["RegisterOnPremisesInstance"]),
    ("IamUserArnAlreadyRegistered", "no instance can be registered here", ["RegisterOnPremisesInstance"]),
    ("IamUserArnRequired", "IamArnRequired has taken its place since there are session ARNs", ["RegisterOnPremisesInstance"]),
    ("ResourceValidation", "no GitHub connection can be made here", ["DeleteGitHubAccountToken", "ListGitHubAccountTokenNames"]),
    ("OperationNotSupported", "the operation answers as for an account without connections",
     ["DeleteGitHubAccountToken", "ListGitHubAccountTokenNames"]),
]

NEVER_SUCCEEDS = {
    **{operation: "an ECS deployment has a target and no instances (InvalidComputePlatform)" for operation in INSTANCES},
    "RegisterOnPremisesInstance": "belongs to the Server platform (OperationNotSupported)",
    "GetOnPremisesInstance": "no instance can be registered here (InstanceNotRegistered)",
    **{operation: "no instance can be registered here (InstanceNotRegistered)" for operation in TAGGING},
    "DeleteGitHubAccountToken": "no GitHub connection can be made here (GitHubAccountTokenDoesNotExist)",
}

BEYOND_MODEL = {
    ("RegisterOnPremisesInstance", "OperationNotSupportedException"): "the model has this error, for other operations",
    ("DeleteApplication", "InvalidOperationException"):
        "deleting under a running deployment would leave its task set and traffic without an owner",
    ("DeleteDeploymentGroup", "InvalidOperationException"):
        "deleting under a running deployment would leave its task set and traffic without an owner",
}
