-- Work done in the background. A row is written in the transaction that asks for the work. `ready` and `delayed`
-- wait; `running` has a lease; the other three have ended. Every moment is the database's own.
CREATE TABLE jobs (
    id            UUID    NOT NULL PRIMARY KEY,
    person_id     UUID    REFERENCES people (id) ON DELETE CASCADE, -- none for the instance itself
    kind          TEXT    NOT NULL,
    version       BIGINT  NOT NULL, -- of the payload
    payload       JSON    NOT NULL,
    unique_key    TEXT,
    priority      BIGINT  NOT NULL, -- higher goes first
    turn          BIGINT  NOT NULL, -- of equal priority the lower goes first; one person's jobs have one turn each
    state         TEXT    NOT NULL
                  CHECK (state IN ('delayed', 'ready', 'running', 'done', 'dead', 'cancelled')),
    due_at        BIGINT  NOT NULL, -- not before
    attempts      BIGINT  NOT NULL,
    most_attempts BIGINT  NOT NULL CHECK (most_attempts > 0),
    fence         BIGINT  NOT NULL, -- grows whenever the job changes hands
    worker        TEXT,
    lease_until   BIGINT,
    progress      BIGINT  NOT NULL CHECK (progress BETWEEN 0 AND 100),
    message       TEXT    NOT NULL,
    revision      BIGINT  NOT NULL, -- grows with every change
    result        JSON,
    error_code    TEXT,
    error         TEXT,
    traceparent   TEXT,
    created_at    BIGINT  NOT NULL,
    started_at    BIGINT,
    finished_at   BIGINT,
    CHECK ((state = 'running') = (lease_until IS NOT NULL)),
    CHECK ((state IN ('done', 'dead', 'cancelled')) = (finished_at IS NOT NULL)),
    CHECK ((error_code IS NULL) = (error IS NULL))
);

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
    next_at BIGINT  NOT NULL
);
