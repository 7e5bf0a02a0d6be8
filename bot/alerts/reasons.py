"""Why an item was held to report a launch, or not, in words."""

from __future__ import annotations

from bot.model import Reason

_WORDS: dict[Reason, str] = {
    Reason.FIRED: "it says that something was fired",
    Reason.STRUCK: "it tells of a strike by missiles or rockets",
    Reason.INTERCEPTED: "it tells of missiles that were intercepted, so somebody fired them",
    Reason.SUSPECTED: "it says that there may have been a launch",
    Reason.NAMED_LAUNCH: "it speaks of a launch or test by name",
    Reason.NO_LAUNCH_WORD: "it names no missile, rocket or launch",
    Reason.NOT_SAID_FIRED: "it does not say that anything was fired",
    Reason.FUTURE: "it speaks of what may or will be fired, not of what was",
    Reason.NEGATED: "it says that nothing was fired",
    Reason.FALSE_ALARM: "it tells of a false alarm",
    Reason.PAST: "it looks back on a launch of long ago",
    Reason.ANALYSIS: "it analyses or explains, and reports no new launch",
    Reason.PROGRAMME: "it is about a weapons programme: deals, parades, deployments, tests of parts",
    Reason.CIVIL_SPACE: "it is about civil space flight",
    Reason.DRONES_ONLY: "it is about drones only",
    Reason.ARTILLERY_ONLY: "it is about guns, mortars or bombs only",
    Reason.SPORT: "it is about sport",
    Reason.FIGURATIVE: "the word is a figure of speech there",
    Reason.CULTURE: "it is about a film, a game or a book",
    Reason.WEIGHED_AGAINST: "taken together, its words speak against a new launch",
}


def because(reason: Reason) -> str:
    """The reason as a clause."""
    return _WORDS[reason]
