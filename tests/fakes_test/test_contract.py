"""The contract check finds wrong bodies, and takes no empty log for a proof."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests import contract
from tests.fakes.discord import StandInDiscord
from tests.fakes_test.clients import Bot, connected, point_to

Json = dict[str, Any]


def operation(schema: Json) -> Json:
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


MESSAGE = {
    "type": "object",
    "properties": {
        "content": {"$ref": "#/components/schemas/Text"},
        "reply_to": {"$ref": "#/components/schemas/SnowflakeType"},
    },
}
DOCUMENT: Json = {
    "openapi": "3.1.0",
    "paths": {
        "/channels/{channel_id}/messages": {"post": operation(MESSAGE), "get": {}},
        "/applications/{application_id}/commands": {"put": operation({"type": "array"})},
        "/interactions/{interaction_id}/{interaction_token}/callback": {
            "post": operation({"oneOf": [{"type": "object", "required": ["type"]}, {"type": "null"}]})
        },
    },
    "components": {
        "schemas": {"Text": {"type": ["string", "null"], "maxLength": 5}, "SnowflakeType": {"type": "string"}}
    },
}


def entry(method: str, route: str, body: Any) -> Json:
    return {"method": method, "route": route, "body": body}


GOOD = [
    entry("POST", "/channels/{channel_id}/messages", {"content": "short"}),
    entry("POST", "/channels/{channel_id}/messages", {"content": None, "reply_to": 1}),
    entry("PUT", "/applications/{application_id}/commands", []),
    entry("POST", "/interactions/{id}/{token}/callback", {"type": 4}),
    entry("GET", "/channels/{channel_id}/messages", None),
]


def test_fitting_bodies_have_no_violation() -> None:
    assert contract.check(GOOD, DOCUMENT) == []


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (entry("POST", "/channels/{channel_id}/messages", {"content": "too long"}), "content: 'too long' is too long"),
        (entry("POST", "/channels/{channel_id}/messages", None), "a body is required"),
        (entry("GET", "/channels/{channel_id}/messages", {}), "no body is allowed"),
        (entry("POST", "/interactions/{id}/{token}/callback", {}), "'type' is a required property"),
        (entry("POST", "/nowhere", {}), "no such operation"),
    ],
)
def test_wrong_body_is_a_violation(bad: Json, words: str) -> None:
    (violation,) = contract.check([*GOOD, bad], DOCUMENT)
    assert words in violation


@pytest.mark.parametrize("kept", [0, 2, 3])
def test_log_without_each_kind_of_body_proves_nothing(kept: int) -> None:
    kinds = {entry["route"] for entry in GOOD[:kept]}
    assert len(contract.check(GOOD[:kept], DOCUMENT)) == 3 - len(kinds)


def test_command_line_ends_with_its_verdict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log, document = tmp_path / "wire.jsonl", tmp_path / "openapi.json"
    document.write_text(json.dumps(DOCUMENT))
    assert contract.main([str(log), str(document)]) == 1
    log.write_text("")
    assert contract.main([str(log), str(document)]) == 1
    log.write_text("\n".join(map(json.dumps, GOOD)))
    assert contract.main([str(log), str(document)]) == 0
    assert capsys.readouterr().out.endswith("5 requests, 0 violations\n")
    assert contract.main([]) == 2


async def test_wire_log_has_bodies_and_no_token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "wire.jsonl"
    monkeypatch.setenv("SALVO_WIRE_LOG", str(log))
    async with StandInDiscord() as standin:
        point_to(standin)
        async with connected(Bot(), standin.token):
            guild = standin.guilds[0]
            answer = await standin.interact(guild.text[0], standin.reader_of(guild), "slow")
    entries = [json.loads(line) for line in log.read_text().splitlines()]
    sent = {f"{it['method']} {contract.shape(it['route'])}": it for it in entries}
    assert sent["PUT /applications/{}/commands"]["body"][0]["name"] == "slow"
    assert sent["POST /webhooks/{}/{}"]["body"]["content"] == "and more"
    assert standin.token not in log.read_text()
    assert answer.token not in log.read_text()
