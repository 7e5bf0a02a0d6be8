"""One REST call as the routes see it: the ids of its path, its decoded body, its files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.fakes.discord.entities import Json
from tests.fakes.discord.errors import ApiError, Refusal

if TYPE_CHECKING:
    from tests.fakes.discord.standin import StandInDiscord


@dataclass(frozen=True, slots=True)
class Upload:
    """A file of a multipart body; `index` is the n of `files[n]`."""

    index: int
    name: str
    body: bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class Call:
    """What a route is given. `answer` of a route is a JSON value, or None for 204."""

    discord: StandInDiscord
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Any = None
    uploads: list[Upload] = field(default_factory=list)

    def id(self, name: str) -> int:
        try:
            return int(self.path[name])
        except ValueError as error:
            raise ApiError(Refusal.NOT_FOUND) from error

    @property
    def form(self) -> Json:
        """The body where it must be an object."""
        if not isinstance(self.body, dict):
            raise ApiError(Refusal.MALFORMED)
        return self.body


async def read_body(request: web.Request) -> tuple[Any, list[Upload]]:
    """A request's JSON and its files; (None, []) where there is no body. ValueError where it can't be read."""
    if request.content_type.startswith("multipart/"):
        form = await request.post()
        uploads = [
            Upload(int(key[6:-1]), part.filename, part.file.read(), part.content_type)
            for key, part in form.items()
            if isinstance(part, web.FileField) and key.startswith("files[")
        ]
        return json.loads(str(form.get("payload_json", "{}"))), uploads
    text = await request.text()
    return (json.loads(text) if text else None), []
