-- What the service keeps about charts: marks, folders, tags, sharing, the bin, and columns to search by.

CREATE TABLE folders (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person_id  BLOB    NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    name       TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    created_at INTEGER NOT NULL,
    UNIQUE (person_id, name)
) STRICT;

-- Every change of a chart moves `updated_at` and `version` on; `version` is what If-Match compares.
ALTER TABLE charts ADD COLUMN updated_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE charts ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1);
ALTER TABLE charts ADD COLUMN favourite INTEGER NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1));
ALTER TABLE charts ADD COLUMN public INTEGER NOT NULL DEFAULT 0 CHECK (public IN (0, 1));
-- SHA-256 of the token in the link; the token itself is nowhere.
ALTER TABLE charts ADD COLUMN share_hash BLOB CHECK (length(share_hash) = 32);
-- When it was put into the bin; it can be taken out for 30 days.
ALTER TABLE charts ADD COLUMN deleted_at INTEGER;
ALTER TABLE charts ADD COLUMN folder_id BLOB REFERENCES folders (id) ON DELETE SET NULL;
-- The birth as it was given (local calendar), for searching; the document has the rest.
ALTER TABLE charts ADD COLUMN birth_date TEXT NOT NULL DEFAULT '';
ALTER TABLE charts ADD COLUMN birth_time TEXT;
ALTER TABLE charts ADD COLUMN latitude REAL NOT NULL DEFAULT 0 CHECK (latitude BETWEEN -90 AND 90);
ALTER TABLE charts ADD COLUMN longitude REAL NOT NULL DEFAULT 0 CHECK (longitude BETWEEN -180 AND 180);
-- The name in lower case.
ALTER TABLE charts ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
-- [{"point": "sun", "sign": "cancer", "house": 10}, …]: what may be searched of the document.
ALTER TABLE charts ADD COLUMN placements TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(placements));

UPDATE charts SET
    updated_at = created_at,
    birth_date = substr(local_time, 1, 10),
    birth_time = CASE WHEN time_known THEN substr(local_time, 12, 8) END,
    latitude = coalesce(document ->> '$.place.latitude', 0),
    longitude = coalesce(document ->> '$.place.longitude', 0),
    name_key = lower(name),
    placements = (
        SELECT json_group_array(json_object(
            'point', value ->> 'id', 'sign', value ->> 'sign', 'house', value ->> 'house'))
        FROM json_each(document, '$.points'));

CREATE TABLE chart_tags (
    chart_id  BLOB NOT NULL REFERENCES charts (id) ON DELETE CASCADE,
    person_id BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- Without commas, which separate tags in lists.
    tag       TEXT NOT NULL CHECK (length(tag) BETWEEN 1 AND 40 AND tag NOT LIKE '%,%'),
    PRIMARY KEY (chart_id, tag)
) STRICT;

CREATE INDEX chart_tags_by_tag ON chart_tags (person_id, tag, chart_id);

-- One index for each list that is asked for, in the order of that list. All begin with the person, and
-- `charts_by_birth` holds every chart of a person, so that erasing a person finds them.
DROP INDEX charts_by_person;
CREATE INDEX charts_live ON charts (person_id, id) WHERE deleted_at IS NULL;
CREATE INDEX charts_favourite ON charts (person_id, id) WHERE favourite AND deleted_at IS NULL;
CREATE INDEX charts_public ON charts (person_id, id) WHERE public AND deleted_at IS NULL;
CREATE INDEX charts_by_kind ON charts (person_id, zodiac, house_system, id) WHERE deleted_at IS NULL;
CREATE INDEX charts_by_birth ON charts (person_id, birth_date, id);
CREATE INDEX charts_by_update ON charts (person_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX charts_by_folder ON charts (folder_id, id) WHERE folder_id IS NOT NULL;
CREATE INDEX charts_bin ON charts (person_id, id) WHERE deleted_at IS NOT NULL;
CREATE INDEX charts_to_purge ON charts (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE UNIQUE INDEX charts_shared ON charts (share_hash) WHERE share_hash IS NOT NULL;
