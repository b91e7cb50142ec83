-- The people of the instance. A personal instance has exactly one.
CREATE TABLE people (
    id         UUID   NOT NULL PRIMARY KEY,
    created_at BIGINT NOT NULL -- milliseconds since 1970, as every time here
);

-- Saved charts. `document` is the chart as it was cast; the other columns are what lists show.
-- `id` is a UUID version 7, so that the primary key is also the order of creation.
-- `document` is JSON, not JSONB: it is kept as it was written (JSONB would turn -0.0 into 0.0) and read whole.
CREATE TABLE charts (
    id             UUID    NOT NULL PRIMARY KEY,
    person_id      UUID    NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    name           TEXT    NOT NULL CHECK (length(name) <= 200),
    created_at     BIGINT  NOT NULL,
    engine_version TEXT    NOT NULL,
    local_time     TEXT    NOT NULL,
    time_known     BOOLEAN NOT NULL,
    place_name     TEXT    NOT NULL,
    zodiac         TEXT    NOT NULL CHECK (zodiac IN ('tropical', 'sidereal')),
    house_system   TEXT    NOT NULL,
    sun_sign       TEXT    NOT NULL,
    moon_sign      TEXT    NOT NULL,
    rising_sign    TEXT,
    document       JSON    NOT NULL
);

CREATE INDEX charts_by_person ON charts (person_id, id);

-- Who changed what, append-only.
CREATE TABLE audit (
    seq        BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         BIGINT NOT NULL,
    person_id  UUID   NOT NULL,
    action     TEXT   NOT NULL,
    target     TEXT   NOT NULL,
    outcome    BIGINT NOT NULL,
    request_id TEXT   NOT NULL,
    address    TEXT   NOT NULL
);

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is append-only';
END $$;

CREATE TRIGGER audit_keeps_rows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
