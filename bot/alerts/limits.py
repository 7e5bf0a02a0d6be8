"""Discord's limits on what a message may hold, each beside the page that states it."""

from __future__ import annotations

# https://docs.discord.com/developers/resources/message#create-message
CONTENT = 2000
NONCE = 25

# https://docs.discord.com/developers/resources/message#embed-object-embed-limits
EMBED_TITLE = 256
EMBED_DESCRIPTION = 4096
EMBED_FIELDS = 25
EMBED_FIELD_NAME = 256
EMBED_FIELD_VALUE = 1024
EMBED_FOOTER = 2048
# title, description, field names and values, footer and author of all embeds of one message together
EMBED_TOTAL = 6000

# https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel
THREAD_NAME = 100

# https://docs.discord.com/developers/components/reference
CUSTOM_ID = 100

# https://docs.discord.com/developers/interactions/application-commands
CHOICES = 25
CHOICE_NAME = 100

# https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
# (the number itself is a setting: Discord grants large applications more)
RATE_WINDOW_SECONDS = 1.0


def length(text: str) -> int:
    """How long Discord may hold `text` to be: UTF-16 units, the strictest of the ways in use."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
