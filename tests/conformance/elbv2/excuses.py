"""Modelled errors that no case provokes, operations that are not served: each with its reason."""

from harness.caller import QUERY, model_of
from harness.suite import Code
from harness.verdict import modelled

from .setting import no

NO_TRUST_STORES = "there is no mutual TLS, and so no trust store"
NOT_SERVED = {
    NO_TRUST_STORES: ["AddTrustStoreRevocations", "CreateTrustStore",
                      "DeleteSharedTrustStoreAssociation", "DeleteTrustStore", "DescribeTrustStoreAssociations",
                      "DescribeTrustStoreRevocations", "GetResourcePolicy", "GetTrustStoreCaCertificatesBundle",
                      "GetTrustStoreRevocationContent", "ModifyTrustStore", "RemoveTrustStoreRevocations"],
    "capacity is not reserved": ["ModifyCapacityReservation"],
    "addresses do not come from IPAM pools": ["ModifyIpPools"],
}

MODEL = model_of("elbv2", QUERY)
OUTSIDE = [operation for operations in NOT_SERVED.values() for operation in operations if operation in MODEL.operation_names]
SERVED = [operation for operation in MODEL.operation_names if operation not in OUTSIDE]

CASES = [no(operation, "InvalidAction", {}, operation) for operation in OUTSIDE]

NEVER_SUCCEEDS = {operation: f"not served (InvalidAction): {reason}"
                  for reason, operations in NOT_SERVED.items() for operation in operations if operation in OUTSIDE}
BEYOND_MODEL = {}

TRUST = "subnets, security groups, zones and addresses are taken on trust: listeners have loopback addresses whatever they are"
EVERYWHERE = {
    **dict.fromkeys(("SubnetNotFound", "InvalidSubnet", "InvalidSecurityGroup", "AllocationIdNotFound", "AvailabilityZoneNotSupported"), TRUST),
    "TrustStoreNotReady": NO_TRUST_STORES,
    "TooManyRegistrationsForTargetId": "a target's registrations are not limited beyond those of its group",
    "TooManyUniqueTargetGroupsPerLoadBalancer": "not limited: 100 rules of 5 groups are fewer than ELB's quota allows by rules",
    "TooManyActions": "more than one action is refused as InvalidLoadBalancerAction: authentication actions are not there",
    "CapacityReservationPending": "capacity is not reserved",
    "HealthUnavailable": "health is known as long as the server is",
}
ELSEWHERE = {
    ("TrustStoreNotFound", NO_TRUST_STORES): ["CreateListener", "ModifyListener"],
    ("IncompatibleProtocols", "the call names no protocol"): ["DescribeListeners", "DescribeRules"],
    ("TooManyListeners", "a changed listener is no new one"): ["ModifyListener"],
    ("TooManyTargets", "targets are counted when they are registered"): ["CreateListener", "ModifyListener", "CreateRule", "ModifyRule"],
    ("TooManyTargetGroups", "3000 groups take too long; the limit is held by the same code as the others"): ["CreateTargetGroup"],
    ("UnsupportedProtocol", "the call names no protocol"): ["CreateRule", "ModifyRule", "DescribeListeners", "DescribeRules"],
    ("LoadBalancerNotFound", "deleting what is gone succeeds, as in AWS"): ["DeleteLoadBalancer"],
    ("InvalidScheme", "a scheme that the model does not list is refused as ValidationError first"): ["CreateLoadBalancer"],
    ("ResourceInUse", "nothing else holds load balancers and listeners"): ["CreateLoadBalancer", "DeleteLoadBalancer", "DeleteListener"],
    ("OperationNotPermitted", "nothing about a new load balancer is forbidden"): ["CreateLoadBalancer"],
    ("InvalidConfigurationRequest", "the call has nothing to configure wrongly"): ["SetIpAddressType", "SetSecurityGroups"],
    ("TooManyTags", "removing makes them fewer"): ["RemoveTags"],
}


def _excuses():
    for operation in OUTSIDE:
        for error in sorted(modelled(MODEL, operation)):
            yield error, "the operation is not served", [operation]
    for operation in SERVED:
        for error in sorted(modelled(MODEL, operation)):
            if error in EVERYWHERE:
                yield error, EVERYWHERE[error], [operation]
            for (excused, reason), operations in ELSEWHERE.items():
                if error == excused and operation in operations:
                    yield error, reason, [operation]


def _together(excuses):
    """One line for each error and reason."""
    found = {}
    for error, reason, operations in excuses:
        found.setdefault((error, reason), []).extend(operations)
    return [(Code(error), reason, operations) for (error, reason), operations in sorted(found.items())]


NOT_PROVOKED = _together(_excuses())
