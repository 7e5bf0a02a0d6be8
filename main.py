"""Salvo's command line: run it, check it, replay news through it, take data out of it."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from bot.errors import SalvoError, SettingsError

FINE, FAILED, WRONG_USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 fine, 1 ran and failed, 2 wrong usage or settings."""
    chosen = _parser().parse_args(arguments)
    try:
        code: int = chosen.action(chosen)
    except SettingsError as error:
        print(*map(str, error.problems), sep="\n", file=sys.stderr)
        return WRONG_USAGE
    except SalvoError as error:
        print(f"salvo: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return FINE
    except BrokenPipeError:
        sys.stderr.close()
        return FAILED
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="main.py", description="Missile-launch alerts for Discord.")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    parser.set_defaults(action=_run, once=False)

    run = _command(commands, _run, "watch the feeds and alert until stopped (the default)")
    run.add_argument("--once", action="store_true", help="poll every feed once, deliver what is due, and end")

    replay = _command(commands, _replay, "judge a JSON-lines file of news items; answers go to standard output")
    replay.add_argument("items", type=Path, metavar="ITEMS.jsonl")

    backup = _command(commands, _backup, "copy the database to a file, while Salvo runs or not")
    backup.add_argument("file", type=Path, metavar="FILE")

    restore = _command(commands, _restore, "put a backup in the place of the database, while Salvo is stopped")
    restore.add_argument("file", type=Path, metavar="FILE")

    export = _command(commands, _export, "write the launch log as CSV or JSON, or the feeds as OPML")
    form = export.add_mutually_exclusive_group()
    for name, what in (("csv", "launches, a row each (the default)"), ("json", "launches"), ("opml", "feeds")):
        form.add_argument(f"--{name}", action="store_const", const=name, dest="form", help=what)
    export.add_argument("file", type=Path, nargs="?", metavar="FILE", help="standard output without it")
    export.set_defaults(form=None)

    _command(commands, _check, "validate the settings and say what works and what doesn't")
    return parser


def _command(commands: Any, action: Callable[[argparse.Namespace], int], briefly: str) -> argparse.ArgumentParser:
    """Add the command that bears the action's name; its help is what stands at the action's head."""
    command: argparse.ArgumentParser = commands.add_parser(
        action.__name__.strip("_"), help=briefly, description=action.__doc__
    )
    command.set_defaults(action=action)
    return command


def _run(chosen: argparse.Namespace) -> int:
    """Watch the feeds and alert until stopped, by SIGTERM or Ctrl+C. Without DISCORD_TOKEN it is a preview: alerts are
    shown here and on a local web page. SIGHUP has it read feeds.yaml again."""
    from bot.settings import load

    settings = load()
    # all of Salvo takes a second to import: mistakes in the settings are told before
    from bot.app import run

    return asyncio.run(run(settings, once=chosen.once))


def _check(chosen: argparse.Namespace) -> int:
    """Validate the settings and say what works and what doesn't: the database, the token, the operators' channel, each
    feed; and print the link that invites the bot. It changes nothing, and may run beside a running Salvo."""
    from bot.settings import load

    settings = load()
    from bot.check import check

    return asyncio.run(check(settings))


def _replay(chosen: argparse.Namespace) -> int:
    """Judge a file of news items, a JSON object a line: id and title and, where known, summary, published (ISO 8601),
    outlet, link and language. Nothing else is read, and nothing is kept. The answers are JSON lines, too: whether the
    item is a report, why, of what, and which launch it belongs to."""
    from bot.replay import read, replay

    try:
        entries, problems = read(chosen.items)
    except OSError as error:
        print(f"{chosen.items}: it can't be read: {error.strerror}", file=sys.stderr)
        return WRONG_USAGE
    for line in replay(entries):
        print(json.dumps(line, ensure_ascii=False))
    print(*map(str, problems), sep="\n" if problems else "", end="\n" if problems else "", file=sys.stderr)
    return FAILED if problems else FINE


def _export(chosen: argparse.Namespace) -> int:
    """Write the launch log as CSV or JSON, or the feeds as OPML, while Salvo runs or not. Without an option, the ending
    of FILE says which."""
    from bot.settings import load

    settings = load()
    from bot.export import Form, write

    named = chosen.file.suffix.lstrip(".").lower() if chosen.file else ""
    form = Form(chosen.form or (named if named in set(Form) else Form.CSV))
    try:
        asyncio.run(write(settings, form, chosen.file))
    except BrokenPipeError:
        raise
    except OSError as error:
        print(f"{chosen.file or 'standard output'}: it can't be written: {error.strerror}", file=sys.stderr)
        return FAILED
    return FINE


def _backup(chosen: argparse.Namespace) -> int:
    """Copy the database to a file, while Salvo runs or not. A file that has this name already is replaced."""
    from bot.settings import load
    from storage.upgrade import copy

    path = load().database_path
    copy(path, chosen.file)
    print(f"{path} was copied to {chosen.file}")
    return FINE


def _restore(chosen: argparse.Namespace) -> int:
    """Put a backup in the place of the database, while Salvo is stopped. What was there before is kept beside it."""
    from bot.settings import load
    from storage.database import restore

    path = load().database_path
    kept = f"; what it was before is kept as {path.name}.replaced" if path.exists() else ""
    restore(chosen.file, path)
    print(f"{path} is now what {chosen.file} held{kept}")
    return FINE


if __name__ == "__main__":
    sys.exit(main())
