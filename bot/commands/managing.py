"""The buttons under a subscription's summary: change it, pause or resume it, try it, end it."""

from __future__ import annotations

import logging
import re
from typing import Any

import discord

from bot.alerts.markup import moment, plain
from bot.alerts.phrases import capitalised
from bot.commands.alert import post_example
from bot.commands.answers import Unanswerable, answer, explained
from bot.commands.inwords import CLASSES, KIND_NAMES, and_up, in_words
from bot.commands.options import ANY, OFF, Asked, changed
from bot.commands.permissions import require_manager
from bot.commands.services import Services
from bot.launches.names import launcher_name
from bot.model import QuietHours, Subscription, Wishes
from storage import deliveries, held, subscriptions

log = logging.getLogger(__name__)

Interaction = discord.Interaction[discord.Client]
Button = discord.ui.Button[discord.ui.View]
Select = discord.ui.Select[discord.ui.View]

_TEMPLATE = re.compile(r"subscription:(?P<what>change|pause|resume|test|end):(?P<channel>\d+)")
_CHOOSE = "subscription:choose"
_TEXT = 200
BY_HAND = "by hand. Its button resumes it."


def buttons(subscription: Subscription) -> discord.ui.View:
    """What can be done with one subscription."""
    view = discord.ui.View(timeout=None)
    pause = ("resume", "Resume") if subscription.paused else ("pause", "Pause")
    for what, label in (("change", "Change"), pause, ("test", "Test"), ("end", "Unsubscribe")):
        style = discord.ButtonStyle.danger if what == "end" else discord.ButtonStyle.secondary
        custom_id = f"subscription:{what}:{subscription.channel_id}"
        view.add_item(discord.ui.Button(label=label, custom_id=custom_id, style=style))
    # discord.py keeps every view that waits; these buttons are known by what they bear
    view.stop()
    return view


def chooser(found: list[tuple[Subscription, str]]) -> discord.ui.View:
    """A menu of at most 25 subscriptions, each with the name of its channel, of which one can be changed."""
    view = discord.ui.View(timeout=None)
    options = [discord.SelectOption(label=name[:100], value=str(each.channel_id)) for each, name in found]
    view.add_item(discord.ui.Select(placeholder="Change one of them", custom_id=_CHOOSE, options=options))
    view.stop()
    return view


def line(subscription: Subscription) -> str:
    """Which channel, how it is doing, and what it wishes."""
    where = f"<#{subscription.channel_id}>" if subscription.guild_id else "This conversation"
    health = f"⏸ paused: {plain(subscription.paused, 300)}" if subscription.paused else "✅ all is well"
    return f"{where} · since {moment(subscription.created_at, 'd')} · {health}\n{in_words(subscription)}"


def card(subscription: Subscription) -> discord.Embed:
    """One subscription in plain words."""
    return discord.Embed(title="Subscription", description=line(subscription))


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
                await answer(interaction, cards=[card(known)], view=buttons(known))

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
        raise Unanswerable("This subscription has ended. Use /subscribe to begin another one.")
    return known


async def _do(interaction: Interaction, services: Services, what: str, channel_id: int) -> None:
    known = await _meant(interaction, services, channel_id)
    match what:
        case "change":
            await interaction.response.send_modal(_Change(services, known))
        case "test":
            await interaction.response.defer(ephemeral=True, thinking=True)
            await answer(interaction, await post_example(interaction, services, channel_id))
        case "end":
            async with services.db.transaction() as tx:
                await subscriptions.remove(tx, channel_id)
            log.info("channel %s unsubscribed by user %s", channel_id, interaction.user.id)
            await interaction.response.edit_message(
                content=f"<#{channel_id}> gets no more alerts. What was posted stays. /subscribe starts them again.",
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
    await interaction.response.edit_message(content=None, embed=card(known), view=buttons(known))


async def keep(services: Services, known: Subscription, wishes: Wishes) -> Subscription:
    """The subscription with other wishes; whether it is paused stays as it is."""
    async with services.db.transaction() as tx:
        made = await subscriptions.wish(tx, known.channel_id, wishes)
        await held.release(tx, known.channel_id, services.clock())
    services.wake()
    return made or known


class _Change(discord.ui.Modal, title="Change the subscription"):
    def __init__(self, services: Services, known: Subscription) -> None:
        super().__init__(timeout=900)
        self._services, self._known, wishes = services, known, known.wishes
        weapons = [*([and_up(wishes.at_least)] if wishes.at_least else []), *(CLASSES[each] for each in wishes.weapons)]
        self.launchers = self._line("Launchers, parted by commas", [launcher_name(each) for each in wishes.launchers])
        self.kinds = self._line("Kinds of launches", [capitalised(KIND_NAMES[each]) for each in wishes.kinds])
        self.weapons = self._line("Weapons, such as: ICBM and up, rockets", list(map(capitalised, weapons)))
        self.quiet = self._line("Quiet hours and time zone", [_hours(wishes.quiet)])
        self.hourly = self._line("Alerts an hour at most, 0 for no limit", [str(wishes.hourly or 0)])

    def _line(self, label: str, said: list[str]) -> discord.ui.TextInput[Any]:
        line: discord.ui.TextInput[Any] = discord.ui.TextInput(
            label=label, default=", ".join(said)[:_TEXT] or ANY, max_length=_TEXT, required=False
        )
        self.add_item(line)
        return line

    async def on_submit(self, interaction: Interaction, /) -> None:
        async with explained(interaction):
            known = await _meant(interaction, self._services, self._known.channel_id)
            hours, _, zone = self.quiet.value.strip().partition(" ")
            asked = Asked(
                launchers=self.launchers.value,
                kinds=self.kinds.value,
                weapons=self.weapons.value,
                quiet=hours or OFF,
                timezone=zone.strip() or None,
                hourly=_number(self.hourly.value),
            )
            await _show(interaction, await keep(self._services, known, changed(known.wishes, asked)))


def _hours(quiet: QuietHours | None) -> str:
    return f"{quiet.start:%H:%M}-{quiet.end:%H:%M} {quiet.zone}" if quiet else OFF


def _number(said: str) -> int:
    said = said.strip() or "0"
    if not said.isdecimal() or int(said) > _MOST_HOURLY:
        raise Unanswerable(f"“{plain(said, 20)}” is no number of alerts an hour. Write one from 0 to {_MOST_HOURLY}.")
    return int(said)


_MOST_HOURLY = 60
