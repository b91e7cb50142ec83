-- Accounts: who may come in and how they show it. What is secret is here as a hash or sealed with the
-- instance's secret, never in clear.

-- Somebody who can sign in. `email_key` is the address in lower case: one account each.
CREATE TABLE accounts (
    person_id           BLOB NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE CHECK (length(person_id) = 16),
    email               TEXT NOT NULL CHECK (length(email) <= 254),
    email_key           TEXT NOT NULL UNIQUE,
    password_hash       TEXT NOT NULL,
    password_changed_at INTEGER NOT NULL,
    role                TEXT NOT NULL CHECK (role IN ('person', 'support', 'admin')),
    created_at          INTEGER NOT NULL,
    disabled_at         INTEGER
) STRICT;

CREATE INDEX accounts_by_role ON accounts (role) WHERE role <> 'person';

-- Accounts that somebody asked for and did not confirm yet: any number for one address, the first confirmed wins.
CREATE TABLE registrations (
    token_hash    BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    email         TEXT NOT NULL CHECK (length(email) <= 254),
    email_key     TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at    INTEGER NOT NULL,
    expires_at    INTEGER NOT NULL
) STRICT;

CREATE INDEX registrations_by_email ON registrations (email_key, created_at);
CREATE INDEX registrations_by_end ON registrations (expires_at);

-- Links that were sent by mail, each good once: a row is deleted when it is used.
CREATE TABLE mailed_tokens (
    token_hash BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    person_id  BLOB NOT NULL REFERENCES accounts (person_id) ON DELETE CASCADE,
    purpose    TEXT NOT NULL CHECK (purpose IN ('reset_password', 'confirm_email')),
    email      TEXT NOT NULL CHECK (length(email) <= 254),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX mailed_tokens_by_person ON mailed_tokens (person_id);
CREATE INDEX mailed_tokens_by_end ON mailed_tokens (expires_at);

-- Guesses at accounts, counted for each network. `subject` is a keyed hash of the address or the person, so that
-- accounts that do not exist are counted alike. `known`: the owner came in from there.
CREATE TABLE attempts (
    subject  BLOB NOT NULL CHECK (length(subject) = 32),
    network  TEXT NOT NULL,
    failures INTEGER NOT NULL,
    last_at  INTEGER NOT NULL,
    known    INTEGER NOT NULL CHECK (known IN (0, 1)),
    PRIMARY KEY (subject, network)
) STRICT;

CREATE INDEX attempts_by_time ON attempts (last_at);

-- Sessions. A browser's is found by the hash of its cookie, an API's by its refresh tokens. Ended is deleted.
CREATE TABLE sessions (
    id         BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person_id  BLOB NOT NULL REFERENCES accounts (person_id) ON DELETE CASCADE,
    kind       TEXT NOT NULL CHECK (kind IN ('browser', 'api')),
    method     TEXT NOT NULL CHECK (method IN ('password', 'password_and_code', 'password_and_recovery', 'passkey')),
    token_hash BLOB UNIQUE CHECK (length(token_hash) = 32),
    created_at INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL,
    agent      TEXT NOT NULL CHECK (length(agent) <= 200),
    address    TEXT NOT NULL,
    CHECK ((kind = 'browser') = (token_hash IS NOT NULL))
) STRICT;

CREATE INDEX sessions_by_person ON sessions (person_id, id);
CREATE INDEX sessions_by_use ON sessions (seen_at);

-- The chain of refresh tokens of an API session; all are kept while it lasts, to know a stolen one.
CREATE TABLE refresh_tokens (
    token_hash BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    session_id BLOB NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    used_at    INTEGER,
    successor  BLOB CHECK (length(successor) = 32)
) STRICT;

CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id);

-- Between one step of signing in and the next. The words about passkeys are there for when they come.
CREATE TABLE challenges (
    token_hash BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    person_id  BLOB REFERENCES accounts (person_id) ON DELETE CASCADE,
    purpose    TEXT NOT NULL CHECK (purpose IN ('second_factor', 'passkey_new', 'passkey_sign_in')),
    state      BLOB,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX challenges_by_person ON challenges (person_id);
CREATE INDEX challenges_by_end ON challenges (expires_at);

-- Authenticators. Without `confirmed_at` it was shown and never used.
CREATE TABLE authenticators (
    person_id    BLOB NOT NULL PRIMARY KEY REFERENCES accounts (person_id) ON DELETE CASCADE,
    sealed       BLOB NOT NULL,
    created_at   INTEGER NOT NULL,
    confirmed_at INTEGER,
    last_step    INTEGER
) STRICT;

-- Recovery codes that were not used yet.
CREATE TABLE recovery_codes (
    code_hash BLOB NOT NULL PRIMARY KEY CHECK (length(code_hash) = 32),
    person_id BLOB NOT NULL REFERENCES accounts (person_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX recovery_codes_by_person ON recovery_codes (person_id);

CREATE TABLE api_keys (
    id         BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person_id  BLOB NOT NULL REFERENCES accounts (person_id) ON DELETE CASCADE,
    token_hash BLOB NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    name       TEXT NOT NULL CHECK (length(name) <= 100),
    hint       TEXT NOT NULL,
    scopes     TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT;

CREATE INDEX api_keys_by_person ON api_keys (person_id, id);

-- Keys that sign access tokens, sealed; the newest signs, the others are still believed until they end.
CREATE TABLE signing_keys (
    id         TEXT NOT NULL PRIMARY KEY,
    public     BLOB NOT NULL CHECK (length(public) = 32),
    sealed     BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

-- What people tell about themselves. The fields of a birth are as they were typed, once they had been read.
CREATE TABLE profiles (
    person_id      BLOB NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    name           TEXT NOT NULL CHECK (length(name) <= 200),
    birth_date     TEXT NOT NULL,
    birth_time     TEXT,
    calendar       TEXT,
    fold           TEXT,
    place_name     TEXT NOT NULL CHECK (length(place_name) <= 200),
    latitude       REAL CHECK (latitude BETWEEN -90 AND 90),
    longitude      REAL CHECK (longitude BETWEEN -180 AND 180),
    zone           TEXT,
    zodiac         TEXT,
    ayanamsa       TEXT,
    house_system   TEXT,
    delta_t_s      REAL,
    public_profile INTEGER NOT NULL CHECK (public_profile IN (0, 1)),
    public_history INTEGER NOT NULL CHECK (public_history IN (0, 1)),
    updated_at     INTEGER NOT NULL
) STRICT;

-- Letters to be sent, written in the transaction that asks for them. `sealed` holds the letter until it is sent
-- or given up; `recipient` is a keyed hash of the address, to count how many one was sent.
CREATE TABLE outbox (
    id         BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    recipient  BLOB NOT NULL CHECK (length(recipient) = 32),
    state      TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
    sealed     BLOB,
    created_at INTEGER NOT NULL,
    next_at    INTEGER NOT NULL,
    tries      INTEGER NOT NULL,
    reason     TEXT NOT NULL,
    CHECK ((state = 'waiting') = (sealed IS NOT NULL))
) STRICT;

CREATE INDEX outbox_waiting ON outbox (next_at) WHERE state = 'waiting';
CREATE INDEX outbox_by_recipient ON outbox (recipient, created_at);
CREATE INDEX outbox_by_age ON outbox (created_at);
