-- Readings that somebody asked for. How far one is says its job, which is remembered at least until it is finished.
CREATE TABLE readings (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person_id   BLOB    NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    chart_id    BLOB    NOT NULL REFERENCES charts (id) ON DELETE CASCADE,
    job_id      BLOB    NOT NULL UNIQUE,
    kind        TEXT    NOT NULL,
    tone        TEXT    NOT NULL,
    length      TEXT    NOT NULL,
    language    TEXT    NOT NULL,
    model       TEXT    NOT NULL, -- who was to write it
    created_at  INTEGER NOT NULL,
    finished_at INTEGER
) STRICT;

CREATE INDEX readings_of_chart ON readings (chart_id, id);
CREATE INDEX readings_of_person ON readings (person_id, id);

-- The sections of a reading: planned with it, and written one by one.
CREATE TABLE reading_sections (
    reading_id BLOB    NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
    section    TEXT    NOT NULL,
    place      INTEGER NOT NULL, -- in reading order
    written    TEXT    CHECK (json_valid(written)), -- text, facts and writer
    PRIMARY KEY (reading_id, section)
) STRICT;
