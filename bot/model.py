"""The values that flow from a feed to a channel: one frozen dataclass a stage.

Times are aware UTC. `None` means "not said". Change a value with `dataclasses.replace`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum


class Tier(StrEnum):
    """How close a feed is to the source: what an official says outweighs what an agency or the press repeats."""

    OFFICIAL = "official"
    AGENCY = "agency"
    PRESS = "press"


class Kind(StrEnum):
    """What a launch was for."""

    TEST = "test"
    ATTACK = "attack"
    SPACE_LAUNCH = "space_launch"
    UNKNOWN = "unknown"


class Weapon(StrEnum):
    """The finest class that the text says; `MISSILE` where it says nothing finer."""

    BALLISTIC = "ballistic"
    SRBM = "srbm"
    MRBM = "mrbm"
    IRBM = "irbm"
    ICBM = "icbm"
    SLBM = "slbm"
    CRUISE = "cruise"
    HYPERSONIC = "hypersonic"
    ANTI_SHIP = "anti_ship"
    SAM = "sam"
    ROCKET = "rocket"
    SLV = "slv"
    MISSILE = "missile"


class Status(StrEnum):
    """How well a launch is attested."""

    SUSPECTED = "suspected"
    REPORTED = "reported"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    RETRACTED = "retracted"


class Outcome(StrEnum):
    """What became of the missiles, as far as said."""

    SUCCESS = "success"
    FAILURE = "failure"
    INTERCEPTED = "intercepted"
    HIT = "hit"


class Certainty(StrEnum):
    """How sure a launch time is: to the minute, to the local day, or only bounded by the report's own time."""

    MINUTE = "minute"
    DAY = "day"
    REPORT = "report"


class Style(StrEnum):
    """How an item speaks of its launch; sets how far back the launch may lie."""

    FIRST_NOTICE = "first_notice"
    NEUTRAL = "neutral"
    REACTION = "reaction"
    CLAIM = "claim"


class Reason(StrEnum):
    """Why an item is a report, or why it is not; every verdict names exactly one."""

    # a report
    FIRED = "fired"
    STRUCK = "struck"
    INTERCEPTED = "intercepted"
    SUSPECTED = "suspected"
    NAMED_LAUNCH = "named_launch"
    # no report
    NO_LAUNCH_WORD = "no_launch_word"
    NOT_SAID_FIRED = "not_said_fired"
    FUTURE = "future"
    NEGATED = "negated"
    FALSE_ALARM = "false_alarm"
    PAST = "past"
    ANALYSIS = "analysis"
    PROGRAMME = "programme"
    CIVIL_SPACE = "civil_space"
    DRONES_ONLY = "drones_only"
    ARTILLERY_ONLY = "artillery_only"
    SPORT = "sport"
    FIGURATIVE = "figurative"
    CULTURE = "culture"
    WEIGHED_AGAINST = "weighed_against"
    # Salvo itself failed at the item
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Feed:
    """A news source to poll. `outlet` is who speaks; two feeds of one outlet are one voice."""

    name: str
    url: str
    outlet: str
    language: str = "en"
    tier: Tier = Tier.PRESS
    interval: timedelta = timedelta(minutes=5)
    enabled: bool = True
    # False for feeds given through Discord: those may not reach private addresses.
    trusted: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """What one poll brought: the decompressed body and what to ask with next time."""

    feed: str
    final_url: str
    body: bytes
    content_type: str
    etag: str | None
    last_modified: str | None
    fetched_at: datetime


