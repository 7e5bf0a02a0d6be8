"""Application commands, global and of one server: what was synced is kept, and offered by the interactions."""

from __future__ import annotations

from typing import Any

from tests.fakes.discord.call import Call
from tests.fakes.discord.command_rules import CHAT_INPUT, check_commands
from tests.fakes.discord.entities import Json
from tests.fakes.discord.errors import ApiError, Refusal


def _scope(call: Call) -> int | None:
    """None for the global commands, else the server's id."""
    if call.id("application_id") != call.discord.world.application_id:
        raise ApiError(Refusal.MISSING_ACCESS)
    return call.discord.world.guild(call.id("guild_id")).id if "guild_id" in call.path else None


def _kept(call: Call) -> dict[int, Json]:
    return call.discord.world.commands.setdefault(_scope(call), {})


def _key(command: Json) -> tuple[int, str]:
    return command.get("type") or CHAT_INPUT, command["name"]


def _registered(call: Call, wanted: Json) -> Json:
    """The command as Discord gives it back; one of the same name keeps its id."""
    world, scope = call.discord.world, _scope(call)
    ids = {_key(old): old["id"] for old in world.commands.get(scope, {}).values()}
    shown: Json = {
        "type": CHAT_INPUT,
        "options": [],
        "default_member_permissions": None,
        "dm_permission": True,
        "nsfw": False,
        "description": "",
        "contexts": None,
        "integration_types": [0],
    }
    shown |= wanted
    shown |= {"id": ids.get(_key(wanted), str(world.snowflake())), "application_id": str(world.application_id)}
    return shown | {"version": str(world.snowflake())} | ({} if scope is None else {"guild_id": str(scope)})


def listed(call: Call) -> list[Json]:
    """All localisations of names and descriptions come along only where they are asked for."""
    commands = list(_kept(call).values())
    return commands if call.query.get("with_localizations") == "true" else [_unlocalised(each) for each in commands]


def _unlocalised(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _unlocalised(each) for key, each in value.items() if not key.endswith("_localizations")}
    return [_unlocalised(each) for each in value] if isinstance(value, list) else value


def overwrite(call: Call) -> list[Json]:
    """Bulk overwrite: what is not named is gone."""
    wanted: list[Json] = call.body if isinstance(call.body, list) else []
    check_commands(wanted)
    registered = [_registered(call, command) for command in wanted]
    call.discord.world.commands[_scope(call)] = {int(command["id"]): command for command in registered}
    call.discord.signal.fire()
    return registered


def create(call: Call) -> Json:
    check_commands([call.form])
    command = _registered(call, call.form)
    _kept(call)[int(command["id"])] = command
    return command


def fetch(call: Call) -> Json:
    command = _kept(call).get(call.id("command_id"))
    if command is None:
        raise ApiError(Refusal.UNKNOWN_COMMAND)
    return command


def edit(call: Call) -> Json:
    changed = fetch(call) | call.form
    check_commands([changed])
    _kept(call)[call.id("command_id")] = changed
    return changed


def delete(call: Call) -> None:
    if _kept(call).pop(call.id("command_id"), None) is None:
        raise ApiError(Refusal.UNKNOWN_COMMAND)


_OF_ALL = {"GET": listed, "PUT": overwrite, "POST": create}
_OF_ONE = {"GET": fetch, "PATCH": edit, "DELETE": delete}
_BASES = ("/applications/{application_id}", "/applications/{application_id}/guilds/{guild_id}")
ROUTES = {f"{method} {base}/commands": route for base in _BASES for method, route in _OF_ALL.items()} | {
    f"{method} {base}/commands/{{command_id}}": route for base in _BASES for method, route in _OF_ONE.items()
}
