"""Quiet hours, the cap, the role that is called, and replies: what channels see, against the stand-in."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.alerts.passage import plan
from bot.launches import cluster
from bot.model import (
    Count,
    Delivery,
    DeliveryState,
    Launch,
    Mention,
    QuietHours,
    Status,
    Subscription,
    Updates,
    Weapon,
    Wishes,
)
from storage import deliveries, held
from storage.deliveries import Due
from tests.alerts.examples import NOON, TWO_SRBMS, launch, report
from tests.commands.living import Clock, Living, living, owner
from tests.fakes.discord import Limit, Permission, StandInDiscord
from tests.fakes.discord.entities import Version, utcnow

POSTING: dict[str, Any] = {"method": "POST", "path": "*/channels/*/messages"}
# noon in UTC is nine in the evening there
NIGHT = QuietHours(time(20), time(7), "Asia/Seoul")
MORNING = NOON + timedelta(hours=10)


def several(number: int) -> list[Launch]:
    """Different launches of one noon."""
    return [launch(report(title=f"Launch {n}"), launch_id=f"KP-20240514-{n}") for n in range(1, number + 1)]


def footers(discord: StandInDiscord) -> list[str]:
    return [message.embeds[0]["footer"]["text"] for message in discord.messages()]


async def pass_time(salvo: Living, after: timedelta) -> None:
    """Let time pass, and deliver what is due then."""
    salvo.clock.now += after
    await salvo.courier.drain()


async def test_what_is_fired_in_quiet_hours_is_told_when_they_end(tmp_path: Path) -> None:
    async with StandInDiscord(channels=2) as discord, living(discord, tmp_path) as salvo:
        quiet, awake = discord.guilds[0].text
        await salvo.subscribe(quiet, wishes=Wishes(quiet=NIGHT))
        await salvo.subscribe(awake)
        await salvo.tell(*several(2))
        await salvo.courier.drain()
        assert (len(discord.messages(quiet)), len(discord.messages(awake))) == (0, 2)
        (waiting,) = [d for d in await deliveries.for_launch(salvo.db, "KP-20240514-1") if d.channel_id == quiet.id]
        assert (waiting.held_until, waiting.why) == (MORNING, "the channel's quiet hours")
        await pass_time(salvo, timedelta(hours=9, minutes=59))
        assert discord.messages(quiet) == []
        await pass_time(salvo, timedelta(minutes=1))
        assert sorted(message.embeds[0]["footer"]["text"] for message in discord.messages(quiet)) == [
            "Salvo · KP-20240514-1",
            "Salvo · KP-20240514-2",
        ]


async def test_many_that_waited_for_the_morning_come_as_one_digest(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text, wishes=Wishes(quiet=NIGHT))
        told = several(5)
        await salvo.tell(*told)
        await salvo.courier.drain()
        await pass_time(salvo, timedelta(hours=10))
        (message,) = discord.messages()
        assert message.content == "5 launches: North Korea (5)"
        assert [field["name"] for field in message.embeds[0]["fields"]] == [each.id for each in told]
        assert message.components == []
        assert footers(discord) == ["Salvo · summary from KP-20240514-1"]
        # and each launch in it is kept up to date there
        await salvo.keep([cluster.retract(told[2], "a drill of sirens")])
        await pass_time(salvo, timedelta(minutes=1))
        digest, reply = discord.messages()
        assert "~~" in digest.embeds[0]["fields"][2]["value"]
        assert reply.content.startswith("Retracted: a drill of sirens")
        await pass_time(salvo, timedelta(minutes=1))
        assert len(discord.messages()) == 2


async def test_a_crowd_that_waited_for_the_morning_loses_none(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text, wishes=Wishes(quiet=NIGHT))
        told = several(23)
        await salvo.tell(*told)
        await salvo.courier.drain()
        await pass_time(salvo, timedelta(hours=10))
        sizes = [len(message.embeds[0]["fields"]) for message in discord.messages()]
        assert sorted(sizes) == [3, 10, 10]
        names = {field["name"] for message in discord.messages() for field in message.embeds[0]["fields"]}
        assert names == {each.id for each in told}


async def test_what_was_retracted_overnight_is_left_out_of_the_digest(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text, wishes=Wishes(quiet=NIGHT))
        told = several(5)
        await salvo.tell(*told)
        await salvo.courier.drain()
        await salvo.keep([cluster.retract(told[0], "a drill of sirens")])
        await pass_time(salvo, timedelta(hours=10))
        (message,) = discord.messages()
        assert [field["name"] for field in message.embeds[0]["fields"]] == [each.id for each in told[1:]]


async def test_a_digest_of_unknown_end_is_not_repeated(tmp_path: Path) -> None:
    clock = Clock(NOON)
    async with StandInDiscord(nonce_window=0) as discord:
        async with living(discord, tmp_path, clock) as salvo:
            await salvo.subscribe(*discord.guilds[0].text, wishes=Wishes(quiet=NIGHT))
            await salvo.tell(*several(5))
            await salvo.courier.drain()
            discord.faults.drop(accept=True, **POSTING)
            await pass_time(salvo, timedelta(hours=10))
        async with living(discord, tmp_path, clock) as salvo:
            await pass_time(salvo, timedelta(minutes=5))
            await pass_time(salvo, timedelta(minutes=5))
            states = [(await deliveries.for_launch(salvo.db, each.id))[0].state for each in several(5)]
            assert states == [DeliveryState.SENT] * 5
        assert len(discord.messages()) == 1


async def test_what_was_retracted_since_a_digest_of_unknown_end_stays_in_it(tmp_path: Path) -> None:
    async with StandInDiscord(nonce_window=0) as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text, wishes=Wishes(quiet=NIGHT))
        told = several(5)
        await salvo.tell(*told)
        await salvo.courier.drain()
        discord.faults.drop(accept=True, **POSTING)
        await pass_time(salvo, timedelta(hours=10))
        await salvo.keep([cluster.retract(told[0], "a drill of sirens")])
        await pass_time(salvo, timedelta(minutes=5))
        await pass_time(salvo, timedelta(minutes=5))
        digest, reply = discord.messages()
        assert "~~" in digest.embeds[0]["fields"][0]["value"]
        assert reply.content.startswith("Retracted: a drill of sirens")


async def test_quiet_hours_that_are_lifted_release_what_they_held(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        (channel,) = discord.guilds[0].text
        await salvo.subscribe(channel, wishes=Wishes(quiet=NIGHT))
        await salvo.tell(launch())
        await salvo.courier.drain()
        await salvo.subscribe(channel)
        async with salvo.db.transaction() as tx:
            await held.release(tx, channel.id, salvo.clock())
        await salvo.courier.drain()
        assert len(discord.messages()) == 1


async def test_past_the_cap_one_summary_grows(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text, wishes=Wishes(hourly=2))
        for number, each in enumerate(several(6)):
            await salvo.tell(each)
            await pass_time(salvo, timedelta(minutes=number))
        assert footers(discord) == [
            "Salvo · KP-20240514-1",
            "Salvo · KP-20240514-2",
            "Salvo · summary from KP-20240514-3",
        ]
        summary = discord.messages()[-1]
        assert summary.content == "4 launches: North Korea (4)"
        assert [field["name"] for field in summary.embeds[0]["fields"]] == [f"KP-20240514-{n}" for n in (3, 4, 5, 6)]
        assert summary.versions[0].content.startswith("North Korea fired 2")


async def test_after_an_hour_alerts_are_told_by_themselves_again(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text, wishes=Wishes(hourly=1))
        first, second, third, fourth = several(4)
        await salvo.tell(first, second)
        await salvo.courier.drain()
        salvo.clock.now += timedelta(minutes=61)
        await salvo.tell(third, fourth)
        await salvo.courier.drain()
        await pass_time(salvo, timedelta(minutes=1))
        assert [footer.replace("KP-20240514-", "") for footer in footers(discord)] == [
            *("Salvo · 1", "Salvo · summary from 2", "Salvo · 3", "Salvo · summary from 4")
        ]


async def test_a_flood_at_once_keeps_the_cap_and_loses_none(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        discord.ratelimits.limits = {route: Limit(1000, 1.0) for route in discord.ratelimits.limits}
        await salvo.subscribe(*discord.guilds[0].text, wishes=Wishes(hourly=3))
        await salvo.tell(*several(30))
        await salvo.courier.drain()
        await pass_time(salvo, timedelta(minutes=1))
        alone = [footer for footer in footers(discord) if "summary" not in footer]
        summaries = [message for message in discord.messages() if "summary" in str(message.embeds)]
        assert len(alone) == 3
        assert sorted(len(message.embeds[0]["fields"]) for message in summaries) == [7, 10, 10]
        states = [(await deliveries.for_launch(salvo.db, each.id))[0].state for each in several(30)]
        assert states == [DeliveryState.SENT] * 30


async def test_a_launch_whose_summary_was_deleted_is_told_in_another(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text, wishes=Wishes(hourly=1))
        first, second, third = several(3)
        await salvo.tell(first, second)
        await salvo.courier.drain()
        discord.delete_message(discord.messages()[1])
        await salvo.tell(third)
        await pass_time(salvo, timedelta(minutes=1))
        await pass_time(salvo, timedelta(minutes=1))
        assert footers(discord) == ["Salvo · KP-20240514-1", "Salvo · summary from KP-20240514-3"]
        assert [field["name"] for field in discord.messages()[1].embeds[0]["fields"]] == [third.id]


def test_what_is_on_its_way_by_itself_joins_no_digest() -> None:
    """Of five that waited, three were sent out one by one before two more were released."""
    told = several(5)
    wishes = Wishes(quiet=NIGHT)
    owed = [
        Due(
            Delivery(each.id, 7, DeliveryState.PENDING, NOON, held_until=MORNING),
            Subscription(1, 7, 1, 1, NOON, wishes=wishes),
        )
        for each in told[3:]
    ]
    waiting = {7: held.Lately(waiting=tuple(each.id for each in told))}
    busy = [(each.id, 7) for each in told[:3]]
    made = plan(owed, {each.id: each for each in told}, waiting, busy, MORNING, timedelta(0))
    assert (made.go, made.summed) == (owed, {})


async def test_what_a_role_is_called_for_is_never_summed_up(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        role = discord.world.add_role(discord.guilds[0], "watchers", mentionable=True)
        wishes = Wishes(hourly=1, mention=Mention(role.id, at_least=Weapon.ICBM))
        await salvo.subscribe(*discord.guilds[0].text, wishes=wishes)
        first, second, third = several(3)
        await salvo.tell(first)
        await salvo.courier.drain()
        await salvo.tell(second, replace(third, facts=replace(third.facts, weapon=Weapon.ICBM)))
        await salvo.courier.drain()
        assert sorted(footers(discord)) == [
            *("Salvo · KP-20240514-1", "Salvo · KP-20240514-3", "Salvo · summary from KP-20240514-2")
        ]
        assert [message.pings.roles for message in discord.messages() if "-3" in str(message.embeds)] == [[role.id]]


async def test_a_role_is_called_and_nobody_else(tmp_path: Path) -> None:
    hostile = "@everyone <@&1> <@2> fires"
    async with StandInDiscord(channels=2) as discord, living(discord, tmp_path) as salvo:
        calling, silent = discord.guilds[0].text
        role = discord.world.add_role(discord.guilds[0], "watchers", mentionable=True)
        await salvo.subscribe(calling, wishes=Wishes(mention=Mention(role.id)))
        await salvo.subscribe(silent)
        told = launch(report(hostile, replace(TWO_SRBMS, announcers=()), title=hostile))
        await salvo.tell(told)
        await salvo.courier.drain()
        (message,) = discord.messages(calling)
        assert message.content.endswith(f" <@&{role.id}>")
        assert (message.pings.roles, message.pings.users, message.pings.everyone) == ([role.id], [], False)
        (other,) = discord.messages(silent)
        assert (other.pings.roles, other.pings.users, other.pings.everyone) == ([], [], False)
        asked = [request.body for request in discord.requests if request.body and "<@&" in str(request.body)]
        assert asked[0]["allowed_mentions"]["roles"] == [str(role.id)]
        await salvo.keep([cluster.absorb(told, report("Dockside News", minutes=3))])
        await pass_time(salvo, timedelta(minutes=1))
        (message,) = discord.messages(calling)
        assert message.edits == 1
        assert message.content.endswith(f" <@&{role.id}>")


async def test_a_role_is_called_by_a_reply_once_its_threshold_is_reached(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        role = discord.world.add_role(discord.guilds[0], "watchers", mentionable=True)
        wishes = Wishes(mention=Mention(role.id, status=Status.CONFIRMED))
        await salvo.subscribe(*discord.guilds[0].text, wishes=wishes)
        told = launch(report(facts=replace(TWO_SRBMS, announcers=())))
        await salvo.tell(told)
        await salvo.courier.drain()
        assert discord.messages()[0].pings.roles == []
        told = cluster.absorb(told, report("Dockside News", minutes=3, title="Two missiles, says the ministry"))
        await salvo.keep([told])
        await pass_time(salvo, timedelta(minutes=1))
        alert, reply = discord.messages()
        assert alert.pings.roles == []
        assert reply.pings.roles == [role.id]
        assert reply.reply_to == alert.id
        told = cluster.absorb(told, report("Third Post", minutes=5, title="What is known of the two missiles"))
        await salvo.keep([told])
        await pass_time(salvo, timedelta(minutes=1))
        assert len(discord.messages()) == 2


async def test_who_wishes_replies_is_answered_for_what_matters(tmp_path: Path) -> None:
    async with StandInDiscord(channels=2) as discord, living(discord, tmp_path) as salvo:
        answered, edited = discord.guilds[0].text
        await salvo.subscribe(answered, wishes=Wishes(updates=Updates.REPLY))
        await salvo.subscribe(edited)
        told = launch()
        await salvo.tell(told)
        await salvo.courier.drain()
        told = replace(told, facts=replace(told.facts, count=Count(6, 6)), revision=told.revision + 1)
        await salvo.keep([told])
        await pass_time(salvo, timedelta(minutes=1))
        assert len(discord.messages(edited)) == 1
        alert, reply = discord.messages(answered)
        assert reply.content.startswith("Update on `KP-20240514-1`: 6 are now said to have been fired.")
        assert reply.reply_to == alert.id
        assert not reply.flags & SILENT


async def test_who_wishes_threads_finds_what_matters_there(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        (channel,) = discord.guilds[0].text
        await salvo.subscribe(channel, wishes=Wishes(updates=Updates.THREAD))
        told = launch(report(facts=replace(TWO_SRBMS, model="KN_23")))
        await salvo.tell(told)
        await salvo.courier.drain()
        for killed in (3, 9):
            told = replace(told, facts=replace(told.facts, killed=killed), revision=told.revision + 1)
            await salvo.keep([told])
            await pass_time(salvo, timedelta(minutes=1))
        (alert,) = discord.messages(channel)
        first, second = discord.messages(alert.id)
        assert "(3 killed)" in first.content
        assert "(9 killed)" in second.content
        assert discord.world.channels[alert.id].name.startswith("North Korea fired 2 KN_23 short-range ballistic")
        await salvo.keep([cluster.retract(told, "a drill of sirens")])
        await pass_time(salvo, timedelta(minutes=1))
        assert discord.messages(channel)[1].content.startswith("Retracted")


async def test_where_no_thread_may_be_begun_a_reply_tells_it(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        (channel,) = discord.guilds[0].text
        discord.overwrite(channel, discord.world.bot, deny=int(Permission.CREATE_PUBLIC_THREADS))
        await salvo.subscribe(channel, wishes=Wishes(updates=Updates.THREAD))
        told = launch()
        await salvo.tell(told)
        await salvo.courier.drain()
        await salvo.keep([replace(told, facts=replace(told.facts, killed=3), revision=told.revision + 1)])
        await pass_time(salvo, timedelta(minutes=1))
        alert, reply = discord.messages(channel)
        assert reply.reply_to == alert.id


SILENT = 1 << 12


@pytest.mark.parametrize("accept", [True, False])
async def test_a_reply_is_given_once_whatever_fails(tmp_path: Path, accept: bool) -> None:
    async with StandInDiscord(nonce_window=0) as discord, living(discord, tmp_path) as salvo:
        await salvo.subscribe(*discord.guilds[0].text, wishes=Wishes(updates=Updates.REPLY))
        told = launch()
        await salvo.tell(told)
        await salvo.courier.drain()
        await salvo.keep([replace(told, facts=replace(told.facts, killed=3), revision=told.revision + 1)])
        discord.faults.drop(accept=accept, **POSTING)
        for _ in range(3):
            await pass_time(salvo, timedelta(minutes=10))
        assert len(discord.messages()) == 2


async def test_a_reply_is_given_once_where_history_is_hidden_and_the_edit_fails_for_hours(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        channel, everyone = discord.guilds[0].text[0], discord.guilds[0].roles[discord.guilds[0].id]
        discord.world.overwrite(channel, everyone, deny=int(Permission.READ_HISTORY))
        async with living(discord, tmp_path) as salvo:
            await salvo.subscribe(channel, wishes=Wishes(updates=Updates.REPLY))
            told = launch()
            await salvo.tell(told)
            await salvo.courier.drain()
            await salvo.keep([cluster.retract(told, "a drill of sirens")])
            discord.faults.answer(500, method="PATCH", path="*/channels/*/messages/*", times=None)
            for _ in range(4):
                await pass_time(salvo, timedelta(hours=1))
                discord.nonces.forget()
            discord.faults.clear()
            await pass_time(salvo, timedelta(hours=1))
            alert, _ = discord.messages()
            assert alert.content.startswith("~~")


async def test_a_reply_is_given_once_where_people_wrote_much_since_the_alert(tmp_path: Path) -> None:
    async with StandInDiscord(nonce_window=0) as discord, living(discord, tmp_path) as salvo:
        channel, people = discord.guilds[0].text[0], owner(discord)
        await salvo.subscribe(channel, wishes=Wishes(updates=Updates.REPLY))
        told = launch()
        await salvo.tell(told)
        await salvo.courier.drain()
        for number in range(2_100):
            discord.world.add_message(channel, people, Version(utcnow(), f"chatter {number}"))
        await salvo.keep([cluster.retract(told, "a drill of sirens")])
        discord.faults.drop(accept=True, **POSTING)
        for _ in range(3):
            await pass_time(salvo, timedelta(minutes=10))
        assert len([each for each in discord.messages() if each.content.startswith("Retracted")]) == 1


async def test_in_quiet_hours_replies_ring_no_bell(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        nap = QuietHours(time(12, 5), time(13), "UTC")
        await salvo.subscribe(*discord.guilds[0].text, wishes=Wishes(updates=Updates.REPLY, quiet=nap))
        told = launch()
        await salvo.tell(told)
        await salvo.courier.drain()
        await salvo.keep([cluster.retract(told, "a drill of sirens")])
        await pass_time(salvo, timedelta(minutes=10))
        assert discord.messages()[1].flags & SILENT


async def test_where_history_can_not_be_read_a_correction_stands_by_itself(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        guild = discord.guilds[0]
        discord.overwrite(guild.text[0], guild.roles[guild.id], deny=int(Permission.READ_HISTORY))
        await salvo.subscribe(guild.text[0])
        told = launch()
        await salvo.tell(told)
        await salvo.courier.drain()
        await salvo.keep([cluster.retract(told, "a drill of sirens")])
        await pass_time(salvo, timedelta(minutes=1))
        alert, correction = discord.messages()
        assert alert.edits == 1
        assert correction.content.startswith("Retracted")
