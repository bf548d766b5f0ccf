"""Modelled errors that no case provokes, operations that are not served: each with its reason."""

from harness.caller import JSON, model_of
from harness.suite import no
from harness.verdict import modelled

NOT_SERVED = {
    "nobody issues certificates on the embedded platform": [
        "RenewCertificate", "ResendValidationEmail", "UpdateCertificateOptions", "RevokeCertificate",
        "GetAccountConfiguration", "PutAccountConfiguration"],
    "private keys do not come out again": ["ExportCertificate"],
    "ListCertificates lists them": ["SearchCertificates"],
}

MODEL = model_of("acm", JSON)
OUTSIDE = [operation for operations in NOT_SERVED.values() for operation in operations if operation in MODEL.operation_names]
SERVED = [operation for operation in MODEL.operation_names if operation not in OUTSIDE]

CASES = [no(operation, "UnknownOperation", {}, operation) for operation in OUTSIDE]

NEVER_SUCCEEDS = {
    **{operation: f"not served (UnknownOperationException): {reason}"
       for reason, operations in NOT_SERVED.items() for operation in operations if operation in OUTSIDE},
    "RequestCertificate": "nobody issues certificates on the embedded platform",
}

EVERYWHERE = {
    "AccessDeniedException": "a policy that denies is the subject of the access tests, for all operations at once",
    "ThrottlingException": "calls are not throttled",
    "TagPolicyException": "there are no tag policies",
    "ConflictException": "changes are made one after the other",
    "RequestInProgressException": "an imported certificate is there at once",
    "InvalidDomainValidationOptionsException": "nothing is validated: no certificate is issued",
    "LimitExceededException": "2,500 certificates take too long; the limit is held by the same code as the others",
}
ELSEWHERE = {
    "InvalidParameterException": (
        "what is wrong with a certificate or a tag has an exception of its own",
        ["ImportCertificate", "AddTagsToCertificate", "RemoveTagsFromCertificate"]),
    "TooManyTagsException": ("the model itself allows 50, and nothing is there before", ["ImportCertificate", "RequestCertificate"]),
    "InvalidArnException": ("every request is refused before its ARNs are read", ["RequestCertificate"]),
    "InvalidTagException": ("what is removed need not be a tag that could be added", ["RemoveTagsFromCertificate", "RequestCertificate"]),
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
