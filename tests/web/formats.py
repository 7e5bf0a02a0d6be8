"""CAP alerts held to the standard's own schema, JSON Feeds to a published one.

`python -m tests.web.formats FOLDER CAP.xsd JSONFEED.py` prints each fault and ends with 1 if there is any, or if a
kind of document is missing. The folder is what the tests leave where SALVO_DOCUMENTS names one. JSONFEED.py is
`schema.py` of the package jsonfeedvalidator, a JSON Schema of version 1; what version 1.1 changed is said here.
"""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jsonschema import Draft4Validator, FormatChecker
from lxml import etree


def _is_moment(value: str) -> bool:
    return datetime.fromisoformat(value).tzinfo is not None


def _is_address(value: str) -> bool:
    return bool(urlsplit(value).scheme) and value.isascii() and not set(value) & set(' "<>\\^`{|}')


FORMATS = FormatChecker(formats=())
FORMATS.checks("date-time", ValueError)(_is_moment)
FORMATS.checks("uri", ValueError)(_is_address)


def alert_faults(body: bytes, schema: etree.XMLSchema) -> Iterator[str]:
    schema.validate(etree.fromstring(body))
    yield from str(schema.error_log).splitlines()


def feed_faults(body: bytes, schema: dict[str, Any]) -> Iterator[str]:
    for error in Draft4Validator(schema, format_checker=FORMATS).iter_errors(json.loads(body)):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"


def feed_schema(source: str) -> dict[str, Any]:
    """The package's schema, brought to https://www.jsonfeed.org/version/1.1/."""
    (assigned,) = (node for node in ast.parse(source).body if isinstance(node, ast.Assign))
    schema: dict[str, Any] = ast.literal_eval(assigned.value)
    item = schema["definitions"]["item"]
    for each in (schema, item):
        each["properties"]["authors"] = {"type": "array", "items": {"$ref": "#/definitions/author"}}
        each["properties"]["language"] = {"type": "string"}
        del each["properties"]["author"]  # deprecated
    item["properties"]["id"]["type"] = "string"
    schema["properties"]["version"] = {"enum": ["https://jsonfeed.org/version/1.1"]}
    return schema


def main(folder: Path, alerts: Path, feeds: Path) -> int:
    """Print the faults of every document, and how many there were."""
    cap, feed = etree.XMLSchema(etree.parse(str(alerts))), feed_schema(feeds.read_text(encoding="utf-8"))
    documents = {kind: sorted(folder.glob(f"*.{kind}")) for kind in ("cap", "json")}
    faults = [f"there is no .{kind} in {folder}" for kind, files in documents.items() if not files]
    for kind, files in documents.items():
        for file in files:
            found = alert_faults(file.read_bytes(), cap) if kind == "cap" else feed_faults(file.read_bytes(), feed)
            faults += [f"{file.name}: {fault}" for fault in found]
    counted = (f"{len(documents['cap'])} CAP alerts", f"{len(documents['json'])} JSON feeds", f"{len(faults)} faults")
    print(*faults, ", ".join(counted), sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
