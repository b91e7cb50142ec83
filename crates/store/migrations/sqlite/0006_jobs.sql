-- Work done in the background. A row is written in the transaction that asks for the work. `ready` and `delayed`
-- wait; `running` has a lease; the other three have ended. Every moment is the database's own.
CREATE TABLE jobs (
    id            BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person_id     BLOB    REFERENCES people (id) ON DELETE CASCADE, -- none for the instance itself
    kind          TEXT    NOT NULL,
    version       INTEGER NOT NULL, -- of the payload
    payload       TEXT    NOT NULL CHECK (json_valid(payload)),
    unique_key    TEXT,
    priority      INTEGER NOT NULL, -- higher goes first
    turn          INTEGER NOT NULL, -- of equal priority the lower goes first; one person's jobs have one turn each
    state         TEXT    NOT NULL
                  CHECK (state IN ('delayed', 'ready', 'running', 'done', 'dead', 'cancelled')),
    due_at        INTEGER NOT NULL, -- not before
    attempts      INTEGER NOT NULL,
    most_attempts INTEGER NOT NULL CHECK (most_attempts > 0),
    fence         INTEGER NOT NULL, -- grows whenever the job changes hands
    worker        TEXT,
    lease_until   INTEGER,
    progress      INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
    message       TEXT    NOT NULL,
    revision      INTEGER NOT NULL, -- grows with every change
    result        TEXT    CHECK (json_valid(result)),
    error_code    TEXT,
    error         TEXT,
    traceparent   TEXT,
    created_at    INTEGER NOT NULL,
    started_at    INTEGER,
    finished_at   INTEGER,
    CHECK ((state = 'running') = (lease_until IS NOT NULL)),
    CHECK ((state IN ('done', 'dead', 'cancelled')) = (finished_at IS NOT NULL)),
    CHECK ((error_code IS NULL) = (error IS NULL))
) STRICT;

CREATE INDEX jobs_ready ON jobs (kind, priority DESC, turn, id) WHERE state = 'ready';
CREATE INDEX jobs_turn ON jobs (priority, turn) WHERE state = 'ready';
CREATE INDEX jobs_turn_of_person ON jobs (person_id, priority, turn) WHERE state = 'ready';
CREATE INDEX jobs_delayed ON jobs (due_at) WHERE state = 'delayed';
CREATE INDEX jobs_running ON jobs (lease_until) WHERE state = 'running';
CREATE INDEX jobs_dead ON jobs (id) WHERE state = 'dead';
CREATE INDEX jobs_finished ON jobs (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX jobs_of_person ON jobs (person_id, id);
CREATE UNIQUE INDEX jobs_unique ON jobs (unique_key) WHERE finished_at IS NULL;

-- What is done at set times, and when it is due next.
CREATE TABLE schedules (
    name    TEXT    NOT NULL PRIMARY KEY,
    next_at INTEGER NOT NULL
) STRICT;
