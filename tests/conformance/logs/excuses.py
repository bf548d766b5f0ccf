"""Modelled errors that no case provokes, operations that are not served: each with its reason."""

from harness.caller import JSON, model_of
from harness.suite import no
from harness.verdict import modelled

SERVED = ["DescribeLogGroups", "DescribeLogStreams", "GetLogEvents", "FilterLogEvents"]

MODEL = model_of("logs", JSON)
OUTSIDE = [operation for operation in MODEL.operation_names if operation not in SERVED]
REASON = "logs are kept by whoever runs functions, tasks and load balancers, and only read here"

CASES = [no(operation, "UnknownOperation", {}, operation) for operation in OUTSIDE]

NEVER_SUCCEEDS = {operation: f"not served (UnknownOperationException): {REASON}" for operation in OUTSIDE}

NOT_PROVOKED = [("ServiceUnavailableException", "logs that cannot be read take a broken disk", SERVED)]
for error in sorted({error for operation in OUTSIDE for error in modelled(MODEL, operation)}):
    operations = [operation for operation in OUTSIDE if error in modelled(MODEL, operation)]
    NOT_PROVOKED.append((error, "the operation is not served", operations))
