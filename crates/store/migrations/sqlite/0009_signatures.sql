-- API keys that sign (RFC 9421). Their row in api_keys has the hash of a token that nobody was given.
CREATE TABLE key_signatures (
    key_id    BLOB NOT NULL PRIMARY KEY REFERENCES api_keys (id) ON DELETE CASCADE CHECK (length(key_id) = 16),
    algorithm TEXT NOT NULL CHECK (algorithm IN ('ed25519', 'hmac-sha256')),
    -- The public key, or the shared secret, sealed.
    material  BLOB NOT NULL
) STRICT;

-- Nonces that were taken, until no signature with them would be current any more.
CREATE TABLE signature_nonces (
    key_id     BLOB NOT NULL REFERENCES api_keys (id) ON DELETE CASCADE,
    nonce_hash BLOB NOT NULL CHECK (length(nonce_hash) = 32),
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (key_id, nonce_hash)
) STRICT;

CREATE INDEX signature_nonces_by_end ON signature_nonces (expires_at);
