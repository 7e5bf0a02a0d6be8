"""Canonical links: one article has one address, whatever a feed, a campaign or a phone added to it."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote, urljoin, urlsplit

# Query parameters that say who sent the reader, never which article. A name that ends in * is a prefix.
_TRACKING = """
    utm_* at_* mc_* mtm_* pk_* piwik_* hsa_* _hs* ga_* ns_* oly_* vero_* wt_* wickedid icid ncid cmpid fbclid
    gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh mkt_tok s_cid s_kwcid ocid ito cmp
    cid_source partner_source smid smtyp taid tblci traffic_source traffic_medium mod_rss xtor feature_rss
    rss_source ftag guccounter guce_referrer guce_referrer_sig amp outputtype_amp usqp amp_js_v ref_src ref_url
    spm share shared sharetype
"""
TRACKING = frozenset(_TRACKING.split())
_PREFIXES = tuple(name[:-1] for name in TRACKING if name.endswith("*"))
# Parameters that are noise on one host only: a general name such as `ref` may choose the article elsewhere.
TRACKING_ON = {
    "news.google.com": frozenset({"oc", "hl", "gl", "ceid"}),
    "www.nytimes.com": frozenset({"partner", "emc", "smid"}),
    "www.bbc.com": frozenset({"ocid"}),
    "www.bbc.co.uk": frozenset({"ocid"}),
    "www.theguardian.com": frozenset({"cmp"}),
    "www.wsj.com": frozenset({"mod"}),
    "www.ft.com": frozenset({"ftcamp", "segmentid"}),
    "www.cnn.com": frozenset({"iref", "ref"}),
    "www.dailymail.co.uk": frozenset({"ns_mchannel", "ns_campaign", "ito"}),
    "en.yna.co.kr": frozenset({"section", "input"}),
    "www.yna.co.kr": frozenset({"section", "input"}),
}
# Hosts whose phone or AMP edition is not simply the host without its first label.
HOSTS = {
    "m.en.yna.co.kr": "en.yna.co.kr",
    "m-en.yna.co.kr": "en.yna.co.kr",
    "m.yna.co.kr": "www.yna.co.kr",
    "edition.cnn.com": "www.cnn.com",
    "us.cnn.com": "www.cnn.com",
    "amp.theguardian.com": "www.theguardian.com",
    "amp.dw.com": "www.dw.com",
    "amp.scmp.com": "www.scmp.com",
    "m.scmp.com": "www.scmp.com",
    "mobile.reuters.com": "www.reuters.com",
    "mobile.twitter.com": "twitter.com",
    "m.youtube.com": "www.youtube.com",
    "m.koreaherald.com": "www.koreaherald.com",
    "m.koreatimes.co.kr": "www.koreatimes.co.kr",
    "m.jpost.com": "www.jpost.com",
    "m.dw.com": "www.dw.com",
}
# First labels of a phone or AMP edition; the desktop edition answers at www.
_PHONE = re.compile(r"^(?:m|mobile|amp|touch)\.(?=[^.]+\.[^.])")
# A query parameter and value that only ask for the AMP form.
_AMP_QUERY = frozenset({("outputtype", "amp"), ("output", "amp"), ("view", "amp"), ("type", "amp"), ("m", "1")})
_AMP_END = re.compile(r"(?:/amp(?:/index\.html)?|\.amp(?=\.html$)|\.amp)(?:/?$|(?=\.html$))", re.IGNORECASE)
_CACHE = re.compile(r"/(?:amp/s|amp|c/s|v/s|c|v)(?=/[^/]+\.)", re.IGNORECASE)
# A search that counts clicks has the article's address in its own.
_CLICKED = re.compile(r"www\.bing\.com/news/apiclick\.aspx\?(?:[^#]*&)?url=(http[^&#]+)", re.IGNORECASE)
_ADDRESS = re.compile(r"(https?)://([^/?#]+)([^?#]*)(?:\?([^#]*))?", re.IGNORECASE)
_PORTS = {"http": 80, "https": 443}
LONGEST = 2_000


def canonical(link: str | None, base: str = "") -> str | None:
    """The address that this article is known by, or None where `link` is no http address.

    Takes away tracking parameters, fragments, default ports, AMP and phone editions and a trailing slash; `base`
    resolves a relative link. What might choose the article (other parameters, path case) stays.
    """
    text = "".join((link or "").split())
    found = _ADDRESS.match(text) or _ADDRESS.match(_joined(base, text))
    if not found or len(text) > LONGEST:
        return None
    scheme, netloc, path, query = found.groups()
    site, host = _site(scheme.lower(), netloc)
    if not site:
        return None
    if _is_cache(host, path):
        return canonical(_CACHE.sub(f"{'https' if '/s/' in path[:8] else 'http'}:/", path, count=1))
    if clicked := _CLICKED.match(f"{host}{path}?{query}"):
        return canonical(unquote(clicked[1])) or f"{site}{path}?{query}"
    if "amp" in path:
        path = _AMP_END.sub("", path.removeprefix("/amp") if path.startswith("/amp/") else path)
    query = _query(query, host) if query else ""
    return f"{site}{path.rstrip('/')}{'?' if query else ''}{query}"


def identity(link: str) -> str:
    """What tells two canonical links apart: neither the scheme nor a leading `www.` does."""
    return link.split("://", 1)[-1].removeprefix("www.")


def _joined(base: str, link: str) -> str:
    """A relative link made absolute; any other comes to nothing."""
    try:
        return urljoin(base, link) if link and base else ""
    except ValueError:
        return ""


@lru_cache(maxsize=4096)
def _site(scheme: str, netloc: str) -> tuple[str, str]:
    """Scheme and host as they are known by, and the host alone; empty where there is no sound host."""
    try:
        parts = urlsplit(f"{scheme}://{netloc}")
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return "", ""
    if not host or not host.isprintable():
        return "", ""
    host = HOSTS.get(host) or _PHONE.sub("www.", host)
    shown = f"[{host}]" if ":" in host else host
    return f"{scheme}://{shown}" + ("" if port in (None, _PORTS[scheme]) else f":{port}"), host


def _is_cache(host: str, path: str) -> bool:
    """Whether this is an AMP cache, which has the publisher's own address in its path."""
    known = host.endswith(".cdn.ampproject.org") or (host.startswith("www.google.") and path.startswith("/amp/"))
    return known and _CACHE.match(path) is not None


def _query(query: str, host: str) -> str:
    here = TRACKING_ON.get(host, frozenset())
    return "&".join(pair for pair in query.split("&") if pair and not _is_noise(pair, here))


def _is_noise(pair: str, here: frozenset[str]) -> bool:
    name, _, value = pair.lower().partition("=")
    return name in TRACKING or name in here or name.startswith(_PREFIXES) or (name, value) in _AMP_QUERY
