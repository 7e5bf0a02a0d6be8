"""What a server's headers say about when to come back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

_LONGEST = timedelta(days=1)


def retry_after(value: str | None, now: datetime) -> timedelta | None:
    """How long a server asks to be left alone: seconds or a date; None where it says nothing that can be read.

    Never negative, and never more than a day: a feed is not given up because of one header.
    """
    text = (value or "").strip()
    if not text:
        return None
    try:
        wait = timedelta(seconds=float(text)) if _is_number(text) else _date(text) - now
    except (ValueError, TypeError, OverflowError):
        return None
    return min(max(wait, timedelta()), _LONGEST)


def pause_allowed(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """For how long the server says that its answer stays fresh, by Cache-Control or else by Expires."""
    control = headers.get("Cache-Control")
    if control:
        found = re.search(r"max-age\s*=\s*\"?(\d{1,9})", control, re.IGNORECASE)
        fresh = timedelta(seconds=int(found[1])) if found and "no-cache" not in control.lower() else timedelta()
        return min(fresh, _LONGEST) or None
    expires = headers.get("Expires")
    return (retry_after(expires, now) or None) if expires and not _is_number(expires) else None


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[+-]?\d{1,12}(?:\.\d{1,9})?", text.strip(), re.ASCII) is not None


def _date(text: str) -> datetime:
    moment = parsedate_to_datetime(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
