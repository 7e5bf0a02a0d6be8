"""The buttons under an alert, and /help, through the stand-in."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.alerts.buttons import PRESSED
from bot.model import Facts
from tests.alerts.examples import launch, report
from tests.commands.living import living, owner
from tests.fakes.discord import StandInDiscord


async def test_buttons_work_after_a_restart(tmp_path: Path) -> None:
    async with StandInDiscord(channels=2) as discord:
        channel, operators = discord.guilds[0].text
        async with living(discord, tmp_path) as salvo:
            await salvo.subscribe(channel)
            await salvo.tell(launch(report(), report("Dockside News", minutes=3)))
            await salvo.courier.drain()
        (message,) = discord.messages(channel)
        async with living(discord, tmp_path, owner_channel_id=operators.id):
            shown = await discord.click(owner(discord), message, "Timeline")
            assert shown.ephemeral
            assert "Timeline of KP-20240514-1" in shown.text
            assert "Dockside News" in shown.text
            sources = await discord.click(owner(discord), message, "Sources")
            assert sources.ephemeral
            assert "[Dockside News](https://harbour.example/launch)" in sources.text
            mapped = await discord.click(owner(discord), message, "Map")
            assert mapped.ephemeral
            assert mapped.deferred
            assert mapped.message
            assert "toward the East Sea" in mapped.message.attachments[0]["description"]
            asked = await discord.click(owner(discord), message, "Report a mistake")
            assert asked.modal is not None
            field = asked.modal["components"][0]["components"][0]["custom_id"]
            done = await discord.submit(owner(discord), asked, {field: "It was @everyone's fireworks"})
            # the operators' channel may be busy for longer than Discord waits for an answer
            assert done.deferred
            assert "the operators have it" in done.text
            (told,) = discord.messages(operators)
            assert "KP-20240514-1" in told.content
            assert "＠everyone's fireworks" in told.embeds[0]["description"]
            assert not told.pings


async def test_many_sources_are_paged(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        channel = discord.guilds[0].text[0]
        many = [report(f"Outlet {n:03}", minutes=n, link=f"https://harbour.example/{n}") for n in range(50)]
        async with living(discord, tmp_path) as salvo:
            await salvo.subscribe(channel)
            await salvo.tell(launch(*many))
            await salvo.courier.drain()
            answer = await discord.click(owner(discord), discord.messages(channel)[0], "Sources")
        told = [answer.text]
        assert "Sources of KP-20240514-1 (50)" in told[0]
        assert answer.message
        async with living(discord, tmp_path):
            for button, page in (("More", 2), ("More", 3), ("Back", 2)):
                await discord.click(owner(discord), answer.message, button)
                assert f"Page {page} of 3" in answer.text
                told.append(answer.text)
        assert all(f"(https://harbour.example/{n})" in "".join(told) for n in range(50))


async def test_a_launch_of_no_known_place_has_no_map(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        await salvo.tell(launch(report(facts=Facts())))
        await salvo.courier.drain()
        answer = await discord.click(owner(discord), discord.messages()[0], "Map")
        assert answer.ephemeral
        assert "No place of `KP-20240514-1` is known so far" in answer.text


@pytest.mark.parametrize("what", ["timeline", "mistake"])
def test_the_buttons_of_the_first_alerts_are_still_known(what: str) -> None:
    pressed = PRESSED.fullmatch(f"alert:{what}:KP-20240514-1")
    assert pressed
    assert pressed["launch"] == "KP-20240514-1"


async def test_without_an_operators_channel_the_reader_hears_so(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text)
        await salvo.tell(launch(report()))
        await salvo.courier.drain()
        answer = await discord.click(owner(discord), discord.messages()[0], "Report a mistake")
        assert "take no reports here" in answer.text


async def test_an_example_has_no_timeline_to_show(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        await discord.interact(discord.guilds[0].text[0], owner(discord), "alert test")
        answer = await discord.click(owner(discord), discord.messages()[0], "Timeline")
        assert "There is no launch" in answer.text


async def test_help_answers_five_questions(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        answer = await discord.interact(discord.guilds[0].text[0], owner(discord), "help")
        assert answer.ephemeral
        assert len(answer.embeds[0]["fields"]) == 5
