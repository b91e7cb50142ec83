-- Passkeys: what is public of them, and how often they signed. A device's identifier of one is nobody else's.
CREATE TABLE passkeys (
    id            BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    person_id     BLOB NOT NULL REFERENCES accounts (person_id) ON DELETE CASCADE,
    credential_id BLOB NOT NULL UNIQUE CHECK (length(credential_id) BETWEEN 1 AND 1023),
    public_key    BLOB NOT NULL,
    sign_count    INTEGER NOT NULL CHECK (sign_count >= 0),
    backed_up     INTEGER NOT NULL CHECK (backed_up IN (0, 1)),
    name          TEXT NOT NULL CHECK (length(name) <= 100),
    created_at    INTEGER NOT NULL,
    used_at       INTEGER
) STRICT;

CREATE INDEX passkeys_by_person ON passkeys (person_id, id);
