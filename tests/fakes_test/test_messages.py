"""Messages: nonces, edits, history, threads, pings."""

from __future__ import annotations

import io

import discord
import pytest

from tests.fakes.discord import ChannelKind, Limit, StandInDiscord
from tests.fakes_test.clients import MESSAGES, Bot


async def test_nonce_given_twice_makes_one_message(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    first = await channel.send("one", nonce="n")
    again = await channel.send("one", nonce="n")
    assert first.id == again.id
    assert [message.content for message in standin.messages(channel.id)] == ["one"]


async def test_nonce_counts_for_the_author_not_the_channel(standin: StandInDiscord, bot: Bot) -> None:
    other = standin.add_channel(standin.guilds[0], "other")
    for place in (standin.guilds[0].text[0], other):
        await bot.get_partial_messageable(place.id).send("one", nonce="n")
    assert standin.messages(other) == []


async def test_nonce_is_forgotten_after_its_window(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    standin.nonces.window = 0
    await channel.send("one", nonce="n")
    await channel.send("one", nonce="n")
    assert len(standin.messages(channel.id)) == 2


async def test_every_edit_is_kept(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    sent = await channel.send("one", embed=discord.Embed(title="t"))
    await sent.edit(content="two")
    await sent.edit(embed=discord.Embed(title="u"))
    (message,) = standin.messages(channel.id)
    assert [(v.content, v.embeds[0]["title"]) for v in message.versions] == [("one", "t"), ("two", "t"), ("two", "u")]


async def test_history_reads_both_ways(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    standin.ratelimits.limits[f"POST {MESSAGES}"] = Limit(50, 1)
    sent = [await channel.send(str(number)) for number in range(6)]
    assert [m.content async for m in channel.history(limit=2)] == ["5", "4"]
    assert [m.content async for m in channel.history(after=sent[2])] == ["3", "4", "5"]
    assert [m.content async for m in channel.history(before=sent[2], limit=2)] == ["1", "0"]
    assert {m.content async for m in channel.history(around=sent[3], limit=3)} == {"2", "3", "4"}


async def test_deleted_message_can_not_be_edited(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    sent = await channel.send("one")
    standin.delete_message(standin.messages(channel.id)[0])
    with pytest.raises(discord.NotFound) as error:
        await sent.edit(content="two")
    assert error.value.code == 10008


async def test_only_own_messages_can_be_edited(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    place = standin.guilds[0].text[0]
    said = standin.say(place, standin.reader_of(standin.guilds[0]), "mine")
    with pytest.raises(discord.Forbidden) as error:
        await channel.get_partial_message(said.id).edit(content="yours")
    assert error.value.code == 50005


async def test_attachments_can_be_fetched(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    sent = await channel.send("map", file=discord.File(io.BytesIO(b"picture"), "map.png", description="A map"))
    assert await sent.attachments[0].read() == b"picture"
    assert standin.messages(channel.id)[0].attachments[0]["description"] == "A map"


async def test_announcement_is_published_once(standin: StandInDiscord, bot: Bot) -> None:
    place = standin.add_channel(standin.guilds[0], "news", ChannelKind.ANNOUNCEMENT)
    sent = await bot.get_partial_messageable(place.id).send("one")
    await sent.publish()
    assert standin.messages(place)[0].crossposted
    with pytest.raises(discord.HTTPException) as error:
        await sent.publish()
    assert error.value.code == 40033


async def test_plain_message_is_not_published(channel: discord.TextChannel) -> None:
    sent = await channel.send("one")
    with pytest.raises(discord.HTTPException) as error:
        await sent.publish()
    assert error.value.code == 50024


async def test_threads_and_forum_posts_take_messages(
    standin: StandInDiscord, bot: Bot, channel: discord.TextChannel
) -> None:
    guild = standin.guilds[0]
    sent = await channel.send("one")
    thread = await sent.create_thread(name="Launch")
    await thread.send("more")
    forum = await bot.fetch_channel(standin.add_channel(guild, "forum", ChannelKind.FORUM).id)
    assert isinstance(forum, discord.ForumChannel)
    post = await forum.create_thread(name="Launch", content="first")
    assert [m.content for m in standin.messages(thread.id)] == ["more"]
    assert [m.content for m in standin.messages(post.thread.id)] == ["first"]
    assert post.message.id == post.thread.id, "a post bears the id of its first message"


async def test_a_forum_may_need_a_tag_and_gives_back_posts_that_were_put_away(
    standin: StandInDiscord, bot: Bot
) -> None:
    place = standin.world.add_channel(standin.guilds[0], "forum", ChannelKind.FORUM)
    place.tags = [{"id": "7", "name": "news", "moderated": False, "emoji_id": None, "emoji_name": None}]
    place.tag_needed = True
    forum = await bot.fetch_channel(place.id)
    assert isinstance(forum, discord.ForumChannel)
    assert forum.flags.require_tag
    with pytest.raises(discord.HTTPException) as error:
        await forum.create_thread(name="Launch", content="first")
    assert error.value.code == 40067
    post = await forum.create_thread(name="Launch", content="first", applied_tags=forum.available_tags)
    assert [each async for each in forum.archived_threads()] == []
    await post.thread.edit(archived=True)
    assert [each.id async for each in forum.archived_threads()] == [post.thread.id]


async def test_direct_message_arrives_unless_closed(standin: StandInDiscord, bot: Bot) -> None:
    reader = standin.reader_of(standin.guilds[0])
    person = await bot.fetch_user(reader.id)
    await person.send("one")
    assert [m.content for m in standin.messages(standin.dm(reader))] == ["one"]
    reader.dms_open = False
    with pytest.raises(discord.Forbidden) as error:
        await person.send("two")
    assert error.value.code == 50007


async def test_pings_are_those_that_are_allowed(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    guild = standin.guilds[0]
    role = standin.world.add_role(guild, "watchers", mentionable=True)
    words = f"@everyone <@&{role.id}> <@{guild.owner_id}>"
    await channel.send(words, allowed_mentions=discord.AllowedMentions(roles=[discord.Object(role.id)], everyone=False))
    await channel.send(words, allowed_mentions=discord.AllowedMentions.none())
    one, none = standin.messages(channel.id)
    assert (one.pings.everyone, one.pings.roles) == (False, [role.id])
    assert not none.pings


async def test_embeds_can_be_suppressed_by_an_edit(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    sent = await channel.send("one", embed=discord.Embed(title="t"))
    assert (await sent.edit(suppress=True)).flags.suppress_embeds


async def test_too_large_a_file_is_refused(standin: StandInDiscord, channel: discord.TextChannel) -> None:
    with pytest.raises(discord.HTTPException) as error:
        await channel.send(file=discord.File(io.BytesIO(bytes(11 << 20)), "map.png"))
    assert error.value.code == 40005
