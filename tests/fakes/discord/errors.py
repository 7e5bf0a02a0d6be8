"""The errors that the stand-in answers with, as Discord words them.

Codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
"""

from __future__ import annotations

from enum import Enum
from typing import Any


class Refusal(Enum):
    """HTTP status, JSON code, message."""

    UNAUTHORIZED = (401, 0, "401: Unauthorized")
    NOT_FOUND = (404, 0, "404: Not Found")
    UNKNOWN_CHANNEL = (404, 10003, "Unknown Channel")
    UNKNOWN_GUILD = (404, 10004, "Unknown Guild")
    UNKNOWN_MEMBER = (404, 10007, "Unknown Member")
    UNKNOWN_MESSAGE = (404, 10008, "Unknown Message")
    UNKNOWN_USER = (404, 10013, "Unknown User")
    UNKNOWN_WEBHOOK = (404, 10015, "Unknown Webhook")
    UNKNOWN_INTERACTION = (404, 10062, "Unknown interaction")
    UNKNOWN_COMMAND = (404, 10063, "Unknown application command")
    ALREADY_CROSSPOSTED = (400, 40033, "This message has already been crossposted.")
    ALREADY_ACKNOWLEDGED = (400, 40060, "Interaction has already been acknowledged.")
    MISSING_ACCESS = (403, 50001, "Missing Access")
    TOO_LARGE = (413, 40005, "Request entity too large")
    NOT_YOUR_MESSAGE = (403, 50005, "Cannot edit a message authored by another user")
    EMPTY_MESSAGE = (400, 50006, "Cannot send an empty message")
    CANNOT_DM = (403, 50007, "Cannot send messages to this user")
    NOT_A_TEXT_CHANNEL = (400, 50008, "Cannot send messages in a non-text channel")
    MISSING_PERMISSIONS = (403, 50013, "Missing Permissions")
    TAG_REQUIRED = (400, 40067, "A tag is required to create a forum post in this channel")
    WRONG_CHANNEL_TYPE = (400, 50024, "Cannot execute action on this channel type")
    BAD_TOKEN = (401, 50027, "Invalid Webhook Token")
    ARCHIVED_THREAD = (400, 50083, "Thread is archived")
    MALFORMED = (400, 50109, "The request body contains invalid JSON.")
    NO_HISTORY_FOR_REPLY = (403, 160002, "Cannot reply without permission to read message history")
    THREAD_EXISTS = (400, 160004, "A thread has already been created for this message")


class ApiError(Exception):
    """An answer that is no success."""

    def __init__(self, refusal: Refusal) -> None:
        self.status, self.code, self.message = refusal.value
        super().__init__(self.message)

    def body(self) -> dict[str, Any]:
        return {"message": self.message, "code": self.code}


class InvalidForm(ApiError):
    """400 with code 50035: `faults` maps a dotted path in the body to (code, message)."""

    def __init__(self, faults: dict[str, tuple[str, str]]) -> None:
        Exception.__init__(self, "; ".join(f"{where}: {what}" for where, (_, what) in faults.items()))
        self.status, self.code, self.message = 400, 50035, "Invalid Form Body"
        self.faults = faults

    def body(self) -> dict[str, Any]:
        tree: dict[str, Any] = {}
        for where, (code, message) in self.faults.items():
            node = tree
            for step in where.split("."):
                node = node.setdefault(step, {})
            node.setdefault("_errors", []).append({"code": code, "message": message})
        return {"message": self.message, "code": self.code, "errors": tree}
