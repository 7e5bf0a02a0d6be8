"""The buttons under a subscription's summary: change it, pause or resume it, try it, end it."""

from __future__ import annotations

import logging
import re
from typing import Any

import discord

from bot.alerts.kept import again
from bot.alerts.markup import moment, plain
from bot.alerts.naming import launcher_word
from bot.alerts.phrases import capitalised
from bot.commands.answers import Unanswerable, answer, explained
from bot.commands.example import post_example
from bot.commands.inwords import and_up, class_named, in_words, kinds_named
from bot.commands.options import ANY, OFF, Asked, changed
from bot.commands.permissions import lacking_in, named, require_manager
from bot.commands.said import asked_in
from bot.commands.services import Services
from bot.languages import ENGLISH, Language
from bot.model import QuietHours, Subscription, Wishes
from storage import deliveries, held, subscriptions

log = logging.getLogger(__name__)

Interaction = discord.Interaction[discord.Client]
Button = discord.ui.Button[discord.ui.View]
Select = discord.ui.Select[discord.ui.View]

_TEMPLATE = re.compile(r"subscription:(?P<what>change|pause|resume|test|end):(?P<channel>\d+)")
_CHOOSE = "subscription:choose"
# https://docs.discord.com/developers/components/reference#text-input
_TEXT = 4000
# Hours, which end in a figure, and the zone behind them.
_QUIET = re.compile(r"(.*\d)\s+(?!to\b|until\b)([a-z].*)", re.IGNORECASE)
BY_HAND = ENGLISH.say("kept-by-hand")


def buttons(subscription: Subscription, lang: Language) -> discord.ui.View:
    """What can be done with one subscription."""
    view = discord.ui.View(timeout=None)
    for what in ("change", "resume" if subscription.paused else "pause", "test", "end"):
        style = discord.ButtonStyle.danger if what == "end" else discord.ButtonStyle.secondary
        custom_id = f"subscription:{what}:{subscription.channel_id}"
        view.add_item(discord.ui.Button(label=lang.say(f"button-{what}"), custom_id=custom_id, style=style))
    # discord.py keeps every view that waits; these buttons are known by what they bear
    view.stop()
    return view


def chooser(found: list[tuple[Subscription, str]], lang: Language) -> discord.ui.View:
    """A menu of at most 25 subscriptions, each with the name of its channel, of which one can be changed."""
    view = discord.ui.View(timeout=None)
    options = [discord.SelectOption(label=name[:100], value=str(each.channel_id)) for each, name in found]
    view.add_item(discord.ui.Select(placeholder=lang.say("subscription-choose"), custom_id=_CHOOSE, options=options))
    view.stop()
    return view


def line(subscription: Subscription, interaction: Interaction) -> str:
    """Which channel, how it is doing, and what it wishes."""
    lang = asked_in(interaction)
    where = f"<#{subscription.channel_id}>" if subscription.guild_id else lang.say("conversation")
    since = moment(subscription.created_at, "d")
    first = lang.say("subscription-line", where=where, moment=since, health=_health(subscription, interaction, lang))
    return f"{first}\n{in_words(subscription, lang)}"


def _health(subscription: Subscription, interaction: Interaction, lang: Language) -> str:
    if subscription.paused:
        return lang.say("subscription-paused", why=plain(again(subscription.paused, lang), 300))
    if missing := lacking_in(interaction.guild, subscription.channel_id):
        return lang.say("subscription-lacking", names=named(missing, lang))
    return lang.say("subscription-well")


def card(subscription: Subscription, interaction: Interaction) -> discord.Embed:
    """One subscription in plain words."""
    title = asked_in(interaction).say("subscription-title")
    return discord.Embed(title=title, description=line(subscription, interaction))


def install(client: discord.Client, services: Services) -> None:
    """Have the buttons and the menu answered."""

    class Manage(discord.ui.DynamicItem[Button], template=_TEMPLATE):
        def __init__(self, what: str, channel_id: int) -> None:
            super().__init__(discord.ui.Button(custom_id=f"subscription:{what}:{channel_id}"))
            self.what, self.channel_id = what, channel_id

        @classmethod
        async def from_custom_id(
            cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
        ) -> Manage:
            return cls(match["what"], int(match["channel"]))

        async def callback(self, interaction: Interaction) -> None:
            async with explained(interaction):
                await _do(interaction, services, self.what, self.channel_id)

    class Choose(discord.ui.DynamicItem[Select], template=re.compile(_CHOOSE)):
        def __init__(self) -> None:
            super().__init__(discord.ui.Select(custom_id=_CHOOSE))

        @classmethod
        async def from_custom_id(
            cls, interaction: Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
        ) -> Choose:
            return cls()

        async def callback(self, interaction: Interaction) -> None:
            async with explained(interaction):
                known = await _meant(interaction, services, _chosen(interaction))
                lang = asked_in(interaction)
                await answer(interaction, cards=[card(known, interaction)], view=buttons(known, lang))

    client.add_dynamic_items(Manage, Choose)


