"""Reading a document's items without holding up the event loop: by size and soundness at once, in a thread, or aside.

A thread will do for sound XML, since libxml2 lets go of the interpreter. What is broken or huge goes to a process:
feedparser never lets go, and with the process goes whatever a hostile document made it allocate.
"""

from __future__ import annotations

import asyncio
import json
import resource
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from bot.errors import ParseError
from bot.news.documents import items_in
from bot.news.items import Item, Items, NotXml, read_ttl

# The worst document of this size takes some 20 ms, an ordinary one 2 ms.
INLINE_AT_MOST = 96 * 1024
THREAD_AT_MOST = 1024 * 1024
SECONDS = 20
_MEMORY = 1024 * 1024 * 1024
_ROOT = Path(__file__).parents[2]
_PROCESSES = 2
_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()


async def items_aside(body: bytes, content_type: str) -> Items:
    """The items of a feed document, like `items_in`. Raises `ParseError`."""
    with suppress(NotXml):
        if len(body) <= INLINE_AT_MOST:
            return items_in(body, content_type, patient=False)
        if len(body) <= THREAD_AT_MOST:
            return await asyncio.to_thread(items_in, body, content_type, patient=False)
    async with _turns.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(_PROCESSES)):
        return _received(await _from_process(body, content_type))


async def _from_process(body: bytes, content_type: str) -> bytes:
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.news.aside", content_type[:200],
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
        cwd=_ROOT, start_new_session=True,
    )  # fmt: skip
    try:
        async with asyncio.timeout(SECONDS):
            out, _ = await child.communicate(body)
            return out
    except TimeoutError as error:
        raise ParseError("The answer takes too long to read: it is no ordinary feed") from error
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()


def _received(out: bytes) -> Items:
    try:
        answer = json.loads(out)
    except ValueError as error:
        raise ParseError("The answer takes too much to read: it is no ordinary feed") from error
    if "error" in answer:
        raise ParseError(answer["error"])
    return Items(tuple(Item(*item) for item in answer["items"]), read_ttl(answer["ttl"]))


def _answer(body: bytes, content_type: str) -> dict[str, Any]:
    try:
        items = items_in(body, content_type)
    except ParseError as error:
        return {"error": str(error)}
    return {"items": items.found, "ttl": str(int(items.ttl.total_seconds()) // 60) if items.ttl else None}


def _main() -> None:
    """The process's side: a body on standard input, its items as JSON on standard output."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    sys.stdout.write(json.dumps(_answer(sys.stdin.buffer.read(), sys.argv[1])))


if __name__ == "__main__":
    _main()
