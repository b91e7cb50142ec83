-- Answers to requests that carried an Idempotency-Key, for 24 hours. Written in the transaction of the effect.
-- Bodies are sealed under the secret of the instance: some hold a token that is stored nowhere else.
CREATE TABLE idempotency (
    person_id    UUID   NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- Keyed hashes: neither the key nor the request are kept.
    key_hash     BYTEA  NOT NULL CHECK (length(key_hash) = 32),
    request_hash BYTEA  NOT NULL CHECK (length(request_hash) = 32),
    status       BIGINT NOT NULL,
    headers      JSON   NOT NULL,
    body         BYTEA  NOT NULL,
    created_at   BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,
    PRIMARY KEY (person_id, key_hash)
);

CREATE INDEX idempotency_by_expiry ON idempotency (expires_at);

-- Whether those to whom a chart is shown see its name.
ALTER TABLE charts ADD COLUMN name_shown BOOLEAN NOT NULL DEFAULT FALSE;
