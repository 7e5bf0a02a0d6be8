"""A forum as a target: one post a launch, edited, found again and answered like any message."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.alerts.senders import DiscordSender
from bot.alerts.wording import compose
from bot.commands.permissions import may_post
from bot.errors import DeliveryRefused
from bot.launches import cluster
from bot.model import DeliveryState
from storage import deliveries, subscriptions
from tests.alerts.examples import TWO_SRBMS, launch, report, showing
from tests.alerts.test_senders import ALERT
from tests.commands.living import Clock, Living, living, owner, silent
from tests.fakes.discord import Channel, ChannelKind, Limit, Permission, StandInDiscord

POSTS: dict[str, Any] = {"method": "POST", "path": "/channels/*/threads"}
BEFORE = timedelta(minutes=1)


def forum_of(discord: StandInDiscord, *tags: dict[str, Any], tag_needed: bool = False) -> Channel:
    forum = discord.world.add_channel(discord.guilds[0], "launches", ChannelKind.FORUM)
    forum.tags, forum.tag_needed = list(tags), tag_needed
    return forum


async def unanswered(discord: StandInDiscord, salvo: Living, forum: Channel) -> Channel:
    """The post of a launch told in the forum, which Discord made and never confirmed."""
    await salvo.subscribe(forum)
    await salvo.tell(launch(report()))
    discord.faults.drop(accept=True, **POSTS)
    await salvo.courier.drain()
    (post,) = posts(discord)
    return post


def tag(number: int, name: str, *, moderated: bool = False) -> dict[str, Any]:
    return {"id": str(number), "name": name, "moderated": moderated, "emoji_id": None, "emoji_name": None}


def posts(discord: StandInDiscord) -> list[Channel]:
    return [channel for channel in discord.world.channels.values() if channel.is_thread]


async def later(salvo: Living, after: timedelta = timedelta(minutes=1)) -> None:
    salvo.clock.now += after
    await salvo.courier.drain()


async def test_a_launch_is_one_post_that_is_edited_and_corrected(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        forum = forum_of(discord)
        async with living(discord, tmp_path) as salvo:
            await salvo.subscribe(forum)
            told = launch(report())
            await salvo.tell(told)
            await salvo.courier.drain()
            (post,) = posts(discord)
            assert post.parent_id == forum.id
            assert post.name == ALERT.title
            told = cluster.absorb(told, report("Dockside News", minutes=3))
            await salvo.keep([told])
            await later(salvo)
            (message,) = discord.messages(post)
            assert "2 outlets" in message.content
            await salvo.keep([cluster.retract(told, "a drill of sirens")])
            await later(salvo)
            message, reply = discord.messages(post)
            assert message.content.startswith("~~")
            assert reply.reply_to == message.id
            assert len(posts(discord)) == 1


async def test_the_name_of_a_post_is_no_markup_and_calls_nobody(tmp_path: Path) -> None:
    facts = replace(TWO_SRBMS, model="KN_23 *new* `@everyone` <@&1>\u202e")
    async with StandInDiscord() as discord:
        forum = forum_of(discord)
        async with living(discord, tmp_path) as salvo:
            await DiscordSender(salvo.client).send(forum.id, compose(showing(facts)), "one")
            (post,) = posts(discord)
            assert post.name == "North Korea: 2 KN_23 *new* `＠everyone` ‹＠&1› short-range ballistic missiles"


async def test_launches_that_follow_each_other_are_posted_at_once(tmp_path: Path) -> None:
    """However long it takes until Discord's count of posts begins anew, as long as some are left."""
    async with StandInDiscord() as discord:
        forum = forum_of(discord)
        discord.ratelimits.limits["POST /channels/{channel_id}/threads"] = Limit(5, 300.0)
        async with living(discord, tmp_path) as salvo:
            await salvo.subscribe(forum)
            for number in range(1, 5):
                await salvo.tell(launch(report(), launch_id=f"KP-20240514-{number}"))
                await salvo.courier.drain()
            assert len(posts(discord)) == 4


async def test_a_forum_is_known_as_one_while_the_gateway_is_down(tmp_path: Path) -> None:
    clock, told = Clock(datetime.now(UTC)), launch(report())
    async with StandInDiscord() as discord:
        forum = forum_of(discord)
        for number in range(2):
            async with silent(discord, tmp_path, clock) as salvo:
                await salvo.client.sign_in(discord.token)
                if number == 0:
                    await salvo.subscribe(forum)
                    await salvo.tell(told)
                else:
                    await salvo.keep([cluster.absorb(told, report("Dockside News", minutes=3))])
                await later(salvo)
        (post,) = posts(discord)
        (message,) = discord.messages(post)
        assert message.edits == 1


@pytest.mark.parametrize("connected", [True, False])
@pytest.mark.parametrize("archived", [True, False])
async def test_a_post_of_unknown_end_is_found_and_not_repeated(tmp_path: Path, connected: bool, archived: bool) -> None:
    clock = Clock(datetime.now(UTC))
    async with StandInDiscord() as discord:
        forum = forum_of(discord)
        async with living(discord, tmp_path, clock) as salvo:
            post = await unanswered(discord, salvo, forum)
            post.archived = archived
        async with (living if connected else silent)(discord, tmp_path, clock) as salvo:
            if not connected:
                await salvo.client.sign_in(discord.token)
            await later(salvo, timedelta(minutes=30))
            (delivery,) = await deliveries.for_launch(salvo.db, "KP-20240514-1")
            assert (delivery.state, delivery.message_id) == (DeliveryState.SENT, post.id)
        assert posts(discord) == [post]


