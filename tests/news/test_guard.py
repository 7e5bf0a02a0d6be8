"""What a feed given through Discord may reach: the public internet, by no trick anything else."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.errors import FeedRefused
from bot.model import Feed
from bot.news.fetch import Fetcher
from bot.news.guard import GuardedResolver, Resolver, is_public
from bot.news.health import untried
from bot.news.parse import parse
from tests.fakes.feeds import Item, StandInFeeds

NOW = datetime(2031, 3, 4, tzinfo=UTC)

REFUSED = (
    # loopback, in every spelling that a system's resolver understands
    "http://127.0.0.1/feed",
    "http://127.255.255.254/feed",
    "http://127.0.0.1./feed",
    "http://127.1/feed",
    "http://0/feed",
    "http://0.0.0.0/feed",
    "http://2130706433/feed",
    "http://0x7f000001/feed",
    "http://0x7f.0.0.1/feed",
    "http://0177.0.0.1/feed",
    "http://017700000001/feed",
    "http://0x7f.1/feed",
    "http://①②⑦.⓪.⓪.①/feed",
    "http://127。0。0。1/feed",
    "http://localhost/feed",
    "http://LocalHost/feed",
    "http://localhost./feed",
    "http://[::1]/feed",
    "http://[0:0:0:0:0:0:0:1]/feed",
    "http://[::]/feed",
    # private, shared, link-local
    "http://10.0.0.1/feed",
    "http://172.16.0.1/feed",
    "http://172.31.255.255/feed",
    "http://192.168.1.1/feed",
    "http://100.64.0.1/feed",
    "http://169.254.0.1/feed",
    "http://[fe80::1]/feed",
    "http://[fe80::1%25eth0]/feed",
    "http://[fc00::1]/feed",
    "http://[fd12:3456:789a::1]/feed",
    "http://[fec0::1]/feed",
    # the metadata services of clouds
    "http://169.254.169.254/latest/meta-data/",
    "http://0xa9fea9fe/latest/meta-data/",
    "http://2852039166/latest/meta-data/",
    "http://[::ffff:169.254.169.254]/latest/meta-data/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://100.100.100.200/latest/meta-data/",
    "http://168.63.129.16/metadata/instance",
    "http://192.0.0.192/latest/",
    # IPv4 inside IPv6: mapped, compatible, translated, 6to4, Teredo
    "http://[::ffff:127.0.0.1]/feed",
    "http://[::ffff:7f00:1]/feed",
    "http://[::127.0.0.1]/feed",
    "http://[64:ff9b::7f00:1]/feed",
    "http://[64:ff9b:1::a00:1]/feed",
    "http://[2002:7f00:1::]/feed",
    "http://[2001:0:7f00:1::]/feed",
    # reserved, documentation, benchmarks, multicast, broadcast
    "http://192.0.2.1/feed",
    "http://198.18.0.1/feed",
    "http://203.0.113.7/feed",
    "http://240.0.0.1/feed",
    "http://255.255.255.255/feed",
    "http://224.0.0.1/feed",
    "http://[ff02::1]/feed",
    "http://[2001:db8::1]/feed",
    "http://[100::1]/feed",
    # names that lead there, wholly or in part
    "http://metadata.google.internal/computeMetadata/v1/",
    "http://inside.example/feed",
    "http://both.example/feed",
    "http://mapped.example/feed",
    # what is no feed's address at all
    "http://outside.example:22/feed",
    "http://outside.example:6379/feed",
    "http://outside.example:0/feed",
    "http://name:word@outside.example/feed",
    "http://outside.example@127.0.0.1/feed",
    "http://127.0.0.1#@outside.example/feed",
    "http://127.0.0.1?@outside.example/feed",
    "http:\\\\127.0.0.1/feed",
    "http:///feed",
    "http://[::bad/feed",
    "file:///etc/passwd",
    "ftp://outside.example/feed",
    "gopher://127.0.0.1:6379/_INFO",
    "feed",
    "",
)
NAMES = {
    "metadata.google.internal": ["169.254.169.254"],
    "localhost.": ["127.0.0.1"],
    "inside.example": ["10.1.2.3"],
    "both.example": ["8.8.8.8", "127.0.0.1"],
    "mapped.example": ["::ffff:192.168.0.1"],
}


class Names(AbstractResolver):
    """A name server that a stranger controls, in front of the system's own."""

    def __init__(self) -> None:
        self._system = Resolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The stranger's answer, else the system's."""
        if host not in NAMES:
            return await self._system.resolve(host, port, family)
        return [answer(host, address) for address in NAMES[host]]

    async def close(self) -> None:
        """Closes the system's."""
        await self._system.close()


class Rebinding(AbstractResolver):
    """A name server whose answer turns private once it has been looked at."""

    def __init__(self) -> None:
        self._answers: Iterator[str] = iter(("8.8.8.8", "127.0.0.1"))

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The next answer."""
        return [answer(host, next(self._answers))]

    async def close(self) -> None:
        """Nothing is open."""


def answer(host: str, address: str) -> ResolveResult:
    return ResolveResult(hostname=host, host=address, port=80, family=socket.AF_INET, proto=0, flags=0)


@pytest.mark.parametrize("address", REFUSED)
async def test_stranger_may_not_reach(address: str) -> None:
    feed = Feed("given", address, "Outlet", trusted=False)
    async with Fetcher(resolver=Names()) as fetcher:
        with pytest.raises(FeedRefused):
            await fetcher.fetch(feed, untried(feed), NOW)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "1.1.1.1", "172.15.0.1", "172.32.0.1", "100.63.0.1", "2606:4700::1111", "2a00:1450::1"]
)
def test_public_address_is_public(address: str) -> None:
    assert is_public(address)


async def test_each_answer_of_a_rebinding_name_is_checked_by_itself() -> None:
    guarded = GuardedResolver(Rebinding())
    (first,) = await guarded.resolve("rebinding.example")
    # What the connection is made to is this very answer, a number: nothing is looked up again.
    assert first["host"] == "8.8.8.8"
    with pytest.raises(FeedRefused):
        await guarded.resolve("rebinding.example")


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
async def test_operators_own_feeds_may_be_private(name: str) -> None:
    async with StandInFeeds(name=name) as feeds, Fetcher() as fetcher:
        feeds.serve("/bridge", [Item("1", "The dam holds")])
        feed = Feed("bridge", feeds.url("/bridge"), "Bridge")
        fetched = await fetcher.fetch(feed, untried(feed), NOW)
        assert fetched.document is not None
        assert [entry.title for entry in parse(fetched.document, feed, NOW)] == ["The dam holds"]
