"""The letters that pictures can write, and the fonts that have them: one for Latin and Cyrillic, two more for Seoul
and Tokyo."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bot.languages import Language

_DATA = Path(__file__).with_name("data")
_FONTS = {"ko": "NotoSansKR", "ja": "NotoSansJP"}
# Latin, Greek, Cyrillic, their marks, and the usual signs.
_WRITABLE = re.compile(
    "[ -~\u00a0-\u024f\u0300-\u036f\u0370-\u0373\u0384-\u03ce\u0400-\u045f\u0490-\u0493\u1e00-\u1eff‐-•…′″€№−×]"
)
# Of the fonts for Korean and Japanese: Latin, and the rows of their national standards that hold hangul (KS X 1001),
# or signs, kana and the kanji of the first level (JIS X 0208).
_LATIN = re.compile("[ -~\u00a0-\u00ac\u00ae-\u00ffĀāĂăĐđĒēĚěĨĩĪīŃńŇňŌōŎŏŒœŨũŪūŬŭ‐-—‘’“”•…′″€№−×→]")
_ROWS = {
    "ko": ("euc_kr", frozenset(range(0xB0, 0xC9))),
    "ja": ("euc_jp", frozenset((0xA1, 0xA3, 0xA4, 0xA5, *range(0xB0, 0xD0)))),
}


@cache
def font(code: str, bold: bool) -> bytes:
    """The font file for a language."""
    return (_DATA / f"{_FONTS.get(code, 'NotoSans')}-{'SemiBold' if bold else 'Regular'}.ttf").read_bytes()


def writable(text: str, lang: Language) -> str:
    """The text without the letters that the language's font lacks."""
    return "".join(char for char in text if _has(lang.code, char))


def _has(code: str, char: str) -> bool:
    if code not in _ROWS:
        return bool(_WRITABLE.match(char))
    if _LATIN.match(char):
        return True
    codec, rows = _ROWS[code]
    kept = char.encode(codec, "ignore")
    return len(kept) == 2 and kept[0] in rows


def letters(code: str) -> Iterator[str]:
    """All that a Korean or Japanese font must hold; this is what the fonts in data/ were cut down to."""
    yield from filter(lambda char: _has(code, char), map(chr, range(0x10000)))
