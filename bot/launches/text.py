"""The text of an entry made plain: one alphabet, no markup, no outlet's own trimmings, cut into sentences and words.

Everything is case-folded, bounded in size and linear in time, so that what is read later depends on the words alone.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass

from bot.launches.words import alternatives, listed, load
from bot.model import Entry

# What a hostile feed may send is cut here first (raw), then again when white space and markup are gone.
RAW_LIMIT = 60_000
TITLE_LIMIT = 800
SUMMARY_LIMIT = 6_000

_LAYOUT = load("en", "layout")
_QUOTES = dict.fromkeys(map(ord, "‘’‚‛′`´ʼ＇"), "'") | dict.fromkeys(map(ord, "“”„‟«»″‹›〝〞＂"), '"')
_DASHES = dict.fromkeys(map(ord, "‐‑‒−﹣－"), "-") | dict.fromkeys(map(ord, "–—―"), " - ")
_SIGNS = _QUOTES | _DASHES | {ord("…"): "...", ord("•"): ". ", ord("·"): " "}
_TAG = re.compile(r"<[/!?a-zA-Z][^<>]*>")
_BLOCK = re.compile(r"<(?:/p|br|/li|/h[1-6]|/div|/tr)\b[^<>]*>", re.IGNORECASE)
# "#39;" and "quot;" are what is left of an entity where a feed lost its ampersand.
_LOST_AMPERSAND = re.compile(r"#(\d{2,5});|\b(quot|amp|lt|gt|nbsp);")
_SPACE = re.compile(r"\s+")
_MARKS = re.compile("[\u0300-\u036f]")
_TOKEN = re.compile(r"(?:[a-z]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+|'s\b|[:;?!,$%]|\.{3}|-(?=\s)")
_END = re.compile(r"(?<=[.!?;])[\"')\]]*\s+|\s*\n\s*")
_LAST_WORD = re.compile(r"([\w.]{1,12})\.$")
_PREFIX = re.compile(rf"^\W*(?:{alternatives(_LAYOUT, 'prefixes')})(?:\s+\d{{1,2}})?\s*(?:[:|!]|-+)\s*")
_AGENCY_LINE = re.compile(rf"^[^()]{{0,70}}\((?:{alternatives(_LAYOUT, 'agencies')})[^()]{{0,20}}\)\s*(?:-+|:)\s*")
_DATE_LINE = re.compile(
    rf"^[^\W\d][\w .,'/]{{1,40}},\s+(?:{alternatives(_LAYOUT, 'months')})\.?\s+\d{{1,2}}(?:,? \d{{4}})?\s*(?::|-+)\s*"
)
_OUTLETS = listed(_LAYOUT, "outlets")
_OUTLET_ENDINGS = listed(_LAYOUT, "outlet_endings")
_ABBREVIATIONS = listed(_LAYOUT, "abbreviations")
_DOMAIN = re.compile(r"^[\w-]+(?:\.[\w-]+){0,2}\.(?:com|net|org|tv|uk|co|in|au|news|info|ua|jp|kr)$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's folded text and its tokens: words, numbers, "'s" and the marks that part clauses."""

    text: str
    tokens: tuple[str, ...]
    in_title: bool


@dataclass(frozen=True, slots=True)
class Text:
    """An entry's words. `sentences` holds the title's first, then the summary's, in order."""

    title: str
    summary: str
    sentences: tuple[Sentence, ...]


def read(entry: Entry) -> Text:
    """The entry's title and summary, plain and cut. Never fails, whatever the text."""
    title = plain_title(entry.title, entry.outlet)
    summary = plain_summary(entry.summary)
    if summary == title:
        summary = ""
    told = [Sentence(s, tokens(s), True) for s in sentences(title)]
    told += [Sentence(s, tokens(s), False) for s in sentences(summary)]
    return Text(title, summary, tuple(told))


