"""What Discord's own client would let a user ask for: commands, options, buttons, selects, modals.

Whatever a real user could not do raises NotOffered, so that a test can't drive a bot in an impossible way.
"""

from __future__ import annotations

from typing import Any

from tests.fakes.discord import render
from tests.fakes.discord.command_rules import CHAT_INPUT, GROUP, SUBCOMMAND
from tests.fakes.discord.entities import Channel, Guild, Json, Role, User
from tests.fakes.discord.limits import BUTTON, LINK, SELECTS, TEXT_INPUT, walk
from tests.fakes.discord.permissions import Permission
from tests.fakes.discord.state import World

STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = 3, 4, 5, 6, 7, 8, 9, 10, 11
IN_GUILD, IN_BOT_DM = 0, 1
SELECT_KINDS = {5: USER, 6: ROLE, 7: MENTIONABLE, 8: CHANNEL}


class NotOffered(Exception):
    """Discord's client would not let this user do this here."""


def command(world: World, channel: Channel, user: User, words: str) -> tuple[Json, list[str]]:
    """The synced command of this name, and the names of its subcommands, if this user may use it here."""
    guild = world.guild_of(channel)
    if guild is not None and user.id not in guild.members:
        raise NotOffered(f"{user.name} is no member of {guild.name}")
    name, *path = words.removeprefix("/").split()
    offered = [*world.commands.get(channel.guild_id, {}).values()] if channel.guild_id else []
    for it in [*offered, *world.commands.get(None, {}).values()]:
        if it["name"] == name and it["type"] == CHAT_INPUT:
            _check_place(it, guild)
            _check_right(world, it, channel, user)
            return it, path
    raise NotOffered(f"no command /{name} is synced")


def _check_place(it: Json, guild: Guild | None) -> None:
    contexts = it.get("contexts")
    if contexts is None:
        contexts = [IN_GUILD, IN_BOT_DM] if it.get("dm_permission") is not False else [IN_GUILD]
    if (IN_GUILD if guild else IN_BOT_DM) not in contexts:
        raise NotOffered(f"/{it['name']} is not offered in {'a server' if guild else 'a direct message'}")
    if guild is not None and not guild.present and 1 not in (it.get("integration_types") or [0]):
        raise NotOffered(f"/{it['name']} can't be installed by a user, and the bot is not in the server")


def _check_right(world: World, it: Json, channel: Channel, user: User) -> None:
    if channel.guild_id is None:
        return
    has, needed = world.allowed(channel, user.id), it.get("default_member_permissions")
    if not has & Permission.USE_COMMANDS:
        raise NotOffered(f"{user.name} may not use commands here")
    if needed is not None and (int(needed) & ~has or (int(needed) == 0 and not has & Permission.ADMINISTRATOR)):
        raise NotOffered(f"{user.name} lacks the permission that /{it['name']} asks for")


def leaf(it: Json, path: list[str]) -> tuple[list[Json], list[tuple[int, str]]]:
    """The options of the subcommand at `path`, and the (type, name) steps to it."""
    steps: list[tuple[int, str]] = []
    options: list[Json] = it.get("options") or []
    for name in path:
        found = [option for option in options if option["name"] == name and option["type"] in (SUBCOMMAND, GROUP)]
        if not found:
            raise NotOffered(f"/{it['name']} has no subcommand {' '.join(path)}")
        steps.append((found[0]["type"], name))
        options = found[0].get("options") or []
    if any(option["type"] in (SUBCOMMAND, GROUP) for option in options):
        raise NotOffered(f"/{it['name']} {' '.join(path)} needs a subcommand")
    return options, steps


def filled(world: World, channel: Channel, options: list[Json], given: Json, resolved: Json) -> list[Json]:
    """The options as an interaction carries them; adds what they mean to `resolved`."""
    unknown = given.keys() - {option["name"] for option in options}
    if unknown:
        raise NotOffered(f"no such option: {', '.join(sorted(unknown))}")
    missing = [option["name"] for option in options if option.get("required") and option["name"] not in given]
    if missing:
        raise NotOffered(f"required: {', '.join(missing)}")
    return [
        {"name": it["name"], "type": it["type"], "value": _value(world, channel, it, given[it["name"]], resolved)}
        for it in options
        if it["name"] in given
    ]


def _value(world: World, channel: Channel, option: Json, value: Any, resolved: Json) -> Any:
    kind, name = option["type"], option["name"]
    if kind in (STRING, INTEGER, NUMBER, BOOLEAN):
        _check_plain(option, value)
        return value
    if kind == ATTACHMENT:
        resolved.setdefault("attachments", {})[value["id"]] = value
        return value["id"]
    return resolve(world, channel, kind, name, value, resolved, option.get("channel_types"))


