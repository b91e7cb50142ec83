-- What the service keeps about charts: marks, folders, tags, sharing, the bin, and columns to search by.

CREATE TABLE folders (
    id         UUID   NOT NULL PRIMARY KEY,
    person_id  UUID   NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    name       TEXT   NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    created_at BIGINT NOT NULL,
    UNIQUE (person_id, name)
);

ALTER TABLE charts
    -- Every change of a chart moves `updated_at` and `version` on; `version` is what If-Match compares.
    ADD COLUMN updated_at BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN version BIGINT NOT NULL DEFAULT 1 CHECK (version >= 1),
    ADD COLUMN favourite BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN public BOOLEAN NOT NULL DEFAULT FALSE,
    -- SHA-256 of the token in the link; the token itself is nowhere.
    ADD COLUMN share_hash BYTEA CHECK (length(share_hash) = 32),
    -- When it was put into the bin; it can be taken out for 30 days.
    ADD COLUMN deleted_at BIGINT,
    ADD COLUMN folder_id UUID REFERENCES folders (id) ON DELETE SET NULL,
    -- The birth as it was given (local calendar), for searching; the document has the rest.
    ADD COLUMN birth_date TEXT COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN birth_time TEXT COLLATE "C",
    ADD COLUMN latitude DOUBLE PRECISION NOT NULL DEFAULT 0 CHECK (latitude BETWEEN -90 AND 90),
    ADD COLUMN longitude DOUBLE PRECISION NOT NULL DEFAULT 0 CHECK (longitude BETWEEN -180 AND 180),
    -- The name in lower case.
    ADD COLUMN name_key TEXT NOT NULL DEFAULT '',
    -- [{"point": "sun", "sign": "cancer", "house": 10}, …]: what may be searched of the document.
    ADD COLUMN placements JSONB NOT NULL DEFAULT '[]';

UPDATE charts SET
    updated_at = created_at,
    birth_date = substr(local_time, 1, 10),
    birth_time = CASE WHEN time_known THEN substr(local_time, 12, 8) END,
    latitude = coalesce((document #>> '{place,latitude}')::float8, 0),
    longitude = coalesce((document #>> '{place,longitude}')::float8, 0),
    name_key = lower(name),
    placements = coalesce((
        SELECT jsonb_agg(jsonb_build_object(
            'point', p ->> 'id', 'sign', p ->> 'sign', 'house', p -> 'house'))
        FROM json_array_elements(document -> 'points') p), '[]');

CREATE TABLE chart_tags (
    chart_id  UUID NOT NULL REFERENCES charts (id) ON DELETE CASCADE,
    person_id UUID NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- Without commas, which separate tags in lists.
    tag       TEXT COLLATE "C" NOT NULL CHECK (length(tag) BETWEEN 1 AND 40 AND tag NOT LIKE '%,%'),
    PRIMARY KEY (chart_id, tag)
);

CREATE INDEX chart_tags_by_tag ON chart_tags (person_id, tag, chart_id DESC NULLS LAST);

-- One index for each list that is asked for, in the order of that list. All begin with the person, and
-- `charts_by_birth` holds every chart of a person, so that erasing a person finds them. NULLS LAST keeps the planner
-- from walking the primary key through everybody's charts instead (there are no NULLs; see charts/list.rs).
DROP INDEX charts_by_person;
CREATE INDEX charts_live ON charts (person_id, id DESC NULLS LAST) WHERE deleted_at IS NULL;
CREATE INDEX charts_favourite ON charts (person_id, id DESC NULLS LAST) WHERE favourite AND deleted_at IS NULL;
CREATE INDEX charts_public ON charts (person_id, id DESC NULLS LAST) WHERE public AND deleted_at IS NULL;
CREATE INDEX charts_by_kind ON charts (person_id, zodiac, house_system, id DESC NULLS LAST) WHERE deleted_at IS NULL;
CREATE INDEX charts_by_birth ON charts (person_id, birth_date, id);
CREATE INDEX charts_by_update ON charts (person_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX charts_by_folder ON charts (folder_id, id DESC NULLS LAST) WHERE folder_id IS NOT NULL;
CREATE INDEX charts_bin ON charts (person_id, id DESC NULLS LAST) WHERE deleted_at IS NOT NULL;
CREATE INDEX charts_to_purge ON charts (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE UNIQUE INDEX charts_shared ON charts (share_hash) WHERE share_hash IS NOT NULL;

-- Hashes of paths and values: no entry can be too long for a page, so no chart is refused for its contents.
CREATE INDEX charts_placements ON charts USING GIN (placements jsonb_path_ops);
