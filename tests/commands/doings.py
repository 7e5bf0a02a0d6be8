"""How each thing that users can do is done: commands, options that complete, buttons, menus, modals."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from bot.commands import corrections
from bot.model import Feed
from storage import feeds, subscriptions
from tests.commands.scene import ONE, SPLIT, UNDONE, Scene, Who
from tests.fakes.discord import Answer, Message

Options = dict[str, Any]
Do = Callable[[Scene, Who, Options], Awaitable[Answer | list[Any]]]
# Discord itself refuses it, by what the command declares
Under = Callable[[Scene], Awaitable[Message]]
REFUSED = "refused by Discord"
NONE = "no choice"
GONE = "There is no launch"
ENDED = "This subscription has ended. Use /subscribe"
# What it takes, and what is said to who has it not.
MANAGER: Any = {"who": Who.MANAGER, "forbidden": "**Manage Server**"}
OPERATOR: Any = {"who": Who.OPERATOR, "forbidden": "Only the operators of this Salvo may do that. If you run it, put"}


@dataclass(frozen=True)
class Row:
    """One thing to do. `options` are given (a function is asked for the value); `says` is what is answered then.

    `empty` is answered where nothing is known. `wrong` pairs options, of which the last is bad input, with what is
    answered. `forbidden` is answered to who has no right to it, `mute` where Salvo may not write in the channel; both
    "" where it makes no difference. `names` are what is tried by it.
    """

    do: Do
    names: tuple[str, ...]
    options: Options = field(default_factory=dict)
    says: str = ""
    empty: str = ""
    wrong: tuple[tuple[Options, str], ...] = ()
    who: Who = Who.ANYONE
    forbidden: str = ""
    mute: str = ""
    not_in_dm: bool = False

    def tried(self, options: Iterable[str]) -> set[str]:
        """What is tried with these options: itself, and of a command each option."""
        is_command = all(name.startswith("/") and not name.endswith("…") for name in self.names)
        return {*self.names, *(f"{name} {option}" for name in self.names for option in options if is_command)}


def command(name: str, options: Options | None = None, *, says: str, **more: Any) -> Row:
    """A command with options."""

    async def do(scene: Scene, who: Who, given: Options) -> Answer:
        await scene.forget_if_empty()
        return await scene.discord.interact(scene.here, scene.users[who], name, given)

    return Row(do, (f"/{name}",), options or {}, says, **more)


def completed(name: str, option: str, typed: str, *, says: str, beside: Options | None = None, **more: Any) -> Row:
    """An option that is completed while it is typed, `beside` others; `says` is a value that is offered."""

    async def do(scene: Scene, who: Who, given: Options) -> list[Any]:
        await scene.forget_if_empty()
        user, asked = scene.users[who], given.get("typed", typed)
        return await scene.discord.autocomplete(scene.here, user, name, option, asked, beside)

    return Row(do, (f"/{name} {option} …",), says=says, wrong=(({"typed": "no such thing"}, NONE),), **more)


def alert_button(what: str, says: str, empty: str = GONE) -> Row:
    """A button under an alert."""

    async def do(scene: Scene, who: Who, given: Options) -> Answer:
        return await scene.press(scene.users[who], scene.alerts[ONE], f"alert:{what}:{ONE}")

    return Row(do, (f"button alert:{what}:",), says=says, empty=empty)


def turning(name: str, says: str, empty: str, show: Do, button: str, **more: Any) -> Row:
    """A button that shows another page of an answer."""

    async def do(scene: Scene, who: Who, given: Options) -> Answer:
        shown = await show(scene, who, given)
        assert isinstance(shown, Answer)
        return await scene.press(scene.users[who], shown.message, button)

    return Row(do, (f"button {name}",), says=says, empty=empty, **more)


async def recent(scene: Scene, who: Who, given: Options) -> Answer:
    return await scene.discord.interact(scene.here, scene.users[who], "launches recent")


async def sources(scene: Scene, who: Who, given: Options) -> Answer:
    return await scene.discord.click(scene.users[who], scene.alerts[ONE], "Sources")


def managing(what: str, says: str, **more: Any) -> Row:
    """A button under a subscription, pressed by somebody who could see it."""

    async def do(scene: Scene, who: Who, given: Options) -> Answer:
        shown = await subscription(scene, given.get("paused", False))
        return await scene.press(scene.users[who], shown, f"subscription:{what}:{scene.target.id}")

    return Row(do, (f"button subscription:{what}:",), says=says, **MANAGER, empty=ENDED, **more)


def filled_in(title: str, under: Under, button: str, text: str, says: str, **more: Any) -> Row:
    """A modal that a button opened while all was well."""

    async def do(scene: Scene, who: Who, given: Options) -> Answer:
        shown = await under(scene)
        asked = await scene.discord.click(scene.users[row.who], shown, button)
        await scene.forget_if_empty()
        return await scene.submit(scene.users[who], asked, given["text"])

    row = Row(do, (f"modal {title}",), {"text": text}, says, **more)
    return row


async def subscription(scene: Scene, paused: bool = False) -> Message:
    """The buttons of the target's subscription, which is paused or not."""
    await scene.subscribe_only(scene.target)
    if paused:
        async with scene.salvo.db.transaction() as tx:
            await subscriptions.pause(tx, scene.target.id, "by hand.", by_hand=True)
    shown = await scene.discord.interact(scene.here, scene.users[Who.MANAGER], "subscriptions")
    assert shown.message
    return shown.message


