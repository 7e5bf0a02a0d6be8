"""The settings: what an operator may write, and every mistake named with its place."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.feedsfile import duration
from bot.model import Tier
from bot.settings import ROOT, Settings, load

GOOD = """\
defaults: {tier: agency, interval: 2m}
feeds:
  - name: Alpha
    url: https://alpha.example/rss
  - name: Beta
    outlet: The Beta
    url: http://10.0.0.4:8080/feed
    tier: official
    interval: 1s
    enabled: false
"""


def mistakes(tmp_path: Path, yaml: str = GOOD, **environ: str) -> list[str]:
    file = tmp_path / "feeds.yaml"
    file.write_text(yaml, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load({"FEEDS_FILE": str(file), **environ}, tmp_path / "no.env")
    return [str(problem).replace(str(tmp_path) + "/", "") for problem in caught.value.problems]


def settings(tmp_path: Path, yaml: str = GOOD, **environ: str) -> Settings:
    file = tmp_path / "feeds.yaml"
    file.write_text(yaml, encoding="utf-8")
    return load({"FEEDS_FILE": str(file), **environ}, tmp_path / ".env")


def test_a_feed_takes_what_it_leaves_out_from_the_defaults(tmp_path: Path) -> None:
    alpha, beta = settings(tmp_path).feeds
    assert (alpha.tier, alpha.interval, alpha.outlet, alpha.enabled) == (
        Tier.AGENCY,
        timedelta(minutes=2),
        "Alpha",
        True,
    )
    assert (beta.tier, beta.interval, beta.outlet, beta.enabled) == (
        Tier.OFFICIAL,
        timedelta(seconds=1),
        "The Beta",
        False,
    )


def test_the_shipped_feeds_are_sound_and_only_english_ones_are_polled() -> None:
    feeds = load({}, ROOT / "no.env").feeds
    assert len(feeds) >= 60
    assert {feed.language for feed in feeds if feed.enabled} == {"en"}
    named = {feed.outlet for feed in feeds}
    assert {"Yonhap", "KCNA Watch", "TASS", "Prime Minister's Office of Japan"} <= named


def test_the_environment_wins_over_the_env_file_and_empty_means_unset(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("WEB_PORT=9001\nLOG_LEVEL=debug\nDISCORD_TOKEN=\n", encoding="utf-8")
    chosen = settings(tmp_path, WEB_PORT="9002")
    assert (chosen.web_port, chosen.log_level, chosen.token) == (9002, "DEBUG", None)


def test_a_name_that_is_nearly_a_setting_is_a_warning_and_shows_no_value(tmp_path: Path) -> None:
    env = "DISCORD_BOT_TOKEN=s3cret\nLOG_LEVLE=DEBUG\nLITESTREAM_REPLICA_URL=s3://x\nTZ=UTC\nCOMPOSE_PROFILES=x\n"
    (tmp_path / ".env").write_text(env, encoding="utf-8")
    chosen = settings(tmp_path, DISCORD_TOKN="s3cret", EDITOR="vi", LOG_LEVEL="INFO")
    assert [str(warning) for warning in chosen.warnings] == [
        "DISCORD_BOT_TOKEN: there is no such setting: is DISCORD_TOKEN meant?",
        "DISCORD_TOKN: there is no such setting: is DISCORD_TOKEN meant?",
    ]


def test_the_token_is_not_shown_when_settings_are_printed(tmp_path: Path) -> None:
    assert "s3cret" not in repr(settings(tmp_path, DISCORD_TOKEN="s3cret.token.here"))


@pytest.mark.parametrize(
    ("variable", "value", "words"),
    [
        ("DISCORD_TOKEN", "two words", "paste only the token"),
        ("DISCORD_API_URL", "discord", "no address"),
        ("DISCORD_GATEWAY_URL", "https://gateway.example", "ws:// or wss://"),
        ("WEB_PORT", "http", "'http' is no whole number"),
        ("WEB_PORT", "70000", "'70000' is too large: 65535 at most"),
        ("OWNER_CHANNEL_ID", "#ops", "no whole number"),
        ("OWNER_IDS", "1, me", "user ids"),
        ("LOG_LEVEL", "loud", "'WARNING'"),
        ("LOG_FORMAT", "xml", "'json'"),
        ("FRESHNESS_WINDOW", "12", "no duration"),
        ("MESSAGES_PER_SECOND", "0", "too small: 1 at least"),
    ],
)
def test_a_wrong_variable_is_named(tmp_path: Path, variable: str, value: str, words: str) -> None:
    (line,) = mistakes(tmp_path, **{variable: value})
    assert line.startswith(f"{variable}: ")
    assert words in line


FEED = "feeds:\n  - name: A\n    url: https://a.example/\n"


@pytest.mark.parametrize(
    ("yaml", "where", "words"),
    [
        ("", "feeds.yaml:1", "feeds:"),
        ("- a\n- b\n", "feeds.yaml:1", "feeds:"),
        ("feeds: [\n", "feeds.yaml:2", "not valid YAML"),
        ("feeds: !!python/object:os.system {}\n", "feeds.yaml:1", "not valid YAML"),
        ("feeds: []\n", "feeds.yaml:1", "feeds: it lists nothing"),
        ("feeds: 3\n", "feeds.yaml:1", "feeds: '3' is no list"),
        ("feeds:\n  - name: 7\n    url: https://a.example/\n", "feeds.yaml:2", "'7' is no text: write it in quotes"),
        ("defaults: {}\n", "feeds.yaml:1", "`feeds` is missing"),
        (FEED + "extra: 1\n", "feeds.yaml:4", "unknown key `extra`"),
        (FEED + "    colour: red\n", "feeds.yaml:4", "unknown key `colour`"),
        (FEED + "    interval: 5 parsecs\n", "feeds.yaml:4", "no duration"),
        (FEED + "    interval: 0s\n", "feeds.yaml:4", "out of range"),
        (FEED + "    interval: 30\n", "feeds.yaml:4", "60s"),
        (FEED + "    tier: rumour\n", "feeds.yaml:4", "'official', 'agency' or 'press'"),
        (FEED + "    enabled: perhaps\n", "feeds.yaml:4", "true nor false"),
        (
            FEED + "    language: english\n",
            "feeds.yaml:4",
            "'english' is no language: write its two letters, such as en",
        ),
        (FEED + "    name: B\n", "feeds.yaml:4", "stands twice"),
        (FEED + "  - name: A\n    url: https://b.example/\n", "feeds.yaml:4", "taken on line 2"),
        (FEED + "  - name: B\n    url: https://a.example/\n", "feeds.yaml:5", "stands on line 3 already"),
        (FEED + "  - url: https://b.example/\n", "feeds.yaml:4", "`name` is missing"),
        (FEED + "  - just text\n", "feeds.yaml:4", "no list of keys"),
        ("feeds:\n  - name: A\n    url: ftp://a.example/\n", "feeds.yaml:3", "http:// or https://"),
        ("feeds:\n  - name: A\n    url: https://\n", "feeds.yaml:3", "no address"),
        ("feeds:\n  - name: A\n    url: https://a.example:x/\n", "feeds.yaml:3", "no address"),
    ],
)
def test_a_mistake_in_the_feeds_file_is_named_with_its_line(tmp_path: Path, yaml: str, where: str, words: str) -> None:
    (line,) = mistakes(tmp_path, yaml)
    assert line.startswith(f"{where}: ")
    assert words in line


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    yaml = FEED + "    tier: rumour\n  - name: A\n    url: nowhere\n    colour: red\n"
    lines = mistakes(tmp_path, yaml, WEB_PORT="http", LOG_LEVEL="loud")
    assert [line.split(":")[0] for line in lines[:2]] == ["WEB_PORT", "LOG_LEVEL"]
    assert [line.split(":")[1] for line in lines[2:]] == ["4", "5", "6", "7"]


def test_a_missing_feeds_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no such file"):
        load({"FEEDS_FILE": str(tmp_path / "none.yaml")}, tmp_path / "no.env")


def test_polling_a_public_host_too_often_is_a_warning_and_a_private_one_is_not(tmp_path: Path) -> None:
    yaml = FEED + "    interval: 5s\n  - name: B\n    url: http://rss-bridge:80/\n    interval: 5s\n"
    (warning,) = settings(tmp_path, yaml).warnings
    assert "feeds.yaml:4" in str(warning)


@pytest.mark.parametrize(("text", "seconds"), [("1s", 1), ("90s", 90), ("1h30m", 5400), ("1.5m", 90), ("2d", 172800)])
def test_durations(text: str, seconds: float) -> None:
    assert duration(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["", "60", "s", "-5s", "1 h", "5 parsecs", None, [1]])
def test_what_is_no_duration(text: object) -> None:
    with pytest.raises(ValueError, match="no duration"):
        duration(text)
