"""The buttons under an alert, and the ids by which they are known after any restart."""

from __future__ import annotations

import discord

TIMELINE = "alert:timeline:"
MISTAKE = "alert:mistake:"


def under(launch_id: str) -> discord.ui.View:
    """The row of buttons for a launch's message."""
    row = discord.ui.View(timeout=None)
    row.add_item(discord.ui.Button(label="Timeline", custom_id=f"{TIMELINE}{launch_id}"))
    row.add_item(discord.ui.Button(label="Report a mistake", custom_id=f"{MISTAKE}{launch_id}"))
    # discord.py keeps every view that waits for ever; these buttons are known by what they bear
    row.stop()
    return row
