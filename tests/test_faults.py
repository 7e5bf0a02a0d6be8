"""Every way in which Discord fails: what becomes of an alert, and what the subscriber and the operator then see.

One table states it; each row is driven through the stand-in. Faults of the bytes of single requests and their meanings
are in tests/alerts/test_senders.py, lost tokens and refused sign-ins in tests/test_client.py.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from bot.launches import cluster
from bot.model import DeliveryState
from storage import deliveries, subscriptions
from tests.alerts.examples import launch, report
from tests.commands.living import Living, living
from tests.fakes.discord import Channel, Permission, StandInDiscord

LAUNCH = "KP-20240514-1"


class End(StrEnum):
    """What becomes of the alert and of the channel's subscription."""

    TOLD = "it arrives by itself, once, with what is true then"
    PAUSED = "the channel is paused until it is put right"
    REMOVED = "the subscription is removed"
    LET_BE = "this one message is given up, the channel gets the next"


class Strikes(StrEnum):
    """What Salvo is at when the fault strikes."""

    SEND = "send"
    EDIT = "edit"


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a fault strikes: the stand-in and the subscribed channel."""

    discord: StandInDiscord
    channel: Channel

    def spoil(self, what: str, **how: Any) -> None:
        """Spoil the next request for the channel's messages."""
        self.discord.faults.add(what, path=f"/channels/{self.channel.id}/messages*", **how)

    def refuse(self, status: int, code: int) -> None:
        """Answer the next request for the channel's messages so."""
        self.spoil("status", status=status, code=code)

    def delete_message(self) -> None:
        """Somebody deletes the alert."""
        self.discord.delete_message(self.discord.messages(self.channel)[0])

    def deny(self, permission: Permission) -> None:
        """Take a permission from the bot in the channel (of a thread, in its parent)."""
        guild = self.discord.guilds[0]
        place = self.discord.world.channels[self.channel.parent_id or self.channel.id]
        self.discord.overwrite(place, guild.roles[guild.id], deny=int(permission))


Strike = Callable[[Scene], Any]


@dataclass(frozen=True, slots=True)
class Fault:
    """One row. Words are part of what is read; "" is silence.

    `subscriber`: a direct message from Salvo. `operator`: a notice in the operators' channel. `log`: a line of the log.
    """

    name: str
    strike: Strike
    end: End
    log: str = ""
    subscriber: str = ""
    operator: str = ""
    at: Strikes = Strikes.SEND
    thread: bool = False


def passing(name: str, strike: Strike, log: str = "", at: Strikes = Strikes.SEND) -> Fault:
    """A fault that passes by itself: nobody is bothered, the log says what is put off and why."""
    return Fault(name, strike, End.TOLD, log, at=at)


def pausing(name: str, strike: Strike, words: str, *, thread: bool = False) -> Fault:
    """A fault that people must put right: both are told what to do, once."""
    return Fault(name, strike, End.PAUSED, words, words, words, thread=thread)


def single(name: str, strike: Strike, log: str, at: Strikes = Strikes.SEND) -> Fault:
    """A fault of one message: `/alert why` and the log say so."""
    return Fault(name, strike, End.LET_BE, log, at=at)


FAULTS = (
    # the server's side fails, before or after it took the message
    passing("500", lambda it: it.spoil("status", status=500), "put off"),
    passing("500 after taking it", lambda it: it.spoil("status", status=500, accept=True), "put off"),
    passing("502", lambda it: it.spoil("status", status=502), "status 502"),
    passing("503", lambda it: it.spoil("status", status=503), "status 503"),
    passing("504 after taking it", lambda it: it.spoil("status", status=504, accept=True), "status 504"),
    passing("Cloudflare's page, 520", lambda it: it.spoil("html", status=520), "status 520"),
    passing("Cloudflare's page, 403", lambda it: it.spoil("html", status=403), "status 403"),
    passing("malformed JSON", lambda it: it.spoil("malformed"), "could not be read"),
    passing("malformed JSON after taking it", lambda it: it.spoil("malformed", accept=True), "could not be read"),
    passing("connection dropped", lambda it: it.spoil("drop"), "could not be reached"),
    passing("connection dropped after taking it", lambda it: it.spoil("drop", accept=True), "could not be reached"),
    passing("a slow answer", lambda it: it.spoil("slow", seconds=1.0, accept=True), ""),
    # limits
    passing("429", lambda it: it.spoil("rate_limit", seconds=0.05), ""),
    passing("429 for everything", lambda it: it.spoil("rate_limit", seconds=0.05, everywhere=True), ""),
    passing("429 for an hour", lambda it: it.spoil("rate_limit", seconds=3600.0), "asks to wait"),
    passing("429 by Cloudflare", lambda it: it.spoil("rate_limit", seconds=0.05, via=False), "status 429"),
    passing("too many edits of an old message", lambda it: it.refuse(400, 30046), "put off", Strikes.EDIT),
    # the token
    passing("401", lambda it: it.spoil("status", status=401), "set a new DISCORD_TOKEN"),
    # a permission is missing
    pausing("View Channel lost", lambda it: it.deny(Permission.VIEW_CHANNEL), "Give it View Channel"),
    pausing("Send Messages lost", lambda it: it.deny(Permission.SEND_MESSAGES), "Give it Send Messages"),
    pausing("Embed Links lost", lambda it: it.deny(Permission.EMBED_LINKS), "and Embed Links"),
    pausing("no Send Messages in Threads", lambda it: it.deny(Permission.SEND_IN_THREADS), "not write", thread=True),
    Fault("Read Message History lost", lambda it: it.deny(Permission.READ_HISTORY), End.TOLD),
    pausing("the bot is timed out", lambda it: it.refuse(403, 50013), "may not write here"),
    # the channel or the server is gone
    pausing("channel deleted, says one answer alone", lambda it: it.refuse(404, 10003), "no longer exists"),
    Fault(
        "channel deleted, seen",
        lambda it: it.discord.delete_channel(it.channel),
        End.REMOVED,
        "was deleted, and its subscription with it",
    ),
    pausing("kicked from the server, unseen", lambda it: it.refuse(404, 10004), "Invite it again"),
    Fault(
        "kicked from the server, seen",
        lambda it: it.discord.kick(it.discord.guilds[0]),
        End.REMOVED,
        "put Salvo out: 1 subscriptions removed",
    ),
    pausing("thread archived", lambda it: it.refuse(400, 50083), "Reopen it", thread=True),
    pausing("thread locked", lambda it: it.refuse(400, 160005), "Unlock it", thread=True),
    pausing("turned into a forum that needs a tag", lambda it: it.refuse(400, 40067), "need a tag"),
    pausing("direct messages closed", lambda it: it.refuse(403, 50007), "privacy settings"),
    pausing("no server shared", lambda it: it.refuse(403, 50278), "only while they share a server"),
    # one message
    single("AutoMod", lambda it: it.refuse(400, 200000), "AutoMod blocks the message"),
    single("malformed in Discord's eyes", lambda it: it.refuse(400, 50035), "malformed"),
    single("message deleted", lambda it: it.delete_message(), "was deleted in Discord", Strikes.EDIT),
    single("thread archived under an edit", lambda it: it.refuse(400, 50083), "archived before", Strikes.EDIT),
    # the same while an alert is edited
    passing("500 under an edit", lambda it: it.spoil("status", status=500, accept=True), "put off", Strikes.EDIT),
    passing("dropped under an edit", lambda it: it.spoil("drop", accept=True), "put off", Strikes.EDIT),
    passing("malformed JSON under an edit", lambda it: it.spoil("malformed"), "put off", Strikes.EDIT),
)  # fmt: skip


