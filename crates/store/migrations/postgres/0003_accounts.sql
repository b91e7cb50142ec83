-- Accounts: who may come in and how they show it. What is secret is here as a hash or sealed with the
-- instance's secret, never in clear.

-- Somebody who can sign in. `email_key` is the address in lower case: one account each.
CREATE TABLE accounts (
    person_id           UUID NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    email               TEXT NOT NULL CHECK (length(email) <= 254),
    email_key           TEXT NOT NULL UNIQUE,
    password_hash       TEXT NOT NULL,
    password_changed_at BIGINT NOT NULL,
    role                TEXT NOT NULL CHECK (role IN ('person', 'support', 'admin')),
    created_at          BIGINT NOT NULL,
    disabled_at         BIGINT
);

CREATE INDEX accounts_by_role ON accounts (role) WHERE role <> 'person';

-- Accounts that somebody asked for and did not confirm yet: any number for one address, the first confirmed wins.
CREATE TABLE registrations (
    token_hash    BYTEA NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    email         TEXT NOT NULL CHECK (length(email) <= 254),
    email_key     TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    created_at    BIGINT NOT NULL,
    expires_at    BIGINT NOT NULL
);

CREATE INDEX registrations_by_email ON registrations (email_key, created_at);
CREATE INDEX registrations_by_end ON registrations (expires_at);

-- Links that were sent by mail, each good once: a row is deleted when it is used.
CREATE TABLE mailed_tokens (
    token_hash BYTEA NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    person_id  UUID NOT NULL REFERENCES accounts (person_id) ON DELETE CASCADE,
    purpose    TEXT NOT NULL CHECK (purpose IN ('reset_password', 'confirm_email')),
    email      TEXT NOT NULL CHECK (length(email) <= 254),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE INDEX mailed_tokens_by_person ON mailed_tokens (person_id);
CREATE INDEX mailed_tokens_by_end ON mailed_tokens (expires_at);

-- Guesses at accounts, counted for each network. `subject` is a keyed hash of the address or the person, so that
-- accounts that do not exist are counted alike. `known`: the owner came in from there.
CREATE TABLE attempts (
    subject  BYTEA NOT NULL CHECK (length(subject) = 32),
    network  TEXT NOT NULL,
    failures BIGINT NOT NULL,
    last_at  BIGINT NOT NULL,
    known    BOOLEAN NOT NULL,
    PRIMARY KEY (subject, network)
);

CREATE INDEX attempts_by_time ON attempts (last_at);

-- Sessions. A browser's is found by the hash of its cookie, an API's by its refresh tokens. Ended is deleted.
CREATE TABLE sessions (
    id         UUID NOT NULL PRIMARY KEY,
    person_id  UUID NOT NULL REFERENCES accounts (person_id) ON DELETE CASCADE,
    kind       TEXT NOT NULL CHECK (kind IN ('browser', 'api')),
    method     TEXT NOT NULL CHECK (method IN ('password', 'password_and_code', 'password_and_recovery', 'passkey')),
    token_hash BYTEA UNIQUE CHECK (length(token_hash) = 32),
    created_at BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL,
    agent      TEXT NOT NULL CHECK (length(agent) <= 200),
    address    TEXT NOT NULL,
    CHECK ((kind = 'browser') = (token_hash IS NOT NULL))
);

CREATE INDEX sessions_by_person ON sessions (person_id, id);
CREATE INDEX sessions_by_use ON sessions (seen_at);

-- The chain of refresh tokens of an API session; all are kept while it lasts, to know a stolen one.
CREATE TABLE refresh_tokens (
    token_hash BYTEA NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    session_id UUID NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    used_at    BIGINT,
    successor  BYTEA CHECK (length(successor) = 32)
);

CREATE INDEX refresh_tokens_by_session ON refresh_tokens (session_id);

-- Between one step of signing in and the next. The words about passkeys are there for when they come.
CREATE TABLE challenges (
    token_hash BYTEA NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    person_id  UUID REFERENCES accounts (person_id) ON DELETE CASCADE,
    purpose    TEXT NOT NULL CHECK (purpose IN ('second_factor', 'passkey_new', 'passkey_sign_in')),
    state      BYTEA,
    expires_at BIGINT NOT NULL
);

CREATE INDEX challenges_by_person ON challenges (person_id);
CREATE INDEX challenges_by_end ON challenges (expires_at);

-- Authenticators. Without `confirmed_at` it was shown and never used.
CREATE TABLE authenticators (
    person_id    UUID NOT NULL PRIMARY KEY REFERENCES accounts (person_id) ON DELETE CASCADE,
    sealed       BYTEA NOT NULL,
    created_at   BIGINT NOT NULL,
    confirmed_at BIGINT,
    last_step    BIGINT
);

-- Recovery codes that were not used yet.
CREATE TABLE recovery_codes (
    code_hash BYTEA NOT NULL PRIMARY KEY CHECK (length(code_hash) = 32),
    person_id UUID NOT NULL REFERENCES accounts (person_id) ON DELETE CASCADE
);

CREATE INDEX recovery_codes_by_person ON recovery_codes (person_id);

CREATE TABLE api_keys (
    id         UUID NOT NULL PRIMARY KEY,
    person_id  UUID NOT NULL REFERENCES accounts (person_id) ON DELETE CASCADE,
    token_hash BYTEA NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    name       TEXT NOT NULL CHECK (length(name) <= 100),
    hint       TEXT NOT NULL,
    scopes     TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at    BIGINT
);

CREATE INDEX api_keys_by_person ON api_keys (person_id, id);

-- Keys that sign access tokens, sealed; the newest signs, the others are still believed until they end.
CREATE TABLE signing_keys (
    id         TEXT NOT NULL PRIMARY KEY,
    public     BYTEA NOT NULL CHECK (length(public) = 32),
    sealed     BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- What people tell about themselves. The fields of a birth are as they were typed, once they had been read.
CREATE TABLE profiles (
    person_id      UUID NOT NULL PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    name           TEXT NOT NULL CHECK (length(name) <= 200),
    birth_date     TEXT NOT NULL,
    birth_time     TEXT,
    calendar       TEXT,
    fold           TEXT,
    place_name     TEXT NOT NULL CHECK (length(place_name) <= 200),
    latitude       DOUBLE PRECISION CHECK (latitude BETWEEN -90 AND 90),
    longitude      DOUBLE PRECISION CHECK (longitude BETWEEN -180 AND 180),
    zone           TEXT,
    zodiac         TEXT,
    ayanamsa       TEXT,
    house_system   TEXT,
    delta_t_s      DOUBLE PRECISION,
    public_profile BOOLEAN NOT NULL,
    public_history BOOLEAN NOT NULL,
    updated_at     BIGINT NOT NULL
);

-- Letters to be sent, written in the transaction that asks for them. `sealed` holds the letter until it is sent
-- or given up; `recipient` is a keyed hash of the address, to count how many one was sent.
CREATE TABLE outbox (
    id         UUID NOT NULL PRIMARY KEY,
    recipient  BYTEA NOT NULL CHECK (length(recipient) = 32),
    state      TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
    sealed     BYTEA,
    created_at BIGINT NOT NULL,
    next_at    BIGINT NOT NULL,
    tries      BIGINT NOT NULL,
    reason     TEXT NOT NULL,
    CHECK ((state = 'waiting') = (sealed IS NOT NULL))
);

CREATE INDEX outbox_waiting ON outbox (next_at) WHERE state = 'waiting';
CREATE INDEX outbox_by_recipient ON outbox (recipient, created_at);
CREATE INDEX outbox_by_age ON outbox (created_at);