def _check_plain(option: Json, value: Any) -> None:
    kind, name = option["type"], option["name"]
    fitting: Any = {STRING: str, INTEGER: int, BOOLEAN: bool, NUMBER: (int, float)}[kind]
    if not isinstance(value, fitting) or (isinstance(value, bool) and kind != BOOLEAN):
        raise NotOffered(f"{name}: {value!r} is of the wrong type")
    choices = [choice["value"] for choice in option.get("choices") or []]
    if choices and value not in choices:
        raise NotOffered(f"{name}: {value!r} is none of the choices {choices}")
    size, least, most = (
        (len(value), option.get("min_length"), option.get("max_length") or 6000)
        if isinstance(value, str)
        else (value, option.get("min_value"), option.get("max_value"))
    )
    if (least is not None and size < least) or (most is not None and size > most):
        raise NotOffered(f"{name}: {value!r} is not within {least} and {most}")


def resolve(
    world: World, channel: Channel, kind: int, name: str, value: Any, resolved: Json, kinds: list[int] | None = None
) -> str:
    """A user, channel or role (itself or its id) as its id; adds it to `resolved` as Discord does."""
    guild = world.guild_of(channel)
    key = value.id if isinstance(value, (User, Channel, Role)) else int(value)
    if kind in (USER, MENTIONABLE) and key in world.users:
        resolved.setdefault("users", {})[str(key)] = render.user(world.users[key])
        if guild and key in guild.members:
            bare = render.bare_member(guild.members[key]) | {"permissions": str(world.allowed(channel, key))}
            resolved.setdefault("members", {})[str(key)] = bare
    elif kind in (ROLE, MENTIONABLE) and guild and key in guild.roles:
        resolved.setdefault("roles", {})[str(key)] = render.role(guild.roles[key])
    elif kind == CHANNEL and guild and key in guild.channels:
        place = guild.channels[key]
        if kinds and place.kind not in kinds:
            raise NotOffered(f"{name}: #{place.name} is of a kind that is not offered")
        shown = render.channel(world, place) | {"permissions": str(world.allowed(place, world.bot.id))}
        resolved.setdefault("channels", {})[str(key)] = shown
    else:
        raise NotOffered(f"{name}: nothing here has the id {key}")
    return str(key)


def button(components: list[Json], wanted: str) -> Json:
    """The enabled button with this custom id or label."""
    for part in walk(components):
        if part["type"] == BUTTON and wanted in (part.get("custom_id"), part.get("label")):
            if part.get("disabled") or part.get("style") == LINK:
                raise NotOffered(f"the button {wanted!r} can't be pressed")
            return part
    raise NotOffered(f"there is no button {wanted!r}")


def menu(components: list[Json], custom_id: str | None, values: list[Any]) -> Json:
    """The enabled select with this custom id (the only one, where None), if the values may be chosen together."""
    found = [
        part for part in walk(components) if part["type"] in SELECTS and custom_id in (None, part.get("custom_id"))
    ]
    if len(found) != 1 or found[0].get("disabled"):
        raise NotOffered(f"there is no one select {custom_id!r} to choose from")
    least, most = found[0].get("min_values", 1), found[0].get("max_values", 1)
    if not least <= len(values) <= most:
        raise NotOffered(f"{len(values)} chosen, not {least} to {most}")
    offered = [option["value"] for option in found[0].get("options") or []]
    if found[0]["type"] == SELECTS[0] and set(values) - set(offered):
        raise NotOffered(f"{values} are not all among {offered}")
    return found[0]


def filled_in(modal: Json, values: dict[str, Any]) -> list[Json]:
    """A modal's components as a submission carries them; what is not named keeps its default."""
    inputs = {part["custom_id"] for part in walk(modal["components"]) if "custom_id" in part}
    if values.keys() - inputs:
        raise NotOffered(f"the modal has no {sorted(values.keys() - inputs)}; it has {sorted(inputs)}")
    return [_submitted(part, values) for part in modal["components"]]


def _submitted(part: Json, values: dict[str, Any]) -> Json:
    shown: Json = {"type": part["type"], "id": part.get("id", 0)}
    if "components" in part:
        return shown | {"components": [_submitted(inner, values) for inner in part["components"]]}
    if "component" in part:
        return shown | {"component": _submitted(part["component"], values)}
    if "custom_id" not in part:
        return shown
    shown["custom_id"] = part["custom_id"]
    if part["type"] in SELECTS:
        return shown | {"values": values.get(part["custom_id"], [])}
    value: Any = values.get(part["custom_id"], part.get("value") or "")
    if part["type"] == TEXT_INPUT:
        _check_typed(part, value)
    return shown | {"value": value}


def _check_typed(part: Json, value: str) -> None:
    if not value and part.get("required", True):
        raise NotOffered(f"{part['custom_id']} must be filled in")
    if value and not (part.get("min_length") or 0) <= len(value) <= (part.get("max_length") or 4000):
        raise NotOffered(f"{part['custom_id']}: {value!r} is too short or too long")
