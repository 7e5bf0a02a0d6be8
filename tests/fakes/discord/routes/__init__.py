"""The REST routes, by their templates in Discord's own OpenAPI document."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.fakes.discord.call import Call
from tests.fakes.discord.routes import application, channels, commands, interactions, messages, threads

Route = Callable[[Call], Any]
ROUTES: dict[str, Route] = {
    **application.ROUTES,
    **channels.ROUTES,
    **commands.ROUTES,
    **interactions.ROUTES,
    **messages.ROUTES,
    **threads.ROUTES,
}
