"""Looks for secrets where none may be: in what a Salvo says, shows and keeps, whatever form they took on the way."""

from __future__ import annotations

import base64
import gzip
import io
import re
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

import aiohttp

_LINK = re.compile(r"""\b(?:href|src|action)=["']([^"'#]+)""")
_MOST_PAGES = 300
_GZIP = b"\x1f\x8b"
PAGES = ("/", "/healthz", "/readyz", "/metrics", "/no/such/page")


def forms(secret: str) -> tuple[bytes, ...]:
    """The secret as it stands, its telling last part, and both in the codings that logs and addresses use."""
    plain = {secret, secret.rpartition(".")[2]}
    coded = {base64.b64encode(part.encode()).decode().rstrip("=") for part in plain}
    return tuple(part.encode() for part in plain | coded | {quote(part, safe="") for part in plain})


def holds(blob: bytes, secrets: Iterable[str]) -> bool:
    """Whether any form of any secret stands in it."""
    return any(form in blob for secret in secrets for form in forms(secret))


def leaks(places: Mapping[str, bytes], secrets: Iterable[str]) -> list[str]:
    """The names of the places where a secret stands."""
    wanted = tuple(secrets)
    return sorted(name for name, blob in places.items() if holds(blob, wanted))


async def pages(origin: str) -> dict[str, bytes]:
    """Every page that can be reached by links from the first one and the known paths, headers and errors included."""
    waiting, seen = [urljoin(origin, path) for path in PAGES], dict[str, bytes]()
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session:
        while waiting and len(seen) < _MOST_PAGES:
            address = waiting.pop()
            async with session.get(address, allow_redirects=False) as answer:
                body = await answer.read()
                seen[address] = b"\n".join([*(b": ".join(pair) for pair in answer.raw_headers), body])
            found = {urljoin(address, link) for link in _LINK.findall(body.decode(errors="replace"))}
            waiting += [link for link in found if _same(link, origin) and link not in seen and link not in waiting]
    return seen


def _same(link: str, origin: str) -> bool:
    return urlsplit(link)[:2] == urlsplit(origin)[:2]


def processes() -> bytes:
    """The command lines of every process on this machine."""
    return b"\n".join(_lines())


def _lines() -> Iterator[bytes]:
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            yield file.read_bytes().replace(b"\0", b" ")
        except OSError:
            # it ended meanwhile
            continue


def archive(blob: bytes) -> dict[str, bytes]:
    """The files of a tar archive by name; compressed ones opened."""
    with tarfile.open(fileobj=io.BytesIO(blob)) as tar:
        opened = {member.name: tar.extractfile(member) for member in tar if member.isfile()}
        return {name: _plain(file.read()) for name, file in opened.items() if file is not None}


def _plain(blob: bytes) -> bytes:
    return gzip.decompress(blob) if blob.startswith(_GZIP) else blob
