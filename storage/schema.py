"""The shape of the database: the full schema, its version, and one step from each version to the next.

Times are microseconds since 1970 in UTC. A change here means: change `SCHEMA`, raise `VERSION`, append one step to
`STEPS`, and test that step on a database of the version before.
"""

from __future__ import annotations

VERSION = 2

# Stands in the file's header ("SLVO"), so that another program's database is never taken for ours.
APPLICATION_ID = 0x534C564F

# STEPS[0] leads from version 1 to version 2, and so on: SQL, run in one transaction with all other steps.
STEPS: tuple[str, ...] = (
    """
    ALTER TABLE subscriptions ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE deliveries ADD COLUMN held_until INTEGER;
    ALTER TABLE deliveries ADD COLUMN summary TEXT;
    ALTER TABLE deliveries ADD COLUMN sent_at INTEGER;
    ALTER TABLE deliveries ADD COLUMN told TEXT;
    CREATE INDEX deliveries_by_channel ON deliveries (channel_id, sent_at);
    CREATE INDEX deliveries_summed ON deliveries (channel_id, summary) WHERE summary IS NOT NULL;
    """,
)

_LAUNCHES = """
CREATE TABLE launches (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    launcher TEXT,
    kind TEXT NOT NULL,
    weapon TEXT,
    status TEXT NOT NULL,
    alertable INTEGER NOT NULL,
    first_seen INTEGER,
    last_seen INTEGER,
    revision INTEGER NOT NULL,
    note TEXT,
    facts TEXT NOT NULL,
    -- What a search looks through: headlines and names, and what it may be narrowed by.
    words TEXT NOT NULL,
    tags TEXT NOT NULL
);
-- Holds every column that a search filters by, so that a rare weapon is found without reading the wide rows.
CREATE INDEX launches_by_time ON launches (first_seen DESC, seq DESC, launcher, kind, weapon, status, alertable);
CREATE INDEX launches_by_last ON launches (last_seen);

CREATE TABLE claims (
    launch_id TEXT NOT NULL REFERENCES launches (id),
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (launch_id, key)
);
CREATE INDEX claims_by_key ON claims (key);

CREATE TABLE numbers (stem TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;

CREATE VIRTUAL TABLE launch_words USING fts5 (
    words, tags, content = 'launches', content_rowid = 'seq', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER launch_words_new AFTER INSERT ON launches BEGIN
    INSERT INTO launch_words (rowid, words, tags) VALUES (new.seq, new.words, new.tags);
END;
CREATE TRIGGER launch_words_changed AFTER UPDATE OF words, tags ON launches
WHEN old.words IS NOT new.words OR old.tags IS NOT new.tags BEGIN
    INSERT INTO launch_words (launch_words, rowid, words, tags) VALUES ('delete', old.seq, old.words, old.tags);
    INSERT INTO launch_words (rowid, words, tags) VALUES (new.seq, new.words, new.tags);
END;
"""

_ENTRIES = """
CREATE TABLE entries (
    seq INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    feed TEXT NOT NULL,
    outlet TEXT NOT NULL,
    title TEXT NOT NULL,
    link TEXT,
    published INTEGER,
    seen_at INTEGER NOT NULL,
    digest TEXT NOT NULL,
    reads INTEGER NOT NULL DEFAULT 1,
    report INTEGER NOT NULL,
    score REAL NOT NULL,
    reason TEXT NOT NULL,
    weighed TEXT NOT NULL,
    launch_id TEXT
);
CREATE INDEX entries_by_link ON entries (link) WHERE link IS NOT NULL;
CREATE INDEX entries_to_fade ON entries (seen_at) WHERE NOT report;

CREATE VIRTUAL TABLE entry_words USING fts5 (
    title, content = 'entries', content_rowid = 'seq', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER entry_words_new AFTER INSERT ON entries BEGIN
    INSERT INTO entry_words (rowid, title) VALUES (new.seq, new.title);
END;
CREATE TRIGGER entry_words_changed AFTER UPDATE OF title ON entries WHEN old.title IS NOT new.title BEGIN
    INSERT INTO entry_words (entry_words, rowid, title) VALUES ('delete', old.seq, old.title);
    INSERT INTO entry_words (rowid, title) VALUES (new.seq, new.title);
END;
CREATE TRIGGER entry_words_gone AFTER DELETE ON entries BEGIN
    INSERT INTO entry_words (entry_words, rowid, title) VALUES ('delete', old.seq, old.title);
END;
"""

