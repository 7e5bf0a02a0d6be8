"""What users can do with subscriptions; a part of tests/commands/table.py."""

from __future__ import annotations

from tests.commands.doings import (
    ENDED,
    MANAGER,
    REFUSED,
    Row,
    choose,
    command,
    completed,
    filled_in,
    managing,
    many_subscriptions,
    subscription,
    turning,
)

LACKS = "it lacks **View Channel**, **Send Messages**, **Embed Links**"
LACKING = "Salvo lacks **View Channel**, **Send Messages**, **Embed Links** there: allow it under Edit Channel"

SUBSCRIPTIONS = (
    command(
        "subscribe",
        {
            "launchers": "North Korea, ansar allah",
            "kinds": "tests and drills,attack",
            "weapons": "ICBM and up, cruise",
            "status": "confirmed",
            "outlets": 2,
            "updates": "reply",
            "quiet": "22:00-7:00",
            "timezone": "asia/seoul",
            "hourly_limit": 5,
            "language": "en",
        },
        says="Every launch by North Korea or the Houthis, among tests and drills or attacks, with cruise missiles",
        wrong=(
            ({"launchers": "Atlantis"}, "knows no launcher “Atlantis”. Choose what Discord offers"),
            ({"kinds": "parades"}, "knows no kind of launch “parades”. Choose"),
            ({"weapons": "slingshot"}, "knows no class of weapon “slingshot”. Choose"),
            ({"status": "sure"}, REFUSED),
            ({"outlets": 0}, REFUSED),
            ({"updates": "often"}, REFUSED),
            ({"quiet": "at night"}, "Write when they begin and end, for example `22:00-07:00`"),
            ({"quiet": "22-7", "timezone": "Mars/Olympus"}, "Choose one that Discord offers"),
            ({"hourly_limit": 61}, REFUSED),
            ({"language": "tlh"}, REFUSED),
        ),
        mute=LACKS,
        **MANAGER,
    ),
    command(
        "subscribe",
        {
            "channel": lambda scene: scene.news.id,
            "publish": True,
            "mention": lambda scene: scene.role.id,
            "mention_status": "confirmed",
            "mention_outlets": 2,
            "mention_weapons": "icbm",
        },
        says="for those with ICBM and up, once confirmed and told by 2 independent outlets. Alerts are published",
        wrong=(
            ({"channel": lambda scene: scene.category.id}, REFUSED),
            ({"publish": True}, "Leave `publish` out here"),
            ({"mention": lambda scene: scene.here.guild_id}, "Choose a role that people take on"),
            ({"mention_status": "confirmed"}, "Name the role to call as well"),
            ({"mention_outlets": 21}, REFUSED),
            ({"mention_weapons": "rocket"}, REFUSED),
        ),
        mute=LACKS,
        not_in_dm=True,
        **MANAGER,
    ),
    command("subscribe", says="is subscribed", mute=LACKS, **MANAGER),
    completed("subscribe", "launchers", "dprk", says="KP"),
    completed("subscribe", "kinds", "att", says="attack"),
    completed("subscribe", "weapons", "icbm", says="icbm+"),
    completed("subscribe", "timezone", "berl", says="Europe/Berlin"),
    command("unsubscribe", says="gets no more alerts", empty="See with /subscriptions which channels are", **MANAGER),
    command(
        "unsubscribe",
        {"channel": lambda scene: scene.news.id},
        says="gets no more alerts",
        empty="See with /subscriptions which channels are",
        wrong=(({"channel": lambda scene: scene.category.id}, REFUSED),),
        not_in_dm=True,
        **MANAGER,
    ),
    command("subscriptions", says="Every launch.", empty="Use /subscribe in the channel", mute=LACKING),
    turning(
        "subscription:page:", "Page 2 of 2", "Use /subscribe to begin again", many_subscriptions, "More", not_in_dm=True
    ),
    Row(
        choose,
        ("menu subscription:choose",),
        says="Every launch.",
        empty=ENDED,
        not_in_dm=True,
        **MANAGER,
    ),
    managing("change", "Change the subscription"),
    filled_in(
        "Change the subscription",
        subscription,
        "Change",
        "Iran",
        "by Iran.",
        empty=ENDED,
        wrong=(({"text": "Atlantis"}, "knows no launcher “Atlantis”"),),
        **MANAGER,
    ),
    managing("pause", "paused: by hand. Its button resumes it."),
    managing("resume", "all is well", options={"paused": True}, mute=LACKING),
    managing("test", "The example is posted.", mute="Give it View Channel here"),
    managing("end", "/subscribe starts them again"),
)
