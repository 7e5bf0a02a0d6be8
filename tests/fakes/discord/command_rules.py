"""Discord's limits on application commands.

https://discord.com/developers/docs/interactions/application-commands#application-command-object
"""

from __future__ import annotations

import re
from collections import Counter

from tests.fakes.discord.entities import Json
from tests.fakes.discord.limits import Form

NAME = re.compile(r"[-_'\w]{1,32}")
DESCRIPTION, OPTIONS, CHOICES, CHOICE_TEXT, TOTAL, COMMANDS = 100, 25, 25, 100, 8000, 100
CHAT_INPUT, SUBCOMMAND, GROUP = 1, 1, 2
LOCALES = frozenset(
    re.split(
        " ",
        "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th "
        "zh-CN ja zh-TW ko",
    )
)


def check_commands(commands: list[Json]) -> None:
    """Raise InvalidForm where a command of a bulk overwrite breaks a rule."""
    form = Form()
    kinds = Counter(command.get("type") or CHAT_INPUT for command in commands)
    if kinds[CHAT_INPUT] > COMMANDS:
        form.fail(
            "commands", "APPLICATION_COMMANDS_MAX", f"Maximum number of application commands reached ({COMMANDS})."
        )
    seen: set[tuple[int, str]] = set()
    for index, command in enumerate(commands):
        _check_command(form, str(index), command)
        key = (command.get("type") or CHAT_INPUT, command.get("name", ""))
        if key in seen:
            form.fail(str(index), "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique")
        seen.add(key)
    form.finish()


def _check_command(form: Form, where: str, command: Json) -> None:
    if (command.get("type") or CHAT_INPUT) == CHAT_INPUT:
        _check_words(form, where, command)
        _check_options(form, where, command.get("options") or [], 0)
        if command_length(command) > TOTAL:
            form.fail(where, "APPLICATION_COMMAND_TOO_LARGE", f"Command exceeds maximum size ({TOTAL})")
    else:
        form.text(f"{where}.name", command.get("name"), 32, 1)
        if command.get("description"):
            form.fail(f"{where}.description", "APPLICATION_COMMAND_INVALID", "A context menu has no description.")


def _check_words(form: Form, where: str, it: Json) -> None:
    for place, name in [("name", it.get("name")), *_localized(form, where, it, "name")]:
        if not isinstance(name, str) or not NAME.fullmatch(name) or name != name.lower():
            form.fail(f"{where}.{place}", "STRING_TYPE_REGEX", "String value did not match validation regex.")
    for place, text in [("description", it.get("description")), *_localized(form, where, it, "description")]:
        form.text(f"{where}.{place}", text, DESCRIPTION, 1)


def _localized(form: Form, where: str, it: Json, what: str) -> list[tuple[str, str]]:
    words: dict[str, str] = it.get(f"{what}_localizations") or {}
    for locale in words.keys() - LOCALES:
        form.fail(f"{where}.{what}_localizations.{locale}", "ENUM_TYPE_COERCE", f'Value "{locale}" is not a locale.')
    return [(f"{what}_localizations.{locale}", word) for locale, word in words.items()]


def _check_options(form: Form, where: str, options: list[Json], depth: int) -> None:
    form.at_most(f"{where}.options", options, OPTIONS)
    optional_seen = False
    for name, times in Counter(option.get("name") for option in options).items():
        if times > 1:
            form.fail(
                f"{where}.options", "APPLICATION_COMMAND_OPTIONS_NAME_UNIQUE", f"Option names must be unique: {name}"
            )
    for index, option in enumerate(options):
        place = f"{where}.options.{index}"
        _check_words(form, place, option)
        _check_choices(form, place, option)
        if option["type"] in (SUBCOMMAND, GROUP):
            _check_nesting(form, place, option, depth)
        elif option.get("required") and optional_seen:
            words = "Required options must be placed before non-required options"
            form.fail(place, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", words)
        optional_seen = optional_seen or not option.get("required")


def _check_nesting(form: Form, where: str, option: Json, depth: int) -> None:
    if depth > 1 or (option["type"] == GROUP and depth > 0):
        form.fail(
            f"{where}.type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command option type is nested too deep"
        )
    else:
        _check_options(form, where, option.get("options") or [], depth + 1)


def _check_choices(form: Form, where: str, option: Json) -> None:
    choices = form.at_most(f"{where}.choices", option.get("choices"), CHOICES)
    for choice in choices:
        form.text(f"{where}.choices.name", choice.get("name"), CHOICE_TEXT, 1)
        if isinstance(choice.get("value"), str):
            form.text(f"{where}.choices.value", choice["value"], CHOICE_TEXT, 1)
    if choices and option.get("autocomplete"):
        form.fail(where, "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE", "No choices where autocomplete is on")


def _longest(it: Json, what: str) -> int:
    return max(map(len, [it.get(what) or "", *(it.get(f"{what}_localizations") or {}).values()]))


def command_length(it: Json) -> int:
    """Names, descriptions and values of a command; of each text its longest localisation counts."""
    length = _longest(it, "name") + _longest(it, "description")
    for choice in it.get("choices") or []:
        length += _longest(choice, "name") + len(str(choice["value"]))
    return length + sum(command_length(option) for option in it.get("options") or [])