# The digest of an item whose words could not be read.
UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Entry:
    """One news item, as plain text.

    `key` is the item's identity inside Salvo (guid, else link, else a hash of title and date; scoped to the feed
    where the id is not a link), `digest` a hash of its content. `published` is the time believed, `published_said`
    what the feed claimed. `published` is None only in a replay, for an item whose date is unknown.
    """

    key: str
    title: str
    summary: str
    link: str | None
    published: datetime | None
    outlet: str
    feed: str = ""
    tier: Tier = Tier.PRESS
    language: str = "en"
    published_said: datetime | None = None
    seen_at: datetime | None = None
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How many were fired: `min` to `max`; `max` None is "at least `min`"; `approx` is "about"."""

    min: int
    max: int | None
    approx: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A launch site, target or zone. `id` is its gazetteer id; coordinates in degrees where known."""

    id: str
    name: str
    lat: float | None = None
    lon: float | None = None
    # ISO 3166 alpha-2 of the state it lies in; None for seas.
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What an item says of a launch, or what a launch's claims agree on.

    `launcher` is an ISO 3166 alpha-2 code or a group id; `announcers` are gazetteer ids of who says so. `day` is the
    launch's date in the launcher's zone. `targets` are all places said to be hit or aimed at, the first one first.
    """

    launcher: str | None = None
    kind: Kind = Kind.UNKNOWN
    weapon: Weapon | None = None
    model: str | None = None
    count: Count | None = None
    site: Place | None = None
    targets: tuple[Place, ...] = ()
    launched_at: datetime | None = None
    certainty: Certainty = Certainty.REPORT
    day: date | None = None
    outcome: Outcome | None = None
    announcers: tuple[str, ...] = ()
    killed: int | None = None
    injured: int | None = None


@dataclass(frozen=True, slots=True)
class Cues:
    """What an item's wording tells about which launch it means; used to match, never shown."""

    style: Style = Style.NEUTRAL
    suspected: bool = False
    # "another", "again", "second", "fresh": the text itself sets this launch apart from one before.
    renewed: bool = False
    # "wave", "mass", "across", "barrage": many targets at once.
    wave: bool = False
    # the announcer says that there was no launch after all.
    denied: bool = False
    # local days that the text names for the launch or for an earlier one ("a day after", "on Tuesday").
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """An entry that reports a launch. `score` is 0 to 1; `sure` may alert alone; `weighed` says what weighed most."""

    entry: Entry
    facts: Facts
    cues: Cues
    score: float
    sure: bool
    reason: Reason
    weighed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejection:
    """An entry that reports no launch, and why."""

    entry: Entry
    score: float
    reason: Reason
    weighed: tuple[str, ...] = ()


Verdict = Report | Rejection


@dataclass(frozen=True, slots=True)
class Claim:
    """One report inside a launch. `source` names the independent voice: a wire copy shares its agency's."""

    report: Report
    source: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Launch:
    """One launch, salvo, or night's or wave's attack on one area, with all that is claimed of it.

    `id` is launcher, local date, running number: `KP-20230913-1` (`XX` where nobody says who fired). `facts` is what
    the claims agree on, worked out from them. `revision` grows with every change that a reader could see. `alertable`
    turns true once one claim is sure or two independent sources claim it, and stays so.
    """

    id: str
    claims: tuple[Claim, ...]
    facts: Facts
    status: Status
    first_seen: datetime | None
    last_seen: datetime | None
    revision: int = 1
    alertable: bool = False
    # why it was corrected or retracted, in words for the reader.
    note: str | None = None


class Updates(StrEnum):
    """How a channel is told what changes after the alert; the alert itself is edited in any case."""

    # and a reply where the alert is taken back
    EDIT = "edit"
    # and a reply for whatever matters
    REPLY = "reply"
    # the same in a thread under each alert
    THREAD = "thread"


