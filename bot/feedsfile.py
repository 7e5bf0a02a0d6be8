"""feeds.yaml: reads the news sources, and names every mistake in them with its line."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic import Field as Checked

from bot.errors import Problem
from bot.model import Feed, Tier

POLITE_INTERVAL = timedelta(seconds=30)

_UNITS = {"ms": 0.001, "s": 1, "m": 60, "h": 3600, "d": 86400}
_DURATION = re.compile(r"(?:\d+(?:\.\d+)?(?:ms|[smhd]))+")
_DURATION_PART = re.compile(r"(\d+(?:\.\d+)?)(ms|[smhd])")


Location = tuple[str | int, ...]


def duration(value: object) -> timedelta:
    """`90s`, `5m`, `1h30m` as a timedelta; ValueError with words for anything else."""
    if isinstance(value, timedelta):
        return value
    text = str(value).strip().lower()
    if not _DURATION.fullmatch(text):
        raise ValueError(f"{str(value)[:40]!r} is no duration: write one such as 60s, 5m or 1h30m")
    return timedelta(seconds=sum(float(n) * _UNITS[unit] for n, unit in _DURATION_PART.findall(text)))


def _interval(value: object) -> timedelta:
    wanted = duration(value)
    if not timedelta(seconds=1) <= wanted <= timedelta(days=7):
        raise ValueError(f"{value} is out of range: an interval is between 1s and 7d")
    return wanted


def web_address(value: object, schemes: tuple[str, ...] = ("http", "https")) -> str:
    text = str(value).strip()
    try:
        parts = urlsplit(text)
        usable = parts.scheme in schemes and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable or re.search(r"\s", text):
        raise ValueError(f"{text[:80]!r} is no address: it must begin with {' or '.join(f'{s}://' for s in schemes)}")
    return text


class _Choices(BaseModel):
    model_config = ConfigDict(extra="forbid")

    language: Annotated[str, Checked(pattern=r"^[a-z]{2}$")] = "en"
    tier: Tier = Tier.PRESS
    interval: Annotated[timedelta, BeforeValidator(_interval)] = timedelta(minutes=3)
    enabled: bool = True


class _Feed(_Choices):
    name: Annotated[str, Checked(min_length=1, max_length=80)]
    url: Annotated[str, BeforeValidator(web_address)]
    outlet: Annotated[str | None, Checked(min_length=1, max_length=80)] = None


class _FeedsFile(BaseModel):
    model_config = ConfigDict(extra="forbid")

    defaults: _Choices = _Choices()
    feeds: Annotated[list[_Feed], Checked(min_length=1)]


def read_feeds(path: Path) -> tuple[tuple[Feed, ...], list[Problem], tuple[Problem, ...]]:
    """The feeds of a file, the mistakes in it with their lines, and what is only worth a warning."""
    try:
        text = path.read_text(encoding="utf-8")
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        content = yaml.safe_load(text)
    except FileNotFoundError:
        return (), [Problem(str(path), "there is no such file: copy feeds.yaml there, or set FEEDS_FILE")], ()
    except (OSError, UnicodeDecodeError) as error:
        return (), [Problem(str(path), f"it can't be read: {error}")], ()
    except yaml.YAMLError as error:
        return (), [Problem(_place(path, getattr(error, "problem_mark", None)), f"not valid YAML: {_first(error)}")], ()
    if not isinstance(root, yaml.MappingNode):
        return (), [Problem(f"{path}:1", "it must begin with `feeds:` and a list of feeds")], ()
    return _check_feeds(path, root, content)


def _check_feeds(
    path: Path, root: yaml.MappingNode, content: Any
) -> tuple[tuple[Feed, ...], list[Problem], tuple[Problem, ...]]:
    lines: dict[Location, int] = {}
    doubled = [Problem(f"{path}:{line}", f"the key `{key}` stands twice") for key, line in _walk(root, (), lines)]
    try:
        parsed = _FeedsFile.model_validate(content)
    except ValidationError as error:
        faults = [Problem(f"{path}:{_line(lines, e['loc'])}", _at(e)) for e in error.errors()]
        return (), _by_line(doubled + faults + _twins(path, content, lines)), ()
    chosen = parsed.defaults.model_dump(include=parsed.defaults.model_fields_set)
    feeds = tuple(_feed(one, chosen) for one in parsed.feeds)
    return feeds, doubled + _twins(path, content, lines), tuple(_impolite(path, feeds, lines))


def _by_line(problems: list[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: int(problem.where.rpartition(":")[2]))


def _feed(one: _Feed, defaults: dict[str, Any]) -> Feed:
    said = {**defaults, **one.model_dump(include=one.model_fields_set)}
    return Feed(**{**_Choices().model_dump(), **said, "outlet": one.outlet or one.name})


def _walk(node: yaml.Node, path: Location, lines: dict[Location, int]) -> Iterator[tuple[str, int]]:
    """Note the line of every node; give each key that stands twice in its mapping."""
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        for index, child in enumerate(node.value):
            yield from _walk(child, (*path, index), lines)
    elif isinstance(node, yaml.MappingNode):
        for key, child in node.value:
            name = str(key.value)
            if (*path, name) in lines:
                yield name, key.start_mark.line + 1
            yield from _walk(child, (*path, name), lines)
            lines[(*path, name)] = key.start_mark.line + 1


def _twins(path: Path, content: Any, lines: dict[Location, int]) -> list[Problem]:
    """Names and addresses that two feeds share: one source under two names would be two voices."""
    listed = content.get("feeds") if isinstance(content, dict) else None
    first: dict[tuple[str, str], int] = {}
    found = []
    for index, feed in enumerate(listed if isinstance(listed, list) else ()):
        for key, words in (
            ("name", "the name {!r} is taken on line {}: choose another"),
            ("url", "{!r} stands on line {} already: read it once"),
        ):
            said = feed.get(key) if isinstance(feed, dict) else None
            line = _line(lines, ("feeds", index, key))
            if isinstance(said, str) and first.setdefault((key, said), line) != line:
                found.append(Problem(f"{path}:{line}", words.format(said, first[key, said])))
    return found


def _impolite(path: Path, feeds: Iterable[Feed], lines: dict[Location, int]) -> Iterator[Problem]:
    for index, feed in enumerate(feeds):
        if feed.enabled and feed.interval < POLITE_INTERVAL and _is_public(urlsplit(feed.url).hostname or ""):
            where = f"{path}:{_line(lines, ('feeds', index, 'interval'))}"
            yield Problem(where, f"{feed.name} is polled more often than every 30s: its server may block you")


def _is_public(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host and not host.endswith((".local", ".internal", ".localhost"))


def _line(lines: dict[Location, int], loc: Location) -> int:
    while loc not in lines and loc:
        loc = loc[:-1]
    return lines.get(loc, 1)


def _place(path: Path, mark: yaml.Mark | None) -> str:
    return f"{path}:{mark.line + 1}" if mark else str(path)


def _first(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or error).splitlines()[0]


def _at(error: Any) -> str:
    key = error["loc"][-1] if error["loc"] else ""
    plain = error["type"] in ("extra_forbidden", "missing") or isinstance(key, int)
    return words(error) if plain else f"{key}: {words(error)}"


def words(error: Any) -> str:
    """A validation error in words: what stands there, and what should."""
    said = repr(str(error["input"])[:40])
    match error["type"]:
        case "extra_forbidden":
            return f"unknown key `{error['loc'][-1]}`: known are {', '.join(sorted(_Feed.model_fields))}"
        case "missing":
            return f"`{error['loc'][-1]}` is missing"
        case "value_error":
            return str(error["ctx"]["error"])
        case "enum" | "literal_error":
            return f"{said} is none of {error['ctx']['expected']}"
        case "bool_parsing" | "bool_type":
            return f"{said} is neither true nor false"
        case "model_type" | "dict_type" | "model_attributes_type":
            return f"{said} is no list of keys such as `name: …` and `url: …`"
        case "int_parsing" | "int_type":
            return f"{said} is no whole number"
        case "greater_than_equal":
            return f"{said} is too small: {error['ctx']['ge']} at least"
        case "less_than_equal":
            return f"{said} is too large: {error['ctx']['le']} at most"
        case "string_pattern_mismatch":
            return f"{said} is no language: write its two letters, such as en"
        case "string_type":
            return f"{said} is no text: write it in quotes"
        case "list_type":
            return f"{said} is no list"
        case "too_short":
            return "it lists nothing"
        case _:
            return f"{said}: {str(error['msg']).removeprefix('Input ')}"