def _chosen(interaction: Interaction) -> int:
    """The channel that was chosen; discord.py fills in no choice of a menu that it did not make itself."""
    data: Any = interaction.data
    return int(data["values"][0])


async def _meant(interaction: Interaction, services: Services, channel_id: int) -> Subscription:
    """The subscription, if the asker may manage it."""
    require_manager(interaction)
    known = await subscriptions.get(services.db, channel_id)
    here = known is not None and known.guild_id == interaction.guild_id
    if known is None or not here or (interaction.guild_id is None and channel_id != interaction.channel_id):
        raise Unanswerable("subscription-ended")
    return known


async def _do(interaction: Interaction, services: Services, what: str, channel_id: int) -> None:
    known = await _meant(interaction, services, channel_id)
    match what:
        case "change":
            await interaction.response.send_modal(_Change(services, known, asked_in(interaction)))
        case "test":
            await interaction.response.defer(ephemeral=True, thinking=True)
            await answer(interaction, await post_example(interaction, services, channel_id, known))
        case "end":
            async with services.db.transaction() as tx:
                await subscriptions.remove(tx, channel_id)
            log.info("channel %s unsubscribed by user %s", channel_id, interaction.user.id)
            await interaction.response.edit_message(
                content=asked_in(interaction).say("unsubscribe-done", where=f"<#{channel_id}>"),
                embeds=[],
                view=None,
            )
        case _:
            await _show(interaction, await _pause(services, known, resume=what == "resume"))


async def _pause(services: Services, known: Subscription, *, resume: bool) -> Subscription:
    async with services.db.transaction() as tx:
        if resume:
            await subscriptions.resume(tx, known.channel_id)
            await deliveries.reopen(tx, known.channel_id)
        else:
            await subscriptions.pause(tx, known.channel_id, BY_HAND, by_hand=True)
        now = await subscriptions.get(tx, known.channel_id)
    services.wake()
    return now or known


async def _show(interaction: Interaction, known: Subscription) -> None:
    lang = asked_in(interaction)
    await interaction.response.edit_message(content=None, embed=card(known, interaction), view=buttons(known, lang))


async def keep(services: Services, known: Subscription, wishes: Wishes) -> Subscription:
    """The subscription with other wishes; whether it is paused stays as it is."""
    async with services.db.transaction() as tx:
        made = await subscriptions.wish(tx, known.channel_id, wishes)
        await held.release(tx, known.channel_id, services.clock())
    services.wake()
    return made or known


class _Change(discord.ui.Modal, title=ENGLISH.say("form-change")):
    def __init__(self, services: Services, known: Subscription, lang: Language) -> None:
        super().__init__(title=lang.say("form-change"), timeout=900)
        self._services, self._known, wishes = services, known, known.wishes
        least = [and_up(wishes.at_least, lang)] if wishes.at_least else []
        weapons = [*least, *(class_named(each, lang) for each in wishes.weapons)]
        kinds = [capitalised(kinds_named(each, lang)) for each in wishes.kinds]
        self.launchers = self._line(
            lang.say("form-launchers"), [launcher_word(each, lang) for each in wishes.launchers]
        )
        self.kinds = self._line(lang.say("form-kinds"), kinds)
        self.weapons = self._line(lang.say("form-weapons"), list(map(capitalised, weapons)))
        self.quiet = self._line(lang.say("form-quiet"), [_hours(wishes.quiet)])
        self.hourly = self._line(lang.say("form-hourly"), [str(wishes.hourly or 0)])

    def _line(self, label: str, said: list[str]) -> discord.ui.TextInput[Any]:
        line: discord.ui.TextInput[Any] = discord.ui.TextInput(
            label=label, default=", ".join(said)[:_TEXT] or ANY, max_length=_TEXT, required=False
        )
        self.add_item(line)
        return line

    async def on_submit(self, interaction: Interaction, /) -> None:
        async with explained(interaction):
            known = await _meant(interaction, self._services, self._known.channel_id)
            quiet = self.quiet.value.strip()
            hours, zone = found.groups() if (found := _QUIET.fullmatch(quiet)) else (quiet, None)
            asked = Asked(
                launchers=self.launchers.value,
                kinds=self.kinds.value,
                weapons=self.weapons.value,
                quiet=hours or OFF,
                timezone=zone,
                hourly=_number(self.hourly.value),
            )
            wishes = changed(known.wishes, asked, asked_in(interaction))
            await _show(interaction, await keep(self._services, known, wishes))


def _hours(quiet: QuietHours | None) -> str:
    return f"{quiet.start:%H:%M}-{quiet.end:%H:%M} {quiet.zone}" if quiet else OFF


def _number(said: str) -> int:
    said = said.strip() or "0"
    if not said.isdecimal() or int(said) > _MOST_HOURLY:
        raise Unanswerable("hourly-unreadable", said=plain(said, 20), most=_MOST_HOURLY)
    return int(said)


_MOST_HOURLY = 60
