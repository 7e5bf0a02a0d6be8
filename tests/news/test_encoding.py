"""Bytes made into clean UTF-8 XML, in a time that grows no faster than they do."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import ParseError
from bot.news.documents import items_in
from bot.news.encoding import as_utf8, is_page, mended, without_doctype

SIZE = 400 * 1024
HEAD = b'<rss version="2.0"><channel>'


@pytest.mark.parametrize(
    "doctype",
    [
        b"<!DOCTYPE rss>",
        b'<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://dtd.example/rss-0.91.dtd">',
        b'<!DOCTYPE rdf:RDF [<!ENTITY nbsp "&#160;"> <!ENTITY x SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE rss [<!-- don\'t > ] --><!ENTITY a "]>"> ]>',
        b"<!DOCTYPE rss [<!ENTITY a '\">'>\n]\n>",
    ],
)
def test_document_type_is_taken_out_whole(doctype: bytes) -> None:
    assert without_doctype(b"<?xml?>" + doctype + b"<rss/>") == b"<?xml?><rss/>"


def test_what_only_looks_like_a_document_type_stays() -> None:
    body = b"<rss><title><![CDATA[<!DOCTYPE html>]]></title></rss>"
    assert without_doctype(body) == body


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("<rss>a & b</rss>", "<rss>a &amp; b</rss>"),
        ("<rss>a&b;</rss>", "<rss>a&amp;b;</rss>"),
        ("<rss>&eacute;&amp;&lt;&#38;</rss>", "<rss>&#233;&amp;&lt;&#38;</rss>"),
        ("<rss>&#0;&#xD800;&#x110000;&#x41;</rss>", "<rss>&#x41;</rss>"),
        ("<rss>\x00\x0b\ufffe</rss>", "<rss></rss>"),
        ("PHP Warning <rss></rss>", "<rss></rss>"),
    ],
)
def test_commonest_mistakes_are_mended(broken: str, whole: str) -> None:
    assert mended(broken.encode()).decode() == whole


@pytest.mark.parametrize(
    ("body", "page"),
    [
        (b"<!DOCTYPE html><html>", True),
        (b"\xef\xbb\xbf\n <HTML lang='en'>", True),
        (b"<!-- cached --><!doctype HTML public>", True),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', True),
        (b"<rss><title>&lt;html&gt;</title></rss>", False),
        (b"<htmlfeed/>", False),
    ],
)
def test_web_page_is_known_by_its_beginning(body: bytes, page: bool) -> None:
    assert is_page(body) is page


@given(st.binary(max_size=300), st.sampled_from(["", "text/xml; charset=utf-16", "x; charset=hex", "x; charset=utf-7"]))
def test_any_bytes_become_utf8(body: bytes, content_type: str) -> None:
    as_utf8(body, content_type).decode()


@pytest.mark.parametrize(
    "piece",
    [
        b"<", b"&", b"&a", b"<a ", b"<a>", b"</a>", b"<a/", b'<a b="', b"<!", b"<!-- ", b"<!DOCTYPE ", b"<!DOCTYPE a [",
        b"<!DOCTYPE a ['", b"<![CDATA[", b"]]>", b"<?x ", b"<?xml ", b"<item>", b"<title>", b"\0<", b"\xff", b" ",
        b"<item><title>a & b", b"<item><description><p>x<b></description>", b"<rss xmlns:a='b'>", b"&#", b"{", b'{"a":',
    ],
)  # fmt: skip
@pytest.mark.parametrize("head", [b"", HEAD, HEAD + b"<item><title>"])
def test_no_document_takes_longer_than_a_second(head: bytes, piece: bytes) -> None:
    begun = time.process_time()
    with suppress(ParseError):
        items_in(head + (piece * SIZE)[:SIZE], "text/xml")
    assert time.process_time() - begun < 1
