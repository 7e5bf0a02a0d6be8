"""One launch's life in a channel: suspected, confirmed, corrected, then split by an operator, with the real program."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.fakes.discord import StandInDiscord
from tests.fakes.discord.entities import Channel
from tests.fakes.feeds import Item, StandInFeeds
from tests.process import Salvo, feeds_yaml

OUTLETS = ("alpha", "beta", "gamma")
SUSPECTED = "North Korea may have launched a ballistic missile, Japan Coast Guard says"
CONFIRMED = "North Korea fires ballistic missile into Sea of Japan, South Korea's Joint Chiefs of Staff say"
TAKEN_BACK = "False alarm: North Korea launched no ballistic missile, South Korea's Joint Chiefs of Staff say"


def shown(discord: StandInDiscord, channel: Channel) -> list[str]:
    """The channel as text: each message's content line, and what it answers to."""
    return [f"{'↳ ' if it.reply_to else ''}{it.content}" for it in discord.messages(channel)]


async def test_a_launch_grows_is_corrected_and_is_split(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, StandInFeeds() as feeds:
        now = datetime.now(UTC)
        for outlet in OUTLETS:
            feeds.serve(f"/{outlet}", [])
        salvo = Salvo.at(tmp_path, feeds_yaml(**{outlet: feeds.url(f"/{outlet}") for outlet in OUTLETS}), discord)
        channel = discord.guilds[0].text[0]

        def publish(outlet: str, title: str, minutes: int) -> None:
            link = f"https://{outlet}.example/{minutes}"
            feeds.serve(f"/{outlet}", [Item(link, title, "", link, now - timedelta(minutes=minutes))])

        async with salvo.running():
            await discord.ready()
            await discord.interact(channel, discord.owner_of(discord.guilds[0]), "subscribe")

            publish("alpha", SUSPECTED, 9)
            await discord.until(lambda: discord.messages(channel))
            story = [*shown(discord, channel)]
            assert "may have fired" in story[-1]
            assert "(suspected)" in story[-1]

            publish("beta", CONFIRMED, 6)
            await discord.until(lambda: "(confirmed, 2 outlets)" in discord.messages(channel)[0].content)
            story += shown(discord, channel)
            assert len(shown(discord, channel)) == 1

            publish("gamma", TAKEN_BACK, 1)
            await discord.until(lambda: len(discord.messages(channel)) == 2)
            original, correction = discord.messages(channel)
            await discord.until(lambda: original.content.startswith("~~"))
            story += shown(discord, channel)
            assert correction.reply_to == original.id
            assert "orrect" in original.content

            launch_id = original.embeds[0]["footer"]["text"].rpartition(" ")[2]
            answer = await discord.interact(
                channel, discord.operator, "launch split", {"launch": launch_id, "report": "https://alpha.example/9"}
            )
            story += [f"(operator is told: {answer.text})"]
            await discord.until(lambda: original.edits > 2)
            story += shown(discord, channel)
            assert launch_id.replace("-1", "-2") in answer.text
        print("\n".join(story))
