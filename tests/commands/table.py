"""Everything that users can do, each with what is said to it; tests/commands/test_everywhere.py runs it in every place
and holds it to what Salvo offers."""

from __future__ import annotations

from typing import Any

from bot.commands.corrections import mark
from tests.commands.doings import (
    GONE,
    MANAGER,
    NONE,
    OPERATOR,
    REFUSED,
    Row,
    alert,
    alert_button,
    command,
    completed,
    filled_in,
    many_feeds,
    mending,
    part,
    recent,
    report_of,
    sources,
    turning,
    undone,
)
from tests.commands.scene import LINK, MERGED, ONE, RETRACTED, SPLIT, Who, history
from tests.commands.table_of_subscriptions import LACKS, SUBSCRIPTIONS

FEWER = "Nothing found. Try fewer words"
ATLANTIS = "Salvo knows no launcher “Atlantis”. Choose one that Discord offers"
NEWEST = "KP-20240514-20"
FEED = "http://quay.example/feed"
OPML = b'<opml version="2.0"><body><outline text="Lighthouse" xmlUrl="https://lighthouse.example/rss"/></body></opml>'
_SEVENTH = mark(history()[0].claims[7])


def _file(body: bytes) -> Any:
    return lambda scene: scene.discord.upload("feeds.opml", body)


HISTORY = (
    command("launches recent", says=NEWEST, empty="Use `/subscribe` to be told of the next one"),
    command(
        "launches search",
        {"words": "sunan", "launcher": "KP", "kind": "test", "weapon": "srbm", "status": "confirmed"},
        says=NEWEST,
        empty=FEWER,
        wrong=(
            ({"words": "w" * 37}, REFUSED),
            ({"launcher": "Atlantis"}, ATLANTIS),
            ({"kind": "parade"}, REFUSED),
            ({"weapon": "slingshot"}, REFUSED),
            ({"status": "sure"}, REFUSED),
        ),
    ),
    completed("launches search", "launcher", "north", says="KP"),
    turning("launches:", "Page 2 of 3", "No launch has been reported", recent, "Older"),
    command("launches show", {"launch": ONE}, says="Timeline", empty=GONE, wrong=(({"launch": "KP-1"}, GONE),)),
    completed("launches show", "launch", "sunan", says=NEWEST, empty=NONE),
    command(
        "launches map", {"launch": ONE}, says=f"`{ONE}` on the map", empty=GONE, wrong=(({"launch": "KP-1"}, GONE),)
    ),
    command(
        "launches map",
        {"launcher": "KP", "days": 7},
        says="North Korea, the last 7 days: 20 launches",
        empty="Try more `days`, or another launcher",
        wrong=(({"launcher": "Atlantis"}, ATLANTIS), ({"days": 0}, REFUSED)),
    ),
    completed("launches map", "launch", "kp-20240514-7", says="KP-20240514-7", empty=NONE),
    completed("launches map", "launcher", "north", says="KP"),
    command(
        "launches stats",
        {"launcher": "KP", "days": 7},
        says="North Korea, the last 7 days",
        empty="Try more `days`, or another launcher",
        wrong=(({"launcher": "Atlantis"}, ATLANTIS), ({"days": 0}, REFUSED)),
    ),
    completed("launches stats", "launcher", "north", says="KP"),
)

ALERTS = (
    command(
        "alert test",
        says="The example is posted.",
        empty="use /subscribe to get real alerts here",
        mute=LACKS,
        **MANAGER,
    ),
    command(
        "alert why",
        {"item": LINK},
        says=f"It belongs to `{ONE}`",
        empty="`/about` says when they were last read",
        wrong=(({"item": "no"}, REFUSED), ({"item": "https://nowhere.example/"}, "Give the headline's words")),
    ),
    alert_button("sources", "[Outlet 0]"),
    turning("alert:sources:", "Page 2 of 2", GONE, sources, "More"),
    alert_button("timeline", "Outlet 0"),
    alert_button("map", f"`{ONE}` on the map."),
    alert_button("mistake", "Report a mistake", empty="Report a mistake"),
    filled_in(
        "Report a mistake",
        alert,
        "Report a mistake",
        "It was fireworks",
        "the operators have it now",
        empty="the operators have it now",
        wrong=(({"text": "no"}, REFUSED),),
        mute="Try again in some minutes",
    ),
    command("about", says="Launches told\n2", empty="Launches told\n0"),
    command("help", says="How do I get alerts?", empty="How do I get alerts?"),
)

