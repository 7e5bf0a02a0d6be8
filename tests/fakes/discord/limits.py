"""Discord's limits on messages and their parts; whoever breaks one is answered 50035.

https://discord.com/developers/docs/resources/message#embed-object-embed-limits
https://discord.com/developers/docs/components/reference
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tests.fakes.discord.entities import COMPONENTS_V2, Json
from tests.fakes.discord.errors import InvalidForm

CONTENT, NONCE, EMBEDS, EMBED_TOTAL = 2000, 25, 10, 6000
TITLE, DESCRIPTION, FIELDS, FIELD_NAME, FIELD_VALUE, FOOTER, AUTHOR, URL = 256, 4096, 25, 256, 1024, 2048, 256, 2048
ROWS, IN_A_ROW, CUSTOM_ID, LABEL, PLACEHOLDER, OPTIONS, OPTION_TEXT = 5, 5, 100, 80, 150, 25, 100
MODAL_TITLE, MODAL_PARTS, MODAL_LABEL, ATTACHMENTS, V2_COMPONENTS = 45, 5, 45, 10, 40
UPLOADS = 10 * 1024 * 1024
ROW, BUTTON, TEXT_INPUT, TEXT_DISPLAY, LABEL_PART = 1, 2, 4, 10, 18
SELECTS = (3, 5, 6, 7, 8)
LINK, PREMIUM = 5, 6


class Form:
    """Collects what is wrong with a body, each fault at its dotted path."""

    def __init__(self) -> None:
        self.faults: dict[str, tuple[str, str]] = {}

    def fail(self, where: str, code: str, message: str) -> None:
        self.faults.setdefault(where, (code, message))

    def text(self, where: str, value: Any, most: int, least: int = 0) -> None:
        """A string of `least` to `most` characters; an absent one passes where `least` is 0."""
        if value is None and not least:
            return
        if not isinstance(value, str) or (least and not value.strip()):
            self.fail(where, "BASE_TYPE_REQUIRED", "This field is required")
        elif not least <= len(value) <= most:
            words = (
                f"Must be {most} or fewer in length." if not least else f"Must be between {least} and {most} in length."
            )
            self.fail(where, "BASE_TYPE_MAX_LENGTH" if not least else "BASE_TYPE_BAD_LENGTH", words)

    def at_most(self, where: str, values: list[Any] | None, most: int, least: int = 0) -> list[Any]:
        """A list of `least` to `most` things; returned, so that it can be walked on."""
        if not least <= len(values or []) <= most:
            self.fail(where, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")
        return values or []

    def web_address(self, where: str, value: Any) -> None:
        if value is None:
            return
        self.text(where, value, URL)
        if not str(value).startswith(("http://", "https://", "attachment://")):
            self.fail(where, "URL_TYPE_INVALID_URL", "Not a well formed URL.")

    def finish(self) -> None:
        if self.faults:
            raise InvalidForm(self.faults)


def check_message(body: Json) -> None:
    """Raise InvalidForm where a message body breaks a limit; an empty message is not this function's matter."""
    form = Form()
    form.text("content", body.get("content"), CONTENT)
    if isinstance(body.get("nonce"), str):
        form.text("nonce", body["nonce"], NONCE)
    embeds = form.at_most("embeds", body.get("embeds"), EMBEDS)
    for index, embed in enumerate(embeds):
        _check_embed(form, f"embeds.{index}", embed)
    if sum(map(embed_length, embeds)) > EMBED_TOTAL:
        form.fail("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000")
    form.at_most("attachments", body.get("attachments"), ATTACHMENTS)
    _check_mentions(form, body.get("allowed_mentions") or {})
    check_components(form, body.get("components") or [], flags=body.get("flags") or 0)
    if (body.get("flags") or 0) & COMPONENTS_V2 and (body.get("content") or embeds):
        form.fail("flags", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "No content or embeds with V2.")
    form.finish()


def embed_length(embed: Json) -> int:
    """The characters that count to the 6,000 of a message's embeds."""
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    for field in embed.get("fields") or []:
        texts += [field.get("name"), field.get("value")]
    return sum(len(text) for text in texts if isinstance(text, str))


def _check_embed(form: Form, where: str, embed: Json) -> None:
    form.text(f"{where}.title", embed.get("title"), TITLE)
    form.text(f"{where}.description", embed.get("description"), DESCRIPTION)
    form.web_address(f"{where}.url", embed.get("url"))
    if footer := embed.get("footer"):
        form.text(f"{where}.footer.text", footer.get("text"), FOOTER)
    if author := embed.get("author"):
        form.text(f"{where}.author.name", author.get("name"), AUTHOR, 1)
        form.web_address(f"{where}.author.url", author.get("url"))
    for picture in ("image", "thumbnail"):
        form.web_address(f"{where}.{picture}.url", (embed.get(picture) or {}).get("url"))
    for index, field in enumerate(form.at_most(f"{where}.fields", embed.get("fields"), FIELDS)):
        form.text(f"{where}.fields.{index}.name", field.get("name"), FIELD_NAME, 1)
        form.text(f"{where}.fields.{index}.value", field.get("value"), FIELD_VALUE, 1)
    _check_look(form, where, embed)


