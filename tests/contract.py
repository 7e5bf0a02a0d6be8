"""Holds every request body of a wire log to Discord's published OpenAPI document.

`python -m tests.contract WIRELOG OPENAPI.json` prints each violation and ends with 1 if there is any, or if the log
has no message, no command or no interaction to look at: a check of nothing proves nothing. A wire log is what the
stand-in Discord writes where SALVO_WIRE_LOG names a file: one JSON object a line with method, route, path and body.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

DOCUMENT = "urn:openapi"
KINDS = {
    "message": re.compile(r"(POST|PATCH) /channels/\{}/(messages|threads)"),
    "command": re.compile(r"(POST|PUT|PATCH) /applications/\{}/(guilds/\{}/)?commands"),
    "interaction": re.compile(r"POST /interactions/"),
}
Json = dict[str, Any]


class Contract:
    """The operations of an OpenAPI 3.1 document, found by method and path template."""

    def __init__(self, document: Json) -> None:
        resource = Resource.from_contents(_with_integer_ids(document), default_specification=DRAFT202012)
        self._registry: Registry[Any] = Registry().with_resource(DOCUMENT, resource)
        self._operations = {
            f"{method.upper()} {shape(path)}": (path, method, operation)
            for path, item in document["paths"].items()
            for method, operation in item.items()
            if isinstance(operation, dict)
        }
        self._validators: dict[str, Draft202012Validator] = {}

    def faults(self, what: str, body: Any) -> Iterator[str]:
        """What is wrong with a body sent to `what`, as "POST /channels/{}/messages"."""
        if what not in self._operations:
            yield "no such operation"
            return
        path, method, operation = self._operations[what]
        if body is None:
            if operation.get("requestBody", {}).get("required"):
                yield "a body is required"
        elif "requestBody" not in operation:
            yield "no body is allowed"
        else:
            yield from self._violations(path, method, body)

    def _violations(self, path: str, method: str, body: Any) -> Iterator[str]:
        for error in self._validator(path, method).iter_errors(body):
            telling = best_match([error]) or error
            where = "/".join(map(str, telling.absolute_path)) or "the body"
            yield f"{where}: {telling.message[:300]}"

    def _validator(self, path: str, method: str) -> Draft202012Validator:
        steps = ("paths", path, method, "requestBody", "content", "application/json", "schema")
        pointer = "/".join(step.replace("~", "~0").replace("/", "~1") for step in steps)
        if pointer not in self._validators:
            schema = {"$ref": f"{DOCUMENT}#/{pointer}"}
            self._validators[pointer] = Draft202012Validator(schema, registry=self._registry)
        return self._validators[pointer]


def _with_integer_ids(document: Json) -> Json:
    """The document with ids as strings or integers: discord.py writes some as integers, which Discord takes."""
    schemas = document.get("components", {}).get("schemas", {})
    if "SnowflakeType" not in schemas:
        return document
    either = {"anyOf": [schemas["SnowflakeType"], {"type": "integer", "minimum": 0}]}
    return document | {"components": document["components"] | {"schemas": schemas | {"SnowflakeType": either}}}


def shape(template: str) -> str:
    """A path template without the names of its parameters."""
    return re.sub(r"\{[^}]*\}", "{}", template)


def check(entries: Iterable[Json], document: Json) -> list[str]:
    """Every violation in the log's entries, the lack of entries included."""
    contract, seen, found = Contract(document), Counter[str](), Counter[str]()
    for entry in entries:
        what = f"{entry['method']} {shape(entry['route'])}"
        for kind, pattern in KINDS.items():
            seen[kind] += entry["body"] is not None and bool(pattern.match(what))
        found.update(f"{what}: {fault}" for fault in contract.faults(what, entry["body"]))
    missing = [f"the log has no {kind} to check" for kind in KINDS if not seen[kind]]
    return missing + [f"{fault} ({times} times)" if times > 1 else fault for fault, times in found.items()]


def main(arguments: list[str]) -> int:
    if len(arguments) != 2:
        print("usage: python -m tests.contract WIRELOG OPENAPI.json", file=sys.stderr)
        return 2
    log, document = (Path(it) for it in arguments)
    if not log.exists():
        print(f"{log} does not exist: run the tests with SALVO_WIRE_LOG={log}", file=sys.stderr)
        return 1
    entries = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    violations = check(entries, json.loads(document.read_text(encoding="utf-8")))
    print(*violations, f"{len(entries)} requests, {len(violations)} violations", sep="\n")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