FOR_OPERATORS = (
    command("feeds list", says="**Harbour Wire** · not read yet", empty="**Harbour Wire** · not read yet", **OPERATOR),
    turning("feeds:page:", "Page 2 of 2", "**Harbour Wire** · not read yet", many_feeds, "More", **OPERATOR),
    command(
        "feeds add",
        {"url": FEED, "name": "Quay", "language": "en"},
        says="“Quay” is read from now on",
        empty="It can be read, and brings no item now",
        wrong=(
            ({"name": "Quay", "url": "http://127.0.0.1/feed"}, "put such a feed into feeds.yaml instead"),
            ({"url": FEED, "name": "Harbour Wire"}, "Choose another name"),
            ({"name": "Wire", "url": "https://harbour.example/feed"}, "read already, as “Harbour Wire”"),
            ({"url": FEED, "name": "Quay", "language": "ko"}, "Salvo understands English only"),
            ({"url": FEED, "name": "Quay", "language": "english"}, REFUSED),
        ),
        **OPERATOR,
    ),
    command(
        "feeds remove",
        {"name": "Quayside"},
        says="is no longer read",
        empty="by /feeds reload",
        wrong=(({"name": "Harbour Wire"}, "by /feeds reload"),),
        **OPERATOR,
    ),
    completed("feeds remove", "name", "quay", says="Quayside", empty=NONE, who=Who.OPERATOR, forbidden=NONE),
    command(
        "feeds check",
        {"feed": FEED},
        says="It brings 1 item",
        empty="It can be read, and brings no item now",
        wrong=(({"feed": "nobody"}, "Give a name that /feeds list shows"),),
        **OPERATOR,
    ),
    completed("feeds check", "feed", "harb", says="Harbour Wire", who=Who.OPERATOR, forbidden=NONE),
    command(
        "feeds import",
        {"file": _file(OPML)},
        says="1 feed is read from now on",
        wrong=(({"file": _file(b"hello")}, "export your feeds as OPML and give that file"),),
        **OPERATOR,
    ),
    command("feeds reload", says="The feeds were read again. Watched now: ", **OPERATOR),
    command(
        "launch merge",
        {"launch": "KP-20240514-9", "other": "KP-20240514-10"},
        says="is now told as",
        empty=GONE,
        wrong=(({"other": ONE, "launch": "KP-1"}, GONE), ({"launch": ONE, "other": ONE}, "Name two different ones")),
        **OPERATOR,
    ),
    completed("launch merge", "launch", "sunan", says=NEWEST, empty=NONE),
    completed("launch merge", "other", "sunan", says=NEWEST, empty=NONE),
    command(
        "launch split",
        {"launch": "KP-20240514-13", "report": "Dockside News"},
        says="The report left",
        empty=GONE,
        wrong=(
            ({"report": "Dockside News", "launch": "KP-1"}, GONE),
            ({"launch": ONE, "report": "nobody"}, "Choose one that Discord offers"),
        ),
        **OPERATOR,
    ),
    completed("launch split", "launch", "sunan", says=NEWEST, empty=NONE),
    completed("launch split", "report", "outlet 7", beside={"launch": ONE}, says=_SEVENTH, empty=NONE),
    command(
        "launch retract",
        {"launch": "KP-20240514-14", "reason": "a drill"},
        says="is retracted",
        empty=GONE,
        wrong=(({"reason": "a drill", "launch": "KP-1"}, GONE), ({"launch": ONE, "reason": "no"}, REFUSED)),
        **OPERATOR,
    ),
    completed("launch retract", "launch", "sunan", says=NEWEST, empty=NONE),
    Row(
        undone,
        ("/launch undo",),
        {"action": None},
        says="is taken back",
        empty="no action",
        wrong=(({"action": 99}, "An action's number stands in the answer"),),
        **OPERATOR,
    ),
    mending("look", ONE, "Timeline"),
    mending("retract", RETRACTED, "Take a launch back"),
    filled_in(
        "Take a launch back",
        report_of(RETRACTED),
        "Retract",
        "fireworks",
        "is retracted",
        empty=GONE,
        wrong=(({"text": "no"}, REFUSED),),
        **OPERATOR,
    ),
    mending("merge", MERGED, "Two launches are one"),
    filled_in(
        "Two launches are one",
        report_of(MERGED),
        "Merge",
        "KP-20240514-15",
        "is now told as",
        empty=GONE,
        wrong=(({"text": "KP-1"}, GONE),),
        **OPERATOR,
    ),
    mending("split", SPLIT, "Which report does not belong"),
    Row(part, ("menu mend:part:",), says="The report left", empty=GONE, **OPERATOR),
)

ROWS = (*SUBSCRIPTIONS, *HISTORY, *ALERTS, *FOR_OPERATORS)