async def many_subscriptions(scene: Scene, who: Who, given: Options) -> Answer:
    """The list of more subscriptions than fit a page."""
    async with scene.salvo.db.transaction() as tx:
        for channel_id in range(1, 13):
            await subscriptions.add(tx, channel_id, scene.target.guild_id, 1, scene.salvo.clock())
    return await scene.discord.interact(scene.here, scene.users[who], "subscriptions")


async def many_feeds(scene: Scene, who: Who, given: Options) -> Answer:
    """The list of more feeds than fit a page, as an operator sees it."""
    async with scene.salvo.db.transaction() as tx:
        for number in range(30):
            await feeds.add(
                tx, Feed(f"Wire {number}", f"https://wire.example/{number}", "Wire"), 1, scene.salvo.clock()
            )
    await scene.salvo.services.feeds_changed()
    return await scene.discord.interact(scene.here, scene.users[Who.OPERATOR], "feeds list")


async def alert(scene: Scene) -> Message:
    return scene.alerts[ONE]


def report_of(launch: str) -> Under:
    """A reader's report of a mistake in the launch, in the operators' channel."""

    async def found(scene: Scene) -> Message:
        return scene.reports[launch]

    return found


async def choose(scene: Scene, who: Who, given: Options) -> Answer:
    """One of several subscriptions is chosen from the menu."""
    await scene.subscribe_only(scene.target, scene.other)
    shown = await scene.discord.interact(scene.here, scene.users[Who.MANAGER], "subscriptions")
    assert shown.message
    await scene.forget_if_empty()
    return await scene.discord.select(scene.users[who], shown.message, [str(scene.target.id)])


def mending(what: str, launch: str, says: str, **more: Any) -> Row:
    """A button under a reader's report in the operators' channel."""

    async def do(scene: Scene, who: Who, given: Options) -> Answer:
        return await scene.press(scene.users[who], scene.reports[launch], f"mend:{what}:{launch}")

    return Row(do, (f"button mend:{what}:",), says=says, **OPERATOR, empty=GONE, **more)


async def part(scene: Scene, who: Who, given: Options) -> Answer:
    """A report is chosen from the menu of those that can be split off."""
    operator = scene.users[Who.OPERATOR]
    shown = await scene.discord.click(operator, scene.reports[SPLIT], f"mend:split:{SPLIT}")
    assert shown.message
    (menu,) = shown.message.components[0]["components"]
    await scene.forget_if_empty()
    return await scene.discord.select(scene.users[who], shown.message, [menu["options"][1]["value"]])


async def undone(scene: Scene, who: Who, given: Options) -> Answer:
    """An action is taken back: the last one, or the one of the number that is given."""
    number = given.get("action")
    if number is None:
        done = await corrections.retract(scene.salvo.services, UNDONE, "a drill", 1)
        number = done.number
        await scene.forget_if_empty()
    return await scene.discord.interact(scene.here, scene.users[who], "launch undo", {"action": number})
