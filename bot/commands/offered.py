"""Whether the commands that Discord has are ours as they are now."""

from __future__ import annotations

from typing import Any

# What Discord adds to a command that it keeps.
_ADDED = frozenset({"id", "application_id", "version", "guild_id", "dm_permission", "handler"})


def essence(value: Any) -> Any:
    """A command as it was told to Discord: what Discord adds, what is empty, and the order of commands left out."""
    if isinstance(value, dict):
        kept = {key: essence(each) for key, each in value.items() if key not in _ADDED}
        if kept.get("default_member_permissions") is not None:
            kept["default_member_permissions"] = str(kept["default_member_permissions"])
        return {key: each for key, each in kept.items() if each not in (None, False, [], {}, "")}
    if isinstance(value, list):
        parts = [essence(each) for each in value]
        named = all(isinstance(each, dict) and "name" in each for each in parts)
        return sorted(parts, key=lambda each: str(each["name"])) if named else sorted(parts, key=str)
    return value
