"""Salvo: missile-launch alerts for Discord, self-hosted."""

VERSION = "0.1.0"
HOMEPAGE = "https://github.com/salvo-bot/salvo"
