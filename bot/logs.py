"""Logs: one line an event, human in a terminal and JSON in a container, and no secret in any of them."""

from __future__ import annotations

import logging
import sys

from pythonjsonlogger.json import JsonFormatter

_HUMAN = "%(asctime)s %(levelname)-7s %(message)s"
_CLOCK = "%H:%M:%S"
_NOISY = dict.fromkeys(("apscheduler", "aiosqlite", "discord", "aiohttp", "markdown_it"), logging.WARNING)


def configure(level: str, style: str, secret: str | None) -> None:
    """Log to standard error as `human` or `json`; `secret` is masked wherever it would stand."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Masked(_json() if style == "json" else logging.Formatter(_HUMAN, _CLOCK), secret))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name, least in _NOISY.items():
        logging.getLogger(name).setLevel(max(least, logging.getLevelName(level)))


def _json() -> JsonFormatter:
    names = {"levelname": "level", "name": "logger"}
    return JsonFormatter("%(levelname)s %(name)s %(message)s", rename_fields=names, timestamp="at")


class _Masked(logging.Formatter):
    """Another formatter's lines with the secret taken out, tracebacks included."""

    def __init__(self, inner: logging.Formatter, secret: str | None) -> None:
        super().__init__()
        self._inner = inner
        self._secret = secret

    def format(self, record: logging.LogRecord) -> str:
        line = self._inner.format(record)
        return line.replace(self._secret, "[secret]") if self._secret else line
