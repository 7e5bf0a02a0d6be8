"""Hostile text through everything that shows what strangers wrote: nothing pings, the layout is that of harmless text,
and no link leads elsewhere than to the report."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.alerts.summaries import summed_up
from bot.launches import cluster
from bot.model import Entry, FeedHealth, Launch, Place, Reason, Rejection, Status, Updates, Wishes
from storage import entries, feeds
from tests.alerts.examples import NOON, TWO_SRBMS, launch, report
from tests.alerts.hostile import TEXTS, acts, shape
from tests.commands.living import Living, living
from tests.fakes.discord import Answer, Channel, ChannelKind, Message, StandInDiscord, User

HARMLESS = "Two missiles"
LINK = "https://harbour.example/launch"


def told(text: str, number: int = 1, status: Status | None = None) -> Launch:
    """A launch in which everything that a feed can choose is the text."""
    place = Place("nowhere", text, 38.0, 134.0)
    facts = replace(TWO_SRBMS, model=text, site=place, targets=(place,), announcers=())
    ours = report(text, facts, title=text, link=f"{LINK}/{number}")
    theirs = report(f"{text} too", replace(facts, count=None), minutes=3, title=text, link=f"{LINK}/{number}/2")
    made = replace(launch(ours, theirs, launch_id=f"KP-20240514-{number}"), facts=facts, alertable=True)
    return replace(made, status=status, note=text) if status else made


def test_there_are_enough_cases() -> None:
    assert len(set(TEXTS)) >= 60


@asynccontextmanager
async def talking(folder: Path, **settings: Any) -> AsyncIterator[tuple[StandInDiscord, Living, Channel, User]]:
    """A Salvo in a channel that takes any number of messages at once."""
    async with StandInDiscord(channels=2, global_limit=None) as discord:
        discord.ratelimits.limits.clear()
        channel, operators = discord.guilds[0].text
        async with living(discord, folder, owner_channel_id=operators.id, **settings) as salvo:
            yield discord, salvo, channel, discord.operator


def words(message: Message) -> Iterator[str]:
    """Every text of a message that Discord reads markup in."""
    yield message.content
    for card in message.embeds:
        yield from (card.get("title", ""), card.get("description", ""), card.get("footer", {}).get("text", ""))
        for field in card.get("fields", []):
            yield from (field["name"], field["value"])


def looks(message: Message | None) -> list[str]:
    """The shapes of a message's texts; none of them does anything."""
    assert message is not None
    texts = list(words(message))
    assert [acts(text) for text in texts if acts(text)] == []
    assert not message.pings
    # a picture's description is read as it stands
    alt = [file.get("description", "") for file in message.attachments]
    assert not set("@<>\n\u202e\u200b\x1b") & set("".join(alt))
    assert "://" not in "".join(alt)
    return [shape(text) for text in texts]


@pytest.mark.parametrize("kind", [ChannelKind.TEXT, ChannelKind.FORUM])
async def test_alerts_and_what_is_told_of_them_later(tmp_path: Path, kind: ChannelKind) -> None:
    async with talking(tmp_path) as (discord, salvo, _, _):
        channel = discord.add_channel(discord.guilds[0], "alerts", kind)
        await salvo.subscribe(channel, wishes=Wishes(updates=Updates.THREAD))

        async def life(text: str, number: int) -> list[list[str]]:
            """An alert, the thread in which a casualty is told, a retraction; as each is seen."""
            before = len(discord.messages())
            first = told(text, number)
            await salvo.tell(first)
            await salvo.courier.drain()
            salvo.clock.now += salvo.services.settings.edit_gap * 2
            killed = replace(first, facts=replace(first.facts, killed=3), revision=first.revision + 1)
            await salvo.tell(killed)
            await salvo.courier.drain()
            salvo.clock.now += salvo.services.settings.edit_gap * 2
            await salvo.tell(cluster.retract(killed, text))
            await salvo.courier.drain()
            return [looks(message) for message in discord.messages()[before:]]

        harmless = await life(HARMLESS, 1)
        assert len(harmless) >= 2
        assert [text for number, text in enumerate(TEXTS, 2) if await life(text, number) != harmless] == []
        names = [each.name for each in discord.world.channels.values() if each.is_thread]
        assert len(names) > len(TEXTS)
        assert [name for name in names if acts(name, markup=False) or "\n" in name or len(name) > 100] == []


Asked = Callable[[StandInDiscord, Living, Channel, User, str, int], Awaitable[Answer]]


def command(name: str, option: str = "", most: int = 6000, least: int = 1) -> Asked:
    """A command of which the text is an option, cut to what Discord lets through; `show` of the launch itself."""

    async def ask(
        discord: StandInDiscord, salvo: Living, channel: Channel, user: User, text: str, number: int
    ) -> Answer:
        value = text[:most].ljust(least, "x") if option else f"KP-20240514-{number}"
        asked = {} if name == "launches recent" else {option or "launch": value}
        return await discord.interact(channel, user, name, asked)

    return ask


def button(label: str) -> Asked:
    """A button under the alert."""

    async def ask(
        discord: StandInDiscord, salvo: Living, channel: Channel, user: User, text: str, number: int
    ) -> Answer:
        await salvo.subscribe(channel)
        await salvo.tell(told(text, number))
        await salvo.courier.drain()
        return await discord.click(user, discord.messages(channel)[-1], label)

    return ask