@dataclass(frozen=True, slots=True)
class Mention:
    """The role to call, and what a launch must reach for that, beside what the subscription asks of every launch."""

    role_id: int
    status: Status = Status.SUSPECTED
    outlets: int = 1
    # this class of ballistic missile or one that flies farther
    at_least: Weapon | None = None


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From `start` to `end` by the clock of an IANA time zone, each day; over midnight where `end` is the earlier."""

    start: time
    end: time
    zone: str


@dataclass(frozen=True, slots=True)
class Wishes:
    """Which launches a subscription wants, and how: the defaults mean everything, at once, calling nobody.

    An empty choice means any. `weapons` and `at_least` widen each other: one of these classes, or a ballistic missile
    of that class or farther. `hourly` is how many alerts of their own an hour may bring; the rest is summed up.
    """

    launchers: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    weapons: tuple[Weapon, ...] = ()
    at_least: Weapon | None = None
    status: Status = Status.SUSPECTED
    outlets: int = 1
    mention: Mention | None = None
    updates: Updates = Updates.EDIT
    quiet: QuietHours | None = None
    hourly: int | None = None


@dataclass(frozen=True, slots=True)
class Subscription:
    """A channel's wish to be told. `paused` holds why nothing is sent at present, None while all is well."""

    id: int
    channel_id: int
    guild_id: int | None
    created_by: int
    created_at: datetime
    language: str = "en"
    crosspost: bool = False
    paused: str | None = None
    # its people paused it, and only they resume it
    by_hand: bool = False
    wishes: Wishes = Wishes()


@dataclass(frozen=True, slots=True)
class Field:
    """One named fact in an alert's embed."""

    name: str
    value: str
    inline: bool = True


@dataclass(frozen=True, slots=True)
class Alert:
    """What a message says, as plain data within Discord's limits: the content line, and the embed under it."""

    content: str
    title: str
    description: str
    colour: int
    fields: tuple[Field, ...]
    footer: str
    timestamp: datetime | None = None
    url: str | None = None
    # whether the buttons of one launch stand under it
    buttons: bool = True
    # the role that it calls when it is sent: the only mention that a message of Salvo may make
    role: int | None = None
    # what its buttons are labelled in, too
    language: str = "en"


class DeliveryState(StrEnum):
    """Where a promise stands. Whether an edit is due is asked, not stored: `shown` against the launch's revision."""

    # the subscription was there when the launch became news, and its filters hold the launch back so far
    WITHHELD = "withheld"
    PENDING = "pending"
    SENT = "sent"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Told:
    """What a channel was told of a launch so far: what a reply is measured against. `called`: its role was called."""

    status: Status
    official: bool = False
    outlets: int = 0
    weapon: Weapon | None = None
    count: int | None = None
    overflown: tuple[str, ...] = ()
    killed: int = 0
    injured: int = 0
    called: bool = False


@dataclass(frozen=True, slots=True)
class Delivery:
    """A promise: this launch, in this channel. `shown` is the launch's revision that the message bears."""

    launch_id: str
    channel_id: int
    state: DeliveryState
    promised_at: datetime
    message_id: int | None = None
    shown: int = 0
    attempts: int = 0
    # when a send was begun, by Discord's clock, whose end is unknown: the channel is searched before another.
    begun_at: datetime | None = None
    next_try_at: datetime | None = None
    why: str | None = None
    # the message is told late: the launch was older than the freshness window when it could be sent.
    late: bool = False
    # quiet hours, or a summary's turn to be edited, keep it back until then.
    held_until: datetime | None = None
    # told in a message that sums up several launches; it is named after the first of them.
    summary: str | None = None
    told: Told | None = None

    @property
    def owed_since(self) -> datetime:
        """Since when it could be sent."""
        return max(self.promised_at, self.held_until or self.promised_at)


@dataclass(frozen=True, slots=True)
class FeedHealth:
    """How a feed is doing, and what to ask it with next time."""

    name: str
    url: str
    etag: str | None = None
    last_modified: str | None = None
    body_digest: str | None = None
    last_polled: datetime | None = None
    last_success: datetime | None = None
    last_changed: datetime | None = None
    last_report: datetime | None = None
    failures: int = 0
    failing_since: datetime | None = None
    why: str | None = None
    next_poll: datetime | None = None
    items: int = 0
    reports: int = 0
    # a permanent redirect, its target, and how many polls in a row it has held.
    moved_to: str | None = None
    moved_polls: int = 0
    told_operators: bool = False


@dataclass(frozen=True, slots=True)
class Freshness:
    """How old an item may be and still alert, and how far ahead of now a date may lie and be believed."""

    window: timedelta = timedelta(hours=12)
    ahead: timedelta = timedelta(minutes=10)
