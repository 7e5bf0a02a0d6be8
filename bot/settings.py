"""Settings: the environment, `.env` and feeds.yaml become one value; every mistake is named at once, with its place."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal

from dotenv import dotenv_values
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic import Field as Checked

from bot.errors import Problem, SettingsError
from bot.feedsfile import duration, read_feeds, web_address, words
from bot.model import Feed, Freshness

# So alike are a setting's name and a slip of it: DISCORD_BOT_TOKEN, LOG_LEVLE.
_ALIKE = 0.8
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that an operator can choose. `warnings` are told, and stop nothing."""

    token: str | None = field(repr=False)
    api_url: str | None
    gateway_url: str | None
    database_path: Path
    feeds_file: Path
    web_host: str
    # None: nobody chose one, so the default may give way to a free port
    web_port: int | None
    owner_channel_id: int | None
    owner_ids: frozenset[int]
    log_level: str
    log_format: str
    freshness: Freshness
    messages_per_second: int
    edit_gap: timedelta
    retention: timedelta
    feeds: tuple[Feed, ...]
    warnings: tuple[Problem, ...] = ()


def _gateway_address(value: object) -> str:
    return web_address(value, ("ws", "wss"))


def _token(value: object) -> str:
    text = str(value).strip()
    if re.search(r"[\s\x00-\x20]", text):
        raise ValueError(
            "it holds a space or control character: paste only the token from the developer portal's Bot page"
        )
    return text


def _ids(value: object) -> frozenset[int]:
    parts = re.split(r"[\s,]+", str(value).strip(" ,"))
    if not all(re.fullmatch(r"\d{1,20}", part) for part in parts):
        raise ValueError("write Discord user ids, separated by commas")
    return frozenset(map(int, parts))


class _Environment(BaseModel):
    model_config = ConfigDict(str_strip_whitespace=True)

    DISCORD_TOKEN: Annotated[str | None, BeforeValidator(_token)] = None
    DISCORD_API_URL: Annotated[str | None, BeforeValidator(web_address)] = None
    DISCORD_GATEWAY_URL: Annotated[str | None, BeforeValidator(_gateway_address)] = None
    DATABASE_PATH: Path = ROOT / "data" / "salvo.db"
    FEEDS_FILE: Path = ROOT / "feeds.yaml"
    WEB_HOST: str = "127.0.0.1"
    WEB_PORT: Annotated[int | None, Checked(ge=0, le=65535)] = None
    OWNER_CHANNEL_ID: Annotated[int | None, Checked(ge=1)] = None
    OWNER_IDS: Annotated[frozenset[int], BeforeValidator(_ids)] = frozenset()
    LOG_LEVEL: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(lambda v: str(v).strip().upper())
    ] = "INFO"
    LOG_FORMAT: Annotated[Literal["human", "json"], BeforeValidator(lambda v: str(v).strip().lower())] = "human"
    FRESHNESS_WINDOW: Annotated[timedelta, BeforeValidator(duration)] = timedelta(hours=12)
    MESSAGES_PER_SECOND: Annotated[int, Checked(ge=1, le=10_000)] = 50
    EDIT_GAP: Annotated[timedelta, BeforeValidator(duration)] = timedelta(seconds=20)
    RETENTION: Annotated[timedelta, BeforeValidator(duration)] = timedelta(days=30)


def load(environ: Mapping[str, str] | None = None, env_file: Path | None = None) -> Settings:
    """The settings from the environment over `.env`; SettingsError with every mistake found."""
    around, listed = os.environ if environ is None else environ, dotenv_values(env_file or Path(".env"))
    said = _said({**listed, **around})
    problems: list[Problem] = []
    try:
        env = _Environment.model_validate(said)
    except ValidationError as error:
        wrong = {str(e["loc"][0]) for e in error.errors()}
        problems += [Problem(str(e["loc"][0]), words(e)) for e in error.errors()]
        env = _Environment.model_validate({k: v for k, v in said.items() if k not in wrong})
    feeds, faults, warnings = read_feeds(env.FEEDS_FILE)
    problems += faults
    if problems:
        raise SettingsError(tuple(problems))
    named = {*listed, *(name for name in around if name.startswith("DISCORD_"))}
    return _settings(env, feeds, (*_misnamed(named, said), *warnings))


def _settings(env: _Environment, feeds: tuple[Feed, ...], warnings: tuple[Problem, ...]) -> Settings:
    return Settings(
        token=env.DISCORD_TOKEN,
        api_url=env.DISCORD_API_URL,
        gateway_url=env.DISCORD_GATEWAY_URL,
        database_path=env.DATABASE_PATH,
        feeds_file=env.FEEDS_FILE,
        web_host=env.WEB_HOST,
        web_port=env.WEB_PORT,
        owner_channel_id=env.OWNER_CHANNEL_ID,
        owner_ids=env.OWNER_IDS,
        log_level=env.LOG_LEVEL,
        log_format=env.LOG_FORMAT,
        freshness=Freshness(window=env.FRESHNESS_WINDOW),
        messages_per_second=env.MESSAGES_PER_SECOND,
        edit_gap=env.EDIT_GAP,
        retention=env.RETENTION,
        feeds=feeds,
        warnings=warnings,
    )


def _said(around: Mapping[str, str | None]) -> dict[str, str]:
    """What is set and not empty."""
    return {key: value for key, value in around.items() if key in _Environment.model_fields and value and value.strip()}


def _misnamed(named: Iterable[str], said: Collection[str]) -> Iterator[Problem]:
    """Names that are no setting but nearly one that is not set."""
    unset = [name for name in _Environment.model_fields if name not in said]
    for name in sorted(set(named) - _Environment.model_fields.keys()):
        for meant in get_close_matches(name, unset, 1, _ALIKE):
            yield Problem(name, f"there is no such setting: is {meant} meant?")
