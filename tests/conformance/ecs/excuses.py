"""Modelled errors that no case provokes, operations that are not served: each with its reason."""

from harness.caller import JSON, model_of
from harness.suite import no
from harness.verdict import modelled

NOT_SERVED = {
    "ECS's own deployments (blue/green, linear, canary) are not part of the embedded platform": ["ContinueServiceDeployment"],
    "capacity is Fargate's two providers, which are there from the beginning": [
        "CreateCapacityProvider", "DeleteCapacityProvider", "UpdateCapacityProvider"],
    "there are no container instances": [
        "DeleteAttributes", "DeregisterContainerInstance", "DiscoverPollEndpoint", "PutAttributes", "RegisterContainerInstance",
        "SubmitAttachmentStateChanges", "SubmitContainerStateChange", "SubmitTaskStateChange", "UpdateContainerAgent",
        "UpdateContainerInstancesState", "CreateDaemon", "DeleteDaemon", "DeleteDaemonTaskDefinition", "DescribeDaemon",
        "DescribeDaemonDeployments", "DescribeDaemonRevisions", "DescribeDaemonTaskDefinition", "ListDaemonDeployments",
        "ListDaemonTaskDefinitions", "ListDaemons", "RegisterDaemonTaskDefinition", "UpdateDaemon"],
    "Express Gateway services are a service of their own": [
        "CreateExpressGatewayService", "DeleteExpressGatewayService", "DescribeExpressGatewayService", "UpdateExpressGatewayService"],
    "there are no Cloud Map namespaces": ["ListServicesByNamespace"],
    "tasks are not protected from scaling in": ["GetTaskProtection", "UpdateTaskProtection"],
}

MODEL = model_of("ecs", JSON)
OUTSIDE = [operation for operations in NOT_SERVED.values() for operation in operations if operation in MODEL.operation_names]
SERVED = [operation for operation in MODEL.operation_names if operation not in OUTSIDE]

CASES = [no(operation, "UnknownOperation", {}, operation) for operation in OUTSIDE]

NEVER_SUCCEEDS = {
    **{operation: f"not served (UnknownOperationException): {reason}"
       for reason, operations in NOT_SERVED.items() for operation in operations if operation in OUTSIDE},
    "ExecuteCommand": "no task runs with execute command enabled, and ECS refuses the command then",
    "StopServiceDeployment": "services behind CodeDeploy have no service deployments",
}

# Errors that mean the same wherever they stand in the model.
EVERYWHERE = {
    "AccessDeniedException": "a policy that denies is the subject of the access tests, for all operations at once",
    "ServerException": "means that the store failed; a Rust test has a store that does",
    "NamespaceNotFoundException": "there are no Cloud Map namespaces; Service Connect is refused as such",
    "PlatformTaskDefinitionIncompatibilityException": "a definition that does not fit is refused with InvalidParameterException, as in ECS",
    "UpdateInProgressException": "clusters change at once",
    "ClusterContainsContainerInstancesException": "there are no container instances",
    "ClusterContainsCapacityProviderException": "capacity providers belong to the account",
    "ResourceInUseException": "a strategy's providers are not counted",
    "BlockedException": "accounts are not blocked",
    "ConflictException": "there is no state to be in conflict with",
    "TargetNotConnectedException": "no agent can be disconnected",
}
# Errors that some operations answer; where they are not listed here a case provokes them.
ELSEWHERE = {
    "ClientException": (
        "every refusal of this operation has an exception of its own",
        [name for name in SERVED if name not in (
            "RegisterTaskDefinition", "DescribeTaskDefinition", "ListTaskDefinitions", "ListTaskDefinitionFamilies",
            "DeregisterTaskDefinition", "DeleteTaskDefinitions", "CreateService", "UpdateService", "CreateTaskSet", "RunTask",
            "StartTask", "ExecuteCommand")]),
    "InvalidParameterException": (
        "operations on task definitions answer ClientException, as ECS does",
        ["RegisterTaskDefinition", "DescribeTaskDefinition", "DeregisterTaskDefinition"]),
    "UnsupportedFeatureException": (
        "this operation leaves nothing out",
        [name for name in SERVED if name not in ("CreateService", "UpdateService")]),
    "LimitExceededException": ("ECS answers its limits as InvalidParameterException, with their texts", SERVED),
    "ResourceNotFoundException": ("answered by the tagging operations only", []),
    "PlatformUnknownException": ("a service behind CodeDeploy has no platform version of its own to change", ["UpdateService"]),
    "ServiceNotFoundException": ("an ARN names service and deployment at once; unknown ones are failures",
                                 ["DescribeServiceDeployments", "DescribeServiceRevisions"]),
    "ClusterNotFoundException": ("an ARN names cluster, service and deployment at once; unknown ones are failures",
                                 ["DescribeServiceDeployments", "DescribeServiceRevisions"]),
}


def _excuses():
    for operation in OUTSIDE:
        for error in sorted(modelled(MODEL, operation)):
            yield error, "the operation is not served", [operation]
    for operation in SERVED:
        for error in sorted(modelled(MODEL, operation)):
            if error in EVERYWHERE:
                yield error, EVERYWHERE[error], [operation]
            elif operation in ELSEWHERE.get(error, ("", []))[1]:
                yield error, ELSEWHERE[error][0], [operation]


def _together(excuses):
    """One line for each error and reason."""
    found = {}
    for error, reason, operations in excuses:
        found.setdefault((error, reason), []).extend(operations)
    return [(error, reason, operations) for (error, reason), operations in sorted(found.items())]


NOT_PROVOKED = _together(_excuses())
