"""Catalogues as they are read: their messages, what is filled into each, and what each may be filled with."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

from fluent.syntax import ast, parse

from bot.languages import CATALOGUES, NAMES
from bot.model import Kind, Weapon

OTHERS = tuple(code for code in NAMES if code != "en")
# What a sentence chooses its forms by; each language needs others.
GRAMMAR = frozenset(
    ("n", "form", "initial", "amount", "weapon", "one", "many", "by", "kind", "suspected", "launcher", "whither")
)
_COUNTED = {"amount", "noun", "initial", "weapon", "form", "min", "max"}
# What Salvo gives to messages beside what their English takes.
GIVEN = {
    "counted": _COUNTED,
    "number": {"amount", "min", "max"},
    "happening": {"launcher", "who", "kind", "suspected", "what", "weapon", "amount", "one", "whither", "places"},
    "sayers": {"by", "names", "many"},
}
CHOICES: dict[str, tuple[str, ...]] = {
    "form": ("object", "name"),
    "amount": ("single", "exact", "range", "least", "about", "about-range", "some", "any"),
    "weapon": (*(weapon.value for weapon in Weapon), "satellite"),
    "kind": tuple(kind.value for kind in Kind),
    "suspected": ("yes", "no"),
    "one": ("yes", "no"),
    "many": ("yes", "no"),
    "by": ("announcers", "outlet", "none"),
    "whither": ("at", "toward", "from", "none"),
    "launcher": ("known", "none"),
    "news": ("none", "‹news›"),
    "done": ("new", "again", "changed"),
    "initial": ("a", "m", "і"),
}
NUMBERS = frozenset(
    ("n", "min", "max", "count", "killed", "injured", "failing", "page", "last", "known", "days", "items", "reports",
     "most", "percent", "length")
)  # fmt: skip
_SOME_NUMBERS = (1, 2, 5, 21, 1234)


def given(message: str, english: frozenset[str]) -> frozenset[str]:
    """The names of all that Salvo fills into a message."""
    if message.startswith("weapon-") and message != "weapon-of-model":
        return frozenset(("n", "form"))
    return frozenset(GIVEN.get(message, english))


def fillings(message: str, names: frozenset[str]) -> Iterator[dict[str, str | int]]:
    """What a message is filled with in turn: each choice with each other, numbers of every plural."""
    turns: list[list[tuple[str, str | int]]] = []
    for name in sorted(names):
        if name == "who" and message == "casualties":
            values: tuple[str | int, ...] = ("killed", "injured", "both")
        elif name in NUMBERS:
            values = _SOME_NUMBERS
        else:
            values = CHOICES.get(name, (f"‹{name}›",))
        turns.append([(name, value) for value in values])
    yield from map(dict, product(*turns))


@cache
def entries(code: str) -> dict[str, ast.Message]:
    """A language's messages by name; raises for what can't be read and for a name that is there twice."""
    found: dict[str, ast.Message] = {}
    for file in sorted((CATALOGUES / code).glob("*.ftl")):
        for entry in parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{file.name}: {entry.id.name} is there twice"
                found[entry.id.name] = entry
    return found


def _nodes(node: object) -> Iterator[ast.BaseNode]:
    if isinstance(node, ast.BaseNode):
        yield node
        for part in vars(node).values():
            yield from _nodes(part)
    elif isinstance(node, list):
        for part in node:
            yield from _nodes(part)


def refers_to(code: str, message: str) -> frozenset[str]:
    """The messages that one is put together from, itself among them."""
    found = {message}
    for node in _nodes(entries(code)[message]):
        if isinstance(node, ast.MessageReference):
            found |= refers_to(code, node.id.name)
    return frozenset(found)


def filled(code: str, message: str) -> frozenset[str]:
    """The names of what a message is filled with, by itself or by what it is put together from."""
    parts = [node for part in refers_to(code, message) for node in _nodes(entries(code)[part])]
    return frozenset(node.id.name for node in parts if isinstance(node, ast.VariableReference))


def forms(code: str, message: str) -> frozenset[str]:
    """The names of a message's other forms."""
    return frozenset(attribute.id.name for attribute in entries(code)[message].attributes)
