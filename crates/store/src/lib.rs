//! SQL: migrations and one file a table.
