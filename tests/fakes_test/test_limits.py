"""Bodies over Discord's limits are refused with 50035, and those at the limits are not."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.fakes.discord import StandInDiscord
from tests.fakes.discord.command_rules import check_commands
from tests.fakes.discord.errors import InvalidForm
from tests.fakes.discord.limits import check_choices, check_message, check_modal

Json = dict[str, Any]


def button(**changes: Any) -> Json:
    return {"type": 2, "style": 1, "label": "Press", "custom_id": "press"} | changes


def row(*parts: Json) -> Json:
    return {"type": 1, "components": list(parts)}


def buttons(count: int) -> list[Json]:
    return [button(custom_id=f"b{number}") for number in range(count)]


def embed(**parts: Any) -> Json:
    return {"embeds": [parts]}


def field(**changes: Any) -> Json:
    return {"name": "n", "value": "v"} | changes


WITHIN: list[Json] = [
    {"content": "x" * 2000, "nonce": "n" * 25},
    embed(title="x" * 256, description="y" * 4096),
    embed(fields=[field(name="x" * 50, value="y" * 100)] * 25),
    embed(fields=[field(name="x" * 256, value="y" * 1024)], footer={"text": "z" * 2048}),
    {"components": [row(*buttons(5))]},
    {"components": [row({"type": 3, "custom_id": "s", "options": [{"label": "a", "value": "a"}] * 25})]},
]
OVER: list[tuple[str, Json]] = [
    ("content", {"content": "x" * 2001}),
    ("nonce", {"nonce": "n" * 26}),
    ("embeds", {"embeds": [{"title": "t"}] * 11}),
    ("embeds.0.title", embed(title="x" * 257)),
    ("embeds.0.description", embed(description="x" * 4097)),
    ("embeds.0.fields", embed(fields=[field()] * 26)),
    ("embeds.0.fields.0.name", embed(fields=[field(name="x" * 257)])),
    ("embeds.0.fields.0.name", embed(fields=[field(name=" ")])),
    ("embeds.0.fields.0.value", embed(fields=[field(value="x" * 1025)])),
    ("embeds.0.footer.text", embed(footer={"text": "x" * 2049})),
    ("embeds.0.url", embed(url="wire.example")),
    ("embeds.0.timestamp", embed(timestamp="yesterday")),
    ("embeds.0.color", embed(color=0x1000000)),
    ("embeds", {"embeds": [{"description": "x" * 4000}, {"description": "x" * 2001}]}),
    ("allowed_mentions", {"allowed_mentions": {"parse": ["roles"], "roles": ["1"]}}),
    ("components", {"components": [row(one) for one in buttons(6)]}),
    ("components.0.components", {"components": [row(*buttons(6))]}),
    ("components.0.components", {"components": [row()]}),
    ("components", {"components": [row(button(), button())]}),
    ("components.custom_id", {"components": [row(button(custom_id="x" * 101))]}),
    ("components.label", {"components": [row(button(label="x" * 81))]}),
    ("components.url", {"components": [row(button(style=5, url="javascript:1"))]}),
    ("components.options", {"components": [row({"type": 3, "custom_id": "s", "options": []})]}),
    ("components.options.label", {"components": [row({"type": 3, "custom_id": "s", "options": [{"value": "v"}]})]}),
]


@pytest.mark.parametrize("body", WITHIN)
def test_message_at_the_limits_passes(body: Json) -> None:
    check_message(body)


@pytest.mark.parametrize(("where", "body"), OVER)
def test_message_over_a_limit_is_refused_there(where: str, body: Json) -> None:
    with pytest.raises(InvalidForm) as error:
        check_message(body)
    assert where in error.value.faults


def command(**changes: Any) -> Json:
    return {"name": "launches", "description": "Launches"} | changes


def option(**changes: Any) -> Json:
    return {"type": 3, "name": "name", "description": "A name"} | changes


COMMANDS: list[tuple[str, list[Json]]] = [
    ("0.name", [command(name="Launches")]),
    ("0.name", [command(name="two words")]),
    ("0.name", [command(name="x" * 33)]),
    ("0.description", [command(description="")]),
    ("0.description", [command(description="x" * 101)]),
    ("0.name_localizations.xx", [command(name_localizations={"xx": "starts"})]),
    ("0.description_localizations.de", [command(description_localizations={"de": "x" * 101})]),
    ("0.options", [command(options=[option(name=f"o{number}") for number in range(26)])]),
    ("0.options", [command(options=[option(), option()])]),
    ("0.options.1", [command(options=[option(), option(name="must", required=True)])]),
    ("0.options.0.choices", [command(options=[option(choices=[{"name": "c", "value": "c"}] * 26)])]),
    ("0.options.0.choices.name", [command(options=[option(choices=[{"name": "x" * 101, "value": "c"}])])]),
    ("1", [command(), command()]),
]


def test_fitting_command_passes() -> None:
    texts = {"ko": "발사", "uk": "пуски", "ja": "発射"}
    check_commands([command(name_localizations=texts, options=[option(required=True), option(name="more")])])


@pytest.mark.parametrize(("where", "commands"), COMMANDS)
def test_command_that_breaks_a_rule_is_refused_there(where: str, commands: list[Json]) -> None:
    with pytest.raises(InvalidForm) as error:
        check_commands(commands)
    assert where in error.value.faults


def test_choices_and_modals_have_limits() -> None:
    with pytest.raises(InvalidForm):
        check_choices({"choices": [{"name": "c", "value": "c"}] * 26})
    asked = row({"type": 4, "custom_id": "i", "label": "l"})
    check_modal({"title": "x" * 45, "custom_id": "m", "components": [asked]})
    with pytest.raises(InvalidForm):
        check_modal({"title": "x" * 46, "custom_id": "m", "components": [asked]})


@pytest.fixture
async def session(strict: StandInDiscord) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(headers={"Authorization": f"Bot {strict.token}"}) as session:
        yield session


@pytest.fixture
async def strict() -> AsyncIterator[StandInDiscord]:
    async with StandInDiscord(logged=False) as strict:
        yield strict


async def post(strict: StandInDiscord, session: aiohttp.ClientSession, **sent: Any) -> tuple[int, Json]:
    url = f"{strict.api_url}/channels/{strict.guilds[0].text[0].id}/messages"
    async with session.post(url, **sent) as answer:
        assert answer.headers["Content-Type"] == "application/json"
        return answer.status, await answer.json()


async def test_faults_are_told_at_their_place(strict: StandInDiscord, session: aiohttp.ClientSession) -> None:
    status, body = await post(strict, session, json=embed(title="x" * 257))
    assert (status, body["code"]) == (400, 50035)
    assert body["errors"]["embeds"]["0"]["title"]["_errors"][0]["code"] == "BASE_TYPE_MAX_LENGTH"


async def test_empty_message_is_refused(strict: StandInDiscord, session: aiohttp.ClientSession) -> None:
    assert (await post(strict, session, json={"content": " "}))[1]["code"] == 50006


async def test_body_that_is_no_json_is_refused(strict: StandInDiscord, session: aiohttp.ClientSession) -> None:
    assert (await post(strict, session, data="{"))[1]["code"] == 50109


async def test_request_without_the_token_is_refused(strict: StandInDiscord) -> None:
    async with aiohttp.ClientSession() as stranger:
        status, body = await post(strict, stranger, json={"content": "one"})
    assert (status, body["message"]) == (401, "401: Unauthorized")


async def test_unknown_route_is_not_found(strict: StandInDiscord, session: aiohttp.ClientSession) -> None:
    async with session.get(f"{strict.api_url}/nowhere") as answer:
        assert answer.status == 404
