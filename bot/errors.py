"""Every error that Salvo raises itself.

SalvoError
├── SettingsError           what stands in the environment or in feeds.yaml is wrong: exit code 2
├── FeedError               one poll of one feed failed; the others go on
│   ├── FetchError          no usable answer came
│   │   ├── FeedTimeout     too slow
│   │   ├── FeedTooLarge    over the size cap, compressed or not
│   │   ├── FeedRefused     the address may not be asked (private, or not http)
│   │   ├── FeedStatus      an HTTP status that is no document; may say when to come back
│   │   └── FeedGone        410: the feed ended for good
│   └── ParseError          an answer came, and it is no feed
├── StorageError            the database can't be used
│   ├── StorageBusy         another program holds it
│   ├── StorageFull         the disk is full
│   ├── StorageDamaged      the file is no sound database
│   └── StorageNewer        a later Salvo wrote it
└── DeliveryError           a message did not go out
    ├── DeliveryRetry       it may pass: try again later
    └── DeliveryRefused     it will not pass by itself: the subscription is paused
        └── MessageRefused  only this one message: the channel takes others
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


class SalvoError(Exception):
    """The root: the message tells the reader what to do next."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in the settings: where (`feeds.yaml:12`, `WEB_PORT`) and what to do."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


class SettingsError(SalvoError):
    """All mistakes found in the settings, at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class FeedError(SalvoError):
    """One poll of one feed failed."""


class FetchError(FeedError):
    """No usable answer came. `retry_after` is how long the server asked us to stay away."""

    def __init__(self, message: str, retry_after: timedelta | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class FeedTimeout(FetchError):
    """The server was too slow."""


class FeedTooLarge(FetchError):
    """The body is over the size cap."""


class FeedRefused(FetchError):
    """The address may not be asked."""


class FeedStatus(FetchError):
    """The server answered with a status that is no document."""

    def __init__(self, message: str, status: int, retry_after: timedelta | None = None) -> None:
        super().__init__(message, retry_after)
        self.status = status


class FeedGone(FetchError):
    """The server says that the feed ended for good."""


class ParseError(FeedError):
    """An answer came, and it is no feed."""


class StorageError(SalvoError):
    """The database can't be used."""


class StorageBusy(StorageError):
    """Another program holds the database."""


class StorageFull(StorageError):
    """The disk is full."""


class StorageDamaged(StorageError):
    """The file is no sound database."""


class StorageNewer(StorageError):
    """A later Salvo wrote the database."""


class DeliveryError(SalvoError):
    """A message did not go out."""


class DeliveryRetry(DeliveryError):
    """It may pass: try again later."""

    def __init__(self, message: str, retry_after: timedelta | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class DeliveryRefused(DeliveryError):
    """It will not pass by itself: `why` goes to the subscriber and to the operators."""


class MessageRefused(DeliveryRefused):
    """Discord takes this one message no more (it was deleted, say), and the channel is well."""