def _check_look(form: Form, where: str, embed: Json) -> None:
    if not 0 <= (embed.get("color") or 0) <= 0xFFFFFF:
        form.fail(f"{where}.color", "NUMBER_TYPE_MAX", "int value should be between 0 and 16777215.")
    if (timestamp := embed.get("timestamp")) is not None:
        try:
            datetime.fromisoformat(timestamp)
        except (TypeError, ValueError):
            form.fail(f"{where}.timestamp", "DATE_TIME_TYPE_PARSE", "Could not parse. Should be ISO8601.")


def _check_mentions(form: Form, allowed: Json) -> None:
    parse = allowed.get("parse") or []
    for kind in ("users", "roles"):
        listed = form.at_most(f"allowed_mentions.{kind}", allowed.get(kind), 100)
        if listed and kind in parse:
            words = f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.'
            form.fail("allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", words)


def check_components(form: Form, components: list[Json], *, flags: int = 0, where: str = "components") -> None:
    """The components under a message: rows of buttons or one select, or the newer kinds where the flag says so."""
    if flags & COMPONENTS_V2:
        if sum(1 for _ in walk(components)) > V2_COMPONENTS:
            form.fail(where, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", f"The maximum is {V2_COMPONENTS}.")
    else:
        for index, row in enumerate(form.at_most(where, components, ROWS)):
            if row.get("type") != ROW:
                form.fail(f"{where}.{index}.type", "UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1,).')
            _check_row(form, f"{where}.{index}.components", row.get("components") or [])
    seen: set[str] = set()
    for part in walk(components):
        _check_part(form, where, part)
        custom_id = part.get("custom_id")
        if custom_id in seen:
            form.fail(where, "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated")
        seen |= {custom_id} if custom_id else set()


def walk(components: list[Json]) -> list[Json]:
    """Every component, the nested ones included."""
    found: list[Json] = []
    for part in components:
        nested = list(part.get("components") or [])
        nested += [part[key] for key in ("component", "accessory") if isinstance(part.get(key), dict)]
        found += [part, *walk(nested)]
    return found


def _check_row(form: Form, where: str, parts: list[Json]) -> None:
    widths = sum(IN_A_ROW if part.get("type") in (*SELECTS, TEXT_INPUT) else 1 for part in parts)
    if not parts or widths > IN_A_ROW:
        form.fail(where, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "Must be between 1 and 5 in length.")


def _check_part(form: Form, where: str, part: Json) -> None:
    kind = part.get("type")
    if kind == BUTTON:
        _check_button(form, where, part)
    if kind in SELECTS:
        form.text(f"{where}.custom_id", part.get("custom_id"), CUSTOM_ID, 1)
        form.text(f"{where}.placeholder", part.get("placeholder"), PLACEHOLDER)
    if kind == SELECTS[0]:
        for option in form.at_most(f"{where}.options", part.get("options"), OPTIONS, 1):
            form.text(f"{where}.options.label", option.get("label"), OPTION_TEXT, 1)
            form.text(f"{where}.options.value", option.get("value"), OPTION_TEXT, 1)
            form.text(f"{where}.options.description", option.get("description"), OPTION_TEXT)
    if kind == TEXT_INPUT:
        form.text(f"{where}.custom_id", part.get("custom_id"), CUSTOM_ID, 1)
        form.text(f"{where}.placeholder", part.get("placeholder"), 100)


def _check_button(form: Form, where: str, button: Json) -> None:
    form.text(f"{where}.label", button.get("label"), LABEL)
    style = button.get("style")
    if style == LINK:
        form.text(f"{where}.url", button.get("url"), 512, 1)
        form.web_address(f"{where}.url", button.get("url"))
    elif style != PREMIUM:
        form.text(f"{where}.custom_id", button.get("custom_id"), CUSTOM_ID, 1)
    if style != PREMIUM and not (button.get("label") or button.get("emoji")):
        form.fail(f"{where}.label", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button needs a label or an emoji.")


def check_modal(body: Json) -> None:
    form = Form()
    form.text("data.title", body.get("title"), MODAL_TITLE, 1)
    form.text("data.custom_id", body.get("custom_id"), CUSTOM_ID, 1)
    for part in form.at_most("data.components", body.get("components"), MODAL_PARTS, 1):
        label = part.get("label") if part.get("type") == LABEL_PART else None
        for inner in walk([part]):
            _check_part(form, "data.components", inner)
            if inner.get("type") == TEXT_INPUT and label is None:
                form.text("data.components.label", inner.get("label"), MODAL_LABEL, 1)
        form.text("data.components.label", label, MODAL_LABEL)
    form.finish()


def check_choices(body: Json) -> None:
    form = Form()
    for choice in form.at_most("data.choices", body.get("choices"), 25):
        form.text("data.choices.name", choice.get("name"), 100, 1)
        if isinstance(choice.get("value"), str):
            form.text("data.choices.value", choice["value"], 100)
    form.finish()
