"""The commands offered to Discord, where those that it has are not ours as they are now."""

from __future__ import annotations

import logging
from typing import Any

from discord import app_commands
from discord.http import Route

from bot.commands.said import Catalogues

log = logging.getLogger(__name__)

# What Discord adds to a command that it keeps.
_ADDED = frozenset({"id", "application_id", "version", "guild_id", "dm_permission", "handler"})


async def offer(tree: app_commands.CommandTree[Any]) -> None:
    """Tell Discord of the commands, if they are not what it has: it allows few such changes a day."""
    ours = [await each.get_translated_payload(tree, Catalogues()) for each in tree.get_commands()]
    if _essence(ours) != _essence(await _known(tree)):
        await tree.sync()
        log.info("offered %d commands to Discord", len(ours))


async def _known(tree: app_commands.CommandTree[Any]) -> list[dict[str, Any]]:
    """The commands that Discord has, in all languages; discord.py would ask for one only.

    https://docs.discord.com/developers/interactions/application-commands#get-global-application-commands
    """
    client = tree.client
    assert client.application_id is not None
    route = Route("GET", "/applications/{application_id}/commands", application_id=client.application_id)
    found: list[dict[str, Any]] = await client.http.request(route, params={"with_localizations": "true"})
    return found


def _essence(value: Any) -> Any:
    """A command as it was told to Discord: what Discord adds, what is empty, and the order of commands left out."""
    if isinstance(value, dict):
        kept = {key: _essence(each) for key, each in value.items() if key not in _ADDED}
        if kept.get("default_member_permissions") is not None:
            kept["default_member_permissions"] = str(kept["default_member_permissions"])
        return {key: each for key, each in kept.items() if each not in (None, False, [], {}, "")}
    if isinstance(value, list):
        parts = [_essence(each) for each in value]
        named = all(isinstance(each, dict) and "name" in each for each in parts)
        return sorted(parts, key=lambda each: str(each["name"])) if named else sorted(parts, key=str)
    return value
