-- The people of the instance. A personal instance has exactly one.
CREATE TABLE people (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    created_at INTEGER NOT NULL -- milliseconds since 1970, as every time here
) STRICT;

-- Saved charts. `document` is the chart as it was cast; the other columns are what lists show.
-- `id` is a UUID version 7, so that the primary key is also the order of creation.
CREATE TABLE charts (
    id             BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person_id      BLOB    NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    name           TEXT    NOT NULL CHECK (length(name) <= 200),
    created_at     INTEGER NOT NULL,
    engine_version TEXT    NOT NULL,
    local_time     TEXT    NOT NULL,
    time_known     INTEGER NOT NULL CHECK (time_known IN (0, 1)),
    place_name     TEXT    NOT NULL,
    zodiac         TEXT    NOT NULL CHECK (zodiac IN ('tropical', 'sidereal')),
    house_system   TEXT    NOT NULL,
    sun_sign       TEXT    NOT NULL,
    moon_sign      TEXT    NOT NULL,
    rising_sign    TEXT,
    document       TEXT    NOT NULL CHECK (json_valid(document))
) STRICT;

CREATE INDEX charts_by_person ON charts (person_id, id);

-- Who changed what, append-only.
CREATE TABLE audit (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    at         INTEGER NOT NULL,
    person_id  BLOB    NOT NULL,
    action     TEXT    NOT NULL,
    target     TEXT    NOT NULL,
    outcome    INTEGER NOT NULL,
    request_id TEXT    NOT NULL,
    address    TEXT    NOT NULL
) STRICT;

CREATE TRIGGER audit_keeps_entries BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_keeps_words BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
