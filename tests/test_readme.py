"""What is documented is what there is: every setting, every command, every file that the README speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot import VERSION
from bot.settings import _Environment
from main import _parser
from tests.commands.living import living
from tests.fakes.discord import StandInDiscord
from tests.process import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = ("README.md", *(f"docs/{file.name}" for file in sorted((ROOT / "docs").glob("*.md"))))
LONGEST = 250

_SUBCOMMANDS = (1, 2)


def test_every_setting_stands_in_the_readme() -> None:
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE))
    assert told == set(_Environment.model_fields)


def test_the_example_of_an_env_file_names_settings_only() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = set(re.findall(r"^#?([A-Z_]+)=", example, re.MULTILINE))
    assert named <= set(_Environment.model_fields) | _for_compose()


def _for_compose() -> set[str]:
    """The names that compose.yaml takes from .env for itself."""
    return set(re.findall(r"\$\{([A-Z_]+)", (ROOT / "compose.yaml").read_text(encoding="utf-8")))


async def test_every_slash_command_stands_in_the_readme(tmp_path: Path) -> None:
    async with StandInDiscord() as discord, living(discord, tmp_path):
        offered = {name for command in discord.world.commands[None].values() for name in _names(command)}
    told = set(re.findall(r"^\| `/([a-z ]+)`", README, re.MULTILINE))
    assert told == offered


def _names(command: dict[str, Any], before: str = "") -> Iterator[str]:
    name = f"{before}{command['name']}"
    below = [option for option in command.get("options", ()) if option["type"] in _SUBCOMMANDS]
    for option in below:
        yield from _names(option, f"{name} ")
    if not below:
        yield name


def test_every_command_of_the_command_line_stands_in_the_readme() -> None:
    (group,) = (action for action in _parser()._actions if action.choices)
    assert group.choices
    line = next(line for line in README.splitlines() if line.startswith("The same program on the command line"))
    assert {name for name in group.choices if not re.search(rf"`[^`]*\b{name}\b", line)} == set()


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    text, place = (ROOT / page).read_text(encoding="utf-8"), (ROOT / page).parent
    links = [link for link in re.findall(r"""(?:\]\(|src=")([^)"\s]+)[)"]""", text) if "://" not in link]
    files = [link for link in links if not link.startswith("#")]
    assert [link for link in files if not (place / link).exists()] == []
    headings = {_anchor(line) for line in text.splitlines() if line.startswith("#")}
    assert [link for link in links if link.startswith("#") and link not in headings] == []


def _anchor(heading: str) -> str:
    words = re.sub(r"[^\w\- ]", "", heading.lstrip("# ").lower())
    return "#" + words.replace(" ", "-")


def test_the_readme_is_short_enough_to_be_read() -> None:
    assert len(README.splitlines()) <= LONGEST


def test_the_image_bears_the_version() -> None:
    assert f"ARG VERSION={VERSION}\n" in (ROOT / "Dockerfile").read_text(encoding="utf-8")


def test_the_words_that_operations_explains_are_those_that_salvo_says() -> None:
    sources = "".join(file.read_text(encoding="utf-8") for room in ("bot", "storage") for file in _modules(room))
    said = re.sub(r'"\s*\n\s*f?"', "", sources)
    table = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8").partition("### At the start")[2]
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    quoted = [words for cell in cells for words in re.findall(r"`([^`]+)`", cell)]
    assert len(quoted) > 30
    assert [words for words in quoted if _telling(words) not in said] == []


def _modules(room: str) -> Iterator[Path]:
    yield from (ROOT / room).rglob("*.py")
    yield from (ROOT / room).glob("languages/en/*.ftl")


def _telling(words: str) -> str:
    """The longest stretch of the words that is the same each time."""
    return max(re.split(r"[A-Z_]{5,}: |[\w.]+:\d+: |…|\(…\)|\bN\b|\d+|\(|\)", words), key=len).strip()
