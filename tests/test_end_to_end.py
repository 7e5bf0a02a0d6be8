"""The whole way, once, with the real program: feeds over HTTP, Discord over REST and gateway, SQLite on disk."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from tests.fakes.discord import StandInDiscord
from tests.fakes.discord.entities import Channel, Message
from tests.fakes.discord.wire import Request
from tests.fakes.feeds import Item, StandInFeeds
from tests.process import Salvo, feeds_yaml

OUTLETS = ("alpha", "beta", "gamma")
TOLD = {
    "alpha": "North Korea fires ballistic missile toward East Sea, South Korea's military says",
    "beta": "Pyongyang launches missile into waters off its east coast",
    "gamma": "Seoul: North Korean ballistic missile lands in Sea of Japan",
}
NEXT_DAY = "North Korea launches another ballistic missile into Sea of Japan, a day after its last test"
OTHER_NEWS = (
    "Ministers agree on budget after long night",
    "North Korea may fire a missile soon, lawmaker warns",
    "Rocket carries weather satellite into orbit from Florida",
    "Rockets win again as star scores forty",
    "Army unveils new missile at parade",
    "Talks on missile treaty end without result",
    "Museum shows rocket from the first moon race",
    "Share prices rocket after rate cut",
    "Drones hit fuel depot overnight",
    "Storm cuts power to thousands of homes",
)


def item(outlet: str, title: str, published: datetime) -> Item:
    slug = title.lower().replace(" ", "-")[:60]
    return Item(f"{outlet}-{slug}", title, "", f"https://{outlet}.example/{slug}", published)


def other_items(outlet: str, published: datetime) -> list[Item]:
    return [item(outlet, f"{title} ({outlet})", published) for title in OTHER_NEWS]


def links(message: Message) -> set[str]:
    text = str(message.versions[-1].embeds)
    return {outlet for outlet in OUTLETS if f"https://{outlet}.example/" in text}


def posts(discord: StandInDiscord) -> list[Request]:
    return [it for it in discord.requests if it.method == "POST" and it.route == "/channels/{channel_id}/messages"]


async def test_one_launch_is_one_message_a_channel_through_updates_and_restarts(tmp_path: Path) -> None:
    async with StandInDiscord(guilds=5) as discord, StandInFeeds() as feeds:
        now = datetime.now(UTC)
        yesterday = now - timedelta(hours=26)
        served = {outlet: other_items(outlet, yesterday) for outlet in OUTLETS}
        for outlet in OUTLETS:
            feeds.serve(f"/{outlet}", served[outlet])
        salvo = Salvo.at(
            tmp_path,
            feeds_yaml(**{outlet: feeds.url(f"/{outlet}") for outlet in OUTLETS}),
            discord,
            FRESHNESS_WINDOW="48h",
        )
        channels = [guild.text[0] for guild in discord.guilds]

        def shown(channel: Channel) -> list[Message]:
            return discord.messages(channel)

        def told_with(outlets: int) -> bool:
            return all(shown(channel) and len(links(shown(channel)[0])) == outlets for channel in channels)

        async with salvo.running():
            await discord.ready()
            for guild in discord.guilds:
                answer = await discord.interact(guild.text[0], discord.owner_of(guild), "subscribe")
                assert answer.ephemeral
            assert not any(shown(channel) for channel in channels), "a new subscription gets no backlog"

            for number, outlet in enumerate(OUTLETS, 1):
                told = item(outlet, TOLD[outlet], yesterday + timedelta(minutes=5 * number))
                served[outlet] = [told, *served[outlet]]
                feeds.serve(f"/{outlet}", served[outlet])
                await discord.until(partial(told_with, number))
            assert [len(shown(channel)) for channel in channels] == [1] * 5
            assert all(links(shown(channel)[0]) == set(OUTLETS) for channel in channels)

        posted = len(posts(discord))
        async with salvo.running():
            await discord.ready()
            seen = {outlet: len(feeds.polls[f"/{outlet}"]) for outlet in OUTLETS}
            for outlet in OUTLETS:
                await feeds.polled(f"/{outlet}", seen[outlet] + 2)
            assert len(posts(discord)) == posted, "a restart posts nothing again"

            feeds.serve("/beta", [item("beta", NEXT_DAY, now), *served["beta"]])
            await discord.until(lambda: all(len(shown(channel)) == 2 for channel in channels))
        assert [len(shown(channel)) for channel in channels] == [2] * 5


async def test_the_alert_tells_all_in_its_first_line_and_mentions_nobody(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        now = datetime.now(UTC)
        hostile = item("alpha", TOLD["alpha"] + " @everyone <@1> [free nitro](https://evil.example)", now)
        feeds.serve("/alpha", [])
        salvo = Salvo.at(tmp_path, feeds_yaml(alpha=feeds.url("/alpha")), discord)
        channel = discord.guilds[0].text[0]
        async with salvo.running():
            await discord.ready()
            await discord.interact(channel, discord.owner_of(discord.guilds[0]), "subscribe")
            feeds.serve("/alpha", [hostile])
            (message,) = await discord.until(lambda: discord.messages(channel))
        content = message.versions[-1].content
        assert content.startswith("North Korea fired a ballistic missile")
        assert "South Korea" in content
        (sent,) = posts(discord)
        assert sent.body["allowed_mentions"] == {"parse": []}
        assert sent.body["nonce"]
        assert "@everyone" not in str(sent.body).replace("@\u200beveryone", "")
        assert "(https://evil.example)" not in str(sent.body)
        assert "Salvo · KP-" in message.versions[-1].embeds[0]["footer"]["text"]
