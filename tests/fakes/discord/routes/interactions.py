"""How a bot answers interactions: the callback, the original response, follow-ups.

https://discord.com/developers/docs/interactions/receiving-and-responding
"""

from __future__ import annotations

import time
from typing import Any

from tests.fakes.discord import limits, posting, render
from tests.fakes.discord.answers import Answer, Asked, Said
from tests.fakes.discord.call import Call
from tests.fakes.discord.entities import EPHEMERAL, LOADING, Json, Message
from tests.fakes.discord.errors import ApiError, InvalidForm, Refusal

FITTING = {
    Asked.COMMAND: {Said.MESSAGE, Said.DEFERRED, Said.MODAL},
    Asked.COMPONENT: {Said.MESSAGE, Said.DEFERRED, Said.DEFERRED_UPDATE, Said.UPDATE, Said.MODAL},
    Asked.MODAL: {Said.MESSAGE, Said.DEFERRED, Said.DEFERRED_UPDATE, Said.UPDATE},
    Asked.AUTOCOMPLETE: {Said.CHOICES},
}


def callback(call: Call) -> Json | None:
    answer = call.discord.interactions.answers.get(call.path["interaction_token"])
    if answer is None or answer.id != call.id("interaction_id") or answer.expired:
        raise ApiError(Refusal.UNKNOWN_INTERACTION)
    if answer.callback is not None:
        raise ApiError(Refusal.ALREADY_ACKNOWLEDGED)
    try:
        said = _fitting(answer, call.form.get("type"))
        _take(call, answer, said, call.form.get("data") or {})
    except ApiError as refusal:
        answer.refused.append(str(refusal))
        raise
    answer.callback, answer.called_back_at = call.form, time.monotonic()
    answer.files = [upload.name for upload in call.uploads]
    call.discord.signal.fire()
    return _resource(call, answer) if call.query.get("with_response") in ("1", "true") else None


def _fitting(answer: Answer, kind: Any) -> Said:
    if kind not in FITTING[answer.asked]:
        words = f"Value must be one of {sorted(map(int, FITTING[answer.asked]))}."
        raise InvalidForm({"type": ("BASE_TYPE_CHOICES", words)})
    said = Said(kind)
    if said in (Said.UPDATE, Said.DEFERRED_UPDATE) and answer.source is None:
        raise InvalidForm({"type": ("INTERACTION_CANNOT_UPDATE", "There is no message to update.")})
    return said


def _take(call: Call, answer: Answer, said: Said, body: Json) -> None:
    if said is Said.MESSAGE:
        posting.check_body(call, body)
        answer.message = _posted(call, answer, body)
    elif said is Said.DEFERRED:
        answer.message = _thinking(call, answer, (body.get("flags") or 0) & EPHEMERAL)
    elif said is Said.UPDATE and answer.source is not None:
        answer.message = posting.edit(call, answer.source, body)
    elif said is Said.DEFERRED_UPDATE:
        answer.message = answer.source
    elif said is Said.CHOICES:
        limits.check_choices(body)
    elif said is Said.MODAL:
        limits.check_modal(body)


def _posted(call: Call, answer: Answer, body: Json) -> Message:
    app = call.discord.world.application_id
    return posting.create(call, answer.channel, body, webhook_id=app, interaction_id=answer.id)


def _thinking(call: Call, answer: Answer, flags: int) -> Message:
    """The message that says that the bot is thinking, until it is filled."""
    world = call.discord.world
    message = Message(world.snowflake(), answer.channel.id, world.bot.id, [posting.version(call, {})])
    message.flags = LOADING | flags
    message.webhook_id, message.interaction_id = world.application_id, answer.id
    return world.keep_message(answer.channel, message)


def _fill(call: Call, message: Message, body: Json) -> Message:
    """The first edit of a thinking message: what it says first, not an edit."""
    posting.check_body(call, body)
    said = posting.version(call, body)
    if posting.is_empty(said, body.get("flags") or message.flags):
        raise ApiError(Refusal.EMPTY_MESSAGE)
    message.versions = [said]
    message.flags = (message.flags & ~LOADING) | ((body.get("flags") or 0) & ~EPHEMERAL)
    discord, channel = call.discord, call.discord.world.channels[message.channel_id]
    message.pings = posting.pings(discord, channel, discord.world.bot, said, body.get("allowed_mentions"))
    posting.announce(discord, channel, message, "MESSAGE_UPDATE")
    return message


def _resource(call: Call, answer: Answer) -> Json:
    shown: Json = {"interaction": {"id": str(answer.id), "type": int(answer.asked)}, "resource": {"type": answer.said}}
    if answer.message is not None:
        shown["resource"]["message"] = render.message(call.discord.world, answer.message)
        shown["interaction"] |= {
            "response_message_id": str(answer.message.id),
            "response_message_loading": answer.pending,
            "response_message_ephemeral": answer.ephemeral,
        }
    return shown


def _answer(call: Call) -> Answer:
    answer = call.discord.interactions.answers.get(call.path["webhook_token"])
    if answer is None or answer.callback is None or call.id("webhook_id") != call.discord.world.application_id:
        raise ApiError(Refusal.UNKNOWN_WEBHOOK)
    if answer.over:
        raise ApiError(Refusal.BAD_TOKEN)
    return answer


def _meant(call: Call) -> Message:
    answer = _answer(call)
    if call.path.get("message_id", "@original") == "@original":
        message = answer.message
    else:
        message = next(
            (it for it in [answer.message, *answer.followups] if it and it.id == call.id("message_id")), None
        )
    if message is None or message.deleted:
        raise ApiError(Refusal.UNKNOWN_MESSAGE)
    return message


def follow_up(call: Call) -> Json:
    """A further message; the first one after a deferral takes the thinking message's place."""
    answer = _answer(call)
    try:
        posting.check_body(call, call.form)
        if answer.pending and answer.message is not None:
            message = _fill(call, answer.message, call.form)
        else:
            message = _posted(call, answer, call.form)
            answer.followups.append(message)
    except ApiError as refusal:
        answer.refused.append(str(refusal))
        raise
    call.discord.signal.fire()
    return render.message(call.discord.world, message)


def fetch(call: Call) -> Json:
    return render.message(call.discord.world, _meant(call))


def edit(call: Call) -> Json:
    answer, message = _answer(call), _meant(call)
    try:
        change = _fill if message.flags & LOADING else posting.edit
        message = change(call, message, call.form)
    except ApiError as refusal:
        answer.refused.append(str(refusal))
        raise
    call.discord.signal.fire()
    return render.message(call.discord.world, message)


def delete(call: Call) -> None:
    call.discord.delete_message(_meant(call))


_ORIGINAL = "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
_MESSAGE = "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"
ROUTES = {
    "POST /interactions/{interaction_id}/{interaction_token}/callback": callback,
    "POST /webhooks/{webhook_id}/{webhook_token}": follow_up,
} | {
    f"{method} {path}": route
    for path in (_ORIGINAL, _MESSAGE)
    for method, route in {"GET": fetch, "PATCH": edit, "DELETE": delete}.items()
}
