"""The chart of launches: by month and launcher in columns, by weapon in bars. Draw off the event loop."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from bot.alerts.canvas import FAINT, HEIGHT, PAD, SMALL, WIDTH, Box, Card, Picture, Spot, written
from bot.alerts.naming import launcher_word
from bot.alerts.phrases import capitalised, dated, listed, weapon_word
from bot.languages import ENGLISH, Language
from bot.model import Weapon
from storage.tallies import Tally

# After Okabe and Ito's palette, lightened for a dark ground; told apart without colour vision by order and lightness.
_COLOURS = ("#63b8ff", "#ff8f4d", "#3fc796", "#f6dc5c", "#d792c8")
_OTHERS_COLOUR = "#8d99a6"
# Stands for all launchers that are not drawn by themselves; no launcher's code.
_OTHERS = "*"
_BAR = "#a7b7c8"
_LINE = "#334556"
# Past so many months the columns are years.
_MOST_MONTHS = 24
_WEAPON_ROWS = 5
_ROW = 18.0
# How long a weapon's name may be.
_NAMES = 170.0
_LABEL = 31.0
_LABEL_STEPS = (1, 2, 3, 4, 6, 12)


class Columns(NamedTuple):
    """Launches by launcher in each month, or year where months are too many; the launchers in the order drawn."""

    counts: dict[date, Counter[str]]
    launchers: tuple[str, ...]
    by_year: bool

    @property
    def highest(self) -> int:
        return max(count.total() for count in self.counts.values())


def stats_picture(
    tallies: Sequence[Tally], since: date, until: date, *, title: str = "", lang: Language = ENGLISH
) -> Picture:
    """The chart of these tallies, from the month of `since` to that of `until`."""
    total = sum(each.launches for each in tallies)
    shown = written(title, 80, lang.say("chart-title"), lang)
    count = lang.say("launches-counted", count=total)
    span = lang.say("date-span", first=dated(since, lang), last=dated(until, lang))
    columns, rows = _columns(tallies, since, until), _rows(tallies, lang)
    card = Card(HEIGHT, lang)
    top = card.head(shown, f"{span} · {count}")
    bottom = HEIGHT - PAD - len(rows) * _ROW
    if total:
        _drawn(card, (PAD, _key(card, top, columns.launchers), WIDTH - PAD, bottom - 46), columns)
        _weapons(card, bottom, rows)
    else:
        card.text((WIDTH / 2, (top + HEIGHT) / 2), lang.say("chart-none"), bold=True, anchor="mm")
    told = [lang.say("chart-told", title=shown, count=count, span=span)]
    return card.picture(" ".join([*told, *(_figures(columns, rows, lang) if total else ())]))


def _columns(tallies: Sequence[Tally], since: date, until: date) -> Columns:
    """The five busiest launchers by themselves, the rest as others."""
    totals: Counter[str] = Counter()
    for each in tallies:
        totals[each.launcher or ""] += each.launches
    busiest = [launcher for launcher, _ in totals.most_common() if launcher][: len(_COLOURS)]
    by_year = (until.year - since.year) * 12 + until.month - since.month >= _MOST_MONTHS
    counts: dict[date, Counter[str]] = {day: Counter() for day in _days(since, until, by_year)}
    for each in tallies:
        day = each.month.replace(month=1) if by_year else each.month
        if day in counts:
            counts[day][each.launcher if each.launcher in busiest else _OTHERS] += each.launches
    others = [_OTHERS] if len(totals) > len(busiest) else []
    return Columns(counts, (*busiest, *others), by_year)


def _days(since: date, until: date, by_year: bool) -> list[date]:
    if by_year:
        return [date(year, 1, 1) for year in range(since.year, until.year + 1)]
    first, last = since.year * 12 + since.month - 1, until.year * 12 + until.month - 1
    return [date(month // 12, month % 12 + 1, 1) for month in range(first, last + 1)]


def _rows(tallies: Sequence[Tally], lang: Language) -> list[tuple[str, int]]:
    """The weapons by name, the most frequent first, the rarest together."""
    counts: Counter[str] = Counter()
    for each in tallies:
        known = each.weapon not in (None, Weapon.MISSILE)
        counts[capitalised(weapon_word(each.weapon, lang)) if known else lang.say("chart-unsaid")] += each.launches
    rows = counts.most_common()
    rest = (lang.say("chart-other-weapons"), sum(count for _, count in rows[_WEAPON_ROWS - 1 :]))
    return rows if len(rows) <= _WEAPON_ROWS else [*rows[: _WEAPON_ROWS - 1], rest]


def _name(launcher: str, lang: Language) -> str:
    if launcher == _OTHERS:
        return lang.say("chart-others")
    return written(capitalised(launcher_word(launcher, lang)), 24, lang.say("chart-unnamed"), lang)


def _colour(names: Sequence[str], launcher: str) -> str:
    return _OTHERS_COLOUR if launcher == _OTHERS else _COLOURS[names.index(launcher)]


def _key(card: Card, top: float, names: Sequence[str]) -> float:
    """Which colour is whose, in as many rows as it takes; gives where the columns may begin."""
    x, y = PAD, top + 4
    for launcher in names:
        name = _name(launcher, card.lang)
        if x + 14 + card.breadth(name) > WIDTH - PAD:
            x, y = PAD, y + 17
        x = card.key((x, y), _colour(names, launcher), name)
    return y + 26


def _drawn(card: Card, box: Box, columns: Columns) -> None:
    """The columns with their scale at the left and their months below."""
    step = _step(columns.highest)
    most = math.ceil(columns.highest / step) * step
    left, unit = box[0] + card.breadth(f"{most:,}") + 6, (box[3] - box[1]) / most
    for mark in range(0, most + 1, step):
        y = box[3] - mark * unit
        card.line([(left, y), (box[2], y)], _LINE, 0.8)
        card.text((left - 6, y), f"{mark:,}", colour=FAINT, anchor="rm")
    pitch = (box[2] - left) / len(columns.counts)
    with_totals = card.breadth(f"{columns.highest:,}", bold=True) <= pitch - 2
    for place, (day, count) in enumerate(columns.counts.items()):
        x = left + (place + 0.5) * pitch
        y = _column(card, (x, box[3]), min(pitch * 0.72, 44), unit, count, columns.launchers)
        if count and with_totals:
            card.text((x, y - 2), f"{count.total():,}", bold=True, anchor="mb")
        if columns.by_year or _is_labelled(day, pitch):
            label = str(day.year) if day.month == 1 else dated(day, card.lang, "date-month-only")
            card.text((x, box[3] + 4), label, colour=FAINT, anchor="ma")


def _step(highest: int) -> int:
    """A round number that goes into the scale four times at most."""
    power: int = 10 ** int(math.log10(highest))
    return next(size for size in (power // 5, power // 2, power, power * 2, power * 5) if size and highest / size <= 4)


def _is_labelled(month: date, pitch: float) -> bool:
    """Whether there is room for this month's name; Januaries, which bear the year, come first."""
    step = next((step for step in _LABEL_STEPS if step * pitch >= _LABEL), _LABEL_STEPS[-1])
    return (month.month - 1) % step == 0


