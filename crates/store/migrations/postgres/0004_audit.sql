-- The audit trail as a chain: `seal` covers the entry and every entry before it. The table `audit` of 0001 stays
-- as it is, so that a program of the version before can go on writing into it while an upgrade rolls.
CREATE TABLE audit_entries (
    seq        BIGINT NOT NULL PRIMARY KEY CHECK (seq > 0),
    at         BIGINT NOT NULL,
    person_id  UUID, -- none when nobody known asked; it outlives the person
    action     TEXT   NOT NULL,
    target     TEXT   NOT NULL,
    outcome    BIGINT NOT NULL,
    request_id TEXT   NOT NULL,
    address    TEXT   NOT NULL,
    seal       BYTEA  NOT NULL CHECK (length(seal) = 32)
);

CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- The end of the chain. Whoever appends takes this row first, so that the chain never forks.
CREATE TABLE audit_head (
    id   BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    seq  BIGINT NOT NULL,
    seal BYTEA  NOT NULL CHECK (length(seal) = 32)
);

INSERT INTO audit_head (id, seq, seal) VALUES (1, 0, decode(repeat('00', 32), 'hex'));
