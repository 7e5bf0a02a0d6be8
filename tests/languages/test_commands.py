"""Commands and answers in the asker's language, and what is posted in the channel's, through the stand-in Discord."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.languages import NAMES, language
from bot.launches import cluster
from bot.model import Launch, Updates, Wishes
from storage import subscriptions
from tests.alerts.examples import launch, report
from tests.commands.living import Living, living, owner
from tests.fakes.discord import Channel, StandInDiscord
from tests.fakes.discord.command_rules import TOTAL, check_commands, command_length
from tests.languages.grammar import OTHERS

LOCALES = {"ko", "ja", "uk", "de", "fr", "es-ES", "es-419"}


def _described(it: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield it
    for option in it.get("options") or ():
        yield from _described(option)


async def _labels(discord: StandInDiscord, channel: Channel) -> list[str]:
    return [button["label"] for row in discord.messages(channel)[-1].components for button in row["components"]]


async def _changes(salvo: Living, changed: Launch) -> None:
    """The launch is known otherwise now, and whoever was told of it hears."""
    salvo.clock.now += timedelta(minutes=5)
    await salvo.keep([changed])
    await salvo.courier.drain()


async def _language(salvo: Living, channel: Channel) -> str:
    found = await subscriptions.get(salvo.db, channel.id)
    assert found is not None
    return found.language


async def test_every_description_is_offered_in_every_language_within_discord_s_limits(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        commands = list(discord.world.commands[None].values())
    check_commands(commands)
    assert max(map(command_length, commands)) <= TOTAL
    for part in [part for command in commands for part in _described(command)]:
        assert set(part["description_localizations"]) == LOCALES, part["name"]
        assert not part.get("name_localizations"), part["name"]
        assert part["description_localizations"]["ko"] != part["description"]
        assert part["description_localizations"]["es-ES"] == part["description_localizations"]["es-419"]
        for choice in part.get("choices") or ():
            if part["name"] != "language":
                assert set(choice["name_localizations"]) == LOCALES, choice
    subscribe = next(command for command in commands if command["name"] == "subscribe")
    (offered,) = (option["choices"] for option in subscribe["options"] if option["name"] == "language")
    assert {choice["value"]: choice["name"] for choice in offered} == NAMES


async def test_a_korean_channel_gets_korean_alerts_while_a_german_gets_german_answers(tmp_path: Path) -> None:
    async with StandInDiscord() as discord:
        server, asker = discord.guilds[0], owner(discord)
        server.locale, asker.locale = "ko", "de"
        async with living(discord, tmp_path) as salvo:
            channel = server.text[0]
            answer = await discord.interact(channel, asker, "subscribe", {"updates": "reply"})
            assert "bekommt nun Alarme" in answer.text
            assert "Sprache: 한국어." in answer.text
            assert await _language(salvo, channel) == "ko"
            told = launch(report())
            await salvo.tell(told)
            await salvo.courier.drain()
            (message,) = discord.messages(channel)
            assert message.content == "북한, 동해 방향으로 단거리 탄도미사일 2발 발사 — 한국 합동참모본부 발표 (확인됨)"
            assert message.embeds[0]["footer"]["text"] == "Salvo · KP-20240514-1"
            assert message.embeds[0]["fields"][0]["name"] == "발사 주체"
            assert await _labels(discord, channel) == ["출처", "타임라인", "지도", "오류 신고"]
            shown = await discord.click(asker, message, "타임라인")
            assert "Zeitleiste von KP-20240514-1" in shown.text
            await _changes(salvo, cluster.retract(told, "a drill of sirens"))
            reply = discord.messages(channel)[-1]
            assert reply.content.startswith("철회: a drill of sirens\n해당 알림은 `KP-20240514-1`")
            looked = await discord.interact(channel, asker, "launches show", {"launch": "KP-20240514-1"})
            assert "Zurückgezogen: a drill of sirens" in looked.text
            missing = await discord.interact(channel, asker, "launches show", {"launch": "KP-1"})
            assert "Es gibt keinen Start" in missing.text


async def test_a_language_that_is_asked_for_holds_until_another_is(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel, asker = discord.guilds[0].text[0], owner(discord)
        await discord.interact(channel, asker, "subscribe", {"language": "ja"})
        changed = await discord.interact(channel, asker, "subscribe", {"outlets": 2})
        assert "Told in 日本語." in changed.text
        assert await _language(salvo, channel) == "ja"
        example = await discord.interact(channel, asker, "alert test")
        assert "Told in 日本語." in example.text
        assert discord.messages(channel)[-1].content.startswith("見本（実際の発射ではありません）")
        listed = await discord.interact(channel, asker, "subscriptions")
        assert "Told in 日本語." in listed.text
        back = await discord.interact(channel, asker, "subscribe", {"language": "en"})
        assert "Told in" not in back.text
        assert await _language(salvo, channel) == "en"


@pytest.mark.parametrize(
    ("locale", "code"), [("es-419", "es"), ("es-ES", "es"), ("en-GB", "en"), ("pl", "en"), ("uk", "uk")]
)
async def test_a_server_is_told_in_its_own_language_or_in_english(tmp_path: Path, locale: str, code: str) -> None:
    async with StandInDiscord() as discord:
        discord.guilds[0].locale = locale
        async with living(discord, tmp_path) as salvo:
            channel = discord.guilds[0].text[0]
            await discord.interact(channel, owner(discord), "subscribe")
            assert await _language(salvo, channel) == code


async def test_a_conversation_is_told_in_its_person_s_language(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        reader = discord.world.add_user("lectrice", locale="fr")
        direct = discord.dm(reader)
        answer = await discord.interact(direct, reader, "subscribe")
        assert "Cette conversation\u00a0: abonnement en place." in answer.text
        await salvo.tell(launch(report()))
        await salvo.courier.drain()
        assert discord.messages(direct)[-1].content.startswith("Corée du Nord\u00a0: tir de 2 missiles balistiques")


@pytest.mark.parametrize("code", OTHERS)
async def test_every_answer_of_a_few_commands_is_in_the_asker_s_language(tmp_path: Path, code: str) -> None:
    lang = language(code)
    async with StandInDiscord() as discord, living(discord, tmp_path, owner_ids={owner(discord).id}) as salvo:
        channel, asker = discord.guilds[0].text[0], owner(discord)
        asker.locale = "es-ES" if code == "es" else code
        await salvo.keep([launch(report())])
        for command, options, said in (
            ("help", {}, lang.say("help-title")),
            ("about", {}, lang.say("about-feeds")),
            ("launches recent", {}, lang.say("pages-newest")),
            ("launches search", {"words": "nothing"}, lang.say("pages-none-such")),
            ("launches map", {"launch": "KP-20240514-1"}, lang.say("map-of", id="KP-20240514-1")),
            ("launches stats", {}, lang.say("pictures-counted")),
            ("alert why", {"item": "A rocket was fired"}, lang.say("why-no-words")),
            ("subscribe", {"quiet": "at night"}, lang.say("quiet-unreadable", said="at night")),
            ("subscriptions", {}, lang.say("subscriptions-none")),
            ("unsubscribe", {}, lang.say("unsubscribe-none", where=f"<#{channel.id}>")),
            ("feeds list", {}, lang.say("feeds-title", count=1)),
            ("launch undo", {"action": 7}, lang.say("launch-no-action", number="7")),
        ):
            answer = await discord.interact(channel, asker, command, options)
            assert said in answer.text, command


@pytest.mark.parametrize("code", OTHERS)
async def test_what_is_offered_in_a_language_is_understood_in_it(tmp_path: Path, code: str) -> None:
    lang = language(code)
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel, asker = discord.guilds[0].text[0], owner(discord)
        asker.locale = "es-419" if code == "es" else code
        name = lang.say("launcher-KP")
        offered = await discord.autocomplete(channel, asker, "subscribe", "launchers", name[:3])
        assert name[:1].upper() + name[1:] in [choice["name"] for choice in offered]
        weapon = lang.say("and-up", klass="ICBM")
        names = f"{name}、{lang.say('launcher-houthi')}" if code == "ja" else f"{name}, {lang.say('launcher-houthi')}"
        await discord.interact(channel, asker, "subscribe", {"launchers": names, "weapons": weapon, "language": "en"})
        asked = await discord.interact(channel, asker, "subscriptions")
        assert asked.message is not None
        form = await discord.click(asker, asked.message, lang.say("button-change"))
        assert form.modal
        fields = [row["components"][0] for row in form.modal["components"]]
        await discord.submit(asker, form, {field["custom_id"]: field["value"] for field in fields})
        found = await subscriptions.get(salvo.db, channel.id)
        assert found is not None
        assert (found.wishes.launchers, found.wishes.at_least) == (("KP", "houthi"), "icbm")


async def test_who_subscribed_is_told_in_the_subscription_s_language_that_it_stopped(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel, asker = discord.guilds[0].text[0], owner(discord)
        await discord.interact(channel, asker, "subscribe", {"language": "uk"})
        discord.faults.answer(403, 50001, path=f"/channels/{channel.id}/messages")
        await salvo.tell(launch(report()))
        await salvo.courier.drain()
        notice = discord.messages(discord.dm(asker))[-1].content
        assert notice == language("uk").say("stopped", where=f"<#{channel.id}>", why=language("uk").say("kept-unseen"))


async def test_an_update_and_its_thread_are_in_the_channel_s_language(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path) as salvo:
        channel = discord.guilds[0].text[0]
        async with salvo.db.transaction() as tx:
            wishes = Wishes(updates=Updates.THREAD)
            await subscriptions.add(tx, channel.id, channel.guild_id, 1, salvo.clock(), language="es", wishes=wishes)
        told = launch(report())
        await salvo.tell(told)
        await salvo.courier.drain()
        await _changes(salvo, replace(told, facts=replace(told.facts, killed=3), revision=told.revision + 1))
        assert any("se informa de víctimas (3 muertos)" in message.content for message in discord.messages())
