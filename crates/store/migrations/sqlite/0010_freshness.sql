-- What a person has to see of what they wrote, for programs that read from replicas: the position in PostgreSQL's
-- log after the last write, and when that was. SQLite has no replicas and leaves both at 0.
ALTER TABLE people ADD COLUMN wrote_position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE people ADD COLUMN wrote_at INTEGER NOT NULL DEFAULT 0;

-- The first trail, which `audit_entries` has replaced: no program writes into it any more.
DROP TABLE audit;
