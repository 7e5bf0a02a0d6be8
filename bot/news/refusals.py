"""What is wrong when a feed can't be fetched, in words that say what to do."""

from __future__ import annotations

from datetime import datetime

import aiohttp

from bot.errors import FeedGone, FeedRefused, FeedStatus, FeedTimeout, FetchError
from bot.news.headers import retry_after

_MEANINGS = {
    401: "(it wants a password)",
    403: "(it refuses programs, or this machine)",
    404: "(nothing is there: check the feed's address)",
    429: "(too many requests)",
    500: "(the server is in trouble)",
    502: "(the server is in trouble)",
    503: "(the server is overloaded)",
    504: "(the server is in trouble)",
}
_GONE = "The server says that the feed is gone for good (410): remove it or find its new address"
# The first kind that fits is the one; no address stands in the words, since it may bear a secret.
_WORDS: tuple[tuple[type[aiohttp.ClientError], type[FetchError], str], ...] = (
    (aiohttp.ServerTimeoutError, FeedTimeout, "The server fell silent"),
    (aiohttp.ClientConnectorCertificateError, FetchError, "The server's certificate is not valid"),
    (aiohttp.ClientSSLError, FetchError, "No secure connection: the server's TLS is broken, or it speaks plain http"),
    (aiohttp.ClientConnectorDNSError, FetchError, "The host's name is not known: check the feed's address"),
    (aiohttp.ClientPayloadError, FetchError, "The body ends too early: the server or a proxy before it is broken"),
    (aiohttp.ServerDisconnectedError, FetchError, "The server broke the connection off"),
    (aiohttp.InvalidURL, FeedRefused, "The address can't be read: give the feed's full web address"),
)


def check_status(response: aiohttp.ClientResponse, now: datetime) -> None:
    """Raises `FeedGone` or `FeedStatus` unless there is a document in the answer."""
    status = response.status
    if status in {200, 203}:
        return
    if status == 410:
        raise FeedGone(_GONE)
    wait = retry_after(response.headers.get("Retry-After"), now) if status in {429, 503} else None
    raise FeedStatus(f"The server answers {status} {_MEANINGS.get(status, '')}".rstrip(), status, wait)


def explained(error: aiohttp.ClientError) -> FetchError:
    """What a failed connection is to the reader."""
    for kind, ours, words in _WORDS:
        if isinstance(error, kind):
            return ours(words)
    if isinstance(error, aiohttp.ClientConnectorError):
        return FetchError(f"No connection: {error.strerror or type(error.os_error).__name__}")
    if isinstance(error, aiohttp.ClientOSError):
        return FetchError("The server broke the connection off")
    return FetchError(f"The answer is no proper HTTP ({type(error).__name__})")
