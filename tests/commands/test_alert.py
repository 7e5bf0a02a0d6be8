"""/alert test and /alert why through the stand-in."""

from __future__ import annotations

import re
from datetime import time
from pathlib import Path

import pytest

from bot.launches.classify import classify
from bot.model import Entry, Kind, Mention, QuietHours, Reason, Rejection, Status, Wishes
from storage import entries, subscriptions
from tests.alerts.examples import NOON, launch, report
from tests.commands.living import Living, living, owner
from tests.fakes.discord import ChannelKind, Permission, StandInDiscord

TITLE = "North Korea fires two ballistic missiles into sea"
LINK = "https://harbour.example/launch"


async def _read(salvo: Living, title: str, link: str, launch_id: str | None = None) -> None:
    entry = Entry(link, title, "", link, NOON, "Harbour Wire", digest=link)
    async with salvo.db.transaction() as tx:
        await entries.record(tx, classify(entry), launch_id, NOON)


async def test_an_example_is_posted_and_marked(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        channel = discord.guilds[0].text[0]
        answer = await discord.interact(channel, owner(discord), "alert test")
        assert "not subscribed yet" in answer.text
        (message,) = discord.messages(channel)
        assert message.content.startswith("Example, no real launch: ")
        assert "Nothing was fired" in str(message.embeds)


async def test_an_example_tells_of_a_pause(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel = discord.guilds[0].text[0]
        await salvo.subscribe(channel)
        async with salvo.db.transaction() as tx:
            await subscriptions.pause(tx, channel.id, "Salvo may not write here.")
        assert (
            "paused: Salvo may not write here." in (await discord.interact(channel, owner(discord), "alert test")).text
        )


WATCHERS = 77
WISHES = [
    (Wishes(), "A launch like it would be alerted here at once."),
    (Wishes(launchers=("KP",)), "would not be alerted here: what holds it back is the channel's filter for launchers."),
    (Wishes(kinds=(Kind.ATTACK,)), "what holds it back is the channel's filter for kinds of launches."),
    (Wishes(status=Status.CONFIRMED), "what holds it back is the channel's filter for the status."),
    (
        Wishes(quiet=QuietHours(time(8), time(16), "Etc/UTC")),
        f"would be alerted here when the quiet hours end, <t:{int(NOON.timestamp()) + 4 * 3600}:R>.",
    ),
    (Wishes(quiet=QuietHours(time(22), time(7), "Etc/UTC")), "would be alerted here at once."),
    (Wishes(mention=Mention(WATCHERS)), "It would call its role; the example calls nobody."),
    (Wishes(mention=Mention(WATCHERS, Status.CONFIRMED)), "Its role would not be called for it."),
]


@pytest.mark.parametrize(("wishes", "said"), WISHES)
async def test_an_example_tells_what_would_become_of_such_a_launch(tmp_path: Path, wishes: Wishes, said: str) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel = discord.guilds[0].text[0]
        await salvo.subscribe(channel, wishes=wishes)
        answer = await discord.interact(channel, owner(discord), "alert test")
        assert said in answer.text
        (message,) = discord.messages(channel)
        assert (f"<@&{WATCHERS}>" in message.content) == ("would call" in said)
        assert not message.pings


async def test_in_a_forums_post_its_forum_is_meant(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        forum = discord.world.add_channel(discord.guilds[0], "launches", ChannelKind.FORUM)
        async with living(discord, tmp_path) as salvo:
            await salvo.subscribe(forum)
            await salvo.tell(launch(report()))
            await salvo.courier.drain()
            (post,) = (channel for channel in discord.world.channels.values() if channel.is_thread)
            await _read(salvo, TITLE, LINK, "KP-20240514-1")
            tested = await discord.interact(post, owner(discord), "alert test")
            assert "at once" in tested.text
            assert f"Real alerts go to <#{forum.id}>, each as a post of its own." in tested.text
            why = await discord.interact(post, owner(discord), "alert why", {"item": LINK})
            assert f"https://discord.com/channels/{forum.guild_id}/{post.id}/{post.id}" in why.text


async def test_a_lacking_permission_is_named_instead_of_an_example(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        guild = discord.guilds[0]
        discord.overwrite(guild.text[0], guild.roles[guild.id], deny=Permission.EMBED_LINKS)
        answer = await discord.interact(guild.text[0], owner(discord), "alert test")
        assert "**Embed Links**" in answer.text
        assert discord.messages() == []


async def test_why_says_that_salvo_itself_failed(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        entry = Entry(LINK, TITLE, "", LINK, NOON, "Harbour Wire")
        async with salvo.db.transaction() as tx:
            await entries.record(tx, Rejection(entry, 0.0, Reason.FAULT), None, NOON)
        answer = await discord.interact(discord.guilds[0].text[0], owner(discord), "alert why", {"item": LINK})
        assert "Salvo itself failed at it; its log says how" in answer.text
        assert "%" not in answer.text


async def test_why_explains_a_rejection_by_link_and_by_words(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel = discord.guilds[0].text[0]
        await _read(salvo, "Harbour cinema shows a film about lighthouses", "https://harbour.example/film")
        by_link = await discord.interact(
            channel, owner(discord), "alert why", {"item": "https://harbour.example/film?utm_source=x"}
        )
        assert "Judged to report no launch: it names no missile" in by_link.text
        by_words = await discord.interact(channel, owner(discord), "alert why", {"item": "lighthouses cinema"})
        assert "Judged to report no launch" in by_words.text


@pytest.mark.parametrize(
    ("title", "says"),
    [
        (TITLE, "a launch: it says that something was fired"),
        ("Company sells missiles to navy in new deal", "no launch"),
    ],
)
async def test_how_sure_salvo_is_speaks_for_its_verdict(tmp_path: Path, title: str, says: str) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await _read(salvo, title, LINK)
        why = (await discord.interact(discord.guilds[0].text[0], owner(discord), "alert why", {"item": LINK})).text
        sure = re.search(r"\((\d+)% sure", why)
        assert f"Judged to report {says}" in why
        assert sure
        assert 50 < int(sure[1]) < 100


async def test_why_follows_a_report_to_its_message(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel = discord.guilds[0].text[0]
        await salvo.subscribe(channel)
        await salvo.tell(launch(report()))
        await _read(
            salvo,
            "North Korea fires two ballistic missiles into sea",
            "https://harbour.example/launch",
            "KP-20240514-1",
        )
        item = {"item": LINK}
        waiting = await discord.interact(channel, owner(discord), "alert why", item)
        assert "is on its way" in waiting.text
        await salvo.courier.drain()
        sent = await discord.interact(channel, owner(discord), "alert why", item)
        assert f"/{channel.id}/{discord.messages(channel)[0].id}" in sent.text


async def test_why_says_that_a_channel_was_not_subscribed(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.tell(launch(report()))
        await _read(
            salvo,
            "North Korea fires two ballistic missiles into sea",
            "https://harbour.example/launch",
            "KP-20240514-1",
        )
        answer = await discord.interact(
            discord.guilds[0].text[0], owner(discord), "alert why", {"item": "ballistic missiles sea"}
        )
        assert "it is not subscribed" in answer.text


async def test_why_judges_words_that_no_feed_brought(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        channel = discord.guilds[0].text[0]
        none = await discord.interact(channel, owner(discord), "alert why", {"item": "Bakers meet in the town hall"})
        assert "report no launch" in none.text
        unread = await discord.interact(channel, owner(discord), "alert why", {"item": "https://nowhere.example/x"})
        assert "No feed that Salvo reads" in unread.text
