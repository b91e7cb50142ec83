-- Readings that somebody asked for. How far one is says its job, which is remembered at least until it is finished.
CREATE TABLE readings (
    id          UUID   NOT NULL PRIMARY KEY,
    person_id   UUID   NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    chart_id    UUID   NOT NULL REFERENCES charts (id) ON DELETE CASCADE,
    job_id      UUID   NOT NULL UNIQUE,
    kind        TEXT   NOT NULL,
    tone        TEXT   NOT NULL,
    length      TEXT   NOT NULL,
    language    TEXT   NOT NULL,
    model       TEXT   NOT NULL, -- who was to write it
    created_at  BIGINT NOT NULL,
    finished_at BIGINT
);

CREATE INDEX readings_of_chart ON readings (chart_id, id);
CREATE INDEX readings_of_person ON readings (person_id, id);

-- The sections of a reading: planned with it, and written one by one.
CREATE TABLE reading_sections (
    reading_id UUID   NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
    section    TEXT   NOT NULL,
    place      BIGINT NOT NULL, -- in reading order
    written    JSON, -- text, facts and writer
    PRIMARY KEY (reading_id, section)
);