def _column(card: Card, foot: Spot, width: float, unit: float, count: Counter[str], launchers: Sequence[str]) -> float:
    """One launcher on another, a line of ground between them; gives how high they reach."""
    x, y = foot
    for launcher in launchers:
        higher = y - count[launcher] * unit
        if y - higher > 0:
            card.box((x - width / 2, higher, x + width / 2, max(y - 0.5, higher + 0.5)), _colour(launchers, launcher))
        y = higher
    return y


def _weapons(card: Card, top: float, rows: Sequence[tuple[str, int]]) -> None:
    """A bar for each weapon."""
    card.text((PAD, top - 11), card.lang.say("chart-by-weapon"), bold=True)
    most = max(count for _, count in rows)
    start = PAD + min(max(card.breadth(name) for name, _ in rows), _NAMES) + 8
    room = WIDTH - PAD - start - card.breadth(f"{most:,}", bold=True) - 5
    for place, (name, count) in enumerate(rows):
        y = top + (place + 0.5) * _ROW
        end = start + max(room * count / most, 1.5)
        card.text((PAD, y), card.fitted(name, _NAMES), colour=FAINT)
        card.box((start, y - SMALL / 2, end, y + SMALL / 2), _BAR)
        card.text((end + 5, y), f"{count:,}", bold=True)


def _figures(columns: Columns, rows: Sequence[tuple[str, int]], lang: Language) -> list[str]:
    """The same in words."""
    totals: Counter[str] = Counter()
    for count in columns.counts.values():
        totals.update(count)

    def named(day: date) -> str:
        return str(day.year) if columns.by_year else dated(day, lang, "date-month")

    periods = [f"{named(day)} {count.total():,}" for day, count in columns.counts.items() if count]
    launchers = [f"{_name(launcher, lang)} {totals[launcher]:,}" for launcher in columns.launchers]
    weapons = [f"{name} {count:,}" for name, count in rows]
    parts = (("year" if columns.by_year else "month", periods), ("launcher", launchers), ("weapon", weapons))
    return [lang.say(f"chart-by-{what}-told", figures=listed(said, len(said), lang)) for what, said in parts if said]
