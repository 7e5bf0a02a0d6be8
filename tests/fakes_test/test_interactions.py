"""Commands, buttons, selects and modals, answered by the client."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest

from tests.fakes.discord import NoAnswer, NotOffered, Permission, StandInDiscord
from tests.fakes_test.clients import Bot


async def test_command_gets_its_options_resolved(standin: StandInDiscord, bot: Bot) -> None:
    guild = standin.guilds[0]
    options = {"name": "Ann", "where": guild.text[0]}
    answer = await standin.interact(guild.text[0], standin.reader_of(guild), "launches recent", options)
    assert answer.content == "Ann at alerts-1"
    assert answer.ephemeral
    assert standin.messages(guild.text[0]) == []


async def test_command_works_in_a_direct_message(standin: StandInDiscord, bot: Bot) -> None:
    reader = standin.reader_of(standin.guilds[0])
    answer = await standin.interact(standin.dm(reader), reader, "launches recent")
    assert answer.content == "you at nowhere"


async def test_deferred_answer_is_filled_by_its_first_follow_up(standin: StandInDiscord, bot: Bot) -> None:
    guild = standin.guilds[0]
    answer = await standin.interact(guild.text[0], standin.reader_of(guild), "slow")
    await standin.until(lambda: answer.followups)
    assert answer.message is not None
    assert (answer.deferred, answer.ephemeral, answer.content, answer.edits) == (True, True, "at last", 0)
    assert answer.message.attachments[0]["filename"] == "map.png"
    assert "and more" in answer.text


async def test_autocompletion_offers_choices(standin: StandInDiscord, bot: Bot) -> None:
    guild = standin.guilds[0]
    choices = await standin.autocomplete(guild.text[0], standin.reader_of(guild), "launches recent", "name", "nor")
    assert choices == [{"name": "nor!", "value": "nor"}]


async def test_buttons_selects_and_modals_are_answered(standin: StandInDiscord, bot: Bot) -> None:
    guild = standin.guilds[0]
    reader = standin.reader_of(guild)
    panel = (await standin.interact(guild.text[0], reader, "panel")).message
    assert panel is not None
    chosen = await standin.select(reader, panel, [guild.text[0]])
    assert chosen.content == f"chosen {guild.text[0].id}"
    asked = await standin.click(reader, panel, "Rename")
    assert asked.modal is not None
    named = await standin.submit(reader, asked, {typed_into(asked.modal): "Ann", "kind": ["test"]})
    assert named.content == "named Ann ['test']"
    await standin.click(reader, panel, "count")
    assert panel.content == "counted"


def typed_into(modal: dict[str, Any]) -> str:
    part = modal["components"][0]
    return str(part["components"][0]["custom_id"])


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ("nothing", {}),
        ("launches", {}),
        ("launches later", {}),
        ("launches recent", {"colour": "red"}),
        ("launches recent", {"name": 5}),
        ("launches recent", {"where": 1}),
        ("managed", {}),
    ],
)
async def test_what_discord_would_not_offer_can_not_be_asked(
    standin: StandInDiscord, bot: Bot, words: str, options: dict[str, Any]
) -> None:
    guild = standin.guilds[0]
    with pytest.raises(NotOffered):
        await standin.interact(guild.text[0], standin.reader_of(guild), words, options)


async def test_member_with_the_permission_is_offered_the_command(standin: StandInDiscord, bot: Bot) -> None:
    guild = standin.guilds[0]
    role = standin.world.add_role(guild, "managers", bits=Permission.MANAGE_GUILD)
    standin.world.join(guild, standin.reader_of(guild), [role])
    answer = await standin.interact(guild.text[0], standin.reader_of(guild), "managed")
    assert answer.content == "done"


async def test_silence_is_told_from_an_answer(standin: StandInDiscord, bot: Bot) -> None:
    standin.interactions.deadline = 0.1
    guild = standin.guilds[0]
    with pytest.raises(NoAnswer):
        await standin.interact(guild.text[0], standin.reader_of(guild), "silent")


async def test_second_answer_is_refused(standin: StandInDiscord, bot: Bot) -> None:
    guild = standin.guilds[0]
    answer = await standin.interact(guild.text[0], standin.reader_of(guild), "launches recent")
    url = f"{standin.api_url}/interactions/{answer.id}/{answer.token}/callback"
    async with aiohttp.ClientSession() as session, session.post(url, json={"type": 4, "data": {"content": "b"}}) as it:
        assert (await it.json())["code"] == 40060


async def test_token_of_an_interaction_ends(standin: StandInDiscord, bot: Bot) -> None:
    guild = standin.guilds[0]
    answer = await standin.interact(guild.text[0], standin.reader_of(guild), "launches recent")
    answer.over = True
    url = f"{standin.api_url}/webhooks/{standin.world.application_id}/{answer.token}/messages/@original"
    async with aiohttp.ClientSession() as session, session.get(url) as it:
        assert (await it.json())["code"] == 50027


async def test_user_installed_command_works_where_the_bot_is_not(standin: StandInDiscord, bot: Bot) -> None:
    guild = standin.add_guild("Elsewhere")
    standin.kick(guild)
    with pytest.raises(NotOffered):
        await standin.interact(guild.text[0], standin.reader_of(guild), "panel")
    answer = await standin.interact(guild.text[0], standin.reader_of(guild), "anywhere")
    assert answer.content == "True"
