"""A feed server on loopback: answers scripted poll by poll, counted, and hostile where a test wants it so."""

from tests.fakes.feeds.answers import Answer, Hook
from tests.fakes.feeds.documents import Item, atom, json_feed, rss
from tests.fakes.feeds.server import Poll, StandInFeeds

__all__ = ["Answer", "Hook", "Item", "Poll", "StandInFeeds", "atom", "json_feed", "rss"]
