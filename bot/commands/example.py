"""/alert test and the button Test: an example alert, and what would become of a launch like it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import partial

import discord

from bot.alerts.calling import calling
from bot.alerts.kept import again
from bot.alerts.markup import moment
from bot.alerts.senders import DiscordSender
from bot.alerts.wishes import admits, calls, quiet_until
from bot.alerts.wording import example, example_launch
from bot.commands.answers import Unanswerable
from bot.commands.inwords import in_words
from bot.commands.permissions import forum_of
from bot.commands.said import asked_in, usual
from bot.commands.services import Services
from bot.errors import DeliveryError
from bot.languages import Language, language
from bot.model import Subscription
from storage import subscriptions

Interaction = discord.Interaction[discord.Client]


async def subscribed_here(interaction: Interaction, services: Services) -> Subscription | None:
    """The subscription of the channel that is asked in, or of the forum that it is a post of."""
    known, forum = await subscriptions.get(services.db, interaction.channel_id or 0), forum_of(interaction)
    return known or (await subscriptions.get(services.db, forum.id) if forum else None)


async def post_example(
    interaction: Interaction, services: Services, channel_id: int, known: Subscription | None
) -> str:
    """Post an example in the channel, calling nobody; what to tell the asker of real alerts by this subscription."""
    now, lang = services.clock(), asked_in(interaction)
    shown = example(now, language(known.language) if known else usual(interaction))
    if known is not None:
        shown = replace(shown, content=calling(shown.content, calls(known.wishes, example_launch(now))))
    unique = hashlib.sha256(str(interaction.id).encode()).hexdigest()[:25]
    try:
        await DiscordSender(interaction.client).send(channel_id, shown, unique)
    except DeliveryError as error:
        raise Unanswerable("test-refused", why=partial(again, str(error))) from error
    if known is None:
        return lang.say("test-unsubscribed")
    if known.paused:
        return lang.say("test-paused", why=again(known.paused, lang))
    said = lang.say("test-done", would=_would(known, services, lang), wishes=in_words(known, lang))
    if known.channel_id == channel_id:
        return said
    return f"{said}\n{lang.say('test-forum', forum=f'<#{known.channel_id}>')}"


def _would(known: Subscription, services: Services, lang: Language) -> str:
    """What would become of a launch like the example, as the subscription stands."""
    now, wishes = services.clock(), known.wishes
    told = example_launch(now)
    if held := admits(wishes, told):
        return lang.say("test-held", filter=lang.say(f"held-{held}"))
    until = quiet_until(wishes.quiet, now) if wishes.quiet else None
    said = lang.say("test-after-quiet", moment=moment(until, "R")) if until else lang.say("test-at-once")
    if wishes.mention is None:
        return said
    return f"{said} {lang.say('test-calls' if calls(wishes, told) else 'test-calls-nobody')}"