async def later(salvo: Living, after: timedelta = timedelta(minutes=1)) -> None:
    salvo.clock.now += after
    await salvo.courier.drain()


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
async def test_what_becomes_of_an_alert_and_who_is_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, fault: Fault
) -> None:
    caplog.set_level(logging.INFO)
    async with StandInDiscord() as discord:
        channel = discord.guilds[0].text[0]
        # the operators' channel is in another server, that stays
        elsewhere = discord.world.add_guild("Operators").text[0]
        if fault.thread:
            channel = discord.world.add_thread(channel, "alerts")
        async with living(discord, tmp_path, owner_channel_id=elsewhere.id) as salvo:
            owner = discord.owner_of(discord.guilds[0])
            await discord.interact(channel, owner, "subscribe")
            await _struck(Scene(discord, channel), salvo, fault)
            for hours in (0.02, 1.5, 0.02):
                await later(salvo, timedelta(hours=hours))
            await _ended_so(discord, channel, salvo, fault)
            notices = [message.content for message in discord.messages(elsewhere)]
            letters = [message.content for message in discord.messages(discord.dm(owner))]
            assert _said(notices, fault.operator)
            assert _said(letters, fault.subscriber)
            assert fault.log in caplog.text
            assert "Traceback" not in caplog.text


async def _struck(scene: Scene, salvo: Living, fault: Fault) -> None:
    """The launch is told with the fault in force; or told, and then edited with it in force."""
    told = launch(report())
    if fault.at is Strikes.EDIT:
        await salvo.tell(told)
        await salvo.courier.drain()
    fault.strike(scene)
    if fault.at is Strikes.SEND:
        await salvo.tell(told)
        await salvo.courier.drain()
    await salvo.keep([cluster.absorb(told, report("Dockside News", minutes=3))])


async def _ended_so(discord: StandInDiscord, channel: Channel, salvo: Living, fault: Fault) -> None:
    subscription = await subscriptions.get(salvo.db, channel.id)
    if fault.end is End.REMOVED:
        await _gone(salvo, channel)
        return
    assert subscription is not None
    assert (subscription.paused is not None) == (fault.end is End.PAUSED)
    (delivery,) = await deliveries.for_launch(salvo.db, LAUNCH)
    if fault.end is End.TOLD:
        (message,) = discord.messages(channel)
        assert "2 outlets" in message.content
    else:
        assert delivery.state is DeliveryState.FAILED
        assert fault.log in (delivery.why or "")
    if fault.end is End.LET_BE:
        borne = len(discord.messages(channel))
        await salvo.tell(launch(report(), launch_id="KP-20240515-1"))
        await salvo.courier.drain()
        assert len(discord.messages(channel)) == borne + 1


async def _gone(salvo: Living, channel: Channel) -> None:
    for event in ("guild_remove", "guild_channel_delete"):
        if await subscriptions.get(salvo.db, channel.id) is not None:
            await salvo.client.wait_for(event, timeout=1)
    assert await subscriptions.get(salvo.db, channel.id) is None


def _said(read: list[str], words: str) -> bool:
    """Whether exactly that was said, once; or nothing."""
    return len(read) == 1 and words in read[0] if words else not read
