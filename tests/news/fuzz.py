"""Broken feed documents without end: `python -m tests.news.fuzz --documents 100000 --seed 1`.

Each is a seed document with random damage. The parser must read it or refuse it, within a second, and what it reads
must be within bounds.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from unicodedata import category

from bot.errors import ParseError
from bot.model import Document, Entry, Feed, Freshness
from bot.news.entries import LONGEST_SUMMARY, LONGEST_TITLE
from bot.news.parse import parse
from tests.news.seeds import ALL

NOW = datetime(2031, 3, 5, tzinfo=UTC)
FEED = Feed("fuzzed", "https://fuzzed.example/feed", "Fuzzed")
LONGEST = timedelta(seconds=1)
# What breaks parsers: markup begun and not ended, every kind of escape, numbers and dates out of range, odd bytes.
_TEXTS = (
    "<", ">", "&", ";", "]]>", "<![CDATA[", "<!--", "-->", "<?", "?>", "<?xml", "<!DOCTYPE", '<!ENTITY a "b">', "[",
    "]", '"', "'", "&amp;", "&nbsp;", "&#0;", "&#x110000;", "&#55296;", "&bogus;", "<item>",
    "&amp;amp;lt;p&amp;amp;gt;", "</item>", "<entry>", "</entry>", "<title>", "</title>", "<link>", "</link>",
    "<link href='", "<guid>", "<ttl>", "</channel>", "99999999999999999999", "-1", "1e999", "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59-14:00", "Tue, 31 Feb 2031 25:61:61 XYZ", "xmlns='", "xml:base='http://[",
    "encoding='utf-16'", "encoding='utf-7'",
    "encoding='hex'", "http://[::1", "http://a:99999/", "//", "\0", "\ufeff", "\u202e", "\ud800", "\U0001f680", "é",
    "한국", "{", "}", "[[[[", "null", "\\u0000", "<script>", "<style>", "<a " * 50, "<b>" * 300, "&" * 300, "\n" * 50,
)  # fmt: skip
_BYTES = (b"\xff", b"\xc3", b"\xfe\xff", b"\x80\x81", b"\xed\xa0\x80")
TOKENS = (*(text.encode("utf-8", "surrogatepass") for text in _TEXTS), *_BYTES)


def damaged(seeds: tuple[bytes, ...], rng: Random) -> bytes:
    """A seed after one to eight random injuries."""
    body = bytearray(rng.choice(seeds))
    for _ in range(rng.randint(1, 8)):
        at, to = sorted((rng.randint(0, len(body)), rng.randint(0, len(body))))
        to = min(to, at + 400)
        match rng.randrange(8):
            case 0:
                del body[at : rng.choice((at + 1, to))]
            case 1:
                body[at:at] = rng.choice(TOKENS)
            case 2:
                body[at:to] = rng.choice(TOKENS)
            case 3:
                body[at:at] = body[at:to] * rng.choice((1, 1, 2, 20))
            case 4:
                other = rng.choice(seeds)
                start = rng.randrange(len(other))
                body[at:to] = other[start : start + 300]
            case 5:
                body[at:to] = rng.randbytes(rng.randint(1, 12))
            case 6:
                del body[rng.choice((at, len(body))) :]
            case _:
                text = body.decode("utf-8", "replace")
                body = bytearray(text.encode(rng.choice(("utf-16", "cp1252", "utf-8-sig", "shift_jis")), "replace"))
    return bytes(body)


def check(body: bytes, content_type: str = "") -> str:
    """What became of `body`: "read", "refused" or "empty". Raises whatever is a fault of ours."""
    begun = time.process_time()
    document = Document(FEED.name, FEED.url, body, content_type, None, None, NOW)
    try:
        entries = parse(document, FEED, NOW)
    except ParseError:
        return "refused"
    finally:
        taken = time.process_time() - begun
        assert taken < LONGEST.total_seconds(), f"{taken:.1f} s"
    for entry in entries:
        check_entry(entry)
    return "read" if entries else "empty"


def check_entry(entry: Entry) -> None:
    """Every entry is within its bounds, whatever it was made from."""
    assert entry.key
    assert 0 < len(entry.title) <= LONGEST_TITLE
    assert len(entry.summary) <= LONGEST_SUMMARY
    assert not any(category(one) in {"Cc", "Cs"} for one in entry.title + entry.summary)
    assert entry.published is not None
    assert entry.published <= NOW + Freshness().ahead
    assert entry.link is None or entry.link.startswith(("http://", "https://"))


def main() -> int:
    """Runs the given number of documents; writes the first that fails to build/ and says so."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--documents", type=int, default=100_000)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    rng = Random(given.seed)
    became: Counter[str] = Counter()
    slowest = 0.0
    for number in range(given.documents):
        body = damaged(ALL, rng)
        begun = time.process_time()
        try:
            became[check(body)] += 1
        except BaseException:
            Path("build").mkdir(exist_ok=True)
            Path("build/fuzzed").write_bytes(body)
            print(f"document {number} of seed {given.seed} fails; it is in build/fuzzed", file=sys.stderr)
            raise
        slowest = max(slowest, time.process_time() - begun)
    print(f"{given.documents:,} documents: {dict(became)}, slowest {slowest * 1000:.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
