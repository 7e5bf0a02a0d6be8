"""Foreign text made safe for a Discord message: no mention, no markup, no link but the one that it says."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from urllib.parse import quote, urlsplit, urlunsplit

from bot.alerts.limits import length

# longer addresses are left out: they would crowd out the other outlets
LINK = 700

_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]{1,20}:/*)//\S+|\bwww\.\S+", re.IGNORECASE)
_INVITE = re.compile(
    r"(?:discord(?:app)?\s*\.\s*(?:gg|com|me|io|new)|dsc\.gg|invite\.gg|discord://)\s*/?\S*", re.IGNORECASE
)
_SPACE = re.compile(r"\s+")
_MARKUP = re.compile(r"([\\*_~`|\[\]]|^[-#+])")
_ESCAPED = re.compile(r"\\([\\*_~`|\[\]#+-])")
# A backslash does not disarm a mention everywhere that Discord shows text, so what opens one is written otherwise.
_LOOKALIKE = str.maketrans({"@": "＠", "<": "‹", ">": "›"})
# Marks, controls, private and unassigned code points: none is needed to name an outlet or a place.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# letters that show as nothing
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800")
# more combining marks than this on one letter are there to break the layout
_MARKS = 2


def plain(text: str, limit: int = 200) -> str:
    """`text` on one line with nothing in it that Discord would act on, at most `limit` characters before escaping."""
    return _MARKUP.sub(r"\\\1", unmarked(text, limit))


def unmarked(text: str, limit: int = 200) -> str:
    """As `plain`, for places where Discord reads no markup (a footer, a choice's name) and would show the escapes."""
    seen = "".join(_visible(unicodedata.normalize("NFC", text[: limit * 8])))
    seen = _INVITE.sub("", _ADDRESS.sub("", seen))
    return shortened(_SPACE.sub(" ", seen).strip().translate(_LOOKALIKE), limit)


def unescaped(text: str) -> str:
    """What `plain` wrote, for where Discord reads no markup: the name of a post or thread, what is read aloud."""
    return _ESCAPED.sub(r"\1", text)


def _visible(text: str) -> list[str]:
    kept: list[str] = []
    marks = 0
    for char in text:
        category = unicodedata.category(char)
        marks = marks + 1 if category.startswith("M") else 0
        if (category == "Cc" and char.isspace()) or category in {"Zl", "Zp"}:
            kept.append(" ")
        elif category not in _UNSEEN and char not in _BLANK and marks <= _MARKS:
            kept.append(char)
    return kept


def shortened(text: str, limit: int) -> str:
    """`text`, cut with an ellipsis where it is longer than `limit`."""
    if length(text) <= limit:
        return text
    cut = text[: limit - 1]
    while length(cut) > limit - 1:
        cut = cut[:-1]
    return cut.rstrip() + "…"


def safe_link(url: str | None) -> str | None:
    """`url` written so that nothing in it ends a masked link early or hides its host; None where it can't be shown."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not host or "@" in parts.netloc:
        return None
    named = _host(host)
    if named is None:
        return None
    at = named if port is None else f"{named}:{port}"
    written = urlunsplit((parts.scheme.lower(), at, _quoted(parts.path), _quoted(parts.query), _quoted(parts.fragment)))
    return written if len(written) <= LINK else None


def _host(host: str) -> str | None:
    """The host in ASCII, so that letters of another script can't pose as a known name."""
    try:
        named = host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    return named if re.fullmatch(r"[a-z0-9._-]+", named) else None


def _quoted(part: str) -> str:
    return quote(part, safe="/:?&=%+,;@!$'~.-_*")


def link(text: str, url: str | None) -> str:
    """`text` (made plain by the caller) as a masked link, or by itself where there is no address to show."""
    written = safe_link(url)
    return f"[{text}]({written})" if written else text


def moment(when: datetime, style: str = "F") -> str:
    """A time that Discord shows in the reader's own zone and language; `R` counts from now.

    https://docs.discord.com/developers/reference#message-formatting-timestamp-styles
    """
    return f"<t:{int(when.timestamp())}:{style}>"
