"""Discord's limits at worst case, through the stand-in, which refuses whatever is too long: a launch that 200 outlets
with the longest Japanese names tell of, a hundred subscriptions with every wish, and every page of every answer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest

from bot.alerts.markup import LINK
from bot.launches.names import launchers
from bot.model import Feed, FeedHealth, Kind, Launch, Mention, Place, QuietHours, Status, Updates, Weapon, Wishes
from storage import entries, feeds, subscriptions
from tests.alerts.examples import NOON, TWO_SRBMS, launch, report
from tests.commands.living import Living, living, owner
from tests.fakes.discord import Answer, Channel, ChannelKind, StandInDiscord, User

OUTLETS = 200
NAME = "日本放送協会国際ニュース報道局_*|"
TITLE = "北朝鮮が日本海に向けて弾道ミサイル*二発*を発射したと防衛省が発表した " * 12
PLACES = tuple(Place(f"sea_{n}", "日本海および東シナ海の排他的経済水域_" * 4, 38.0, 134.0 + n) for n in range(5))
FACTS = replace(TWO_SRBMS, model="火星砲十七型改*" * 12, site=PLACES[0], targets=PLACES[1:])
WISHES = Wishes(
    launchers=tuple(launchers())[:30],
    kinds=tuple(Kind),
    weapons=tuple(Weapon)[:6],
    at_least=Weapon.ICBM,
    status=Status.CONFIRMED,
    outlets=20,
    mention=Mention(10**18, Status.CONFIRMED, 20, Weapon.ICBM),
    updates=Updates.THREAD,
    quiet=QuietHours(time(22), time(7), "America/Argentina/ComodRivadavia"),
    hourly=60,
)


def worst(number: int = 1) -> Launch:
    """A launch whose every text is as long as it can be, or longer."""
    told = launch(
        *(
            report(
                f"{NAME * 4}{n}",
                FACTS,
                minutes=n,
                title=f"{n} {TITLE}",
                link=f"https://harbour.example/{n}-".ljust(LINK, "x"),
            )
            for n in range(OUTLETS if number == 1 else 3)
        ),
        launch_id=f"iraqi_militia-20240514-{number}",
    )
    return replace(told, facts=FACTS, alertable=True, first_seen=NOON + timedelta(minutes=number))


@asynccontextmanager
async def full(folder: Path) -> AsyncIterator[tuple[StandInDiscord, Living, Channel, User]]:
    """A Salvo with twenty such launches."""
    async with StandInDiscord(channels=100) as discord, living(discord, folder, owner_ids=(1,)) as salvo:
        await salvo.keep(map(worst, range(1, 21)))
        yield discord, salvo, discord.guilds[0].text[0], discord.operator


async def turned(discord: StandInDiscord, user: User, answer: Answer, button: str) -> list[str]:
    """The text of every page, as far as the button leads."""
    told = [answer.text]
    while any(part.get("label") == button and not part.get("disabled") for part in _parts(answer)):
        assert answer.message
        await discord.click(user, answer.message, button)
        told.append(answer.text)
    return told


def _parts(answer: Answer) -> list[dict[str, object]]:
    return [part for row in answer.components for part in row["components"]]


@pytest.mark.parametrize("kind", [ChannelKind.TEXT, ChannelKind.FORUM])
async def test_the_longest_alert_is_posted_and_every_button_answers(tmp_path: Path, kind: ChannelKind) -> None:
    async with full(tmp_path) as (discord, salvo, _, user):
        channel = discord.add_channel(discord.guilds[0], "alerts", kind)
        await salvo.subscribe(channel)
        await salvo.tell(worst())
        await salvo.courier.drain()
        (alert,) = [message for message in discord.messages() if message.embeds]
        pages = await turned(discord, user, await discord.click(user, alert, "Sources"), "More")
        assert all(f"https://harbour.example/{n}-" in "".join(pages) for n in range(OUTLETS))
        timeline = await discord.click(user, alert, "Timeline")
        assert "more…" in timeline.text
        mapped = await discord.click(user, alert, "Map")
        assert mapped.message
        assert mapped.message.attachments
        assert all(answer.took < 3 for answer in discord.interactions.answers.values())


async def test_every_question_about_the_longest_launches_is_answered(tmp_path: Path) -> None:
    async with full(tmp_path) as (discord, salvo, channel, user):
        one = worst()
        async with salvo.db.transaction() as tx:
            await entries.record_all(tx, [(claim.report, one.id) for claim in one.claims[:5]], NOON)
        shown = await discord.interact(channel, user, "launches show", {"launch": one.id})
        assert "Timeline" in shown.text
        recent = await turned(discord, user, await discord.interact(channel, user, "launches recent"), "Older")
        assert len(recent) == 3
        words = {"words": "harbour: *|~_`<@1> 日本放送協会国際ニュース報"[:36], "launcher": "KP", "kind": "test"}
        await discord.interact(channel, user, "launches search", {**words, "weapon": "srbm", "status": "suspected"})
        found = await discord.interact(channel, user, "launches search", {"words": "防衛省が発表した"})
        await turned(discord, user, found, "Older")
        for command in ("launches map", "launches stats"):
            assert (await discord.interact(channel, user, command)).message
        why = await discord.interact(channel, user, "alert why", {"item": one.claims[0].report.entry.title[:500]})
        assert one.id in why.text
        for option in ("launch", "report"):
            beside = {"launch": one.id} if option == "report" else {}
            assert await discord.autocomplete(channel, user, "launch split", option, "", beside)
        assert all(answer.took < 3 for answer in discord.interactions.answers.values())


async def test_a_hundred_subscriptions_with_every_wish_are_listed_and_changed(tmp_path: Path) -> None:
    async with full(tmp_path) as (discord, salvo, channel, _):
        boss, channels = owner(discord), discord.guilds[0].text
        await salvo.subscribe(*channels, wishes=WISHES)
        async with salvo.db.transaction() as tx:
            for each in channels:
                await subscriptions.pause(tx, each.id, "理由_" * 400)
        answer = await discord.interact(channel, boss, "subscriptions")
        pages = await turned(discord, boss, answer, "More")
        assert all(f"<#{each.id}>" in "".join(pages) for each in channels)
        assert answer.message
        chosen = await discord.select(boss, answer.message, [str(channels[-1].id)])
        assert chosen.message
        assert (await discord.click(boss, chosen.message, "Change")).modal


async def test_very_many_feeds_with_long_names_are_listed(tmp_path: Path) -> None:
    watched = tuple(Feed(f"{NAME * 4}{n}", f"https://{n}.example/", "x") for n in range(300))
    async with StandInDiscord() as discord, living(discord, tmp_path, feeds=watched) as salvo:
        channel, user = discord.guilds[0].text[0], discord.operator
        ill = [FeedHealth(feed.name, feed.url, last_polled=NOON, failures=3, why="理由_*" * 200) for feed in watched]
        async with salvo.db.transaction() as tx:
            await feeds.save_health(tx, ill)
            for feed in watched:
                await feeds.add(tx, feed, 1, NOON)
        pages = await turned(discord, user, await discord.interact(channel, user, "feeds list"), "More")
        assert sum(page.count("⚠ **") for page in pages) == len(watched)
        for command, option in (("feeds check", "feed"), ("feeds remove", "name")):
            offered = await discord.autocomplete(channel, user, command, option, "")
            assert len(offered) == 25
