"""XML answers of the Query protocol against the published model: wrappers, unknown and missing members, types."""

import re
import xml.etree.ElementTree as ElementTree

NUMBER = {"integer": r"-?\d+", "long": r"-?\d+", "double": r"-?\d+(\.\d+)?", "float": r"-?\d+(\.\d+)?", "boolean": "true|false",
          "timestamp": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"}


def xml_faults(operation, body):
    """What is wrong with the body of a success."""
    try:
        root = ElementTree.fromstring(body)
    except ElementTree.ParseError as error:
        yield f"the body is no XML: {error}"
        return
    namespace = operation.service_model.metadata.get("xmlNamespace", "")
    space = f"{{{namespace}}}" if namespace else ""
    if root.tag != f"{space}{operation.name}Response":
        yield f"the body is a {root.tag}"
        return
    if root.findtext(f"{space}ResponseMetadata/{space}RequestId") is None:
        yield "there is no ResponseMetadata with a RequestId"
    shape = operation.output_shape
    if shape is None:
        return
    wrapper = shape.serialization.get("resultWrapper")
    result = root.find(f"{space}{wrapper}") if wrapper else root
    if result is None:
        yield f"there is no {wrapper}"
        return
    yield from _structure(operation.name, shape, result, space)


def _structure(path, shape, element, space):
    names = {member.serialization.get("name", name): (name, member) for name, member in shape.members.items()}
    seen = {}
    for child in element:
        name = child.tag.removeprefix(space)
        if name not in names:
            yield f"{path}: the model has no {name}"
            continue
        if name in seen and not names[name][1].serialization.get("flattened"):
            yield f"{path}.{name} is there twice"
        seen[name] = True
        yield from _value(f"{path}.{name}", names[name][1], child, space)
    for name in shape.required_members:
        if shape.members[name].serialization.get("name", name) not in seen:
            yield f"{path}: {name} is required and missing"


def _value(path, shape, element, space):
    if shape.type_name == "structure":
        yield from _structure(path, shape, element, space)
    elif shape.type_name == "list":
        item = shape.member.serialization.get("name", "member")
        for index, child in enumerate(element):
            if child.tag.removeprefix(space) != item:
                yield f"{path}: an item is a {child.tag}"
            yield from _value(f"{path}[{index}]", shape.member, child, space)
    elif len(element):
        yield f"{path} has parts"
    elif shape.type_name in NUMBER:
        if not re.fullmatch(NUMBER[shape.type_name], element.text or ""):
            yield f"{path} is no {shape.type_name}: {element.text!r}"
    elif getattr(shape, "enum", None) and element.text not in shape.enum:
        yield f"{path} is {element.text!r}, none of {shape.enum}"
