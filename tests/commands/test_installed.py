"""Salvo among a person's own apps: what works in a server that it is no member of, and in direct messages."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage import subscriptions
from tests.alerts.examples import launch, report
from tests.commands.living import living, owner
from tests.fakes.discord import NotOffered, StandInDiscord


@pytest.mark.parametrize("command", ["about", "help", "launches recent"])
async def test_asking_works_where_salvo_is_no_member(tmp_path: Path, command: str) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.keep([launch(report())])
        discord.kick(discord.guilds[0])
        answer = await discord.interact(discord.guilds[0].text[0], owner(discord), command)
        assert answer.text


async def test_subscribing_where_salvo_is_no_member_says_what_to_do(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        discord.kick(discord.guilds[0])
        for command in ("subscribe", "alert test"):
            answer = await discord.interact(discord.guilds[0].text[0], owner(discord), command)
            assert "not a member of this server" in answer.text
            assert "direct message" in answer.text
        assert await subscriptions.active(salvo.db) == []


async def test_what_changes_salvo_itself_is_offered_to_servers_only(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        discord.kick(discord.guilds[0])
        for command in ("feeds list", "launch undo"):
            with pytest.raises(NotOffered):
                await discord.interact(discord.guilds[0].text[0], owner(discord), command)


async def test_a_conversation_that_discord_closes_is_paused_with_words(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        reader = discord.world.add_user("reader")
        direct = discord.dm(reader)
        answer = await discord.interact(direct, reader, "subscribe")
        assert "share a server" in answer.text
        discord.faults.answer(403, 50278, path=f"/channels/{direct.id}/messages")
        refused = await discord.interact(direct, reader, "alert test")
        assert "Join one where Salvo is" in refused.text
        reader.dms_open = False
        await salvo.tell(launch(report()))
        await salvo.courier.drain()
        (paused,) = await subscriptions.paused(salvo.db)
        assert "privacy settings" in (paused.paused or "")
        reader.dms_open = True
        assert "told again" in (await discord.interact(direct, reader, "subscribe")).text
        await salvo.courier.drain()
        assert len(discord.messages(direct)) == 1
