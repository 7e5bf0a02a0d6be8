"""The card that pictures are drawn on: its size, its colours, its letters, and its PNG.

Lengths are those of a phone that is 400 pixels wide; the PNG has three pixels to each. One picture serves light and
dark surroundings alike: the card brings its own ground. Letters are of 12 pixels at least on that phone.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from bot.alerts.letters import font, writable
from bot.alerts.markup import unmarked
from bot.languages import ENGLISH, Language

Spot = tuple[float, float]
Box = tuple[float, float, float, float]

WIDTH = 400
HEIGHT = 350
PAD = 10.0
SMALL = 12
TITLE = 14.5
# https://docs.discord.com/developers/resources/message#attachment-object
ALT = 1024

GROUND = "#17202b"
FRAME = "#5d6c7d"
INK = "#f4f7fa"
FAINT = "#b4c0cc"

_PIXELS = 3
# Shapes are drawn finer still and shrunk, which smooths their edges; letters come smooth by themselves.
_FINER = 2
_HALO = 1.3


class Picture(NamedTuple):
    """A PNG, its size in pixels, and in words what it shows."""

    png: bytes
    width: int
    height: int
    alt: str


def written(text: str, limit: int = 60, otherwise: str = "", lang: Language = ENGLISH) -> str:
    """Foreign text as the card can write it; where most of its letters would be lost, `otherwise`."""
    seen = unmarked(text, limit)
    kept = writable(seen, lang).strip()
    return kept if kept and len(kept) * 2 > len(seen) else otherwise


class Card:
    """A drawing under way; text is laid over all shapes when the PNG is made."""

    def __init__(self, height: float, lang: Language = ENGLISH) -> None:
        self.height, self.lang = height, lang
        fine = _PIXELS * _FINER
        self._image = Image.new("RGB", (WIDTH * fine, round(height * fine)), GROUND)
        self._pen = ImageDraw.Draw(self._image, "RGBA")
        self._texts: list[tuple[Spot, str, float, bool, str, str, str]] = []
        self._fonts: dict[tuple[float, bool], ImageFont.FreeTypeFont] = {}

    def polygon(self, spots: Iterable[Spot], colour: str) -> None:
        self._pen.polygon(self._fine(spots), fill=colour)

    def line(self, spots: Iterable[Spot], colour: str, width: float) -> None:
        self._pen.line(self._fine(spots), fill=colour, width=round(width * _PIXELS * _FINER), joint="curve")

    def box(self, box: Box, colour: str) -> None:
        left, top, right, bottom = box
        self.polygon([(left, top), (right, top), (right, bottom), (left, bottom)], colour)

    def disc(self, spot: Spot, radius: float, colour: str, rim: str, width: float = 1) -> None:
        fine = _PIXELS * _FINER
        self._pen.circle((spot[0] * fine, spot[1] * fine), radius * fine, colour, rim, round(width * fine))

    def pie(self, spot: Spot, radius: float, shares: Iterable[tuple[str, int]]) -> None:
        """A disc in sectors, clockwise from the top."""
        fine = _PIXELS * _FINER
        box = [
            (spot[0] - radius) * fine,
            (spot[1] - radius) * fine,
            (spot[0] + radius) * fine,
            (spot[1] + radius) * fine,
        ]
        parts = list(shares)
        whole, at = sum(share for _, share in parts), -90.0
        for colour, share in parts:
            self._pen.pieslice(box, at, at + 360 * share / whole, colour)
            at += 360 * share / whole

    def text(
        self, spot: Spot, text: str, *, size: float = SMALL, bold: bool = False, colour: str = INK,
        anchor: str = "lm", halo: str = "",
    ) -> None:  # fmt: skip
        """Write one line. `anchor`: which point of it lies on the spot, as Pillow names it (`lm`: left, middle)."""
        self._texts.append((spot, text, size, bold, colour, anchor, halo))

    def head(self, title: str, below: str) -> float:
        """Write what the picture is of; gives where the rest may begin."""
        y = PAD - 3
        for line in self.wrapped(title, WIDTH - 2 * PAD, TITLE, True, 2):
            self.text((PAD, y), line, size=TITLE, bold=True, anchor="la")
            y += TITLE + 4.5
        if below:
            self.text((PAD, y), self.fitted(below, WIDTH - 2 * PAD), colour=FAINT, anchor="la")
            y += SMALL + 5
        return y + 5

    def key(self, spot: Spot, colour: str, text: str) -> float:
        """A square of a colour and what it means; gives where the next one may stand."""
        x, y = spot
        self.box((x, y - 4.5, x + 9, y + 4.5), colour)
        return self.key_word(spot, text)

    def key_word(self, spot: Spot, text: str) -> float:
        """Write what the sign at this spot means; gives where the next sign may stand."""
        self.text((spot[0] + 14, spot[1]), text, colour=FAINT)
        return spot[0] + 28 + self.breadth(text)

    def breadth(self, text: str, size: float = SMALL, bold: bool = False) -> float:
        """How wide the text will be."""
        return self._font(size, bold).getlength(text) / _PIXELS

    def fitted(self, text: str, room: float, size: float = SMALL, bold: bool = False) -> str:
        """The text, cut with an ellipsis where it is wider than the room."""
        if self.breadth(text, size, bold) <= room:
            return text
        while text and self.breadth(f"{text}…", size, bold) > room:
            text = text[:-1]
        return f"{text.rstrip()}…"

    def wrapped(self, text: str, room: float, size: float, bold: bool, most: int) -> list[str]:
        """The text in at most so many lines, broken between words, the last one cut."""
        lines: list[str] = []
        # Japanese knows no spaces, and breaks anywhere
        words, gap = (list(text), "") if self.lang.code == "ja" else (text.split(), " ")
        while words and len(lines) < most - 1:
            count = 1
            while count < len(words) and self.breadth(gap.join(words[: count + 1]), size, bold) <= room:
                count += 1
            lines.append(self.fitted(gap.join(words[:count]), room, size, bold))
            words = words[count:]
        return [*lines, self.fitted(gap.join(words), room, size, bold)] if words else lines

    def picture(self, alt: str) -> Picture:
        """The finished PNG."""
        image = self._image.reduce(_FINER)
        pen = ImageDraw.Draw(image)
        for (x, y), text, size, bold, colour, anchor, halo in self._texts:
            pen.text(
                (x * _PIXELS, y * _PIXELS), text, colour, self._font(size, bold), anchor,
                stroke_width=_HALO * _PIXELS if halo else 0, stroke_fill=halo or None,
            )  # fmt: skip
        pen.rectangle((0, 0, image.width - 1, image.height - 1), outline=FRAME, width=_PIXELS)
        file = io.BytesIO()
        image.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(file, "PNG")
        return Picture(file.getvalue(), image.width, image.height, unmarked(alt, ALT))

    def _fine(self, spots: Iterable[Spot]) -> Sequence[Spot]:
        fine = _PIXELS * _FINER
        return [(x * fine, y * fine) for x, y in spots]

    def _font(self, size: float, bold: bool) -> ImageFont.FreeTypeFont:
        """Opened anew for each card: a font that two threads write with at once is not safe."""
        key = (size, bold)
        if key not in self._fonts:
            self._fonts[key] = ImageFont.truetype(
                io.BytesIO(font(self.lang.code, bold)), size * _PIXELS, layout_engine=ImageFont.Layout.BASIC
            )
        return self._fonts[key]
