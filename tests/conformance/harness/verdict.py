"""Whether an answer is as the published model and the protocol's rules have it."""

import re

from wire import document_faults

from .caller import CBOR, JSON, QUERY, Time
from .documents import xml_faults

# Errors that every operation may answer though no model lists them, with their statuses.
GENERIC = {
    "AccessDeniedException": {400, 403},
    "ExpiredTokenException": {400, 403},
    "IncompleteSignatureException": {400, 403},
    "InvalidSignatureException": {400, 403},
    "MissingAuthenticationTokenException": {400, 403},
    "UnrecognizedClientException": {400, 403},
    "SerializationException": {400},
    "ValidationException": {400},
    "ThrottlingException": {400},
    "ValidationError": {400},
    "InvalidAction": {400},
    "UnknownOperationException": {400, 404},
    "InternalFailure": {500},
    "ServiceUnavailable": {503},
}
MEDIA_TYPES = {JSON: "application/x-amz-json-1.1", CBOR: "application/cbor"}
REQUEST_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def modelled(model, operation):
    """Wire codes of an operation's errors and their HTTP statuses."""
    shapes = model.operation_model(operation).error_shapes
    return {
        shape.metadata.get("error", {}).get("code", shape.name):
            shape.metadata.get("error", {}).get("httpStatusCode", 400)
        for shape in shapes
    }


def faults(model, operation, answer, beyond=()):
    """What is wrong with an answer whatever was asked; `beyond`: errors outside the model that are meant."""
    found = list(_envelope(model, answer))
    if answer.status < 300:
        found += _success(model.operation_model(operation), answer)
    else:
        found += _failure(model, operation, answer, beyond)
    return found


def _envelope(model, answer):
    if not REQUEST_ID.fullmatch(answer.headers.get("x-amzn-requestid", "")):
        yield f"x-amzn-requestid is {answer.headers.get('x-amzn-requestid')!r}"
    expected = MEDIA_TYPES.get(model.resolved_protocol)
    if answer.body and expected and answer.headers.get("content-type") != expected:
        yield f"content-type is {answer.headers.get('content-type')!r}"
    if model.resolved_protocol == CBOR and answer.headers.get("smithy-protocol") != "rpc-v2-cbor":
        yield f"smithy-protocol is {answer.headers.get('smithy-protocol')!r}"
    if int(answer.headers.get("content-length", -1)) != len(answer.body):
        yield "content-length is not the body's"


def _success(operation, answer):
    if answer.status != operation.http.get("responseCode", 200):
        yield f"status {answer.status}"
    if operation.service_model.resolved_protocol == QUERY:
        yield from xml_faults(operation, answer.body)
    shape = operation.output_shape
    if shape is None:
        if answer.document not in (None, {}):
            yield f"a body where the model has none: {answer.body[:80]!r}"
    elif answer.document is None and operation.service_model.resolved_protocol in MEDIA_TYPES:
        yield "no body"
    elif answer.document is not None:
        times = Time if operation.service_model.resolved_protocol == CBOR else (int, float)
        yield from document_faults(operation.name, shape, answer.document, times)


def _failure(model, operation, answer, beyond):
    code = answer.error
    own = modelled(model, operation)
    if code in own:
        if answer.status != own[code]:
            yield f"{code} has status {answer.status}"
    elif code in GENERIC:
        if answer.status not in GENERIC[code]:
            yield f"{code} has status {answer.status}"
    elif code not in beyond:
        yield f"{code} is not among the errors of {operation}"
    if len(answer.message) < 10:
        yield f"the text helps nobody: {answer.message!r}"
    if not isinstance(answer.document, dict):
        return
    kind = answer.document.get("__type")
    if not isinstance(kind, str) or kind.rpartition("#")[2] != code:
        yield f"__type is {kind!r}"
    if model.resolved_protocol == CBOR and isinstance(kind, str) and "#" not in kind:
        yield f"__type has no namespace: {kind!r}"
    if model.resolved_protocol == JSON and answer.headers.get("x-amzn-errortype", "").partition(":")[0] != code:
        yield f"x-amzn-errortype is {answer.headers.get('x-amzn-errortype')!r}"
    if "message" not in answer.document:
        yield "the text is not in a member `message`"
