"""Users at work: commands, autocompletion, buttons, selects and modals, sent to the bot by the gateway."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tests.fakes.discord import limits, offers, permissions, render
from tests.fakes.discord.answers import Answer, Asked
from tests.fakes.discord.entities import Channel, Guild, Json, Message, User

if TYPE_CHECKING:
    from tests.fakes.discord.gateway import Gateway
    from tests.fakes.discord.state import World
    from tests.fakes.signal import Signal

DEADLINE = 3.0


class NoAnswer(Exception):
    """The bot did not answer in time, or is not connected: the user would read "The application did not respond"."""


class Interactions:
    """Sends interactions and keeps what came back, by token."""

    def __init__(self, world: World, gateway: Gateway, signal: Signal) -> None:
        self.world, self.gateway, self.signal = world, gateway, signal
        self.answers: dict[str, Answer] = {}
        self.deadline = DEADLINE
        self.patience = 10.0

    async def command(self, channel: Channel, user: User, words: str, options: Json, **how: Any) -> Answer:
        it, path = offers.command(self.world, channel, user, words)
        wanted, steps = offers.leaf(it, path)
        resolved: Json = {}
        chosen = offers.filled(self.world, channel, wanted, options, resolved)
        return await self._send(channel, user, Asked.COMMAND, _data(it, steps, chosen, resolved), **how)

    async def autocomplete(
        self, channel: Channel, user: User, words: str, focused: str, typed: Any, options: Json
    ) -> list[Json]:
        """The choices that the bot offers while `typed` stands in the option `focused`."""
        it, path = offers.command(self.world, channel, user, words)
        wanted, steps = offers.leaf(it, path)
        option = next((one for one in wanted if one["name"] == focused), None)
        if option is None or not option.get("autocomplete"):
            raise offers.NotOffered(f"{words} has no option {focused} that completes")
        relaxed = [one | {"required": False} for one in wanted]
        chosen = offers.filled(self.world, channel, relaxed, options, {})
        chosen.append({"name": focused, "type": option["type"], "value": typed, "focused": True})
        answer = await self._send(channel, user, Asked.AUTOCOMPLETE, _data(it, steps, chosen, {}))
        return answer.choices

    async def click(self, user: User, message: Message, wanted: str, **how: Any) -> Answer:
        part = offers.button(message.components, wanted)
        data = {"custom_id": part["custom_id"], "component_type": part["type"], "id": part["id"]}
        return await self._on_message(user, message, data, **how)

    async def select(
        self, user: User, message: Message, values: list[Any], custom_id: str | None = None, **how: Any
    ) -> Answer:
        part = offers.menu(message.components, custom_id, values)
        resolved: Json = {}
        channel = self.world.channels[message.channel_id]
        if (kind := offers.SELECT_KINDS.get(part["type"])) is not None:
            allowed = part.get("channel_types")
            values = [
                offers.resolve(self.world, channel, kind, part["custom_id"], value, resolved, allowed)
                for value in values
            ]
        data: Json = {"custom_id": part["custom_id"], "component_type": part["type"], "id": part["id"]}
        return await self._on_message(user, message, data | {"values": values, "resolved": resolved}, **how)

    async def submit(self, user: User, asked: Answer, values: dict[str, Any], **how: Any) -> Answer:
        """Fill in and send the modal that `asked` was answered with."""
        if asked.modal is None:
            raise offers.NotOffered("there is no modal to submit")
        data = {"custom_id": asked.modal["custom_id"], "components": offers.filled_in(asked.modal, values)}
        return await self._send(asked.channel, user, Asked.MODAL, data, source=asked.source, **how)

    async def _on_message(self, user: User, message: Message, data: Json, **how: Any) -> Answer:
        channel = self.world.channels[message.channel_id]
        return await self._send(channel, user, Asked.COMPONENT, data, source=message, **how)

    async def _send(
        self,
        channel: Channel,
        user: User,
        asked: Asked,
        data: Json,
        *,
        source: Message | None = None,
        finish: bool = True,
    ) -> Answer:
        """Send an interaction and wait for its answer; with `finish` False a deferral is answer enough."""
        guild = self.world.guild_of(channel)
        session = self.gateway.session_for(guild)
        if session is None:
            raise NoAnswer("the bot is not connected")
        answer = Answer(self.world.snowflake(), secrets.token_urlsafe(24), asked, channel, user, source=source)
        answer.sent = self._payload(answer, guild, data)
        self.answers[answer.token] = answer
        session.dispatch("INTERACTION_CREATE", answer.sent)
        await self._wait(answer, lambda: answer.callback is not None, self.deadline)
        if finish:
            await self._wait(answer, lambda: answer.settled, self.patience)
        return answer

    async def _wait(self, answer: Answer, condition: Callable[[], bool], seconds: float) -> None:
        try:
            await self.signal.until(condition, seconds)
        except TimeoutError:
            answer.expired = answer.callback is None
            why = f"; Discord refused: {answer.refused}" if answer.refused else ""
            raise NoAnswer(f"no answer within {seconds:g} s{why}") from None

    def _payload(self, answer: Answer, guild: Guild | None, data: Json) -> Json:
        channel, user = answer.channel, answer.user
        shown: Json = {
            "id": str(answer.id),
            "application_id": str(self.world.application_id),
            "type": int(answer.asked),
            "data": data,
            "token": answer.token,
            "version": 1,
            "channel_id": str(channel.id),
            "channel": render.channel(self.world, channel),
            "locale": user.locale,
            "entitlements": [],
            "attachment_size_limit": limits.UPLOADS,
        }
        if answer.source is not None:
            shown["message"] = render.message(self.world, answer.source)
        return shown | (self._in_dm(user) if guild is None else self._in_guild(guild, channel, user))

    def _in_dm(self, user: User) -> Json:
        owners = {"0": "0"}
        return {
            "user": render.user(user),
            "context": offers.IN_BOT_DM,
            "app_permissions": str(int(permissions.IN_DM)),
            "authorizing_integration_owners": owners,
        }

    def _in_guild(self, guild: Guild, channel: Channel, user: User) -> Json:
        """With the bot in the server its own permissions; installed by the user only, those of @everyone."""
        installed = guild.present
        bits = self.world.allowed(channel, self.world.bot.id if installed else user.id)
        return {
            "guild_id": str(guild.id),
            "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
            "guild_locale": guild.locale,
            "member": render.member_in(self.world, guild, channel, user.id),
            "context": offers.IN_GUILD,
            "app_permissions": str(bits),
            "authorizing_integration_owners": {"0": str(guild.id)} if installed else {"1": str(user.id)},
        }


def _data(it: Json, steps: list[tuple[int, str]], chosen: list[Json], resolved: Json) -> Json:
    for kind, name in reversed(steps):
        chosen = [{"type": kind, "name": name, "options": chosen}]
    data: Json = {"id": it["id"], "name": it["name"], "type": it["type"], "options": chosen}
    data |= {"resolved": resolved} if resolved else {}
    return data | ({"guild_id": it["guild_id"]} if "guild_id" in it else {})
