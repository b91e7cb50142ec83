//! The two schemas are one, and every statement is understood by both engines.

use std::collections::BTreeSet;

use sqlx::{Executor, PgPool, Row, SqlSafeStr, SqlitePool};
use store::{Db, Migrations, Place};

use crate::support::{self, File};

async fn both() -> (File, SqlitePool, PgPool) {
    let file = File::new();
    file.open().await.close().await;
    let sqlite = SqlitePool::connect(&format!("sqlite://{}", file.path().display())).await.unwrap();
    let url = testbed::shared().database();
    Db::connect(&url, &[], &support::few()).await.unwrap().close().await;
    (file, sqlite, PgPool::connect(&url).await.unwrap())
}

#[tokio::test]
async fn every_statement_prepares_on_both_engines() {
    let (_file, sqlite, postgres) = both().await;
    let (both, only_sqlite) = (store::statements::all(), store::statements::only_sqlite());
    assert!(both.len() > 3);
    for (file, statements) in both.iter().chain(&only_sqlite) {
        for &statement in *statements {
            if let Err(e) = sqlite.prepare(statement.into_sql_str()).await {
                panic!("{file}, SQLite: {e}\n{statement}");
            }
        }
    }
    for (file, statements) in both.iter().chain(&store::statements::only_postgres()) {
        for &statement in *statements {
            if let Err(e) = postgres.prepare(statement.into_sql_str()).await {
                panic!("{file}, PostgreSQL: {e}\n{statement}");
            }
        }
    }
}

/// Tables, columns, nullability.
async fn columns(pool: Result<&SqlitePool, &PgPool>) -> BTreeSet<String> {
    let sqlite =
        "SELECT t.name || '.' || c.name || CASE WHEN c.\"notnull\" OR c.pk > 0 THEN ' not null' ELSE '' END
        FROM sqlite_schema t, pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '\\_sqlx%' ESCAPE '\\'";
    let postgres =
        "SELECT table_name || '.' || column_name || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
        FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name NOT LIKE '\\_sqlx%' ESCAPE '\\'";
    let lines: Vec<String> = match pool {
        Ok(pool) => sqlx::query_scalar(sqlite).fetch_all(pool).await.unwrap(),
        Err(pool) => sqlx::query_scalar(postgres).fetch_all(pool).await.unwrap(),
    };
    lines.into_iter().collect()
}

/// Unique keys, as table and columns; partial ones marked.
async fn unique_keys(pool: Result<&SqlitePool, &PgPool>) -> BTreeSet<String> {
    let sqlite = "SELECT t.name || ' (' || (SELECT group_concat(name, ', ') FROM
                (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) || ')'
            || CASE WHEN i.partial THEN ' partial' ELSE '' END
        FROM sqlite_schema t, pragma_index_list(t.name) i
        WHERE t.type = 'table' AND i.\"unique\" AND t.name NOT LIKE '\\_sqlx%' ESCAPE '\\'
        UNION
        -- An integer primary key is the row's own number and has no index.
        SELECT t.name || ' (' || c.name || ')' FROM sqlite_schema t, pragma_table_info(t.name) c
        WHERE t.type = 'table' AND c.pk > 0 AND c.type = 'INTEGER' AND t.name NOT LIKE 'sqlite_%'
          AND t.name NOT LIKE '\\_sqlx%' ESCAPE '\\'
          AND (SELECT count(*) FROM pragma_table_info(t.name) WHERE pk > 0) = 1";
    let postgres = "SELECT c.relname || ' (' || (SELECT string_agg(a.attname, ', ' ORDER BY k.n)
                FROM unnest(i.indkey) WITH ORDINALITY k (num, n)
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.num) || ')'
            || CASE WHEN i.indpred IS NOT NULL THEN ' partial' ELSE '' END
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
        WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace
          AND c.relname NOT LIKE '\\_sqlx%' ESCAPE '\\'";
    let lines: Vec<String> = match pool {
        Ok(pool) => sqlx::query_scalar(sqlite).fetch_all(pool).await.unwrap(),
        Err(pool) => sqlx::query_scalar(postgres).fetch_all(pool).await.unwrap(),
    };
    lines.into_iter().collect()
}

#[tokio::test]
async fn the_two_schemas_are_one() {
    let (_file, sqlite, postgres) = both().await;
    let (a, b) = (columns(Ok(&sqlite)).await, columns(Err(&postgres)).await);
    assert!(a.len() > 20);
    assert_eq!(unlike(&a, &b), Vec::<&String>::new());
    let (a, b) = (unique_keys(Ok(&sqlite)).await, unique_keys(Err(&postgres)).await);
    assert!(a.len() >= 3);
    assert_eq!(unlike(&a, &b), Vec::<&String>::new());
}

fn unlike<'a>(a: &'a BTreeSet<String>, b: &'a BTreeSet<String>) -> Vec<&'a String> {
    a.symmetric_difference(b).collect()
}

#[tokio::test]
async fn every_sqlite_table_is_strict() {
    let (_file, sqlite, _) = both().await;
    let lax = sqlx::query(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict
         AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_sqlx%' ESCAPE '\\'",
    );
    let lax: Vec<String> = lax.fetch_all(&sqlite).await.unwrap().iter().map(|r| r.get(0)).collect();
    assert_eq!(lax, Vec::<String>::new());
}

