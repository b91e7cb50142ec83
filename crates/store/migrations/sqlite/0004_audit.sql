-- The audit trail as a chain: `seal` covers the entry and every entry before it. The table `audit` of 0001 stays
-- as it is, so that a program of the version before can go on writing into it while an upgrade rolls.
CREATE TABLE audit_entries (
    seq        INTEGER NOT NULL PRIMARY KEY CHECK (seq > 0),
    at         INTEGER NOT NULL,
    person_id  BLOB    CHECK (length(person_id) = 16), -- none when nobody known asked; it outlives the person
    action     TEXT    NOT NULL,
    target     TEXT    NOT NULL,
    outcome    INTEGER NOT NULL,
    request_id TEXT    NOT NULL,
    address    TEXT    NOT NULL,
    seal       BLOB    NOT NULL CHECK (length(seal) = 32)
) STRICT;

CREATE TRIGGER audit_entries_stay BEFORE DELETE ON audit_entries BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
END;
CREATE TRIGGER audit_entries_keep_words BEFORE UPDATE ON audit_entries BEGIN
    SELECT RAISE(ABORT, 'the audit trail is append-only');
END;

-- The end of the chain. Whoever appends takes this row first, so that the chain never forks.
CREATE TABLE audit_head (
    id   INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    seq  INTEGER NOT NULL,
    seal BLOB    NOT NULL CHECK (length(seal) = 32)
) STRICT;

INSERT INTO audit_head (id, seq, seal) VALUES (1, 0, zeroblob(32));