async def test_a_post_of_unknown_end_is_found_behind_many_that_were_put_away_since(tmp_path: Path) -> None:
    clock = Clock(datetime.now(UTC))
    async with StandInDiscord() as discord:
        forum, owner_id = forum_of(discord), discord.guilds[0].owner_id
        async with living(discord, tmp_path, clock) as salvo:
            post = await unanswered(discord, salvo, forum)
        post.archived, post.archived_at = True, clock.now + timedelta(hours=1)
        for number in range(230):
            other = discord.world.add_thread(forum, f"talk {number}", owner_id=owner_id)
            other.archived, other.archived_at = True, clock.now + timedelta(hours=2, minutes=number)
        async with living(discord, tmp_path, clock) as salvo:
            await later(salvo, timedelta(hours=9))
            (delivery,) = await deliveries.for_launch(salvo.db, "KP-20240514-1")
            assert (delivery.state, delivery.message_id) == (DeliveryState.SENT, post.id)


async def test_anothers_post_and_an_emptied_one_are_not_taken_for_ours(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        forum = forum_of(discord)
        async with living(discord, tmp_path) as salvo:
            sender, begun = DiscordSender(salvo.client), datetime.now(UTC) - BEFORE
            emptied = await sender.send(forum.id, ALERT, "one")
            discord.delete_message(discord.world.messages[emptied])
            sent = await sender.send(forum.id, ALERT, "two")
            assert await sender.find(forum.id, ALERT.footer, begun) == sent
            assert await sender.find(forum.id, "Salvo · KP-20240514-11", begun) is None
            discord.world.channels[sent].owner_id = discord.guilds[0].owner_id
            assert await sender.find(forum.id, ALERT.footer, begun) is None


async def test_a_post_bears_the_first_tag_that_anyone_may_set_where_one_is_needed(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        forum = forum_of(discord, tag(7, "staff", moderated=True), tag(8, "news"), tag_needed=True)
        free = forum_of(discord, tag(9, "news"))
        async with living(discord, tmp_path) as salvo:
            for channel in (forum, free):
                await DiscordSender(salvo.client).send(channel.id, ALERT, "one")
            assert [post.applied_tags for post in posts(discord)] == [[8], []]


async def test_a_forum_with_no_tag_for_salvo_is_refused_at_once_and_when_it_posts(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        forum = forum_of(discord, tag(7, "staff", moderated=True), tag_needed=True)
        async with living(discord, tmp_path) as salvo:
            here = discord.guilds[0].text[0]
            answer = await discord.interact(here, owner(discord), "subscribe", {"channel": forum.id})
            assert "need a tag" in answer.text
            assert await subscriptions.active(salvo.db) == []
            with pytest.raises(DeliveryRefused, match="need a tag"):
                await DiscordSender(salvo.client).send(forum.id, ALERT, "one")
            assert not may_post(salvo.client.get_channel(forum.id))


async def test_who_subscribes_a_post_hears_how_to_subscribe_its_forum(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        forum = forum_of(discord)
        post = discord.add_thread(forum, "post")
        async with living(discord, tmp_path):
            answer = await discord.interact(post, owner(discord), "subscribe")
            assert f"This is one post of <#{forum.id}>." in answer.text
            named = await discord.interact(post, owner(discord), "subscribe", {"channel": forum.id})
            assert "one post" not in named.text


async def test_a_forum_is_subscribed_by_its_name(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        forum = forum_of(discord)
        async with living(discord, tmp_path) as salvo:
            here = discord.guilds[0].text[0]
            answer = await discord.interact(here, owner(discord), "subscribe", {"channel": forum.id})
            assert f"<#{forum.id}> is subscribed" in answer.text
            await salvo.tell(launch(report()))
            await salvo.courier.drain()
            assert len(posts(discord)) == 1


@pytest.mark.parametrize("lost", [Permission.SEND_MESSAGES, Permission.SEND_IN_THREADS, Permission.EMBED_LINKS])
async def test_what_salvo_lacks_in_a_forum_is_named(tmp_path: Path, lost: Permission) -> None:
    async with StandInDiscord() as discord:
        forum = forum_of(discord)
        discord.world.overwrite(forum, discord.guilds[0].roles[discord.guilds[0].id], deny=int(lost))
        async with living(discord, tmp_path) as salvo:
            here = discord.guilds[0].text[0]
            answer = await discord.interact(here, owner(discord), "subscribe", {"channel": forum.id})
            assert "it lacks **" in answer.text
            assert await subscriptions.active(salvo.db) == []


async def test_a_deleted_forum_is_gone(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        forum = forum_of(discord)
        async with living(discord, tmp_path) as salvo:
            discord.delete_channel(forum)
            with pytest.raises(DeliveryRefused, match="no longer exists"):
                await DiscordSender(salvo.client).send(forum.id, ALERT, "one")
