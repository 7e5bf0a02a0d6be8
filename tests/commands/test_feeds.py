"""/feeds through the stand-in."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.model import Feed, FeedHealth
from storage import feeds
from tests.alerts.examples import NOON
from tests.commands.living import living, owner
from tests.commands.test_worst import turned
from tests.fakes.discord import StandInDiscord


async def test_only_operators_see_and_change_the_feeds(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        for command, options in (
            ("feeds list", {}),
            ("feeds add", {"url": "https://dockside.example/feed", "name": "Dockside"}),
            ("feeds remove", {"name": "Dockside"}),
            ("feeds check", {"feed": "Dockside"}),
            ("feeds reload", {}),
        ):
            answer = await discord.interact(discord.guilds[0].text[0], owner(discord), command, options)
            assert "Only the operators" in answer.text


async def test_feeds_in_trouble_are_listed_first(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel, operator = discord.guilds[0].text[0], discord.world.owner
        fresh = await discord.interact(channel, operator, "feeds list")
        assert "**Harbour Wire** · not read yet" in fresh.text
        health = FeedHealth(
            "Harbour Wire", "https://harbour.example/feed", last_polled=NOON, failures=3, why="no answer"
        )
        async with salvo.db.transaction() as tx:
            await feeds.save_health(tx, [health])
        assert (
            "⚠ **Harbour Wire** · failing: no answer" in (await discord.interact(channel, operator, "feeds list")).text
        )


async def test_a_feed_that_is_overdue_is_named_before_those_that_fail(tmp_path: Path) -> None:
    watched = tuple(Feed(name, f"https://{name}.example/", name) for name in ("fine", "ill", "late"))
    async with StandInDiscord() as discord, living(discord, tmp_path, feeds=watched) as salvo:
        hour = timedelta(hours=1)
        fine, ill, late = (
            FeedHealth(feed.name, feed.url, last_polled=NOON - hour, last_changed=NOON - hour, next_poll=NOON + hour)
            for feed in watched
        )
        async with salvo.db.transaction() as tx:
            await feeds.save_health(
                tx, [fine, replace(ill, failures=3, why="no answer"), replace(late, next_poll=NOON - hour)]
            )
        listed = await discord.interact(discord.guilds[0].text[0], discord.operator, "feeds list")
        title, first, second, third = listed.text.splitlines()
        assert title == "Feeds (3, 2 in trouble)"
        assert first.startswith("⚠ **late** · overdue: last polled <t:")
        assert first.endswith("/feeds check polls it now")
        assert second.startswith("⚠ **ill** · failing")
        assert third.startswith("**fine** · read")
        about = await discord.interact(discord.guilds[0].text[0], discord.operator, "about")
        assert "3 watched, 2 in trouble now" in about.text


async def test_all_of_three_hundred_feeds_are_seen_in_pages_that_outlive_a_restart(tmp_path: Path) -> None:
    watched = tuple(Feed(f"Feed {n:03}", f"https://{n}.example/", "x") for n in range(300))
    ill = FeedHealth("Feed 299", watched[-1].url, last_polled=NOON, failures=1, why="no answer", next_poll=NOON)
    async with StandInDiscord() as discord:
        channel, user = discord.guilds[0].text[0], discord.operator
        async with living(discord, tmp_path, feeds=watched) as salvo:
            async with salvo.db.transaction() as tx:
                await feeds.save_health(tx, [ill])
            answer = await discord.interact(channel, user, "feeds list")
            assert answer.text.startswith("Feeds (300, 1 in trouble)\n⚠ **Feed 299**")
        async with living(discord, tmp_path, feeds=watched):
            pages = await turned(discord, user, answer, "More")
            assert len(pages) == 12
            assert [sum(f"**{feed.name}**" in page for page in pages) for feed in watched] == [1] * 300
            assert "Page 12 of 12" in pages[-1]
            assert answer.message
            back = await discord.click(user, answer.message, "Back")
            assert "Page 11 of 12" in back.text
            refused = await discord.click(owner(discord), answer.message, "Back")
            assert "Only the operators" in refused.text


async def test_private_addresses_are_refused(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel, operator = discord.guilds[0].text[0], discord.world.owner
        for url in ("http://127.0.0.1/feed", "http://169.254.169.254/latest", "file:///etc/passwd", "https://[::1]/f"):
            answer = await discord.interact(channel, operator, "feeds add", {"url": url, "name": "Inside"})
            assert "can't be read" in answer.text
            assert "can't be read" in (await discord.interact(channel, operator, "feeds check", {"feed": url})).text
        assert await feeds.added(salvo.db) == []


async def test_names_are_offered_and_mistakes_explained(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        channel, operator = discord.guilds[0].text[0], discord.world.owner
        choices = await discord.autocomplete(channel, operator, "feeds check", "feed", "harb")
        assert [choice["value"] for choice in choices] == ["Harbour Wire"]
        unknown = await discord.interact(channel, operator, "feeds check", {"feed": "nobody"})
        assert "There is no feed" in unknown.text
        taken = await discord.interact(
            channel, operator, "feeds add", {"url": "https://harbour.example/2", "name": "Harbour Wire"}
        )
        assert "already" in taken.text
        gone = await discord.interact(channel, operator, "feeds remove", {"name": "Harbour Wire"})
        assert "feeds.yaml" in gone.text


async def test_an_address_is_read_once_whatever_it_is_called(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel, operator = discord.guilds[0].text[0], discord.operator
        again = {"url": "https://harbour.example/feed", "name": "Dockside"}
        refused = await discord.interact(channel, operator, "feeds add", again)
        assert "read already, as “Harbour Wire”" in refused.text
        assert await feeds.added(salvo.db) == []


OPML = b"""<opml version="2.0"><body><outline text="Ports">
<outline type="rss" text="Quayside" xmlUrl="https://quayside.example/rss"/>
<outline type="rss" text="Known" xmlUrl="https://harbour.example/feed"/>
<outline type="rss" text="Lighthouse" xmlUrl="https://lighthouse.example/rss"/></outline></body></opml>"""


async def test_feeds_of_an_opml_file_are_taken_over_once(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel, operator = discord.guilds[0].text[0], discord.world.owner
        taken = await discord.interact(channel, operator, "feeds import", {"file": discord.upload("feeds.opml", OPML)})
        names = {one.feed.name for one in await feeds.added(salvo.db)}
        assert {"Quayside", "Lighthouse"} <= names
        assert "from now on" in taken.text
        assert all(not one.feed.trusted for one in await feeds.added(salvo.db))


async def test_what_is_no_opml_is_refused_with_words(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel, operator = discord.guilds[0].text[0], discord.world.owner
        for body in (b"", b"hello", b"<rss/>", b"<opml>", b'<opml version="2.0"><body/></opml>'):
            answer = await discord.interact(channel, operator, "feeds import", {"file": discord.upload("f", body)})
            assert "OPML" in answer.text or "no feed" in answer.text
        assert await feeds.added(salvo.db) == []


async def test_a_feed_with_nothing_new_for_long_is_shown_as_frozen(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        old = NOON - timedelta(days=400)
        health = FeedHealth(
            "Harbour Wire", "https://harbour.example/feed", last_polled=NOON, last_success=NOON, last_changed=old
        )
        async with salvo.db.transaction() as tx:
            await feeds.save_health(tx, [health])
        listed = await discord.interact(discord.guilds[0].text[0], discord.world.owner, "feeds list")
        assert "with nothing new since" in listed.text
