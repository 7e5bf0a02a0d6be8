"""An unmodified discord.py client with a command, a panel and a modal to try."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import discord
import yarl
from discord import app_commands

from tests.fakes.discord import StandInDiscord

MESSAGES = "/channels/{channel_id}/messages"
QUICK: dict[str, Any] = {"guild_ready_timeout": 0.05}


class Panel(discord.ui.View):
    """Two buttons and a select under a message."""

    @discord.ui.button(label="Count", custom_id="count")
    async def count(self, interaction: discord.Interaction[Bot], button: discord.ui.Button[Panel]) -> None:
        await interaction.response.edit_message(content="counted")

    @discord.ui.button(label="Rename", custom_id="rename")
    async def rename(self, interaction: discord.Interaction[Bot], button: discord.ui.Button[Panel]) -> None:
        await interaction.response.send_modal(Naming())

    @discord.ui.select(cls=discord.ui.ChannelSelect, custom_id="where")
    async def where(self, interaction: discord.Interaction[Bot], select: discord.ui.ChannelSelect[Panel]) -> None:
        await interaction.response.send_message(f"chosen {select.values[0].id}", ephemeral=True)


class Naming(discord.ui.Modal, title="Name it"):
    name: discord.ui.TextInput[Naming] = discord.ui.TextInput(label="Name", max_length=10)

    kind: discord.ui.Label[Naming] = discord.ui.Label(
        text="Kind",
        component=discord.ui.Select(custom_id="kind", required=False, options=[discord.SelectOption(label="test")]),
    )

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        assert isinstance(self.kind.component, discord.ui.Select)
        await interaction.response.send_message(f"named {self.name.value} {self.kind.component.values}")


class Bot(discord.AutoShardedClient):
    """A client as the program has one; notes the gateway events that a test waits for."""

    def __init__(self, **options: Any) -> None:
        super().__init__(intents=discord.Intents.default(), **(QUICK | options))
        self.tree = app_commands.CommandTree(self)
        self.happened = {name: asyncio.Event() for name in ("ready", "resumed", "guild_remove", "channel_delete")}
        add_commands(self.tree)

    async def setup_hook(self) -> None:
        self.add_view(Panel(timeout=None))
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """No pause between identifies: the stand-in needs none."""

    async def on_ready(self) -> None:
        self.happened["ready"].set()

    async def on_resumed(self) -> None:
        self.happened["resumed"].set()

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        self.happened["guild_remove"].set()

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        self.happened["channel_delete"].set()


def add_commands(tree: app_commands.CommandTree[Bot]) -> None:
    launches = app_commands.Group(name="launches", description="Launches")

    @launches.command(description="Greets")
    async def recent(
        interaction: discord.Interaction[Bot], name: str = "you", where: discord.TextChannel | None = None
    ) -> None:
        place = where.name if where else "nowhere"
        await interaction.response.send_message(f"{name} at {place}", ephemeral=True)

    @recent.autocomplete("name")
    async def names(interaction: discord.Interaction[Bot], typed: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"{typed}!", value=typed)]

    @tree.command(description="Takes its time")
    async def slow(interaction: discord.Interaction[Bot]) -> None:
        await interaction.response.defer(ephemeral=True)
        await interaction.followup.send("at last", file=discord.File(io.BytesIO(b"picture"), "map.png"))
        await interaction.followup.send("and more")

    @tree.command(description="Shows a panel")
    async def panel(interaction: discord.Interaction[Bot]) -> None:
        await interaction.response.send_message("here", view=Panel(timeout=None))

    @tree.command(description="Tells what may be done")
    async def rights(interaction: discord.Interaction[Bot]) -> None:
        may = interaction.app_permissions.send_messages, interaction.permissions.manage_guild
        await interaction.response.send_message(str(may))

    @tree.command(description="For those who manage")
    @app_commands.default_permissions(manage_guild=True)
    async def managed(interaction: discord.Interaction[Bot]) -> None:
        await interaction.response.send_message("done")

    @tree.command(description="Wherever its user is")
    @app_commands.allowed_installs(guilds=True, users=True)
    async def anywhere(interaction: discord.Interaction[Bot]) -> None:
        await interaction.response.send_message(str(interaction.is_user_integration()))

    @tree.command(description="Never answers")
    async def silent(interaction: discord.Interaction[Bot]) -> None:
        pass

    tree.add_command(launches)


def point_to(standin: StandInDiscord) -> None:
    discord.http.Route.BASE = standin.api_url
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(standin.gateway_url)


async def within(event: asyncio.Event) -> None:
    await asyncio.wait_for(event.wait(), 10)


@asynccontextmanager
async def connected(bot: Bot, token: str) -> AsyncIterator[Bot]:
    """The client logged in and ready; closed at the end."""
    task = asyncio.create_task(bot.start(token))
    await within(bot.happened["ready"])
    yield bot
    await bot.close()
    await task
