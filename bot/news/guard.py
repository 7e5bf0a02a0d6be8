"""Which addresses a feed that a stranger gave may reach: the public internet by http and https, and nothing else."""

from __future__ import annotations

import asyncio
import socket
from contextlib import suppress
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from threading import Thread
from typing import Any

from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from bot.errors import FeedRefused

PORTS = frozenset({80, 443, 8000, 8008, 8080, 8443, 8888})

# IANA's special-purpose registries (https://www.iana.org/assignments/iana-ipv4-special-registry/), multicast, and
# the metadata services of clouds that stand on public addresses.
_SPECIAL_V4 = """
    0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24
    192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15
    198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4
"""
REFUSED_V4 = tuple(map(IPv4Network, _SPECIAL_V4.split()))
# Of IPv6 only global unicast is public, less what is special in it: Teredo and other protocol assignments,
# documentation, 6to4. Mapped, translated (NAT64), local and multicast addresses lie outside it.
PUBLIC_V6 = IPv6Network("2000::/3")
REFUSED_V6 = tuple(map(IPv6Network, ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")))


def is_public(address: str) -> bool:
    """Whether a numeric address lies on the public internet."""
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, IPv4Address):
        return not any(ip in network for network in REFUSED_V4)
    return _is_public_v6(ip)


def _is_public_v6(ip: IPv6Address) -> bool:
    return ip in PUBLIC_V6 and not any(ip in network for network in REFUSED_V6)


def check_scheme(url: URL) -> None:
    """Raises `FeedRefused` unless `url` can be a feed's address at all."""
    if url.scheme not in {"http", "https"} or not url.host:
        raise FeedRefused("The address is not http or https: give the feed's full web address")


def check_address(url: URL) -> None:
    """Raises `FeedRefused` unless a stranger may have `url` fetched; names are checked again as they are resolved."""
    check_scheme(url)
    if url.port not in PORTS:
        raise FeedRefused(f"Port {url.port} is not one that feeds are served at")
    if url.user or url.password:
        raise FeedRefused("An address with a user name or password is not accepted here")
    host = url.host or ""
    if _is_numeric(host) and not is_public(host):
        raise FeedRefused("The address is not on the public internet: put such a feed into feeds.yaml instead")


def _is_numeric(host: str) -> bool:
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


class Resolver(AbstractResolver):
    """Names to addresses, each looked up in a thread of its own: a name server that hangs holds up nothing else, not
    even the end of the program."""

    def __init__(self, at_once: int = 64) -> None:
        self._turns = asyncio.Semaphore(at_once)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The numeric addresses of `host`. Raises `OSError`."""
        async with self._turns:
            found = await _looked_up(host, port, family)
        numeric = socket.AI_NUMERICHOST | socket.AI_NUMERICSERV
        return [
            ResolveResult(hostname=host, host=_address(where), port=port, family=kind, proto=protocol, flags=numeric)
            for kind, _, protocol, _, where in found
        ]

    async def close(self) -> None:
        """Nothing is open."""


class GuardedResolver(AbstractResolver):
    """Resolves only to public addresses. What is checked here is what gets connected to, so rebinding gains nothing."""

    def __init__(self, inner: AbstractResolver) -> None:
        self._inner = inner

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The addresses of `host`, if every one of them is public. Raises `FeedRefused` otherwise."""
        found = await self._inner.resolve(host, port, family)
        if not all(is_public(answer["host"]) for answer in found):
            raise FeedRefused(f"{host[:100]} leads to an address that is not on the public internet")
        return found

    async def close(self) -> None:
        """The inner resolver is its owner's to close."""


def _address(where: tuple[object, ...]) -> str:
    """An address with its zone, which a link-local one needs."""
    zone = where[3] if len(where) > 3 else 0
    return f"{where[0]}%{zone}" if zone else str(where[0])


async def _looked_up(host: str, port: int, family: socket.AddressFamily) -> list[Any]:
    """What the system's resolver says, from a thread that nobody waits for at the end."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[Any]] = loop.create_future()

    def settle(found: list[Any], error: OSError | UnicodeError | None) -> None:
        if answer.done():
            return
        if error is None:
            answer.set_result(found)
        else:
            answer.set_exception(error)

    def look_up() -> None:
        found: list[Any] = []
        failed: OSError | UnicodeError | None = None
        try:
            found = socket.getaddrinfo(host, port, family, socket.SOCK_STREAM, 0, socket.AI_ADDRCONFIG)
        except (OSError, UnicodeError) as error:
            failed = error
        # The loop may have been closed meanwhile.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(settle, found, failed)

    Thread(target=look_up, name="dns", daemon=True).start()
    return await answer
