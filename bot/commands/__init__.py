"""What people ask Salvo: one file a command group, each with an `install`."""

from __future__ import annotations

from typing import Any

from discord import app_commands

from bot.commands import about, alert, feeds, launch, launches, mending, pictures, pressed, subscribe, subscriptions
from bot.commands.services import Services


def install(tree: app_commands.CommandTree[Any], services: Services) -> None:
    """Add every command to the tree."""
    for group in (subscribe, subscriptions, launches, pictures, alert, feeds, launch, about, pressed, mending):
        group.install(tree, services)
