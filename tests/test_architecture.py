"""The house: imports run downhill, the core stays pure, and every module says what it owns."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Lowest first: a module may import from its own room and from those before it, never from a later one.
RANKS = (
    ("bot.model", "bot.errors"),
    ("bot.launches",),
    ("bot.feedsfile", "bot.settings", "bot.logs", "bot.metrics", "bot.languages"),
    ("storage",),
    ("bot.news", "bot.alerts"),
    ("bot.discordpy", "bot.client", "bot.commands", "bot.web"),
    ("bot.pipeline", "bot.replay", "bot.watch", "bot.export"),
    ("bot.preview", "bot.running"),
    ("bot.app", "bot.check"),
    ("main",),
)
ROOMS_APART = {("bot.news", "bot.alerts"), ("bot.alerts", "bot.news")}
OURS = ("bot", "storage", "main")


def modules() -> dict[str, Path]:
    files = [ROOT / "main.py", *(ROOT / "bot").rglob("*.py"), *(ROOT / "storage").rglob("*.py")]
    return {".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): file for file in files}


def room(module: str) -> str | None:
    """The room that a module belongs to; None for the bare package `bot`."""
    for rank in RANKS:
        for name in rank:
            if module == name or module.startswith(f"{name}."):
                return name
    return None


def rank(module: str) -> int:
    return next(i for i, names in enumerate(RANKS) if room(module) in names)


def imports(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            found.add(node.module or "")
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def uphill(module: str, imported: set[str]) -> list[str]:
    """The imports of a module that break the order, as `module -> import`."""
    own = room(module)
    ours = {name for name in imported if name.split(".")[0] in OURS and room(name)}
    wrong = {name for name in ours if rank(name) > rank(module) or (own, room(name)) in ROOMS_APART}
    return sorted(f"{module} -> {name}" for name in wrong)


def test_every_module_has_its_rank() -> None:
    assert [m for m in modules() if m != "bot" and room(m) is None] == []


def test_imports_run_downhill() -> None:
    assert [bad for m, file in modules().items() if m != "bot" for bad in uphill(m, imports(file))] == []


@pytest.mark.parametrize(
    ("module", "imported"),
    [("bot.model", "bot.settings"), ("storage.entries", "bot.alerts"), ("bot.news.fetch", "bot.alerts.wording")],
)
def test_an_uphill_import_is_seen(module: str, imported: str) -> None:
    assert uphill(module, {imported, "bot.errors"}) == [f"{module} -> {imported}"]


def test_what_a_launch_is_needs_nothing_but_the_standard_library() -> None:
    for module, file in modules().items():
        if room(module) == "bot.launches":
            foreign = {name.split(".")[0] for name in imports(file)} - set(sys.stdlib_module_names) - {"bot"}
            assert not foreign, f"{module} imports {foreign}"


def test_what_a_launch_is_awaits_nothing_and_reads_no_clock() -> None:
    for module, file in modules().items():
        if room(module) == "bot.launches":
            text = file.read_text(encoding="utf-8")
            tree = ast.parse(text)
            assert not any(isinstance(node, ast.AsyncFunctionDef | ast.Await) for node in ast.walk(tree)), module
            assert not {"logging", "time", "asyncio", "random"} & imports(file), module
            assert ".now(" not in text, module
            assert "today(" not in text, module


def test_every_module_says_what_it_owns() -> None:
    files = [*modules().items(), *((str(f), f) for f in (ROOT / "tests").rglob("*.py"))]
    silent = [
        m
        for m, f in files
        if f.read_text(encoding="utf-8").strip() and not ast.get_docstring(ast.parse(f.read_text(encoding="utf-8")))
    ]
    assert silent == []
