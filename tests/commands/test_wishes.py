"""What a subscription wishes, given with /subscribe, shown and changed by buttons: through the stand-in."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.launches.names import launchers
from bot.model import Kind, Launch, Mention, QuietHours, Status, Subscription, Updates, Weapon, Wishes
from storage import entries, subscriptions
from tests.alerts.examples import NOON, TWO_SRBMS, launch, report
from tests.commands.living import Clock, Living, living, owner
from tests.fakes.discord import Answer, Message, Permission, StandInDiscord, User

EVERYTHING_ASKED: dict[str, Any] = {
    "launchers": "North Korea, ansar allah",
    "kinds": "tests and drills,attack",
    "weapons": "ICBM and up, cruise",
    "status": "confirmed",
    "outlets": 2,
    "updates": "reply",
    "quiet": "22:00 - 7:00",
    "timezone": "asia/seoul",
    "hourly_limit": 5,
}
EVERYTHING_WISHED = Wishes(
    launchers=("KP", "houthi"),
    kinds=(Kind.TEST, Kind.ATTACK),
    weapons=(Weapon.CRUISE,),
    at_least=Weapon.ICBM,
    status=Status.CONFIRMED,
    outlets=2,
    updates=Updates.REPLY,
    quiet=QuietHours(time(22), time(7), "Asia/Seoul"),
    hourly=5,
)


async def kept(salvo: Living, channel_id: int) -> Subscription:
    found = await subscriptions.get(salvo.db, channel_id)
    assert found is not None
    return found


def borne(answer: Answer) -> Message:
    """The message that an answer made."""
    assert answer.message is not None
    return answer.message


async def press(discord: StandInDiscord, who: User, answer: Answer, button: str) -> Answer:
    return await discord.click(who, borne(answer), button)


async def test_every_option_becomes_a_wish_said_in_plain_words(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel = discord.guilds[0].text[0]
        answer = await discord.interact(channel, owner(discord), "subscribe", EVERYTHING_ASKED)
        assert (await kept(salvo, channel.id)).wishes == EVERYTHING_WISHED
        assert (
            "Every launch by North Korea or the Houthis, among tests and drills or attacks, with cruise missiles or "
            "ICBM and up, once confirmed and told by 2 independent outlets."
        ) in answer.text
        assert "Quiet from 22:00 to 07:00 (Asia/Seoul)" in answer.text
        assert "At most 5 alerts an hour" in answer.text
        again = await discord.interact(channel, owner(discord), "subscribe")
        assert "subscribed already" in again.text
        assert (await kept(salvo, channel.id)).wishes == EVERYTHING_WISHED


async def test_subscribing_again_changes_what_is_named_and_leaves_the_rest(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel = discord.guilds[0].text[0]
        await discord.interact(channel, owner(discord), "subscribe", EVERYTHING_ASKED)
        changes = {"launchers": "any", "weapons": "any", "quiet": "off", "hourly_limit": 0, "outlets": 1}
        answer = await discord.interact(channel, owner(discord), "subscribe", changes)
        assert "the subscription is changed" in answer.text
        assert (await kept(salvo, channel.id)).wishes == Wishes(
            kinds=(Kind.TEST, Kind.ATTACK), status=Status.CONFIRMED, updates=Updates.REPLY
        )
        await discord.interact(channel, owner(discord), "subscribe", {"quiet": "23-6", "timezone": "Europe/Kyiv"})
        await discord.interact(channel, owner(discord), "subscribe", {"timezone": "Asia/Tokyo"})
        assert (await kept(salvo, channel.id)).wishes.quiet == QuietHours(time(23), time(6), "Asia/Tokyo")


async def test_a_filter_holds_back_what_it_does_not_name(tmp_path: Path) -> None:
    async with StandInDiscord(channels=2) as discord, living(discord, tmp_path) as salvo:
        all_of_it, iran = discord.guilds[0].text
        await discord.interact(all_of_it, owner(discord), "subscribe")
        await discord.interact(iran, owner(discord), "subscribe", {"launchers": "Iran"})
        await salvo.tell(launch())
        await salvo.courier.drain()
        assert (len(discord.messages(all_of_it)), len(discord.messages(iran))) == (1, 0)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"launchers": "Atlantis"}, "no launcher “Atlantis”"),
        ({"launchers": "KP, @everyone"}, "no launcher “＠everyone”"),
        ({"kinds": "parades"}, "no kind of launch “parades”"),
        ({"weapons": "slingshot"}, "no class of weapon “slingshot”"),
        ({"quiet": "at night", "timezone": "UTC"}, "can't be read as quiet hours"),
        ({"quiet": "25:00-07:00", "timezone": "UTC"}, "can't be read as quiet hours"),
        ({"quiet": "07:00-07:00", "timezone": "UTC"}, "can't be read as quiet hours"),
        ({"quiet": "22:00-07:00"}, "Name the time zone"),
        ({"timezone": "Europe/Berlin"}, "Name the quiet hours"),
        ({"quiet": "22:00-07:00", "timezone": "Mars/Olympus"}, "is no time zone"),
        ({"mention_status": "confirmed"}, "Name the role"),
    ],
)
async def test_what_can_not_be_understood_is_said_and_nothing_changes(
    tmp_path: Path, asked: dict[str, Any], said: str
) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        answer = await discord.interact(discord.guilds[0].text[0], owner(discord), "subscribe", asked)
        assert said in answer.text
        assert answer.ephemeral
        assert await subscriptions.active(salvo.db) == []


async def offered(discord: StandInDiscord, option: str, typed: str) -> list[tuple[str, str]]:
    channel = discord.guilds[0].text[0]
    choices = await discord.autocomplete(channel, owner(discord), "subscribe", option, typed)
    return [(choice["name"], choice["value"]) for choice in choices]


async def test_what_is_typed_is_completed_by_name_and_alias(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        assert ("North Korea", "KP") in await offered(discord, "launchers", "nor")
        assert ("North Korea", "KP") in await offered(discord, "launchers", "dprk")
        assert ("North Korea, Houthis", "KP,houthi") in await offered(discord, "launchers", "KP, ansar")
        assert ("North Korea", "KP") not in await offered(discord, "launchers", "KP, nor")
        assert (await offered(discord, "launchers", ""))[0] == ("Any", "any")
        assert ("ICBM and up", "icbm+") in await offered(discord, "weapons", "icbm")
        assert ("Attacks", "attack") in await offered(discord, "kinds", "att")
        assert await offered(discord, "timezone", "berl") == [("Europe/Berlin", "Europe/Berlin")]
        assert ("America/New_York", "America/New_York") in await offered(discord, "timezone", "new york")
        for option in ("launchers", "kinds", "weapons", "timezone"):
            assert await offered(discord, option, "no such thing") == []
            assert len(await offered(discord, option, "")) <= 25


async def test_a_long_list_of_launchers_stays_within_discords_limits(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        typed = "iraqi_militia,other_group,hezbollah,houthi,taliban,hamas,isis,pij,KP,IR,US,RU,UA,IL,CN,IN,PK,TW,JP,"
        assert all(len(value) <= 100 and len(name) <= 100 for name, value in await offered(discord, "launchers", typed))


async def test_a_role_is_called_from_the_threshold_that_was_given(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        guild = discord.guilds[0]
        channel, role = guild.text[0], discord.world.add_role(guild, "watchers", mentionable=True)
        asked = {"mention": role.id, "mention_status": "confirmed", "mention_outlets": 1, "mention_weapons": "icbm"}
        answer = await discord.interact(channel, owner(discord), "subscribe", asked)
        assert (await kept(salvo, channel.id)).wishes.mention == Mention(role.id, Status.CONFIRMED, 1, Weapon.ICBM)
        assert f"Calls <@&{role.id}> for those with ICBM and up, once confirmed." in answer.text
        assert "would not hear it" not in answer.text
        icbm = launch(report(facts=replace(TWO_SRBMS, weapon=Weapon.ICBM)), launch_id="KP-20240514-2")
        await salvo.tell(launch(), icbm)
        await salvo.courier.drain()
        assert sorted(message.pings.roles for message in discord.messages(channel)) == [[], [role.id]]
        await discord.interact(channel, owner(discord), "subscribe", {"mention_status": "off"})
        assert (await kept(salvo, channel.id)).wishes.mention is None


async def test_a_role_that_may_not_be_mentioned_is_spoken_of(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        guild = discord.guilds[0]
        role = discord.world.add_role(guild, "watchers")
        discord.overwrite(guild.text[0], discord.world.bot, deny=int(Permission.MENTION_EVERYONE))
        answer = await discord.interact(guild.text[0], owner(discord), "subscribe", {"mention": role.id})
        assert "would not hear it yet" in answer.text


async def test_everyone_is_no_role_to_call(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        guild = discord.guilds[0]
        answer = await discord.interact(guild.text[0], owner(discord), "subscribe", {"mention": guild.id})
        assert "never calls everyone" in answer.text
        assert await subscriptions.active(salvo.db) == []


async def test_its_buttons_pause_resume_test_and_end_it_after_a_restart_too(tmp_path: Path) -> None:
    clock = Clock(NOON)
    async with StandInDiscord() as discord:
        channel, boss = discord.guilds[0].text[0], owner(discord)
        async with living(discord, tmp_path, clock):
            made = await discord.interact(channel, boss, "subscribe", {"launchers": "KP"})
        async with living(discord, tmp_path, clock) as salvo:
            paused = await press(discord, boss, made, "Pause")
            assert "paused: by hand" in paused.text
            assert (await kept(salvo, channel.id)).by_hand
            await salvo.client.resume_allowed()
            await salvo.tell(launch())
            await salvo.courier.drain()
            assert discord.messages(channel) == []
            resumed = await press(discord, boss, paused, "Resume")
            assert "all is well" in resumed.text
            tested = await press(discord, boss, resumed, "Test")
            assert "Every launch by North Korea." in tested.text
            assert discord.messages(channel)[0].content.startswith("Example, no real launch")
            other = await discord.interact(channel, boss, "subscriptions")
            ended = await press(discord, boss, resumed, "Unsubscribe")
            assert "no more alerts" in ended.text
            assert await subscriptions.active(salvo.db) == []
            late = await press(discord, boss, other, "Pause")
            assert "has ended" in late.text


async def test_its_wishes_are_changed_in_a_form(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel, boss = discord.guilds[0].text[0], owner(discord)
        made = await discord.interact(channel, boss, "subscribe", EVERYTHING_ASKED)
        form = await press(discord, boss, made, "Change")
        assert form.modal is not None
        lines = [line for row in form.modal["components"] for line in row["components"]]
        assert [line["value"] for line in lines] == [
            "North Korea, Houthis",
            "Tests and drills, Attacks",
            "ICBM and up, Cruise missiles",
            "22:00-07:00 Asia/Seoul",
            "5",
        ]
        same = await discord.submit(boss, form, {line["custom_id"]: line["value"] for line in lines})
        assert "Every launch by North Korea or the Houthis" in same.text
        assert (await kept(salvo, channel.id)).wishes == EVERYTHING_WISHED
        await fill_in(discord, await press(discord, boss, made, "Change"), ["any", "attacks", "", "off", "0"])
        changed = (await kept(salvo, channel.id)).wishes
        assert (changed.launchers, changed.kinds, changed.weapons, changed.at_least) == ((), (Kind.ATTACK,), (), None)
        assert (changed.quiet, changed.hourly, changed.status) == (None, None, Status.CONFIRMED)
        form = await press(discord, boss, made, "Change")
        wrong = await fill_in(discord, form, ["any", "any", "", "off", "many"])
        assert "no number of alerts" in wrong.text


async def test_a_form_with_many_names_loses_none(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel, boss = discord.guilds[0].text[0], owner(discord)
        many = Wishes(launchers=tuple(launchers())[:60])
        await salvo.subscribe(channel, wishes=many)
        form = await press(discord, boss, await discord.interact(channel, boss, "subscriptions"), "Change")
        assert form.modal is not None
        lines = [line for row in form.modal["components"] for line in row["components"]]
        *same, hourly = lines
        said = {line["custom_id"]: line["value"] for line in same} | {hourly["custom_id"]: "7"}
        await discord.submit(boss, form, said)
        assert (await kept(salvo, channel.id)).wishes == replace(many, hourly=7)


@pytest.mark.parametrize(
    ("said", "quiet"),
    [
        ("22:00 - 7:00 Asia/Seoul", QuietHours(time(22), time(7), "Asia/Seoul")),
        ("22 to 7 america/new york", QuietHours(time(22), time(7), "America/New_York")),
        ("23–6 Etc/GMT-3", QuietHours(time(23), time(6), "Etc/GMT-3")),
        ("23 to 6", QuietHours(time(23), time(6), "UTC")),
    ],
)
async def test_quiet_hours_are_written_in_a_form_as_people_write_them(
    tmp_path: Path, said: str, quiet: QuietHours
) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel, boss = discord.guilds[0].text[0], owner(discord)
        await salvo.subscribe(channel, wishes=Wishes(quiet=QuietHours(time(1), time(2), "UTC")))
        form = await press(discord, boss, await discord.interact(channel, boss, "subscriptions"), "Change")
        await fill_in(discord, form, ["any", "any", "any", said, "0"])
        assert (await kept(salvo, channel.id)).wishes.quiet == quiet


async def fill_in(discord: StandInDiscord, form: Answer, said: list[str]) -> Answer:
    assert form.modal is not None
    ids = [line["custom_id"] for row in form.modal["components"] for line in row["components"]]
    return await discord.submit(owner(discord), form, dict(zip(ids, said, strict=True)))


async def test_its_buttons_are_for_those_who_manage_the_server(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        guild = discord.guilds[0]
        made = await discord.interact(guild.text[0], owner(discord), "subscribe")
        reader = discord.world.add_user("reader")
        discord.world.join(guild, reader)
        answer = await press(discord, reader, made, f"subscription:end:{guild.text[0].id}")
        assert "**Manage Server**" in answer.text
        assert len(await subscriptions.active(salvo.db)) == 1
        await salvo.subscribe(guild.text[0])
        shown = await discord.interact(guild.text[0], reader, "subscriptions")
        assert "Subscriptions (1)" in shown.text
        assert shown.components == []


async def test_one_of_many_subscriptions_is_chosen_from_a_menu(tmp_path: Path) -> None:
    async with StandInDiscord(channels=30) as discord, living(discord, tmp_path) as salvo:
        channels, boss = discord.guilds[0].text, owner(discord)
        await salvo.subscribe(*channels, wishes=Wishes(launchers=("IR",)))
        shown = await discord.interact(channels[0], boss, "subscriptions")
        assert "Subscriptions (30)" in shown.text
        assert "Every launch by Iran." in shown.text
        chosen = await discord.select(boss, borne(shown), [str(channels[3].id)])
        assert f"<#{channels[3].id}>" in chosen.text
        await press(discord, boss, chosen, "Unsubscribe")
        assert len(await subscriptions.active(salvo.db)) == 29


async def test_a_direct_message_has_wishes_too(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        reader = discord.world.add_user("reader")
        direct = discord.dm(reader)
        await discord.interact(direct, reader, "subscribe", {"launchers": "KP"})
        shown = await discord.interact(direct, reader, "subscriptions")
        assert "This conversation · since" in shown.text
        await press(discord, reader, shown, "Pause")
        assert (await kept(salvo, direct.id)).by_hand


async def test_why_says_which_filter_holds_a_launch_back(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel = discord.guilds[0].text[0]
        await salvo.subscribe(channel, wishes=Wishes(launchers=("IR",)))
        told = launch()
        await salvo.tell(told)
        answer = await why(discord, salvo, told)
        assert "what holds it back is the channel's filter for launchers" in answer


async def test_why_says_that_quiet_hours_hold_an_alert_back(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel = discord.guilds[0].text[0]
        await salvo.subscribe(channel, wishes=Wishes(quiet=QuietHours(time(11), time(13), "UTC")))
        told = launch()
        await salvo.tell(told)
        await salvo.courier.drain()
        ends = int((NOON + timedelta(hours=1)).timestamp())
        assert f"waits for the end of this channel's quiet hours, <t:{ends}:R>" in await why(discord, salvo, told)


async def why(discord: StandInDiscord, salvo: Living, told: Launch) -> str:
    async with salvo.db.transaction() as tx:
        await entries.record_all(tx, [(told.claims[0].report, told.id)], salvo.clock())
    asked = {"item": told.claims[0].report.entry.title}
    return (await discord.interact(discord.guilds[0].text[0], owner(discord), "alert why", asked)).text


async def test_an_example_shows_the_role_and_calls_nobody(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        guild = discord.guilds[0]
        role = discord.world.add_role(guild, "watchers", mentionable=True)
        await discord.interact(guild.text[0], owner(discord), "subscribe", {"mention": role.id})
        answer = await discord.interact(guild.text[0], owner(discord), "alert test")
        assert f"Calls <@&{role.id}> for each." in answer.text
        (message,) = discord.messages(guild.text[0])
        assert message.content.endswith(f"<@&{role.id}>")
        assert not message.pings
