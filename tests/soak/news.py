"""Launches that are surely different ones, each told by two outlets, for trials that count messages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model import Entry
from bot.replay import replay
from tests.fakes.feeds import Item

OUTLETS = ("alpha", "beta")
_STRUCK = (
    "Kharkiv", "Odesa", "Dnipro", "Lviv", "Zaporizhzhia", "Mykolaiv", "Kherson", "Sumy", "Poltava", "Kramatorsk",
    "Vinnytsia", "Chernihiv", "Kryvyi Rih", "Kyiv", "Ternopil", "Rivne", "Lutsk", "Cherkasy", "Zhytomyr", "Uman",
    "Izmail", "Pavlohrad", "Sloviansk", "Kropyvnytskyi", "Khmelnytskyi", "Nikopol", "Chernivtsi",
    "Uzhhorod", "Konotop", "Izium", "Kupiansk", "Pokrovsk", "Bila Tserkva", "Ivano-Frankivsk", "Melitopol",
    "Chuhuiv", "Shostka", "Myrhorod",
)  # fmt: skip
_HIT_BACK = ("Belgorod", "Bryansk", "Kursk", "Rostov", "Voronezh", "Taganrog", "Novorossiysk")
_TESTED = (
    ("North Korea", "into the Sea of Japan"), ("India", "off the Odisha coast"), ("Pakistan", "into the Arabian Sea"),
    ("China", "into the South China Sea"), ("Taiwan", "off its east coast"),
    ("Turkey", "over the Black Sea"), ("South Korea", "into the Yellow Sea"), ("France", "into the Atlantic"),
    ("The United States", "over the Pacific"),
    ("Britain", "into the Atlantic"), ("Japan", "into the Pacific"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """One launch in the words of each outlet."""

    name: str
    titles: tuple[str, str]

    def item(self, outlet: int, published: datetime) -> Item:
        """The item of outlet 0 or 1."""
        link = self.link(outlet)
        return Item(link, self.titles[outlet], "", link, published)

    def link(self, outlet: int) -> str:
        slug = "".join(letter if letter.isalnum() else "-" for letter in self.name.lower())
        return f"https://{OUTLETS[outlet]}.example/{slug}"


def _all() -> list[Told]:
    struck = [
        Told(f"RU {city}", (f"Russian missiles strike {city}, wounding two", f"Russia fires missiles at {city}"))
        for city in _STRUCK
    ]
    back = [
        Told(f"UA {city}", (f"Ukrainian missiles strike {city}, governor says", f"Ukraine fires missiles at {city}"))
        for city in _HIT_BACK
    ]
    tested = [
        Told(
            f"test {who}", (f"{who} test-fires ballistic missile {where}", f"{who} launches ballistic missile {where}")
        )
        for who, where in _TESTED
    ]
    return struck + back + tested


def launches(number: int, now: datetime) -> Sequence[Told]:
    """So many launches that Salvo tells apart, and takes for one as two outlets tell of them; else ValueError."""
    chosen = _apart(_all(), now)[:number]
    if len(chosen) < number or len(_apart(chosen, now)) < number:
        raise ValueError(f"only {len(chosen)} of {number} launches are surely different ones")
    return chosen


def _apart(candidates: Sequence[Told], now: datetime) -> list[Told]:
    """Those whose two items Salvo takes for one launch that no other item tells of."""
    entries = [
        Entry(one.link(outlet), one.titles[outlet], "", None, now + timedelta(seconds=outlet), OUTLETS[outlet])
        for one in candidates
        for outlet in (0, 1)
    ]
    found = {str(answer["id"]): answer["launch"] for answer in replay(entries)}
    borne = Counter(found.values())
    return [
        one
        for one in candidates
        if (launch := found[one.link(0)]) and launch == found[one.link(1)] and borne[launch] == len(OUTLETS)
    ]
