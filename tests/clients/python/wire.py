"""Compares every answer, as it came over the wire, with the published model of the service.

botocore forgives much (times as strings, unknown members, nulls) that stricter SDKs refuse. What it forgave is collected
here; one test at the end of the run fails when anything was.
"""

import json
from xml.etree import ElementTree

# Members that are not in the model on purpose, by service and shape.
EXTENSIONS = {}
# Amazon's own answer is outside its enum (spec 2.3, built-in configurations).
BEYOND_ENUM = {"MOST_CONCURRENCY"}


class Wire:
    """Collects what is wrong with answers."""

    def __init__(self, times=(int, float)):
        self.times = times
        self.answers = 0
        self.operations = set()
        self.faults = []

    def watch(self, client):
        """Looks at everything this client receives."""
        client.meta.events.register("before-parse", self._look)
        return client

    def _look(self, operation_model, response_dict, **_):
        operation, service, response = operation_model, operation_model.service_model, response_dict
        self.answers += 1
        self.operations.add(f"{service.service_name}:{operation.name}")
        where = f"{service.service_name} {operation.name}"
        headers = {name.lower(): value for name, value in response["headers"].items()}
        if "x-amzn-requestid" not in headers and "x-amz-request-id" not in headers:
            self.faults.append(f"{where}: no request id in the headers")
        if response["status_code"] >= 300 or operation.output_shape is None or operation.has_streaming_output:
            return
        protocol = service.resolved_protocol
        body = response["body"]
        if protocol in ("json", "rest-json"):
            document = json.loads(body) if body else {}
            shape = operation.output_shape
            if shape.serialization.get("payload"):
                return
            kept = {name: member for name, member in shape.members.items() if "location" not in member.serialization}
            self._members(where, kept, shape.required_members, document)
        elif protocol in ("query", "ec2") and body:
            root = ElementTree.fromstring(body)
            wrapper = operation.output_shape.serialization.get("resultWrapper")
            element = root if wrapper is None else next((child for child in root if name_of(child) == wrapper), None)
            if element is None:
                if operation.output_shape.members:
                    self.faults.append(f"{where}: no {wrapper} in {body[:200]}")
                return
            self._element(where, operation.output_shape, element, protocol)

    # --- JSON ---

    def _members(self, where, members, required, document):
        if not isinstance(document, dict):
            self.faults.append(f"{where}: {document!r} is not an object")
            return
        names = {member.serialization.get("name", name): (name, member) for name, member in members.items()}
        for name, value in document.items():
            if name not in names:
                if name not in EXTENSIONS.get(where, ()):
                    self.faults.append(f"{where}: member {name} is not in the model")
            else:
                self._value(f"{where}.{name}", names[name][1], value)
        for name in required:
            if name in members and members[name].serialization.get("name", name) not in document:
                self.faults.append(f"{where}: required member {name} is missing")

    def _value(self, where, shape, value):
        kind = shape.type_name
        if value is None:
            self.faults.append(f"{where}: null")
        elif kind == "structure":
            self._members(where, shape.members, shape.required_members, value)
        elif kind == "list":
            if self._is(where, value, list):
                for item in value:
                    self._value(f"{where}[]", shape.member, item)
        elif kind == "map":
            if self._is(where, value, dict):
                for item in value.values():
                    self._value(f"{where}{{}}", shape.value, item)
        elif kind in ("string", "character", "blob"):
            if self._is(where, value, str):
                self._enum(where, shape, value)
        elif kind == "boolean":
            self._is(where, value, bool)
        elif kind in ("integer", "long"):
            self._is(where, value, int)
        elif kind in ("float", "double"):
            self._is(where, value, (int, float))
        elif kind == "timestamp":
            if shape.serialization.get("timestampFormat") == "iso8601" or where.startswith("lambda "):
                self._is(where, value, (int, float, str))
            elif self._is(where, value, self.times) and not 1_600_000_000 < value < 4_000_000_000:
                self.faults.append(f"{where}: {value} is not a time of these days in seconds")
            elif isinstance(value, float) and round(value, 3) != value:
                self.faults.append(f"{where}: {value} is finer than milliseconds")

    def _is(self, where, value, types):
        right = isinstance(value, types) and (types is bool or not isinstance(value, bool))
        if not right:
            self.faults.append(f"{where}: {value!r} should be {types}")
        return right

    def _enum(self, where, shape, value):
        values = getattr(shape, "enum", None)
        if values and value not in values and value not in BEYOND_ENUM:
            self.faults.append(f"{where}: {value!r} is not one of {values}")

    # --- XML ---

    def _element(self, where, shape, element, protocol):
        kind = shape.type_name
        if kind == "structure":
            names = {}
            for name, member in shape.members.items():
                flat = member.type_name == "list" and member.serialization.get("flattened")
                wire_name = member.serialization.get("name", name)
                if flat and protocol == "query":
                    wire_name = member.member.serialization.get("name", wire_name)
                names[wire_name] = member
            seen = set()
            for child in element:
                name = name_of(child)
                if name == "requestId" and protocol == "ec2":
                    continue
                member = names.get(name)
                if member is None:
                    self.faults.append(f"{where}: element {name} is not in the model")
                    continue
                if name in seen and not member.serialization.get("flattened"):
                    self.faults.append(f"{where}: element {name} comes twice")
                seen.add(name)
                self._element(f"{where}.{name}", member, child, protocol)
        elif kind == "list":
            if shape.serialization.get("flattened"):
                self._element(where, shape.member, element, protocol)
                return
            expected = shape.member.serialization.get("name", "member")
            for child in element:
                if name_of(child) != expected:
                    self.faults.append(f"{where}: list element {name_of(child)} should be {expected}")
                self._element(f"{where}[]", shape.member, child, protocol)
        elif kind == "map":
            return
        else:
            self._text(where, shape, element.text or "")

    def _text(self, where, shape, text):
        kind = shape.type_name
        try:
            if kind in ("integer", "long"):
                int(text)
            elif kind in ("float", "double"):
                float(text)
            elif kind == "boolean" and text not in ("true", "false"):
                raise ValueError("not a boolean")
            elif kind == "timestamp" and not (text.endswith("Z") and "T" in text):
                raise ValueError("not an ISO 8601 time")
            elif kind == "string":
                self._enum(where, shape, text)
        except ValueError as error:
            self.faults.append(f"{where}: {text!r}: {error}")


def document_faults(where, shape, document, times=(int, float)):
    """What is wrong with one answer's document; `times`: the types a time may have."""
    wire = Wire(times)
    wire._members(where, shape.members, shape.required_members, document)
    return wire.faults


def name_of(element):
    return element.tag.rpartition("}")[2]
