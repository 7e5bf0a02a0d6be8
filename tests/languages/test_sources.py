"""Whatever users read stands in the catalogues: no sentence in the code, no message that nothing says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.languages.grammar import entries, refers_to

ROOT = Path(__file__).resolve().parent.parent.parent
# Words beside words: what a person reads.
_PROSE = re.compile(r"[A-Za-z]{2,},? [A-Za-z]{2,}")
# No words for users: the file, and what it is.
ENGLISH_ON_PURPOSE = {
    "bot/alerts/naming.py": "the grammar of English names",
    "bot/alerts/land.py": "where the map's land is from",
    "bot/alerts/make_land.py": "a tool for contributors",
}
NO_WORDS_FOR_USERS = {
    " to channel ": "an errand in the log",
    "summary from ": "a footer, by which a message is found again, in every language the same",
    " and up": "what may be typed beside an option's own words",
    ") reports a mistake in `": "a notice in the operators' channel, which is in English",
    " can't be told for now: Salvo itself fails at it, and its log says how. It is tried again.": "likewise",
    "the group /launches must be installed before its pictures": "a mistake in the code",
}
# Put together in the core, which knows no languages, and recognised by its English.
FROM_THE_CORE = {"kept-denied"}


def prose(source: str) -> Iterator[str]:
    """The sentences in a module's code, but for docstrings, what is logged, and types that are written as strings."""
    tree = ast.parse(source)
    passed = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith(("log.", "re.")):
            passed |= {id(part) for part in ast.walk(node)}
    texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in passed)
    yield from (node.value for node in texts if isinstance(node.value, str) and _PROSE.search(node.value))


def test_no_sentence_stands_in_the_code() -> None:
    found = [
        (str(file.relative_to(ROOT)), sentence)
        for room in ("bot/alerts", "bot/commands")
        for file in sorted((ROOT / room).rglob("*.py"))
        if str(file.relative_to(ROOT)) not in ENGLISH_ON_PURPOSE
        for sentence in prose(file.read_text(encoding="utf-8"))
        if sentence not in NO_WORDS_FOR_USERS
    ]
    assert found == []


def test_a_sentence_in_the_code_is_found() -> None:
    source = '''
async def show(interaction):
    """A docstring may say anything."""
    log.info("channel %s was subscribed", 1)
    await answer(interaction, f"Launch {1} is gone now.")
    raise Unanswerable("There is none here")
'''
    assert sorted(prose(source)) == [" is gone now.", "There is none here"]


def test_every_message_is_said_somewhere() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "bot").rglob("*.py"))
    whole = set(re.findall(r"""["']([a-z]+(?:[-_.a-z0-9]+)*)["']""", code))
    beginnings = tuple(set(re.findall(r'f"([a-z]+(?:-[a-z]+)*-)\{', code)))
    unsaid = [name for name in entries("en") if name not in whole and not name.startswith(beginnings)]
    parts = {part for name in entries("en") for part in refers_to("en", name) - {name}}
    assert sorted(set(unsaid) - parts - FROM_THE_CORE) == []
