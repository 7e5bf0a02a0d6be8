"""/launches and /about through the stand-in."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.alerts.limits import CUSTOM_ID
from bot.commands.pages import QUERY, Query, custom_id
from bot.launches.names import launchers
from bot.model import Facts, Kind, Launch, Status, Weapon
from tests.alerts.examples import KHARKIV, NOON, launch, report
from tests.commands.living import living, owner
from tests.fakes.discord import StandInDiscord

ATTACK = Facts("RU", Kind.ATTACK, Weapon.CRUISE, targets=(KHARKIV,))


def history(count: int) -> list[Launch]:
    one = launch(report())
    return [
        replace(one, id=f"KP-20240514-{n}", first_seen=NOON + timedelta(minutes=n), alertable=True)
        for n in range(1, count + 1)
    ]


async def test_recent_says_what_to_do_where_nothing_was_launched(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        guild = discord.guilds[0]
        answer = await discord.interact(guild.text[0], owner(discord), "launches recent")
        assert answer.ephemeral
        assert "/subscribe" in answer.text


async def test_recent_turns_pages_after_a_restart(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        guild = discord.guilds[0]
        async with living(discord, tmp_path) as salvo:
            await salvo.keep(history(20))
            answer = await discord.interact(guild.text[0], owner(discord), "launches recent")
            assert "KP-20240514-20" in answer.text
            assert "KP-20240514-12`" not in answer.text
        async with living(discord, tmp_path):
            assert answer.message
            await discord.click(owner(discord), answer.message, "Older")
            assert "KP-20240514-12`" in answer.text
            assert "Page 2 of 3" in answer.text


async def test_search_and_show_find_a_launch(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        guild = discord.guilds[0]
        await salvo.keep([launch(report(), report("Dockside News", minutes=3))])
        found = await discord.interact(guild.text[0], owner(discord), "launches search", {"words": "sunan"})
        assert "KP-20240514-1" in found.text
        none = await discord.interact(guild.text[0], owner(discord), "launches search", {"words": "zebra"})
        assert "Nothing found" in none.text
        shown = await discord.interact(guild.text[0], owner(discord), "launches show", {"launch": "kp-20240514-1"})
        assert "Timeline" in shown.text
        assert "Dockside News" in shown.text
        wrong = await discord.interact(guild.text[0], owner(discord), "launches show", {"launch": "KP-1"})
        assert "There is no launch" in wrong.text


async def test_about_says_how_salvo_is_doing(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        guild = discord.guilds[0]
        answer = await discord.interact(guild.text[0], owner(discord), "about")
        assert "1 watched, all well" in answer.text
        assert "Invite" in answer.text


async def test_search_narrows_by_facts_and_keeps_that_on_the_next_page(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel, user = discord.guilds[0].text[0], owner(discord)
        await salvo.keep(history(20))
        await salvo.keep([launch(report(facts=ATTACK), launch_id="RU-20240514-1")])
        offered = await discord.autocomplete(channel, user, "launches search", "launcher", "korea")
        assert {"name": "North Korea", "value": "KP"} in [{"name": c["name"], "value": c["value"]} for c in offered]
        found = await discord.interact(
            channel, user, "launches search", {"launcher": "KP", "kind": "test", "words": "two: missiles"}
        )
        assert "Launches: “two: missiles”, North Korea, test" in found.text
        assert "Page 1 of 3 · 20 launches" in found.text
        assert found.message
        await discord.click(user, found.message, "Older")
        assert "Page 2 of 3 · 20 launches" in found.text
        attacks = await discord.interact(channel, user, "launches search", {"kind": "attack"})
        assert "RU-20240514-1" in attacks.text
        unknown = await discord.interact(channel, user, "launches search", {"launcher": "Atlantis"})
        assert "knows no launcher" in unknown.text


def test_a_buttons_id_never_outgrows_discords_limit() -> None:
    longest = [max((str(each) for each in kind), key=len) for kind in (Kind, Weapon, Status)]
    codes = max(launchers(), key=len)
    assert len(custom_id(99_999, Query("w" * QUERY, codes, *longest))) <= CUSTOM_ID
