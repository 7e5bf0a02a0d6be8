"""What the bot asks about itself, and where its gateway is."""

from __future__ import annotations

from tests.fakes.discord import blanks, render
from tests.fakes.discord.call import Call
from tests.fakes.discord.entities import Json
from tests.fakes.discord.state import World


def gateway(call: Call) -> Json:
    return {"url": call.discord.gateway_url}


def gateway_bot(call: Call) -> Json:
    limit = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
    return {"url": call.discord.gateway_url, "shards": call.discord.gateway.shards, "session_start_limit": limit}


def application(call: Call) -> Json:
    world = call.discord.world
    return blanks.APPLICATION | {
        "id": str(world.application_id),
        "name": world.bot.name,
        "bot": render.user(world.bot),
        "owner": render.user(world.team[0] if world.team else world.owner),
        "team": _team(world),
    }


def _team(world: World) -> Json | None:
    """The team that owns the application, its first member being its owner; None where a person does."""
    if not world.team:
        return None
    members = [
        {"membership_state": 2, "permissions": ["*"], "role": "admin", "team_id": "1", "user": render.user(user)}
        for user in world.team
    ]
    owner_id = str(world.team[0].id)
    return {"id": "1", "name": "Operators", "icon": None, "owner_user_id": owner_id, "members": members}


ROUTES = {
    "GET /gateway": gateway,
    "GET /gateway/bot": gateway_bot,
    "GET /applications/@me": application,
    "GET /oauth2/applications/@me": application,
}
