-- Passkeys: what is public of them, and how often they signed. A device's identifier of one is nobody else's.
CREATE TABLE passkeys (
    id            UUID NOT NULL PRIMARY KEY,
    person_id     UUID NOT NULL REFERENCES accounts (person_id) ON DELETE CASCADE,
    credential_id BYTEA NOT NULL UNIQUE CHECK (length(credential_id) BETWEEN 1 AND 1023),
    public_key    BYTEA NOT NULL,
    sign_count    BIGINT NOT NULL CHECK (sign_count >= 0),
    backed_up     BOOLEAN NOT NULL,
    name          TEXT NOT NULL CHECK (length(name) <= 100),
    created_at    BIGINT NOT NULL,
    used_at       BIGINT
);

CREATE INDEX passkeys_by_person ON passkeys (person_id, id);