async def why(discord: StandInDiscord, salvo: Living, channel: Channel, user: User, text: str, number: int) -> Answer:
    """Why an item with this title, of this outlet, was no alert; words that weighed among it."""
    link = f"{LINK}/why/{number}"
    entry = Entry(link, text, "", link, NOON, text, digest=link)
    async with salvo.db.transaction() as tx:
        await entries.record(tx, Rejection(entry, 0.1, Reason.WEIGHED_AGAINST, (text,)), None, NOON)
    return await discord.interact(channel, user, "alert why", {"item": link})


async def feed_list(
    discord: StandInDiscord, salvo: Living, channel: Channel, user: User, text: str, number: int
) -> Answer:
    """The list of feeds with one that failed for this reason."""
    async with salvo.db.transaction() as tx:
        health = FeedHealth("Harbour Wire", "https://harbour.example/feed", last_polled=NOON, failures=3, why=text)
        await feeds.save_health(tx, [health])
    return await discord.interact(channel, user, "feeds list")


ANSWERS: dict[str, Asked] = {
    "recent": command("launches recent"),
    "show": command("launches show"),
    "map": command("launches map"),
    "sources": button("Sources"),
    "timeline": button("Timeline"),
    "why by link": why,
    "feeds list": feed_list,
}
# Where the text is what somebody asks.
ASKED: dict[str, Asked] = {
    "search": command("launches search", "words", 36),
    "search by launcher": command("launches search", "launcher", 40),
    "show what is none": command("launches show", "launch", 100),
    "why by words": command("alert why", "item", 500, 3),
    "feeds check": command("feeds check", "feed", 500),
    "feeds remove": command("feeds remove", "name", 100),
    "subscribe launchers": command("subscribe", "launchers", 200),
    "subscribe kinds": command("subscribe", "kinds", 200),
    "subscribe weapons": command("subscribe", "weapons", 200),
    "subscribe quiet": command("subscribe", "quiet", 40),
}


@pytest.mark.parametrize("surface", [*ANSWERS, *ASKED])
async def test_answers(tmp_path: Path, surface: str) -> None:
    ask = {**ANSWERS, **ASKED}[surface]
    async with talking(tmp_path) as (discord, salvo, channel, user):
        member = discord.guilds[0].members[user.id]
        member.roles.append(discord.world.add_role(discord.guilds[0], "boss", bits=1 << 5).id)

        async def seen(text: str, number: int) -> list[str]:
            return looks((await ask(discord, salvo, channel, user, text, number)).message)

        # what is found, what is not, and what is taken for an address is answered differently
        harmless = [await seen("zebra", 1), await seen("https://harbour.example/none", 1)] if surface in ASKED else []
        await salvo.keep([told(HARMLESS, 1)])
        harmless.append(await seen(HARMLESS, 1))
        strange = []
        for number, text in enumerate(TEXTS, 2):
            async with salvo.db.transaction() as tx:
                await tx.write("UPDATE launches SET alertable = 0, tags = '', words = ''")
            await salvo.keep([told(text, number)])
            if await seen(text, number) not in harmless:
                strange.append(text)
        assert strange == []


def test_summaries_of_several_launches() -> None:
    def seen(text: str) -> list[str]:
        alert = summed_up("KP-20240514-1", [told(text, 1), told(text, 2, Status.RETRACTED)])
        texts = [alert.content, alert.title, alert.description, *(field.value for field in alert.fields)]
        assert [acts(each) for each in texts if acts(each)] == []
        return [shape(each) for each in texts]

    assert [text for text in TEXTS if seen(text) != seen(HARMLESS)] == []


async def test_a_readers_report_of_a_mistake(tmp_path: Path) -> None:
    async with talking(tmp_path) as (discord, salvo, channel, user):
        operators = discord.guilds[0].text[1]
        await salvo.subscribe(channel)

        async def seen(text: str, number: int) -> list[str]:
            await salvo.tell(told(text, number))
            await salvo.courier.drain()
            asked = await discord.click(user, discord.messages(channel)[-1], "Report a mistake")
            assert asked.modal
            line = asked.modal["components"][0]["components"][0]["custom_id"]
            await discord.submit(user, asked, {line: text[:1000].ljust(3, "x")})
            return looks(discord.messages(operators)[-1])

        harmless = await seen(HARMLESS, 1)
        # every third: the stand-in takes so many answers to modals in a second, and no more
        assert [text for number, text in enumerate(TEXTS[::3], 2) if await seen(text, number) != harmless] == []


async def test_what_is_offered_while_one_types(tmp_path: Path) -> None:
    async with talking(tmp_path) as (discord, salvo, channel, user):
        for number, text in enumerate(TEXTS, 1):
            await salvo.keep([told(text, number)])
            one = f"KP-20240514-{number}"
            offered = await discord.autocomplete(channel, user, "launch split", "report", "", {"launch": one})
            offered += await discord.autocomplete(channel, user, "launches show", "launch", one)
            offered += await discord.autocomplete(channel, user, "launches show", "launch", text[:100])
            assert len(offered) >= 2, text
            names = [choice["name"] for choice in offered]
            assert [name for name in names if not 0 < len(name) <= 100 or set("@<>\n\x1b\u202e") & set(name)] == []
