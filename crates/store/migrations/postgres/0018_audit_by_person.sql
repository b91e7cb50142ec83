-- What the audit trail says of one person: for their export, and for those who look into it.
CREATE INDEX audit_entries_by_person ON audit_entries (person_id, seq);
