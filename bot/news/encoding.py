"""Bytes a feed came as, made into clean UTF-8 XML: character sets, byte-order marks, document types, stray signs."""

from __future__ import annotations

import codecs
import re
from html.entities import html5

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
          (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_CHARSET = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)
_DOCTYPE = re.compile(
    rb"""<!DOCTYPE[^\[>"']*+(?:(?:"[^"]*+"|'[^']*+')[^\[>"']*+)*+(?:\[(?:<!--(?:(?!-->).)*+-->|[^\]"'<]++|"[^"]*+"|'[^']*+'|<)*+\]\s*+)?>""",
    re.DOTALL,
)
_OPENING = re.compile(rb"<[A-Za-z]")
# Codecs of Python that are no character set, or that a name from outside must not reach.
_TEXT_CODECS = re.compile(r"(?i)utf|iso|latin|windows|cp|gb|big5|euc|shift|sjis|koi8|ks_c|mac|ascii|tis|hz|johab")
# Names that feeds give to a narrower set than the one they use.
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}

_NOT_ASCII = bytes(range(128, 256))
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ENTITY = re.compile(r"&(?!#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};|(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{0,31};)?")
_NUMERIC = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));")
_ROOT = re.compile(rb"<\?xml|<!DOCTYPE|<(?:[A-Za-z]\w*:)?(?:rss|feed|RDF|channel)[\s>]")
_HTML = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html[\s>])", re.IGNORECASE | re.DOTALL
)


def is_page(body: bytes) -> bool:
    """Whether this is a web page where a feed should be."""
    return _HTML.match(body[:4096].lstrip(codecs.BOM_UTF8)) is not None


def as_utf8(body: bytes, content_type: str = "") -> bytes:
    """The same document in UTF-8, with neither byte-order mark nor document type.

    Bytes that are UTF-8 are taken as such whatever is declared: no other text looks like it by chance. Else the
    declaration, the header and windows-1252 are tried in this order.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            body = body[len(mark) :] if name == "utf-8" else body.decode(name, "replace").encode()
            break
    if _looks_wide(body):
        body = body.decode("utf-16-le" if body[1:2] == b"\0" else "utf-16-be", "replace").encode()
    named = _names(body, content_type)
    if not _is_utf8(body, named):
        body = _decoded(body, named).encode("utf-8", "replace")
    return without_doctype(body)


def mended(body: bytes) -> bytes:
    """UTF-8 XML with the commonest mistakes put right: junk before the root, characters that XML forbids, undeclared
    entities, bare ampersands."""
    start = _ROOT.search(body[:65_536])
    text = body[start.start() if start else 0 :].decode("utf-8", "replace")
    text = _FORBIDDEN.sub("", text)
    return _NUMERIC.sub(_allowed, _ENTITY.sub(_reference, text)).encode()


def without_doctype(body: bytes) -> bytes:
    """The document with its document type taken out, and with it every entity that it declares."""
    start = body.find(b"<!DOCTYPE")
    root = _OPENING.search(body) if start >= 0 else None
    found = _DOCTYPE.match(body, start) if root and start < root.start() else None
    return body[: found.start()] + body[found.end() :] if found else body


def _looks_wide(body: bytes) -> bool:
    return body[:4] in {b"<\0?\0", b"\0<\0?", b"<\0r\0", b"\0<\0r", b"<\0f\0", b"\0<\0f"}


def _names(body: bytes, content_type: str) -> list[str]:
    declared = _DECLARED.match(body[:512])
    header = _CHARSET.search(content_type[:500])
    names = [declared[1].decode() if declared else "", header[1] if header else ""]
    return [codec for name in names if (codec := _codec(name))]


def _codec(name: str) -> str:
    if not _TEXT_CODECS.match(name):
        return ""
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return ""
    return _WIDER.get(found, found)


def _is_utf8(body: bytes, named: list[str]) -> bool:
    if any(name.startswith(("utf-7", "hz", "iso2022")) for name in named):
        return False
    if body.isascii():
        return True
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decoded(body: bytes, named: list[str]) -> str:
    for name in named:
        try:
            return body.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    text = body.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    beyond_ascii = len(body) - len(body.translate(None, _NOT_ASCII))
    # A few bad bytes in UTF-8 are damage; where most are bad, it is another character set.
    return text if damaged * 4 <= beyond_ascii else body.decode("cp1252", "replace")


def _reference(found: re.Match[str]) -> str:
    name = found[1]
    if not name:
        return "&amp;"
    character = html5.get(name)
    return "".join(f"&#{ord(one)};" for one in character) if character else f"&amp;{name}"


def _allowed(found: re.Match[str]) -> str:
    """A reference by number, or nothing where XML has no such character."""
    number = int(found[1], 16) if found[1] else int(found[2])
    return "" if number > 0x10FFFF or _FORBIDDEN.match(chr(number)) else found[0]