fn numbers(engine: &str) -> Vec<String> {
    let dir = format!("{}/migrations/{engine}", env!("CARGO_MANIFEST_DIR"));
    let mut names: Vec<String> =
        std::fs::read_dir(dir).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn migrations_have_the_same_numbers_and_names() {
    assert_eq!(numbers("sqlite"), numbers("postgres"));
}

fn server(url: String) -> Place {
    Place::Server { url, replicas: Vec::new(), limits: support::few() }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn started_at_once_several_programs_migrate_once() {
    let file = File::new();
    for place in [Place::File(file.path()), server(testbed::shared().database())] {
        let before = place.migrations().await.unwrap();
        assert!(before.applied.is_empty() && !before.pending.is_empty(), "{before:?}");
        let starts: Vec<_> = (0..6)
            .map(|_| {
                let place = place.clone();
                tokio::spawn(async move { place.migrate().await })
            })
            .collect();
        for start in starts {
            start.await.unwrap().unwrap();
        }
        let Migrations { applied, pending, newer } = place.migrations().await.unwrap();
        assert_eq!(applied, before.pending);
        assert!(pending.is_empty() && newer.is_empty());
    }
}

#[tokio::test]
async fn a_schema_that_a_newer_program_expanded_is_accepted() {
    let url = testbed::shared().database();
    let place = server(url.clone());
    place.migrate().await.unwrap();
    let pool = PgPool::connect(&url).await.unwrap();
    sqlx::query(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
         VALUES (9999, 'from the future', TRUE, '\\x00', 0)",
    )
    .execute(&pool)
    .await
    .unwrap();
    place.open().await.unwrap().close().await;
    assert_eq!(place.migrations().await.unwrap().newer, [9999]);
}

/// A queue behind a migration that waits for a lock is an outage: it lets go after `lock_timeout`.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_migration_does_not_wait_behind_a_long_transaction_for_ever() {
    let url = testbed::shared().database();
    let pool = PgPool::connect(&url).await.unwrap();
    sqlx::migrate!("migrations/postgres").run_to(1, &pool).await.unwrap();
    let mut long = pool.begin().await.unwrap();
    sqlx::query("SELECT count(*) FROM charts").execute(&mut *long).await.unwrap();
    let limits = store::Limits { lock: std::time::Duration::from_millis(100), ..support::few() };
    let place = Place::Server { url, replicas: Vec::new(), limits };
    let start = std::time::Instant::now();
    let refused = place.migrate().await;
    assert!(matches!(refused, Err(store::Error::Busy(_))), "{refused:?}");
    assert!(start.elapsed() < std::time::Duration::from_secs(5));
    long.rollback().await.unwrap();
    place.migrate().await.unwrap();
}

/// Rows that an older program wrote are brought along.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn charts_of_the_first_schema_are_found_by_the_second() {
    let file = File::new();
    let sqlite = SqlitePool::connect(&format!("sqlite://{}?mode=rwc", file.path().display())).await.unwrap();
    sqlx::migrate!("migrations/sqlite").run_to(1, &sqlite).await.unwrap();
    let url = testbed::shared().database();
    let postgres = PgPool::connect(&url).await.unwrap();
    sqlx::migrate!("migrations/postgres").run_to(1, &postgres).await.unwrap();

    let (kept, owner) = (support::saved(3), uuid::Uuid::now_v7());
    let person = "INSERT INTO people (id, created_at) VALUES ($1, 1)";
    let chart = "INSERT INTO charts (id, person_id, name, created_at, engine_version, local_time, time_known,
            place_name, zodiac, house_system, sun_sign, moon_sign, rising_sign, document)
        VALUES ($1, $2, 'Ada', 7, '0', $3, TRUE, 'Lisbon', 'tropical', 'placidus', 'Aries', 'Aries', NULL, $4)";
    let document = sqlx::types::Json(&kept.chart);
    let local = &kept.chart.moment.local;
    sqlx::query(person).bind(owner).execute(&sqlite).await.unwrap();
    sqlx::query(person).bind(owner).execute(&postgres).await.unwrap();
    sqlx::query(chart).bind(kept.id).bind(owner).bind(local).bind(document).execute(&sqlite).await.unwrap();
    sqlx::query(chart).bind(kept.id).bind(owner).bind(local).bind(document).execute(&postgres).await.unwrap();
    sqlite.close().await;

    for place in [Place::File(file.path()), server(url)] {
        let db = place.open().await.unwrap();
        let owner = model::PersonId(owner);
        let found = store::charts::open(&db, owner, kept.id).await.unwrap().unwrap();
        assert_eq!(found.saved.chart, kept.chart);
        assert_eq!(found.marks.updated_at.as_millisecond(), 7);
        let sun = kept.chart.points[0].sign.name().to_lowercase();
        let ids = store::charts::with_sign(&db, owner, "sun", &sun, 10).await.unwrap();
        assert_eq!(ids, [kept.id], "{sun}");
        let born = model::charts::Filter {
            born_from: Some(local[..10].into()),
            born_to: Some(local[..10].into()),
            ..Default::default()
        };
        assert_eq!(store::charts::search(&db, owner, &born, 10, None).await.unwrap().charts.len(), 1);
        db.close().await;
    }
}
