"""What belongs to the Server platform, to GitHub and to CloudFormation: checked, and then nothing is there."""

from harness.suite import Raw, no, ok

from .common import LONG, equal, misread

GET, BATCH, LIST = "GetOnPremisesInstance", "BatchGetOnPremisesInstances", "ListOnPremisesInstances"
REGISTER, DEREGISTER = "RegisterOnPremisesInstance", "DeregisterOnPremisesInstance"
TOKENS, DELETE_TOKEN = "ListGitHubAccountTokenNames", "DeleteGitHubAccountToken"
USER = "arn:aws:iam::000000000000:user/somebody"
SESSION = "arn:aws:sts::000000000000:assumed-role/role/session"
TAGS = [{"Key": "k", "Value": "v"}]


def instance(operation, rest=None):
    """Missing and malformed names of one instance."""
    rest = rest or {}
    return [
        no(operation, "InstanceNameRequired", rest),
        no(operation, "InstanceNameRequired", {"instanceName": "", **rest}, title="an empty name"),
        *(no(operation, "InvalidInstanceName", {"instanceName": name, **rest}, name) for name in ("a b", LONG)),
    ]


def instances(operation, rest=None):
    """The same for a list of names."""
    rest = rest or {}
    return [
        no(operation, "InstanceNameRequired", rest),
        no(operation, "InstanceNameRequired", {"instanceNames": [], **rest}, title="an empty list"),
        no(operation, "InstanceNameRequired", {"instanceNames": ["one", ""], **rest}, title="an empty name"),
        no(operation, "InvalidInstanceName", {"instanceNames": ["a b"], **rest}, "a b"),
        *misread(operation, "instanceNames", "one"),
    ]


def tagging(operation):
    both = {"instanceNames": ["one"], "tags": TAGS}
    return [
        no(operation, "InstanceNotRegistered", both),
        *instances(operation, {"tags": TAGS}),
        no(operation, "TagRequired", {"instanceNames": ["one"]}),
        no(operation, "TagRequired", {"instanceNames": ["one"], "tags": []}, title="an empty list of tags"),
        no(operation, "InvalidTag", {"instanceNames": ["one"], "tags": [{"Value": "v"}]}),
        no(operation, "InvalidTag", {"instanceNames": ["one"], "tags": [{"Key": "k" * 129}]}, "128"),
        no(operation, "InvalidInstanceName", {"instanceNames": ["a b"]}, title="the names before the tags"),
    ]


ON_PREMISES = [
    ok(LIST, "none", {}, lambda w, out: equal(out["instanceNames"], [])),
    ok(LIST, "filtered", {"registrationStatus": "Registered", "tagFilters": [{"Key": "k", "Value": "v", "Type": "KEY_AND_VALUE"}]}),
    no(LIST, "InvalidRegistrationStatus", {"registrationStatus": "Lost"}, "Lost"),
    no(LIST, "InvalidTagFilter", {"tagFilters": [{"Key": "k", "Type": "NOTHING"}]}, "NOTHING"),
    no(LIST, "InvalidNextToken", {"nextToken": "forged"}),
    no(GET, "InstanceNotRegistered", {"instanceName": "one"}),
    *instance(GET),
    ok(BATCH, "none of them", {"instanceNames": ["one", "two"]}, lambda w, out: equal(out["instanceInfos"], [])),
    no(BATCH, "BatchLimitExceeded", {"instanceNames": ["one"] * 26}, "25"),
    *instances(BATCH),
    ok(DEREGISTER, "one that never was", {"instanceName": "one"}),
    *instance(DEREGISTER),
    no(REGISTER, "OperationNotSupported", {"instanceName": "one", "iamUserArn": USER}),
    no(REGISTER, "OperationNotSupported", {"instanceName": "one", "iamSessionArn": SESSION}, title="by session"),
    no(REGISTER, "IamArnRequired", {"instanceName": "one"}),
    no(REGISTER, "MultipleIamArnsProvided", {"instanceName": "one", "iamUserArn": USER, "iamSessionArn": SESSION}),
    no(REGISTER, "InvalidIamUserArn", {"instanceName": "one", "iamUserArn": SESSION}, SESSION),
    no(REGISTER, "InvalidIamSessionArn", {"instanceName": "one", "iamSessionArn": USER}, USER),
    *instance(REGISTER, {"iamUserArn": USER}),
    *tagging("AddTagsToOnPremisesInstances"),
    *tagging("RemoveTagsFromOnPremisesInstances"),
]
REST = [
    ok(TOKENS, "none", {}, lambda w, out: equal(out["tokenNameList"], [])),
    no(TOKENS, "InvalidNextToken", {"nextToken": "forged"}),
    no(DELETE_TOKEN, "GitHubAccountTokenDoesNotExist", {"tokenName": "token"}, "token"),
    no(DELETE_TOKEN, "GitHubAccountTokenNameRequired", {}),
    no(DELETE_TOKEN, "InvalidGitHubAccountTokenName", {"tokenName": "a b"}, "a b"),
    ok("DeleteResourcesByExternalId", "nothing of CloudFormation's", {"externalId": "stack"}),
    ok("DeleteResourcesByExternalId", "without an id"),
    ok("DeleteResourcesByExternalId", "a member nobody knows", Raw({"colour": "red"})),
]
INSTANCES = [
    *(case for operation, rest in (
        ("ListDeploymentInstances", {}), ("GetDeploymentInstance", {"instanceId": "i-1"}),
        ("BatchGetDeploymentInstances", {"instanceIds": ["i-1"]})) for case in (
            no(operation, "InvalidComputePlatform", {"deploymentId": "{ended}", **rest}, "{ended}"),
            no(operation, "DeploymentIdRequired", rest),
            no(operation, "InvalidDeploymentId", {"deploymentId": "d-1", **rest}, "d-1"),
            no(operation, "DeploymentDoesNotExist", {"deploymentId": "d-ABCDEFGHI", **rest}, "d-ABCDEFGHI"))),
    no("GetDeploymentInstance", "InstanceIdRequired", {"deploymentId": "{ended}"}),
    no("GetDeploymentInstance", "InvalidInstanceName", {"deploymentId": "{ended}", "instanceId": "a b"}, "a b"),
    no("GetDeploymentInstance", "InvalidComputePlatform",
       {"deploymentId": "{ended}", "instanceId": "arn:aws:ec2:us-east-1:000000000000:instance/i-1"}, title="an ARN is an id"),
    no("BatchGetDeploymentInstances", "InstanceIdRequired", {"deploymentId": "{ended}", "instanceIds": []}),
    no("BatchGetDeploymentInstances", "InvalidInstanceName", {"deploymentId": "{ended}", "instanceIds": ["a b"]}, "a b"),
    no("BatchGetDeploymentInstances", "BatchLimitExceeded", {"deploymentId": "{ended}", "instanceIds": ["i-1"] * 26}, "25"),
    no("ListDeploymentInstances", "InvalidNextToken", {"deploymentId": "{ended}", "nextToken": "forged"}),
    no("ListDeploymentInstances", "InvalidInstanceStatus", {"deploymentId": "{ended}", "instanceStatusFilter": ["Asleep"]}, "Asleep"),
    no("ListDeploymentInstances", "InvalidInstanceType", {"deploymentId": "{ended}", "instanceTypeFilter": ["Red"]}, "Red"),
]
# The instances of a deployment need a deployment: they belong to the deployments' family.
CASES = ON_PREMISES + REST
