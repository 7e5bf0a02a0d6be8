"""The kill trial: the program is killed at random moments while launches go out through a Discord that fails.

Discord answers 429, 500 before accepting, 500 after accepting, and drops the connection after accepting, 10 % each. In
the end every channel must bear exactly one message a launch, and every message both outlets' links.
"""

from __future__ import annotations

import asyncio
import functools
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from storage import subscriptions
from storage.database import Database
from tests.fakes.discord import Channel, StandInDiscord
from tests.fakes.feeds import StandInFeeds
from tests.process import Salvo, feeds_yaml
from tests.soak.news import OUTLETS, Told, launches

_MESSAGES = "/channels/{channel_id}/messages*"
_SETTLES_WITHIN = 900.0


@dataclass(frozen=True, slots=True)
class Trial:
    """How hard to try. `nonce_window`: for how many seconds Discord knows a nonce; `life`: how long a life may last."""

    kills: int = 200
    launches: int = 50
    channels: int = 20
    nonce_window: int = 120
    seed: int = 1
    life: float = 4.5


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the channels bear in the end."""

    doubled: int
    missing: int
    unfinished: int
    sent: int
    refused: int
    seconds: float

    @property
    def good(self) -> bool:
        """Whether nothing was lost, doubled or left unfinished."""
        return not (self.doubled or self.missing or self.unfinished)


async def kill_trial(trial: Trial) -> Verdict:
    """Run the trial; takes some seconds a kill."""
    begun, rng = time.monotonic(), Random(trial.seed)
    with tempfile.TemporaryDirectory(prefix="salvo-soak-") as folder:
        async with (
            StandInDiscord(
                channels=trial.channels, nonce_window=trial.nonce_window, seed=trial.seed, logged=False
            ) as discord,
            StandInFeeds() as feeds,
        ):
            now = datetime.now(UTC)
            told = launches(trial.launches, now)
            salvo = _salvo(Path(folder), discord, feeds)
            channels = discord.guilds[0].text
            await _subscribe(Path(folder) / "salvo.db", channels)
            _spoil(discord)
            for number in range(trial.kills):
                _publish(feeds, told, (number + 1) / trial.kills, now)
                await _live_a_moment(salvo, rng.uniform(0.5, trial.life))
            _publish(feeds, told, 1, now)
            async with salvo.running():
                await discord.ready(seconds=60)
                await _settled(discord, channels, told)
            return _judge(discord, channels, told, time.monotonic() - begun)


def _salvo(folder: Path, discord: StandInDiscord, feeds: StandInFeeds) -> Salvo:
    addresses = {outlet: feeds.url(f"/{outlet}") for outlet in OUTLETS}
    return Salvo.at(folder, feeds_yaml(**addresses), discord, LOG_LEVEL="ERROR")


async def _subscribe(path: Path, channels: Sequence[Channel]) -> None:
    db = await Database.open(path, datetime.now(UTC))
    async with db.transaction() as tx:
        for channel in channels:
            await subscriptions.add(tx, channel.id, channel.guild_id, 1, datetime.now(UTC))
    await db.close()


def _spoil(discord: StandInDiscord) -> None:
    for method in ("POST", "PATCH"):
        strike = functools.partial(discord.faults.add, method=method, path=_MESSAGES, times=None, probability=0.1)
        strike("rate_limit", seconds=0.2)
        strike("status", status=500)
        strike("status", status=500, accept=True)
        strike("drop", accept=True)


def _publish(feeds: StandInFeeds, told: Sequence[Told], share: float, now: datetime) -> None:
    """The first outlet tells of this share of the launches, the second is a little behind."""
    first = told[: round(len(told) * min(1.0, share * 1.1))]
    second = told[: round(len(told) * share)]
    feeds.serve("/alpha", [one.item(0, now) for one in first])
    feeds.serve("/beta", [one.item(1, now) for one in second])


async def _live_a_moment(salvo: Salvo, seconds: float) -> None:
    """One life of the program, from its start to a kill at any moment: before it is up, while it sends, or idle."""
    process = await salvo.start("run")
    await asyncio.sleep(seconds)
    if process.returncode is not None:
        _, err = await process.communicate()
        raise RuntimeError(f"the program ended by itself: {err.decode()[-2000:]}")
    process.kill()
    await process.communicate()


async def _settled(discord: StandInDiscord, channels: Sequence[Channel], told: Sequence[Told]) -> None:
    """Wait until every channel bears every launch with both links; what never comes is judged afterwards."""
    try:
        await discord.until(lambda: all(len(_whole(discord, one)) >= len(told) for one in channels), _SETTLES_WITHIN)
    except TimeoutError:
        print("it did not settle in time")


def _whole(discord: StandInDiscord, channel: Channel) -> set[str]:
    """The launches that the channel's messages show with the links of both outlets."""
    return {_footer(one.embeds) for one in discord.messages(channel) if _links(one.embeds) == len(OUTLETS)}


def _judge(discord: StandInDiscord, channels: Sequence[Channel], told: Sequence[Told], seconds: float) -> Verdict:
    borne = [Counter(_footer(one.embeds) for one in discord.messages(channel)) for channel in channels]
    return Verdict(
        doubled=sum(number - 1 for each in borne for number in each.values()),
        missing=sum(len(told) - len(each) for each in borne),
        unfinished=sum(len(told) - len(_whole(discord, channel)) for channel in channels),
        sent=sum(each.total() for each in borne),
        refused=discord.ratelimits.refusals.total(),
        seconds=seconds,
    )


def _footer(embeds: list[dict[str, object]]) -> str:
    return str(embeds[0]["footer"]) if embeds else ""


def _links(embeds: list[dict[str, object]]) -> int:
    return sum(f"https://{outlet}.example/" in str(embeds) for outlet in OUTLETS)
