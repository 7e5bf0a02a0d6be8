"""Plain text out of what feeds put into titles and summaries: HTML, once or twice escaped, or text already."""

from __future__ import annotations

import re
from html import unescape

# Tags that stand inside a word or a sentence; every other tag ends one.
_INLINE = "a|abbr|acronym|b|bdi|bdo|big|cite|code|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr"
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})(?:[\s/][^<>]*)?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<[!?][^<>]*>")
# Elements whose content nobody reads.
_UNREAD_TAG = re.compile(r"<(/?)(script|style|noscript|template)\b[^<>]*>", re.IGNORECASE)
# Markup that is left over after one unescape only where it had been escaped twice.
_LEFT_OVER = re.compile(
    r"</?(?:a|b|br|div|em|font|h[1-6]|i|img|li|ol|p|span|strong|table|td|tr|ul)\b[^<>]*>"
    r"|&(?:#\d|#x|[a-zA-Z]{2,8};)"
)
# Controls, soft hyphens, zero-width spaces, marks that turn the direction of what follows, halves of characters.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e0fff]+"
)
# How much raw text a bounded piece of plain text is taken from: markup may be many times its words.
_RAW_PER_CHARACTER = 6


def plain(text: str | None, longest: int) -> str:
    """`text` with markup, entities and invisible characters taken out and white space made single; cut to `longest`."""
    if not text:
        return ""
    if len(text) > longest * _RAW_PER_CHARACTER:
        text = _begun(text, longest * _RAW_PER_CHARACTER)
    if "&" in text or "<" in text:
        text = _unmarked(text)
        if ("&" in text or "<" in text) and _LEFT_OVER.search(text):
            text = _unmarked(text)
    text = " ".join(text.split())
    if not text.isprintable():
        text = " ".join(_INVISIBLE.sub("", text).split())
    return text if len(text) <= longest else cut(text, longest)


def cut(text: str, longest: int) -> str:
    """`text` in at most `longest` characters, ending at a word with an ellipsis where something was left off."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    word_end = longest - 1 if text[longest - 1] == " " else kept.rfind(" ")
    return (kept[:word_end] if word_end > longest // 2 else kept) + "…"


def _begun(text: str, longest: int) -> str:
    """The start of a long text, without the tag that the cut went through."""
    text = text[:longest]
    before, _, tag = text.rpartition("<")
    return text if ">" in tag else before or text


def _unmarked(text: str) -> str:
    return unescape(_without_tags(text) if "<" in text else text)


def _without_tags(text: str) -> str:
    if _UNREAD_TAG.search(text):
        text = _read_parts(text)
    return _TAG.sub(" ", _INLINE_TAG.sub("", text))


def _read_parts(text: str) -> str:
    """The text outside scripts and styles."""
    kept: list[str] = []
    at = 0
    unread = ""
    for tag in _UNREAD_TAG.finditer(text):
        name = tag[2].lower()
        if not unread and not tag[1]:
            kept.append(text[at : tag.start()])
            unread = name
        elif tag[1] and name == unread:
            unread, at = "", tag.end()
    if not unread:
        kept.append(text[at:])
    return " ".join(kept)