_OUTBOX = """
CREATE TABLE subscriptions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    channel_id INTEGER NOT NULL UNIQUE,
    guild_id INTEGER,
    created_by INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    language TEXT NOT NULL,
    crosspost INTEGER NOT NULL,
    paused TEXT,
    options TEXT NOT NULL DEFAULT '{}',
    by_hand INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX subscriptions_by_guild ON subscriptions (guild_id);

CREATE TABLE deliveries (
    launch_id TEXT NOT NULL REFERENCES launches (id),
    channel_id INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending',
    promised_at INTEGER NOT NULL,
    message_id INTEGER,
    shown INTEGER NOT NULL DEFAULT 0,
    shown_at INTEGER,
    -- The launch's revision, kept equal to it by the trigger below, so that what is due stands in an index.
    wanted INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    begun_at INTEGER,
    next_try_at INTEGER,
    why TEXT,
    late INTEGER NOT NULL DEFAULT 0,
    held_until INTEGER,
    summary TEXT,
    sent_at INTEGER,
    told TEXT,
    PRIMARY KEY (launch_id, channel_id)
) WITHOUT ROWID;
CREATE INDEX deliveries_by_channel ON deliveries (channel_id, sent_at);
CREATE INDEX deliveries_summed ON deliveries (channel_id, summary) WHERE summary IS NOT NULL;
CREATE INDEX deliveries_pending ON deliveries (promised_at) WHERE state = 'pending';
CREATE INDEX deliveries_to_edit ON deliveries (shown_at) WHERE state = 'sent' AND shown < wanted;
CREATE INDEX deliveries_failed ON deliveries (channel_id) WHERE state = 'failed';
CREATE TRIGGER deliveries_follow AFTER UPDATE OF revision ON launches WHEN old.revision <> new.revision BEGIN
    UPDATE deliveries SET wanted = new.revision WHERE launch_id = new.id;
END;
"""

_FEEDS = """
CREATE TABLE feed_health (
    name TEXT PRIMARY KEY,
    url TEXT NOT NULL,
    etag TEXT,
    last_modified TEXT,
    body_digest TEXT,
    last_polled INTEGER,
    last_success INTEGER,
    last_changed INTEGER,
    last_report INTEGER,
    failures INTEGER NOT NULL,
    failing_since INTEGER,
    why TEXT,
    next_poll INTEGER,
    items INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    moved_to TEXT,
    moved_polls INTEGER NOT NULL,
    told_operators INTEGER NOT NULL
);

CREATE TABLE added_feeds (
    name TEXT PRIMARY KEY,
    url TEXT NOT NULL,
    outlet TEXT NOT NULL,
    language TEXT NOT NULL,
    tier TEXT NOT NULL,
    interval INTEGER NOT NULL,
    enabled INTEGER NOT NULL,
    added_by INTEGER NOT NULL,
    added_at INTEGER NOT NULL
);
"""

_HISTORY = """
CREATE TABLE actions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    by INTEGER NOT NULL,
    at INTEGER NOT NULL,
    launch_ids TEXT NOT NULL,
    before TEXT NOT NULL,
    why TEXT
);

CREATE TABLE upgrades (version INTEGER NOT NULL, at INTEGER NOT NULL);
"""

SCHEMA = _LAUNCHES + _ENTRIES + _OUTBOX + _FEEDS + _HISTORY
