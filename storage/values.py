"""How values stand in the database: times as microseconds, whole values as JSON, text as sound Unicode."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError

log = logging.getLogger(__name__)

T = TypeVar("T")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_micros(time: datetime | None) -> int | None:
    return None if time is None else micros(time)


def to_time(stored: int | None) -> datetime | None:
    return None if stored is None else time(stored)


def micros(time: datetime) -> int:
    return (time - _EPOCH) // _MICROSECOND


def time(stored: int) -> datetime:
    return _EPOCH + timedelta(microseconds=stored)


def clean(text: str) -> str:
    """The text without what UTF-8 or SQLite's JSON can't carry: lone surrogates and NULs."""
    if text.isascii() and "\0" not in text:
        return text
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def listed(items: Iterable[str | int]) -> str:
    """The items as a JSON list for `json_each`, which asks about all of them in one statement."""
    return json.dumps([clean(item) if isinstance(item, str) else item for item in items], ensure_ascii=False)


def readable(rows: Iterable[sqlite3.Row], read: Callable[[sqlite3.Row], T], name: str = "id") -> list[T]:
    """The values of the rows; what can't be read is logged by its column `name`, and left out alone."""
    values = []
    for row in rows:
        try:
            values.append(read(row))
        except (ValueError, TypeError, OverflowError):
            log.exception("%s stands in the database and can't be read: it is left out", row[name])
    return values


def to_json(shape: TypeAdapter[T], value: T) -> str:
    try:
        return shape.dump_json(value).decode()
    except PydanticSerializationError:  # a lone surrogate somewhere
        text = json.dumps(shape.dump_python(value, mode="json"), ensure_ascii=False)
        return text.encode("utf-8", "replace").decode()
