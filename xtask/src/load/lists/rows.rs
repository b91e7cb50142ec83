//! Generated charts, small and alike on both engines.

use std::ops::Range;

/// Whose charts are made.
#[derive(Clone, Copy)]
pub(super) enum Whose {
    /// The owner's of a personal instance.
    Own,
    /// A thousand other people's.
    Others,
}

const COLUMNS: &str = "id, person_id, name, created_at, engine_version, local_time, time_known, place_name, zodiac, \
    house_system, sun_sign, moon_sign, rising_sign, document, updated_at, favourite, public, birth_date, birth_time, \
    name_key, placements";

/// The columns from `name` on, of chart `n`.
const VALUES: &str = "NAMES || ' ' || n, 1700000000000 + n, '0.1.0', DATE || 'T14:30:00', TRUE, 'Lisbon',
    CASE WHEN n % 20 = 2 THEN 'sidereal' ELSE 'tropical' END, CASE WHEN n % 2 = 0 THEN 'koch' ELSE 'placidus' END,
    'Cancer', 'Leo', 'Libra', '{}', 1700000000000 + n * 7 % 1000003, n % 10 = 5, n % 50 = 1, DATE, '14:30:00',
    lower(NAMES || ' ' || n), '[]'";
/// One in twenty is Greta, one in a thousand Zenobia.
const NAMES: &str = "(CASE WHEN n % 1000 = 7 THEN 'Zenobia' WHEN n % 20 = 5 THEN 'Greta' ELSE 'Ada' END)";

fn values(date: &str) -> String {
    VALUES.replace("NAMES", NAMES).replace("DATE", date)
}

/// Statements that make the charts with these numbers, on PostgreSQL.
pub(super) fn postgres(whose: Whose, charts: Range<u64>) -> String {
    let (start, end) = (charts.start, charts.end);
    let (people, person, base) = match whose {
        Whose::Own => (
            "INSERT INTO people (id, created_at) VALUES ('00000000-0000-0000-0000-000000000001', 0) ON CONFLICT DO NOTHING",
            "'00000000-0000-0000-0000-000000000001'::uuid",
            1_650_000_000_000_u64,
        ),
        Whose::Others => (
            "INSERT INTO people (id, created_at) SELECT lpad(to_hex(p + 4096), 32, '0')::uuid, 0 FROM generate_series(0, 999) p",
            "lpad(to_hex(n % 1000 + 4096), 32, '0')::uuid",
            1_600_000_000_000,
        ),
    };
    let two = |n: &str| format!("lpad(({n})::text, 2, '0')");
    let date = format!("(1920 + n % 100 || '-' || {} || '-' || {})", two("1 + n % 12"), two("1 + n % 28"));
    let values = values(&date).replace("'{}'", "'{}'::json").replace("'[]'", "'[]'::jsonb");
    let id = format!("(lpad(to_hex({base} + n), 12, '0') || '70008000' || lpad(to_hex(n), 12, '0'))::uuid");
    let numbers = format!("generate_series({start}::bigint, {end} - 1) n");
    format!(
        "{people}; INSERT INTO charts ({COLUMNS}) SELECT {id}, {person}, {values} FROM {numbers};
        INSERT INTO chart_tags SELECT {id}, {person}, 'family' FROM {numbers} WHERE n % 100 = 9"
    )
}

/// The same on SQLite, whose identifiers are digits here: they have the same order.
pub(super) fn sqlite(whose: Whose, charts: Range<u64>) -> String {
    let (start, last) = (charts.start, charts.end.saturating_sub(1));
    let (people, person, series) = match whose {
        Whose::Own => (
            "INSERT OR IGNORE INTO people (id, created_at) VALUES (x'00000000000000000000000000000001', 0);",
            "x'00000000000000000000000000000001'",
            "5",
        ),
        Whose::Others => (
            "INSERT INTO people (id, created_at) SELECT CAST(printf('p%015d', value) AS BLOB), 0 FROM generate_series(0, 999);",
            "CAST(printf('p%015d', n % 1000) AS BLOB)",
            "3",
        ),
    };
    let id = format!("CAST(printf('{series}%015d', n) AS BLOB)");
    let values = values("printf('%04d-%02d-%02d', 1920 + n % 100, 1 + n % 12, 1 + n % 28)");
    let numbers = format!("(SELECT value AS n FROM generate_series({start}, {last}))");
    format!(
        "{people} INSERT INTO charts ({COLUMNS}) SELECT {id}, {person}, {values} FROM {numbers};
        INSERT INTO chart_tags SELECT {id}, {person}, 'family' FROM {numbers} WHERE n % 100 = 9;"
    )
}

pub(super) const INDEXES_POSTGRES: &str =
    "SELECT indexdef FROM pg_indexes WHERE tablename = 'charts' AND indexname <> 'charts_pkey'";
pub(super) const INDEX_NAMES_POSTGRES: &str =
    "SELECT indexname FROM pg_indexes WHERE tablename = 'charts' AND indexname <> 'charts_pkey'";
pub(super) const INDEXES_SQLITE: &str = "SELECT sql || ';' FROM sqlite_master
    WHERE type = 'index' AND tbl_name = 'charts' AND sql IS NOT NULL";
pub(super) const DROPS_SQLITE: &str = "SELECT 'DROP INDEX ' || name || ';' FROM sqlite_master
    WHERE type = 'index' AND tbl_name = 'charts' AND sql IS NOT NULL";

pub(super) const PLAN_POSTGRES: &str = "EXPLAIN (ANALYZE, BUFFERS) SELECT id, name FROM charts
    WHERE person_id = '00000000-0000-0000-0000-000000000001' AND deleted_at IS NULL
        AND id < (lpad(to_hex(1650000000000 + 100000), 12, '0') || '70008000000000000000')::uuid
    ORDER BY id DESC NULLS LAST LIMIT 51";
pub(super) const PLAN_SQLITE: &str = "EXPLAIN QUERY PLAN SELECT id, name FROM charts
    WHERE person_id = x'00000000000000000000000000000001' AND deleted_at IS NULL
        AND id < CAST('5000000000100000' AS BLOB) ORDER BY id DESC LIMIT 51";
