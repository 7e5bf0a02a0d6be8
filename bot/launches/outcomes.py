"""What a clause says of a weapon, in one word: fired, struck, downed, planned, only named …"""

from __future__ import annotations

DEEDS = frozenset({"deed_test", "deed_attack"})
UNREAL = frozenset({"will", "may", "able", "should", "soon", "feared", "condition", "plan", "stop"})
# Verdicts from the one that speaks most for a launch to the one that speaks most against.
_ORDER = (
    "fired", "was fired", "struck", "hit by", "landed", "downed", "tested", "deed_attack", "deed_test", "deed_tests",
    "deed_attacks", "mishap", "used", "to down", "tested thing", "deed before", "not", "unreal", "named", "programme",
    "thing", "engine",
)  # fmt: skip
RANK = {verdict: place for place, verdict in enumerate(_ORDER)}


def verdict_of(kind: str, head: str, left: str, right: str, mood: str, right_mood: str, link: str) -> str:
    """What the clause says of the weapon, in one word."""
    act, _, form = left.partition(".")
    if left == "down.to" and mood == "plain":
        return "to down"
    done, _, done_form = right.partition(".")
    if (
        mood in UNREAL
        or form in {"to", "will", "may", "should", "soon"}
        or (act in {"stop", "plan"} and head != "none")
        or "off" in (act, done)
    ):
        return "unreal"
    if right_mood in {"will", "may", "soon", "should", "condition"}:
        return "unreal"
    if mood in {"not", "denial", "false_alarm"} or right_mood in {"not", "false_alarm"}:
        return "not"
    if head == "engine":
        return "engine"
    if head == "thing":
        return "tested thing" if act in {"fire", "test"} else "thing"
    if head.startswith("deed"):
        return head
    if link == "engine_head":
        return "engine"
    if link == "thing_head" and act in {"fire", "test"}:
        return "tested thing"
    if link == "thing_head" and act in DEEDS:
        return "thing"
    if act == "fire" or (kind == "satellite" and act == "loft"):
        return "fired"
    if done in {"fire", "test"} and done_form in {"d", "was", "s", "g", "ing"}:
        return "was fired"
    if done in {"strike", "harm"}:
        return "struck"
    if done == "land" or done == "loft":
        return "landed"
    if act in {"strike", "harm", "deed_attack"} and link in {"by", "with"}:
        return "hit by"
    if act in {"react", "deed_test"} and link == "with":
        return "used"
    if act == "down" or done == "down":
        return "downed"
    if act == "test":
        return "tested"
    if act == "use":
        return "used"
    if act in DEEDS:
        return "deed before"
    if act in {"supply", "build", "inspect"} or done in {"supply", "build"}:
        return "programme"
    return "named"
