"""One service over one protocol: what stock clients would send, without their checks, and what came back, untouched.

Models, serialisers, signatures and parsers are those of the installed botocore.
"""

import http.client
import io
import json
import struct
import threading
import urllib.parse
import uuid

import botocore.session
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest, prepare_request_dict
from botocore.credentials import Credentials
from botocore.model import ServiceModel
from botocore.parsers import BaseCBORParser, create_parser
from botocore.serialize import create_serializer

JSON, CBOR, QUERY = "json", "smithy-rpc-v2-cbor", "query"
REGION = "us-east-1"


class Raw(dict):
    """An input that is written as it stands, whatever the model says of its members."""


class Bytes(bytes):
    """A body that is sent as it stands."""


class Time(float):
    """A time in seconds: in CBOR a tagged number."""


class Answer:
    """What came back: `document` is the body with the model unknown, `parsed` what a stock client makes of it."""

    def __init__(self, status, headers, body, document, parsed):
        self.status, self.headers, self.body, self.document, self.parsed = status, headers, body, document, parsed

    @property
    def error(self):
        return self.parsed["Error"]["Code"] if self.status >= 300 else None

    @property
    def message(self):
        return self.parsed["Error"].get("Message", "") if self.status >= 300 else ""


def model_of(service, protocol):
    """The published model as it would be if it offered this protocol only."""
    loader = botocore.session.get_session().get_component("data_loader")
    document = loader.load_service_model(service, "service-2")
    metadata = {"jsonVersion": "1.1", **document["metadata"], "protocol": protocol, "protocols": [protocol]}
    return ServiceModel({**document, "metadata": metadata}, service)


class Caller:
    """Sends calls; may be shared by threads."""

    def __init__(self, endpoint, service, protocol, access_key="test", secret="test"):
        self.endpoint, self.protocol = endpoint, protocol
        self.model = model_of(service, protocol)
        self.credentials = Credentials(access_key, secret)
        self.serializer = create_serializer(protocol, include_validation=False)
        self.parser = create_parser(protocol)
        self.local = threading.local()

    def call(self, operation, given=None, headers=None):
        """Calls an operation with a dictionary in the model's words, with `Raw` members or with `Bytes`."""
        model = self.model.operation_model(operation)
        given = {} if given is None else given
        request = self.serializer.serialize_to_request({} if isinstance(given, (Raw, Bytes)) else given, model)
        if isinstance(given, Bytes):
            request["body"] = bytes(given)
        elif isinstance(given, Raw):
            request["body"] = written(given, self.protocol)
        if self.protocol == CBOR:
            # The serialiser names no type for an operation without input.
            request["headers"].setdefault("Content-Type", "application/cbor")
        request["headers"].update(headers or {})
        return self.send(request, model.output_shape)

    def send(self, request, output_shape=None):
        """Signs and sends a request as botocore's serialisers make them."""
        request.setdefault("context", {})
        # A fresh id for each call: equal requests of one second are two calls and not a repeat.
        request["headers"].setdefault("amz-sdk-invocation-id", str(uuid.uuid4()))
        prepare_request_dict(request, self.endpoint)
        signed = AWSRequest(method=request["method"], url=request["url"], data=request["body"], headers=request["headers"])
        SigV4Auth(self.credentials, self.model.signing_name, REGION).add_auth(signed)
        prepared = signed.prepare()
        status, headers, body = self._exchange(prepared)
        answered = {"status_code": status, "headers": headers, "body": body}
        parsed = self.parser.parse(answered, output_shape)
        return Answer(status, headers, body, read(body, self.protocol), parsed)

    def _exchange(self, prepared):
        address = urllib.parse.urlsplit(prepared.url)
        path = address.path or "/"
        headers = {name: value.decode() if isinstance(value, bytes) else value for name, value in prepared.headers.items()}
        for attempt in (1, 2):
            connection = getattr(self.local, "connection", None)
            if connection is None:
                connection = self.local.connection = http.client.HTTPConnection(address.netloc, timeout=30)
            try:
                connection.request(prepared.method, path, body=prepared.body, headers=headers)
                answer = connection.getresponse()
                body = answer.read()
                return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body
            except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
                # A kept connection that the server has closed meanwhile.
                self.local.connection = None
                if attempt == 2:
                    raise
        raise AssertionError("unreachable")


# --- documents without a model ---


def written(document, protocol):
    """A document as the protocol's bytes; nothing is looked up in the model."""
    if protocol == CBOR:
        return cbor(document)
    return json.dumps(document).encode()


def cbor(value):
    """RFC 8949, as much of it as requests need."""
    if value is None or isinstance(value, bool):
        return {None: b"\xf6", False: b"\xf4", True: b"\xf5"}[value]
    if isinstance(value, Time):
        return b"\xc1\xfb" + struct.pack(">d", value)
    if isinstance(value, float):
        return b"\xfb" + struct.pack(">d", value)
    if isinstance(value, int):
        return _head(0, value) if value >= 0 else _head(1, -1 - value)
    if isinstance(value, bytes):
        return _head(2, len(value)) + value
    if isinstance(value, str):
        return _head(3, len(value.encode())) + value.encode()
    if isinstance(value, (list, tuple)):
        return _head(4, len(value)) + b"".join(cbor(item) for item in value)
    return _head(5, len(value)) + b"".join(cbor(name) + cbor(item) for name, item in value.items())


def _head(major, number):
    major <<= 5
    if number < 24:
        return bytes([major | number])
    for info, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if number < 1 << (8 * size):
            return bytes([major | info]) + number.to_bytes(size, "big")
    raise ValueError(number)


class _PlainCbor(BaseCBORParser):
    """botocore's reader, without what it forgives: nulls stay, and times stay apart from numbers."""

    def _parse_key_value_pair(self, stream, items):
        key = self.parse_data_item(stream)
        items[key] = self.parse_data_item(stream)

    def _parse_datetime(self, value):
        return Time(value)


def read(body, protocol):
    """The body as a document, `None` where it is empty or in a protocol without documents."""
    if not body or protocol not in (JSON, CBOR):
        return None
    if protocol == JSON:
        return json.loads(body)
    stream = io.BufferedReader(io.BytesIO(body))
    document = _PlainCbor().parse_data_item(stream)
    assert not stream.read(1), "bytes after the document"
    return document
