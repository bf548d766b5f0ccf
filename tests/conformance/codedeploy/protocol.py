"""The protocol itself: signatures, targets, bodies and headers, whatever the operation."""

import http.client
import json
import urllib.parse

from harness.caller import CBOR, JSON, Bytes, Caller, Raw
from harness.suite import no, ok, probe
from harness.verdict import faults

from .common import equal

LIST, CREATE = "ListApplications", "CreateApplication"


def sent(world, operation=LIST, **changes):
    """Sends a right request but for the changes; `headers` set to `None` are left out."""
    caller = changes.pop("caller", world.caller)
    model = caller.model.operation_model(operation)
    request = caller.serializer.serialize_to_request({}, model)
    if caller.protocol == CBOR:
        request["headers"]["Content-Type"] = "application/cbor"
    for name, value in changes.pop("headers", {}).items():
        request["headers"].pop(name, None)
        if value is not None:
            request["headers"][name] = value
    request.update(changes)
    return caller.send(request, model.output_shape)


def refused(title, error, **changes):
    """The error, in the form of every other error."""

    def look(world):
        given = {name: value(world) if callable(value) else value for name, value in changes.items()}
        answer = sent(world, **given)
        equal((answer.error, [fault for fault in faults(world.caller.model, LIST, answer)]), (error, []))

    return probe(title, look)


def accepted(title, **changes):
    def look(world):
        answer = sent(world, **changes)
        equal((answer.error, [fault for fault in faults(world.caller.model, LIST, answer)]), (None, []))

    return probe(title, look)


def another(access_key="test", secret="test"):
    return lambda world: Caller(world.endpoint, "codedeploy", world.caller.protocol, access_key, secret)


def _unsigned(world):
    """A request without a word on who sends it."""
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(world.endpoint).netloc, timeout=10)
    headers = {"X-Amz-Target": "CodeDeploy_20141006.ListApplications", "Content-Type": "application/x-amz-json-1.1"}
    connection.request("POST", "/", body=b"{}", headers=headers)
    answer = connection.getresponse()
    equal((answer.status, json.loads(answer.read())["__type"]), (400, "MissingAuthenticationTokenException"))


def _nested(depth):
    return b'{"applicationName": ' + b"[" * depth + b"]" * depth + b"}"


ANY = [
    refused("a wrong secret", "InvalidSignatureException", caller=another(secret="wrong")),
    refused("an unknown key", "UnrecognizedClientException", caller=another(access_key="nobody")),
    accepted("a header that nobody knows", headers={"X-Colour": "red"}),
]
OF_JSON = [
    probe("an unsigned request", _unsigned),
    refused("an operation nobody knows", "UnknownOperationException",
            headers={"X-Amz-Target": "CodeDeploy_20141006.PaintTheFence"}),
    refused("a service nobody knows", "UnknownOperationException", headers={"X-Amz-Target": "Painter_20141006.ListApplications"}),
    accepted("an empty body is an empty input", body=b""),
    accepted("a charset in the type", headers={"Content-Type": "application/x-amz-json-1.1; charset=utf-8"}),
    accepted("white space around the document", body=b" \n{ }\r\n\t"),
    no(CREATE, "Serialization", Bytes(b"[]"), title="a list for a document"),
    no(CREATE, "Serialization", Bytes(b'"x"'), title="a text for a document"),
    no(CREATE, "Serialization", Bytes(b'{"applicationName": "x"} trailing'), title="something after the document"),
    no(CREATE, "Serialization", Bytes(b"{'applicationName': 'x'}"), title="single quotes"),
    no(CREATE, "Serialization", Bytes(_nested(20000)), title="20000 lists in each other"),
    no(CREATE, "Serialization", Bytes(b'{"applicationName": "\xff"}'), title="bytes that are no UTF-8"),
    no(CREATE, "Serialization", Bytes(b"null"), title="null for a document"),
    ok(CREATE, "escapes are read", Bytes(b'{"applicationName": "\\u0061scii"}')),
    ok("GetApplication", "what was escaped", {"applicationName": "ascii"}),
]
OF_CBOR = [
    accepted("an empty map", body=b"\xa0"),
    accepted("a map of indefinite length", body=b"\xbf\xff"),
    no(CREATE, "Serialization", Bytes(b"\x80"), title="a list for a document"),
    no(CREATE, "Serialization", Bytes(b"\xa1\x61"), title="half a document"),
    no(CREATE, "Serialization", Bytes(b"\xa0\xa0"), title="something after the document"),
    no(CREATE, "Serialization", Bytes(b"\xa1\x6fapplicationName" + b"\x81" * 20000 + b"\x80"), title="20000 lists in each other"),
    no(CREATE, "Serialization", Bytes(b"\xa1\x6fapplicationName\x7b\xff\xff\xff\xff\xff\xff\xff\xff"), title="a text of 2^64 bytes"),
    no(CREATE, "Serialization", Bytes(b"\xa1\x6fapplicationName\x61\xff"), title="bytes that are no UTF-8"),
    ok(CREATE, "a text in two chunks", Bytes(b"\xa1\x6fapplicationName\x7f\x62ch\x64unks\xff")),
    ok("GetApplication", "what came in chunks", {"applicationName": "chunks"}),
    no("GetApplication", "ApplicationNameRequired", Raw({"applicationName": None}), title="null"),
]


def CASES(world):
    return ANY + (OF_JSON if world.caller.protocol == JSON else OF_CBOR)
