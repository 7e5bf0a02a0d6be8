"""The preview's channel: alerts that would go to Discord are kept in memory and shown in the terminal."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from rich.console import Console, Group, RenderableType
from rich.markdown import Markdown
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.alerts.matters import Reply
from bot.model import Alert

_TIMESTAMP = re.compile(r"<t:(-?\d{1,12})(?::([tTdDfFR]))?>")


@dataclass(frozen=True, slots=True)
class PreviewMessage:
    """One message in the preview's channel, and how often it was edited."""

    id: int
    alert: Alert
    sent_at: datetime
    edits: int = 0


class PreviewSender:
    """Sends to a list and a terminal instead of a channel: the preview's stand for the Discord sender."""

    def __init__(self, console: Console) -> None:
        self.messages: dict[int, PreviewMessage] = {}
        self._console = console

    async def send(self, channel_id: int, alert: Alert, nonce: str) -> int:
        """Keep and show a new message; its id."""
        message = PreviewMessage(len(self.messages) + 1, alert, datetime.now(UTC))
        self.messages[message.id] = message
        self._console.print(_panel(message))
        return message.id

    async def edit(self, channel_id: int, message_id: int, alert: Alert) -> None:
        """Replace what a message says."""
        before = self.messages[message_id]
        message = replace(before, alert=alert, edits=before.edits + 1)
        self.messages[message_id] = message
        self._console.print(_panel(message))

    def now(self) -> datetime | None:
        """Of this machine's clock alone."""
        return None

    async def find(self, channel_id: int, footer: str, since: datetime) -> int | None:
        """The message that bears this footer, if it was sent."""
        return next((m.id for m in self.messages.values() if m.alert.footer == footer), None)

    async def reply(self, channel_id: int, message_id: int, reply: Reply, nonce: str, *, silent: bool = False) -> None:
        """Show an answer to a message."""
        self._console.print(_markdown(reply.text))

    async def publish(self, channel_id: int, message_id: int) -> None:
        """Nobody follows the preview's channel."""


def _panel(message: PreviewMessage) -> Panel:
    alert = message.alert
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="bold", no_wrap=True)
    facts.add_column(overflow="fold")
    for one in alert.fields:
        facts.add_row(one.name, _markdown(one.value))
    parts: list[RenderableType] = [_markdown(alert.content)]
    parts += [_markdown(alert.description)] if alert.description else []
    edited = f" · edited {message.edits}×" if message.edits else ""
    return Panel(Group(*parts, Text(), facts), subtitle=f"{alert.footer}{edited}", border_style=f"#{alert.colour:06x}")


def _markdown(text: str) -> Markdown:
    """Discord's markdown for a terminal: times in words, the rest as any markdown."""
    return Markdown(_TIMESTAMP.sub(_time, text).replace("\n", "  \n"))


def _time(match: re.Match[str]) -> str:
    when = datetime.fromtimestamp(int(match[1]), UTC).astimezone()
    return f"{when:%d %B %Y %H:%M %Z}" if match[2] != "R" else f"{when:%H:%M}"
