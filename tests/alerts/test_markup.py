"""Foreign text and addresses in messages: hostile cases, and laws over any text."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.alerts.limits import length
from bot.alerts.markup import LINK, link, moment, plain, safe_link, shortened, unescaped, unmarked

HOSTILE = [
    ("@everyone come", "＠everyone come"),
    ("@here now", "＠here now"),
    ("<@123456789012345678> hi", "‹＠123456789012345678› hi"),
    ("<@&99> roles", "‹＠&99› roles"),
    ("<#42> channel", "‹#42› channel"),
    ("</subscribe:1> command", "‹/subscribe:1› command"),
    ("<t:0:F> time", "‹t:0:F› time"),
    ("<:flag:1> emoji", "‹:flag:1› emoji"),
    ("<id:customize> tab", "‹id:customize› tab"),
    ("**bold** text", r"\*\*bold\*\* text"),
    ("_under_ line", r"\_under\_ line"),
    ("~~struck~~ out", r"\~\~struck\~\~ out"),
    ("||spoiler|| here", r"\|\|spoiler\|\| here"),
    ("`code` span", r"\`code\` span"),
    ("```py\nfence\n``` end", r"\`\`\`py fence \`\`\` end"),
    ("[click](https://evil.example) me", r"\[click\]( me"),
    ("[x](<https://evil.example/a b>) y", r"\[x\](‹ b›) y"),
    ("see https://evil.example/path now", "see now"),
    ("see HTTP://EVIL.example now", "see now"),
    ("see www.evil.example now", "see now"),
    ("join discord.gg/abcdef now", "join now"),
    ("join discord.com/invite/abc now", "join now"),
    ("join discordapp.com/invite/abc now", "join now"),
    ("join Discord . gg/abc now", "join now"),
    ("join dsc.gg/abc now", "join now"),
    ("# heading", r"\# heading"),
    ("-# small", r"\-# small"),
    ("- list", r"\- list"),
    ("> quote", "› quote"),
    ("two\nlines", "two lines"),
    ("two\r\n\r\nlines", "two lines"),
    ("line\u2028separator", "line separator"),
    ("tab\tbed", "tab bed"),
    ("nul\x00byte", "nulbyte"),
    ("zero\u200bwidth", "zerowidth"),
    ("join\u200der", "joiner"),
    ("soft\u00adhyphen", "softhyphen"),
    ("bom\ufeffmark", "bommark"),
    ("right\u202eot-left", "rightot-left"),
    ("isolate\u2066d\u2069", "isolated"),
    ("left\u200emark", "leftmark"),
    ("@\u200beveryone", "＠everyone"),
    ("@every\u200bone", "＠everyone"),
    ("disc\u200bord.gg/abc x", "x"),
    ("h\u200bttps://evil.example x", "x"),
    ("tag\U000e0041\U000e0042 text", "tag text"),
    ("private\ue000use", "privateuse"),
    ("hangul\u3164filler", "hangulfiller"),
    ("braille\u2800blank", "brailleblank"),
    ("back\\slash", r"back\\slash"),
    ("escaped \\*star\\*", r"escaped \\\*star\\\*"),
    ("   spaces   ", "spaces"),
    ("", ""),
    ("\u200b\u200b", ""),
    ("日本海へ発射", "日本海へ発射"),
    ("Kyiv: ракета", "Kyiv: ракета"),
    ("صاروخ", "صاروخ"),
    ("fine, plain text (really)", "fine, plain text (really)"),
    ("don’t “quote” – dash", "don’t “quote” – dash"),
    ("discord server talk", "discord server talk"),
    ("a.b.c@mail.example", "a.b.c＠mail.example"),
]


@pytest.mark.parametrize(("text", "shown"), HOSTILE)
def test_foreign_text_is_only_text(text: str, shown: str) -> None:
    assert plain(text) == shown


@given(st.text(max_size=300))
def test_what_was_made_plain_can_be_told_where_no_markup_is_read(text: str) -> None:
    assert unescaped(plain(text, 500)) == unmarked(text, 500)


def test_piled_up_marks_are_thinned() -> None:
    assert len(plain("Z" + "\u0336" * 50)) <= 3


@given(st.text(max_size=300))
def test_no_text_can_mention_link_or_break_a_line(text: str) -> None:
    shown = plain(text)
    assert not re.search(r"[<>@\n\r\u2028\u2029]|https?://|discord\.gg/", shown)
    assert not any(unicodedata.category(char) in {"Cc", "Cf"} for char in shown)
    assert re.sub(r"\\.", "", shown).count("`") == 0


@given(st.text(max_size=400), st.integers(min_value=2, max_value=100))
def test_text_is_cut_to_its_limit(text: str, limit: int) -> None:
    assert length(unmarked(text, limit)) <= limit
    assert length(shortened(text, limit)) <= limit


LINKS = [
    ("https://news.example/a", "https://news.example/a"),
    ("http://news.example:8080/a?b=c#d", "http://news.example:8080/a?b=c#d"),
    ("https://news.example/a(b)c", "https://news.example/a%28b%29c"),
    ("https://news.example/a b", "https://news.example/a%20b"),
    ("https://news.example/a\nb", "https://news.example/ab"),
    ('https://news.example/"><x', "https://news.example/%22%3E%3Cx"),
    ("https://news.example/[x]", "https://news.example/%5Bx%5D"),
    ("https://news.example/a%20b", "https://news.example/a%20b"),
    ("https://news.example/ミサイル", "https://news.example/%E3%83%9F%E3%82%B5%E3%82%A4%E3%83%AB"),
    ("https://ニュース.example/a", "https://xn--zck9awe6d.example/a"),
    ("HTTPS://News.Example/A", "https://news.example/A"),
    ("https://news.example/\u202egnp", "https://news.example/%E2%80%AEgnp"),
    ("https://127.0.0.1:8000/item", "https://127.0.0.1:8000/item"),
    ("javascript:alert(1)", None),
    ("data:text/html,x", None),
    ("ftp://news.example/a", None),
    ("https://trusted.example@evil.example/", None),
    ("https:///nowhere", None),
    ("https://bad host/", None),
    ("https://[::1", None),
    ("https://a.example:port/", None),
    ("//news.example/a", None),
    ("news.example/a", None),
    ("", None),
    (None, None),
    ("https://news.example/" + "a" * LINK, None),
]


@pytest.mark.parametrize(("url", "written"), LINKS)
def test_a_link_is_written_safely_or_not_at_all(url: str | None, written: str | None) -> None:
    assert safe_link(url) == written


@given(st.text(max_size=200))
def test_no_address_ends_its_masked_link_early(tail: str) -> None:
    shown = link("Outlet", f"https://news.example/{tail}")
    assert shown == "Outlet" or re.fullmatch(r"\[Outlet\]\(https://news\.example/[!-'*-;=?-Z_a-z~%]*\)", shown)


def test_a_moment_is_shown_in_the_readers_zone() -> None:
    assert moment(datetime(2024, 5, 14, 12, tzinfo=UTC)) == "<t:1715688000:F>"