def plain_title(raw: str, outlet: str = "") -> str:
    """A title without prefix ("BREAKING:"), dateline and outlet suffix (" - Reuters")."""
    said = without_outlet(fold(raw, RAW_LIMIT), outlet)
    return without_dateline(_PREFIX.sub("", _cut(said, TITLE_LIMIT), count=1))


def plain_summary(raw: str) -> str:
    """A summary without its dateline ("SEOUL (Reuters) -")."""
    return without_dateline(_PREFIX.sub("", fold(raw, SUMMARY_LIMIT), count=1))


def fold(raw: str, limit: int = SUMMARY_LIMIT) -> str:
    """Plain lower-case text on one line a paragraph, at most `limit` characters, cut between words."""
    said = raw[:RAW_LIMIT]
    if "<" in said or "&" in said or ";" in said:
        said = _without_markup(said)
    said = said.lower() if said.isascii() else _one_alphabet(said)
    said = " ".join(said.split())
    return _cut(said, limit)


def _cut(said: str, limit: int) -> str:
    return said if len(said) <= limit else said[:limit].rpartition(" ")[0] or said[:limit]


def _without_markup(said: str) -> str:
    said = html.unescape(_BLOCK.sub(" . ", said))
    said = _TAG.sub(" ", _BLOCK.sub(" . ", html.unescape(said)))
    return _LOST_AMPERSAND.sub(lambda lost: html.unescape(f"&#{lost[1]};") if lost[1] else " ", said)


def _one_alphabet(said: str) -> str:
    """Accents, full-width forms, quotes and dashes made plain; marks without width and pictures gone."""
    said = unicodedata.normalize("NFKD", said.translate(_SIGNS))
    said = unicodedata.normalize("NFC", _MARKS.sub("", said)).upper().casefold()
    return said if said.isascii() else "".join(map(_visible, said))


def _visible(sign: str) -> str:
    if sign.isascii() or sign.isalnum():
        return sign
    kind = unicodedata.category(sign)
    if kind in {"Cf", "Mn", "Cs", "Co", "Cn"}:
        return ""
    return " " if kind in {"So", "Sk", "Zs", "Zl", "Zp", "Cc"} else sign


def without_outlet(title: str, outlet: str = "") -> str:
    """`title` without the outlet that many feeds hang on its end, however often."""
    own = fold(outlet, 80).partition(" (")[0]
    for _ in range(3):
        cut = max(title.rfind(" - "), title.rfind(" | "))
        if cut <= 0 or not _names_outlet(title[cut + 3 :].strip(), own, title[cut + 1]):
            return title
        title = title[:cut].rstrip(" -|")
    return title


def _names_outlet(tail: str, own: str, sign: str) -> bool:
    words = tail.split()
    if not words or len(words) > 7:
        return False
    if tail in _OUTLETS or tail == own or _DOMAIN.match(tail):
        return True
    return len(words) <= 4 and (sign == "|" or words[-1] in _OUTLET_ENDINGS)


def without_dateline(said: str) -> str:
    """`said` without "SEOUL (Reuters) -" or "NEW DELHI, AUG 29:" at its start."""
    head = said[:160]
    found = _AGENCY_LINE.match(head) or _DATE_LINE.match(head)
    return said[found.end() :] if found else said


def sentences(said: str) -> list[str]:
    """`said` cut where a sentence ends; abbreviations such as "U.S." and "Gen." end none."""
    found: list[str] = []
    begun = 0
    for end in _END.finditer(said):
        last = _LAST_WORD.search(said, max(begun, end.start() - 14), end.start())
        if last and (last[1] in _ABBREVIATIONS or len(last[1]) == 1 or "." in last[1]):
            continue
        if said[begun : end.start()].strip():
            found.append(said[begun : end.start()].strip())
        begun = end.end()
    if said[begun:].strip():
        found.append(said[begun:].strip())
    return found


def tokens(sentence: str) -> tuple[str, ...]:
    """The words of a folded sentence; "u.s." is one, "test-fired" two, "iran's" is "iran" and "'s"."""
    return tuple(_TOKEN.findall(sentence))
